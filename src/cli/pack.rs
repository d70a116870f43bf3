//! `milepost pack`: writes the board pack of a plan.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use clap::Args;
use jiff::civil::Date;

use super::build::refuse;
use super::{Outcome, browser, progress, report};
use crate::pipeline::{self, Input};

/// Write the board pack: one file to send before a meeting.
///
/// It holds Overview, Changes, Roadmap, Budget, Progress, Risks and the decisions asked for, under a cover. Fonts, styles and
/// pictures stand in the file, so that it opens from an attachment of a mail and prints with page numbers.
#[derive(Args)]
#[command(after_help = "Examples:
  milepost pack                        the project in this folder, into board-pack.html
  milepost pack clinic-plan -o 2026-02-board.html --audience board
  milepost pack --pdf                  also board-pack.pdf, through an installed Chromium")]
pub struct Pack {
    /// The project's folder.
    #[arg(default_value = ".")]
    folder: PathBuf,
    /// The file that is written.
    #[arg(short, long, value_name = "FILE", default_value = "board-pack.html")]
    output: PathBuf,
    /// Also write a PDF beside it, through an installed Chromium; CHROMIUM may name its program.
    #[arg(long)]
    pdf: bool,
    /// The program that prints with --pdf: Chromium, Chrome or Edge.
    #[arg(long, env = "CHROMIUM", value_name = "PROGRAM", hide_env_values = true)]
    chromium: Option<PathBuf>,
    /// The day on which the pack shows the project, such as 2026-02-27.
    #[arg(long, value_name = "DATE", value_parser = super::date)]
    status_date: Option<Date>,
    /// Whom the pack is for: an audience of milepost.yaml; without it, the widest.
    #[arg(long, value_name = "NAME")]
    audience: Option<String>,
}

impl Pack {
    pub(super) fn run(self) -> Outcome {
        if !self.folder.is_dir() {
            anstream::eprintln!("milepost: `{}` is not a folder", self.folder.display());
            return Outcome::Failed;
        }
        let spinner = progress::start("reading the plan");
        let input = Input { folder: &self.folder, status_date: self.status_date, audience: self.audience.as_deref() };
        let read = pipeline::read(&input);
        spinner.pause(|| report::print(&read.diagnostics));
        let faulty = read.diagnostics.iter().any(crate::diagnostic::Diagnostic::is_error);
        let (Some(analysed), Some(whole)) = (read.analysed.filter(|_| !faulty), read.whole) else {
            drop(spinner);
            anstream::eprintln!("no pack is written: {}", report::summary(&read.diagnostics));
            return Outcome::Faults;
        };
        spinner.say("writing the pack");
        let packed = match pipeline::pack(&analysed, &whole, &self.folder) {
            Ok(packed) => packed,
            Err(refused) => {
                drop(spinner);
                return refuse(&refused);
            }
        };
        if let Err(error) = replace(&self.output, packed.as_bytes()) {
            drop(spinner);
            anstream::eprintln!("milepost: cannot write `{}`: {error}", self.output.display());
            return Outcome::Failed;
        }
        let audience =
            analysed.project.audience().map(|name| format!(" for the audience `{name}`")).unwrap_or_default();
        let written = format!("the board pack{audience} is in {}", self.output.display());
        if !self.pdf {
            drop(spinner);
            anstream::println!("{written}");
            return Outcome::Done;
        }
        spinner.say("printing the pack");
        let pdf = self.output.with_extension("pdf");
        let printed = browser::print(self.chromium.as_deref(), &self.output, &pdf);
        drop(spinner);
        match printed {
            Ok(()) => {
                anstream::println!("{written} and {}", pdf.display());
                Outcome::Done
            }
            Err(error) => {
                anstream::println!("{written}");
                anstream::eprintln!("milepost: no PDF is written: {error}");
                Outcome::Failed
            }
        }
    }
}

/// Puts a whole new file over the old one.
pub(super) fn replace(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let mut new = tempfile::Builder::new();
    new.prefix(".milepost-");
    // A temporary file is for its owner alone; this one is for whoever may read what its owner writes.
    #[cfg(unix)]
    new.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file = new.tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}
