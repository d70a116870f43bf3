//! Texts compared by word.

use similar::{Algorithm, DiffOp, capture_diff_slices};

/// A place at which two texts differ; one of the two may be empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rewording {
    /// The words that are gone.
    pub before: String,
    /// The words that stand there now.
    pub after: String,
    /// What is quoted of the words that are gone: as they are read, without links.
    pub gone: String,
    /// What is quoted of the words that stand there now.
    pub came: String,
    /// Where words were only put into a sentence: all of it, as it is now.
    pub sentence: Option<String>,
}

/// Texts of which the product of the lengths exceeds this were written anew: to find what they share would take long and
/// tell little.
const MOST: usize = 4_000_000;

/// The places at which two texts differ, in order. Spaces and line breaks between words do not count. Two places with one
/// word between them are one place, for nobody reads a sentence in crumbs.
pub fn rewordings(before: &str, after: &str) -> Vec<Rewording> {
    let (old, new): (Vec<&str>, Vec<&str>) = (before.split_whitespace().collect(), after.split_whitespace().collect());
    let start = old.iter().zip(&new).take_while(|(old, new)| old == new).count();
    let end = old[start..].iter().rev().zip(new[start..].iter().rev()).take_while(|(old, new)| old == new).count();
    let whole = new.clone();
    let (old, new) = (&old[start..old.len() - end], &new[start..new.len() - end]);
    let mut places: Vec<(std::ops::Range<usize>, std::ops::Range<usize>)> = Vec::new();
    if old.len().saturating_mul(new.len()) > MOST {
        places.push((0..old.len(), 0..new.len()));
    } else {
        for change in capture_diff_slices(Algorithm::Myers, old, new) {
            if matches!(change, DiffOp::Equal { .. }) {
                continue;
            }
            let (then, now) = (change.old_range(), change.new_range());
            match places.last_mut().filter(|(_, last)| now.start <= last.end + 1) {
                Some((last_then, last_now)) => (last_then.end, last_now.end) = (then.end, now.end),
                None => places.push((then, now)),
            }
        }
    }
    // Only where words were put in between others is it asked which sentence they stand in.
    let begins = if places.iter().any(|(then, _)| then.is_empty()) { beginnings(after) } else { Vec::new() };
    let sentence = |then: &std::ops::Range<usize>, now: &std::ops::Range<usize>| {
        let (first, last) = (start + now.start, start + now.end);
        let is_beginning = |place: usize| begins.get(place).copied().unwrap_or(true);
        let is_part = then.is_empty() && !now.is_empty() && !(is_beginning(first) && is_beginning(last));
        let around = || {
            let from = (0..=first).rev().find(|place| is_beginning(*place)).unwrap_or_default();
            let to = (last..whole.len()).find(|place| is_beginning(*place)).unwrap_or(whole.len());
            whole[from..to].join(" ")
        };
        // What reads as a sentence is quoted alone.
        let came = &whole[first..last];
        let is_whole = came.first().is_some_and(|word| word.starts_with(char::is_uppercase))
            && came.last().is_some_and(|word| word.ends_with(['.', '!', '?']));
        (is_part && !is_whole).then(around).filter(|sentence| sentence.ends_with(['.', '!', '?']))
    };
    let joined = |(then, now): (std::ops::Range<usize>, std::ops::Range<usize>)| {
        let sentence = sentence(&then, &now);
        let (before, after) = (old[then].join(" "), new[now].join(" "));
        Rewording { gone: before.clone(), came: after.clone(), before, after, sentence }
    };
    places.into_iter().map(joined).filter(|place| place.before != place.after).collect()
}

/// For each word of a text whether a sentence begins with it: after the end of another, or where a paragraph, an item of a list or a
/// heading begins or ends.
fn beginnings(text: &str) -> Vec<bool> {
    let mut begins = Vec::new();
    let mut ended = true;
    for line in text.lines().map(str::trim) {
        let is_heading = line.starts_with('#');
        let is_item = line.starts_with(['-', '*', '>', '|', ':']) && !line.starts_with("**");
        ended |= line.is_empty() || is_heading || is_item;
        for word in line.split_whitespace() {
            begins.push(ended);
            let bare = word.trim_end_matches(['"', '”', '’', ')', '*', '_']);
            // A short word with a capital and a full stop is an abbreviation, such as `Dr.`.
            let is_short = bare.starts_with(char::is_uppercase) && bare.chars().count() <= 4;
            ended = bare.ends_with(['!', '?']) || (bare.ends_with('.') && !is_short);
        }
        ended |= is_heading;
    }
    begins
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_compared_by_word() {
        type Case<'a> = (&'a str, &'a str, &'a [(&'a str, &'a str)]);
        let cases: &[Case<'_>] = &[
            ("Staff chart once.", "Staff chart once.", &[]),
            ("Staff chart\nonce.", "Staff  chart once.", &[]),
            ("Staff chart once.", "Clinicians and staff chart once.", &[("Staff", "Clinicians and staff")]),
            ("a b c d e f", "a X c d e Y", &[("b", "X"), ("f", "Y")]),
            ("a b c d", "a X c Y", &[("b c d", "X c Y")]),
            ("", "All new", &[("", "All new")]),
            ("All gone", "", &[("All gone", "")]),
            ("one two", "one two three", &[("", "three")]),
        ];
        for (before, after, expected) in cases {
            let found = rewordings(before, after);
            let found: Vec<(&str, &str)> = found.iter().map(|one| (one.before.as_str(), one.after.as_str())).collect();
            assert_eq!(&found, expected, "{before} → {after}");
        }
    }

    #[test]
    fn words_that_came_into_a_sentence_are_told_with_it() {
        let sentence = |before, after| rewordings(before, after).remove(0).sentence;
        let before = "There is a rule. Nurses can apply it. It holds.";
        let now = "There is a rule. Nurses can apply it, and Dr. Pell has signed it. It holds.";
        assert_eq!(sentence(before, now).as_deref(), Some("Nurses can apply it, and Dr. Pell has signed it."));
        let now = "There is a rule. Nurses of all sites can apply it. It holds.";
        assert_eq!(sentence(before, now).as_deref(), Some("Nurses of all sites can apply it."));
        let now = "There is a rule. It was signed. Nurses can apply it. It holds.";
        assert_eq!(sentence(before, now), None);
        assert_eq!(
            sentence("# Rule\n\nThe nurses apply it.", "# Rule\n\nThe new nurses apply it.").as_deref(),
            Some("The new nurses apply it.")
        );
    }

    #[test]
    fn a_long_text_written_anew_is_one_place() {
        let text = |word: &str| (0..3000).map(|number| format!("{word}{number}")).collect::<Vec<_>>().join(" ");
        assert_eq!(rewordings(&text("a"), &text("b")).len(), 1);
    }
}
