//! Decisions: what was chosen, from what, by whom and why. One Markdown file each.

use crate::model::declare::{choice, entity, record};
use crate::model::kinds::Stakeholder;
use crate::model::values::{AnyRef, Date, Flag, Money, Number, Prose, Ref, Text};

entity! {
    /// A choice that was made, or is asked for. The body says why.
    pub struct Decision {
        /// `proposed`, `accepted`, `rejected` or `superseded`.
        status: optional DecisionStatus,
        /// The day of the decision, or the day by which it is asked for.
        date: optional Date,
        /// Who decides.
        deciders: several Ref<Stakeholder>,
        /// One sentence: what was decided.
        summary: optional Prose,
        /// What there was to choose from.
        options: list Choice,
        /// The decision that this one replaces.
        supersedes: optional Ref<crate::model::kinds::Decision>,
        /// What it changes: `milestone:id`, `line:id`, `risk:id` and so on.
        affects: list AnyRef,
    }
}

record! {
    /// One of the options of a decision.
    pub struct Choice {
        /// Its name.
        title: required Text,
        /// What speaks for it.
        pros: list Prose,
        /// What speaks against it.
        cons: list Prose,
        /// What it costs.
        cost: optional Money,
        /// The score it was given, where options were scored.
        score: optional Number,
        /// Whether it was chosen.
        chosen: optional Flag,
    }
}

choice! {
    /// Where a decision stands.
    pub enum DecisionStatus {
        /// It is asked for.
        Proposed = "proposed",
        /// It holds.
        Accepted = "accepted",
        /// It was turned down.
        Rejected = "rejected",
        /// Another decision has replaced it.
        Superseded = "superseded",
    }
}
