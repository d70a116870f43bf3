//! That a merged file says what it must: every value that one side changed, and every other as it was.

use std::collections::{BTreeMap, BTreeSet};

use crate::merge::keys::Renamed;
use crate::merge::lines;
use crate::source::yaml::{Node, NodeValue};

type Leaves = BTreeMap<Vec<String>, String>;

/// Whether each value of a merged file follows from the three versions. What lies on a way that is `undecided` may be as it
/// is on either side.
pub fn follows(
    renamed: &Renamed,
    base: Option<&Node<'_>>,
    ours: &Node<'_>,
    theirs: &Node<'_>,
    merged: &Node<'_>,
    undecided: &[Vec<String>],
) -> bool {
    let leaves = |node: &Node<'_>| {
        let mut found = Leaves::new();
        collect(renamed, &mut Vec::new(), node, &mut found);
        found
    };
    let (was, ours, theirs, merged) =
        (base.map(leaves).unwrap_or_default(), leaves(ours), leaves(theirs), leaves(merged));
    let paths: BTreeSet<&Vec<String>> =
        was.keys().chain(ours.keys()).chain(theirs.keys()).chain(merged.keys()).collect();
    paths.into_iter().all(|path| {
        let [was, ours, theirs, merged] = [&was, &ours, &theirs, &merged].map(|leaves| leaves.get(path));
        let open = undecided.iter().any(|open| path.starts_with(open) || open.starts_with(path));
        if open || ours == theirs {
            return if open { merged == ours || merged == theirs } else { merged == ours };
        }
        match (was == ours, was == theirs) {
            (true, _) => merged == theirs,
            (_, true) => merged == ours,
            // A text that both sides changed in different lines is neither.
            _ => match (was, ours, theirs, merged) {
                (Some(was), Some(ours), Some(theirs), Some(merged)) => {
                    lines::clean(was, ours, theirs).is_some_and(|text| text == *merged)
                }
                _ => false,
            },
        }
    })
}

fn collect(renamed: &Renamed, at: &mut Vec<String>, node: &Node<'_>, found: &mut Leaves) {
    match &node.value {
        NodeValue::Null => {}
        NodeValue::Scalar { text, .. } => _ = found.insert(at.clone(), text.to_string()),
        NodeValue::Mapping(entries) => {
            for entry in entries {
                at.push(entry.key.to_string());
                collect(renamed, at, &entry.node, found);
                at.pop();
            }
        }
        NodeValue::Sequence(items) => match renamed.keys(at, &items.iter().collect::<Vec<_>>()) {
            Some((keys, _)) => {
                for (key, item) in keys.into_iter().zip(items) {
                    at.push(key);
                    collect(renamed, at, item, found);
                    at.pop();
                }
            }
            None => _ = found.insert(at.clone(), meaning(node)),
        },
    }
}

/// A value as a text that is the same wherever it stands.
fn meaning(node: &Node<'_>) -> String {
    match &node.value {
        NodeValue::Null => "~".to_owned(),
        NodeValue::Scalar { text, .. } => format!("{text:?}"),
        NodeValue::Sequence(items) => format!("[{}]", items.iter().map(meaning).collect::<Vec<_>>().join(",")),
        NodeValue::Mapping(entries) => {
            let entries = entries.iter().map(|entry| format!("{}:{}", entry.key, meaning(&entry.node)));
            format!("{{{}}}", entries.collect::<Vec<_>>().join(","))
        }
    }
}
