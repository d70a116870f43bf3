//! A page for every milestone: its date, what leads to it, what waits for it, and everything that is tied to it.

mod dates;
mod moved;
mod neighbours;
mod people;
mod ready;
mod sentences;
mod ties;

#[cfg(test)]
mod tests;

use std::sync::Arc;

use super::approved::dates_sentence_of;
use super::roadmap::phase::{self, Sheet};
use super::roadmap::{Reference, Register};
use super::sentence::Sentence;
use super::{facts, judged};
use crate::analysis::reason::Judgement;
use crate::chart::time::days_between;
use crate::language::say;
use crate::model::kinds::{Entity, Kind};
use crate::site::data::{Value, json};
use crate::site::parts::{Page, block, page};

/// The pages. In a large plan each stands under the sheet of its phase.
pub fn pages<'a>(register: &Arc<Register<'a>>, sheets: &Arc<Vec<Sheet>>) -> Vec<Page<'a>> {
    let plan = register.material.plan();
    let on = phase::sheet_of(sheets, plan.milestones.len());
    let make = |place: usize| {
        let (register, sheets, sheet) = (register.clone(), sheets.clone(), on[place]);
        let path = register.material.path(Kind::Milestone, plan.milestones[place].id.value.as_str()).0;
        page(path, "milestone.html", move || milestone(&register, sheet.map(|sheet| &sheets[sheet]), place))
    };
    (0..plan.milestones.len()).map(make).collect()
}

fn milestone(register: &Register<'_>, sheet: Option<&Sheet>, place: usize) -> Value {
    let material = register.material;
    let milestone = register.milestone(place);
    json!({
        "title": milestone.title(),
        "section": "roadmap",
        "source": material.plan().milestones.path(place),
        "crumbs": phase::crumbs(register, sheet, place),
        "date": material.words.date_short(register.forecast(place).finish),
        "headline": headline(register, place),
        "body": milestone.body().map(|body| block(&body.value.text)),
        "moved": moved::moved(register, place),
        "dates": dates::dates(register, place),
        "leads": neighbours::leads(register, place),
        "waits": neighbours::waits(register, place),
        "ready": ready::ready(register, place),
        "people": people::people(register, place),
        "facts": ties::facts(register, place),
    })
}

/// What a reader sees first: where it stands, how far away it is, and how it stands to what was approved.
fn headline(register: &Register<'_>, place: usize) -> Vec<Value> {
    let (words, today) = (&register.material.words, register.material.analysis.status_date);
    let (milestone, forecast) = (register.milestone(place), register.forecast(place));
    let mut facts = vec![status(register, place)];
    let away = i64::from(days_between(today, forecast.finish));
    let weekday = words.weekday(forecast.finish);
    // When work begins that has not is told by the status.
    let waits = register.assessment(place).judgement == Judgement::NotStarted;
    let under_way = sentences::under_way(words, milestone, forecast, today);
    let under_way = if waits { "" } else { &under_way };
    facts.push(match &milestone.finished {
        Some(_) => json!({
            "term": say!(words, name_reached),
            "big": sentences::ago(words, -away),
            "notes": [say!(words, milestone_on_a, weekday = &weekday)],
        }),
        None => json!({
            "term": say!(words, milestone_from, status_date = words.status_date()),
            "big": sentences::ahead(words, away),
            "notes": [say!(words, milestone_a, weekday = &weekday, under_way = &under_way).trim_end()],
        }),
    });
    if let (Some(reference), Some(before), Some(slip)) =
        (register.reference, register.compared_with(place), register.slip(place))
    {
        let is_moved = before != forecast.finish;
        let mut note = sentences::compared(words, reference, before, is_moved && slip == 0);
        if let Some(approved) = dates_sentence_of(register.material, place).filter(|_| reference == Reference::Baseline)
        {
            note.push_str(&format!(" {approved}"));
        }
        if forecast.critical {
            note.push_str(&format!(" {}.", say!(words, overview_on_the_critical_path)));
        }
        let term = match reference {
            Reference::Baseline => say!(words, milestone_against_the_approved_date),
            Reference::Promise => say!(words, milestone_against_the_promised_date),
        };
        facts.push(json!({"term": term, "big": sentences::moved_by(words, slip), "notes": [note]}));
    } else if milestone.finished.is_none() {
        let room = sentences::room_in_short(words, forecast.total_float);
        facts.push(json!({"term": say!(words, name_room), "big": room, "notes": [sentences::room(words, forecast)]}));
    }
    facts
}

/// Where it stands and why; and what its author says of that.
fn status(register: &Register<'_>, place: usize) -> Value {
    let (assessment, words) = (register.assessment(place), &register.material.words);
    let source = register.material.plan().milestones.path(place);
    let reasons = assessment.reasons.iter().map(|reason| judged::sentence(register.material, reason));
    let reasons: Vec<Sentence> = reasons.collect();
    let stated = assessment.stated.as_ref().map(|stated| {
        let judgement = Judgement::from(stated.status);
        let because = register.milestone(place).because.as_ref();
        json!({"status": judgement.key(), "because": because.map(|because| facts::prose_inline(&because.value, source))})
    });
    json!({
        "term": say!(register.material.words, name_status),
        "big": words.capitalised(&words.judgement(assessment.judgement)),
        "status": assessment.judgement.key(),
        "reasons": reasons,
        "stated": stated,
    })
}
