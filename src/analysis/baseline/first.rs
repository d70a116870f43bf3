//! What was promised first: a date that is kept since it was approved anew is no promise kept from the start.

use std::cell::LazyCell;
use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{counterparts, measured_by, schedule_of};
use crate::analysis::schedule::Schedule;
use crate::history::Baseline;
use crate::model::Plan;
use crate::model::kinds::Milestone;

/// That a forecast is later than what was promised first, whatever has been approved since.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FirstPromise {
    /// The date that the first baseline holds.
    pub date: Date,
    /// By how many working days the forecast is later; never 0 or less.
    pub later: i64,
    /// The day on which the date was approved that is in force now; `None` where what is promised today was not approved.
    pub approved_on: Option<Date>,
}

/// The dates of the baselines, by the places of today's milestones.
#[derive(Debug, Default)]
pub struct FirstPromises {
    /// Of each baseline, from the first on.
    promised: Vec<BTreeMap<usize, Date>>,
    /// When the first baseline has the project end.
    end: Option<Date>,
    /// The day on which the baseline was approved that each milestone is measured by; `None` where the plan writes an approved
    /// date of its own.
    approved_on: Vec<Option<Date>>,
}

impl FirstPromises {
    /// What baselines promised of a plan that was not yet measured against them.
    pub fn of(plan: &Plan, baselines: &[Baseline]) -> FirstPromises {
        let Some(first) = baselines.first() else { return FirstPromises::default() };
        let of_each = baselines.iter().map(|baseline| {
            let then = &baseline.plan;
            let before = counterparts(&plan.milestones, &then.milestones);
            let forecasts = LazyCell::new(|| schedule_of(baseline));
            let of = |(today, milestone): (usize, &Milestone)| {
                let place = *before.get(&milestone.id.value)?;
                Some((today, promised(then, &forecasts, place)))
            };
            plan.milestones.iter().enumerate().filter_map(of).collect()
        });
        let forecasts = LazyCell::new(|| schedule_of(first));
        // The forecast of the end counts what is not shown: every audience is told the same end.
        let is_hidden = !first.plan.hidden.milestones.is_empty();
        let ends = (0..first.plan.milestones.len()).map(|place| promised(&first.plan, &forecasts, place));
        let end = ends.chain(is_hidden.then(|| forecasts.finish)).max();
        let approved_on = |milestone: &Milestone| {
            milestone.baseline.is_none().then(|| baselines[measured_by(milestone, baselines)].revision.date)
        };
        FirstPromises {
            promised: of_each.collect(),
            end,
            approved_on: plan.milestones.iter().map(approved_on).collect(),
        }
    }

    /// What was promised first of milestones that end on a day, as those of the first baseline that has any of them; `None` where
    /// that day is not later. `in_force` is what is promised of them now.
    pub fn of_milestones(
        &self,
        schedule: &Schedule,
        places: &[usize],
        (in_force, forecast): (Date, Date),
    ) -> Option<FirstPromise> {
        let last =
            |promised: &BTreeMap<usize, Date>| places.iter().filter_map(|place| promised.get(place)).max().copied();
        let first = self.promised.iter().find_map(last)?;
        self.later(schedule, places, first, (in_force, forecast))
    }

    /// The same of the end of the project, to which milestones belonged that are no more.
    pub fn of_end(&self, schedule: &Schedule, (in_force, forecast): (Date, Date)) -> Option<FirstPromise> {
        let places: Vec<usize> = (0..schedule.milestones.len().min(self.approved_on.len())).collect();
        self.later(schedule, &places, self.end?, (in_force, forecast))
    }

    fn later(
        &self,
        schedule: &Schedule,
        places: &[usize],
        first: Date,
        (in_force, forecast): (Date, Date),
    ) -> Option<FirstPromise> {
        let later = schedule.working_days_after(first, forecast);
        let approved = |place: &&usize| schedule.milestones[**place].baseline_finish == Some(in_force);
        let approved_on = places.iter().filter(approved).find_map(|place| self.approved_on[*place]);
        // What was promised first and is in force still needs no second name.
        (later > 0 && first != in_force).then_some(FirstPromise { date: first, later, approved_on })
    }
}

/// The promised date of a milestone of a baseline, else its forecast then.
fn promised<F: FnOnce() -> Schedule>(then: &Plan, forecasts: &LazyCell<Schedule, F>, place: usize) -> Date {
    let due = then.milestones[place].due.as_ref().map(|due| due.value);
    due.unwrap_or_else(|| forecasts.milestones[place].finish)
}
