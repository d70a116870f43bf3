//! The vision: one sentence that everybody can repeat, and why it holds.

use crate::model::declare::record;
use crate::model::kinds::Stakeholder;
use crate::model::values::{Date, LinkTo, Prose, Ref, Text};

/// The statement of a vision that nobody has written yet, such as that of an imported plan.
pub const PLACEHOLDER: &str = "Say here in one sentence what this project is for.";

record! {
    /// What the project is for. The front matter of `vision.md` holds the statement, the body says why.
    pub struct Vision {
        /// The vision in one sentence.
        statement: required Text,
        /// When it was agreed, and by whom.
        agreed: optional Agreed,
        /// A heading for the page; `Vision` without it.
        title: optional Text,
        /// Why the vision holds, in Markdown: what stands below the front matter.
        body: optional Prose,
        /// Who answers for it.
        owner: optional Ref<Stakeholder>,
        /// Words to find it by.
        tags: list Text,
        /// Where to read on.
        links: list LinkTo,
        /// The day by which it should be looked at again.
        review_by: optional Date,
    }
}

record! {
    /// An agreement.
    pub struct Agreed {
        /// The day.
        on: required Date,
        /// Who agreed, in words, such as `the board`.
        by: optional Text,
    }
}
