//! CSV as rows of cells, each with the number that a spreadsheet shows beside it.

/// A table.
#[derive(Clone, Debug, Default)]
pub struct Grid {
    /// Its rows, blank ones included.
    pub rows: Vec<Row>,
}

/// A row.
#[derive(Clone, Debug, Default)]
pub struct Row {
    /// Its number, from 1.
    pub number: usize,
    /// Its cells.
    pub cells: Vec<String>,
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
pub fn parse(text: &str) -> Grid {
    let text = text.trim_start_matches('\u{feff}');
    let delimiter = delimiter(text);
    let mut grid = Grid::default();
    let (mut row, mut cell, mut quoted, mut was_quoted) = (Vec::new(), String::new(), false, false);
    let mut letters = text.chars().peekable();
    let mut end_row = |row: &mut Vec<String>, cell: &mut String| {
        row.push(std::mem::take(cell));
        let number = grid.rows.len() + 1;
        grid.rows.push(Row { number, cells: std::mem::take(row) });
    };
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => {
                letters.next();
                cell.push('"');
            }
            '"' if quoted => quoted = false,
            // A quote has a meaning only where it begins the cell.
            '"' if cell.trim().is_empty() && !was_quoted => {
                cell.clear();
                (quoted, was_quoted) = (true, true);
            }
            letter if quoted => cell.push(letter),
            letter if letter == delimiter => {
                row.push(std::mem::take(&mut cell));
                was_quoted = false;
            }
            '\r' if letters.peek() == Some(&'\n') => {}
            '\n' | '\r' => {
                end_row(&mut row, &mut cell);
                was_quoted = false;
            }
            letter => cell.push(letter),
        }
    }
    if !cell.is_empty() || !row.is_empty() {
        end_row(&mut row, &mut cell);
    }
    grid
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
}
