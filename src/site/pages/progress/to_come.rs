//! What is still to come of each line by the end of each month: what the forecast of spending is made of.

use jiff::ToSpan;
use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::analysis::books::Part;
use crate::analysis::budget::ToCome;
use crate::analysis::phasing::Portion;
use crate::analysis::words::Words;
use crate::analysis::{Finances, budget_by_time};
use crate::language::say;
use crate::model::kinds::Entity;
use crate::model::values::Timeline;
use crate::site::data::{Value, json};
use crate::site::material::Material;
use crate::site::pages::listing::NAMES;
use crate::site::pages::over_time::{amounts, days_by_month};

/// The table; nothing where nothing is still to come, or where there are too many lines for one.
pub fn table(material: &Material<'_>, money: &Finances) -> Option<Value> {
    let (plan, words) = (material.plan(), &material.words);
    let by_time = budget_by_time(material.project, material.analysis);
    let lines: Vec<&ToCome> = by_time.to_come.iter().filter(|line| line.part == Part::Project).collect();
    if lines.is_empty() || lines.len() > NAMES {
        return None;
    }
    let schedule = &material.analysis.schedule;
    let timeline = Timeline::new(&schedule.calendar, schedule.start);
    let row = |line: &&ToCome| {
        json!({"cells": [
            plan.lines[line.line].title(),
            words.money_with_cents(line.amounts.forecast - line.amounts.actual),
            how(material, line, &timeline),
        ]})
    };
    let mut rows: Vec<Value> = lines.iter().map(row).collect();
    let hidden = money.budget.hidden.is_some() || lines.iter().any(|line| !line.not_shown.is_zero());
    if !hidden {
        let open: Decimal = lines.iter().map(|line| line.amounts.forecast - line.amounts.actual).sum();
        let all: Vec<(Option<usize>, Portion)> = lines.iter().flat_map(|line| line.over.iter().copied()).collect();
        rows.push(json!({"class": "sum", "cells": [
            say!(words, name_together),
            words.money_with_cents(open),
            by_month(words, &all, material.analysis.status_date, &timeline),
        ]}));
    }
    let caption = say!(words, progress_what_is_still_to_come);
    let caption = match hidden {
        true => format!("{caption}. {}", say!(words, progress_lines_missing_from_the_sums)),
        false => caption.to_owned(),
    };
    Some(json!({
        "caption": caption,
        "label": say!(words, progress_what_is_still_to_come_of),
        "class": "money",
        "head": [
            {"text": say!(words, name_line)},
            {"text": say!(words, name_still_to_come), "num": true},
            {"text": say!(words, progress_how_it_lies_in_time)},
        ],
        "rows": rows,
    }))
}

/// The sums that will have come by the end of each month: `Mar 2026 $1,250.00, Apr $2,500.00`.
fn by_month(words: &Words, over: &[(Option<usize>, Portion)], today: Date, timeline: &Timeline<'_>) -> String {
    let Some(last) = over.iter().map(|(_, portion)| portion.span.last).max() else { return String::new() };
    let through = |date| over.iter().map(|(_, portion)| portion.through(date, timeline)).sum::<Decimal>();
    if last <= today {
        return format!("{}\u{a0}{}", words.today(), words.money_with_cents(through(today)));
    }
    let mut told: Vec<String> = Vec::new();
    let (mut end, mut before) = (today.last_of_month(), Decimal::ZERO);
    loop {
        let sum = through(end);
        if sum != before {
            let new_year = told.is_empty() || end.month() == 1;
            let month = words.month_short(end);
            let month = if new_year { &*month } else { month.split_once(' ').map_or(&*month, |(name, _)| name) };
            told.push(format!("{month}\u{a0}{}", words.money_with_cents(sum)));
        }
        if end >= last || end == Date::MAX {
            return told.join(", ");
        }
        before = sum;
        end = end.saturating_add(1.day()).last_of_month();
    }
}

/// How what is still to come lies in time: for each milestone its amount, and the days that will have passed.
fn how(material: &Material<'_>, line: &ToCome, timeline: &Timeline<'_>) -> String {
    let (plan, words) = (material.plan(), &material.words);
    let portions: Vec<Portion> = line.over.iter().map(|(_, portion)| *portion).collect();
    let over_days = |portion: &Portion| {
        let days = days_by_month(words, timeline, portion.span);
        say!(
            words,
            progress_over_too,
            amount = words.money(portion.amount),
            days = words.days(portion.span.working_days(timeline).max(1)),
            days_2 = &days
        )
    };
    let works = line.over.iter().filter_map(|(milestone, portion)| Some(((*milestone)?, portion)));
    let mut works: Vec<String> = works
        .map(|(milestone, portion)| format!("{}, {}", plan.milestones[milestone].title(), over_days(portion)))
        .collect();
    if !line.not_shown.is_zero() {
        works.push(say!(words, progress_for_work_not_shown, amount = words.money(line.not_shown)));
    }
    match (&works[..], &portions[..]) {
        ([], [only]) if only.span.last <= material.analysis.status_date => {
            say!(words, progress_nothing_of_its_plan_lies).to_owned()
        }
        ([], [only]) => over_days(only),
        ([], _) => amounts(words, &portions),
        _ => words.clauses(&works),
    }
}
