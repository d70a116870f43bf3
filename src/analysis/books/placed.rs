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

/// Whether anything says when each milestone is to be worked on, in the order of the plan: a date or a duration, an approved
/// date, or a link to a milestone of which something says so. What nothing places would lie on the project's
/// first day, so that nobody expects work there, and its budget is not planned yet.
pub fn placed(plan: &Plan) -> Vec<bool> {
    let mut successors: Vec<Vec<usize>> = vec![Vec::new(); plan.milestones.len()];
    let mut placed = vec![false; plan.milestones.len()];
    for (place, milestone) in plan.milestones.iter().enumerate() {
        placed[place] = has_a_date(milestone) || milestone.baseline.is_some();
        for link in &milestone.depends_on {
            match plan.milestones.position(link.id.value.id()) {
                Some(before) => successors[before].push(place),
                // A predecessor that is not shown has its place, which nobody is told.
                None => placed[place] = true,
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
