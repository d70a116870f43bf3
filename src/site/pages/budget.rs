//! The budget: what the project was to cost, what it costs and will cost, where the money comes from and what it is for.

mod categories;
mod category;
mod cells;
mod contingency;
mod funding;
mod ledger;
mod line_years;
mod lines;
mod more;
mod moved;
mod purpose;
mod sentences;
#[cfg(test)]
mod tests;
mod to_come;
mod worth;
mod years;

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, OnceLock};

use jiff::civil::Date;

use super::approved::amounts_sentence;
use super::particulars::Decisions;
use crate::analysis::books::Part;
use crate::analysis::budget::{ByTime, LineRow};
use crate::analysis::economics::Economics;
use crate::analysis::phasing::Span;
use crate::analysis::trend::{LineCourse, lines as courses};
use crate::analysis::words::Words;
use crate::analysis::{Finances, budget_by_time, economics};
use crate::language::say;
use crate::model::Plan;
use crate::model::values::Id;
use crate::site::data::{Value, json};
use crate::site::material::Material;
use crate::site::parts::{Page, page};
use crate::site::shown::has_budget;

/// The page and those of the categories, where the audience is shown a budget.
pub fn pages<'a>(material: &'a Material<'a>) -> Vec<Page<'a>> {
    let Some(money) = material.analysis.money.as_ref().filter(|_| has_budget(material)) else { return Vec::new() };
    // All pages rest on the same sheet, which is made when the first of them is.
    let sheet: Arc<OnceLock<Sheet<'a>>> = Arc::default();
    let mut pages = Vec::new();
    for lines in &material.line_pages.pages {
        let sheet = sheet.clone();
        pages.push(page(lines.path.clone(), "budget-lines.html", move || {
            category::category(&material.words, sheet.get_or_init(|| Sheet::of(material, money)), lines)
        }));
    }
    pages.push(page("budget.html", "budget.html", move || {
        budget(&material.words, sheet.get_or_init(|| Sheet::of(material, money)))
    }));
    pages
}

/// What all parts of the page are made of.
struct Sheet<'a> {
    material: &'a Material<'a>,
    plan: &'a Plan,
    words: &'a Words,
    money: &'a Finances,
    by_time: ByTime,
    economics: Economics,
    /// The amounts of each line, by its place in the plan.
    rows: Vec<Option<&'a LineRow>>,
    decisions: Decisions<'a>,
    /// How often each line was paid up to the status date, and when last.
    payments: HashMap<&'a str, (usize, Date)>,
    /// How the amounts of each line have moved; nothing in a plan without a past.
    courses: BTreeMap<Id, LineCourse>,
}

impl<'a> Sheet<'a> {
    fn of(material: &'a Material<'a>, money: &'a Finances) -> Sheet<'a> {
        let plan = material.plan();
        let mut rows = vec![None; plan.lines.len()];
        for row in money.budget.visible_lines(material.project.money()) {
            rows[row.place] = Some(row);
        }
        Sheet {
            material,
            plan,
            words: &material.words,
            money,
            by_time: budget_by_time(material.project, material.analysis),
            economics: economics(material.project, material.analysis),
            rows,
            decisions: Decisions::of(plan),
            payments: payments(plan, material.analysis.status_date),
            courses: match material.trend {
                Some(_) => courses(material.project, material.analysis.status_date),
                None => BTreeMap::new(),
            },
        }
    }

    /// From the first day to the last of the running costs among some of the lines that the audience sees; `None` where
    /// there are none.
    fn running_span(&self, is_one: impl Fn(usize) -> bool) -> Option<Span> {
        let is_running = |line: usize| Part::of(&self.plan.lines[line]) == Part::Running;
        let lines = self.economics.lines.iter().filter(|line| is_running(line.line) && is_one(line.line));
        let spans: Vec<Span> = lines.flat_map(|line| &line.over).map(|(_, portion)| portion.span).collect();
        let first = spans.iter().map(|span| span.first).min()?;
        Some(Span::new(first, spans.iter().map(|span| span.last).max()?))
    }

    /// The amounts of a line by its place in the plan, where the audience sees them.
    fn row(&self, line: usize) -> Option<&'a LineRow> {
        self.rows.get(line).copied().flatten()
    }
}

fn budget(words: &Words, sheet: &Sheet<'_>) -> Value {
    let (plan, money) = (sheet.plan, sheet.money);
    let running = sheet.running_span(|_| true).filter(|_| money.budget.hidden.is_none());
    json!({
        "title": say!(words, name_budget),
        "section": "budget",
        "source": plan.lines.iter().next().map_or("", |_| plan.lines.path(0)),
        "lede": sentences::lede(sheet.words, &money.budget, running),
        "hidden": sentences::hidden(words, &money.budget),
        "approved": amounts_sentence(sheet.material),
        "total": categories::total(sheet),
        "categories": categories::rows(sheet),
        "numbers": categories::numbers(sheet),
        "lines": lines::project(words, sheet),
        "running": lines::running(sheet),
        "without_invoice": lines::without_invoice(words, sheet),
        "funding": funding::sources(sheet),
        "kinds": funding::kinds(sheet),
        "years": years::years(sheet),
        "contingency": contingency::contingency(sheet),
        "purpose": purpose::purpose(sheet),
        "worth": worth::worth(sheet),
        "ledger": ledger::ledger(sheet),
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
