//! What is fuzzed: every way by which text of others comes in, with what must hold of it whatever the text is. The targets of
//! `cargo fuzz` and the tests on stable call the same functions.

use std::collections::BTreeMap;

use milepost::analysis::{self, Analysed};
use milepost::audience::{Reader, redact};
use milepost::changes;
use milepost::diagnostic::{Diagnostic, Span};
use milepost::history::Project;
use milepost::history::recorded::recorded;
use milepost::merge;
use milepost::model;
use milepost::render::markdown::{self, Context, Ids, OtherLanguages};
use milepost::site::assets;
use milepost::source::yaml::{Node, NodeValue};
use milepost::source::{Memory, csv, front_matter, markdown as text_of, yaml};

/// What is done with a text; it panics where something does not hold.
pub type Target = fn(&[u8]);

/// All targets, by name.
pub const TARGETS: &[(&str, Target)] = &[
    ("yaml", tree),
    ("front_matter", head),
    ("markdown", prose),
    ("ledger", table),
    ("plan", plan),
    ("history", past),
    ("diff", diff),
    ("merge", merged),
    ("svg", picture),
];

/// The longest text that is looked at: longer ones find nothing that shorter ones do not.
const LONGEST: usize = 1 << 16;

const DAY: jiff::civil::Date = jiff::civil::Date::constant(2026, 3, 2);

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(&bytes[..bytes.len().min(LONGEST)]).into_owned()
}

fn holds(span: Span, text: &str) {
    let inside = text.get(span.start as usize..span.end as usize);
    assert!(inside.is_some(), "{span:?} is no part of the text");
}

/// A tree of YAML: every place in it is one in the text.
pub fn tree(bytes: &[u8]) {
    let text = text(bytes);
    let (root, faults) = yaml::parse(&text, 0, 0);
    faults.iter().for_each(|fault| holds(fault.span, &text));
    if let Some(root) = root {
        places(&root, &text);
    }
}

fn places(node: &Node<'_>, text: &str) {
    holds(node.span, text);
    match &node.value {
        NodeValue::Sequence(items) => items.iter().for_each(|item| places(item, text)),
        NodeValue::Mapping(entries) => entries.iter().for_each(|entry| {
            holds(entry.key_span, text);
            places(&entry.node, text);
        }),
        _ => {}
    }
}

/// Front matter: both parts stand where they are said to.
pub fn head(bytes: &[u8]) {
    let text = text(bytes);
    let Ok(parts) = front_matter::split(&text) else { return };
    for (part, at) in parts.front_matter.into_iter().chain([parts.body]) {
        assert!(text[at..].starts_with(part));
    }
    text_of::first_heading(parts.body.0);
}

/// Markdown: what comes of it is balanced, has no handlers and loads nothing, with raw HTML and without.
pub fn prose(bytes: &[u8]) {
    let text = text(bytes);
    text_of::links(&text).into_iter().for_each(|link| assert!(text.get(link.range).is_some()));
    text_of::plain(&text);
    text_of::audience_blocks(&text);
    for raw_html in [false, true] {
        for inline in [false, true] {
            let (is_file, ids) = (|path: &str| path == "assets/a.png", Ids::default());
            let context = Context {
                links: &|_: &str| None,
                is_file: &is_file,
                root: "../",
                source: "a.md",
                top: 2,
                inline,
                ids: &ids,
                raw_html,
                others: &OtherLanguages::default(),
                language: milepost::language::Language::default(),
            };
            is_harmless(&markdown::to_html(&text, &context).html);
        }
    }
}

/// The attributes of a tag with their values, in which a name of another may stand: `title=" src="`. Without a value in quotes,
/// what follows is a name again.
fn attributes(tag: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    let mut rest = tag.split_once([' ', '\n']).map_or("", |(_, rest)| rest);
    loop {
        rest = rest.trim_start_matches([' ', '\n', '/']);
        if rest.is_empty() {
            return found;
        }
        let end = rest.find(['=', ' ', '\n']).unwrap_or(rest.len());
        let (name, after) = rest.split_at(end);
        let quoted = after.strip_prefix("=\"").and_then(|after| after.split_once('"'));
        let (value, after) = quoted.unwrap_or(("", after.strip_prefix('=').unwrap_or(after)));
        found.push((name, value));
        rest = after;
    }
}

const VOID: &[&str] = &["br", "hr", "img", "wbr", "col", "input"];

/// Panics where HTML is not balanced, has a handler, or loads or leads to what it may not.
pub fn is_harmless(html: &str) {
    let mut open: Vec<&str> = Vec::new();
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        let tag = &rest[start + 1..];
        let end = tag.find('>').expect("a tag ends");
        let (tag, after) = (&tag[..end], &tag[end + 1..]);
        rest = after;
        let name = tag.trim_start_matches('/').split([' ', '\n']).next().unwrap_or_default();
        assert!(
            !["script", "style", "iframe", "object", "embed", "form", "base", "link", "meta", "svg", "math"]
                .contains(&name),
            "{html}"
        );
        for (attribute, value) in attributes(tag) {
            assert!(!attribute.starts_with("on"), "{html}");
            assert!(attribute != "src" || value.starts_with("../assets/a.png"), "{html}");
            let address = value.to_lowercase();
            let leads_out =
                ["javascript:", "data:", "vbscript:", "//"].iter().any(|scheme| address.starts_with(scheme));
            assert!(attribute != "href" || !leads_out, "{html}");
        }
        match tag.strip_prefix('/') {
            Some(name) => assert_eq!(open.pop(), Some(name), "{html}"),
            None if VOID.contains(&name) => {}
            None => open.push(name),
        }
    }
    assert!(open.is_empty(), "{html}");
}

/// A table: every cell stands in the text.
pub fn table(bytes: &[u8]) {
    let text = text(bytes);
    csv::parse(&text, 0).iter().flat_map(|row| &row.cells).for_each(|cell| holds(cell.span, &text));
    let files = [("milepost.yaml", SETTINGS), ("vision.md", VISION), ("plan/lines.yaml", "lines: [{id: a, title: A}]")];
    let mut files: BTreeMap<String, Vec<u8>> =
        files.map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec())).into();
    files.insert("plan/actuals.csv".to_owned(), text.clone().into_bytes());
    files.insert("plan/readings.csv".to_owned(), text.into_bytes());
    loaded(&Memory(files));
}

const SETTINGS: &str =
    "title: Test\nstart: 2026-01-05\nstatus_date: 2026-03-02\naudiences: {staff: {money: totals}, board: {}}\n";
const VISION: &str = "---\nstatement: It works.\n---\n";

fn files(text: &str) -> Memory {
    let mut files = Memory::from_text(text);
    files.0.entry("milepost.yaml".to_owned()).or_insert_with(|| SETTINGS.into());
    files.0.entry("vision.md".to_owned()).or_insert_with(|| VISION.into());
    files
}

/// A plan is read, and every fault has a place in a file of it.
fn loaded(files: &Memory) -> Option<model::Plan> {
    let loaded = model::load(files);
    let is_placed = |fault: &Diagnostic| fault.location.as_ref().is_none_or(|at| !at.path.is_empty());
    assert!(loaded.diagnostics.iter().all(is_placed), "{:?}", loaded.diagnostics);
    loaded.plan
}

fn analysed(plan: model::Plan) -> Vec<Analysed> {
    let project = Project::of(plan);
    let readers = [Reader::Widest, Reader::At(project.plan.audiences().len().saturating_sub(1))];
    let look = |reader| {
        let project = redact(&project, reader);
        Analysed { analysis: analysis::analyze(&project, DAY), project }
    };
    readers.map(look).into()
}

/// A plan of many files: read, redacted and analysed.
pub fn plan(bytes: &[u8]) {
    if let Some(plan) = loaded(&files(&text(bytes))) {
        analysed(plan);
    }
}

/// A recorded past.
pub fn past(bytes: &[u8]) {
    let (states, _) = recorded(&files(&text(bytes)));
    for state in states {
        model::load(&state.files);
    }
}

const PART: &str = "\n=====\n";

/// Two plans compared; one compared with itself is the same.
pub fn diff(bytes: &[u8]) {
    let text = text(bytes);
    let (before, after) = text.split_once(PART).unwrap_or((&text, ""));
    let [before, after] = [before, after].map(|text| loaded(&files(text)).map(analysed));
    let Some((before, after)) = before.zip(after) else { return };
    for (before, after) in before.iter().zip(&after) {
        changes::between(before, after);
        assert!(changes::between(after, after).is_empty());
    }
}

/// Three versions merged: what one side alone changed is taken as it is.
pub fn merged(bytes: &[u8]) {
    let text = text(bytes);
    let mut parts = text.split(PART);
    let [base, ours, theirs] = std::array::from_fn(|_| parts.next().unwrap_or_default().as_bytes());
    for path in [Some("plan/a.yaml"), Some("updates/a.md"), Some("plan/actuals.csv"), None] {
        merge::merge(path, base, ours, theirs);
        assert_eq!(merge::merge(path, base, base, theirs).bytes, theirs);
        assert_eq!(merge::merge(path, base, ours, ours).bytes, ours);
    }
}

/// A picture: what is left of it neither runs nor loads, and is left as it is the next time.
pub fn picture(bytes: &[u8]) {
    let Ok(kept) = assets::published("assets/a.svg", bytes[..bytes.len().min(LONGEST)].to_vec()) else { return };
    let lower = String::from_utf8_lossy(&kept).to_lowercase();
    assert!(!lower.contains("<script") && !lower.contains("<foreignobject") && !lower.contains("<!doctype"), "{lower}");
    let again = assets::published("assets/a.svg", kept.to_vec());
    assert_eq!(again.as_deref(), Ok(&*kept));
}
