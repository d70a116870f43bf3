//! The contingency: what is left of it, and what the open risks may still take.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::{Sheet, cells};
use crate::analysis::budget::{Headline, LikelyCost};
use crate::analysis::words::Words;
use crate::chart::axis::Format;
use crate::chart::contingency::{Contingency, contingency as draw};
use crate::chart::time::days_between;
use crate::language::say;
use crate::model::kinds::{Entity, Kind};
use crate::site::data::{Value, json};
use crate::site::material::Material;

/// The contingency; nothing where there never was any.
pub fn contingency(sheet: &Sheet<'_>) -> Option<Value> {
    let (words, headline) = (sheet.words, &sheet.money.budget.headline);
    if headline.contingency_approved.is_zero() && headline.contingency_planned.is_zero() {
        return None;
    }
    let (schedule, today) = (&sheet.material.analysis.schedule, sheet.material.analysis.status_date);
    let end = schedule.finish.max(today);
    let passed = passed(schedule.start, end, today);
    let finding = finding(words, headline, passed);
    let releases = releases(sheet.material, headline);
    let value = |value: f64| words.money_compact(cells::amount(value));
    let left = headline.contingency_left();
    let (risks, sees_all) = (&headline.risks, sheet.material.sees_all());
    let likely = words.money_compact(risks.total);
    let likely = match sees_all && risks.without_numbers == 0 {
        true => likely,
        false => say!(words, risks_at_least, amount = likely),
    };
    let (all, released) = (words.money_compact(headline.contingency_approved), headline.contingency_released);
    let left_text = match () {
        () if released > Decimal::ZERO => {
            say!(words, budget_not_needed_of, amount = words.money_compact(released), amount_2 = &all)
        }
        () if left < Decimal::ZERO => say!(words, budget_over_of, amount = words.money_compact(-left), amount_2 = &all),
        () => say!(words, budget_left_of, amount = words.money_compact(left), amount_2 = &all),
    };
    let chart = draw(&Contingency {
        language: words.language(),
        label: format!("{finding}. {}", note(words, headline, sees_all)),
        start: schedule.start,
        end,
        today,
        today_text: words.today_short(),
        total: cells::length(headline.contingency_approved),
        draws: draws(headline, &releases, today),
        left_text,
        even_text: say!(words, name_if_used_evenly).to_owned(),
        risks: (!risks.risks.is_empty())
            .then(|| (cells::length(risks.total), say!(words, budget_likely_cost_of_open_risks, amount = likely))),
        format: Format { value: &value, top: &value },
    });
    Some(json!({
        "finding": finding,
        "note": note(words, headline, sees_all),
        "chart": chart,
        "moved": moved(words, headline, &releases),
        "table": table(sheet, risks),
    }))
}

/// Hundredths of the project's days that have passed.
fn passed(start: Date, end: Date, today: Date) -> Decimal {
    let days = |first: Date, last: Date| Decimal::from(days_between(first, last).max(0));
    let all = days(start, end);
    if all.is_zero() {
        Decimal::ONE_HUNDRED
    } else {
        (days(start, today) * Decimal::ONE_HUNDRED / all).min(Decimal::ONE_HUNDRED)
    }
}

/// What was moved from it to other lines, or added to it, since it was as approved, by the day of the first state of the
/// plan that says so; empty where no state has it as approved.
fn releases(material: &Material<'_>, headline: &Headline) -> Vec<(Date, Decimal)> {
    let points = material.trend.iter().flat_map(|trend| &trend.points);
    let levels: Vec<(Date, Decimal)> =
        points.filter_map(|point| Some((point.date, point.money?.contingency))).collect();
    let approved = levels.iter().rposition(|(_, level)| *level == headline.contingency_approved);
    let Some(since) = approved.map(|since| &levels[since..]) else { return Vec::new() };
    let steps = since.windows(2).map(|pair| (pair[1].0, pair[0].1 - pair[1].1));
    steps.filter(|(_, amount)| !amount.is_zero()).collect()
}

/// What was taken on which day. What is under contract and not paid stands at the status date; so does what was moved to
/// other lines where no state of the plan says when.
fn draws(headline: &Headline, releases: &[(Date, Decimal)], today: Date) -> Vec<(Date, f64)> {
    let dated: Decimal = releases.iter().map(|(_, amount)| amount).sum();
    let paid: Decimal = headline.contingency_payments.iter().map(|(_, amount)| amount).sum();
    let undated = headline.contingency_drawn() - dated - paid;
    let paid = headline.contingency_payments.iter().chain(releases);
    let paid = paid.map(|(date, amount)| (*date, cells::length(*amount)));
    paid.chain((!undated.is_zero()).then(|| (today, cells::length(undated)))).collect()
}

fn finding(words: &Words, headline: &Headline, passed: Decimal) -> String {
    let way = words.percent(passed);
    let (drawn, approved) = (headline.contingency_drawn(), headline.contingency_approved);
    if approved <= Decimal::ZERO {
        return say!(words, budget_of_contingency_was_added_after, amount = words.money(headline.contingency_planned));
    }
    let used = drawn * Decimal::ONE_HUNDRED / approved;
    match drawn {
        none if none.is_zero() => say!(words, budget_none_of_the_contingency_is, way = &way),
        less if less < Decimal::ZERO => {
            say!(words, budget_the_contingency_has_grown_by, amount = words.money(-less))
        }
        all if all == approved => say!(words, budget_all_of_the_contingency_is, way = &way),
        more if more > approved => {
            say!(words, budget_the_contingency_is_overdrawn_by, amount = words.money(more - approved), way = &way)
        }
        _ => say!(words, budget_of_the_contingency_is_used, share = words.percent(used), way = &way),
    }
}

/// What is left against what the open risks will likely cost. Where some have no numbers, or may be hidden, the sum is the
/// least that they cost: it can be too much for what is left, but never be said to be covered.
fn note(words: &Words, headline: &Headline, sees_all: bool) -> String {
    if headline.contingency_released > Decimal::ZERO {
        return say!(words, overview_contingency_not_needed, amount = words.money(headline.contingency_released));
    }
    let (left, risks) = (headline.contingency_left(), &headline.risks);
    let is_left = match left > Decimal::ZERO {
        true => say!(words, budget_is_left, amount = words.money(left)),
        false => say!(words, budget_nothing_is_left).to_owned(),
    };
    let cost = words.money(risks.total);
    let is_whole = sees_all && risks.without_numbers == 0;
    let least = if is_whole { "no" } else { "yes" };
    let covered = match (risks.risks.is_empty(), headline.contingency_after_risks()) {
        (true, _) if risks.without_numbers > 0 => say!(words, budget_no_open_risk_says_what).to_owned(),
        (true, _) if !sees_all => say!(words, budget_no_open_risk_is_shown).to_owned(),
        (true, _) => say!(words, budget_no_risk_is_open).to_owned(),
        (false, after) if after >= Decimal::ZERO && is_whole => {
            say!(words, budget_the_open_risks_will_likely, cost = &cost)
        }
        (false, after) if after >= Decimal::ZERO => say!(words, budget_the_open_risks_at_least, cost = &cost),
        (false, after) => {
            let amount = words.money(-after);
            say!(words, budget_the_open_risks_will_likely_cost, least = least, cost = &cost, amount = amount)
        }
    };
    format!("{is_left} {covered}")
}

/// How the contingency in today's plan came about.
fn moved(words: &Words, headline: &Headline, releases: &[(Date, Decimal)]) -> Option<String> {
    let moved = headline.contingency_approved - headline.contingency_planned;
    let dated: Decimal = releases.iter().map(|(_, amount)| amount).sum();
    if let [(first, _), ..] = releases
        && dated == moved
    {
        let day = |date: Date| words.date_full(date);
        let when = match releases {
            [_] => say!(words, budget_on, day = day(*first)),
            [_, .., (last, _)] => {
                let steps = words.whole(i64::try_from(releases.len()).unwrap_or(i64::MAX));
                say!(words, budget_in_steps_from_to, steps = &steps, day = day(*first), day_2 = day(*last))
            }
            [] => String::new(),
        };
        return match moved {
            none if none.is_zero() => None,
            out if out > Decimal::ZERO => {
                Some(say!(words, budget_was_moved_from_it_to, amount = words.money(out), when = &when))
            }
            into => Some(say!(words, budget_was_added_to_it, amount = words.money(-into), when = &when)),
        };
    }
    match moved {
        none if none.is_zero() => None,
        out if out > Decimal::ZERO => {
            Some(say!(words, budget_was_moved_from_it_to_too, amount = words.money(out), today = words.today()))
        }
        into => {
            let (added, today) = (words.money(-into), words.today());
            Some(say!(words, budget_was_added_to_it_since_it, added = &added, today = &today))
        }
    }
}

/// Each open risk with its likely cost; nothing where none has numbers.
fn table(sheet: &Sheet<'_>, risks: &LikelyCost) -> Option<Value> {
    let words = sheet.words;
    let row = |risk: &crate::analysis::budget::RiskCost| {
        let named = &sheet.plan.risks[risk.place];
        let path = sheet.material.path(Kind::Risk, named.id.value.as_str());
        json!({"cells": [
            {"text": named.title(), "path": path},
            words.money(risk.exposure),
            words.percent(risk.probability),
            words.money(risk.likely),
        ]})
    };
    let mut rows: Vec<Value> = risks.risks.iter().map(row).collect();
    if rows.is_empty() {
        return None;
    }
    rows.push(json!({"class": "sum", "cells": [say!(words, name_together), "", "", words.money(risks.total)]}));
    let caption = match risks.without_numbers {
        0 => say!(words, budget_open_risks_money_at_stake).to_owned(),
        count => {
            let shown = if sheet.material.sees_all() { "yes" } else { "no" };
            let without = say!(words, count_risks_that_have_no_numbers, shown = shown, count = count);
            say!(words, budget_open_risks_without, risks = without)
        }
    };
    Some(json!({
        "caption": caption,
        "class": "money",
        "head": [
            {"text": say!(words, name_risk)},
            {"text": say!(words, name_money_at_stake), "num": true},
            {"text": say!(words, name_probability), "num": true},
            {"text": say!(words, name_likely_cost), "num": true},
        ],
        "rows": rows,
    }))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::analysis::budget::RiskCost;
    use crate::site::testing::Fixture;

    fn headline(approved: i64, planned: i64, paid: i64, risks: &[i64]) -> Headline {
        let risk = |likely: &i64| RiskCost {
            place: 0,
            exposure: (*likely).into(),
            probability: Decimal::ONE_HUNDRED,
            likely: (*likely).into(),
        };
        Headline {
            approved: approved.into(),
            planned: planned.into(),
            project: Decimal::ZERO,
            contingency_approved: approved.into(),
            contingency_planned: planned.into(),
            contingency_committed: paid.into(),
            contingency_forecast: planned.into(),
            contingency_released: Decimal::ZERO,
            contingency_payments: vec![(date(2026, 1, 8), paid.into())],
            committed: Decimal::ZERO,
            actual: Decimal::ZERO,
            forecast: Decimal::ZERO,
            risks: LikelyCost {
                risks: risks.iter().map(risk).collect(),
                total: risks.iter().sum::<i64>().into(),
                without_numbers: 0,
            },
        }
    }

    #[test]
    fn the_finding_is_how_much_is_used() {
        let words = Words::new("USD", "en-US");
        let of = |approved, planned, paid| finding(&words, &headline(approved, planned, paid, &[]), Decimal::from(44));
        assert_eq!(of(100, 100, 0), "None of the contingency is used, 44% of the way through");
        assert_eq!(of(100, 90, 6), "16% of the contingency is used, 44% of the way through");
        assert_eq!(of(100, 0, 0), "All of the contingency is used, 44% of the way through");
        assert_eq!(of(100, 0, 7), "The contingency is overdrawn by $7, 44% of the way through");
        assert_eq!(of(100, 130, 0), "The contingency has grown by $30 since it was first approved");
        assert_eq!(of(0, 50, 0), "$50 of contingency was added after the approval");
    }

    #[test]
    fn what_is_left_covers_the_risks_or_not() {
        let words = Words::new("USD", "en-US");
        let of = |left, risks: &[i64]| note(&words, &headline(100, left, 0, risks), true);
        let narrow = |left, risks: &[i64]| note(&words, &headline(100, left, 0, risks), false);
        assert_eq!(narrow(80, &[30, 50]), "$80 is left. The open risks will likely cost at least $80.");
        assert_eq!(narrow(80, &[81]), "$80 is left. The open risks will likely cost at least $81, $1 more than that.");
        assert_eq!(narrow(80, &[]), "$80 is left. No open risk is shown here.");
        let mut lacking = headline(100, 80, 0, &[30]);
        lacking.risks.without_numbers = 1;
        assert_eq!(note(&words, &lacking, true), "$80 is left. The open risks will likely cost at least $30.");
        assert_eq!(of(80, &[30, 50]), "$80 is left. The open risks will likely cost $80, which it covers.");
        assert_eq!(of(0, &[90]), "Nothing is left. The open risks will likely cost $90, $90 more than that.");
        assert_eq!(of(80, &[]), "$80 is left. No risk is open.");
    }

    #[test]
    fn what_was_moved_is_told_with_its_days() {
        let words = Words::new("USD", "en-US");
        let (may, june) = (date(2026, 5, 4), date(2026, 6, 1));
        let of = |planned, releases: &[(Date, i64)]| {
            let releases: Vec<(Date, Decimal)> =
                releases.iter().map(|(date, amount)| (*date, (*amount).into())).collect();
            moved(&words, &headline(100, planned, 0, &[]), &releases).unwrap_or_default()
        };
        assert_eq!(of(100, &[]), "");
        assert_eq!(of(100, &[(may, 10), (june, -10)]), "");
        assert_eq!(of(90, &[(may, 10)]), "$10 was moved from it to other lines on 4 May 2026.");
        assert_eq!(
            of(70, &[(may, 10), (june, 20)]),
            "$30 was moved from it to other lines in 2 steps from 4 May 2026 to 1 June 2026."
        );
        assert_eq!(of(105, &[(may, -5)]), "$5 was added to it on 4 May 2026.");
        assert!(of(90, &[]).ends_with("does not say on which day, so the chart shows that today."));
    }

    #[test]
    fn the_example_dates_what_was_released() {
        let page = Fixture::example_with_past(Some("board")).page("budget.html");
        let moved = &page["contingency"]["moved"];
        assert_eq!(*moved, "$60,000 was moved from it to other lines on 23 January 2026.");
    }

    #[test]
    fn payments_have_their_days_and_what_nobody_dated_stands_today() {
        let today = date(2026, 2, 27);
        let paid = headline(100, 90, 6, &[]);
        assert_eq!(draws(&paid, &[], today), [(date(2026, 1, 8), 6.0), (today, 10.0)]);
        let released = [(date(2026, 1, 23), Decimal::TEN)];
        assert_eq!(draws(&paid, &released, today), [(date(2026, 1, 8), 6.0), (date(2026, 1, 23), 10.0)]);
        assert_eq!(passed(date(2026, 1, 1), date(2026, 1, 11), date(2026, 1, 6)), Decimal::from(50));
        assert_eq!(passed(today, today, today), Decimal::ONE_HUNDRED);
    }
}
