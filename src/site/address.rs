//! Where each thing of the plan has its place in the portal.

use std::collections::BTreeMap;

use crate::model::kinds::Kind;
use crate::site::{Link, Material, pages};

/// The place of an entity: a page, or a part of one.
pub fn of(material: &Material<'_>, kind: Kind, id: &str) -> String {
    let plan = material.plan();
    match kind {
        Kind::Goal => format!("goals/{id}.html"),
        Kind::Stakeholder => format!("people/{id}.html"),
        Kind::Phase => format!("roadmap.html#phase-{id}"),
        Kind::Milestone => format!("milestones/{id}.html"),
        Kind::Funding => format!("budget.html#funding-{id}"),
        Kind::Category => match plan.categories.position(id) {
            Some(place) => material.line_pages.of_category(place).path.clone(),
            None => "budget.html".to_owned(),
        },
        Kind::Line => match plan.lines.position(id) {
            Some(place) => format!("{}#line-{id}", material.line_pages.of_line(place).path),
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

/// Everything that Markdown may link to: `kind:id`, and the Markdown files of the project. Without a budget page, what
/// stands there is named and leads nowhere.
pub fn links(material: &Material<'_>) -> BTreeMap<String, Link> {
    let plan = material.plan();
    let no_budget = !pages::has_budget(material);
    let mut links = BTreeMap::new();
    let is_budget = |kind: Kind| matches!(kind, Kind::Line | Kind::Category | Kind::Funding);
    for kind in Kind::ALL {
        for view in plan.views(*kind) {
            let path = if no_budget && is_budget(*kind) { String::new() } else { of(material, *kind, view.id) };
            let link = Link { path, title: view.title.to_owned() };
            if matches!(kind, Kind::Decision | Kind::Update | Kind::Page) {
                links.insert(view.path.to_owned(), link.clone());
            }
            links.insert(format!("{}:{}", kind.name(), view.id), link);
        }
    }
    for goal in &plan.goals {
        for measure in &goal.measures {
            let id = &measure.id.value;
            let path = format!("{}#measure-{id}", of(material, Kind::Goal, goal.id.value.as_str()));
            links.insert(format!("measure:{id}"), Link { path, title: measure.title.value.text.clone() });
        }
    }
    links.insert("vision.md".to_owned(), Link { path: "vision.html".to_owned(), title: "Vision".to_owned() });
    links
}
