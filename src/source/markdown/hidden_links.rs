//! Links to what somebody may not know, taken out of a text: their words stay.

use std::ops::Range;

use super::{links, percent_decoded};

/// A text in which no link leads to what `hides` says is hidden, and where each of them led. What it is told of is the target as it is
/// written, such as `milestone:go-live`, or the path of a file.
pub fn without_links_to(text: &str, hides: impl Fn(&str) -> bool) -> (String, Vec<String>) {
    let (mut shown, mut told) = (text.to_owned(), Vec::new());
    for link in links(text).into_iter().rev().filter(|link| hides(&link.target)) {
        let Range { start, end } = link.range;
        let (before, after) = (&text[..start], &text[end..]);
        match () {
            // An address that is its own words.
            () if before.ends_with('<') && !before.ends_with("](<") && after.starts_with('>') => {
                shown.replace_range(start - 1..end + 1, "");
            }
            // The target is defined elsewhere.
            () if text[start..end].starts_with(['[', '!']) => {
                let empty_label = if after.starts_with("[]") { "[]".len() } else { 0 };
                shown.replace_range(start..end + empty_label, words_of(&text[start..end]));
            }
            () => shown.replace_range(start..end, "hidden:"),
        }
        told.push(link.target);
    }
    if !told.is_empty() {
        let defines = |line: &str| {
            let target = line.trim_start().strip_prefix('[').and_then(|line| line.split_once("]:"));
            let target = target.and_then(|(_, rest)| rest.split_whitespace().next());
            target.is_some_and(|target| hides(target.trim_start_matches('<').trim_end_matches('>')))
        };
        shown = shown.split_inclusive('\n').filter(|line| !defines(line)).collect();
    }
    told.reverse();
    (shown, told)
}

/// The words of `[words][label]`, `[words][]` or `[words]`.
fn words_of(link: &str) -> &str {
    let inner = link.trim_start_matches('!').trim_start_matches('[');
    match inner.rfind("][") {
        Some(end) => &inner[..end],
        None => inner.strip_suffix("[]").unwrap_or(inner).trim_end_matches(']'),
    }
}

/// Whether a link leads to a file, wherever the text with the link stands: by as many names of folders as the link gives.
pub fn leads_to(target: &str, path: &str) -> bool {
    let target = target.split(['#', '?']).next().unwrap_or_default();
    if target.contains(':') {
        return false;
    }
    let target = percent_decoded(target);
    let segments = |path: &str| -> Vec<String> {
        let path = path.strip_suffix(".html").or_else(|| path.strip_suffix(".md")).unwrap_or(path);
        path.rsplit('/').filter(|name| !matches!(*name, "" | "." | "..")).map(str::to_owned).collect()
    };
    let (target, path) = (segments(&target), segments(path));
    !target.is_empty() && path.starts_with(&target)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        without_links_to(text, |target| target.ends_with("secret") || leads_to(target, "pages/sale.md")).0
    }

    #[test]
    fn words_stay_and_targets_go() {
        for (text, expected) in [
            ("[a](milestone:secret) and [b](milestone:open)", "[a](hidden:) and [b](milestone:open)"),
            ("[[milestone:secret]]", "[[hidden:]]"),
            ("See [our *plan*](../pages/sale.md#why).", "See [our *plan*](hidden:)."),
            ("See [more][r].\n\n[r]: milestone:secret \"Tip\"\n", "See more.\n\n"),
            ("See [r][] and [r].\n\n[r]: <milestone:secret>\n", "See r and r.\n\n"),
            ("Ask <milestone:secret> or <milestone:open>.", "Ask  or <milestone:open>."),
        ] {
            assert_eq!(shown(text), expected, "{text}");
        }
    }

    #[test]
    fn files_are_known_by_the_folders_that_a_link_names() {
        for (target, leads) in [
            ("sale.md", true),
            ("./sale.html", true),
            ("../pages/sale.md?x#y", true),
            ("pages/s%61le.md", true),
            ("../decisions/sale.md", false),
            ("my-sale.md", false),
            ("https://example.org/pages/sale.md", false),
            ("#sale", false),
        ] {
            assert_eq!(leads_to(target, "pages/sale.md"), leads, "{target}");
        }
    }
}
