//! What search says of the things that it finds.

use std::collections::BTreeMap;

use crate::model::kinds::{Kind, StakeholderKind};
use crate::site::{Material, Place, address};

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
            places.insert(address::of(material, *kind, id), place);
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
        Kind::Goal => "Goal",
        Kind::Stakeholder if is_group(id) => "Group",
        Kind::Stakeholder => "Person",
        Kind::Phase => "Phase",
        Kind::Milestone => "Milestone",
        Kind::Funding => "Funding",
        Kind::Category => "Budget category",
        Kind::Line => "Budget line",
        Kind::Risk => "Risk",
        Kind::Assumption => "Assumption",
        Kind::Issue => "Issue",
        Kind::Workflow => "Daily work",
        Kind::Gate => "Go or no-go",
        Kind::Decision => "Decision",
        Kind::Update => "Update",
        Kind::Page => "Page",
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
