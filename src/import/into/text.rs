//! The text of a plan file with other values in it. Every line that says what it said before stays as it is.
//!
//! A merge knows how to put what two sides changed together. So what the file is to say becomes one side of a merge: a
//! text with the changed values and nothing else, beside one with the same values as they are.

use std::collections::HashMap;

use crate::import::draft::{Entity, Written};
use crate::import::write;
use crate::merge;
use crate::source::yaml::{self, Node, NodeValue};

/// An entity as it is to be.
#[derive(Debug)]
pub struct Put<'a> {
    /// The entity.
    pub entity: &'a Entity,
    /// The fields that change; all of them where it is new.
    pub changed: Vec<(&'static str, Written)>,
    /// Whether the plan has none with this id.
    pub is_new: bool,
}

/// The two texts whose difference is what changes.
#[derive(Default)]
struct Pair {
    before: String,
    after: String,
}

impl Pair {
    fn both(&mut self, line: &str) {
        self.before.push_str(line);
        self.after.push_str(line);
    }

    /// A field as it is, if it is there, and as it is to be, both in the form in which it stands.
    fn field(&mut self, indent: &str, name: &str, value: &Written, there: Option<(&Node<'_>, &str)>) {
        let put = |text: &mut String, lines: Vec<String>| {
            for line in lines {
                text.push_str(format!("{indent}{line}").trim_end_matches(' '));
                text.push('\n');
            }
        };
        let is_block = there.is_some_and(|(node, text)| is_block(node, text));
        if let Some((node, _)) = there {
            put(&mut self.before, if is_block { block(name, node) } else { vec![format!("{name}: {}", flow(node))] });
        }
        put(&mut self.after, if is_block { write::block(name, value) } else { write::field(name, value) });
    }
}

/// A file with other fields at its top; `None` where it has no place for them.
pub fn fields(text: &str, fields: &[(&'static str, Written)]) -> Option<String> {
    if fields.is_empty() {
        return Some(text.to_owned());
    }
    let (node, faults) = yaml::parse(text, 0, 0);
    let root = node.filter(|_| faults.is_empty());
    let mut pair = Pair::default();
    for (name, value) in fields {
        pair.field("", name, value, root.as_ref().and_then(|root| entry(root, name)).map(|node| (node, text)));
    }
    merge::change(text, &pair.before, &pair.after)
}

/// A file with other entities in its lists; `None` where it has no place for them.
pub fn lists(text: &str, lists: &[(&'static str, Vec<Put<'_>>)]) -> Option<String> {
    let (node, faults) = yaml::parse(text, 0, 0);
    let root = node.filter(|_| faults.is_empty());
    let mut pair = Pair::default();
    for (key, puts) in lists.iter().filter(|(_, puts)| puts.iter().any(|put| put.is_new || !put.changed.is_empty())) {
        let list = root.as_ref().and_then(|root| entry(root, key));
        let items = match list.map(|node| &node.value) {
            Some(NodeValue::Sequence(items)) => items.as_slice(),
            _ => &[],
        };
        let there: HashMap<&str, &Node<'_>> = items.iter().filter_map(|item| Some((id(item)?, item))).collect();
        if let Some(list) = list {
            // An empty list gives way as a whole.
            let whole = if items.is_empty() { format!(" {}", flow(list)) } else { String::new() };
            pair.before.push_str(&format!("{key}:{whole}\n"));
        }
        pair.after.push_str(&format!("{key}:\n"));
        for put in in_order(puts, items) {
            if put.is_new {
                pair.after.push_str(&write::item(put.entity));
                continue;
            }
            let item = there.get(put.entity.id.as_str())?;
            pair.both(&format!("  - id: {}\n", crate::source::edit::scalar(&put.entity.id)));
            for (name, value) in &put.changed {
                pair.field("    ", name, value, entry(item, name).map(|node| (node, text)));
            }
        }
    }
    merge::change(text, &pair.before, &pair.after)
}

/// Known entities in the order of the plan, each new one behind the one that it stands behind in the file.
fn in_order<'p, 'a>(puts: &'p [Put<'a>], items: &[Node<'_>]) -> Vec<&'p Put<'a>> {
    let known: HashMap<&str, &Put<'_>> =
        puts.iter().filter(|put| !put.is_new).map(|put| (put.entity.id.as_str(), put)).collect();
    let mut ordered: Vec<&Put<'_>> = items.iter().filter_map(|item| known.get(id(item)?).copied()).collect();
    let mut before: Option<&str> = None;
    for put in puts {
        if put.is_new {
            let at = before.and_then(|id| ordered.iter().position(|other| other.entity.id == id));
            ordered.insert(at.map_or(0, |at| at + 1), put);
        }
        before = Some(&put.entity.id);
    }
    ordered
}

fn entry<'n, 't>(node: &'n Node<'t>, name: &str) -> Option<&'n Node<'t>> {
    let NodeValue::Mapping(entries) = &node.value else { return None };
    entries.iter().find(|entry| entry.key == name).map(|entry| &entry.node)
}

fn id<'n>(item: &'n Node<'_>) -> Option<&'n str> {
    match &entry(item, "id")?.value {
        NodeValue::Scalar { text, .. } => Some(text),
        _ => None,
    }
}

/// Whether a list or mapping stands in lines of its own.
fn is_block(node: &Node<'_>, text: &str) -> bool {
    let is_collection = matches!(node.value, NodeValue::Sequence(_) | NodeValue::Mapping(_));
    is_collection && !text.get(node.span.start as usize..).is_some_and(|text| text.starts_with(['[', '{']))
}

/// A field whose value stands in lines of its own.
fn block(name: &str, node: &Node<'_>) -> Vec<String> {
    let lines = match &node.value {
        NodeValue::Sequence(items) => items.iter().map(|item| format!("  - {}", flow(item))).collect(),
        NodeValue::Mapping(entries) => {
            entries.iter().map(|entry| format!("  {}: {}", quoted(&entry.key), flow(&entry.node))).collect()
        }
        _ => Vec::new(),
    };
    std::iter::once(format!("{name}:")).chain::<Vec<String>>(lines).collect()
}

/// A value in one line.
fn flow(node: &Node<'_>) -> String {
    match &node.value {
        NodeValue::Null => "~".to_owned(),
        NodeValue::Scalar { text, .. } => quoted(text),
        NodeValue::Sequence(items) => format!("[{}]", items.iter().map(flow).collect::<Vec<_>>().join(", ")),
        NodeValue::Mapping(entries) => {
            let entries = entries.iter().map(|entry| format!("{}: {}", quoted(&entry.key), flow(&entry.node)));
            format!("{{{}}}", entries.collect::<Vec<_>>().join(", "))
        }
    }
}

/// A JSON string is a YAML string, whatever stands in it.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
