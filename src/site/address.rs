//! Where each thing of the plan has its place in the portal.

use crate::model::Plan;
use crate::model::kinds::{Goal, Kind};
use crate::site::{Link, Links, Material, pages};

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
pub fn links<'a>(material: &'a Material<'a>) -> Links<'a> {
    Box::new(move |target| match target.split_once(':') {
        Some(("measure", id)) => measure(material, id),
        Some((kind, id)) => entity(material, Kind::named(kind)?, id),
        None if target == "vision.md" => Some(Link { path: "vision.html".to_owned(), title: "Vision".to_owned() }),
        None => {
            let (kind, place) = document(material.plan(), target)?;
            entity(material, kind, material.plan().named(kind, place).0)
        }
    })
}

fn entity(material: &Material<'_>, kind: Kind, id: &str) -> Option<Link> {
    let title = material.plan().title(kind, id)?.to_owned();
    let has_page = !kind.is_money() || pages::has_budget(material);
    Some(Link { path: if has_page { of(material, kind, id) } else { String::new() }, title })
}

fn measure(material: &Material<'_>, id: &str) -> Option<Link> {
    let of_goal = |goal: &'_ Goal| goal.measures.iter().position(|measure| measure.id.value.as_str() == id);
    let (goal, place) = material.plan().goals.iter().find_map(|goal| Some((goal, of_goal(goal)?)))?;
    let path = format!("{}#measure-{id}", of(material, Kind::Goal, goal.id.value.as_str()));
    Some(Link { path, title: goal.measures[place].title.value.text.clone() })
}

/// The thing that a file holds.
fn document(plan: &Plan, path: &str) -> Option<(Kind, usize)> {
    let kind = Kind::with_folder(path.split('/').next()?)?;
    Some((kind, plan.at_path(kind, path)?))
}
