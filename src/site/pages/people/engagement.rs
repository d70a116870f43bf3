//! Engagement: where people stand, and where the project needs them.

use crate::analysis::words::Words;
use crate::chart::people::engagement;
use crate::language::say;
use crate::model::kinds::{EngagementLevel, Entity, Kind, Stakeholder};
use crate::site::data::{Value, json};
use crate::site::material::Material;
use crate::site::pages::mention;

/// More rows than these are folded away and told in words.
const MOST_DRAWN: usize = 40;

/// The section; `None` where the audience is not told of any engagement.
pub fn section(material: &Material<'_>, numbers: &[Option<usize>]) -> Option<Value> {
    let mut shown: Vec<(usize, &Stakeholder)> =
        material.plan().stakeholders.iter().enumerate().filter(|(_, person)| current(person).is_some()).collect();
    if shown.is_empty() {
        return None;
    }
    // The widest gap first, in the order of the plan where they are equal.
    shown.sort_by_key(|(_, person)| std::cmp::Reverse(gap(person).unwrap_or(0).abs()));
    let (moving, settled): (Vec<_>, Vec<_>) = shown.into_iter().partition(|(_, person)| gap(person) != Some(0));
    let (first, more) = moving.split_at(moving.len().min(MOST_DRAWN));
    let rows = |people: &[(usize, &Stakeholder)], drawn: bool| -> Vec<Value> {
        people.iter().filter_map(|(place, person)| row(material, person, numbers[*place], drawn)).collect()
    };
    let words = &material.words;
    Some(json!({
        "finding": finding(words, moving.iter().filter(|(_, person)| gap(person).is_some()).count(), settled.len()),
        "levels": EngagementLevel::ALL.iter().map(|level| words.capitalised(&word(words, *level))).collect::<Vec<_>>(),
        "rows": rows(first, true),
        "more": rows(more, false),
        "more_title": say!(words, people_more_do_not_yet_stand, count = more.len()),
        "settled": rows(&settled, settled.len() <= MOST_DRAWN),
        "settled_title": settled_title(words, settled.len()),
    }))
}

/// How many steps somebody stands below the engagement that is wanted; negative when above it.
pub fn gap(stakeholder: &Stakeholder) -> Option<i64> {
    Some(step(wanted(stakeholder)?) as i64 - step(current(stakeholder)?) as i64)
}

/// The widest gap and those who have it; `None` where nobody has one.
pub fn furthest<'a>(material: &Material<'a>) -> Option<(i64, Vec<&'a Stakeholder>)> {
    let all = &material.plan().stakeholders;
    let widest = all.iter().filter_map(gap).map(i64::abs).max().filter(|gap| *gap > 0)?;
    Some((widest, all.iter().filter(|person| gap(person).is_some_and(|gap| gap.abs() == widest)).collect()))
}

/// Whether the audience is told of engagement at all.
pub fn is_told(material: &Material<'_>) -> bool {
    material.plan().stakeholders.iter().any(|stakeholder| gap(stakeholder).is_some())
}

/// `neutral now, supportive wanted`; `None` where nothing is known.
pub fn in_words(words: &Words, stakeholder: &Stakeholder) -> Option<String> {
    let said = |level| word(words, level);
    match (current(stakeholder), wanted(stakeholder)) {
        (Some(now), Some(wanted)) if now == wanted => Some(say!(words, people_as_wanted, word = said(now))),
        (Some(now), Some(wanted)) => Some(say!(words, people_now_wanted, word = said(now), word_2 = said(wanted))),
        (Some(now), None) => Some(say!(words, people_now, word = said(now))),
        (None, Some(wanted)) => Some(say!(words, people_wanted, word = said(wanted))),
        (None, None) => None,
    }
}

fn word(words: &Words, level: EngagementLevel) -> String {
    say!(words, people_level, level = level.word())
}

fn current(stakeholder: &Stakeholder) -> Option<EngagementLevel> {
    Some(stakeholder.engagement.as_ref()?.value.current.as_ref()?.value)
}

fn wanted(stakeholder: &Stakeholder) -> Option<EngagementLevel> {
    Some(stakeholder.engagement.as_ref()?.value.desired.as_ref()?.value)
}

fn step(level: EngagementLevel) -> usize {
    EngagementLevel::ALL.iter().position(|other| *other == level).unwrap_or(0)
}

fn row(material: &Material<'_>, person: &Stakeholder, number: Option<usize>, drawn: bool) -> Option<Value> {
    let now = step(current(person)?);
    let wanted = wanted(person).map(step);
    let headcount = person.headcount.as_ref().map(|count| material.words.whole(i64::from(count.value.0)));
    Some(json!({
        "number": number.map(|number| number.to_string()),
        "name": {
            "text": person.title(),
            "path": material.path(Kind::Stakeholder, person.id.value.as_str()),
            "count": headcount,
        },
        "chart": drawn.then(|| engagement(now, wanted, EngagementLevel::ALL.len())),
        "in_words": in_words(&material.words, person),
        "gap": gap(person).map_or_else(String::new, |gap| gap_in_words(&material.words, gap)),
        "led_by": mention::owner(material, person),
    }))
}

fn gap_in_words(words: &Words, gap: i64) -> String {
    match gap {
        0 => say!(words, people_no_gap).to_owned(),
        below if below > 0 => say!(words, people_steps_away, steps = below),
        above => say!(words, people_past_it, steps = -above),
    }
}

fn finding(words: &Words, moving: usize, settled: usize) -> String {
    let all = moving + settled;
    match (moving, settled) {
        (0, 0) => say!(words, people_where_people_stand, today = words.today()),
        (0, _) => say!(words, people_everybody_stands_where_we_need).to_owned(),
        (1, 0) => say!(words, people_the_only_one_who_is).to_owned(),
        (2, 0) => say!(words, people_neither_of_the_two_stands).to_owned(),
        (1, _) => say!(words, people_1_of_does_not_yet, count = words.whole(all as i64)),
        (moving, 0) => say!(words, people_none_of_stand_where_we, count = words.whole(moving as i64)),
        (moving, _) => {
            say!(
                words,
                people_of_do_not_yet_stand,
                count = words.whole(moving as i64),
                count_2 = words.whole(all as i64)
            )
        }
    }
}

fn settled_title(words: &Words, settled: usize) -> String {
    match settled {
        1 => say!(words, people_1_already_stands_where_we).to_owned(),
        settled => say!(words, people_already_stand_where_we_need, count = words.whole(settled as i64)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_hold_for_none_one_and_many() {
        let words = Words::new("USD", "en-US");
        assert_eq!(finding(&words, 0, 4), "Everybody stands where we need them.");
        assert_eq!(finding(&words, 1, 4), "1 of 5 does not yet stand where we need them.");
        assert_eq!(finding(&words, 3, 4), "3 of 7 do not yet stand where we need them.");
        assert_eq!(finding(&words, 1, 0), "The only one who is judged does not yet stand where we need them.");
        assert_eq!(finding(&words, 2, 0), "Neither of the two stands where we need them yet.");
        assert_eq!(finding(&words, 3, 0), "None of 3 stand where we need them yet.");
        assert_eq!(settled_title(&words, 1), "1 already stands where we need them");
        assert_eq!(settled_title(&words, 2), "2 already stand where we need them");
        let gaps = [0, 1, 2, -1].map(|gap| gap_in_words(&words, gap));
        assert_eq!(gaps, ["none", "1 step", "2 steps", "1 step past it"]);
    }
}
