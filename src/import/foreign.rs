//! Texts of other programs, in which nothing is meant to be a link into a plan or a part for some readers only.

use super::draft::{Draft, Written};
use crate::model::kinds::Kind;
use crate::source::markdown;

/// What is told of a text whose marks were made plain.
pub const MADE_PLAIN: &str = "has a text with marks that mean something in a plan; they are kept as they were written";

/// Lets links in the texts of a draft that lead nowhere in it stand as they were written, and tells so.
pub fn guard(draft: &mut Draft) {
    let known = |kind: Kind, id: &str| draft.of(kind).iter().any(|entity| entity.id == id);
    let mut guarded = Vec::new();
    for (kind, entities) in &draft.entities {
        for (place, entity) in entities.iter().enumerate() {
            if let Some(Written::Text(body)) = entity.get("body") {
                guarded.extend(as_text(body, &known).map(|text| (*kind, place, text)));
            }
        }
    }
    for (kind, place, text) in guarded {
        let Some(entity) = draft.entities.get_mut(&kind).and_then(|entities| entities.get_mut(place)) else { continue };
        let title = entity.title().to_owned();
        if let Some((_, body)) = entity.fields.iter_mut().find(|(name, _)| *name == "body") {
            *body = Written::Text(text);
        }
        draft.note(0, &title, MADE_PLAIN);
    }
}

/// A text whose marks mean nothing, where some of them would be faults in a plan; `None` where none would.
pub fn as_text(text: &str, known: &dyn Fn(Kind, &str) -> bool) -> Option<String> {
    let leads_nowhere = |target: &str| match target.split_once(':') {
        Some((kind, id)) => kind == "measure" || Kind::named(kind).is_some_and(|kind| !known(kind, id)),
        None => !target.starts_with('#'),
    };
    let is_faulty = markdown::links(text).iter().any(|link| leads_nowhere(&link.target));
    if !is_faulty && markdown::audience_blocks(text).is_empty() {
        return None;
    }
    let plain = text.replace("[[", "\\[\\[").replace("](", "]\\(").replace("]:", "]\\:");
    Some(plain.replace(":::", "\\:::"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_be_a_link_into_the_plan_stands_as_text() {
        let known = |kind: Kind, id: &str| (kind, id) == (Kind::Milestone, "pack");
        for fine in ["plain", "see [[milestone:pack]]", "[a](https://example.org)", "`[[risk:x]]`", "[ ] open"] {
            assert_eq!(as_text(fine, &known), None, "{fine}");
        }
        for foreign in [
            "see [[risk:x]] and [[milestone:pack]]",
            "[[Some page]]",
            "![pic](pic.png)",
            "[a](../secret.md)",
            "[a][b]\n\n[b]: file.md",
            "[a]( <x y.md> )",
            "x\n:::audience board\ny",
            "  :::audience board\ny\n:::",
            "> ::: audience board\ny\n:::",
        ] {
            let text = as_text(foreign, &known).unwrap();
            assert_eq!(markdown::links(&text), [], "{text}");
            assert!(markdown::audience_blocks(&text).is_empty(), "{text}");
            assert_eq!(as_text(&text, &known), None, "{text}");
        }
    }
}
