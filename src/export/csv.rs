//! Tables as CSV (RFC 4180, UTF-8) that spreadsheets read as data and never as formulas.

use std::io::{self, Write};

use super::data::Data;
use super::table::{Cell, Outline};

/// A table as CSV, with its columns in the first line.
pub fn csv(table: &Outline, data: &Data<'_>) -> Vec<u8> {
    let mut bytes = Vec::new();
    // Memory takes whatever is written to it.
    let _ = write(table, data, &mut bytes);
    bytes
}

/// Writes a table as CSV, row by row.
///
/// # Errors
/// When the target fails.
pub fn write(table: &Outline, data: &Data<'_>, to: &mut (impl Write + ?Sized)) -> io::Result<()> {
    let mut writer = writer(to);
    writer.write_record(&table.columns)?;
    let mut outcome = Ok(());
    table.each(data, &mut |row| {
        if outcome.is_ok() {
            outcome = writer.write_record(row.iter().map(text));
        }
    });
    outcome?;
    writer.flush()
}

/// Columns and rows as CSV.
pub fn rows(columns: &[&str], rows: &[Vec<Cell>]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut writer = writer(&mut bytes);
    // Memory takes whatever is written to it.
    let _ = writer.write_record(columns);
    for row in rows {
        let _ = writer.write_record(row.iter().map(text));
    }
    drop(writer);
    bytes
}

fn writer<W: Write>(to: W) -> ::csv::Writer<W> {
    ::csv::WriterBuilder::new().terminator(::csv::Terminator::CRLF).from_writer(to)
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

/// An apostrophe before what may be a formula says that it is text.
fn harmless(text: &str) -> String {
    if may_be_formula(text) { format!("'{text}") } else { text.to_owned() }
}

/// Whether a spreadsheet may run a text, because it begins like a formula, also after white space that is dropped.
pub fn may_be_formula(text: &str) -> bool {
    let begins = text.trim_start_matches([' ', '\u{a0}', '\u{feff}']).chars().next();
    begins.is_some_and(|letter| {
        matches!(letter, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '|' | '%' | '＝' | '＋' | '－' | '＠')
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::Date;
    use rust_decimal::Decimal;

    use super::*;
    use crate::analysis::Analysed;
    use crate::analysis::testing::visible;
    use crate::export::table::outlines;

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
        let project = visible(
            "--- plan/goals.yaml\ngoals: []\n--- plan/stakeholders.yaml\nstakeholders: [{id: a, title: '1, \"2\"\n\n  3'}]\n",
        );
        let analysed = Analysed::of(project, Date::constant(2026, 3, 2));
        let data = Data::of(&analysed);
        let people = outlines(&data).into_iter().find(|table| table.name == "stakeholders").unwrap();
        let text = String::from_utf8(csv(&people, &data)).unwrap();
        assert!(text.contains("\r\na,,\"1, \"\"2\"\"\n3\","), "{text}");
    }
}
