//! What a plan needs to know of Markdown: where it links to, which blocks are not for everybody, and its first heading.

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd};

mod blocks;
mod comments;
mod hidden_links;

pub use blocks::{AudienceBlock, BlockFault, audience_blocks, audience_blocks_for, mark_in_text, may_have_blocks};
pub use comments::without_comments;
pub use hidden_links::{leads_to, without_links_to};

/// A link or picture in Markdown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarkdownLink {
    /// The target as it was written, such as `milestone:go-live` or `../faq.md#top`.
    pub target: String,
    /// The bytes of the target, or of the whole link where the target is not written out in it.
    pub range: Range<usize>,
    /// Whether it is written `[[…]]`, which names something of the plan.
    pub is_wiki: bool,
}

/// The schemes of addresses outside of the portal that a link may have.
pub const SCHEMES: [&str; 4] = ["http", "https", "mailto", "tel"];

/// What stands before the first colon of an address and what stands behind it, when nothing before it says that this is a
/// path.
pub fn scheme(url: &str) -> Option<(&str, &str)> {
    let end = url.find([':', '/', '?', '#'])?;
    url[end..].strip_prefix(':').map(|rest| (&url[..end], rest))
}

/// Whether a scheme is one of [`SCHEMES`].
pub fn is_scheme(scheme: &str) -> bool {
    SCHEMES.iter().any(|known| scheme.eq_ignore_ascii_case(known))
}

/// The extensions of CommonMark that plans may use.
pub fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_GFM
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_WIKILINKS
}

/// All links and pictures of a text, in order.
pub fn links(text: &str) -> Vec<MarkdownLink> {
    let has = |mark: &str| memchr::memmem::find(text.as_bytes(), mark.as_bytes()).is_some();
    let is_defined = has("]:");
    // `<ftp://example.org>` is a link as well.
    let is_bare = memchr::memchr(b'<', text.as_bytes()).is_some() && has(":");
    if !is_defined && !is_bare && !has("](") && !has("[[") {
        return Vec::new();
    }
    let mut links = Vec::new();
    // What is defined in one place may lead on from any other.
    match if is_defined { None } else { stretches(text) } {
        Some(stretches) => stretches.into_iter().for_each(|stretch| add_links(text, stretch, &mut links)),
        None => add_links(text, 0..text.len(), &mut links),
    }
    links
}

/// Adds the links of a stretch of a text that stands by itself.
fn add_links(text: &str, stretch: Range<usize>, links: &mut Vec<MarkdownLink>) {
    let (from, text) = (stretch.start, &text[stretch]);
    for (event, range) in Parser::new_ext(text, options()).into_offset_iter() {
        let link = match event {
            // An address of mail, without its scheme.
            Event::Start(Tag::Link { link_type: LinkType::Email, .. }) => None,
            Event::Start(Tag::Link { dest_url, link_type, .. }) => {
                Some((dest_url, matches!(link_type, LinkType::WikiLink { .. })))
            }
            Event::Start(Tag::Image { dest_url, .. }) => Some((dest_url, false)),
            _ => None,
        };
        if let Some((dest_url, is_wiki)) = link {
            // In a table the pipe of `[[a\|b]]` must be escaped, and the backslash ends up in the target.
            let target = dest_url.trim_end_matches('\\').to_owned();
            let place = text[range.clone()].find(&target).map(|at| range.start + at);
            let range = place.map_or(range, |start| start..start + target.len());
            links.push(MarkdownLink { target, range: from + range.start..from + range.end, is_wiki });
        }
    }
}

/// The addresses of what is written as a link to a file and is none, because an address with spaces in it ends at the first;
/// what is code is left out.
pub fn spaced_links(text: &str) -> Vec<String> {
    let candidates: Vec<(usize, &str)> = memchr::memmem::find_iter(text.as_bytes(), "](")
        .filter_map(|at| {
            let rest = &text[at + 2..];
            let inner = &rest[..rest.find([')', '\n'])?];
            (rest[inner.len()..].starts_with(')') && is_path_with_spaces(inner)).then_some((at, inner))
        })
        .collect();
    if candidates.is_empty() {
        return Vec::new();
    }
    let mut taken: Vec<Range<usize>> = Vec::new();
    for (event, range) in Parser::new_ext(text, options()).into_offset_iter() {
        let is_taken = matches!(
            event,
            Event::Code(_)
                | Event::Html(_)
                | Event::InlineHtml(_)
                | Event::Start(Tag::CodeBlock(_) | Tag::Link { .. } | Tag::Image { .. })
        );
        taken.extend(is_taken.then_some(range));
    }
    let stands = |at: &usize| !taken.iter().any(|range| range.contains(at));
    candidates.into_iter().filter(|(at, _)| stands(at)).map(|(_, inner)| inner.to_owned()).collect()
}

/// Whether a text looks like a path, ends as the name of a file does and has spaces.
fn is_path_with_spaces(text: &str) -> bool {
    let ending = text.rsplit_once('.').map_or("", |(_, ending)| ending);
    let is_file = (2..=5).contains(&ending.len()) && ending.bytes().all(|letter| letter.is_ascii_alphanumeric());
    is_file && text.contains(' ') && text.trim() == text && !text.contains(['<', '>', '"'])
}

/// The stretches of a text between empty lines in which a bracket opens; `None` where one might mean something else by itself.
/// Most of a long text links to nothing, and need not be understood for its links.
fn stretches(text: &str) -> Option<Vec<Range<usize>>> {
    // Of raw HTML and other ends of lines, the whole decides.
    if memchr::memchr3(b'<', b'\t', b'\r', text.as_bytes()).is_some() {
        return None;
    }
    let mut found = Vec::new();
    // Where the stretch begins, the fence of the code that is open in it, and whether it is more than code.
    let (mut begin, mut fence, mut is_more, mut at) = (None::<usize>, None::<&str>, false, 0);
    let mut end = |begin: usize, end: usize| {
        if memchr::memchr(b'[', &text.as_bytes()[begin..end]).is_some() {
            // What is set in goes on with a list, or is code.
            if text[begin..].starts_with(' ') {
                return None;
            }
            found.push(begin..end);
        }
        Some(())
    };
    for next in memchr::memchr_iter(b'\n', text.as_bytes()).map(|end| end + 1).chain([text.len()]) {
        let (start, line) = (at, &text[at..next]);
        at = next;
        // Most lines are words.
        if !line.starts_with(['`', '~', ' ', '\n']) && !line.is_empty() {
            if fence.is_none() {
                begin.get_or_insert(start);
                is_more = true;
            }
            continue;
        }
        let words = line.trim_matches([' ', '\n']);
        let is_code = line.starts_with("    ");
        let mark = fence_of(words).filter(|_| !is_code || fence.is_none());
        match (fence, mark) {
            (Some(open), Some(mark)) if mark.len() == words.len() && mark.starts_with(open) => fence = None,
            (Some(_), _) => continue,
            // Code in a list or in another thing ends where that ends.
            (None, Some(_)) if line.starts_with(' ') => return None,
            (None, mark) => fence = mark,
        }
        if words.is_empty() {
            if let Some(begin) = begin.take().filter(|_| is_more) {
                end(begin, start)?;
            }
            is_more = false;
        } else {
            begin.get_or_insert(start);
            is_more |= mark.is_none();
        }
    }
    if let Some(begin) = begin.filter(|_| is_more) {
        end(begin, text.len())?;
    }
    Some(found)
}

/// The marks at the start of a line that begin a block of code, or end it.
fn fence_of(line: &str) -> Option<&str> {
    let sign = line.chars().next().filter(|sign| matches!(sign, '`' | '~'))?;
    let rest = line.trim_start_matches(sign);
    let fence = &line[..line.len() - rest.len()];
    (fence.len() >= 3 && !(sign == '`' && rest.contains('`'))).then_some(fence)
}

/// The words of a text as they are read, without links and marks; paragraphs and cells are parted by lines.
pub fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for event in Parser::new_ext(text, options()) {
        match event {
            Event::Text(text) | Event::Code(text) => plain.push_str(&text),
            Event::SoftBreak => plain.push(' '),
            Event::HardBreak
            | Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item | TagEnd::TableCell) => {
                plain.push('\n');
            }
            _ => {}
        }
    }
    plain
}

/// The text of the first heading of level 1, and the bytes of its line.
pub fn first_heading(text: &str) -> Option<(String, Range<usize>)> {
    let (mut found, mut words) = (None, String::new());
    for (event, range) in Parser::new_ext(text, options()).into_offset_iter() {
        match event {
            Event::Start(Tag::Heading { level: HeadingLevel::H1, .. }) => found = Some(range),
            Event::End(TagEnd::Heading(_)) if found.is_some() => break,
            Event::Text(part) | Event::Code(part) if found.is_some() => words.push_str(&part),
            _ if found.is_none() && range.start > 4_000 => break,
            _ => {}
        }
    }
    found.map(|range| (words, range))
}

/// Returns an address with its `%20` and the like read back, as files are named; unchanged when that is not text.
pub fn percent_decoded(url: &str) -> String {
    percent_encoding::percent_decode_str(url).decode_utf8().map_or_else(|_| url.to_owned(), Cow::into_owned)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_is_written_as_a_link_with_spaces_is_found() {
        for (text, expected) in [
            ("See ![x](assets/my plan.png) and [y](a b.pdf).", &["assets/my plan.png", "a b.pdf"][..]),
            ("Fine: [x](<my plan.png>) ![y](plan.png \"My plan.png\") [z](my%20plan.png)", &[]),
            ("Code: `![x](my plan.png)`\n\n```\n[x](my plan.png)\n```", &[]),
            ("[1](see page 3) and f[x](e. g. this)", &[]),
        ] {
            assert_eq!(spaced_links(text), expected, "{text}");
        }
    }

    #[test]
    fn percent_signs_are_read_back() {
        assert_eq!(percent_decoded("a%20b%C3%A9"), "a bé");
        assert_eq!(percent_decoded("100%"), "100%");
        assert_eq!(percent_decoded("%ff"), "%ff");
    }

    #[test]
    fn links_are_found_with_their_places_and_not_in_code() {
        let text = "See [[milestone:a]], [b](milestone:b) and `[[milestone:c]]`.\n\n|x|\n|-|\n|[[risk:d\\|D]]|\n";
        let found: Vec<(String, &str)> = links(text).into_iter().map(|link| (link.target, &text[link.range])).collect();
        let expected = [("milestone:a", "milestone:a"), ("milestone:b", "milestone:b"), ("risk:d", "risk:d")];
        assert_eq!(found, expected.map(|(target, place)| (target.to_owned(), place)));
    }

    #[test]
    fn a_bare_address_is_a_link_and_one_of_mail_has_nothing_to_check() {
        let found = |text: &str| links(text).into_iter().map(|link| link.target).collect::<Vec<_>>();
        assert_eq!(found("Take it from <ftp://example.org/a>."), ["ftp://example.org/a"]);
        assert_eq!(found("[a](b.md), <ann@example.org>: write."), ["b.md"]);
        assert_eq!(scheme("mailto:a@b.c"), Some(("mailto", "a@b.c")));
        assert_eq!((scheme("a/b:c"), scheme("#a:b"), scheme("a.md")), (None, None, None));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]
        #[test]
        fn links_are_those_of_the_whole_text(parts in prop::collection::vec(prop::sample::select(PARTS), 0..14)) {
            let text = parts.concat();
            let mut whole = Vec::new();
            add_links(&text, 0..text.len(), &mut whole);
            prop_assert_eq!(links(&text), whole, "{}", text);
        }
    }

    /// What decides whether a bracket opens a link.
    const PARTS: &[&str] = &[
        "[a](b.md)",
        "[[milestone:a]]",
        "![x](y.svg)",
        "[a]",
        "a ",
        "- ",
        "1. ",
        "> ",
        "# ",
        "| a |\n|---|\n",
        "    ",
        "  ",
        " ",
        "\n",
        "\n\n",
        "\n \n",
        "```",
        "````",
        "```\n",
        "\n```\n",
        "\n~~~\n",
        "\n~~~ x\n",
        "``` `\n",
        "`",
        "<b>",
        "<!--",
        "-->",
        "[a]: b.md\n",
        "[^1]: a\n",
        "\n  ",
        "\n    ",
        "\n---\n",
        "\t",
        "\r\n",
        "\n- ",
        "\n> ",
        "*",
        "|",
        "\u{e9}",
        ": ",
        "(",
        ")",
        "\\",
    ];

    #[test]
    fn the_first_heading_is_the_title() {
        assert_eq!(first_heading("Intro\n\n# A `b` c\n").map(|found| found.0), Some("A b c".to_owned()));
        assert_eq!(first_heading("## Second\n"), None);
    }
}
