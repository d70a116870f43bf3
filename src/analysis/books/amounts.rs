//! The amounts of a budget line, and what may be added up with what.

use rust_decimal::Decimal;

use crate::analysis::explained::percent;
use crate::model::kinds::Line;
use crate::model::record::Sp;
use crate::model::values::Flag;

/// What is added up together; sums over two of these are never shown without saying so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// The work of the project.
    Project,
    /// The reserve for what nobody foresaw.
    Contingency,
    /// Cost of operation after the project.
    Running,
    /// A loss without an invoice.
    NonCash,
}

impl Part {
    /// Every part, in the order in which they are listed.
    pub const ALL: [Part; 4] = [Part::Project, Part::Contingency, Part::Running, Part::NonCash];

    /// With what a line is added up. A loss without an invoice is one in operation, too.
    pub fn of(line: &Line) -> Part {
        let is = |flag: &Option<Sp<Flag>>, default: bool| flag.as_ref().map_or(default, |flag| flag.value.0);
        match () {
            () if !is(&line.cash, true) => Part::NonCash,
            () if is(&line.running, false) => Part::Running,
            () if is(&line.contingency, false) => Part::Contingency,
            () => Part::Project,
        }
    }
}

/// The five amounts of a line, or of several lines, in the project's currency.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Amounts {
    /// Today's plan: `amount`, else the sum of `periods`, else `per_year × months ÷ 12` from `from` to `to`.
    pub planned: Decimal,
    /// What was approved: `baseline: {amount}`, else what is planned today.
    pub baseline: Decimal,
    /// What is under contract, with what is paid: the larger of `committed` and the actual. Of a credit, here and below, the larger
    /// is what is farther below nothing.
    pub committed: Decimal,
    /// What was paid, from the first row of the ledger to the status date.
    pub actual: Decimal,
    /// What it will have cost in the end: `forecast`, else what is committed when all its milestones are finished and no
    /// period of its own is to come (the actual where nothing is written as committed), else the largest of planned,
    /// committed and actual.
    pub forecast: Decimal,
}

/// How far one amount is from another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Variance {
    /// The amount less what it is measured against: positive is more money than that.
    pub amount: Decimal,
    /// The same in hundredths of what it is measured against; `None` where that is not positive.
    pub percent: Option<Decimal>,
}

impl Variance {
    /// How far `value` is from `reference`.
    pub fn between(value: Decimal, reference: Decimal) -> Variance {
        let amount = value - reference;
        Variance { amount, percent: percent(amount, reference) }
    }
}

impl Amounts {
    /// The forecast against what was approved.
    pub fn variance_to_baseline(&self) -> Variance {
        Variance::between(self.forecast, self.baseline)
    }

    /// The forecast against today's plan.
    pub fn variance_to_plan(&self) -> Variance {
        Variance::between(self.forecast, self.planned)
    }

    /// Today's plan against what was approved.
    pub fn change_of_plan(&self) -> Variance {
        Variance::between(self.planned, self.baseline)
    }
}

impl std::ops::Add for Amounts {
    type Output = Amounts;

    fn add(self, other: Amounts) -> Amounts {
        Amounts {
            planned: self.planned + other.planned,
            baseline: self.baseline + other.baseline,
            committed: self.committed + other.committed,
            actual: self.actual + other.actual,
            forecast: self.forecast + other.forecast,
        }
    }
}

impl std::ops::Sub for Amounts {
    type Output = Amounts;

    fn sub(self, other: Amounts) -> Amounts {
        Amounts {
            planned: self.planned - other.planned,
            baseline: self.baseline - other.baseline,
            committed: self.committed - other.committed,
            actual: self.actual - other.actual,
            forecast: self.forecast - other.forecast,
        }
    }
}

impl std::iter::Sum for Amounts {
    fn sum<I: Iterator<Item = Amounts>>(amounts: I) -> Amounts {
        amounts.fold(Amounts::default(), |sum, amounts| sum + amounts)
    }
}
