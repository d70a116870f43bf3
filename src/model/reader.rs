//! Reads trees into records and keeps every fault it meets.

use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Severity, Sources, Span, nearest};
use crate::language::known::Known;
use crate::model::kinds::Kind;
use crate::model::record::{List, Sp, Value};
use crate::model::values::{Colour, Id, Level};
use crate::source::yaml::{self, Entry, Node, NodeValue};

/// What reading needs to know, and what it has found wrong.
pub struct Reader<'a> {
    sources: &'a Sources,
    audiences: &'a [String],
    /// The faults so far.
    pub diagnostics: Vec<Diagnostic>,
    /// The texts that were written in several languages, each by its languages and where they are named.
    pub translated: Vec<Vec<(&'static Known, Span)>>,
    /// What was referred to by its kind and id, also by what could not be read for other reasons.
    pub referred: Vec<(Kind, Id, Span)>,
}

/// The fields of one mapping that are not read yet.
pub struct Fields<'a, 'n> {
    entries: Vec<Option<&'a Entry<'n>>>,
    bare: Option<(&'static str, &'a Node<'n>)>,
    record: &'static str,
    span: Span,
    /// Where a mark stands that was meant for the whole record and cannot be read: then it is for nobody.
    mistaken_mark: Option<Span>,
}

/// The rule of texts that end where a comment begins.
const CUT_BY_COMMENT: &str = "cut-by-comment";

/// The field that says for whom a record is.
const MARK: &str = "audience";

impl<'s> Reader<'s> {
    /// A reader of files in `sources`, for a project with these audiences, widest first.
    pub fn new(sources: &'s Sources, audiences: &'s [String]) -> Self {
        Reader { sources, audiences, diagnostics: Vec::new(), translated: Vec::new(), referred: Vec::new() }
    }

    /// The text of a span.
    pub fn text(&self, span: Span) -> &'s str {
        self.sources.text(span)
    }

    /// The whole text of the file that a span lies in.
    pub fn whole(&self, span: Span) -> Option<&'s Arc<str>> {
        self.sources.whole(span.file)
    }

    /// The line and column of a span.
    pub fn locate(&self, span: Span) -> crate::diagnostic::Location {
        self.sources.locate(span)
    }

    /// The audiences, widest first.
    pub fn audiences(&self) -> &'s [String] {
        self.audiences
    }

    /// Keeps a fault.
    pub fn error(&mut self, rule: &'static str, message: impl Into<String>, span: Span, hint: Option<String>) {
        self.diagnostics.push(Diagnostic {
            rule,
            severity: Severity::Error,
            message: message.into(),
            location: Some(self.sources.locate(span)),
            hint,
        });
    }

    /// Keeps a fault that a plan can be read with.
    pub fn warning(&mut self, rule: &'static str, message: impl Into<String>, span: Span, hint: String) {
        self.diagnostics.push(Diagnostic::warning(rule, message).at(self.sources.locate(span)).hint(hint));
    }

    /// The text of a scalar. Anything else is a fault that says what was `expected`.
    pub fn scalar<'n>(&mut self, node: &'n Node<'_>, expected: &str) -> Option<&'n str> {
        match &node.value {
            NodeValue::Scalar { text, .. } => Some(text),
            _ => {
                self.wrong_type(node, expected);
                None
            }
        }
    }

    /// Says that a value is not what was `expected`.
    pub fn wrong_type(&mut self, node: &Node<'_>, expected: &str) {
        self.wrong_type_with(node, expected, None);
    }

    /// Says that a value is not what was `expected`, and how it would be.
    pub fn wrong_type_with(&mut self, node: &Node<'_>, expected: &str, hint: Option<String>) {
        let hint = hint.or_else(|| match &node.value {
            NodeValue::Mapping(entries) => {
                entries.iter().enumerate().find_map(|(place, _)| split_number(entries, place))
            }
            NodeValue::Scalar { text, .. } => without_printed_quotes(text),
            _ => None,
        });
        let found = match &node.value {
            NodeValue::Null => "nothing".to_owned(),
            NodeValue::Scalar { text, .. } => format!("`{}`", shorten(text)),
            NodeValue::Sequence(_) => "a list".to_owned(),
            NodeValue::Mapping(_) => "a mapping".to_owned(),
        };
        self.error(
            "wrong-type",
            format!("expected {expected}, found {found}"),
            first_line(node.span, self.sources),
            hint,
        );
    }

    /// One of a few words.
    pub fn choice<T: Copy>(&mut self, node: &Node<'_>, words: &[(&'static str, T)]) -> Option<T> {
        let list = words.iter().map(|(word, _)| format!("`{word}`")).collect::<Vec<_>>().join(", ");
        let text = self.scalar(node, &format!("one of {list}"))?;
        let written = text.trim();
        if let Some((_, value)) = words.iter().find(|(word, _)| *word == written) {
            return Some(*value);
        }
        let is_over = ["done", "complete", "completed", "finished", "resolved"].contains(&&*written.to_lowercase());
        let closed = words.iter().map(|(word, _)| *word).find(|word| is_over && *word == "closed");
        let near = nearest(written, words.iter().map(|(word, _)| *word)).or(closed);
        let hint = near.map(|word| format!("did you mean `{word}`?"));
        self.error("wrong-word", format!("expected one of {list}, found `{}`", shorten(written)), node.span, hint);
        None
    }

    /// The fields of a mapping, each of which must be one of `names`. A bare value stands for the field `shorthand`.
    pub fn fields<'a, 'n>(
        &mut self,
        node: &'a Node<'n>,
        record: &'static str,
        names: &[&'static str],
        shorthand: Option<&'static str>,
    ) -> Option<Fields<'a, 'n>> {
        let NodeValue::Mapping(entries) = &node.value else {
            if let (Some(name), NodeValue::Scalar { .. }) = (shorthand, &node.value) {
                let bare = Some((name, node));
                return Some(Fields { entries: Vec::new(), bare, record, span: node.span, mistaken_mark: None });
            }
            self.wrong_type(node, &format!("a mapping with the fields of {}", with_article(&spaced(record))));
            return None;
        };
        let mut mistaken_mark = None;
        for (place, entry) in entries.iter().enumerate().filter(|(_, entry)| !names.contains(&&*entry.key)) {
            let is_mark = nearest(&entry.key.to_lowercase(), [MARK]).is_some();
            mistaken_mark = mistaken_mark.or(is_mark.then_some(entry.key_span));
            let near = nearest(&entry.key, names.iter().copied());
            let hint = split_number(entries, place).unwrap_or_else(|| match near {
                Some(name) => format!("did you mean `{name}`?"),
                None => format!("its fields are {}", names.join(", ")),
            });
            let message = format!("`{}` is not a field of {}", shorten(&entry.key), with_article(&spaced(record)));
            self.error("unknown-field", message, entry.key_span, Some(hint));
        }
        for entry in entries.iter().filter(|entry| entry.node.value == NodeValue::Null) {
            self.report_commented(entry);
            if entry.key == MARK && names.contains(&MARK) {
                self.wrong_type(&entry.node, "the name of an audience");
                mistaken_mark = Some(entry.key_span);
            }
        }
        // What was meant to be hidden, and has no mark of its own, is left out.
        if mistaken_mark.is_some() && !names.contains(&MARK) && !names.contains(&"audiences") {
            return None;
        }
        Some(Fields { entries: entries.iter().map(Some).collect(), bare: None, record, span: node.span, mistaken_mark })
    }

    /// A colour without quotes is a comment, so that the field is empty and nobody would see why.
    fn report_commented(&mut self, entry: &Entry<'_>) {
        let at = self.sources.locate(entry.key_span);
        let rest: String = at.excerpt.chars().skip((at.column + at.length) as usize - 1).collect();
        let rest = rest.trim_start_matches([':', ' ', '"', '\'']);
        let colour: String = rest.chars().take_while(|letter| *letter == '#' || letter.is_ascii_hexdigit()).collect();
        if colour.starts_with('#') && Colour::parse(&colour).is_some() {
            let message = format!("`{}` is empty, because `#` begins a comment", shorten(&entry.key));
            let hint = format!("put the colour into quotes: `{}: '{colour}'`", shorten(&entry.key));
            self.error("colour-without-quotes", message, entry.key_span, Some(hint));
        } else if yaml::begins_text(rest) {
            let message = format!("`{}` is empty, because `#` begins a comment", shorten(&entry.key));
            let quoted = shorten(&rest.trim_end().replace('\'', "''"));
            let hint = format!("put the text into quotes: `{}: '{quoted}'`", shorten(&entry.key));
            self.warning(CUT_BY_COMMENT, message, entry.key_span, hint);
        }
    }

    /// Tells of a text without quotes that a comment ends, where the comment looks like the rest of it.
    pub fn report_cut(&mut self, node: &Node<'_>) {
        let NodeValue::Scalar { text, plain: true } = &node.value else { return };
        let Some(whole) = self.sources.whole(node.span.file) else { return };
        let rest = whole.get(node.span.end as usize..).and_then(|rest| rest.lines().next()).unwrap_or_default();
        let comment = rest.trim_start_matches([' ', '\t']).trim_end();
        if comment.len() < rest.len() && yaml::begins_text(comment) {
            let message = format!("this text ends before `{}`, because ` #` begins a comment", shorten(comment));
            let quoted = format!("{text} {comment}").replace('\\', "\\\\").replace('"', "\\\"");
            let hint = match quoted.contains('\n') || quoted.chars().count() > 60 {
                true => "put the whole text into quotes, or write a space after the `#` of a comment".to_owned(),
                false => format!("write `\"{quoted}\"`, or a space after the `#` of a comment"),
            };
            self.warning(CUT_BY_COMMENT, message, node.span, hint);
        }
    }

    /// A value that may stand in `{value: …, audience: …}`.
    pub fn value<T: Value>(&mut self, node: &Node<'_>) -> Option<Sp<T>> {
        let (inner, audience) = self.unwrap_audience(node);
        let value = T::read(inner, self)?;
        Some(Sp { value, span: inner.span, audience })
    }

    fn unwrap_audience<'a, 'n>(&mut self, node: &'a Node<'n>) -> (&'a Node<'n>, Option<Level>) {
        let NodeValue::Mapping(entries) = &node.value else { return (node, None) };
        let part = |name: &str| entries.iter().find(|entry| entry.key == name);
        match (part("value"), part("audience"), entries.len()) {
            (Some(value), Some(audience), 2) => (&value.node, Level::read(&audience.node, self)),
            _ => (node, None),
        }
    }

    /// The audience that sees everything; `None` in a project without audiences.
    fn narrowest(&self) -> Option<Level> {
        self.audiences.len().checked_sub(1).map(Level::at)
    }
}

impl<'n> Fields<'_, 'n> {
    fn take(&mut self, name: &str) -> Option<&Node<'n>> {
        if let Some((_, node)) = self.bare.take_if(|(bare, _)| *bare == name) {
            return Some(node);
        }
        let entry = self.entries.iter_mut().find(|entry| entry.is_some_and(|entry| entry.key == name))?.take()?;
        (entry.node.value != NodeValue::Null).then_some(&entry.node)
    }

    /// A field that must be there.
    pub fn required<T: Value>(&mut self, name: &'static str, reader: &mut Reader<'_>) -> Option<Sp<T>> {
        let Some(node) = self.take(name) else {
            let message = format!("this {} has no `{name}`", spaced(self.record));
            reader.error("missing-field", message, first_line(self.span, reader.sources), None);
            return None;
        };
        let span = node.span;
        let value = reader.value::<T>(node)?;
        if value.audience.is_some() {
            let message = format!("`{name}` cannot be hidden by itself");
            let hint = format!("put `audience` on the whole {}", spaced(self.record));
            reader.error("hidden-required-field", message, span, Some(hint));
            self.mistaken_mark = Some(span);
        }
        Some(Sp { audience: None, ..value })
    }

    /// A field that may be there.
    pub fn optional<T: Value>(&mut self, name: &'static str, reader: &mut Reader<'_>) -> Option<Sp<T>> {
        if let Some(span) = self.mistaken_mark.filter(|_| name == MARK) {
            // What is wrong with the mark that is there is told with all else.
            if let Some(node) = self.take(name) {
                let _ = reader.value::<T>(node);
            }
            let nobody = NodeValue::Scalar { text: "nobody".into(), plain: true };
            return reader.value(&Node { span, value: nobody });
        }
        let node = self.take(name)?;
        reader.value(node)
    }

    /// A field for the narrowest audience unless marked otherwise.
    pub fn narrow<T: Value>(&mut self, name: &'static str, reader: &mut Reader<'_>) -> Option<Sp<T>> {
        let value = self.optional::<T>(name, reader)?;
        Some(Sp { audience: value.audience.or(reader.narrowest()), ..value })
    }

    /// A list.
    pub fn list<T: Value>(&mut self, name: &'static str, reader: &mut Reader<'_>) -> List<T> {
        self.items(name, reader, false)
    }

    /// A list that may be written as one value.
    pub fn several<T: Value>(&mut self, name: &'static str, reader: &mut Reader<'_>) -> List<T> {
        self.items(name, reader, true)
    }

    /// A list for the narrowest audience unless marked otherwise.
    pub fn narrow_list<T: Value>(&mut self, name: &'static str, reader: &mut Reader<'_>) -> List<T> {
        let mut items = self.items(name, reader, false);
        for item in &mut items {
            item.audience = item.audience.or(reader.narrowest());
        }
        items
    }

    fn items<T: Value>(&mut self, name: &'static str, reader: &mut Reader<'_>, bare: bool) -> List<T> {
        let Some(node) = self.take(name) else { return List::new() };
        let (node, audience) = reader.unwrap_audience(node);
        let mark = |item: Sp<T>| Sp { audience: item.audience.or(audience), ..item };
        match &node.value {
            NodeValue::Sequence(nodes) => nodes.iter().filter_map(|node| reader.value(node)).map(mark).collect(),
            NodeValue::Scalar { .. } | NodeValue::Mapping(_) if bare => {
                reader.value(node).map(mark).into_iter().collect()
            }
            value => {
                let hint = match value {
                    NodeValue::Scalar { text, plain: true } if !text.contains(['\n', '[', ']', '{', '}', ':']) => {
                        Some(format!("write `{name}: [{}]`", shorten(text.trim())))
                    }
                    NodeValue::Mapping(_) => Some("begin each entry of the list with `- `".to_owned()),
                    _ => None,
                };
                reader.wrong_type_with(node, &format!("a list for `{name}`"), hint);
                // What it refers to is looked for all the same. What else is wrong with it may come of the missing list.
                let told = reader.diagnostics.len();
                let _ = reader.value::<T>(node);
                reader.diagnostics.truncate(told);
                List::new()
            }
        }
    }
}

/// What to write instead of a value in the quotes of print, which word processors put in place of those of keyboards.
fn without_printed_quotes(text: &str) -> Option<String> {
    const QUOTES: [char; 8] = ['“', '”', '„', '‘', '’', '‚', '«', '»'];
    let inner = text.trim().strip_prefix(QUOTES)?.trim_end_matches(QUOTES).trim();
    (!inner.is_empty()).then(|| format!("write `{}`: quotes as they are printed mean nothing here", shorten(inner)))
}

/// What to write where a comma between braces parts the decimals of a number from it: `{lag: 2,5d}` has a field `5d`.
fn split_number(entries: &[Entry<'_>], place: usize) -> Option<String> {
    let (before, entry) = (entries.get(place.checked_sub(1)?)?, &entries[place]);
    let NodeValue::Scalar { text, plain: true } = &before.node.value else { return None };
    let begins = entry.key.starts_with(|letter: char| letter.is_ascii_digit()) && entry.node.value == NodeValue::Null;
    let ends = text.ends_with(|letter: char| letter.is_ascii_digit());
    (begins && ends)
        .then(|| format!("a comma between braces begins another field: write `{}: {text}.{}`", before.key, entry.key))
}

/// `an action`, `a goal`, `the settings`.
pub fn with_article(noun: &str) -> String {
    // There is one of each.
    if noun.ends_with("settings") || noun == "vision" {
        return format!("the {noun}");
    }
    let article = if noun.starts_with(['a', 'e', 'i', 'o']) || noun.starts_with("up") { "an" } else { "a" };
    format!("{article} {noun}")
}

/// `BudgetLine` as `budget line`.
fn spaced(name: &str) -> String {
    let mut words = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !words.is_empty() {
            words.push(' ');
        }
        words.extend(letter.to_lowercase());
    }
    words
}

/// A text short enough to be quoted in a message.
pub fn shorten(text: &str) -> String {
    let line = text.lines().next().unwrap_or("");
    if line.chars().count() <= 60 && line.len() == text.len() {
        return line.to_owned();
    }
    line.chars().take(60).chain(['…']).collect()
}

/// A span cut at the end of its first line, so that a mapping is pointed at where it begins.
fn first_line(span: Span, sources: &Sources) -> Span {
    let length = sources.text(span).find('\n').and_then(|at| u32::try_from(at).ok());
    length.map_or(span, |length| Span { end: span.start + length, ..span })
}

#[cfg(test)]
mod tests {
    use crate::source::Memory;

    /// The help with the only fault of a milestone with these fields.
    fn help(fields: &str) -> String {
        let plan = format!(
            "--- milepost.yaml\ntitle: P\nstart: 2026-01-05\n--- vision.md\n---\nstatement: V\n---\n--- plan/milestones.yaml\n\
             milestones:\n  - {{id: keys, title: Keys}}\n  - id: a\n    {fields}\n"
        );
        let faults = crate::model::load(&Memory::from_text(&plan)).diagnostics;
        let told: Vec<String> =
            faults.into_iter().map(|fault| fault.hint.unwrap_or_else(|| fault.message.clone())).collect();
        told.join("; ")
    }

    #[test]
    fn what_was_meant_is_told_with_what_to_write() {
        let title = |rest: &str| format!("title: A\n    {rest}");
        for (fields, expect) in [
            (
                title("depends_on: [{id: keys, lag: 2,5d}]"),
                "a comma between braces begins another field: write `lag: 2.5d`",
            ),
            (title("depends_on: [keys+5d]"), "write `{id: keys, lag: 5d}`"),
            (title("depends_on: keys"), "write `depends_on: [keys]`"),
            (title("progress: 33,3%"), "write a point before the decimals: `33.3%`"),
            (title("progress: 0.5"), "write `50%`, or `0.5%` if that is what is meant"),
            (title("due: 2026-04"), "write the day as well, such as `2026-04-15`"),
            (
                "title: House #4 checked".to_owned(),
                "write `\"House #4 checked\"`, or a space after the `#` of a comment",
            ),
            ("title: House # checked".to_owned(), ""),
            ("title: House#4".to_owned(), ""),
            ("title: 'House' #4".to_owned(), ""),
            (title("progress: 0.5%"), ""),
        ] {
            assert_eq!(help(&fields), expect, "{fields}");
        }
    }

    #[test]
    fn articles_are_those_of_english() {
        let nouns = ["action", "issue", "update", "goal", "unit"].map(super::with_article);
        assert_eq!(nouns, ["an action", "an issue", "an update", "a goal", "a unit"]);
    }
}
