//! What the reports said, month by month, and what the plan itself says beside them.

use crate::analysis::reason::Judgement;
use crate::analysis::status::Assessment;
use crate::analysis::words::Words;
use crate::model::Plan;
use crate::model::kinds::{Kind, Update, UpdateStatus};
use crate::model::record::Sp;
use crate::model::values::Status;
use crate::site::Material;
use crate::site::data::{Value, json};
use crate::site::pages::judged;

/// How many months stand side by side.
const MONTHS: usize = 12;

type Area = (&'static str, fn(&UpdateStatus) -> &Option<Sp<Status>>);

const AREAS: [Area; 5] = [
    ("Overall", |status| &status.overall),
    ("Schedule", |status| &status.schedule),
    ("Money", |status| &status.cost),
    ("Scope", |status| &status.scope),
    ("People", |status| &status.people),
];

/// Whether any report says how something stands.
pub fn any(plan: &Plan) -> bool {
    plan.updates.iter().any(|update| update.status.is_some())
}

/// The last report of each month, the newest months, in the order of time.
fn by_month<'a>(material: &Material<'a>) -> Vec<&'a Update> {
    let today = material.analysis.status_date;
    let mut updates: Vec<&Update> =
        material.plan().updates.iter().filter(|update| update.status.is_some() && update.date.value <= today).collect();
    updates.sort_by_key(|update| update.date.value);
    let same = |one: &&Update, next: &&Update| one.date.value.first_of_month() == next.date.value.first_of_month();
    let last: Vec<&Update> = updates.chunk_by(same).filter_map(|month| month.last().copied()).collect();
    last[last.len().saturating_sub(MONTHS)..].to_vec()
}

/// The history of the reported status; nothing where no report has one.
pub fn reported(material: &Material<'_>) -> Option<Value> {
    let updates = by_month(material);
    let newest = *updates.last()?;
    let words = &material.words;
    let months = updates.iter().map(|update| {
        let month = words.month_short(update.date.value);
        json!({
            "letter": month.get(..1),
            "rest": month.get(1..3),
            "title": words.month(update.date.value),
        })
    });
    let said = |update: &Update, of: &Area| {
        let status = update.status.as_ref().and_then(|status| (of.1)(&status.value).as_ref());
        status.map(|status| Judgement::from(status.value))
    };
    // Money is an area of its own only for those who see any.
    let areas = AREAS.iter().filter(|area| area.0 != "Money" || material.analysis.money.is_some());
    let areas: Vec<&Area> = areas.filter(|area| updates.iter().any(|update| said(update, area).is_some())).collect();
    let row = |area: &&Area| {
        let cells = updates.iter().map(|update| {
            said(update, area).map(|judgement| json!({"status": judgement.key(), "word": judgement.word()}))
        });
        let now = said(newest, area).map_or("Not said", Judgement::word);
        json!({"name": area.0, "cells": cells.collect::<Vec<_>>(), "now": now})
    };
    let overall: Vec<Judgement> = updates.iter().filter_map(|update| said(update, &AREAS[0])).collect();
    let span = words.span(updates[0].date.value, newest.date.value);
    Some(json!({
        "caption": format!("Reported status, {span}"),
        "finding": finding(words, &overall),
        "months": months.collect::<Vec<_>>(),
        "rows": areas.iter().map(row).collect::<Vec<_>>(),
        "computed": computed(material),
        "more": {
            "text": "Read the latest report",
            "path": material.path(Kind::Update, newest.id.value.as_str()),
        },
    }))
}

/// What follows from the plan alone, whatever was reported.
fn computed(material: &Material<'_>) -> Vec<Value> {
    let statuses = &material.analysis.statuses;
    let one = |name: &str, assessment: &Assessment| {
        json!({
            "name": name,
            "status": assessment.judgement.key(),
            "sentences": judged::reasons(material, assessment, 3),
            "stated": judged::stated(material, assessment),
        })
    };
    let mut found = vec![one("Schedule", &statuses.schedule)];
    found.extend(statuses.cost.as_ref().map(|cost| one("Money", cost)));
    found
}

/// How the project stood over the months.
fn finding(words: &Words, overall: &[Judgement]) -> Option<String> {
    let now = *overall.last()?;
    let months = overall.len();
    let since = overall.iter().rev().take_while(|judgement| **judgement == now).count();
    let word = now.word().to_lowercase();
    Some(match (since, months) {
        (_, 1) => format!("Reported {word} in the only report"),
        (since, months) if since == months => {
            format!("Reported {word} in all of the last {}", words.count(months, "report", "reports"))
        }
        (1, _) => {
            let before = overall[months - 2].word().to_lowercase();
            format!("Reported {word} now, after {before} in the report before")
        }
        (since, _) => format!("Reported {word} in the last {}", words.count(since, "report", "reports")),
    })
}

#[cfg(test)]
mod tests {
    use super::Judgement::{AtRisk, OnTrack};
    use super::*;

    #[test]
    fn the_finding_says_how_long_it_has_been_so() {
        let words = Words::new("USD", "en-US");
        let of = |overall: &[Judgement]| finding(&words, overall).unwrap_or_default();
        assert_eq!(of(&[]), "");
        assert_eq!(of(&[OnTrack]), "Reported on track in the only report");
        assert_eq!(of(&[AtRisk, AtRisk]), "Reported at risk in all of the last 2 reports");
        assert_eq!(of(&[OnTrack, AtRisk]), "Reported at risk now, after on track in the report before");
        assert_eq!(of(&[AtRisk, OnTrack, OnTrack]), "Reported on track in the last 2 reports");
    }
}
