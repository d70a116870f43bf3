//! The plan as a table: milestones under their phases, or phases where there are too many milestones for one page.

use super::register::{Group, Register};
use super::{sentences, timeline};
use crate::analysis::words::Words;
use crate::language::say;
use crate::model::kinds::{Entity, Kind, Phase};
use crate::site::data::{Value, json};
use crate::site::pages::sentence::Sentence;
use crate::site::pages::{facts, judged};
use crate::site::parts::Path;

/// Milestones under the headings of their phases.
pub fn milestones(register: &Register<'_>, places_of: &[Group], headings: bool) -> Value {
    let head = head(register, say!(register.material.words, name_milestone));
    let rows = |group: &Group| group.milestones.iter().map(|place| row(register, *place)).collect::<Vec<_>>();
    let groups = places_of.iter().map(|group| {
        let mut set = if headings { heading(register, group) } else { json!({}) };
        set["rows"] = rows(group).into();
        set
    });
    let count: usize = places_of.iter().map(|group| group.milestones.len()).sum();
    json!({"head": head, "count": count, "groups": groups.collect::<Vec<_>>()})
}

/// One row a phase; `pages` leads to the pages that hold the milestones.
pub fn phases(register: &Register<'_>, groups: &[(Group, String, Path)]) -> Value {
    let words = &register.material.words;
    let mut head = vec![
        text(say!(words, name_phase)),
        number(say!(words, name_reached)),
        number(say!(words, name_starts)),
        number(say!(words, name_finishes)),
    ];
    head.extend(comparison_head(register));
    head.push(text(say!(words, name_critical)));
    head.push(text(say!(words, name_status)));
    let rows = groups.iter().map(|(group, title, path)| {
        let places = &group.milestones;
        let phase = group.phase.map(|phase| register.phase(phase));
        let reached = places.iter().filter(|place| register.milestone(**place).finished.is_some()).count();
        let count =
            say!(words, roadmap_of, count = words.whole(reached as i64), count_2 = words.whole(places.len() as i64));
        let dates = timeline::dates(register, places);
        let mut cells = vec![number_cell(json!(count))];
        cells.push(number_cell(json!(dates.map(|dates| words.date_short(dates.0)))));
        cells.push(number_cell(json!(dates.map(|dates| words.date_short(dates.1)))));
        if register.reference.is_some() {
            let end = register.compared_end(places);
            cells.push(number_cell(json!(end.map(|date| words.date_short(date)))));
            cells.push(number_cell(json!(timeline::slip(register, places).map(|days| words.signed(days)))));
        }
        let critical = places.iter().any(|place| register.forecast(*place).critical);
        cells.push(json!({"value": yes_or_no(words, critical)}));
        cells.push(status_cell(register.phase_status(group)));
        json!({
            "id": phase.map(|phase| format!("phase-{}", phase.id.value)),
            "name": {"text": title, "path": path},
            "cells": labelled(cells, &head),
        })
    });
    let rows: Vec<Value> = rows.collect();
    json!({"head": head, "count": rows.len(), "groups": [{"rows": rows}]})
}

/// One row a milestone, whatever its phase.
pub fn chosen(register: &Register<'_>, places: &[usize]) -> Value {
    let rows: Vec<Value> = places.iter().map(|place| row(register, *place)).collect();
    json!({"head": head(register, say!(register.material.words, name_milestone)), "groups": [{"rows": rows}]})
}

fn head(register: &Register<'_>, first: &str) -> Vec<Value> {
    let mut head = vec![text(first)];
    if !register.owners.listed.is_empty() {
        head.push(text(say!(register.material.words, name_owner)));
    }
    head.extend([
        number(say!(register.material.words, name_starts)),
        number(say!(register.material.words, name_finishes)),
    ]);
    head.extend(comparison_head(register));
    head.extend([number(say!(register.material.words, name_room)), text(say!(register.material.words, name_critical))]);
    head.push(text(say!(register.material.words, name_status)));
    head
}

fn comparison_head(register: &Register<'_>) -> Vec<Value> {
    register.reference.map_or(Vec::new(), |reference| {
        vec![number(reference.heading(&register.material.words)), number(say!(register.material.words, name_slip))]
    })
}

fn text(text: &str) -> Value {
    json!({"text": text})
}

fn number(text: &str) -> Value {
    json!({"text": text, "num": true})
}

fn row(register: &Register<'_>, place: usize) -> Value {
    let words = &register.material.words;
    let (milestone, forecast) = (register.milestone(place), register.forecast(place));
    let owner = milestone.owner.as_ref().map(|owner| owner.value.id());
    let finished = milestone.finished.is_some();
    let mut cells = Vec::new();
    if !register.owners.listed.is_empty() {
        cells.push(json!({"value": owner.map(|owner| register.person(owner))}));
    }
    let start = (!register.is_point(place)).then(|| words.date_short(forecast.start));
    cells.push(number_cell(json!(start)));
    cells.push(number_cell(json!(words.date_short(forecast.finish))));
    if register.reference.is_some() {
        cells.push(number_cell(json!(register.compared_with(place).map(|date| words.date_short(date)))));
        cells.push(number_cell(json!(register.slip(place).map(|days| words.signed(days)))));
    }
    // What is reached can no longer slip.
    cells.push(number_cell(json!((!finished).then(|| words.whole(forecast.total_float)))));
    cells.push(json!({"value": (!finished).then(|| yes_or_no(words, forecast.critical))}));
    cells.push(json!({"value": judged::shown(words, register.assessment(place)).put(json!({}))}));
    json!({
        "class": register.owners.class(owner).map(|class| format!("o-{class}")),
        "point": milestone.key.is_some(),
        "name": {"text": &milestone.title.value.text, "path": register.path(place)},
        "cells": labelled(cells, &head(register, "")),
    })
}

fn number_cell(value: Value) -> Value {
    json!({"value": value, "num": true})
}

fn status_cell(status: Option<&'static str>) -> Value {
    json!({"value": status.map(|status| json!({"status": status}))})
}

fn yes_or_no(words: &Words, yes: bool) -> &'static str {
    if yes { say!(words, name_yes) } else { say!(words, name_no) }
}

/// Each cell with the name of its column, which stands before it on a phone.
fn labelled(mut cells: Vec<Value>, head: &[Value]) -> Vec<Value> {
    for (cell, head) in cells.iter_mut().zip(head.iter().skip(1)) {
        cell["label"] = head["text"].clone();
    }
    cells
}

/// A phase over its milestones: its dates, what it is about, whom it serves.
fn heading(register: &Register<'_>, group: &Group) -> Value {
    let reached = group.milestones.iter().filter(|place| register.milestone(**place).finished.is_some()).count();
    let dates = timeline::dates(register, &group.milestones);
    let stretch = sentences::stretch(&register.material.words, dates, reached, group.milestones.len());
    let Some(place) = group.phase else {
        return json!({"title": say!(register.material.words, name_without_a_phase), "note": stretch});
    };
    let phase = register.phase(place);
    let source = register.material.plan().phases.path(place);
    json!({
        "id": format!("phase-{}", phase.id.value),
        "title": &phase.title.value.text,
        "status": register.phase_status(group),
        "note": stretch,
        "reasons": reasons(register, place),
        "body": phase.body().map(|body| facts::prose(&body.value, source)),
        "facts": phase_facts(register, phase, source),
    })
}

/// Why a phase is at risk or off track.
fn reasons(register: &Register<'_>, phase: usize) -> Vec<Sentence> {
    let reasons = register.phase_assessment(phase).reasons.iter();
    let weighty = reasons.filter(|reason| reason.judgement.severity() > 0);
    weighty.map(|reason| judged::sentence(register.material, reason)).collect()
}

/// What a phase says of itself beside its dates.
pub fn phase_facts(register: &Register<'_>, phase: &Phase, source: &str) -> Vec<Value> {
    let material = register.material;
    let goals = phase.goals.iter().filter_map(|goal| facts::entity(material, Kind::Goal, goal.value.id()));
    let mut found = Vec::new();
    let owner = phase.owner().map(|owner| register.person(owner));
    found.extend(owner.map(|owner| facts::fact(say!(register.material.words, name_owner), owner)));
    found.extend(facts::names(say!(register.material.words, name_serves), goals.collect()));
    let entity = facts::Common {
        source,
        tags: &phase.tags,
        links: &phase.links,
        review_by: phase.review_by.as_ref().map(|date| date.value),
    };
    found.extend(facts::common(material, &entity));
    found
}
