//! Power and interest: who can do how much for the project, and to whom it matters how much.

use super::communication::is_group;
use super::engagement;
use crate::analysis::words::Words;
use crate::chart::people::{Person, Power, power};
use crate::language::say;
use crate::model::kinds::{Entity, Kind, Stakeholder};
use crate::site::data::{Value, json};
use crate::site::material::Material;

/// More numbers than these would hide each other in the grid.
const MOST: usize = 40;

/// The name of a quarter: what to do with those who stand there.
fn quarter_name(words: &Words, quarter: usize) -> String {
    say!(words, people_quarter, quarter = quarter)
}

/// The section; `None` where nobody has been judged.
pub fn section(material: &Material<'_>) -> Option<Value> {
    let ranked = ranked(material);
    if ranked.is_empty() {
        return None;
    }
    let words = &material.words;
    let closely = ranked.iter().filter(|judged| judged.quarter() == 1).count();
    let finding = finding(words, closely, ranked.len());
    let shown = &ranked[..ranked.len().min(MOST)];
    let chart = power(&Power {
        label: label(words, &finding, &ranked),
        people: shown.iter().enumerate().map(|(place, judged)| judged.drawn(place)).collect(),
        quadrants: [0, 1, 2, 3].map(|quarter| quarter_name(words, quarter)),
        power_text: say!(words, people_more_power_over_the_project).to_owned(),
        interest_text: say!(words, people_more_interest_in_it).to_owned(),
    });
    let gaps = shown.iter().any(|judged| judged.far());
    let key = shown.iter().enumerate().map(|(place, judged)| {
        let path = material.path(Kind::Stakeholder, judged.stakeholder.id.value.as_str());
        json!({"number": (place + 1).to_string(), "text": judged.stakeholder.title(), "path": path, "far": judged.far()})
    });
    Some(json!({
        "finding": finding,
        "note": note(words, gaps, ranked.len()),
        "chart": chart,
        "key": key.collect::<Vec<_>>(),
        "table": table(material, &ranked),
    }))
}

/// The number by which a person or group stands in the grid, for all of them.
pub fn numbers(material: &Material<'_>) -> Vec<Option<usize>> {
    let mut numbers = vec![None; material.plan().stakeholders.len()];
    for (number, judged) in ranked(material).iter().take(MOST).enumerate() {
        numbers[judged.place] = Some(number + 1);
    }
    numbers
}

/// Somebody whose influence and interest were judged.
struct Judged<'a> {
    place: usize,
    stakeholder: &'a Stakeholder,
    influence: u8,
    interest: u8,
}

/// Those who were judged, the most powerful first, in the order of the plan where they are equal.
fn ranked<'a>(material: &Material<'a>) -> Vec<Judged<'a>> {
    let judged = |(place, stakeholder): (usize, &'a Stakeholder)| {
        let (influence, interest) = (stakeholder.influence.as_ref()?, stakeholder.interest.as_ref()?);
        Some(Judged { place, stakeholder, influence: influence.value.0, interest: interest.value.0 })
    };
    let mut ranked: Vec<Judged<'a>> = material.plan().stakeholders.iter().enumerate().filter_map(judged).collect();
    ranked.sort_by_key(|judged| std::cmp::Reverse((judged.influence, judged.interest)));
    ranked
}

impl Judged<'_> {
    /// Which quarter they stand in: 4 and 5 count as much.
    fn quarter(&self) -> usize {
        match (self.influence >= 4, self.interest >= 4) {
            (true, false) => 0,
            (true, true) => 1,
            (false, false) => 2,
            (false, true) => 3,
        }
    }

    /// Whether they stand two or more steps from the engagement that is wanted.
    fn far(&self) -> bool {
        engagement::gap(self.stakeholder).is_some_and(|gap| gap.abs() >= 2)
    }

    fn drawn(&self, place: usize) -> Person {
        Person {
            number: (place + 1).to_string(),
            name: self.stakeholder.title().to_owned(),
            power: self.influence,
            interest: self.interest,
            gap: self.far(),
            rank: self.rank(),
        }
    }

    /// Groups and those furthest from where they are needed come first, then those with more power and interest.
    fn rank(&self) -> u32 {
        let group = if is_group(self.stakeholder) { 0 } else { 1 };
        let gap = engagement::gap(self.stakeholder).map_or(0, |gap| gap.unsigned_abs().min(9) as u32);
        let counts = u32::from(self.influence.min(9)) * 10 + u32::from(self.interest.min(9));
        (if gap >= 2 { 0 } else { 1 + group }) * 10_000 + (9 - gap) * 100 + (99 - counts)
    }
}

fn finding(words: &Words, closely: usize, all: usize) -> String {
    match (closely, all) {
        (0, _) => say!(words, people_nobody_has_both_much_power).to_owned(),
        (1, 1) => say!(words, people_the_only_one_here_has).to_owned(),
        (closely, all) if closely == all => {
            say!(words, people_all_have_much_power_and, count = words.whole(all as i64))
        }
        (1, all) => say!(words, people_1_of_has_much_power, count = words.whole(all as i64)),
        (closely, all) => {
            let [closely, all] = [closely, all].map(|count| words.whole(count as i64));
            say!(words, people_of_have_much_power_and, closely = &closely, all = &all)
        }
    }
}

fn label(words: &Words, finding: &str, ranked: &[Judged<'_>]) -> String {
    let quarter = |quarter: usize| {
        let names: Vec<&str> = ranked
            .iter()
            .filter(|judged| judged.quarter() == quarter)
            .map(|judged| judged.stakeholder.title())
            .collect();
        (!names.is_empty()).then(|| {
            let name = quarter_name(words, quarter);
            say!(words, people_quarter_with, quarter = name, names = words.list_to(&names, 5))
        })
    };
    let quarters: Vec<String> = [1, 0, 3, 2].into_iter().filter_map(quarter).collect();
    say!(words, people_power_and_interest_too, finding = &finding, quarters = quarters.join(" "))
}

fn note(words: &Words, gaps: bool, all: usize) -> String {
    let mut note = vec![say!(words, people_from_4_of_5_on).to_owned()];
    if gaps {
        note.push(say!(words, people_a_filled_circle).to_owned());
    }
    if all > MOST {
        note.push(say!(words, people_most_power_are_drawn, most = MOST, count = all));
    }
    note.join(" ")
}

fn table(material: &Material<'_>, ranked: &[Judged<'_>]) -> Value {
    let row = |(place, judged): (usize, &Judged<'_>)| {
        let path = material.path(Kind::Stakeholder, judged.stakeholder.id.value.as_str());
        json!({"cells": [
            {"text": judged.stakeholder.title(), "path": path},
            if place < MOST { (place + 1).to_string() } else { String::new() },
            say!(material.words, people_of_5_too_too, influence = &judged.influence),
            say!(material.words, people_of_5_too_too_too, interest = &judged.interest),
            quarter_name(&material.words, judged.quarter()),
        ]})
    };
    json!({
        "caption": say!(material.words, people_power_and_interest_in_numbers),
        "hide_caption": true,
        "stack": true,
        "head": [
            {"text": say!(material.words, name_person_or_group)},
            {"text": say!(material.words, name_number), "num": true},
            {"text": say!(material.words, name_power), "num": true},
            {"text": say!(material.words, name_interest), "num": true},
            {"text": say!(material.words, name_what_to_do)},
        ],
        "rows": ranked.iter().enumerate().map(row).collect::<Vec<_>>(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_finding_counts_in_english() {
        let words = Words::new("USD", "en-US");
        let told = |closely, all| finding(&words, closely, all);
        assert_eq!(told(0, 3), "Nobody has both much power and much interest.");
        assert_eq!(told(1, 1), "The only one here has much power and much interest.");
        assert_eq!(told(1, 9), "1 of 9 has much power and much interest.");
        assert_eq!(told(4, 9), "4 of 9 have much power and much interest.");
        assert_eq!(told(9, 9), "All 9 have much power and much interest.");
    }
}
