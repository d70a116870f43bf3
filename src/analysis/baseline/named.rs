//! Which approved plan the approved dates and amounts belong to.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::counterparts;
use crate::analysis::books;
use crate::history::{Baseline, Project};
use crate::model::kinds::{Line, Milestone};

/// Where approved dates or amounts come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Approved {
    /// An approved plan: what it is called, and the day of its revision.
    Plan(String, Date),
    /// The plan itself writes them, and no approved plan says the same.
    Written,
    /// An approved plan, where the plan itself does not write others.
    Partly(String, Date),
}

/// Where the approved dates come from; `None` where there are none.
pub fn of_dates(project: &Project) -> Option<Approved> {
    let milestones = &project.plan.milestones;
    let written =
        |milestone: &Milestone| milestone.baseline.as_ref().and_then(|it| it.value.due.as_ref()).map(|due| due.value);
    let says_the_same = |baseline: &Baseline| {
        let before = counterparts(milestones, &baseline.plan.milestones);
        milestones.iter().filter_map(|milestone| Some((milestone, written(milestone)?))).all(|(milestone, due)| {
            let then = before.get(&milestone.id.value).map(|place| &baseline.plan.milestones[*place]);
            then.and_then(|then| then.due.as_ref()).is_some_and(|then| then.value == due)
        })
    };
    let count = milestones.iter().filter(|milestone| written(milestone).is_some()).count();
    named(project, count, milestones.len(), says_the_same)
}

/// Where the approved amounts come from; `None` where there are none.
pub fn of_amounts(project: &Project) -> Option<Approved> {
    let plan = &project.plan;
    let written =
        |line: &Line| line.baseline.as_ref().and_then(|it| it.value.amount.as_ref()).map(|amount| amount.value.0);
    let says_the_same = |baseline: &Baseline| {
        let then = &baseline.plan;
        let unit = then.minor_unit();
        let before = counterparts(&plan.lines, &then.lines);
        let shown = plan.lines.iter().all(|line| {
            let then = before.get(&line.id.value).map(|place| books::planned(&then.lines[*place], unit));
            written(line).is_none_or(|amount| amount == then.unwrap_or(Decimal::ZERO))
        });
        shown
            && plan.hidden.lines.iter().all(|line| {
                let then = then.hidden.lines.iter().find(|then| then.id.value == line.id.value);
                written(line)
                    .is_none_or(|amount| amount == then.map(|then| books::planned(then, unit)).unwrap_or_default())
            })
    };
    let lines = || plan.lines.iter().chain(&plan.hidden.lines);
    let count = lines().filter(|line| written(line).is_some()).count();
    named(project, count, lines().count(), says_the_same)
}

/// What is written goes first: where all of it is what one of the approved plans says, that one is meant.
fn named(project: &Project, written: usize, all: usize, says_the_same: impl Fn(&Baseline) -> bool) -> Option<Approved> {
    let plan = |baseline: &Baseline| Approved::Plan(baseline.title.clone(), baseline.revision.date);
    let in_force = project.baselines.last();
    match (written, in_force) {
        _ if all == 0 => None,
        (0, in_force) => in_force.map(plan),
        (some, Some(in_force)) if some < all => match says_the_same(in_force) {
            true => Some(plan(in_force)),
            false => Some(Approved::Partly(in_force.title.clone(), in_force.revision.date)),
        },
        _ => Some(project.baselines.iter().rfind(|baseline| says_the_same(baseline)).map_or(Approved::Written, plan)),
    }
}
