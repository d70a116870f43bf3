//! What is computed from a plan: dates, progress, money, alignment, status.

pub mod alignment;
pub mod people;
pub mod reason;
pub mod schedule;
pub mod status;
#[cfg(test)]
pub mod testing;
pub mod words;

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::audience::Visible;
use crate::history::Project;
use crate::model::kinds::Line;
use alignment::Alignment;
use people::PeopleTime;
use schedule::Schedule;

/// Everything that is computed from a plan at a status date.
#[derive(Clone, Debug)]
pub struct Analysis {
    /// The one “now” of a build.
    pub status_date: Date,
    /// The dates.
    pub schedule: Schedule,
    /// What serves which goal.
    pub alignment: Alignment,
    /// The time of people.
    pub people: PeopleTime,
}

/// Computes what follows from a plan.
pub fn analyze(project: &Visible<Project>, status_date: Date) -> Analysis {
    let plan = &project.plan;
    let schedule = schedule::schedule(plan, status_date);
    let planned: Vec<Decimal> = plan.lines.iter().chain(&plan.hidden.lines).map(planned).collect();
    let alignment = alignment::align(plan, &planned);
    let people = people::people(plan, &schedule, &alignment);
    Analysis { status_date, schedule, alignment, people }
}

/// The planned amount of a line: written, or the sum of its months, or a twelfth of a year for each month of the calendar
/// that it touches.
fn planned(line: &Line) -> Decimal {
    let months = |date: Date| i64::from(date.year()) * 12 + i64::from(date.month());
    let yearly = || {
        let (per_year, from, to) = (line.per_year.as_ref()?, line.from.as_ref()?, line.to.as_ref()?);
        let count = (months(to.value) - months(from.value) + 1).max(0);
        Some((per_year.value.0 * Decimal::from(count) / Decimal::from(12)).round_dp(2))
    };
    let written = line.amount.as_ref().map(|amount| amount.value.0);
    let by_month = || line.periods.as_ref().map(|periods| periods.value.total());
    written.or_else(by_month).or_else(yearly).unwrap_or_default()
}
