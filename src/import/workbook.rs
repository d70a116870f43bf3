//! Workbooks of spreadsheets as tables.

use std::io::Cursor;

use calamine::{Data, DataRef, Reader, Sheets, open_workbook_auto_from_rs};

use super::table::{self, Grid, Row};
use crate::diagnostic::nearest;

/// The sheet of the tasks in a workbook that Milepost exported.
const OWN: &str = "Milestones";

/// A table of more cells is none of tasks.
const MOST_CELLS: u64 = 10_000_000;

/// More than this is not unpacked.
const MOST_UNPACKED: u64 = 256 << 20;

/// A sheet of a workbook.
pub struct Sheet {
    /// What stands in it.
    pub grid: Grid,
    /// What it is called.
    pub name: String,
    /// The other sheets that hold something.
    pub others: Vec<String>,
}

/// The sheet that is asked for, else the first that is a table of tasks with dates, else the first that names its columns; the
/// first of all where none does.
///
/// # Errors
/// When the file is no workbook, or has no such sheet; for people.
pub fn read(bytes: &[u8], asked: Option<&str>) -> Result<Sheet, String> {
    if unpacked_size(bytes) > MOST_UNPACKED {
        return Err(
            "this workbook is larger than 256 MB when it is unpacked; keep the sheet with the tasks alone".to_owned()
        );
    }
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
        if area(&mut workbook, &name) > MOST_CELLS {
            return Err(format!(
                "the sheet `{name}` has a cell so far from the others that it is a table of more than {MOST_CELLS} cells; delete what \
                 stands beyond the tasks"
            ));
        }
        let range =
            workbook.worksheet_range(&name).map_err(|error| format!("the sheet `{name}` cannot be read: {error}"))?;
        // A sheet counts its rows from 1, and its cells may begin further down and further right.
        let (above, left) = range.start().map_or((0, 0), |(row, column)| (row as usize, column as usize));
        let mut grid = Grid::default();
        grid.rows.extend((1..=above).map(|number| Row { number, ..Row::default() }));
        grid.rows.extend(range.rows().enumerate().map(|(place, cells)| {
            let numbers = cells.iter().enumerate().filter(|(_, cell)| matches!(cell, Data::Float(_) | Data::Int(_)));
            let numbers = numbers.map(|(column, _)| left + column).collect();
            let cells = std::iter::repeat_n(String::new(), left).chain(cells.iter().map(text)).collect();
            Row { number: above + place + 1, cells, numbers }
        }));
        // A formula that nobody has calculated yet has no value, and an empty cell would be lost without a word.
        let formulas = workbook.worksheet_formula(&name).unwrap_or_default();
        let (top, first) = formulas.start().unwrap_or_default();
        let mut uncalculated = 0;
        for (row, column, formula) in formulas.used_cells().filter(|(_, _, formula)| !formula.is_empty()) {
            let (row, column) = (top + row as u32, first + column as u32);
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
    let first = |wanted: &dyn Fn(&(String, Grid)) -> bool| sheets.iter().position(wanted);
    let place = match asked {
        Some(asked) => first(&|(name, _)| name == asked),
        // Workbooks of Milepost have tables of all kinds, and many others have lists of risks or people before the tasks.
        None => first(&|(name, grid)| name == OWN && table::is_own(grid))
            .or_else(|| first(&|(_, grid)| table::is_own(grid)))
            .or_else(|| first(&|(_, grid)| table::is_dated(grid)))
            .or_else(|| first(&|(_, grid)| table::is_table(grid))),
    };
    let place = place.unwrap_or(0);
    if sheets.is_empty() {
        return Err("the workbook has no sheet".to_owned());
    }
    let (name, grid) = sheets.remove(place);
    let others = sheets.into_iter().filter(|(_, grid)| grid.rows.iter().any(|row| !row.is_blank()));
    Ok(Sheet { grid, name, others: others.map(|(name, _)| name).collect() })
}

/// What a workbook says that it comes to when it is unpacked, in bytes; 0 for one that is not packed.
fn unpacked_size(bytes: &[u8]) -> u64 {
    let Ok(mut archive) = zip::ZipArchive::new(Cursor::new(bytes)) else { return 0 };
    (0..archive.len()).filter_map(|place| Some(archive.by_index_raw(place).ok()?.size())).fold(0, u64::saturating_add)
}

/// How many cells the smallest table has that holds all cells of a sheet with a value or a formula. It is looked at before a table of
/// that size is made. The older formats have small sheets, or tell their cells in order.
fn area(workbook: &mut Sheets<Cursor<&[u8]>>, name: &str) -> u64 {
    let mut corners: Option<[(u32, u32); 2]> = None;
    let mut add = |(row, column): (u32, u32)| {
        let [first, last] = corners.get_or_insert([(row, column); 2]);
        *first = (first.0.min(row), first.1.min(column));
        *last = (last.0.max(row), last.1.max(column));
    };
    match workbook {
        Sheets::Xlsx(workbook) => {
            if let Ok(mut cells) = workbook.worksheet_cells_reader(name) {
                while let Ok(Some(cell)) = cells.next_cell() {
                    if *cell.get_value() != DataRef::Empty {
                        add(cell.get_position());
                    }
                }
            }
            if let Ok(mut cells) = workbook.worksheet_cells_reader(name) {
                while let Ok(Some(cell)) = cells.next_formula() {
                    if !cell.get_value().is_empty() {
                        add(cell.get_position());
                    }
                }
            }
        }
        Sheets::Xlsb(workbook) => {
            if let Ok(mut cells) = workbook.worksheet_cells_reader(name) {
                while let Ok(Some(cell)) = cells.next_cell() {
                    if *cell.get_value() != DataRef::Empty {
                        add(cell.get_position());
                    }
                }
            }
            if let Ok(mut cells) = workbook.worksheet_cells_reader(name) {
                while let Ok(Some(cell)) = cells.next_formula() {
                    if !cell.get_value().is_empty() {
                        add(cell.get_position());
                    }
                }
            }
        }
        Sheets::Xls(_) | Sheets::Ods(_) => {}
    }
    corners.map_or(0, |[first, last]| u64::from(last.0 - first.0 + 1) * u64::from(last.1 - first.1 + 1))
}

/// Writes a text into a cell, which may lie beyond those that hold values.
fn set(grid: &mut Grid, row: usize, column: usize, text: String) {
    while grid.rows.len() <= row {
        grid.rows.push(Row { number: grid.rows.len() + 1, ..Row::default() });
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
