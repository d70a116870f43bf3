//! How forecasts, money and status have moved: the plan at every revision, looked at on its own status date.
//!
//! Each day has one point, the last revision of that day. A revision is measured against the baseline that was in force
//! on its day. Nothing is simulated.

use std::collections::{BTreeMap, HashMap};

use jiff::civil::Date;
use rayon::prelude::*;
use rust_decimal::Decimal;

use crate::analysis::baseline::{self, status_date_of};
use crate::analysis::books::{self, Amounts, Part};
use crate::analysis::progress;
use crate::analysis::reason::Judgement;
use crate::analysis::schedule;
use crate::analysis::status::{self, CostPosition};
use crate::analysis::words::Words;
use crate::audience::Visible;
use crate::history::{Baseline, Origin, Project, Revision};
use crate::model::Plan;
use crate::model::values::{Id, MoneyRule};

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
    /// What was computed of the project.
    pub judgement: Judgement,
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
}

/// What is worked out of one revision.
struct Looked {
    point: Point,
    milestones: Vec<(Id, MilestonePoint)>,
}

/// The series of a project up to a status date, on which it is looked at as it is now.
pub fn trend(project: &Visible<Project>, status_date: Date) -> Trend {
    let mut days: BTreeMap<Date, (&Plan, Revision, Origin)> = BTreeMap::new();
    for state in &project.past {
        let date = status_date_of(&state.plan, &state.revision);
        if date <= status_date {
            days.insert(date, (&state.plan, state.revision.clone(), state.origin));
        }
    }
    let (revision, origin) = match project.past.last() {
        Some(now) => (now.revision.clone(), now.origin),
        None => {
            let (id, author, subject, tags) = Default::default();
            (Revision { id, date: status_date, author, subject, tags }, Origin::WorkTree)
        }
    };
    days.insert(status_date, (&project.plan, revision, origin));
    let shows_money = project.money() != MoneyRule::None;
    let looked: Vec<Looked> = days
        .into_iter()
        .collect::<Vec<_>>()
        .into_par_iter()
        .map(|(date, (plan, revision, origin))| {
            let in_force = project.baselines.iter().rfind(|baseline| baseline.revision.date <= date);
            look(plan, in_force, shows_money, Seen { date, revision, origin })
        })
        .collect();
    collect(looked, &renamed(&project.plan))
}

/// When and where a plan was seen.
struct Seen {
    date: Date,
    revision: Revision,
    origin: Origin,
}

fn look(plan: &Plan, in_force: Option<&Baseline>, shows_money: bool, seen: Seen) -> Looked {
    let Seen { date, revision, origin } = seen;
    let laid = in_force.map(|baseline| baseline::lay(plan, baseline, shows_money).0);
    let plan = laid.as_ref().unwrap_or(plan);
    let schedule = schedule::schedule(plan, date);
    let mut books = books::books(plan, &schedule, date);
    if !shows_money {
        books.accounts.clear();
    }
    let amounts: Amounts =
        books.of(Part::Project).chain(books.of(Part::Contingency)).map(|account| account.amounts).sum();
    let any = amounts.baseline != Decimal::ZERO || amounts.forecast != Decimal::ZERO;
    let money = any.then_some(Money {
        approved: amounts.baseline,
        planned: amounts.planned,
        forecast: amounts.forecast,
        actual: amounts.actual,
    });
    let cost = money.map(|money| CostPosition { planned: money.approved, forecast: money.forecast });
    let judgement = status::of_project(plan, &schedule, cost, date, &Words::of(plan));
    let milestones = plan.milestones.iter().zip(&schedule.milestones).map(|(milestone, forecast)| {
        let is_finished = milestone.finished.is_some();
        (milestone.id.value.clone(), MilestonePoint { date, finish: forecast.finish, is_finished })
    });
    let complete = progress::of_project(&books).map(|complete| complete.actual);
    let point = Point { date, revision, origin, finish: schedule.finish, complete, judgement, money };
    Looked { point, milestones: milestones.collect() }
}

fn collect(looked: Vec<Looked>, renamed: &HashMap<&str, &Id>) -> Trend {
    let mut trend = Trend::default();
    for Looked { point, milestones } in looked {
        trend.points.push(point);
        for (id, seen) in milestones {
            let id = renamed.get(id.as_str()).map_or(id, |now| (*now).clone());
            trend.milestones.entry(id).or_default().push(seen);
        }
    }
    trend
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
        let mut moves: Vec<MilestonePoint> = self.milestones.get(id).cloned().unwrap_or_default();
        moves.dedup_by_key(|seen| (seen.finish, seen.is_finished));
        moves
    }
}
