//! Two revisions of a plan compared by meaning: what was written, what follows from it, and why it matters.
//!
//! Both come analysed: on the later one's status date where an edit is judged, so that the passing of time is not blamed on
//! it, and each on its own where readers are told what became of what they saw. What an audience may not see was taken out
//! of both before they come here.

mod attribution;
mod brief;
mod consequences;
mod effect;
mod entities;
mod field;
mod impact;
mod names;
mod prose;
mod quote;
pub mod rules;
mod told;
mod value;

use jiff::civil::Date;

use crate::analysis::Analysed;
use crate::analysis::words::Words;
use crate::history::Revision;
use crate::model::kinds::Kind;

pub use attribution::{Made, Makers, attribute, attribute_after};
pub use consequences::Consequence;
pub use effect::{Both, Effect};
pub use field::{FieldChange, Measure, Step, label};
pub use impact::{Impact, Reason, Why};
pub use names::plain;
pub use prose::Rewording;
pub use quote::{title_of, without_links};
pub use rules::Rule;
pub use told::{Signature, Told};
pub use value::{Prose, Referred, Value};

/// What differs between two revisions.
#[derive(Clone, Debug)]
pub struct Changes {
    /// What it all comes to.
    pub effect: Effect,
    /// Each thing that changed, or that something follows for: the weightiest first.
    pub changes: Vec<Change>,
}

/// What is different about one thing.
#[derive(Clone, Debug)]
pub struct Change {
    /// The thing.
    pub subject: Subject,
    /// Whether it is there in both revisions.
    pub presence: Presence,
    /// The id it had before, where it has another one now.
    pub renamed_from: Option<String>,
    /// What was written, in the order of the fields.
    pub fields: Vec<FieldChange>,
    /// What follows and nobody wrote, the weightiest first.
    pub consequences: Vec<Consequence>,
    /// What it touches.
    pub impact: Impact,
    /// Why it matters, the weightiest first.
    pub why: Vec<Why>,
    /// The revision that added or removed it; `None` where nobody said, or it is not committed yet.
    pub by: Option<Revision>,
}

/// What a change is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Subject {
    /// What sort of thing it is.
    pub sort: Sort,
    /// Its id, in the later revision where it is there; empty for settings and vision.
    pub id: String,
    /// Its title.
    pub title: String,
}

/// A sort of thing that changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sort {
    /// The vision.
    Vision,
    /// An entity of a kind.
    Entity(Kind),
    /// The settings.
    Settings,
}

/// In which revisions something is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// In the later one only.
    Added,
    /// In the earlier one only.
    Removed,
    /// In both.
    Stayed,
}

impl Subject {
    /// The entity's kind; `None` for settings and vision.
    pub fn kind(&self) -> Option<Kind> {
        match self.sort {
            Sort::Entity(kind) => Some(kind),
            Sort::Vision | Sort::Settings => None,
        }
    }
}

impl Sort {
    /// The word for it, such as `milestone`.
    pub fn name(self) -> &'static str {
        match self {
            Sort::Vision => "vision",
            Sort::Settings => "settings",
            Sort::Entity(kind) => kind.name(),
        }
    }
}

impl Changes {
    /// Adds the days by which four in five simulated projects are finished, before and after.
    pub fn foresee(&mut self, after: &Analysed, p80: (Option<Date>, Option<Date>)) {
        self.effect.p80 = effect::dates(after, p80);
    }

    /// Whether nothing differs.
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty() && self.effect.is_none()
    }

    /// The changes that touch something, in order.
    pub fn of(&self, impact: Impact) -> impl Iterator<Item = &Change> {
        self.changes.iter().filter(move |change| change.impact == impact)
    }

    /// The change of an entity.
    pub fn about(&self, kind: Kind, id: &str) -> Option<&Change> {
        self.changes.iter().find(|change| change.subject.kind() == Some(kind) && change.subject.id == id)
    }
}

/// What differs between an earlier and a later revision. Who made each change is told by
/// [`attribute`].
pub fn between(before: &Analysed, after: &Analysed) -> Changes {
    between_likely(before, after, Words::of(&after.project.plan), effect::likely(before, after))
}

/// The same in words of one's own, where it is known by which day four in five simulated projects are finished, because to simulate takes longer
/// than all else.
pub fn between_likely(before: &Analysed, after: &Analysed, words: Words, p80: (Option<Date>, Option<Date>)) -> Changes {
    let pair = entities::Pair::new(before, after, words);
    let mut changes = pair.written();
    consequences::add(&pair, &mut changes);
    let effect = effect::effect(before, after, p80);
    impact::weigh(&pair, &effect, &mut changes);
    let mut changes = changes.into_changes();
    changes.sort_by_cached_key(|change| impact::order(&pair, change));
    Changes { effect, changes }
}

#[cfg(test)]
mod tests;
