//! Entities merged field by field, on the text that they are written in.

use crate::merge::keys::{Placed, Renamed, order, sentences};
use crate::merge::lines;
use crate::merge::mark::{self, Mark};
use crate::merge::pieces::{Block, Piece, content_end, is_flow, shifted};
use crate::merge::references;
use crate::merge::values::Written;
use crate::source::yaml::{Node, NodeValue};

/// A merge of one file on its way: what it could not decide so far.
pub struct Fields<'a> {
    renamed: &'a Renamed,
    /// The ways to what could not be decided.
    pub undecided: Vec<Vec<String>>,
    /// What is said of it.
    pub messages: Vec<String>,
}

/// Base, ours and theirs.
pub(super) type Three<T> = [T; 3];

/// A file's text, and a piece of it.
#[derive(Clone, Copy)]
struct Side<'a> {
    text: &'a str,
    piece: &'a Piece<'a>,
    /// By how many columns its lines have to be moved to stand where ours do.
    shift: isize,
}

/// A merged piece: whole lines above it, and the rest without the indentation of its first line.
struct Made {
    lead: String,
    body: String,
}

/// A merged block.
pub struct MadeBlock {
    head: String,
    pieces: Vec<Made>,
    tail: String,
    indentation: usize,
}

/// How a piece is written.
enum Form<'a> {
    /// A mapping or list below its key, or behind its dash.
    Nested { line: &'a str, block: Block<'a> },
    /// A value in the line of its key or dash.
    Inline { value: &'a str, rest: &'a str, before: &'a str },
}

impl MadeBlock {
    /// The text.
    pub fn text(&self) -> String {
        let spaces = " ".repeat(self.indentation);
        let mut text = self.head.clone();
        for piece in &self.pieces {
            text.push_str(&piece.lead);
            text.push_str(&spaces);
            text.push_str(&piece.body);
        }
        text.push_str(&self.tail);
        text
    }
}

impl<'a> Fields<'a> {
    /// Nothing merged yet.
    pub fn new(renamed: &'a Renamed) -> Fields<'a> {
        Fields { renamed, undecided: Vec::new(), messages: Vec::new() }
    }

    /// Merges blocks; `None` where their pieces cannot be told apart, or sentences were changed on both sides.
    pub fn block(
        &mut self,
        at: &mut Vec<String>,
        texts: Three<&str>,
        base: Option<&Block<'_>>,
        ours: &Block<'_>,
        theirs: &Block<'_>,
    ) -> Option<MadeBlock> {
        let blocks = [base, Some(ours), Some(theirs)];
        let placed = self.placed(at, blocks.map(|block| block.map(named).unwrap_or_default()))?;
        let target = ours.indentation;
        let mut pieces = Vec::with_capacity(placed.len());
        for (key, places) in placed {
            let side = |number: usize| {
                let block = blocks[number]?;
                let shift = target.cast_signed() - block.indentation.cast_signed();
                Some(Side { text: texts[number], piece: block.pieces.get(places[number]?)?, shift })
            };
            at.push(key);
            pieces.extend(self.piece(at, [side(0), side(1), side(2)], target));
            at.pop();
        }
        let part = |read: fn(&Block<'_>) -> String| {
            let shift =
                |block: &Block<'_>| shifted(&read(block), target.cast_signed() - block.indentation.cast_signed());
            comments(base.map(shift).as_deref(), &shift(ours), &shift(theirs))
        };
        let head = comments(base.map(|block| block.head), ours.head, theirs.head);
        Some(MadeBlock { head, pieces, tail: part(|block| block.tail.to_owned()), indentation: target })
    }

    /// The keys of all versions in the order in which they come out.
    pub(super) fn placed(&mut self, at: &[String], named: Three<Vec<(&str, &Node<'_>)>>) -> Option<Vec<Placed>> {
        if named.iter().flatten().any(|(key, _)| !key.is_empty()) {
            let keys = named.map(|pieces| pieces.iter().map(|(key, _)| (*key).to_owned()).collect::<Vec<_>>());
            return Some(order(&keys[0], &keys[1], &keys[2]));
        }
        let keys = |pieces: &[(&str, &Node<'_>)]| {
            self.renamed.keys(at, &pieces.iter().map(|(_, node)| *node).collect::<Vec<_>>())
        };
        let [base, ours, theirs] = [keys(&named[0])?, keys(&named[1])?, keys(&named[2])?];
        if base.1 || ours.1 || theirs.1 {
            return sentences(&base.0, &ours.0, &theirs.0);
        }
        let mut keys = [base.0, ours.0, theirs.0];
        // Where each side names something else in the place of the same thing, one of the two names leads nowhere.
        if references::are_listed(at) && references::pair_replaced(&mut keys) {
            self.undecided.push(at.to_vec());
        }
        Some(order(&keys[0], &keys[1], &keys[2]))
    }

    fn piece(&mut self, at: &mut Vec<String>, sides: Three<Option<Side<'_>>>, target: usize) -> Option<Made> {
        let [base, ours, theirs] = sides;
        let mut marks = Vec::new();
        let (lead, body) = match (ours, theirs) {
            (Some(ours), Some(theirs)) => {
                let body = self.body(at, base, ours, theirs, &mut marks);
                let then = base.map(|side| side.lead());
                (comments(then.as_deref(), &ours.lead(), &theirs.lead()), body)
            }
            (Some(side), None) | (None, Some(side)) => {
                match base {
                    Some(base) if same(base.piece.node, side.piece.node) => return None,
                    Some(_) => marks.push(self.undecided(at, mark::deleted(at, ours.is_some()))),
                    None => {}
                }
                (side.lead(), side.body())
            }
            (None, None) => return None,
        };
        let marks: String = marks.iter().map(|mark: &Mark| mark.comment(target)).collect();
        Some(Made { lead: lead + &marks, body })
    }

    pub(super) fn undecided(&mut self, at: &[String], mark: Mark) -> Mark {
        self.undecided.push(at.to_vec());
        self.messages.push(mark.message.clone());
        mark
    }

    fn body(
        &mut self,
        at: &mut Vec<String>,
        base: Option<Side<'_>>,
        ours: Side<'_>,
        theirs: Side<'_>,
        marks: &mut Vec<Mark>,
    ) -> String {
        let then = base.map(|side| side.body());
        let (mine, yours) = (ours.body(), theirs.body());
        if then.as_deref() == Some(mine.as_str()) {
            return yours;
        }
        if then.as_deref() == Some(yours.as_str()) || mine == yours {
            return mine;
        }
        let decided = self.undecided.len();
        if let Some(body) = self.inside(at, base, ours, theirs, marks) {
            return body;
        }
        self.undecided.truncate(decided);
        self.messages.truncate(decided);
        let (was, is, other) = (base.map(|side| side.piece.node), ours.piece.node, theirs.piece.node);
        if was.is_some_and(|was| same(was, is)) {
            return yours;
        }
        if was.is_some_and(|was| same(was, other)) || same(is, other) {
            return mine;
        }
        if let Some(merged) = then.as_deref().and_then(|then| lines::clean(then, &mine, &yours)) {
            return merged;
        }
        let written = |side: &Side<'_>| side.written().to_owned();
        let mark = mark::changed(at, base.as_ref().map(written).as_deref(), &written(&ours), &written(&theirs));
        marks.push(self.undecided(at, mark));
        mine
    }

    /// Merges what two sides wrote in the same form.
    fn inside(
        &mut self,
        at: &mut Vec<String>,
        base: Option<Side<'_>>,
        ours: Side<'_>,
        theirs: Side<'_>,
        marks: &mut Vec<Mark>,
    ) -> Option<String> {
        let then = base.filter(|side| side.piece.node.value != NodeValue::Null).map(|side| Some((side, side.form()?)));
        let then = match then {
            Some(None) => return None,
            Some(known) => known,
            None => None,
        };
        match (then, ours.form()?, theirs.form()?) {
            (then, Form::Nested { line, block: mine }, Form::Nested { line: their_line, block: yours }) => {
                let (text, was, was_line) = match then {
                    Some((side, Form::Nested { line, block })) => (side.text, Some(block), Some(line)),
                    Some(_) => return None,
                    None => ("", None, None),
                };
                if [Some(&mine), was.as_ref()].into_iter().flatten().any(|block| is_list(block) != is_list(&yours)) {
                    return None;
                }
                let made = self.block(at, [text, ours.text, theirs.text], was.as_ref(), &mine, &yours)?;
                let line = if was_line == Some(line) { their_line } else { line };
                Some(assembled(line, made))
            }
            (then, Form::Inline { value: mine, rest, before }, Form::Inline { value: yours, rest: their_rest, .. }) => {
                let (was, was_rest) = match then {
                    Some((side, Form::Inline { value, rest, .. })) => (Some(side.value(value)), Some(rest)),
                    Some(_) => return None,
                    None => (None, None),
                };
                let value = self.value(at, was, ours.value(mine), theirs.value(yours), marks)?;
                Some(format!("{before}{value}{}", remarks(was_rest, rest, their_rest)))
            }
            _ => None,
        }
    }
}

impl<'a> Side<'a> {
    fn lead(&self) -> String {
        shifted(self.piece.lead, self.shift)
    }

    fn body(&self) -> String {
        in_place(self.piece.body, self.shift)
    }

    fn value(&self, text: &str) -> Written<'a> {
        Written { file: self.text, node: self.piece.node, text: in_place(text, self.shift) }
    }

    /// What is written behind the key or dash.
    fn written(&self) -> &'a str {
        self.piece.body[self.piece.opening..].trim()
    }

    fn form(&self) -> Option<Form<'a>> {
        let Side { text, piece, .. } = *self;
        let region = piece.start + piece.opening..piece.start + piece.body.len();
        let node = piece.node;
        let nested = match &node.value {
            NodeValue::Mapping(entries) => !entries.is_empty() && !is_flow(text, node),
            NodeValue::Sequence(items) => !items.is_empty() && !is_flow(text, node),
            _ => false,
        };
        if nested {
            let line_end = piece.body.find('\n').map_or(piece.body.len(), |at| at + 1);
            let behind = piece.body[piece.opening..line_end].trim();
            if behind.is_empty() || behind.starts_with('#') {
                let block = Block::cut(text, piece.start + line_end..region.end, node, false)?;
                return Some(Form::Nested { line: &piece.body[..line_end], block });
            }
            let behind_dash = piece.key.is_empty() && matches!(node.value, NodeValue::Mapping(_));
            let block = behind_dash.then(|| Block::cut(text, region, node, true))??;
            let line = &piece.body[..block.pieces.first()?.start - piece.start];
            return Some(Form::Nested { line, block });
        }
        let own = text.get(region.clone())?;
        let begin = region.start + (own.len() - own.trim_start_matches(' ').len());
        let block_scalar = text[begin..region.end].starts_with(['|', '>']);
        let end = match (block_scalar, &node.value) {
            (true, _) => region.end,
            (false, NodeValue::Null) => return None,
            (false, _) => content_end(text, node, begin..region.end)?,
        };
        // What stands before the value, such as an anchor, is a part of it for nobody.
        if !block_scalar && node.span.start as usize != begin {
            return None;
        }
        let (value, rest) = (&text[begin..end], &text[end..region.end]);
        let clear = rest.lines().all(|line| line.trim().is_empty() || line.trim().starts_with('#'));
        clear.then_some(Form::Inline { value, rest, before: &text[piece.start..begin] })
    }
}

fn named<'b>(block: &'b Block<'b>) -> Vec<(&'b str, &'b Node<'b>)> {
    block.pieces.iter().map(|piece| (piece.key, piece.node)).collect()
}

fn is_list(block: &Block<'_>) -> bool {
    block.pieces.iter().all(|piece| piece.key.is_empty())
}

/// A text whose first line stays where it is put.
fn in_place(text: &str, shift: isize) -> String {
    let first = text.find('\n').map_or(text.len(), |at| at + 1);
    format!("{}{}", &text[..first], shifted(&text[first..], shift))
}

/// A key's line, or a dash, and what is below or behind it.
fn assembled(line: &str, made: MadeBlock) -> String {
    if line.ends_with('\n') {
        return format!("{line}{}", made.text());
    }
    // What is above the first entry stands behind the dash no more, and comments of one entry are as good below another.
    let mut made = made;
    let mut lead = String::new();
    if let Some(first) = made.pieces.first_mut() {
        lead = std::mem::take(&mut first.lead);
    }
    let indentation = made.indentation;
    if let Some(second) = made.pieces.get_mut(1) {
        second.lead = lead + &second.lead;
    } else {
        made.tail = lead + &made.tail;
    }
    format!("{line}{}", &made.text()[indentation..])
}

/// Whether two values mean the same, wherever and however they are written.
pub fn same(one: &Node<'_>, other: &Node<'_>) -> bool {
    match (&one.value, &other.value) {
        (NodeValue::Scalar { text, .. }, NodeValue::Scalar { text: other, .. }) => text == other,
        (NodeValue::Sequence(items), NodeValue::Sequence(others)) => {
            items.len() == others.len() && items.iter().zip(others).all(|(item, other)| same(item, other))
        }
        (NodeValue::Mapping(entries), NodeValue::Mapping(others)) => {
            entries.len() == others.len()
                && entries
                    .iter()
                    .all(|entry| others.iter().any(|other| other.key == entry.key && same(&entry.node, &other.node)))
        }
        (NodeValue::Null, NodeValue::Null) => true,
        _ => false,
    }
}

/// Comments of both sides: none is lost.
pub fn comments(base: Option<&str>, ours: &str, theirs: &str) -> String {
    if base == Some(ours) {
        return theirs.to_owned();
    }
    if base == Some(theirs) || ours == theirs || theirs.trim().is_empty() {
        return ours.to_owned();
    }
    if let Some(merged) = base.and_then(|base| lines::clean(base, ours, theirs)) {
        return merged;
    }
    let new = theirs.split_inclusive('\n').filter(|line| !line.trim().is_empty());
    ours.to_owned() + &new.filter(|line| !ours.contains(*line)).collect::<String>()
}

/// What stands behind a value in its line.
fn remarks(base: Option<&str>, ours: &str, theirs: &str) -> String {
    if base == Some(ours) {
        return theirs.to_owned();
    }
    if base == Some(theirs) || ours == theirs || theirs.trim().is_empty() || base.is_none() && ours.trim().is_empty() {
        return if ours.trim().is_empty() && base.is_none() { theirs.to_owned() } else { ours.to_owned() };
    }
    format!("{} {}\n", ours.trim_end(), theirs.trim())
}
