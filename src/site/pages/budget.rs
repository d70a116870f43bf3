//! The budget: what the project was to cost, what it costs and will cost, where the money comes from and what it is for.

mod categories;
mod cells;
mod contingency;
mod funding;
mod ledger;
mod lines;
mod more;
mod purpose;
mod sentences;
#[cfg(test)]
mod tests;
mod worth;
mod years;

use std::collections::HashMap;

use jiff::civil::Date;
use serde_json::{Value, json};

use super::approved::amounts_sentence;
use super::particulars::Decisions;
use super::{has_budget, page};
use crate::analysis::Finances;
use crate::analysis::words::Words;
use crate::model::Plan;
use crate::site::{Material, Page};

/// The page, where the audience is shown a budget.
pub fn pages<'a>(material: &'a Material<'a>) -> Vec<Page<'a>> {
    match &material.analysis.money {
        Some(money) if has_budget(material) => {
            vec![page("budget.html", "budget.html", move || budget(material, money))]
        }
        _ => Vec::new(),
    }
}

/// What all parts of the page are made of.
struct Sheet<'a> {
    material: &'a Material<'a>,
    plan: &'a Plan,
    words: &'a Words,
    money: &'a Finances,
    decisions: Decisions<'a>,
    /// How often each line was paid up to the status date, and when last.
    payments: HashMap<&'a str, (usize, Date)>,
}

fn budget(material: &Material<'_>, money: &Finances) -> Value {
    let plan = material.plan();
    let sheet = Sheet {
        material,
        plan,
        words: &material.words,
        money,
        decisions: Decisions::of(plan),
        payments: payments(plan, material.analysis.status_date),
    };
    json!({
        "title": "Budget",
        "section": "budget",
        "source": plan.lines.iter().next().map_or("", |_| plan.lines.path(0)),
        "lede": sentences::lede(sheet.words, &money.budget),
        "hidden": sentences::hidden(&money.budget),
        "approved": amounts_sentence(material),
        "total": categories::total(&sheet),
        "categories": categories::rows(&sheet),
        "numbers": categories::numbers(&sheet),
        "lines": lines::project(&sheet),
        "running": lines::running(&sheet),
        "without_invoice": lines::without_invoice(&sheet),
        "funding": funding::sources(&sheet),
        "kinds": funding::kinds(&sheet),
        "years": years::years(&sheet),
        "contingency": contingency::contingency(&sheet),
        "purpose": purpose::purpose(&sheet),
        "worth": worth::worth(&sheet),
        "ledger": ledger::ledger(&sheet),
    })
}

fn payments(plan: &Plan, status_date: Date) -> HashMap<&str, (usize, Date)> {
    let mut found: HashMap<&str, (usize, Date)> = HashMap::new();
    for payment in plan.ledger.iter().filter(|payment| payment.date.value <= status_date) {
        let (count, last) = found.entry(payment.line.value.as_str()).or_insert((0, payment.date.value));
        *count += 1;
        *last = payment.date.value.max(*last);
    }
    found
}
