//! Measures of goals: a strip from start to target in a row, and the readings over time.

use jiff::civil::Date;
use rust_decimal::Decimal;
use rust_decimal::prelude::{FromPrimitive, ToPrimitive};
use serde_json::{Value, json};

use super::judged::sentence;
use super::sentence::Sentence;
use crate::analysis::reason::{Cause, MeasureStanding, Reason};
use crate::analysis::status::last_reading;
use crate::analysis::words::Words;
use crate::chart::Chart;
use crate::chart::axis::Format;
use crate::chart::measure::{self as drawing, goal as strip};
use crate::chart::time::Reading;
use crate::model::kinds::{Direction, Kind, Measure};
use crate::site::{Material, Path};

/// A measure among its goal's, with what the analysis says of it.
pub struct Measured<'a> {
    /// What is written.
    pub measure: &'a Measure,
    /// The place of its goal.
    pub goal: usize,
    /// Why it is judged as it is; `None` while its goal is still judged by the work.
    pub reason: Option<&'a Reason>,
}

/// The measures of a goal.
pub fn measures<'a>(material: &Material<'a>, goal: usize) -> Vec<Measured<'a>> {
    let reasons = &material.analysis.statuses.goals[goal].reasons;
    let of = |id: &str| {
        reasons.iter().find(|reason| match &reason.cause {
            Cause::Measure { measure, .. } | Cause::Unread { measure } => measure.id == id,
            _ => false,
        })
    };
    let measures = material.plan().goals[goal].measures.iter();
    measures
        .map(|measure| Measured { measure: &measure.value, goal, reason: of(measure.value.id.value.as_str()) })
        .collect()
}

impl Measured<'_> {
    fn number(&self, words: &Words, number: Decimal) -> String {
        words.measured(number, self.unit())
    }

    /// The number alone where the title says the unit; a percent sign costs no room.
    fn bare(&self, words: &Words, number: Decimal) -> String {
        if self.is_percent() { self.number(words, number) } else { words.number_to(number, 2) }
    }

    fn unit(&self) -> &str {
        self.measure.unit.as_ref().map_or("", |unit| unit.value.text.trim())
    }

    fn is_percent(&self) -> bool {
        matches!(self.unit(), "percent" | "per cent" | "%")
    }

    /// `Time for check-in, in minutes`; titles that begin with the unit stay as they are.
    fn title_with_unit(&self) -> String {
        let title = &self.measure.title.value.text;
        let unit = self.unit();
        let said = self.is_percent() || unit.is_empty() || title.to_lowercase().starts_with(&unit.to_lowercase());
        if said { title.clone() } else { format!("{title}, in {unit}") }
    }

    /// The strip from start to target.
    fn strip(&self, now: Option<Decimal>) -> Option<Chart> {
        let (start, target) = (self.baseline()?, self.target()?);
        // What is to be kept and was not has its whole way before it again.
        let lost = now.filter(|now| start == target && gone(self.measure, start, *now).is_sign_negative());
        Some(strip(&drawing::Measure {
            start: float(lost.unwrap_or(start)),
            target: float(target),
            now: now.map(float),
            expected: self.expected().map(float),
        }))
    }

    fn baseline(&self) -> Option<Decimal> {
        self.measure.baseline.as_ref().map(|number| number.value.0)
    }

    fn target(&self) -> Option<Decimal> {
        self.measure.target.as_ref().map(|number| number.value.0)
    }

    /// The newest reading up to the status date.
    fn now(&self, today: Date) -> Option<(Date, Decimal)> {
        last_reading(self.measure, today).map(|reading| (reading.on.value, reading.value.value.0))
    }

    /// The value that the way to the target asks for, where measures are judged already.
    fn expected(&self) -> Option<Decimal> {
        match self.reason.map(|reason| &reason.cause) {
            Some(Cause::Measure { expected, .. }) => Some(*expected),
            _ => None,
        }
    }

    /// The place of the measure on its goal's page.
    pub fn path(&self, material: &Material<'_>) -> Path {
        let goal = &material.plan().goals[self.goal];
        let page = material.path(Kind::Goal, goal.id.value.as_str()).0;
        Path(format!("{page}#measure-{}", self.measure.id.value))
    }
}

/// Which name leads a row of measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lead {
    /// The goal, with the measure below it.
    Goal,
    /// The measure.
    Measure,
}

/// Measures as a table of strips; nothing where there are none.
pub fn table(material: &Material<'_>, measures: &[Measured<'_>], lead: Lead, caption: &str) -> Option<Value> {
    if measures.is_empty() {
        return None;
    }
    // What is not judged yet is said of the goal, once.
    let judged = lead == Lead::Goal || measures.iter().any(|measured| measured.reason.is_some());
    let rows: Vec<Value> = measures.iter().map(|measured| row(material, measured, lead, judged)).collect();
    let head = |text: &str, num: bool| json!({"text": text, "num": num});
    let mut heads = vec![
        head(if lead == Lead::Goal { "Goal and measure" } else { "Measure" }, false),
        head("Start", true),
        json!({"text": "From start to target", "hide": true}),
        head("Now", true),
        head("Target", true),
    ];
    heads.extend(judged.then(|| json!({"text": "Status", "unlabelled": true})));
    Some(json!({
        "caption": caption,
        "hide_caption": true,
        "class": "goals",
        "stack": true,
        "head": heads,
        "rows": rows,
    }))
}

fn row(material: &Material<'_>, measured: &Measured<'_>, lead: Lead, judged: bool) -> Value {
    let goal = &material.plan().goals[measured.goal];
    let title = measured.title_with_unit();
    let first = match lead {
        Lead::Goal => json!({"text": goal.title.value.text, "path": measured.path(material), "sub": title}),
        Lead::Measure => json!({"text": title, "path": measured.path(material)}),
    };
    let now = measured.now(material.analysis.status_date).map(|(_, value)| value);
    let written =
        |number: Option<Decimal>| number.map_or_else(String::new, |number| measured.bare(&material.words, number));
    let by = measured.measure.by.as_ref().map(|by| format!("by {}", material.words.month_short(by.value)));
    let chart = measured.strip(now).map_or_else(|| json!(""), |chart| json!({"chart": chart}));
    let mut cells = vec![
        first,
        json!({"text": written(measured.baseline()), "class": "soft"}),
        chart,
        json!({"text": written(now), "strong": now.is_some()}),
        json!({"text": written(measured.target()), "sub": by}),
    ];
    cells.extend(judged.then(|| standing(material, measured)));
    json!({"cells": cells})
}

/// Where a measure stands; until it is judged itself, where the work for its goal stands.
fn standing(material: &Material<'_>, measured: &Measured<'_>) -> Value {
    let Some(reason) = measured.reason else {
        return json!({"status": material.analysis.statuses.goals[measured.goal].judgement.key()});
    };
    let word = match &reason.cause {
        Cause::Measure { standing, .. } => match standing {
            MeasureStanding::Reached => "Target reached",
            MeasureStanding::OnLine => "Keeps pace",
            MeasureStanding::Behind => "Behind",
            MeasureStanding::FarBehind => "Less than half as far as it should be",
            MeasureStanding::Missed => "Target missed",
        },
        _ => "No reading yet",
    };
    json!({"status": reason.judgement.key(), "sub": word})
}

/// When the measures of a goal begin to be judged, where they are not yet.
pub fn judged_from(material: &Material<'_>, goal: usize) -> Option<String> {
    let reasons = &material.analysis.statuses.goals[goal].reasons;
    let until = reasons.iter().find_map(|reason| match reason.cause {
        Cause::MeasuresWait { until, .. } => Some(until),
        _ => None,
    })?;
    Some(format!(
        "As the work stands. Its measures are judged once that is finished, in {}.",
        material.words.month(until)
    ))
}

/// What the strips show, for the margin.
pub fn legend(measures: &[Measured<'_>]) -> String {
    let expected = measures.iter().any(|measured| measured.expected().is_some());
    let waiting = measures.iter().any(|measured| measured.reason.is_none());
    let mut said = vec!["Each measure runs from where we started to its target."];
    if expected {
        said.push("The upright stroke is where the way there asks us to be.");
    }
    if waiting {
        said.push("Until the work for a goal is finished, its status is that of the work.");
    }
    said.join(" ")
}

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
    let mut facts = vec![];
    let mut fact = |term: &str, value: Option<String>| {
        facts.extend(value.map(|value| super::facts::fact(term, value)));
    };
    fact("Start", measured.baseline().map(|number| measured.number(words, number)));
    let target = measured.target().map(|number| measured.number(words, number));
    let by = measure.by.as_ref().map(|by| words.date_short(by.value));
    fact(
        "Target",
        match (target, by) {
            (Some(target), Some(by)) => Some(format!("{target} by {by}")),
            (target, by) => target.or(by.map(|by| format!("by {by}"))),
        },
    );
    fact("Better is", better(measure).map(str::to_owned));
    let owner = measure.owner.as_ref().and_then(|owner| super::facts::person(material, owner.value.id()));
    facts.extend(owner.map(|owner| super::facts::fact("Reported by", owner)));
    let chart = chart(material, measured, &readings, &finding.plain());
    let strip = measured.strip(measured.now(today).map(|(_, value)| value)).filter(|_| chart.is_none());
    json!({
        "id": format!("measure-{}", measure.id.value),
        "title": measure.title.value.text,
        "finding": finding,
        "sub": subtitle(measured, &readings),
        "facts": facts,
        "chart": chart,
        "strip": strip,
        "table": (!readings.is_empty()).then(|| json!({
            "caption": format!("Readings of “{}”", measure.title.value.text),
            "hide_caption": true,
            "head": [{"text": "Day"}, {"text": "Reading", "num": true}],
            "rows": readings.iter().map(|(date, value)| {
                json!({"cells": [words.date_short(*date), measured.number(words, *value)]})
            }).collect::<Vec<_>>(),
        })),
    })
}

/// Whether a higher or a lower value is better.
fn better(measure: &Measure) -> Option<&'static str> {
    let way = measure.target.as_ref().zip(measure.baseline.as_ref());
    let rises = match measure.direction.as_ref().map(|direction| direction.value) {
        Some(direction) => direction == Direction::Up,
        None => way.map(|(target, baseline)| target.value.0 > baseline.value.0)?,
    };
    Some(if rises { "higher" } else { "lower" })
}

fn subtitle(measured: &Measured<'_>, readings: &[(Date, Decimal)]) -> Option<&'static str> {
    let way = measured.baseline().is_some() && measured.target().is_some() && measured.measure.by.is_some();
    match (readings.len(), way) {
        (0 | 1, _) => None,
        (_, true) => Some("Every reading so far; the dashes are the straight way to the target."),
        (_, false) => Some("Every reading so far."),
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
        vec![(material.analysis.schedule.start, start), (by.value, target)]
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
        label: format!("{title}. {finding} {} readings.", words.whole(readings.len() as i64)),
        readings: line(readings),
        expected: line(&expected),
        expected_name: if expected.is_empty() { String::new() } else { "Straight way".to_owned() },
        target: measured.target().map(|target| (float(target), format!("Target {}", measured.number(words, target)))),
        now_text: measured.number(words, *last),
        format: Format { value: &on_axis, top: &on_top },
    });
    serde_json::to_value(drawn).ok()
}

/// How far a measure has come, while nobody judges it.
fn so_far(words: &Words, measured: &Measured<'_>, today: Date) -> String {
    let Some((on, now)) = measured.now(today) else { return "There is no reading yet.".to_owned() };
    let (value, on) = (measured.number(words, now), words.date_short(on));
    let (start, target) = match (measured.baseline(), measured.target()) {
        (Some(start), Some(target)) => (start, target),
        (Some(start), None) if start == now => return format!("Still {value} on {on}, as at the start."),
        (Some(start), None) => return format!("{value} on {on}, from {} at the start.", measured.number(words, start)),
        (None, Some(target)) => return format!("{value} on {on}; the target is {}.", measured.number(words, target)),
        (None, None) => return format!("{value} on {on}."),
    };
    let (way, gone) = (target - start, gone(measured.measure, start, now));
    let (from, to) = (measured.number(words, start), measured.number(words, target));
    match () {
        () if way.is_zero() && gone < Decimal::ZERO => format!("{value} on {on}; the target is to keep {to}."),
        () if gone >= way.abs() => format!("The target is reached: {value} on {on}, target {to}."),
        () if gone.is_zero() => format!("No change yet: {value} on {on}, as at the start; the target is {to}."),
        () if gone < Decimal::ZERO => format!("{value} on {on}, worse than {from} at the start; the target is {to}."),
        () => {
            let made = words.percent(gone / way.abs() * Decimal::ONE_HUNDRED);
            format!("{value} on {on}, from {from} at the start: {made} of the way to {to}.")
        }
    }
}

/// How far a value is from the start, in the direction of the target; of a value to be kept, in the better direction.
fn gone(measure: &Measure, start: Decimal, now: Decimal) -> Decimal {
    let way = measure.target.as_ref().map_or(Decimal::ZERO, |target| target.value.0 - start);
    let rises = match measure.direction.as_ref().map(|direction| direction.value) {
        Some(direction) if way.is_zero() => direction == Direction::Up,
        _ => way >= Decimal::ZERO,
    };
    if rises { now - start } else { start - now }
}

fn float(number: Decimal) -> f64 {
    number.to_f64().unwrap_or_default()
}

#[cfg(test)]
mod tests {
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
            super::better(&sample.material().plan().goals[0].measures[0].value)
        };
        assert_eq!(better(", baseline: 1, target: 2"), Some("higher"));
        assert_eq!(better(", baseline: 2, target: 1"), Some("lower"));
        assert_eq!(better(", direction: down"), Some("lower"));
        assert_eq!(better(", target: 1"), None);
    }
}
