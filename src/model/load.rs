//! Reads a plan from files and keeps every fault that it meets on the way.

use std::collections::BTreeSet;
use std::sync::Arc;

use foldhash::{HashMap, HashSet, HashSetExt};
use rayon::prelude::*;

use crate::diagnostic::{Diagnostic, Sources, Span};
use crate::model::Plan;
use crate::model::kinds::{Kind, Place};
use crate::model::part::{self, File, Part};
use crate::model::reader::Reader;
use crate::model::translation;
use crate::source::Files;
use crate::source::files::Content;
use again::Last;
use assembled::{Assembled, assemble, check_together};

mod again;
mod assembled;
mod duplicates;
mod stray;
mod translated;

/// What reading a project gives.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// The plan, without what could not be understood; `None` where even title and start are missing.
    pub plan: Option<Plan>,
    /// The texts that were read.
    pub sources: Sources,
    /// All faults, in the order of files and lines.
    pub diagnostics: Vec<Diagnostic>,
    /// The files, to be compared with states of the past.
    pub snapshot: Snapshot,
}

impl Loaded {
    /// The fault that leaves nothing of a file, so that the plan is not what its author meant; `None` where there is none.
    pub fn broken(&self) -> Option<&Diagnostic> {
        self.diagnostics.iter().find(|fault| part::BROKEN.contains(&fault.rule))
    }
}

/// What earlier readings found in files, by their path and content, so that a file that did not change is not read
/// again.
#[derive(Default)]
pub struct Memo {
    sources: Sources,
    parts: HashMap<Key, Arc<Part>>,
    paths: HashSet<Arc<str>>,
    /// What the last reading came to, where nothing was wrong with it.
    last: Option<Last>,
    /// How many files the last plan had.
    read_last: usize,
    /// How many parts were kept when it last forgot some.
    kept: usize,
}

/// A part depends on nothing else, so an entry is never stale.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Key {
    path: Arc<str>,
    content: blake3::Hash,
    audiences: Arc<[String]>,
}

/// Files larger than this are refused: no plan that people write comes near it.
const FILE_BYTES: usize = 64 << 20;

/// So many goals, people, milestones and the rest a plan may have: a page for each is more than anybody reads.
const ENTITIES: usize = 100_000;

/// Reads a project.
pub fn load(files: &dyn Files) -> Loaded {
    load_with(files, &mut Memo::default())
}

/// Reads a project; files that the memo knows are not read again.
pub fn load_with(files: &dyn Files, memo: &mut Memo) -> Loaded {
    let (paths, unlisted) = files.listing(&roots());
    let mut diagnostics: Vec<Diagnostic> = unlisted.iter().map(stray::unlisted).collect();
    diagnostics.extend(paths.iter().filter_map(|path| stray::warning(path)));
    diagnostics.sort_by(|left, right| left.order().cmp(&right.order()));
    let before = memo.last.take();
    let contents = memo.contents_again(files, &paths, before.as_ref());
    let snapshot = Snapshot { paths, contents };
    let (audiences, parts) = memo.parts(&snapshot.contents, before.as_ref());
    memo.read_last = snapshot.contents.len();
    let read = Read { snapshot, audiences, parts };
    if let Some((plan, last)) = before.and_then(|before| before.go_on(&read, &memo.sources)) {
        memo.last = Some(last);
        return Loaded { plan: Some(plan), sources: memo.sources.clone(), diagnostics, snapshot: read.snapshot };
    }
    let (loaded, last) = together(read, diagnostics, &memo.sources);
    memo.last = last;
    loaded
}

/// Files that were read, each by itself.
struct Read {
    snapshot: Snapshot,
    audiences: Arc<[String]>,
    parts: Vec<PathPart>,
}

/// What files are together. Where nothing is wrong with them, the next reading can go on from there.
fn together(read: Read, mut diagnostics: Vec<Diagnostic>, sources: &Sources) -> (Loaded, Option<Last>) {
    let Read { snapshot, parts, .. } = &read;
    let own = diagnostics.len();
    diagnostics.extend(parts.iter().flat_map(|(_, part)| part.diagnostics.iter().cloned()));
    let mut reader = Reader::new(sources, &[]);
    let files = snapshot.paths.clone();
    if let Some(fault) = too_many(parts.iter().map(|(path, part)| (&**path, part.batch.count()))) {
        diagnostics.push(fault);
        diagnostics.sort_by(|left, right| left.order().cmp(&right.order()));
        return (Loaded { plan: None, sources: sources.clone(), diagnostics, snapshot: read.snapshot }, None);
    }
    let assembled = assemble(parts, &files, &mut reader);
    check_together(parts, &assembled, &files, &mut reader);
    stray::name_missing(&diagnostics[..own], &mut reader.diagnostics);
    diagnostics.append(&mut reader.diagnostics);
    let is_sound = diagnostics.len() == own;
    diagnostics.sort_by(|left, right| left.order().cmp(&right.order()));
    diagnostics.dedup();
    let plan = assembled.whole(parts, files);
    let snapshot = snapshot.clone();
    let last = plan.as_ref().filter(|_| is_sound).map(|plan| Last::of(read, plan));
    (Loaded { plan, sources: sources.clone(), diagnostics, snapshot }, last)
}

/// A state of the past: the paths of its files, and the contents of those that are the plan.
#[derive(Clone, Debug)]
pub struct Snapshot {
    paths: Arc<BTreeSet<String>>,
    contents: Arc<[PathContent]>,
}

impl Snapshot {
    /// Reads the files of a state. What has the same paths as `before` shares them with it.
    pub fn take(files: &dyn Files, before: Option<&Snapshot>, memo: &mut Memo) -> Snapshot {
        let paths = files.list(&roots()).0;
        let contents = memo.contents(files, paths.iter());
        let shared = before.filter(|before| before.paths.iter().eq(paths.iter()));
        let paths = shared.map_or_else(|| Arc::new(paths.into_iter().collect()), |before| before.paths.clone());
        Snapshot { paths, contents }
    }

    /// The text of a file of the plan, by its path; `None` where it is none or no text.
    pub fn text(&self, path: &str) -> Option<&str> {
        let (_, content) = self.contents.iter().find(|(known, _)| **known == *path)?;
        content.as_ref().ok()?.text.as_deref()
    }

    /// What tells the plan of this state from every other: the paths and the contents of its files.
    pub fn content(&self) -> blake3::Hash {
        let mut hasher = blake3::Hasher::new();
        for (path, content) in self.contents.iter() {
            hasher.update(path.as_bytes()).update(&[0]).update(hash_of(content).as_bytes());
        }
        hasher.finalize()
    }

    /// Whether two states are the same plan.
    pub fn is_same(&self, other: &Snapshot) -> bool {
        fn known((path, content): &PathContent) -> (&str, Option<blake3::Hash>) {
            (path, content.as_ref().ok().map(|content| content.hash))
        }
        self.contents.len() == other.contents.len()
            && self.contents.iter().map(known).eq(other.contents.iter().map(known))
    }
}

/// The plans of the past. They are taken as they are: nobody can mend them any more, so that only what keeps one from
/// being understood is reported. Their audiences are those of today, by name, because it is today that they are shown;
/// what is marked for an audience that is no more is shown to nobody.
pub fn load_past(
    snapshots: &[Snapshot],
    audiences: &[String],
    memo: &mut Memo,
) -> Vec<Result<Arc<Plan>, Box<Diagnostic>>> {
    let audiences: Arc<[String]> = audiences.into();
    let all: Vec<&PathContent> = snapshots.iter().flat_map(|snapshot| snapshot.contents.iter()).collect();
    memo.learn(&all, &audiences);
    let memo = &*memo;
    let plan = |snapshot: &Snapshot| {
        let parts = memo.known(&snapshot.contents, &audiences);
        if let Some(fault) = parts.iter().find_map(|(_, part)| part.broken()) {
            return Err(Box::new(fault.clone()));
        }
        let mut reader = Reader::new(&memo.sources, &[]);
        let assembled = assemble(&parts, &snapshot.paths, &mut reader);
        assembled.whole(&parts, snapshot.paths.clone()).map(Arc::new).ok_or_else(|| {
            let own = parts.iter().flat_map(|(_, part)| &part.diagnostics);
            let essential = own.filter(|fault| fault.location.as_ref().is_some_and(|at| is_essential(&at.path)));
            let fault = reader
                .diagnostics
                .iter()
                .find(|fault| fault.rule == "missing-file")
                .or(essential.min_by_key(|fault| fault.order()));
            Box::new(fault.cloned().unwrap_or_else(|| Diagnostic::error("missing-field", "title or start is missing")))
        })
    };
    snapshots.par_iter().map(plan).collect()
}

/// The files and folders that a project consists of: nothing else in its folder is read, so that the portal built into it is not.
pub fn roots() -> Vec<&'static str> {
    let folders = Kind::ALL.iter().filter_map(|kind| match kind.place() {
        Place::Folder(folder) => Some(folder),
        Place::List { .. } => None,
    });
    ["milepost.yaml", "vision.md", "vision.*.md", "plan", "assets", "history", "themes"]
        .into_iter()
        .chain(folders)
        .chain(stray::names())
        .collect::<BTreeSet<_>>()
        .into_iter()
        .collect()
}

/// Whether a file is read as a part of the plan; pictures, for one, are only linked to.
pub fn is_plan_file(path: &str) -> bool {
    let yaml = path.ends_with(".yaml") || path.ends_with(".yml");
    match path.split_once('/') {
        None => is_essential(path) || translation::of_path(path).is_some_and(|(original, _)| original == "vision.md"),
        Some(("plan", _)) => yaml || path.ends_with(".csv"),
        Some((folder, _)) => path.ends_with(".md") && Kind::with_folder(folder).is_some(),
    }
}

/// The fault of a plan with more entities than a plan may have, given how many each file holds.
fn too_many<'a>(files: impl Iterator<Item = (&'a str, usize)>) -> Option<Diagnostic> {
    let counted = files.scan(0, |sum, (path, count)| {
        *sum += count;
        Some((path, *sum))
    });
    let counted: Vec<(&str, usize)> = counted.collect();
    let all = counted.last()?.1;
    let (path, _) = counted.iter().find(|(_, sum)| *sum > ENTITIES)?;
    let message = format!("the plan has {all} entries; it may have {ENTITIES}, and this file goes beyond");
    let hint = "make several projects of it, each with a portal that can be read";
    Some(Diagnostic::error("plan-too-large", message).in_file(path).hint(hint))
}

/// The files without which there is no plan.
fn is_essential(path: &str) -> bool {
    path == "milepost.yaml" || path == "vision.md"
}

fn text(path: &str, content: &Result<Content, String>) -> Result<Arc<str>, Box<Diagnostic>> {
    let fault = |rule, message: String| Box::new(Diagnostic::error(rule, message).in_file(path));
    let content = match content {
        Ok(content) => content,
        Err(error) => return Err(fault("unreadable-file", format!("this file cannot be read: {error}"))),
    };
    let bytes = &content.bytes;
    if bytes.len() > FILE_BYTES {
        let message = format!("this file has {} MB; a plan file may have {}", bytes.len() >> 20, FILE_BYTES >> 20);
        let hint = "split it: files in `plan/milestones/` are read as one";
        return Err(Box::new(fault("file-too-large", message).hint(hint)));
    }
    if let Some(text) = &content.text {
        return Ok(text.clone());
    }
    std::str::from_utf8(bytes).map(Arc::from).map_err(|error| {
        let valid = error.valid_up_to();
        let before = String::from_utf8_lossy(&bytes[..valid]).into_owned();
        let mut sources = Sources::default();
        let file = sources.add(path, before.into());
        let at = u32::try_from(valid).unwrap_or(u32::MAX);
        let location = sources.locate(Span { file, start: at, end: at });
        let fault = Diagnostic::error("invalid-utf-8", "this file is not UTF-8 text from here on");
        Box::new(fault.at(location).hint("save it as UTF-8"))
    })
}

fn with_unix_lines(content: std::io::Result<Content>) -> Result<Content, String> {
    content.map(Content::with_unix_lines).map_err(|error| error.to_string())
}

type PathContent = (Arc<str>, Result<Content, String>);
type PathPart = (Arc<str>, Arc<Part>);

impl Memo {
    /// The texts that were read, in all states.
    pub fn sources(&self) -> &Sources {
        &self.sources
    }

    /// How many files are remembered, in all states.
    pub fn len(&self) -> usize {
        self.parts.len()
    }

    /// Whether nothing was read yet.
    pub fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// Forgets files of which none of `states` has the content, once there are as many of them as a plan has files. So
    /// what is remembered of a plan that is edited all day does not grow with the edits.
    pub fn forget_all_but<'a>(&mut self, states: impl Iterator<Item = &'a Snapshot>) {
        if self.parts.len() < self.kept + self.read_last.max(FORGOTTEN) {
            return;
        }
        let contents = states.flat_map(|state| state.contents.iter());
        let wanted: HashSet<(&str, blake3::Hash)> =
            contents.map(|(path, content)| (&**path, hash_of(content))).collect();
        let sources = &mut self.sources;
        self.parts.retain(|key, part| {
            let stays = wanted.contains(&(&*key.path, key.content));
            if let (false, Some(file)) = (stays, part.file) {
                sources.forget(file);
            }
            stays
        });
        self.paths.retain(|path| Arc::strong_count(path) > 1);
        self.kept = self.parts.len();
    }

    /// The contents of the files that are the plan, where another reading may have had the same paths before.
    fn contents_again(
        &mut self,
        files: &dyn Files,
        paths: &Arc<BTreeSet<String>>,
        before: Option<&Last>,
    ) -> Arc<[PathContent]> {
        let Some(before) = before.filter(|before| Arc::ptr_eq(&before.read.snapshot.paths, paths)) else {
            return self.contents(files, paths.iter());
        };
        let known = &before.read.snapshot.contents;
        let paths: Vec<&str> = known.iter().map(|(path, _)| &**path).collect();
        let again = |(content, (path, known)): (std::io::Result<Content>, &PathContent)| {
            let content = match (content, known) {
                // What is as it was need not be looked through for the ends of its lines.
                (Ok(content), Ok(known)) if content.hash == known.hash => Ok(known.clone()),
                (content, _) => with_unix_lines(content),
            };
            (path.clone(), content)
        };
        files.contents(&paths).into_iter().zip(known.iter()).map(again).collect()
    }

    /// The contents of the files that are the plan.
    fn contents<'a>(&mut self, files: &dyn Files, paths: impl Iterator<Item = &'a String>) -> Arc<[PathContent]> {
        let plan: Vec<&str> = paths.map(String::as_str).filter(|path| is_plan_file(path)).collect();
        let contents = files.contents(&plan).into_iter().map(with_unix_lines);
        plan.iter().map(|path| self.path(path)).zip(contents).collect()
    }

    /// One copy of each path, however many states have it.
    fn path(&mut self, path: &str) -> Arc<str> {
        if let Some(known) = self.paths.get(path) {
            return known.clone();
        }
        let path: Arc<str> = path.into();
        self.paths.insert(path.clone());
        path
    }

    /// The names of the audiences, and what each file holds: the settings are read before all others, because they name the
    /// audiences, and once more with them, because some of their own fields may be marked.
    fn parts(&mut self, contents: &[PathContent], before: Option<&Last>) -> (Arc<[String]>, Vec<PathPart>) {
        let settings: Vec<&PathContent> = contents.iter().filter(|(path, _)| &**path == SETTINGS).collect();
        self.learn(&settings, &Arc::from([]));
        let part = settings.first().and_then(|(path, content)| self.parts.get(&key(path, content, &Arc::from([]))));
        let named = part.and_then(|part| part.settings.as_ref()?.audiences.as_ref());
        let audiences: Arc<[String]> = named.map(|audiences| audiences.value.names()).unwrap_or_default().into();
        if let Some(parts) = before.and_then(|before| self.changed(before, contents, &audiences)) {
            return (audiences, parts);
        }
        self.learn(&contents.iter().collect::<Vec<_>>(), &audiences);
        let parts = self.known(contents, &audiences);
        (audiences, parts)
    }

    /// The parts of an earlier reading of the same paths, with those anew whose content is another.
    fn changed(&mut self, before: &Last, contents: &[PathContent], audiences: &Arc<[String]>) -> Option<Vec<PathPart>> {
        let Read { snapshot, audiences: known, parts } = &before.read;
        let is_same = |(here, there): (&PathContent, &PathContent)| Arc::ptr_eq(&here.0, &there.0);
        let pairs = || contents.iter().zip(snapshot.contents.iter());
        if known != audiences || contents.len() != parts.len() || !pairs().all(is_same) {
            return None;
        }
        let differs = |(here, there): &(&PathContent, &PathContent)| hash_of(&here.1) != hash_of(&there.1);
        let changed: Vec<&PathContent> = pairs().filter(differs).map(|(here, _)| here).collect();
        self.learn(&changed, audiences);
        let mut parts = parts.clone();
        for (path, content) in changed {
            let place = parts.iter().position(|(known, _)| Arc::ptr_eq(known, path))?;
            parts[place].1 = self.parts.get(&key(path, content, audiences))?.clone();
        }
        Some(parts)
    }

    /// Reads the files that are not known yet, all at once.
    fn learn(&mut self, contents: &[&PathContent], audiences: &Arc<[String]>) {
        let mut new: HashSet<Key> = HashSet::new();
        let mut ordered: Vec<(Key, File)> = Vec::new();
        for (path, content) in contents {
            let key = key(path, content, audiences);
            if self.parts.contains_key(&key) || new.contains(&key) {
                continue;
            }
            match text(path, content) {
                Ok(text) => {
                    let number = self.sources.add(path, text.clone());
                    ordered.push((key.clone(), File { number, path: path.clone(), text }));
                    new.insert(key);
                }
                Err(fault) => _ = self.parts.insert(key, Arc::new(Part::faulty(*fault))),
            }
        }
        let sources = &self.sources;
        let read: Vec<(Key, Part)> = ordered
            .into_par_iter()
            .map(|(key, file)| {
                let part = part::read(&file, sources, &key.audiences);
                (key, part)
            })
            .collect();
        self.parts.extend(read.into_iter().map(|(key, part)| (key, Arc::new(part))));
    }

    /// What is known of files that were learnt.
    fn known(&self, contents: &[PathContent], audiences: &Arc<[String]>) -> Vec<PathPart> {
        let settings_first = contents.iter().filter(|(path, _)| &**path == SETTINGS);
        let all = settings_first.chain(contents.iter().filter(|(path, _)| &**path != SETTINGS));
        all.filter_map(|(path, content)| Some((path.clone(), self.parts.get(&key(path, content, audiences))?.clone())))
            .collect()
    }
}

const SETTINGS: &str = "milepost.yaml";
const LEDGER: &str = "plan/actuals.csv";

/// Fewer forgotten files than this are not worth the search for them.
const FORGOTTEN: usize = 64;

fn key(path: &Arc<str>, content: &Result<Content, String>, audiences: &Arc<[String]>) -> Key {
    Key { path: path.clone(), content: hash_of(content), audiences: audiences.clone() }
}

fn hash_of(content: &Result<Content, String>) -> blake3::Hash {
    content.as_ref().map_or_else(|error| blake3::hash(error.as_bytes()), |content| content.hash)
}

#[cfg(test)]
mod limits {
    use super::*;

    #[test]
    fn a_plan_that_nobody_can_read_is_refused_at_the_file_that_goes_beyond() {
        assert!(too_many([("a", ENTITIES), ("b", 0)].into_iter()).is_none());
        let fault = too_many([("a", ENTITIES), ("b", 0), ("c", 2), ("d", 1)].into_iter()).unwrap();
        assert_eq!(
            fault.to_string(),
            "c: error[plan-too-large]: the plan has 100003 entries; it may have 100000, and this file goes beyond"
        );
    }
}
