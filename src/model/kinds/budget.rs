//! Money: where it comes from, what it is spent on, and the lines of the budget.

use crate::model::declare::{choice, entity, record};
use crate::model::kinds::{Goal, Milestone};
use crate::model::values::{Date, Flag, Money, Periods, Prose, Ref, Share};

entity! {
    /// A source of money.
    pub struct Funding {
        /// How much it gives, in the project's currency.
        amount: optional Money,
    }
}

entity! {
    /// A group of budget lines that is read as one row.
    pub struct Category {}
}

entity! {
    /// One line of the budget. Its planned amount is `amount`, or the sum of `periods`, or `per_year` over the years
    /// from `from` to `to`.
    pub struct Line {
        /// The category it is counted in.
        category: optional Ref<Category>,
        /// `capital` (it buys something that lasts) or `operating` (it is used up).
        kind: optional CostKind,
        /// The source that pays for it.
        funding: optional Ref<Funding>,
        /// The planned amount.
        amount: optional Money,
        /// The planned amount by month, such as `{2026-04: 12000, 2026-05: 9000}`.
        periods: optional Periods,
        /// The planned amount for each full year between `from` and `to`; part years count by month.
        per_year: optional Money,
        /// The first day that the line covers.
        from: optional Date,
        /// The last day that the line covers.
        to: optional Date,
        /// What is under contract, with what is already paid.
        committed: optional Money,
        /// The estimate at completion, where the author knows better than the rule.
        forecast: optional Money,
        /// How the amount was worked out, such as `42 providers × $400 a month × 12`.
        basis: optional Prose,
        /// The milestones that it pays for.
        milestones: list Ref<Milestone>,
        /// The goals it serves: ids, or `{id, weight}`; without weights it is split evenly.
        goals: list Share<Goal>,
        /// Whether this is the reserve for what nobody foresaw.
        contingency: optional Flag,
        /// Whether this is a cost of operation after the project.
        running: optional Flag,
        /// `false` for a loss without an invoice, such as margin from fewer visits; kept apart everywhere.
        cash: optional Flag,
        /// The approved amount, where there is no baseline in git.
        baseline: optional LineBaseline,
    }
}

record! {
    /// The approved amount of a budget line.
    pub struct LineBaseline {
        /// The approved amount.
        amount: optional Money,
    }
}

choice! {
    /// How a cost is treated in the books.
    pub enum CostKind {
        /// It buys something that lasts for years.
        Capital = "capital",
        /// It is used up within the year.
        Operating = "operating",
    }
}
