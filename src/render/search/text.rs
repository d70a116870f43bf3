//! What a page says, taken from its HTML: the text of `<main>` by sections.

use memchr::{memchr, memmem};

use crate::render::html::{name_of, tag_end};

/// What a page says.
#[derive(Debug, Default, PartialEq)]
pub struct Document {
    /// The page's name: its `<title>` up to the name of the portal.
    pub title: String,
    /// The first paragraph under it.
    pub lede: String,
    /// The parts of the page; the first is what stands before every other.
    pub sections: Vec<Section>,
}

/// A part of a page that a link can lead to.
#[derive(Debug, Default, PartialEq)]
pub struct Section {
    /// Its id; empty for the top of the page.
    pub id: String,
    /// Whether it is a thing of the plan, not a heading.
    pub is_entity: bool,
    /// Its heading.
    pub title: String,
    /// All else that it says.
    pub text: String,
    /// Its first paragraph that is more than a label.
    pub lead: String,
}

/// Returns what a page says; `None` where it asks not to be searched, by `data-search="no"` at its `<main>`. `is_entity`
/// tells which ids stand for things of the plan.
///
/// Drawings, navigation and controls are left out: what they say stands in the text as well.
pub fn read(html: &str, is_entity: impl Fn(&str) -> bool) -> Option<Document> {
    let find = |text: &str, wanted: &str| memmem::find(text.as_bytes(), wanted.as_bytes());
    let start = find(html, "<main")?;
    let end = find(&html[start..], "</main>").map_or(html.len(), |length| start + length);
    let named = find(html, "<title>").and_then(|at| html[at + "<title>".len()..].split("</title>").next());
    let body = &html[start..end];
    let opened = tag_end(body);
    if attribute(&body[..opened], "data-search") == Some("no") {
        return None;
    }
    let mut reader = Reader {
        document: Document { sections: vec![Section::default()], ..Document::default() },
        current: 0,
        entities: Vec::new(),
        skipped: None,
        into: Into::Text,
        paragraph: (0, 0),
        is_beside: false,
        is_entity,
    };
    let mut rest = &body[opened..];
    while let Some(place) = reader.next_tag(rest) {
        reader.text(&rest[..place]);
        let tag = &rest[place..];
        let length = tag_end(tag);
        reader.tag(&tag[..length]);
        rest = &tag[length..];
    }
    reader.text(rest);
    let mut document = reader.document;
    if let Some((name, _)) = named.and_then(|named| named.rsplit_once(" – ")) {
        // Where the page is headed by something else, such as the vision, that is a heading.
        let mut title = String::new();
        decode(name, &mut title);
        let heading = std::mem::replace(&mut document.title, title);
        if heading.trim() != document.title {
            document.sections[0].title = heading;
        }
    }
    Some(document)
}

/// Where text goes.
#[derive(Clone, Copy, PartialEq)]
enum Into {
    Text,
    Title,
    Heading,
    Lede,
}

/// An element that is open, and how many of the same name are open in it.
struct Open<'a> {
    name: &'a str,
    inner: usize,
}

impl Open<'_> {
    /// Whether a tag closes the element.
    fn is_closed_by(&mut self, name: &str, closes: bool) -> bool {
        if name != self.name {
            return false;
        }
        match (closes, self.inner) {
            (true, 0) => return true,
            (true, _) => self.inner -= 1,
            (false, _) => self.inner += 1,
        }
        false
    }
}

struct Reader<'a, F> {
    document: Document,
    current: usize,
    /// The things of the plan that are open, each with the section around it.
    entities: Vec<(Open<'a>, usize)>,
    skipped: Option<Open<'a>>,
    into: Into,
    /// Where the paragraph that is open begins: its section, and the place in its text.
    paragraph: (usize, usize),
    /// Whether an element within a line began or ended: words on both sides of it stand beside each other and are not one.
    is_beside: bool,
    is_entity: F,
}

/// How long a label may be.
const LABEL: usize = 40;

fn is_skipped(name: &str) -> bool {
    matches!(name, "button" | "nav" | "script" | "select" | "style" | "svg" | "template" | "textarea")
}

fn is_inline(name: &str) -> bool {
    matches!(
        name,
        "a" | "abbr"
            | "b"
            | "bdi"
            | "code"
            | "em"
            | "i"
            | "mark"
            | "s"
            | "small"
            | "span"
            | "strong"
            | "sub"
            | "sup"
            | "wbr"
    )
}

fn is_void(name: &str) -> bool {
    matches!(name, "br" | "col" | "hr" | "img" | "input" | "wbr")
}

impl<'a, F: Fn(&str) -> bool> Reader<'a, F> {
    /// Where the next tag begins that counts: in what is left out, only those of the same name.
    fn next_tag(&self, rest: &str) -> Option<usize> {
        let Some(skipped) = &self.skipped else { return memchr(b'<', rest.as_bytes()) };
        memmem::find_iter(rest.as_bytes(), skipped.name).find_map(|at| {
            let before = &rest[..at];
            before.strip_suffix("</").or_else(|| before.strip_suffix('<')).map(str::len)
        })
    }

    fn tag(&mut self, tag: &'a str) {
        let closes = tag.starts_with("</");
        let name = name_of(tag, closes);
        if tag.ends_with("/>") || is_void(name) || name.starts_with('!') {
            self.space();
            return;
        }
        if let Some(skipped) = &mut self.skipped {
            if skipped.is_closed_by(name, closes) {
                self.skipped = None;
            }
            return;
        }
        if is_inline(name) {
            self.is_beside = true;
        } else {
            self.space();
        }
        if let Some((entity, around)) = self.entities.last_mut()
            && entity.is_closed_by(name, closes)
        {
            self.current = *around;
            self.entities.pop();
        }
        if closes {
            if name == "p" && self.into == Into::Text {
                self.end_paragraph();
            }
            if matches!(name, "h1" | "h2" | "h3" | "h4" | "p") {
                self.into = Into::Text;
            }
            return;
        }
        let [id, class, hidden, aria_hidden] = attributes(tag, ["id", "class", "hidden", "aria-hidden"]);
        if is_skipped(name) || aria_hidden == Some("true") || hidden.is_some() {
            self.skipped = Some(Open { name, inner: 0 });
            return;
        }
        let is_entity = id.is_some_and(|id| (self.is_entity)(id));
        match (name, id) {
            ("h1", _) => self.into = Into::Title,
            ("h2" | "h3" | "h4", Some(id)) if self.entities.is_empty() => {
                self.begin(id, is_entity);
                self.into = Into::Heading;
            }
            (_, Some(id)) if is_entity => {
                self.entities.push((Open { name, inner: 0 }, self.current));
                self.begin(id, true);
            }
            // The heading of a thing of the plan is its title.
            ("h2" | "h3" | "h4", _) if !self.entities.is_empty() => self.into = Into::Heading,
            ("p", _) if class == Some("lede") => self.into = Into::Lede,
            ("p", _) => self.paragraph = (self.current, self.document.sections[self.current].text.len()),
            _ => {}
        }
    }

    fn begin(&mut self, id: &str, is_entity: bool) {
        self.current = self.document.sections.len();
        self.document.sections.push(Section { id: id.to_owned(), is_entity, ..Section::default() });
    }

    fn end_paragraph(&mut self) {
        let (current, start) = self.paragraph;
        let section = &mut self.document.sections[current];
        let paragraph = section.text.get(start..).unwrap_or("").trim();
        if section.lead.is_empty() && paragraph.len() > LABEL {
            section.lead = paragraph.to_owned();
        }
    }

    fn target(&mut self) -> &mut String {
        match self.into {
            Into::Title => &mut self.document.title,
            Into::Lede => &mut self.document.lede,
            Into::Heading => &mut self.document.sections[self.current].title,
            Into::Text => &mut self.document.sections[self.current].text,
        }
    }

    fn space(&mut self) {
        let target = self.target();
        if !target.is_empty() && !target.ends_with(' ') {
            target.push(' ');
        }
    }

    fn text(&mut self, text: &str) {
        if self.skipped.is_some() || text.is_empty() {
            return;
        }
        let parts = |text: &str| text.ends_with(char::is_alphanumeric);
        if std::mem::take(&mut self.is_beside) && text.starts_with(char::is_alphanumeric) && parts(self.target())
            || text.starts_with(char::is_whitespace)
        {
            self.space();
        }
        let has_references = memchr(b'&', text.as_bytes()).is_some();
        let target = self.target();
        if !has_references && is_single_spaced(text) {
            target.push_str(text.trim_matches(' '));
            if text.ends_with(' ') {
                self.space();
            }
            return;
        }
        for (number, word) in text.split_whitespace().enumerate() {
            if number > 0 && !target.ends_with(' ') {
                target.push(' ');
            }
            if has_references {
                decode(word, target);
            } else {
                target.push_str(word);
            }
        }
        if text.ends_with(char::is_whitespace) {
            self.space();
        }
    }
}

/// Whether a text surely has no white space but single spaces.
fn is_single_spaced(text: &str) -> bool {
    let bytes = text.as_bytes();
    // What may begin a space beyond ASCII is no sure thing: it begins most dashes as well, but few texts have any. Nothing
    // ends the search early, so that many bytes are looked at at once.
    let unsure = |byte: u8| (byte < b' ') | (byte == 0xc2) | (0xe1..=0xe3).contains(&byte);
    let is_unsure = bytes.iter().fold(false, |found, byte| found | unsure(*byte));
    let pairs = bytes.iter().zip(bytes.get(1..).unwrap_or_default());
    !is_unsure & !pairs.fold(false, |found, (one, other)| found | ((*one == b' ') & (*other == b' ')))
}

/// The value of an attribute; empty for one without a value.
fn attribute<'a>(tag: &'a str, wanted: &str) -> Option<&'a str> {
    attributes(tag, [wanted])[0]
}

/// The values of some attributes, all found in one go: of each the first.
fn attributes<'a, const N: usize>(tag: &'a str, wanted: [&str; N]) -> [Option<&'a str>; N] {
    let mut found = [None; N];
    // What ends in the middle of an attribute has no more of them.
    let _ = each_attribute(tag, |name, value| {
        if let Some(place) = wanted.iter().position(|wanted| *wanted == name) {
            found[place].get_or_insert(value);
        }
    });
    found
}

/// Calls `each` with every attribute of a tag; `None` where the tag ends in the middle of one.
fn each_attribute<'a>(tag: &'a str, mut each: impl FnMut(&'a str, &'a str)) -> Option<()> {
    let Some(start) = tag.as_bytes().iter().position(|byte| matches!(byte, b' ' | b'\n')) else { return Some(()) };
    let mut rest = &tag[start..];
    loop {
        rest = rest.trim_start_matches([' ', '\n', '\t']);
        let end = rest.as_bytes().iter().position(|byte| matches!(byte, b'=' | b' ' | b'\n' | b'\t' | b'>'))?;
        let name = &rest[..end];
        if name.is_empty() {
            return Some(());
        }
        rest = &rest[end..];
        let mut value = "";
        if let Some(quoted) = rest.strip_prefix('=') {
            let quote = quoted.chars().next().filter(|quote| matches!(quote, '"' | '\''));
            let inner = if quote.is_some() { &quoted[1..] } else { quoted };
            let length = match quote {
                Some(quote) => inner.find(quote)?,
                None => inner.find([' ', '\n', '\t', '>'])?,
            };
            value = &inner[..length];
            rest = &inner[length + usize::from(quote.is_some())..];
        }
        each(name, value);
    }
}

/// Adds text to `out` with its character references resolved.
fn decode(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some(place) = rest.find('&') {
        out.push_str(&rest[..place]);
        let tail = &rest[place..];
        let named = tail.find(';').and_then(|end| Some((character(&tail[1..end])?, end + 1)));
        let (character, length) = named.unwrap_or(('&', 1));
        out.push(character);
        rest = &tail[length..];
    }
    out.push_str(rest);
}

fn character(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "nbsp" => Some(' '),
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16),
                None => number.parse(),
            };
            char::from_u32(code.ok()?)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_read_by_sections() {
        let html = "<title>Risks – P</title><header>no</header><main id=\"m\">\n<nav><a>no</a></nav><h1>Risks &amp; issues</h1>\n<p class=\"lede\">What \
                    may <b>happen</b>.</p>\n<section aria-labelledby=\"a\"><h2 id=\"a\">Open</h2>\n<table><tr id=\"risk-x\">\
                    <th>Staff leave</th><td>in <span class=\"nw\">go-lives</span><span>x</span>.</td></tr><tr><td>Sum</td></tr></table>\
                    <svg><text>no</text><svg>no</svg></svg></section></main><footer>no</footer>";
        let document = read(html, |id| id == "risk-x").unwrap();
        assert_eq!((document.title.as_str(), document.lede.trim()), ("Risks", "What may happen."));
        let sections: Vec<(&str, bool, &str, &str)> = document
            .sections
            .iter()
            .map(|section| (section.id.as_str(), section.is_entity, section.title.trim(), section.text.trim()))
            .collect();
        let expected = [
            ("", false, "Risks & issues", ""),
            ("a", false, "Open", "Sum"),
            ("risk-x", true, "", "Staff leave in go-lives x."),
        ];
        assert_eq!(sections, expected);
    }

    #[test]
    fn what_is_hidden_or_asks_for_it_is_left_out() {
        let read = |html: &str| read(html, |_| false);
        assert_eq!(read("<main data-search=\"no\"><p>x</p></main>"), None);
        let shown =
            read("<main><div hidden><div>a</div>b</div><p aria-hidden='true'>c</p><p>d<br>e</p></main>").unwrap();
        assert_eq!(shown.sections[0].text.trim(), "d e");
    }

    #[test]
    fn attributes_are_found_by_name() {
        let tag = "<p data-id=\"no id=x\" id='y' hidden>";
        assert_eq!(attribute(tag, "id"), Some("y"));
        assert_eq!(attribute(tag, "hidden"), Some(""));
        assert_eq!(attribute(tag, "class"), None);
    }
}
