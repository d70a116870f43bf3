//! References in a merged file: which lists hold some, and which of them lead nowhere any more.

use std::collections::{BTreeMap, BTreeSet};

use crate::merge::keys::Renamed;
use crate::merge::mark::{self, Mark};
use crate::model::kinds::{Kind, Place};
use crate::model::shape::{FieldShape, Shape};
use crate::source::yaml::{Node, NodeValue};

/// Whether the items of a list, at the end of this way, name entities.
pub fn are_listed(at: &[String]) -> bool {
    let of_plan =
        at.first().and_then(|list| Kind::with_list(list)).map(|kind| (kind.field_shapes(), &at[2.min(at.len())..]));
    match of_plan {
        Some((fields, way)) => names_entities(&fields, way),
        // The front matter of a file has its fields at the top.
        None => {
            let documents = Kind::ALL.iter().filter(|kind| matches!(kind.place(), Place::Folder(_)));
            documents.into_iter().any(|kind| names_entities(&kind.field_shapes(), at))
        }
    }
}

fn names_entities(fields: &[FieldShape], way: &[String]) -> bool {
    let Some((name, rest)) = way.split_first() else { return false };
    let Some(field) = fields.iter().find(|field| field.name == name) else { return false };
    match (&field.shape, rest) {
        (Shape::List { item, .. }, []) => match &**item {
            Shape::Reference { .. } => true,
            Shape::Record { fields, shorthand: Some(name), .. } => {
                fields().iter().any(|field| field.name == *name && matches!(field.shape, Shape::Reference { .. }))
            }
            _ => false,
        },
        (Shape::List { item, .. }, [_, rest @ ..]) => match &**item {
            Shape::Record { fields, .. } => names_entities(&fields(), rest),
            _ => false,
        },
        (Shape::Record { fields, .. }, rest) => names_entities(&fields(), rest),
        _ => false,
    }
}

/// Pairs what each side put in the place of the same items: both take the key of the item that was there. Returns whether there
/// are any.
pub fn pair_replaced(keys: &mut [Vec<String>; 3]) -> bool {
    let [base, ours, theirs] = &*keys;
    let gone: Vec<String> = base.iter().filter(|key| !ours.contains(key) && !theirs.contains(key)).cloned().collect();
    let new = |side: &[String], other: &[String]| -> Vec<String> {
        side.iter().filter(|key| !base.contains(key) && !other.contains(key)).cloned().collect()
    };
    let (mine, yours) = (new(ours, theirs), new(theirs, ours));
    if gone.is_empty() || mine.len() != gone.len() || yours.len() != gone.len() {
        return false;
    }
    for (place, gone) in gone.into_iter().enumerate() {
        for (side, new) in [(1, &mine[place]), (2, &yours[place])] {
            keys[side].iter_mut().filter(|key| *key == new).for_each(|key| key.clone_from(&gone));
        }
    }
    true
}

/// The text of a merged file with a mark above each reference that led somewhere on one side and leads nowhere now, where none is
/// above it yet; and what the marks say.
pub fn marked(
    text: String,
    merged: &Node<'_>,
    versions: [Option<&Node<'_>>; 3],
    renamed: &Renamed,
    undecided: &[Vec<String>],
) -> (String, Vec<String>) {
    let there = ids(Some(merged), renamed);
    let mut lost: BTreeMap<(Kind, String), Option<String>> = BTreeMap::new();
    for version in versions {
        for ((kind, id), former) in ids(version, renamed) {
            if !there.contains_key(&(kind, id.clone())) {
                let now = there.iter().find(|((of, _), known)| *of == kind && **known == former);
                lost.insert((kind, id), now.map(|((_, id), _)| id.clone()));
            }
        }
    }
    if lost.is_empty() {
        return (text, Vec::new());
    }
    let mut search = Search { lost: &lost, renamed, undecided, found: BTreeSet::new() };
    search.file(merged);
    let mut text = text;
    let mut messages = Vec::new();
    for (at, message) in search.found.into_iter().rev() {
        let line = text[..at].rfind('\n').map_or(0, |end| end + 1);
        let indentation = text[line..].len() - text[line..].trim_start_matches(' ').len();
        text.insert_str(line, &Mark::saying(message.clone()).comment(indentation));
        messages.insert(0, message);
    }
    (text, messages)
}

/// The ids in the lists of a file, each with the id that it had in the base.
fn ids(node: Option<&Node<'_>>, renamed: &Renamed) -> BTreeMap<(Kind, String), String> {
    let mut found = BTreeMap::new();
    for (list, kind, items) in node.into_iter().flat_map(lists) {
        let keys = renamed.keys(&[list.to_owned()], &items.iter().collect::<Vec<_>>());
        for (item, former) in items.iter().zip(keys.map(|(keys, _)| keys).unwrap_or_default()) {
            if let Some(id) = entry(item, "id").and_then(scalar) {
                found.insert((kind, id.to_owned()), former);
            }
        }
    }
    found
}

fn lists<'a>(node: &'a Node<'_>) -> Vec<(&'a str, Kind, &'a [Node<'a>])> {
    let NodeValue::Mapping(entries) = &node.value else { return Vec::new() };
    let lists = entries.iter().filter_map(|entry| match &entry.node.value {
        NodeValue::Sequence(items) => Some((&*entry.key, Kind::with_list(&entry.key)?, items.as_slice())),
        _ => None,
    });
    lists.collect()
}

struct Search<'a> {
    lost: &'a BTreeMap<(Kind, String), Option<String>>,
    renamed: &'a Renamed,
    undecided: &'a [Vec<String>],
    /// The place of each reference, and what is said of it.
    found: BTreeSet<(usize, String)>,
}

impl Search<'_> {
    fn file(&mut self, merged: &Node<'_>) {
        for (list, kind, items) in lists(merged) {
            let shapes = kind.field_shapes();
            let keys = self.renamed.keys(&[list.to_owned()], &items.iter().collect::<Vec<_>>());
            let Some((keys, _)) = keys else { continue };
            for (item, key) in items.iter().zip(keys) {
                let NodeValue::Mapping(entries) = &item.value else { continue };
                let id = entry(item, "id").and_then(scalar).unwrap_or(&key).to_owned();
                for field in entries {
                    let known = [list, key.as_str(), &*field.key];
                    let is_marked = |open: &Vec<String>| open.iter().zip(known).all(|(open, known)| open == known);
                    let shape = shapes.iter().find(|shape| shape.name == field.key);
                    if let Some(shape) = shape.filter(|_| !self.undecided.iter().any(is_marked)) {
                        let way = [list.to_owned(), id.clone(), field.key.to_string()];
                        self.value(&way, &field.node, &shape.shape);
                    }
                }
            }
        }
    }

    fn value(&mut self, way: &[String], node: &Node<'_>, shape: &Shape) {
        match (&node.value, shape) {
            (NodeValue::Scalar { text, .. }, Shape::Reference { kind }) => {
                let (kind, id) = match kind {
                    Some(kind) => (Kind::named(kind), &**text),
                    None => text.split_once(':').map_or((None, ""), |(kind, id)| (Kind::named(kind), id)),
                };
                let Some(kind) = kind else { return };
                if let Some(now) = self.lost.get(&(kind, id.to_owned())) {
                    let what = mark::what(way);
                    let now = match now {
                        Some(now) => format!("which is `{now}` in this file now"),
                        None => "which is not in this file any more".to_owned(),
                    };
                    self.found
                        .insert((node.span.start as usize, format!("{what} names the {} `{id}`, {now}", kind.name())));
                }
            }
            (NodeValue::Sequence(items), Shape::List { item, .. }) => {
                items.iter().for_each(|node| self.value(way, node, item));
            }
            (_, Shape::List { item, .. }) => self.value(way, node, item),
            (NodeValue::Mapping(entries), Shape::Record { fields, .. }) => {
                let shapes = fields();
                for entry in entries {
                    if let Some(field) = shapes.iter().find(|field| field.name == entry.key) {
                        self.value(way, &entry.node, &field.shape);
                    }
                }
            }
            (_, Shape::Record { fields, shorthand: Some(name), .. }) => {
                if let Some(field) = fields().iter().find(|field| field.name == *name) {
                    self.value(way, node, &field.shape);
                }
            }
            _ => {}
        }
    }
}

fn entry<'a, 'n>(node: &'a Node<'n>, name: &str) -> Option<&'a Node<'n>> {
    let NodeValue::Mapping(entries) = &node.value else { return None };
    entries.iter().find(|entry| entry.key == name).map(|entry| &entry.node)
}

fn scalar<'a>(node: &'a Node<'_>) -> Option<&'a str> {
    match &node.value {
        NodeValue::Scalar { text, .. } => Some(text),
        _ => None,
    }
}
