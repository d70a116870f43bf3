//! Workbooks of spreadsheets as tables.

use std::io::Cursor;

use calamine::{Data, Reader, open_workbook_auto_from_rs};

use super::table::{self, Grid, Row};

/// The first sheet that is a table of tasks; the first of all where none is.
///
/// # Errors
/// When the file is no workbook, or has no sheet; for people.
pub fn read(bytes: &[u8]) -> Result<Grid, String> {
    let mut workbook =
        open_workbook_auto_from_rs(Cursor::new(bytes)).map_err(|error| format!("this is no workbook: {error}"))?;
    let mut first = None;
    for name in workbook.sheet_names() {
        let range =
            workbook.worksheet_range(&name).map_err(|error| format!("the sheet `{name}` cannot be read: {error}"))?;
        // A sheet counts its rows from 1, and its cells may begin further down.
        let above = range.start().map_or(0, |(row, _)| row as usize);
        let mut grid = Grid::default();
        grid.rows.extend((1..=above).map(|number| Row { number, cells: Vec::new() }));
        grid.rows.extend(
            range
                .rows()
                .enumerate()
                .map(|(place, cells)| Row { number: above + place + 1, cells: cells.iter().map(text).collect() }),
        );
        if table::is_table(&grid) {
            return Ok(grid);
        }
        first = first.or(Some(grid));
    }
    first.ok_or_else(|| "the workbook has no sheet".to_owned())
}

fn text(cell: &Data) -> String {
    match cell {
        Data::DateTime(time) if time.is_datetime() => {
            let (year, month, day, ..) = time.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        Data::DateTimeIso(text) | Data::DurationIso(text) | Data::String(text) => text.clone(),
        Data::Float(number) => number.to_string(),
        Data::Int(number) => number.to_string(),
        Data::Bool(flag) => flag.to_string(),
        Data::Empty => String::new(),
        other => other.to_string(),
    }
}
