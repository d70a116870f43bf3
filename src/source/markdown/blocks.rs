//! Blocks of a text that are not for everybody.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag};

use crate::diagnostic::nearest;

/// A stretch of Markdown between `:::audience NAME` and `:::`, or what looks like one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AudienceBlock {
    /// The name after `:::audience`; empty where none can be read.
    pub audience: String,
    /// The bytes of the line that begins it, without the spaces at its ends.
    pub line: Range<usize>,
    /// The bytes of the whole block, fences included.
    pub block: Range<usize>,
    /// The bytes between the fences.
    pub content: Range<usize>,
    /// What is wrong with it. Nobody knows then for whom it was meant, or where it was meant to end.
    pub fault: Option<BlockFault>,
}

/// What is wrong with a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BlockFault {
    /// It has no end.
    Unclosed,
    /// Another block, or what looks like the beginning or the end of one, stands in it: the bytes of that line.
    Nested(Range<usize>),
    /// Its first line is not `:::audience NAME`, alone and at the beginning of the line.
    Misspelt,
    /// A line `:::` that ends no block.
    NoBlock,
}

/// Whether `:::` stands in a text, or a slip for it.
pub fn may_have_blocks(text: &str) -> bool {
    // Looked for by the first byte of each, which hardly any text has often.
    memchr::memchr2_iter(b':', WIDE.as_bytes()[0], text.as_bytes()).any(|at| {
        let rest = &text[at..];
        rest.starts_with("::") && (rest[2..].starts_with(':') || begins_with_audience(&rest[2..]))
            || rest.starts_with(WIDE)
    })
}

/// Three colons as keyboards for Chinese and Japanese write them.
const WIDE: &str = "：：：";

/// What a line is, as far as blocks are concerned.
enum Line<'a> {
    Begins(&'a str),
    Ends,
    /// It looks like the beginning of a block for an audience.
    LooksLikeBeginning,
    /// It begins or ends what other programs make of `:::`.
    Foreign {
        ends: bool,
    },
    Other,
}

/// The audience blocks of a text, in order, and what looks like one. A block ends at the first `:::` line; blocks do not nest. A fence
/// inside a block of code is text.
pub fn audience_blocks(text: &str) -> Vec<AudienceBlock> {
    audience_blocks_for(text, &[])
}

/// The same where the audiences are known: a block that names one of them looks like one that is for it.
pub fn audience_blocks_for(text: &str, audiences: &[String]) -> Vec<AudienceBlock> {
    if !may_have_blocks(text) {
        return Vec::new();
    }
    let code = fenced_code(text);
    let (mut blocks, mut open, mut at) = (Vec::new(), None::<AudienceBlock>, 0);
    // How many others are open within the open block, and how many of other programs around all.
    let (mut within, mut around) = (0_usize, 0_usize);
    for line in text.split_inclusive('\n') {
        let begin = at;
        at += line.len();
        if !may_have_blocks(line) || code.iter().any(|range| range.contains(&begin)) {
            continue;
        }
        let written = begin + line.len() - line.trim_start().len()..begin + line.trim_end().len();
        let begins = |audience: &str, fault: Option<BlockFault>| AudienceBlock {
            audience: audience.to_owned(),
            line: written.clone(),
            block: begin..text.len(),
            content: at..text.len(),
            fault,
        };
        match (line_of(line, audiences), &mut open) {
            (Line::Other, _) => {}
            (Line::Ends | Line::Foreign { ends: true }, Some(_)) if within > 0 => within -= 1,
            (Line::Ends, Some(block)) => {
                (block.content.end, block.block.end) = (begin, at);
                blocks.extend(open.take());
            }
            // A block that began in another way may end in one.
            (Line::Foreign { ends: true }, Some(block)) if block.fault.is_some() => {
                (block.content.end, block.block.end) = (begin, at);
                blocks.extend(open.take());
            }
            (other, Some(block)) => {
                within += usize::from(!matches!(other, Line::Foreign { ends: true }));
                block.fault = block.fault.take().or(Some(BlockFault::Nested(written)));
            }
            (Line::Begins(audience), None) => open = Some(begins(audience, None)),
            (Line::LooksLikeBeginning, None) => open = Some(begins("", Some(BlockFault::Misspelt))),
            (Line::Foreign { ends: false }, None) => around += 1,
            (Line::Ends | Line::Foreign { ends: true }, None) if around > 0 => around -= 1,
            (Line::Ends | Line::Foreign { ends: true }, None) => {
                let none = begins("", Some(BlockFault::NoBlock));
                blocks.push(AudienceBlock { block: begin..at, content: at..at, ..none });
            }
        }
    }
    if let Some(mut block) = open {
        block.fault = block.fault.or(Some(BlockFault::Unclosed));
        blocks.push(block);
    }
    blocks
}

fn line_of<'a>(line: &'a str, audiences: &[String]) -> Line<'a> {
    let trimmed = line.trim();
    if trimmed == ":::" || trimmed == WIDE {
        return Line::Ends;
    }
    if let Some(name) = trimmed.strip_prefix(":::audience ") {
        let name = name.trim();
        let is_name = !name.is_empty() && name.chars().all(|letter| letter.is_alphanumeric() || "-_#".contains(letter));
        return if is_name { Line::Begins(name) } else { Line::LooksLikeBeginning };
    }
    // What a quotation or a list puts before it.
    let inner = trimmed.trim_start_matches([' ', '\t', '>', '-', '*', '+']);
    let rest = inner.strip_prefix(WIDE).unwrap_or(inner.trim_start_matches(':'));
    let colons = inner.len() - rest.len();
    let begins_inner = colons >= 3;
    let names_audience = |rest: &str| {
        let mut words = rest.split(|letter: char| !letter.is_alphanumeric() && !"-_".contains(letter));
        let is_near = |word: &str| nearest(&word.to_lowercase(), [AUDIENCE]).is_some();
        let is_one = |word: &str| audiences.iter().any(|name| name.eq_ignore_ascii_case(word));
        rest.to_ascii_lowercase().contains(AUDIENCE) || words.any(|word| is_near(word) || is_one(word))
    };
    match begins_inner {
        true if names_audience(rest) => Line::LooksLikeBeginning,
        true => Line::Foreign { ends: rest.trim().is_empty() },
        false if colons == 2 && begins_with_audience(rest) => Line::LooksLikeBeginning,
        false => {
            // Between backticks it is spoken of, and after a backslash it is text.
            let spoken = |at: usize| trimmed[..at].matches('`').count() % 2 == 1 || trimmed[..at].ends_with('\\');
            let found = trimmed.match_indices(":::").any(|(at, mark)| {
                let rest = trimmed[at + mark.len()..].trim_start_matches([':', ' ', '{', '.']);
                begins_with_audience(rest) && !spoken(at)
            });
            if found { Line::LooksLikeBeginning } else { Line::Other }
        }
    }
}

const AUDIENCE: &str = "audience";

fn begins_with_audience(text: &str) -> bool {
    text.trim_start().get(..AUDIENCE.len()).is_some_and(|word| word.eq_ignore_ascii_case(AUDIENCE))
}

/// The first line that looks like a field that hides, such as `audience: board`, and is text: the front matter was closed before it, or
/// never opened, or it is indented into a text of YAML. The bytes of the line without the spaces at its ends.
pub fn mark_in_text(text: &str) -> Option<Range<usize>> {
    const FIELD: &str = "audience:";
    let mut code = None;
    memchr::memmem::find_iter(text.as_bytes(), FIELD.as_bytes()).find_map(|at| {
        let begin = text[..at].rfind('\n').map_or(0, |end| end + 1);
        let is_alone = text[begin..at].trim().is_empty();
        let value = text[at + FIELD.len()..].split('\n').next().unwrap_or_default();
        if !is_alone || value.split_whitespace().count() != 1 {
            return None;
        }
        let code = code.get_or_insert_with(|| code_blocks(text));
        (!code.iter().any(|range| range.contains(&at))).then(|| at..at + FIELD.len() + value.trim_end().len())
    })
}

fn code_blocks(text: &str) -> Vec<Range<usize>> {
    let events = Parser::new_ext(text, super::options()).into_offset_iter();
    events.filter(|(event, _)| matches!(event, Event::Start(Tag::CodeBlock(_)))).map(|(_, range)| range).collect()
}

/// The blocks of code between fences.
fn fenced_code(text: &str) -> Vec<Range<usize>> {
    let events = Parser::new_ext(text, super::options()).into_offset_iter();
    let fenced = events.filter(|(event, _)| matches!(event, Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(_)))));
    fenced.map(|(_, range)| range).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(text: &str) -> Vec<Option<BlockFault>> {
        audience_blocks(text).into_iter().map(|block| block.fault).collect()
    }

    #[test]
    fn blocks_are_found_outside_code() {
        let text = "a\n:::audience board\nsecret\n:::\nb\n```\n:::audience x\n```\n  :::audience open\nc\n";
        let blocks = audience_blocks(text);
        assert_eq!(blocks.len(), 2);
        assert_eq!(&text[blocks[0].content.clone()], "secret\n");
        assert_eq!(&text[blocks[0].line.clone()], ":::audience board");
        assert_eq!((blocks[1].audience.as_str(), blocks[1].fault.clone()), ("open", Some(BlockFault::Unclosed)));
        assert_eq!(&text[blocks[1].line.clone()], ":::audience open");
    }

    #[test]
    fn a_block_of_another_sort_that_names_an_audience_looks_like_one_for_it() {
        let audiences = ["staff", "board"].map(str::to_owned);
        for text in [":::board\nsecret\n:::\n", ":::for Board\nsecret\n:::\n"] {
            let faults: Vec<_> = audience_blocks_for(text, &audiences).into_iter().map(|block| block.fault).collect();
            assert_eq!(faults, [Some(BlockFault::Misspelt)], "{text}");
        }
        assert_eq!(audience_blocks_for(":::note\nopen\n:::\n", &audiences), []);
    }

    #[test]
    fn code_in_a_block_does_not_end_it_and_code_that_is_none_hides_no_block() {
        let text = ":::audience board\n```\n:::\nsecret\n```\n:::\nopen\n";
        assert_eq!(faults(text), [None]);
        assert_eq!(&text[audience_blocks(text)[0].block.end..], "open\n");
        assert_eq!(faults("    ```\n\n:::audience board\nsecret\n:::\n"), [None]);
        assert_eq!(faults("```\nopen\n\n:::audience board\nsecret\n"), []);
    }

    #[test]
    fn what_looks_like_a_block_is_one_for_nobody() {
        for text in [
            "：：：audience board\nsecret\n：：：\n",
            "::: audience board\nsecret\n:::\n",
            "::::audience board\nsecret\n::::\n",
            ":::Audience board\nsecret\n:::\n",
            "::: {audience=board}\nsecret\n:::\n",
            ":::audience\nsecret\n:::\n",
            ":::audience=board\nsecret\n:::\n",
            ":::audience board, staff\nsecret\n:::\n",
            "> :::audience board\n> secret\n> :::\n",
            "- :::audience board\n  secret\n  :::\n",
            "It says :::audience board\nsecret\n:::\n",
            ":::audiance board\nsecret\n:::\n",
            ":::for-audiences board\nsecret\n:::\n",
            "::audience board\nsecret\n::\n",
        ] {
            assert_eq!(faults(text), [Some(BlockFault::Misspelt)], "{text}");
            let block = &audience_blocks(text)[0];
            assert!(text[block.block.clone()].contains("secret") && block.block.end == text.len(), "{text}");
        }
        assert_eq!(faults("Write `:::audience board` before it.\n\n\\:::audience board\n"), []);
    }

    #[test]
    fn blocks_do_not_nest_and_an_end_without_a_beginning_is_a_fault() {
        let nested = ":::audience staff\none\n:::audience board\ntwo\n:::\nthree\n:::\n";
        let found = faults(nested);
        assert!(matches!(found[..], [Some(BlockFault::Nested(_))]), "{found:?}");
        assert_eq!(audience_blocks(nested)[0].block, 0..nested.len());
        let note = ":::audience staff\n:::note\none\n:::\ntwo\n:::\n";
        assert!(matches!(faults(note)[..], [Some(BlockFault::Nested(_))]));
        assert_eq!(faults("one\n:::\n"), [Some(BlockFault::NoBlock)]);
        assert_eq!(faults(":::note\none\n:::\n"), []);
        assert_eq!(faults(":::note\n:::audience board\nsecret\n:::\none\n:::\n"), [None]);
    }

    #[test]
    fn a_field_that_hides_is_found_where_it_is_text() {
        for text in [
            "# A\n---\ntitle: A\naudience: board\n---\nsecret\n",
            "title: A\naudience: board\n\nsecret\n",
            "One.\n  audience: \"board\"\r\n",
        ] {
            let found = mark_in_text(text).unwrap_or_else(|| panic!("{text}"));
            assert!(
                text[found.clone()].starts_with("audience:") && text[found].trim_end_matches('"').ends_with("board")
            );
        }
        for text in [
            "",
            "The field `audience: board` hides.\n",
            "For this audience: nurses and physicians.\n",
            "Our\naudience: nurses and physicians\n",
            "audience:\n",
            "```\naudience: board\n```\n",
            "Write\n\n    audience: board\n\nthere.\n",
        ] {
            assert_eq!(mark_in_text(text), None, "{text}");
        }
    }

    #[test]
    fn three_colons_are_found_wherever_they_stand() {
        for (text, has) in [("", false), ("a: b::c", false), ("::: x", true), ("é: ::::", true), ("a\n:::", true)] {
            assert_eq!(may_have_blocks(text), has, "{text}");
        }
    }
}
