//! `milepost build`: writes the portal of a plan.

use std::path::{Path, PathBuf};

use clap::Args;
use jiff::civil::Date;

use super::progress::{self, Spinner};
use super::report::refuse;
use super::{Outcome, browser, report};
use crate::output;
use crate::pipeline::{self, Analysed, Input, Opened, Refused, Untouched, Whole};

/// Read a plan and write its portal.
#[derive(Args)]
#[command(after_help = "Examples:
  milepost build                       the project in this folder or above, into public/
  milepost build clinic-plan -o /srv/www/ehr
  milepost build --audience board --status-date 2026-02-27
  milepost build --all-audiences -o portals        one folder each: portals/staff, portals/board
  milepost build --versions            also the plan at each tag, in public/versions/")]
pub struct Build {
    /// The project's folder; without it, the nearest one upward that holds milepost.yaml.
    #[arg(default_value_os_t = super::nearest_folder(), hide_default_value = true)]
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
    /// Write a portal for each audience, into a folder of its name below the one given with -o.
    #[arg(long, requires = "output", conflicts_with = "audience")]
    all_audiences: bool,
    /// Also write the portal of the plan at each tag, into versions/TAG/ below the portal.
    #[arg(long)]
    versions: bool,
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
            report_line!("milepost: `{}` is not a folder", self.folder.display());
            return Outcome::Failed;
        }
        let spinner = progress::start("reading the plan");
        let input = Input { folder: &self.folder, status_date: self.status_date, audience: self.audience.as_deref() };
        if let Err(fault) = super::new::apart(&self.folder, &self.portal()) {
            drop(spinner);
            report_line!("milepost: {fault}");
            return Outcome::Failed;
        }
        let opened = Opened::new(input);
        if let Some(known) = self.untouched(&opened) {
            spinner.pause(|| report::print_beside(&self.folder, &known.diagnostics, self.strict));
            drop(spinner);
            self.tell(&known.built, known.audience.as_deref(), &self.portal());
            return Outcome::Done;
        }
        let read = opened.read();
        spinner.pause(|| report::print_beside(&self.folder, &read.diagnostics, self.strict));
        let faulty = read.diagnostics.iter().any(|diagnostic| self.strict || diagnostic.is_error());
        // Some faults leave nothing to show, whatever is asked for.
        let hint = if read.analysed.is_some() { "; --keep-going writes it without what is faulty" } else { "" };
        let (Some(analysed), Some(whole)) = (read.analysed.filter(|_| !faulty || self.keep_going), read.whole) else {
            drop(spinner);
            report_line!("no portal is written: {}{hint}", report::summary(&read.diagnostics));
            return report::stopped(&read.diagnostics);
        };
        spinner.say("writing the portal");
        let outcome = match self.all_audiences {
            true => self.write_all(&whole, &self.portal(), spinner),
            false => self.write(&analysed, &whole, &self.portal(), spinner),
        };
        if let (Outcome::Done, false, true, Some(drawer)) = (&outcome, faulty, self.is_plain(), read.drawer) {
            drawer.keep(&analysed, &whole, &read.diagnostics);
        }
        // The program ends here: taking a large plan apart first would be work for nobody.
        std::mem::forget((analysed, whole));
        match outcome {
            Outcome::Done if faulty => Outcome::Faults,
            outcome => outcome,
        }
    }

    /// The folder that is written into.
    fn portal(&self) -> PathBuf {
        self.output.clone().unwrap_or_else(|| self.folder.join("public"))
    }

    /// Whether one portal of today's plan is asked for, which is what is known again.
    fn is_plain(&self) -> bool {
        !self.all_audiences && !self.versions
    }

    /// What the build before came to, where this one would come to the same.
    fn untouched(&self, opened: &Opened<'_>) -> Option<Untouched> {
        let known = self.is_plain().then(|| opened.untouched(&self.portal()))??;
        (!self.strict || known.diagnostics.is_empty()).then_some(known)
    }

    /// Says what was built, and opens it where that is asked for.
    fn tell(&self, built: &pipeline::Built, audience: Option<&str>, folder: &Path) {
        say(built, audience, folder);
        if self.open
            && let Err(error) = browser::open(folder.join("index.html"))
        {
            report_line!("milepost: {error}");
        }
    }

    fn write(&self, analysed: &Analysed, whole: &Whole, folder: &Path, spinner: Spinner) -> Outcome {
        let written = pipeline::write(analysed, whole, &self.folder, folder, self.versions);
        drop(spinner);
        match written {
            Ok(built) => {
                self.tell(&built, analysed.project.audience(), folder);
                Outcome::Done
            }
            Err(refused) => refuse(&refused),
        }
    }

    /// Writes a portal for each audience. A refusal is told, and the other portals are written all the same.
    fn write_all(&self, whole: &Whole, folder: &Path, spinner: Spinner) -> Outcome {
        drop(spinner);
        let names: Vec<&str> = whole.audiences().collect();
        if names.is_empty() {
            report_line!("milepost: the plan names no `audiences:` in milepost.yaml; build without --all-audiences");
            return Outcome::Failed;
        }
        if let Err(fault) = output::is_for_portals(folder) {
            return refuse(&Refused::Fault(fault));
        }
        let mut outcome = Outcome::Done;
        for (place, name) in names.iter().enumerate() {
            let spinner = progress::start("writing the portals");
            outcome = worse(outcome, self.write(&whole.shown_to(place), whole, &folder.join(name), spinner));
        }
        for left in output::portals(folder).into_iter().filter(|portal| !names.contains(&portal.as_str())) {
            report_line!(
                "milepost: `{}` is the portal of an audience that the plan does not name any more; remove it if nobody needs it",
                folder.join(left).display()
            );
        }
        outcome
    }
}

fn worse(one: Outcome, other: Outcome) -> Outcome {
    match (&one, &other) {
        (Outcome::Failed, _) | (_, Outcome::Done) => one,
        _ => other,
    }
}

fn say(built: &pipeline::Built, audience: Option<&str>, folder: &Path) {
    let count = |count: usize, one: &str, many: &str| format!("{count} {}", if count == 1 { one } else { many });
    let audience = audience.map(|name| format!(" for the audience `{name}`")).unwrap_or_default();
    let pages = count(built.pages, "page", "pages");
    let versions = match built.versions {
        0 => String::new(),
        some => format!(" and {}", count(some, "version", "versions")),
    };
    let languages = match built.languages {
        0 | 1 => String::new(),
        some => format!(" in {some} languages"),
    };
    let changed = match (built.written.changed, built.written.removed) {
        (0, 0) => "nothing has changed".to_owned(),
        (changed, 0) => format!("{} written", count(changed, "file", "files")),
        (changed, removed) => format!("{} written, {removed} removed", count(changed, "file", "files")),
    };
    print_line!("{pages}{languages}{audience}{versions} in {} ({changed})", folder.display());
    print_line!("open {}", folder.join("index.html").display());
}
