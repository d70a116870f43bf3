//! Reads a plan from files and keeps every fault that it meets on the way.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use rayon::prelude::*;

use crate::diagnostic::{Diagnostic, Sources, Span};
use crate::model::Plan;
use crate::model::kinds::{AllEntities, Kind, Place, Reading};
use crate::model::ledger::MeasureReading;
use crate::model::part::{self, File, Part};
use crate::model::reader::Reader;
use crate::model::record::{List, Sp};
use crate::model::references;
use crate::model::validate;
use crate::model::values::{Id, Number};
use crate::source::Files;

/// What reading a project gives.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// The plan, without what could not be understood; `None` where even title and start are missing.
    pub plan: Option<Plan>,
    /// The texts that were read.
    pub sources: Sources,
    /// All faults, in the order of files and lines.
    pub diagnostics: Vec<Diagnostic>,
}

/// What earlier readings found in files, by their path and content, so that a file that did not change is not read
/// again.
#[derive(Default)]
pub struct Memo {
    sources: Sources,
    parts: HashMap<Key, Arc<Part>>,
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

/// Reads a project.
pub fn load(files: &dyn Files) -> Loaded {
    load_with(files, &mut Memo::default())
}

/// Reads a project; files that the memo knows are not read again.
pub fn load_with(files: &dyn Files, memo: &mut Memo) -> Loaded {
    let (paths, unlisted) = files.list(&roots());
    let mut diagnostics: Vec<Diagnostic> = unlisted
        .into_iter()
        .map(|place| Diagnostic::warning("unlisted-file", place.reason).in_file(&place.path))
        .collect();
    let mut texts = Vec::new();
    for path in paths.iter().filter(|path| is_plan_file(path)) {
        match read_text(files, path) {
            Ok(text) => texts.push((Arc::from(path.as_str()), Arc::from(text))),
            Err(diagnostic) => diagnostics.push(*diagnostic),
        }
    }
    let parts = memo.parts(&texts);
    diagnostics.extend(parts.iter().flat_map(|(_, part)| part.diagnostics.iter().cloned()));
    let (plan, faults) = assemble(&parts, &memo.sources, paths.into_iter().collect());
    diagnostics.extend(faults);
    diagnostics.sort_by(|left, right| left.order().cmp(&right.order()));
    diagnostics.dedup();
    Loaded { plan, sources: memo.sources.clone(), diagnostics }
}

/// What a project consists of: nothing else in its folder is read, so that the portal built into it is not.
fn roots() -> Vec<&'static str> {
    let folders = Kind::ALL.iter().filter_map(|kind| match kind.place() {
        Place::Folder(folder) => Some(folder),
        Place::List { .. } => None,
    });
    ["milepost.yaml", "vision.md", "plan", "assets", "history", "themes"].into_iter().chain(folders).collect()
}

fn is_plan_file(path: &str) -> bool {
    let yaml = path.ends_with(".yaml") || path.ends_with(".yml");
    match path.split_once('/') {
        None => path == "milepost.yaml" || path == "vision.md",
        Some(("plan", _)) => yaml || path.ends_with(".csv"),
        Some((folder, _)) => path.ends_with(".md") && Kind::with_folder(folder).is_some(),
    }
}

fn read_text(files: &dyn Files, path: &str) -> Result<String, Box<Diagnostic>> {
    let fault = |rule, message: String| Box::new(Diagnostic::error(rule, message).in_file(path));
    let bytes =
        files.read(path).map_err(|error| fault("unreadable-file", format!("this file cannot be read: {error}")))?;
    if bytes.len() > FILE_BYTES {
        let message = format!("this file has {} MB; a plan file may have {}", bytes.len() >> 20, FILE_BYTES >> 20);
        let hint = "split it: files in `plan/milestones/` are read as one";
        return Err(Box::new(fault("file-too-large", message).hint(hint)));
    }
    String::from_utf8(bytes).map_err(|error| {
        let valid = error.utf8_error().valid_up_to();
        let before = String::from_utf8_lossy(&error.as_bytes()[..valid]).into_owned();
        let mut sources = Sources::default();
        let file = sources.add(path, before.into());
        let at = u32::try_from(valid).unwrap_or(u32::MAX);
        let location = sources.locate(Span { file, start: at, end: at });
        let fault = Diagnostic::error("invalid-utf-8", "this file is not UTF-8 text from here on");
        Box::new(fault.at(location).hint("save it as UTF-8"))
    })
}

type PathText = (Arc<str>, Arc<str>);
type PathPart = (Arc<str>, Arc<Part>);

impl Memo {
    /// What each file holds, in their order. The settings come first, because they name the audiences that all others
    /// may be marked for.
    fn parts(&mut self, texts: &[PathText]) -> Vec<PathPart> {
        let is_settings = |(path, _): &&PathText| &**path == "milepost.yaml";
        let settings: Vec<&PathText> = texts.iter().filter(is_settings).collect();
        let mut parts = self.read(&settings, &Arc::from([]));
        let named = parts.first().and_then(|(_, part)| part.settings.as_ref()?.audiences.clone());
        let audiences: Arc<[String]> = named.map(|audiences| audiences.value.names()).unwrap_or_default().into();
        let others: Vec<&PathText> = texts.iter().filter(|text| !is_settings(text)).collect();
        parts.extend(self.read(&others, &audiences));
        parts
    }

    fn read(&mut self, texts: &[&PathText], audiences: &Arc<[String]>) -> Vec<PathPart> {
        let key = |(path, text): &&PathText| Key {
            path: path.clone(),
            content: blake3::hash(text.as_bytes()),
            audiences: audiences.clone(),
        };
        let keys: Vec<Key> = texts.iter().map(key).collect();
        let mut new: Vec<(Key, File)> = Vec::new();
        for (key, (path, text)) in keys.iter().zip(texts) {
            if !self.parts.contains_key(key) {
                let number = self.sources.add(path, text.clone());
                new.push((key.clone(), File { number, path: path.clone(), text: text.clone() }));
            }
        }
        let sources = &self.sources;
        let read: Vec<(Key, Part)> =
            new.into_par_iter().map(|(key, file)| (key, part::read(&file, sources, audiences))).collect();
        self.parts.extend(read.into_iter().map(|(key, part)| (key, Arc::new(part))));
        keys.into_iter().map(|key| (key.path.clone(), self.parts[&key].clone())).collect()
    }
}

/// The plan that several files make together, and what is wrong with them together.
fn assemble(parts: &[PathPart], sources: &Sources, files: BTreeSet<String>) -> (Option<Plan>, Vec<Diagnostic>) {
    let mut reader = Reader::new(sources, &[]);
    if !files.contains("milepost.yaml") {
        let fault = Diagnostic::error("missing-file", "this folder has no `milepost.yaml`");
        reader.diagnostics.push(fault.in_file("milepost.yaml").hint("run `milepost init` to begin a plan"));
    }
    if !files.contains("vision.md") {
        let fault = Diagnostic::error("missing-file", "this project has no `vision.md`");
        let hint = "write one whose front matter holds `statement`, the vision in one sentence";
        reader.diagnostics.push(fault.in_file("vision.md").hint(hint));
    }
    let settings = parts.iter().find_map(|(_, part)| part.settings.clone());
    let vision = parts.iter().find_map(|(_, part)| part.vision.clone());
    let batches = parts.iter().map(|(path, part)| (path, &part.batch));
    let mut entities = AllEntities::assemble(batches, &mut |kind, id, first| {
        let message = format!("another {} already has the id `{}`", kind.name(), id.value);
        let hint = format!("the first stands at {}", reader.locate(first));
        reader.error("duplicate-id", message, id.span, Some(hint));
    });
    let readings = parts.iter().flat_map(|(_, part)| part.readings.iter().cloned());
    add_readings(&mut entities, readings, &mut reader);
    let charged: Vec<Sp<String>> = parts.iter().flat_map(|(_, part)| part.charged.iter().cloned()).collect();
    let failed: BTreeSet<(Kind, String)> = parts.iter().flat_map(|(_, part)| part.failed.iter().cloned()).collect();
    references::check(&entities, vision.as_ref(), &charged, &files, &failed, &mut reader);
    validate::check(settings.as_ref(), &entities, &mut reader);
    let ledger = parts.iter().flat_map(|(_, part)| part.payments.iter().cloned()).collect();
    let plan = settings.zip(vision).map(|(settings, vision)| Plan {
        settings,
        vision,
        entities,
        ledger,
        files,
        hidden: Default::default(),
    });
    (plan, reader.diagnostics)
}

/// Gives each measure its readings; of two measures with one id, which is a fault, the first has them.
fn add_readings(entities: &mut AllEntities, readings: impl Iterator<Item = MeasureReading>, reader: &mut Reader<'_>) {
    let measures = entities.goals.iter().flat_map(|goal| goal.measures.iter().map(|measure| &measure.id.value));
    let known: BTreeSet<Id> = measures.cloned().collect();
    let mut added: BTreeMap<Id, List<Reading>> = BTreeMap::new();
    for MeasureReading { date, measure, value } in readings {
        let Some(id) = known.get(measure.value.as_str()) else {
            references::unknown("measure", &measure.value, measure.span, known.iter().map(Id::as_str), reader);
            continue;
        };
        let span = date.span;
        let value = Sp::new(Number(value.value), value.span);
        added.entry(id.clone()).or_default().push(Sp::new(Reading { on: date, value }, span));
    }
    entities.goals.change(|goal| {
        for measure in &mut goal.measures {
            measure.value.readings.extend(added.remove(&measure.value.id.value).unwrap_or_default());
            measure.value.readings.sort_by_key(|reading| reading.on.value);
        }
    });
}
