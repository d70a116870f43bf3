//! CSV as rows of cells that know their places.

use crate::diagnostic::Span;

/// One line of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The cells, unquoted.
    pub cells: Vec<Cell>,
}

/// One value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The text without its quotes and without white space at its ends.
    pub text: String,
    /// Where it stands, quotes included.
    pub span: Span,
}

/// The rows of a table, its head row first; rows without any text are left out. A comma, or a semicolon where the first
/// line has more of those, parts the cells.
pub fn parse(text: &str, file: u32) -> Vec<Row> {
    let start = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let head = text[start..].lines().next().unwrap_or("");
    let delimiter = if head.matches(';').count() > head.matches(',').count() { b';' } else { b',' };
    let mut reader = ::csv::ReaderBuilder::new();
    reader.has_headers(false).flexible(true).delimiter(delimiter);
    let mut rows = Vec::new();
    for record in reader.from_reader(&text.as_bytes()[start..]).byte_records() {
        let Ok(record) = record else { continue };
        let from = start + record.position().map_or(0, |at| usize::try_from(at.byte()).unwrap_or(0));
        let row = Row { cells: place(text, from, delimiter, &record, file) };
        if row.cells.iter().any(|cell| !cell.text.is_empty()) {
            rows.push(row);
        }
    }
    rows
}

/// The reader knows where a record begins; the cells are found again in its text.
fn place(text: &str, from: usize, delimiter: u8, record: &::csv::ByteRecord, file: u32) -> Vec<Cell> {
    let bytes = text.as_bytes();
    let mut at = from;
    // The reader's position of a record may be the end of the line before it.
    while at < bytes.len() && matches!(bytes[at], b'\r' | b'\n') {
        at += 1;
    }
    let mut cells = Vec::with_capacity(record.len());
    for field in record {
        let (begin, end) = cell_bytes(bytes, at, delimiter);
        at = end + 1;
        let raw = text.get(begin..end).unwrap_or("");
        let lead = raw.len() - raw.trim_start().len();
        let (begin, end) = (begin + lead, begin + lead + raw.trim().len());
        let position = |byte: usize| u32::try_from(byte).unwrap_or(u32::MAX);
        let span = Span { file, start: position(begin), end: position(end) };
        cells.push(Cell { text: String::from_utf8_lossy(field).trim().to_owned(), span });
    }
    cells
}

fn cell_bytes(bytes: &[u8], from: usize, delimiter: u8) -> (usize, usize) {
    let from = from.min(bytes.len());
    // A quote has a meaning only where it begins the cell.
    let quotable = bytes.get(from) == Some(&b'"');
    let (mut at, mut quoted) = (from, false);
    while at < bytes.len() {
        match bytes[at] {
            b'"' if quotable => quoted = !quoted,
            b'\r' | b'\n' if !quoted => break,
            byte if byte == delimiter && !quoted => break,
            _ => {}
        }
        at += 1;
    }
    (from, at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_know_their_places() {
        let text = "\u{feff}date,line,note\r\n2025-01-02, b1 ,\"a, \"\"b\"\"\nc\"\r\n\r\n2025-01-03,b2,\n";
        let rows = parse(text, 1);
        assert_eq!(rows.len(), 3);
        let cells: Vec<&str> = rows[1].cells.iter().map(|cell| cell.text.as_str()).collect();
        assert_eq!(cells, ["2025-01-02", "b1", "a, \"b\"\nc"]);
        let at = |cell: &Cell| &text[cell.span.start as usize..cell.span.end as usize];
        assert_eq!(at(&rows[0].cells[0]), "date");
        assert_eq!(at(&rows[1].cells[1]), "b1");
        assert_eq!(at(&rows[2].cells[0]), "2025-01-03");
        assert_eq!(at(&rows[2].cells[1]), "b2");
    }

    #[test]
    fn a_semicolon_parts_cells_where_the_head_uses_it() {
        assert_eq!(parse("a;b;c\n1,5;2;3\n", 0)[1].cells[0].text, "1,5");
        assert_eq!(parse("", 0), []);
    }
}
