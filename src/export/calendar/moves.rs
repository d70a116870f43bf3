//! How often the day of each milestone has moved, which calendars take as the number of an event's revision.

use std::collections::HashMap;

use jiff::civil::Date;
use rayon::prelude::*;

use crate::analysis::baseline::status_date_of;
use crate::analysis::schedule;
use crate::export::data::Data;
use crate::model::Plan;
use crate::model::values::Id;

/// How often days have moved, by milestone.
#[derive(Debug, Default)]
pub struct Moves(HashMap<Id, u32>);

impl Moves {
    /// Counts the recorded states of the plan in which a milestone had another day than in the state before, each looked at
    /// on its own status date, and last the plan as it is exported.
    pub fn of_project(data: &Data<'_>) -> Moves {
        let past = &data.project.past;
        let days: Vec<HashMap<&str, Date>> =
            past.par_iter().map(|state| days(&state.plan, status_date_of(&state.plan, &state.revision))).collect();
        let now = data.plan().milestones.iter().zip(&data.analysis.schedule.milestones);
        let count = now.map(|(milestone, forecast)| {
            let names: Vec<&str> = std::iter::once(milestone.id.value.as_str())
                .chain(milestone.formerly.iter().map(|former| former.value.as_str()))
                .collect();
            let then = days.iter().filter_map(|days| names.iter().find_map(|name| days.get(name)).copied());
            let mut seen: Vec<Date> = then.chain([forecast.finish]).collect();
            seen.dedup();
            (milestone.id.value.clone(), u32::try_from(seen.len() - 1).unwrap_or(u32::MAX))
        });
        Moves(count.collect())
    }

    /// How often the day of a milestone has moved.
    pub fn of(&self, milestone: &Id) -> u32 {
        self.0.get(milestone).copied().unwrap_or(0)
    }
}

fn days(plan: &Plan, status_date: Date) -> HashMap<&str, Date> {
    let schedule = schedule::schedule(plan, status_date);
    let days = plan.milestones.iter().zip(&schedule.milestones);
    days.map(|(milestone, forecast)| (milestone.id.value.as_str(), forecast.finish)).collect()
}
