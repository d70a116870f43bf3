//! Who does what: a matrix of parts by milestone, or by phase where there are many milestones.

use crate::analysis::words::Words;
use crate::language::say;
use crate::model::kinds::{Entity, Kind, Raci, Stakeholder};
use crate::model::record::List;
use crate::model::values::Ref;
use crate::site::data::{Value, json};
use crate::site::material::Material;
use crate::site::pages::mention;

/// With more milestones than these, phases are the rows.
const MOST_MILESTONES: usize = 24;
/// With more people than these, names are listed instead of columns.
const MOST_COLUMNS: usize = 30;
/// So many names are listed in a cell.
const MOST_NAMES: usize = 6;

/// The section; `None` where no milestone says who does what.
pub fn section(material: &Material<'_>) -> Option<Value> {
    let plan = material.plan();
    let assigned = plan.milestones.iter().filter(|milestone| milestone.raci.is_some()).count();
    if assigned == 0 {
        return None;
    }
    let by_phase = assigned > MOST_MILESTONES && !plan.phases.is_empty();
    let rows = if by_phase { phases(material) } else { milestones(material) };
    let columns = columns(plan.stakeholders.len(), &rows);
    let told = if columns.len() > MOST_COLUMNS { lists(material, &rows) } else { matrix(material, &rows, &columns) };
    Some(json!({
        "unit": if by_phase { say!(material.words, name_phase) } else { say!(material.words, name_milestone) },
        "note": note(&material.words, by_phase, assigned),
        "told": told,
    }))
}

/// A part in a piece of work, the strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Accountable,
    Responsible,
    Consulted,
    Informed,
}

impl Part {
    const ALL: [Part; 4] = [Part::Accountable, Part::Responsible, Part::Consulted, Part::Informed];

    fn letter(self) -> &'static str {
        match self {
            Part::Accountable => "A",
            Part::Responsible => "R",
            Part::Consulted => "C",
            Part::Informed => "I",
        }
    }

    fn of(self, raci: &Raci) -> &List<Ref<Stakeholder>> {
        match self {
            Part::Accountable => &raci.accountable,
            Part::Responsible => &raci.responsible,
            Part::Consulted => &raci.consulted,
            Part::Informed => &raci.informed,
        }
    }
}

/// A row: its title with its place, and the parts by the places of the stakeholders.
struct Row {
    title: Value,
    parts: Vec<(usize, Part)>,
}

impl Row {
    fn new(title: Value) -> Row {
        Row { title, parts: Vec::new() }
    }

    fn add(&mut self, material: &Material<'_>, raci: &Raci) {
        for part in Part::ALL {
            let places = part.of(raci).iter().filter_map(|who| material.plan().stakeholders.position(who.value.id()));
            self.parts.extend(places.map(|place| (place, part)));
        }
    }

    /// Leaves the strongest part of each.
    fn settled(mut self) -> Row {
        self.parts.sort_unstable();
        self.parts.dedup_by_key(|(place, _)| *place);
        self
    }
}

fn milestones(material: &Material<'_>) -> Vec<Row> {
    let assigned = material.plan().milestones.iter().filter_map(|milestone| {
        let mut row = Row::new(mention::milestone(material, milestone.id.value.as_str())?);
        row.add(material, &milestone.raci.as_ref()?.value);
        Some(row.settled())
    });
    assigned.collect()
}

fn phases(material: &Material<'_>) -> Vec<Row> {
    let plan = material.plan();
    let title = |id: &str| mention::entity(material, Kind::Phase, id).unwrap_or_default();
    let mut rows: Vec<Row> = plan.phases.iter().map(|phase| Row::new(title(phase.id.value.as_str()))).collect();
    rows.push(Row::new(json!({"text": say!(material.words, name_outside_the_phases)})));
    for milestone in &plan.milestones {
        let phase = milestone.phase.as_ref().and_then(|phase| plan.phases.position(phase.value.id()));
        if let Some(raci) = &milestone.raci {
            rows[phase.unwrap_or(plan.phases.len())].add(material, &raci.value);
        }
    }
    rows.into_iter().filter(|row| !row.parts.is_empty()).map(Row::settled).collect()
}

/// Those who have a part, the ones with the most to answer for and to do first.
fn columns(stakeholders: usize, rows: &[Row]) -> Vec<usize> {
    let mut counts = vec![[0_usize; 4]; stakeholders];
    for (place, part) in rows.iter().flat_map(|row| &row.parts) {
        counts[*place][*part as usize] += 1;
    }
    let mut columns: Vec<usize> = (0..stakeholders).filter(|place| counts[*place] != [0; 4]).collect();
    columns.sort_by_key(|place| std::cmp::Reverse(counts[*place]));
    columns
}

fn matrix(material: &Material<'_>, rows: &[Row], columns: &[usize]) -> Value {
    let people = &material.plan().stakeholders;
    let head = columns.iter().map(|place| mention::person(material, people[*place].id.value.as_str()));
    let row = |row: &Row| {
        let cell = |place: &usize| {
            let part = row.parts.binary_search_by_key(place, |(place, _)| *place).ok();
            part.map_or("", |part| row.parts[part].1.letter())
        };
        json!({"title": &row.title, "cells": columns.iter().map(cell).collect::<Vec<_>>()})
    };
    json!({
        "columns": head.collect::<Vec<_>>(),
        "rows": rows.iter().map(row).collect::<Vec<_>>(),
    })
}

fn lists(material: &Material<'_>, rows: &[Row]) -> Value {
    let people = &material.plan().stakeholders;
    let row = |row: &Row| {
        let cell = |part: Part| {
            let with = row.parts.iter().filter(|(_, other)| *other == part);
            let names: Vec<&str> = with.map(|(place, _)| people[*place].title()).collect();
            material.words.list_to(&names, MOST_NAMES)
        };
        json!({"title": &row.title, "lists": Part::ALL.map(cell)})
    };
    json!({"columns": [], "rows": rows.iter().map(row).collect::<Vec<_>>()})
}

fn note(words: &Words, by_phase: bool, assigned: usize) -> String {
    let letters = say!(words, people_a_answers_for_the_result);
    match by_phase {
        true => say!(
            words,
            people_for_each_phase_the_strongest,
            letters = &letters,
            milestones = say!(words, count_milestones, count = assigned)
        ),
        false => say!(words, people_exactly_one_answers_for_each, letters = &letters),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::testing::Fixture;

    const PEOPLE: &str = "
--- plan/stakeholders.yaml
stakeholders:
  - {id: ann, title: Ann}
  - {id: bob, title: Bob}
  - {id: cleo, title: Cleo}
";

    #[test]
    fn the_strongest_part_stands_in_a_phase() {
        let mut plan = format!("{PEOPLE}--- plan/milestones.yaml\nphases: [{{id: p, title: P}}]\nmilestones:\n");
        for place in 0..30 {
            let accountable = if place == 7 { "bob" } else { "ann" };
            plan.push_str(&format!(
                "  - {{id: m{place}, title: M, phase: p, raci: {{accountable: {accountable}, responsible: [ann, bob]}}}}\n"
            ));
        }
        let fixture = Fixture::of(&plan);
        let section = section(&fixture.material()).unwrap();
        assert_eq!(section["unit"], "Phase");
        assert_eq!(section["told"]["rows"][0]["cells"], json!(["A", "A"]));
        assert_eq!(section["told"]["columns"][1]["text"], "Bob");
    }

    #[test]
    fn a_few_milestones_have_a_row_each() {
        let plan = format!(
            "{PEOPLE}--- plan/milestones.yaml\nmilestones:\n  - {{id: m, title: M, raci: {{accountable: cleo, consulted: \
             ann}}}}\n  - {{id: n, title: N}}\n"
        );
        let fixture = Fixture::of(&plan);
        let section = section(&fixture.material()).unwrap();
        assert_eq!(section["told"]["rows"].as_array().unwrap().len(), 1);
        assert_eq!(section["told"]["columns"][0]["text"], "Cleo");
        assert_eq!(section["told"]["rows"][0]["cells"], json!(["A", "C"]));
        assert!(super::section(&Fixture::of(PEOPLE).material()).is_none());
    }
}
