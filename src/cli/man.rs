//! `milepost man`: the manual pages.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use clap::Args;

use super::Outcome;

/// Print the manual page, or write those of all commands into a folder.
#[derive(Args)]
#[command(after_help = "Examples:
  milepost man | man -l -              read the manual page
  milepost man -o ~/.local/share/man/man1")]
pub struct Man {
    /// The folder for milepost.1 and a page a command; without it, milepost.1 is printed.
    #[arg(short, long, value_name = "FOLDER")]
    output: Option<PathBuf>,
}

impl Man {
    pub(super) fn run(self) -> Outcome {
        let done = match &self.output {
            Some(folder) => write(folder).map_err(|error| format!("cannot write into `{}`: {error}", folder.display())),
            None => print().map_err(|error| format!("cannot print the manual page: {error}")),
        };
        match done {
            Ok(()) => Outcome::Done,
            Err(reason) => {
                report_line!("milepost: {reason}");
                Outcome::Failed
            }
        }
    }
}

fn print() -> io::Result<()> {
    let mut page = Vec::new();
    clap_mangen::Man::new(super::command()).render(&mut page)?;
    super::out::bytes(&page);
    Ok(())
}

fn write(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    clap_mangen::generate_to(super::command(), folder)?;
    let mut pages: Vec<String> = fs::read_dir(folder)?
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name.starts_with("milepost") && name.ends_with(".1"))
        .collect();
    pages.sort();
    print_line!("{} in {}", pages.join(", "), folder.display());
    Ok(())
}
