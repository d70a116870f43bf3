//! Strategic goals, the measures that show whether they are reached, and the benefits they bring.

use crate::model::declare::{choice, entity, record};
use crate::model::kinds::Stakeholder;
use crate::model::values::{Date, Flag, Id, Money, Number, Prose, Ref, Text};

entity! {
    /// What the project is to achieve. Milestones and budget lines name the goals they serve, so that every piece of
    /// work and every dollar can be traced to the vision.
    pub struct Goal {
        /// Why this goal matters, in Markdown.
        why: optional Prose,
        /// The objective of the organisation's strategy that this goal serves.
        strategic_objective: optional Text,
        /// How success is measured.
        measures: list Measure,
        /// What reaching the goal is worth, by year.
        benefits: list Benefit,
    }
}

record! {
    /// A number that shows whether a goal is reached.
    pub struct Measure {
        /// Kebab-case name, unique among all measures; `plan/readings.csv` names it.
        id: required Id,
        /// What is measured, in words that staff use.
        title: required Text,
        /// The unit, such as `percent`, `days` or `hours`.
        unit: optional Text,
        /// The value when the project began.
        baseline: optional Number,
        /// The value to reach.
        target: optional Number,
        /// The day by which the target is to be reached.
        by: optional Date,
        /// Whether a higher (`up`) or a lower (`down`) value is better; without it, the way from baseline to target.
        direction: optional Direction,
        /// Who reports the readings.
        owner: optional Ref<Stakeholder>,
        /// Readings over time; rows of `plan/readings.csv` are added to these.
        readings: list Reading,
    }
}

record! {
    /// One reading of a measure.
    pub struct Reading {
        /// The day of the reading.
        on: required Date,
        /// The value read, in the unit of the measure.
        value: required Number,
    }
}

record! {
    /// A yearly gain that reaching the goal brings.
    pub struct Benefit {
        /// Kebab-case name, unique among all benefits.
        id: required Id,
        /// What is gained.
        title: required Text,
        /// Who answers for the gain being real.
        owner: optional Ref<Stakeholder>,
        /// The day from which the gain is counted.
        starts: optional Date,
        /// The gain in a full year, in the project's currency.
        per_year: optional Money,
        /// Whether the gain is money in the bank (`true`, the default) or time and quality put in money (`false`).
        cash: optional Flag,
    }
}

choice! {
    /// Which way a measure is meant to move.
    pub enum Direction {
        /// A higher value is better.
        Up = "up",
        /// A lower value is better.
        Down = "down",
    }
}
