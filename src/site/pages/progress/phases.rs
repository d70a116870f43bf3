//! The phases: what of each is done, against what should be.

use std::collections::HashMap;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::analysis::explained::Unit;
use crate::analysis::progress::{Complete, Weighting};
use crate::chart::budget::done_row;
use crate::language::say;
use crate::model::Plan;
use crate::model::kinds::{Entity, Kind};
use crate::site::data::{Value, json};
use crate::site::material::Material;

/// The phases with their milestones; nothing where there are none.
pub fn phases(material: &Material<'_>) -> Option<Value> {
    let (plan, words) = (material.plan(), &material.words);
    let progress = &material.analysis.progress;
    let phases = plan.phases.iter().zip(&progress.phases).enumerate();
    let found: Vec<(usize, &str, &Complete)> =
        phases.filter_map(|(place, (phase, complete))| Some((place, phase.title(), complete.as_ref()?))).collect();
    if found.is_empty() {
        return None;
    }
    let counts = counts(plan);
    let number = |count: usize| words.whole(i64::try_from(count).unwrap_or(i64::MAX));
    let reached = |phase: Option<&str>| {
        let (reached, all) = counts.get(&phase).copied().unwrap_or_default();
        say!(words, progress_of_too_too_too, number = number(reached), number_2 = number(all))
    };
    let share = |percent: Decimal| percent.to_f64().unwrap_or_default() / 100.0;
    let row = |(place, title, complete): &(usize, &str, &Complete)| {
        let judgement = material.analysis.statuses.phases[*place].judgement;
        let path = material.path(Kind::Phase, plan.phases[*place].id.value.as_str());
        json!({"cells": [
            {"text": title, "path": path},
            {"chart": done_row(share(complete.actual), Some(share(complete.planned)))},
            words.percent(complete.actual),
            words.percent(complete.planned),
            reached(Some(plan.phases[*place].id.value.as_str())),
            {"status": judgement.key(), "text": ""},
        ]})
    };
    let mut rows: Vec<Value> = found.iter().map(row).collect();
    if let Some(complete) = &progress.project {
        rows.push(json!({"class": "sum", "cells": [
            say!(words, name_together),
            {"chart": done_row(share(complete.actual), Some(share(complete.planned)))},
            words.percent(complete.actual),
            words.percent(complete.planned),
            reached(None),
            "",
        ]}));
    }
    Some(json!({
        "table": {
            "caption": say!(words, name_progress_by_phase),
            "hide_caption": true,
            "class": "by-phase",
            "stack": true,
            "head": [
                {"text": say!(words, name_phase)},
                {"text": say!(words, name_bar), "hide": true},
                {"text": say!(words, name_done), "num": true},
                {"text": say!(words, name_due_by_now), "num": true},
                {"text": say!(words, name_finished), "num": true},
                {"text": say!(words, name_status), "unlabelled": true},
            ],
            "rows": rows,
        },
        "worked": worked(material, &found),
    }))
}

/// How many milestones are finished, and of how many, by the id of their phase; without one, of the whole project.
fn counts<'a>(plan: &'a Plan) -> HashMap<Option<&'a str>, (usize, usize)> {
    let mut counts: HashMap<Option<&'a str>, (usize, usize)> = HashMap::new();
    for milestone in &plan.milestones {
        let phase = milestone.phase.as_ref().map(|phase| phase.value.id());
        for key in [phase, None] {
            let (reached, all) = counts.entry(key).or_default();
            *reached += usize::from(milestone.finished.is_some());
            *all += 1;
            // What has no phase counts once.
            if phase.is_none() {
                break;
            }
        }
    }
    counts
}

/// How the percentages are made. What a phase weighs is told only where no hidden line is part of it.
fn worked(material: &Material<'_>, phases: &[(usize, &str, &Complete)]) -> Value {
    let words = &material.words;
    let hidden = material.analysis.money.as_ref().is_some_and(|money| money.budget.hidden.is_some());
    let row = |title: &str, complete: &Complete| {
        let unit = complete.unit();
        let value = |number: Decimal| match unit {
            Unit::Money => words.money(number),
            _ => words.number_to(number, 4),
        };
        json!({"cells": [
            title,
            say!(words, weighted_by, weighting = complete.weighting.key()),
            value(complete.done),
            value(complete.due),
            value(complete.whole),
            words.percent_to(complete.actual, 2),
            words.percent_to(complete.planned, 2),
        ]})
    };
    let told = |complete: &Complete| !(hidden && complete.weighting == Weighting::Budget);
    let mut rows: Vec<Value> = phases
        .iter()
        .filter(|(.., complete)| told(complete))
        .map(|(_, title, complete)| row(title, complete))
        .collect();
    rows.extend(material.analysis.progress.project.iter().filter(|complete| told(complete)).map(|complete| {
        let mut row = row(say!(words, name_together), complete);
        row["class"] = "sum".into();
        row
    }));
    let source = match hidden {
        true => say!(words, progress_what_phases_weigh_by_budget),
        false => {
            say!(words, progress_each_milestone_counts_by_what)
        }
    };
    let rule = say!(words, progress_how_phases_are_weighted);
    json!({"source": format!("{rule} {source}"), "table": (!rows.is_empty()).then(|| json!({
        "caption": say!(words, progress_done_in_percent_done_all),
        "class": "numbers after-two",
        "head": [
            {"text": say!(words, name_phase)},
            {"text": say!(words, name_weighted_by)},
            {"text": say!(words, name_done)},
            {"text": say!(words, name_due_by_now)},
            {"text": say!(words, name_all)},
            {"text": say!(words, name_done_percent)},
            {"text": say!(words, name_due_percent)},
        ],
        "rows": rows,
    }))})
}
