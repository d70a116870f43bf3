//! Who is told what, how, how often, and who sees to it.

use crate::analysis::words::Words;
use crate::language::say;
use crate::model::kinds::{Entity, Stakeholder, StakeholderKind};
use crate::site::data::{Value, json};
use crate::site::material::Material;
use crate::site::pages::mention;

/// More rows than these are folded away for persons, so that groups come first.
const MOST: usize = 15;

/// The section; `None` where nobody is promised anything.
pub fn section(material: &Material<'_>) -> Option<Value> {
    let plan = material.plan();
    let (groups, persons): (Vec<&Stakeholder>, Vec<&Stakeholder>) =
        plan.stakeholders.iter().partition(|stakeholder| is_group(stakeholder));
    let rows = |people: &[&Stakeholder]| -> Vec<Value> { people.iter().flat_map(|who| rows(material, who)).collect() };
    let (groups, persons) = (rows(&groups), rows(&persons));
    let count = groups.len() + persons.len();
    if count == 0 {
        return None;
    }
    let fold = !groups.is_empty() && count > MOST && !persons.is_empty();
    let (open, folded) = if fold { (groups, persons) } else { ([groups, persons].concat(), Vec::new()) };
    Some(json!({
        "table": table(&material.words, say!(material.words, people_how_groups_and_people_are), open),
        "folded": (!folded.is_empty()).then(|| table(&material.words, say!(material.words, people_how_single_persons_are_kept), folded)),
    }))
}

/// What one person or group is told, for a page of its own.
pub fn of(material: &Material<'_>, who: &Stakeholder) -> Vec<Value> {
    let told = who.communication.iter().map(|told| {
        json!({
            "what": &told.value.what.value.text,
            "channel": told.value.channel.as_ref().map(|channel| &channel.value.text),
            "every": told.value.every.as_ref().map(|every| &every.value.text),
            "owner": told.value.owner.as_ref().and_then(|owner| mention::person(material, owner.value.id())),
            "own": told.value.owner.as_ref().is_some_and(|owner| owner.value.id() == who.id().value.as_str()),
        })
    });
    told.collect()
}

/// Whether several people stand behind one name.
pub fn is_group(stakeholder: &Stakeholder) -> bool {
    stakeholder.kind.as_ref().is_some_and(|kind| kind.value == StakeholderKind::Group)
}

fn rows(material: &Material<'_>, who: &Stakeholder) -> Vec<Value> {
    let name = mention::person(material, who.id().value.as_str());
    let row = |(place, told): (usize, Value)| {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let owner = if told["owner"].is_null() { json!("") } else { told["owner"].clone() };
        json!({
            "class": if place > 0 { "same" } else { "" },
            "cells": [&name, text(&told["what"]), text(&told["channel"]), text(&told["every"]), owner],
        })
    };
    of(material, who).into_iter().enumerate().map(row).collect()
}

fn table(words: &Words, caption: &str, rows: Vec<Value>) -> Value {
    json!({
        "caption": caption,
        "hide_caption": true,
        "class": "told",
        "stack": true,
        "head": [
            {"text": say!(words, name_who)},
            {"text": say!(words, name_is_told)},
            {"text": say!(words, name_how)},
            {"text": say!(words, name_how_often)},
            {"text": say!(words, name_seen_to_by)},
        ],
        "rows": rows,
    })
}
