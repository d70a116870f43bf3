//! Some pages of a portal as one file that needs nothing else: fonts, style sheets and pictures stand in it, links between
//! its pages stay in it, and it runs no script. It opens from an attachment of a mail.

use std::fmt::Write;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use memchr::memchr;
use sha2::{Digest, Sha256};
use tera::{Map, Value};

use super::html::{attributes, lines, tag_end};
use super::markdown::text::address;
use super::portal::Portal;
use super::search::text::{self, Document};
use super::theme::{FOLDER, TemplateError};
use crate::site::data::Value as Data;
use crate::site::pack::Pack;
use crate::source::markdown::percent_decoded;
use crate::source::media;
use crate::source::words::text_of;

/// What the file is called where it is asked for by name, such as in messages.
pub const FILE: &str = "board-pack.html";

/// The style sheets of the portal that are put into the file, in their order; that of the pack or of the report follows.
const STYLES: [&str; 2] = ["style.css", "portal.css"];

/// What stands between the kind of a file in an address and its letters.
const BASE64: &str = ";base64,";

/// Returns the pages of a pack, under its cover.
///
/// # Errors
/// When a template is faulty.
pub fn pack(portal: &Portal<'_>, pack: &Pack) -> Result<String, TemplateError> {
    let pages: Vec<&str> = pack.parts.iter().flat_map(|part| part.pages.iter().map(String::as_str)).collect();
    let mut parts = Vec::with_capacity(pack.parts.len());
    for part in &pack.parts {
        let mut inner = Vec::with_capacity(part.pages.len());
        for path in &part.pages {
            let page = portal.file(path)?;
            let page = text_of(&page);
            let within = Within { portal, path, pages: &pages };
            let html = within.embedded(main_of(&page));
            let said = said(&page);
            inner.push(mapping([
                ("id", Value::from(id_of(path))),
                ("title", Value::from(said.title.trim())),
                ("lede", Value::from(said.lede.trim())),
                ("html", Value::safe_string(&html)),
            ]));
        }
        let note = part.note.as_deref().map_or_else(Value::none, Value::from);
        parts.push(mapping([
            ("title", Value::from(part.title)),
            ("note", note),
            ("is_list", Value::from(part.is_list)),
            ("pages", Value::from(inner)),
        ]));
    }
    let (style, policy) = style(portal, "pack.css", "")?;
    let page = mapping([
        ("cover", portal.value(led_from_cover(portal, &pages, pack.cover.clone()))),
        ("parts", Value::from(parts)),
        ("logo", logo(portal)),
        ("style", Value::safe_string(&style)),
        ("policy", Value::safe_string(&policy)),
    ]);
    Ok(lines(&portal.rendered("pack.html", FILE, "", page)?))
}

/// Returns the one-page report on a sheet of `A4` or `Letter`.
///
/// # Errors
/// When a template is faulty.
pub fn one_page(portal: &Portal<'_>, sheet: Data, paper: &str) -> Result<String, TemplateError> {
    let (style, policy) = style(portal, "one-page.css", &format!("@page{{size:{paper}}}"))?;
    let page = mapping([
        ("sheet", portal.value(led_from_cover(portal, &[], sheet))),
        ("logo", logo(portal)),
        ("style", Value::safe_string(&style)),
        ("policy", Value::safe_string(&policy)),
    ]);
    Ok(lines(&portal.rendered("one-page.html", FILE, "", page)?))
}

/// The project's logo, in the file; none without one.
fn logo(portal: &Portal<'_>) -> Value {
    let logo = portal.logo();
    let data = logo["path"]["$path"].as_str().and_then(|path| data(portal, path));
    let alt = logo["alt"].as_str().unwrap_or_default();
    data.map_or_else(Value::none, |data| mapping([("data", Value::from(data)), ("alt", Value::from(alt))]))
}

/// What the cover says, its paths as links from the cover: into the pack, to the portal, or none.
fn led_from_cover(portal: &Portal<'_>, pages: &[&str], said: Data) -> Data {
    let within = Within { portal, path: "", pages };
    match said {
        Data::Object(fields) => match fields.get("$path").and_then(Data::as_str) {
            Some(path) => within.link(path).map_or(Data::Null, Data::from),
            None => {
                let led = |(name, value)| (name, led_from_cover(portal, pages, value));
                Data::Object(fields.into_iter().map(led).collect())
            }
        },
        Data::List(items) => items.into_iter().map(|item| led_from_cover(portal, pages, item)).collect(),
        plain => plain,
    }
}

fn mapping<const N: usize>(fields: [(&'static str, Value); N]) -> Value {
    Value::from(fields.into_iter().map(|(name, value)| (name.into(), value)).collect::<Map>())
}

/// The style sheets as one, with their fonts in it and `more` at its end, and the policy that lets it through. Its lines are those of
/// the finished file, of which its hash is made.
fn style(portal: &Portal<'_>, last: &str, more: &str) -> Result<(String, String), TemplateError> {
    let mut style = String::new();
    for name in STYLES {
        let path = format!("{FOLDER}{name}");
        if portal.has(&path) {
            with_fonts(portal, &text_of(&portal.file(&path)?), &mut style);
            style.push('\n');
        }
    }
    if let Some(sheet) = portal.sheet(last) {
        with_fonts(portal, &text_of(sheet), &mut style);
        style.push('\n');
    }
    style.push_str(more);
    // It stands in an element that its own end tag would end.
    let style = lines(&style).trim_end().replace("</", "<\\/");
    let hash = BASE64_STANDARD.encode(Sha256::digest(style.as_bytes()));
    let policy = format!(
        "default-src 'none'; style-src 'sha256-{hash}'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'"
    );
    Ok((style, policy))
}

fn with_fonts(portal: &Portal<'_>, sheet: &str, style: &mut String) {
    let mut rest = sheet;
    while let Some(place) = rest.find("url(") {
        let (before, address) = rest.split_at(place + "url(".len());
        let length = address.find(')').unwrap_or(address.len());
        let written = address[..length].trim_matches(['"', '\'', ' ']);
        style.push_str(before);
        match data(portal, &resolved(FOLDER, &as_named(written))) {
            Some(data) => style.push_str(&data),
            None => style.push_str(&address[..length]),
        }
        rest = &address[length..];
    }
    style.push_str(rest);
}

/// A pack without the files that stand in it.
pub fn without_files(pack: &str) -> String {
    let mut out = String::with_capacity(pack.len());
    let mut rest = pack;
    while let Some(place) = rest.find(BASE64) {
        let (before, file) = rest.split_at(place + BASE64.len());
        out.push_str(before);
        rest =
            file.trim_start_matches(|letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '+' | '/' | '='));
    }
    out.push_str(rest);
    out
}

/// A file of the portal as an address that holds it.
fn data(portal: &Portal<'_>, path: &str) -> Option<String> {
    if !portal.has(path) {
        return None;
    }
    let kind = Some(media::of(path)).filter(|kind| kind.starts_with("font/") || kind.starts_with("image/"))?;
    Some(format!("data:{kind}{BASE64}{}", BASE64_STANDARD.encode(portal.file(path).ok()?)))
}

/// A page's title and what it says first.
fn said(page: &str) -> Document {
    text::read(page, |_| false).unwrap_or_default()
}

/// What a page says: the inside of its `<main>`.
fn main_of(page: &str) -> &str {
    let Some(start) = page.find("<main") else { return "" };
    let body = &page[start + tag_end(&page[start..])..];
    body.find("</main>").map_or(body, |end| &body[..end])
}

/// What a page's own ids begin with in the file.
fn id_of(path: &str) -> String {
    path.trim_end_matches(".html").replace('/', "-")
}

/// An address in a page as files are named.
fn as_named(address: &str) -> String {
    percent_decoded(&address.replace("&amp;", "&").replace("&#39;", "'"))
}

/// The way from a folder, with `/` at its end, along a relative path.
fn resolved(folder: &str, path: &str) -> String {
    let mut steps: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
    for step in path.split('/') {
        match step {
            "" | "." => {}
            ".." => drop(steps.pop()),
            step => steps.push(step),
        }
    }
    steps.join("/")
}

/// A page among those of the pack.
struct Within<'a> {
    portal: &'a Portal<'a>,
    path: &'a str,
    pages: &'a [&'a str],
}

impl Within<'_> {
    /// Its markup for the pack: ids and what refers to them begin with the page's own, so that no two pages share one.
    fn embedded(&self, html: &str) -> String {
        let mut out = String::with_capacity(html.len() + html.len() / 8);
        let mut rest = html;
        while let Some(place) = memchr(b'<', rest.as_bytes()) {
            let (text, tagged) = rest.split_at(place);
            let (tag, after) = tagged.split_at(tag_end(tagged));
            out.push_str(text);
            self.tag(tag, &mut out);
            rest = after;
        }
        out.push_str(rest);
        out
    }

    fn tag(&self, tag: &str, out: &mut String) {
        let own = id_of(self.path);
        let mut from = 0;
        for (name, value) in attributes(tag) {
            let written = &tag[value.clone()];
            let changed = match name {
                "id" => Some(format!("{own}.{written}")),
                "for" | "headers" | "list" | "aria-labelledby" | "aria-describedby" | "aria-controls" | "aria-owns" => {
                    let ids: Vec<String> = written.split_whitespace().map(|id| format!("{own}.{id}")).collect();
                    Some(ids.join(" "))
                }
                "href" | "xlink:href" => match self.link(written) {
                    Some(link) => Some(link),
                    None => {
                        // What leads nowhere is no link: the attribute goes, with its quotes.
                        let start = tag[..value.start].rfind(name).unwrap_or(value.start);
                        out.push_str(tag[from..start].trim_end());
                        from = (value.end + 1).min(tag.len() - 1);
                        continue;
                    }
                },
                "src" => data(self.portal, &resolved(self.folder(), &as_named(written))),
                _ if written.contains("url(#") => Some(written.replace("url(#", &format!("url(#{own}."))),
                _ => None,
            };
            if let Some(changed) = changed {
                out.push_str(&tag[from..value.start]);
                out.push_str(&changed);
                from = value.end;
            }
        }
        out.push_str(&tag[from..]);
    }

    fn folder(&self) -> &str {
        self.path.rfind('/').map_or("", |end| &self.path[..=end])
    }

    /// Where a link of the page leads in the pack: within it, to the portal where its address is known, or nowhere.
    fn link(&self, written: &str) -> Option<String> {
        let (way, fragment) = written.split_once('#').map_or((written, None), |(path, id)| (path, Some(id)));
        let is_elsewhere = way.split('/').next().is_some_and(|first| first.contains(':')) || way.starts_with("//");
        if is_elsewhere {
            return Some(written.to_owned());
        }
        let path = if way.is_empty() { self.path.to_owned() } else { resolved(self.folder(), &as_named(way)) };
        let fragment = |before: &str| fragment.map(|id| format!("{before}{id}")).unwrap_or_default();
        if self.pages.contains(&path.as_str()) {
            return Some(format!("#{}{}", id_of(&path), fragment(".")));
        }
        let mut link = self.portal.address()?.to_owned();
        let _ = write!(link, "{}{}", address(&path), fragment("#"));
        Some(link)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_way_is_followed_from_its_folder() {
        assert_eq!(resolved("assets/theme/", "fonts/a.woff2"), "assets/theme/fonts/a.woff2");
        assert_eq!(resolved("milestones/", "../goals/x.html"), "goals/x.html");
        assert_eq!(resolved("", "../../a.html"), "a.html");
    }

    #[test]
    fn files_are_taken_out_for_the_search() {
        assert_eq!(without_files("a url(data:font/woff2;base64,Kim+/=) Kim"), "a url(data:font/woff2;base64,) Kim");
    }

    #[test]
    fn the_inside_of_main_is_taken() {
        assert_eq!(main_of("<body><main id=\"a\" data-x=\">\"><p>x</p></main><footer>"), "<p>x</p>");
        assert_eq!(main_of("<body>"), "");
    }
}
