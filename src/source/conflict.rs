//! What a merge could not decide, as it is left in a file: a comment of ours, or the marks of git.

use std::borrow::Cow;
use std::ops::Range;

/// How a comment begins that says what a merge left open. It stands by itself in a line, after a `#`.
pub const MARK: &str = "milepost-conflict:";

/// A place that a merge left open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Open {
    /// The bytes of its first line, without the indentation.
    pub range: Range<usize>,
    /// What is open, with both values.
    pub message: String,
}

/// The places of a file that a merge left open, in order, and the text as it is on our side, as long as it was: what belongs to
/// the other side gives way to spaces. So a file with the marks of git is still read, and each fault in it keeps its place.
pub fn read<'a>(path: &str, text: &'a str) -> (Vec<Open>, Cow<'a, str>) {
    let (open, blank): (Vec<Open>, Vec<_>) =
        places(path, text).into_iter().map(|place| (place.open, place.blank)).unzip();
    (open, blanked(text, blank.into_iter().flatten()))
}

fn blanked(text: &str, blank: impl Iterator<Item = Range<usize>>) -> Cow<'_, str> {
    let mut blank = blank.peekable();
    if blank.peek().is_none() {
        return Cow::Borrowed(text);
    }
    let mut ours = String::with_capacity(text.len());
    let mut at = 0;
    for range in blank {
        ours.push_str(&text[at..range.start]);
        let spaces =
            text[range.clone()].bytes().map(|byte| if matches!(byte, b'\n' | b'\r') { byte.into() } else { ' ' });
        ours.extend(spaces);
        at = range.end;
    }
    ours.push_str(&text[at..]);
    Cow::Owned(ours)
}

struct Place {
    open: Open,
    blank: Vec<Range<usize>>,
}

fn places(path: &str, text: &str) -> Vec<Place> {
    // Hardly any file has one.
    let has = |mark: &str| memchr::memmem::find(text.as_bytes(), mark.as_bytes()).is_some();
    if !has(MARK) && !has("<<<<<<<") {
        return Vec::new();
    }
    let mut at = 0;
    let lines: Vec<(usize, &str)> = text
        .split_inclusive('\n')
        .map(|line| {
            at += line.len();
            (at - line.len(), line)
        })
        .collect();
    let commented = commented(path, text);
    let mut places = Vec::new();
    let mut next = 0;
    while next < lines.len() {
        let (start, line) = lines[next];
        if let Some(place) = comment(start, line).filter(|_| start < commented) {
            places.push(place);
        } else if is_mark(line, '<')
            && let Some((place, length)) = marks(&lines[next..])
        {
            places.push(place);
            next += length;
            continue;
        }
        next += 1;
    }
    places
}

/// Where a file ends that may hold comments of ours: in Markdown with the front matter, for `#` begins a heading below it.
fn commented(path: &str, text: &str) -> usize {
    let is_markdown = path.ends_with(".md");
    match text.find("\n---").filter(|_| text.starts_with("---")) {
        Some(end) if is_markdown => end,
        None if is_markdown => 0,
        _ => text.len(),
    }
}

/// A comment of ours; in a table it is a cell, for tables have no comments.
fn comment(start: usize, line: &str) -> Option<Place> {
    let written = line.trim();
    let lead = line.len() - line.trim_start().len();
    let range = start + lead..start + lead + written.len();
    let (cell, written) = match written.strip_prefix('"') {
        Some(cell) => (true, cell.strip_suffix('"').unwrap_or(cell).replace("\"\"", "\"")),
        None => (false, written.to_owned()),
    };
    let message = written.strip_prefix('#')?.trim_start().strip_prefix(MARK)?.trim().to_owned();
    let blank = if cell { vec![range.clone()] } else { Vec::new() };
    Some(Place { open: Open { range, message }, blank })
}

fn is_mark(line: &str, letter: char) -> bool {
    let rest = line.trim_end().trim_start_matches(letter);
    line.trim_end().len() - rest.len() == 7 && (rest.is_empty() || rest.starts_with(' '))
}

/// A place that git marked, and how many lines it has; `None` where the marks are not complete.
fn marks(lines: &[(usize, &str)]) -> Option<(Place, usize)> {
    let find = |letter: char, from: usize| {
        lines[from..].iter().position(|(_, line)| is_mark(line, letter)).map(|place| from + place)
    };
    let parting = find('=', 1)?;
    let end = find('>', parting)?;
    let ours = find('|', 1).filter(|base| *base < parting).unwrap_or(parting);
    let first = |from: usize, to: usize| match lines[from..to]
        .iter()
        .map(|(_, line)| line.trim())
        .find(|line| !line.is_empty())
    {
        Some(line) => format!("`{line}`"),
        None => "nothing".to_owned(),
    };
    let message =
        format!("a merge left this open: {} on our side, {} on the other", first(1, ours), first(parting + 1, end));
    let bytes = |from: usize, to: usize| lines[from].0..lines[to].0 + lines[to].1.len();
    let (start, line) = lines[0];
    let open = Open { range: start..start + line.trim_end().len(), message };
    Some((Place { open, blank: vec![bytes(0, 0), bytes(ours, end)] }, end + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn open(path: &str, text: &str) -> Vec<Open> {
        read(path, text).0
    }

    fn our_side<'a>(path: &str, text: &'a str) -> Cow<'a, str> {
        read(path, text).1
    }

    #[test]
    fn what_git_left_is_found_and_read_as_our_side() {
        let text = "a: 1\n<<<<<<< HEAD\nb: ü\n||||||| base\nb: 0\n=======\nb: 3\n>>>>>>> topic\nc: 4\n";
        let found = open("plan/all.yaml", text);
        assert_eq!(found.len(), 1);
        assert_eq!(&text[found[0].range.clone()], "<<<<<<< HEAD");
        assert_eq!(found[0].message, "a merge left this open: `b: ü` on our side, `b: 3` on the other");
        let ours = our_side("plan/all.yaml", text);
        assert_eq!(ours.len(), text.len());
        assert_eq!(ours.split_whitespace().collect::<Vec<_>>(), ["a:", "1", "b:", "ü", "c:", "4"]);
        assert_eq!(ours.lines().count(), text.lines().count());
    }

    #[test]
    fn our_comments_are_found_in_texts_and_tables() {
        let text = "  # milepost-conflict: `due` is open\n  due: 1\n";
        assert_eq!(open("plan/all.yaml", text), [Open { range: 2..36, message: "`due` is open".to_owned() }]);
        assert_eq!(our_side("plan/all.yaml", text), text);
        let table = "a,b\n\"# milepost-conflict: it is \"\"x, y\"\"\"\n1,2\n";
        assert_eq!(open("plan/all.yaml", table)[0].message, "it is \"x, y\"");
        assert_eq!(our_side("plan/all.yaml", table).replace(' ', ""), "a,b\n\n1,2\n");
    }

    #[test]
    fn a_text_may_show_what_our_comments_look_like() {
        let page = "---\n# milepost-conflict: `title` is open\ntitle: A\n---\n    # milepost-conflict: an example\n";
        let messages = |path: &str| open(path, page).into_iter().map(|open| open.message).collect::<Vec<_>>();
        assert_eq!(messages("pages/a.md"), ["`title` is open"]);
        assert_eq!(open("pages/a.md", "# milepost-conflict: a heading\n"), []);
        assert_eq!(messages("plan/a.yaml").len(), 2);
    }

    #[test]
    fn a_heading_and_half_a_mark_are_nothing() {
        for text in ["Title\n=======\n\ntext\n", "<<<<<<< HEAD\nx\n", "<<<<<<<<<\n=======\n>>>>>>>\n", ""] {
            assert_eq!((open("plan/all.yaml", text).len(), our_side("plan/all.yaml", text)), (0, text.into()));
        }
    }
}
