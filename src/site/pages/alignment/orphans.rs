//! What is on no line from the vision to the people: work and money without a goal, goals without work or money.

use super::sentences::Counts;
use crate::language::say;
use crate::model::entities::Entities;
use crate::model::kinds::{Entity, Named};
use crate::site::data::{Value, json};
use crate::site::material::Material;

/// The orphans by their places in the plan.
pub struct Orphans<'a> {
    milestones: &'a [usize],
    lines: &'a [usize],
    without_work: &'a [usize],
    without_money: &'a [usize],
    money: bool,
}

impl<'a> Orphans<'a> {
    /// The orphans that the audience may know of.
    pub fn of(material: &Material<'a>) -> Orphans<'a> {
        let alignment = &material.analysis.alignment;
        let money = material.analysis.money.is_some() && !alignment.lines.is_empty();
        Orphans {
            milestones: &alignment.milestones_without_goal,
            lines: if money { &alignment.lines_without_goal } else { &[] },
            without_work: if material.plan().milestones.is_empty() { &[] } else { &alignment.goals_without_work },
            without_money: if money { &alignment.goals_without_money } else { &[] },
            money,
        }
    }

    /// How many of each there are.
    pub fn counts(&self) -> Counts {
        Counts {
            milestones: self.milestones.len(),
            lines: self.lines.len(),
            without_work: self.without_work.len(),
            without_money: self.without_money.len(),
            money: self.money,
        }
    }

    /// The lists that are not empty.
    pub fn lists(&self, material: &Material<'_>) -> Vec<Value> {
        let plan = material.plan();
        let lists = [
            (
                say!(material.words, alignment_milestones_that_serve_no_goal),
                named(material, &plan.milestones, self.milestones),
            ),
            (say!(material.words, alignment_budget_lines_that_serve_no), named(material, &plan.lines, self.lines)),
            (
                say!(material.words, alignment_goals_that_no_milestone_serves),
                named(material, &plan.goals, self.without_work),
            ),
            (
                say!(material.words, alignment_goals_that_no_budget_line),
                named(material, &plan.goals, self.without_money),
            ),
        ];
        let list =
            |(title, items): (&str, Vec<Value>)| (!items.is_empty()).then(|| json!({"title": title, "items": items}));
        lists.into_iter().filter_map(list).collect()
    }
}

fn named<T: Entity>(material: &Material<'_>, entities: &Entities<T>, places: &[usize]) -> Vec<Value> {
    let name = |place: &usize| {
        let entity = &entities[*place];
        json!({"text": entity.title(), "path": material.path(<T as Named>::KIND, entity.id().value.as_str())})
    };
    places.iter().map(name).collect()
}
