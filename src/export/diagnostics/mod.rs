//! What is wrong with a plan, for the programs that show it beside the lines of a change.

pub mod github;
pub mod gitlab;
pub mod junit;
pub mod sarif;

use std::collections::HashMap;

use crate::diagnostic::Diagnostic;

/// The file that faults without a place stand at, because every report wants one.
const SETTINGS: &str = "milepost.yaml";

/// Diagnostics with the folder of the project in its repository, which comes before every path.
#[derive(Clone, Copy)]
pub struct Report<'a> {
    /// What is wrong, in order.
    pub diagnostics: &'a [Diagnostic],
    /// The folder, such as `plans/clinic`; empty where the project is the repository.
    pub folder: &'a str,
    /// Whether warnings count as errors.
    pub strict: bool,
}

impl Report<'_> {
    /// The path of the file that a diagnostic is about, from the root of the repository.
    fn path(&self, diagnostic: &Diagnostic) -> String {
        let path = diagnostic.location.as_ref().map_or(SETTINGS, |at| &*at.path);
        if self.folder.is_empty() { path.to_owned() } else { format!("{}/{path}", self.folder) }
    }

    fn is_error(&self, diagnostic: &Diagnostic) -> bool {
        self.strict || diagnostic.is_error()
    }

    /// A name for each diagnostic that stays when lines are added above it, so that a forge knows it again: made of its
    /// rule, its file, its line's text and what it says. Equal ones are numbered.
    fn fingerprints(&self) -> Vec<String> {
        let mut seen: HashMap<blake3::Hash, usize> = HashMap::new();
        let fingerprint = |diagnostic: &Diagnostic| {
            let line = diagnostic.location.as_ref().map_or("", |at| at.excerpt.trim());
            let parts = [diagnostic.rule, &self.path(diagnostic), line, &diagnostic.message];
            let same = seen.entry(blake3::hash(parts.join("\0").as_bytes())).or_default();
            *same += 1;
            blake3::hash(format!("{}\0{same}", parts.join("\0")).as_bytes()).to_hex()[..32].to_owned()
        };
        self.diagnostics.iter().map(fingerprint).collect()
    }
}

/// The line and column; 1 where a whole file is meant.
fn place(diagnostic: &Diagnostic) -> (u32, u32) {
    diagnostic.location.as_ref().map_or((1, 1), |at| (at.line.max(1), at.column.max(1)))
}

/// What is wrong and what would mend it, as sentences.
fn sentences(diagnostic: &Diagnostic) -> String {
    let mut text = sentence(&diagnostic.message);
    if let Some(hint) = &diagnostic.hint {
        text.push(' ');
        text.push_str(&sentence(hint));
    }
    text
}

fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    let sentence: String = first.chain(letters).collect();
    if sentence.ends_with(['.', '?', '!']) { sentence } else { format!("{sentence}.") }
}

#[cfg(test)]
mod tests;
