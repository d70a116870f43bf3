//! Resources as stakeholders, and what they are assigned to.

use std::collections::HashMap;

use super::{Project, dates};
use crate::import::draft::{Draft, Entity, Ids, Written};
use crate::import::xml::Element;
use crate::model::kinds::Kind;

/// Who does what.
pub struct People {
    /// By the number of a task: who is assigned to it, with days of work.
    assigned: HashMap<i64, Vec<(String, f64)>>,
}

/// Adds the people among the resources to the draft.
pub fn read(project: &Project<'_>, draft: &mut Draft) -> People {
    let mut ids = Ids::default();
    let mut by_uid: HashMap<i64, String> = HashMap::new();
    let (mut things, mut addresses) = (Vec::new(), 0);
    for resource in project.root.list("Resources", "Resource") {
        let Some(name) = resource.text_of("Name").filter(|_| !resource.is("IsNull")) else { continue };
        let uid = resource.number_of("UID").unwrap_or(-1);
        // 1 is work, 0 is material; a cost resource is a work resource that says so.
        if resource.number_of("Type") == Some(0) || resource.is("IsCostResource") {
            things.push(name);
            continue;
        }
        addresses += usize::from(resource.text_of("EmailAddress").is_some());
        let id = ids.make(name, &format!("person-{uid}"));
        draft.add(Kind::Stakeholder, stakeholder(&id, name, resource, project));
        by_uid.insert(uid, id);
    }
    if !things.is_empty() {
        draft.note(
            0,
            "",
            format!("materials and costs are no people, so they are not imported as resources: {}", things.join(", ")),
        );
    }
    if addresses > 0 {
        draft.note(0, "", "mail addresses of resources are left out, because a portal may be public");
    }
    let mut assigned: HashMap<i64, Vec<(String, f64)>> = HashMap::new();
    for assignment in project.root.list("Assignments", "Assignment") {
        let task = assignment.number_of("TaskUID");
        let who = assignment.number_of("ResourceUID").and_then(|uid| by_uid.get(&uid));
        if let (Some(task), Some(who)) = (task, who) {
            let minutes = dates::minutes(assignment.text_of("Work")).unwrap_or(0.0);
            assigned.entry(task).or_default().push((who.clone(), project.days(minutes)));
        }
    }
    People { assigned }
}

fn stakeholder(id: &str, name: &str, resource: &Element, project: &Project<'_>) -> Entity {
    let mut entity = Entity::new(id, name);
    let units: f64 = resource.text_of("MaxUnits").and_then(|units| units.parse().ok()).unwrap_or(1.0);
    let is_group = units > 1.0;
    if is_group {
        entity.set("kind", Some(Written::plain("group")));
        entity.set("headcount", Some(Written::plain(units.ceil() as i64)));
    }
    entity.set("organisation", resource.text_of("Group").map(Written::text));
    if units > 0.0 && (units - 1.0).abs() > 0.001 {
        let week = project.calendar.workdays().iter().filter(|works| **works).count() as f64;
        entity.set("capacity", Some(Written::plain(crate::import::decimal(units * week))));
    }
    entity.set("body", resource.text_of("Notes").map(Written::text));
    entity
}

impl People {
    /// The owner of a task, and the work on it.
    pub fn of(&self, task: &Element) -> (Option<Written>, Option<Written>) {
        let all = task.number_of("UID").and_then(|uid| self.assigned.get(&uid)).map_or(&[][..], Vec::as_slice);
        let owner = all.first().map(|(who, _)| Written::plain(who));
        let work = all.iter().filter(|(_, days)| *days > 0.0).map(|(who, days)| {
            Written::Map(vec![("who", Written::plain(who)), ("days", Written::plain(crate::import::decimal(*days)))])
        });
        let work: Vec<Written> = work.collect();
        (owner, (!work.is_empty()).then_some(Written::List(work)))
    }
}
