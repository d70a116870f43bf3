//! Where each thing of the plan has its place in the portal.

use crate::model::Plan;
use crate::model::kinds::Kind;
use crate::site::line_pages::LinePages;

/// The place of an entity: a page, or a part of one.
pub fn of(plan: &Plan, line_pages: &LinePages, kind: Kind, id: &str) -> String {
    match kind {
        Kind::Goal => format!("goals/{id}.html"),
        Kind::Stakeholder => format!("people/{id}.html"),
        Kind::Phase => format!("roadmap.html#phase-{id}"),
        Kind::Milestone => format!("milestones/{id}.html"),
        Kind::Funding => format!("budget.html#funding-{id}"),
        Kind::Category => match plan.categories.position(id) {
            Some(place) => line_pages.of_category(place).path.clone(),
            None => "budget.html".to_owned(),
        },
        Kind::Line => match plan.lines.position(id) {
            Some(place) => format!("{}#line-{id}", line_pages.of_line(place).path),
            None => "budget.html".to_owned(),
        },
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
