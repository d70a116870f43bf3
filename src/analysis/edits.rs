//! When each goal, milestone and line of today's plan was changed last, from the states of its past.
//!
//! A new reading of a measure changes no goal: what the goal wants is the same.

use jiff::civil::Date;

use crate::analysis::alignment::{self, Alignment, Dependent, Suspect};
use crate::analysis::baseline::status_date_of;
use crate::history::Project;
use crate::model::Plan;
use crate::model::entities::Entities;
use crate::model::kinds::{Entity, Goal};
use crate::model::record::List;

/// The day of the first state in which each is as it is today, in the order of the plan; `None` for what no state knows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Edits {
    /// The goals, by what they want.
    pub goals: Vec<Option<Date>>,
    /// The milestones.
    pub milestones: Vec<Option<Date>>,
    /// The shown budget lines.
    pub lines: Vec<Option<Date>>,
}

/// When each was changed last. The states are looked at from the newest back, only as far as something is still unknown.
pub fn edits(project: &Project, status_date: Date) -> Edits {
    let mut goals = Search::of(&project.plan.goals);
    let mut milestones = Search::of(&project.plan.milestones);
    let mut lines = Search::of(&project.plan.lines);
    for state in project.past.iter().rev() {
        let date = status_date_of(&state.plan, &state.revision).min(status_date);
        let plan: &Plan = &state.plan;
        let open = [
            goals.look(&project.plan.goals, &plan.goals, date, wants_the_same),
            milestones.look(&project.plan.milestones, &plan.milestones, date, |now, then| now == then),
            lines.look(&project.plan.lines, &plan.lines, date, |now, then| now == then),
        ];
        if open == [false; 3] {
            break;
        }
    }
    Edits { goals: goals.since, milestones: milestones.since, lines: lines.since }
}

/// The links to goals that changed after what rests on them did. What is finished rests on nothing any more: a milestone
/// that is reached, and a line whose milestones all are.
pub fn suspects(project: &Project, alignment: &Alignment, status_date: Date) -> Vec<Suspect> {
    if project.past.len() < 2 {
        return Vec::new();
    }
    let Edits { goals, milestones, lines } = edits(project, status_date);
    let mut suspects = alignment::suspects(alignment, &goals, &milestones, &lines);
    let is_open = |milestone: usize| project.plan.milestones[milestone].finished.is_none();
    suspects.retain(|suspect| match suspect.dependent {
        Dependent::Milestone(place) => is_open(place),
        Dependent::Line(place) => {
            let paid = &alignment.lines[place].milestones;
            paid.is_empty() || paid.iter().any(|milestone| is_open(*milestone))
        }
    });
    suspects
}

/// What is known so far of the entities of one kind.
struct Search {
    since: Vec<Option<Date>>,
    /// The places of those that have not differed yet.
    open: Vec<usize>,
}

impl Search {
    fn of<T: Entity>(now: &Entities<T>) -> Search {
        Search { since: vec![None; now.len()], open: (0..now.len()).collect() }
    }

    /// Looks at an earlier state, and returns whether something is still as it is today.
    fn look<T: Entity>(
        &mut self,
        now: &Entities<T>,
        then: &Entities<T>,
        date: Date,
        same: impl Fn(&T, &T) -> bool,
    ) -> bool {
        let since = &mut self.since;
        self.open.retain(|place| {
            let is_same = now.is_shared(*place, then)
                || now.counterpart(*place, then).is_some_and(|then| same(&now[*place], then));
            if is_same {
                since[*place] = Some(date);
            }
            is_same
        });
        !self.open.is_empty()
    }
}

fn wants_the_same(now: &Goal, then: &Goal) -> bool {
    let without_readings = |goal: &Goal| {
        let mut goal = goal.clone();
        goal.measures.iter_mut().for_each(|measure| measure.value.readings = List::default());
        goal
    };
    now == then || without_readings(now) == without_readings(then)
}

#[cfg(test)]
mod tests;
