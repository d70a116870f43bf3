//! The line of sight: from each goal by phase to milestones, budget lines and people.

use serde_json::{Value, json};

use super::goals::whole_days;
use crate::analysis::alignment::{GoalAlignment, SightPhase, Sort};
use crate::model::kinds::{Entity, Kind};
use crate::site::Material;

/// Each goal with its line of sight.
pub fn sight(material: &Material<'_>) -> Vec<Value> {
    let plan = material.plan();
    let goals = plan.goals.iter().zip(&material.analysis.alignment.goals).enumerate();
    let goal = |(place, (goal, served)): (usize, (&crate::model::kinds::Goal, &GoalAlignment))| {
        let id = goal.id.value.as_str();
        json!({
            "id": format!("goal-{id}"),
            "title": goal.title(),
            "path": material.path(Kind::Goal, id),
            "steps": steps(material, place, served),
            "rows": served.sight.iter().map(|phase| row(material, phase)).collect::<Vec<_>>(),
            "others": with_money(material).then(|| lines(material, &served.other_lines)).filter(|lines| !lines.is_empty()),
        })
    };
    goals.map(goal).collect()
}

fn with_money(material: &Material<'_>) -> bool {
    material.analysis.money.is_some()
}

/// The stations of the line in short: `31 milestones in 8 phases`, `22 budget lines`, `25 people and groups`.
fn steps(material: &Material<'_>, goal: usize, served: &GoalAlignment) -> Vec<String> {
    let words = &material.words;
    let phases = served.sight.iter().filter(|phase| phase.phase.is_some()).count();
    let mut steps = vec![match phases {
        0 => words.count(served.milestones.len(), "milestone", "milestones"),
        phases => format!(
            "{} in {}",
            words.count(served.milestones.len(), "milestone", "milestones"),
            words.count(phases, "phase", "phases")
        ),
    }];
    if with_money(material) {
        steps.push(words.count(served.lines.len(), "budget line", "budget lines"));
    }
    let people = words.count(served.people.len(), "person or group", "people and groups");
    let days = material.analysis.people.goals.get(goal).copied().unwrap_or_default();
    steps.push(if days.is_zero() { people } else { format!("{people}, {}", words.work_days(whole_days(days))) });
    steps
}

fn row(material: &Material<'_>, phase: &SightPhase) -> Value {
    let plan = material.plan();
    let name = match phase.phase {
        Some(place) => {
            let phase = &plan.phases[place];
            json!({"text": phase.title(), "path": material.path(Kind::Phase, phase.id.value.as_str())})
        }
        None => json!({"text": "Without a phase"}),
    };
    let milestone = |place: &usize| {
        let milestone = &plan.milestones[*place];
        let text = &milestone.short_title.as_ref().unwrap_or(&milestone.title).value.text;
        json!({"text": text, "path": material.path(Kind::Milestone, milestone.id.value.as_str())})
    };
    let person = |place: &usize| {
        let person = &plan.stakeholders[*place];
        json!({"text": person.title(), "path": material.path(Kind::Stakeholder, person.id.value.as_str())})
    };
    json!({
        "phase": name,
        "milestones": phase.milestones.iter().map(milestone).collect::<Vec<_>>(),
        "lines": if with_money(material) { lines(material, &phase.lines) } else { Vec::new() },
        "people": phase.people.iter().map(person).collect::<Vec<_>>(),
    })
}

fn lines(material: &Material<'_>, places: &[usize]) -> Vec<Value> {
    let line = |place: &usize| {
        let line = &material.plan().lines[*place];
        let kind = match material.analysis.alignment.lines[*place].sort {
            Sort::Project => "",
            Sort::Contingency => " (contingency)",
            Sort::Running => " (running cost)",
            Sort::NotCash => " (without an invoice)",
        };
        let text = format!("{}{kind}", line.title());
        json!({"text": text, "path": material.path(Kind::Line, line.id.value.as_str())})
    };
    places.iter().map(line).collect()
}
