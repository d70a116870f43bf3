//! The plan with its past: every state that somebody recorded, from `history/` and from git, and what was approved.

mod baselines;
pub mod compare;
pub mod git;
mod known;
mod past_plan;
mod read;
mod recollection;
pub mod recorded;
mod reftable;
pub mod sealed;
#[cfg(test)]
mod testing;

use std::borrow::Cow;
use std::sync::Arc;

use jiff::civil::Date;

use crate::diagnostic::Diagnostic;
use crate::model::Plan;
use crate::model::record::Value;
use crate::model::translation::Written;

pub use known::{KnownPast, Shelf, Shelved};
pub use past_plan::PastPlan;
pub use read::{Asked, Place, Read, read, read_again};
pub use recollection::Recollection;

/// A project: its plan now, and where it comes from.
#[derive(Clone, Debug)]
pub struct Project {
    /// The plan as it is now.
    pub plan: Plan,
    /// The commit that the plan was read at; `None` without git.
    pub revision: Option<Revision>,
    /// The states of the plan, oldest first: what was recorded in `history/` and git's first-parent commits that changed it,
    /// by their days, and last the work tree where it differs. The last one is the plan as it is now.
    pub past: Vec<State>,
    /// States that cannot be read, oldest first.
    pub skipped: Vec<Skipped>,
    /// The approved plans that the settings name, in their order; the last is in force.
    pub baselines: Vec<Baseline>,
    /// What is not known of the past, for the author.
    pub notices: Vec<Diagnostic>,
    /// Where is kept from one run to the next what follows from the past.
    pub shelf: Shelved,
    /// How many errors the plan of today has: what is faulty is left out of it, so that figures may be others.
    pub faults: usize,
}

/// The plan at one moment of its past.
#[derive(Clone, Debug)]
pub struct State {
    /// Who recorded it, when and why.
    pub revision: Revision,
    /// The plan; what did not change since the state before is shared with it.
    pub plan: PastPlan,
    /// Where it was recorded.
    pub origin: Origin,
    /// What tells the plan from every other, before anything was hidden; `None` where nobody needs to know.
    pub content: Option<blake3::Hash>,
}

/// Where a state of the plan was recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// In a folder of `history/`.
    Recorded,
    /// In a commit.
    Git,
    /// Nowhere yet: it is what lies in the project's folder.
    WorkTree,
}

/// A state that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skipped {
    /// Who recorded it, when and why.
    pub revision: Revision,
    /// Why it cannot be read, as a clause with the place of the fault.
    pub reason: String,
}

/// An approved plan.
#[derive(Clone, Debug)]
pub struct Baseline {
    /// Its kebab-case name; `baseline` where the settings name only one.
    pub id: String,
    /// What it is called on the pages: its title, else the tag as it is written.
    pub title: String,
    /// Who recorded it, when and why.
    pub revision: Revision,
    /// The plan that was approved.
    pub plan: PastPlan,
    /// What tells it from every other, before anything was hidden; `None` where nobody needs to know.
    pub content: Option<blake3::Hash>,
}

/// What is said of a state of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revision {
    /// The commit's id, whole; the name of a recorded revision's folder; empty for the work tree.
    pub id: String,
    /// The day of the commit, in the committer's time zone; never before that of the commit that it follows.
    pub date: Date,
    /// Who recorded it; empty where the audience is not told.
    pub author: String,
    /// The first line of the message; empty where the audience is not told.
    pub subject: String,
    /// The tags it has, in the order of the alphabet.
    pub tags: Vec<String>,
}

impl Project {
    /// A plan without a past.
    pub fn of(plan: Plan) -> Project {
        let (past, skipped, baselines, notices) = Default::default();
        Project { plan, revision: None, past, skipped, baselines, notices, shelf: Shelved::default(), faults: 0 }
    }

    /// Whether a plan of the past was looked at that could not be read: another then stands in its place.
    pub fn has_failed(&self) -> bool {
        self.plans_of_past().any(PastPlan::has_failed)
    }

    /// The project as it is known at the end of a day (see [`Plan::known_on`]); its past is as it was.
    pub fn known_on(&self, day: Date) -> Cow<'_, Project> {
        match self.plan.known_on(day) {
            Cow::Borrowed(_) => Cow::Borrowed(self),
            Cow::Owned(plan) => Cow::Owned(Project { plan, ..self.clone() }),
        }
    }

    /// The project in a language: its texts are those in it where there are any, today and in all of its past.
    pub fn in_language(&self, language: &str) -> Project {
        let own = self.plan.own_language();
        let mut project = self.clone();
        project.plan = self.plan.in_language(language, own);
        let today = project.plan.settings.clone();
        for plan in project.plans_of_past_mut() {
            // What was recorded before there was a portal in the language is told in it all the same.
            let mut then = (**plan).clone();
            let settings = Arc::make_mut(&mut then.settings);
            settings.language.clone_from(&today.language);
            settings.languages.clone_from(&today.languages);
            *plan = then.in_language(language, own).into();
        }
        for baseline in &mut project.baselines {
            let named =
                project.plan.settings.baselines.iter().find(|named| named.value.id.value.as_str() == baseline.id);
            if let Some(title) = named.and_then(|named| named.value.title.as_ref()) {
                baseline.title.clone_from(&title.value.text);
            }
        }
        project
    }

    /// The project in the language of its plan.
    pub fn in_own_language(&self) -> Cow<'_, Project> {
        let is_plain = |plan: &Plan| !plan.is_translated && plan.settings.languages.is_empty();
        let is_as_written = is_plain(&self.plan) && self.plans_of_past().all(|plan| plan.is_stored() || is_plain(plan));
        match is_as_written {
            true => Cow::Borrowed(self),
            false => Cow::Owned(self.in_language(self.plan.own_language().tag)),
        }
    }

    /// The languages that a portal is in or a text is written in, today or in the past; that of the plan is the first.
    pub fn written_languages(&self) -> Vec<String> {
        let mut found: Vec<String> = self.plan.languages().iter().map(|known| known.tag.to_owned()).collect();
        let mut add = |written: Written<'_>| {
            for (language, _) in written.translations {
                if !found.contains(language) {
                    found.push(language.clone());
                }
            }
        };
        for plan in std::iter::once(&self.plan).chain(self.plans_of_past().map(|plan| -> &Plan { plan })) {
            if plan.is_translated {
                plan.entities.each_text(&mut |_, written| add(written));
                plan.vision.each_text(&mut add);
                plan.settings.each_text(&mut add);
            }
        }
        found
    }

    /// All plans but today's.
    pub fn plans_of_past(&self) -> impl Iterator<Item = &PastPlan> {
        let past = self.past.iter().map(|state| &state.plan);
        past.chain(self.baselines.iter().map(|baseline| &baseline.plan))
    }

    /// All plans but today's, in the same order, to be changed.
    pub fn plans_of_past_mut(&mut self) -> impl Iterator<Item = &mut PastPlan> {
        let past = self.past.iter_mut().map(|state| &mut state.plan);
        past.chain(self.baselines.iter_mut().map(|baseline| &mut baseline.plan))
    }

    /// Everything that is said of states, to be changed.
    pub fn revisions_mut(&mut self) -> impl Iterator<Item = &mut Revision> {
        let past = self.past.iter_mut().map(|state| &mut state.revision);
        let skipped = self.skipped.iter_mut().map(|skipped| &mut skipped.revision);
        let baselines = self.baselines.iter_mut().map(|baseline| &mut baseline.revision);
        self.revision.iter_mut().chain(past).chain(skipped).chain(baselines)
    }
}

impl Baseline {
    /// The day on which it looks at its plan, as for a state.
    pub fn status_date(&self) -> Date {
        self.plan.status_date().unwrap_or(self.revision.date)
    }
}

impl State {
    /// The day on which it looks at its plan: the plan's own status date, else the day on which it was recorded.
    pub fn status_date(&self) -> Date {
        self.plan.status_date().unwrap_or(self.revision.date)
    }
}

impl Revision {
    /// A state that nobody has recorded yet.
    pub fn of_work_tree(date: Date) -> Revision {
        Revision { id: String::new(), date, author: String::new(), subject: String::new(), tags: Vec::new() }
    }

    /// The first seven letters of a commit's id, which people quote; the whole name of a recorded revision.
    pub fn short(&self) -> &str {
        self.commit().unwrap_or(&self.id)
    }

    /// The first seven letters of a commit's id; `None` for a recorded revision: the name of its folder tells readers of a
    /// portal nothing that its day and its message do not.
    pub fn commit(&self) -> Option<&str> {
        let is_commit = self.id.len() >= 40 && self.id.bytes().all(|letter| letter.is_ascii_hexdigit());
        is_commit.then(|| &self.id[..7])
    }

    /// Takes out who recorded it and what they said.
    pub fn withhold(&mut self) {
        self.author.clear();
        self.subject.clear();
    }
}

#[cfg(test)]
mod tests;
