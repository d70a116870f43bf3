//! Whether the books agree: the ledger held against the plan.

use rust_decimal::Decimal;

use super::Sheet;
use crate::analysis::budget::Reconciliation;
use crate::analysis::words::Words;
use crate::language::say;
use crate::model::kinds::{Entity, Kind};
use crate::site::data::{Value, json};

/// The checks of the ledger; nothing where no payment is recorded.
pub fn ledger(sheet: &Sheet<'_>) -> Option<Value> {
    let (words, found) = (sheet.words, &sheet.money.budget.reconciliation);
    if sheet.plan.ledger.is_empty() && sheet.plan.hidden.ledger.is_empty() {
        return None;
    }
    // How many payments are hidden is not for this audience.
    let rows = sheet.plan.hidden.ledger.is_empty().then_some(sheet.plan.ledger.len());
    Some(json!({
        "finding": finding(words, found, rows),
        "sums": sums(words, found),
        "checks": checks(words, found),
        "overspent": overspent(sheet),
        "rows": unusual(sheet),
    }))
}

fn finding(words: &Words, found: &Reconciliation, rows: Option<usize>) -> String {
    let all = words.money(found.sums.all);
    let strange = found.on_unknown_line.len() + found.before_start.len() + found.after_status_date.len();
    let strange = strange + found.duplicates.iter().map(Vec::len).sum::<usize>();
    match strange {
        0 if rows == Some(1) => say!(words, budget_the_only_payment_has_its, all = &all),
        1 if rows == Some(1) => say!(words, budget_the_only_payment_deserves_a, all = &all),
        strange => {
            let counted = if rows.is_some() { "yes" } else { "no" };
            let payments = rows.map(|rows| words.capitalised(&say!(words, count_payments, count = rows)));
            let payments = payments.unwrap_or_default();
            say!(words, budget_payments_add_up, counted = counted, payments = payments, all = all, strange = strange)
        }
    }
}

/// Where all of the ledger's money is.
fn sums(words: &Words, found: &Reconciliation) -> Value {
    let sums = &found.sums;
    let mut rows = vec![(say!(words, budget_paid_on_the_lines_of), sums.on_lines)];
    rows.extend(
        (!sums.after_status_date.is_zero())
            .then_some((say!(words, budget_after_the_status_date_not), sums.after_status_date)),
    );
    rows.extend(
        (!sums.on_unknown_line.is_zero()).then_some((say!(words, budget_on_lines_that_are_not), sums.on_unknown_line)),
    );
    rows.extend((!sums.difference().is_zero()).then_some((say!(words, name_not_accounted_for), sums.difference())));
    let row = |(name, amount): &(&str, Decimal)| json!({"cells": [name, words.money(*amount)]});
    let mut rows: Vec<Value> = rows.iter().map(row).collect();
    rows.push(json!({"class": "sum", "cells": [say!(words, budget_all_rows_of_the_ledger), words.money(sums.all)]}));
    json!({
        "caption": say!(words, name_the_ledger),
        "hide_caption": true,
        "head": [{"text": say!(words, name_where_it_is)}, {"text": say!(words, name_amount), "num": true}],
        "rows": rows,
    })
}

/// What was looked for, and how much of it was found.
fn checks(words: &Words, found: &Reconciliation) -> Vec<Value> {
    let check = |count: usize, none: &str, some: String| {
        let text = if count == 0 { none.to_owned() } else { some };
        json!({"met": count == 0, "text": text})
    };
    let (before, after) = (found.before_start.len(), found.after_status_date.len());
    let (unknown, duplicates) = (found.on_unknown_line.len(), found.duplicates.len());
    let overspent = found.overspent.len();
    vec![
        check(
            unknown,
            say!(words, budget_every_payment_is_on_a),
            say!(words, budget_payments_on_strange_lines, count = unknown),
        ),
        check(
            before,
            say!(words, budget_no_payment_is_dated_before),
            say!(words, budget_payments_before_the_project, count = before),
        ),
        check(
            after,
            say!(words, budget_no_payment_is_dated_after),
            say!(words, budget_payments_after_the_status_date, count = after),
        ),
        check(
            duplicates,
            say!(words, budget_no_two_payments_on_a),
            say!(words, budget_references_used_twice, count = duplicates),
        ),
        check(
            overspent,
            say!(words, budget_no_line_is_paid_over),
            say!(words, budget_lines_paid_over_plan, count = overspent),
        ),
    ]
}

/// The lines on which more was paid than planned.
fn overspent(sheet: &Sheet<'_>) -> Option<Value> {
    let words = sheet.words;
    let found = &sheet.money.budget.reconciliation.overspent;
    let row = |over: &crate::analysis::budget::Overspent| {
        let line = &sheet.plan.lines[over.place];
        json!({"cells": [
            {"text": line.title(), "path": sheet.material.path(Kind::Line, line.id.value.as_str())},
            words.money(over.planned),
            words.money(over.actual),
            words.money_signed(over.actual - over.planned),
        ]})
    };
    (!found.is_empty()).then(|| {
        json!({
            "caption": say!(words, name_paid_over_plan),
            "stack": true,
            "head": [
                {"text": say!(words, name_line)},
                {"text": say!(words, name_planned), "num": true},
                {"text": say!(words, name_spent), "num": true},
                {"text": say!(words, name_over), "num": true},
            ],
            "rows": found.iter().map(row).collect::<Vec<_>>(),
        })
    })
}

/// How many unusual payments are shown; all others are in the ledger.
const SHOWN: usize = 50;

/// The payments that deserve a look.
fn unusual(sheet: &Sheet<'_>) -> Option<Value> {
    let words = sheet.words;
    let found = &sheet.money.budget.reconciliation;
    let mut rows: Vec<(usize, &str)> = Vec::new();
    rows.extend(found.on_unknown_line.iter().map(|row| (*row, say!(words, budget_not_a_line_of_the))));
    rows.extend(found.before_start.iter().map(|row| (*row, say!(words, budget_before_the_project_began))));
    rows.extend(found.after_status_date.iter().map(|row| (*row, say!(words, budget_after_the_status_date))));
    rows.extend(found.duplicates.iter().flatten().map(|row| (*row, say!(words, name_reference_used_twice))));
    rows.sort_unstable();
    let row = |(row, why): &(usize, &str)| {
        let payment = &sheet.plan.ledger[*row];
        let id = payment.line.value.as_str();
        let line = match sheet.plan.lines.get(id) {
            Some(line) => json!({"text": line.title(), "path": sheet.material.path(Kind::Line, id)}),
            None => json!({"text": id}),
        };
        let reference = if payment.reference.value.is_empty() { "–" } else { payment.reference.value.as_str() };
        json!({"cells": [words.date_short(payment.date.value), line, reference, words.money(payment.amount.value), why]})
    };
    let more = rows.len().saturating_sub(SHOWN);
    let caption = match more {
        0 => say!(words, budget_payments_that_deserve_a_look).to_owned(),
        more => {
            say!(words, budget_payments_that_deserve_a_look_and, count = words.whole(i64::try_from(more).unwrap_or(0)))
        }
    };
    (!rows.is_empty()).then(|| {
        json!({
            "caption": caption,
            "stack": true,
            "head": [
                {"text": say!(words, name_date)},
                {"text": say!(words, name_line)},
                {"text": say!(words, name_reference)},
                {"text": say!(words, name_amount), "num": true},
                {"text": say!(words, name_why)},
            ],
            "rows": rows.iter().take(SHOWN).map(row).collect::<Vec<_>>(),
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_finding_counts_what_deserves_a_look() {
        let words = Words::new("USD", "en-US");
        let found = Reconciliation::default();
        assert_eq!(finding(&words, &found, Some(1)), "The only payment, $0, has its line in the plan");
        assert_eq!(finding(&words, &found, None), "The payments add up to $0, and each has its line in the plan");
        assert_eq!(finding(&words, &found, Some(303)), "303 payments add up to $0, and each has its line in the plan");
        let found = Reconciliation { before_start: vec![0], ..Reconciliation::default() };
        assert_eq!(finding(&words, &found, Some(9)), "9 payments add up to $0; 1 of them deserves a look");
        let found = Reconciliation { before_start: vec![0], duplicates: vec![vec![1, 2]], ..Reconciliation::default() };
        assert_eq!(finding(&words, &found, Some(9)), "9 payments add up to $0; 3 of them deserve a look");
    }
}
