//! What each milestone and each line serves, from what is written on either side.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::{GoalShare, LineAlignment, MilestoneAlignment, Split, Weight};
use crate::analysis::books::{Part, place_of};
use crate::analysis::explained::ratio;
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

/// What a line serves, with the milestones that it pays for, out of all milestones and their working days.
pub fn align_line(
    plan: &Plan,
    line: &Line,
    paid: BTreeSet<usize>,
    amount: Decimal,
    (milestones, days): (&[MilestoneAlignment], &[Decimal]),
) -> LineAlignment {
    let (own, weighted) = shares(&line.goals, &plan.goals);
    let method = match own.len() {
        1 => Split::Whole,
        _ if weighted => Split::Weights,
        _ => Split::Evenly,
    };
    let decimals = plan.minor_unit().decimals();
    let divided = match own.is_empty() {
        false => Divided { goals: divided(amount, &own, decimals), method, ..Divided::nothing() },
        true => inherited(plan, &in_order(plan, line, &paid), amount, (milestones, days)),
    };
    let weights: Decimal = divided.goals.iter().map(|goal| goal.weight).sum();
    LineAlignment {
        milestones: paid.into_iter().collect(),
        // Of what is shared among milestones, the weights are parts of the whole line.
        weights: if divided.method == Split::Milestones { Decimal::ONE } else { weights },
        goals: divided.goals,
        without_goal: divided.without_goal,
        not_shown: divided.not_shown.amount,
        weight_not_shown: divided.not_shown.weight,
        method: divided.method,
        amount,
        part: Part::of(line),
    }
}

/// How a line's amount is divided.
struct Divided {
    goals: Vec<GoalShare>,
    without_goal: Decimal,
    not_shown: NotShown,
    method: Split,
}

/// What of a line pays for milestones that are not shown.
struct NotShown {
    weight: Decimal,
    amount: Decimal,
}

impl Divided {
    fn nothing() -> Divided {
        let not_shown = NotShown { weight: Decimal::ZERO, amount: Decimal::ZERO };
        Divided { goals: Vec::new(), without_goal: Decimal::ZERO, not_shown, method: Split::None }
    }
}

/// The places of the milestones that a line pays for, those that are not shown after all of the plan, in the order of the ids that are
/// written. The cent that a split leaves over goes to the first of equals: by id, it does not move when files are reordered, and is
/// the same for every audience.
fn in_order(plan: &Plan, line: &Line, paid: &BTreeSet<usize>) -> Vec<usize> {
    if let Some(all) = plan.hidden.milestones_of.get(&line.id.value) {
        return all.iter().filter_map(|id| place_of(plan, id.as_str())).collect();
    }
    let mut places: Vec<usize> = paid.iter().copied().collect();
    places.sort_by(|left, right| plan.milestones[*left].id.value.cmp(&plan.milestones[*right].id.value));
    places
}

/// The goals of a line's milestones with their parts of its amount, what of it serves none, and how it is split: as the
/// only milestone weighs its goals; of several, each gets its share by its working days and weighs its own goals.
fn inherited(
    plan: &Plan,
    places: &[usize],
    amount: Decimal,
    (milestones, days): (&[MilestoneAlignment], &[Decimal]),
) -> Divided {
    let decimals = plan.minor_unit().decimals();
    let served = |place: usize| -> Vec<Weight> {
        let milestone = milestones.get(place);
        milestone.iter().flat_map(|it| &it.goals).filter(|goal| !goal.weight.is_zero()).copied().collect()
    };
    if let [only] = *places
        && let Some(milestone) = milestones.get(only)
    {
        let goals = divided(amount, &served(only), decimals);
        let method = match goals.len() {
            0 => return Divided { without_goal: amount, ..Divided::nothing() },
            1 => Split::Whole,
            _ if milestone.weighted => Split::Weights,
            _ => Split::Evenly,
        };
        return Divided { goals, method, ..Divided::nothing() };
    }
    let of_days: Vec<Decimal> =
        places.iter().map(|place| days.get(*place).copied().unwrap_or(Decimal::ONE).max(Decimal::ZERO)).collect();
    let all_days: Decimal = of_days.iter().sum();
    let amounts = split(amount, &of_days, decimals);
    let (mut goals, mut without_goal) = (Vec::<GoalShare>::new(), Decimal::ZERO);
    let mut not_shown = Divided::nothing().not_shown;
    for ((place, days), amount) in places.iter().zip(&of_days).zip(amounts) {
        let part_of_line = ratio(*days, all_days).unwrap_or_default();
        let weights = served(*place);
        let all: Decimal = weights.iter().map(|goal| goal.weight).sum();
        if *place >= milestones.len() {
            not_shown.weight += part_of_line;
            not_shown.amount += amount;
        } else if weights.is_empty() {
            without_goal += amount;
        }
        for part in divided(amount, &weights, decimals) {
            let weight = ratio(part.weight, all).unwrap_or_default() * part_of_line;
            match goals.iter_mut().find(|known| known.goal == part.goal) {
                Some(known) => {
                    known.weight += weight;
                    known.amount += part.amount;
                }
                None => goals.push(GoalShare { weight, ..part }),
            }
        }
    }
    goals.sort_by(|left, right| plan.goals[left.goal].id.value.cmp(&plan.goals[right.goal].id.value));
    let method = match goals.len() {
        0 => return Divided { without_goal: amount - not_shown.amount, not_shown, ..Divided::nothing() },
        1 if places.iter().all(|place| !served(*place).is_empty()) => Split::Whole,
        _ => Split::Milestones,
    };
    Divided { goals, without_goal, not_shown, method }
}

/// An amount divided among goals by their weights.
fn divided(amount: Decimal, goals: &[Weight], decimals: u32) -> Vec<GoalShare> {
    let weights: Vec<Decimal> = goals.iter().map(|goal| goal.weight).collect();
    let parts = split(amount, &weights, decimals).into_iter();
    goals.iter().zip(parts).map(|(goal, amount)| GoalShare { goal: goal.goal, weight: goal.weight, amount }).collect()
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
