//! What each milestone and each line serves, from what is written on either side.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::{GoalShare, LineAlignment, MilestoneAlignment, Split, Weight};
use crate::analysis::books::Part;
use crate::analysis::split::split;
use crate::model::Plan;
use crate::model::entities::Entities;
use crate::model::kinds::{Goal, Line, Milestone};
use crate::model::record::List;
use crate::model::values::Share;

/// Who pays for what, from both sides.
pub struct Pairs {
    /// The shown lines of each milestone.
    pub lines_of: Vec<BTreeSet<usize>>,
    /// The milestones of each line, shown and then hidden.
    pub milestones_of: Vec<BTreeSet<usize>>,
}

/// The links between lines and milestones, from whichever side they are written on.
pub fn pairs(plan: &Plan) -> Pairs {
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

/// What a milestone serves, with the lines that pay for it.
pub fn align_milestone(plan: &Plan, milestone: &Milestone, lines: &BTreeSet<usize>) -> MilestoneAlignment {
    let (mut goals, weighted) = shares(&milestone.goals, &plan.goals);
    let weight = if goals.is_empty() { Decimal::ONE } else { Decimal::ZERO };
    let phase = milestone.phase.as_ref().and_then(|phase| plan.phases.get(phase.value.id()));
    for goal in phase.iter().flat_map(|phase| &phase.goals).filter_map(|goal| plan.goals.position(goal.value.id())) {
        if goals.iter().all(|known| known.goal != goal) {
            goals.push(Weight { goal, weight });
        }
    }
    by_id(&mut goals, &plan.goals);
    MilestoneAlignment { goals, weighted, lines: lines.iter().copied().collect(), people: people_of(plan, milestone) }
}

fn people_of(plan: &Plan, milestone: &Milestone) -> Vec<usize> {
    let raci = milestone.raci.iter().flat_map(|raci| raci.responsible.iter().chain(&raci.accountable));
    let named = milestone.owner.iter().chain(raci).map(|who| who.value.id());
    let working = milestone.work.iter().map(|work| work.who.value.id());
    let people: BTreeSet<usize> = named.chain(working).filter_map(|id| plan.stakeholders.position(id)).collect();
    people.into_iter().collect()
}

/// What a line serves, with the milestones that it pays for.
pub fn align_line(
    plan: &Plan,
    line: &Line,
    paid: BTreeSet<usize>,
    amount: Decimal,
    milestones: &[MilestoneAlignment],
) -> LineAlignment {
    let (own, weighted) = shares(&line.goals, &plan.goals);
    let (mut weights, weighted) = if own.is_empty() { inherited(&paid, milestones) } else { (own, weighted) };
    by_id(&mut weights, &plan.goals);
    let parts =
        split(amount, &weights.iter().map(|goal| goal.weight).collect::<Vec<_>>(), plan.minor_unit().decimals());
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
            .map(|(goal, amount)| GoalShare { goal: goal.goal, weight: goal.weight, amount })
            .collect(),
        amount,
        part: Part::of(line),
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
    by_id(&mut shares, goals);
    let uneven = shares.iter().any(|share| share.weight != shares[0].weight);
    let weighted = uneven || written.iter().any(|share| share.value.weight.is_some());
    (shares, weighted)
}

/// The cent that a split leaves over goes to the first of equals. By id, it does not move when files are reordered.
fn by_id(weights: &mut [Weight], goals: &Entities<Goal>) {
    weights.sort_by(|left, right| goals[left.goal].id.value.cmp(&goals[right.goal].id.value));
}
