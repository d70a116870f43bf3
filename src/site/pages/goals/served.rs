//! What serves a goal: milestones, money and people.

use rust_decimal::Decimal;
use serde_json::{Value, json};

use super::super::alignment::goals::whole_days;
use crate::analysis::alignment::{GoalAlignment, GoalMoney, LineAlignment, Sort, Split};
use crate::analysis::words::Words;
use crate::model::kinds::{Entity, Kind};
use crate::model::values::MoneyRule;
use crate::site::Material;

fn aligned<'a>(material: &Material<'a>, goal: usize) -> &'a GoalAlignment {
    &material.analysis.alignment.goals[goal]
}

/// How many of the milestones that serve the goal are done.
pub fn work_headline(material: &Material<'_>, goal: usize) -> Option<Value> {
    let milestones = &material.plan().milestones;
    let places = &aligned(material, goal).milestones;
    let words = &material.words;
    let done = places.iter().filter(|place| milestones[**place].finished.is_some()).count();
    let last = places.iter().map(|place| material.analysis.schedule.milestones[*place].finish).max()?;
    let last = words.date_full(last);
    Some(json!({
        "term": if places.len() == 1 { "Milestone that leads there" } else { "Milestones that lead there" },
        "big": format!("{} of {} done", words.whole(done as i64), words.whole(places.len() as i64)),
        "note": if done == places.len() { format!("The last on {last}.") } else { format!("The last is forecast for {last}.") },
    }))
}

/// The money and the people's time that go into the goal.
pub fn effort_headline(material: &Material<'_>, goal: usize) -> Option<Value> {
    let words = &material.words;
    let days = material.analysis.people.goals.get(goal).copied().unwrap_or_default();
    let money = shown_money(material, goal).project;
    let shown = material.project.money() != MoneyRule::None && !money.is_zero();
    match (shown, days.is_zero()) {
        (true, true) => Some(json!({
            "term": "Goes into it", "big": words.money_compact(money), "note": "Planned, as this goal’s part of the budget.",
        })),
        (true, false) => Some(json!({
            "term": "Goes into it", "big": words.money_compact(money),
            "note": format!("Planned, as this goal’s part of the budget, and {} of people’s time.", words.work_days(whole_days(days))),
        })),
        (false, false) => Some(json!({
            "term": "Goes into it", "big": words.work_days(whole_days(days)), "note": "Of people’s time, as this goal’s part.",
        })),
        (false, true) => None,
    }
}

/// The milestones, in the order of their dates.
pub fn work(material: &Material<'_>, goal: usize) -> Option<Value> {
    let (plan, words) = (material.plan(), &material.words);
    let forecasts = &material.analysis.schedule.milestones;
    let mut places = aligned(material, goal).milestones.clone();
    places.sort_by_key(|place| (forecasts[*place].finish, *place));
    let rows = places.iter().map(|place| {
        let milestone = &plan.milestones[*place];
        let phase = milestone.phase.as_ref().and_then(|phase| plan.phases.get(phase.value.id()));
        let phase = phase
            .map(|phase| json!({"text": phase.title(), "path": material.path(Kind::Phase, phase.id.value.as_str())}));
        json!({"cells": [
            {"text": milestone.title(), "path": material.path(Kind::Milestone, milestone.id.value.as_str())},
            phase.unwrap_or_else(|| json!("")),
            words.date_short(forecasts[*place].finish),
            {"status": material.analysis.statuses.milestones[*place].judgement.key()},
        ]})
    });
    let rows: Vec<Value> = rows.collect();
    (!rows.is_empty()).then(|| {
        json!({
            "caption": "Milestones that serve this goal",
            "hide_caption": true,
            "stack": true,
            "head": [{"text": "Milestone"}, {"text": "Phase"}, {"text": "Date", "num": true}, {"text": "Status", "unlabelled": true}],
            "rows": rows,
        })
    })
}

/// The budget lines with this goal's part of each, and sums of what may be added up.
pub fn money(material: &Material<'_>, goal: usize) -> Option<Value> {
    if material.project.money() == MoneyRule::None {
        return None;
    }
    let (plan, words) = (material.plan(), &material.words);
    let served = aligned(material, goal);
    let lines = &material.analysis.alignment.lines;
    let part = |line: &LineAlignment| {
        line.goals.iter().find(|part| part.goal == goal).map_or(Decimal::ZERO, |part| part.amount)
    };
    let mut places: Vec<(usize, Decimal)> = served.lines.iter().map(|place| (*place, part(&lines[*place]))).collect();
    places.sort_by_key(|(place, amount)| (lines[*place].sort as u8, std::cmp::Reverse(*amount), *place));
    let row = |(place, amount): &(usize, Decimal)| {
        let (line, aligned) = (&plan.lines[*place], &lines[*place]);
        json!({"cells": [
            {"text": line.title(), "path": material.path(Kind::Line, line.id.value.as_str()), "sub": sort(aligned.sort)},
            words.money(*amount),
            split(aligned, goal),
            words.money(aligned.amount),
        ]})
    };
    let mut rows: Vec<Value> = places.iter().map(row).collect();
    let mut listed = GoalMoney::default();
    places.iter().for_each(|(place, amount)| *of_sort(&mut listed, lines[*place].sort) += *amount);
    let (mut all, mut sums) = (shown_money(material, goal), Vec::new());
    for kind in [Sort::Project, Sort::Contingency, Sort::Running, Sort::NotCash] {
        let (total, shown) = (*of_sort(&mut all, kind), *of_sort(&mut listed, kind));
        if total != shown {
            rows.push(json!({"cells": [
                {"text": "Lines not shown here", "sub": sort(kind)}, words.money(total - shown), "", "",
            ]}));
        }
        if !total.is_zero() {
            sums.push(json!({"class": "sum", "cells": [sum(kind), words.money(total), "", ""]}));
        }
    }
    if rows.is_empty() {
        return None;
    }
    rows.extend(sums);
    Some(json!({
        "caption": "Budget lines that serve this goal, as planned",
        "hide_caption": true,
        "class": "money",
        "head": [
            {"text": "Line"}, {"text": "For this goal", "num": true}, {"text": "Part of the line", "num": true},
            {"text": "Whole line", "num": true},
        ],
        "rows": rows,
    }))
}

/// The money of the goal as the audience may see it: what is left of a sum must not tell the amount of one hidden line.
fn shown_money(material: &Material<'_>, goal: usize) -> GoalMoney {
    material.analysis.alignment.shown_money().0.get(goal).copied().unwrap_or_default()
}

fn of_sort(money: &mut GoalMoney, sort: Sort) -> &mut Decimal {
    match sort {
        Sort::Project => &mut money.project,
        Sort::Contingency => &mut money.contingency,
        Sort::Running => &mut money.running,
        Sort::NotCash => &mut money.not_cash,
    }
}

/// What kind of money a line is, where it is not the cost of the project.
fn sort(sort: Sort) -> Option<&'static str> {
    match sort {
        Sort::Project => None,
        Sort::Contingency => Some("Contingency"),
        Sort::Running => Some("Cost of running it afterwards"),
        Sort::NotCash => Some("Loss without an invoice"),
    }
}

fn sum(sort: Sort) -> &'static str {
    match sort {
        Sort::Project => "Cost of the project",
        Sort::Contingency => "Contingency",
        Sort::Running => "Cost of running it afterwards",
        Sort::NotCash => "Losses without an invoice",
    }
}

/// How a line is split: `all`, `1 of 3, evenly`, `2 of 5, by weight`.
fn split(line: &LineAlignment, goal: usize) -> String {
    let weights: Decimal = line.goals.iter().map(|part| part.weight).sum();
    let own = line.goals.iter().find(|part| part.goal == goal).map_or(Decimal::ZERO, |part| part.weight);
    match line.method {
        Split::None => String::new(),
        Split::Whole => "all".to_owned(),
        Split::Evenly => format!("1 of {}, evenly", line.goals.len()),
        Split::Weights => format!("{} of {}, by weight", own.normalize(), weights.normalize()),
    }
}

/// The people behind it, those with the most days first.
pub fn people(material: &Material<'_>, goal: usize) -> Option<Value> {
    let (plan, words) = (material.plan(), &material.words);
    let mut people: Vec<(usize, Decimal)> =
        aligned(material, goal).people.iter().map(|place| (*place, Decimal::ZERO)).collect();
    for load in &material.analysis.people.people {
        let days = load.goals.iter().find(|(place, _)| *place == goal).map(|(_, days)| *days);
        match (days, people.iter_mut().find(|(place, _)| *place == load.stakeholder)) {
            (Some(days), Some((_, known))) => *known = days,
            (Some(days), None) => people.push((load.stakeholder, days)),
            (None, _) => {}
        }
    }
    people.sort_by_key(|(place, days)| (std::cmp::Reverse(*days), *place));
    let any = people.iter().any(|(_, days)| !days.is_zero());
    let row = |(place, days): &(usize, Decimal)| {
        let stakeholder = &plan.stakeholders[*place];
        let path = material.path(Kind::Stakeholder, stakeholder.id.value.as_str());
        let role = stakeholder.role.as_ref().map(|role| &role.value.text);
        let mut cells = vec![json!({"text": stakeholder.title(), "path": path}), json!(role)];
        if any {
            cells.push(json!(days_of(words, *days)));
        }
        json!({"cells": cells})
    };
    let rows: Vec<Value> = people.iter().map(row).collect();
    let mut head = vec![json!({"text": "Who"}), json!({"text": "Role"})];
    if any {
        head.push(json!({"text": "Planned time for this goal", "num": true}));
    }
    (!rows.is_empty()).then(|| {
        json!({"caption": "People behind this goal", "hide_caption": true, "stack": true, "head": head, "rows": rows})
    })
}

fn days_of(words: &Words, days: Decimal) -> String {
    if days.is_zero() { String::new() } else { words.work_days(days) }
}
