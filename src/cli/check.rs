//! `milepost check`: says what is wrong with a plan.

use std::io::Write;
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use jiff::civil::Date;

use super::{Outcome, report};
use crate::pipeline::{self, Input};

/// Check a plan and say everything that is wrong with it, each fault with its line.
#[derive(Args)]
#[command(after_help = "Examples:
  milepost check                       the project in this folder
  milepost check clinic-plan --strict
  milepost check --format json > faults.json")]
pub struct Check {
    /// The project's folder.
    #[arg(default_value = ".")]
    folder: PathBuf,
    /// How the faults are written.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// The day on which the plan is looked at, such as 2026-02-27; without it, that of the plan or of the commit.
    #[arg(long, value_name = "DATE")]
    status_date: Option<Date>,
    /// Treat warnings as errors.
    #[arg(long)]
    strict: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// For people.
    Text,
    /// A list of objects, for programs.
    Json,
}

impl Check {
    pub(super) fn run(self) -> Outcome {
        if !self.folder.is_dir() {
            anstream::eprintln!("milepost: `{}` is not a folder", self.folder.display());
            return Outcome::Failed;
        }
        let input = Input { folder: &self.folder, status_date: self.status_date, audience: None };
        let diagnostics = pipeline::read(&input).diagnostics;
        match self.format {
            Format::Text => {
                report::print(&diagnostics);
                anstream::println!("{}: {}", self.folder.display(), report::summary(&diagnostics));
            }
            Format::Json => {
                let text = serde_json::to_string_pretty(&diagnostics).unwrap_or_default();
                let _ = writeln!(anstream::stdout(), "{text}");
            }
        }
        let faulty = diagnostics.iter().any(|diagnostic| self.strict || diagnostic.is_error());
        if faulty { Outcome::Faults } else { Outcome::Done }
    }
}
