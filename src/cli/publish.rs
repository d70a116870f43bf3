//! `milepost publish`: puts a portal where its readers are, in one step.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use clap::Args;
use jiff::civil::Date;

use super::report::refuse;
use super::{Outcome, progress, report};
use crate::history::{Origin, Project};
use crate::output::publish::{self, Asked, Environment, Published, Target};
use crate::pipeline::{self, Input};

/// Publish a portal to where its readers are, and switch them over in one step.
///
/// In a folder, readers see TARGET/current, which leads to the newest release in TARGET/releases/. In a git branch, each
/// release is a commit. In a bucket, what differs is uploaded, the entry page last. Readers never see half a page, and whoever
/// has a page of the release before still finds what belongs to it.
#[derive(Args)]
#[command(after_help = "Examples:
  milepost publish /srv/www/ehr --project clinic-plan
  milepost publish /srv/www/ehr --versions          also the plan at each tag
  milepost publish git:origin#pages                 to a branch that a host shows as pages
  milepost publish s3://portals/ehr                 to a bucket; AWS_… in the environment say where and who
  milepost publish /srv/www/ehr --dry-run           say what would be different for readers
  milepost publish /srv/www/ehr --rollback          show the release before again")]
pub struct Publish {
    /// A folder: absent, empty, or one that was published into before. Or a branch of a git repository, written
    /// git:REMOTE#BRANCH, where REMOTE is an address or the name of a remote of the plan's own repository. Or a folder of a
    /// bucket in a store that speaks S3, written s3://BUCKET/FOLDER.
    // It is read later: a complaint of the command line would repeat a password that an address may hold.
    target: OsString,
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
    /// How many releases a folder keeps; the one before is always among them. A branch keeps all in its history.
    #[arg(long, value_name = "N", default_value_t = 5, value_parser = clap::value_parser!(u32).range(2..))]
    keep: u32,
    /// Say what would be published, and leave the target as it is.
    #[arg(long)]
    dry_run: bool,
    /// Show readers the release before the one they see.
    #[arg(long, conflicts_with_all = ["audience", "status_date", "versions", "keep", "dry_run", "strict"])]
    rollback: bool,
    /// Treat warnings as errors.
    #[arg(long)]
    strict: bool,
}

impl Publish {
    pub(super) fn run(self) -> Outcome {
        let scratch = match tempfile::tempdir() {
            Ok(scratch) => scratch,
            Err(error) => {
                report_line!("milepost: cannot make a folder for what is needed on the way: {error}");
                return Outcome::Failed;
            }
        };
        let target = match Target::parse(self.target.clone()) {
            Ok(target) => target,
            Err(error) => {
                report_line!("milepost: {error}");
                return Outcome::Failed;
            }
        };
        match self.rollback {
            true => self.roll_back(&target, scratch.path()),
            false => self.publish(&target, scratch.path()),
        }
    }

    fn publish(&self, target: &Target, scratch: &Path) -> Outcome {
        let Some(project) = self.project.clone().or_else(super::project_folder) else {
            report_line!("milepost: no folder here or above holds a `milepost.yaml`; name one with --project");
            return Outcome::Failed;
        };
        if !project.is_dir() {
            report_line!("milepost: `{}` is not a folder", project.display());
            return Outcome::Failed;
        }
        let spinner = progress::start("reading the plan");
        let input = Input { folder: &project, status_date: self.status_date, audience: self.audience.as_deref() };
        let read = pipeline::read(&input);
        spinner.pause(|| report::print_beside(&project, &read.diagnostics, self.strict));
        let faulty = read.diagnostics.iter().any(|diagnostic| self.strict || diagnostic.is_error());
        let (Some(analysed), Some(whole), false) = (read.analysed, read.whole, faulty) else {
            drop(spinner);
            report_line!("nothing is published: {}", report::summary(&read.diagnostics));
            return report::stopped(&read.diagnostics);
        };
        let asked = Asked {
            name: &analysed.analysis.status_date.to_string(),
            audience: analysed.project.audience().unwrap_or_default(),
            keep: self.keep as usize,
            project: &project,
            plan: &read_at(&analysed.project),
            dry_run: self.dry_run,
            scratch,
            environment: &environment(),
            now: now(),
        };
        spinner.say("publishing the portal");
        let published = pipeline::publish(&analysed, &whole, target, &asked, self.versions);
        drop(spinner);
        let outcome = match published {
            Ok((pages, published)) => {
                self.say(target, pages, &published, asked.audience);
                Outcome::Done
            }
            Err(refused) => refuse(&refused),
        };
        // The program ends here: taking a large plan apart first would be work for nobody.
        std::mem::forget((analysed, whole));
        outcome
    }

    fn say(&self, target: &Target, pages: usize, published: &Published, audience: &str) {
        let audience = if audience.is_empty() { String::new() } else { format!(" for the audience `{audience}`") };
        let (done, removed) = if self.dry_run { ("would be", "would be") } else { ("is", "is") };
        let release = &published.release;
        if published.before.is_some() && !published.differences.any {
            print_line!("nothing has changed: readers of {target} go on seeing {release}");
            return;
        }
        print_line!("{release}{audience} {done} what readers of {target} see: {}", pages_of(pages, published));
        if !published.removed.is_empty() {
            print_line!("{} {removed} removed; --keep says how many releases are kept", published.removed.join(", "));
        }
        if let (Some(before), false) = (&published.before, self.dry_run || !target.goes_back()) {
            let target = target.written();
            print_line!("{before} is kept: `milepost publish {target} --rollback` shows it again");
        }
    }

    fn roll_back(&self, target: &Target, scratch: &Path) -> Outcome {
        let project = self.project.clone().or_else(super::project_folder);
        match publish::roll_back(target, project.as_deref(), scratch) {
            Ok(back) => {
                print_line!("{} is what readers of {target} see again, and no longer {}", back.release, back.withdrawn);
                Outcome::Done
            }
            Err(fault) => {
                report_line!("milepost: {fault}");
                Outcome::Failed
            }
        }
    }
}

/// What the environment says of a bucket.
#[allow(clippy::disallowed_methods, reason = "the command line reads the environment")]
fn environment() -> Environment {
    Environment(std::env::vars().filter(|(name, _)| name.starts_with("AWS_")).collect())
}

#[allow(clippy::disallowed_methods, reason = "the command line has a clock")]
fn now() -> i64 {
    jiff::Timestamp::now().as_second()
}

/// What the plan was read at, for people.
fn read_at(project: &Project) -> String {
    let Some(revision) = &project.revision else { return "not in git".to_owned() };
    let is_changed = project.past.last().is_some_and(|state| state.origin == Origin::WorkTree);
    let changed = if is_changed { ", with changes that are not committed" } else { "" };
    format!("commit {}{changed}", revision.id)
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
