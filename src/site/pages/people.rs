//! People: who is touched by the project, who does what, and where each of them stands.

mod change;
pub mod communication;
pub mod duties;
mod engagement;
pub mod load;
pub mod person;
mod power;
mod raci;
pub mod task;

use std::sync::{Arc, OnceLock};

use super::particulars::Decisions;
use crate::analysis::words::Words;
use crate::language::say;
use crate::model::kinds::{Entity, Kind, Stakeholder};
use crate::site::data::{Value, json};
use crate::site::material::Material;
use crate::site::parts::{Page, page, path};
use duties::Duties;

/// The page of people, and one for each person.
pub fn pages<'a>(material: &'a Material<'a>) -> Vec<Page<'a>> {
    let stakeholders = &material.plan().stakeholders;
    if stakeholders.is_empty() {
        return Vec::new();
    }
    // All of them rest on the same lists, which are made when the first page is.
    let lists: Arc<OnceLock<(Duties<'a>, Decisions<'a>)>> = Arc::default();
    let mut pages = Vec::new();
    for (place, person) in stakeholders.iter().enumerate().filter(|(_, person)| !communication::is_group(person)) {
        let address = material.path(Kind::Stakeholder, person.id.value.as_str()).0;
        let lists = lists.clone();
        pages.push(page(address, "person.html", move || {
            let (duties, decisions) = lists.get_or_init(|| gather(material));
            person::person(material, place, duties.get(place), decisions)
        }));
    }
    pages.push(page("people.html", "people.html", move || people(material, &lists.get_or_init(|| gather(material)).0)));
    pages
}

/// Who does what, and what was decided about whom.
/// Whether there are people beside groups, so that the page says who is who.
pub fn has_persons(material: &Material<'_>) -> bool {
    material.plan().stakeholders.iter().any(|stakeholder| !communication::is_group(stakeholder))
}

fn gather<'a>(material: &Material<'a>) -> (Duties<'a>, Decisions<'a>) {
    (Duties::of(material), Decisions::of(material.plan()))
}

fn people(material: &Material<'_>, duties: &Duties<'_>) -> Value {
    let plan = material.plan();
    let numbers = power::numbers(material);
    json!({
        "title": say!(material.words, name_people),
        "section": "people",
        "source": plan.stakeholders.path(0),
        "lede": lede(material),
        "groups": groups(material),
        "workflows": (!plan.workflows.is_empty()).then(|| path("workflows.html")),
        "power": power::section(material),
        "engagement": engagement::section(material, &numbers),
        "raci": raci::section(material),
        "communication": communication::section(material),
        "change": change::section(material),
        "load": load::section(material),
        "persons": person::section(material, duties),
    })
}

/// A link for each group of people to the page that was written for it.
fn groups(material: &Material<'_>) -> Vec<Value> {
    let groups = material.plan().stakeholders.iter().filter(|stakeholder| communication::is_group(stakeholder));
    let link = |group: &Stakeholder| json!({"text": group.title(), "path": material.path(Kind::Stakeholder, group.id.value.as_str())});
    groups.map(link).collect()
}

fn lede(material: &Material<'_>) -> String {
    let all = &material.plan().stakeholders;
    let groups = all.iter().filter(|stakeholder| communication::is_group(stakeholder)).count();
    let mut lede = counted(&material.words, groups, all.len() - groups);
    if let Some((gap, furthest)) = engagement::furthest(material) {
        let names: Vec<&str> = furthest.iter().map(|stakeholder| stakeholder.title()).collect();
        lede.push(' ');
        lede.push_str(&furthest_away(&material.words, gap, &names));
    } else if engagement::is_told(material) {
        lede.push(' ');
        lede.push_str(say!(material.words, people_all_stand_where_we_need_them));
    }
    lede
}

fn counted(words: &Words, groups: usize, persons: usize) -> String {
    let group = say!(words, count_groups, count = groups);
    let person = say!(words, count_people, count = persons);
    match (groups, persons) {
        (0, 1) | (1, 0) => say!(words, people_has_a_part_in_this, person = if groups == 1 { group } else { person }),
        (0, _) => say!(words, people_have_a_part_in_this, person = &person),
        (_, 0) => say!(words, people_have_a_part_in_this_project, group = &group),
        _ => say!(words, people_and_have_a_part_in, group = &group, person = &person),
    }
}

/// So many names still read as a sentence.
const MOST_NAMES: usize = 3;

fn furthest_away(words: &Words, gap: i64, names: &[&str]) -> String {
    match names.len() {
        many if many > MOST_NAMES => {
            say!(words, people_of_them_are_from_where, count = many, steps = gap)
        }
        count => {
            let names = words.list(names);
            say!(words, people_furthest_from_where_we_need, names = names, count = count, steps = gap)
        }
    }
}

#[cfg(test)]
mod tests;
