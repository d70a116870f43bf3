//! The last hand at a page: HTML that reads well as a diff.

use std::borrow::Cow;
use std::ops::Range;

use memchr::{memchr, memchr_iter, memmem};

use crate::language::known::Known;

/// Returns a page whose lines are tidy, and whose `go-live` is kept on one line.
pub fn tidy(html: &str) -> String {
    let out = lines(html);
    if memmem::find(out.as_bytes(), b"o-live").is_some() { keep_together(&out) } else { out }
}

/// Returns markup without empty lines, without white space around its lines and with a newline at its end. What stands in
/// `<pre>` keeps its lines and its indentation.
pub fn lines(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    // Few pages have any `<pre>`, and those that have one have it in few lines.
    while let Some(start) = memmem::find(rest.as_bytes(), b"<pre") {
        let line = rest[..start].rfind('\n').map_or(0, |end| end + 1);
        push_lines(&rest[..line], &mut out);
        rest = &rest[line..];
        let end = push_pre(rest, &mut out);
        rest = &rest[end..];
    }
    push_lines(rest, &mut out);
    out
}

fn push_lines(html: &str, out: &mut String) {
    let bytes = html.as_bytes();
    // Most lines are tidy already; those that follow each other are copied at once.
    let (mut copied, mut start) = (0, 0);
    for end in memchr_iter(b'\n', bytes).chain((!html.ends_with('\n')).then_some(bytes.len())) {
        let line = &bytes[start..end];
        let is_tidy =
            line.first().is_some_and(|first| !is_space(*first)) && line.last().is_some_and(|last| !is_space(*last));
        if !is_tidy || end == bytes.len() {
            out.push_str(&html[copied..start]);
            let line = line_in(html, start..end);
            if !line.is_empty() {
                out.push_str(line);
                out.push('\n');
            }
            copied = end + 1;
        }
        start = end + 1;
    }
    out.push_str(html.get(copied..).unwrap_or_default());
}

/// A line without the white space at its ends.
fn line_in(html: &str, place: Range<usize>) -> &str {
    let bytes = &html.as_bytes()[place.clone()];
    let before = bytes.iter().take_while(|byte| is_space(**byte)).count();
    let after = bytes[before..].iter().rev().take_while(|byte| is_space(**byte)).count();
    &html[place.start + before..place.end - after]
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\r')
}

const SPACES: [char; 3] = [' ', '\t', '\r'];

/// Writes the lines from one with a `<pre>` to the one in which the last that is open ends, and returns where that is.
fn push_pre(html: &str, out: &mut String) -> usize {
    let (mut end, mut is_in_pre) = (0, false);
    for line in html.split_inclusive('\n') {
        end += line.len();
        let starts_in_pre = is_in_pre;
        // Lines of code seldom have a tag.
        if memchr(b'<', line.as_bytes()).is_some() {
            is_in_pre = match (line.rfind("<pre"), line.rfind("</pre>")) {
                (Some(start), Some(end)) => start > end,
                (Some(_), None) => true,
                (None, Some(_)) => false,
                (None, None) => is_in_pre,
            };
        }
        let line = line.trim_end_matches('\n');
        let line = if starts_in_pre { line.trim_end() } else { line.trim_matches(SPACES) };
        out.push_str(line);
        out.push('\n');
        if !is_in_pre {
            break;
        }
    }
    end
}

/// Gives each element of the body that holds nothing but a text in another language that language, which `other` tells,
/// and its direction where that is not the page's.
pub fn marked(html: &str, direction: &str, other: impl Fn(&str) -> Option<&'static Known>) -> String {
    let body = memmem::find(html.as_bytes(), b"<body").unwrap_or(html.len());
    let mut out = String::with_capacity(html.len() + 1024);
    out.push_str(&html[..body]);
    let mut rest = &html[body..];
    while let Some(start) = memchr(b'<', rest.as_bytes()) {
        let end = start + tag_end(&rest[start..]);
        let (tag, after) = (&rest[start..end], &rest[end..]);
        out.push_str(&rest[..start]);
        rest = after;
        let words = &after[..memchr(b'<', after.as_bytes()).unwrap_or(after.len())];
        let is_alone = after[words.len()..].starts_with("</") && !tag.starts_with("</") && !words.is_empty();
        let language = if is_alone && !tag.contains(" lang=") { other(&unescaped(words)) } else { None };
        let Some((language, open)) = language.and_then(|language| Some((language, tag.strip_suffix('>')?))) else {
            out.push_str(tag);
            continue;
        };
        out.push_str(&format!("{open} lang=\"{}\">", language.tag));
        // The words turn round, and stay where they are; what is drawn keeps its direction.
        if language.direction() != direction && !PLAIN.iter().any(|name| tag[1..].starts_with(name)) {
            out.push_str(&format!("<bdi dir=\"{}\">{words}</bdi>", language.direction()));
            rest = &after[words.len()..];
        }
    }
    out.push_str(rest);
    out
}

/// The text that stands escaped in a page.
fn unescaped(words: &str) -> Cow<'_, str> {
    let words = words.trim();
    if memchr(b'&', words.as_bytes()).is_none() {
        return Cow::Borrowed(words);
    }
    let escapes = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'"), ("&amp;", "&")];
    Cow::Owned(escapes.iter().fold(words.to_owned(), |text, (escape, letter)| text.replace(escape, letter)))
}

/// Wraps `go-live` in the text of a page, so that it does not break at its hyphen.
fn keep_together(html: &str) -> String {
    let mut out = String::with_capacity(html.len() + 512);
    // The element whose text is left alone: no markup can stand there, or it is not to be broken anyway.
    let mut plain: Option<&str> = None;
    let mut rest = html;
    while let Some(start) = memchr(b'<', rest.as_bytes()) {
        let (words, tagged) = rest.split_at(start);
        push_words(words, plain.is_none(), &mut out);
        let end = tag_end(tagged);
        let (tag, after) = tagged.split_at(end);
        out.push_str(tag);
        let closes = tag.starts_with("</");
        let name = name_of(tag, closes);
        if PLAIN.contains(&name) && !tag.ends_with("/>") {
            match plain {
                None if !closes => plain = Some(name),
                Some(open) if open == name && closes => plain = None,
                _ => {}
            }
        }
        rest = after;
    }
    push_words(rest, plain.is_none(), &mut out);
    out
}

/// The name of the element that a tag opens or closes.
pub(super) fn name_of(tag: &str, closes: bool) -> &str {
    let begins = if closes { 2 } else { 1 };
    let name = tag.get(begins..).unwrap_or_default();
    let is_end = |byte: &u8| matches!(byte, b' ' | b'>' | b'\n' | b'/');
    &name[..name.as_bytes().iter().position(is_end).unwrap_or(name.len())]
}

const PLAIN: &[&str] = &["code", "option", "pre", "script", "style", "text", "textarea", "title", "tspan"];

/// Returns where the tag ends that `html` begins with; a `>` in a quoted value does not end it.
pub(super) fn tag_end(html: &str) -> usize {
    // None of these bytes is a part of a longer character.
    let bytes = html.as_bytes();
    let mut at = 0;
    // Names are short, and values may be long.
    while let Some(byte) = bytes.get(at) {
        at += 1;
        match byte {
            b'>' => return at,
            b'"' | b'\'' => match memchr(*byte, &bytes[at..]) {
                Some(length) => at += length + 1,
                None => break,
            },
            _ => {}
        }
    }
    html.len()
}

/// The attributes of a tag that have a quoted value: their names, and where in the tag their values stand.
pub(super) fn attributes(tag: &str) -> impl Iterator<Item = (&str, Range<usize>)> {
    let mut at = tag.find([' ', '\n', '\t']).unwrap_or(tag.len());
    std::iter::from_fn(move || {
        loop {
            at += tag[at..].len() - tag[at..].trim_start().len();
            let rest = &tag[at..];
            let length = rest.find(['=', ' ', '\n', '\t', '>'])?;
            let name = &rest[..length];
            let quote = rest.as_bytes().get(length + 1).filter(|quote| matches!(quote, b'"' | b'\''));
            match quote.filter(|_| rest.as_bytes()[length] == b'=') {
                Some(quote) => {
                    let start = at + length + 2;
                    let end = start + memchr(*quote, &tag.as_bytes()[start..])?;
                    at = end + 1;
                    return Some((name, start..end));
                }
                None if rest.as_bytes()[length] == b'>' => return None,
                None => at += length + 1,
            }
        }
    })
}

fn push_words(words: &str, may_wrap: bool, out: &mut String) {
    let mut rest = words;
    let may_wrap = may_wrap && memchr(b'-', words.as_bytes()).is_some();
    while let Some(found) = may_wrap.then(|| find_go_live(rest)).flatten() {
        out.push_str(&rest[..found.start]);
        out.push_str("<span class=\"nw\">");
        out.push_str(&rest[found.clone()]);
        out.push_str("</span>");
        rest = &rest[found.end..];
    }
    out.push_str(rest);
}

fn find_go_live(words: &str) -> Option<Range<usize>> {
    let is_letter = |character: char| character.is_alphanumeric() || character == '_';
    let mut from = 0;
    while let Some(found) = memmem::find(&words.as_bytes()[from..], b"o-live") {
        let middle = from + found;
        let end = middle + "o-live".len();
        let end = if words[end..].starts_with('s') { end + 1 } else { end };
        from = end;
        let before = words[..middle].strip_suffix(['g', 'G']);
        let is_word = before.is_some_and(|before| !before.ends_with(is_letter)) && !words[end..].starts_with(is_letter);
        if is_word {
            return Some(middle - 1..end);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn an_element_with_nothing_but_a_text_in_another_language_says_so() {
        let other = |text: &str| Known::tagged(if text == "Go & see" { "en" } else { "xx" });
        let page = "<title>Go &amp; see</title><body><h1>Go &amp; see</h1><p>Go &amp; see <b>Go &amp; see</b></p>\n\
                    <a lang=\"fr\" href=\"x\">Go &amp; see</a><text x=\"1\">Go &amp; see</text><br></body>";
        assert_eq!(
            marked(page, "rtl", other),
            "<title>Go &amp; see</title><body><h1 lang=\"en\"><bdi dir=\"ltr\">Go &amp; see</bdi></h1><p>Go &amp; see <b \
             lang=\"en\"><bdi dir=\"ltr\">Go &amp; see</bdi></b></p>\n<a lang=\"fr\" href=\"x\">Go &amp; see</a><text x=\"1\" lang=\"en\">Go &amp; \
             see</text><br></body>"
        );
        assert!(marked(page, "ltr", other).contains("<h1 lang=\"en\">"));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]
        #[test]
        fn lines_have_no_space_at_their_ends(parts in prop::collection::vec(prop::sample::select(PARTS), 0..60)) {
            let html = parts.concat();
            let lines = html.split('\n').map(|line| line.trim_matches(SPACES)).filter(|line| !line.is_empty());
            let expected: String = lines.map(|line| format!("{line}\n")).collect();
            prop_assert_eq!(super::lines(&html), expected, "{:?}", html);
        }
    }

    const PARTS: &[&str] =
        &["\n", "\n", " ", "\t", "\r\n", "a", "<p>", "long enough for a block of many bytes", "\u{e9}", "  \n", "\n  "];

    #[test]
    fn lines_are_tidied_except_in_code() {
        let html = "<p>\n\n\n  <b>x</b>  \n</p>\n<pre><code>a\n\n  b  \n</code></pre>\n\n<p></p>";
        assert_eq!(tidy(html), "<p>\n<b>x</b>\n</p>\n<pre><code>a\n\n  b\n</code></pre>\n<p></p>\n");
    }

    #[test]
    fn attributes_have_names_and_places() {
        let tag = "<a href=\"x\" hidden\n data-a='y > \"z\"' id=plain class=\"\">";
        let found: Vec<(&str, &str)> = attributes(tag).map(|(name, place)| (name, &tag[place])).collect();
        assert_eq!(found, [("href", "x"), ("data-a", "y > \"z\""), ("class", "")]);
        assert_eq!(attributes("<p>").count() + attributes("</p>").count() + attributes("<!doctype html>").count(), 0);
    }

    #[test]
    fn go_live_does_not_break_in_text() {
        let wrapped = |text: &str| keep_together(text);
        assert_eq!(
            wrapped("<p>Go-lives, ago-live go-lived</p>"),
            "<p><span class=\"nw\">Go-lives</span>, ago-live go-lived</p>"
        );
        for plain in [
            "<a title=\"a > go-live\" href='go-live'>x</a>",
            "<text>go-live</text>",
            "<code>go-live</code>",
            "<title>go-live</title>",
        ] {
            assert_eq!(wrapped(plain), plain);
        }
        assert_eq!(
            wrapped("<pre><code>x</code> go-live</pre>go-live"),
            "<pre><code>x</code> go-live</pre><span class=\"nw\">go-live</span>"
        );
    }
}
