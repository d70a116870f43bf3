//! Go or no-go gates and what must be true to pass them.

use crate::model::declare::{entity, record};
use crate::model::kinds::{Milestone, Stakeholder};
use crate::model::values::{Date, Prose, Ref};

entity! {
    /// A point where the project goes on only when every criterion is met.
    pub struct Gate {
        /// The milestone that the gate guards.
        milestone: optional Ref<Milestone>,
        /// The day on which it is decided whether the project goes on. Without it, that of the milestone.
        date: optional Date,
        /// What must be true.
        criteria: list Criterion,
    }
}

record! {
    /// One thing that must be true.
    pub struct Criterion {
        /// What must be true, so that anybody can check it.
        text: required Prose,
        /// Who shows that it is true.
        owner: optional Ref<Stakeholder>,
        /// The day on which it was met; without it, it is not met.
        met: optional Date,
        /// What proves it.
        evidence: optional Prose,
    }
}
