//! What templates are given, as the pages of the example hold it: one line a field, with what it is.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::Path;

use milepost::pipeline::{self, Input};
use milepost::render::theme::built_in;
use milepost::site;
use milepost::site::material::Material;
use serde_json::Value;

/// What a field held, wherever it was found.
#[derive(Default)]
struct Held {
    /// What it was, in a word or two.
    sorts: BTreeSet<&'static str>,
    /// Its own fields, where it was a mapping.
    fields: BTreeMap<String, Held>,
    /// What each of its items was, where it was a list.
    item: Option<Box<Held>>,
    /// How often it was there, and how often the mapping that it is in.
    times: usize,
}

/// A mapping with no other fields than these is what the component `value` shows.
const VALUE: [&str; 12] =
    ["text", "path", "status", "word", "mark", "strong", "was", "sub", "chart", "class", "note", "inline"];

/// The page about what templates are given.
pub fn template_data() -> String {
    let (templates, frame) = seen();
    let mut text = INTRODUCTION.to_owned();
    let _ = write!(text, "\n## site\n\nOn every page.\n\n{}", table(&frame, "site"));
    for (template, held) in &templates {
        let about = about(template);
        let about = if about.is_empty() { String::new() } else { format!("{about}\n\n") };
        let _ = write!(text, "\n## {template}\n\n{about}{}", table(held, "page"));
    }
    text
}

const INTRODUCTION: &str = "# What templates are given

Templates see `site`, which all pages share, and `page`, which each sort of page has of its own. This is what the pages of the example
hold, for its board and for its staff; what stands there only sometimes is marked *at times*, and is null or missing otherwise. A name ends
in `[]` where it is a list, and what follows is of each item.

- **text**, **number** and **yes or no** are what they say. Texts are escaped when a template prints them.
- **Markdown** is HTML already, **path** an address relative to the page already.
- A **value** is a text, or a mapping of some of `text`, `path`, `status`, `word`, `mark`, `strong`, `was`, `sub`, `chart`, `class`; the component
  `value` shows it. A **sentence** is a list of values.
- A **chart** is a mapping of `kind`, `label`, `height` and `plots` (`y`, `height`, `shapes`); the component `chart` draws it.
- A **table** is a mapping of `caption`, `head`, `rows` and what the component `table` says.
";

/// The data of all templates, and of the frame.
fn seen() -> (BTreeMap<&'static str, Held>, Held) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("example-project");
    let (mut templates, mut frame) = (BTreeMap::<&'static str, Held>::new(), Held::default());
    for audience in ["board", "staff"] {
        let read = pipeline::read(&Input { folder: &folder, status_date: None, audience: Some(audience) });
        let analysed = read.analysed.expect("the example can be read");
        let material = Material::new(&analysed);
        let site = site::site(&material, &|_| None);
        frame.see(&plain(&site.frame));
        for page in &site.pages {
            templates.entry(page.template).or_default().see(&plain(&(page.content)()));
        }
    }
    frame.see(&dressed());
    (templates, frame)
}

/// The data of a page, as other programs read it.
fn plain(value: &milepost::site::data::Value) -> Value {
    serde_json::to_value(value).expect("the data of a page is plain")
}

/// The frame of a project with a colour, a logo and fonts of its own, which the example has not.
fn dressed() -> Value {
    let folder = tempfile::tempdir().unwrap();
    let settings = "title: Clinic\nstart: 2026-01-05\nstatus_date: 2026-03-02\ntheme:\n  accent: '#1f3f94'\n  \
                    logo: {file: assets/a.svg, alt: Clinic}\n  fonts: {text: assets/a.woff2}\n";
    let files = [
        ("milepost.yaml", settings),
        ("vision.md", "---\nstatement: One record\n---\n"),
        ("assets/a.svg", "<svg/>"),
        ("assets/a.woff2", ""),
    ];
    std::fs::create_dir(folder.path().join("assets")).unwrap();
    files.iter().for_each(|(path, text)| std::fs::write(folder.path().join(path), text).unwrap());
    let read = pipeline::read(&Input { folder: folder.path(), status_date: None, audience: None });
    let analysed = read.analysed.expect("the project can be read");
    plain(&site::site(&Material::new(&analysed), &|_| None).frame)
}

impl Held {
    fn see(&mut self, value: &Value) {
        if !value.is_null() {
            self.times += 1;
        }
        match value {
            Value::Null => {}
            Value::Bool(_) => _ = self.sorts.insert("yes or no"),
            Value::Number(_) => _ = self.sorts.insert("number"),
            Value::String(_) => _ = self.sorts.insert("text"),
            Value::Array(items) if is_sentence(items) => _ = self.sorts.insert("sentence"),
            Value::Array(items) => {
                let held = self.item.get_or_insert_default();
                items.iter().for_each(|item| held.see(item));
            }
            Value::Object(fields) => {
                let sort = match () {
                    () if fields.contains_key("$markdown") => "Markdown",
                    () if fields.contains_key("$path") => "path",
                    () if fields.contains_key("plots") => "chart",
                    () if fields.contains_key("head") && fields.contains_key("rows") => "table",
                    () if is_value(fields) => "value",
                    () => {
                        return fields
                            .iter()
                            .for_each(|(name, value)| self.fields.entry(name.clone()).or_default().see(value));
                    }
                };
                self.sorts.insert(sort);
            }
        }
    }

    fn write(&self, name: &str, of: usize, out: &mut String) {
        let mut sorts: Vec<&str> = self.sorts.iter().copied().collect();
        // A text alone is the simplest value.
        if sorts.contains(&"value") {
            sorts.retain(|sort| !["text", "number"].contains(sort));
        }
        if !sorts.is_empty() {
            let rare = if self.times < of { ", *at times*" } else { "" };
            let _ = writeln!(out, "| `{name}` | {}{rare} |", sorts.join(" or "));
        }
        for (field, held) in &self.fields {
            held.write(&format!("{name}.{field}"), self.times, out);
        }
        if let Some(item) = &self.item {
            item.write(&format!("{name}[]"), item.times, out);
        }
    }
}

fn is_value(fields: &serde_json::Map<String, Value>) -> bool {
    let known = fields.keys().all(|name| VALUE.contains(&name.as_str()));
    known && ["text", "status", "chart"].iter().any(|name| fields.contains_key(*name))
}

/// Whether a list is the parts of one sentence: words with links among them.
fn is_sentence(items: &[Value]) -> bool {
    let is_part = |item: &Value| match item {
        Value::String(_) => true,
        Value::Object(fields) => is_value(fields),
        _ => false,
    };
    items.len() > 1
        && items.iter().any(Value::is_string)
        && items.iter().any(Value::is_object)
        && items.iter().all(is_part)
}

fn table(held: &Held, name: &str) -> String {
    let mut out = "| name | holds |\n|---|---|\n".to_owned();
    for (field, inner) in &held.fields {
        inner.write(&format!("{name}.{field}"), held.times, &mut out);
    }
    out
}

/// What a template says of itself in its first lines, up to what it is given.
fn about(template: &str) -> String {
    let file = built_in::files("clarity").into_iter().find(|file| file.path == template);
    let source = file.map(|file| String::from_utf8_lossy(&file.bytes).into_owned()).unwrap_or_default();
    let comment = source.strip_prefix("{#-").and_then(|rest| rest.split_once("-#}")).map_or("", |(comment, _)| comment);
    let words = comment.split_whitespace().collect::<Vec<_>>().join(" ");
    words.split(" page:").next().unwrap_or_default().to_owned()
}
