//! Whether the dates hold: the key milestones and all that moved, approved against forecast.

use jiff::civil::Date;

use crate::analysis::schedule::Forecast;
use crate::analysis::words::Words;
use crate::chart::shift::{Window, shift};
use crate::language::say;
use crate::model::kinds::{Entity, Kind, Milestone};
use crate::site::data::{Value, json};
use crate::site::material::Material;
use crate::site::pages::approved::dates_sentence;
use crate::site::pages::judged;

/// More milestones that moved than these are left to the roadmap.
const MOVED: usize = 12;

/// The dates; nothing where no milestone has one to compare with.
pub fn dates(material: &Material<'_>) -> Option<Value> {
    let plan = material.plan();
    let forecasts = &material.analysis.schedule.milestones;
    let all: Vec<usize> = (0..plan.milestones.len())
        .filter(|place| reference(&forecasts[*place], &plan.milestones[*place]).is_some())
        .collect();
    if all.is_empty() {
        return None;
    }
    let key: Vec<usize> = all.iter().copied().filter(|place| plan.milestones[*place].key.is_some()).collect();
    let moved = |place: &usize| {
        let milestone = &plan.milestones[*place];
        milestone.finished.is_none() && milestone.key.is_none() && slip(&forecasts[*place]) != 0
    };
    let mut moved: Vec<usize> = all.iter().copied().filter(moved).collect();
    moved.sort_by_key(|place| (std::cmp::Reverse(slip(&forecasts[*place]).abs()), *place));
    let more = moved.len().saturating_sub(MOVED);
    moved.truncate(MOVED);
    // Without key milestones, those that moved stand for all.
    let slips: Vec<(String, i64)> = if key.is_empty() { &all } else { &key }
        .iter()
        .map(|place| (plan.milestones[*place].title().to_owned(), slip(&forecasts[*place])))
        .collect();
    let pairs = key
        .iter()
        .chain(&moved)
        .filter_map(|place| Some((reference(&forecasts[*place], &plan.milestones[*place])?, forecasts[*place].finish)));
    let window = Window::holding(pairs, material.words.language());
    // The finding is the heading of the first table.
    let table = |caption: &str, first: bool, places: &[usize]| {
        if places.is_empty() {
            return None;
        }
        // Bars of dates that did not move say nothing.
        let drawn = places.iter().any(|place| slip(&forecasts[*place]) != 0);
        let mut head = vec![
            json!({"text": say!(material.words, name_milestone)}),
            json!({"text": say!(material.words, name_approved)}),
            json!({"text": say!(material.words, name_forecast)}),
        ];
        if drawn {
            head.push(json!({"text": say!(material.words, progress_from_approved_to_forecast), "hide": true}));
        }
        head.push(json!({"text": say!(material.words, name_moved), "unlabelled": true}));
        head.push(json!({"text": say!(material.words, name_status), "unlabelled": true}));
        let rows: Vec<Value> = places.iter().map(|place| row(material, *place, drawn.then_some(window))).collect();
        let class = if drawn { "shifts" } else { "shifts held" };
        let sub = drawn.then(|| say!(material.words, progress_hollow_is_the_approved_date));
        Some(
            json!({"caption": caption, "sub": sub, "hide_caption": first, "class": class, "stack": true, "head": head, "rows": rows}),
        )
    };
    let others = if key.is_empty() {
        say!(material.words, name_milestones_that_moved)
    } else {
        say!(material.words, name_others_that_moved)
    };
    Some(json!({
        "note": dates_sentence(material),
        "finding": finding(&material.words, &slips, !key.is_empty()),
        "key": table(say!(material.words, name_key_milestones), true, &key),
        "moved": table(others, key.is_empty(), &moved),
        "more": (more > 0).then(|| say!(material.words, progress_more_moved_by_less, count = material.words.whole(i64::try_from(more).unwrap_or(0)))),
    }))
}

/// The approved day, else the promised one.
fn reference(forecast: &Forecast, milestone: &Milestone) -> Option<Date> {
    forecast.baseline_finish.or(milestone.due.as_ref().map(|due| due.value))
}

/// Working days from there to the forecast.
fn slip(forecast: &Forecast) -> i64 {
    forecast.slip.or(forecast.lateness).unwrap_or(0)
}

fn row(material: &Material<'_>, place: usize, window: Option<Window>) -> Value {
    let (plan, words) = (material.plan(), &material.words);
    let (milestone, forecast) = (&plan.milestones[place], &material.analysis.schedule.milestones[place]);
    let approved = reference(forecast, milestone).unwrap_or(forecast.finish);
    let assessment = &material.analysis.statuses.milestones[place];
    let mut cells = vec![
        json!({"text": milestone.title(), "path": material.path(Kind::Milestone, milestone.id.value.as_str())}),
        json!(words.date_short(approved)),
        json!({
            "text": words.date_short(forecast.finish),
            "sub": milestone.finished.is_some().then_some(say!(words, progress_reached)),
        }),
    ];
    cells.extend(window.map(|window| json!({"chart": shift(approved, forecast.finish, window)})));
    cells.push(json!(moved_by(words, slip(forecast))));
    cells.push(judged::shown(words, assessment).put(json!({"text": ""})));
    json!({"cells": cells})
}

/// `+14 working days`, `−1 working day`, `no change`.
fn moved_by(words: &Words, slip: i64) -> String {
    match slip {
        0 => say!(words, progress_no_change).to_owned(),
        1 | -1 => say!(words, progress_working_day, signed = words.signed(slip)),
        _ => say!(words, progress_working_days, signed = words.signed(slip)),
    }
}

/// How many moved, and which moved most.
fn finding(words: &Words, slips: &[(String, i64)], key: bool) -> String {
    let key = if key { "yes" } else { "no" };
    let late = slips.iter().filter(|(_, slip)| *slip > 0).count();
    let early = slips.iter().filter(|(_, slip)| *slip < 0).count();
    let all = slips.len();
    let (count, way, most) = match (late, early) {
        (0, 0) => return say!(words, progress_all_hold_their_dates, key = key, all = all),
        (0, early) => (early, "earlier", slips.iter().min_by_key(|(_, slip)| *slip)),
        (late, _) => (late, "later", slips.iter().max_by_key(|(_, slip)| *slip)),
    };
    let (title, days) = most.map(|(title, slip)| (title.as_str(), words.working_days(*slip))).unwrap_or_default();
    let most = match (count, all) {
        (1, 1) => "alone",
        (1, _) => "single",
        _ => "several",
    };
    let part = if count == all { "all" } else { "some" };
    say!(
        words,
        progress_moved_against_approved,
        key = key,
        all = all,
        count = count,
        part = part,
        way = way,
        most = most,
        title = title,
        days = days
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_finding_counts_what_moved_and_names_what_moved_most() {
        let words = Words::new("USD", "en-US");
        let of = |slips: &[i64]| {
            let named: Vec<(String, i64)> =
                slips.iter().enumerate().map(|(place, slip)| (format!("M{place}"), *slip)).collect();
            finding(&words, &named, true)
        };
        assert_eq!(of(&[0]), "The key milestone holds its approved date");
        assert_eq!(of(&[0, 0]), "Both key milestones hold their approved dates");
        assert_eq!(of(&[3]), "The key milestone is later than approved, by 3 working days");
        assert_eq!(of(&[0, 1]), "1 of 2 key milestones is later than approved: “M1”, by 1 working day");
        assert_eq!(of(&[2, 9, 0]), "2 of 3 key milestones are later than approved, “M1” the most: by 9 working days");
        assert_eq!(of(&[2, 9]), "Both key milestones are later than approved, “M1” the most: by 9 working days");
        assert_eq!(of(&[-2, 0]), "1 of 2 key milestones is earlier than approved: “M0”, by 2 working days");
        assert_eq!(of(&[-2, 4]), "1 of 2 key milestones is later than approved: “M1”, by 4 working days");
        assert_eq!(finding(&words, &[("A".to_owned(), 0)], false), "The milestone holds its approved date");
    }

    #[test]
    fn slips_have_a_sign() {
        let words = Words::new("USD", "en-US");
        assert_eq!(
            [0, 1, -1, 14].map(|slip| moved_by(&words, slip)),
            ["no change", "+1 working day", "−1 working day", "+14 working days"]
        );
    }
}
