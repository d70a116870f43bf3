//! Assumptions that wait for a test, and issues that wait for an answer or have found one.

use jiff::civil::Date;

use crate::language::say;
use crate::model::kinds::{Assumption, Entity, Issue, Kind};
use crate::site::data::{Value, json};
use crate::site::material::Material;
use crate::site::pages::particulars::{Decisions, particulars};
use crate::site::pages::{mention, when};
use crate::site::parts::{block, inline};

/// The assumptions, the next test first.
pub fn assumptions(material: &Material<'_>, decisions: &Decisions<'_>) -> Vec<Value> {
    let mut all: Vec<&Assumption> = material.plan().assumptions.iter().collect();
    all.sort_by_key(|assumption| assumption.test_by.as_ref().map_or(Date::MAX, |date| date.value));
    all.into_iter().map(|one| assumption(material, one, decisions)).collect()
}

fn assumption(material: &Material<'_>, assumption: &Assumption, decisions: &Decisions<'_>) -> Value {
    let (words, today) = (&material.words, material.analysis.status_date);
    let by = assumption.test_by.as_ref().map(|date| date.value);
    let mut facts = Vec::new();
    if let Some(because) = &assumption.because {
        facts.push(json!({"term": say!(words, name_because), "text": inline(&because.value.text)}));
    }
    if let Some(if_wrong) = &assumption.if_wrong {
        facts.push(json!({"term": say!(words, risks_if_it_is_wrong), "text": inline(&if_wrong.value.text)}));
    }
    json!({
        "id": format!("assumption-{}", assumption.id.value),
        "title": assumption.title(),
        "owner": mention::owner(material, assumption),
        "by": by.map(|date| words.date_short(date)),
        "from_today": by.filter(|date| *date >= today).map(|date| when::from_today(words, today, date)),
        "overdue": by.and_then(|date| when::overdue(words, today, date)),
        "facts": facts,
        "body": assumption.body.as_ref().map(|body| block(&body.value.text)),
        "particulars": particulars(material, assumption, assumption.review_by.as_ref(), decisions),
    })
}

/// The issues that wait for an answer, the most urgent first, and those that are settled, the latest first.
pub fn issues(material: &Material<'_>, decisions: &Decisions<'_>) -> (Vec<Value>, Vec<Value>) {
    let plan = material.plan();
    let (mut settled, mut open): (Vec<&Issue>, Vec<&Issue>) =
        plan.issues.iter().partition(|issue| plan.is_settled(issue));
    open.sort_by_key(|issue| issue.due.as_ref().map_or(Date::MAX, |due| due.value));
    let last = |issue: &&Issue| issue.due.as_ref().or(issue.raised.as_ref()).map_or(Date::MIN, |date| date.value);
    settled.sort_by_key(|issue| std::cmp::Reverse(last(issue)));
    let told = |issues: Vec<&Issue>, open| -> Vec<Value> {
        issues.into_iter().map(|one| issue(material, one, open, decisions)).collect()
    };
    (told(open, true), told(settled, false))
}

fn issue(material: &Material<'_>, issue: &Issue, open: bool, decisions: &Decisions<'_>) -> Value {
    let (words, today) = (&material.words, material.analysis.status_date);
    let due = issue.due.as_ref().map(|due| due.value);
    let positions = issue.positions.iter().map(|position| {
        json!({
            "who": mention::person(material, position.value.who.value.id()),
            "view": inline(&position.value.view.value.text),
        })
    });
    let holds_up = issue.milestones.iter();
    let holds_up: Vec<Value> =
        holds_up.filter_map(|milestone| mention::milestone(material, milestone.value.id())).collect();
    // A decision that says itself what it affects stands among the particulars.
    let is_told = |id: &str| decisions.on(Kind::Issue, issue.id.value.as_str()).contains(&id);
    let decision = issue.decision.as_ref().filter(|decision| !is_told(decision.value.id()));
    json!({
        "id": format!("issue-{}", issue.id.value),
        "title": issue.title(),
        "owner": mention::owner(material, issue),
        "raised": issue.raised.as_ref().map(|date| words.date_short(date.value)),
        "due": due.map(|date| words.date_short(date)),
        "from_today": due.filter(|date| open && *date >= today).map(|date| when::from_today(words, today, date)),
        "overdue": due.filter(|_| open).and_then(|date| when::overdue(words, today, date)),
        "body": issue.body.as_ref().map(|body| block(&body.value.text)),
        "positions": positions.collect::<Vec<_>>(),
        "resolution": issue.resolution.as_ref().map(|resolution| block(&resolution.value.text)),
        "decision": decision.and_then(|decision| {
            mention::entity(material, Kind::Decision, decision.value.id())
        }),
        "holds_up": holds_up,
        "particulars": particulars(material, issue, issue.review_by.as_ref(), decisions),
    })
}
