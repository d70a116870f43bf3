//! What a decision changes, with where each stands now.

use super::super::facts::facts_of;
use crate::model::kinds::{Decision, Issue, Kind, RiskStatus};
use crate::model::values::MoneyRule;
use crate::site::Material;
use crate::site::data::{Value, json};

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
    kinds.into_iter().filter_map(|(kind, values)| facts_of(term(kind, values.len()), values)).collect()
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
    facts_of("Settles", issues.filter(named).map(value).collect())
}

fn is_money(kind: Kind) -> bool {
    matches!(kind, Kind::Line | Kind::Category | Kind::Funding)
}

fn term(kind: Kind, count: usize) -> &'static str {
    match (kind, count) {
        (Kind::Milestone, 1) => "Milestone",
        (Kind::Line, 1) => "Budget line",
        (Kind::Risk, 1) => "Risk",
        (Kind::Issue, 1) => "Issue",
        (Kind::Goal, 1) => "Goal",
        (Kind::Gate, 1) => "Gate",
        (Kind::Workflow, 1) => "Workflow",
        _ => kind.plural(),
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
            Some(if finished { format!("done on {date}") } else { format!("now {date}") })
        }
        Kind::Risk => {
            let risk = plan.risks.get(id)?;
            Some(match risk.status.as_ref().map_or(RiskStatus::Open, |status| status.value) {
                RiskStatus::Open => "still open".to_owned(),
                RiskStatus::Happened => "has happened".to_owned(),
                RiskStatus::Closed => "closed".to_owned(),
            })
        }
        Kind::Issue => {
            let settled = plan.issues.get(id)?.resolution.is_some();
            Some(if settled { "settled" } else { "still open" }.to_owned())
        }
        _ => None,
    }
}
