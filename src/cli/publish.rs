//! `milepost publish`: puts a portal where its readers are, in one step.

use std::path::{Path, PathBuf};

use clap::Args;
use jiff::civil::Date;

use super::build::refuse;
use super::{Outcome, progress, report};
use crate::output::publish::{self, Asked, Published};
use crate::pipeline::{self, Input};

/// Publish a portal into a folder, beside the one that is there, and switch its readers over in one step.
///
/// Readers see TARGET/current, which leads to the newest release in TARGET/releases/. They never see half a portal, and
/// whoever has a page of the release before still finds what belongs to it.
#[derive(Args)]
#[command(after_help = "Examples:
  milepost publish /srv/www/ehr --project clinic-plan
  milepost publish /srv/www/ehr --versions          also the plan at each tag
  milepost publish /srv/www/ehr --dry-run           say what would be different for readers
  milepost publish /srv/www/ehr --rollback          show the release before again")]
pub struct Publish {
    /// The folder that is published into: absent, empty, or one that was published into before.
    target: PathBuf,
    /// The project's folder; without it, the nearest one upward from here.
    #[arg(long, value_name = "FOLDER")]
    project: Option<PathBuf>,
    /// Whom the portal is for: an audience of milepost.yaml; without it, the widest.
    #[arg(long, value_name = "NAME")]
    audience: Option<String>,
    /// The day on which the portal shows the project, such as 2026-02-27.
    #[arg(long, value_name = "DATE", value_parser = super::date)]
    status_date: Option<Date>,
    /// Also publish the portal of the plan at each tag, in versions/TAG/ below the portal.
    #[arg(long)]
    versions: bool,
    /// How many releases are kept; the one before is always among them.
    #[arg(long, value_name = "N", default_value_t = 5, value_parser = clap::value_parser!(u32).range(2..))]
    keep: u32,
    /// Say what would be published, and leave the target as it is.
    #[arg(long)]
    dry_run: bool,
    /// Show readers the release before the one they see.
    #[arg(long, conflicts_with_all = ["project", "audience", "status_date", "versions", "keep", "dry_run", "strict"])]
    rollback: bool,
    /// Treat warnings as errors.
    #[arg(long)]
    strict: bool,
}

impl Publish {
    pub(super) fn run(self) -> Outcome {
        if self.rollback {
            return roll_back(&self.target);
        }
        let Some(project) = self.project.clone().or_else(super::project_folder) else {
            anstream::eprintln!("milepost: no folder here or above holds a `milepost.yaml`; name one with --project");
            return Outcome::Failed;
        };
        if !project.is_dir() {
            anstream::eprintln!("milepost: `{}` is not a folder", project.display());
            return Outcome::Failed;
        }
        let spinner = progress::start("reading the plan");
        let input = Input { folder: &project, status_date: self.status_date, audience: self.audience.as_deref() };
        let read = pipeline::read(&input);
        spinner.pause(|| report::print(&read.diagnostics));
        let faulty = read.diagnostics.iter().any(|diagnostic| self.strict || diagnostic.is_error());
        let (Some(analysed), Some(whole), false) = (read.analysed, read.whole, faulty) else {
            drop(spinner);
            anstream::eprintln!("nothing is published: {}", report::summary(&read.diagnostics));
            return Outcome::Faults;
        };
        let scratch = match self.dry_run.then(tempfile::tempdir).transpose() {
            Ok(scratch) => scratch,
            Err(error) => {
                anstream::eprintln!("milepost: cannot make a folder for what is not published: {error}");
                return Outcome::Failed;
            }
        };
        let rehearsal = scratch.as_ref().map(|scratch| scratch.path().join("release"));
        let asked = Asked {
            target: &self.target,
            name: &analysed.analysis.status_date.to_string(),
            audience: analysed.project.audience().unwrap_or_default(),
            keep: self.keep as usize,
            rehearsal: rehearsal.as_deref(),
        };
        spinner.say("publishing the portal");
        let published = pipeline::publish(&analysed, &whole, &project, &asked, self.versions);
        drop(spinner);
        let outcome = match published {
            Ok((pages, published)) => {
                self.say(pages, &published, asked.audience);
                Outcome::Done
            }
            Err(refused) => refuse(&refused),
        };
        // The program ends here: taking a large plan apart first would be work for nobody.
        std::mem::forget((analysed, whole));
        outcome
    }

    fn say(&self, pages: usize, published: &Published, audience: &str) {
        let audience = if audience.is_empty() { String::new() } else { format!(" for the audience `{audience}`") };
        let target = self.target.display();
        let (done, removed) = if self.dry_run { ("would be", "would be") } else { ("is", "is") };
        let release = &published.release;
        if published.before.is_some() && !published.differences.any {
            anstream::println!("nothing has changed: readers of {target}/current go on seeing {release}");
            return;
        }
        anstream::println!(
            "{release}{audience} {done} what readers of {target}/current see: {}",
            pages_of(pages, published)
        );
        if !published.removed.is_empty() {
            anstream::println!(
                "{} {removed} removed; --keep says how many releases are kept",
                published.removed.join(", ")
            );
        }
        if let (Some(before), false) = (&published.before, self.dry_run) {
            anstream::println!("{before} is kept: `milepost publish {target} --rollback` shows it again");
        }
    }
}

fn pages_of(pages: usize, published: &Published) -> String {
    let count = |count: usize, one: &str, many: &str| format!("{count} {}", if count == 1 { one } else { many });
    let all = count(pages, "page", "pages");
    let differences = published.differences;
    if published.before.is_none() {
        return all;
    }
    let parts = [(differences.new, "new"), (differences.changed, "different"), (differences.gone, "gone")];
    let parts: Vec<String> =
        parts.iter().filter(|(number, _)| *number > 0).map(|(number, word)| format!("{number} {word}")).collect();
    match parts.is_empty() {
        true => format!("{all}, with other files"),
        false => format!("{all}, {}", parts.join(", ")),
    }
}

fn roll_back(target: &Path) -> Outcome {
    match publish::roll_back(target) {
        Ok((now, before)) => {
            anstream::println!(
                "{now} is what readers of {}/current see again, and no longer {before}",
                target.display()
            );
            Outcome::Done
        }
        Err(fault) => {
            anstream::eprintln!("milepost: {fault}");
            Outcome::Failed
        }
    }
}
