//! What one file of a plan holds.

use std::borrow::Cow;
use std::collections::HashSet;
use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Sources, Span, nearest};
use crate::language::known::Known;
use crate::model::kinds::{Batch, Kind, Place, Settings, Vision};
use crate::model::ledger::{self, MeasureReading, Payment};
use crate::model::reader::Reader;
use crate::model::record::{Record, Sp, Value};
use crate::model::references::{self, Mention};
use crate::model::translation::{self, Translation};
use crate::model::values::Id;
use crate::source::markdown::first_heading;
use crate::source::yaml::{self, Entry, Node, NodeValue};
use crate::source::{conflict, csv, front_matter};

/// What one file holds; it depends on the file's text and on the names of the audiences, and on nothing else.
#[derive(Clone, Debug, Default)]
pub(super) struct Part {
    /// The settings, of `milepost.yaml`.
    pub settings: Option<Arc<Settings>>,
    /// The vision, of `vision.md`.
    pub vision: Option<Arc<Vision>>,
    /// The entities.
    pub batch: Batch,
    /// Entities that were written and could not be read.
    pub failed: Vec<(Kind, String)>,
    /// The payments, of the ledger.
    pub payments: Arc<[Payment]>,
    /// The budget lines that the ledger names, in faulty rows as well.
    pub charged: Vec<Sp<String>>,
    /// The readings of measures.
    pub readings: Vec<MeasureReading>,
    /// The texts of another file in another language.
    pub translation: Option<Arc<Translation>>,
    /// The texts of it that are written in several languages, each by its languages and where they are named.
    pub translated: Vec<Vec<(&'static Known, Span)>>,
    /// Whether any text of it is written in several languages.
    pub is_translated: bool,
    /// What it refers to.
    pub mentions: Vec<Mention>,
    /// What is wrong with the file by itself.
    pub diagnostics: Vec<Diagnostic>,
    /// The file's number in the sources; `None` where it could not be read as text.
    pub file: Option<u32>,
}

/// Faults that leave nothing of a file, or not what it says: a plan with one of them is not what its author meant.
pub(super) const BROKEN: [&str; 10] = [
    "yaml-syntax",
    "tab-indentation",
    "alias-bomb",
    "unclosed-front-matter",
    "unclosed-quote",
    "invalid-utf-8",
    "file-too-large",
    "unreadable-file",
    "yaml-too-deep",
    "unresolved-conflict",
];

/// A file that was read as text.
#[derive(Clone, Debug)]
pub(super) struct File {
    /// Its number in the sources.
    pub number: u32,
    /// Its path.
    pub path: Arc<str>,
    /// Its text.
    pub text: Arc<str>,
}

/// Reads a file.
pub(super) fn read(file: &File, sources: &Sources, audiences: &[String]) -> Part {
    let mut reader = Reader::new(sources, audiences);
    let mut part = Part { file: Some(file.number), ..Part::default() };
    part.fill(file, &mut reader);
    let translated = part.translation.as_deref().map(|translation| &translation.texts);
    part.mentions = references::mentions(&part.batch, part.vision.as_deref(), translated, &file.path, &reader);
    // Where an entry could not be read, what it refers to is looked for all the same.
    if !reader.diagnostics.is_empty() {
        references::add_lost(&reader.referred, &mut part.mentions);
    }
    part.is_translated = !reader.translated.is_empty() || translated.is_some();
    part.translated = std::mem::take(&mut reader.translated);
    part.diagnostics = reader.diagnostics;
    part
}

impl Part {
    /// A file that could not be read at all.
    pub(super) fn faulty(fault: Diagnostic) -> Part {
        Part { diagnostics: vec![fault], ..Part::default() }
    }

    /// The fault that keeps the file from being read as a plan; `None` where there is none.
    pub(super) fn broken(&self) -> Option<&Diagnostic> {
        self.diagnostics.iter().find(|fault| BROKEN.contains(&fault.rule))
    }

    fn fill(&mut self, file: &File, reader: &mut Reader<'_>) {
        let (number, path) = (file.number, &*file.path);
        let (open, text) = conflict::read(path, &file.text);
        for open in open {
            let position = |byte: usize| u32::try_from(byte).unwrap_or(u32::MAX);
            let span = Span { file: number, start: position(open.range.start), end: position(open.range.end) };
            let hint = "keep what is right, and delete what the merge left beside it";
            reader.error("unresolved-conflict", open.message, span, Some(hint.to_owned()));
        }
        let text = &*text;
        let folder = path.split_once('/').map_or("", |(folder, _)| folder);
        if let Some((original, language)) = translation::of_path(path) {
            let kind = Kind::with_folder(folder);
            let fields = kind.map_or_else(Vision::field_shapes, Kind::field_shapes);
            let texts = document(number, path, text, reader).and_then(|node| translation::read(&node, &fields, reader));
            let translation = |texts| Translation { original, language: language.to_owned(), kind, texts };
            self.translation = texts.map(translation).map(Arc::new);
            return;
        }
        if let Some(kind) = Kind::with_folder(folder) {
            match document(number, path, text, reader) {
                Some(node) => self.entity(kind, &node, reader),
                None => {
                    let name = path.split_once('/').map_or(path, |(_, name)| name);
                    self.failed.push((kind, Id::suggest(name.trim_end_matches(".md"))));
                }
            }
            return;
        }
        match path {
            "milepost.yaml" => {
                self.settings =
                    tree(text, number, 0, reader).and_then(|node| Settings::read(&node, reader)).map(Arc::new);
            }
            "vision.md" => {
                let vision = document(number, path, text, reader).and_then(|node| Vision::read(&node, reader));
                self.vision = vision.map(Arc::new);
            }
            "plan/actuals.csv" => {
                let (rows, whole) = table(text, number, reader);
                let (payments, charged) = ledger::payments(&rows, whole, reader);
                (self.payments, self.charged) = (payments.into(), charged);
            }
            "plan/readings.csv" => {
                let (rows, whole) = table(text, number, reader);
                self.readings = ledger::readings(&rows, whole, reader);
            }
            path if path.ends_with(".csv") => {
                let message = "the plan has no such table; its tables are `plan/actuals.csv` and `plan/readings.csv`";
                reader.diagnostics.push(Diagnostic::warning("unknown-file", message).in_file(path));
            }
            _ => {
                if let Some(node) = tree(text, number, 0, reader) {
                    self.lists(node, reader);
                }
            }
        }
    }

    fn lists(&mut self, node: Node<'_>, reader: &mut Reader<'_>) {
        let NodeValue::Mapping(entries) = node.value else {
            reader.wrong_type(&node, "a mapping of lists such as `milestones:`");
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
                let hint = nearest(&key, keys()).map_or_else(
                    || format!("the lists are {}", keys().collect::<Vec<_>>().join(", ")),
                    |near| format!("did you mean `{near}`?"),
                );
                reader.error("unknown-field", format!("`{key}` is not a list of a plan"), key_span, Some(hint));
                continue;
            };
            match node.value {
                NodeValue::Sequence(items) => items.iter().for_each(|item| self.entity(kind, item, reader)),
                NodeValue::Null => {}
                _ => reader.wrong_type(&node, &format!("a list for `{key}`")),
            }
        }
    }

    fn entity(&mut self, kind: Kind, node: &Node<'_>, reader: &mut Reader<'_>) {
        if !self.batch.read(kind, node, reader) {
            self.failed.extend(written_id(node).map(|id| (kind, id)));
        }
    }
}

/// The rows of a table. A quote that takes in other lines is a fault: a payment that is lost in it would be missed nowhere.
fn table(text: &str, file: u32, reader: &mut Reader<'_>) -> (Vec<csv::Row>, Span) {
    let mut rows = csv::parse(text, file);
    let faults = csv::faults(text, &rows);
    // What is made of a row with such a cell is told once. Without a head, no row would be what it is.
    let starts: HashSet<u32> = faults.iter().map(|fault| fault.span.start).collect();
    let mut is_head = true;
    rows.retain(|row| std::mem::take(&mut is_head) || !row.cells.iter().any(|cell| starts.contains(&cell.span.start)));
    for fault in faults {
        let hint = "close the quote on its line; a quote inside of quoted text is written twice";
        reader.error(fault.rule, fault.message, fault.span, Some(hint.to_owned()));
    }
    (rows, Span { file, start: 0, end: 0 })
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
        // Whoever writes all of a file as comments has nothing of the sort yet.
        _ if !text.trim().is_empty() => None,
        _ => {
            let span = Span { file, start: offset, end: offset };
            let hint = match &*reader.locate(span).path {
                "milepost.yaml" => "write at least `title:` and `start:`",
                _ => "write its fields, such as `milestones:` with an entry below, or remove the file",
            };
            reader.error("empty-file", "this file is empty", span, Some(hint.to_owned()));
            None
        }
    }
}

/// A Markdown file as a tree: its front matter, with `id`, `title` and `body` from the file where they are missing.
fn document<'a>(file: u32, path: &str, text: &'a str, reader: &mut Reader<'_>) -> Option<Node<'a>> {
    let span = |start: usize, end: usize| {
        let position = |byte: usize| u32::try_from(byte).unwrap_or(u32::MAX);
        Span { file, start: position(start), end: position(end) }
    };
    let Ok(parts) = front_matter::split(text) else {
        let hint = Some("end it with a line `---`".to_owned());
        reader.error("unclosed-front-matter", "this front matter has no end", span(0, 3), hint);
        return None;
    };
    if text.trim().is_empty() {
        let hint = "write its text, with the title as `# Title` in the first line, or remove the file";
        reader.error("empty-file", "this file is empty", span(0, 0), Some(hint.to_owned()));
        return None;
    }
    if let Some(line) = front_matter::foreign(text) {
        let hint = "put the fields between two lines `---`, as YAML: `title: …`";
        let message = "what follows is text here, and none of its fields is read";
        reader.error("foreign-front-matter", message, span(line.start, line.end), Some(hint.to_owned()));
        return None;
    }
    let mut entries = Vec::new();
    if let Some((yaml, start)) = parts.front_matter.filter(|(yaml, _)| !yaml.trim().is_empty()) {
        let node = tree(yaml, file, u32::try_from(start).unwrap_or(u32::MAX), reader)?;
        match node.value {
            NodeValue::Mapping(fields) => entries = fields,
            _ => {
                reader.wrong_type(&node, "a front matter of fields such as `title:`");
                return None;
            }
        }
    }
    let (body, body_start) = parts.body;
    let whole = span(0, parts.front_matter.map_or(0, |_| 3));
    let scalar = |text: Cow<'a, str>, span: Span| Node { span, value: NodeValue::Scalar { text, plain: false } };
    let has = |entries: &[Entry<'_>], key: &str| entries.iter().any(|entry| entry.key == key);
    let add = |entries: &mut Vec<Entry<'a>>, key: &'static str, node: Node<'a>| {
        entries.push(Entry { key: key.into(), key_span: node.span, node });
    };
    let stem = path.rsplit('/').next().unwrap_or(path).trim_end_matches(".md");
    let singleton = !path.contains('/');
    let is_translation = translation::of_path(path).is_some();
    if !singleton && !is_translation && !has(&entries, "id") {
        let name = path.split_once('/').map_or(stem, |(_, rest)| rest.trim_end_matches(".md"));
        add(&mut entries, "id", scalar(Id::suggest(name).into(), whole));
    }
    let mut body_text = Cow::Borrowed(body);
    let needs_title = !singleton && !has(&entries, "title");
    let heading = if needs_title { first_heading(body) } else { None };
    // What a translation does not name is called what the original is called.
    if needs_title && (!is_translation || heading.is_some()) {
        let title = heading.as_ref().map_or_else(|| humanise(stem), |(title, _)| title.clone());
        if let Some((_, range)) = heading {
            // The heading became the title of the page and would stand on it twice.
            let rest = body[range.end..].trim_start_matches(['\r', '\n']);
            body_text = format!("{}{rest}", &body[..range.start]).into();
        }
        add(&mut entries, "title", scalar(title.into(), whole));
    }
    if has(&entries, "body") {
        let hint = Some("write it below the front matter".to_owned());
        reader.error("unknown-field", "`body` is the Markdown of the file", whole, hint);
    } else if !body.trim().is_empty() {
        let lead = body.len() - body.trim_start().len();
        let at = span(body_start + lead, body_start + body.trim_end().len().max(lead));
        let trimmed = match body_text {
            Cow::Borrowed(text) => text.trim_start_matches(['\r', '\n']).into(),
            Cow::Owned(text) => text.trim_start_matches(['\r', '\n']).to_owned().into(),
        };
        add(&mut entries, "body", scalar(trimmed, at));
    }
    Some(Node { span: whole, value: NodeValue::Mapping(entries) })
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
