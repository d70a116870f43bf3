//! What to do about a fault that only a parser has words for.

use std::ops::Range;

/// What a fault is in words for people, and what to do; `None` where the parser's own words have to do. `info` is what the parser
/// said, `byte` where.
pub fn help(text: &str, byte: usize, info: &str) -> Option<(String, String)> {
    let line = line_at(text, byte);
    let written = &text[line.clone()];
    let said = |what: &str, hint: String| Some((what.to_owned(), hint));
    if let Some((row, cut)) = cut_by_comment(text, line.end) {
        let (what, hint) = (
            format!("` #` begins a comment, which takes in the rest of line {row}"),
            format!("put the text with `{cut}` into quotes"),
        );
        return said(&what, hint);
    }
    if ["<<<<<<<", "=======", ">>>>>>>"].iter().any(|mark| written.starts_with(mark)) {
        let hint = "delete it, and keep what is right of what stands beside it";
        return said("this line is left from a merge", hint.to_owned());
    }
    if info.contains("mapping values are not allowed") {
        let (before, after) = text[line.clone()].split_at(byte - line.start);
        return match before.trim_start().trim_start_matches("- ").split_once(": ") {
            // `title: Contract: signed` has a colon too many; with one colon alone, the line is set in too far.
            Some((field, value)) => {
                let value = format!("{value}{after}");
                said(
                    "a text with a colon and a space in it needs quotes",
                    format!("write `{field}: {}`", quoted(&value)),
                )
            }
            None => said("this line is set in further than the fields above it", above(text, &line)),
        };
    }
    if info.contains("did not find expected '-' indicator") || info.contains("did not find expected key") {
        return said("this line is not set in like the lines above it", above(text, &line));
    }
    if info.contains("simple key expected") && written.contains(':') {
        return match written.trim_start().trim_start_matches('-').split_once(':') {
            Some((field, value)) if !value.is_empty() && !value.starts_with(' ') => {
                said("a colon and a space part a field and its value", format!("write `{field}: {value}`"))
            }
            _ => None,
        };
    }
    if let Some(bracket) = open_bracket(text, line.start).filter(|_| {
        info.contains("illegal placement of ':'") || info.contains("flow sequence") || info.contains("flow mapping")
    }) {
        let row = text[..bracket].matches('\n').count() + 1;
        let letter = &text[bracket..=bracket];
        let closing = if letter == "[" { "]" } else { "}" };
        return said(
            &format!("the `{letter}` of line {row} is not closed"),
            format!("put `{closing}` at the end of the list in line {row}"),
        );
    }
    if info.contains("anchor") || info.contains("alias") {
        let value = written.split_once(": ").map_or(written, |(_, value)| value);
        return said("a text that begins with `*` or `&` needs quotes", format!("write {}", quoted(value)));
    }
    if info.contains("invalid trailing content") {
        let hint = "put the whole text in double quotes, or write each `'` within single quotes twice";
        return said("a quote ends before the text does", hint.to_owned());
    }
    None
}

/// A letter that word processors put where YAML wants another, which looks like it.
pub struct Odd {
    /// The byte at which it stands.
    pub at: usize,
    /// The letter.
    pub letter: char,
    /// What to do.
    pub hint: &'static str,
}

/// The letter of that sort at the beginning of the line of a fault, or of the line above, after which a parser misses something.
pub fn odd_letter(text: &str, byte: usize) -> Option<Odd> {
    let line = line_at(text, byte);
    let above = line_at(text, line.start.saturating_sub(1));
    [line, above].into_iter().find_map(|line| {
        let bare = text[line.clone()].trim_start_matches([' ', '-']);
        let mut letters = bare.chars();
        let (letter, next) = (letters.next()?, letters.next());
        let hint = match letter {
            '\u{a0}' | '\u{2007}' | '\u{202f}' | '\u{3000}' | '\u{2000}'..='\u{200b}' => "delete it, and type spaces",
            '–' | '—' | '−' | '‐' | '‑' | '•' | '‣' | '◦' | '·' | '▪' | '●' | '○' | '\u{f0b7}'
                if next.is_some_and(char::is_whitespace) =>
            {
                "begin the entries of a list with the hyphen of the keyboard: `- `"
            }
            _ => return None,
        };
        Some(Odd { at: line.end - bare.len(), letter, hint })
    })
}

fn line_at(text: &str, byte: usize) -> Range<usize> {
    let start = text[..byte].rfind('\n').map_or(0, |at| at + 1);
    start..text[byte..].find('\n').map_or(text.len(), |at| byte + at)
}

/// How far the line above is set in, as advice.
fn above(text: &str, line: &Range<usize>) -> String {
    let before = text[..line.start].lines().rev().find(|line| !line.trim().is_empty() && !line.trim().starts_with('#'));
    let spaces = before.map(|before| {
        let bare = before.trim_start_matches([' ', '-']);
        before.len() - bare.len()
    });
    match spaces {
        Some(1) => "begin the fields of one entry below each other, here after 1 space".to_owned(),
        Some(spaces) => format!("begin the fields of one entry below each other, here after {spaces} spaces"),
        None => "begin the fields of one entry below each other".to_owned(),
    }
}

/// A text between double quotes.
fn quoted(text: &str) -> String {
    let text = text.trim_end();
    // A comment behind the text stays behind it.
    let text = text.split_once(" #").map_or(text, |(text, _)| text.trim_end());
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// The last line before a place whose bracket is closed in a comment that looks like text, and the word that begins the
/// comment.
fn cut_by_comment(text: &str, before: usize) -> Option<(usize, &str)> {
    let lines: Vec<&str> = text[..before].lines().collect();
    lines.iter().enumerate().rev().find_map(|(at, line)| {
        let cut = line.match_indices(" #").map(|(at, _)| at + 1).find(|at| begins_text(&line[*at..]))?;
        let is_open = |letters: &str| {
            let count = |brackets: [char; 2]| letters.matches(brackets).count();
            count(['[', '{']) > count([']', '}'])
        };
        let word = line[cut..].split([' ', ',', ']', '}']).next().unwrap_or_default();
        (is_open(&line[..cut]) && !is_open(line)).then_some((at + 1, word))
    })
}

/// Whether a comment may have been meant as text: `#4`, and not `# four`.
pub fn begins_text(comment: &str) -> bool {
    comment.strip_prefix('#').and_then(|rest| rest.chars().next()).is_some_and(char::is_alphanumeric)
}

/// The last bracket in the lines before a place that nothing closes.
fn open_bracket(text: &str, before: usize) -> Option<usize> {
    let mut open = Vec::new();
    for (at, letter) in text[..before].char_indices() {
        match letter {
            '[' | '{' => open.push(at),
            ']' | '}' => drop(open.pop()),
            _ => {}
        }
    }
    open.pop()
}

#[cfg(test)]
mod tests {
    use crate::source::yaml;

    fn told(text: &str) -> (String, Option<String>) {
        let (_, faults) = yaml::parse(text, 0, 0);
        let fault = faults.into_iter().next().unwrap_or_else(|| panic!("no fault in {text}"));
        (fault.message, fault.hint)
    }

    #[test]
    fn a_letter_that_looks_like_another_is_told_where_it_stands() {
        for text in ["a:\n  - id: x\n\u{a0}   title: X\n    tags: [b]\n", "a:\n  - id: x\n  – id: y\n    title: Y\n"]
        {
            let (_, faults) = yaml::parse(text, 0, 0);
            let at = faults[0].span.start as usize;
            assert_eq!(text[..at].matches('\n').count(), 2, "{text}");
            assert!(text[at..].starts_with(['\u{a0}', '–']), "{text}");
        }
    }

    #[test]
    fn the_usual_slips_are_told_with_what_to_write() {
        for (text, message, hint) in [
            (
                "a:\n  - title: Contract: signed\n",
                "a text with a colon and a space in it needs quotes",
                "write `title: \"Contract: signed\"`",
            ),
            (
                "a:\n  - id: x\n    title: X\n     phase: y\n",
                "this line is set in further than the fields above it",
                "begin the fields of one entry below each other, here after 4 spaces",
            ),
            (
                "a:\n  - id: x\n    title: X\n  phase: y\n",
                "this line is not set in like the lines above it",
                "begin the fields of one entry below each other, here after 4 spaces",
            ),
            (
                "a:\n  - id: x\n    tags: [b, c\n    title: X\n",
                "the `[` of line 3 is not closed",
                "put `]` at the end of the list in line 3",
            ),
            (
                "a:\n  - {id: x, title: Room #4, due: 2026-05-05}\n  - id: y\n",
                "` #` begins a comment, which takes in the rest of line 2",
                "put the text with `#4` into quotes",
            ),
            (
                "a:\n  - id: x\n=======\n  - id: y\n",
                "this line is left from a merge",
                "delete it, and keep what is right of what stands beside it",
            ),
            (
                "a:\n  - id: x\n    title: X\n  – id: y\n    title: Y\n",
                "`–` has no meaning here",
                "begin the entries of a list with the hyphen of the keyboard: `- `",
            ),
            (
                "a:\n  - id: x\n  • id: y\n    title: Y\n",
                "`•` has no meaning here",
                "begin the entries of a list with the hyphen of the keyboard: `- `",
            ),
            (
                "a:\n  - id: x\n\u{a0}   title: X\n    tags: [b]\n",
                "a no-break space cannot indent a line",
                "delete it, and type spaces",
            ),
            (
                "a:\n  - id: x\n    title: *important*\n",
                "a text that begins with `*` or `&` needs quotes",
                "write \"*important*\"",
            ),
            (
                "a:\n  - id: x\n    title: 'Dr. Hale's desk'\n",
                "a quote ends before the text does",
                "put the whole text in double quotes, or write each `'` within single quotes twice",
            ),
        ] {
            assert_eq!(told(text), (format!("this is not valid YAML: {message}"), Some(hint.to_owned())), "{text}");
        }
    }
}
