//! `milepost build`: writes the portal of a plan.

use std::path::PathBuf;

use clap::Args;
use jiff::civil::Date;

use super::{Outcome, browser, progress, report};
use crate::pipeline::{self, Input};

/// Read a plan and write its portal.
#[derive(Args)]
#[command(after_help = "Examples:
  milepost build                       the project in this folder, into public/
  milepost build clinic-plan -o /srv/www/ehr
  milepost build --audience board --status-date 2026-02-27")]
pub struct Build {
    /// The project's folder.
    #[arg(default_value = ".")]
    folder: PathBuf,
    /// The folder that the portal is written into; without it, public/ in the project's folder.
    #[arg(short, long)]
    output: Option<PathBuf>,
    /// The day on which the portal shows the project, such as 2026-02-27.
    #[arg(long, value_name = "DATE", value_parser = super::date)]
    status_date: Option<Date>,
    /// Whom the portal is for: an audience of milepost.yaml; without it, the widest.
    #[arg(long, value_name = "NAME")]
    audience: Option<String>,
    /// Write the portal even from a plan with errors; what is faulty is left out.
    #[arg(long)]
    keep_going: bool,
    /// Treat warnings as errors.
    #[arg(long)]
    strict: bool,
    /// Open the portal in the browser.
    #[arg(long)]
    open: bool,
}

impl Build {
    pub(super) fn run(self) -> Outcome {
        if !self.folder.is_dir() {
            anstream::eprintln!("milepost: `{}` is not a folder", self.folder.display());
            return Outcome::Failed;
        }
        let spinner = progress::start("reading the plan");
        let input = Input { folder: &self.folder, status_date: self.status_date, audience: self.audience.as_deref() };
        let read = pipeline::read(&input);
        spinner.pause(|| report::print(&read.diagnostics));
        let faulty = read.diagnostics.iter().any(|diagnostic| self.strict || diagnostic.is_error());
        // Some faults leave nothing to show, whatever is asked for.
        let hint = if read.analysed.is_some() { "; --keep-going writes it without what is faulty" } else { "" };
        let Some(analysed) = read.analysed.filter(|_| !faulty || self.keep_going) else {
            drop(spinner);
            anstream::eprintln!("no portal is written: {}{hint}", report::summary(&read.diagnostics));
            return Outcome::Faults;
        };
        spinner.say("writing the portal");
        let folder = self.output.unwrap_or_else(|| self.folder.join("public"));
        let written = pipeline::write(&analysed, &self.folder, &folder);
        drop(spinner);
        match written {
            Ok(built) => {
                self::say(&built, &analysed, &folder);
                if self.open
                    && let Err(error) = browser::open(folder.join("index.html"))
                {
                    anstream::eprintln!("milepost: {error}");
                }
                if faulty { Outcome::Faults } else { Outcome::Done }
            }
            Err(fault) => {
                anstream::eprintln!("milepost: {fault}");
                Outcome::Failed
            }
        }
    }
}

fn say(built: &pipeline::Built, analysed: &pipeline::Analysed, folder: &std::path::Path) {
    let count = |count: usize, one: &str, many: &str| format!("{count} {}", if count == 1 { one } else { many });
    let audience = analysed.project.audience().map(|name| format!(" for the audience `{name}`")).unwrap_or_default();
    let pages = count(built.pages, "page", "pages");
    let changed = match (built.written.changed, built.written.removed) {
        (0, 0) => "nothing has changed".to_owned(),
        (changed, 0) => format!("{} written", count(changed, "file", "files")),
        (changed, removed) => format!("{} written, {removed} removed", count(changed, "file", "files")),
    };
    anstream::println!("{pages}{audience} in {} ({changed})", folder.display());
    anstream::println!("open {}", folder.join("index.html").display());
}
