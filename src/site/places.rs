//! What search says of the things that it finds.

use std::collections::BTreeMap;

use crate::analysis::words::Words;
use crate::language::say;
use crate::model::kinds::{Kind, StakeholderKind};
use crate::site::address;
use crate::site::material::Material;

/// What a result of a search says of a thing of the plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// What it is, such as `Milestone`.
    pub kind: &'static str,
    /// Whether readers look for it by its title; a line of the budget is rather found by what it is for.
    pub is_main: bool,
    /// Its title.
    pub title: String,
    /// Its date, in words; empty where it has none.
    pub date: String,
}

/// What each thing of the plan is, by its address.
pub fn places(material: &Material<'_>) -> BTreeMap<String, Place> {
    let plan = material.plan();
    let mut places = BTreeMap::new();
    for kind in Kind::ALL {
        for (at, id) in plan.ids(*kind).into_iter().enumerate() {
            let place = Place {
                kind: word(material, *kind, id),
                is_main: !matches!(kind, Kind::Funding | Kind::Category | Kind::Line),
                title: plan.title(*kind, id).unwrap_or_default().to_owned(),
                date: date(material, *kind, at).map_or_else(String::new, |date| material.words.date_short(date)),
            };
            places.insert(address::of(material.plan(), &material.line_pages, *kind, id), place);
        }
    }
    places
}

/// What readers call a kind.
fn word(material: &Material<'_>, kind: Kind, id: &str) -> &'static str {
    let is_group = |id| {
        let stakeholder = material.plan().stakeholders.get(id);
        stakeholder
            .and_then(|stakeholder| stakeholder.kind.as_ref())
            .is_some_and(|kind| kind.value == StakeholderKind::Group)
    };
    match kind {
        Kind::Goal => say!(material.words, name_goal),
        Kind::Stakeholder if is_group(id) => say!(material.words, name_group),
        Kind::Stakeholder => say!(material.words, name_person),
        Kind::Phase => say!(material.words, name_phase),
        Kind::Milestone => say!(material.words, name_milestone),
        Kind::Funding => say!(material.words, name_funding),
        Kind::Category => say!(material.words, name_budget_category),
        Kind::Line => say!(material.words, name_budget_line),
        Kind::Risk => say!(material.words, name_risk),
        Kind::Assumption => say!(material.words, name_assumption),
        Kind::Issue => say!(material.words, name_issue),
        Kind::Workflow => say!(material.words, name_daily_work),
        Kind::Gate => say!(material.words, name_go_or_no_go),
        Kind::Decision => say!(material.words, name_decision),
        Kind::Update => say!(material.words, name_update),
        Kind::Page => say!(material.words, name_page),
        #[allow(unreachable_patterns, reason = "a new kind needs no change here")]
        _ => kind.plural(),
    }
}

/// What readers call the entities of a kind.
pub fn kinds(words: &Words, kind: Kind) -> &'static str {
    match kind {
        Kind::Goal => say!(words, name_goals),
        Kind::Stakeholder => say!(words, name_people_and_groups),
        Kind::Phase => say!(words, name_phases),
        Kind::Milestone => say!(words, name_milestones),
        Kind::Funding => say!(words, name_sources_of_money),
        Kind::Category => say!(words, name_budget_categories),
        Kind::Line => say!(words, name_budget_lines),
        Kind::Risk => say!(words, name_risks),
        Kind::Assumption => say!(words, name_assumptions),
        Kind::Issue => say!(words, name_issues),
        Kind::Workflow => say!(words, name_daily_work),
        Kind::Gate => say!(words, name_go_or_no_go_gates),
        Kind::Decision => say!(words, name_decisions),
        Kind::Update => say!(words, name_updates),
        Kind::Page => say!(words, name_other_pages),
        #[allow(unreachable_patterns, reason = "a new kind needs no change here")]
        _ => kind.plural(),
    }
}

/// The date that readers look for.
pub fn date(material: &Material<'_>, kind: Kind, at: usize) -> Option<jiff::civil::Date> {
    let plan = material.plan();
    match kind {
        Kind::Milestone => Some(material.analysis.schedule.milestones[at].finish),
        Kind::Decision => plan.decisions[at].date.as_ref().map(|date| date.value),
        Kind::Update => Some(plan.updates[at].date.value),
        _ => None,
    }
}
