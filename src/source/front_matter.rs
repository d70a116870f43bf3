//! The YAML between two lines of `---` at the head of a Markdown file.

use std::ops::Range;

/// The two parts of a Markdown file, each with the byte at which it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parts<'a> {
    /// The YAML; `None` where the file begins without `---`.
    pub front_matter: Option<(&'a str, usize)>,
    /// The Markdown.
    pub body: (&'a str, usize),
}

/// Splits a file. Empty lines and a comment may stand above the front matter, because a mark in it that hides the file must not be
/// overlooked. Fails where the front matter is opened and never closed.
///
/// # Errors
/// When the front matter has no end.
pub fn split(text: &str) -> Result<Parts<'_>, Unclosed> {
    let begin = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let start = text.len() - without_head(&text[begin..]).len();
    let mut lines = text[start..].split_inclusive('\n').scan(start, |at, line| {
        let begin = *at;
        *at += line.len();
        Some((line.trim_end(), begin, *at))
    });
    let Some(("---", _, yaml_start)) = lines.next() else {
        return Ok(Parts { front_matter: None, body: (&text[begin..], begin) });
    };
    for (line, begin, end) in lines {
        if matches!(line, "---" | "...") {
            return Ok(Parts { front_matter: Some((&text[yaml_start..begin], yaml_start)), body: (&text[end..], end) });
        }
    }
    Err(Unclosed)
}

/// The line that begins a front matter as other programs have it, which would be text here: `+++`, or the fence of a code block of
/// YAML, TOML or JSON that names fields of a plan. `None` where a file begins otherwise.
pub fn foreign(text: &str) -> Option<Range<usize>> {
    let begin = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let start = text.len() - without_head(&text[begin..]).len();
    let mut lines = text[start..].lines();
    let first = lines.next()?.trim_end();
    let is_foreign = match first.trim() {
        "+++" => true,
        fence => {
            let marks: &[_] = &['`', '~'];
            let language = fence.trim_start_matches(marks);
            let is_fence = fence.len() - language.len() >= 3;
            let is_data = ["", "yaml", "yml", "toml", "json"].contains(&&*language.trim().to_lowercase());
            is_fence && is_data && lines.take_while(|line| !line.trim().starts_with(&fence[..3])).any(is_field)
        }
    };
    is_foreign.then(|| start..start + first.len())
}

/// Whether a line of YAML, TOML or JSON is a field that files of a plan have.
fn is_field(line: &str) -> bool {
    const FIELDS: [&str; 8] = ["audience", "title", "id", "date", "status", "owner", "summary", "statement"];
    let line = line.trim_start().trim_start_matches('"');
    FIELDS.iter().any(|field| {
        let rest = line.strip_prefix(field).map(|rest| rest.trim_start_matches('"').trim_start());
        rest.is_some_and(|rest| rest.starts_with([':', '=']))
    })
}

/// The text after the empty lines and the comments that it begins with.
fn without_head(text: &str) -> &str {
    let mut rest = text;
    loop {
        let line = rest.split_inclusive('\n').next().unwrap_or_default();
        let comment = rest.trim_start().strip_prefix("<!--").and_then(|inner| inner.split_once("-->"));
        rest = match comment {
            Some((_, after)) if after.is_empty() || after.trim_start_matches([' ', '\t', '\r']).starts_with('\n') => {
                after
            }
            _ if !line.is_empty() && line.trim().is_empty() => &rest[line.len()..],
            _ => return rest,
        };
    }
}

/// The front matter has no closing `---`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unclosed;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_split_at_its_rules() {
        let parts = split("---\r\ntitle: A\r\n---\r\nBody\n---\n").unwrap();
        assert_eq!(parts.front_matter, Some(("title: A\r\n", 5)));
        assert_eq!(parts.body, ("Body\n---\n", 20));
        let parts = split("\u{feff}# Only a body\n").unwrap();
        assert_eq!((parts.front_matter, parts.body.1), (None, 3));
        assert_eq!(split("---\ntitle: A\n"), Err(Unclosed));
        assert_eq!(split("").unwrap().body, ("", 0));
    }

    #[test]
    fn what_other_programs_begin_a_file_with_is_known() {
        for (text, line) in [
            ("+++\naudience = \"board\"\n+++\nText\n", Some("+++")),
            ("\u{feff}\n<!-- a -->\n+++ \nText\n", Some("+++")),
            ("```yaml\ntitle: A\naudience: board\n```\nText\n", Some("```yaml")),
            ("~~~ TOML\naudience = \"board\"\n~~~\n", Some("~~~ TOML")),
            ("```json\n{\n  \"audience\": \"board\"\n}\n```\n", Some("```json")),
            ("```\naudience: board\n```\n", Some("```")),
            ("```yaml\nreplicas: 2\n```\ntitle: A\n", None),
            ("```bash\nid: 3\n```\n", None),
            ("---\ntitle: A\n---\n+++\n", None),
            ("Text\n+++\n", None),
            ("", None),
        ] {
            assert_eq!(foreign(text).map(|range| &text[range]), line, "{text:?}");
        }
    }

    #[test]
    fn nothing_that_is_not_seen_makes_text_of_front_matter() {
        let yaml = "title: A\naudience: board\n";
        for head in ["", " \n", "\n\n", "<!-- milepost: allow long-title -->\n", "\u{feff}\n<!-- a\nb --> \n\n"] {
            for rule in ["---", "--- ", "---\t"] {
                let text = format!("{head}{rule}\n{yaml}{rule}\nBody\n");
                let parts = split(&text).unwrap();
                assert_eq!(parts.front_matter.map(|found| found.0), Some(yaml), "{text:?}");
                assert_eq!(parts.body.0, "Body\n");
            }
        }
        let text = "<!-- a --> word\n---\nBody\n";
        assert_eq!(split(text).unwrap().body.0, text);
    }
}
