//! When each goal, milestone and line of today's plan was changed last, from the states of its past.
//!
//! A new reading of a measure changes no goal: what the goal wants is the same.

use std::collections::HashMap;

use jiff::civil::Date;

use crate::analysis::alignment::{self, Alignment, Dependent, GoalAlignment, Suspect};
use crate::analysis::kept::{self, Chain, Reading, Writer};
use crate::audience::Visible;
use crate::history::Project;
use crate::model::Plan;
use crate::model::entities::Entities;
use crate::model::kinds::{Entity, Goal};
use crate::model::record::List;
use crate::model::values::Id;

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
pub fn edits(project: &Visible<Project>, status_date: Date) -> Edits {
    let chain = Chain::of(project);
    let (until, before) = before(project, &chain).unwrap_or_default();
    let mut searches = Searches::of(&project.plan);
    for (place, state) in project.past.iter().enumerate().rev() {
        if !searches.are_open() {
            break;
        }
        searches.look(&project.plan, &state.plan, place);
        if place + 1 == until {
            searches.take(&project.plan, &before);
        }
    }
    // What nobody has recorded yet is no state of the next run.
    if until < chain.len() && chain.len() == project.past.len() {
        keep(project, &chain, &searches);
    }
    let date = |since: Vec<Option<usize>>| -> Vec<Option<Date>> {
        let date = |place: usize| project.past[place].status_date().min(status_date);
        since.into_iter().map(|place| place.map(date)).collect()
    };
    let Searches { goals, milestones, lines } = searches;
    Edits { goals: date(goals.since), milestones: date(milestones.since), lines: date(lines.since) }
}

const KEPT: &str = "since";

/// The places of the first states in which each thing is as it is in the last state that is kept, by kind and id.
type Places = HashMap<(u8, String), usize>;

fn before(project: &Visible<Project>, chain: &Chain) -> Option<(usize, Places)> {
    let (until, bytes) = kept::read(project, KEPT, chain)?;
    let mut reading = Reading(&bytes);
    let mut before = Places::new();
    while !reading.0.is_empty() {
        let key = (reading.byte()?, reading.text()?.to_owned());
        before.insert(key, usize::try_from(reading.count()?).ok().filter(|place| *place < until)?);
    }
    Some((until, before))
}

fn keep(project: &Visible<Project>, chain: &Chain, searches: &Searches) {
    let mut writer = Writer::default();
    let mut add = |sort: u8, id: &Id, since: Option<usize>| {
        if let Some(place) = since {
            writer.0.push(sort);
            writer.text(id.as_str());
            writer.count(place as u64);
        }
    };
    let plan = &project.plan;
    let Searches { goals, milestones, lines } = searches;
    plan.goals.iter().zip(&goals.since).for_each(|(goal, since)| add(GOAL, &goal.id.value, *since));
    plan.milestones.iter().zip(&milestones.since).for_each(|(it, since)| add(MILESTONE, &it.id.value, *since));
    plan.lines.iter().zip(&lines.since).for_each(|(line, since)| add(LINE, &line.id.value, *since));
    kept::write(project, KEPT, chain, &writer);
}

const GOAL: u8 = 0;
const MILESTONE: u8 = 1;
const LINE: u8 = 2;

/// The links to goals that changed after what rests on them did. What is finished rests on nothing any more: a milestone
/// that is reached, and a line whose milestones all are.
pub fn suspects(project: &Visible<Project>, alignment: &Alignment, status_date: Date) -> Vec<Suspect> {
    let rests = |served: &GoalAlignment| !served.milestones.is_empty() || !served.lines.is_empty();
    if project.past.len() < 2 || !alignment.goals.iter().any(rests) {
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

/// What is known so far of all of them.
struct Searches {
    goals: Search,
    milestones: Search,
    lines: Search,
}

impl Searches {
    fn of(plan: &Plan) -> Searches {
        let (goals, milestones, lines) = (&plan.goals, &plan.milestones, &plan.lines);
        Searches { goals: Search::of(goals), milestones: Search::of(milestones), lines: Search::of(lines) }
    }

    /// Whether something has not differed from what it is today in any state that was looked at.
    fn are_open(&self) -> bool {
        [&self.goals, &self.milestones, &self.lines].iter().any(|search| !search.open.is_empty())
    }

    /// Looks at an earlier state.
    fn look(&mut self, now: &Plan, then: &Plan, place: usize) {
        self.goals.look(&now.goals, &then.goals, place, wants_the_same);
        self.milestones.look(&now.milestones, &then.milestones, place, |now, then| now == then);
        self.lines.look(&now.lines, &then.lines, place, |now, then| now == then);
    }

    /// Takes what is known of what is still as it was in the last state that is kept.
    fn take(&mut self, now: &Plan, before: &Places) {
        self.goals.take(&now.goals, |id| before.get(&(GOAL, id)).copied());
        self.milestones.take(&now.milestones, |id| before.get(&(MILESTONE, id)).copied());
        self.lines.take(&now.lines, |id| before.get(&(LINE, id)).copied());
    }
}

/// What is known so far of the entities of one kind.
struct Search {
    /// The place of the first state in which each is as it is today.
    since: Vec<Option<usize>>,
    /// The places of those that have not differed yet.
    open: Vec<usize>,
}

impl Search {
    fn of<T: Entity>(now: &Entities<T>) -> Search {
        Search { since: vec![None; now.len()], open: (0..now.len()).collect() }
    }

    /// Looks at an earlier state.
    fn look<T: Entity>(&mut self, now: &Entities<T>, then: &Entities<T>, state: usize, same: impl Fn(&T, &T) -> bool) {
        let since = &mut self.since;
        self.open.retain(|place| {
            let is_same = now.is_shared(*place, then)
                || now.counterpart(*place, then).is_some_and(|then| same(&now[*place], then));
            if is_same {
                since[*place] = Some(state);
            }
            is_same
        });
    }

    fn take<T: Entity>(&mut self, now: &Entities<T>, known: impl Fn(String) -> Option<usize>) {
        let since = &mut self.since;
        self.open.retain(|place| match known(now[*place].id().value.to_string()) {
            Some(state) => {
                since[*place] = Some(state);
                false
            }
            None => true,
        });
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
