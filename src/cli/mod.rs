//! The command line: one file a command; alone reads clock, environment and terminal.

#[macro_use]
mod out;

mod browser;
mod build;
mod check;
mod completions;
mod diff;
mod export;
mod import;
mod init;
mod man;
mod merge;
mod new;
mod pack;
mod progress;
mod publish;
mod record;
mod report;
mod schema;
mod serve;
mod status;
mod theme;
mod verify;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{CommandFactory, Parser, Subcommand};

use crate::model::values::date::parse_date;

/// A project's plan, kept as Markdown and YAML, becomes a portal that people read.
#[derive(Parser)]
#[command(name = "milepost", version, max_term_width = 100)]
#[command(after_help = "Examples:
  milepost init clinic-plan            begin a plan
  milepost check clinic-plan           say what is wrong with it
  milepost build clinic-plan           write its portal into clinic-plan/public/
  milepost serve clinic-plan           show it in a browser while you edit

Exit status: 0 when all is well, 1 when the plan has errors, a portal holds what is hidden, or a merge has a conflict, 2 when the command cannot do what it is asked for, 3 when \
`diff` finds what a `--fail-on` rule forbids.")]
pub struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Build(build::Build),
    Check(check::Check),
    Diff(diff::Diff),
    Export(export::Export),
    Import(import::Import),
    Init(init::Init),
    Merge(merge::Merge),
    New(new::New),
    Pack(pack::Pack),
    Publish(publish::Publish),
    Record(record::Record),
    Schema(schema::Schema),
    Serve(serve::Serve),
    Status(status::Status),
    Theme(theme::Theme),
    Verify(verify::Verify),
    Completions(completions::Completions),
    Man(man::Man),
}

/// What a command comes to.
enum Outcome {
    /// It did what it was asked for.
    Done,
    /// The plan has faults.
    Faults,
    /// It was asked for something it cannot do; the reason was printed.
    Failed,
    /// A rule of change control was hit; it was printed which.
    Refused,
}

/// Runs the command that the process was started with.
pub fn run() -> ExitCode {
    let outcome = match Arguments::parse().command {
        Command::Build(build) => build.run(),
        Command::Check(check) => check.run(),
        Command::Diff(diff) => diff.run(),
        Command::Export(export) => export.run(),
        Command::Import(import) => import.run(),
        Command::Init(init) => init.run(),
        Command::Merge(merge) => merge.run(),
        Command::New(new) => new.run(),
        Command::Pack(pack) => pack.run(),
        Command::Publish(publish) => publish.run(),
        Command::Record(record) => record.run(),
        Command::Schema(schema) => schema.run(),
        Command::Serve(serve) => serve.run(),
        Command::Status(status) => status.run(),
        Command::Theme(theme) => theme.run(),
        Command::Verify(verify) => verify.run(),
        Command::Completions(completions) => completions.run(),
        Command::Man(man) => man.run(),
    };
    if let Some(reason) = out::refused() {
        report_line!("milepost: not all of what was printed could be written: {reason}");
        return ExitCode::from(2);
    }
    match outcome {
        Outcome::Done => ExitCode::SUCCESS,
        Outcome::Faults => ExitCode::from(1),
        Outcome::Failed => ExitCode::from(2),
        Outcome::Refused => ExitCode::from(3),
    }
}

/// The command line as data, for manual pages, completions and the guide.
pub fn command() -> clap::Command {
    Arguments::command()
}

/// A date as it is written in a plan.
fn date(text: &str) -> Result<jiff::civil::Date, &'static str> {
    parse_date(text).map_err(|_| "a date is written as `2026-02-27`, and has to be a day that there is")
}

/// The nearest folder upward from the one the command runs in that holds a project, as it is named from there: `.`, `..`, `../..`.
#[allow(clippy::disallowed_methods, reason = "the command line knows where it runs")]
fn project_folder() -> Option<PathBuf> {
    let here = std::env::current_dir().ok()?;
    let above = here.ancestors().position(|folder| folder.join("milepost.yaml").is_file())?;
    Some(if above == 0 { PathBuf::from(".") } else { std::iter::repeat_n("..", above).collect() })
}

/// The same; the folder that the command runs in where none holds a project.
fn nearest_folder() -> PathBuf {
    project_folder().unwrap_or_else(|| PathBuf::from("."))
}

/// The status date that a plan has written; `None` where it has none, or cannot be read.
fn status_date(project: &std::path::Path) -> Option<jiff::civil::Date> {
    let plan = crate::model::load(&crate::source::Disk::new(project)).plan?;
    plan.settings.status_date.as_ref().map(|date| date.value)
}

/// Today, where the machine is.
#[allow(clippy::disallowed_methods, reason = "the command line has a clock")]
fn today() -> jiff::civil::Date {
    jiff::Zoned::now().date()
}
