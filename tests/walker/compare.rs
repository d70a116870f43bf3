//! What two walked states differ in, and whether the engine says the same.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;
use serde_json::Value;

use super::raw::{Raw, Walked};

/// What the engine and the walk say differently, as sentences.
pub fn disagreements(before: &Walked, after: &Walked, told: &Value) -> Vec<String> {
    let mut found = Vec::new();
    let renamed = renamed(before, after);
    let changes: BTreeMap<(String, String), &Value> = told["changes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|change| ((word(&change["kind"]), word(&change["id"])), change))
        .collect();
    let mut known = BTreeSet::new();
    for (key, fields) in &after.things {
        let former = renamed.get(key);
        let then = before.things.get(former.unwrap_or(key));
        let change = changes.get(key);
        known.insert(key.clone());
        match (then, change) {
            (None, Some(change)) if change["presence"] == "added" => {}
            (None, _) => found.push(format!("{key:?} is new, and the engine does not say so")),
            (Some(then), change) => {
                let said = change.map(|change| word(&change["renamed_from"])).filter(|id| !id.is_empty());
                if said.as_deref() != former.map(|(_, id)| id.as_str()) {
                    found.push(format!("{key:?} was {former:?}, and the engine says {said:?}"));
                }
                fields_differ(key, then, fields, former.is_some(), &renamed, change.copied(), &mut found);
                paid(key, former.unwrap_or(key), before, after, change.copied(), &mut found);
            }
        }
    }
    let moved: BTreeSet<&(String, String)> = renamed.values().collect();
    for key in before.things.keys().filter(|key| !after.things.contains_key(*key) && !moved.contains(key)) {
        known.insert(key.clone());
        if changes.get(key).is_none_or(|change| change["presence"] != "removed") {
            found.push(format!("{key:?} is gone, and the engine does not say so"));
        }
    }
    let unknown = changes.keys().filter(|key| !known.contains(*key));
    found.extend(unknown.map(|key| format!("the engine tells of {key:?}, which no file has")));
    found
}

/// The things that have another id now, with the one they had.
fn renamed(before: &Walked, after: &Walked) -> BTreeMap<(String, String), (String, String)> {
    let mut renamed = BTreeMap::new();
    for (key, fields) in after.things.iter().filter(|(key, _)| !before.things.contains_key(*key)) {
        let formers = fields.get("formerly").map(leaves).unwrap_or_default();
        let former = formers.into_iter().map(|id| (key.0.clone(), id));
        let free = |former: &(String, String)| before.things.contains_key(former) && !after.things.contains_key(former);
        if let Some(former) = former.into_iter().find(free) {
            renamed.insert(key.clone(), former);
        }
    }
    renamed
}

fn fields_differ(
    key: &(String, String),
    then: &BTreeMap<String, Raw>,
    now: &BTreeMap<String, Raw>,
    was_renamed: bool,
    renamed: &BTreeMap<(String, String), (String, String)>,
    change: Option<&Value>,
    found: &mut Vec<String>,
) {
    let names: BTreeSet<&String> = then.keys().chain(now.keys()).collect();
    let nothing = Vec::new();
    let told = change.map_or(&nothing, |change| change["fields"].as_array().unwrap());
    for name in names.iter().filter(|name| !(was_renamed && matches!(name.as_str(), "id" | "formerly"))) {
        let (was, is) =
            (then.get(*name).map(|raw| plain(raw, renamed)), now.get(*name).map(|raw| plain(raw, &BTreeMap::new())));
        let of_field: Vec<&Value> = told.iter().filter(|field| field["path"][0] == name.as_str()).collect();
        if (was.as_deref().unwrap_or("") != is.as_deref().unwrap_or("")) == of_field.is_empty() {
            found.push(format!("{key:?}.{name}: {was:?} → {is:?}, and the engine says {of_field:?}"));
            continue;
        }
        for field in of_field {
            let path: Vec<String> = field["path"].as_array().unwrap().iter().map(word).collect();
            for (side, raw) in [("before", then.get(*name)), ("after", now.get(*name))] {
                // An item is known by the id it has now, and stood there by the one it had.
                let former = |step: &String| {
                    let renamed = renamed.iter().find(|(now, _)| now.1 == *step);
                    renamed.map_or_else(|| step.clone(), |(_, was)| was.1.clone())
                };
                let formerly: Vec<String> = path[1..].iter().map(former).collect();
                let found_in = |raw: &Raw| inside(raw, &path[1..]).or_else(|| inside(raw, &formerly));
                let raw = raw.and_then(|raw| found_in(raw).or_else(|| reworded(raw, &path[1..], &field[side])));
                if !agrees(raw.as_ref(), &field[side]) {
                    found.push(format!("{key:?}.{path:?} {side}: the file has {raw:?}, the engine {}", field[side]));
                }
            }
        }
    }
    let unknown = told.iter().filter(|field| !names.contains(&word(&field["path"][0])));
    found.extend(unknown.map(|field| format!("{key:?}: the engine tells of {}, which no file has", field["path"])));
}

fn paid(
    key: &(String, String),
    former: &(String, String),
    before: &Walked,
    after: &Walked,
    change: Option<&Value>,
    found: &mut Vec<String>,
) {
    if key.0 != "line" {
        return;
    }
    let of = |walked: &Walked, id: &str| walked.paid.get(id).copied().unwrap_or_default();
    let (was, is) = (of(before, &former.1), of(after, &key.1));
    let told = change
        .and_then(|change| change["consequences"].as_array().unwrap().iter().find(|one| one["follows"] == "paid"));
    let said = told.map(|one| (number(&one["before"]), number(&one["after"])));
    if (was != is).then_some((Some(was), Some(is))) != said {
        found.push(format!("{key:?} was paid {was} → {is}, and the engine says {said:?}"));
    }
}

/// The value at the end of a way of fields and of items by what they are known by.
fn inside(raw: &Raw, path: &[String]) -> Option<Raw> {
    let Some((step, rest)) = path.split_first() else { return Some(raw.clone()) };
    match raw {
        Raw::Map(fields) => match fields.get(step).or_else(|| fields.get(step.get(..7)?)) {
            Some(inner) => inside(inner, rest),
            None => None,
        },
        Raw::List(items) => {
            let called = |item: &&Raw| match item {
                Raw::Leaf(text) => same_words(text, step),
                Raw::Map(fields) => fields.values().any(|value| matches!(value, Raw::Leaf(text) if named(text, step))),
                Raw::List(_) => false,
            };
            inside(items.iter().find(called)?, rest)
        }
        // A value may stand for a record, as its most important field.
        Raw::Leaf(_) => matches!(step.as_str(), "id" | "url" | "amount" | "from" | "name").then(|| raw.clone()),
    }
}

/// A sentence of a list is known by its words, which are others on the other side.
fn reworded(raw: &Raw, path: &[String], told: &Value) -> Option<Raw> {
    let (_, list) = path.split_last()?;
    let Raw::List(items) = inside(raw, list)? else { return None };
    items.into_iter().find(|item| matches!(item, Raw::Leaf(_)) && agrees(Some(item), told))
}

fn named(text: &str, name: &str) -> bool {
    same_words(text, name) || name.strip_suffix("-01") == Some(text)
}

fn same_words(one: &str, other: &str) -> bool {
    one.split_whitespace().eq(other.split_whitespace())
}

/// Whether what a file has is what the engine says it has.
fn agrees(raw: Option<&Raw>, told: &Value) -> bool {
    let Some(raw) = raw else {
        return told.is_null() || told.as_array().is_some_and(Vec::is_empty);
    };
    match (raw, told) {
        (Raw::Leaf(text), Value::Bool(flag)) => matches!(text.as_str(), "true" | "yes") == *flag,
        (Raw::Leaf(text), Value::Number(_)) => number(told) == amount(text),
        (Raw::Leaf(text), Value::String(said)) => {
            let reference = said.split_once(':').is_some_and(|(_, id)| id == text);
            reference
                || same_words(text, said)
                || amount(text).is_some_and(|amount| said.parse() == Ok(amount))
                || said.strip_suffix("-01") == Some(text)
        }
        (Raw::Leaf(_), Value::Array(items)) => matches!(&items[..], [item] if agrees(Some(raw), item)),
        (Raw::Leaf(_), Value::Object(fields)) => fields.values().any(|value| agrees(Some(raw), value)),
        (Raw::List(raws), Value::Array(items)) => {
            raws.len() == items.len() && raws.iter().all(|raw| items.iter().any(|item| agrees(Some(raw), item)))
        }
        (Raw::Map(raws), Value::Object(fields)) => {
            raws.len() == fields.len()
                && raws.iter().all(|(name, raw)| fields.get(name).is_some_and(|value| agrees(Some(raw), value)))
        }
        // A mapping by month or by name is a list of records.
        (Raw::Map(raws), Value::Array(items)) => {
            raws.len() == items.len()
                && raws.iter().all(|(name, raw)| {
                    items.iter().any(|item| agrees(Some(&Raw::Leaf(name.clone())), item) && holds(raw, item))
                })
        }
        // A text in several languages.
        (Raw::Map(raws), Value::String(_)) => raws.values().any(|raw| agrees(Some(raw), told)),
        _ => false,
    }
}

fn holds(raw: &Raw, item: &Value) -> bool {
    match (raw, item) {
        (Raw::Map(raws), Value::Object(fields)) => {
            raws.iter().all(|(name, raw)| fields.get(name).is_some_and(|value| agrees(Some(raw), value)))
        }
        _ => agrees(Some(raw), item),
    }
}

fn word(value: &Value) -> String {
    value.as_str().unwrap_or("").to_owned()
}

fn leaves(raw: &Raw) -> Vec<String> {
    match raw {
        Raw::Leaf(text) => vec![text.clone()],
        Raw::List(items) => items.iter().flat_map(leaves).collect(),
        Raw::Map(fields) => fields.values().flat_map(leaves).collect(),
    }
}

fn number(value: &Value) -> Option<Decimal> {
    match value {
        Value::Number(number) => number.to_string().parse().ok(),
        Value::String(text) => text.parse().ok(),
        _ => None,
    }
}

/// A number, with a unit or without: weeks are five days.
fn amount(text: &str) -> Option<Decimal> {
    let text = text.trim();
    if let Some(weeks) = text.strip_suffix('w') {
        return Some(weeks.trim().parse::<Decimal>().ok()? * Decimal::from(5));
    }
    text.trim_end_matches(['d', '%']).trim().replace('_', "").parse().ok()
}

/// A value in a form that is the same however it is written: quotes, order, style, units and what things are called now.
fn plain(raw: &Raw, renamed: &BTreeMap<(String, String), (String, String)>) -> String {
    match raw {
        Raw::Leaf(text) => {
            let id = text.split_once(':').filter(|(kind, _)| milepost::model::kinds::Kind::named(kind).is_some());
            let text = id.map_or(text.as_str(), |(_, id)| id);
            if let Some(((_, now), _)) = renamed.iter().find(|(_, (_, then))| then == text) {
                return now.clone();
            }
            match amount(text) {
                Some(number) => number.normalize().to_string(),
                None => text.split_whitespace().collect::<Vec<_>>().join(" "),
            }
        }
        Raw::List(items) => {
            let mut items: Vec<String> = items.iter().map(|item| plain(item, renamed)).collect();
            items.sort();
            if items.len() == 1 { items.remove(0) } else { items.join(" | ") }
        }
        Raw::Map(fields) => {
            let fields = fields.iter().map(|(name, value)| format!("{name}={}", plain(value, renamed)));
            match fields.clone().collect::<Vec<_>>().as_slice() {
                // An id by itself is a reference.
                [one] if one.starts_with("id=") => one[3..].to_owned(),
                all => format!("{{{}}}", all.join(", ")),
            }
        }
    }
}
