//! Reads a project with its past.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use gix::ObjectId;
use jiff::civil::Date;

use super::git::{Commit, Repository, Tree};
use super::known::{Fact, KnownPast, Shelved, narrowest};
use super::past_plan::Library;
use super::recorded::recorded;
use super::{Origin, PastPlan, Project, Recollection, Revision, Skipped, State, baselines, reftable};
use crate::diagnostic::{Diagnostic, Sources};
use crate::model::values::Level;
use crate::model::{self, Memo, Plan, Snapshot};
use crate::source::{Disk, Files};

/// A project's folder, and the repository around it where there is one.
pub struct Place {
    disk: Disk,
    pub(super) repository: Option<Repository>,
    /// The newest commit of a bare repository, which has no files of its own.
    bare: Option<Commit>,
    /// Whether there is a repository that cannot be read.
    is_reftable: bool,
}

/// What reading a project gives.
pub struct Read {
    /// The project; `None` where the faults leave no plan.
    pub project: Option<Project>,
    /// The texts that were read.
    pub sources: Sources,
    /// All faults, in the order of files and lines.
    pub diagnostics: Vec<Diagnostic>,
    /// The files that the plan was read from.
    pub snapshot: Snapshot,
}

/// What a project is read for.
#[derive(Clone, Default)]
pub struct Asked<'a> {
    /// The day that the work tree stands for, where the command line names it.
    pub status_date: Option<Date>,
    /// The audience, by its name; the widest without it.
    pub audience: Option<&'a str>,
    /// Where is kept what earlier runs have found out about the past.
    pub shelf: Shelved,
}

/// A state of the past.
pub(super) struct Found {
    pub revision: Revision,
    pub origin: Origin,
    /// What tells its plan from every other.
    pub content: blake3::Hash,
    /// Its files, in git.
    pub tree: Option<ObjectId>,
    pub files: FilesOf,
}

/// The files of a state.
pub(super) enum FilesOf {
    Read(Snapshot),
    /// They need not be read to know what follows from them.
    Known(Fact),
}

impl Found {
    fn of(revision: Revision, origin: Origin, tree: Option<ObjectId>, snapshot: Snapshot) -> Found {
        Found { revision, origin, content: snapshot.content(), tree, files: FilesOf::Read(snapshot) }
    }

    /// Its files, where they were read.
    pub fn snapshot(&self) -> Option<&Snapshot> {
        match &self.files {
            FilesOf::Read(snapshot) => Some(snapshot),
            FilesOf::Known(_) => None,
        }
    }

    /// What the next run may know of it; `None` where an audience is not shown all of it.
    fn fact(&self, plan: &PastPlan, level: Level) -> Option<Fact> {
        match &self.files {
            FilesOf::Known(fact) => Some(*fact),
            FilesOf::Read(_) => {
                // Texts in several languages are looked at as a whole.
                let is_plain = !plan.is_translated && plan.settings.languages.is_empty();
                (is_plain && !plan.hides_from(level))
                    .then(|| Fact { content: self.content, status_date: plan.status_date() })
            }
        }
    }

    fn is_same(&self, snapshot: &Snapshot) -> bool {
        match &self.files {
            FilesOf::Read(own) => own.is_same(snapshot),
            FilesOf::Known(_) => self.content == snapshot.content(),
        }
    }
}

impl Place {
    /// Looks at a folder.
    pub fn open(folder: &Path) -> Place {
        let disk = Disk::new(folder);
        let is_project = folder.join("milepost.yaml").exists();
        let is_reftable = reftable::is_around(folder);
        let repository = (!is_reftable).then(|| Repository::around(folder)).flatten();
        let repository = repository.filter(|repository| !(repository.is_bare() && is_project));
        let bare = repository.as_ref().filter(|repository| repository.is_bare()).and_then(|bare| bare.newest());
        Place { disk, repository, bare, is_reftable }
    }

    /// Whether it is a bare repository, which has no files of its own.
    pub fn is_bare(&self) -> bool {
        self.bare.is_some()
    }

    /// Whether the newest commit holds a file or a folder of this name in the project's folder.
    pub fn has_committed(&self, name: &str) -> bool {
        self.repository.as_ref().is_some_and(|repository| repository.holds(name))
    }

    /// What differs when something was committed, checked out or tagged since; `None` without a repository.
    pub fn marks(&self) -> Option<blake3::Hash> {
        self.repository.as_ref().map(Repository::marks)
    }

    /// The folders in which git keeps what was recorded, and whether those below them count as well.
    pub fn recorded_in(&self) -> Vec<(PathBuf, bool)> {
        self.repository.as_ref().map(Repository::folders).unwrap_or_default()
    }

    /// The file that is there as long as git writes the project's files; `None` without git.
    pub fn lock(&self) -> Option<PathBuf> {
        self.repository.as_ref().map(Repository::lock)
    }

    /// The files of the project: those of the folder, or of the newest commit of a bare repository.
    pub fn files(&self) -> Box<dyn Files + '_> {
        let tree = || self.repository.as_ref()?.tree(self.bare.as_ref()?).ok();
        match tree() {
            Some(tree) => Box::new(tree),
            None => Box::new(self.disk.clone()),
        }
    }
}

/// Reads the plan and its past. States that cannot be read are listed and left out.
pub fn read(place: &Place, asked: Asked<'_>, memo: &mut Memo) -> Read {
    read_again(place, &*place.files(), asked, memo, &mut Recollection::default())
}

/// The same of `files`, which are those of the place, with what is known of its past.
pub fn read_again(
    place: &Place,
    files: &dyn Files,
    asked: Asked<'_>,
    memo: &mut Memo,
    recollection: &mut Recollection,
) -> Read {
    let loaded = model::load_with(files, memo);
    let (sources, mut diagnostics, snapshot) = (loaded.sources, loaded.diagnostics, loaded.snapshot);
    let Some(plan) = loaded.plan else { return Read { project: None, sources, diagnostics, snapshot } };
    let history = plan.settings.history.as_ref();
    let with_git = history.and_then(|history| history.git.as_ref()).is_none_or(|git| git.value.0);
    let repository = place.repository.as_ref().filter(|_| with_git);
    let head = repository.and_then(Repository::head);
    let audiences: Vec<String> = plan.audiences().iter().map(|audience| audience.name.clone()).collect();
    let sees_all = narrowest(&plan, asked.audience).filter(|level| !plan.hides_from(*level));
    let kept =
        asked.shelf.get().zip(sees_all).map(|(shelf, level)| (shelf, KnownPast::of(shelf, &audiences, level), level));
    let nothing = KnownPast::default();
    let before = kept.as_ref().map_or(&nothing, |(_, known, _)| known);
    let known = recollection.of(place, files, with_git, memo, before);
    diagnostics.extend(known.faults.iter().cloned());
    let mut notices = known.notices.clone();
    if place.is_reftable && with_git {
        notices.push(Diagnostic::warning("unreadable-history", reftable::MESSAGE).hint(reftable::HINT));
    }
    let is_recorded = known.found.last().is_some_and(|last| last.is_same(&snapshot));

    let library = repository.zip(sees_all).map(|(repository, level)| {
        Arc::new(Library::new(repository.reopen(), audiences.clone(), level, Arc::new(plan.clone())))
    });
    let (mut past, mut skipped) = (Vec::new(), Vec::new());
    let plans = known.plans(&audiences, library.as_ref(), memo).clone();
    if let Some((shelf, known_before, level)) = &kept {
        let sound = known.found.iter().zip(&plans).filter_map(|(found, plan)| Some((found, plan.as_ref().ok()?)));
        known_before.keep(*shelf, sound.filter_map(|(found, plan)| Some((found.tree?, found.fact(plan, *level)?))));
    }
    for (found, plan) in known.found.iter().zip(plans) {
        let revision = found.revision.clone();
        match plan {
            Ok(plan) => past.push(State { revision, plan, origin: found.origin, content: Some(found.content) }),
            Err(fault) => skipped.push(Skipped { revision, reason: reason(&fault) }),
        }
    }
    // Without a day there is nothing to build, which is said elsewhere.
    let written = plan.settings.status_date.as_ref().map(|date| date.value);
    let day = asked.status_date.or(written).or(head.as_ref().map(|head| head.date));
    if let Some(date) = day.filter(|_| !is_recorded) {
        past.push(State { content: Some(snapshot.content()), ..work_tree(&plan, date) });
    }
    let approved = baselines::Approved { past: &past, skipped: &skipped, repository, audiences: &audiences };
    let (baselines, faults) = approved.named_by(&plan.settings, &sources, memo);
    diagnostics.extend(faults);
    diagnostics.sort_by(|left, right| left.order().cmp(&right.order()));
    let shelf = asked.shelf.clone();
    let faults = diagnostics.iter().chain(&notices).filter(|fault| fault.is_error()).count();
    let project = Project { plan, revision: head, past, skipped, baselines, notices, shelf, faults };
    Read { project: Some(project), sources, diagnostics, snapshot }
}

fn work_tree(plan: &Plan, date: Date) -> State {
    let (id, author, subject, tags) = Default::default();
    let revision = Revision { id, date, author, subject, tags };
    State { revision, plan: plan.clone().into(), origin: Origin::WorkTree, content: None }
}

/// Why a state cannot be read: the place and the fault.
fn reason(fault: &Diagnostic) -> String {
    match &fault.location {
        Some(at) => format!("{at}: {}", fault.message),
        None => fault.message.clone(),
    }
}

pub(super) fn from_folder(files: &dyn Files, memo: &mut Memo) -> (Vec<Found>, Vec<Diagnostic>) {
    let (recorded, faults) = recorded(files);
    let mut found: Vec<Found> = Vec::with_capacity(recorded.len());
    for state in recorded {
        let snapshot = Snapshot::take(&state.files, found.last().and_then(Found::snapshot), memo);
        found.push(Found::of(state.revision, Origin::Recorded, None, snapshot));
    }
    (found, faults)
}

pub(super) fn from_git(
    repository: &Repository,
    known: &KnownPast,
    memo: &mut Memo,
    notices: &mut Vec<Diagnostic>,
) -> Vec<Found> {
    let (commits, fault) = repository.commits();
    if let Some(fault) = fault {
        let message = format!("the past of the plan is not known from here on: {fault}");
        notices.push(Diagnostic::warning("unreadable-history", message));
    }
    if repository.is_shallow() {
        let message = "this clone has only the newest commits, so that trends and changes begin with them";
        let hint = "fetch the whole past: `git fetch --unshallow --tags`, or `fetch-depth: 0` in a pipeline";
        notices.push(Diagnostic::warning("shallow-clone", message).hint(hint));
    }
    let mut found: Vec<Found> = Vec::with_capacity(commits.len());
    let mut submodules = BTreeSet::new();
    for commit in commits {
        if let Some(fact) = known.get(commit.tree) {
            add_known(commit, fact, &mut found);
            continue;
        }
        let tree = match repository.tree(&commit) {
            Ok(tree) => tree,
            Err(fault) => {
                notices.push(Diagnostic::warning("unreadable-history", fault));
                continue;
            }
        };
        let inner = tree.submodules();
        // What is said of them is said in every run.
        let tree_id = inner.is_empty().then_some(commit.tree);
        submodules.extend(inner);
        if found.is_empty() && !tree.has_settings() {
            // The repository is older than the project.
            continue;
        }
        add(commit, &tree, tree_id, &mut found, memo);
    }
    for path in submodules {
        let message = "the past holds a submodule here, which is not read";
        notices.push(Diagnostic::warning("unlisted-file", message).in_file(&path));
    }
    found
}

/// Adds a commit, unless it changed nothing of the plan: its tags then stand on the state before it.
fn add(commit: Commit, tree: &Tree<'_>, tree_id: Option<ObjectId>, found: &mut Vec<Found>, memo: &mut Memo) {
    let snapshot = Snapshot::take(tree, found.iter().rev().find_map(Found::snapshot), memo);
    match found.last_mut().filter(|last| last.is_same(&snapshot)) {
        Some(last) => last.revision.tags.extend(commit.revision.tags),
        None => found.push(Found::of(commit.revision, Origin::Git, tree_id, snapshot)),
    }
}

/// The same of a commit that need not be read.
fn add_known(commit: Commit, fact: Fact, found: &mut Vec<Found>) {
    let Commit { revision, tree, .. } = commit;
    match found.last_mut().filter(|last| last.content == fact.content) {
        Some(last) => last.revision.tags.extend(revision.tags),
        None => {
            let (content, files) = (fact.content, FilesOf::Known(fact));
            found.push(Found { revision, origin: Origin::Git, content, tree: Some(tree), files });
        }
    }
}
