//! A measure with all its readings, for its goal's page.

use jiff::civil::Date;
use rust_decimal::Decimal;
use rust_decimal::prelude::FromPrimitive;

use super::super::facts::{fact, person};
use super::super::judged::sentence;
use super::super::sentence::Sentence;
use super::{Measured, float, gone};
use crate::analysis::reason::Cause;
use crate::analysis::status::line_start;
use crate::analysis::words::Words;
use crate::chart::axis::Format;
use crate::chart::measure as drawing;
use crate::chart::time::Reading;
use crate::language::say;
use crate::model::kinds::{Direction, Measure};
use crate::site::data::{Value, json};
use crate::site::material::Material;

/// A measure with all its readings, for its goal's page.
pub fn detail(material: &Material<'_>, measured: &Measured<'_>) -> Value {
    let (words, today) = (&material.words, material.analysis.status_date);
    let measure = measured.measure;
    let finding = match measured.reason {
        Some(reason) if matches!(reason.cause, Cause::Measure { .. }) => sentence(material, reason),
        _ => Sentence::new(so_far(words, measured, today)),
    };
    let readings: Vec<(Date, Decimal)> = measure
        .readings
        .iter()
        .map(|reading| (reading.value.on.value, reading.value.value.value.0))
        .filter(|(date, _)| *date <= today)
        .collect();
    let target = measured.target().map(|number| measured.number(words, number));
    let by = measure.by.as_ref().map(|by| words.date_short(by.value));
    let target = match (target, by) {
        (Some(target), Some(by)) => Some(say!(words, goals_by_too, target = &target, by = &by)),
        (target, by) => target.or(by.map(|by| say!(words, goals_by_too_too, by = &by))),
    };
    let start = measured.baseline().map(|number| measured.number(words, number));
    let stated = [
        (say!(words, name_start), start),
        (say!(words, name_target), target),
        (say!(words, name_better_is), better(words, measure).map(str::to_owned)),
    ];
    let mut facts: Vec<Value> = stated.into_iter().filter_map(|(term, value)| Some(fact(term, value?))).collect();
    let owner = measure.owner.as_ref().and_then(|owner| person(material, owner.value.id()));
    facts.extend(owner.map(|owner| fact(say!(words, name_reported_by), owner)));
    let chart = chart(material, measured, &readings, &finding.plain());
    let strip = measured.strip(measured.now(today).map(|(_, value)| value)).filter(|_| chart.is_none());
    json!({
        "id": format!("measure-{}", measure.id.value),
        "title": &measure.title.value.text,
        "finding": finding,
        "sub": subtitle(words, measured, &readings),
        "facts": facts,
        "chart": chart,
        "strip": strip,
        "table": (!readings.is_empty()).then(|| json!({
            "caption": say!(words, goals_readings_of, title = &measure.title.value.text),
            "hide_caption": true,
            "head": [{"text": say!(words, name_day)}, {"text": say!(words, name_reading), "num": true}],
            "rows": readings.iter().map(|(date, value)| {
                json!({"cells": [words.date_short(*date), measured.number(words, *value)]})
            }).collect::<Vec<_>>(),
        })),
    })
}

/// Whether a higher or a lower value is better.
fn better(words: &Words, measure: &Measure) -> Option<&'static str> {
    let way = measure.target.as_ref().zip(measure.baseline.as_ref());
    let rises = match measure.direction.as_ref().map(|direction| direction.value) {
        Some(direction) => direction == Direction::Up,
        None => way
            .map(|(target, baseline)| (target.value.0, baseline.value.0))
            .filter(|(target, baseline)| target != baseline)
            .map(|(target, baseline)| target > baseline)?,
    };
    Some(if rises { say!(words, name_higher) } else { say!(words, name_lower) })
}

fn subtitle(words: &Words, measured: &Measured<'_>, readings: &[(Date, Decimal)]) -> Option<&'static str> {
    let way = measured.baseline().is_some() && measured.target().is_some() && measured.measure.by.is_some();
    match (readings.len(), way) {
        (0 | 1, _) => None,
        // Nobody says when the work begins to move it.
        (_, true) if measured.reason.is_none() => Some(say!(words, goals_every_reading_not_judged)),
        (_, true) => Some(say!(words, goals_every_reading_so_far_the)),
        (_, false) => Some(say!(words, goals_every_reading_so_far)),
    }
}

/// The readings as a line; nothing where there are not two of them.
fn chart(
    material: &Material<'_>,
    measured: &Measured<'_>,
    readings: &[(Date, Decimal)],
    finding: &str,
) -> Option<Value> {
    let words = &material.words;
    let (_, last) = readings.last().filter(|_| readings.len() > 1)?;
    let line = |points: &[(Date, Decimal)]| -> Vec<Reading> {
        points.iter().map(|(date, value)| Reading { date: *date, value: float(*value) }).collect()
    };
    let way = measured.baseline().zip(measured.target()).zip(measured.measure.by.as_ref());
    let expected = way.map_or_else(Vec::new, |((start, target), by)| {
        let first = line_start(measured.measure, material.analysis.schedule.start, material.analysis.status_date);
        vec![(first, start), (by.value, target)]
    });
    let on_axis = |value: f64| {
        let value = Decimal::from_f64(value).unwrap_or_default().round_dp(4);
        let percent =
            measured.measure.unit.as_ref().is_some_and(|unit| words.measured(value, &unit.value.text).ends_with('%'));
        if percent { words.percent_to(value, 2) } else { words.number_to(value, 2) }
    };
    let on_top = |value: f64| measured.number(words, Decimal::from_f64(value).unwrap_or_default().round_dp(4));
    let title = &measured.measure.title.value.text;
    let drawn = drawing::readings(&drawing::Readings {
        language: words.language(),
        label: say!(words, goals_readings, title = &title, finding = &finding, count = readings.len()),
        readings: line(readings),
        expected: line(&expected),
        expected_name: match (expected.is_empty(), measured.reason) {
            (true, _) => String::new(),
            (false, Some(_)) => say!(words, name_steady_progress).to_owned(),
            (false, None) => say!(words, name_straight_to_the_target).to_owned(),
        },
        target: measured
            .target()
            .map(|target| (float(target), say!(words, goals_target, number = measured.number(words, target)))),
        now_text: measured.number(words, *last),
        format: Format { value: &on_axis, top: &on_top },
    });
    Some(json!(drawn))
}

/// How far a measure has come, while nobody judges it.
fn so_far(words: &Words, measured: &Measured<'_>, today: Date) -> String {
    let Some((on, now)) = measured.now(today) else { return say!(words, goals_there_is_no_reading_yet).to_owned() };
    let (value, on) = (measured.number(words, now), words.date_short(on));
    let (start, target) = match (measured.baseline(), measured.target()) {
        (Some(start), Some(target)) => (start, target),
        (Some(start), None) if start == now => return say!(words, goals_still_on_as_at_the, value = &value, on = &on),
        (Some(start), None) => {
            return say!(
                words,
                goals_on_from_at_the_start,
                value = &value,
                on = &on,
                number = measured.number(words, start)
            );
        }
        (None, Some(target)) => {
            return say!(
                words,
                goals_on_the_target_is,
                value = &value,
                on = &on,
                number = measured.number(words, target)
            );
        }
        (None, None) => return say!(words, goals_on, value = &value, on = &on),
    };
    let (way, gone) = (target - start, gone(measured.measure, start, now));
    let (from, to) = (measured.number(words, start), measured.number(words, target));
    match () {
        () if way.is_zero() && gone < Decimal::ZERO => {
            say!(words, goals_on_the_target_is_to, value = &value, on = &on, to = &to)
        }
        () if gone >= way.abs() => say!(words, goals_the_target_is_reached_on, value = &value, on = &on, to = &to),
        () if gone.is_zero() => say!(words, goals_no_change_yet_on_as, value = &value, on = &on, to = &to),
        () if gone < Decimal::ZERO => {
            say!(words, goals_on_worse_than_at_the, value = &value, on = &on, from = &from, to = &to)
        }
        () => {
            let made = words.percent(gone / way.abs() * Decimal::ONE_HUNDRED);
            say!(words, goals_on_from_at_the_start_of, value = &value, on = &on, from = &from, made = &made, to = &to)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::measures;
    use super::*;
    use crate::site::testing::Fixture;

    fn told(measure: &str) -> String {
        let files = format!(
            "--- plan/goals.yaml\ngoals:\n  - id: g\n    title: G\n    measures:\n      - {{id: m, title: M, {measure}}}\n\
             --- plan/milestones.yaml\nmilestones:\n  - {{id: a, title: A, due: 2026-06-01, goals: [g]}}\n"
        );
        let sample = Fixture::of(&files);
        let material = sample.material();
        let measures = measures(&material, 0);
        detail(&material, &measures[0])["finding"][0].as_str().unwrap().to_owned()
    }

    #[test]
    fn how_far_a_measure_has_come_reads_as_english() {
        let read = |value: &str| format!("readings: [{{on: 2026-02-27, value: {value}}}]");
        let table = [
            ("unit: percent, baseline: 22, target: 60".to_owned(), "There is no reading yet."),
            (format!("unit: percent, {}", read("3")), "3% on 27 Feb 2026."),
            (format!("baseline: 3, {}", read("3")), "Still 3 on 27 Feb 2026, as at the start."),
            (format!("target: 3, {}", read("4")), "4 on 27 Feb 2026; the target is 3."),
            (
                format!("unit: percent, baseline: 22, target: 60, {}", read("41")),
                "41% on 27 Feb 2026, from 22% at the start: 50% of the way to 60%.",
            ),
            (
                format!("unit: percent, baseline: 9.6, target: 5, {}", read("9.6")),
                "No change yet: 9.6% on 27 Feb 2026, as at the start; the target is 5%.",
            ),
            (
                format!("unit: hours, baseline: 6.5, target: 4, {}", read("7")),
                "7 hours on 27 Feb 2026, worse than 6.5 hours at the start; the target is 4 hours.",
            ),
            (
                format!("unit: days, baseline: 46, target: 36, {}", read("35")),
                "The target is reached: 35 days on 27 Feb 2026, target 36 days.",
            ),
            (
                format!("baseline: 17.5, target: 17.5, direction: up, {}", read("16")),
                "16 on 27 Feb 2026; the target is to keep 17.5.",
            ),
            (format!("baseline: 5, target: 5, {}", read("6")), "6 on 27 Feb 2026; the target is to keep 5."),
            (format!("baseline: 5, target: 5, {}", read("5")), "The target is reached: 5 on 27 Feb 2026, target 5."),
            (
                format!("baseline: 17.5, target: 17.5, direction: down, {}", read("16")),
                "The target is reached: 16 on 27 Feb 2026, target 17.5.",
            ),
        ];
        for (measure, expected) in table {
            assert_eq!(told(&measure), expected, "{measure}");
        }
    }

    #[test]
    fn better_is_more_or_less_by_word_or_by_the_way() {
        let better = |measure: &str| {
            let files = format!(
                "--- plan/goals.yaml\ngoals:\n  - {{id: g, title: G, measures: [{{id: m, title: M{measure}}}]}}\n"
            );
            let sample = Fixture::of(&files);
            super::better(&Words::new("USD", "en-US"), &sample.material().plan().goals[0].measures[0].value)
        };
        assert_eq!(better(", baseline: 1, target: 2"), Some("higher"));
        assert_eq!(better(", baseline: 2, target: 1"), Some("lower"));
        assert_eq!(better(", direction: down"), Some("lower"));
        assert_eq!(better(", target: 1"), None);
        assert_eq!(better(", baseline: 5, target: 5"), None);
    }
}
