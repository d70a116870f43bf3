//! Earned value by phase and category, and line by line: where planned and earned value come from.

use std::sync::Arc;

use rust_decimal::Decimal;

use crate::analysis::earned_value::{EarnedValue, Effort, Figures, PhaseKey, Slice, Work};
use crate::analysis::explained::Unit;
use crate::analysis::words::Words;
use crate::language::say;
use crate::model::Hidden;
use crate::model::kinds::{Entity, Kind};
use crate::site::data::{IntoData, Value, json};
use crate::site::material::Material;
use crate::site::pages::facts::crumb;
use crate::site::pages::listing::{Group, Listing, NAMES};
use crate::site::pages::over_time::amounts;
use crate::site::pages::worked;
use crate::site::parts::{Page, page, path};

fn head(words: &Words, first: &str) -> Value {
    let columns = [
        say!(words, name_budget_bac),
        say!(words, name_planned_pv),
        say!(words, name_earned_ev),
        say!(words, name_spent_ac),
        say!(words, name_ev_pv),
        say!(words, name_ev_ac),
        say!(words, name_spi),
        say!(words, name_cpi),
    ];
    let columns = columns.iter().map(|column| json!({"text": column}));
    std::iter::once(json!({"text": first})).chain(columns).collect()
}

fn row(words: &Words, name: Value, figures: &Figures) -> Value {
    let money = |amount: Decimal| words.money_with_cents(amount);
    let index = |index: Option<Decimal>| {
        index.map_or_else(|| say!(words, name_not_available).to_owned(), |index| words.number_with(index, 2))
    };
    json!({"cells": [
        name,
        money(figures.budget_at_completion),
        money(figures.planned_value),
        money(figures.earned_value),
        money(figures.actual_cost),
        money(figures.schedule_variance()),
        money(figures.cost_variance()),
        index(figures.schedule_performance_index()),
        index(figures.cost_performance_index()),
    ]})
}

/// What stands for all that this audience is not shown: hidden lines, and what visible ones give to hidden milestones.
fn not_shown<'a>(material: &Material<'a>) -> &'a str {
    match material.plan().hidden.milestones_of.is_empty() {
        true => say!(material.words, name_lines_not_shown),
        false => say!(material.words, name_work_not_shown),
    }
}

fn table<K: Clone>(
    material: &Material<'_>,
    value: &EarnedValue,
    slices: &[Slice<K>],
    first: &str,
    caption: &str,
    name: impl Fn(&K) -> Value,
) -> Option<Value> {
    let words = &material.words;
    let (slices, hidden) = Slice::shown(slices);
    let any = |slice: &&Slice<K>| slice.figures != Figures::default();
    let mut rows: Vec<Value> =
        slices.iter().filter(any).map(|slice| row(words, name(&slice.key), &slice.figures)).collect();
    rows.extend(hidden.map(|figures| row(words, not_shown(material).into(), &figures)));
    if rows.len() < 2 {
        return None;
    }
    let mut sum = row(words, say!(words, name_together).into(), &value.total);
    sum["class"] = "sum".into();
    rows.push(sum);
    let mut head = head(words, first);
    let nothing = [words.money_with_cents(Decimal::ZERO), say!(words, name_not_available).to_owned()];
    leave_out(&mut head, &mut rows, &nothing);
    Some(json!({"caption": caption, "class": "money numbers", "head": head, "rows": rows}))
}

/// Leaves out the columns in which no row says anything.
fn leave_out(head: &mut Value, rows: &mut [Value], nothing: &[String]) {
    let says = |row: &Value, column: usize| {
        row["cells"][column].as_str().is_none_or(|text| !nothing.iter().any(|nothing| nothing == text))
    };
    let columns = head.as_array().map_or(0, Vec::len);
    let kept: Vec<usize> =
        (0..columns).filter(|column| *column == 0 || rows.iter().any(|row| says(row, *column))).collect();
    let keep = |list: &mut Value| {
        *list = kept.iter().map(|column| list[*column].clone()).collect();
    };
    keep(head);
    rows.iter_mut().for_each(|row| keep(&mut row["cells"]));
}

/// By phase; nothing where there is only one.
pub fn by_phase(material: &Material<'_>, value: &EarnedValue) -> Option<Value> {
    let plan = material.plan();
    let name = |key: &PhaseKey| match key {
        PhaseKey::Phase(place) => plan.phases[*place].title().into(),
        PhaseKey::NotShown => json!(not_shown(material)),
        PhaseKey::None => json!(say!(material.words, name_without_a_phase)),
        PhaseKey::LevelOfEffort => {
            json!({"text": say!(material.words, name_by_time), "sub": say!(material.words, progress_lines_that_pay_for_no)})
        }
    };
    table(
        material,
        value,
        &value.by_phase,
        say!(material.words, name_phase),
        say!(material.words, progress_earned_value_by_phase),
        name,
    )
}

/// By category; nothing where there is only one.
pub fn by_category(material: &Material<'_>, value: &EarnedValue) -> Option<Value> {
    let plan = material.plan();
    let name = |key: &Option<usize>| match key {
        Some(place) => {
            let category = &plan.categories[*place];
            json!({"text": category.title(), "path": material.path(Kind::Category, category.id.value.as_str())})
        }
        None => json!(say!(material.words, name_without_a_category)),
    };
    table(
        material,
        value,
        &value.by_category,
        say!(material.words, name_category),
        say!(material.words, progress_earned_value_by_category),
        name,
    )
}

fn line(material: &Material<'_>, place: usize) -> Value {
    let line = &material.plan().lines[place];
    json!({"text": line.title(), "path": material.path(Kind::Line, line.id.value.as_str())})
}

/// What each line gives to each of its milestones, with the days and percentages that planned and earned value are made
/// of; nothing where no line pays for a milestone, or so many that the table has pages of its own.
pub fn work(material: &Material<'_>, value: &EarnedValue) -> Option<Value> {
    let is_here = !value.work.is_empty() && value.work.len() <= NAMES;
    is_here.then(|| work_table(material, value, &value.work, true))
}

/// The first of the pages of the table, where it has pages of its own.
pub fn work_page(value: &EarnedValue) -> Option<Value> {
    (value.work.len() > NAMES).then(|| path(WORK).into_data())
}

const WORK: &str = "progress-lines.html";

/// The pages of the table, in a plan in which very many lines pay for milestones.
pub fn pages<'a>(material: &'a Material<'a>) -> Vec<Page<'a>> {
    let money = material.analysis.money.as_ref().filter(|_| super::value::any(material));
    let Some(value) = money.map(|money| &money.earned_value).filter(|value| value.work.len() > NAMES) else {
        return Vec::new();
    };
    let mut listing = Listing::new(WORK, NAMES);
    listing.group(
        Group { id: "lines".to_owned(), title: say!(material.words, name_lines).to_owned(), note: None },
        0..value.work.len(),
    );
    let listing = Arc::new(listing);
    let of = |number: usize| {
        let listing = listing.clone();
        page(listing.address(number), "rows.html", move || {
            let works: Vec<&Work> = listing.places(number).map(|place| &value.work[place]).collect();
            json!({
                "title": listing.title(&material.words, say!(material.words, progress_planned_and_earned_value_line_by), number),
                "unsearched": true,
                "section": "progress",
                "crumbs": [crumb(say!(material.words, name_progress), "progress.html")],
                "table": work_table(material, value, works, number == listing.count()),
                "pager": listing.pager(&material.words, number),
            })
        })
    };
    (1..=listing.count()).map(of).collect()
}

fn work_table<'w>(
    material: &Material<'_>,
    value: &EarnedValue,
    works: impl IntoIterator<Item = &'w Work>,
    with_sum: bool,
) -> Value {
    let (plan, words) = (material.plan(), &material.words);
    let money = |amount: Decimal| words.money_with_cents(amount);
    // Names lead nowhere here: lines have their links on Budget, milestones theirs on the Roadmap.
    let row = |work: &Work| {
        let milestone = &plan.milestones[work.milestone];
        let (passed, all) = work.working_days;
        let open = milestone.finished.is_none() && work.complete >= Decimal::ONE_HUNDRED;
        let done =
            if open { say!(words, progress_all_not_finished).to_owned() } else { words.percent_to(work.complete, 2) };
        json!({"cells": [
            plan.lines[work.line].title(),
            milestone.title(),
            money(work.figures.budget_at_completion),
            say!(words, progress_of, count = words.whole(passed), count_2 = words.whole(all)),
            money(work.figures.planned_value),
            done,
            money(work.figures.earned_value),
        ]})
    };
    let mut rows: Vec<Value> = works.into_iter().map(row).collect();
    if with_sum {
        let total: Figures = value.work.iter().map(|work| work.figures).sum();
        rows.push(json!({"class": "sum", "cells": [
            say!(words, name_together),
            "",
            money(total.budget_at_completion),
            "",
            money(total.planned_value),
            "",
            money(total.earned_value),
        ]}));
    }
    json!({
        "caption": say!(words, progress_lines_that_pay_for_milestones),
        "label": say!(words, progress_lines_that_pay),
        "class": "money numbers after-two",
        "head": [
            {"text": say!(words, name_line)},
            {"text": say!(words, name_milestone)},
            {"text": say!(words, name_bac)},
            {"text": say!(words, name_working_days_passed)},
            {"text": say!(words, name_pv)},
            {"text": say!(words, name_done)},
            {"text": say!(words, name_ev)},
        ],
        "rows": rows,
    })
}

/// What the lines without milestones earn as time passes, and the hidden lines as one.
pub fn effort(material: &Material<'_>, value: &EarnedValue) -> Option<Value> {
    let words = &material.words;
    let money = |amount: Decimal| words.money_with_cents(amount);
    let row = |effort: &Effort| {
        let (passed, all) = effort.passed;
        let passed = match effort.unit {
            Unit::Money => say!(words, progress_of_too, amount = words.money(passed), amount_2 = words.money(all)),
            unit => say!(
                words,
                progress_of_too_too,
                number = words.number(passed),
                worked = worked::value(words, Some(all), unit)
            ),
        };
        json!({"cells": [
            line(material, effort.line),
            money(effort.figures.budget_at_completion),
            amounts(words, &effort.over),
            passed,
            money(effort.figures.planned_value),
        ]})
    };
    let mut rows: Vec<Value> = value.effort.iter().map(row).collect();
    let hidden = value.by_line.iter().find(|slice| slice.key.is_none()).map(|slice| slice.figures);
    if let Some(hidden) = hidden {
        // Where nothing is hidden, what is left is what was approved and is no more.
        let Hidden { lines, milestones_of, .. } = &material.plan().hidden;
        let name = match lines.is_empty() && milestones_of.is_empty() {
            true => say!(words, progress_lines_that_are_no_more),
            false => not_shown(material),
        };
        rows.push(json!({"cells": [
            {"text": name, "sub": say!(words, progress_of_milestones_and_by_time, money = money(hidden.earned_value))},
            money(hidden.budget_at_completion),
            "–",
            "–",
            money(hidden.planned_value),
        ]}));
    }
    (!rows.is_empty()).then(|| {
        json!({
            "caption": say!(words, progress_lines_that_are_earned_as_time),
            "label": say!(words, progress_lines_earned_as_time_passes),
            "class": "money",
            "head": [
                {"text": say!(words, name_line)},
                {"text": say!(words, name_bac), "num": true},
                {"text": say!(words, name_the_plan)},
                {"text": say!(words, name_passed), "num": true},
                {"text": say!(words, name_pv_and_ev), "num": true},
            ],
            "rows": rows,
        })
    })
}
