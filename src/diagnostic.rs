//! What is wrong with a plan, and where.

use std::fmt;
use std::sync::{Arc, OnceLock};

use serde::{Deserialize, Serialize};

/// One fault or piece of advice, with the place in the user's file that it is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Diagnostic {
    /// The name of the rule, such as `unknown-field`.
    pub rule: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong: lower case, no full stop, names in backticks.
    pub message: String,
    /// The place; `None` where the fault is that something is not there at all.
    pub location: Option<Location>,
    /// What would mend it.
    pub hint: Option<String>,
}

/// How bad a diagnostic is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// The plan cannot be taken at its word; no portal is written.
    Error,
    /// The plan is understood, and something in it deserves a look.
    Warning,
}

/// A place in a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Location {
    /// The path within the project, with `/`.
    pub path: Arc<str>,
    /// The line, from 1; 0 where the whole file is meant.
    pub line: u32,
    /// The column in characters, from 1; 0 where the whole file is meant.
    pub column: u32,
    /// How many characters are meant, at least 1.
    pub length: u32,
    /// The text of the line, cut after 200 characters where what is meant stands before; a longer one some way behind it.
    pub excerpt: String,
}

/// Bytes `start..end` of the file with number `file` in [`Sources`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    /// The file's number.
    pub file: u32,
    /// The first byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

/// The files that were read, to turn byte positions into lines and columns. A copy shares them until one of the two reads
/// more.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    files: Arc<Vec<Source>>,
    /// Numbers of files that were forgotten; the next files get them.
    free: Vec<u32>,
}

#[derive(Clone, Debug)]
struct Source {
    path: Arc<str>,
    text: Arc<str>,
    /// Where its lines begin, found when the first place in it is asked for: a large file may have thousands of faults.
    lines: Arc<OnceLock<Vec<usize>>>,
}

impl Source {
    fn new(path: &str, text: Arc<str>) -> Source {
        Source { path: path.into(), text, lines: Arc::default() }
    }

    /// The line, from 1, in which a byte stands, and where that line begins.
    fn line(&self, at: usize) -> (usize, usize) {
        let begins = || {
            let breaks = self.text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
            [0].into_iter().chain(breaks.map(|(place, _)| place + 1)).collect()
        };
        let lines = self.lines.get_or_init(begins);
        let line = lines.partition_point(|begin| *begin <= at);
        (line, lines[line - 1])
    }
}

/// So many characters of a line are shown, and so many at most.
const EXCERPT: usize = 200;
const LONGEST_EXCERPT: usize = 10_000;

impl Diagnostic {
    /// An error without a place.
    pub fn error(rule: &'static str, message: impl Into<String>) -> Self {
        Diagnostic { rule, severity: Severity::Error, message: message.into(), location: None, hint: None }
    }

    /// A warning without a place.
    pub fn warning(rule: &'static str, message: impl Into<String>) -> Self {
        Diagnostic { severity: Severity::Warning, ..Diagnostic::error(rule, message) }
    }

    /// The same with a place.
    pub fn at(mut self, location: Location) -> Self {
        self.location = Some(location);
        self
    }

    /// The same about a file as a whole.
    pub fn in_file(self, path: &str) -> Self {
        self.at(Location { path: path.into(), line: 0, column: 0, length: 1, excerpt: String::new() })
    }

    /// The same with a hint.
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// Whether it keeps a portal from being written.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }

    /// What diagnostics are sorted by: file, line, column, then severity, rule and text.
    pub fn order(&self) -> impl Ord + use<'_> {
        let place = self.location.as_ref().map(|at| (&at.path, at.line, at.column));
        (place, self.severity, self.rule, &self.message)
    }
}

impl fmt::Display for Diagnostic {
    /// One line: `path:line:column: error[rule]: message`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(at) = &self.location {
            write!(formatter, "{at}: ")?;
        }
        let severity = if self.is_error() { "error" } else { "warning" };
        write!(formatter, "{severity}[{}]: {}", self.rule, self.message)
    }
}

impl fmt::Display for Location {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.line == 0 {
            return formatter.write_str(&self.path);
        }
        write!(formatter, "{}:{}:{}", self.path, self.line, self.column)
    }
}

impl Sources {
    /// Keeps a file's text and returns its number.
    pub fn add(&mut self, path: &str, text: Arc<str>) -> u32 {
        let source = Source::new(path, text);
        let files = Arc::make_mut(&mut self.files);
        if let Some(free) = self.free.pop() {
            files[free as usize] = source;
            return free;
        }
        files.push(source);
        u32::try_from(files.len() - 1).unwrap_or(u32::MAX)
    }

    /// Forgets a file's text; nothing may ask for a place in it any more.
    pub fn forget(&mut self, file: u32) {
        if let Some(source) = Arc::make_mut(&mut self.files).get_mut(file as usize) {
            *source = Source::new("", "".into());
            self.free.push(file);
        }
    }

    /// The path of a file.
    pub fn path(&self, file: u32) -> &str {
        self.files.get(file as usize).map_or("", |source| &source.path)
    }

    /// The whole text of a file.
    pub fn whole(&self, file: u32) -> Option<&Arc<str>> {
        self.files.get(file as usize).map(|source| &source.text)
    }

    /// The text of a span; empty where the span does not fit its file.
    pub fn text(&self, span: Span) -> &str {
        let text = self.files.get(span.file as usize).map_or("", |source| &source.text);
        text.get(span.start as usize..span.end as usize).unwrap_or("")
    }

    /// The line, column and line text of a span's beginning.
    pub fn locate(&self, span: Span) -> Location {
        let Some(source) = self.files.get(span.file as usize) else {
            return Location { path: "".into(), line: 0, column: 0, length: 1, excerpt: String::new() };
        };
        let start = floor_boundary(&source.text, span.start as usize);
        let end = floor_boundary(&source.text, (span.end as usize).max(start));
        let (number, line_start) = source.line(start);
        let line_end = source.text[start..].find('\n').map_or(source.text.len(), |at| start + at);
        let line = &source.text[line_start..line_end];
        let number_of = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        let before = source.text[line_start..start].trim_start_matches('\u{feff}').chars().count();
        let length = source.text[start..end.min(line_end)].chars().count().max(1);
        // What is meant is shown, however far into a long paragraph it stands.
        let shown = (before + length + EXCERPT / 4).clamp(EXCERPT, LONGEST_EXCERPT);
        Location {
            path: source.path.clone(),
            line: number_of(number),
            column: number_of(before + 1),
            length: number_of(length),
            excerpt: line.trim_end_matches('\r').trim_start_matches('\u{feff}').chars().take(shown).collect(),
        }
    }
}

fn floor_boundary(text: &str, index: usize) -> usize {
    let mut index = index.min(text.len());
    while !text.is_char_boundary(index) {
        index -= 1;
    }
    index
}

/// The known name nearest to `given`, if one is near enough to be what was meant.
pub fn nearest<'a>(given: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let lower = given.to_lowercase();
    known
        .into_iter()
        .map(|name| (strsim::damerau_levenshtein(&lower, &name.to_lowercase()), name))
        .filter(|(distance, name)| *distance <= (name.chars().count().max(given.chars().count()) / 3).max(1))
        .min_by(|left, right| left.cmp(right))
        .map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_is_located_by_line_and_column_in_characters() {
        let mut sources = Sources::default();
        let text = "first\nsécond: ünknown\r\n";
        let file = sources.add("a.yaml", text.into());
        let start = text.find("ünknown").unwrap() as u32;
        let at = sources.locate(Span { file, start, end: start + 8 });
        assert_eq!((at.line, at.column, at.length, at.excerpt.as_str()), (2, 9, 7, "sécond: ünknown"));
    }

    #[test]
    fn a_span_past_the_end_does_not_panic() {
        let mut sources = Sources::default();
        let file = sources.add("a.yaml", "é".into());
        assert_eq!(sources.locate(Span { file, start: 1, end: 99 }).column, 1);
        assert_eq!(sources.locate(Span { file: 7, start: 1, end: 99 }).line, 0);
    }

    #[test]
    fn the_nearest_name_is_found_only_when_it_is_near() {
        assert_eq!(nearest("mileston", ["milestone", "measure"]), Some("milestone"));
        assert_eq!(nearest("colour", ["milestone", "measure"]), None);
    }
}
