//! What is still to come of each line in each fiscal year, and how that comes about: the forecast of a year is what was
//! spent in it, and this.

use rust_decimal::Decimal;

use super::Sheet;
use super::line_years::days;
use super::lines::is_long;
use crate::analysis::budget::ToCome;
use crate::analysis::fiscal_year::FiscalYear;
use crate::analysis::phasing::Portion;
use crate::language::say;
use crate::model::kinds::Entity;
use crate::model::values::Timeline;
use crate::site::data::{Value, json};
use crate::site::pages::over_time::amounts;

/// The table; nothing where nothing is still to come, or where there are too many lines for one.
pub fn table(sheet: &Sheet<'_>) -> Option<Value> {
    let (words, budget) = (sheet.words, &sheet.money.budget);
    if is_long(sheet) || sheet.by_time.to_come.is_empty() {
        return None;
    }
    let schedule = &sheet.material.analysis.schedule;
    let timeline = Timeline::new(&schedule.calendar, schedule.start);
    let last = sheet.by_time.to_come.iter().flat_map(|line| &line.over).map(|(_, portion)| portion.span.last).max();
    let years: Vec<FiscalYear> = sheet.by_time.fiscal_years.iter().map(|group| group.key).collect();
    let today = sheet.material.analysis.status_date;
    let years: Vec<FiscalYear> = years
        .into_iter()
        .filter(|year| year.last() >= today && last.is_some_and(|last| year.first() <= last))
        .collect();
    let split: Vec<Vec<Decimal>> = sheet.by_time.to_come.iter().map(|line| by_year(line, &years, &timeline)).collect();
    let cents = split.iter().flatten().any(|amount| !amount.fract().is_zero());
    let money = |amount: Decimal| match () {
        () if amount.is_zero() => "–".to_owned(),
        () if cents => words.money_with_cents(amount),
        () => words.money(amount),
    };
    let row = |(line, by_year): (&ToCome, &Vec<Decimal>)| {
        let open = line.amounts.forecast - line.amounts.actual;
        let is_in_several = by_year.iter().filter(|amount| !amount.is_zero()).count() > 1;
        let is_now = line.over.iter().all(|(_, portion)| portion.span.last <= today);
        let how = (is_in_several || is_now).then(|| how(sheet, line, &years, &timeline));
        let name = json!({"text": sheet.plan.lines[line.line].title(), "sub": how});
        let first = [line.amounts.forecast, line.amounts.actual, open];
        let cells = first.iter().chain(by_year).map(|amount| Value::from(money(*amount)));
        json!({"cells": std::iter::once(name).chain(cells).collect::<Vec<_>>()})
    };
    let mut rows: Vec<Value> = sheet.by_time.to_come.iter().zip(&split).map(row).collect();
    let hidden = budget.hidden.is_some();
    if !hidden {
        let sum = |of: &dyn Fn(&ToCome) -> Decimal| -> Decimal { sheet.by_time.to_come.iter().map(of).sum() };
        let (forecast, spent) = (sum(&|line| line.amounts.forecast), sum(&|line| line.amounts.actual));
        let first = [forecast, spent, forecast - spent];
        let by_year = (0..years.len()).map(|year| split.iter().map(|line| line[year]).sum());
        let cells = first.into_iter().chain(by_year).map(|amount| Value::from(money(amount)));
        let cells: Vec<Value> = std::iter::once(say!(words, name_together).into()).chain(cells).collect();
        rows.push(json!({"class": "sum", "cells": cells}));
    }
    let columns =
        [say!(words, name_forecast), say!(words, name_spent), say!(words, name_still_to_come)].map(str::to_owned);
    let columns =
        columns.into_iter().chain(years.iter().map(|year| say!(words, budget_in_too_too, name = year.name())));
    let columns = columns.map(|text| json!({"text": text}));
    let caption = say!(words, budget_what_is_still_to_come);
    let caption = match hidden {
        true => format!("{caption}. {}", say!(words, budget_lines_missing_from_the_sums)),
        false => caption.to_owned(),
    };
    Some(json!({
        "caption": caption,
        "label": say!(words, budget_what_is_still_to_come_of),
        "class": "money numbers by-line",
        "head": std::iter::once(json!({"text": say!(words, name_line)})).chain(columns).collect::<Vec<_>>(),
        "rows": rows,
    }))
}

fn by_year(line: &ToCome, years: &[FiscalYear], timeline: &Timeline<'_>) -> Vec<Decimal> {
    let mut before = Decimal::ZERO;
    let mut within = |year: &FiscalYear| {
        let through = line.over.iter().map(|(_, portion)| portion.through(year.last(), timeline)).sum();
        through - std::mem::replace(&mut before, through)
    };
    years.iter().map(&mut within).collect()
}

/// How what is still to come lies in time.
fn how(sheet: &Sheet<'_>, line: &ToCome, years: &[FiscalYear], timeline: &Timeline<'_>) -> String {
    let works = line.over.iter().filter_map(|(milestone, portion)| Some(((*milestone)?, portion)));
    let works: Vec<String> = works
        .map(|(milestone, portion)| {
            let title = sheet.plan.milestones[milestone].title();
            format!("{title} {}", days(sheet.words, portion, years, timeline))
        })
        .collect();
    if !works.is_empty() {
        return sheet.words.clauses(&works);
    }
    let portions: Vec<Portion> = line.over.iter().map(|(_, portion)| *portion).collect();
    match portions[..] {
        [only] if only.span.last <= sheet.material.analysis.status_date => {
            say!(sheet.words, budget_nothing_of_its_plan_lies).to_owned()
        }
        [only] => days(sheet.words, &only, years, timeline),
        _ => amounts(sheet.words, &portions),
    }
}
