//! The lines of the budget: those of the project by category, and apart from them running costs and losses without an
//! invoice.

use super::{Sheet, cells};
use crate::analysis::books::{Amounts, Part};
use crate::analysis::budget::{Group, LineRow, Parts};
use crate::analysis::words::Words;
use crate::language::say;
use crate::model::kinds::{Entity, Kind, Line};
use crate::site::data::{Value, json};
use crate::site::pages::facts;

/// Up to so many lines are listed on the Budget page; of more, it has the sums of each category.
const LISTED: usize = 60;

/// Lines that are listed together, in the order in which they stand on a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum List {
    /// The project with its contingency.
    Project,
    /// What operation costs after the project.
    Running,
    /// What nobody will send an invoice for.
    WithoutInvoice,
}

/// The place among the columns of what is under contract.
const CONTRACT: usize = 2;

impl List {
    /// Every list, in order.
    pub const ALL: [List; 3] = [List::Project, List::Running, List::WithoutInvoice];

    /// The list on which lines of a part stand.
    pub fn of(part: Part) -> List {
        match part {
            Part::Project | Part::Contingency => List::Project,
            Part::Running => List::Running,
            Part::NonCash => List::WithoutInvoice,
        }
    }

    /// What of the columns there is to say: nothing is under contract for what comes after the project or never.
    pub fn columns(self, words: &Words) -> Vec<&'static str> {
        self.said(cells::columns(words))
    }

    fn said<T>(self, columns: impl IntoIterator<Item = T>) -> Vec<T> {
        let is_said = |place: usize| self == List::Project || place != CONTRACT;
        columns.into_iter().enumerate().filter(|(place, _)| is_said(*place)).map(|(_, column)| column).collect()
    }

    /// What the sum of a group is called: other tables have the contingency apart.
    pub fn together(self, words: &Words, parts: &Parts) -> &'static str {
        match self == List::Project && cells::any(&parts.contingency) && cells::any(&parts.project) {
            true => say!(words, name_together_with_contingency),
            false => say!(words, name_together),
        }
    }

    /// Amounts in the order of the columns.
    pub fn cells(self, words: &Words, sums: &Amounts) -> Vec<Value> {
        self.said(cells::amounts(words, sums))
    }

    /// What of several parts belongs to the list.
    pub fn amounts(self, parts: &Parts) -> Amounts {
        match self {
            List::Project => parts.with_contingency(),
            List::Running => parts.running,
            List::WithoutInvoice => parts.non_cash,
        }
    }
}

/// The lines of the project with its contingency, by category.
pub fn project(words: &Words, sheet: &Sheet<'_>) -> Option<Value> {
    let note = match is_long(sheet) {
        true => say!(words, budget_by_category_each_has_a),
        false => say!(words, budget_what_was_approved_what_is),
    };
    list(words, sheet, List::Project, note.to_owned())
}

/// What operation costs after the project.
pub fn running(sheet: &Sheet<'_>) -> Option<Value> {
    let words = sheet.words;
    let all = words.money(sheet.money.budget.total.running.planned);
    let in_a_year = words.money(sheet.economics.running_in_a_year);
    let in_a_year = match sheet.economics.running_is_steady {
        true => in_a_year,
        false => say!(words, budget_up_to, amount = in_a_year),
    };
    let note = say!(words, budget_not_part_of_what_the, all = &all, amount = in_a_year);
    list(words, sheet, List::Running, note)
}

/// What nobody will send an invoice for.
pub fn without_invoice(words: &Words, sheet: &Sheet<'_>) -> Option<Value> {
    let all = sheet.words.money(sheet.money.budget.total.non_cash.planned);
    let note = say!(words, budget_real_but_nobody_sends_a, all = &all);
    list(words, sheet, List::WithoutInvoice, note)
}

/// Whether there are too many lines to list each of them here.
pub fn is_long(sheet: &Sheet<'_>) -> bool {
    sheet.plan.lines.len() > LISTED
}

fn list(words: &Words, sheet: &Sheet<'_>, list: List, note: String) -> Option<Value> {
    let (shown, hidden) = Group::shown(&sheet.money.budget.by_category);
    let of = |group: &Group<Option<usize>>| -> Vec<&LineRow> {
        let rows = group.lines.iter().filter_map(|place| sheet.row(*place));
        rows.filter(|row| List::of(row.part) == list).collect()
    };
    let parts = shown
        .iter()
        .map(|group| (group, of(group)))
        .filter(|(group, own)| !own.is_empty() || !unlisted(sheet, list, group).is_empty());
    let hidden = hidden.map(|hidden| list.amounts(&hidden.parts)).filter(cells::any);
    let groups = match is_long(sheet) {
        true => {
            let mut rows: Vec<Value> = parts.map(|(group, own)| summed(sheet, list, group, own.len())).collect();
            rows.extend(hidden.map(|sums| not_shown(sheet, list, &sums)));
            let all = list.amounts(&sheet.money.budget.total);
            (!rows.is_empty())
                .then(|| json!({"rows": rows, "sums": sum(sheet, list, say!(words, name_together), &all)}))
                .into_iter()
                .collect()
        }
        false => {
            let mut groups: Vec<Value> = parts.map(|(group, own)| in_full(words, sheet, list, group, &own)).collect();
            groups.extend(
                hidden.map(|sums| json!({"title": say!(words, name_lines_not_shown), "rows": [not_shown(sheet, list, &sums)], "sums": []})),
            );
            groups
        }
    };
    let count = count(&groups);
    (!groups.is_empty())
        .then(|| json!({"groups": groups, "count": count, "columns": list.columns(words), "note": note}))
}

/// How many lines or categories groups list. Sums do not count, nor does what is not shown, which has no page.
fn count(groups: &[Value]) -> usize {
    let rows = groups.iter().filter_map(|group| group["rows"].as_array()).flatten();
    rows.filter(|row| row["path"].is_object()).count()
}

/// A category with a row for each of its lines.
fn in_full(words: &Words, sheet: &Sheet<'_>, list: List, group: &Group<Option<usize>>, own: &[&LineRow]) -> Value {
    let mut rows: Vec<Value> = own.iter().map(|row| named(sheet, list, row)).collect();
    rows.extend(unlisted(sheet, list, group));
    let sums = if rows.len() > 1 {
        sum(sheet, list, list.together(words, &group.parts), &list.amounts(&group.parts))
    } else {
        Vec::new()
    };
    let mut told = json!({"title": title(sheet, group.key), "rows": rows, "sums": sums});
    if let Some(place) = group.key {
        told["path"] = json!(sheet.material.path(Kind::Category, sheet.plan.categories[place].id.value.as_str()));
    }
    told
}

/// A category as one row.
fn summed(sheet: &Sheet<'_>, list: List, group: &Group<Option<usize>>, own: usize) -> Value {
    let first = group.lines.first().map(|place| &sheet.material.line_pages.of_line(*place).category);
    let path = match (group.key, first) {
        (Some(place), _) => Some(sheet.material.line_pages.of_category(place)),
        (None, Some(_)) => sheet.material.line_pages.pages.iter().find(|page| page.category.is_none()),
        (None, None) => None,
    };
    json!({
        "title": title(sheet, group.key),
        "path": path.map(|page| crate::site::parts::path(page.path.clone())),
        "basis": (group.hidden == 0).then(|| say!(sheet.words, count_lines, count = own)),
        "cells": list.cells(sheet.words, &list.amounts(&group.parts)),
    })
}

fn title<'a>(sheet: &Sheet<'a>, category: Option<usize>) -> &'a str {
    category.map_or(say!(sheet.words, name_without_a_category), |place| sheet.plan.categories[place].title())
}

/// A row of a line.
pub fn row(sheet: &Sheet<'_>, list: List, row: &LineRow) -> Value {
    let line: &Line = &sheet.plan.lines[row.place];
    json!({
        "title": line.title(),
        "basis": line.basis.as_ref().map(|basis| facts::prose_inline(&basis.value, sheet.plan.lines.path(row.place))),
        "cells": list.cells(sheet.words, &row.amounts),
    })
}

fn named(sheet: &Sheet<'_>, list: List, line: &LineRow) -> Value {
    let mut told = row(sheet, list, line);
    told["path"] = json!(sheet.material.path(Kind::Line, sheet.plan.lines[line.place].id.value.as_str()));
    told
}

/// The rows of what is in the sum of a group beside the lines that are listed: lines that were removed since the baseline, and
/// those that the audience does not see.
pub fn unlisted(sheet: &Sheet<'_>, list: List, group: &Group<Option<usize>>) -> Vec<Value> {
    let removed = Some(list.amounts(&group.removed_parts)).filter(cells::any);
    let removed = removed.map(|sums| {
        json!({
            "title": say!(sheet.words, budget_lines_removed_since_the_baseline),
            "cells": list.cells(sheet.words, &sums),
        })
    });
    let hidden = Some(list.amounts(&group.hidden_parts)).filter(cells::any);
    removed.into_iter().chain(hidden.map(|sums| not_shown(sheet, list, &sums))).collect()
}

/// The row of the lines that the audience does not see.
fn not_shown(sheet: &Sheet<'_>, list: List, sums: &Amounts) -> Value {
    json!({"title": say!(sheet.words, name_lines_not_shown), "cells": list.cells(sheet.words, sums)})
}

/// A row that adds others up.
pub fn sum(sheet: &Sheet<'_>, list: List, title: &str, sums: &Amounts) -> Vec<Value> {
    vec![json!({"title": title, "cells": list.cells(sheet.words, sums)})]
}
