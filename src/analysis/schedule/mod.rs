//! Dates: what the network of milestones says of each of them, on the working calendar, at the status date.

mod days;
pub mod network;
pub mod simulation;

use foldhash::HashMap;
use jiff::civil::Date;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::model::Plan;
use crate::model::kinds::Milestone;
use crate::model::values::calendar::Instant;
use crate::model::values::{Calendar, ConstraintKind, LinkKind, Timeline};
use days::Days;
use network::{Activity, Constraint, Link, Progress};
pub use simulation::Luck;
use simulation::{Percentiles, ThreePoint};

/// Where the random numbers of the simulation begin; any number will do, as long as it stays.
const SEED: u64 = 2026;

/// The dates of a plan.
#[derive(Clone, Debug)]
pub struct Schedule {
    /// The first day of the project.
    pub start: Date,
    /// The forecast of its last day: the latest forecast of all milestones; the first day where there are none.
    pub finish: Date,
    /// The forecast of each milestone, in the order of the plan.
    pub milestones: Vec<Forecast>,
    // The forecasts of those that are not shown.
    hidden: Vec<Forecast>,
    /// From when to when each phase runs, in the order of the plan; `None` for a phase without milestones.
    pub phases: Vec<Option<(Date, Date)>>,
    /// The cycles of dependencies, each as the places of its milestones: each waits for the one before it, and the
    /// first for the last. Dependencies within a cycle are left out of the dates.
    pub cycles: Vec<Vec<usize>>,
    /// The working days.
    pub calendar: Calendar,
    activities: Vec<Activity>,
    links: Vec<Link>,
    estimates: Vec<Option<ThreePoint>>,
    status: Instant,
    status_date: Date,
    // The instant at which the project ends, and that at which each milestone is reached, those last that are not shown.
    finish_instant: Instant,
    reached: Vec<(Instant, Date)>,
    written_off_days: Vec<(usize, Date)>,
}

/// The dates of one milestone. Floats and durations are working days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Forecast {
    /// The first day of its work: the actual one if it has started. For a point, the day itself.
    pub start: Date,
    /// The day on which it is or will be reached: actual if it is finished, else the early finish.
    pub finish: Date,
    /// The latest first day that delays nothing.
    pub late_start: Date,
    /// The latest day that delays nothing.
    pub late_finish: Date,
    /// The working days of its work; 0 for a point.
    pub duration: i64,
    /// How far it can slip before the project's finish or a binding date gives way.
    pub total_float: i64,
    /// How far it can slip before another milestone moves.
    pub free_float: i64,
    /// Whether its total float is 0 or less and it is not finished.
    pub critical: bool,
    /// The place of the milestone that sets its dates; `None` when a date or the project's start does.
    pub driving: Option<usize>,
    /// The approved first day, where there is one.
    pub baseline_start: Option<Date>,
    /// The approved date, where there is one.
    pub baseline_finish: Option<Date>,
    /// How many working days the forecast is after the promised date (`due`); negative when it is before it.
    pub lateness: Option<i64>,
    /// How many working days the forecast is after the approved date; negative when it is before it.
    pub slip: Option<i64>,
}

impl Schedule {
    /// The forecast of the milestone with a place among those of the plan and then those that are not shown. Of the latter only sums
    /// may tell anything.
    pub(in crate::analysis) fn forecast(&self, place: usize) -> &Forecast {
        match place.checked_sub(self.milestones.len()) {
            Some(hidden) => &self.hidden[hidden],
            None => &self.milestones[place],
        }
    }

    /// The finishes that half, four in five and nineteen in twenty of `runs` simulated projects keep, of each milestone
    /// and of the project; `None` where no unfinished milestone has a three-point estimate.
    pub fn odds(&self, runs: usize, seed: u64) -> Option<Odds> {
        if !self.is_uncertain() {
            return None;
        }
        let Self { activities, links, estimates, status, .. } = self;
        let found = simulation::simulate(activities, links, estimates, Some(*status), runs, seed);
        let milestones = found.activities.iter().zip(&self.reached).enumerate().take(self.milestones.len());
        let odds = |(place, (finish, reached)): (usize, (&Percentiles, &(Instant, Date)))| {
            OddsOf::new(finish, |instant| self.day_of(instant, *reached, Some(place)))
        };
        Some(Odds { milestones: milestones.map(odds).collect(), finish: self.odds_of_finish(&found.finish), runs })
    }

    fn odds_of_finish(&self, finish: &Percentiles) -> OddsOf {
        OddsOf::new(finish, |instant| self.day_of(instant, (self.finish_instant, self.finish), None))
    }

    /// The day of an instant at which a milestone is reached by chance, or the project ends: that of the forecast where the instant is
    /// the same, and never one before the status date or before a day that is written for it.
    fn day_of(&self, instant: Instant, forecast: (Instant, Date), place: Option<usize>) -> Date {
        if instant == forecast.0 {
            return forecast.1;
        }
        let timeline = Timeline::new(&self.calendar, self.start);
        let written = self.written_off_days.iter().filter(|(of, _)| place.is_none_or(|place| place == *of));
        let written = written.map(|(_, day)| *day).filter(|day| timeline.instant_at_end_of(*day) == instant);
        written.fold(timeline.day_ending_at(instant).max(self.status_date), Date::max)
    }

    /// The finish of the project as [`Schedule::likely`] has it, in a fraction of the time; `luck` is that of the plan's other
    /// states.
    pub fn likely_finish(&self, luck: &Luck) -> Option<OddsOf> {
        if !self.is_uncertain() {
            return None;
        }
        let Self { activities, links, estimates, status, .. } = self;
        let runs = (self.likely_runs(), SEED);
        let found = simulation::simulate_finish(activities, links, estimates, Some(*status), runs, luck);
        Some(self.odds_of_finish(&found))
    }

    /// Whether any unfinished milestone has a three-point estimate.
    fn is_uncertain(&self) -> bool {
        let open = |place: usize| !matches!(self.activities[place].progress, Progress::Finished { .. });
        self.estimates.iter().enumerate().any(|(place, estimate)| estimate.is_some() && open(place))
    }

    fn likely_runs(&self) -> usize {
        (1_000_000 / self.activities.len().max(1)).clamp(1_000, 10_000)
    }

    /// How likely which dates are. Ten thousand projects say the date to the day. Of large plans fewer are simulated, so
    /// that time and memory stay those of a hundred milestones or so.
    pub fn likely(&self) -> Option<Odds> {
        self.odds(self.likely_runs(), SEED)
    }

    /// Whether two plans have the same dates for the same reasons, so that nothing in the odds differs either.
    pub fn is_alike(&self, other: &Schedule) -> bool {
        let same_days =
            self.start == other.start && self.calendar == other.calendar && self.status_date == other.status_date;
        let same_network = self.activities == other.activities && self.links == other.links;
        let same_dates = self.reached == other.reached && self.written_off_days == other.written_off_days;
        same_days && same_network && same_dates && self.estimates == other.estimates
    }

    /// Working days from the first day to the last, both counted.
    pub fn working_days(&self, first: Date, last: Date) -> i64 {
        let timeline = Timeline::new(&self.calendar, self.start);
        timeline.instant_at_end_of(last) - timeline.instant_at_start_of(first)
    }

    /// Working days by which `later` is after `earlier`; negative when it is before it.
    pub fn working_days_after(&self, earlier: Date, later: Date) -> i64 {
        let timeline = Timeline::new(&self.calendar, self.start);
        timeline.instant_at_end_of(later) - timeline.instant_at_end_of(earlier)
    }
}

/// What simulation says of the finishes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Odds {
    /// Each milestone, in the order of the plan.
    pub milestones: Vec<OddsOf>,
    /// The project.
    pub finish: OddsOf,
    /// How many projects were simulated.
    pub runs: usize,
}

/// Dates that are kept in so many simulated projects of a hundred.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OddsOf {
    /// In 50 of 100.
    pub p50: Date,
    /// In 80 of 100.
    pub p80: Date,
    /// In 95 of 100.
    pub p95: Date,
}

impl OddsOf {
    fn new(finish: &Percentiles, day: impl Fn(Instant) -> Date) -> OddsOf {
        let Percentiles { p50, p80, p95 } = *finish;
        OddsOf { p50: day(p50), p80: day(p80), p95: day(p95) }
    }
}

/// The forecast of the day of each milestone, in the order of the plan: what [`schedule`] says of it in a fraction of the time,
/// for those who ask it of thousands of states.
pub fn finishes(plan: &Plan, status_date: Date) -> Vec<Date> {
    let (calendar, start) = (plan.calendar(), plan.settings.start.value);
    let timeline = Timeline::new(&calendar, start);
    let all = milestones_of(plan);
    let (activities, links) = network_of(&all, &timeline);
    let network = network::schedule(&activities, &links, Some(timeline.instant_at_start_of(status_date)));
    let days = Days {
        timeline: &timeline,
        milestones: &all,
        activities: &activities,
        links: &links,
        network: &network,
        status_date,
    };
    let mut reached = days.reached();
    reached.truncate(plan.milestones.len());
    reached
}

/// All milestones, those last that an audience is not shown.
fn milestones_of(plan: &Plan) -> Vec<&Milestone> {
    plan.milestones.iter().chain(&plan.hidden.milestones).collect()
}

fn network_of(all: &[&Milestone], timeline: &Timeline<'_>) -> (Vec<Activity>, Vec<Link>) {
    let places: HashMap<&str, usize> =
        all.iter().enumerate().map(|(place, milestone)| (milestone.id.value.as_str(), place)).collect();
    (all.iter().map(|milestone| activity(milestone, timeline)).collect(), links(all, &places))
}

/// The dates of a plan at a status date.
pub fn schedule(plan: &Plan, status_date: Date) -> Schedule {
    let (calendar, start) = (plan.calendar(), plan.settings.start.value);
    let timeline = Timeline::new(&calendar, start);
    let all = milestones_of(plan);
    let (activities, links) = network_of(&all, &timeline);
    let status = timeline.instant_at_start_of(status_date);
    let network = network::schedule(&activities, &links, Some(status));

    let days = Days {
        timeline: &timeline,
        milestones: &all,
        activities: &activities,
        links: &links,
        network: &network,
        status_date,
    };
    let (reached, written_off_days) = (days.reached(), days.written_off_days());
    let forecast = |(place, milestone): (usize, &Milestone)| {
        let scheduled = &network.activities[place];
        let dates = Dates { timeline: &timeline, milestone, duration: activities[place].duration };
        let driving =
            scheduled.driving.map(|link| links[link].predecessor).filter(|place| *place < plan.milestones.len());
        dates.forecast(scheduled, reached[place], driving)
    };
    let mut milestones: Vec<Forecast> = all.iter().copied().enumerate().map(forecast).collect();
    let hidden = milestones.split_off(plan.milestones.len());
    let finish = reached.iter().copied().max().unwrap_or(start);
    let instants = network.activities.iter().map(|scheduled| scheduled.early_finish);
    let shown = |cycle: &Vec<usize>| cycle.iter().map(|link| links[*link].successor).collect::<Vec<_>>();
    let cycles = network.cycles.iter().map(shown);
    Schedule {
        start,
        finish,
        phases: phases(plan, &milestones),
        cycles: cycles.filter(|cycle| cycle.iter().all(|place| *place < milestones.len())).collect(),
        milestones,
        hidden,
        estimates: all.iter().map(|milestone| three_point(milestone)).collect(),
        finish_instant: network.finish,
        reached: instants.zip(reached).collect(),
        written_off_days,
        calendar: calendar.clone(),
        activities,
        links,
        status,
        status_date,
    }
}

/// The working days that a milestone takes, and the day on which the plan lets it begin at the earliest, links and what has
/// happened aside; `None` where its links alone decide.
pub fn earliest(plan: &Plan, milestone: &Milestone) -> (i64, Option<Date>) {
    let calendar = plan.calendar();
    let timeline = Timeline::new(&calendar, plan.settings.start.value);
    let activity = activity(milestone, &timeline);
    let day = |instant| match activity.duration {
        0 => timeline.day_ending_at(instant),
        _ => timeline.day_beginning_at(instant),
    };
    let written = [&milestone.start, &milestone.due].into_iter().flatten().map(|day| day.value);
    let stands = |instant| written.filter(|day| timeline.instant_at_end_of(*day) == instant).max();
    let point = activity.not_before.filter(|_| activity.duration == 0).and_then(stands);
    (activity.duration, point.or(activity.not_before.map(day)))
}

/// A milestone as the network sees it (see “Schedule” in the user guide for the rules).
fn activity(milestone: &Milestone, timeline: &Timeline<'_>) -> Activity {
    let start = milestone.start.as_ref().map(|start| start.value);
    let due = milestone.due.as_ref().map(|due| due.value);
    let written = milestone.duration.as_ref().map(|duration| duration.value.0.max(0));
    let (duration, not_before) = match (start, due, written) {
        // A point stands at the end of its day.
        (Some(start), _, Some(0)) => (0, Some(timeline.instant_at_end_of(start))),
        (Some(start), _, Some(duration)) => (duration, Some(timeline.instant_at_start_of(start))),
        (Some(start), Some(due), None) => {
            let begin = timeline.instant_at_start_of(start);
            ((timeline.instant_at_end_of(due) - begin).max(0), Some(begin))
        }
        (None, Some(due), Some(duration)) => (duration, Some(timeline.instant_at_end_of(due) - duration)),
        (None, None, Some(duration)) => (duration, None),
        // A date alone is a point on that day.
        (Some(day), None, None) | (None, Some(day), None) => (0, Some(timeline.instant_at_end_of(day))),
        (None, None, None) => (0, None),
    };
    Activity {
        duration,
        not_before,
        constraint: constraint(milestone, duration, timeline),
        progress: progress(milestone, duration, timeline),
    }
}

fn constraint(milestone: &Milestone, duration: i64, timeline: &Timeline<'_>) -> Option<Constraint> {
    let written = milestone.constraint.as_ref()?.value;
    // A point stands at the end of its day, work begins at the beginning of it.
    let start = |date: Date| {
        if duration == 0 { timeline.instant_at_end_of(date) } else { timeline.instant_at_start_of(date) }
    };
    Some(match (written.kind, written.date) {
        (ConstraintKind::StartNoEarlierThan, Some(date)) => Constraint::StartNoEarlierThan(start(date)),
        (ConstraintKind::FinishNoLaterThan, Some(date)) => {
            Constraint::FinishNoLaterThan(timeline.instant_at_end_of(date))
        }
        (ConstraintKind::MustStartOn, Some(date)) => Constraint::MustStartOn(start(date)),
        (ConstraintKind::MustFinishOn, Some(date)) => Constraint::MustFinishOn(timeline.instant_at_end_of(date)),
        (ConstraintKind::AsLateAsPossible, _) => Constraint::AsLateAsPossible,
        (_, None) => return None,
    })
}

fn progress(milestone: &Milestone, duration: i64, timeline: &Timeline<'_>) -> Progress {
    let started = milestone.started.as_ref().map(|started| timeline.instant_at_start_of(started.value));
    if let Some(finished) = &milestone.finished {
        return Progress::Finished { start: started, finish: timeline.instant_at_end_of(finished.value) };
    }
    // A point has no work of which something could be left: its date stands until it is reached.
    if duration == 0 {
        return Progress::NotStarted;
    }
    let done = milestone.progress.as_ref().map_or(Decimal::ZERO, |progress| progress.value.0);
    if started.is_none() && done.is_zero() {
        return Progress::NotStarted;
    }
    let left = Decimal::from(duration) * (Decimal::ONE_HUNDRED - done) / Decimal::ONE_HUNDRED;
    Progress::Started { start: started, remaining: left.ceil().to_i64().unwrap_or(duration) }
}

fn links(all: &[&Milestone], places: &HashMap<&str, usize>) -> Vec<Link> {
    let mut links = Vec::new();
    for (successor, milestone) in all.iter().enumerate() {
        for dependency in &milestone.depends_on {
            let Some(predecessor) = places.get(dependency.id.value.id()) else { continue };
            let kind = match dependency.r#type.as_ref().map_or(LinkKind::FinishToStart, |kind| kind.value) {
                LinkKind::FinishToStart => network::LinkKind::FinishToStart,
                LinkKind::StartToStart => network::LinkKind::StartToStart,
                LinkKind::FinishToFinish => network::LinkKind::FinishToFinish,
                LinkKind::StartToFinish => network::LinkKind::StartToFinish,
            };
            let lag = dependency.lag.as_ref().map_or(0, |lag| lag.value.0);
            links.push(Link { predecessor: *predecessor, successor, kind, lag });
        }
    }
    links
}

fn three_point(milestone: &Milestone) -> Option<ThreePoint> {
    let estimate = &milestone.estimate.as_ref()?.value;
    Some(ThreePoint {
        optimistic: estimate.optimistic.value.0,
        likely: estimate.likely.value.0,
        pessimistic: estimate.pessimistic.value.0,
        stream: simulation::stream_of(milestone.id.value.as_str()),
    })
}

fn phases(plan: &Plan, forecasts: &[Forecast]) -> Vec<Option<(Date, Date)>> {
    let mut phases: Vec<Option<(Date, Date)>> = vec![None; plan.phases.len()];
    for (milestone, forecast) in plan.milestones.iter().zip(forecasts) {
        let place = milestone.phase.as_ref().and_then(|phase| plan.phases.position(phase.value.id()));
        if let Some(place) = place {
            let (first, last) = phases[place].unwrap_or((forecast.start, forecast.finish));
            phases[place] = Some((first.min(forecast.start), last.max(forecast.finish)));
        }
    }
    phases
}

/// Turns the instants of one milestone into days.
struct Dates<'a> {
    timeline: &'a Timeline<'a>,
    milestone: &'a Milestone,
    duration: i64,
}

impl Dates<'_> {
    fn forecast(&self, scheduled: &network::Scheduled, finish: Date, driving: Option<usize>) -> Forecast {
        let milestone = self.milestone;
        let due = milestone.due.as_ref().map(|due| due.value);
        let baseline = milestone.baseline.as_ref();
        let baseline_finish = baseline.and_then(|baseline| baseline.due.as_ref()).map(|due| due.value);
        let start = match &milestone.started {
            Some(started) => started.value,
            None if self.duration == 0 => finish,
            None => self.timeline.day_beginning_at(scheduled.early_start),
        };
        // What has nothing left to do and could be over is shown on the status date, a day after it could be, and a point that waits
        // for work to begin on the day of that: of its room that day is gone.
        let held = self.timeline.instant_at_end_of(finish) - scheduled.early_finish;
        let held = if milestone.finished.is_some() { 0 } else { held.max(0) };
        let room = |float: i64| if float > 0 { (float - held).max(0) } else { float };
        let late = |day: Date| if scheduled.total_float < 0 { day } else { day.max(finish) };
        let after = |earlier: Date| self.timeline.instant_at_end_of(finish) - self.timeline.instant_at_end_of(earlier);
        Forecast {
            start: start.min(finish),
            finish,
            late_start: if self.duration == 0 {
                late(self.timeline.day_ending_at(scheduled.late_finish))
            } else {
                self.timeline.day_beginning_at(scheduled.late_start)
            },
            late_finish: late(self.timeline.day_ending_at(scheduled.late_finish)),
            duration: self.duration,
            total_float: room(scheduled.total_float),
            free_float: room(scheduled.free_float),
            critical: scheduled.critical,
            driving,
            baseline_start: baseline.and_then(|baseline| baseline.start.as_ref()).map(|start| start.value),
            baseline_finish,
            lateness: due.map(after),
            slip: baseline_finish.map(after),
        }
    }
}

#[cfg(test)]
mod tests;
