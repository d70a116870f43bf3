//! What differs between two revisions, for a terminal, a merge request, a browser and programs.

mod html;
mod json;
mod markdown;
mod text;

pub use html::html;
pub use json::{SCHEMA, json};
pub use markdown::markdown;
pub use text::text;

use jiff::civil::Date;

use crate::analysis::words::Words;
use crate::changes::{Change, Changes, Signature};
use crate::history::Revision;

/// What is told, and of what.
pub struct Diff<'a> {
    /// The name of the project.
    pub title: &'a str,
    /// Whom it is for; `None` in a project without audiences.
    pub audience: Option<&'a str>,
    /// Whether it may be told who changed the plan and what they said of it: that is for those who work on the plan.
    pub shows_makers: bool,
    /// The code of the currency.
    pub currency: &'a str,
    /// The earlier revision.
    pub before: End<'a>,
    /// The later revision.
    pub after: End<'a>,
    /// What differs.
    pub changes: &'a Changes,
    /// How things are written.
    pub words: &'a Words,
    /// The rules that were asked for, each with what hit it.
    pub rules: &'a [Checked],
}

/// One of the two revisions.
#[derive(Clone, Copy)]
pub struct End<'a> {
    /// What is said of it; of the work tree, of the commit that is checked out.
    pub revision: Option<&'a Revision>,
    /// Whether it is what stands in the folder, committed or not.
    pub is_work_tree: bool,
    /// The day on which it is seen.
    pub status_date: Date,
}

/// A rule that was asked for.
#[derive(Clone, Debug)]
pub struct Checked {
    /// As it was written.
    pub rule: String,
    /// What hit it, as sentences.
    pub hits: Vec<String>,
}

impl Diff<'_> {
    /// The two revisions: `From a41f9c2 (23 Oct 2026) to the files in the folder, both seen on 27 Oct 2026`.
    fn ends(&self) -> String {
        let (before, after) = (self.end(&self.before), self.end(&self.after));
        let seen = |end: &End<'_>| format!("seen on {}", self.words.date_short(end.status_date));
        match self.before.status_date == self.after.status_date {
            true => format!("From {before} to {after}, both {}", seen(&self.after)),
            false => format!("From {before}, {}, to {after}, {}", seen(&self.before), seen(&self.after)),
        }
    }

    fn end(&self, end: &End<'_>) -> String {
        match end.revision {
            _ if end.is_work_tree => "the files in the folder".to_owned(),
            None => "an unknown revision".to_owned(),
            Some(revision) => {
                let tag = revision.tags.first().map(|tag| format!("{tag}, ")).unwrap_or_default();
                format!("{} ({tag}{})", revision.short(), self.words.date_short(revision.date))
            }
        }
    }

    /// What is said where nothing differs; what hits a rule may be hidden from these readers.
    fn nothing(&self) -> &'static str {
        match self.hit_rules().next() {
            Some(_) => "Nothing changed of what is shown here.",
            None => "Nothing changed.",
        }
    }

    /// Who made a change: `Sam Whitaker, 19 Nov 2026, 7be30d1: Move the go-live`.
    fn by(&self, change: &Change) -> Option<String> {
        let (signatures, before) = change.signatures(self.words, self.shows_makers);
        let told: Vec<String> = signatures.iter().map(Signature::line).chain(before).collect();
        (!told.is_empty()).then(|| told.join("; "))
    }

    fn hit_rules(&self) -> impl Iterator<Item = &Checked> {
        self.rules.iter().filter(|rule| !rule.hits.is_empty())
    }
}

#[cfg(test)]
mod tests;
