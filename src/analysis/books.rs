//! The books: every budget line with its amounts at the status date, and when its work was and is to be done.
//!
//! All figures of money are made from these, so that no two of them count differently.

mod amounts;
mod placed;

pub use amounts::{Amounts, Part, Variance};
pub use placed::has_a_date;

use std::collections::BTreeSet;

use foldhash::{HashMap, HashMapExt};
use jiff::ToSpan;
use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::analysis::phasing::{Portion, Span, rescaled, share, yearly};
use crate::analysis::schedule::{Schedule, schedule};
use crate::analysis::split::split;
use crate::model::Plan;
use crate::model::kinds::{Line, Milestone};
use crate::model::values::{MinorUnit, Timeline};

/// The money of a plan at a status date.
#[derive(Clone, Debug)]
pub struct Books<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// Its dates.
    pub schedule: &'a Schedule,
    /// The last day that counts as past.
    pub status_date: Date,
    /// The smallest unit of the currency, in which everything is split.
    pub unit: MinorUnit,
    /// Every line: the visible ones in the order of the plan, then the hidden ones, then the ones that were approved and
    /// are no more.
    pub accounts: Vec<Account<'a>>,
    /// When each milestone's work was approved to be done, in the order of the plan, those last that are not shown (see [`books`]).
    pub approved: Vec<Span>,
    /// Whether anything says when each milestone is to be worked on, in the same order.
    pub placed: Vec<bool>,
}

/// A budget line with its amounts.
#[derive(Clone, Debug)]
pub struct Account<'a> {
    /// What is written.
    pub line: &'a Line,
    /// Its place among the lines of the plan; `None` for a hidden one and for one that is no more.
    pub place: Option<usize>,
    /// Whether it was approved, is no more and was shown, so that it has a baseline and nothing else.
    pub is_removed: bool,
    /// Whether it was approved and is no more, shown or hidden.
    pub is_no_more: bool,
    /// With what it may be added up.
    pub part: Part,
    /// Its amounts.
    pub amounts: Amounts,
    /// The places of the milestones it pays for, named by either side, in the order of their ids; those that are not shown have
    /// places after those of the plan.
    pub milestones: Vec<usize>,
    /// What was paid up to the status date, in the order of time.
    pub payments: Vec<(Date, Decimal)>,
}

/// Opens the books of a plan.
///
/// A milestone's work was approved for the days from `baseline: {start}` to `baseline: {due}`. Without a baseline it is
/// measured against its promise, `start` to `due`; without a promise, against the dates that the network gives it when
/// nothing has happened yet. A start that is missing is the due date less the duration.
pub fn books<'a>(plan: &'a Plan, schedule: &'a Schedule, status_date: Date) -> Books<'a> {
    let links = milestones_of_lines(plan);
    let payments = payments_of_lines(plan, status_date);
    let visible = plan.lines.iter().enumerate().map(|(place, line)| (Some(place), line, false));
    let hidden = plan.hidden.lines.iter().map(|line| (None, line, false));
    let removed = plan.hidden.removed.iter().map(|line| (None, line, true));
    let account = |(place, line, is_removed): (Option<usize>, &'a Line, bool)| {
        let id = line.id.value.as_str();
        let milestones = links.get(id).cloned().unwrap_or_default();
        let payments = payments.get(id).cloned().unwrap_or_default();
        let actual = payments.iter().map(|(_, amount)| amount).sum();
        Account {
            line,
            place,
            is_removed,
            is_no_more: is_removed || place.is_none() && plan.hidden.no_more.contains(&line.id.value),
            part: Part::of(line),
            amounts: amounts(plan, line, &milestones, actual, status_date),
            milestones,
            payments,
        }
    };
    let accounts = visible.chain(hidden).chain(removed).map(account).collect();
    Books {
        plan,
        schedule,
        status_date,
        unit: plan.minor_unit(),
        accounts,
        approved: approved(plan, schedule),
        placed: placed::placed(plan),
    }
}

/// The amounts of each visible line on a day, in the order of the plan. No date is forecast for them.
pub fn line_amounts(plan: &Plan, day: Date) -> impl Iterator<Item = (&Line, Amounts)> {
    let (links, payments) = (milestones_of_lines(plan), payments_of_lines(plan, day));
    plan.lines.iter().map(move |line| {
        let id = line.id.value.as_str();
        let actual = payments.get(id).into_iter().flatten().map(|(_, amount)| amount).sum();
        (line, amounts(plan, line, links.get(id).map_or(&[], Vec::as_slice), actual, day))
    })
}

/// The milestones of each line, whichever side names them, in the order of their ids.
fn milestones_of_lines(plan: &Plan) -> HashMap<&str, Vec<usize>> {
    let mut found: HashMap<&str, BTreeSet<(&str, usize)>> = HashMap::new();
    for line in plan.lines.iter().chain(&plan.hidden.lines).chain(&plan.hidden.removed) {
        let named = line.milestones.iter().filter_map(|milestone| plan.milestones.position(milestone.value.id()));
        let named = named.map(|place| (plan.milestones[place].id.value.as_str(), place));
        found.entry(line.id.value.as_str()).or_default().extend(named);
    }
    for (place, milestone) in plan.milestones.iter().enumerate() {
        for line in &milestone.budget {
            found.entry(line.value.id()).or_default().insert((milestone.id.value.as_str(), place));
        }
    }
    let places = |named: BTreeSet<(&str, usize)>| named.into_iter().map(|(_, place)| place).collect();
    let mut found: HashMap<&str, Vec<usize>> = found.into_iter().map(|(line, named)| (line, places(named))).collect();
    for (line, milestones) in &plan.hidden.milestones_of {
        let places = milestones.iter().filter_map(|milestone| place_of(plan, milestone.as_str()));
        found.insert(line.as_str(), places.collect());
    }
    found
}

/// The place of a milestone among those of the plan and then those that are not shown.
pub(in crate::analysis) fn place_of(plan: &Plan, id: &str) -> Option<usize> {
    let hidden = || plan.hidden.milestones.iter().position(|hidden| hidden.id.value.as_str() == id);
    plan.milestones.position(id).or_else(|| Some(plan.milestones.len() + hidden()?))
}

/// The milestone with a place among those of the plan and then those that are not shown.
fn milestone_at(plan: &Plan, place: usize) -> &Milestone {
    match place.checked_sub(plan.milestones.len()) {
        Some(hidden) => &plan.hidden.milestones[hidden],
        None => &plan.milestones[place],
    }
}

fn payments_of_lines(plan: &Plan, status_date: Date) -> HashMap<&str, Vec<(Date, Decimal)>> {
    let mut found: HashMap<&str, Vec<(Date, Decimal)>> = HashMap::new();
    for payment in plan.ledger.iter().chain(&plan.hidden.ledger).filter(|payment| payment.date.value <= status_date) {
        found.entry(payment.line.value.as_str()).or_default().push((payment.date.value, payment.amount.value));
    }
    found.values_mut().for_each(|payments| payments.sort_unstable());
    found
}

/// The amount that is planned for a line.
pub fn planned(line: &Line, unit: MinorUnit) -> Decimal {
    if let Some(amount) = &line.amount {
        return amount.value.0;
    }
    match &line.periods {
        Some(periods) => periods.value.total(),
        None => yearly_portions(line, unit).iter().map(|portion| portion.amount).sum(),
    }
}

fn yearly_portions(line: &Line, unit: MinorUnit) -> Vec<Portion> {
    match (&line.per_year, &line.from, &line.to) {
        (Some(per_year), Some(from), Some(to)) => yearly(per_year.value.0, from.value, to.value, unit),
        _ => Vec::new(),
    }
}

fn amounts(plan: &Plan, line: &Line, milestones: &[usize], actual: Decimal, day: Date) -> Amounts {
    let money = |written: &Option<crate::model::record::Sp<crate::model::values::Money>>| {
        written.as_ref().map(|money| money.value.0)
    };
    let planned = planned(line, plan.minor_unit());
    let approved = line.baseline.as_ref().and_then(|baseline| money(&baseline.value.amount));
    // Of a credit, more is what is farther below nothing.
    let is_credit = planned < Decimal::ZERO;
    let more = |one: Decimal, other: Decimal| if is_credit { one.min(other) } else { one.max(other) };
    let committed = money(&line.committed).map_or(actual, |committed| more(committed, actual));
    // What nobody needed is released when the last work is done: there is nothing left to spend it on.
    let over = match milestones.is_empty() {
        true => Part::of(line) == Part::Contingency && is_finished(plan, day),
        false => is_over(plan, line, milestones, day),
    };
    // What is under contract and not paid yet is owed, and its invoice comes after the work.
    let by_rule = if over { committed } else { more(more(planned, committed), actual) };
    Amounts {
        planned,
        baseline: approved.unwrap_or(planned),
        committed,
        actual,
        forecast: money(&line.forecast).unwrap_or(by_rule),
    }
}

/// The ids of the lines whose work is over by a day.
pub fn finished_lines(plan: &Plan, day: Date) -> BTreeSet<&str> {
    let links = milestones_of_lines(plan);
    let milestones = |line: &Line| links.get(line.id.value.as_str()).map_or(&[][..], Vec::as_slice);
    let finished = plan.lines.iter().filter(|line| is_over(plan, line, milestones(line), day));
    finished.map(|line| line.id.value.as_str()).collect()
}

/// Whether the work of a line is over by a day: it has milestones, whichever side names them, all of them are finished, shown or not, and
/// the line does not go on after them, as the pay of people who were hired does.
fn is_over(plan: &Plan, line: &Line, milestones: &[usize], day: Date) -> bool {
    let is_finished =
        |place: &usize| milestone_at(plan, *place).finished.as_ref().is_some_and(|finished| finished.value <= day);
    !milestones.is_empty() && milestones.iter().all(is_finished) && !goes_on_after(line, day)
}

/// Whether the dates that are written on a line itself, its `periods` or its `to`, leave some of it after a day.
pub fn goes_on_after(line: &Line, day: Date) -> bool {
    let periods = line.periods.iter().flat_map(|periods| &periods.value.0);
    let mut months = periods.filter(|(_, amount)| !amount.is_zero()).map(|(first, _)| first.last_of_month());
    months.any(|last| last > day) || line.to.as_ref().is_some_and(|to| to.value > day)
}

/// Whether all milestones of a plan, those that are hidden among them, were finished by a day, and there is one.
fn is_finished(plan: &Plan, day: Date) -> bool {
    let mut milestones = plan.milestones.iter().chain(&plan.hidden.milestones).peekable();
    let is_over = |milestone: &Milestone| milestone.finished.as_ref().is_some_and(|finished| finished.value <= day);
    milestones.peek().is_some() && milestones.all(is_over)
}

fn approved(plan: &Plan, schedule: &Schedule) -> Vec<Span> {
    let promised = |milestone: &Milestone| {
        let baseline = milestone.baseline.as_ref();
        let due = baseline.and_then(|baseline| baseline.due.as_ref()).or(milestone.due.as_ref());
        due.map(|due| due.value)
    };
    let timeline = Timeline::new(&schedule.calendar, schedule.start);
    let all = || plan.milestones.iter().chain(&plan.hidden.milestones);
    let untouched = all().any(|milestone| promised(milestone).is_none()).then(|| as_written(plan));
    let span = |(place, milestone): (usize, &Milestone)| {
        let Some(due) = promised(milestone) else {
            let forecast = untouched.as_ref().unwrap_or(schedule).forecast(place);
            return Span::new(forecast.start, forecast.finish);
        };
        let baseline = milestone.baseline.as_ref();
        let start = match baseline {
            Some(baseline) if baseline.start.is_some() || baseline.due.is_some() => baseline.start.as_ref(),
            _ => milestone.start.as_ref(),
        };
        let duration = schedule.forecast(place).duration;
        let start = match start {
            Some(start) => start.value,
            None if duration > 0 => timeline.day_beginning_at(timeline.instant_at_end_of(due) - duration),
            None => due,
        };
        Span::new(start, due)
    };
    all().enumerate().map(span).collect()
}

/// The dates of the plan as it would run had nothing happened yet, so that lateness does not move what it is measured
/// against.
fn as_written(plan: &Plan) -> Schedule {
    let mut untouched = plan.clone();
    let Plan { entities, hidden, settings, .. } = &mut untouched;
    let undo = |milestone: &mut Milestone| {
        milestone.started = None;
        milestone.finished = None;
        milestone.progress = None;
    };
    let touched = |milestone: &Milestone| {
        milestone.started.is_some() || milestone.finished.is_some() || milestone.progress.is_some()
    };
    entities.milestones.change_where(touched, undo);
    hidden.milestones.iter_mut().for_each(undo);
    let start = settings.start.value;
    schedule(&untouched, start)
}

/// Whose dates an amount is laid over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dates {
    /// Those that were approved.
    Approved,
    /// Those of today's schedule: actual, then forecast.
    Forecast,
}

impl<'a> Books<'a> {
    /// Whether the last work of the project is done.
    pub fn is_finished(&self) -> bool {
        is_finished(self.plan, self.status_date)
    }

    /// Whether the work of an account's line is done.
    pub fn is_over(&self, account: &Account<'_>) -> bool {
        is_over(self.plan, account.line, &account.milestones, self.status_date)
    }

    /// Turns dates into working days.
    pub fn timeline(&self) -> Timeline<'_> {
        Timeline::new(&self.schedule.calendar, self.schedule.start)
    }

    /// The milestone with a place among those of the plan and then those that are not shown. Of the latter only sums may tell
    /// anything.
    pub fn milestone(&self, place: usize) -> &'a Milestone {
        milestone_at(self.plan, place)
    }

    /// Whether the milestone with a place is one of the plan's, which may be told of.
    pub fn is_shown(&self, place: usize) -> bool {
        place < self.plan.milestones.len()
    }

    /// The accounts of today's plan: the visible ones in its order, then the hidden ones.
    pub fn today(&self) -> impl Iterator<Item = &Account<'a>> {
        self.accounts.iter().filter(|account| !account.is_removed)
    }

    /// The accounts that may be added up as one part.
    pub fn of(&self, part: Part) -> impl Iterator<Item = &Account<'a>> {
        self.accounts.iter().filter(move |account| account.part == part)
    }

    /// When a milestone's work is done.
    pub fn span(&self, milestone: usize, dates: Dates) -> Span {
        match dates {
            Dates::Approved => self.approved[milestone],
            Dates::Forecast => {
                let forecast = self.schedule.forecast(milestone);
                Span::new(forecast.start, forecast.finish)
            }
        }
    }

    /// The working days for which a milestone was approved, by which a line is shared among its milestones; a point
    /// counts as one.
    pub fn working_days(&self, milestone: usize) -> Decimal {
        Decimal::from(self.approved[milestone].working_days(&self.timeline()).max(1))
    }

    /// An account's amount on each of its milestones, in proportion to the working days of their approved spans, where
    /// a point counts as one day; on a level of effort, its amount by time. This is the baseline by which value is
    /// earned (EIA-748: discrete effort, and level of effort).
    pub fn by_work(&self, account: &Account<'_>, amount: Decimal, dates: Dates) -> Vec<(Option<usize>, Portion)> {
        if account.milestones.is_empty() {
            return self.by_time(account, amount, dates).into_iter().map(|portion| (None, portion)).collect();
        }
        let weights: Vec<Decimal> = account.milestones.iter().map(|place| self.working_days(*place)).collect();
        let unit = self.unit;
        let amounts = split(amount, &weights, unit.decimals()).into_iter();
        let portion = |(place, amount): (&usize, Decimal)| {
            (Some(*place), Portion { amount, span: self.span(*place, dates), unit })
        };
        account.milestones.iter().zip(amounts).map(portion).collect()
    }

    /// An account's amount by the dates that are written on its line: its `periods`, its months from `from` to `to`.
    /// Without them, by its milestones; without these over the whole project, and for a running line over the year
    /// after it.
    pub fn by_time(&self, account: &Account<'_>, amount: Decimal, dates: Dates) -> Vec<Portion> {
        self.over_time(account, amount, dates).into_iter().map(|(_, portion)| portion).collect()
    }

    /// The same, each portion with the place of the milestone whose dates it has.
    pub fn over_time(&self, account: &Account<'_>, amount: Decimal, dates: Dates) -> Vec<(Option<usize>, Portion)> {
        let (line, unit) = (account.line, self.unit);
        let of_none = |portions: Vec<Portion>| portions.into_iter().map(|portion| (None, portion)).collect();
        if let Some(periods) = line.periods.as_ref().filter(|periods| !periods.value.0.is_empty()) {
            let month = |(first, amount): &(Date, Decimal)| Portion {
                amount: *amount,
                span: Span::new(*first, first.last_of_month()),
                unit,
            };
            return of_none(rescaled(&periods.value.0.iter().map(month).collect::<Vec<_>>(), amount));
        }
        let yearly = yearly_portions(line, unit);
        if !yearly.is_empty() {
            return of_none(rescaled(&yearly, amount));
        }
        let whole = |first: Date, last: Date| vec![(None, Portion { amount, span: Span::new(first, last), unit })];
        match (&line.from, &line.to) {
            (Some(from), Some(to)) => whole(from.value, to.value),
            _ if !account.milestones.is_empty() => self.by_work(account, amount, dates),
            (Some(from), None) => whole(from.value, self.last_day(dates).max(from.value)),
            (None, Some(to)) => whole(self.schedule.start, to.value),
            (None, None) if account.part == Part::Running => {
                let first = self.schedule.finish.tomorrow().unwrap_or(self.schedule.finish);
                whole(first, first.saturating_add(1.year()).yesterday().unwrap_or(first))
            }
            (None, None) => whole(self.schedule.start, self.last_day(dates)),
        }
    }

    /// What is still to come of an account that will reach `amount`, by time: in proportion to what of the plan lies
    /// after the status date, and on the status date where nothing does. Each portion stands with the place of the
    /// milestone whose dates it has.
    pub fn to_come(&self, account: &Account<'_>, amount: Decimal) -> Vec<(Option<usize>, Portion)> {
        let (open, unit) = (amount - account.amounts.actual, self.unit);
        let timeline = self.timeline();
        let tomorrow = self.status_date.tomorrow().unwrap_or(self.status_date);
        let planned = account.amounts.planned;
        let rest = |(milestone, portion): (Option<usize>, Portion)| {
            let amount = portion.amount - portion.through(self.status_date, &timeline);
            let span = Span::new(portion.span.first.max(tomorrow), portion.span.last);
            // What is to come back, within a line that is to be paid, is no part of the way to its forecast.
            let is_to_come = !amount.is_zero() && amount.is_sign_negative() == planned.is_sign_negative();
            is_to_come.then_some((milestone, Portion { amount, span, unit }))
        };
        let planned = self.over_time(account, planned, Dates::Forecast);
        let (milestones, rests): (Vec<Option<usize>>, Vec<Portion>) = planned.into_iter().filter_map(rest).unzip();
        if rests.is_empty() {
            let span = Span::new(self.status_date, self.status_date);
            return vec![(None, Portion { amount: open, span, unit })];
        }
        milestones.into_iter().zip(rescaled(&rests, open)).collect()
    }

    /// The last day of the project.
    pub fn last_day(&self, dates: Dates) -> Date {
        match dates {
            Dates::Forecast => self.schedule.finish,
            Dates::Approved => self.approved.iter().map(|span| span.last).max().unwrap_or(self.schedule.finish),
        }
    }

    /// How much of a milestone is done, in percent: 100 when it is finished, else what is written as `progress`.
    pub fn complete(&self, milestone: usize) -> Decimal {
        let written = self.milestone(milestone);
        if written.finished.is_some() {
            return Decimal::ONE_HUNDRED;
        }
        written.progress.as_ref().map_or(Decimal::ZERO, |progress| progress.value.0)
    }

    /// What was done of a milestone by a day, of `amount` that all of it is worth. Only today's progress is known, so
    /// that its past is taken to be even: from the day the work started to the day it was finished, or to the status
    /// date while it goes on.
    pub fn done_by(&self, milestone: usize, amount: Decimal, date: Date) -> Decimal {
        let done = share(amount, self.complete(milestone), Decimal::ONE_HUNDRED, self.unit);
        let finished = self.milestone(milestone).finished.as_ref().map(|finished| finished.value);
        let last = finished.unwrap_or(self.status_date).min(self.status_date);
        let span = Span::new(self.schedule.forecast(milestone).start, last);
        Portion { amount: done, span, unit: self.unit }.through(date, &self.timeline())
    }
}

#[cfg(test)]
pub(in crate::analysis) mod tests;
