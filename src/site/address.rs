//! Where each thing of the plan has its place in the portal.

use std::collections::BTreeMap;

use crate::model::Plan;
use crate::model::kinds::{Kind, StakeholderKind};
use crate::site::Link;

/// The place of an entity: a page, or a part of one.
pub fn of(plan: &Plan, kind: Kind, id: &str) -> String {
    match kind {
        Kind::Goal => format!("goals/{id}.html"),
        Kind::Stakeholder if is_group(plan, id) => format!("people/{id}.html"),
        Kind::Stakeholder => format!("people.html#person-{id}"),
        Kind::Phase => format!("roadmap.html#phase-{id}"),
        Kind::Milestone => format!("milestones/{id}.html"),
        Kind::Funding => format!("budget.html#funding-{id}"),
        Kind::Category => format!("budget.html#category-{id}"),
        Kind::Line => format!("budget.html#line-{id}"),
        Kind::Risk => format!("risks.html#risk-{id}"),
        Kind::Assumption => format!("risks.html#assumption-{id}"),
        Kind::Issue => format!("risks.html#issue-{id}"),
        Kind::Workflow => format!("workflows.html#workflow-{id}"),
        Kind::Gate => format!("readiness.html#gate-{id}"),
        Kind::Decision => format!("decisions/{id}.html"),
        Kind::Update => format!("updates/{id}.html"),
        Kind::Page => format!("pages/{id}.html"),
        // A kind without a page of its own stands in the list of everything.
        #[allow(unreachable_patterns, reason = "a new kind needs no change here")]
        _ => format!("all.html#{}-{id}", kind.name()),
    }
}

fn is_group(plan: &Plan, id: &str) -> bool {
    plan.stakeholders
        .get(id)
        .is_some_and(|stakeholder| stakeholder.kind.as_ref().is_some_and(|kind| kind.value == StakeholderKind::Group))
}

/// Everything that Markdown may link to: `kind:id`, and the Markdown files of the project.
pub fn links(plan: &Plan) -> BTreeMap<String, Link> {
    let mut links = BTreeMap::new();
    for kind in Kind::ALL {
        for view in plan.views(*kind) {
            let link = Link { path: of(plan, *kind, view.id), title: view.title.to_owned() };
            if matches!(kind, Kind::Decision | Kind::Update | Kind::Page) {
                links.insert(view.path.to_owned(), link.clone());
            }
            links.insert(format!("{}:{}", kind.name(), view.id), link);
        }
    }
    for goal in &plan.goals {
        for measure in &goal.measures {
            let id = &measure.id.value;
            let path = format!("{}#measure-{id}", of(plan, Kind::Goal, goal.id.value.as_str()));
            links.insert(format!("measure:{id}"), Link { path, title: measure.title.value.text.clone() });
        }
    }
    links.insert("vision.md".to_owned(), Link { path: "vision.html".to_owned(), title: "Vision".to_owned() });
    links
}
