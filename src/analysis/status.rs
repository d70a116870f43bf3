//! Where everything stands, by stated limits, and always with the reasons.
//!
//! A status is never a guess: each rule that had a say leaves a [`Reason`] with its inputs and its sentence. What an author
//! says stands beside it and changes nothing.

mod goals;
mod project;
mod work;

use rust_decimal::Decimal;

use jiff::civil::Date;

use crate::analysis::alignment::Alignment;
use crate::analysis::baseline::FirstPromises;
use crate::analysis::reason::{Cause, Judgement, Reason};
use crate::analysis::schedule::Schedule;
use crate::analysis::words::Words;
use crate::model::Plan;
use crate::model::kinds::Settings;
use crate::model::values::Status;

pub use goals::{expected_on, last_reading, line_start};
pub use project::freshness;

/// Where everything stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statuses {
    /// Each milestone, in the order of the plan.
    pub milestones: Vec<Assessment>,
    /// Each phase, in the order of the plan.
    pub phases: Vec<Assessment>,
    /// Each goal, in the order of the plan.
    pub goals: Vec<Assessment>,
    /// How the work for each goal stands, by its milestones alone, in the same order.
    pub works: Vec<Judgement>,
    /// The project's dates.
    pub schedule: Assessment,
    /// The project's money; `None` where the audience sees none, or there is none.
    pub cost: Option<Assessment>,
    /// The project as a whole: the worst of its dates and its money, and at risk at best when the plan is stale.
    pub project: Assessment,
    /// When somebody last showed that the plan is looked after, and whether that is too long ago.
    pub freshness: Freshness,
    /// What the newest report says, by area.
    pub reported: Option<Reported>,
}

/// Where one thing stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    /// What is computed.
    pub judgement: Judgement,
    /// Why, the weightiest first; never empty.
    pub reasons: Vec<Reason>,
    /// What the author says instead.
    pub stated: Option<Stated>,
}

/// An author's judgement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stated {
    /// The judgement.
    pub status: Status,
    /// The reason, in Markdown; empty in a report, whose text is the reason.
    pub because: String,
    /// The day of the report that says so; `None` for a milestone's own field.
    pub on: Option<Date>,
}

/// What the newest report says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reported {
    /// The place of the report.
    pub update: usize,
    /// Its day.
    pub on: Date,
    /// The project as a whole.
    pub overall: Option<Status>,
    /// Dates.
    pub schedule: Option<Status>,
    /// Money.
    pub cost: Option<Status>,
    /// What is delivered.
    pub scope: Option<Status>,
    /// The people whose work changes.
    pub people: Option<Status>,
}

/// How long ago somebody showed that the plan is looked after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Freshness {
    /// The day of the last sign of life.
    pub since: Date,
    /// What it was.
    pub sign: crate::analysis::reason::SignOfLife,
    /// How many days ago that was.
    pub days: i64,
    /// Whether that is longer than the limit.
    pub stale: bool,
}

/// What was planned to be spent, and what it will come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CostPosition {
    /// The amount to compare with: the approved one, where there is one.
    pub planned: Decimal,
    /// The forecast of the same.
    pub forecast: Decimal,
}

/// The limits at which a status turns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// At risk from this many working days late.
    pub late_at_risk: i64,
    /// Off track from this many working days late.
    pub late_off_track: i64,
    /// At risk from this many hundredths over the plan.
    pub cost_at_risk: Decimal,
    /// Off track from this many hundredths over the plan.
    pub cost_off_track: Decimal,
    /// After more than this many days of the calendar without an update, the plan is stale.
    pub stale_after: i64,
}

impl Limits {
    /// The limits of a project. What is not written is 5 and 15 working days, 5% and 10%, and 5 weeks.
    pub fn of(settings: &Settings) -> Limits {
        let thresholds = settings.thresholds.as_ref().map(|thresholds| &thresholds.value);
        let schedule = thresholds.and_then(|thresholds| thresholds.schedule.as_ref()).map(|limits| &limits.value);
        let cost = thresholds.and_then(|thresholds| thresholds.cost.as_ref()).map(|limits| &limits.value);
        let stale = thresholds.and_then(|thresholds| thresholds.stale.as_ref()).map_or(25, |stale| stale.value.0);
        let late_at_risk = schedule.and_then(|limits| limits.at_risk.as_ref()).map_or(5, |days| days.value.0).max(1);
        let late_off_track = schedule.and_then(|limits| limits.off_track.as_ref()).map_or(15, |days| days.value.0);
        let cost_at_risk =
            cost.and_then(|limits| limits.at_risk.as_ref()).map_or(Decimal::from(5), |over| over.value.0);
        let cost_off_track =
            cost.and_then(|limits| limits.off_track.as_ref()).map_or(Decimal::TEN, |over| over.value.0);
        Limits {
            late_at_risk,
            late_off_track: late_off_track.max(late_at_risk),
            cost_at_risk,
            cost_off_track: cost_off_track.max(cost_at_risk),
            // Five working days are a week, and a report is due by the calendar.
            stale_after: stale.max(0) * 7 / 5,
        }
    }

    /// What so many working days of lateness come to, and the limit that says so.
    pub fn lateness(&self, days: i64) -> (Judgement, i64) {
        match days {
            days if days >= self.late_off_track => (Judgement::OffTrack, self.late_off_track),
            days if days >= self.late_at_risk => (Judgement::AtRisk, self.late_at_risk),
            _ => (Judgement::OnTrack, self.late_at_risk),
        }
    }
}

impl Assessment {
    /// The worst of the reasons, weightiest first; `otherwise` where none is worse than it.
    fn of(otherwise: Judgement, mut reasons: Vec<Reason>) -> Assessment {
        let judgement = reasons.iter().fold(otherwise, |worst, reason| worst.worse(reason.judgement));
        reasons.sort_by_key(|reason| std::cmp::Reverse(reason.judgement.severity()));
        Assessment { judgement, reasons, stated: None }
    }

    fn stated(mut self, stated: Option<Stated>) -> Assessment {
        self.stated = stated;
        self
    }
}

/// Where everything stands at the status date. `cost` is the project's money, without what is kept apart (operation after
/// the project, losses without an invoice); `None` where the audience sees no money. `first_promises` are those of the baselines.
pub fn assess(
    plan: &Plan,
    schedule: &Schedule,
    alignment: &Alignment,
    cost: Option<CostPosition>,
    status_date: Date,
    first_promises: &FirstPromises,
    words: &Words,
) -> Statuses {
    let limits = Limits::of(&plan.settings);
    let judge = Judge { plan, schedule, status_date, first_promises, limits, words };
    let milestones: Vec<Assessment> = (0..plan.milestones.len()).map(|place| judge.milestone(place)).collect();
    let phases = judge.phases(&milestones);
    let goals = judge.goals(alignment, &milestones);
    let works = alignment.goals.iter().map(|served| judge.of_milestones(&served.milestones, &milestones).judgement);
    let works = works.collect();
    let reported = project::newest_report(plan, status_date);
    let freshness = freshness(plan, status_date);
    let dates = judge.dates(&milestones).stated(project::stated(&reported, |report| report.schedule));
    let money = cost
        .map(|position| judge_cost(position, &limits, words).stated(project::stated(&reported, |report| report.cost)));
    let project = judge.project(&dates, money.as_ref(), &freshness);
    Statuses {
        project: project.stated(project::stated(&reported, |report| report.overall)),
        schedule: dates,
        cost: money,
        milestones,
        phases,
        goals,
        works,
        freshness,
        reported,
    }
}

impl Statuses {
    /// The same for an audience that is not shown the project's money: it is told that only dates are judged, unless all is done.
    pub(super) fn without_money(mut self, words: &Words) -> Statuses {
        if self.project.judgement != Judgement::Done {
            self.project.reasons.push(words.reason(Judgement::OnTrack, Cause::MoneyNotShown));
        }
        self
    }
}

/// What is computed of a project.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The project as a whole.
    pub project: Judgement,
    /// Its dates.
    pub dates: Judgement,
    /// Its money; `None` where the audience sees none, or there is none.
    pub cost: Option<Judgement>,
}

/// The project as [`assess`] judges it, and nothing else.
pub fn standing(
    plan: &Plan,
    schedule: &Schedule,
    cost: Option<CostPosition>,
    status_date: Date,
    words: &Words,
) -> Standing {
    let limits = Limits::of(&plan.settings);
    // Only sentences name what was promised first.
    let first_promises = &FirstPromises::default();
    let judge = Judge { plan, schedule, status_date, first_promises, limits, words };
    let milestones: Vec<Assessment> = (0..plan.milestones.len()).map(|place| judge.milestone(place)).collect();
    let money = cost.map(|position| judge_cost(position, &limits, words));
    let dates = judge.dates(&milestones);
    let project = judge.project(&dates, money.as_ref(), &freshness(plan, status_date));
    Standing { project: project.judgement, dates: dates.judgement, cost: money.map(|money| money.judgement) }
}

/// Where money stands: of a line, a category, a phase, a goal or the project. By the forecast against the plan, in
/// hundredths of the plan. Where nothing was planned, any cost is off track.
pub fn judge_cost(position: CostPosition, limits: &Limits, words: &Words) -> Assessment {
    let CostPosition { planned, forecast } = position;
    let difference = forecast - planned;
    // Compared as amounts, so that no rounding decides.
    let reaches = |limit: Decimal| difference > Decimal::ZERO && difference * Decimal::ONE_HUNDRED >= limit * planned;
    let over =
        (planned > Decimal::ZERO).then(|| (difference / planned * Decimal::ONE_HUNDRED).round_dp(12).normalize());
    let (judgement, limit) = match () {
        () if reaches(limits.cost_off_track) => (Judgement::OffTrack, limits.cost_off_track),
        () if reaches(limits.cost_at_risk) => (Judgement::AtRisk, limits.cost_at_risk),
        () => (Judgement::OnTrack, limits.cost_at_risk),
    };
    let reason =
        words.reason(judgement, Cause::Cost { planned, forecast, over, limit, off_track: limits.cost_off_track });
    Assessment::of(Judgement::OnTrack, vec![reason])
}

/// What the rules look at.
#[derive(Clone, Copy)]
struct Judge<'a> {
    plan: &'a Plan,
    schedule: &'a Schedule,
    status_date: Date,
    first_promises: &'a FirstPromises,
    limits: Limits,
    words: &'a Words,
}

#[cfg(test)]
mod tests;
