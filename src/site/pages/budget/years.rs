//! Year by year: what is planned, and what it costs to run the result.

use rust_decimal::Decimal;

use super::{Sheet, cells, line_years, to_come};
use crate::analysis::budget::Group;
use crate::analysis::economics::Year as CostYear;
use crate::analysis::words::Words;
use crate::chart::axis::Format;
use crate::chart::years::{Reference, Year, Years, years as draw};
use crate::language::say;
use crate::site::data::{Value, json};

/// The years; nothing where there is only one, or no money in them.
pub fn years(sheet: &Sheet<'_>) -> Option<Value> {
    let words = sheet.words;
    let economics = &sheet.economics;
    let years: Vec<&CostYear> = economics.years.iter().collect();
    if years.len() < 2 || years.iter().all(|year| year.cost().is_zero()) {
        return None;
    }
    // Hidden lines of both kinds would be told by what is left of each.
    let by_kind = Group::shown(&sheet.money.budget.by_kind).1.is_none();
    let (running, benefit) = (economics.running_in_a_year, economics.benefits_in_a_year);
    let finding =
        finding(words, &years, (running, benefit), economics.running_is_steady, !sheet.plan.hidden.any_benefit);
    let value = |value: f64| words.money_compact(cells::amount(value));
    let top = |value: f64| say!(words, budget_a_year_too, amount = words.money_compact(cells::amount(value)));
    let most = years.iter().map(|year| year.cost()).max().unwrap_or_default();
    let bar = |year: &&CostYear| {
        let (solid, tint) = match by_kind {
            true => (year.capital, year.operating + year.running),
            false => (year.capital + year.operating, year.running),
        };
        Year {
            name: year.fiscal_year.name(),
            capital: cells::length(solid),
            operating: cells::length(tint),
            texts: texts(words, year.cost(), most),
        }
    };
    let reference = full_years(&years, benefit).map(|years| Reference {
        value: cells::length(benefit),
        name: say!(words, budget_benefits_in_a_full_year, amount = words.money_compact(benefit)),
        years,
    });
    let chart = draw(&Years {
        label: format!("{finding}. {}", label(words, &years)),
        years: years.iter().map(bar).collect(),
        reference,
        format: Format { value: &value, top: &top },
    });
    let key = match by_kind {
        true => [
            (say!(words, budget_capital_buys_what_lasts), "capital"),
            (say!(words, budget_operating_and_running_costs_after), "operating"),
        ],
        false => [
            (say!(words, name_the_project), "capital"),
            (say!(words, budget_running_costs_after_the_project), "operating"),
        ],
    };
    let key = key.map(|(text, sample)| json!({"text": text, "sample": sample}));
    Some(json!({
        "finding": finding,
        "sub": say!(words, budget_planned_cost_by_fiscal_year),
        "chart": chart,
        "key": key,
        "table": table(sheet, &years, by_kind),
        "lines": line_years::table(sheet),
        "to_come": to_come::table(sheet),
    }))
}

/// The first and the last year that bring the benefits of a full year; nothing where none does.
fn full_years(years: &[&CostYear], benefit: Decimal) -> Option<(usize, usize)> {
    let is_full = |year: &&CostYear| benefit > Decimal::ZERO && year.benefit >= benefit;
    Some((years.iter().position(is_full)?, years.iter().rposition(is_full)?))
}

/// The cost of a year, ever shorter: `$1.42M`, `1.42M`, and `1.42` in the unit of the year that costs most.
fn texts(words: &Words, cost: Decimal, most: Decimal) -> Vec<String> {
    let text = words.money_compact(cost);
    let digits = text.find(|letter: char| letter.is_ascii_digit()).map_or("", |at| &text[at..]);
    let without = digits.trim_end_matches(|letter: char| !letter.is_alphanumeric() && letter != '.').to_owned();
    let thousand = Decimal::ONE_THOUSAND;
    let powers = [thousand * thousand * thousand, thousand * thousand, thousand, Decimal::ONE];
    let unit = powers.into_iter().find(|unit| most >= *unit).unwrap_or(Decimal::ONE);
    let number = words.number_with(cost / unit, if unit > thousand { 2 } else { 0 });
    vec![text, without, number]
}

/// What stands out of the years, given what running costs and benefits come to in a full one, and whether all years after
/// the project cost as much.
fn finding(
    words: &Words,
    years: &[&CostYear],
    (running, benefit): (Decimal, Decimal),
    is_steady: bool,
    is_whole: bool,
) -> String {
    let a_year = |amount: Decimal, is_each: bool| match is_each {
        true => words.money(amount),
        false => say!(words, budget_up_to, amount = words.money(amount)),
    };
    let to_run = a_year(running, is_steady);
    // Of what is hidden more may come, so that the least is said rather than the most.
    let brings = a_year(benefit, !is_whole || full_years(years, benefit).is_some());
    match (running > Decimal::ZERO, benefit > Decimal::ZERO) {
        (true, true) if is_whole => say!(words, budget_after_the_project_it_costs, to_run = &to_run, brings = &brings),
        (true, true) => say!(words, budget_after_the_project_it_costs_and_at_least, to_run = &to_run, brings = &brings),
        (true, false) => say!(words, budget_after_the_project_it_costs_a, to_run = &to_run),
        _ => {
            let most = years.iter().copied().max_by_key(|year| (year.cost(), std::cmp::Reverse(year.fiscal_year)));
            let most = most.map(|year| (year.fiscal_year.name(), words.money(year.cost()))).unwrap_or_default();
            say!(words, budget_the_year_that_costs_most, most = &most.0, most_2 = &most.1)
        }
    }
}

fn label(words: &Words, years: &[&CostYear]) -> String {
    let year = |year: &&CostYear| format!("{} {}", year.fiscal_year.name(), words.money_compact(year.cost()));
    say!(words, budget_cost_by_year, years = years.iter().map(year).collect::<Vec<_>>().join(", "))
}

fn table(sheet: &Sheet<'_>, years: &[&CostYear], by_kind: bool) -> Value {
    let words = sheet.words;
    let cents =
        years.iter().any(|year| !(year.capital.fract() + year.operating.fract() + year.running.fract()).is_zero());
    let money = |amount: Decimal| Value::from(if cents { words.money_with_cents(amount) } else { words.money(amount) });
    let by_year = &sheet.by_time.fiscal_years;
    let row = |year: &&CostYear| {
        let books = by_year.iter().find(|group| group.key == year.fiscal_year);
        let sums = books.map(|group| group.parts.with_contingency() + group.parts.running).unwrap_or_default();
        let kinds = match by_kind {
            true => vec![money(year.capital), money(year.operating)],
            false => vec![money(year.capital + year.operating)],
        };
        let rest = [money(year.running), money(year.cost()), money(sums.actual), money(sums.forecast)];
        let cells: Vec<Value> = std::iter::once(year.fiscal_year.name().into()).chain(kinds).chain(rest).collect();
        json!({"cells": cells})
    };
    let has_no_kind = sheet
        .money
        .budget
        .by_kind
        .iter()
        .any(|group| group.key.is_none() && cells::any(&group.parts.with_contingency()));
    let operating = match has_no_kind {
        true => say!(words, name_operating_or_without_a_kind),
        false => say!(words, name_operating),
    };
    let kinds = if by_kind { vec![say!(words, name_capital), operating] } else { vec![say!(words, name_project)] };
    let rest = [
        say!(words, name_running_costs),
        say!(words, name_planned_in_all),
        say!(words, name_spent),
        say!(words, name_forecast),
    ];
    let columns = kinds.into_iter().chain(rest);
    let head: Vec<Value> = std::iter::once(json!({"text": say!(words, name_fiscal_year)}))
        .chain(columns.map(|column| json!({"text": column, "num": true})))
        .collect();
    let mut rows: Vec<Value> = years.iter().map(row).collect();
    let total = |of: &dyn Fn(&CostYear) -> Decimal| money(years.iter().map(|year| of(year)).sum());
    let kinds = match by_kind {
        true => vec![total(&|year| year.capital), total(&|year| year.operating)],
        false => vec![total(&|year| year.capital + year.operating)],
    };
    let sums = sheet.money.budget.total.with_contingency() + sheet.money.budget.total.running;
    let rest = [total(&|year| year.running), total(&CostYear::cost), money(sums.actual), money(sums.forecast)];
    let cells: Vec<Value> = std::iter::once(say!(words, name_together).into()).chain(kinds).chain(rest).collect();
    rows.push(json!({"class": "sum", "cells": cells}));
    json!({
        "caption": say!(words, budget_cost_by_fiscal_year),
        "class": "money",
        "head": head,
        "rows": rows,
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::analysis::fiscal_year::FiscalYear;

    fn year(number: i16, capital: i64, running: i64, benefit: i64) -> CostYear {
        CostYear {
            fiscal_year: FiscalYear::of(date(number, 1, 1), 1),
            capital: capital.into(),
            operating: Decimal::ZERO,
            running: running.into(),
            non_cash_cost: Decimal::ZERO,
            benefit: benefit.into(),
            non_cash_benefit: Decimal::ZERO,
            discount_factor: None,
        }
    }

    #[test]
    fn benefits_are_compared_with_the_years_that_bring_all_of_them() {
        let years = [
            year(2025, 9, 0, 0),
            year(2026, 9, 3, 10),
            year(2027, 0, 6, 72),
            year(2028, 0, 6, 72),
            year(2029, 0, 3, 40),
        ];
        let years: Vec<&CostYear> = years.iter().collect();
        assert_eq!(full_years(&years, 72.into()), Some((2, 3)));
        assert_eq!(full_years(&years[..2], 72.into()), None);
        assert_eq!(full_years(&years, Decimal::ZERO), None);
    }

    #[test]
    fn a_narrow_bar_has_a_shorter_text() {
        let of = |words: &Words, cost: i64| texts(words, cost.into(), 1_420_000.into());
        assert_eq!(of(&Words::new("USD", "en-US"), 514_000), ["$514k", "514k", "0.51"]);
        assert_eq!(of(&Words::new("EUR", "de-DE"), 1_420_000), ["1,42\u{a0}M\u{a0}€", "1,42\u{a0}M", "1,42"]);
    }

    #[test]
    fn the_finding_is_what_remains_or_the_year_that_costs_most() {
        let words = Words::new("USD", "en-US");
        let years = [year(2026, 9, 0, 0), year(2027, 9, 0, 20)];
        let with = |running: i64, benefit: i64, is_steady: bool| {
            finding(&words, &years.iter().collect::<Vec<_>>(), (running.into(), benefit.into()), is_steady, true)
        };
        let of = |running: i64, benefit: i64| with(running, benefit, true);
        assert_eq!(of(12, 20), "After the project it costs $12 a year to run and brings $20 a year");
        assert_eq!(
            with(12, 21, false),
            "After the project it costs up to $12 a year to run and brings up to $21 a year"
        );
        assert_eq!(of(12, 0), "After the project it costs $12 a year to run");
        assert_eq!(of(0, 0), "The year that costs most is 2026, at $9");
    }
}
