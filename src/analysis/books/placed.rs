//! Which work has a place in time.

use crate::model::Plan;
use crate::model::kinds::Milestone;

/// Whether a milestone has a date or a duration of its own, links aside.
pub fn has_a_date(milestone: &Milestone) -> bool {
    milestone.start.is_some()
        || milestone.due.is_some()
        || milestone.duration.is_some()
        || milestone.started.is_some()
        || milestone.finished.is_some()
        || milestone.constraint.is_some()
}

/// Whether anything says when each milestone is to be worked on, those last that are not shown: a date or a duration, an approved
/// date, or a link to a milestone of which something says so. What nothing places would lie on the project's
/// first day, so that nobody expects work there, and its budget is not planned yet.
pub fn placed(plan: &Plan) -> Vec<bool> {
    let all = plan.milestones.len() + plan.hidden.milestones.len();
    let mut successors: Vec<Vec<usize>> = vec![Vec::new(); all];
    let mut placed = vec![false; all];
    for (place, milestone) in plan.milestones.iter().chain(&plan.hidden.milestones).enumerate() {
        placed[place] = has_a_date(milestone) || milestone.baseline.is_some();
        for link in &milestone.depends_on {
            if let Some(before) = super::place_of(plan, link.id.value.id()) {
                successors[before].push(place);
            }
        }
    }
    let mut to_follow: Vec<usize> = (0..placed.len()).filter(|place| placed[*place]).collect();
    while let Some(before) = to_follow.pop() {
        for place in &successors[before] {
            if !std::mem::replace(&mut placed[*place], true) {
                to_follow.push(*place);
            }
        }
    }
    placed
}
