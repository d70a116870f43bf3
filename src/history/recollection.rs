//! What is known of the past, for as long as nobody records anything.

use std::sync::Arc;

use super::known::KnownPast;
use super::past_plan::Library;
use super::read::{FilesOf, Found, Place, from_folder, from_git};
use super::{PastPlan, recorded};
use crate::diagnostic::Diagnostic;
use crate::model::{self, Memo, Snapshot};
use crate::source::Files;

/// The past as it was read last.
#[derive(Default)]
pub struct Recollection(Option<Known>);

/// The states of the past, oldest first, and what is wrong with them.
pub(super) struct Known {
    pub found: Vec<Found>,
    pub faults: Vec<Diagnostic>,
    pub notices: Vec<Diagnostic>,
    marks: Marks,
    plans: Option<(Vec<String>, Plans)>,
}

type Plans = Vec<Result<PastPlan, Box<Diagnostic>>>;

/// What differs when somebody has recorded something.
#[derive(PartialEq, Eq)]
struct Marks {
    git: Option<blake3::Hash>,
    folder: blake3::Hash,
}

impl Recollection {
    /// The states of the past: those that are known, unless something was recorded since.
    pub(super) fn of(
        &mut self,
        place: &Place,
        files: &dyn Files,
        with_git: bool,
        memo: &mut Memo,
        kept: &KnownPast,
    ) -> &mut Known {
        let repository = place.repository.as_ref().filter(|_| with_git);
        let marks = Marks { git: repository.map(|repository| repository.marks()), folder: folder_marks(files) };
        let known = self.0.take().filter(|known| known.marks == marks);
        self.0.insert(known.unwrap_or_else(|| {
            let (recorded, faults) = from_folder(files, memo);
            let mut notices = Vec::new();
            let committed = repository.map(|repository| from_git(repository, kept, memo, &mut notices));
            let found = by_day(recorded, committed.unwrap_or_default());
            Known { found, faults, notices, marks, plans: None }
        }))
    }

    /// The files of all states.
    pub fn snapshots(&self) -> impl Iterator<Item = &Snapshot> {
        self.0.iter().flat_map(|known| known.found.iter().filter_map(Found::snapshot))
    }
}

impl Known {
    /// The plans of all states, for today's audiences. Those whose files need not be read stay in the library.
    pub fn plans(&mut self, audiences: &[String], library: Option<&Arc<Library>>, memo: &mut Memo) -> &Plans {
        let known = self.plans.take().filter(|(names, _)| names == audiences);
        let (_, plans) = self.plans.insert(known.unwrap_or_else(|| {
            let snapshots: Vec<Snapshot> = self.found.iter().filter_map(Found::snapshot).cloned().collect();
            let mut read = model::load_past(&snapshots, audiences, memo).into_iter();
            let stored = |found: &Found| match (&found.files, found.tree, library) {
                (FilesOf::Known(fact), Some(tree), Some(library)) => {
                    Some(Ok(PastPlan::stored(tree, fact.status_date, library.clone())))
                }
                _ => None,
            };
            let plan = |found: &Found| stored(found).or_else(|| read.next().map(|read| read.map(PastPlan::from)));
            (audiences.to_vec(), self.found.iter().filter_map(plan).collect())
        }));
        plans
    }
}

/// Recorded states among those of git, each before what was committed on its day or later.
fn by_day(recorded: Vec<Found>, committed: Vec<Found>) -> Vec<Found> {
    let mut found = Vec::with_capacity(recorded.len() + committed.len());
    let mut recorded = recorded.into_iter().peekable();
    for state in committed {
        while let Some(earlier) = recorded.next_if(|recorded| recorded.revision.date <= state.revision.date) {
            found.push(earlier);
        }
        found.push(state);
    }
    found.extend(recorded);
    found
}

/// What the folder of recorded states holds.
fn folder_marks(files: &dyn Files) -> blake3::Hash {
    let mut hasher = blake3::Hasher::new();
    for path in files.list(&[recorded::FOLDER]).0 {
        hasher.update(path.as_bytes());
        hasher.update(&[0]);
        if let Ok(content) = files.content(&path) {
            hasher.update(content.hash.as_bytes());
        }
    }
    hasher.finalize()
}
