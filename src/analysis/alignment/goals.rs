//! What serves each goal: milestones, money and people along its line of sight.

use std::collections::{BTreeSet, HashMap};

use rust_decimal::Decimal;

use super::{Flow, GoalAlignment, LineAlignment, MilestoneAlignment, SightPhase, Sort, Split};
use crate::model::Plan;
use crate::model::kinds::Entity;

/// What serves each goal.
pub fn goals(plan: &Plan, milestones: &[MilestoneAlignment], lines: &[LineAlignment]) -> Vec<GoalAlignment> {
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

/// What flows from each category to each goal.
pub fn flows(plan: &Plan, lines: &[LineAlignment]) -> Vec<Flow> {
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
