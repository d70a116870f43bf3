//! What the money is for: from categories to goals.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::{Sheet, cells};
use crate::analysis::alignment::{Flow as Money, Served};
use crate::analysis::explained::percent;
use crate::analysis::words::Words;
use crate::chart::flow::{Flow, Node, flow as draw};
use crate::language::say;
use crate::model::kinds::{Entity, Kind};
use crate::site::data::{Value, json};
use crate::site::parts::path;

/// More sources than these are hard to follow.
const SOURCES: usize = 6;

/// An end of a flow. What is known by its place stands in the order of the plan, and before the rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum End {
    At(usize),
    Other,
    Without,
    NotShown,
}

/// From categories to goals; nothing where no money serves a goal.
pub fn purpose(sheet: &Sheet<'_>) -> Option<Value> {
    let words = sheet.words;
    let flows = flows(sheet);
    if !flows.keys().any(|(_, goal)| matches!(goal, End::At(_))) {
        return None;
    }
    let total: Decimal = flows.values().sum();
    let grouped = grouped(&flows);
    let (sources, goals) = (sums(&grouped, |ends| ends.0), sums(&grouped, |ends| ends.1));
    let node = |end: &End, amount: Decimal, name: String| Node {
        name,
        text: words.money_compact(amount),
        unclaimed: !matches!(end, End::At(_) | End::Other),
    };
    let shares = shares(words, &goals, total);
    let goal_node = |(end, amount): (&End, &Decimal)| {
        let node = node(end, *amount, goal_name(words, sheet, *end));
        Node { text: format!("{}, {}", node.text, shares[end]), ..node }
    };
    // A credit has no width.
    let drawn: BTreeMap<(End, End), Decimal> =
        grouped.iter().filter(|(_, amount)| **amount > Decimal::ZERO).map(|(ends, amount)| (*ends, *amount)).collect();
    let is_drawn = |end: &End, of: fn(&(End, End)) -> End| drawn.keys().any(|ends| of(ends) == *end);
    let (mut drawn_sources, mut drawn_goals) = (sources.clone(), goals.clone());
    drawn_sources.retain(|end, _| is_drawn(end, |ends| ends.0));
    drawn_goals.retain(|end, _| is_drawn(end, |ends| ends.1));
    let place = |ends: &BTreeMap<End, Decimal>, wanted: End| ends.keys().position(|end| *end == wanted).unwrap_or(0);
    let is_only = sheet.plan.goals.len() == 1;
    let finding = finding(words, &goals, total, is_only, |end| goal_name(words, sheet, end));
    let chart = draw(&Flow {
        label: format!("{finding}."),
        sources: drawn_sources
            .iter()
            .map(|(end, amount)| node(end, *amount, source_name(words, sheet, *end)))
            .collect(),
        goals: drawn_goals.iter().map(goal_node).collect(),
        amounts: drawn
            .iter()
            .map(|((source, goal), amount)| {
                (place(&drawn_sources, *source), place(&drawn_goals, *goal), cells::length(*amount))
            })
            .collect(),
    });
    Some(json!({
        "finding": finding,
        "note": note(words, &flows, sources.contains_key(&End::Other)),
        "more": {"path": path("alignment.html"), "text": say!(words, budget_what_each_goal_gets_and)},
        "chart": chart,
        "table": table(sheet, &flows, total),
    }))
}

fn flows(sheet: &Sheet<'_>) -> BTreeMap<(End, End), Decimal> {
    let alignment = &sheet.material.analysis.alignment;
    let (shown, hidden) = match &alignment.shown_flows {
        Some((shown, hidden)) => (shown, *hidden),
        None => (&alignment.flows, Decimal::ZERO),
    };
    let end = |place: Option<usize>| place.map_or(End::Without, End::At);
    let mut flows: BTreeMap<(End, End), Decimal> = BTreeMap::new();
    for Money { category, served, amount } in shown {
        let goal = match served {
            Served::Goal(place) => End::At(*place),
            Served::None => End::Without,
            Served::NotShown => End::NotShown,
        };
        *flows.entry((end(*category), goal)).or_default() += amount;
    }
    if !hidden.is_zero() {
        flows.insert((End::NotShown, End::NotShown), hidden);
    }
    flows
}

/// The sums at one end.
fn sums(flows: &BTreeMap<(End, End), Decimal>, of: fn(&(End, End)) -> End) -> BTreeMap<End, Decimal> {
    let mut sums = BTreeMap::new();
    flows.iter().for_each(|(ends, amount)| *sums.entry(of(ends)).or_insert(Decimal::ZERO) += amount);
    sums
}

/// The same with the smallest categories as one, where there are too many.
fn grouped(flows: &BTreeMap<(End, End), Decimal>) -> BTreeMap<(End, End), Decimal> {
    let mut sources: Vec<(End, Decimal)> = sums(flows, |ends| ends.0).into_iter().collect();
    if sources.len() <= SOURCES {
        return flows.clone();
    }
    // What has no category or is not shown is said by its own name.
    sources.retain(|(end, _)| matches!(end, End::At(_)));
    sources.sort_by(|one, other| other.1.cmp(&one.1).then(one.0.cmp(&other.0)));
    let others = sums(flows, |ends| ends.0).len() - sources.len();
    let named = SOURCES.saturating_sub(others + 1);
    let small: Vec<End> = sources.into_iter().skip(named).map(|(end, _)| end).collect();
    let mut grouped = BTreeMap::new();
    for ((source, goal), amount) in flows {
        let source = if small.contains(source) { End::Other } else { *source };
        *grouped.entry((source, *goal)).or_insert(Decimal::ZERO) += amount;
    }
    grouped
}

fn source_name(words: &Words, sheet: &Sheet<'_>, end: End) -> String {
    match end {
        End::At(place) => sheet.plan.categories[place].title().to_owned(),
        End::Other => say!(words, name_other_categories).to_owned(),
        End::Without => say!(words, name_without_a_category).to_owned(),
        End::NotShown => say!(words, name_lines_not_shown).to_owned(),
    }
}

fn goal_name(words: &Words, sheet: &Sheet<'_>, end: End) -> String {
    match end {
        End::At(place) => sheet.plan.goals[place].title().to_owned(),
        End::NotShown => say!(words, budget_not_shown_by_goal).to_owned(),
        End::Other | End::Without => say!(words, name_no_goal).to_owned(),
    }
}

/// The share of each goal, so that together they are the whole.
fn shares(words: &Words, goals: &BTreeMap<End, Decimal>, total: Decimal) -> BTreeMap<End, String> {
    let parts: Vec<Decimal> = goals.values().map(|amount| percent(*amount, total).unwrap_or_default()).collect();
    goals.keys().copied().zip(words.shares(&parts)).collect()
}

/// Which goal gets most; `is_only` where the plan has no other.
fn finding(
    words: &Words,
    goals: &BTreeMap<End, Decimal>,
    total: Decimal,
    is_only: bool,
    name: impl Fn(End) -> String,
) -> String {
    let named = goals.iter().filter(|(end, _)| matches!(end, End::At(_)));
    let Some((end, _)) = named.max_by(|one, other| one.1.cmp(other.1).then(other.0.cmp(one.0))) else {
        return say!(words, budget_no_money_serves_a_goal).to_owned();
    };
    let shares = shares(words, goals, total);
    let share = &shares[end];
    // What is not shown by goal may serve this one as well, or another one more.
    if goals.get(&End::NotShown).is_some_and(|hidden| *hidden > Decimal::ZERO) {
        let hidden = &shares[&End::NotShown];
        return say!(words, budget_at_least_of_the_money_serves, share = share, name = name(*end), hidden = hidden);
    }
    match goals.len() {
        1 => say!(words, budget_all_of_the_money_serves, name = name(*end)),
        _ if is_only => say!(words, budget_of_the_money_serves, share = share, name = name(*end)),
        _ => say!(words, budget_of_the_money_serves_more, share = share, name = name(*end)),
    }
}

fn note(words: &Words, flows: &BTreeMap<(End, End), Decimal>, grouped: bool) -> String {
    let unclaimed: Decimal =
        flows.iter().filter(|((_, goal), _)| *goal == End::Without).map(|(_, amount)| amount).sum();
    let mut note = vec![match unclaimed > Decimal::ZERO {
        true => say!(words, budget_of_the_projects_cost_serves, amount = words.money(unclaimed)),
        false => say!(words, budget_every_line_of_the_project).to_owned(),
    }];
    note.push(say!(words, budget_contingency_is_left_out).to_owned());
    if grouped {
        note.push(say!(words, budget_the_smallest_are_one).to_owned());
    }
    note.join(" ")
}

fn table(sheet: &Sheet<'_>, flows: &BTreeMap<(End, End), Decimal>, total: Decimal) -> Value {
    let words = sheet.words;
    let (sources, goals) = (sums(flows, |ends| ends.0), sums(flows, |ends| ends.1));
    let head = goals.keys().map(|end| json!({"text": goal_name(words, sheet, *end), "num": true}));
    let head: Vec<Value> = std::iter::once(json!({"text": say!(words, name_category)}))
        .chain(head)
        .chain([json!({"text": say!(words, name_together), "num": true})])
        .collect();
    let money = |amount: Decimal| Value::from(if amount.is_zero() { "–".to_owned() } else { words.money(amount) });
    let row = |(source, sum): (&End, &Decimal)| {
        let name = match source {
            End::At(place) => {
                let path = sheet.material.path(Kind::Category, sheet.plan.categories[*place].id.value.as_str());
                json!({"text": source_name(words, sheet, *source), "path": path})
            }
            _ => source_name(words, sheet, *source).into(),
        };
        let of = |goal: &End| money(flows.get(&(*source, *goal)).copied().unwrap_or_default());
        let cells: Vec<Value> = std::iter::once(name).chain(goals.keys().map(of)).chain([money(*sum)]).collect();
        json!({"cells": cells})
    };
    let mut rows: Vec<Value> = sources.iter().map(row).collect();
    let sums = goals.values().map(|amount| money(*amount));
    let cells: Vec<Value> =
        std::iter::once(say!(words, name_together).into()).chain(sums).chain([money(total)]).collect();
    rows.push(json!({"class": "sum", "cells": cells}));
    json!({"caption": say!(words, budget_planned_cost_of_the_project), "class": "money", "head": head, "rows": rows})
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_finding_names_the_goal_that_gets_most() {
        let words = Words::new("USD", "en-US");
        let of = |goals: &[(End, i64)]| {
            let goals: BTreeMap<End, Decimal> = goals.iter().map(|(end, amount)| (*end, (*amount).into())).collect();
            let total = goals.values().sum();
            finding(&words, &goals, total, false, |end| format!("{end:?}"))
        };
        assert_eq!(of(&[(End::At(0), 5)]), "All of the money serves “At(0)”");
        let most = "50% of the money serves “At(1)”, more than any other goal gets";
        assert_eq!(of(&[(End::At(0), 10), (End::At(1), 25), (End::Without, 15)]), most);
        let least = "At least 50% of the money serves “At(1)”; 30% is not shown by goal";
        assert_eq!(of(&[(End::At(0), 10), (End::At(1), 25), (End::NotShown, 15)]), least);
        assert_eq!(of(&[(End::Without, 15)]), "No money serves a goal");
    }

    #[test]
    fn the_smallest_of_many_categories_are_one() {
        let flow = |source: usize, amount: i64| ((End::At(source), End::At(0)), Decimal::from(amount));
        let many: BTreeMap<_, _> = (0..9).map(|source| flow(source, 10 + source as i64)).collect();
        let found = sums(&grouped(&many), |ends| ends.0);
        assert_eq!(found.len(), 6);
        assert_eq!(found[&End::Other], Decimal::from(10 + 11 + 12 + 13));
        let few: BTreeMap<_, _> = (0..6).map(|source| flow(source, 10)).collect();
        assert_eq!(grouped(&few), few);
    }
}
