//! Which states made the changes up to now, kept from one run to the next: a comparison with the plan as it is now is worked
//! out anew after every commit, and the changes that it tells were mostly made before.
//!
//! What is kept holds no word of the plan: what was changed stands there as a hash under a key that follows from the states
//! themselves, so that nobody can try words who does not have those; and who changed it as a number.

use std::collections::BTreeMap;
use std::sync::{Mutex, OnceLock, PoisonError};

use foldhash::HashMap;

use super::Moment;
use crate::analysis::kept::{self, Chain, Reading, Writer};
use crate::audience::Visible;
use crate::changes::{Made, Makers};
use crate::history::{Project, sealed};

/// What was found and what an earlier run has kept.
#[derive(Default)]
pub(super) struct KeptMakers {
    chain: OnceLock<Chain>,
    before: OnceLock<(usize, Comparisons)>,
    found: Mutex<Comparisons>,
}

/// The places in the past of the states that made something, by the name of what tells a comparison's earlier side from all
/// others.
type Comparisons = BTreeMap<[u8; blake3::OUT_LEN], HashMap<Made, Option<usize>>>;

const WHAT: &str = "makers";

impl KeptMakers {
    /// What an earlier run has found for a comparison of a moment with the plan as it is now, given the place of the first
    /// state after that moment.
    pub fn known(&self, project: &Visible<Project>, from: Moment, first: usize) -> Makers {
        let Some(key) = self.key(project, from) else { return Makers::default() };
        let (until, before) = self.before.get_or_init(|| read(project, self.chain(project)).unwrap_or_default());
        let known = before.get(&sealed::name(key)).filter(|_| *until > first);
        // Only states after the moment can have made what differs from it.
        let place = |place: &Option<usize>| match place {
            Some(place) => place.checked_sub(first).map(Some),
            None => Some(None),
        };
        let of = known.into_iter().flatten().filter_map(|(made, at)| Some((*made, place(at)?))).collect();
        Makers { key: *key.as_bytes(), states: known.map_or(0, |_| until - first), of }
    }

    /// Remembers what was found for it.
    pub fn found(&self, project: &Visible<Project>, from: Moment, first: usize, makers: &Makers) {
        let Some(key) = self.key(project, from) else { return };
        let places = makers.of.iter().map(|(made, at)| (*made, at.map(|at| first + at))).collect();
        self.found.lock().unwrap_or_else(PoisonError::into_inner).insert(sealed::name(key), places);
    }

    /// Keeps what was found, where states are new.
    pub fn keep(&self, project: &Visible<Project>) {
        let found = self.found.lock().unwrap_or_else(PoisonError::into_inner);
        let chain = self.chain(project);
        // What nobody has recorded yet is no state of the next run.
        let is_new =
            self.before.get().is_some_and(|(until, before)| *until < chain.len() || before.len() < found.len());
        if found.is_empty() || !is_new || chain.len() != project.past.len() {
            return;
        }
        let mut writer = Writer::default();
        for (key, places) in &*found {
            writer.0.extend(key);
            writer.count(places.len() as u64);
            let mut places: Vec<_> = places.iter().collect();
            places.sort_unstable();
            for (made, place) in places {
                writer.0.extend(made);
                writer.count(place.map_or(0, |place| place as u64 + 1));
            }
        }
        kept::write(project, WHAT, chain, &writer);
    }

    fn chain(&self, project: &Visible<Project>) -> &Chain {
        self.chain.get_or_init(|| Chain::of(project))
    }

    /// Tells the earlier side of a comparison from all others; `None` where that is not known, or nothing is kept.
    fn key(&self, project: &Visible<Project>, from: Moment) -> Option<blake3::Hash> {
        project.shelf.get()?;
        let side = match from {
            Moment::State(place) => self.chain(project).key(place)?,
            Moment::Baseline(place) => project.baselines[place].content?,
            Moment::Now => return None,
        };
        let mut hasher = blake3::Hasher::new();
        hasher.update(side.as_bytes()).update(&[u8::from(matches!(from, Moment::Baseline(_)))]);
        hasher.update(project.plan.language().tag.as_bytes());
        Some(hasher.finalize())
    }
}

fn read(project: &Visible<Project>, chain: &Chain) -> Option<(usize, Comparisons)> {
    let (until, bytes) = kept::read(project, WHAT, chain)?;
    let mut reading = Reading(&bytes);
    let mut before = Comparisons::new();
    while !reading.0.is_empty() {
        let key = reading.take(blake3::OUT_LEN)?.try_into().ok()?;
        // A number of changes that are not there ends with the bytes.
        let count = reading.count()?;
        let one = |_| {
            let made: Made = reading.take(Made::default().len())?.try_into().ok()?;
            let place = usize::try_from(reading.count()?).ok()?.checked_sub(1);
            place.is_none_or(|place| place < until).then_some((made, place))
        };
        let places = (0..count).map(one).collect::<Option<_>>()?;
        before.insert(key, places);
    }
    Some((until, before))
}
