//! Texts compared by word.

use similar::{Algorithm, DiffOp, capture_diff_slices};

/// A place at which two texts differ; one of the two may be empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rewording {
    /// The words that are gone.
    pub before: String,
    /// The words that stand there now.
    pub after: String,
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
    let joined = |(then, now): (std::ops::Range<usize>, std::ops::Range<usize>)| Rewording {
        before: old[then].join(" "),
        after: new[now].join(" "),
    };
    places.into_iter().map(joined).filter(|place| place.before != place.after).collect()
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
    fn a_long_text_written_anew_is_one_place() {
        let text = |word: &str| (0..3000).map(|number| format!("{word}{number}")).collect::<Vec<_>>().join(" ");
        assert_eq!(rewordings(&text("a"), &text("b")).len(), 1);
    }
}
