//! The YAML between two lines of `---` at the head of a Markdown file.

/// The two parts of a Markdown file, each with the byte at which it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parts<'a> {
    /// The YAML; `None` where the file begins without `---`.
    pub front_matter: Option<(&'a str, usize)>,
    /// The Markdown.
    pub body: (&'a str, usize),
}

/// Splits a file. Fails where the front matter is opened and never closed.
pub fn split(text: &str) -> Result<Parts<'_>, Unclosed> {
    let start = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let mut lines = text[start..].split_inclusive('\n').scan(start, |at, line| {
        let begin = *at;
        *at += line.len();
        Some((line.trim_end_matches(['\r', '\n']), begin, *at))
    });
    let Some(("---", _, yaml_start)) = lines.next() else {
        return Ok(Parts { front_matter: None, body: (&text[start..], start) });
    };
    for (line, begin, end) in lines {
        if matches!(line, "---" | "...") {
            return Ok(Parts { front_matter: Some((&text[yaml_start..begin], yaml_start)), body: (&text[end..], end) });
        }
    }
    Err(Unclosed)
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
}
