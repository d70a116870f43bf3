//! A budget line through the states of a plan.

use jiff::civil::Date;
use rust_decimal::Decimal;

/// A budget line through the states of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineCourse {
    /// The status date of the first state that has it.
    pub since: Date,
    /// Its amounts then.
    pub first: LineAmounts,
    /// How they became others, in the order of time.
    pub moves: Vec<LineMove>,
}

/// What is said of a line in one state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LineAmounts {
    /// What is planned for it.
    pub planned: Decimal,
    /// What it is expected to have cost in the end.
    pub forecast: Decimal,
}

/// Amounts that became others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LineMove {
    /// The status date on which that was seen first.
    pub seen: Date,
    /// The amounts before.
    pub from: LineAmounts,
    /// The amounts after.
    pub to: LineAmounts,
    /// The state that moved them, by its place in the past of the project; `None` where time alone did.
    pub by: Option<usize>,
}
