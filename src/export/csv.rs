//! Tables as CSV (RFC 4180, UTF-8) that spreadsheets read as data and never as formulas.

use super::table::{Cell, Table};

/// A table as CSV, with its columns in the first line.
pub fn csv(table: &Table) -> Vec<u8> {
    let mut writer = ::csv::WriterBuilder::new().terminator(::csv::Terminator::CRLF).from_writer(Vec::new());
    // Memory takes whatever is written to it.
    let _ = writer.write_record(&table.columns);
    for row in &table.rows {
        let _ = writer.write_record(row.iter().map(text));
    }
    writer.into_inner().unwrap_or_default()
}

fn text(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => harmless(text),
        Cell::Date(date) => date.to_string(),
        Cell::Number(number) | Cell::Money(number) => number.normalize().to_string(),
        Cell::Flag(flag) => flag.to_string(),
    }
}

/// A spreadsheet runs a text that begins like a formula, also after white space that it drops; an apostrophe before it says
/// that it is text.
fn harmless(text: &str) -> String {
    let begins = text.trim_start_matches([' ', '\u{a0}', '\u{feff}']).chars().next();
    let is_formula = begins.is_some_and(|letter| {
        matches!(letter, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '|' | '%' | '＝' | '＋' | '－' | '＠')
    });
    if is_formula { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;

    use super::*;

    #[test]
    fn no_text_is_a_formula_and_no_number_is_a_text() {
        for text in ["=1+1", "+49 30", "-x", "@SUM(A1)", "\t=1", " =cmd|' /C calc'!A0", "＝1"] {
            assert!(harmless(text).starts_with('\''), "{text}");
        }
        for text in ["a=b", "2026-03-01", "Zoë", "", "100%"] {
            assert_eq!(harmless(text), text);
        }
        assert_eq!(super::text(&Cell::Money(Decimal::new(-1250, 2))), "-12.5");
    }

    #[test]
    fn what_parts_cells_is_quoted() {
        let table = Table {
            name: "x".to_owned(),
            columns: vec!["a".to_owned(), "b".to_owned()],
            rows: vec![vec![Cell::Text("1, \"2\"\n3".to_owned()), Cell::Empty]],
        };
        assert_eq!(String::from_utf8(csv(&table)).unwrap(), "a,b\r\n\"1, \"\"2\"\"\n3\",\r\n");
    }
}
