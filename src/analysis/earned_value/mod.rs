//! Earned value: what the work that is done was to cost, against what should be done and what it has cost.
//!
//! The lines of the project count; contingency, running costs and losses without an invoice do not. The budget is what
//! was approved (`baseline: {amount}`, else today's amount). A line on several milestones is split by their working
//! days, in which a point counts as one day. Its planned value grows evenly over the working days of the milestone's
//! approved span (see [`books`](crate::analysis::books::books)), and it is earned as the milestone progresses. A line on
//! no milestone is level of effort: its value is planned over its `periods`, its months from `from` to `to`, or the
//! whole project, and is earned as it is planned. The part of a milestone that nothing places in time is undistributed
//! budget (EIA-748): it is in the budget at completion, and in the planned value once something says when. All values are in whole units of the currency, and add up in every grouping.

mod earned_schedule;
mod figures;

pub use earned_schedule::{EarnedSchedule, Reached, earned_schedule, month_ends, months_to};
pub use figures::{Estimate, Figures};

use std::collections::BTreeMap;

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::analysis::books::{Account, Books, Dates, Part};
use crate::analysis::explained::Unit;
use crate::analysis::phasing::{Portion, Span};
use crate::analysis::split::split;
use crate::model::values::{MinorUnit, Timeline};

/// The earned value of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EarnedValue {
    /// The day up to which work and payments count.
    pub status_date: Date,
    /// All of the project.
    pub total: Figures,
    /// What of the budget at completion has no place in time, and so will not be planned value before it has one.
    pub undistributed: Decimal,
    /// What is under contract for lines whose milestones are all finished, and not paid yet: the work has earned its value, and
    /// its cost is still to come.
    pub owed: Decimal,
    /// By phase: the phases in the order of the plan, milestones without one, and the level of effort. What a line has
    /// cost lies where it has earned value, for the ledger names no milestones; where it has earned none, where its
    /// budget is.
    pub by_phase: Vec<Slice<PhaseKey>>,
    /// By category, in the order of the plan, then the lines without one.
    pub by_category: Vec<Slice<Option<usize>>>,
    /// By line: the visible ones in the order of the plan, then all hidden ones, those that were removed, and what visible ones
    /// give to milestones that are not shown as one.
    pub by_line: Vec<Slice<Option<usize>>>,
    /// What each visible line gives to each of its milestones that are shown, so that planned and earned value can be worked out again.
    pub work: Vec<Work>,
    /// What each visible line without milestones earns by the time that passes.
    pub effort: Vec<Effort>,
    /// The curves: at the end of each month, and at the status date.
    pub series: Vec<Point>,
    /// How far ahead or behind in months.
    pub earned_schedule: EarnedSchedule,
    /// The day on which all value is planned: the last approved day of all work.
    pub baseline_finish: Date,
}

/// The figures of a part of the project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slice<K> {
    /// Which part.
    pub key: K,
    /// Its figures.
    pub figures: Figures,
    /// What of them comes from hidden lines, or lies on milestones that are not shown; `None` where there is nothing of either.
    pub hidden: Option<Figures>,
}

impl<K: Clone> Slice<K> {
    /// The slices as whoever sees the visible lines may see them, and the hidden lines as a row of their own where they
    /// lie in several slices (see [`Group::shown`](crate::analysis::budget::Group::shown)).
    pub fn shown(slices: &[Slice<K>]) -> (Vec<Slice<K>>, Option<Figures>) {
        if slices.iter().filter(|slice| slice.hidden.is_some()).count() < 2 {
            return (slices.to_vec(), None);
        }
        let without = |slice: &Slice<K>| Slice {
            key: slice.key.clone(),
            figures: slice.figures - slice.hidden.unwrap_or_default(),
            hidden: None,
        };
        let hidden = slices.iter().filter_map(|slice| slice.hidden).sum();
        (slices.iter().map(without).collect(), Some(hidden))
    }
}

/// What a line gives to a milestone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Work {
    /// The place of the line in the plan.
    pub line: usize,
    /// The place of the milestone in the plan.
    pub milestone: usize,
    /// When the work was approved to be done.
    pub span: Span,
    /// The working days of the span that have passed at the status date, and all of them:
    /// `PV = BAC × passed ÷ all`, in whole units of the currency.
    pub working_days: (i64, i64),
    /// How much of the milestone is done, in percent: `EV = BAC × percent ÷ 100`, in whole units of the currency.
    pub complete: Decimal,
    /// The figures.
    pub figures: Figures,
}

/// What a line without milestones earns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Effort {
    /// The place of the line in the plan.
    pub line: usize,
    /// What of it has passed, and all of it: `PV = EV = BAC × passed ÷ all`. Money of today's plan for a line with
    /// `periods` or `per_year`, which lies unevenly; working days for one that lies evenly.
    pub passed: (Decimal, Decimal),
    /// What is counted.
    pub unit: Unit,
    /// How today's plan of it lies in time.
    pub over: Vec<Portion>,
    /// The figures.
    pub figures: Figures,
}

/// Where work belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PhaseKey {
    /// To the phase with this place in the plan.
    Phase(usize),
    /// To milestones without a phase.
    None,
    /// To no milestone.
    LevelOfEffort,
    /// To milestones that are not shown.
    NotShown,
}

/// The curves at the end of a day, in the project's currency.
///
/// Only today's progress is known. So the earned value of the past is that of work that went on evenly, from the day on
/// which it started to the day on which it was finished, or to the status date while it goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// The last day of a month, or the status date.
    pub date: Date,
    /// PV.
    pub planned_value: Decimal,
    /// EV; `None` after the status date.
    pub earned_value: Option<Decimal>,
    /// AC; `None` after the status date.
    pub actual_cost: Option<Decimal>,
    /// What will have been paid: AC and what of the lines' forecasts is to come by then; `None` before the status date.
    pub forecast: Option<Decimal>,
}

/// What a line gives to one milestone, or to a month of effort.
struct Item {
    account: usize,
    milestone: Option<usize>,
    budget: Portion,
    /// Whether anything says when it is to be done.
    is_placed: bool,
    /// Whether the line was approved and is no more.
    is_no_more: bool,
}

impl Item {
    /// Whether it lies on no milestone that is not shown.
    fn is_told(&self, books: &Books<'_>) -> bool {
        self.milestone.is_none_or(|milestone| books.is_shown(milestone))
    }

    fn planned(&self, date: Date, timeline: &Timeline<'_>) -> Decimal {
        if self.is_placed { self.budget.through(date, timeline) } else { Decimal::ZERO }
    }

    fn earned(&self, date: Date, books: &Books<'_>, timeline: &Timeline<'_>) -> Decimal {
        match self.milestone {
            // Nobody works for a line that was taken out of the plan: it has what was finished, and time earns it nothing.
            milestone if self.is_no_more && milestone.is_none_or(|place| books.milestone(place).finished.is_none()) => {
                Decimal::ZERO
            }
            Some(milestone) => books.done_by(milestone, self.budget.amount, date),
            None => self.budget.through(date, timeline),
        }
    }

    fn figures(&self, books: &Books<'_>, timeline: &Timeline<'_>) -> Figures {
        Figures {
            budget_at_completion: self.budget.amount,
            planned_value: self.planned(books.status_date, timeline),
            earned_value: self.earned(books.status_date, books, timeline),
            actual_cost: Decimal::ZERO,
        }
    }
}

/// The accounts that earn value.
fn accounts<'b, 'a>(books: &'b Books<'a>) -> Vec<&'b Account<'a>> {
    books.of(Part::Project).collect()
}

fn items(books: &Books<'_>, accounts: &[&Account<'_>]) -> Vec<Item> {
    let of = |(place, account): (usize, &&Account<'_>)| {
        let by_work = books.by_work(account, account.amounts.baseline, Dates::Approved).into_iter();
        by_work
            .map(move |(milestone, budget)| {
                let is_placed = milestone.is_none_or(|milestone| books.placed[milestone]);
                Item { account: place, milestone, budget, is_placed, is_no_more: account.is_no_more }
            })
            .collect::<Vec<_>>()
    };
    accounts.iter().enumerate().flat_map(of).collect()
}

/// The planned value of the project at the end of a day.
pub fn planned_value(books: &Books<'_>, date: Date) -> Decimal {
    let timeline = books.timeline();
    items(books, &accounts(books)).iter().map(|item| item.planned(date, &timeline)).sum()
}

/// The earned value of a plan.
pub fn earned_value(books: &Books<'_>) -> EarnedValue {
    let accounts = accounts(books);
    let items = items(books, &accounts);
    let timeline = books.timeline();
    // Items with their figures, to which the cost of their lines is added.
    let mut figures: Vec<Figures> = items.iter().map(|item| item.figures(books, &timeline)).collect();
    let mut rest = figures.as_mut_slice();
    for own in items.chunk_by(|one, next| one.account == next.account) {
        let (figures, others) = std::mem::take(&mut rest).split_at_mut(own.len());
        spread_cost(accounts[own[0].account].amounts.actual, figures, books.unit);
        rest = others;
    }
    let total: Figures = figures.iter().copied().sum();
    let placed = items.iter().filter(|item| item.is_placed);
    let baseline_finish =
        placed.map(|item| item.budget.span.last).max().unwrap_or_else(|| books.last_day(Dates::Approved));
    let start = books.schedule.start;
    let ends = month_ends(start, baseline_finish.max(books.status_date).max(start));
    let planned = |date: Date| -> Decimal { items.iter().map(|item| item.planned(date, &timeline)).sum() };
    // The plan is complete on a day of its last month, not at the end of it.
    let last_day =
        |end: &Date| if end.first_of_month() == baseline_finish.first_of_month() { baseline_finish } else { *end };
    let reached = |end: &Date| {
        let day = last_day(end).max(start);
        Reached { months: months_to(start, day, &timeline), planned_value: planned(*end) }
    };
    let mut at_ends: Vec<Reached> = ends.iter().map(reached).collect();
    let until = complete_on(books, &items, &total).unwrap_or(books.status_date);
    let actual = months_to(start, until, &timeline);
    if total.planned_value.is_zero() && total.earned_value.is_zero() {
        // Work may be planned for the rest of this month, and nobody is behind it today.
        let today = Reached { months: actual, planned_value: Decimal::ZERO };
        at_ends.insert(at_ends.partition_point(|end| end.months < actual), today);
    }
    let schedule = earned_schedule(&at_ends, total.earned_value, actual);

    let to_come: Vec<Portion> = accounts
        .iter()
        .flat_map(|account| books.to_come(account, account.amounts.forecast))
        .map(|(_, portion)| portion)
        .filter(|portion| !portion.amount.is_zero())
        .collect();
    let last = to_come.iter().map(|portion| portion.span.last).chain(ends.last().copied()).max();
    let mut days: Vec<Date> = month_ends(start, last.unwrap_or(start));
    days.push(books.status_date);
    days.sort_unstable();
    days.dedup();
    let spent: Decimal = accounts.iter().map(|account| account.amounts.actual).sum();
    let point = |date: Date| {
        let past = date <= books.status_date;
        let earned = || items.iter().map(|item| item.earned(date, books, &timeline)).sum();
        let paid = || accounts.iter().flat_map(|account| &account.payments).filter(|(paid, _)| *paid <= date);
        let coming = || to_come.iter().map(|portion| portion.through(date, &timeline)).sum::<Decimal>();
        Point {
            date,
            planned_value: planned(date),
            earned_value: past.then(earned),
            actual_cost: past.then(|| paid().map(|(_, amount)| amount).sum()),
            forecast: (date >= books.status_date).then(|| spent + coming()),
        }
    };
    EarnedValue {
        status_date: books.status_date,
        total,
        owed: accounts.iter().map(|account| owed(books, account)).sum(),
        undistributed: items.iter().filter(|item| !item.is_placed).map(|item| item.budget.amount).sum(),
        by_phase: by_phase(books, &accounts, &items, &figures),
        by_category: by_category(books, &accounts, &items, &figures),
        by_line: by_line(books, &accounts, &items, &figures),
        work: work(books, &accounts, &items, &figures),
        effort: effort(books, &accounts, &items, &figures),
        series: days.into_iter().map(point).collect(),
        earned_schedule: schedule,
        baseline_finish,
    }
}

fn owed(books: &Books<'_>, account: &Account<'_>) -> Decimal {
    if books.is_over(account) {
        (account.amounts.committed - account.amounts.actual).max(Decimal::ZERO)
    } else {
        Decimal::ZERO
    }
}

/// Adds the cost of a line to the figures of its items.
fn spread_cost(cost: Decimal, items: &mut [Figures], unit: MinorUnit) {
    let earned: Vec<Decimal> = items.iter().map(|figures| figures.earned_value).collect();
    let weights = if earned.iter().any(|earned| *earned > Decimal::ZERO) {
        earned
    } else {
        items.iter().map(|figures| figures.budget_at_completion).collect()
    };
    for (figures, cost) in items.iter_mut().zip(split(cost, &weights, unit.decimals())) {
        figures.actual_cost = cost;
    }
}

/// The day on which all value was earned, where it is: the index in time does not fall any more after that.
fn complete_on(books: &Books<'_>, items: &[Item], total: &Figures) -> Option<Date> {
    if total.earned_value < total.budget_at_completion {
        return None;
    }
    let over = |item: &Item| match item.milestone {
        Some(milestone) => books.milestone(milestone).finished.as_ref().map(|finished| finished.value),
        None => Some(item.budget.span.last),
    };
    let days: Option<Vec<Date>> = items.iter().map(over).collect();
    days?.into_iter().max().map(|day| day.min(books.status_date))
}

fn by_phase(books: &Books<'_>, accounts: &[&Account<'_>], items: &[Item], figures: &[Figures]) -> Vec<Slice<PhaseKey>> {
    let plan = books.plan;
    let keys = (0..plan.phases.len()).map(PhaseKey::Phase).chain([
        PhaseKey::None,
        PhaseKey::LevelOfEffort,
        PhaseKey::NotShown,
    ]);
    let key = |item: &Item| {
        let Some(milestone) = item.milestone else { return PhaseKey::LevelOfEffort };
        if !books.is_shown(milestone) {
            return PhaseKey::NotShown;
        }
        let phase = plan.milestones[milestone].phase.as_ref();
        phase.and_then(|phase| plan.phases.position(phase.value.id())).map_or(PhaseKey::None, PhaseKey::Phase)
    };
    slices(books, keys, accounts, items, figures, key, |key| matches!(key, PhaseKey::Phase(_)))
}

fn by_category(
    books: &Books<'_>,
    accounts: &[&Account<'_>],
    items: &[Item],
    figures: &[Figures],
) -> Vec<Slice<Option<usize>>> {
    let categories = &books.plan.categories;
    let keys = (0..categories.len()).map(Some).chain([None]);
    let key = |item: &Item| {
        let category = accounts[item.account].line.category.as_ref();
        category.and_then(|category| categories.position(category.value.id()))
    };
    slices(books, keys, accounts, items, figures, key, Option::is_some)
}

fn by_line(
    books: &Books<'_>,
    accounts: &[&Account<'_>],
    items: &[Item],
    figures: &[Figures],
) -> Vec<Slice<Option<usize>>> {
    let keys = accounts.iter().filter_map(|account| account.place).map(Some).chain([None]);
    let key = |item: &Item| accounts[item.account].place.filter(|_| item.is_told(books));
    slices(books, keys, accounts, items, figures, key, Option::is_some)
}

fn work(books: &Books<'_>, accounts: &[&Account<'_>], items: &[Item], figures: &[Figures]) -> Vec<Work> {
    let timeline = books.timeline();
    let work = |(item, figures): (&Item, &Figures)| {
        let milestone = item.milestone.filter(|place| books.is_shown(*place))?;
        Some(Work {
            line: accounts[item.account].place?,
            milestone,
            span: item.budget.span,
            working_days: match item.budget.span.passed(books.status_date, &timeline) {
                (_, all) if !item.is_placed => (0, all),
                passed => passed,
            },
            complete: books.complete(milestone),
            figures: *figures,
        })
    };
    items.iter().zip(figures).filter_map(work).collect()
}

fn effort(books: &Books<'_>, accounts: &[&Account<'_>], items: &[Item], figures: &[Figures]) -> Vec<Effort> {
    let timeline = books.timeline();
    let mut found: Vec<Effort> = Vec::new();
    for (item, figures) in items.iter().zip(figures).filter(|(item, _)| item.milestone.is_none()) {
        let account = accounts[item.account];
        let Some(line) = account.place else { continue };
        // What a line without milestones gives stands together.
        if let Some(last) = found.last_mut().filter(|last| last.line == line) {
            last.figures = last.figures + *figures;
            continue;
        }
        let planned = books.by_time(account, account.amounts.planned, Dates::Approved);
        let (passed, unit) = match planned[..] {
            [Portion { span, .. }] => {
                let (passed, all) = span.passed(books.status_date, &timeline);
                ((passed.into(), all.into()), Unit::WorkingDays)
            }
            _ => {
                let passed = planned.iter().map(|portion| portion.through(books.status_date, &timeline)).sum();
                ((passed, account.amounts.planned), Unit::Money)
            }
        };
        found.push(Effort { line, passed, unit, over: planned, figures: *figures });
    }
    found
}

/// The figures by key, in the order of the keys. A key that nothing has is left out unless it is `always` wanted.
fn slices<K: Copy + Ord>(
    books: &Books<'_>,
    keys: impl Iterator<Item = K>,
    accounts: &[&Account<'_>],
    items: &[Item],
    figures: &[Figures],
    key: impl Fn(&Item) -> K,
    always: impl Fn(&K) -> bool,
) -> Vec<Slice<K>> {
    let mut sums: BTreeMap<K, (Figures, Option<Figures>)> = BTreeMap::new();
    for (item, figures) in items.iter().zip(figures) {
        let (sum, hidden) = sums.entry(key(item)).or_default();
        *sum = *sum + *figures;
        if accounts[item.account].place.is_none() && !accounts[item.account].is_removed || !item.is_told(books) {
            *hidden = Some(hidden.unwrap_or_default() + *figures);
        }
    }
    let slice = |key: K| {
        let none = || always(&key).then_some((Figures::default(), None));
        let (figures, hidden) = sums.get(&key).copied().or_else(none)?;
        Some(Slice { key, figures, hidden })
    };
    keys.filter_map(slice).collect()
}

#[cfg(test)]
mod tests;
