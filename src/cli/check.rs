//! `milepost check`: says what is wrong with a plan.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use jiff::civil::Date;
use serde_json::Value;

use super::out;
use super::{Outcome, report};
use crate::diagnostic::Diagnostic;
use crate::export::data::Data;
use crate::export::diagnostics::{Report, github, gitlab, junit, sarif};
use crate::export::govs1002;
use crate::pipeline::{self, Input, Read};

/// Check a plan and say everything that is wrong with it, each fault with its line.
#[derive(Args)]
#[command(after_help = "Examples:
  milepost check                       the project in this folder or above
  milepost check clinic-plan --strict
  milepost check --format json > faults.json
  milepost check --format gitlab > gl-code-quality-report.json
  milepost check --profile govs1002    also what the UK's data standard wants")]
pub struct Check {
    /// The project's folder; without it, the nearest one upward that holds milepost.yaml.
    #[arg(default_value_os_t = super::nearest_folder(), hide_default_value = true)]
    folder: PathBuf,
    /// How the faults are written.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// The day on which the plan is looked at, such as 2026-02-27; without it, that of the plan or of the commit.
    #[arg(long, value_name = "DATE", value_parser = super::date)]
    status_date: Option<Date>,
    /// Treat warnings as errors.
    #[arg(long)]
    strict: bool,
    /// Also say what a standard wants that the plan lacks.
    #[arg(long, value_enum)]
    profile: Option<Profile>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Profile {
    /// The UK's programme and project data standard.
    Govs1002,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// For people.
    Text,
    /// A list of objects, for programs.
    Json,
    /// SARIF 2.1.0, for code scanning and editors.
    Sarif,
    /// GitLab's Code Quality report.
    Gitlab,
    /// Commands of GitHub Actions that mark the lines.
    Github,
    /// JUnit XML, for build servers.
    Junit,
}

/// The report in a format for programs.
fn written(format: Format, report: &Report<'_>) -> String {
    let json = |value: Value| format!("{value:#}\n");
    match format {
        Format::Text => String::new(),
        Format::Json => format!("{}\n", serde_json::to_string_pretty(report.diagnostics).unwrap_or_default()),
        Format::Sarif => json(sarif::sarif(report)),
        Format::Gitlab => json(gitlab::gitlab(report)),
        Format::Github => github::github(report),
        Format::Junit => junit::junit(report),
    }
}

/// Where a project lies in its repository, because forges count paths from there; without one, as the folder was named.
fn folder_in_repository(folder: &Path) -> String {
    let whole = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    let whole = whole.canonicalize().unwrap_or(whole);
    let root = whole.ancestors().find(|above| above.join(".git").exists());
    let within = root.map_or(folder, |root| whole.strip_prefix(root).unwrap_or(folder));
    let within = within.to_string_lossy().replace('\\', "/");
    let within = within.trim_start_matches("./").trim_end_matches('/');
    if within == "." { String::new() } else { within.to_owned() }
}

impl Check {
    pub(super) fn run(self) -> Outcome {
        if !self.folder.is_dir() {
            report_line!("milepost: `{}` is not a folder", self.folder.display());
            return Outcome::Failed;
        }
        let input = Input { folder: &self.folder, status_date: self.status_date, audience: None };
        let diagnostics = self.diagnostics(pipeline::read(&input));
        match self.format {
            Format::Text => {
                report::print_of(&self.folder, &diagnostics);
                print_line!("{}: {}", self.folder.display(), report::summary(&diagnostics));
            }
            format => {
                let folder = folder_in_repository(&self.folder);
                let report = Report { diagnostics: &diagnostics, folder: &folder, strict: self.strict };
                out::text_of(format_args!("{}", written(format, &report)));
            }
        }
        let faulty = diagnostics.iter().any(|diagnostic| self.strict || diagnostic.is_error());
        if faulty { Outcome::Faults } else { Outcome::Done }
    }

    fn diagnostics(&self, read: Read) -> Vec<Diagnostic> {
        let mut diagnostics = read.diagnostics;
        if let (Some(Profile::Govs1002), Some(whole)) = (self.profile, &read.whole) {
            diagnostics.extend(govs1002::lacking(&Data::of(&whole.to_narrowest()), whole.sources()));
            diagnostics.sort_by(|left, right| left.order().cmp(&right.order()));
        }
        diagnostics
    }
}
