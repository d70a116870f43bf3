//! The plan as an Excel workbook: a sheet for each table that has rows.

use std::io;

use jiff::civil::Date;
use rust_decimal::prelude::ToPrimitive;
use zip::result::ZipError;

use super::data::Data;
use super::table::{self, Cell, Outline};
use super::writing::{Target, in_memory};
use super::xlsx::{Look, MOST_ROWS, Sheet, Writer};
use crate::model::values::MinorUnit;

/// Columns are as wide as their texts, within reason.
const WIDTHS: std::ops::RangeInclusive<usize> = 8..=60;

/// The workbook. Its bytes depend on the plan and the status date alone.
///
/// # Errors
/// When a sheet would be larger than Excel allows.
pub fn workbook(data: &Data<'_>) -> Result<Vec<u8>, String> {
    in_memory(|to| write(data, to)).map_err(|error| error.to_string())
}

/// Writes the workbook, row by row.
///
/// # Errors
/// When a sheet would be larger than Excel allows, or the target fails.
pub fn write(data: &Data<'_>, to: &mut dyn Target) -> io::Result<()> {
    let tables = table::outlines(data);
    let mut writer = Writer::new(to);
    let mut filled = 0;
    for table in tables.iter().filter(|table| !table.is_empty(data)) {
        if table.count(data) >= MOST_ROWS {
            let name = &table.name;
            let message = format!("the workbook cannot be made: Excel has no room for so many rows of {name}");
            return Err(io::Error::other(message));
        }
        fill(&mut writer, table, data)?;
        filled += 1;
    }
    // A workbook has at least one sheet.
    if filled == 0 {
        blank(&mut writer)?;
    }
    let title = &data.plan().settings.title.value.text;
    Ok(writer.finish(title, data.analysis.status_date, data.plan().minor_unit())?)
}

/// A workbook without anything of a plan: what every workbook says of itself.
pub fn empty() -> Vec<u8> {
    let write = |to: &mut dyn Target| {
        let mut writer = Writer::new(to);
        blank(&mut writer)?;
        Ok(writer.finish("", Date::constant(2000, 1, 1), MinorUnit::HUNDREDTH)?)
    };
    in_memory(write).unwrap_or_default()
}

fn blank(writer: &mut Writer<'_>) -> Result<(), ZipError> {
    let sheet = Sheet { name: String::new(), widths: Vec::new(), rows: 0 };
    writer.sheet(&sheet)?;
    writer.end_sheet(&sheet)
}

/// Writes a table as a sheet. Its rows are made twice, so that no more than one is held: once to see which columns are used
/// and how wide they are.
fn fill(writer: &mut Writer<'_>, table: &Outline, data: &Data<'_>) -> Result<(), ZipError> {
    let mut widths: Vec<Option<usize>> = vec![None; table.columns.len()];
    let mut rows = 0;
    table.each(data, &mut |row| {
        rows += 1;
        for (width, cell) in widths.iter_mut().zip(&row).filter(|(_, cell)| **cell != Cell::Empty) {
            *width = Some(width.unwrap_or(0).max(width_of(cell)));
        }
    });
    // Columns without a value are left out: a sheet is for people.
    let heads = table.columns.iter().zip(&widths).filter_map(|(head, width)| Some((head, (*width)?)));
    let width = |(head, width): (&String, usize)| width.max(head.chars().count()) + 2;
    let sheet = Sheet {
        name: table.name.clone(),
        widths: heads.clone().map(width).map(|width| width.clamp(*WIDTHS.start(), *WIDTHS.end())).collect(),
        rows,
    };
    writer.sheet(&sheet)?;
    writer.row();
    heads.for_each(|(head, _)| writer.text(head, Look::Head));
    writer.end_row()?;
    let mut outcome = Ok(());
    table.each(data, &mut |row| {
        if outcome.is_ok() {
            writer.row();
            let shown = row.iter().zip(&widths).filter(|(_, width)| width.is_some());
            shown.for_each(|(cell, _)| put(writer, cell));
            outcome = writer.end_row();
        }
    });
    outcome?;
    writer.end_sheet(&sheet)
}

fn put(writer: &mut Writer<'_>, cell: &Cell) {
    match cell {
        Cell::Empty => writer.skip(),
        Cell::Text(text) => writer.text(text, Look::Plain),
        Cell::Date(date) => writer.day(*date),
        Cell::Number(number) => writer.number(number.to_f64().unwrap_or_default(), Look::Plain),
        Cell::Money(amount) => writer.number(amount.to_f64().unwrap_or_default(), Look::Amount),
        Cell::Flag(flag) => writer.flag(*flag),
    }
}

/// How many letters wide a cell is; long texts are wider than any column anyway.
fn width_of(cell: &Cell) -> usize {
    match cell {
        Cell::Empty => 0,
        Cell::Text(text) => {
            let letters = |line: &str| line.chars().take(*WIDTHS.end()).count();
            let widest = text.lines().map(letters).try_fold(0, |widest: usize, letters| {
                let widest = widest.max(letters);
                if widest < *WIDTHS.end() { Ok(widest) } else { Err(widest) }
            });
            widest.unwrap_or_else(|widest| widest)
        }
        Cell::Date(_) => 10,
        Cell::Number(number) => number.to_string().len(),
        Cell::Money(amount) => amount.to_string().len() + 4,
        Cell::Flag(_) => 5,
    }
}
