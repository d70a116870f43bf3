//! Every line of the budget: those of the project by category, and apart from them running costs and losses without an
//! invoice.

use std::collections::HashMap;

use super::categories::{NOT_SHOWN, WITHOUT};
use super::{Sheet, cells, more};
use crate::analysis::books::{Amounts, Part};
use crate::analysis::budget::{Group, LineRow, Parts};
use crate::analysis::words::Words;
use crate::model::kinds::{Entity, Line};
use crate::site::data::{Value, json};
use crate::site::pages::facts;

/// Lines that are listed together, in the order in which they stand on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum List {
    Project,
    Running,
    WithoutInvoice,
}

const CONTRACT: &str = cells::COLUMNS[2];

impl List {
    fn of(part: Part) -> List {
        match part {
            Part::Project | Part::Contingency => List::Project,
            Part::Running => List::Running,
            Part::NonCash => List::WithoutInvoice,
        }
    }

    /// What of the columns there is to say: nothing is under contract for what comes after the project or never.
    fn columns(self) -> Vec<&'static str> {
        match self {
            List::Project => cells::COLUMNS.to_vec(),
            List::Running | List::WithoutInvoice => {
                cells::COLUMNS.into_iter().filter(|column| *column != CONTRACT).collect()
            }
        }
    }

    fn cells(self, words: &Words, sums: &Amounts) -> Vec<Value> {
        let cells = cells::amounts(words, sums).into_iter().zip(cells::COLUMNS);
        let columns = self.columns();
        cells.filter(|(_, column)| columns.contains(column)).map(|(cell, _)| cell).collect()
    }

    fn amounts(self, parts: &Parts) -> Amounts {
        match self {
            List::Project => parts.with_contingency(),
            List::Running => parts.running,
            List::WithoutInvoice => parts.non_cash,
        }
    }
}

/// The lines of the project with its contingency, by category.
pub fn project(sheet: &Sheet<'_>) -> Option<Value> {
    list(sheet, List::Project, String::new())
}

/// What operation costs after the project.
pub fn running(sheet: &Sheet<'_>) -> Option<Value> {
    let words = sheet.words;
    let all = words.money(sheet.money.budget.total.running.planned);
    let yearly = sheet.money.economics.years.iter().map(|year| year.running).max().unwrap_or_default();
    let note = format!("Not part of what the project costs: {all} in all, {} in a full year.", words.money(yearly));
    list(sheet, List::Running, note)
}

/// What nobody will send an invoice for.
pub fn without_invoice(sheet: &Sheet<'_>) -> Option<Value> {
    let all = sheet.words.money(sheet.money.budget.total.non_cash.planned);
    let note = format!("Real, but nobody sends a bill for it: {all} in all, in no total above.");
    list(sheet, List::WithoutInvoice, note)
}

fn list(sheet: &Sheet<'_>, list: List, note: String) -> Option<Value> {
    let rows = sheet.money.budget.visible_lines(sheet.material.project.money());
    let by_place: HashMap<usize, &LineRow> = rows.iter().map(|row| (row.place, row)).collect();
    let all = &sheet.money.budget.by_category;
    let (shown, hidden) = Group::shown(all);
    let mut groups: Vec<Value> = Vec::new();
    for (group, whole) in shown.iter().zip(all) {
        let of_group: Vec<&LineRow> = group.lines.iter().filter_map(|place| by_place.get(place).copied()).collect();
        // A category has its place where its first lines are, and one without lines among those of the project.
        let home = of_group.iter().map(|row| List::of(row.part)).min().unwrap_or(List::Project);
        let own: Vec<&LineRow> = of_group.into_iter().filter(|row| List::of(row.part) == list).collect();
        let folded = list.amounts(&group.hidden_parts);
        if own.is_empty() && !cells::any(&folded) && (home != list || group.key.is_none()) {
            continue;
        }
        let mut rows: Vec<Value> = own.iter().map(|row| line(sheet, list, row)).collect();
        rows.extend(cells::any(&folded).then(|| not_shown(sheet, list, &folded)));
        let sum = (rows.len() > 1).then(|| list.cells(sheet.words, &list.amounts(&group.parts)));
        let empty = match whole.hidden {
            0 => "It has no lines yet.",
            _ => "Its lines are not shown in this edition.",
        };
        let category = group.key.map(|place| (place, &sheet.plan.categories[place]));
        let at_home = category.filter(|_| home == list);
        groups.push(json!({
            "id": at_home.map(|(_, category)| format!("category-{}", category.id.value.as_str())),
            "title": category.map_or(WITHOUT, |(_, category)| category.title()),
            "about": at_home.map(|(place, category)| {
                let owner = super::more::owner(sheet, category);
                more::about(sheet, category, category.review_by.as_ref(), sheet.plan.categories.path(place), owner)
            }),
            "empty": rows.is_empty().then_some(empty),
            "rows": rows,
            "sum": sum,
        }));
    }
    if let Some(sums) = hidden.map(|hidden| list.amounts(&hidden.parts)).filter(cells::any) {
        groups.push(json!({"title": NOT_SHOWN, "rows": [not_shown(sheet, list, &sums)]}));
    }
    (!groups.is_empty()).then(|| json!({"groups": groups, "columns": list.columns(), "note": note}))
}

fn line(sheet: &Sheet<'_>, list: List, row: &LineRow) -> Value {
    let line: &Line = &sheet.plan.lines[row.place];
    json!({
        "id": format!("line-{}", line.id.value.as_str()),
        "title": line.title(),
        "basis": line.basis.as_ref().map(|basis| facts::prose_inline(&basis.value, sheet.plan.lines.path(row.place))),
        "cells": list.cells(sheet.words, &row.amounts),
        "more": more::line(sheet, row.place, &row.amounts),
    })
}

/// The row of the lines that the audience does not see.
fn not_shown(sheet: &Sheet<'_>, list: List, sums: &Amounts) -> Value {
    json!({"title": NOT_SHOWN, "cells": list.cells(sheet.words, sums)})
}
