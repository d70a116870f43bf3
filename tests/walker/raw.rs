//! The files of a plan as leaves: what stands in YAML, front matter and tables, without knowing what it means.

use std::collections::BTreeMap;

use milepost::model::kinds::Kind;
use milepost::source::markdown::first_heading;
use milepost::source::yaml::{self, Node, NodeValue};
use milepost::source::{csv, front_matter};
use rust_decimal::Decimal;

/// The files of one state by their paths.
pub type Files = BTreeMap<String, String>;

/// A value as it was written.
#[derive(Clone, Debug, PartialEq)]
pub enum Raw {
    Leaf(String),
    List(Vec<Raw>),
    Map(BTreeMap<String, Raw>),
}

/// The fields of each thing, by its kind and id; settings and vision have no id.
#[derive(Clone, Debug, Default)]
pub struct Walked {
    pub things: BTreeMap<(String, String), BTreeMap<String, Raw>>,
    /// What was paid, by budget line.
    pub paid: BTreeMap<String, Decimal>,
}

/// Walks the files of a state.
pub fn walk(files: &Files) -> Walked {
    let mut walked = Walked::default();
    for (path, text) in files {
        let folder = path.split_once('/').map_or("", |(folder, _)| folder);
        let stem = path.rsplit('/').next().unwrap().trim_end_matches(".md");
        if path == "milepost.yaml" {
            walked.things.insert(("settings".to_owned(), String::new()), fields(tree(text)));
        } else if path == "vision.md" {
            walked.things.insert(("vision".to_owned(), String::new()), document(text, None));
        } else if let (Some(kind), true) = (Kind::with_folder(folder), path.ends_with(".md")) {
            let fields = document(text, Some(stem));
            let named = path.split_once('/').unwrap().1.trim_end_matches(".md").replace('/', "-");
            let id = if let Some(Raw::Leaf(id)) = fields.get("id") { id.clone() } else { named };
            walked.things.insert((kind.name().to_owned(), id), fields);
        } else if folder == "plan" && (path.ends_with(".yaml") || path.ends_with(".yml")) {
            for (list, items) in fields(tree(text)) {
                let (Some(kind), Raw::List(items)) = (Kind::with_list(&list), items) else { continue };
                for item in items {
                    let fields = fields(item);
                    let Some(Raw::Leaf(id)) = fields.get("id").cloned() else { continue };
                    walked.things.insert((kind.name().to_owned(), id), fields);
                }
            }
        }
    }
    files.get("plan/actuals.csv").into_iter().for_each(|text| pay(text, &mut walked));
    files.get("plan/readings.csv").into_iter().for_each(|text| read(text, &mut walked));
    walked
}

fn rows(text: &str) -> Vec<BTreeMap<String, String>> {
    let rows = csv::parse(text, 0);
    let cells = |row: &csv::Row| row.cells.iter().map(|cell| cell.text.clone()).collect::<Vec<_>>();
    let Some(head) = rows.first().map(cells) else { return Vec::new() };
    rows[1..].iter().map(|row| head.iter().cloned().zip(cells(row)).collect()).collect()
}

fn pay(text: &str, walked: &mut Walked) {
    for row in rows(text) {
        let amount: Decimal = row["amount"].parse().unwrap();
        *walked.paid.entry(row["line"].clone()).or_default() += amount;
    }
}

/// The readings of a table belong to their measures.
fn read(text: &str, walked: &mut Walked) {
    for row in rows(text) {
        let goals = walked.things.iter_mut().filter(|((kind, _), _)| kind == "goal");
        for (_, fields) in goals {
            let Some(Raw::List(measures)) = fields.get_mut("measures") else { continue };
            for measure in measures {
                let Raw::Map(measure) = measure else { continue };
                if measure.get("id") != Some(&Raw::Leaf(row["measure"].clone())) {
                    continue;
                }
                let leaf = |name: &str| Raw::Leaf(row[name].clone());
                let reading = BTreeMap::from([("on".to_owned(), leaf("date")), ("value".to_owned(), leaf("value"))]);
                let readings = measure.entry("readings".to_owned()).or_insert_with(|| Raw::List(Vec::new()));
                if let Raw::List(readings) = readings {
                    readings.push(Raw::Map(reading));
                }
            }
        }
    }
}

fn document(text: &str, stem: Option<&str>) -> BTreeMap<String, Raw> {
    let Ok(parts) = front_matter::split(text) else { return BTreeMap::new() };
    let mut fields = parts.front_matter.map(|(yaml, _)| fields(tree(yaml))).unwrap_or_default();
    // The marks around what is not for everybody are no part of what is said.
    let said = parts.body.0.split_inclusive('\n').filter(|line| !line.starts_with(":::"));
    let mut body: String = said.collect();
    if let Some(stem) = stem.filter(|_| !fields.contains_key("title")) {
        let title = match first_heading(&body) {
            Some((title, range)) => {
                body.replace_range(range, "");
                title
            }
            None => stem.to_owned(),
        };
        fields.insert("title".to_owned(), Raw::Leaf(title));
    }
    if !body.trim().is_empty() {
        fields.insert("body".to_owned(), Raw::Leaf(body));
    }
    fields
}

fn fields(raw: Raw) -> BTreeMap<String, Raw> {
    if let Raw::Map(fields) = raw { fields } else { BTreeMap::new() }
}

fn tree(text: &str) -> Raw {
    let (node, _) = yaml::parse(text, 0, 0);
    node.and_then(|node| raw(&node)).unwrap_or(Raw::Map(BTreeMap::new()))
}

fn raw(node: &Node<'_>) -> Option<Raw> {
    Some(match &node.value {
        NodeValue::Null => return None,
        NodeValue::Scalar { text, .. } => Raw::Leaf(text.to_string()),
        NodeValue::Sequence(items) => Raw::List(items.iter().filter_map(raw).collect()),
        NodeValue::Mapping(entries) => {
            let inner = |name: &str| entries.iter().find(|entry| entry.key == name).map(|entry| &entry.node);
            match (inner("value"), inner("audience"), entries.len()) {
                // Who may see a value is not a part of it.
                (Some(value), Some(_), 2) => return raw(value),
                _ => Raw::Map(
                    entries.iter().filter_map(|entry| Some((entry.key.to_string(), raw(&entry.node)?))).collect(),
                ),
            }
        }
    })
}
