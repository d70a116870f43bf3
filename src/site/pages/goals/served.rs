//! What serves a goal: milestones, money and people.

use rust_decimal::Decimal;

use super::super::alignment::goals::whole_days;
use super::super::judged;
use crate::analysis::alignment::{GoalAlignment, GoalMoney, LineAlignment, Split};
use crate::analysis::books::Part;
use crate::analysis::explained::percent;
use crate::analysis::reason::Cause;
use crate::analysis::words::Words;
use crate::language::say;
use crate::model::kinds::{Entity, Kind};
use crate::model::values::MoneyRule;
use crate::site::data::{Value, json};
use crate::site::material::Material;

fn aligned<'a>(material: &Material<'a>, goal: usize) -> &'a GoalAlignment {
    &material.analysis.alignment.goals[goal]
}

/// How many of the milestones that serve the goal are done, and when the last one is; `told` are the causes of the status that stands
/// beside it, of which nothing is told again.
pub fn work_headline(material: &Material<'_>, goal: usize, told: &[&Cause]) -> Option<Value> {
    if told.iter().any(|cause| matches!(cause, Cause::Count { .. })) {
        return None;
    }
    let milestones = &material.plan().milestones;
    let places = &aligned(material, goal).milestones;
    let words = &material.words;
    let done = places.iter().filter(|place| milestones[**place].finished.is_some()).count();
    let last = places.iter().map(|place| material.analysis.schedule.milestones[*place].finish).max()?;
    let last = words.date_full(last);
    let is_last =
        |cause: &&Cause| matches!(cause, Cause::End { .. } | Cause::UnpromisedEnd { .. } | Cause::Finished { .. });
    let note = match done == places.len() {
        true => say!(words, goals_the_last_on, last = &last),
        false => say!(words, goals_the_last_is_forecast_for, last = &last),
    };
    Some(json!({
        "term": if places.len() == 1 { say!(words, goals_milestone_that_leads_there) } else { say!(words, goals_milestones_that_lead_there) },
        "big": say!(words, goals_of_done, count = words.whole(done as i64), count_2 = words.whole(places.len() as i64)),
        "note": (!told.iter().any(is_last)).then_some(note),
    }))
}

/// The money and the people's time that go into the goal.
pub fn effort_headline(material: &Material<'_>, goal: usize) -> Option<Value> {
    let words = &material.words;
    let days = material.analysis.people.goals.get(goal).copied().unwrap_or_default();
    let money = shown_money(material, goal).project;
    let shown = material.project.money() != MoneyRule::None && !money.is_zero();
    let is_whole = !lacks_some(material, Part::Project);
    match (shown, days.is_zero()) {
        (true, true) => Some(json!({
            "term": say!(words, name_goes_into_it), "big": words.money_compact(money),
            "note": if is_whole { say!(words, goals_planned_as_this_goals_part) } else { say!(words, goals_planned_on_lines_shown) },
        })),
        (true, false) => {
            let days = words.work_days(whole_days(days));
            let note = match is_whole {
                true => say!(words, goals_planned_as_this_goals_part_of, days = days),
                false => say!(words, goals_planned_on_lines_shown_and, days = days),
            };
            Some(json!({"term": say!(words, name_goes_into_it), "big": words.money_compact(money), "note": note}))
        }
        (false, false) => Some(json!({
            "term": say!(words, name_goes_into_it), "big": words.work_days(whole_days(days)), "note": say!(words, goals_of_peoples_time_as_this),
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
            judged::shown(words, &material.analysis.statuses.milestones[*place]).put(json!({})),
        ]})
    });
    let rows: Vec<Value> = rows.collect();
    (!rows.is_empty()).then(|| {
        json!({
            "caption": say!(words, goals_milestones_that_serve_this_goal),
            "hide_caption": true,
            "stack": true,
            "head": [{"text": say!(words, name_milestone)}, {"text": say!(words, name_phase)}, {"text": say!(words, name_date), "num": true}, {"text": say!(words, name_status), "unlabelled": true}],
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
    places.sort_by_key(|(place, amount)| (lines[*place].part as u8, std::cmp::Reverse(*amount), *place));
    let mut all = shown_money(material, goal);
    let money = words
        .money_column(places.iter().map(|(_, amount)| *amount).chain(Part::ALL.map(|part| *of_part(&mut all, part))));
    let row = |(place, amount): &(usize, Decimal)| {
        let (line, aligned) = (&plan.lines[*place], &lines[*place]);
        json!({"cells": [
            {"text": line.title(), "path": material.path(Kind::Line, line.id.value.as_str()), "sub": kind_of(words, aligned.part).filter(|kind| *kind != line.title())},
            money(*amount),
            split(words, aligned, goal),
            words.money(aligned.amount),
        ]})
    };
    let mut rows: Vec<Value> = places.iter().map(row).collect();
    let mut listed = GoalMoney::default();
    places.iter().for_each(|(place, amount)| *of_part(&mut listed, lines[*place].part) += *amount);
    let mut sums = Vec::new();
    for part in Part::ALL {
        let (total, shown) = (*of_part(&mut all, part), *of_part(&mut listed, part));
        if total != shown {
            rows.push(json!({"cells": [
                {"text": say!(words, goals_lines_not_shown_here), "sub": kind_of(words, part)}, money(total - shown), "", "",
            ]}));
        }
        if !total.is_zero() {
            let name = match lacks_some(material, part) {
                false => sum(words, part).to_owned(),
                true => say!(words, goals_of_lines_shown, sum = sum(words, part)),
            };
            sums.push(json!({"class": "sum", "cells": [name, money(total), "", ""]}));
        }
    }
    if rows.is_empty() {
        return None;
    }
    rows.extend(sums);
    Some(json!({
        "caption": say!(words, goals_budget_lines_that_serve_this),
        "hide_caption": true,
        "class": "money",
        "stack": true,
        "count": places.len(),
        "head": [
            {"text": say!(words, name_line)}, {"text": say!(words, name_for_this_goal), "num": true}, {"text": say!(words, goals_part_of_the_line), "num": true},
            {"text": say!(words, name_whole_line), "num": true},
        ],
        "rows": rows,
    }))
}

/// The money of the goal as the audience may see it: what is left of a sum must not tell the amount of one hidden line.
fn shown_money(material: &Material<'_>, goal: usize) -> GoalMoney {
    material.analysis.alignment.shown_money().0.get(goal).copied().unwrap_or_default()
}

/// Whether money of a part that goals get is shown as one sum for all of them, so that what each is said to get is not all.
fn lacks_some(material: &Material<'_>, part: Part) -> bool {
    let not_shown = material.analysis.alignment.shown_money().2;
    not_shown.is_some_and(|mut money| !of_part(&mut money, part).is_zero())
}

fn of_part(money: &mut GoalMoney, part: Part) -> &mut Decimal {
    match part {
        Part::Project => &mut money.project,
        Part::Contingency => &mut money.contingency,
        Part::Running => &mut money.running,
        Part::NonCash => &mut money.non_cash,
    }
}

/// What kind of money a line is, where it is not the cost of the project.
fn kind_of(words: &Words, part: Part) -> Option<&'static str> {
    match part {
        Part::Project => None,
        Part::Contingency => Some(say!(words, name_contingency)),
        Part::Running => Some(say!(words, goals_cost_of_running_it_afterwards)),
        Part::NonCash => Some(say!(words, goals_loss_without_an_invoice)),
    }
}

fn sum(words: &Words, part: Part) -> &'static str {
    match part {
        Part::Project => say!(words, goals_cost_of_the_project),
        Part::Contingency => say!(words, name_contingency),
        Part::Running => say!(words, goals_cost_of_running_it_afterwards),
        Part::NonCash => say!(words, goals_losses_without_an_invoice),
    }
}

/// How a line is split: `all`, `1 of 3, evenly`, `2 of 5, by weight`, `37.5%, by its milestones`.
fn split(words: &Words, line: &LineAlignment, goal: usize) -> String {
    let own = line.goals.iter().find(|part| part.goal == goal).map_or(Decimal::ZERO, |part| part.weight);
    match line.method {
        Split::None => String::new(),
        Split::Whole => say!(words, goals_the_whole_line).to_owned(),
        Split::Evenly => say!(words, goals_1_of_evenly, goals = line.goals.len()),
        Split::Weights => say!(words, goals_of_by_weight, own = own.normalize(), weights = line.weights.normalize()),
        Split::Milestones => {
            let share = percent(own, line.weights).unwrap_or_default();
            say!(words, goals_by_milestones, share = words.percent_to(share, 1))
        }
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
    let mut head = vec![json!({"text": say!(words, name_who)}), json!({"text": say!(words, name_role)})];
    if any {
        head.push(json!({"text": say!(words, goals_planned_time_for_this_goal), "num": true}));
    }
    (!rows.is_empty()).then(|| {
        json!({"caption": say!(words, goals_people_behind_this_goal), "hide_caption": true, "stack": true, "head": head, "rows": rows})
    })
}

fn days_of(words: &Words, days: Decimal) -> String {
    if days.is_zero() { String::new() } else { words.work_days(days) }
}
