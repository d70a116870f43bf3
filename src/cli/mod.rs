//! The command line: one file a command; alone reads clock, environment and terminal.

mod check;
mod report;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// A project's plan, kept as Markdown and YAML, becomes a portal that people read.
#[derive(Parser)]
#[command(name = "milepost", version, max_term_width = 100)]
pub struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Check(check::Check),
}

/// What a command comes to.
enum Outcome {
    /// It did what it was asked for.
    Done,
    /// The plan has faults.
    Faults,
    /// It was asked for something it cannot do; the reason was printed.
    Failed,
}

/// Runs the command that the process was started with.
pub fn run() -> ExitCode {
    let outcome = match Arguments::parse().command {
        Command::Check(check) => check.run(),
    };
    match outcome {
        Outcome::Done => ExitCode::SUCCESS,
        Outcome::Faults => ExitCode::from(1),
        Outcome::Failed => ExitCode::from(2),
    }
}
