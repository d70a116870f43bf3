//! How the work is done today, and how it will be done.

use crate::model::declare::entity;
use crate::model::kinds::{Milestone, Stakeholder};
use crate::model::values::{Prose, Ref};

entity! {
    /// A piece of daily work, before and after.
    pub struct Workflow {
        /// The people whose work it is.
        affects: list Ref<Stakeholder>,
        /// The steps as they are done today.
        today: list Prose,
        /// The steps as they will be done.
        future: list Prose,
        /// Why the new way is better.
        why: optional Prose,
        /// The milestone from which the new way holds; several where it begins at one place after the other.
        milestone: several Ref<Milestone>,
    }
}
