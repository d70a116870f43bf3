//! Values in the line of their key: words, texts and collections in brackets.

use crate::merge::fields::{Fields, same};
use crate::merge::lines;
use crate::merge::mark::{self, Mark};
use crate::merge::pieces::{Flow, FlowPiece, flow};
use crate::source::yaml::{Node, NodeValue};

/// A value, its file, and how it is written there.
pub struct Written<'a> {
    /// The text of the file.
    pub file: &'a str,
    /// The value.
    pub node: &'a Node<'a>,
    /// Its text.
    pub text: String,
}

impl Fields<'_> {
    /// Merges three values; ours, with a mark, where that cannot be decided. `None` where they are too different to say
    /// what differs.
    pub(super) fn value(
        &mut self,
        at: &mut Vec<String>,
        base: Option<Written<'_>>,
        ours: Written<'_>,
        theirs: Written<'_>,
        marks: &mut Vec<Mark>,
    ) -> Option<String> {
        let was = base.as_ref();
        if was.is_some_and(|was| was.text == ours.text) {
            return Some(theirs.text);
        }
        if was.is_some_and(|was| was.text == theirs.text) || ours.text == theirs.text {
            return Some(ours.text);
        }
        if let (Some(mine), Some(yours)) = (flow(ours.file, ours.node), flow(theirs.file, theirs.node)) {
            let then = match was {
                Some(was) => Some(flow(was.file, was.node)?),
                None => None,
            };
            let files = [was.map_or("", |was| was.file), ours.file, theirs.file];
            return self.flow(at, files, then.as_ref(), &mine, &yours, marks);
        }
        if was.is_some_and(|was| same(was.node, ours.node)) {
            return Some(theirs.text);
        }
        if was.is_some_and(|was| same(was.node, theirs.node)) || same(ours.node, theirs.node) {
            return Some(ours.text);
        }
        let scalar = |node: &Node<'_>| matches!(node.value, NodeValue::Scalar { .. });
        if !scalar(ours.node) || !scalar(theirs.node) {
            return None;
        }
        if let Some(was) = was.filter(|was| was.text.contains('\n'))
            && let Some(merged) = lines::clean(&was.text, &ours.text, &theirs.text)
        {
            return Some(merged);
        }
        let mark = mark::changed(at, was.map(|was| was.text.trim()), ours.text.trim(), theirs.text.trim());
        marks.push(self.undecided(at, mark));
        Some(ours.text)
    }

    fn flow(
        &mut self,
        at: &mut Vec<String>,
        files: [&str; 3],
        base: Option<&Flow<'_>>,
        ours: &Flow<'_>,
        theirs: &Flow<'_>,
        marks: &mut Vec<Mark>,
    ) -> Option<String> {
        let flows = [base, Some(ours), Some(theirs)];
        let named = flows.map(|flow| {
            let pieces = flow.map(|flow| flow.pieces.iter().map(|piece| (piece.key, piece.node)).collect::<Vec<_>>());
            pieces.unwrap_or_default()
        });
        let mut texts: Vec<String> = Vec::new();
        for (key, places) in self.placed(at, named)? {
            let piece = |number: usize| flows[number].and_then(|flow| flow.pieces.get(places[number]?));
            at.push(key);
            let text = match [piece(0), piece(1), piece(2)] {
                [was, Some(mine), Some(yours)] => {
                    let was = was.map(|was| was.written(files[0]));
                    let value = self.value(at, was, mine.written(files[1]), yours.written(files[2]), marks)?;
                    Some(format!("{}{value}", mine.opening))
                }
                [Some(was), Some(one), None] | [Some(was), None, Some(one)] if same(was.node, one.node) => None,
                [was, Some(one), None] | [was, None, Some(one)] => {
                    if was.is_some() {
                        marks.push(self.undecided(at, mark::deleted(at, places[1].is_some())));
                    }
                    Some(format!("{}{}", one.opening, one.value))
                }
                [_, None, None] => None,
            };
            at.pop();
            texts.extend(text);
        }
        Some(format!("{}{}{}", ours.open, texts.join(", "), ours.close))
    }
}

impl<'a> FlowPiece<'a> {
    fn written(&self, file: &'a str) -> Written<'a> {
        Written { file, node: self.node, text: self.value.to_owned() }
    }
}
