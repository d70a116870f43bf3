//! How high the rows of a timeline are, so that the longest name fits.

use crate::chart::text::{face, width};

/// More lines than these no row has; a longer name is cut below them.
const MOST: usize = 8;

/// How many lines the longest name takes beside its note, which does not break and may be empty: classes that give all rows
/// the height for it, beside the drawing (`w`, and `m` where the column of names is narrower) and above it on a phone (`s`).
pub fn row_heights<'a>(rows: impl Iterator<Item = (&'a str, &'a str)> + Clone) -> String {
    // The column of names less its icon, for type of 16 pixels where labels are of 14.5. A bold name has no icon beside it.
    let lines_at = |limit: f64| {
        let count = |(name, note): (&str, &str)| {
            let note = if note.is_empty() { 0.0 } else { width(note, face("label")) + 8.0 };
            lines(name, (limit * 14.5 / 16.0 - note).max(60.0))
        };
        rows.clone().map(count).max().unwrap_or(1).clamp(1, MOST)
    };
    format!("w{} m{} s{}", lines_at(230.0), lines_at(170.0), lines_at(320.0))
}

/// The lines of a name in a column of so many pixels: it breaks at spaces and after hyphens, and a word that is wider than the
/// column begins a line and breaks where that ends.
fn lines(name: &str, limit: f64) -> usize {
    let face = face("label");
    let (mut lines, mut used) = (1, 0.0);
    for word in name.split_inclusive(|character: char| character.is_whitespace() || character == '-') {
        let seen = width(word.trim_end(), face);
        if used > 0.0 && used + seen > limit {
            (lines, used) = (lines + 1, 0.0);
        }
        let more = ((seen / limit).ceil() - 1.0).max(0.0);
        lines += more as usize;
        used += width(word, face) - more * limit;
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_name_sets_the_height_of_all_rows() {
        let long = "Reference laboratories exchange orders and results with the new record";
        assert_eq!(row_heights([("Build", "")].into_iter()), "w1 m1 s1");
        assert_eq!(row_heights([("Build", ""), (long, "")].into_iter()), "w3 m4 s2");
        assert_eq!(row_heights([(long.repeat(9).as_str(), "")].into_iter()), "w8 m8 s8");
        assert_eq!(row_heights([].into_iter()), "w1 m1 s1");
    }

    #[test]
    fn a_long_word_begins_a_line_and_a_note_makes_the_column_of_its_name_narrower() {
        let words = "Krankenhausinformationssystemeinführungsvorbereitung für die Zentralnotaufnahme und die \
                     Datenschutzgrundverordnungskonformitätsprüfung abgeschlossen, Teil 1";
        assert_eq!(row_heights([(words, "")].into_iter()), "w6 m8 s4");
        let phase = "Reference laboratories exchange orders";
        assert_eq!(row_heights([(phase, "")].into_iter()), "w2 m2 s1");
        assert_eq!(row_heights([(phase, "45% done")].into_iter()), "w2 m4 s2");
    }
}
