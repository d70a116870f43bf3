//! What an earlier run has found out about states of the past, so that they need not be read again.
//!
//! A state is known by the id that git gave to its files, which stands for their names and contents. What is kept is the
//! hash by which the plan is known, and its status date: no word of it, and sealed with the id, because from such hashes follow the
//! keys of what else is kept. A state is kept only where it can be read and its
//! audience sees all of it, so that nothing has to be taken out of it before it is shown.

use std::collections::HashMap;
use std::fmt;
use std::sync::Arc;

use gix::ObjectId;
use jiff::civil::Date;

use super::sealed;
use crate::model::Plan;
use crate::model::values::Level;
use crate::model::values::calendar::{date_of, day_number};

/// Where results are kept from one run to the next. What is read may be older than what was written last, or nothing.
pub trait Shelf: Send + Sync {
    /// What was written under a name by this very program; `None` where there is nothing, or it is damaged.
    fn read(&self, name: &str) -> Option<Vec<u8>>;

    /// Keeps something under a name, if it can be kept.
    fn write(&self, name: &str, bytes: &[u8]);
}

/// A shelf, where there is one.
#[derive(Clone, Default)]
pub struct Shelved(Option<Arc<dyn Shelf>>);

impl Shelved {
    /// One on this shelf.
    pub fn on(shelf: Arc<dyn Shelf>) -> Shelved {
        Shelved(Some(shelf))
    }

    /// The shelf.
    pub fn get(&self) -> Option<&dyn Shelf> {
        self.0.as_deref()
    }
}

impl fmt::Debug for Shelved {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(if self.0.is_some() { "a shelf" } else { "no shelf" })
    }
}

/// What is known of a state that was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fact {
    pub content: blake3::Hash,
    pub status_date: Option<Date>,
}

/// The states that are known, each sealed with the id of its files.
#[derive(Debug, Default)]
pub struct KnownPast {
    name: String,
    facts: HashMap<[u8; blake3::OUT_LEN], [u8; FACT]>,
}

/// A hash and a day.
const FACT: usize = blake3::OUT_LEN + 8;

/// To whom the past is shown, and whether that is the audience that sees the most. Only that one is told who recorded
/// states, so that for others the whole past must be known to tell what is withheld from them.
pub(super) fn narrowest(plan: &Plan, audience: Option<&str>) -> Option<Level> {
    let audiences = plan.audiences();
    let place = match audience {
        None => 0,
        Some(name) => audiences.iter().position(|audience| audience.name == name)?,
    };
    (place + 1 >= audiences.len()).then(|| Level::at(place))
}

impl KnownPast {
    /// What a shelf has for an audience that sees all of today's plan. Audiences are marked by their places, so that their
    /// names are a part of what is known.
    pub(super) fn of(shelf: &dyn Shelf, audiences: &[String], level: Level) -> KnownPast {
        let seen_by = blake3::hash(format!("{audiences:?} {level:?}").as_bytes());
        let name = format!("states-{}", &seen_by.to_hex()[..16]);
        let facts = shelf.read(&name).and_then(|bytes| read(&bytes)).unwrap_or_default();
        KnownPast { name, facts }
    }

    pub(super) fn get(&self, tree: ObjectId) -> Option<Fact> {
        let key = key(tree);
        let mut bytes = *self.facts.get(&sealed::name(key))?;
        sealed::seal(&mut bytes, key);
        let (content, day) = bytes.split_at(blake3::OUT_LEN);
        let content = blake3::Hash::from_slice(content).ok()?;
        let day = i64::from_le_bytes(day.try_into().ok()?);
        Some(Fact { content, status_date: (day != NO_DATE).then(|| date_of(day)) })
    }

    /// Keeps these states instead, where they are not the known ones.
    pub(super) fn keep(&self, shelf: &dyn Shelf, states: impl Iterator<Item = (ObjectId, Fact)>) {
        let states: Vec<(ObjectId, Fact)> = states.collect();
        if states.iter().any(|(tree, _)| !self.facts.contains_key(&sealed::name(key(*tree)))) {
            shelf.write(&self.name, &written(&states));
        }
    }
}

const NO_DATE: i64 = i64::MIN;

fn key(tree: ObjectId) -> blake3::Hash {
    blake3::hash(tree.as_slice())
}

fn written(states: &[(ObjectId, Fact)]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for (tree, Fact { content, status_date }) in states {
        let mut fact = content.as_bytes().to_vec();
        fact.extend(status_date.map_or(NO_DATE, day_number).to_le_bytes());
        sealed::seal(&mut fact, key(*tree));
        bytes.extend(sealed::name(key(*tree)));
        bytes.extend(fact);
    }
    bytes
}

fn read(bytes: &[u8]) -> Option<HashMap<[u8; blake3::OUT_LEN], [u8; FACT]>> {
    let states = bytes.chunks(blake3::OUT_LEN + FACT);
    let state = |state: &[u8]| {
        let (name, fact) = state.split_at_checked(blake3::OUT_LEN)?;
        Some((name.try_into().ok()?, fact.try_into().ok()?))
    };
    states.map(state).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_has_the_files_reads_what_is_kept_of_them_and_nobody_else() {
        let tree = |byte: u8| ObjectId::from([byte; 20]);
        let fact = |text: &str, status_date: Option<Date>| Fact { content: blake3::hash(text.as_bytes()), status_date };
        let states = [(tree(1), fact("a", None)), (tree(2), fact("b", Some(jiff::civil::date(2026, 2, 27))))];
        let bytes = written(&states);
        let known = KnownPast { name: String::new(), facts: read(&bytes).unwrap() };
        for (tree, fact) in states {
            assert_eq!(known.get(tree), Some(fact));
            let told = [tree.as_slice(), fact.content.as_bytes()];
            assert!(told.iter().all(|told| !bytes.windows(told.len()).any(|window| window == *told)));
        }
        assert_eq!(known.get(tree(3)), None);
        assert_eq!(read(&bytes[..bytes.len() - 1]), None);
        assert_eq!(read(&[]), Some(HashMap::new()));
    }
}
