//! Which state of the plan moved a date, and which dates only time has moved.

use std::cell::OnceCell;
use std::collections::HashMap;

use jiff::civil::Date;
use rayon::prelude::*;

use super::{Day, Looked, Milestones};
use crate::analysis::schedule::{self, Forecast};
use crate::analysis::trend::MilestonePoint;
use crate::history::State;
use crate::model::Plan;
use crate::model::kinds::Milestone;
use crate::model::values::Id;

/// Dates by the ids of their milestones. Most plans keep the order of their milestones, so that a date is found where it
/// stood before.
struct Dates<'a> {
    listed: Vec<(&'a str, Pair)>,
    by_id: OnceCell<HashMap<&'a str, Pair>>,
}

/// The forecast of a milestone, and the day that was promised.
#[derive(Clone, Copy, PartialEq)]
struct Pair {
    forecast: Date,
    promised: Option<Date>,
}

/// The states that moved a forecast and a promise.
type Movers = (usize, Option<usize>, Option<usize>);

/// Says of each date that differs from that of the day before which state made it so. Days without one are not looked at.
pub(super) fn attribute(looked: &mut [Looked], days: &[Day<'_>], past: &[State], renamed: &HashMap<&str, &Id>) {
    let pairs = looked.par_windows(2).zip(days.par_windows(2));
    let found: Vec<Vec<Movers>> = pairs
        .map(|(looked, days)| {
            let before = Dates::of(&looked[0]);
            let moved: Vec<usize> = (0..looked[1].milestones.seen.len())
                .filter(|place| {
                    let (id, seen) = (&looked[1].milestones.ids[*place], &looked[1].milestones.seen[*place]);
                    before.at(*place, id).is_some_and(|before| before != Pair::of(seen))
                })
                .collect();
            if moved.is_empty() { Vec::new() } else { movers(&looked[1], &moved, [&days[0], &days[1]], past, renamed) }
        })
        .collect();
    for (seen, found) in looked.iter_mut().skip(1).zip(found) {
        for (place, by, promised_by) in found {
            let point = &mut seen.milestones.seen[place];
            (point.by, point.promised_by) = (by, promised_by);
        }
    }
}

/// The states of a day that moved these of its milestones; a milestone that only time has moved is left out.
fn movers(
    seen: &Looked,
    moved: &[usize],
    [before, day]: [&Day<'_>; 2],
    past: &[State],
    renamed: &HashMap<&str, &Id>,
) -> Vec<Movers> {
    // What was planned the day before, had nobody touched it since, and then after each state but the last, which is known.
    let earlier = day.states.iter().take(day.states.len().saturating_sub(1));
    let plans = std::iter::once(before.plan()).chain(earlier.map(|state| -> &Plan { &past[*state].plan }));
    let then: Vec<Dates<'_>> = plans.map(|plan| Dates::planned(plan, day.date, renamed)).collect();
    let mover = |place: &usize| {
        let (id, seen) = (&seen.milestones.ids[*place], &seen.milestones.seen[*place]);
        // The last plan that had another date was changed by the state after it.
        let by = |is_as_now: &dyn Fn(Pair) -> bool| {
            let is_as_now = |then: &Dates<'_>| then.at(*place, id).is_some_and(is_as_now);
            let last = then.iter().rposition(|then| !is_as_now(then)).filter(|_| !is_as_now(&then[0]))?;
            day.states.get(last).copied()
        };
        (*place, by(&|then| then.forecast == seen.finish), by(&|then| then.promised == seen.promised))
    };
    moved.iter().map(mover).collect()
}

impl<'a> Dates<'a> {
    fn of(looked: &'a Looked) -> Dates<'a> {
        let Milestones { ids, seen } = &looked.milestones;
        Dates::listed(ids.iter().zip(seen).map(|(id, seen)| (id.as_str(), Pair::of(seen))).collect())
    }

    /// What a plan forecasts on a day.
    fn planned(plan: &'a Plan, date: Date, renamed: &HashMap<&str, &'a Id>) -> Dates<'a> {
        let schedule = schedule::schedule(&plan.known_on(date), date);
        let named = |id: &'a Id| renamed.get(id.as_str()).map_or(id.as_str(), |now| now.as_str());
        let milestones = plan.milestones.iter().zip(&schedule.milestones);
        let pair = |(it, forecast): (&'a Milestone, &Forecast)| {
            let promised = it.due.as_ref().map(|due| due.value);
            (named(&it.id.value), Pair { forecast: forecast.finish, promised })
        };
        Dates::listed(milestones.map(pair).collect())
    }

    fn listed(listed: Vec<(&'a str, Pair)>) -> Dates<'a> {
        Dates { listed, by_id: OnceCell::new() }
    }

    fn at(&self, place: usize, id: &Id) -> Option<Pair> {
        match self.listed.get(place).filter(|(listed, _)| *listed == id.as_str()) {
            Some((_, pair)) => Some(*pair),
            None => self.by_id.get_or_init(|| self.listed.iter().copied().collect()).get(id.as_str()).copied(),
        }
    }
}

impl Pair {
    fn of(seen: &MilestonePoint) -> Pair {
        Pair { forecast: seen.finish, promised: seen.promised }
    }
}
