//! What comparisons of recorded states tell, which nothing changes any more: kept from one run to the next.
//!
//! It holds words of the plan, as far as its audience sees them. So each is sealed with a key that follows from the states
//! themselves: nobody can read it who does not have them.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use super::comparison::{effect, groups};
use super::reworded::reworded;
use crate::analysis::kept::{Reading, Writer, name};
use crate::history::{Baseline, Origin, Revision, sealed};
use crate::language::say;
use crate::model::kinds::Kind;
use crate::site::address;
use crate::site::data::{Object, Value, json};
use crate::site::material::Material;
use crate::site::past::{Compared, Moment};

/// What a comparison tells.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// What it all comes to, in a sentence; `None` where nothing differs.
    pub sentence: Option<String>,
    /// How many things changed.
    pub count: usize,
    /// The figures that it comes to.
    pub effect: Value,
    /// The changes by what they touch.
    pub groups: Value,
    /// The texts that were changed, word by word.
    pub reworded: Value,
}

/// The comparisons that pages have asked for, and those that an earlier run has kept.
#[derive(Default)]
pub struct Comparisons {
    told: Mutex<HashMap<(Moment, Moment), Arc<Told>>>,
    kept: OnceLock<Sealed>,
    /// What all of them follow from.
    today: OnceLock<blake3::Hash>,
}

/// Sealed comparisons by the hashes of their keys.
type Sealed = HashMap<[u8; blake3::OUT_LEN], Vec<u8>>;

impl Comparisons {
    /// What a comparison tells; worked out when it is first asked for, unless it was kept.
    pub fn between(&self, material: &Material<'_>, from: Moment, to: Moment) -> Arc<Told> {
        let known = |told: &Mutex<HashMap<_, Arc<Told>>>| {
            told.lock().unwrap_or_else(PoisonError::into_inner).get(&(from, to)).cloned()
        };
        if let Some(told) = known(&self.told) {
            return told;
        }
        let key = self.key(material, from, to);
        let kept = key.and_then(|key| {
            let mut bytes = self.kept(material).get(&sealed::name(key))?.clone();
            sealed::seal(&mut bytes, key);
            told_of(&mut Reading(&bytes))
        });
        let told = Arc::new(kept.unwrap_or_else(|| tell(material, from, to)));
        self.told.lock().unwrap_or_else(PoisonError::into_inner).entry((from, to)).or_insert(told).clone()
    }

    /// Keeps what was told of recorded states, where some of it is new.
    pub fn keep(&self, material: &Material<'_>) {
        let Some(shelf) = material.project.shelf.get() else { return };
        let told = self.told.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let mut sealed: Vec<([u8; blake3::OUT_LEN], Vec<u8>)> = Vec::new();
        for ((from, to), told) in told {
            if let Some(key) = self.key(material, from, to) {
                let mut writer = Writer::default();
                write_told(&told, &mut writer);
                sealed::seal(&mut writer.0, key);
                sealed.push((sealed::name(key), writer.0));
            }
        }
        if sealed.iter().all(|(name, _)| self.kept(material).contains_key(name)) {
            return;
        }
        sealed.sort_unstable();
        let mut writer = Writer::default();
        for (name, bytes) in sealed {
            writer.0.extend(name);
            writer.count(bytes.len() as u64);
            writer.0.extend(bytes);
        }
        shelf.write(&name(material.project, KEPT), &writer.0);
    }

    fn kept(&self, material: &Material<'_>) -> &Sealed {
        self.kept.get_or_init(|| {
            let bytes = material.project.shelf.get().and_then(|shelf| shelf.read(&name(material.project, KEPT)));
            bytes.and_then(|bytes| sealed_of(&bytes)).unwrap_or_default()
        })
    }

    /// What a comparison follows from; `None` where one of its sides can still change, or nothing is kept.
    fn key(&self, material: &Material<'_>, from: Moment, to: Moment) -> Option<blake3::Hash> {
        let (Moment::State(first), Moment::State(last)) = (from, to) else { return None };
        material.project.shelf.get()?;
        let states = material.past.states().get(first..=last)?;
        let mut hasher = blake3::Hasher::new();
        hasher.update(self.today.get_or_init(|| today(material)).as_bytes());
        for state in states {
            if state.origin == Origin::WorkTree {
                return None;
            }
            hasher.update(state.content?.as_bytes());
            add_revision(&mut hasher, &state.revision);
        }
        Some(hasher.finalize())
    }
}

const KEPT: &str = "told";

/// What all comparisons follow from beside their states: who looks, what was approved, how things are written, and where
/// links lead.
fn today(material: &Material<'_>) -> blake3::Hash {
    let (project, plan) = (material.project, material.plan());
    let mut hasher = blake3::Hasher::new();
    hasher.update(project.seen_by().as_bytes());
    hasher.update(format!("{:?}", material.words).as_bytes());
    for baseline in &project.baselines {
        hasher.update(baseline.content.map_or([0; blake3::OUT_LEN], |content| *content.as_bytes()).as_slice());
        hasher.update(format!("{:?}", (&baseline.id, &baseline.title)).as_bytes());
        add_revision(&mut hasher, &baseline.revision);
    }
    for kind in Kind::ALL.iter().copied() {
        for id in plan.ids(kind) {
            let path = address::of(plan, &material.line_pages, kind, id);
            hasher.update(format!("{:?}", (kind.name(), id, path)).as_bytes());
        }
        hasher.update(format!("{:?}", plan.former_ids(kind)).as_bytes());
    }
    hasher.finalize()
}

fn add_revision(hasher: &mut blake3::Hasher, revision: &Revision) {
    hasher.update(format!("{revision:?}").as_bytes());
}

fn sealed_of(bytes: &[u8]) -> Option<Sealed> {
    let mut reading = Reading(bytes);
    let mut sealed = Sealed::new();
    while !reading.0.is_empty() {
        let name = reading.take(blake3::OUT_LEN)?.try_into().ok()?;
        let length = usize::try_from(reading.count()?).ok()?;
        sealed.insert(name, reading.take(length)?.to_owned());
    }
    Some(sealed)
}

fn tell(material: &Material<'_>, from: Moment, to: Moment) -> Told {
    let compared = material.past.between(from, to);
    let changes = &compared.changes;
    Told {
        sentence: (!changes.is_empty()).then(|| sentence(material, &compared, from, to)),
        count: changes.changes.len(),
        effect: json!(effect(material, &compared)),
        groups: json!(groups(material, &compared, from, to)),
        reworded: json!(reworded(material, &compared)),
    }
}

/// What it all comes to. Where the status is another one, a plan that was approved in between is named: what is late against
/// one may be in time against the next.
fn sentence(material: &Material<'_>, compared: &Compared, from: Moment, to: Moment) -> String {
    let (words, effect) = (&material.words, &compared.changes.effect);
    let sentence = compared.changes.sentence(words);
    let (first, last) = (material.past.status_date(from), material.past.status_date(to));
    let between = |baseline: &&Baseline| baseline.revision.date > first && baseline.revision.date <= last;
    match material.project.baselines.iter().rev().find(between).filter(|_| effect.status.differs()) {
        Some(approved) => {
            let (title, date) = (words.quoted(&approved.title), words.date_full(approved.revision.date));
            format!("{sentence} {}", say!(words, changes_judged_against_new_dates, title = &title, date = &date))
        }
        None => sentence,
    }
}

fn write_told(told: &Told, writer: &mut Writer) {
    let Told { sentence, count, effect, groups, reworded } = told;
    writer.count(*count as u64);
    let sentence = sentence.as_ref().map_or(Value::Null, |sentence| Value::Text(sentence.clone()));
    [&sentence, effect, groups, reworded].into_iter().for_each(|value| write_value(value, writer));
}

fn told_of(reading: &mut Reading<'_>) -> Option<Told> {
    let count = usize::try_from(reading.count()?).ok()?;
    let sentence = value_of(reading)?.as_str().map(str::to_owned);
    Some(Told { sentence, count, effect: value_of(reading)?, groups: value_of(reading)?, reworded: value_of(reading)? })
}

fn write_value(value: &Value, writer: &mut Writer) {
    match value {
        Value::Null => writer.0.push(0),
        Value::Bool(false) => writer.0.push(1),
        Value::Bool(true) => writer.0.push(2),
        Value::Integer(number) => {
            writer.0.push(3);
            writer.distance(*number);
        }
        Value::Float(number) => {
            writer.0.push(4);
            writer.0.extend(number.to_bits().to_le_bytes());
        }
        Value::Text(text) => {
            writer.0.push(5);
            writer.text(text);
        }
        Value::List(items) => {
            writer.0.push(6);
            writer.count(items.len() as u64);
            items.iter().for_each(|item| write_value(item, writer));
        }
        Value::Object(object) => {
            writer.0.push(7);
            writer.count(object.len() as u64);
            for (name, value) in object.iter() {
                writer.text(name);
                write_value(value, writer);
            }
        }
    }
}

fn value_of(reading: &mut Reading<'_>) -> Option<Value> {
    Some(match reading.byte()? {
        0 => Value::Null,
        1 => Value::Bool(false),
        2 => Value::Bool(true),
        3 => Value::Integer(reading.distance()?),
        4 => Value::Float(f64::from_bits(u64::from_le_bytes(reading.take(8)?.try_into().ok()?))),
        5 => Value::Text(reading.text()?.to_owned()),
        6 => Value::List((0..reading.count()?).map(|_| value_of(reading)).collect::<Option<_>>()?),
        7 => {
            let mut object = Object::new();
            for _ in 0..reading.count()? {
                let name = reading.text()?.to_owned();
                object.push(name, value_of(reading)?);
            }
            Value::Object(object)
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sealed_is_readable_with_its_key_alone() {
        let told = Told {
            sentence: Some("The go-live moves.".to_owned()),
            count: 3,
            effect: json!([{"term": "Go-live", "days": 14, "share": 0.25, "none": null}]),
            groups: json!([true, false, -7]),
            reworded: Value::Null,
        };
        let mut writer = Writer::default();
        write_told(&told, &mut writer);
        let (plain, key) = (writer.0.clone(), blake3::hash(b"the states"));
        sealed::seal(&mut writer.0, key);
        assert!(!String::from_utf8_lossy(&writer.0).contains("live"));
        let mut other = writer.0.clone();
        sealed::seal(&mut other, blake3::hash(b"other states"));
        assert_ne!(other, plain);
        sealed::seal(&mut writer.0, key);
        assert_eq!(told_of(&mut Reading(&writer.0)), Some(told));
        assert_eq!(told_of(&mut Reading(&plain[..plain.len() - 1])), None);
    }
}
