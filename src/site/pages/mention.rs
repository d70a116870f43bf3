//! How one thing is named on the page of another: by its title, with the way there.

use jiff::civil::Date;

use crate::model::kinds::{Entity, Gate, Kind, Stakeholder};
use crate::model::record::Sp;
use crate::model::values::Ref;
use crate::site::data::{Value, json};
use crate::site::material::Material;

/// A person or group; `None` for one who is not there.
pub fn person(material: &Material<'_>, id: &str) -> Option<Value> {
    let stakeholder = material.plan().stakeholders.get(id)?;
    Some(json!({"text": stakeholder.title(), "path": material.path(Kind::Stakeholder, id)}))
}

/// Persons and groups, in order.
pub fn people(material: &Material<'_>, references: &[Sp<Ref<Stakeholder>>]) -> Vec<Value> {
    references.iter().filter_map(|reference| person(material, reference.value.id())).collect()
}

/// The owner of an entity.
pub fn owner(material: &Material<'_>, entity: &impl Entity) -> Option<Value> {
    person(material, entity.owner()?)
}

/// A milestone with its date.
pub fn milestone(material: &Material<'_>, id: &str) -> Option<Value> {
    let place = material.plan().milestones.position(id)?;
    let title = material.plan().milestones[place].title();
    let date = material.words.date_short(material.analysis.schedule.milestones[place].finish);
    Some(json!({"text": title, "path": material.path(Kind::Milestone, id), "date": date}))
}

/// The day on which a milestone is or will be reached.
pub fn finish(material: &Material<'_>, id: &str) -> Option<Date> {
    let place = material.plan().milestones.position(id)?;
    Some(material.analysis.schedule.milestones[place].finish)
}

/// The day of the vote at a gate: its own while it is to come, else that of its milestone; `None` where neither is known.
pub fn day_of_vote(material: &Material<'_>, gate: &Gate) -> Option<Date> {
    let milestone = gate.milestone.as_ref().map(|milestone| milestone.value.id());
    match &gate.date {
        Some(date) if !is_passed(material, gate) => Some(date.value),
        _ => milestone.and_then(|id| finish(material, id)),
    }
}

/// Whether the milestone of a gate is finished.
pub fn is_passed(material: &Material<'_>, gate: &Gate) -> bool {
    let milestone = gate.milestone.as_ref().and_then(|id| material.plan().milestones.get(id.value.id()));
    milestone.is_some_and(|milestone| milestone.finished.is_some())
}

/// An entity of any kind.
pub fn entity(material: &Material<'_>, kind: Kind, id: &str) -> Option<Value> {
    let title = material.plan().title(kind, id)?;
    Some(json!({"text": title, "path": material.path(kind, id)}))
}
