//! The plan as an Excel workbook: a sheet for each table that has rows.

use jiff::civil::Date;
use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use super::data::Data;
use super::table::{self, Cell, Table};

/// The longest text that a cell of Excel holds, in the units that it counts.
const LONGEST: usize = 32_767;

/// The longest name of a sheet.
const LONGEST_NAME: usize = 31;

/// Columns are as wide as their texts, within reason.
const WIDTHS: std::ops::RangeInclusive<usize> = 8..=60;

/// The workbook. Its bytes depend on the plan and the status date alone.
///
/// # Errors
/// When a sheet would be larger than Excel allows.
pub fn workbook(data: &Data<'_>) -> Result<Vec<u8>, String> {
    let tables = table::tables(data);
    let title = &data.plan().settings.title.value.text;
    write(title, &tables, data.analysis.status_date).map_err(|error| format!("the workbook cannot be made: {error}"))
}

/// A workbook without anything of a plan: what every workbook says of itself.
pub fn empty() -> Vec<u8> {
    let table = Table { name: String::new(), columns: Vec::new(), rows: Vec::new() };
    write("", &[table], Date::constant(2000, 1, 1)).unwrap_or_default()
}

fn write(title: &str, tables: &[Table], date: Date) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let created = excel_date(date)?;
    workbook.set_properties(&DocProperties::new().set_title(cut(title, 255)).set_creation_datetime(&created));
    let formats = Formats::new();
    // A workbook has at least one sheet.
    let filled = tables.iter().filter(|table| !table.rows.is_empty());
    let shown: Vec<&Table> = filled.clone().chain(tables.first().filter(|_| filled.count() == 0)).collect();
    for table in shown {
        let sheet = workbook.add_worksheet();
        if !table.name.is_empty() {
            sheet.set_name(sheet_name(&table.name))?;
        }
        fill(sheet, table, &formats)?;
    }
    workbook.save_to_buffer()
}

struct Formats {
    head: Format,
    date: Format,
    money: Format,
}

impl Formats {
    fn new() -> Formats {
        Formats {
            head: Format::new().set_bold(),
            date: Format::new().set_num_format("yyyy\\-mm\\-dd"),
            money: Format::new().set_num_format("#,##0.00"),
        }
    }
}

fn fill(sheet: &mut Worksheet, table: &Table, formats: &Formats) -> Result<(), XlsxError> {
    // Columns without a value are left out: a sheet is for people.
    let used = |place: &usize| table.rows.iter().any(|row| row[*place] != Cell::Empty);
    let used: Vec<usize> = (0..table.columns.len()).filter(used).collect();
    for (column, place) in (0u16..).zip(&used) {
        sheet.write_string_with_format(0, column, table.columns[*place].as_str(), &formats.head)?;
        let mut width = table.columns[*place].chars().count() + 2;
        for (row, cells) in (1u32..).zip(&table.rows) {
            width = width.max(put(sheet, row, column, &cells[*place], formats)? + 2);
        }
        let width = width.clamp(*WIDTHS.start(), *WIDTHS.end());
        sheet.set_column_width(column, width.to_f64().unwrap_or_default())?;
    }
    sheet.set_freeze_panes(1, 0)?;
    if let (Some(last_row), Some(last_column)) = (table.rows.len().to_u32(), used.len().to_u16())
        && last_column > 0
    {
        sheet.autofilter(0, 0, last_row, last_column - 1)?;
    }
    Ok(())
}

/// Writes a cell and returns how many letters wide it is.
fn put(sheet: &mut Worksheet, row: u32, column: u16, cell: &Cell, formats: &Formats) -> Result<usize, XlsxError> {
    Ok(match cell {
        Cell::Empty => 0,
        Cell::Text(text) => {
            let text = cut(text, LONGEST);
            sheet.write_string(row, column, text)?;
            text.lines().map(|line| line.chars().count()).max().unwrap_or(0)
        }
        Cell::Date(date) => {
            sheet.write_datetime_with_format(row, column, excel_date(*date)?, &formats.date)?;
            10
        }
        Cell::Number(number) => {
            sheet.write_number(row, column, number.to_f64().unwrap_or_default())?;
            number.to_string().len()
        }
        Cell::Money(amount) => {
            sheet.write_number_with_format(row, column, amount.to_f64().unwrap_or_default(), &formats.money)?;
            amount.to_string().len() + 4
        }
        Cell::Flag(flag) => {
            sheet.write_boolean(row, column, *flag)?;
            5
        }
    })
}

fn excel_date(date: Date) -> Result<ExcelDateTime, XlsxError> {
    let part = |part: i8| part.to_u8().unwrap_or(1);
    ExcelDateTime::from_ymd(date.year().to_u16().unwrap_or(1900), part(date.month()), part(date.day()))
}

/// The beginning of a text that fits so many units of UTF-16.
fn cut(text: &str, most: usize) -> &str {
    let mut units = 0;
    for (at, letter) in text.char_indices() {
        units += letter.len_utf16();
        if units > most {
            return &text[..at];
        }
    }
    text
}

fn sheet_name(name: &str) -> String {
    let words = name.replace('-', " ");
    let mut letters = words.chars();
    let name: String = letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect();
    cut(&name, LONGEST_NAME).trim_end().to_owned()
}
