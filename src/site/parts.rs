//! What pages consist of.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::data::{IntoData, Value, serialised};

/// One page. Its content is made when it is asked for, so that no stage holds all pages at once.
pub struct Page<'a> {
    /// Its place in the portal, such as `milestones/go-live.html`.
    pub path: String,
    /// The template that sets it, such as `milestone.html`.
    pub template: &'static str,
    /// Makes what the template sees as `page` (`page.title` is always there; `page.section` names the navigation entry).
    pub content: Box<dyn Fn() -> Value + Send + Sync + 'a>,
}

/// A page from its path, its template and what makes its content.
pub fn page<'a, T: IntoData>(
    path: impl Into<String>,
    template: &'static str,
    content: impl Fn() -> T + Send + Sync + 'a,
) -> Page<'a> {
    Page { path: path.into(), template, content: Box::new(move || content().into_data()) }
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Link {
    /// The page, from the portal's root, with an optional `#fragment`; empty for what is named and has no page.
    pub path: String,
    /// The title of what is linked to.
    pub title: String,
}

/// Markdown that the renderer turns into HTML: serialised as `{"$markdown": text, "inline": bool}`; a template gets safe
/// HTML in its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Markdown {
    /// The source.
    pub text: String,
    /// Whether it stands within a line: then a single paragraph loses its `<p>`.
    pub inline: bool,
}

/// A path from the portal's root: serialised as `{"$path": "milestones/x.html#y"}`; a template gets it relative to the page
/// it stands on.
#[derive(Clone, Debug, PartialEq)]
pub struct Path(pub String);

serialised!(Markdown Path Link);

impl Serialize for Markdown {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_map(Some(2))?;
        fields.serialize_entry("$markdown", &self.text)?;
        fields.serialize_entry("inline", &self.inline)?;
        fields.end()
    }
}

impl Serialize for Path {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_map(Some(1))?;
        fields.serialize_entry("$path", &self.0)?;
        fields.end()
    }
}

/// Markdown in blocks.
pub fn block(text: &str) -> Markdown {
    Markdown { text: text.to_owned(), inline: false }
}

/// Markdown within a line.
pub fn inline(text: &str) -> Markdown {
    Markdown { text: text.to_owned(), inline: true }
}

/// A path from the portal's root.
pub fn path(path: impl Into<String>) -> Path {
    Path(path.into())
}
