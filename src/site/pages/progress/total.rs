//! How the total of the money has moved: what was approved, forecast and spent at each state of the plan.

use jiff::civil::Date;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::analysis::trend::Money;
use crate::analysis::words::Words;
use crate::chart::axis::Format;
use crate::chart::time::Reading;
use crate::chart::total::{Total, total as draw};
use crate::language::say;
use crate::site::data::{Value, json};
use crate::site::material::Material;

/// More days than these do not fit a table that people read.
const DAYS: usize = 40;

/// The drawing; nothing where the audience sees no money, or there was none before today.
pub fn total(material: &Material<'_>) -> Option<Value> {
    let words = &material.words;
    material.analysis.money.as_ref()?;
    let points = &material.trend.as_ref()?.points;
    let days: Vec<(Date, Money)> = points.iter().filter_map(|point| Some((point.date, point.money?))).collect();
    let [_, .., (today, now)] = days.as_slice() else { return None };
    let finding = finding(words, &days);
    let compact = |amount: Decimal| words.money_compact(amount);
    let readings = |of: fn(&Money) -> Decimal| -> Vec<Reading> {
        let reading =
            |(date, money): &(Date, Money)| Reading { date: *date, value: of(money).to_f64().unwrap_or_default() };
        days.iter().map(reading).collect()
    };
    let format = |value: f64| compact(Decimal::try_from(value).unwrap_or_default());
    let chart = draw(&Total {
        language: words.language(),
        label: say!(
            words,
            progress_approved_forecast_spent,
            finding = &finding,
            amount = words.money(now.approved),
            amount_2 = words.money(now.forecast),
            amount_3 = words.money(now.actual)
        ),
        until: *today,
        approved: readings(|money| money.approved),
        forecast: readings(|money| money.forecast),
        spent: readings(|money| money.actual),
        approved_text: say!(words, progress_approved, value = compact(now.approved)),
        forecast_text: say!(words, progress_forecast, value = compact(now.forecast)),
        spent_text: say!(words, progress_spent, value = compact(now.actual)),
        difference_text: say!(
            words,
            progress_forecast_against_approved,
            against = against(words, now.forecast - now.approved)
        ),
        format: Format { value: &format, top: &format },
    });
    let told = told(&days);
    let skipped = told.len().saturating_sub(DAYS);
    Some(json!({
        "finding": finding,
        "sub": say!(words, progress_with_contingency_by_the_day),
        "chart": chart,
        "table": table(words, &told[skipped..]),
        "skipped": (skipped > 0).then(|| say!(words, progress_the_first_are_left_out_too, days = say!(words, count_days, count = skipped))),
    }))
}

/// Where the forecast stands to what was approved, and how far it has been from there.
fn finding(words: &Words, days: &[(Date, Money)]) -> String {
    let Some((_, now)) = days.last() else { return String::new() };
    let over = |money: &Money| money.forecast - money.approved;
    let stands = match over(now) {
        none if none.is_zero() => say!(words, progress_the_forecast_is_what_was).to_owned(),
        over => say!(
            words,
            progress_the_forecast_is_what_was_approved,
            difference = words.money(over.abs()),
            way = if over > Decimal::ZERO { "over" } else { "under" }
        ),
    };
    let moved = days.windows(2).any(|pair| pair[0].1.forecast != pair[1].1.forecast);
    if !moved {
        return say!(words, progress_and_has_not_moved_since, stands = &stands, date = words.date_full(days[0].0));
    }
    // What is over hurts, so that the highest is told before the lowest.
    let highest = days.iter().max_by_key(|(date, money)| (over(money), std::cmp::Reverse(*date)));
    match highest.filter(|(_, money)| over(money) > over(now)) {
        None if over(now) > Decimal::ZERO => say!(words, progress_more_than_ever_before, stands = &stands),
        None => say!(words, progress_it_was_never_more, stands = &stands),
        Some((date, money)) => {
            let then = match over(money) {
                none if none.is_zero() => say!(words, progress_just_that).to_owned(),
                over if over > Decimal::ZERO => say!(words, progress_over_it, amount = words.money(over)),
                under => say!(words, progress_under_it, amount = words.money(-under)),
            };
            say!(words, progress_at_most_on_it_was, stands = &stands, date = words.date_full(*date), then = &then)
        }
    }
}

fn against(words: &Words, difference: Decimal) -> String {
    words.over_or_under(difference).replace(say!(words, progress_on_plan), say!(words, progress_the_same))
}

/// The days on which an amount changed, with the first.
fn told(days: &[(Date, Money)]) -> Vec<(Date, Money)> {
    let mut told = days.to_vec();
    told.dedup_by_key(|(_, money)| *money);
    told
}

fn table(words: &Words, days: &[(Date, Money)]) -> Value {
    let row = |(date, money): &(Date, Money)| {
        let amounts = [money.approved, money.forecast, money.actual].map(|amount| words.money_with_cents(amount));
        let mut cells = vec![words.date_short(*date)];
        cells.extend(amounts);
        cells.push(words.over_or_under(money.forecast - money.approved));
        json!({"cells": cells})
    };
    json!({
        "caption": say!(words, progress_approved_forecast_and_spent_on),
        "class": "money by-day",
        "head": [
            {"text": say!(words, name_plan_of)},
            {"text": say!(words, name_approved), "num": true},
            {"text": say!(words, name_forecast), "num": true},
            {"text": say!(words, name_spent), "num": true},
            {"text": say!(words, name_forecast_against_approved), "num": true},
        ],
        "rows": days.iter().map(row).collect::<Vec<_>>(),
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn the_finding_says_where_the_forecast_stands_and_how_high_it_was() {
        let words = Words::new("USD", "en-US");
        let of = |forecasts: &[i64]| {
            let day = |(month, forecast): (i8, &i64)| {
                let zero = Decimal::ZERO;
                let (approved, forecast) = (Decimal::from(100), Decimal::from(*forecast));
                (date(2026, month, 1), Money { approved, planned: approved, forecast, actual: zero, contingency: zero })
            };
            finding(&words, &(1..).zip(forecasts).map(day).collect::<Vec<_>>())
        };
        assert_eq!(of(&[100, 100]), "The forecast is what was approved, and has not moved since 1 January 2026");
        assert_eq!(
            of(&[90, 90]),
            "The forecast is $10 under what was approved, and has not moved since 1 January 2026"
        );
        assert_eq!(of(&[100, 105]), "The forecast is $5 over what was approved, more than ever before");
        assert_eq!(of(&[80, 95]), "The forecast is $5 under what was approved; it was never more");
        assert_eq!(
            of(&[100, 120, 105]),
            "The forecast is $5 over what was approved; at most, on 1 February 2026, it was $20 over it"
        );
        assert_eq!(
            of(&[110, 110, 100]),
            "The forecast is what was approved; at most, on 1 January 2026, it was $10 over it"
        );
        assert_eq!(
            of(&[100, 90]),
            "The forecast is $10 under what was approved; at most, on 1 January 2026, it was just that"
        );
        assert_eq!(
            of(&[95, 90]),
            "The forecast is $10 under what was approved; at most, on 1 January 2026, it was $5 under it"
        );
    }
}
