//! What may go wrong, what is taken for granted, and what has come up.

use crate::model::declare::{choice, entity, record};
use crate::model::kinds::{Decision, Milestone, Stakeholder};
use crate::model::values::{Date, Flag, Money, Prose, Ref, Scale};

entity! {
    /// Something that may happen and would change the plan: because of a cause, an event with an effect.
    pub struct Risk {
        /// What makes it possible.
        cause: optional Prose,
        /// What may happen.
        event: optional Prose,
        /// What that would do to the project.
        effect: optional Prose,
        /// How likely it is, from 1 (hardly) to 5 (almost certain).
        probability: optional Scale,
        /// How much it would hurt, from 1 (little) to 5 (very much).
        impact: optional Scale,
        /// The money at stake should it happen.
        exposure: optional Money,
        /// The strategy against it.
        response: optional RiskResponse,
        /// What is being done about it.
        actions: list Action,
        /// What is left of it when the actions are done.
        residual: optional Residual,
        /// `open` (the default), `happened` or `closed`.
        status: optional RiskStatus,
        /// The milestones it endangers.
        milestones: list Ref<Milestone>,
    }
}

record! {
    /// Something that somebody does by a date.
    pub struct Action {
        /// What is done.
        text: required Prose,
        /// Who does it.
        owner: optional Ref<Stakeholder>,
        /// The day by which it is done.
        due: optional Date,
        /// Whether it is done.
        done: optional Flag,
    }
}

record! {
    /// Probability and impact after the response.
    pub struct Residual {
        /// How likely it then is, from 1 to 5.
        probability: required Scale,
        /// How much it would then hurt, from 1 to 5.
        impact: required Scale,
    }
}

entity! {
    /// Something that the plan takes to be true and that nobody has proved.
    pub struct Assumption {
        /// Why it is taken to be true.
        because: optional Prose,
        /// The day by which it is to be tested.
        test_by: optional Date,
        /// What happens should it be wrong.
        if_wrong: optional Prose,
    }
}

entity! {
    /// A question or conflict that has come up and needs an answer.
    pub struct Issue {
        /// The day on which it came up.
        raised: optional Date,
        /// Who sees it how. For the narrowest audience unless marked otherwise.
        positions: narrow_list Position,
        /// How it was settled; without it the issue is open.
        resolution: optional Prose,
        /// The decision that settled it.
        decision: optional Ref<Decision>,
        /// The day by which it needs an answer.
        due: optional Date,
        /// The milestones it holds up.
        milestones: list Ref<Milestone>,
    }
}

record! {
    /// One view in a conflict.
    pub struct Position {
        /// Who holds it.
        who: required Ref<Stakeholder>,
        /// What they want, and why.
        view: required Prose,
    }
}

choice! {
    /// The four responses to a threat of the PMBOK.
    pub enum RiskResponse {
        /// Change the plan so that it cannot happen.
        Avoid = "avoid",
        /// Make it less likely or less harmful.
        Reduce = "reduce",
        /// Let somebody else carry it, by contract or insurance.
        Transfer = "transfer",
        /// Live with it.
        Accept = "accept",
    }
}

choice! {
    /// Where a risk stands.
    pub enum RiskStatus {
        /// It may still happen.
        Open = "open",
        /// It has happened, and is now an issue.
        Happened = "happened",
        /// It can no longer happen.
        Closed = "closed",
    }
}
