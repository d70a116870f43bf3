//! YAML text cut into pieces that can be moved: an entry or an item each, with the comments above it.

use std::ops::Range;

use crate::source::yaml::{Node, NodeValue};

/// The entries of a mapping or the items of a list in block style. Head, pieces and tail are the text, byte for byte, but
/// for the indentation before each piece.
pub struct Block<'a> {
    /// What stands before the first piece and is not about it.
    pub head: &'a str,
    /// The pieces, in order.
    pub pieces: Vec<Piece<'a>>,
    /// Comments after the last piece.
    pub tail: &'a str,
    /// The column of the pieces.
    pub indentation: usize,
}

/// An entry or an item.
pub struct Piece<'a> {
    /// The key of an entry; empty for an item.
    pub key: &'a str,
    /// The lines above it: comments and blanks.
    pub lead: &'a str,
    /// From its key or dash to the end of its last line.
    pub body: &'a str,
    /// Where the body begins in the file.
    pub start: usize,
    /// What of the body is before the value: the key and its colon, or the dash.
    pub opening: usize,
    /// The value.
    pub node: &'a Node<'a>,
}

/// The entries or items of a flow collection in one line.
pub struct Flow<'a> {
    /// The bracket, with the space after it where there is one.
    pub open: &'a str,
    /// The pieces, in order.
    pub pieces: Vec<FlowPiece<'a>>,
    /// The bracket, with the space before it where there is one.
    pub close: &'a str,
}

/// An entry or an item of a flow collection.
pub struct FlowPiece<'a> {
    /// The key of an entry; empty for an item.
    pub key: &'a str,
    /// The key and its colon, with the space after it.
    pub opening: &'a str,
    /// The text of the value.
    pub value: &'a str,
    /// The value.
    pub node: &'a Node<'a>,
}

fn range(node: &Node<'_>) -> Range<usize> {
    node.span.start as usize..node.span.end as usize
}

/// Whether a value is written in brackets.
pub fn is_flow(text: &str, node: &Node<'_>) -> bool {
    matches!(node.value, NodeValue::Mapping(_) | NodeValue::Sequence(_))
        && text.get(range(node).start..).is_some_and(|text| text.starts_with(['{', '[']))
}

impl<'a> Block<'a> {
    /// Cuts a part of a file that holds a mapping or a list. `None` where it is written in a way that cannot be cut, such as
    /// in brackets or with aliases for items. In an item the first entry stands behind the dash.
    pub fn cut(text: &'a str, region: Range<usize>, node: &'a Node<'a>, behind_dash: bool) -> Option<Block<'a>> {
        if is_flow(text, node) {
            return None;
        }
        let children = children(text, node)?;
        let first = children.first()?.start;
        let indentation = first - line_start(text, first);
        let mut at = region.start;
        for (place, child) in children.iter().enumerate() {
            // A value that an alias repeats has its place elsewhere.
            if child.start < at || child.start >= region.end {
                return None;
            }
            let line = line_start(text, child.start);
            let alone = text[line.max(region.start)..child.start].bytes().all(|byte| byte == b' ');
            if !alone || child.start - line != indentation || (line < at && (place > 0 || !behind_dash)) {
                return None;
            }
            at = child.start + 1;
        }
        let mut pieces = Vec::with_capacity(children.len());
        let mut end = region.start;
        for (place, child) in children.iter().enumerate() {
            let next = children.get(place + 1).map_or(region.end, |next| line_start(text, next.start));
            let own_line = line_start(text, child.start).max(region.start);
            let lead = text.get(end..own_line)?;
            if lead.lines().any(|line| !is_blank_or_comment(line)) {
                return None;
            }
            end = end_of(text, child, next, indentation);
            let opening = opening(text, child)?;
            let body = text.get(child.start..end)?;
            pieces.push(Piece { key: child.key, lead, body, start: child.start, opening, node: child.node });
        }
        let tail = text.get(end..region.end)?;
        tail.lines().all(is_blank_or_comment).then_some(Block { head: "", pieces, tail, indentation })
    }

    /// Cuts a whole file. Comments above the first entry are about the file where a blank line parts them from it.
    pub fn file(text: &'a str, node: &'a Node<'a>) -> Option<Block<'a>> {
        let begin = document_start(text);
        let mut block = Block::cut(text, begin..text.len(), node, false)?;
        let first = block.pieces.first_mut()?;
        let blank = blank_line(first.lead);
        let lead = begin + first.lead.len();
        let parted = blank.map_or(begin, |blank| begin + blank);
        (block.head, first.lead) = (&text[..parted], &text[parted..lead]);
        Some(block)
    }
}

/// The byte after a byte order mark, directives and the line `---`.
fn document_start(text: &str) -> usize {
    let mut at = 0;
    let mut begin = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    for line in text.split_inclusive('\n') {
        at += line.len();
        let line = line.trim_end().trim_start_matches('\u{feff}');
        match line {
            "---" => return at,
            line if line.starts_with('%') => begin = at,
            line if is_blank_or_comment(line) => {}
            _ => break,
        }
    }
    begin
}

/// The byte after the last blank line.
fn blank_line(text: &str) -> Option<usize> {
    let mut at = 0;
    let mut last = None;
    for line in text.split_inclusive('\n') {
        at += line.len();
        last = if line.trim().is_empty() { Some(at) } else { last };
    }
    last
}

struct Child<'a> {
    key: &'a str,
    start: usize,
    key_end: usize,
    node: &'a Node<'a>,
}

fn children<'a>(text: &str, node: &'a Node<'a>) -> Option<Vec<Child<'a>>> {
    match &node.value {
        NodeValue::Mapping(entries) => {
            let child = |entry: &'a crate::source::yaml::Entry<'a>| Child {
                key: &entry.key,
                start: entry.key_span.start as usize,
                key_end: entry.key_span.end as usize,
                node: &entry.node,
            };
            Some(entries.iter().map(child).collect())
        }
        NodeValue::Sequence(items) => items
            .iter()
            .map(|item| {
                let start = range(item).start;
                let line = line_start(text, start);
                let before = text.get(line..start)?;
                let dash = line + (before.len() - before.trim_start_matches(' ').len());
                // Between dash and value may stand an anchor, but no other dash.
                let between = text.get(dash..start)?.strip_prefix('-')?.trim();
                let anchored = between.is_empty() || between.starts_with('&') && !between.contains(' ');
                anchored.then_some(Child { key: "", start: dash, key_end: dash, node: item })
            })
            .collect(),
        _ => None,
    }
}

/// How long the key with its colon is, or the dash.
fn opening(text: &str, child: &Child<'_>) -> Option<usize> {
    if text.get(child.start..)?.starts_with('-') && child.key_end == child.start {
        return Some(1);
    }
    let after = text.get(child.key_end..)?;
    let colon = after.find(':')?;
    after[..colon].trim().is_empty().then_some(child.key_end + colon + 1 - child.start)
}

/// The byte after the last line of a piece: of its value, of whatever else stands there, and of comments that are indented
/// deeper than the piece is.
fn end_of(text: &str, child: &Child<'_>, bound: usize, indentation: usize) -> usize {
    let content = content_end(text, child.node, child.start..bound).unwrap_or(child.key_end).max(child.key_end);
    let content = child.start + text[child.start..content].trim_end().len();
    let mut end = line_end(text, content).min(bound);
    let mut at = end;
    for line in text[end..bound].split_inclusive('\n') {
        at += line.len();
        let column = line.len() - line.trim_start_matches(' ').len();
        let deeper = line.trim_start().starts_with('#') && column > indentation;
        if deeper || !is_blank_or_comment(line) {
            end = at;
        }
    }
    end
}

/// Where a value ends; `None` for one that stands elsewhere.
pub fn content_end(text: &str, node: &Node<'_>, within: Range<usize>) -> Option<usize> {
    let span = range(node);
    if !within.contains(&span.start) {
        return None;
    }
    let last = match &node.value {
        NodeValue::Mapping(entries) if !is_flow(text, node) => {
            entries.iter().filter_map(|entry| content_end(text, &entry.node, within.clone())).max()
        }
        NodeValue::Sequence(items) if !is_flow(text, node) => {
            items.iter().filter_map(|item| content_end(text, item, within.clone())).max()
        }
        _ => Some(span.end.min(within.end)),
    };
    Some(last.unwrap_or(span.start).max(span.start))
}

/// Cuts a collection in brackets that stands in one line; `None` where it cannot be cut.
pub fn flow<'a>(text: &'a str, node: &'a Node<'a>) -> Option<Flow<'a>> {
    let whole = range(node);
    let written = text.get(whole.clone())?;
    let closing = match (&node.value, is_flow(text, node)) {
        (NodeValue::Mapping(_), true) => '}',
        (NodeValue::Sequence(_), true) => ']',
        _ => return None,
    };
    if written.contains('\n') || !written.ends_with(closing) {
        return None;
    }
    let place = |key: &'a str, start: usize, key_end: usize, value: &'a Node<'a>| {
        let own = matches!(value.value, NodeValue::Null) || range(value).start >= key_end;
        let end = if matches!(value.value, NodeValue::Null) { range(value).end.max(key_end) } else { range(value).end };
        // An alias has its place elsewhere.
        (own && end <= whole.end && start >= whole.start).then_some((key, start, end, value))
    };
    let placed: Vec<(&str, usize, usize, &Node<'_>)> = match &node.value {
        NodeValue::Mapping(entries) => entries
            .iter()
            .map(|entry| place(&entry.key, entry.key_span.start as usize, entry.key_span.end as usize, &entry.node))
            .collect::<Option<_>>()?,
        NodeValue::Sequence(items) => {
            items.iter().map(|item| place("", range(item).start, range(item).start, item)).collect::<Option<_>>()?
        }
        _ => return None,
    };
    let mut pieces = Vec::with_capacity(placed.len());
    let mut at = whole.start + 1;
    for (number, (key, start, end, value)) in placed.iter().copied().enumerate() {
        let gap = text.get(at..start)?.trim();
        if gap != if number == 0 { "" } else { "," } {
            return None;
        }
        let begin = if matches!(value.value, NodeValue::Null) { end } else { range(value).start };
        pieces.push(FlowPiece {
            key,
            opening: text.get(start..begin)?,
            value: text.get(begin..end)?.trim_end(),
            node: value,
        });
        at = end;
    }
    let rest = text.get(at..whole.end - 1)?;
    if !matches!(rest.trim(), "" | ",") {
        return None;
    }
    let spaced = written.starts_with("{ ") || written.starts_with("[ ");
    let open = &written[..if spaced { 2 } else { 1 }];
    let close = &written
        [written.len() - if written.len() > 3 && written[..written.len() - 1].ends_with(' ') { 2 } else { 1 }..];
    Some(Flow { open, pieces, close })
}

/// The byte at which the line of a byte begins.
pub fn line_start(text: &str, byte: usize) -> usize {
    text[..byte].rfind('\n').map_or(0, |at| at + 1)
}

/// The byte after the line of a byte.
pub fn line_end(text: &str, byte: usize) -> usize {
    text[byte..].find('\n').map_or(text.len(), |at| byte + at + 1)
}

fn is_blank_or_comment(line: &str) -> bool {
    let line = line.trim();
    line.is_empty() || line.starts_with('#')
}

/// Lines moved to the right or, where it is negative, to the left.
pub fn shifted(text: &str, columns: isize) -> String {
    if columns == 0 {
        return text.to_owned();
    }
    let shift = |line: &str| {
        let spaces = line.len() - line.trim_start_matches(' ').len();
        match usize::try_from(columns) {
            Ok(_) if line.trim().is_empty() => line.to_owned(),
            Ok(more) => format!("{}{line}", " ".repeat(more)),
            Err(_) => line[columns.unsigned_abs().min(spaces)..].to_owned(),
        }
    };
    text.split_inclusive('\n').map(shift).collect()
}
