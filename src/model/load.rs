//! Reads a plan from files and keeps every fault that it meets on the way.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Sources, Span};
use crate::model::Plan;
use crate::model::entities::Entities;
use crate::model::kinds::{AllEntities, Entity, Kind, Place, Settings, Vision};
use crate::model::ledger;
use crate::model::reader::Reader;
use crate::model::record::{List, Sp, Value};
use crate::model::references;
use crate::model::validate;
use crate::model::values::{Id, Number};
use crate::source::markdown::first_heading;
use crate::source::yaml::{self, Entry, Node, NodeValue};
use crate::source::{Files, csv, front_matter};

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

/// Files larger than this are refused: no plan that people write comes near it.
const FILE_BYTES: usize = 64 << 20;

/// Reads a project.
pub fn load(files: &dyn Files) -> Loaded {
    let (paths, unlisted) = files.list();
    let mut diagnostics: Vec<Diagnostic> = unlisted
        .into_iter()
        .map(|place| Diagnostic::warning("unlisted-file", place.reason).in_file(&place.path))
        .collect();
    let mut sources = Sources::default();
    let mut texts = Vec::new();
    for path in paths.iter().filter(|path| is_plan_file(path)) {
        match read_text(files, path) {
            Ok(text) => {
                let text: Arc<str> = text.into();
                texts.push((sources.add(path, text.clone()), path.clone(), text));
            }
            Err(diagnostic) => diagnostics.push(*diagnostic),
        }
    }
    let (plan, faults) = read_plan(&texts, &sources, paths.into_iter().collect());
    diagnostics.extend(faults);
    diagnostics.sort_by(|left, right| left.order().cmp(&right.order()));
    diagnostics.dedup();
    Loaded { plan, sources, diagnostics }
}

fn is_plan_file(path: &str) -> bool {
    let yaml = path.ends_with(".yaml") || path.ends_with(".yml");
    let markdown = path.ends_with(".md");
    match path.split_once('/') {
        None => path == "milepost.yaml" || path == "vision.md",
        Some(("plan", _)) => yaml || path.ends_with(".csv"),
        Some((folder, _)) => markdown && Kind::folders().any(|known| known == folder),
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

type Text = (u32, String, Arc<str>);

fn read_plan(texts: &[Text], sources: &Sources, files: BTreeSet<String>) -> (Option<Plan>, Vec<Diagnostic>) {
    let text = |path: &str| texts.iter().find(|(_, name, _)| name == path);
    let mut first = Reader::new(sources, &[]);
    let settings_tree = text("milepost.yaml").and_then(|(file, _, text)| tree(text, *file, 0, &mut first));
    let settings = settings_tree.as_ref().and_then(|node| Settings::read(node, &mut first));
    if !files.contains("milepost.yaml") {
        let fault = Diagnostic::error("missing-file", "this folder has no `milepost.yaml`");
        first.diagnostics.push(fault.in_file("milepost.yaml").hint("run `milepost init` to begin a plan"));
    }
    let audiences = settings.as_ref().and_then(|settings| settings.audiences.as_ref());
    let audiences = audiences.map(|audiences| audiences.value.names()).unwrap_or_default();
    let mut loader = Loader {
        reader: Reader::new(sources, &audiences),
        lists: HashMap::new(),
        documents: HashMap::new(),
        failed: BTreeSet::new(),
    };
    loader.reader.diagnostics.append(&mut first.diagnostics);

    let vision = match text("vision.md") {
        Some((file, path, text)) => {
            loader.document(*file, path, text).and_then(|node| Vision::read(&node, &mut loader.reader))
        }
        None if files.contains("vision.md") => None,
        None => {
            let fault = Diagnostic::error("missing-file", "this project has no `vision.md`");
            let hint = "write one whose front matter holds `statement`, the vision in one sentence";
            loader.reader.diagnostics.push(fault.in_file("vision.md").hint(hint));
            None
        }
    };
    for (file, path, text) in texts {
        loader.sort_out(*file, path, text);
    }
    let mut entities = AllEntities::load(&mut loader);
    let payments =
        table(texts, "plan/actuals.csv").map(|(rows, whole)| ledger::payments(&rows, whole, &mut loader.reader));
    let readings =
        table(texts, "plan/readings.csv").map(|(rows, whole)| ledger::readings(&rows, whole, &mut loader.reader));
    add_readings(&mut entities, readings.unwrap_or_default(), &mut loader.reader);

    let (ledger, charged) = payments.unwrap_or_default();
    references::check(&entities, vision.as_ref(), &charged, &files, &loader.failed, &mut loader.reader);
    validate::check(settings.as_ref(), &entities, &mut loader.reader);
    let diagnostics = std::mem::take(&mut loader.reader.diagnostics);
    let plan = settings.zip(vision).map(|(settings, vision)| Plan {
        settings,
        vision,
        entities,
        ledger,
        files,
        hidden: Default::default(),
    });
    (plan, diagnostics)
}

fn table(texts: &[Text], path: &str) -> Option<(Vec<csv::Row>, Span)> {
    let (file, _, text) = texts.iter().find(|(_, name, _)| name == path)?;
    Some((csv::parse(text, *file), Span { file: *file, start: 0, end: 0 }))
}

fn tree<'a>(text: &'a str, file: u32, offset: u32, reader: &mut Reader<'_>) -> Option<Node<'a>> {
    let (node, faults) = yaml::parse(text, file, offset);
    let broken = node.is_none() && !faults.is_empty();
    for fault in faults {
        reader.error(fault.rule, fault.message, fault.span, fault.hint);
    }
    if broken {
        return None;
    }
    match node {
        Some(node) if node.value != NodeValue::Null => Some(node),
        _ => {
            let span = Span { file, start: offset, end: offset };
            reader.error("empty-file", "this file is empty", span, None);
            None
        }
    }
}

fn add_readings(entities: &mut AllEntities, readings: Vec<ledger::MeasureReading>, reader: &mut Reader<'_>) {
    let mut places = HashMap::new();
    for (goal, entity) in entities.goals.iter().enumerate() {
        for (measure, written) in entity.measures.iter().enumerate() {
            places.entry(written.id.value.clone()).or_insert((goal, measure));
        }
    }
    let mut added: HashMap<(usize, usize), List<crate::model::kinds::Reading>> = HashMap::new();
    for reading in readings {
        let Some(place) = places.get(reading.measure.value.as_str()) else {
            let known = places.keys().map(Id::as_str);
            references::unknown("measure", &reading.measure.value, reading.measure.span, known, reader);
            continue;
        };
        let span = reading.date.span;
        let value = Sp::new(Number(reading.value.value), reading.value.span);
        added.entry(*place).or_default().push(Sp::new(crate::model::kinds::Reading { on: reading.date, value }, span));
    }
    for (goal, entity) in entities.goals.iter_mut().enumerate() {
        for (measure, written) in entity.measures.iter_mut().enumerate() {
            written.value.readings.extend(added.remove(&(goal, measure)).unwrap_or_default());
            written.value.readings.sort_by_key(|reading| reading.on.value);
        }
    }
}

/// Something with the path of the file it stands in.
type InFile<T> = (Arc<str>, T);

/// The trees of all plan files, sorted by the kinds they hold.
pub(in crate::model) struct Loader<'a> {
    reader: Reader<'a>,
    lists: HashMap<Kind, Vec<InFile<Vec<Node<'a>>>>>,
    documents: HashMap<Kind, Vec<InFile<Node<'a>>>>,
    failed: BTreeSet<(Kind, String)>,
}

impl<'a> Loader<'a> {
    fn sort_out(&mut self, file: u32, path: &str, text: &'a str) {
        if path.ends_with(".csv") {
            if !matches!(path, "plan/actuals.csv" | "plan/readings.csv") {
                let message = "the plan has no such table; its tables are `plan/actuals.csv` and `plan/readings.csv`";
                self.reader.diagnostics.push(Diagnostic::warning("unknown-file", message).in_file(path));
            }
            return;
        }
        let folder = path.split_once('/').map_or("", |(folder, _)| folder);
        let written_in = |kind: &Kind| matches!(kind.place(), Place::Folder(known) if known == folder);
        let kind = Kind::ALL.iter().copied().find(written_in);
        if let Some(kind) = kind {
            if let Some(node) = self.document(file, path, text) {
                self.documents.entry(kind).or_default().push((path.into(), node));
            }
        } else if folder == "plan"
            && let Some(node) = tree(text, file, 0, &mut self.reader)
        {
            self.sort_lists(path, node);
        }
    }

    fn sort_lists(&mut self, path: &str, node: Node<'a>) {
        let NodeValue::Mapping(entries) = node.value else {
            self.reader.wrong_type(&node, "a mapping of lists such as `milestones:`");
            return;
        };
        let keys = || {
            Kind::ALL.iter().filter_map(|kind| match kind.place() {
                Place::List { key, .. } => Some(key),
                Place::Folder(_) => None,
            })
        };
        for Entry { key, key_span, node } in entries {
            let Some(kind) = Kind::with_list(&key) else {
                let hint = crate::diagnostic::nearest(&key, keys()).map_or_else(
                    || format!("the lists are {}", keys().collect::<Vec<_>>().join(", ")),
                    |near| format!("did you mean `{near}`?"),
                );
                self.reader.error("unknown-field", format!("`{key}` is not a list of a plan"), key_span, Some(hint));
                continue;
            };
            match node.value {
                NodeValue::Sequence(items) => self.lists.entry(kind).or_default().push((path.into(), items)),
                NodeValue::Null => {}
                _ => self.reader.wrong_type(&node, &format!("a list for `{key}`")),
            }
        }
    }

    /// A Markdown file as a tree: its front matter, with `id`, `title` and `body` from the file where they are missing.
    fn document(&mut self, file: u32, path: &str, text: &'a str) -> Option<Node<'a>> {
        let span = |start: usize, end: usize| {
            let position = |byte: usize| u32::try_from(byte).unwrap_or(u32::MAX);
            Span { file, start: position(start), end: position(end) }
        };
        let Ok(parts) = front_matter::split(text) else {
            let hint = Some("end it with a line `---`".to_owned());
            self.reader.error("unclosed-front-matter", "this front matter has no end", span(0, 3), hint);
            return None;
        };
        if text.trim().is_empty() {
            self.reader.error("empty-file", "this file is empty", span(0, 0), None);
            return None;
        }
        let mut entries = Vec::new();
        if let Some((yaml, start)) = parts.front_matter.filter(|(yaml, _)| !yaml.trim().is_empty()) {
            let node = tree(yaml, file, u32::try_from(start).unwrap_or(u32::MAX), &mut self.reader)?;
            match node.value {
                NodeValue::Mapping(fields) => entries = fields,
                _ => {
                    self.reader.wrong_type(&node, "a front matter of fields such as `title:`");
                    return None;
                }
            }
        }
        let (body, body_start) = parts.body;
        let whole = span(0, parts.front_matter.map_or(0, |_| 3));
        let scalar =
            |text: String, span: Span| Node { span, value: NodeValue::Scalar { text: text.into(), plain: false } };
        let has = |entries: &[Entry<'_>], key: &str| entries.iter().any(|entry| entry.key == key);
        let add = |entries: &mut Vec<Entry<'a>>, key: &'static str, node: Node<'a>| {
            entries.push(Entry { key: key.into(), key_span: node.span, node });
        };
        let stem = path.rsplit('/').next().unwrap_or(path).trim_end_matches(".md");
        let singleton = path == "vision.md";
        if !singleton && !has(&entries, "id") {
            let name = path.split_once('/').map_or(stem, |(_, rest)| rest.trim_end_matches(".md"));
            add(&mut entries, "id", scalar(Id::suggest(name), whole));
        }
        let mut body_text = body.to_owned();
        if !singleton && !has(&entries, "title") {
            let heading = first_heading(body);
            let title = heading.as_ref().map_or_else(|| humanise(stem), |(title, _)| title.clone());
            if let Some((_, range)) = heading {
                // The heading became the title of the page and would stand on it twice.
                body_text = format!("{}{}", &body[..range.start], body[range.end..].trim_start_matches(['\r', '\n']));
            }
            add(&mut entries, "title", scalar(title, whole));
        }
        if has(&entries, "body") {
            let hint = Some("write it below the front matter".to_owned());
            self.reader.error("unknown-field", "`body` is the Markdown of the file", whole, hint);
        } else if !body.trim().is_empty() {
            let lead = body.len() - body.trim_start().len();
            let at = span(body_start + lead, body_start + body.trim_end().len().max(lead));
            add(&mut entries, "body", scalar(body_text.trim_start_matches(['\r', '\n']).to_owned(), at));
        }
        Some(Node { span: whole, value: NodeValue::Mapping(entries) })
    }

    /// All entities of one kind. One whose id another already has is reported and left out.
    pub(in crate::model) fn entities<T: Entity>(&mut self) -> Entities<T> {
        let mut nodes: Vec<(Arc<str>, Node<'a>)> = Vec::new();
        for (path, items) in self.lists.remove(&T::KIND).unwrap_or_default() {
            nodes.extend(items.into_iter().map(|node| (path.clone(), node)));
        }
        nodes.extend(self.documents.remove(&T::KIND).unwrap_or_default());
        let mut entities = Entities::default();
        for (path, node) in nodes {
            match T::read(&node, &mut self.reader) {
                Some(entity) => self.keep(entity, path, &mut entities),
                None => self.failed.extend(written_id(&node).map(|id| (T::KIND, id))),
            }
        }
        entities
    }

    fn keep<T: Entity>(&mut self, entity: T, path: Arc<str>, entities: &mut Entities<T>) {
        let (id, span) = (entity.id().value.clone(), entity.id().span);
        if let Err(earlier) = entities.push(entity, path) {
            let first = entities[earlier].id().span;
            let place = self.reader.locate(first);
            let message = format!("another {} already has the id `{id}`", T::KIND.name());
            self.reader.error("duplicate-id", message, span, Some(format!("the first stands at {place}")));
        }
    }
}

/// The id of an entity that could not be read, so that what refers to it is not reported as well.
fn written_id(node: &Node<'_>) -> Option<String> {
    let NodeValue::Mapping(entries) = &node.value else { return None };
    entries.iter().find(|entry| entry.key == "id").and_then(|entry| match &entry.node.value {
        NodeValue::Scalar { text, .. } => Some(text.to_string()),
        _ => None,
    })
}

/// `how-we-work` as `How we work`.
fn humanise(stem: &str) -> String {
    let words = stem.replace(['-', '_'], " ");
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
