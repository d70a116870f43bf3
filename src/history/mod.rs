//! The plan with its past.

pub mod compare;
pub mod git;
pub mod recorded;

use jiff::civil::Date;

use crate::model::Plan;

/// A project: its plan now, and where it comes from.
#[derive(Clone, Debug)]
pub struct Project {
    /// The plan as it is now.
    pub plan: Plan,
    /// The commit that the plan was read at; `None` without git.
    pub revision: Option<Revision>,
}

/// A state of the plan that somebody recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revision {
    /// The commit's id, whole.
    pub id: String,
    /// The day of the commit, in the author's time zone.
    pub date: Date,
    /// Who recorded it.
    pub author: String,
    /// The first line of the message.
    pub subject: String,
    /// The tags it has, in the order of the alphabet.
    pub tags: Vec<String>,
}

impl Revision {
    /// The first seven letters of the id, which people quote.
    pub fn short(&self) -> &str {
        self.id.get(..7).unwrap_or(&self.id)
    }
}
