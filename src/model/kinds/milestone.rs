//! Phases and milestones: the road from start to end.

use crate::model::declare::{choice, entity, record};
use crate::model::kinds::{Goal, Line, Stakeholder};
use crate::model::values::{
    Constraint, Date, Dependency, Number, Percent, Prose, Ref, Share, Status, Text, WholeNumber, WorkingDays,
};

entity! {
    /// A stretch of the road. Its dates and progress come from its milestones.
    pub struct Phase {
        /// The goals that the whole phase serves; its milestones serve them too.
        goals: list Ref<Goal>,
    }
}

entity! {
    /// A result with a date: the end of a piece of work, or a point in time.
    pub struct Milestone {
        /// A shorter title for charts.
        short_title: optional Text,
        /// `road` puts the milestone on the line under the masthead; `go-live` does so too and lets it lead the
        /// Overview.
        key: optional KeyMilestone,
        /// The phase it belongs to.
        phase: optional Ref<Phase>,
        /// The first day of the work that ends in this milestone. The network may move it later, never earlier.
        start: optional Date,
        /// The working days of the work that ends in this milestone, such as `15` or `3w` (weeks of five days).
        /// Without it and without `start`, the milestone is a point in time.
        duration: optional WorkingDays,
        /// The promised date. It does not bind the schedule: a forecast past it is shown as late.
        due: optional Date,
        /// The day on which the work really began.
        started: optional Date,
        /// The day on which it was really reached.
        finished: optional Date,
        /// How much of the work is done, from `0` to `100` percent.
        progress: optional Percent,
        /// What is counted in the burn-up chart, such as screens built or interfaces tested.
        items: optional Items,
        /// The people's time that the work takes.
        work: list Work,
        /// The milestones that this one waits for: ids, or `{id, type: FS|SS|FF|SF, lag: 5d}`.
        depends_on: list Dependency,
        /// A date that binds the schedule, such as `{must_finish_on: 2026-07-01}`, or `as late as possible`.
        constraint: optional Constraint,
        /// A three-point estimate of the duration, in working days, for the odds of the forecast.
        estimate: optional Estimate,
        /// The budget lines that pay for it.
        budget: list Ref<Line>,
        /// The goals it serves: ids, or `{id, weight}`.
        goals: list Share<Goal>,
        /// Who does it, who answers for it, who is asked and who is told.
        raci: optional Raci,
        /// What exists when it is reached.
        deliverables: list Prose,
        /// The approved dates, where there is no baseline in git.
        baseline: optional MilestoneBaseline,
        /// The author's own judgement, shown beside the computed status; it needs `because`.
        status: optional Status,
        /// The reason for the author's judgement.
        because: optional Prose,
    }
}

impl Milestone {
    /// Whether people begin to work with what the project brings on its day.
    pub fn is_go_live(&self) -> bool {
        self.key.as_ref().is_some_and(|key| key.value == KeyMilestone::GoLive)
    }
}

record! {
    /// A count of things that the work consists of.
    pub struct Items {
        /// How many there are in all.
        total: required WholeNumber,
        /// How many are done.
        done: optional WholeNumber,
    }
}

record! {
    /// Working time of a person or group on a milestone.
    pub struct Work {
        /// Who works.
        who: required Ref<Stakeholder>,
        /// How many days of work, for a group of all its members together.
        days: required Number,
    }
}

record! {
    /// A three-point estimate of a duration, in working days.
    pub struct Estimate {
        /// When everything goes well.
        optimistic: required WorkingDays,
        /// The most likely duration.
        likely: required WorkingDays,
        /// When much goes wrong.
        pessimistic: required WorkingDays,
    }
}

record! {
    /// A responsibility assignment: exactly one accountable, any number of the others.
    pub struct Raci {
        /// Who does the work.
        responsible: several Ref<Stakeholder>,
        /// The one person who answers for the result.
        accountable: several Ref<Stakeholder>,
        /// Who is asked before a decision.
        consulted: several Ref<Stakeholder>,
        /// Who is told afterwards.
        informed: several Ref<Stakeholder>,
    }
}

record! {
    /// The approved dates of a milestone.
    pub struct MilestoneBaseline {
        /// The approved first day of its work.
        start: optional Date,
        /// The approved date.
        due: optional Date,
    }
}

choice! {
    /// What makes a milestone one of the few that everybody should know.
    pub enum KeyMilestone {
        /// It stands on the line under the masthead.
        Road = "road",
        /// People begin to work in the new way on this day.
        GoLive = "go-live",
    }
}
