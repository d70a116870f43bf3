//! CSV as rows of cells, each with the number that a spreadsheet shows beside it.

use crate::export::csv::may_be_formula;

/// A table.
#[derive(Clone, Debug, Default)]
pub struct Grid {
    /// Its rows, blank ones included.
    pub rows: Vec<Row>,
    /// What of the text may be meant otherwise than it was read: a line of it, from 1, and a clause.
    pub doubts: Vec<(usize, String)>,
}

/// A row.
#[derive(Clone, Debug, Default)]
pub struct Row {
    /// Its number, from 1.
    pub number: usize,
    /// Its cells.
    pub cells: Vec<String>,
    /// The places of cells that hold a number, which needs no reading; of the others, a text may look like one.
    pub numbers: Vec<usize>,
}

impl Row {
    /// The text of a cell without white space at its ends; empty where there is none.
    pub fn cell(&self, place: usize) -> &str {
        self.cells
            .get(place)
            .map_or("", |cell| cell.trim_matches(|letter: char| letter.is_whitespace() || letter == '\u{feff}'))
    }

    /// Whether nothing stands in it.
    pub fn is_blank(&self) -> bool {
        (0..self.cells.len()).all(|place| self.cell(place).is_empty())
    }
}

/// A text of CSV as a table. What parts the cells is seen from the first lines.
///
/// A quote that is never closed is read as text, so that it costs no row.
pub fn parse(text: &str) -> Grid {
    let text = text.trim_start_matches('\u{feff}');
    let delimiter = delimiter(text);
    let mut grid = Grid::default();
    let (mut row, mut cell, mut was_quoted, mut line) = (Vec::new(), String::new(), false, 1);
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        match letter {
            // A quote has a meaning only where it begins the cell.
            '"' if cell.trim().is_empty() && !was_quoted => {
                was_quoted = true;
                let Some((quoted, end)) = unquoted(&text[at..]) else {
                    grid.doubts.push((line, "this quote is never closed; it was read as text".to_owned()));
                    cell.push('"');
                    continue;
                };
                if let Some(count) = looks_like_rows(&quoted, delimiter, grid.rows.first()) {
                    let lines = if count == 1 { "1 line".to_owned() } else { format!("{count} lines") };
                    grid.doubts.push((
                        line,
                        format!(
                            "the cell whose quote begins here holds {lines} that would be rows; close the quote on \
                                 this line where they are"
                        ),
                    ));
                }
                line += quoted.matches('\n').count();
                cell = quoted;
                while letters.next_if(|(place, _)| *place < at + end).is_some() {}
            }
            letter if letter == delimiter => {
                row.push(std::mem::take(&mut cell));
                was_quoted = false;
            }
            '\r' if letters.peek().is_some_and(|(_, next)| *next == '\n') => {}
            '\n' | '\r' => {
                row.push(std::mem::take(&mut cell));
                grid.add(&mut row);
                was_quoted = false;
                line += 1;
            }
            letter => cell.push(letter),
        }
    }
    if !cell.is_empty() || !row.is_empty() {
        row.push(cell);
        grid.add(&mut row);
    }
    grid
}

impl Grid {
    fn add(&mut self, cells: &mut Vec<String>) {
        let number = self.rows.len() + 1;
        cells.iter_mut().filter(|cell| is_guarded(cell)).for_each(|cell| _ = cell.remove(0));
        self.rows.push(Row { number, cells: std::mem::take(cells), numbers: Vec::new() });
    }
}

/// Whether an apostrophe says that a cell is text and no formula, as exports write it: it is not a part of the text.
fn is_guarded(cell: &str) -> bool {
    cell.strip_prefix('\'').is_some_and(may_be_formula)
}

/// The text in quotes with which a text begins, and the byte behind its last quote; `None` where it has no last one.
fn unquoted(text: &str) -> Option<(String, usize)> {
    let mut inside = String::new();
    let mut from = 1;
    loop {
        let quote = from + text.get(from..)?.find('"')?;
        inside.push_str(&text[from..quote]);
        if !text[quote + 1..].starts_with('"') {
            return Some((inside, quote + 1));
        }
        inside.push('"');
        from = quote + 2;
    }
}

/// How many lines of a cell, its first one aside, have as many cells as the first row of the table.
fn looks_like_rows(cell: &str, delimiter: char, first: Option<&Row>) -> Option<usize> {
    let parts = first.map_or(0, |row| row.cells.len().saturating_sub(1));
    // The last of them goes on behind the quote, so that it may lack one.
    let count = cell.lines().skip(1).filter(|line| parts > 1 && line.matches(delimiter).count() + 1 >= parts).count();
    (count > 0).then_some(count)
}

fn delimiter(text: &str) -> char {
    let head: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).take(5).collect();
    let count = |delimiter: char| head.iter().map(|line| line.matches(delimiter).count()).sum::<usize>();
    [',', ';', '\t', '|'].into_iter().rev().max_by_key(|delimiter| count(*delimiter)).unwrap_or(',')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_read_however_they_are_parted() {
        let grid = parse("\u{feff}a;b\r\n\"1;\"\"x\"\"\ny\";2\r\n\r\nlast;");
        let cells: Vec<Vec<String>> = grid.rows.iter().map(|row| row.cells.clone()).collect();
        assert_eq!(cells, [vec!["a", "b"], vec!["1;\"x\"\ny", "2"], vec![""], vec!["last", ""]]);
        assert_eq!(grid.rows[3].number, 4);
        assert_eq!(parse("a\tb\n1\t2").rows[1].cells, ["1", "2"]);
        assert!(parse("").rows.is_empty());
    }

    #[test]
    fn a_quote_that_takes_in_rows_is_told_and_one_without_an_end_takes_none() {
        let open = parse("Task,Due,Note\nA,2026-02-01,\"oops\nB,2026-02-02,x\n");
        assert_eq!(open.rows[1].cells, ["A", "2026-02-01", "\"oops"]);
        assert_eq!(open.rows[2].cells, ["B", "2026-02-02", "x"]);
        assert_eq!(open.doubts, [(2, "this quote is never closed; it was read as text".to_owned())]);
        let late = parse("Task,Due,Note\nA,2026-02-01,\"oops\nB,2026-02-02,\"x\"\n");
        assert_eq!((late.rows.len(), late.doubts[0].0), (2, 2));
        assert!(late.doubts[0].1.contains("holds 1 line that would be rows"), "{:?}", late.doubts);
        assert_eq!(parse("Task,Due,Note\nA,2026-02-01,\"one, two\nthree\"\n").doubts, []);
    }
}
