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
    let payments = rows.map(|rows| words.capitalised(&say!(words, count_payments, count = rows)));
    let payments = payments.map_or_else(|| "The payments add".to_owned(), |payments| format!("{payments} add"));
    let all = words.money(found.sums.all);
    let strange = found.on_unknown_line.len() + found.before_start.len() + found.after_status_date.len();
    let strange = strange + found.duplicates.iter().map(Vec::len).sum::<usize>();
    match strange {
        0 if rows == Some(1) => format!("The only payment, {all}, has its line in the plan"),
        1 if rows == Some(1) => format!("The only payment, {all}, deserves a look"),
        0 => format!("{payments} up to {all}, and each has its line in the plan"),
        1 => format!("{payments} up to {all}; 1 of them deserves a look"),
        many => {
            format!("{payments} up to {all}; {} of them deserve a look", words.whole(i64::try_from(many).unwrap_or(0)))
        }
    }
}

/// Where all of the ledger's money is.
fn sums(words: &Words, found: &Reconciliation) -> Value {
    let sums = &found.sums;
    let mut rows = vec![("Paid, on the lines of the budget", sums.on_lines)];
    rows.extend(
        (!sums.after_status_date.is_zero()).then_some(("After the status date, not counted", sums.after_status_date)),
    );
    rows.extend(
        (!sums.on_unknown_line.is_zero())
            .then_some(("On lines that are not in the plan, not counted", sums.on_unknown_line)),
    );
    rows.extend((!sums.difference().is_zero()).then_some(("Not accounted for", sums.difference())));
    let row = |(name, amount): &(&str, Decimal)| json!({"cells": [name, words.money(*amount)]});
    let mut rows: Vec<Value> = rows.iter().map(row).collect();
    rows.push(json!({"class": "sum", "cells": ["All rows of the ledger", words.money(sums.all)]}));
    json!({
        "caption": "The ledger",
        "hide_caption": true,
        "head": [{"text": "Where it is"}, {"text": "Amount", "num": true}],
        "rows": rows,
    })
}

/// What was looked for, and how much of it was found.
fn checks(words: &Words, found: &Reconciliation) -> Vec<Value> {
    let check = |count: usize, none: &str, one: &str, many: &str| {
        let text = match count {
            0 => none.to_owned(),
            count => words.capitalised(&words.count(count, one, many)),
        };
        json!({"met": count == 0, "text": text})
    };
    vec![
        check(
            found.on_unknown_line.len(),
            "Every payment is on a line of the plan",
            "payment is on a line that is not in the plan",
            "payments are on lines that are not in the plan",
        ),
        check(
            found.before_start.len(),
            "No payment is dated before the project began",
            "payment is dated before the project began; it is counted",
            "payments are dated before the project began; they are counted",
        ),
        check(
            found.after_status_date.len(),
            "No payment is dated after the status date",
            "payment is dated after the status date; it is not counted",
            "payments are dated after the status date; they are not counted",
        ),
        check(
            found.duplicates.len(),
            "No two payments on a line share a reference",
            "reference stands on more than one payment of a line; all are counted",
            "references stand on more than one payment of a line; all are counted",
        ),
        check(
            found.overspent.len(),
            "No line is paid over its plan",
            "line is paid over its plan",
            "lines are paid over their plan",
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
            "caption": "Paid over plan",
            "stack": true,
            "head": [
                {"text": "Line"},
                {"text": "Planned today", "num": true},
                {"text": "Spent", "num": true},
                {"text": "Over", "num": true},
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
    rows.extend(found.on_unknown_line.iter().map(|row| (*row, "Not a line of the plan")));
    rows.extend(found.before_start.iter().map(|row| (*row, "Before the project began")));
    rows.extend(found.after_status_date.iter().map(|row| (*row, "After the status date")));
    rows.extend(found.duplicates.iter().flatten().map(|row| (*row, "Reference used twice")));
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
        0 => "Payments that deserve a look".to_owned(),
        more => format!("Payments that deserve a look, and {} more", words.whole(i64::try_from(more).unwrap_or(0))),
    };
    (!rows.is_empty()).then(|| {
        json!({
            "caption": caption,
            "stack": true,
            "head": [
                {"text": "Date"},
                {"text": "Line"},
                {"text": "Reference"},
                {"text": "Amount", "num": true},
                {"text": "Why"},
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
