//! Risks, assumptions and issues: what may go wrong, what is taken for granted, and what has come up.

mod matrix;
mod questions;
mod risk;

use super::particulars::Decisions;
use crate::analysis::words::Words;
use crate::language::say;
use crate::model::Plan;
use crate::model::kinds::{Entity, Kind, Line};
use crate::site::data::{Value, json};
use crate::site::material::Material;
use crate::site::parts::{Page, page, path};
use crate::site::shown::{has_budget, has_risks};
use risk::{Judged, Risks};

/// The page, where there is anything on it.
pub fn pages<'a>(material: &'a Material<'a>) -> Vec<Page<'a>> {
    match has_risks(material.plan()) {
        true => vec![page("risks.html", "risks.html", move || risks(material))],
        false => Vec::new(),
    }
}

fn risks(material: &Material<'_>) -> Value {
    let plan = material.plan();
    let decisions = Decisions::of(plan);
    let risks = Risks::of(plan, material.analysis.status_date);
    let (open_issues, settled_issues) = questions::issues(material, &decisions);
    json!({
        "title": title(&material.words, plan),
        "section": "risks",
        "source": source(plan),
        "lede": lede(material, &risks, open_issues.len()),
        "matrix": matrix::section(material, &risks.open),
        "contingency": has_contingency(material).then(|| path("budget.html#contingency")),
        "open": risk::entries(material, &risks.open, true, &decisions),
        "happened": risk::entries(material, &risks.happened, false, &decisions),
        "closed": risk::entries(material, &risks.closed, false, &decisions),
        "folded": risks.open.len() > MOST,
        "open_issues": open_issues,
        "settled_issues": settled_issues,
        "assumptions": questions::assumptions(material, &decisions),
    })
}

/// The gravest of the open risks, at most so many, and how many more are open; nothing where none is.
pub fn gravest(material: &Material<'_>, most: usize) -> Option<Value> {
    let (words, open) = (&material.words, Risks::of(material.plan(), material.analysis.status_date).open);
    let row = |judged: &Judged<'_>| {
        let owner = judged.risk.owner().map(|owner| material.person(owner)).filter(|owner| !owner.is_empty());
        let overdue = (judged.overdue > 0).then(|| say!(words, risks_actions_overdue, count = judged.overdue));
        let note: Vec<&str> = owner.into_iter().chain(overdue.as_deref()).collect();
        json!({
            "lead": judged.levels().map_or_else(String::new, |_| say!(words, risks_score_of_25, score = judged.score)),
            "title": judged.risk.title(),
            "path": material.path(Kind::Risk, judged.risk.id.value.as_str()),
            "note": note.join(", "),
        })
    };
    let rest = open.len().saturating_sub(most);
    let more = (rest > 0).then(|| say!(words, risks_more_are_open, count = rest));
    let rows: Vec<Value> = open.iter().take(most).map(row).collect();
    (!rows.is_empty()).then(|| json!({"rows": rows, "more": more}))
}

/// Whether there is a reserve to hold against what is at stake.
fn has_contingency(material: &Material<'_>) -> bool {
    let reserve = |line: &Line| line.contingency.as_ref().is_some_and(|contingency| contingency.value.0);
    has_budget(material) && material.plan().lines.iter().any(reserve)
}

/// With more than these, each is folded away behind its title.
const MOST: usize = 60;

fn title(words: &Words, plan: &Plan) -> &'static str {
    match (plan.risks.is_empty(), plan.issues.is_empty()) {
        (false, true) => say!(words, name_risks),
        (true, false) => say!(words, name_issues),
        (true, true) => say!(words, name_assumptions),
        (false, false) => say!(words, name_risks_and_issues),
    }
}

fn source(plan: &Plan) -> Option<&str> {
    match () {
        () if !plan.risks.is_empty() => Some(plan.risks.path(0)),
        () if !plan.issues.is_empty() => Some(plan.issues.path(0)),
        () if !plan.assumptions.is_empty() => Some(plan.assumptions.path(0)),
        () => None,
    }
}

fn lede(material: &Material<'_>, risks: &Risks<'_>, issues: usize) -> String {
    let words = &material.words;
    let mut sentences = Vec::new();
    if !material.plan().risks.is_empty() {
        let gravest = risks.open.iter().filter(|risk| risk.score > 0 && risk.score == risks.open[0].score);
        let gravest: Vec<&str> = gravest.map(|risk: &Judged<'_>| risk.risk.title()).collect();
        sentences.push(open_risks(words, risks.open.len(), &gravest));
        let overdue = risks.open.iter().map(|risk| risk.overdue).sum();
        sentences.extend(overdue_actions(words, overdue, risks.open.len()));
    }
    if !material.plan().issues.is_empty() {
        sentences.push(open_issues(words, issues));
    }
    sentences.join(" ")
}

fn open_risks(words: &Words, open: usize, gravest: &[&str]) -> String {
    let risks = words.capitalised(&say!(words, count_risks_are_open, count = open));
    // When all are as grave as each other, none of them is the gravest.
    if gravest.len() >= open || gravest.is_empty() || gravest.len() > MOST_NAMES {
        return format!("{risks}.");
    }
    let named: Vec<String> = gravest.iter().map(|title| words.quoted(title)).collect();
    say!(words, risks_the_gravest, risks = &risks, names = words.list(&named), count = named.len())
}

/// So many titles still read as a sentence.
const MOST_NAMES: usize = 3;

fn overdue_actions(words: &Words, overdue: usize, open: usize) -> Option<String> {
    let of = if open == 1 { "single" } else { "several" };
    (overdue > 0).then(|| say!(words, risks_actions_against_them_are_overdue, count = overdue, of = of))
}

fn open_issues(words: &Words, open: usize) -> String {
    match open {
        0 => say!(words, risks_all_issues_are_settled).to_owned(),
        1 => say!(words, risks_1_issue_waits_for_an).to_owned(),
        many => say!(words, risks_issues_wait_for_an_answer, count = words.whole(many as i64)),
    }
}

#[cfg(test)]
mod tests;
