//! YAML as a tree in which every key and value knows its place.
//!
//! The tree is read by hand afterwards, so that one run can report every fault of a file: a reader that stops at the
//! first wrong type would not.

mod help;

pub use help::begins_text;

use std::borrow::Cow;

use foldhash::{HashMap, HashMapExt};
use granit_parser::{Event, Options, Parser, ScalarStyle, Span as ParserSpan};

use crate::diagnostic::Span;

/// A value with its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Node<'a> {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub value: NodeValue<'a>,
}

/// What a node holds.
#[derive(Clone, Debug, PartialEq)]
pub enum NodeValue<'a> {
    /// Nothing: an empty value, `~` or `null`.
    Null,
    /// Text.
    Scalar {
        /// What was written, unescaped.
        text: Cow<'a, str>,
        /// Whether it had no quotes.
        plain: bool,
    },
    /// A list.
    Sequence(Vec<Node<'a>>),
    /// Keys and values in the order of the file.
    Mapping(Vec<Entry<'a>>),
}

/// A key and its value.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry<'a> {
    /// The key.
    pub key: Cow<'a, str>,
    /// Where the key stands.
    pub key_span: Span,
    /// The value.
    pub node: Node<'a>,
}

/// A fault in the YAML itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The name of the rule.
    pub rule: &'static str,
    /// What is wrong.
    pub message: String,
    /// Where.
    pub span: Span,
    /// What would mend it.
    pub hint: Option<String>,
}

/// How many nodes aliases may add to a file; a bomb multiplies them by the million.
const ALIAS_NODES: usize = 100_000;

/// How deep lists and mappings may be nested; plans need six levels.
const DEPTH: usize = 64;

/// The tree of a file and the faults that do not keep it from being read, such as duplicate keys (the first value counts).
/// `offset` is where `text` begins in its file. `None` with faults where the text is not YAML.
pub fn parse<'a>(text: &'a str, file: u32, offset: u32) -> (Option<Node<'a>>, Vec<Fault>) {
    let mut builder = Builder { text, file, offset, ..Builder::default() };
    match builder.run() {
        Ok(()) => (builder.root, builder.faults),
        Err(fault) => {
            builder.faults.push(fault);
            (None, builder.faults)
        }
    }
}

#[derive(Default)]
struct Builder<'a> {
    text: &'a str,
    file: u32,
    offset: u32,
    open: Vec<Open<'a>>,
    anchors: HashMap<usize, (Node<'a>, usize)>,
    alias_nodes: usize,
    documents: usize,
    root: Option<Node<'a>>,
    faults: Vec<Fault>,
}

/// A list or mapping that is not closed yet.
struct Open<'a> {
    span: Span,
    anchor: usize,
    nodes: usize,
    kind: OpenKind<'a>,
}

enum OpenKind<'a> {
    Sequence(Vec<Node<'a>>),
    Mapping { entries: Vec<Entry<'a>>, key: Option<(Cow<'a, str>, Span)>, merged: Vec<Node<'a>> },
}

impl<'a> Builder<'a> {
    fn run(&mut self) -> Result<(), Fault> {
        let mut options = Options::default();
        options.set_emit_comments(false);
        for next in Parser::new_from_str_with_options(self.text, options) {
            let (event, at) = next.map_err(|error| self.syntax(&error))?;
            let span = self.span(&at);
            match event {
                Event::DocumentStart(..) => {
                    self.documents += 1;
                    if self.documents > 1 {
                        return Err(fault(
                            "yaml-syntax",
                            "a plan file holds one document, and a second `---` begins another",
                            span,
                        ));
                    }
                }
                Event::Scalar(text, style, anchor, _) => {
                    let plain = style == ScalarStyle::Plain;
                    let null = plain && matches!(&*text, "" | "~" | "null" | "Null" | "NULL");
                    let value = if null { NodeValue::Null } else { NodeValue::Scalar { text, plain } };
                    let span = self.trim_block(span, style);
                    self.add(Node { span, value }, anchor, 1)?;
                }
                Event::SequenceStart(_, anchor, _) => self.open(span, anchor, OpenKind::Sequence(Vec::new()))?,
                Event::MappingStart(_, anchor, _) => {
                    self.open(span, anchor, OpenKind::Mapping { entries: Vec::new(), key: None, merged: Vec::new() })?;
                }
                Event::SequenceEnd | Event::MappingEnd => self.close(span)?,
                Event::Alias(anchor) => self.alias(anchor, span)?,
                _ => {}
            }
        }
        Ok(())
    }

    fn span(&self, at: &ParserSpan) -> Span {
        let range = at.byte_range().unwrap_or(0..0);
        let position = |byte: usize| self.offset.saturating_add(u32::try_from(byte).unwrap_or(u32::MAX));
        Span { file: self.file, start: position(range.start), end: position(range.end) }
    }

    /// The place of a block scalar is its first line of text, not the `|` or `>` before it.
    fn trim_block(&self, span: Span, style: ScalarStyle) -> Span {
        if !matches!(style, ScalarStyle::Literal | ScalarStyle::Folded) {
            return span;
        }
        let from = (span.start - self.offset) as usize;
        let to = ((span.end - self.offset) as usize).min(self.text.len());
        let Some(block) = self.text.get(from..to) else { return span };
        let header = if block.starts_with(['|', '>']) { block.find('\n').unwrap_or(0) } else { 0 };
        let rest = &block[header..];
        let skipped = header + (rest.len() - rest.trim_start().len());
        Span { start: span.start + u32::try_from(skipped).unwrap_or(0), ..span }
    }

    fn syntax(&self, error: &granit_parser::ScanError) -> Fault {
        let byte = error.marker().byte_offset().unwrap_or(self.text.len()).min(self.text.len());
        if let Some(tab) = self.tab_indentation(byte, error.info().contains("tab")) {
            return Fault {
                hint: Some("indent with two spaces".to_owned()),
                ..fault("tab-indentation", "a tab cannot indent YAML", self.bytes(tab, tab + 1))
            };
        }
        let letter = |byte: &usize| self.text.get(*byte..).and_then(|rest| rest.chars().next());
        let byte = (0..=byte).rev().find(|byte| self.text.is_char_boundary(*byte)).unwrap_or(0);
        let end = byte + letter(&byte).map_or(0, char::len_utf8);
        if let Some(help::Odd { at, letter, hint }) = help::odd_letter(self.text, byte) {
            let what = match letter.is_whitespace() || letter == '\u{200b}' {
                true => "a no-break space cannot indent a line".to_owned(),
                false => format!("`{letter}` has no meaning here"),
            };
            let place = self.bytes(at, at + letter.len_utf8());
            return Fault {
                hint: Some(hint.to_owned()),
                ..fault("yaml-syntax", &format!("this is not valid YAML: {what}"), place)
            };
        }
        let (what, hint) = help::help(self.text, byte, &error.info())
            .map_or_else(|| (error.info().to_string(), None), |(what, hint)| (what, Some(hint)));
        Fault { hint, ..fault("yaml-syntax", &format!("this is not valid YAML: {what}"), self.bytes(byte, end)) }
    }

    /// The first tab in the indentation of the line at `byte`, of the one before it or, where the parser met one, of the one
    /// after it.
    fn tab_indentation(&self, byte: usize, is_met: bool) -> Option<usize> {
        let mut floor = byte;
        while !self.text.is_char_boundary(floor) {
            floor -= 1;
        }
        let begin = |before: usize| self.text[..before].rfind('\n').map_or(0, |at| at + 1);
        let this = begin(floor);
        let before = begin(this.saturating_sub(1));
        // Where a text goes on with a tab, the fault is at the end of the line above.
        let after = self.text[floor..].find('\n').map(|at| floor + at + 1).filter(|_| is_met);
        [this, before].into_iter().chain(after).find_map(|start| {
            let line = &self.text[start..];
            let indentation = line.len() - line.trim_start_matches([' ', '\t']).len();
            Some(start + line[..indentation].find('\t')?)
        })
    }

    fn bytes(&self, start: usize, end: usize) -> Span {
        let position = |byte: usize| self.offset.saturating_add(u32::try_from(byte).unwrap_or(u32::MAX));
        Span { file: self.file, start: position(start), end: position(end) }
    }

    fn open(&mut self, span: Span, anchor: usize, kind: OpenKind<'a>) -> Result<(), Fault> {
        if self.open.len() >= DEPTH {
            return Err(fault(
                "yaml-too-deep",
                &format!("lists and mappings are nested more than {DEPTH} deep here"),
                span,
            ));
        }
        self.open.push(Open { span, anchor, nodes: 1, kind });
        Ok(())
    }

    fn close(&mut self, end: Span) -> Result<(), Fault> {
        let Some(open) = self.open.pop() else { return Ok(()) };
        let value = match open.kind {
            OpenKind::Sequence(items) => NodeValue::Sequence(items),
            OpenKind::Mapping { entries, merged, .. } => NodeValue::Mapping(self.finish_mapping(entries, merged)),
        };
        let end = end.end.max(open.span.start);
        self.add(Node { span: Span { end, ..open.span }, value }, open.anchor, open.nodes)
    }

    fn finish_mapping(&mut self, entries: Vec<Entry<'a>>, merged: Vec<Node<'a>>) -> Vec<Entry<'a>> {
        let mut seen: HashMap<Cow<'a, str>, ()> = HashMap::with_capacity(entries.len());
        let mut kept = Vec::with_capacity(entries.len());
        for entry in entries {
            if seen.insert(entry.key.clone(), ()).is_some() {
                let message = format!("`{}` is given twice in the same mapping", entry.key);
                self.faults.push(fault("duplicate-key", &message, entry.key_span));
            } else {
                kept.push(entry);
            }
        }
        for node in merged {
            let sources = match node.value {
                NodeValue::Sequence(nodes) => nodes,
                _ => vec![node],
            };
            for source in sources {
                let NodeValue::Mapping(entries) = source.value else {
                    self.faults.push(fault("yaml-syntax", "`<<` merges a mapping, and this is none", source.span));
                    continue;
                };
                kept.extend(entries.into_iter().filter(|entry| seen.insert(entry.key.clone(), ()).is_none()));
            }
        }
        kept
    }

    fn alias(&mut self, anchor: usize, span: Span) -> Result<(), Fault> {
        let Some((node, nodes)) = self.anchors.get(&anchor) else {
            return Err(fault(
                "yaml-syntax",
                "this alias refers to itself or to an anchor that is not closed yet",
                span,
            ));
        };
        self.alias_nodes += nodes;
        if self.alias_nodes > ALIAS_NODES {
            let message = format!("aliases repeat more than {ALIAS_NODES} values here");
            return Err(Fault { hint: Some("write the values out".to_owned()), ..fault("alias-bomb", &message, span) });
        }
        let (node, nodes) = (node.clone(), *nodes);
        self.add(node, 0, nodes)
    }

    fn add(&mut self, node: Node<'a>, anchor: usize, nodes: usize) -> Result<(), Fault> {
        if anchor != 0 {
            self.anchors.insert(anchor, (node.clone(), nodes));
        }
        let Some(open) = self.open.last_mut() else {
            self.root = Some(node);
            return Ok(());
        };
        open.nodes += nodes;
        match &mut open.kind {
            OpenKind::Sequence(items) => items.push(node),
            OpenKind::Mapping { entries, key, merged } => match key.take() {
                None => match node.value {
                    NodeValue::Scalar { text, .. } => *key = Some((text, node.span)),
                    NodeValue::Null => *key = Some(("null".into(), node.span)),
                    _ => return Err(fault("yaml-syntax", "a key is a word, not a list or a mapping", node.span)),
                },
                Some((name, _)) if name == "<<" => merged.push(node),
                Some((key, key_span)) => entries.push(Entry { key, key_span, node }),
            },
        }
        Ok(())
    }
}

fn fault(rule: &'static str, message: &str, span: Span) -> Fault {
    Fault { rule, message: message.to_owned(), span, hint: None }
}

#[cfg(test)]
mod tests;
