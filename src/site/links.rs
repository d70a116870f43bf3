//! Where the links of Markdown lead.
use super::material::Material;
use super::parts::Link;
use super::shown::has_budget;
use crate::language::say;
use crate::model::Plan;
use crate::model::kinds::{Goal, Kind};

/// Finds where a link leads.
pub type Links<'a> = Box<dyn Fn(&str) -> Option<Link> + Send + Sync + 'a>;

/// Everything that Markdown may link to: `kind:id`, and the Markdown files of the project. Without a budget page, what
/// stands there is named and leads nowhere.
pub fn links<'a>(material: &'a Material<'a>) -> Links<'a> {
    Box::new(move |target| match target.split_once(':') {
        Some(("measure", id)) => measure(material, id),
        Some((kind, id)) => entity(material, Kind::named(kind)?, id),
        None if target == "vision.md" => {
            let title = say!(material.words, name_vision).to_owned();
            Some(Link { path: "vision.html".to_owned(), title })
        }
        None => {
            let (kind, place) = document(material.plan(), target)?;
            entity(material, kind, material.plan().named(kind, place).0)
        }
    })
}

fn entity(material: &Material<'_>, kind: Kind, id: &str) -> Option<Link> {
    let title = material.plan().title(kind, id)?.to_owned();
    let has_page = !kind.is_money() || has_budget(material);
    Some(Link { path: if has_page { material.path(kind, id).0 } else { String::new() }, title })
}

fn measure(material: &Material<'_>, id: &str) -> Option<Link> {
    let of_goal = |goal: &'_ Goal| goal.measures.iter().position(|measure| measure.id.value.as_str() == id);
    let (goal, place) = material.plan().goals.iter().find_map(|goal| Some((goal, of_goal(goal)?)))?;
    let path = format!("{}#measure-{id}", material.path(Kind::Goal, goal.id.value.as_str()).0);
    Some(Link { path, title: goal.measures[place].title.value.text.clone() })
}

/// The thing that a file holds.
fn document(plan: &Plan, path: &str) -> Option<(Kind, usize)> {
    let kind = Kind::with_folder(path.split('/').next()?)?;
    Some((kind, plan.at_path(kind, path)?))
}
