//! What each line costs in each fiscal year, and how that comes about.

use rust_decimal::Decimal;

use super::Sheet;
use super::lines::is_long;
use crate::analysis::economics::LineYears;
use crate::analysis::fiscal_year::FiscalYear;
use crate::analysis::phasing::Portion;
use crate::analysis::words::Words;
use crate::language::say;
use crate::model::kinds::Entity;
use crate::model::values::Timeline;
use crate::site::data::{Value, json};
use crate::site::pages::over_time::amounts;

/// The table; nothing where there are too many lines for one.
pub fn table(sheet: &Sheet<'_>) -> Option<Value> {
    let (words, economics) = (sheet.words, &sheet.economics);
    if is_long(sheet) || economics.lines.is_empty() {
        return None;
    }
    let schedule = &sheet.material.analysis.schedule;
    let timeline = Timeline::new(&schedule.calendar, schedule.start);
    let years: Vec<FiscalYear> = economics.years.iter().map(|year| year.fiscal_year).collect();
    let cents = economics.lines.iter().flat_map(|line| &line.years).any(|amount| !amount.fract().is_zero());
    let money = |amount: &Decimal| match () {
        () if amount.is_zero() => "–".to_owned(),
        () if cents => words.money_with_cents(*amount),
        () => words.money(*amount),
    };
    let row = |line: &LineYears| {
        let sum: Decimal = line.years.iter().sum();
        let name = json!({"text": sheet.plan.lines[line.line].title(), "sub": how(sheet, line, &years, &timeline)});
        let cells = line.years.iter().chain([&sum]).map(|amount| Value::from(money(amount)));
        json!({"cells": std::iter::once(name).chain(cells).collect::<Vec<_>>()})
    };
    let mut rows: Vec<Value> = economics.lines.iter().map(row).collect();
    let hidden = sheet.money.budget.hidden.is_some();
    if !hidden {
        let sums: Vec<Decimal> = economics.years.iter().map(|year| year.cost()).collect();
        let all = sums.iter().sum();
        let cells = std::iter::once(Value::from(say!(words, name_together)))
            .chain(sums.iter().chain([&all]).map(|sum| money(sum).into()));
        rows.push(json!({"class": "sum", "cells": cells.collect::<Vec<_>>()}));
    }
    let columns = years.iter().map(|year| year.name()).chain([say!(words, name_together).to_owned()]);
    let columns = columns.map(|text| json!({"text": text}));
    let caption = say!(words, budget_each_line_by_fiscal_year);
    let caption = match hidden {
        true => format!("{caption}. {}", say!(words, budget_lines_missing_from_the_sums)),
        false => caption.to_owned(),
    };
    Some(json!({
        "caption": caption,
        "label": say!(words, budget_each_line_by_year),
        "class": "money numbers by-line",
        "head": std::iter::once(json!({"text": say!(words, name_line)})).chain(columns).collect::<Vec<_>>(),
        "rows": rows,
    }))
}

/// How the line lies in time, where that is not all in one year.
fn how(sheet: &Sheet<'_>, line: &LineYears, years: &[FiscalYear], timeline: &Timeline<'_>) -> Option<String> {
    if line.years.iter().filter(|amount| !amount.is_zero()).count() < 2 {
        return None;
    }
    let words = sheet.words;
    let works = line.over.iter().filter_map(|(milestone, portion)| Some((milestone.as_ref()?, portion)));
    let works: Vec<String> = works
        .map(|(milestone, portion)| {
            let title = sheet.plan.milestones[*milestone].title();
            format!("{title} {}", days(words, portion, years, timeline))
        })
        .collect();
    if !works.is_empty() {
        return Some(words.clauses(&works));
    }
    let written = &sheet.plan.lines[line.line];
    if let (Some(per_year), Some(from), Some(to)) = (&written.per_year, &written.from, &written.to) {
        return Some(say!(
            words,
            budget_a_year_12_months,
            amount = words.money(per_year.value.0),
            span = words.span(from.value, to.value)
        ));
    }
    let portions: Vec<Portion> = line.over.iter().map(|(_, portion)| *portion).collect();
    Some(match portions[..] {
        // Its milestones are not shown, so their dates are not told.
        [] => return None,
        [portion] => days(words, &portion, years, timeline),
        _ => amounts(words, &portions),
    })
}

/// `$9,000 in 2025`, or `$9,000, 3 of 12 days in 2025` where a year ends between.
pub(super) fn days(words: &Words, portion: &Portion, years: &[FiscalYear], timeline: &Timeline<'_>) -> String {
    let amount = words.money(portion.amount);
    let first = years.iter().find(|year| portion.span.first <= year.last());
    let last = years.iter().find(|year| portion.span.last <= year.last());
    let (Some(first), Some(last)) = (first, last) else { return amount };
    if first == last {
        return say!(words, budget_in, amount = &amount, name = last.name());
    }
    let told = years.iter().filter(|year| *first <= **year && **year <= *last).map(|year| {
        let (through, all) = portion.span.passed(year.last(), timeline);
        let before = year.first().yesterday().map_or(0, |day| portion.span.passed(day, timeline).0);
        say!(
            words,
            budget_of_days_in,
            count = words.whole(through - before),
            count_2 = words.whole(all),
            name = year.name()
        )
    });
    format!("{amount}, {}", told.collect::<Vec<_>>().join(", "))
}
