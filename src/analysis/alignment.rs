//! What serves which goal: milestones, money and people, and what serves none.
//!
//! A milestone serves the goals that it names and those of its phase. A budget line serves the goals that it names, else
//! those of its milestones, each with the share of the line that pays for it. Links count from whichever side they are written on.

mod goals;
mod links;
mod money;

use std::collections::BTreeSet;

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::analysis::books::Part;
use crate::analysis::split::{DAY_DECIMALS, split};
use crate::model::Plan;
use goals::goals;
use links::{align_line, align_milestone, pairs};

pub use money::{Flow, GoalMoney, Served};

/// What serves which goal. Everything is named by its place in the plan; hidden lines follow the shown ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alignment {
    /// Each milestone, in the order of the plan.
    pub milestones: Vec<MilestoneAlignment>,
    /// Each budget line, in the order of the plan, then the hidden ones.
    pub lines: Vec<LineAlignment>,
    /// Each goal, in the order of the plan.
    pub goals: Vec<GoalAlignment>,
    /// The milestones that serve no goal.
    pub milestones_without_goal: Vec<usize>,
    /// The shown lines that serve no goal. The contingency is not among them: nobody knows yet what it will serve.
    pub lines_without_goal: Vec<usize>,
    /// The goals that no milestone serves.
    pub goals_without_work: Vec<usize>,
    /// The goals that no line serves.
    pub goals_without_money: Vec<usize>,
    /// The money that serves no goal.
    pub unclaimed: GoalMoney,
    /// What of that comes from hidden lines; `None` where none of them serves no goal.
    pub hidden_unclaimed: Option<GoalMoney>,
    /// What lines, shown or hidden, give to milestones that are not shown, whose goals are not known; `None` where nothing does.
    pub not_shown: Option<GoalMoney>,
    /// What flows from each category to each goal, of the project's own money: by category, then by goal. Flows of nothing are left
    /// out.
    pub flows: Vec<Flow>,
    /// The same without the hidden lines, and what these are in all, so that no flow tells the amount of one of them.
    /// `None` where nothing is hidden, or all of it flows from one category to one goal: then these are the `flows`.
    pub shown_flows: Option<(Vec<Flow>, Decimal)>,
}

/// What a milestone serves, what pays for it and who works on it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MilestoneAlignment {
    /// The goals that it serves, in the order of their ids, with the weight by which its work is split among them. The
    /// goals that only its phase names weigh nothing where the milestone names its own.
    pub goals: Vec<Weight>,
    /// Whether weights are written; otherwise it is split evenly.
    pub weighted: bool,
    /// The shown lines that pay for it.
    pub lines: Vec<usize>,
    /// Who owns it, works on it, or is responsible or accountable for it.
    pub people: Vec<usize>,
}

/// A goal and its weight among the goals of the same milestone or line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weight {
    /// The goal.
    pub goal: usize,
    /// Its weight.
    pub weight: Decimal,
}

/// What a budget line serves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineAlignment {
    /// The shown milestones that it pays for.
    pub milestones: Vec<usize>,
    /// Each goal it serves, in the order of their ids, and the part of its amount that goes there; with
    /// [`LineAlignment::without_goal`] and [`LineAlignment::not_shown`] the parts add up to the amount.
    pub goals: Vec<GoalShare>,
    /// The part of its amount that serves no goal: all of it, or what pays for milestones that serve none.
    pub without_goal: Decimal,
    /// The part of its amount that pays for milestones that are not shown. Which goals these serve is not shown either.
    pub not_shown: Decimal,
    /// The weight of that part.
    pub weight_not_shown: Decimal,
    /// The weights of its goals, of what serves none and of what is not shown, added up.
    pub weights: Decimal,
    /// How it is split.
    pub method: Split,
    /// Its planned amount.
    pub amount: Decimal,
    /// With what it may be added up.
    pub part: Part,
}

/// A goal's share of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GoalShare {
    /// The goal.
    pub goal: usize,
    /// Its weight among the goals of the line.
    pub weight: Decimal,
    /// Its part of the amount.
    pub amount: Decimal,
}

/// How an amount is split among goals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Split {
    /// There is no goal.
    None,
    /// There is one goal, which gets it all.
    Whole,
    /// By the weights that are written.
    Weights,
    /// Evenly.
    Evenly,
    /// Among its milestones by their approved working days, and of each by the goals of the milestone.
    Milestones,
}

/// What serves a goal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GoalAlignment {
    /// The milestones.
    pub milestones: Vec<usize>,
    /// The shown lines.
    pub lines: Vec<usize>,
    /// The money.
    pub money: GoalMoney,
    /// What of the money comes from hidden lines; `None` where no hidden line serves it.
    pub hidden: Option<GoalMoney>,
    /// Whether part of the money comes from lines that are split by written weights, or evenly.
    pub split: GoalSplit,
    /// The people behind the milestones and lines.
    pub people: Vec<usize>,
    /// From the goal to the people, by phase.
    pub sight: Vec<SightPhase>,
    /// The shown lines that serve the goal by none of its milestones.
    pub other_lines: Vec<usize>,
}

/// How a goal's money was split off from its lines.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct GoalSplit {
    /// How many lines serve this goal alone.
    pub whole: usize,
    /// How many are split by written weights.
    pub weights: usize,
    /// How many are split evenly.
    pub evenly: usize,
    /// How many are split by their milestones.
    pub milestones: usize,
}

/// The part of a goal's line of sight that runs through one phase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SightPhase {
    /// The phase; `None` for milestones without one.
    pub phase: Option<usize>,
    /// Its milestones that serve the goal.
    pub milestones: Vec<usize>,
    /// The shown lines that pay for these milestones and serve the goal.
    pub lines: Vec<usize>,
    /// The people behind these milestones.
    pub people: Vec<usize>,
}

/// A link to a goal that changed after what rests on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Suspect {
    /// The goal.
    pub goal: usize,
    /// What rests on it.
    pub dependent: Dependent,
    /// When the goal changed.
    pub goal_changed: Date,
    /// When the other changed last.
    pub dependent_changed: Date,
}

/// What rests on a goal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dependent {
    /// A milestone.
    Milestone(usize),
    /// A budget line.
    Line(usize),
}

/// What serves which goal. `amounts` are the planned amounts of the plan's lines in order, then of its hidden lines; a
/// missing one counts as 0. `days` are the approved working days of the milestones in order, then of the hidden ones, by which a
/// line is shared among those that it pays for; a missing one counts as 1.
pub fn align(plan: &Plan, amounts: &[Decimal], days: &[Decimal]) -> Alignment {
    let links = pairs(plan);
    let milestones: Vec<MilestoneAlignment> = plan
        .milestones
        .iter()
        .enumerate()
        .map(|(place, milestone)| align_milestone(plan, milestone, &links.lines_of[place]))
        .collect();
    let all_lines = || plan.lines.iter().chain(&plan.hidden.lines);
    let lines: Vec<LineAlignment> = all_lines()
        .zip(links.milestones_of)
        .enumerate()
        .map(|(place, (line, of))| {
            let amount = amounts.get(place).copied().unwrap_or_default();
            align_line(plan, line, of, amount, (&milestones, days))
        })
        .collect();
    let goals = goals(plan, &milestones, &lines);
    let missing = |found: fn(&GoalAlignment) -> bool| -> Vec<usize> {
        goals.iter().enumerate().filter(|(_, goal)| !found(goal)).map(|(place, _)| place).collect()
    };
    let served_by_money: BTreeSet<usize> = lines.iter().flat_map(|line| &line.goals).map(|part| part.goal).collect();
    let mut unclaimed = GoalMoney::default();
    let (mut hidden_unclaimed, mut not_shown) = (None::<GoalMoney>, None::<GoalMoney>);
    for line in lines.iter().filter(|line| !line.not_shown.is_zero()) {
        not_shown.get_or_insert_default().add_to(line.part, line.not_shown);
    }
    let serves_none =
        |line: &LineAlignment| line.goals.is_empty() && line.not_shown.is_zero() || !line.without_goal.is_zero();
    for (place, line) in lines.iter().enumerate().filter(|(_, line)| serves_none(line)) {
        unclaimed.add_to(line.part, line.without_goal);
        if place >= plan.lines.len() {
            hidden_unclaimed.get_or_insert_default().add_to(line.part, line.without_goal);
        }
    }
    let goalless =
        |line: &LineAlignment| line.goals.is_empty() && line.not_shown.is_zero() && line.part != Part::Contingency;
    // What is not shown may serve any goal, so that of none it can be said that it gets nothing.
    let is_poor = |place: &usize| not_shown.is_none() && !served_by_money.contains(place);
    Alignment {
        milestones_without_goal: places(milestones.iter().map(|milestone| milestone.goals.is_empty())),
        lines_without_goal: places(lines.iter().take(plan.lines.len()).map(goalless)),
        goals_without_work: missing(|goal| !goal.milestones.is_empty()),
        goals_without_money: (0..plan.goals.len()).filter(is_poor).collect(),
        unclaimed,
        hidden_unclaimed,
        not_shown,
        flows: money::flows(plan, &lines, true),
        shown_flows: money::shown_flows(plan, &lines),
        milestones,
        lines,
        goals,
    }
}

/// The links to goals that changed after what rests on them did, given when each was changed last, in the order of the
/// plan; `None` where nobody knows.
pub fn suspects(
    alignment: &Alignment,
    goals: &[Option<Date>],
    milestones: &[Option<Date>],
    lines: &[Option<Date>],
) -> Vec<Suspect> {
    let mut suspects = Vec::new();
    for (goal, served) in alignment.goals.iter().enumerate() {
        let Some(goal_changed) = goals.get(goal).copied().flatten() else { continue };
        let dependents = served
            .milestones
            .iter()
            .map(|place| (Dependent::Milestone(*place), milestones.get(*place)))
            .chain(served.lines.iter().map(|place| (Dependent::Line(*place), lines.get(*place))));
        for (dependent, changed) in dependents {
            if let Some(dependent_changed) = changed.copied().flatten().filter(|changed| *changed < goal_changed) {
                suspects.push(Suspect { goal, dependent, goal_changed, dependent_changed });
            }
        }
    }
    suspects
}

impl MilestoneAlignment {
    /// Days of work split among the goals, so finely that sums of many parts are not off; the parts add up to it.
    pub fn split(&self, days: Decimal) -> Vec<(usize, Decimal)> {
        let weights: Vec<Decimal> = self.goals.iter().map(|goal| goal.weight).collect();
        self.goals.iter().map(|goal| goal.goal).zip(split(days, &weights, DAY_DECIMALS)).collect()
    }
}

fn places(is: impl Iterator<Item = bool>) -> Vec<usize> {
    is.enumerate().filter(|(_, is)| *is).map(|(place, _)| place).collect()
}

#[cfg(test)]
mod tests;
