//! Two moments compared, as a page: the effect first, then each change by what it touches, the wording last.

use jiff::civil::Date;

use super::item::Teller;
use super::{gaps, which};
use crate::analysis::words::Words;
use crate::changes::{Consequence, Impact, Told};
use crate::chart::shift::Window;
use crate::language::say;
use crate::model::kinds::Kind;
use crate::site::data::{Value, json};
use crate::site::material::Material;
use crate::site::name_of_tag;
use crate::site::parts::path;
use crate::site::past::{Compared, Moment};

/// What stands above a comparison.
#[derive(Default)]
pub struct Head {
    /// The page's title.
    pub title: String,
    /// A line above it.
    pub kick: Option<String>,
    /// The way back, as links.
    pub crumbs: Vec<Value>,
    /// A sentence under the lede.
    pub note: Option<String>,
    /// The way to look at changes that this is one of, by its page.
    pub current: &'static str,
    /// The comparisons before and after this one.
    pub turn: Option<Value>,
    /// What stands at the end.
    pub more: Option<Value>,
}

/// More changes of go-lives than these are named by a line each.
const GO_LIVES: usize = 40;
/// More changes of any other sort than these.
const OTHERS: usize = 12;
/// More than these are counted.
const NAMED: usize = 400;

/// So many figures stand first in any case: where fewer moved, what stayed says so beside them.
const FIGURES: usize = 4;

/// The page of a comparison.
pub fn comparison(material: &Material<'_>, from: Moment, to: Moment, head: Head) -> Value {
    let told = material.comparisons.between(material, from, to);
    let mut moved = effect_that(&told.effect, true);
    let mut stayed = effect_that(&told.effect, false).into_iter();
    moved.extend(stayed.by_ref().take(FIGURES.saturating_sub(moved.len())));
    let lede = told.sentence.as_deref().unwrap_or(say!(material.words, changes_nothing_in_the_plan_has));
    json!({
        "title": head.title,
        "section": "changes",
        "kick": head.kick,
        "crumbs": head.crumbs,
        "lede": lede,
        "note": head.note,
        "which": which(material, head.current),
        "from": end(material, from),
        "to": end(material, to),
        "effect": moved,
        "stayed": stayed.collect::<Vec<_>>(),
        "groups": told.groups.clone(),
        "reworded": told.reworded.clone(),
        "turn": head.turn,
        "more": head.more,
        "gaps": gaps::gaps(material),
    })
}

/// One of the two moments: its revision, its day, its names, and what was said of it.
fn end(material: &Material<'_>, moment: Moment) -> Value {
    let (past, words) = (&material.past, &material.words);
    if past.is_uncommitted(moment) {
        let recorded = past.states().iter().rev().find(|state| !state.revision.id.is_empty());
        let note = recorded.map(|state| {
            say!(
                words,
                changes_changes_after_are,
                date = words.date_short(state.revision.date),
                unrecorded = if material.project.revision.is_some() { "committed" } else { "recorded" }
            )
        });
        return json!({"name": say!(words, changes_the_plan_as_it_is), "seen": seen(material, moment, None), "note": note});
    }
    let Some(revision) = past.revision(moment) else {
        return json!({"name": say!(words, changes_the_plan_as_it_is), "seen": seen(material, moment, None)});
    };
    let author = (!revision.author.is_empty()).then_some(&revision.author);
    json!({
        // What was tagged has a name of its own.
        "id": revision.commit().filter(|_| revision.tags.is_empty()),
        "date": words.date_short(revision.date),
        "seen": seen(material, moment, Some(revision.date)),
        "tags": revision.tags.iter().map(|tag| name_of_tag(material, tag)).collect::<Vec<_>>(),
        "author": author,
        "note": (!revision.subject.is_empty()).then_some(&revision.subject),
    })
}

/// On which day a moment is seen; `None` where that is the day on which it was recorded.
fn seen(material: &Material<'_>, moment: Moment, recorded: Option<Date>) -> Option<String> {
    let day = material.past.status_date(moment);
    (recorded != Some(day)).then(|| say!(material.words, changes_seen_on, date = material.words.date_short(day)))
}

/// The figures of the effect that moved, or those that stayed.
fn effect_that(effect: &Value, moved: bool) -> Vec<Value> {
    let figures = effect.as_array().into_iter().flatten();
    figures.filter(|figure| figure["moved"].as_bool().unwrap_or(true) == moved).cloned().collect()
}

/// The figures that it all comes to.
pub fn effect(material: &Material<'_>, compared: &Compared) -> Vec<Value> {
    let effect = &compared.changes.effect;
    let status = |told: &Told| (told.label == say!(material.words, name_status)).then(|| effect.status.after.key());
    let figure = |told: Told| {
        let status = status(&told);
        match (&told.before, told.in_two()) {
            // What stayed is said out loud.
            (None, _) => {
                json!({"term": told.label, "moved": false, "big": say!(material.words, name_no_change), "after": told.after, "after_status": status})
            }
            (Some(before), Some((big, aside))) => {
                json!({"term": &told.label, "moved": true, "big": big, "before": before, "after": &told.after, "aside": aside})
            }
            (Some(before), None) => {
                json!({"term": &told.label, "moved": true, "big": &told.after, "status": status, "before": before, "after": &told.after})
            }
        }
    };
    effect.told(&material.words).into_iter().map(figure).collect()
}

pub fn groups(material: &Material<'_>, compared: &Compared, from: Moment, to: Moment) -> Vec<Value> {
    let moves = compared.changes.changes.iter().flat_map(|change| &change.consequences).filter_map(|one| match one {
        Consequence::Finish { before, after, .. } => Some((*before, *after)),
        _ => None,
    });
    let teller = Teller::new(material, compared, (from, to), Window::holding(moves, material.words.language()));
    let group = |impact: Impact| {
        let all: Vec<_> = compared.changes.of(impact).collect();
        if all.is_empty() {
            return None;
        }
        let (paid, all): (Vec<_>, Vec<_>) = all.into_iter().partition(|change| change.is_payment());
        let (paid, all) = if paid.len() > 1 { (paid, all) } else { (Vec::new(), [all, paid].concat()) };
        let most = if impact == Impact::GoLive { GO_LIVES } else { OTHERS };
        // Nothing is saved by folding one.
        let (whole, others) = all.split_at(if all.len() <= most + 1 { all.len() } else { most });
        let named = others.iter().take(NAMED).map(|change| teller.in_a_line(change));
        let drawn = whole.iter().any(|change| teller.is_drawn(change));
        let words = &material.words;
        let note = compared.changes.note(impact, words);
        let note = if drawn { say!(words, changes_hollow_before_solid_after, note = note) } else { note };
        let mut items: Vec<Value> = whole.iter().map(|change| teller.item(change)).collect();
        let mut payments: Vec<Value> = (!paid.is_empty()).then(|| teller.payments(&paid)).into_iter().collect();
        let mut tables = Vec::new();
        if impact == Impact::Money {
            // The head of the table says what is a budget line.
            let lines = whole.iter().map(|change| change.subject.kind() == Some(Kind::Line));
            let lines: Vec<Option<&str>> =
                lines.zip(whole).map(|(is_line, change)| is_line.then_some(&*change.subject.title)).collect();
            tables.extend(amounts(words, &impact.heading(words), &mut items, Some(&lines)));
            let finding = payments.first().map(|item| item["title"].clone());
            if let (Some(mut table), Some(finding)) =
                (amounts(words, &impact.heading(words), &mut payments, None), finding)
            {
                table["finding"] = finding;
                tables.push(table);
            }
        }
        Some(json!({
            "id": impact.key(),
            "title": impact.heading(words),
            "note": note,
            "tables": tables,
            "items": [items, payments].concat(),
            "others": (!others.is_empty()).then(|| json!({
                "summary": say!(material.words, count_more_changes, count = others.len()),
                "items": named.collect::<Vec<_>>(),
                "rest": (others.len() > NAMED).then(|| {
                    say!(material.words, changes_and_more, count = material.words.whole(i64::try_from(others.len() - NAMED).unwrap_or(0)))
                }),
            })),
        }))
    };
    Impact::ALL.into_iter().filter_map(group).collect()
}

/// What is longer is no amount, and no cell of a table of them.
const SHORT: usize = 24;

/// The lines of changes that have a before or an after, as a table: they are taken out, and so is a change of which nothing else is told.
/// `titles` has the title of each change that is one of a budget line; without it, all are.
fn amounts(words: &Words, caption: &str, items: &mut Vec<Value>, titles: Option<&[Option<&str>]>) -> Option<Value> {
    let mut rows: Vec<Value> = Vec::new();
    for (place, item) in items.iter_mut().enumerate() {
        let title = match titles {
            None => item["title"].clone(),
            Some(titles) => match titles.get(place).copied().flatten() {
                Some(title) => Value::from(title),
                None => continue,
            },
        };
        let lines = item["lines"].as_array().map(|lines| lines.to_vec()).unwrap_or_default();
        let is_short = |end: &Value| end.as_str().is_none_or(|text| text.chars().count() <= SHORT);
        let has_end = |line: &Value| {
            let ends = [&line["before"], &line["after"]];
            ends.iter().any(|end| !end.is_null()) && ends.iter().all(|end| is_short(end))
        };
        let (amounts, texts): (Vec<Value>, Vec<Value>) = lines.into_iter().partition(has_end);
        let signed = item["by"]["signatures"].as_array().and_then(|signatures| signatures.first());
        let recorded = signed.map_or_else(String::new, |signed| {
            let said = [&signed["author"], &signed["date"]].into_iter().filter_map(Value::as_str);
            said.collect::<Vec<_>>().join(", ")
        });
        let first = rows.len();
        rows.extend(amounts.iter().map(|line| {
            let name = match line["path"].is_null() {
                true => json!({"text": &title, "path": &item["path"], "sub": &line["label"]}),
                false => json!({"text": &line["label"], "path": &line["path"]}),
            };
            let or_none = |value: &Value| value.as_str().unwrap_or("–").to_owned();
            let cells = ["before", "after", "measure"].map(|name| Value::from(or_none(&line[name])));
            let recorded = (!recorded.is_empty()).then(|| Value::from(recorded.as_str()));
            json!({"cells": [vec![name], cells.to_vec(), recorded.into_iter().collect()].concat()})
        }));
        // What is said of the amounts alone stands beside them.
        let why = item["why"].as_array().map(|why| why.to_vec()).unwrap_or_default();
        let said: Option<Vec<&str>> = why.iter().map(only_text).collect();
        if let (true, Some(said), Some(row)) = (texts.is_empty(), said, rows.get_mut(first)) {
            if let (Value::List(cells), false) = (&mut row["cells"], said.is_empty()) {
                let text = cells[3].clone();
                cells[3] = json!({"text": text, "sub": said.join(" ")});
            }
            item["why"] = Value::List(Vec::new());
        }
        item["lines"] = texts.into();
    }
    items
        .retain(|item| ["lines", "why"].iter().any(|part| item[*part].as_array().is_some_and(|part| !part.is_empty())));
    let is_signed = rows.iter().any(|row| row["cells"].as_array().is_some_and(|cells| cells.len() > 4));
    let mut head = vec![
        json!({"text": say!(words, name_budget_line)}),
        json!({"text": say!(words, name_before), "num": true}),
        json!({"text": say!(words, name_after), "num": true}),
        json!({"text": say!(words, name_difference), "num": true}),
    ];
    head.extend(is_signed.then(|| json!({"text": say!(words, name_recorded)})));
    for row in rows.iter_mut().filter(|_| is_signed) {
        if let Value::List(cells) = &mut row["cells"] {
            cells.resize(5, Value::from(""));
        }
    }
    (!rows.is_empty())
        .then(|| json!({"caption": caption, "hide_caption": true, "stack": true, "head": head, "rows": rows}))
}

/// The text of a reason that is one sentence without links.
fn only_text(why: &Value) -> Option<&str> {
    match why["parts"].as_array().map(Vec::as_slice) {
        Some([only]) => only.as_str(),
        _ => None,
    }
}

/// A crumb that leads back.
pub fn crumb(text: &str, to: &str) -> Value {
    json!({"text": text, "path": path(to)})
}
