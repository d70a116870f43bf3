//! What is computed from a plan: dates, progress, money, alignment, status.

pub mod alignment;
pub mod baseline;
pub mod books;
pub mod budget;
pub mod earned_value;
pub mod economics;
pub mod edits;
pub mod end;
pub mod explained;
pub mod fiscal_year;
pub mod people;
pub mod phasing;
pub mod progress;
pub mod reason;
pub mod schedule;
pub mod split;
pub mod status;
#[cfg(test)]
pub mod testing;
pub mod kept;
pub mod trend;
pub mod words;

use std::borrow::Cow;

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::audience::Visible;
use crate::history::Project;
use crate::model::Plan;
use crate::model::values::MoneyRule;
use alignment::Alignment;
use baseline::{BaselineInForce, FirstApproved, FirstPromises};
use books::Books;
use budget::{Budget, ByTime};
use earned_value::EarnedValue;
use economics::Economics;
use people::PeopleTime;
use progress::Progress;
use schedule::Schedule;
use status::{CostPosition, Statuses};
use words::Words;

/// Everything that is computed from a plan at a status date.
#[derive(Clone, Debug)]
pub struct Analysis {
    /// The one “now” of a build.
    pub status_date: Date,
    /// The dates.
    pub schedule: Schedule,
    /// How much is done. Where the audience sees no money, nothing in it is weighted by budget.
    pub progress: Progress,
    /// The money; `None` where the audience sees none.
    pub money: Option<Finances>,
    /// What serves which goal. Where the audience sees no money, all amounts in it are 0.
    pub alignment: Alignment,
    /// The time of people.
    pub people: PeopleTime,
    /// Where everything stands.
    pub statuses: Statuses,
    /// The approved plan that all this is measured against; `None` where none is named.
    pub baseline: Option<BaselineInForce>,
}

/// A plan that was read, redacted and analysed.
#[derive(Clone, Debug)]
pub struct Analysed {
    /// What the audience may see.
    pub project: Visible<Project>,
    /// What follows from it.
    pub analysis: Analysis,
}

/// The money of a plan.
#[derive(Clone, Debug)]
pub struct Finances {
    /// What is planned, under contract, paid and forecast.
    pub budget: Budget,
    /// What the work that is done was to cost.
    pub earned_value: EarnedValue,
}

impl Analysed {
    /// A project as it is known on a status date, with what follows from it.
    pub fn of(project: Visible<Project>, status_date: Date) -> Analysed {
        let project = match project.known_on(status_date) {
            Cow::Borrowed(_) => project,
            Cow::Owned(known) => known,
        };
        Analysed { analysis: analyze(&project, status_date), project }
    }
}

/// Computes what follows from a plan. What is dated after the status date is no fact yet, and counts for nothing.
pub fn analyze(project: &Visible<Project>, status_date: Date) -> Analysis {
    let project = &*project.known_on(status_date);
    let shows_money = project.money() != MoneyRule::None;
    let laid = measured(project);
    let written = laid.is_none().then(|| baseline::complete(&project.plan)).flatten();
    let (plan, baseline) = match &laid {
        Some((plan, baseline)) => (plan, Some(baseline.clone())),
        None => (written.as_ref().unwrap_or(&project.plan), None),
    };
    let schedule = schedule::schedule(plan, status_date);
    let books = open(project, plan, &schedule, status_date);
    let planned: Vec<Decimal> = books.today().map(|account| account.amounts.planned).collect();
    let days: Vec<Decimal> = (0..books.approved.len()).map(|place| books.working_days(place)).collect();
    let alignment = alignment::align(plan, &planned, &days);
    let people = people::people(plan, &schedule, &alignment);
    let money = shows_money.then(|| finances(&books, baseline::first_approved(project)));
    let cost = money.as_ref().and_then(|money| cost_position(&money.budget));
    let words = Words::of(plan);
    let first_promises = FirstPromises::of(&project.plan, &project.baselines);
    let statuses = status::assess(plan, &schedule, &alignment, cost, status_date, &first_promises, &words);
    let has_lines = !(plan.lines.is_empty() && plan.hidden.lines.is_empty());
    let statuses = if has_lines && !shows_money { statuses.without_money(&words) } else { statuses };
    let progress = progress::progress(&books);
    Analysis { status_date, progress, money, alignment, people, statuses, schedule, baseline }
}

fn finances(books: &Books<'_>, first_approved: Option<FirstApproved>) -> Finances {
    let mut budget = budget::budget(books);
    if let Some(first) = &first_approved {
        budget.headline.contingency_approved = first.contingency;
    }
    budget.first_approved = first_approved;
    Finances { budget, earned_value: earned_value::earned_value(books) }
}

/// The money of a plan as it lies in time, of which there is none where the audience sees none. Few pages ask for it, and
/// of one state only.
pub fn budget_by_time(project: &Visible<Project>, analysis: &Analysis) -> ByTime {
    with_books(project, analysis, budget::by_time)
}

/// Costs and benefits over the years. Few pages ask for them, and of one state only.
pub fn economics(project: &Visible<Project>, analysis: &Analysis) -> Economics {
    with_books(project, analysis, economics::economics)
}

fn with_books<T>(project: &Visible<Project>, analysis: &Analysis, of: fn(&Books<'_>) -> T) -> T {
    let project = &*project.known_on(analysis.status_date);
    let laid = measured(project);
    let plan = laid.as_ref().map_or(&project.plan, |(plan, _)| plan);
    of(&open(project, plan, &analysis.schedule, analysis.status_date))
}

/// The books of a plan as its audience may see them: whoever sees no amounts is shown no figure that was made from one.
fn open<'a>(project: &Visible<Project>, plan: &'a Plan, schedule: &'a Schedule, status_date: Date) -> Books<'a> {
    let mut books = books::books(plan, schedule, status_date);
    if project.money() == MoneyRule::None {
        books.accounts.clear();
    }
    books
}

/// The plan with what was approved beside it, where a baseline is named.
fn measured(project: &Visible<Project>) -> Option<(Plan, BaselineInForce)> {
    let shows_money = project.money() != MoneyRule::None;
    baseline::lay(&project.plan, &project.baselines, shows_money)
}

/// What the project's money is judged by; `None` where there is none.
fn cost_position(budget: &Budget) -> Option<CostPosition> {
    let headline = &budget.headline;
    let any = headline.approved != Decimal::ZERO || headline.forecast != Decimal::ZERO;
    any.then_some(CostPosition { planned: headline.approved, forecast: headline.forecast })
}
