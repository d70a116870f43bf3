//! What a file only implies, where the plan says more.

use super::Plans;
use crate::analysis::schedule::{Forecast, earliest};
use crate::import::draft::{Draft, Entity, Written};
use crate::model::Plan;
use crate::model::kinds::Kind;
use crate::model::record::{FieldView, View};

/// Whether what a file has in a field follows from what the plan has written otherwise, or was guessed from something else
/// that the plan knows.
pub fn is_implied(
    kind: Kind,
    name: &str,
    entity: &Entity,
    fields: &[FieldView<'_>],
    plans: &Plans<'_>,
    draft: &Draft,
) -> bool {
    let is_there = |name: &str| fields.iter().any(|field| field.name == name);
    match (kind, name) {
        // Work that its due date places begins on a day that the plan need not write.
        (Kind::Milestone, "start") => !is_there("start") && begins_alike(&entity.id, plans),
        // A package has a date for each milestone, promised or not.
        (Kind::Milestone, "due") => draft.is_package && !is_there("due") && is_forecast(entity, plans),
        // Work from a start to a due date lasts as long as these say, and a date alone is a point.
        (Kind::Milestone, "duration") => !is_there("duration") && lasts_as_long(entity, plans),
        // A milestone may name the lines that pay for it.
        (Kind::Line, "milestones") => is_named_by_milestones(entity, plans.existing),
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

fn is_forecast(entity: &Entity, plans: &Plans<'_>) -> bool {
    forecast(entity, plans).is_some_and(|forecast| said(entity, "due") == Some(&forecast.finish.to_string()))
}

fn lasts_as_long(entity: &Entity, plans: &Plans<'_>) -> bool {
    forecast(entity, plans).is_some_and(|forecast| said(entity, "duration") == Some(&forecast.duration.to_string()))
}

fn forecast<'a>(entity: &Entity, plans: &Plans<'a>) -> Option<&'a Forecast> {
    Some(&plans.forecast.milestones[plans.existing.milestones.position(&entity.id)?])
}

fn is_named_by_milestones(line: &Entity, plan: &Plan) -> bool {
    let Some(Written::List(said)) = line.get("milestones") else { return false };
    let written = plan.lines.get(&line.id).map_or(&[][..], |line| &line.milestones);
    said.iter().all(|one| {
        let Written::Plain(id) = one else { return false };
        let named = written.iter().any(|milestone| milestone.value.id() == id);
        let naming = || plan.milestones.get(id).is_some_and(|one| one.budget.iter().any(|it| it.value.id() == line.id));
        named || naming()
    })
}

fn begins_alike(id: &str, plans: &Plans<'_>) -> bool {
    let of = |plan: &Plan| plan.milestones.get(id).map(|milestone| earliest(plan, milestone));
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
