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

use crate::audience::Visible;
use crate::history::Project;
use schedule::Schedule;

/// Everything that is computed from a plan at a status date.
#[derive(Clone, Debug)]
pub struct Analysis {
    /// The one “now” of a build.
    pub status_date: Date,
    /// The dates.
    pub schedule: Schedule,
}

/// Computes what follows from a plan.
pub fn analyze(project: &Visible<Project>, status_date: Date) -> Analysis {
    Analysis { status_date, schedule: schedule::schedule(&project.plan, status_date) }
}
