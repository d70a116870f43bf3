//! What an import makes so that a plan is whole: a milestone where a file has none, and a phase for what it has in none. A plan
//! that does without goes on without.

use crate::import::draft::{Draft, Entity, Written};
use crate::model::Plan;
use crate::model::kinds::Kind;

/// Takes out the milestone that stands for the end of the project. Leaves milestones of the plan that are in no phase in none, and
/// new ones as well where the plan has no phases at all.
pub fn settle(draft: &mut Draft, plan: &Plan) {
    if let Some(end) = draft.stand_in.take().filter(|end| !plan.has(Kind::Milestone, end)) {
        draft.entities.entry(Kind::Milestone).or_default().retain(|milestone| milestone.id != end);
    }
    phase(draft, plan);
    draft.entities.retain(|_, entities| !entities.is_empty());
}

fn phase(draft: &mut Draft, plan: &Plan) {
    let Some(rest) = draft.rest_phase.take().filter(|rest| !plan.has(Kind::Phase, rest)) else { return };
    let is_in_rest = |entity: &Entity| entity.get("phase") == Some(&Written::plain(&rest));
    let is_in_none = |entity: &Entity| match plan.milestones.get(&entity.id) {
        Some(there) => there.phase.is_none(),
        None => plan.phases.is_empty(),
    };
    let milestones = draft.entities.entry(Kind::Milestone).or_default();
    for entity in milestones.iter_mut().filter(|entity| is_in_rest(entity) && is_in_none(entity)) {
        entity.fields.retain(|(name, _)| *name != "phase");
    }
    if milestones.iter().any(is_in_rest) {
        return;
    }
    if let Some(phases) = draft.entities.get_mut(&Kind::Phase) {
        phases.retain(|phase| phase.id != rest);
    }
}
