//! Markdown to HTML that is safe to publish and made to be compared line by line.

mod links;
mod notes;
mod raw_html;
pub mod text;
mod writer;

#[cfg(test)]
mod tests;

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;

use pulldown_cmark::{Event, Options, Parser, Tag};

use crate::language::Language;
use crate::site::foreign::{Foreign, Other};
use crate::site::parts::Link;
use writer::Writer;

/// What a document needs to know about the place it is set in.
pub struct Context<'a> {
    /// Where `[[kind:id]]` and links to Markdown files lead.
    pub links: &'a dyn Fn(&str) -> Option<Link>,
    /// Whether the portal has a file at this path, such as `assets/plan.svg`.
    pub is_file: &'a dyn Fn(&str) -> bool,
    /// The way from the page to the portal's root: empty, or `../` once for each directory.
    pub root: &'a str,
    /// The document's own path in the project, such as `decisions/d-1.md`; its relative links start there.
    pub source: &'a str,
    /// The level that the document's highest headings get: 2 below a page's title.
    pub top: u8,
    /// Whether it stands within a line: then a single paragraph loses its `<p>`.
    pub inline: bool,
    /// The ids that the page already has.
    pub ids: &'a Ids,
    /// Whether harmless elements of raw HTML stay.
    pub raw_html: bool,
    /// The texts that are not in the language of the portal.
    pub others: &'a OtherLanguages<'a>,
    /// The language of what is said beside the text.
    pub language: Language,
}

/// The language of a page, and what of it is in another.
#[derive(Default)]
pub struct OtherLanguages<'a> {
    /// The texts that are not in the language of the portal; `None` where all are.
    pub foreign: Option<&'a Foreign>,
    /// What readers of the page are told, once anything on it was seen to be in another language.
    pub note: RefCell<Option<String>>,
}

impl<'a> OtherLanguages<'a> {
    /// The language of a text that is not in that of the portal, which is noted for the page.
    pub fn other(&self, text: &str) -> Option<&'a Other> {
        let other = self.foreign?.other(text)?;
        self.note.borrow_mut().get_or_insert_with(|| other.note.clone());
        Some(other)
    }
}

/// The ids of one page: several documents may stand on it, and no id may stand twice.
#[derive(Debug, Default)]
pub struct Ids {
    prefix: &'static str,
    taken: RefCell<BTreeSet<String>>,
    documents: Cell<usize>,
}

/// A document as HTML.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rendered {
    /// Safe HTML, block elements on lines of their own, without a newline at the end.
    pub html: String,
    /// Its headings, in order.
    pub headings: Vec<Heading>,
}

/// A heading of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// Its level on the page.
    pub level: u8,
    /// Its id, unique on the page.
    pub id: String,
    /// Its words.
    pub text: String,
}

impl Ids {
    /// Returns a set without ids, whose ids will all begin with `prefix`.
    pub fn new(prefix: &'static str) -> Self {
        Ids { prefix, ..Ids::default() }
    }

    /// Returns `wanted`, with a number behind it when the page has it already, as GitHub does it.
    fn take(&self, wanted: &str) -> String {
        let base = format!("{}{}", self.prefix, if wanted.is_empty() { "section" } else { wanted });
        let mut taken = self.taken.borrow_mut();
        let mut id = base.clone();
        let mut number = 0;
        while !taken.insert(id.clone()) {
            number += 1;
            id = format!("{base}-{number}");
        }
        id
    }

    /// Returns what the ids of a document's footnotes begin with: labels are unique in a document only.
    fn document(&self) -> String {
        self.documents.set(self.documents.get() + 1);
        format!("{}fn-{}", self.prefix, self.documents.get())
    }
}

/// Returns a document as HTML. Raw HTML is left out or cleaned, links lead only where they may, and no input makes it fail.
pub fn to_html(source: &str, context: &Context<'_>) -> Rendered {
    let source = &raw_html::unmarked(source);
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_GFM
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_WIKILINKS;
    let mut events: Vec<Event<'_>> = Vec::with_capacity(source.len() / BYTES_OF_EVENT + 8);
    events.extend(Parser::new_ext(source, options));
    // A document may begin with `#` or with `##`: either way its highest headings come right below the page's.
    let highest = events.iter().filter_map(heading_level).min().unwrap_or(1);
    let mut writer = Writer::new(context, highest, source.len());
    for event in events {
        writer.event(event);
    }
    writer.finish()
}

/// So long is what an event stands for, in most texts at least.
const BYTES_OF_EVENT: usize = 16;

fn heading_level(event: &Event<'_>) -> Option<u8> {
    match event {
        Event::Start(Tag::Heading { level, .. }) => Some(*level as u8),
        _ => None,
    }
}
