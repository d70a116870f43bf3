//! The whole budget as one bar, the same on every page that shows it.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::analysis::budget::Headline;
use crate::analysis::words::Words;
use crate::chart::Chart;
use crate::chart::budget::{Amount, BudgetTotal, budget_total};
use crate::language::say;

/// What is spent, under contract and forecast, of what was approved. The forecast stands without the contingency, because
/// nobody knows yet whether that will be spent: what is left of it is a box of its own after the forecast.
pub fn total_bar(words: &Words, headline: &Headline, label: String) -> Chart {
    let left = headline.contingency_left().max(Decimal::ZERO);
    let amount = |name: &str, value: Decimal| Amount {
        value: value.to_f64().unwrap_or_default(),
        name: name.to_owned(),
        text: words.money_compact(value),
    };
    let forecast = if headline.contingency_forecast.is_zero() {
        say!(words, name_forecast_to_finish)
    } else {
        say!(words, name_forecast_without_contingency)
    };
    budget_total(&BudgetTotal {
        label,
        approved: amount(say!(words, name_approved), headline.approved),
        spent: amount(say!(words, name_spent), headline.actual),
        committed: amount(say!(words, name_under_contract), (headline.committed - headline.actual).max(Decimal::ZERO)),
        forecast: Some(amount(forecast, headline.forecast_without_contingency())),
        left: (!left.is_zero()).then(|| amount(say!(words, name_contingency_left), left)),
        left_from: (headline.forecast_without_contingency() + headline.contingency_committed)
            .to_f64()
            .unwrap_or_default(),
    })
}
