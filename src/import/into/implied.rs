//! What a file only implies, where the plan says more.

use super::Plans;
use crate::analysis::schedule::earliest;
use crate::import::draft::{Entity, Written};
use crate::model::kinds::Kind;
use crate::model::record::{FieldView, View};

/// Whether what a file has in a field follows from what the plan has written otherwise, or was guessed from something else
/// that the plan knows.
pub fn is_implied(kind: Kind, name: &str, entity: &Entity, fields: &[FieldView<'_>], plans: &Plans<'_>) -> bool {
    let is_there = |name: &str| fields.iter().any(|field| field.name == name);
    match (kind, name) {
        // Work that its due date places begins on a day that the plan need not write.
        (Kind::Milestone, "start") => !is_there("start") && begins_alike(&entity.id, plans),
        // Tables may name people by the ids that the plan has for them.
        (_, "title") => entity.title() == entity.id,
        // Schedules have no groups, but units that a resource can give.
        (Kind::Stakeholder, "kind" | "headcount") => is_there(name),
        (Kind::Stakeholder, "capacity") => {
            !is_there("capacity") && said(entity, "headcount").is_some_and(|said| said == count(fields))
        }
        _ => false,
    }
}

fn begins_alike(id: &str, plans: &Plans<'_>) -> bool {
    let of = |plan: &crate::model::Plan| plan.milestones.get(id).map(|milestone| earliest(plan, milestone));
    of(plans.existing) == of(plans.imported)
}

fn said<'a>(entity: &'a Entity, name: &str) -> Option<&'a str> {
    match entity.get(name) {
        Some(Written::Plain(value)) => Some(value),
        _ => None,
    }
}

/// The people of a group, as they are written.
fn count(fields: &[FieldView<'_>]) -> String {
    let there = fields.iter().find(|field| field.name == "headcount").map(|field| &field.value);
    match there {
        Some(View::Number(count, _)) => count.normalize().to_string(),
        _ => String::new(),
    }
}
