//! Texts of a plan as they are quoted in a line of what changed.

use crate::model::Plan;
use crate::model::kinds::Kind;

/// The beginning of a text, to be quoted in a line: without marks, and links that are left in it as their words.
pub fn first_words(text: &str) -> String {
    const MOST: usize = 100;
    let line = without_marks(&without_links(text, &|_| None));
    if line.chars().count() <= MOST {
        return line;
    }
    let cut: String = line.chars().take(MOST).collect();
    // A whole sentence reads better than one that is cut, unless it is a short part of what could be quoted.
    let ends = [". ", "! ", "? "].into_iter().filter_map(|end| cut.rfind(end)).max();
    if let Some(end) = ends.filter(|end| cut[..*end].chars().count() >= MOST / 3) {
        return format!("{} …", &cut[..=end]);
    }
    format!("{}…", cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole))
}

/// The title of what a link leads to, such as `risk:late-labs`, if the plan has it.
pub fn title_of(plan: &Plan, target: &str) -> Option<String> {
    let (kind, id) = target.split_once(':')?;
    plan.title(Kind::named(kind.trim())?, id.trim()).map(str::to_owned)
}

/// A text as one line, without the marks of headings, quotes and emphasis.
fn without_marks(text: &str) -> String {
    let of_line = |line: &str| {
        let line = line.trim();
        let heading = line.trim_start_matches('#');
        let line = if heading.starts_with(' ') || heading.is_empty() { heading } else { line };
        line.trim_start_matches("> ").replace("**", "").replace('`', "")
    };
    let lines = text.lines().map(of_line).collect::<Vec<_>>().join(" ");
    lines.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text with the words of each link in its place; `title` knows what things are called, such as `risk:late-labs`. What was cut
/// out of a text may hold a part of a link only, and begin like a list: it is not read as Markdown.
pub fn without_links(text: &str, title: &dyn Fn(&str) -> Option<String>) -> String {
    let (mut read, mut rest) = (String::with_capacity(text.len()), text);
    while let Some(at) = rest.find('[') {
        let found = linked(&rest[at..], title);
        read.push_str(&rest[..at]);
        let taken = match &found {
            Some((words, taken)) => {
                read.push_str(words);
                *taken
            }
            None => {
                read.push('[');
                1
            }
        };
        rest = &rest[at + taken..];
    }
    read.push_str(rest);
    read
}

/// The words of the link with which a text begins, and its length: `[[risk:late-labs]]`, `[[late-labs|labs]]`, `[labs](page:labs)`.
fn linked(text: &str, title: &dyn Fn(&str) -> Option<String>) -> Option<(String, usize)> {
    if let Some(inner) = text.strip_prefix("[[") {
        let target = &inner[..inner.find("]]")?];
        let words = match target.split_once('|') {
            Some((_, words)) => words.to_owned(),
            None => title(target).unwrap_or_else(|| target.rsplit(':').next().unwrap_or(target).replace('-', " ")),
        };
        return Some((words, target.len() + 4));
    }
    let words = &text[1..text.find("](")?];
    let target = &text[words.len() + 3..];
    let target = &target[..target.find(')')?];
    (!words.contains(['[', ']']) && !target.contains(char::is_whitespace))
        .then(|| (words.to_owned(), words.len() + target.len() + 4))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quoted_text_has_the_words_of_its_links() {
        assert_eq!(first_words("Misprint ([[issue:label-printers]])."), "Misprint (label printers).");
        assert_eq!(first_words("[[risk:late-labs|Labs]] and [a page](page:down)."), "Labs and a page.");
        assert_eq!(
            first_words("2026. A [note] (1), own](page:down), [[cut"),
            "2026. A [note] (1), own](page:down), [[cut"
        );
        assert_eq!(first_words("## What it costs\n\n**Half** of `it`, #3."), "What it costs Half of it, #3.");
        let long = "The printers at the mill street site print labels with a wrong date. Nobody had seen that before the test of the second week.";
        assert_eq!(first_words(long), "The printers at the mill street site print labels with a wrong date. …");
        let title = |target: &str| (target == "risk:late-labs").then(|| "Labs are late".to_owned());
        let text = "[[risk:late-labs]], [[risk:late-labs|they]] and [[risk:gone-long-ago]]";
        assert_eq!(without_links(text, &title), "Labs are late, they and gone long ago");
    }
}
