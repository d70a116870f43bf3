//! The people in a cell.

use std::collections::BTreeSet;

use super::cells::Row;
use super::columns::Mapping;

/// Words that stand between two people.
const AND: [&str; 5] = [" & ", " and ", " und ", " et ", " y "];

/// The names that stand alone in a cell of the column of owners, in small letters: where one of them is a part of another cell, that
/// cell holds several people.
pub fn alone(rows: &[Row], mapping: &Mapping) -> BTreeSet<String> {
    let Some(place) = mapping.place("owner") else { return BTreeSet::new() };
    let cells = rows.iter().map(|row| row.cell(place));
    cells.filter(|cell| !cell.is_empty() && split(cell).len() == 1).map(str::to_lowercase).collect()
}

/// The names in a cell, and whether a comma in one of them may stand between people as well. A comma also stands in `Keller,
/// Rosa` and in `Rosa Keller, MD`, so that it parts people only where each of them has a first name and another, there are more
/// than two, no space follows it, or one of them stands alone elsewhere.
pub fn names<'t>(text: &'t str, alone: &BTreeSet<String>) -> (Vec<&'t str>, bool) {
    let (mut names, mut is_doubtful) = (Vec::new(), false);
    for part in text.split([';', '\n', '/']).map(str::trim).filter(|part| !part.is_empty()) {
        let several = split(part);
        let whole = several.iter().all(|name| name.split_whitespace().count() > 1 && !is_title(name));
        let is_listed = part.contains(',')
            && (several.len() > 2 && !several.iter().any(|name| is_title(name)) || !part.contains(", "));
        let is_known = several.iter().any(|name| alone.contains(&name.to_lowercase()));
        if several.len() > 1 && (whole || is_listed || is_known) {
            names.extend(several);
        } else {
            is_doubtful |= part.contains(',') && !several.iter().any(|name| is_title(name));
            names.push(part);
        }
    }
    (names, is_doubtful)
}

fn split(text: &str) -> Vec<&str> {
    let mut parts: Vec<&str> = text.split([',', ';', '\n', '/']).collect();
    for word in AND {
        parts = parts.into_iter().flat_map(|part| part.split(word)).collect();
    }
    parts.into_iter().map(str::trim).filter(|part| !part.is_empty()).collect()
}

/// Whether a part of a cell is no name: a degree or a generation, as in `Rosa Keller, MD`.
fn is_title(part: &str) -> bool {
    let bare = part.replace('.', "").to_lowercase();
    let titles = [
        "md", "do", "rn", "np", "pa", "phd", "msc", "ba", "ma", "mba", "mph", "dnp", "bsn", "msn", "jr", "sr", "ii",
        "iii", "dds", "pharmd",
    ];
    bare.split([' ', '-']).all(|word| titles.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_are_parted_where_a_comma_parts_them() {
        let alone = BTreeSet::from(["ada".to_owned()]);
        for (text, expected, is_doubtful) in [
            ("Rosa Keller, Dr. Hale", &["Rosa Keller", "Dr. Hale"][..], false),
            ("Rosa Keller and Ben Ode", &["Rosa Keller", "Ben Ode"], false),
            ("Rosa Keller; Ben", &["Rosa Keller", "Ben"], false),
            ("Keller, Rosa", &["Keller, Rosa"], true),
            ("Rosa Keller, MD", &["Rosa Keller, MD"], false),
            ("Rosa Keller, Ben Ode, R.N.", &["Rosa Keller, Ben Ode, R.N."], false),
            ("Ada, Ben", &["Ada", "Ben"], false),
            ("Cy,Ben", &["Cy", "Ben"], false),
            ("Cy, Ben, Dora", &["Cy", "Ben", "Dora"], false),
            ("Nursing and Billing", &["Nursing and Billing"], false),
        ] {
            assert_eq!(names(text, &alone), (expected.to_vec(), is_doubtful), "{text}");
        }
    }
}
