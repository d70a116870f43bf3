//! The dates of a milestone side by side: approved, promised, forecast, and how likely which of them is.

use jiff::civil::Date;

use super::sentences;
use crate::analysis::baseline::{Approved, of_dates};
use crate::chart::shift::{Window, shift};
use crate::language::say;
use crate::site::data::{Value, json};
use crate::site::pages::past::Course;
use crate::site::pages::roadmap::{Reference, Register};

/// The dates with what became of them; a drawing where the date has moved.
pub fn dates(register: &Register<'_>, place: usize) -> Value {
    let words = &register.material.words;
    let (milestone, forecast) = (register.milestone(place), register.forecast(place));
    let point = register.is_point(place);
    let finding =
        register.reference.zip(register.slip(place)).map(|(reference, slip)| match since_the_first(register, place) {
            Some((title, days)) if slip == 0 && reference == Reference::Baseline => {
                sentences::as_approved_anew(words, &title, days, milestone.finished.is_some())
            }
            _ => sentences::moved(words, reference, slip, milestone.finished.is_some()),
        });
    let moved = register.compared_with(place).filter(|before| *before != forecast.finish);
    let chart = moved.map(|before| {
        let mut chart = shift(before, forecast.finish, Window::holding([(before, forecast.finish)], words.language()));
        let after = words.date_full(forecast.finish);
        let finding = finding.as_deref().unwrap_or_default();
        chart.label =
            say!(words, milestone_from_to, finding = &finding, date = words.date_full(before), after = &after);
        chart
    });
    let date = |date: Option<Date>| date.map(|date| words.date_with_weekday(date));
    let rows = rows(register, place).into_iter().map(|(name, start, finish)| {
        let start = start.filter(|_| !point);
        let cells = if point {
            vec![json!(name), json!(date(finish))]
        } else {
            vec![json!(name), json!(date(start)), json!(date(finish))]
        };
        json!({"cells": cells})
    });
    let rows: Vec<Value> = rows.collect();
    let mut head = vec![json!({"text": say!(words, name_which_date), "hide": true})];
    if !point {
        head.push(json!({"text": say!(words, name_work_begins)}));
    }
    head.push(json!({"text": say!(words, name_is_reached)}));
    json!({
        "title": if moved.is_some() && register.material.trend.is_none() { say!(words, milestone_how_this_date_has_moved_too) } else { say!(words, name_its_dates) },
        "finding": finding,
        "chart": chart,
        "table": {"caption": say!(words, name_its_dates), "hide_caption": true, "head": head, "rows": rows, "stack": true, "class": "its-dates"},
    })
}

/// What was approved last, and how far the date is from the first one, where it has moved: a date that was approved anew is
/// not one that never moved.
fn since_the_first(register: &Register<'_>, place: usize) -> Option<(String, i64)> {
    let material = register.material;
    let id = register.milestone(place).id.value.as_str();
    let course = Course::of(material.trend.as_ref()?, id, &material.analysis.schedule, material.analysis.status_date)?;
    let Approved::Plan(title, _) = of_dates(material.project)? else { return None };
    (!course.moves.is_empty()).then_some((title, course.days))
}

type Row = (&'static str, Option<Date>, Option<Date>);

fn rows(register: &Register<'_>, place: usize) -> Vec<Row> {
    let (milestone, forecast) = (register.milestone(place), register.forecast(place));
    let mut rows: Vec<Row> = Vec::new();
    // A promise that was made when it was reached is none: the analysis counts from the one before.
    let is_of_its_time = |due: &Date| {
        let late = register.material.analysis.schedule.working_days_after(*due, forecast.finish);
        milestone.finished.is_none() || forecast.lateness == Some(late)
    };
    let due = milestone.due.as_ref().map(|due| due.value).filter(is_of_its_time);
    let planned = milestone.start.as_ref().map(|start| start.value);
    // One row for both where they say the same.
    let same =
        due.is_some() && due == forecast.baseline_finish && planned.is_none_or(|_| planned == forecast.baseline_start);
    if let Some(finish) = forecast.baseline_finish {
        let name = if same {
            say!(register.material.words, name_approved_and_promised)
        } else {
            say!(register.material.words, name_approved)
        };
        rows.push((name, forecast.baseline_start, Some(finish)));
    } else if forecast.baseline_start.is_some() {
        rows.push((say!(register.material.words, name_approved), forecast.baseline_start, None));
    }
    match (due, planned) {
        _ if same => {}
        (Some(due), planned) => rows.push((say!(register.material.words, name_promised), planned, Some(due))),
        (None, Some(planned)) => rows.push((say!(register.material.words, name_planned), Some(planned), None)),
        (None, None) => {}
    }
    if milestone.finished.is_some() {
        rows.push((say!(register.material.words, name_real), Some(forecast.start), Some(forecast.finish)));
    } else {
        rows.push((say!(register.material.words, name_forecast), Some(forecast.start), Some(forecast.finish)));
        let started = milestone.started.is_some();
        let start = (!started).then_some(forecast.late_start);
        // What is too late already has no later date that would do.
        if forecast.total_float > 0 {
            rows.push((say!(register.material.words, name_at_the_latest), start, Some(forecast.late_finish)));
        }
        rows.extend(likely(register, place));
    }
    rows
}

/// By when it is reached in so many of a hundred simulated projects; nothing where no estimate moves it.
fn likely(register: &Register<'_>, place: usize) -> Vec<Row> {
    let odds = register.material.odds().filter(|_| register.milestone(place).finished.is_none());
    let Some(of) = odds.map(|odds| odds.milestones[place]) else { return Vec::new() };
    if of.p50 == of.p95 && of.p50 == register.forecast(place).finish {
        return Vec::new();
    }
    vec![
        (say!(register.material.words, milestone_in_50_of_100_simulated), None, Some(of.p50)),
        (say!(register.material.words, milestone_in_80_of_100), None, Some(of.p80)),
        (say!(register.material.words, milestone_in_95_of_100), None, Some(of.p95)),
    ]
}
