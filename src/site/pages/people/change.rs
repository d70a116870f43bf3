//! Readiness for change: how far groups are on the five steps from knowing to lasting.

use crate::analysis::words::Words;
use crate::chart::scale::scale;
use crate::language::say;
use crate::model::kinds::{ChangeReadiness, Entity, Stakeholder};
use crate::site::data::{Value, json};
use crate::site::material::Material;
use crate::site::pages::mention;

/// How many steps there are; messages count them from 1.
const STEPS: usize = 5;

/// Of more rows than these only the numbers are shown.
const MOST_DRAWN: usize = 40;

/// The section; `None` where nobody has been judged.
pub fn section(material: &Material<'_>) -> Option<Value> {
    let judged: Vec<(&Stakeholder, [Option<u8>; STEPS])> =
        material.plan().stakeholders.iter().filter_map(|person| Some((person, steps(person)?))).collect();
    if judged.is_empty() {
        return None;
    }
    let row = |(person, steps): &(&Stakeholder, [Option<u8>; STEPS])| {
        let barrier = barrier(steps);
        let cell = |(place, step): (usize, &Option<u8>)| {
            let chart = |step: u8| (judged.len() <= MOST_DRAWN).then(|| scale(step));
            step.map(|step| json!({"value": step, "chart": chart(step), "first": barrier == Some(place)}))
        };
        json!({
            "who": mention::person(material, person.id.value.as_str()),
            "steps": steps.iter().enumerate().map(cell).collect::<Vec<_>>(),
        })
    };
    Some(json!({
        "finding": finding(&material.words, &judged),
        "steps": (1..=STEPS).map(|step| say!(material.words, people_change_step, step = step)).collect::<Vec<_>>(),
        "rows": judged.iter().map(row).collect::<Vec<_>>(),
    }))
}

/// The judgements of one person or group, for a sentence: `know why 4, want it 3`.
pub fn in_words(words: &Words, stakeholder: &Stakeholder) -> Option<String> {
    let steps = steps(stakeholder)?;
    let told = (1..).zip(steps).filter_map(|(step, value)| {
        let step: usize = step;
        Some(say!(words, people_change_step_within, step = step, value = value?))
    });
    Some(words.capitalised(&say!(words, people_of_5, names = words.list(&told.collect::<Vec<_>>()))))
}

fn steps(stakeholder: &Stakeholder) -> Option<[Option<u8>; STEPS]> {
    let ChangeReadiness { awareness, desire, knowledge, ability, reinforcement } =
        &stakeholder.readiness.as_ref()?.value;
    let steps = [awareness, desire, knowledge, ability, reinforcement];
    let steps = steps.map(|step| step.as_ref().map(|step| step.value.0));
    steps.iter().any(Option::is_some).then_some(steps)
}

/// The first step at which somebody is at 3 or less: what comes after it cannot hold (Prosci's barrier point).
fn barrier(steps: &[Option<u8>; STEPS]) -> Option<usize> {
    steps.iter().position(|step| step.is_some_and(|step| step <= 3))
}

/// Where most are held up, and how many they are.
fn finding(words: &Words, judged: &[(&Stakeholder, [Option<u8>; STEPS])]) -> String {
    let barriers: Vec<(&str, usize)> =
        judged.iter().filter_map(|(person, steps)| Some((person.title(), barrier(steps)?))).collect();
    let count = |step: usize| barriers.iter().filter(|(_, other)| *other == step).count();
    // Between equals the earlier step counts, since the later ones rest on it.
    let most = (0..STEPS).rev().max_by_key(|step| count(*step)).unwrap_or(0);
    let step = most + 1;
    let named = barriers.iter().find(|(_, other)| *other == most).map_or("", |(name, _)| name);
    match (count(most), judged.len()) {
        (0, 1) => say!(words, people_is_at_4_or_5, title = judged[0].0.title()),
        (0, 2) => say!(words, people_both_are_at_4_or).to_owned(),
        (0, _) => say!(words, people_all_of_them_are_at).to_owned(),
        (1, _) => say!(words, people_the_next_step_for_is, named = &named, step = step),
        (2, 2) => say!(words, people_the_next_step_for_both, step = step),
        (count, all) if count == all => {
            say!(words, people_the_next_step_for_all, count = all, step = step)
        }
        (count, all) => {
            say!(words, people_the_next_step_for_of, count = count, count_2 = all, step = step)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::testing::Fixture;

    fn told(people: &[&str]) -> String {
        let people = people.concat();
        let fixture = Fixture::of(&format!("--- plan/stakeholders.yaml\nstakeholders:\n{people}"));
        section(&fixture.material()).unwrap()["finding"].as_str().unwrap().to_owned()
    }

    #[test]
    fn the_first_low_step_comes_first() {
        let ann = "  - {id: ann, title: Ann, readiness: {awareness: 4, desire: 3, ability: 1}}\n";
        let bob = "  - {id: bob, title: Bob, readiness: {awareness: 4, desire: 2}}\n";
        let cleo = "  - {id: cleo, title: Cleo, readiness: {ability: 1}}\n";
        let dan = "  - {id: dan, title: Dan, readiness: {awareness: 5}}\n";
        assert_eq!(told(&[ann]), "The next step for Ann is to want it.");
        assert_eq!(told(&[ann, bob]), "The next step for both is to want it.");
        assert_eq!(told(&[ann, bob, cleo]), "2 of 3 must next come to want it.");
        assert_eq!(told(&[dan]), "Dan is at 4 or 5 on every step.");
        assert_eq!(told(&[dan, &dan.replace("dan", "eve")]), "Both are at 4 or 5 on every step.");
    }

    #[test]
    fn nobody_is_judged_without_a_step() {
        let plan = "--- plan/stakeholders.yaml\nstakeholders:\n  - {id: ann, title: Ann, readiness: {}}\n";
        assert!(section(&Fixture::of(plan).material()).is_none());
    }
}
