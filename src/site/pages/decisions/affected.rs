//! What a decision changes, with where each stands now.

use super::super::facts::facts_of;
use crate::analysis::words::Words;
use crate::language::say;
use crate::model::kinds::{Decision, Issue, Kind, RiskStatus};
use crate::model::values::MoneyRule;
use crate::site::data::{Value, json};
use crate::site::material::Material;
use crate::site::places;

/// What a decision affects, by kind in the order of the kinds.
pub fn affected(material: &Material<'_>, decision: &Decision) -> Vec<Value> {
    let mut kinds: Vec<(Kind, Vec<Value>)> = Kind::ALL.iter().map(|kind| (*kind, Vec::new())).collect();
    for reference in &decision.affects {
        let (kind, id) = (reference.value.kind, reference.value.id.as_str());
        let shown = !is_money(kind) || material.project.money() != MoneyRule::None;
        if let Some(title) = material.plan().title(kind, id).filter(|_| shown) {
            let value = json!({"text": title, "path": material.path(kind, id), "sub": now(material, kind, id)});
            kinds.iter_mut().filter(|(known, _)| *known == kind).for_each(|(_, values)| values.push(value.clone()));
        }
    }
    kinds.into_iter().filter_map(|(kind, values)| facts_of(term(&material.words, kind, values.len()), values)).collect()
}

/// The issues that name the decision as what settled them, where the decision does not name them itself.
pub fn settled<'a>(
    material: &Material<'_>,
    decision: &Decision,
    issues: impl Iterator<Item = &'a Issue>,
) -> Option<Value> {
    let named = |issue: &&Issue| {
        let is = |id: &str| id == issue.id.value.as_str();
        !decision.affects.iter().any(|named| named.value.kind == Kind::Issue && is(named.value.id.as_str()))
    };
    let value = |issue: &Issue| json!({"text": &issue.title.value.text, "path": material.path(Kind::Issue, issue.id.value.as_str())});
    facts_of(say!(material.words, name_settles), issues.filter(named).map(value).collect())
}

fn is_money(kind: Kind) -> bool {
    matches!(kind, Kind::Line | Kind::Category | Kind::Funding)
}

fn term(words: &Words, kind: Kind, count: usize) -> &'static str {
    match (kind, count) {
        (Kind::Milestone, 1) => say!(words, name_milestone),
        (Kind::Line, 1) => say!(words, name_budget_line),
        (Kind::Risk, 1) => say!(words, name_risk),
        (Kind::Issue, 1) => say!(words, name_issue),
        (Kind::Goal, 1) => say!(words, name_goal),
        (Kind::Gate, 1) => say!(words, name_gate),
        (Kind::Workflow, 1) => say!(words, name_workflow),
        _ => places::kinds(words, kind),
    }
}

/// Where something stands today.
fn now(material: &Material<'_>, kind: Kind, id: &str) -> Option<String> {
    let (plan, words) = (material.plan(), &material.words);
    match kind {
        Kind::Milestone => {
            let place = plan.milestones.position(id)?;
            let date = words.date_short(material.analysis.schedule.milestones.get(place)?.finish);
            let finished = plan.milestones[place].finished.is_some();
            Some(if finished {
                say!(words, decisions_done_on, date = &date)
            } else {
                say!(words, decisions_now, date = &date)
            })
        }
        Kind::Risk => {
            let risk = plan.risks.get(id)?;
            Some(match risk.status.as_ref().map_or(RiskStatus::Open, |status| status.value) {
                RiskStatus::Open => say!(words, decisions_still_open).to_owned(),
                RiskStatus::Happened => say!(words, decisions_has_happened).to_owned(),
                RiskStatus::Closed => say!(words, decisions_closed).to_owned(),
            })
        }
        Kind::Issue => {
            let settled = plan.is_settled(plan.issues.get(id)?);
            Some(if settled { say!(words, decisions_settled) } else { say!(words, decisions_still_open) }.to_owned())
        }
        _ => None,
    }
}
