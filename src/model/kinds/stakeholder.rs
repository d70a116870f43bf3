//! People and groups: what they can do for the project, and what it changes for them.

use crate::model::declare::{choice, entity, record};
use crate::model::kinds::Milestone;
use crate::model::values::{Number, Prose, Ref, Scale, Text, WholeNumber};

entity! {
    /// A person or a group that the project needs, or that it touches. A group gets a page of its own:
    /// “What this means for you”.
    pub struct Stakeholder {
        /// `person` (the default) or `group`.
        kind: optional StakeholderKind,
        /// What they do, in the project or the organisation.
        role: optional Text,
        /// Where they belong.
        organisation: optional Text,
        /// How many people a group has.
        headcount: optional WholeNumber,
        /// How much they can help or hinder the project, from 1 (little) to 5 (much).
        influence: optional Scale,
        /// How much the project matters to them, from 1 (little) to 5 (much).
        interest: optional Scale,
        /// Where they stand now and where the project needs them. For the narrowest audience unless marked otherwise.
        engagement: narrow Engagement,
        /// The days a week that they can give to the project: for a group, of all its members together.
        capacity: optional Number,
        /// The part they can play in the project's success, in Markdown.
        part: optional Prose,
        /// What changes for them, in Markdown, written to them (“you”).
        impact: optional Prose,
        /// What worries them. For the narrowest audience unless marked otherwise.
        concerns: narrow Prose,
        /// What they are told, how and how often.
        communication: list Communication,
        /// What they learn before they go live.
        training: list Training,
        /// How ready they are for the change, by the five ADKAR steps.
        readiness: optional ChangeReadiness,
    }
}

record! {
    /// Where a stakeholder stands and where the project needs them to stand.
    pub struct Engagement {
        /// The level today.
        current: optional EngagementLevel,
        /// The level that the project needs.
        desired: optional EngagementLevel,
    }
}

record! {
    /// One way of keeping a stakeholder informed.
    pub struct Communication {
        /// What they are told.
        what: required Text,
        /// How: a meeting, a mail, a board by the coffee machine.
        channel: optional Text,
        /// How often, in words, such as `every Monday`.
        every: optional Text,
        /// Who sees to it.
        owner: optional Ref<crate::model::kinds::Stakeholder>,
    }
}

record! {
    /// A course, drill or rehearsal.
    pub struct Training {
        /// What is learned.
        title: required Text,
        /// The hours that it takes each person.
        hours: optional Number,
        /// The milestone before which it must be passed.
        by: optional Ref<Milestone>,
    }
}

record! {
    /// Readiness for change by the five steps of the ADKAR model, each from 1 (not at all) to 5 (fully).
    pub struct ChangeReadiness {
        /// They know that the change is coming, and why.
        awareness: optional Scale,
        /// They want to take part in it.
        desire: optional Scale,
        /// They know how to work in the new way.
        knowledge: optional Scale,
        /// They can do it in practice.
        ability: optional Scale,
        /// What keeps the change alive is in place.
        reinforcement: optional Scale,
    }
}

choice! {
    /// One human being, or several with the same part.
    pub enum StakeholderKind {
        /// One human being.
        Person = "person",
        /// Several people with the same part in the project.
        Group = "group",
    }
}

choice! {
    /// The levels of engagement of the PMBOK's stakeholder engagement assessment matrix.
    pub enum EngagementLevel {
        /// Does not know of the project or of what it means for them.
        Unaware = "unaware",
        /// Knows, and does not want the change.
        Resistant = "resistant",
        /// Knows, and is neither for nor against.
        Neutral = "neutral",
        /// Knows, and wants it to succeed.
        Supportive = "supportive",
        /// Works actively for its success.
        Leading = "leading",
    }
}
