//! What must not stand in a plan, whoever reads it: data of patients, and keys.
//!
//! A plan is about a project and not about patients, so that the few patterns are narrow: a warning that is often wrong is
//! not read. They are looked for in the text of every file, comments included, because whoever has the folder has all of it.

mod patterns;

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Severity, Sources, Span};

use patterns::{Pattern, Patterns, all};

/// A rule about what must not stand in a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sensitive {
    /// The name of the rule.
    pub name: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// Why, in a sentence or two.
    pub about: &'static str,
}

/// Data that tells who a patient is.
pub const PATIENT: Sensitive = Sensitive {
    name: "patient-identifier",
    severity: Severity::Warning,
    about: "A plan is read by many and kept for ever; data of patients belongs in the record system. Where it is made up, \
            say so: `milepost: allow patient-identifier because the number is made up`.",
};

/// A password or a key.
pub const SECRET: Sensitive = Sensitive {
    name: "secret",
    severity: Severity::Error,
    about: "Whoever reads the plan could use it. Withdraw it where it was issued, because its past is kept as well.",
};

/// A permission that gives no reason.
pub const UNREASONED: Sensitive = Sensitive {
    name: "allowed-without-reason",
    severity: Severity::Warning,
    about: "Who allows data of patients or a key in a plan says why, in words that a reviewer can judge.",
};

/// All of them.
pub const SENSITIVE: &[Sensitive] = &[PATIENT, SECRET, UNREASONED];

/// Files larger than this are no text that anybody wrote.
const LARGEST: usize = 16 << 20;

/// What an author writes in a comment, on the line itself or on the one above.
const ALLOW: &str = "milepost: allow ";

/// A reason has so many words.
const WORDS_OF_REASON: usize = 3;

/// Looks for data of patients and for keys in the text of a file, given by its path, and returns what was found in the order of
/// lines.
pub fn sensitive(path: &str, text: &str) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    if text.len() <= LARGEST {
        look(path, text, all(), &mut found);
    }
    found
}

fn look(path: &str, text: &str, patterns: &Patterns, found: &mut Vec<Diagnostic>) {
    let mut hits: BTreeMap<usize, (usize, &Pattern)> = BTreeMap::new();
    for (pattern, begin, end) in patterns.possible_lines(text) {
        for (start, end) in pattern.find(path, &text[..begin], &text[begin..end]) {
            hits.entry(begin + start).or_insert((begin + end, pattern));
        }
    }
    let is_marked = memchr::memmem::find(text.as_bytes(), ALLOW.as_bytes()).is_some();
    if hits.is_empty() && !is_marked {
        return;
    }
    let mut sources = Sources::default();
    // Reports, and the records that pipelines keep of them, show the place and not what stands there.
    let file = sources.add(path, masked(text, &hits).into());
    let place = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    let span = |start: usize, end: usize| Span { file, start: place(start), end: place(end) };
    let mut ended = 0;
    for (start, (end, pattern)) in hits {
        // What a longer pattern found is told once.
        let is_told = start < ended;
        ended = ended.max(end);
        if is_told || is_allowed(text, start, pattern.rule.name) {
            continue;
        }
        found.push(finding(pattern.rule, pattern.message).at(sources.locate(span(start, end))).hint(pattern.hint));
    }
    if is_marked {
        for (start, _) in text.match_indices(ALLOW).filter(|(start, _)| !gives_reason(&text[*start..])) {
            let message = "data of patients or a key is allowed without a reason";
            let hint = "write `milepost: allow patient-identifier because the number is made up`";
            let end = start + ALLOW.len() - 1;
            found.push(finding(UNREASONED, message).at(sources.locate(span(start, end))).hint(hint));
        }
    }
}

fn finding(rule: Sensitive, message: &str) -> Diagnostic {
    Diagnostic { rule: rule.name, severity: rule.severity, message: message.to_owned(), location: None, hint: None }
}

/// Whether the line or the one above allows what a rule found in it, and says why.
fn is_allowed(text: &str, at: usize, rule: &str) -> bool {
    let line = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let above = text[..line.saturating_sub(1)].rfind('\n').map_or(0, |end| end + 1);
    let end = text[at..].find('\n').map_or(text.len(), |end| at + end);
    text[above..end].match_indices(ALLOW).any(|(start, _)| {
        let comment = &text[above + start..];
        comment[ALLOW.len()..].strip_prefix(rule).is_some_and(|rest| rest.starts_with(' ')) && gives_reason(comment)
    })
}

/// Whether a permission names a rule and gives a reason: `milepost: allow RULE because …`.
fn gives_reason(comment: &str) -> bool {
    let line = comment[ALLOW.len()..].lines().next().unwrap_or_default();
    let Some((rule, reason)) = line.split_once(" because ") else { return false };
    let words = reason.trim_end_matches("-->").split_whitespace().count();
    SENSITIVE.iter().any(|known| known.name == rule.trim()) && words >= WORDS_OF_REASON
}

/// A text of the same length without what was found in it.
fn masked(text: &str, hits: &BTreeMap<usize, (usize, &Pattern)>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for (start, (end, _)) in hits {
        let start = (*start).max(at);
        out.push_str(&text[at..start]);
        let end = (*end).max(start);
        out.extend(text[start..end].chars().map(|letter| if letter.is_ascii_alphanumeric() { '*' } else { letter }));
        at = end;
    }
    out.push_str(&text[at..]);
    out
}

#[cfg(test)]
mod tests;
