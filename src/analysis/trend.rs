//! How forecasts, money and status have moved: the plan at every revision, looked at on its own status date.
//!
//! Each day has one point, the last revision of that day. A revision is measured against the baseline that was in force
//! on its day. Nothing is simulated.

mod course;
mod kept;
mod kept_lines;
mod lines;
mod moved;

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use jiff::civil::Date;
use rayon::prelude::*;
use rust_decimal::Decimal;

use crate::analysis::baseline;
use crate::analysis::books::{self, Amounts, Part};
use crate::analysis::progress;
use crate::analysis::schedule::{self, Schedule};
use crate::analysis::status::{self, CostPosition, Standing};
use crate::analysis::words::Words;
use crate::audience::Visible;
use crate::history::{Baseline, Origin, PastPlan, Project, Revision};
use crate::model::Plan;
use crate::model::values::{Id, MoneyRule};

pub use course::{LineAmounts, LineCourse, LineMove};
pub use lines::lines;

/// The series of a project.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trend {
    /// The project day by day, in the order of time; the last is the day of the build.
    pub points: Vec<Point>,
    /// The forecasts of each milestone, by the id that it has today, or had last; in the order of time.
    pub milestones: BTreeMap<Id, Vec<MilestonePoint>>,
}

/// The project on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// The status date.
    pub date: Date,
    /// Who recorded the plan, when and why.
    pub revision: Revision,
    /// Where it was recorded.
    pub origin: Origin,
    /// The forecast of the last day of the project.
    pub finish: Date,
    /// How much was done, in percent; `None` without milestones.
    pub complete: Option<Decimal>,
    /// What was computed of the project, its dates and its money.
    pub standing: Standing,
    /// Project and contingency; `None` where the audience sees no money or there is none.
    pub money: Option<Money>,
}

/// The money of the project with its contingency on one day, without running costs and losses without an invoice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Money {
    /// What was approved on that day.
    pub approved: Decimal,
    /// What was planned.
    pub planned: Decimal,
    /// What it was expected to have cost in the end.
    pub forecast: Decimal,
    /// What was paid.
    pub actual: Decimal,
    /// The contingency in what was planned.
    pub contingency: Decimal,
}

/// A milestone on one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MilestonePoint {
    /// The status date.
    pub date: Date,
    /// The day on which it was expected to be reached, or was reached.
    pub finish: Date,
    /// Whether it was reached.
    pub is_finished: bool,
    /// The day that was promised: its `due`.
    pub promised: Option<Date>,
    /// The state that gave it this date, by its place in the past of the project. `None` where it has the date of the
    /// point before, where it is the first, and where time alone moved it: work that is not done cannot be forecast for
    /// a day that has passed.
    pub by: Option<usize>,
    /// The state that promised this day, where the point before has another promise or none.
    pub promised_by: Option<usize>,
}

/// A date that became another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Move {
    /// The status date on which that was seen first.
    pub seen: Date,
    /// The date before.
    pub from: Date,
    /// The date after.
    pub to: Date,
    /// Whether it is the day on which the milestone was reached.
    pub is_finished: bool,
    /// The state that moved it, by its place in the past of the project; `None` where time alone did.
    pub by: Option<usize>,
}

/// The plan on one day.
struct Day<'a> {
    date: Date,
    plan: PlanOfDay<'a>,
    /// The states that were recorded on that day, by their places in the past of the project, in the order of time.
    states: Vec<usize>,
}

/// A plan that is only read when it is looked at, or the one of today.
#[derive(Clone, Copy)]
enum PlanOfDay<'a> {
    Past(&'a PastPlan),
    Today(&'a Plan),
}

impl<'a> Day<'a> {
    fn plan(&self) -> &'a Plan {
        match self.plan {
            PlanOfDay::Past(plan) => plan,
            PlanOfDay::Today(plan) => plan,
        }
    }
}

/// What is worked out of one day.
struct Looked {
    point: Point,
    milestones: Milestones,
}

/// The milestones of a day. Most days share their ids with the day before.
#[derive(Default)]
struct Milestones {
    ids: Arc<[Id]>,
    seen: Vec<MilestonePoint>,
}

impl Milestones {
    /// Whether these have the same ids in the same order as others.
    fn are_those_of(&self, others: &Milestones) -> bool {
        Arc::ptr_eq(&self.ids, &others.ids) || self.ids == others.ids
    }
}

/// The series of a project up to a status date, on which it is looked at as it is now. Days that are over are taken from the
/// shelf of the project as far as they are known, and put there.
pub fn trend(project: &Visible<Project>, status_date: Date) -> Trend {
    let (days, renamed) = (days(project, status_date), renamed(&project.plan));
    let Some(shelf) = project.shelf.get() else {
        return series(look_at_all(project, &days, Vec::new(), &renamed));
    };
    let (keys, name) = (kept::keys(project, &days, &renamed), kept::name(project));
    let bytes = shelf.read(&name).unwrap_or_default();
    let (known, sound) = kept::read(&bytes, project, &days, &keys);
    let over = known.len();
    let looked = look_at_all(project, &days, known, &renamed);
    if over < keys.len() {
        shelf.write(&name, &kept::written(&bytes[..sound], over, &looked, &days, &keys));
    }
    series(looked)
}

fn series(looked: Vec<Looked>) -> Trend {
    let days = looked.len();
    let mut points = Vec::with_capacity(days);
    let mut series: Vec<(Id, Vec<MilestonePoint>)> = Vec::new();
    let mut places: HashMap<Id, usize> = HashMap::new();
    // Most days have the milestones of the day before in the same order, so that few are looked for.
    let (mut before, mut at) = (Milestones::default(), Vec::<usize>::new());
    for Looked { point, milestones } in looked {
        points.push(point);
        if !milestones.are_those_of(&before) {
            let mut place = |id: &Id| {
                *places.entry(id.clone()).or_insert_with(|| {
                    series.push((id.clone(), Vec::with_capacity(days)));
                    series.len() - 1
                })
            };
            at = milestones.ids.iter().map(&mut place).collect();
        }
        at.iter().zip(&milestones.seen).for_each(|(place, seen)| series[*place].1.push(*seen));
        before = milestones;
    }
    Trend { points, milestones: series.into_iter().collect() }
}

/// Every day, of which the first are known.
fn look_at_all(
    project: &Visible<Project>,
    days: &[Day<'_>],
    known: Vec<Looked>,
    renamed: &HashMap<&str, &Id>,
) -> Vec<Looked> {
    let shows_money = project.money() != MoneyRule::None;
    let approved: Vec<Schedule> = project.baselines.iter().map(baseline::schedule_of).collect();
    let (before, mut looked) = (known.len(), known);
    let new: Vec<Looked> = days[before..].par_iter().map(|day| look(project, day, &approved, shows_money)).collect();
    looked.extend(new);
    for Milestones { ids, .. } in looked[before..].iter_mut().map(|looked| &mut looked.milestones) {
        if ids.iter().any(|id| renamed.contains_key(id.as_str())) {
            *ids = ids.iter().map(|id| renamed.get(id.as_str()).map_or(id, |now| now).clone()).collect();
        }
    }
    let from = before.saturating_sub(1);
    moved::attribute(&mut looked[from..], &days[from..], &project.past, renamed);
    looked
}

/// The place of the baseline that was in force on a day.
fn in_force(project: &Project, day: Date) -> Option<usize> {
    project.baselines.iter().rposition(|baseline: &Baseline| baseline.revision.date <= day)
}

/// What is said of the plan on a day.
fn recorded(project: &Project, day: &Day<'_>) -> (Revision, Origin) {
    match day.states.last() {
        Some(last) => (project.past[*last].revision.clone(), project.past[*last].origin),
        None => (Revision::of_work_tree(day.date), Origin::WorkTree),
    }
}

/// The days on which the plan was recorded, and the status date with the plan as it is now.
fn days(project: &Visible<Project>, status_date: Date) -> Vec<Day<'_>> {
    let mut days: BTreeMap<Date, Day<'_>> = BTreeMap::new();
    for (place, state) in project.past.iter().enumerate() {
        let date = state.status_date();
        if date <= status_date {
            let plan = PlanOfDay::Past(&state.plan);
            let day = days.entry(date).or_insert(Day { date, plan, states: Vec::new() });
            day.plan = plan;
            day.states.push(place);
        }
    }
    let plan = PlanOfDay::Today(&project.plan);
    let today = days.entry(status_date).or_insert(Day { date: status_date, plan, states: Vec::new() });
    today.plan = plan;
    // What is built stands in the last state, whatever its day.
    if let Some(last) = project.past.len().checked_sub(1).filter(|last| !today.states.contains(last)) {
        today.states.push(last);
    }
    days.into_values().collect()
}

fn look(project: &Visible<Project>, day: &Day<'_>, approved: &[Schedule], shows_money: bool) -> Looked {
    let date = day.date;
    let known = day.plan().known_on(date);
    let baselines = in_force(project, date).map_or(&[][..], |place| &project.baselines[..=place]);
    let schedule_of = |place: usize| Cow::Borrowed(&approved[place]);
    let laid = baseline::lay_scheduled(&known, baselines, &schedule_of, shows_money).map(|(laid, _)| laid);
    let plan = laid.as_ref().unwrap_or(&known);
    let schedule = schedule::schedule(plan, date);
    let mut books = books::books(plan, &schedule, date);
    if !shows_money {
        books.accounts.clear();
    }
    let sum = |part| -> Amounts { books.of(part).map(|account| account.amounts).sum() };
    let (project_only, contingency) = (sum(Part::Project), sum(Part::Contingency));
    let amounts: Amounts = [project_only, contingency].into_iter().sum();
    let any = amounts.baseline != Decimal::ZERO || amounts.forecast != Decimal::ZERO;
    let money = any.then_some(Money {
        approved: amounts.baseline,
        planned: amounts.planned,
        forecast: amounts.forecast,
        actual: amounts.actual,
        contingency: contingency.planned,
    });
    let cost = money.map(|money| CostPosition { planned: money.approved, forecast: money.forecast });
    let standing = status::standing(plan, &schedule, cost, date, &Words::of(plan).silent());
    // What was promised stands in the plan itself.
    let seen = known.milestones.iter().zip(&schedule.milestones).map(|(milestone, forecast)| {
        let is_finished = milestone.finished.is_some();
        let promised = milestone.due.as_ref().map(|due| due.value);
        let (by, promised_by) = (None, None);
        MilestonePoint { date, finish: forecast.finish, is_finished, promised, by, promised_by }
    });
    let ids = plan.milestones.iter().map(|milestone| milestone.id.value.clone());
    let milestones = Milestones { ids: ids.collect(), seen: seen.collect() };
    let complete = progress::of_project(&books).map(|complete| complete.actual);
    let (revision, origin) = recorded(project, day);
    let point = Point { date, revision, origin, finish: schedule.finish, complete, standing, money };
    Looked { point, milestones }
}

/// The id that each former id has become.
fn renamed(plan: &Plan) -> HashMap<&str, &Id> {
    let former = plan
        .milestones
        .iter()
        .flat_map(|milestone| milestone.formerly.iter().map(|former| (former.value.as_str(), &milestone.id.value)));
    former.filter(|(former, _)| plan.milestones.get(former).is_none()).collect()
}

impl Trend {
    /// The forecasts of a milestone that differ from the one before, with the first: how its date has moved.
    pub fn moves(&self, id: &str) -> Vec<MilestonePoint> {
        let mut moves: Vec<MilestonePoint> = self.of(id).to_vec();
        moves.dedup_by_key(|seen| (seen.finish, seen.is_finished));
        moves
    }

    /// Each day on which a milestone got another date.
    pub fn moves_of(&self, id: &str) -> Vec<Move> {
        let pairs = self.of(id).windows(2).filter(|pair| pair[0].finish != pair[1].finish);
        let moved = |pair: &[MilestonePoint]| Move {
            seen: pair[1].date,
            from: pair[0].finish,
            to: pair[1].finish,
            is_finished: pair[1].is_finished,
            by: pair[1].by,
        };
        pairs.map(moved).collect()
    }

    /// The forecasts of a milestone; none for one that there never was.
    pub fn of(&self, id: &str) -> &[MilestonePoint] {
        self.milestones.get(id).map_or(&[], Vec::as_slice)
    }

    /// Whether there is a past to tell of: more than the day of the build.
    pub fn has_past(&self) -> bool {
        self.points.len() > 1
    }
}

#[cfg(test)]
mod tests;
