//! How much is done: of milestones, phases and the project, and of the things that milestones count.

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::analysis::books::{Books, Dates, Part};
use crate::analysis::earned_value::month_ends;
use crate::analysis::explained::{Explained, Unit, number, scaled};
use crate::analysis::phasing::Span;
use crate::model::kinds::Milestone;

/// How much of a plan is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Each milestone, in the order of the plan.
    pub milestones: Vec<MilestoneProgress>,
    /// Each phase, in the order of the plan; `None` for a phase without milestones.
    pub phases: Vec<Option<Complete>>,
    /// The project; `None` for one without milestones.
    pub project: Option<Complete>,
    /// The days over which each milestone's work was approved and is done, in the order of the plan.
    pub days: Vec<Days>,
    /// What milestones count, at the end of each month and at the status date; empty where none counts anything.
    pub burn_up: Vec<BurnUp>,
}

/// How much of a milestone is done, in percent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MilestoneProgress {
    /// 100 when it is finished, else what is written as `progress`, but less than 100 while it is open; else 0.
    pub actual: Decimal,
    /// What should be done by the status date: `working days passed ÷ working days × 100` of its approved span; 0 where
    /// it is planned for no day.
    pub planned: Decimal,
}

/// The days of a milestone, over which what is planned and what is done grows evenly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Days {
    /// Those that were approved.
    pub approved: Span,
    /// From the day on which work began to the one on which it was finished, or to the status date while it goes on;
    /// `None` where nothing is done.
    pub worked: Option<Span>,
}

/// How much of several milestones is done, in percent: `sum of percent × weight ÷ sum of weights`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Complete {
    /// What is done.
    pub actual: Decimal,
    /// What should be done by the status date.
    pub planned: Decimal,
    /// What the milestones weigh.
    pub weighting: Weighting,
    /// How many milestones there are.
    pub milestones: usize,
    /// How many of them have a weight. Those without one, which no line pays for, do not move the percentage.
    pub weighed: usize,
    /// The sum of `percent done × weight ÷ 100`, in the unit of the weights.
    pub done: Decimal,
    /// The sum of `percent due × weight ÷ 100`, in the same unit.
    pub due: Decimal,
    /// The sum of all weights.
    pub whole: Decimal,
}

/// What milestones weigh in a percentage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weighting {
    /// The approved budget of their lines, without contingency, running costs and losses without an invoice; where at
    /// least half of them carry any. Were it used where fewer do, a phase of five milestones would be complete with the
    /// only one that costs something. Nor is it used where it hides an end or a beginning: where all that costs
    /// something is done and something else is not, or the other way round.
    Budget,
    /// The working days of their approved spans, where a point counts as one day.
    WorkingDays,
    /// One each; where all of them are points.
    Count,
}

impl Weighting {
    /// The name by which messages know it.
    pub fn key(self) -> &'static str {
        match self {
            Weighting::Budget => "budget",
            Weighting::WorkingDays => "working-days",
            Weighting::Count => "count",
        }
    }

    /// The weighting in a sentence: `weighted by …`.
    pub fn words(self) -> &'static str {
        match self {
            Weighting::Budget => "budget",
            Weighting::WorkingDays => "working days",
            Weighting::Count => "number of milestones",
        }
    }
}

/// Things counted at the end of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BurnUp {
    /// The last day of a month, the day on which the last of them should be done, or the status date.
    pub date: Date,
    /// How many there are in all. Only today's total is known, so that it is the same on every day.
    pub total: u64,
    /// How many should be done: evenly over the approved span of their milestone, whole things.
    pub planned: u64,
    /// How many are done; `None` after the status date. Only today's count is known, so that its past is taken to be
    /// even, from the start of the work to its finish or the status date.
    pub done: Option<u64>,
}

impl Complete {
    /// What the weights count.
    pub fn unit(&self) -> Unit {
        match self.weighting {
            Weighting::Budget => Unit::Money,
            Weighting::WorkingDays => Unit::WorkingDays,
            Weighting::Count => Unit::Count,
        }
    }

    /// What is done, with its formula and its numbers.
    pub fn explained(&self) -> Explained {
        let unit = self.unit();
        let formula = match self.weighting {
            Weighting::Budget => "budget of what is done ÷ budget of all milestones × 100",
            Weighting::WorkingDays => "working days of what is done ÷ working days of all milestones × 100",
            Weighting::Count => "milestones done ÷ all milestones × 100",
        };
        let names = match self.weighting {
            Weighting::Budget => ["budget of what is done", "budget of all milestones"],
            Weighting::WorkingDays => ["working days of what is done", "working days of all milestones"],
            Weighting::Count => ["milestones done", "all milestones"],
        };
        Explained {
            name: "Percent complete",
            short: "",
            value: Some(self.actual),
            unit: Unit::Percent,
            formula,
            numbers: vec![number(names[0], self.done, unit), number(names[1], self.whole, unit)],
            source: "PMI Practice Standard for Earned Value Management",
        }
    }
}

/// How much of a plan is done.
pub fn progress(books: &Books<'_>) -> Progress {
    let plan = books.plan;
    let timeline = books.timeline();
    let planned = |span: &Span| {
        let (passed, all) = span.passed(books.status_date, &timeline);
        scaled(Decimal::ONE_HUNDRED, passed.into(), all.into()).unwrap_or_default()
    };
    let milestones: Vec<MilestoneProgress> = books
        .approved
        .iter()
        .take(plan.milestones.len())
        .enumerate()
        .map(|(place, span)| MilestoneProgress {
            actual: shown(books, place),
            planned: if books.placed[place] { planned(span) } else { Decimal::ZERO },
        })
        .collect();
    let weights = Weights::new(books);
    let mut of_phases: Vec<Vec<usize>> = vec![Vec::new(); plan.phases.len()];
    for (place, milestone) in plan.milestones.iter().enumerate() {
        let phase = milestone.phase.as_ref().and_then(|phase| plan.phases.position(phase.value.id()));
        if let Some(phase) = phase {
            of_phases[phase].push(place);
        }
    }
    let all: Vec<usize> = (0..milestones.len()).collect();
    Progress {
        phases: of_phases.iter().map(|places| complete(places, &milestones, &weights)).collect(),
        project: complete(&all, &milestones, &weights),
        days: (0..milestones.len()).map(|place| days(books, place)).collect(),
        burn_up: burn_up(books),
        milestones,
    }
}

/// All of an open milestone's work may be done, but until somebody writes `finished`, it has not been accepted. Nobody is
/// to read 100% where something is open.
pub const MOST_WHILE_OPEN: Decimal = Decimal::from_parts(99, 0, 0, false, 0);

fn shown(books: &Books<'_>, place: usize) -> Decimal {
    let open = books.plan.milestones[place].finished.is_none();
    match books.complete(place) {
        all if open && all >= Decimal::ONE_HUNDRED => MOST_WHILE_OPEN,
        complete => complete,
    }
}

fn days(books: &Books<'_>, place: usize) -> Days {
    let milestone = &books.plan.milestones[place];
    let finished = milestone.finished.as_ref().map(|finished| finished.value);
    let counted =
        milestone.items.as_ref().and_then(|items| items.value.done.as_ref()).is_some_and(|done| done.value.0 > 0);
    let any = finished.is_some() || counted || !books.complete(place).is_zero();
    let last = finished.unwrap_or(books.status_date).min(books.status_date);
    Days {
        approved: books.approved[place],
        worked: any.then(|| Span::new(books.schedule.milestones[place].start, last)),
    }
}

/// How much of the project is done; `None` without milestones.
pub fn of_project(books: &Books<'_>) -> Option<Complete> {
    let milestone = |place| MilestoneProgress { actual: shown(books, place), planned: Decimal::ZERO };
    let milestones: Vec<MilestoneProgress> = (0..books.plan.milestones.len()).map(milestone).collect();
    complete(&(0..milestones.len()).collect::<Vec<_>>(), &milestones, &Weights::new(books))
}

struct Weights {
    budget: Vec<Decimal>,
    // Zero for a point.
    days: Vec<i64>,
}

impl Weights {
    fn new(books: &Books<'_>) -> Weights {
        let timeline = books.timeline();
        let mut budget = vec![Decimal::ZERO; books.approved.len()];
        for account in books.of(Part::Project) {
            for (milestone, portion) in books.by_work(account, account.amounts.baseline, Dates::Approved) {
                if let Some(milestone) = milestone {
                    budget[milestone] += portion.amount;
                }
            }
        }
        let point = |place: usize| {
            books.schedule.forecast(place).duration == 0 && books.approved[place].first == books.approved[place].last
        };
        let days = |(place, span): (usize, &Span)| if point(place) { 0 } else { span.working_days(&timeline).max(1) };
        Weights { budget, days: books.approved.iter().enumerate().map(days).collect() }
    }

    /// What milestones weigh: budget where at least half of them carry it, else working days, else one each.
    fn of(&self, places: &[usize]) -> (Weighting, Vec<Decimal>) {
        let budget: Vec<Decimal> = places.iter().map(|place| self.budget[*place].max(Decimal::ZERO)).collect();
        let carrying = budget.iter().filter(|weight| **weight > Decimal::ZERO).count();
        if carrying > 0 && 2 * carrying >= places.len() {
            return (Weighting::Budget, budget);
        }
        self.without_budget(places)
    }

    fn without_budget(&self, places: &[usize]) -> (Weighting, Vec<Decimal>) {
        let days = places.iter().map(|place| Decimal::from(self.days[*place].max(1))).collect();
        let worked = places.iter().any(|place| self.days[*place] > 0);
        (if worked { Weighting::WorkingDays } else { Weighting::Count }, days)
    }
}

fn complete(places: &[usize], milestones: &[MilestoneProgress], weights: &Weights) -> Option<Complete> {
    let sum = |weights: &[Decimal], percent: &dyn Fn(&MilestoneProgress) -> Decimal| -> Decimal {
        let weighed = places.iter().zip(weights);
        weighed.map(|(place, weight)| percent(&milestones[*place]) * weight / Decimal::ONE_HUNDRED).sum()
    };
    let (mut weighting, mut weighed) = weights.of(places);
    let percents = || places.iter().map(|place| milestones[*place].actual);
    let done = sum(&weighed, &|milestone| milestone.actual);
    let hides_open = done == weighed.iter().sum() && percents().any(|percent| percent < Decimal::ONE_HUNDRED);
    let hides_done = done.is_zero() && percents().any(|percent| percent > Decimal::ZERO);
    if weighting == Weighting::Budget && (hides_open || hides_done) {
        (weighting, weighed) = weights.without_budget(places);
    }
    let weights = weighed;
    let whole: Decimal = weights.iter().sum();
    let (done, due) = (sum(&weights, &|milestone| milestone.actual), sum(&weights, &|milestone| milestone.planned));
    Some(Complete {
        actual: scaled(done, Decimal::ONE_HUNDRED, whole)?,
        planned: scaled(due, Decimal::ONE_HUNDRED, whole)?,
        weighting,
        milestones: places.len(),
        weighed: weights.iter().filter(|weight| **weight > Decimal::ZERO).count(),
        done,
        due,
        whole,
    })
}

/// A milestone that counts things.
struct Counted {
    total: u64,
    done: u64,
    planned: Span,
    actual: Span,
}

fn burn_up(books: &Books<'_>) -> Vec<BurnUp> {
    let counted = |(place, milestone): (usize, &Milestone)| {
        let items = &milestone.items.as_ref()?.value;
        let total = u64::from(items.total.value.0);
        let finished = milestone.finished.as_ref().map(|finished| finished.value);
        let by_rule = if finished.is_some() { total } else { 0 };
        let last = finished.unwrap_or(books.status_date).min(books.status_date);
        Some(Counted {
            total,
            done: items.done.as_ref().map_or(by_rule, |done| done.value.0.into()),
            planned: books.span(place, Dates::Approved),
            actual: Span::new(books.schedule.milestones[place].start, last),
        })
    };
    let counted: Vec<Counted> = books.plan.milestones.iter().enumerate().filter_map(counted).collect();
    let Some(last) = counted.iter().map(|counted| counted.planned.last).max() else { return Vec::new() };
    let timeline = books.timeline();
    let part = |count: u64, span: &Span, date: Date| {
        let (passed, all) = span.passed(date, &timeline);
        // Half a thing is not done.
        (i128::from(count) * i128::from(passed) / i128::from(all)) as u64
    };
    let start = books.schedule.start;
    let mut days = month_ends(start, last.max(books.status_date).max(start));
    // The last of them is due within a month.
    days.extend([last, books.status_date]);
    days.sort_unstable();
    days.dedup();
    let point = |date: Date| BurnUp {
        date,
        total: counted.iter().map(|counted| counted.total).sum(),
        planned: counted.iter().map(|counted| part(counted.total, &counted.planned, date)).sum(),
        done: (date <= books.status_date)
            .then(|| counted.iter().map(|counted| part(counted.done, &counted.actual, date)).sum()),
    };
    days.into_iter().map(point).collect()
}

#[cfg(test)]
mod tests;
