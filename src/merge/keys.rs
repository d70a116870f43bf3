//! By what the items of a list are known in all versions, and in which order they come out.

use std::collections::{HashMap, HashSet};

use crate::merge::lines::{self, Part};
use crate::source::yaml::{Node, NodeValue};

/// The fields by which a mapping among others is known, the surest first.
const NAMES: [&str; 11] = ["id", "who", "url", "month", "on", "from", "title", "what", "text", "date", "milestone"];

/// The ids that things have in either version, by list, with those that they had in the base.
#[derive(Default)]
pub struct Renamed(HashMap<(String, String), String>);

impl Renamed {
    /// What the versions say with `formerly`.
    pub fn between(base: Option<&Node<'_>>, sides: [&Node<'_>; 2]) -> Renamed {
        let mut renamed = Renamed::default();
        let ids = |node: Option<&Node<'_>>, list: &str| -> HashSet<String> {
            let items = node.and_then(|node| field(node, list)).map(items).unwrap_or_default();
            items.iter().filter_map(|item| word(field(item, "id")?)).collect()
        };
        for side in sides {
            let NodeValue::Mapping(lists) = &side.value else { continue };
            for list in lists {
                let (then, now) = (ids(base, &list.key), ids(Some(side), &list.key));
                for item in items(&list.node) {
                    let Some(id) = field(item, "id").and_then(word).filter(|id| !then.contains(id)) else { continue };
                    let formers = field(item, "formerly").map(words).unwrap_or_default();
                    if let Some(former) = formers.into_iter().find(|id| then.contains(id) && !now.contains(id)) {
                        renamed.0.insert((list.key.to_string(), id), former);
                    }
                }
            }
        }
        renamed
    }

    /// The keys of a list's items, and whether they are sentences, whose order says something. `at` is the way to the list.
    /// `None` where an item has no key, or two have the same.
    pub fn keys(&self, at: &[String], items: &[&Node<'_>]) -> Option<(Vec<String>, bool)> {
        let mut seen = HashSet::new();
        let mut sentences = false;
        let mut keys = Vec::with_capacity(items.len());
        for item in items {
            let key = match &item.value {
                NodeValue::Scalar { text, .. } => {
                    sentences |= text.contains(char::is_whitespace);
                    text.to_string()
                }
                NodeValue::Mapping(_) => NAMES.iter().find_map(|name| word(field(item, name)?))?,
                _ => return None,
            };
            let known = match at {
                [list] => self.0.get(&(list.clone(), key.clone())).cloned(),
                _ => None,
            };
            let key = known.unwrap_or(key);
            if !seen.insert(key.clone()) {
                return None;
            }
            keys.push(key);
        }
        Some((keys, sentences))
    }
}

fn field<'a, 'n>(node: &'a Node<'n>, name: &str) -> Option<&'a Node<'n>> {
    let NodeValue::Mapping(entries) = &node.value else { return None };
    entries.iter().find(|entry| entry.key == name).map(|entry| &entry.node)
}

fn items<'a, 'n>(node: &'a Node<'n>) -> &'a [Node<'n>] {
    match &node.value {
        NodeValue::Sequence(items) => items,
        _ => &[],
    }
}

fn word(node: &Node<'_>) -> Option<String> {
    match &node.value {
        NodeValue::Scalar { text, .. } => Some(text.to_string()),
        _ => None,
    }
}

fn words(node: &Node<'_>) -> Vec<String> {
    match &node.value {
        NodeValue::Sequence(items) => items.iter().filter_map(word).collect(),
        _ => word(node).into_iter().collect(),
    }
}

/// A key, and its place in base, ours and theirs.
pub type Placed = (String, [Option<usize>; 3]);

/// All keys of three versions in the order of the merged list: ours, and what the other side added behind what it stands
/// behind there; where the other side alone has moved things, its order.
pub fn order(base: &[String], ours: &[String], theirs: &[String]) -> Vec<Placed> {
    let place = |keys: &[String]| -> HashMap<String, usize> {
        keys.iter().enumerate().map(|(place, key)| (key.clone(), place)).collect()
    };
    let places = [place(base), place(ours), place(theirs)];
    let common = |keys: &[String]| -> Vec<String> {
        keys.iter().filter(|key| places.iter().all(|known| known.contains_key(*key))).cloned().collect()
    };
    let they_moved = common(base) == common(ours) && common(theirs) != common(base);
    let (frame, others) = if they_moved { (theirs, ours) } else { (ours, theirs) };
    let in_frame: HashSet<&String> = frame.iter().collect();
    // What comes behind each key of the frame; `None` is the beginning.
    let mut behind: HashMap<Option<&String>, Vec<&String>> = HashMap::new();
    let mut anchor = None;
    for key in others {
        match in_frame.contains(key) {
            true => anchor = Some(key),
            false => behind.entry(anchor).or_default().push(key),
        }
    }
    // What both sides put in the same place: what the frame's side put there comes first.
    let anchors: HashSet<&String> = others.iter().collect();
    let mut ordered: Vec<&String> = Vec::new();
    let mut waiting: Vec<&String> = behind.remove(&None).unwrap_or_default();
    for key in frame {
        if anchors.contains(key) {
            ordered.append(&mut waiting);
        }
        ordered.push(key);
        if anchors.contains(key) {
            waiting = behind.remove(&Some(key)).unwrap_or_default();
        }
    }
    ordered.append(&mut waiting);
    ordered.into_iter().map(|key| (key.clone(), places.each_ref().map(|known| known.get(key).copied()))).collect()
}

/// The same for sentences, which are known by their place as well as by their words; `None` where both sides changed the
/// same ones.
pub fn sentences(base: &[String], ours: &[String], theirs: &[String]) -> Option<Vec<Placed>> {
    let mut ordered: Vec<Placed> = Vec::new();
    let our = |place: usize| {
        let key = &ours[place];
        (
            key.clone(),
            [base.iter().position(|known| known == key), Some(place), theirs.iter().position(|known| known == key)],
        )
    };
    let their = |place: usize| {
        let key = &theirs[place];
        (
            key.clone(),
            [base.iter().position(|known| known == key), ours.iter().position(|known| known == key), Some(place)],
        )
    };
    for part in lines::merge(base, ours, theirs, false) {
        match part {
            Part::Ours(range) => ordered.extend(range.map(our)),
            Part::Theirs(range) => ordered.extend(range.map(their)),
            Part::Conflict { base, ours, theirs } if base.is_empty() => {
                ordered.extend(ours.map(our));
                ordered.extend(theirs.map(their));
            }
            Part::Conflict { .. } => return None,
        }
    }
    // One that a side moved and the other changed would come out twice.
    let mut seen = HashSet::new();
    ordered.retain(|(key, _)| seen.insert(key.clone()));
    Some(ordered)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(text: &str) -> Vec<String> {
        text.split_whitespace().map(str::to_owned).collect()
    }

    fn check(base: &str, ours: &str, theirs: &str, expected: &str) {
        let ordered = order(&keys(base), &keys(ours), &keys(theirs));
        let found: Vec<String> = ordered.into_iter().map(|(key, _)| key).collect();
        assert_eq!(found.join(" "), expected, "{base} | {ours} | {theirs}");
    }

    #[test]
    fn what_each_side_added_stands_where_it_was_put() {
        check("a b", "a x b", "a b y", "a x b y");
        check("a b", "a b x", "a b y", "a b x y");
        check("a b", "x a b", "y a b", "x y a b");
        check("a b", "a b", "b a", "b a");
        check("a b c", "a b c x", "c a b", "c x a b");
        check("", "x", "y z", "x y z");
        check("a b", "b", "a y b", "a y b");
    }

    #[test]
    fn sentences_keep_their_place() {
        let found = |base: &[&str], ours: &[&str], theirs: &[&str]| {
            let owned = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
            let ordered = sentences(&owned(base), &owned(ours), &owned(theirs))?;
            Some(ordered.into_iter().map(|(key, _)| key).collect::<Vec<_>>().join("|"))
        };
        assert_eq!(found(&["a", "b"], &["A", "b"], &["a", "B"]).as_deref(), Some("A|B"));
        assert_eq!(found(&["a"], &["a", "x"], &["a", "y"]).as_deref(), Some("a|x|y"));
        assert_eq!(found(&["a"], &["x"], &["y"]), None);
        assert_eq!(found(&["a", "b"], &["b"], &["a2", "b"]), None);
    }
}
