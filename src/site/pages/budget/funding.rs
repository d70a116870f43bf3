//! Where the money comes from, and which of it buys what lasts.

use rust_decimal::Decimal;

use super::{Sheet, cells, more, sentences};
use crate::analysis::books::Amounts;
use crate::analysis::budget::{Group, Parts};
use crate::language::say;
use crate::model::kinds::{CostKind, Entity};
use crate::site::data::{Value, json};

/// What is paid from sources: everything but losses that nobody invoices.
fn cash(parts: &Parts) -> Amounts {
    parts.with_contingency() + parts.running
}

/// What each source gives, and what is planned from it.
pub fn sources(sheet: &Sheet<'_>) -> Option<Value> {
    let (plan, words) = (sheet.plan, sheet.words);
    if plan.funding.is_empty() {
        return None;
    }
    let (groups, hidden) = Group::shown(&sheet.money.budget.by_funding);
    let (mut rows, mut short) = (Vec::new(), Vec::new());
    let (mut gives, mut needed, mut left) = (Decimal::ZERO, Amounts::default(), Decimal::ZERO);
    for group in &groups {
        let sums = cash(&group.parts);
        let Some(place) = group.key else {
            if cells::any(&sums) {
                needed = needed + sums;
                left -= sums.forecast;
                let cells = cells(sheet, None, &sums, Some(-sums.forecast));
                rows.push(json!({"title": say!(words, name_no_source_named), "cells": cells}));
            }
            continue;
        };
        let source = &plan.funding[place];
        let amount = source.amount.as_ref().map(|amount| amount.value.0);
        if amount.is_some_and(|amount| amount < sums.forecast) {
            short.push(source.title());
        }
        gives += amount.unwrap_or_default();
        let own_left = amount.map(|amount| amount - sums.forecast);
        left += own_left.unwrap_or_default();
        needed = needed + sums;
        let owner = more::owner(words, sheet, source);
        rows.push(json!({
            "id": format!("funding-{}", source.id.value.as_str()),
            "title": source.title(),
            "cells": cells(sheet, amount, &sums, own_left),
            "more": more::about(sheet, source, source.review_by.as_ref(), plan.funding.path(place), owner),
        }));
    }
    if let Some(sums) = hidden.map(|hidden| cash(&hidden.parts)).filter(cells::any) {
        needed = needed + sums;
        left -= sums.forecast;
        let cells = cells(sheet, None, &sums, Some(-sums.forecast));
        rows.push(json!({"title": say!(words, name_lines_not_shown), "cells": cells}));
    }
    let sums: Vec<Value> = match rows.len() > 1 {
        true => {
            vec![json!({"title": say!(words, name_together), "cells": cells(sheet, Some(gives), &needed, Some(left))})]
        }
        false => Vec::new(),
    };
    Some(json!({
        "finding": sentences::funding(words, gives, needed.forecast, &short),
        "table": {
            "columns": [say!(words, name_gives), say!(words, name_planned_from_it), say!(words, name_spent), say!(words, name_forecast), say!(words, name_left)],
            "groups": [{"rows": rows, "sums": sums}],
        },
    }))
}

/// What is not given by a source is missing, so that it is less than nothing that is left.
fn cells(sheet: &Sheet<'_>, gives: Option<Decimal>, sums: &Amounts, left: Option<Decimal>) -> Vec<String> {
    let words = sheet.words;
    let or_none = |amount: Option<Decimal>| amount.map_or_else(|| "–".to_owned(), |amount| words.money(amount));
    vec![or_none(gives), words.money(sums.planned), words.money(sums.actual), words.money(sums.forecast), or_none(left)]
}

/// The costs of the project by kind, where any line has one.
pub fn kinds(sheet: &Sheet<'_>) -> Option<Value> {
    let words = sheet.words;
    let (groups, hidden) = Group::shown(&sheet.money.budget.by_kind);
    if groups.iter().all(|group| group.key.is_none()) {
        return None;
    }
    let name = |kind: Option<CostKind>| match kind {
        Some(CostKind::Capital) => {
            json!({"text": say!(words, name_capital), "sub": say!(words, budget_it_buys_something_that_lasts)})
        }
        Some(CostKind::Operating) => {
            json!({"text": say!(words, name_operating), "sub": say!(words, budget_it_is_used_up_within)})
        }
        None => json!(say!(words, name_without_a_kind)),
    };
    let mut rows: Vec<Value> = groups
        .iter()
        .map(|group| (name(group.key), group.parts.with_contingency()))
        .chain(hidden.map(|hidden| (json!(say!(words, name_lines_not_shown)), hidden.parts.with_contingency())))
        .filter(|(_, sums)| cells::any(sums))
        .map(|(name, sums)| cells::row(words, name, &sums))
        .collect();
    rows.push(cells::sum(words, say!(words, name_total), &sheet.money.budget.total.with_contingency()));
    Some(json!({
        "caption": say!(words, budget_the_project_with_its_contingency),
        "class": "money",
        "head": cells::head(words, say!(words, name_kind)),
        "rows": rows,
    }))
}
