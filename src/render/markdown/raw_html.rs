//! Raw HTML in Markdown, for projects that ask for it: harmless elements stay, and nothing of them loads, runs or looks like a
//! part of the portal.

use std::borrow::Cow;
use std::collections::HashSet;

use ammonia::{Builder, UrlRelative};

use super::Context;
use super::links::{self, Target};
use crate::render::html::tag_end;

/// Letters of no language, which stand around raw HTML until it is cleaned. They are taken out of the document first.
const BEGIN: char = '\u{f8f0}';
const END: char = '\u{f8f1}';
const FIRST_BYTES: [u8; 2] = [0xef, 0xa3];

/// Raw HTML among what the writer writes, marked so that both are told apart.
pub fn marked(html: &str) -> String {
    format!("{BEGIN}{}{END}", html.replace([BEGIN, END], ""))
}

/// A document without the letters that mark raw HTML.
pub fn unmarked(source: &str) -> Cow<'_, str> {
    if may_be_marked(source) && source.contains([BEGIN, END]) {
        source.replace([BEGIN, END], "").into()
    } else {
        source.into()
    }
}

/// Whether one of the letters may stand in a text: both begin with the same two bytes, which hardly anything else does.
fn may_be_marked(text: &str) -> bool {
    memchr::memmem::find(text.as_bytes(), &FIRST_BYTES).is_some()
}

/// Cleans what was written. What the writer wrote itself keeps its attributes: they carry a name that no author can write,
/// because it is made of the whole of what they wrote.
pub fn cleaned(written: String, context: &Context<'_>) -> String {
    if !may_be_marked(&written) || !written.contains(BEGIN) {
        return written;
    }
    let own = format!("data-own-{}-", &blake3::hash(written.as_bytes()).to_hex()[..32]);
    let named = with_own_attributes(&written, &own);
    let mut builder = Builder::default();
    builder
        .add_tags(["section"])
        .rm_tags(["acronym", "area", "center", "footer", "header", "hgroup", "map", "nav", "strike", "tt"])
        .generic_attributes(HashSet::from(["lang", "title", "dir"]))
        .generic_attribute_prefixes(HashSet::from([own.as_str()]))
        .url_schemes(HashSet::from(["http", "https", "mailto", "tel"]))
        .url_relative(UrlRelative::PassThrough)
        .link_rel(None)
        .strip_comments(true)
        .attribute_filter(|_, attribute, value| match attribute {
            "cite" | "longdesc" => None,
            "start" => value.parse::<u32>().is_ok().then_some(Cow::Borrowed(value)),
            _ => Some(Cow::Borrowed(value)),
        });
    let clean = builder.clean(&named).to_string();
    with_resolved_addresses(&clean, context).replace(&format!(" {own}"), " ")
}

/// Leads the addresses of raw HTML where links of Markdown would lead. What was cleaned is written in one way: a tag begins
/// wherever `<` stands, and values stand in double quotes.
fn with_resolved_addresses(clean: &str, context: &Context<'_>) -> String {
    let mut out = String::with_capacity(clean.len());
    let mut rest = clean;
    while let Some(start) = rest.find('<') {
        let (words, tagged) = rest.split_at(start);
        let (tag, after) = tagged.split_at(tag_end(tagged));
        out.push_str(words);
        out.push_str(&resolved(tag, context));
        rest = after;
    }
    out.push_str(rest);
    out
}

fn resolved(tag: &str, context: &Context<'_>) -> String {
    let mut out = String::with_capacity(tag.len());
    let mut rest = tag;
    while let Some((name, value)) = rest.split_once("=\"") {
        let (value, after) = value.split_once('"').unwrap_or((value, ""));
        let (before, attribute) = name.rsplit_once(' ').unwrap_or(("", name));
        let written =
            value.replace("&nbsp;", "\u{a0}").replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">");
        let target =
            matches!(attribute, "href" | "src").then(|| links::resolve(&written.replace("&amp;", "&"), context));
        let value = match &target {
            None => Some(value),
            Some(Target::File { href }) => Some(href.as_str()),
            // A page loads nothing from elsewhere.
            Some(_) if attribute == "src" => None,
            Some(target) => target.href(),
        };
        match value {
            Some(value) => out.push_str(&format!("{name}=\"{value}\"")),
            None => out.push_str(before),
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

/// Names the attributes of what the writer wrote so that they are known again, and takes the marks away.
fn with_own_attributes(written: &str, own: &str) -> String {
    let mut out = String::with_capacity(written.len() + 256);
    let (mut is_raw, mut in_tag, mut in_value) = (false, false, false);
    for letter in written.chars() {
        match letter {
            BEGIN => is_raw = true,
            END => is_raw = false,
            _ if is_raw => out.push(letter),
            '<' if !in_value => {
                in_tag = true;
                out.push(letter);
            }
            '>' if !in_value => {
                in_tag = false;
                out.push(letter);
            }
            '"' if in_tag => {
                in_value = !in_value;
                out.push(letter);
            }
            ' ' if in_tag && !in_value => {
                out.push(' ');
                out.push_str(own);
            }
            _ => out.push(letter),
        }
    }
    out
}
