//! Amounts in tables, and as lengths in charts.

use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};

use crate::analysis::books::{Amounts, Variance};
use crate::analysis::words::Words;
use crate::chart::budget::BudgetRow;
use crate::language::say;
use crate::site::data::{Value, json};

/// What every row of amounts has: approved, planned, committed, paid, forecast, difference and percent.
pub fn columns(words: &Words) -> [&'static str; 7] {
    [
        say!(words, name_approved),
        say!(words, name_planned),
        say!(words, name_committed),
        say!(words, name_spent),
        say!(words, name_forecast),
        say!(words, name_forecast_less_plan),
        say!(words, name_in_percent),
    ]
}

/// The head of a table of amounts.
pub fn head(words: &Words, first: &str) -> Vec<Value> {
    let columns = columns(words);
    let columns = columns.iter().map(|column| json!({"text": column, "num": true}));
    std::iter::once(json!({"text": first})).chain(columns).collect()
}

/// The amounts of a row, in the order of [`columns`].
pub fn amounts(words: &Words, amounts: &Amounts) -> Vec<Value> {
    let money = |amount: Decimal| Value::from(words.money(amount));
    let difference = amounts.variance_to_plan();
    vec![
        money(amounts.baseline),
        money(amounts.planned),
        money(amounts.committed),
        money(amounts.actual),
        money(amounts.forecast),
        words.money_signed(difference.amount).into(),
        percent(words, difference).into(),
    ]
}

/// A row of a table of amounts.
pub fn row(words: &Words, name: impl Into<Value>, sums: &Amounts) -> Value {
    let mut cells = vec![name.into()];
    cells.extend(amounts(words, sums));
    json!({"cells": cells})
}

/// A row that adds others up.
pub fn sum(words: &Words, name: &str, sums: &Amounts) -> Value {
    let mut row = row(words, name, sums);
    row["class"] = "sum".into();
    row
}

/// A difference in hundredths of the plan, with one decimal; `n/a` where nothing is planned.
pub fn percent(words: &Words, variance: Variance) -> String {
    let Some(percent) = variance.percent else { return say!(words, name_not_available).to_owned() };
    let tenths = percent.round_dp_with_strategy(1, RoundingStrategy::MidpointAwayFromZero);
    if !tenths.is_zero() || percent.is_zero() {
        let plus = if tenths > Decimal::ZERO { "+" } else { "" };
        return format!("{plus}{}", words.percent_with(tenths, 1));
    }
    // What is less than a tenth is not nothing.
    let sign = if percent > Decimal::ZERO { '+' } else { '−' };
    format!("{sign}<{}", words.percent_with(Decimal::new(1, 1), 1))
}

/// An amount without its cents, halves away from zero.
pub fn whole(words: &Words, amount: Decimal) -> String {
    words.money(rounded(amount))
}

/// An amount to the whole unit of its currency.
pub fn rounded(amount: Decimal) -> Decimal {
    amount.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero)
}

/// An amount as a length.
pub fn length(amount: Decimal) -> f64 {
    amount.to_f64().unwrap_or_default()
}

/// An amount for a label, from a length.
pub fn amount(length: f64) -> Decimal {
    Decimal::try_from(length).unwrap_or_default()
}

/// A row of bars.
pub fn bars(amounts: &Amounts) -> BudgetRow {
    BudgetRow {
        planned: length(amounts.planned),
        committed: length(amounts.committed),
        spent: length(amounts.actual),
        forecast: length(amounts.forecast),
    }
}

/// Whether any of the amounts is not 0.
pub fn any(amounts: &Amounts) -> bool {
    *amounts != Amounts::default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentages_have_one_decimal_and_tiny_ones_are_not_nothing() {
        let words = Words::new("USD", "en-US");
        let of = |value: i64, reference: i64| percent(&words, Variance::between(value.into(), reference.into()));
        assert_eq!([of(1030, 1000), of(970, 1000), of(1000, 1000)], ["+3.0%", "−3.0%", "0.0%"]);
        assert_eq!([of(9_375, 10_000), of(9_875, 10_000)], ["−6.3%", "−1.3%"], "halves go away from zero");
        assert_eq!([of(100_001, 100_000), of(99_999, 100_000), of(5, 0)], ["+<0.1%", "−<0.1%", "n/a"]);
    }
}
