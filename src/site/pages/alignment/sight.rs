//! The line of sight: from each goal by phase to milestones, budget lines and people.

use super::goals::whole_days;
use crate::analysis::alignment::{GoalAlignment, SightPhase};
use crate::analysis::books::Part;
use crate::language::say;
use crate::model::kinds::{Entity, Kind};
use crate::site::data::{Value, json};
use crate::site::material::Material;

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
        0 => say!(words, count_milestones, count = served.milestones.len()),
        phases => say!(
            words,
            alignment_in,
            milestones = say!(words, count_milestones, count = served.milestones.len()),
            phases = say!(words, count_phases, count = phases)
        ),
    }];
    if with_money(material) {
        steps.push(say!(words, count_budget_lines, count = served.lines.len()));
    }
    let people = say!(words, count_people_and_groups, count = served.people.len());
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
        None => json!({"text": say!(material.words, name_without_a_phase)}),
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
        let (words, title) = (&material.words, line.title());
        let text = match material.analysis.alignment.lines[*place].part {
            Part::Project => title.to_owned(),
            Part::Contingency => say!(words, alignment_line_contingency, line = title),
            Part::Running => say!(words, alignment_line_running, line = title),
            Part::NonCash => say!(words, alignment_line_without_an_invoice, line = title),
        };
        json!({"text": text, "path": material.path(Kind::Line, line.id.value.as_str())})
    };
    places.iter().map(line).collect()
}
