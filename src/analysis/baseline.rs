//! What was approved: the dates, amounts and scope of the baseline in force stand behind today's.
//!
//! A milestone's approved date is its `due` at that revision; without one, the forecast as it was then, at the status date
//! of that revision. A line's approved amount is its planned amount at that revision. A `baseline:` field of today's plan
//! goes first; where no revision is approved and some milestones have one, the `due` of the others is theirs. A line that was
//! added since was approved with nothing; what was removed since stays in the approved sums.
//!
//! What is finished is measured against what was approved before that day: a baseline that was set later took over the real
//! dates, and says nothing of how they were kept (EIA-748: no change to what is past).

mod first;
mod named;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::analysis::books::{self, Part};
use crate::analysis::schedule::{self, Forecast, Schedule};
use crate::history::{Baseline, Project, Revision};
use crate::model::Plan;
use crate::model::entities::Entities;
use crate::model::kinds::{Entity, Line, LineBaseline, Milestone, MilestoneBaseline};
use crate::model::record::Sp;
use crate::model::values::{Id, Money, Ref};

pub use first::{FirstPromise, FirstPromises};
pub use named::{Approved, of_amounts, of_dates};

/// The approved plan that stands behind today's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaselineInForce {
    /// Its name.
    pub id: String,
    /// What it is called on the pages.
    pub title: String,
    /// Who recorded it, when and why.
    pub revision: Revision,
    /// Approved milestones that are no more, in the order of the approved plan.
    pub removed_milestones: Vec<RemovedMilestone>,
    /// Approved lines that are no more and are shown, in the order of the approved plan; their amounts are 0 where the
    /// audience sees no money.
    pub removed_lines: Vec<RemovedLine>,
}

/// An approved milestone that is no more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RemovedMilestone {
    /// Its id then.
    pub id: Id,
    /// Its title then.
    pub title: String,
    /// The approved date.
    pub finish: Date,
}

/// An approved line that is no more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RemovedLine {
    /// Its id then.
    pub id: Id,
    /// Its title then.
    pub title: String,
    /// The approved amount.
    pub amount: Decimal,
}

/// The day on which a revision looks at its plan: its own status date, else the day on which it was recorded.
pub fn status_date_of(plan: &Plan, revision: &Revision) -> Date {
    plan.settings.status_date.as_ref().map_or(revision.date, |date| date.value)
}

/// Today's plan with what was approved laid behind it, and what that is called; `baselines` are those up to the one in force,
/// which is the last. `None` where there is none.
pub fn lay(plan: &Plan, baselines: &[Baseline], shows_money: bool) -> Option<(Plan, BaselineInForce)> {
    lay_scheduled(plan, baselines, &|place| Cow::Owned(schedule_of(&baselines[place])), shows_money)
}

/// The dates that were approved, as they were forecast then.
pub fn schedule_of(baseline: &Baseline) -> Schedule {
    let day = baseline.status_date();
    schedule::schedule(&baseline.plan.known_on(day), day)
}

/// The same as [`lay`] where the dates of each baseline are known by its place, because they are laid behind many plans.
pub fn lay_scheduled<'a>(
    plan: &Plan,
    baselines: &[Baseline],
    schedule_of: &dyn Fn(usize) -> Cow<'a, Schedule>,
    shows_money: bool,
) -> Option<(Plan, BaselineInForce)> {
    let Baseline { id, title, revision, plan: approved, .. } = baselines.last()?;
    let mut laid = plan.clone();
    let removed_milestones = lay_dates(&mut laid, baselines, schedule_of);
    let mut removed_lines = lay_amounts(&mut laid, approved);
    if !shows_money {
        removed_lines.iter_mut().for_each(|line| line.amount = Decimal::ZERO);
    }
    let (id, title, revision) = (id.clone(), title.clone(), revision.clone());
    Some((laid, BaselineInForce { id, title, revision, removed_milestones, removed_lines }))
}

/// The money that was approved first, in the project's currency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FirstApproved {
    /// What the first baseline is called.
    pub title: String,
    /// The day of its revision.
    pub date: Date,
    /// The project with its contingency.
    pub total: Decimal,
    /// The contingency, of which each later baseline holds what was left.
    pub contingency: Decimal,
}

/// What the first of several baselines planned. `None` where there is only one, where it held no money, and where lines say
/// themselves what was approved.
pub fn first_approved(project: &Project) -> Option<FirstApproved> {
    let [first, .., _] = project.baselines.as_slice() else { return None };
    fn lines(plan: &Plan) -> impl Iterator<Item = &Line> {
        plan.lines.iter().chain(&plan.hidden.lines)
    }
    let is_written = |line: &Line| line.baseline.as_ref().is_some_and(|baseline| baseline.value.amount.is_some());
    if lines(&project.plan).any(is_written) {
        return None;
    }
    let unit = first.plan.minor_unit();
    let sum = |part: Part| -> Decimal {
        lines(&first.plan).filter(|line| Part::of(line) == part).map(|line| books::planned(line, unit)).sum()
    };
    let (work, contingency) = (sum(Part::Project), sum(Part::Contingency));
    let (title, date) = (first.title.clone(), first.revision.date);
    let any = !(work.is_zero() && contingency.is_zero());
    any.then(|| FirstApproved { title, date, total: work + contingency, contingency })
}

/// Today's plan with the promised dates as the approved ones of those milestones that write none, where the plan itself
/// writes those of others: what was promised then was approved with them. `None` where there is nothing to complete.
pub fn complete(plan: &Plan) -> Option<Plan> {
    let is_open = |milestone: &Milestone| {
        milestone.due.is_some() && milestone.baseline.as_ref().is_none_or(|it| it.value.due.is_none())
    };
    let is_written = |milestone: &Milestone| milestone.baseline.as_ref().is_some_and(|it| it.value.due.is_some());
    if !plan.milestones.iter().any(is_written) || !plan.milestones.iter().any(is_open) {
        return None;
    }
    let mut complete = plan.clone();
    complete.entities.milestones.change_where(is_open, |milestone| {
        let start = milestone.baseline.as_ref().and_then(|it| it.value.start.clone());
        let approved =
            MilestoneBaseline { start: start.or_else(|| milestone.start.clone()), due: milestone.due.clone() };
        milestone.baseline = Some(Sp::new(approved, milestone.id.span));
    });
    Some(complete)
}

/// Gives each milestone its approved dates, and returns those that are no more.
fn lay_dates<'a>(
    plan: &mut Plan,
    baselines: &[Baseline],
    schedule_of: &dyn Fn(usize) -> Cow<'a, Schedule>,
) -> Vec<RemovedMilestone> {
    let Some(in_force) = baselines.len().checked_sub(1) else { return Vec::new() };
    let before: Vec<BTreeMap<Id, usize>> =
        baselines.iter().map(|baseline| counterparts(&plan.milestones, &baseline.plan.milestones)).collect();
    let mut of: BTreeMap<usize, Vec<Id>> = BTreeMap::new();
    for milestone in &plan.milestones {
        let id = &milestone.id.value;
        of.entry(measured_by(milestone, baselines)).or_default().push(id.clone());
    }
    let (mut approved, mut promised) = (BTreeMap::<Id, MilestoneBaseline>::new(), BTreeMap::<Id, Sp<Date>>::new());
    for (place, ids) in of {
        let (then, schedule) = (&baselines[place].plan, schedule_of(place));
        for id in ids {
            let Some(milestone) = before[place].get(&id) else { continue };
            let dates = dates(&then.milestones[*milestone], &schedule.milestones[*milestone]);
            if place < in_force
                && let Some(due) = then.milestones[*milestone].due.clone()
            {
                promised.insert(id.clone(), due);
            }
            approved.insert(id, dates);
        }
    }
    plan.entities.milestones.change_where(
        |milestone| milestone.baseline.is_none() && approved.contains_key(&milestone.id.value),
        |milestone| {
            let span = milestone.id.span;
            milestone.baseline = approved.get(&milestone.id.value).map(|dates| Sp::new(dates.clone(), span));
            // A promise that was made when all was done is none.
            if let Some(due) = promised.get(&milestone.id.value) {
                milestone.due = Some(due.clone());
            }
        },
    );
    lay_hidden_dates(plan, baselines, schedule_of);
    let (then, schedule) = (&baselines[in_force].plan, schedule_of(in_force));
    let kept: BTreeSet<usize> = before[in_force].values().copied().collect();
    let removed = then.milestones.iter().enumerate().filter(|(place, _)| !kept.contains(place));
    removed
        .map(|(place, milestone)| RemovedMilestone {
            id: milestone.id.value.clone(),
            title: milestone.title.value.text.clone(),
            finish: milestone.due.as_ref().map_or(schedule.milestones[place].finish, |due| due.value),
        })
        .collect()
}

/// Gives each milestone that is not shown its approved dates by the same rules, because amounts rest on them.
fn lay_hidden_dates<'a>(plan: &mut Plan, baselines: &[Baseline], schedule_of: &dyn Fn(usize) -> Cow<'a, Schedule>) {
    let in_force = baselines.len().saturating_sub(1);
    for milestone in plan.hidden.milestones.iter_mut().filter(|milestone| milestone.baseline.is_none()) {
        let then = |place: usize| {
            let hidden = &baselines[place].plan.hidden.milestones;
            hidden.iter().position(|then| then.id.value == milestone.id.value)
        };
        let by = measured_where(milestone, baselines, |place| then(*place).is_some());
        let Some(hidden) = then(by) else { continue };
        let approved = &baselines[by].plan;
        let written = &approved.hidden.milestones[hidden];
        let dates = dates(written, schedule_of(by).forecast(approved.milestones.len() + hidden));
        if by < in_force
            && let Some(due) = &written.due
        {
            milestone.due = Some(due.clone());
        }
        milestone.baseline = Some(Sp::new(dates, milestone.id.span));
    }
}

/// The place of the baseline that a milestone is measured against: the last one, or for what is finished the last one that
/// has it and was approved before that day, else the first one that has it.
pub fn measured_by(milestone: &Milestone, baselines: &[Baseline]) -> usize {
    let ids = || std::iter::once(&milestone.id.value).chain(milestone.formerly.iter().map(|former| &former.value));
    let has = |place: &usize| ids().any(|id| baselines[*place].plan.milestones.position(id.as_str()).is_some());
    measured_where(milestone, baselines, has)
}

fn measured_where(milestone: &Milestone, baselines: &[Baseline], has: impl Fn(&usize) -> bool) -> usize {
    let in_force = baselines.len().saturating_sub(1);
    let Some(finished) = milestone.finished.as_ref().map(|finished| finished.value) else { return in_force };
    let places = || (0..baselines.len()).filter(|place| has(place));
    let earlier = places().rfind(|place| baselines[*place].revision.date < finished);
    earlier.or_else(|| places().next()).unwrap_or(in_force)
}

/// The dates that were approved with a milestone.
fn dates(milestone: &Milestone, forecast: &Forecast) -> MilestoneBaseline {
    let span = milestone.id.span;
    let (start, due) = match &milestone.due {
        // The forecast may already have missed the promise; its start then belongs to another finish.
        Some(due) if due.value != forecast.finish => (milestone.start.as_ref().map(|start| start.value), due.value),
        _ => (Some(forecast.start), forecast.finish),
    };
    let start = start.filter(|start| *start <= due).map(|start| Sp::new(start, span));
    MilestoneBaseline { start, due: Some(Sp::new(due, span)) }
}

/// Gives each line its approved amount, and keeps those that are no more with nothing but that amount. Returns the ones
/// of them that are shown.
fn lay_amounts(plan: &mut Plan, approved: &Plan) -> Vec<RemovedLine> {
    let unit = approved.minor_unit();
    let before = counterparts(&plan.lines, &approved.lines);
    let amounts: BTreeMap<Id, Decimal> =
        before.iter().map(|(now, then)| (now.clone(), books::planned(&approved.lines[*then], unit))).collect();
    let approve = |line: &mut Line, amount: Decimal| {
        let span = line.id.span;
        line.baseline = Some(Sp::new(LineBaseline { amount: Some(Sp::new(Money(amount), span)) }, span));
    };
    let is_open = |line: &Line| line.baseline.as_ref().is_none_or(|baseline| baseline.value.amount.is_none());
    plan.entities
        .lines
        .change_where(is_open, |line| approve(line, amounts.get(&line.id.value).copied().unwrap_or_default()));
    let hidden_then = |id: &Id| approved.hidden.lines.iter().find(|line| line.id.value == *id);
    for line in plan.hidden.lines.iter_mut().filter(|line| is_open(line)) {
        let then = hidden_then(&line.id.value);
        approve(line, then.map(|then| books::planned(then, unit)).unwrap_or_default());
    }
    let kept: BTreeSet<usize> = before.values().copied().collect();
    let hidden_now: BTreeSet<Id> = plan.hidden.lines.iter().map(|line| line.id.value.clone()).collect();
    let shown = approved.lines.iter().enumerate().filter(|(place, _)| !kept.contains(place)).map(|(_, line)| line);
    let hidden = approved.hidden.lines.iter().filter(|line| !hidden_now.contains(&line.id.value));
    let amount = |line: &Line| RemovedLine {
        id: line.id.value.clone(),
        title: line.title.value.text.clone(),
        amount: books::planned(line, unit),
    };
    let removed = shown.clone().map(amount).collect();
    let gone = |plan: &Plan, line: &Line| {
        let mut gone = without_amounts(line, approved, plan);
        approve(&mut gone, books::planned(line, unit));
        gone
    };
    let shown: Vec<Line> = shown.map(|line| gone(plan, line)).collect();
    // What was hidden then stays among what is hidden, so that no sum less the lines that are seen tells its amount.
    let hidden: Vec<Line> = hidden.map(|line| gone(plan, line)).collect();
    let milestones_of: Vec<(Id, Vec<Id>)> = shown
        .iter()
        .chain(&hidden)
        .filter_map(|line| Some((line.id.value.clone(), then_of(plan, approved, line)?)))
        .collect();
    plan.hidden.milestones_of.extend(milestones_of);
    plan.hidden.no_more = hidden.iter().map(|line| line.id.value.clone()).collect();
    plan.hidden.removed = shown;
    plan.hidden.lines.extend(hidden);
    removed
}

/// The milestones of today that a line which is no more paid for, where any of them was not shown. One that has another id today is
/// found by the one it had.
fn then_of(plan: &Plan, approved: &Plan, line: &Line) -> Option<Vec<Id>> {
    let today = |id: &Id| {
        let is = |milestone: &&Milestone| milestone.id.value == *id;
        let was = |milestone: &&Milestone| milestone.formerly.iter().any(|former| former.value == *id);
        let hidden = || plan.hidden.milestones.iter().find(is);
        let shown = plan.milestones.get(id.as_str()).or_else(|| plan.milestones.iter().find(was));
        shown.or_else(hidden).map(|milestone| milestone.id.value.clone())
    };
    let then = approved.hidden.milestones_of.get(&line.id.value)?;
    Some(then.iter().filter_map(today).collect())
}

/// A line with its place in the plan and nothing that is still to be spent.
fn without_amounts(line: &Line, approved: &Plan, plan: &Plan) -> Line {
    let named_by = approved.milestones.iter().filter(|milestone| {
        milestone.budget.iter().any(|budget| budget.value.id() == line.id.value.as_str())
            || line.milestones.iter().any(|named| named.value.id() == milestone.id.value.as_str())
    });
    // A milestone that has another id today is found by the one it had.
    let today = |then: &Milestone| {
        let renamed = |now: &&Milestone| now.formerly.iter().any(|former| former.value == then.id.value);
        let now = plan.milestones.get(then.id.value.as_str()).or_else(|| plan.milestones.iter().find(renamed));
        now.map(|now| Sp::new(Ref::to(now.id.value.clone()), line.id.span))
    };
    Line {
        amount: Some(Sp::new(Money(Decimal::ZERO), line.id.span)),
        milestones: named_by.filter_map(today).collect(),
        periods: None,
        per_year: None,
        committed: None,
        forecast: None,
        goals: Vec::new(),
        ..line.clone()
    }
}

/// The place that each of today's entities had then, by its id or one that it had before.
pub fn counterparts<T: Entity>(now: &Entities<T>, then: &Entities<T>) -> BTreeMap<Id, usize> {
    let mut found = BTreeMap::new();
    for entity in now {
        let former = || entity.formerly().iter().find_map(|former| then.position(former.value.as_str()));
        if let Some(place) = then.position(entity.id().value.as_str()).or_else(former) {
            found.insert(entity.id().value.clone(), place);
        }
    }
    found
}

#[cfg(test)]
mod tests;
