//! Dated status reports, one Markdown file each.

use crate::model::declare::{entity, record};
use crate::model::kinds::Stakeholder;
use crate::model::values::{Date, Prose, Ref, Status};

entity! {
    /// What happened since the report before, written by a human being.
    pub struct Update {
        /// The day of the report.
        date: required Date,
        /// Who wrote it.
        author: optional Ref<Stakeholder>,
        /// The author's judgement on that day.
        status: optional UpdateStatus,
        /// One or two sentences that lists and feeds show.
        summary: optional Prose,
    }
}

record! {
    /// The author's judgement, whole and by area.
    pub struct UpdateStatus {
        /// The project as a whole.
        overall: optional Status,
        /// Dates.
        schedule: optional Status,
        /// Money.
        cost: optional Status,
        /// What is delivered.
        scope: optional Status,
        /// The people whose work changes.
        people: optional Status,
    }
}
