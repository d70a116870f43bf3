//! When a project, or a part of it, ends, and what that is held against: found in one place, so that no two pages of a portal tell
//! two ends.

use jiff::civil::Date;

use super::schedule::Schedule;
use crate::model::Plan;

/// The end of what consists of milestones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct End<T> {
    /// The day on which the last of them is or will be reached.
    pub forecast: Date,
    /// Whether all of them are finished.
    pub is_reached: bool,
    /// What it is held against.
    pub against: Against<T>,
}

/// What an end is held against: the last of some days by which milestones were to be reached, such as the promised ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Against<T> {
    /// Against the last of these days; one of them is that of a milestone that ends it.
    Last(Held<T>),
    /// What ends it has no such day. Those that do are held against the last of them; `None` where all of these are finished.
    Others(Option<Held<T>>),
    /// What ends it is not shown to the audience.
    NotShown(Option<Held<T>>),
    /// No milestone has such a day.
    Nothing,
}

/// The last forecast of milestones that have a day by which they were to be reached, and the last of these days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Held<T> {
    /// The last of these days, with what else is known of it.
    pub wanted: T,
    /// The last forecast.
    pub forecast: Date,
}

impl<T: Copy> Against<T> {
    /// What the end itself is held against; `None` where that would compare it with the day of something else.
    pub fn of_the_end(&self) -> Option<T> {
        match self {
            Against::Last(held) => Some(held.wanted),
            _ => None,
        }
    }
}

/// Whether all milestones are finished, those that the audience is not shown as well.
pub fn is_reached(plan: &Plan) -> bool {
    let mut all = plan.milestones.iter().chain(&plan.hidden.milestones);
    all.all(|milestone| milestone.finished.is_some())
}

/// The end of the project: that of all milestones, those that the audience is not shown as well, so that every audience is told the
/// same day. `wanted` is the day by which a milestone was to be reached; `None` where the audience is shown no milestone.
pub fn of_project<T: Copy + Ord>(
    plan: &Plan,
    schedule: &Schedule,
    wanted: impl Fn(usize) -> Option<T>,
) -> Option<End<T>> {
    let places: Vec<usize> = (0..plan.milestones.len()).collect();
    let shown = of(plan, schedule, &places, wanted)?;
    let against = match shown.against {
        _ if shown.forecast == schedule.finish => shown.against,
        Against::Last(held) => Against::NotShown((!shown.is_reached).then_some(held)),
        Against::Others(held) | Against::NotShown(held) => Against::NotShown(held),
        Against::Nothing => Against::NotShown(None),
    };
    Some(End { forecast: schedule.finish, is_reached: is_reached(plan), against })
}

/// The end of the milestones at some places; `None` where there are none.
pub fn of<T: Copy + Ord>(
    plan: &Plan,
    schedule: &Schedule,
    places: &[usize],
    wanted: impl Fn(usize) -> Option<T>,
) -> Option<End<T>> {
    let finish = |place: &usize| schedule.milestones[*place].finish;
    let is_open = |place: &usize| plan.milestones[*place].finished.is_none();
    let forecast = places.iter().map(finish).max()?;
    let has_day: Vec<usize> = places.iter().copied().filter(|place| wanted(*place).is_some()).collect();
    let last = has_day.iter().filter_map(|place| wanted(*place)).max();
    let held = last.zip(has_day.iter().map(finish).max()).map(|(wanted, forecast)| Held { wanted, forecast });
    let against = match held {
        None => Against::Nothing,
        Some(held) if held.forecast == forecast => Against::Last(held),
        Some(held) => Against::Others(has_day.iter().any(is_open).then_some(held)),
    };
    Some(End { forecast, is_reached: !places.iter().any(is_open), against })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::schedule::schedule;
    use crate::analysis::testing::visible;

    const TODAY: Date = jiff::civil::date(2026, 3, 2);

    fn ends(milestones: &[&str]) -> End<Date> {
        let listed: String =
            milestones.iter().enumerate().map(|(id, it)| format!("  - {{id: m{id}, title: M, {it}}}\n")).collect();
        let project = visible(&format!("--- plan/milestones.yaml\nmilestones:\n{listed}"));
        let schedule = schedule(&project.plan, TODAY);
        of_project(&project.plan, &schedule, |place| Some(project.plan.milestones[place].due.as_ref()?.value)).unwrap()
    }

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn an_end_is_held_against_the_last_promise_where_what_ends_it_was_promised() {
        let end = ends(&["due: 2026-03-06", "due: 2026-03-13, duration: 20, start: 2026-03-02"]);
        let held = Held { wanted: day("2026-03-13"), forecast: day("2026-03-27") };
        assert_eq!(end, End { forecast: day("2026-03-27"), is_reached: false, against: Against::Last(held) });
        assert_eq!(end.against.of_the_end(), Some(day("2026-03-13")));
    }

    #[test]
    fn an_end_that_nobody_promised_is_held_against_nothing() {
        let end = ends(&["due: 2026-03-06", "duration: 20"]);
        let held = Held { wanted: day("2026-03-06"), forecast: day("2026-03-06") };
        assert_eq!((end.forecast, end.against), (day("2026-03-27"), Against::Others(Some(held))));
        assert_eq!(end.against.of_the_end(), None);
        let over = ends(&["due: 2026-02-27, finished: 2026-02-27", "duration: 20"]);
        assert_eq!((over.is_reached, over.against), (false, Against::Others(None)));
        assert_eq!(ends(&["duration: 20"]).against, Against::Nothing);
        // Of two that end on one day, one that was promised is enough.
        assert_eq!(ends(&["due: 2026-03-27", "duration: 20"]).against.of_the_end(), Some(day("2026-03-27")));
    }
}
