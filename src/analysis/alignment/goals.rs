//! What serves each goal: milestones, money and people along its line of sight.

use std::collections::{BTreeSet, HashMap};

use super::{GoalAlignment, LineAlignment, MilestoneAlignment, SightPhase, Split};
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
            goal.money.add_to(line.part, part.amount);
            if place >= plan.lines.len() {
                goal.hidden.get_or_insert_default().add_to(line.part, part.amount);
            }
            match line.method {
                Split::Whole => goal.split.whole += 1,
                Split::Weights => goal.split.weights += 1,
                Split::Evenly => goal.split.evenly += 1,
                Split::Milestones => goal.split.milestones += 1,
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
