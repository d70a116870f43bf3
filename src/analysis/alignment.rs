//! What serves which goal: milestones, money and people, and what serves none.
//!
//! A milestone serves the goals that it names and those of its phase. A budget line serves the goals that it names, else
//! those of its milestones. Links count from whichever side they are written on.

mod split;

use std::collections::{BTreeSet, HashMap};

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::model::Plan;
use crate::model::entities::Entities;
use crate::model::kinds::{Entity, Goal, Line, Milestone};
use crate::model::record::List;
use crate::model::values::Share;

pub use split::split;

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
    /// What flows from each category to each goal, of the project's own money: by category, then by goal. `None` is what
    /// has no category, or serves no goal; flows of nothing are left out.
    pub flows: Vec<Flow>,
}

/// What a milestone serves, what pays for it and who works on it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MilestoneAlignment {
    /// The goals that it serves, with the weight by which its work is split among them. The goals that only its phase
    /// names weigh nothing where the milestone names its own.
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
    /// The milestones that it pays for.
    pub milestones: Vec<usize>,
    /// Each goal it serves and the part of its amount that goes there; the parts add up to the amount.
    pub goals: Vec<Part>,
    /// How it is split.
    pub method: Split,
    /// Its planned amount.
    pub amount: Decimal,
    /// What sort of money it is.
    pub sort: Sort,
}

/// A goal's part of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
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
}

/// What sort of money a line is. The sorts are never added up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// What the project costs.
    Project,
    /// The reserve for what nobody foresaw.
    Contingency,
    /// What operation costs after the project.
    Running,
    /// A loss without an invoice.
    NotCash,
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
}

/// Money by sort.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct GoalMoney {
    /// What the project costs, without contingency.
    pub project: Decimal,
    /// The reserve for what nobody foresaw.
    pub contingency: Decimal,
    /// What operation costs after the project.
    pub running: Decimal,
    /// Losses without an invoice.
    pub not_cash: Decimal,
}

/// What flows from a category to a goal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Flow {
    /// The category; `None` for lines without one.
    pub category: Option<usize>,
    /// The goal; `None` for what serves none.
    pub goal: Option<usize>,
    /// The amount.
    pub amount: Decimal,
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
/// missing one counts as 0.
pub fn align(plan: &Plan, amounts: &[Decimal]) -> Alignment {
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
            align_line(plan, line, of, amount, &milestones)
        })
        .collect();
    let goals = goals(plan, &milestones, &lines);
    let missing = |found: fn(&GoalAlignment) -> bool| -> Vec<usize> {
        goals.iter().enumerate().filter(|(_, goal)| !found(goal)).map(|(place, _)| place).collect()
    };
    let served_by_money: BTreeSet<usize> = lines.iter().flat_map(|line| &line.goals).map(|part| part.goal).collect();
    let mut unclaimed = GoalMoney::default();
    lines.iter().filter(|line| line.goals.is_empty()).for_each(|line| unclaimed.add(line.sort, line.amount));
    let goalless = |line: &LineAlignment| line.goals.is_empty() && line.sort != Sort::Contingency;
    Alignment {
        milestones_without_goal: places(milestones.iter().map(|milestone| milestone.goals.is_empty())),
        lines_without_goal: places(lines.iter().take(plan.lines.len()).map(goalless)),
        goals_without_work: missing(|goal| !goal.milestones.is_empty()),
        goals_without_money: (0..plan.goals.len()).filter(|goal| !served_by_money.contains(goal)).collect(),
        unclaimed,
        flows: flows(plan, &lines),
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

impl GoalMoney {
    fn add(&mut self, sort: Sort, amount: Decimal) {
        let of_sort = match sort {
            Sort::Project => &mut self.project,
            Sort::Contingency => &mut self.contingency,
            Sort::Running => &mut self.running,
            Sort::NotCash => &mut self.not_cash,
        };
        *of_sort += amount;
    }
}

impl MilestoneAlignment {
    /// An amount, such as days of work, split among the goals; the parts add up to it.
    pub fn split(&self, amount: Decimal) -> Vec<(usize, Decimal)> {
        let weights: Vec<Decimal> = self.goals.iter().map(|goal| goal.weight).collect();
        self.goals.iter().map(|goal| goal.goal).zip(split(amount, &weights)).collect()
    }
}

/// The sort of a line. A loss without an invoice is one in operation, too.
pub fn sort_of(line: &Line) -> Sort {
    let is = |flag: &Option<crate::model::record::Sp<crate::model::values::Flag>>, default: bool| {
        flag.as_ref().map_or(default, |flag| flag.value.0)
    };
    match () {
        () if !is(&line.cash, true) => Sort::NotCash,
        () if is(&line.running, false) => Sort::Running,
        () if is(&line.contingency, false) => Sort::Contingency,
        () => Sort::Project,
    }
}

/// Who pays for what, from both sides.
struct Pairs {
    lines_of: Vec<BTreeSet<usize>>,
    milestones_of: Vec<BTreeSet<usize>>,
}

fn pairs(plan: &Plan) -> Pairs {
    let shown = plan.lines.len();
    let mut pairs = Pairs {
        lines_of: vec![BTreeSet::new(); plan.milestones.len()],
        milestones_of: vec![BTreeSet::new(); shown + plan.hidden.lines.len()],
    };
    for (place, line) in plan.lines.iter().chain(&plan.hidden.lines).enumerate() {
        for milestone in line.milestones.iter().filter_map(|milestone| plan.milestones.position(milestone.id())) {
            pairs.milestones_of[place].insert(milestone);
            if place < shown {
                pairs.lines_of[milestone].insert(place);
            }
        }
    }
    for (place, milestone) in plan.milestones.iter().enumerate() {
        for line in milestone.budget.iter().filter_map(|line| plan.lines.position(line.id())) {
            pairs.milestones_of[line].insert(place);
            pairs.lines_of[place].insert(line);
        }
    }
    pairs
}

fn align_milestone(plan: &Plan, milestone: &Milestone, lines: &BTreeSet<usize>) -> MilestoneAlignment {
    let (mut goals, weighted) = shares(&milestone.goals, &plan.goals);
    let weight = if goals.is_empty() { Decimal::ONE } else { Decimal::ZERO };
    let phase = milestone.phase.as_ref().and_then(|phase| plan.phases.get(phase.value.id()));
    for goal in phase.iter().flat_map(|phase| &phase.goals).filter_map(|goal| plan.goals.position(goal.value.id())) {
        if goals.iter().all(|known| known.goal != goal) {
            goals.push(Weight { goal, weight });
        }
    }
    goals.sort_by_key(|goal| goal.goal);
    MilestoneAlignment { goals, weighted, lines: lines.iter().copied().collect(), people: people_of(plan, milestone) }
}

fn people_of(plan: &Plan, milestone: &Milestone) -> Vec<usize> {
    let raci = milestone.raci.iter().flat_map(|raci| raci.responsible.iter().chain(&raci.accountable));
    let named = milestone.owner.iter().chain(raci).map(|who| who.value.id());
    let working = milestone.work.iter().map(|work| work.who.value.id());
    let people: BTreeSet<usize> = named.chain(working).filter_map(|id| plan.stakeholders.position(id)).collect();
    people.into_iter().collect()
}

fn align_line(
    plan: &Plan,
    line: &Line,
    paid: BTreeSet<usize>,
    amount: Decimal,
    milestones: &[MilestoneAlignment],
) -> LineAlignment {
    let (own, weighted) = shares(&line.goals, &plan.goals);
    let (weights, weighted) = if own.is_empty() { inherited(&paid, milestones) } else { (own, weighted) };
    let parts = split(amount, &weights.iter().map(|goal| goal.weight).collect::<Vec<_>>());
    LineAlignment {
        milestones: paid.into_iter().collect(),
        method: match weights.len() {
            0 => Split::None,
            1 => Split::Whole,
            _ if weighted => Split::Weights,
            _ => Split::Evenly,
        },
        goals: weights
            .iter()
            .zip(parts)
            .map(|(goal, amount)| Part { goal: goal.goal, weight: goal.weight, amount })
            .collect(),
        amount,
        sort: sort_of(line),
    }
}

/// The goals of a line's milestones: as the only milestone weighs them, else each alike.
fn inherited(paid: &BTreeSet<usize>, milestones: &[MilestoneAlignment]) -> (Vec<Weight>, bool) {
    let mut of = paid.iter().map(|place| &milestones[*place]);
    if let (Some(only), None) = (of.next(), of.next()) {
        let goals = only.goals.iter().filter(|goal| !goal.weight.is_zero());
        return (goals.copied().collect(), only.weighted);
    }
    let goals: BTreeSet<usize> = paid
        .iter()
        .flat_map(|place| &milestones[*place].goals)
        .filter(|goal| !goal.weight.is_zero())
        .map(|goal| goal.goal)
        .collect();
    (goals.into_iter().map(|goal| Weight { goal, weight: Decimal::ONE }).collect(), false)
}

/// The goals of a list with their weights, and whether any weight is written that makes a difference.
fn shares(written: &List<Share<Goal>>, goals: &Entities<Goal>) -> (Vec<Weight>, bool) {
    let mut shares: Vec<Weight> = Vec::with_capacity(written.len());
    for share in written {
        let Some(goal) = goals.position(share.value.id()) else { continue };
        let weight = share.value.weight.as_ref().map_or(Decimal::ONE, |weight| weight.value.0.max(Decimal::ZERO));
        match shares.iter_mut().find(|known| known.goal == goal) {
            Some(known) => known.weight += weight,
            None => shares.push(Weight { goal, weight }),
        }
    }
    if shares.iter().all(|share| share.weight.is_zero()) {
        shares.iter_mut().for_each(|share| share.weight = Decimal::ONE);
    }
    shares.sort_by_key(|share| share.goal);
    let uneven = shares.iter().any(|share| share.weight != shares[0].weight);
    let weighted = uneven || written.iter().any(|share| share.value.weight.is_some());
    (shares, weighted)
}

fn goals(plan: &Plan, milestones: &[MilestoneAlignment], lines: &[LineAlignment]) -> Vec<GoalAlignment> {
    let mut goals = vec![GoalAlignment::default(); plan.goals.len()];
    for (place, milestone) in milestones.iter().enumerate() {
        milestone.goals.iter().for_each(|goal| goals[goal.goal].milestones.push(place));
    }
    for (place, line) in lines.iter().enumerate() {
        for part in &line.goals {
            let goal = &mut goals[part.goal];
            goal.money.add(line.sort, part.amount);
            match line.method {
                Split::Whole => goal.split.whole += 1,
                Split::Weights => goal.split.weights += 1,
                Split::Evenly => goal.split.evenly += 1,
                Split::None => {}
            }
            if place < plan.lines.len() {
                goal.lines.push(place);
            }
        }
    }
    for goal in &mut goals {
        look_along(plan, goal, milestones);
    }
    goals
}

/// Fills in the people and the line of sight of a goal.
fn look_along(plan: &Plan, goal: &mut GoalAlignment, milestones: &[MilestoneAlignment]) {
    let serving: BTreeSet<usize> = goal.lines.iter().copied().collect();
    let mut by_phase: HashMap<Option<usize>, Vec<usize>> = HashMap::new();
    for place in &goal.milestones {
        let phase = plan.milestones[*place].phase.as_ref().and_then(|phase| plan.phases.position(phase.value.id()));
        by_phase.entry(phase).or_default().push(*place);
    }
    let order = (0..plan.phases.len()).map(Some).chain([None]);
    goal.sight = order
        .filter_map(|phase| {
            let places = by_phase.remove(&phase)?;
            let of = |of: fn(&MilestoneAlignment) -> &[usize]| -> BTreeSet<usize> {
                places.iter().flat_map(|place| of(&milestones[*place])).copied().collect()
            };
            let lines = of(|milestone| &milestone.lines).intersection(&serving).copied().collect();
            let people = of(|milestone| &milestone.people).into_iter().collect();
            Some(SightPhase { phase, lines, people, milestones: places })
        })
        .collect();
    let seen: BTreeSet<usize> = goal.sight.iter().flat_map(|phase| &phase.lines).copied().collect();
    goal.other_lines = serving.difference(&seen).copied().collect();
    let owners = goal.lines.iter().filter_map(|line| plan.stakeholders.position(plan.lines[*line].owner()?));
    let people = goal.sight.iter().flat_map(|phase| &phase.people).copied();
    goal.people = people.chain(owners).collect::<BTreeSet<usize>>().into_iter().collect();
}

fn flows(plan: &Plan, lines: &[LineAlignment]) -> Vec<Flow> {
    let (categories, goals) = (plan.categories.len(), plan.goals.len());
    // What has no category or no goal takes the place after the last.
    let mut matrix = vec![Decimal::ZERO; (categories + 1) * (goals + 1)];
    for (line, served) in plan.lines.iter().chain(&plan.hidden.lines).zip(lines) {
        if served.sort != Sort::Project {
            continue;
        }
        let category = line.category.as_ref().and_then(|category| plan.categories.position(category.value.id()));
        let row = category.unwrap_or(categories) * (goals + 1);
        served.goals.iter().for_each(|part| matrix[row + part.goal] += part.amount);
        if served.goals.is_empty() {
            matrix[row + goals] += served.amount;
        }
    }
    let place = |place: usize, count: usize| Some(place).filter(|place| *place < count);
    let flow = |(at, amount): (usize, Decimal)| Flow {
        category: place(at / (goals + 1), categories),
        goal: place(at % (goals + 1), goals),
        amount,
    };
    matrix.into_iter().enumerate().filter(|(_, amount)| !amount.is_zero()).map(flow).collect()
}

fn places(is: impl Iterator<Item = bool>) -> Vec<usize> {
    is.enumerate().filter(|(_, is)| *is).map(|(place, _)| place).collect()
}

#[cfg(test)]
mod tests;
