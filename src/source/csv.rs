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

/// How the cells of a table are parted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dialect {
    /// What stands between two cells.
    pub delimiter: u8,
    /// The byte at which the head row begins: behind a byte order mark, and behind a first line such as `sep=;`.
    pub head: usize,
}

/// A fault in how a table is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The rule it breaks.
    pub rule: &'static str,
    /// What is wrong.
    pub message: String,
    /// The line on which the cell begins, from its quote on.
    pub span: Span,
}

/// How a table is written: as a first line `sep=;` of Excel says, else with a tab, a semicolon or a comma, whichever stands
/// most often in the first line.
pub fn dialect(text: &str) -> Dialect {
    let start = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let line = text[start..].split_inclusive('\n').next().unwrap_or("");
    let told = line.trim_end().trim_matches('"').strip_prefix("sep=").map(str::as_bytes);
    if let Some([delimiter @ (b',' | b';' | b'\t' | b'|')]) = told {
        return Dialect { delimiter: *delimiter, head: start + line.len() };
    }
    // Trimmed away with the end of the line, a tab would be missed.
    if line.starts_with("sep=\t") {
        return Dialect { delimiter: b'\t', head: start + line.len() };
    }
    let count = |delimiter: &u8| line.bytes().filter(|byte| byte == delimiter).count();
    Dialect { delimiter: [b'\t', b';', b','].into_iter().max_by_key(count).unwrap_or(b','), head: start }
}

/// The rows of a table, its head row first, parted as its [`dialect`] says; rows without any text are left out.
pub fn parse(text: &str, file: u32) -> Vec<Row> {
    let Dialect { delimiter, head } = dialect(text);
    let mut reader = ::csv::ReaderBuilder::new();
    reader.has_headers(false).flexible(true).delimiter(delimiter);
    let mut rows = Vec::new();
    for record in reader.from_reader(&text.as_bytes()[head..]).byte_records() {
        let Ok(record) = record else { continue };
        let from = head + record.position().map_or(0, |at| usize::try_from(at.byte()).unwrap_or(0));
        let row = Row { cells: place(text, from, delimiter, &record, file) };
        if row.cells.iter().any(|cell| !cell.text.is_empty()) {
            rows.push(row);
        }
    }
    rows
}

/// Quotes that take in the lines below them, whose rows are then lost.
pub fn faults(text: &str, rows: &[Row]) -> Vec<Fault> {
    let cells = rows.iter().flat_map(|row| &row.cells);
    cells.filter_map(|cell| fault(text, cell.span)).collect()
}

fn fault(text: &str, span: Span) -> Option<Fault> {
    let (start, end) = (span.start as usize, span.end as usize);
    let raw = text.get(start..end).filter(|raw| raw.starts_with('"'))?;
    let is_closed = closing_quote(raw.as_bytes(), 0).is_some();
    let breaks = raw.matches('\n').count();
    let lines =
        |count: usize| if count == 1 { "the line below it".to_owned() } else { format!("{count} lines below it") };
    let (rule, message) = match (is_closed, breaks) {
        (true, 0) => return None,
        (false, 0) => ("unclosed-quote", "this quote is never closed".to_owned()),
        (false, _) => {
            ("unclosed-quote", format!("this quote is never closed, so that {} would be lost in it", lines(breaks)))
        }
        (true, _) => (
            "line-break-in-cell",
            format!("this quote is closed only further down, so that {} would be lost in it", lines(breaks)),
        ),
    };
    let first = raw.lines().next().unwrap_or(raw).len();
    let span = Span { end: span.start.saturating_add(u32::try_from(first).unwrap_or(u32::MAX)), ..span };
    Some(Fault { rule, message, span })
}

/// The place of the quote that closes the cell whose quote stands at `from`; a doubled quote is text.
fn closing_quote(bytes: &[u8], from: usize) -> Option<usize> {
    let mut at = from + 1;
    while at < bytes.len() {
        match (bytes[at], bytes.get(at + 1)) {
            (b'"', Some(b'"')) => at += 2,
            (b'"', _) => return Some(at),
            _ => at += 1,
        }
    }
    None
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
    // A quote has a meaning only where it begins the cell, and behind the one that closes it none has.
    let text_from = match bytes.get(from) {
        Some(b'"') => closing_quote(bytes, from).map_or(bytes.len(), |quote| quote + 1),
        _ => from,
    };
    let rest = bytes[text_from..].iter().position(|byte| *byte == delimiter || matches!(byte, b'\r' | b'\n'));
    (from, rest.map_or(bytes.len(), |end| text_from + end))
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
    fn a_quote_that_takes_in_other_lines_is_a_fault_at_its_place() {
        let check = |text: &str, expect: &[(&str, &str)]| {
            let faults = faults(text, &parse(text, 0));
            let told =
                faults.iter().map(|fault| (fault.rule, &text[fault.span.start as usize..fault.span.end as usize]));
            assert_eq!(told.collect::<Vec<_>>(), expect, "{text}");
        };
        check("a,b\n1,\"17\"\" monitor\"\n2,x\n", &[]);
        check("a,b\n1,\"17\"\" monitor\n2,x\n", &[("unclosed-quote", "\"17\"\" monitor")]);
        check("a,b\n1,\"open\r\n2,x\r\n3,\"rack\"\r\n4,y\r\n", &[("line-break-in-cell", "\"open")]);
        check("a,b\n1,17\" monitor\n2,\"\"\n", &[]);
        // Behind the quote that closes, others are text, and the row ends with its line.
        assert_eq!(parse("a,b\n1,\"x\"y\"z\n2,w\n", 0)[2].cells[1].text, "w");
        assert_eq!(parse("a,b,c\n\"x\"y\",2,3\n", 0)[1].cells[2].span, Span { file: 0, start: 14, end: 15 });
    }

    #[test]
    fn the_first_line_says_what_parts_the_cells() {
        for text in [
            "a;b\n1;2\n",
            "a\tb\n1\t2\n",
            "\u{feff}sep=,\na,b\n1,2\n",
            "sep=;\r\na;b\r\n1;2\r\n",
            "sep=\t\na\tb\n1\t2\n",
        ] {
            let rows = parse(text, 0);
            let cells: Vec<Vec<&str>> =
                rows.iter().map(|row| row.cells.iter().map(|cell| cell.text.as_str()).collect()).collect();
            assert_eq!(cells, [["a", "b"], ["1", "2"]], "{text}");
            assert_eq!(&text[rows[1].cells[1].span.start as usize..][..1], "2");
        }
    }

    #[test]
    fn a_semicolon_parts_cells_where_the_head_uses_it() {
        assert_eq!(parse("a;b;c\n1,5;2;3\n", 0)[1].cells[0].text, "1,5");
        assert_eq!(parse("", 0), []);
    }
}
