//! What authors write to each other in a text, and no reader is told.

use std::borrow::Cow;

use pulldown_cmark::{Event, Parser};

/// A text without its comments `<!-- … -->`. The lines they stood on stay, so that they part what they parted.
pub fn without_comments(text: &str) -> Cow<'_, str> {
    const BEGIN: &str = "<!--";
    if memchr::memmem::find(text.as_bytes(), BEGIN.as_bytes()).is_none() {
        return text.into();
    }
    let (mut shown, mut at) = (String::with_capacity(text.len()), 0);
    for (event, range) in Parser::new_ext(text, super::options()).into_offset_iter() {
        let (Event::Html(_) | Event::InlineHtml(_)) = event else { continue };
        // Of a comment over several lines, the first line takes all of it.
        while let Some(begin) = text[range.start.max(at).min(range.end)..range.end].find(BEGIN) {
            let begin = range.start.max(at) + begin;
            shown.push_str(&text[at..begin]);
            at = text[begin..].find("-->").map_or(text.len(), |end| begin + end + "-->".len());
        }
    }
    if at == 0 {
        return text.into();
    }
    shown.push_str(&text[at..]);
    shown.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_go_and_code_stays() {
        for (text, expected) in [
            ("a <!-- b --> c", "a  c"),
            ("a\n\n<!-- b\n\nc -->\n\nd", "a\n\n\n\nd"),
            ("a\n<!-- b --> <!-- c -->\nd", "a\n \nd"),
            ("a <!-- never ended", "a <!-- never ended"),
            ("a\n\n<!-- never ended\nb", "a\n\n"),
            ("<div><!-- b --></div>", "<div></div>"),
            ("`<!-- a -->` and\n\n```\n<!-- b -->\n```\n", "`<!-- a -->` and\n\n```\n<!-- b -->\n```\n"),
            ("a < b --> c", "a < b --> c"),
        ] {
            assert_eq!(without_comments(text), expected, "{text}");
        }
    }
}
