//! The money of the goals: what flows to them, and what of it may be shown where lines are hidden.

use rust_decimal::Decimal;

use super::{Alignment, LineAlignment};
use crate::analysis::books::Part;
use crate::model::Plan;

/// Money by its parts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct GoalMoney {
    /// What the project costs, without contingency.
    pub project: Decimal,
    /// The reserve for what nobody foresaw.
    pub contingency: Decimal,
    /// What operation costs after the project.
    pub running: Decimal,
    /// Losses without an invoice.
    pub non_cash: Decimal,
}

/// What flows from a category to a goal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Flow {
    /// The category; `None` for lines without one.
    pub category: Option<usize>,
    /// What it serves.
    pub served: Served,
    /// The amount.
    pub amount: Decimal,
}

/// What money serves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Served {
    /// A goal, by its place.
    Goal(usize),
    /// No goal.
    None,
    /// Work that is not shown, nor which goals it serves.
    NotShown,
}

impl Alignment {
    /// The money of each goal and the money that serves none, as whoever sees the shown lines may see them, and what is
    /// not shown as a sum of its own (see [`Group::shown`](crate::analysis::budget::Group::shown)).
    pub fn shown_money(&self) -> (Vec<GoalMoney>, GoalMoney, Option<GoalMoney>) {
        let all = self.goals.iter().map(|goal| goal.money);
        let hidden_goals = self.goals.iter().filter_map(|goal| goal.hidden);
        let served = hidden_goals.clone().count() + usize::from(self.hidden_unclaimed.is_some());
        if served == 0 || served == 1 && self.not_shown.is_none() {
            return (all.collect(), self.unclaimed, self.not_shown);
        }
        let goals = self.goals.iter().map(|goal| goal.money - goal.hidden.unwrap_or_default());
        let unclaimed = self.unclaimed - self.hidden_unclaimed.unwrap_or_default();
        let hidden = hidden_goals.chain(self.hidden_unclaimed).chain(self.not_shown);
        let not_shown = hidden.fold(GoalMoney::default(), std::ops::Add::add);
        (goals.collect(), unclaimed, Some(not_shown))
    }
}

impl std::ops::Add for GoalMoney {
    type Output = GoalMoney;

    fn add(self, other: GoalMoney) -> GoalMoney {
        GoalMoney {
            project: self.project + other.project,
            contingency: self.contingency + other.contingency,
            running: self.running + other.running,
            non_cash: self.non_cash + other.non_cash,
        }
    }
}

impl std::ops::Sub for GoalMoney {
    type Output = GoalMoney;

    fn sub(self, other: GoalMoney) -> GoalMoney {
        GoalMoney {
            project: self.project - other.project,
            contingency: self.contingency - other.contingency,
            running: self.running - other.running,
            non_cash: self.non_cash - other.non_cash,
        }
    }
}

impl GoalMoney {
    pub(super) fn add_to(&mut self, part: Part, amount: Decimal) {
        let sum = match part {
            Part::Project => &mut self.project,
            Part::Contingency => &mut self.contingency,
            Part::Running => &mut self.running,
            Part::NonCash => &mut self.non_cash,
        };
        *sum += amount;
    }
}

/// The flows of the shown lines and the sum of the hidden ones, where these have more than one way.
pub(super) fn shown_flows(plan: &Plan, lines: &[LineAlignment]) -> Option<(Vec<Flow>, Decimal)> {
    let (all, shown) = (flows(plan, lines, true), flows(plan, lines, false));
    let ways = all.iter().filter(|flow| !shown.contains(flow)).count();
    let hidden = lines[plan.lines.len()..].iter().filter(|line| line.part == Part::Project);
    (ways > 1).then(|| (shown, hidden.map(|line| line.amount).sum()))
}

/// The flows from categories to goals, in order.
pub(super) fn flows(plan: &Plan, lines: &[LineAlignment], with_hidden: bool) -> Vec<Flow> {
    let (categories, goals) = (plan.categories.len(), plan.goals.len());
    // What has no category or no goal takes the place after the last, and what is not shown the one after that.
    let width = goals + 2;
    let mut matrix = vec![Decimal::ZERO; (categories + 1) * width];
    let hidden = plan.hidden.lines.iter().filter(|_| with_hidden);
    for (line, served) in plan.lines.iter().chain(hidden).zip(lines) {
        if served.part != Part::Project {
            continue;
        }
        let category = line.category.as_ref().and_then(|category| plan.categories.position(category.value.id()));
        let row = category.unwrap_or(categories) * width;
        served.goals.iter().for_each(|part| matrix[row + part.goal] += part.amount);
        matrix[row + goals] += served.without_goal;
        matrix[row + goals + 1] += served.not_shown;
    }
    let served = |place: usize| match place {
        goal if goal < goals => Served::Goal(goal),
        none if none == goals => Served::None,
        _ => Served::NotShown,
    };
    let flow = |(at, amount): (usize, Decimal)| Flow {
        category: Some(at / width).filter(|category| *category < categories),
        served: served(at % width),
        amount,
    };
    matrix.into_iter().enumerate().filter(|(_, amount)| !amount.is_zero()).map(flow).collect()
}
