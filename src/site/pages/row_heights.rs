//! How high the rows of a timeline are, so that the longest name fits.

use crate::chart::text::{face, width, wrap};

/// More lines than these no row has; a longer name is cut below them.
const MOST: usize = 8;

/// How many lines the longest name takes: classes that give all rows the height for it, beside the drawing (`w`, and `m`
/// where the column of names is narrower) and above it on a phone (`s`).
pub fn row_heights<'a>(names: impl Iterator<Item = &'a str> + Clone) -> String {
    // The column of names less its icon, for type of 16 pixels where labels are of 14.5.
    let lines_at = |limit: f64| {
        let count = |name: &str| wrap(name, face("label"), limit * 14.5 / 16.0).len();
        // A word that is wider than the column breaks.
        let widest = |name: &str| (width(name, face("label")) / (limit * 14.5 / 16.0)).ceil() as usize;
        names.clone().map(|name| count(name).max(widest(name))).max().unwrap_or(1).clamp(1, MOST)
    };
    format!("w{} m{} s{}", lines_at(230.0), lines_at(170.0), lines_at(320.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_name_sets_the_height_of_all_rows() {
        let long = "Reference laboratories exchange orders and results with the new record";
        assert_eq!(row_heights(["Build"].into_iter()), "w1 m1 s1");
        assert_eq!(row_heights(["Build", long].into_iter()), "w3 m4 s2");
        assert_eq!(row_heights([long.repeat(9).as_str()].into_iter()), "w8 m8 s8");
        assert_eq!(row_heights([].into_iter()), "w1 m1 s1");
    }
}
