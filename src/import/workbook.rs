//! Workbooks of spreadsheets as tables.

use std::io::Cursor;

use calamine::{Data, Reader, open_workbook_auto_from_rs};

use super::table::{self, Grid, Row};
use crate::diagnostic::nearest;

/// The sheet of the tasks in a workbook that Milepost exported.
const OWN: &str = "Milestones";

/// A sheet of a workbook.
pub struct Sheet {
    /// What stands in it.
    pub grid: Grid,
    /// What it is called.
    pub name: String,
    /// The other sheets that hold something.
    pub others: Vec<String>,
}

/// The sheet that is asked for, else the first that is a table of tasks; the first of all where none is.
///
/// # Errors
/// When the file is no workbook, or has no such sheet; for people.
pub fn read(bytes: &[u8], asked: Option<&str>) -> Result<Sheet, String> {
    let mut workbook =
        open_workbook_auto_from_rs(Cursor::new(bytes)).map_err(|error| format!("this is no workbook: {error}"))?;
    let names = workbook.sheet_names();
    if let Some(asked) = asked.filter(|asked| !names.iter().any(|name| name == asked)) {
        let hint = nearest(asked, names.iter().map(String::as_str))
            .map_or_else(|| format!("the sheets are {}", names.join(", ")), |near| format!("did you mean `{near}`?"));
        return Err(format!("the workbook has no sheet `{asked}`; {hint}"));
    }
    let mut sheets = Vec::with_capacity(names.len());
    for name in names {
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
        // A formula that nobody has calculated yet has no value, and an empty cell would be lost without a word.
        let formulas = workbook.worksheet_formula(&name).unwrap_or_default();
        let (top, left) = formulas.start().unwrap_or_default();
        let mut uncalculated = 0;
        for (row, column, formula) in formulas.used_cells().filter(|(_, _, formula)| !formula.is_empty()) {
            let (row, column) = (top + row as u32, left + column as u32);
            if range.get_value((row, column)).is_none_or(|value| *value == Data::Empty) {
                set(&mut grid, row as usize, column as usize, format!("={formula}"));
                uncalculated += 1;
            }
        }
        if uncalculated > 0 {
            let cells = if uncalculated == 1 {
                "1 cell holds a formula and no value, and was".to_owned()
            } else {
                format!("{uncalculated} cells hold a formula and no value, and were")
            };
            let told =
                format!("{cells} read as the formula; save the workbook with a spreadsheet program to calculate them");
            grid.doubts.push((0, told));
        }
        sheets.push((name, grid));
    }
    let wanted = |(name, grid): &(String, Grid)| asked.map_or_else(|| table::is_table(grid), |asked| name == asked);
    // Workbooks of Milepost have tables of all kinds.
    let own = sheets.iter().position(|(name, grid)| asked.is_none() && name == OWN && table::is_own(grid));
    let place = own.or_else(|| sheets.iter().position(wanted)).unwrap_or(0);
    if sheets.is_empty() {
        return Err("the workbook has no sheet".to_owned());
    }
    let (name, grid) = sheets.remove(place);
    let others = sheets.into_iter().filter(|(_, grid)| grid.rows.iter().any(|row| !row.is_blank()));
    Ok(Sheet { grid, name, others: others.map(|(name, _)| name).collect() })
}

/// Writes a text into a cell, which may lie beyond those that hold values.
fn set(grid: &mut Grid, row: usize, column: usize, text: String) {
    while grid.rows.len() <= row {
        grid.rows.push(Row { number: grid.rows.len() + 1, cells: Vec::new() });
    }
    let cells = &mut grid.rows[row].cells;
    if cells.len() <= column {
        cells.resize(column + 1, String::new());
    }
    cells[column] = text;
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
