//! A figure with the formula and the numbers it was made from, for the question “How is this worked out?”.

use std::borrow::Cow;

use rust_decimal::Decimal;

/// A figure, and all that a reader with a pocket calculator needs to work it out again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explained {
    /// What the figure is called, such as `Cost performance index`.
    pub name: &'static str,
    /// Its abbreviation, such as `CPI`; empty where the field has none.
    pub short: &'static str,
    /// Its value, not rounded; `None` is “n/a”: a denominator is not positive, or nothing was written to make it from.
    pub value: Option<Decimal>,
    /// What the value counts.
    pub unit: Unit,
    /// How it is made, in the letters of [`Explained::numbers`], such as `EV ÷ AC`.
    pub formula: &'static str,
    /// The numbers in the formula, by their letters, in the order in which they stand in it.
    pub numbers: Vec<Operand>,
    /// Where the formula comes from.
    pub source: &'static str,
}

/// A number in a formula.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Operand {
    /// What the formula calls it.
    pub name: Cow<'static, str>,
    /// Its value, not rounded.
    pub value: Decimal,
    /// What it counts.
    pub unit: Unit,
}

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// The project's currency.
    Money,
    /// Nothing: one amount over another.
    Ratio,
    /// Hundredths.
    Percent,
    /// Days of the calendar.
    Days,
    /// Working days.
    WorkingDays,
    /// Months.
    Months,
    /// Years.
    Years,
    /// Things.
    Count,
}

/// Money in a formula.
pub fn money(name: impl Into<Cow<'static, str>>, value: Decimal) -> Operand {
    number(name, value, Unit::Money)
}

/// A number without a unit of money in a formula.
pub fn number(name: impl Into<Cow<'static, str>>, value: impl Into<Decimal>, unit: Unit) -> Operand {
    Operand { name: name.into(), value: value.into(), unit }
}

/// One number over another; `None` where the lower one is not positive.
pub fn ratio(upper: Decimal, lower: Decimal) -> Option<Decimal> {
    (lower > Decimal::ZERO).then(|| upper.checked_div(lower)).flatten()
}

/// One number as hundredths of another; `None` where that one is not positive.
pub fn percent(upper: Decimal, lower: Decimal) -> Option<Decimal> {
    ratio(upper, lower)?.checked_mul(Decimal::ONE_HUNDRED)
}

/// `amount × upper ÷ lower`, multiplied first so that 4000 × 2800 ÷ 2500 is 4480 and not nearly so; `None` where the
/// lower number is not positive.
pub fn scaled(amount: Decimal, upper: Decimal, lower: Decimal) -> Option<Decimal> {
    let first = amount.checked_mul(upper).and_then(|product| ratio(product, lower));
    // Amounts beyond anybody's budget overflow the product, and not the ratio.
    first.or_else(|| ratio(upper, lower)?.checked_mul(amount))
}
