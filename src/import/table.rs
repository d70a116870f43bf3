//! A table of tasks, from a spreadsheet or any other program, as a draft: a milestone a row.
//!
//! Nothing of a table is lost without a word. A cell that cannot be understood, and a column that nothing is known of, stand in
//! the text of the milestone; a row that cannot be one is told.

pub(super) mod amounts;
mod cells;
mod columns;
mod conventions;
mod links;
mod names;
pub(super) mod dates;
mod owners;
mod rows;

use jiff::civil::Date;

use super::draft::{Draft, Ids, Written};
use crate::model::kinds::Kind;
pub use cells::{Grid, Row, parse};
pub use columns::{Mapping, read_mapping};
use rows::Reader;

/// What the person who imports knows and the table does not say.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// Which column is what; guessed without it.
    pub mapping: Option<Mapping>,
    /// Whether the day stands before the month in dates such as 03/04/2026; seen from the other dates without it.
    pub day_first: Option<bool>,
    /// Whether a comma stands before the decimals of amounts such as `7.500`; seen from the other amounts without it.
    pub decimal_comma: Option<bool>,
    /// The day for which the table stands.
    pub status_date: Option<Date>,
}

/// A table that was understood.
pub struct Imported {
    /// What it holds.
    pub draft: Draft,
    /// Which column is what.
    pub mapping: Mapping,
    /// What became of the rows.
    pub rows: Rows,
}

/// What became of the rows of a table; together they are all of its rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rows {
    /// All rows.
    pub all: usize,
    /// Rows that are milestones now.
    pub imported: usize,
    /// Rows without anything in them.
    pub blank: usize,
    /// The row with the names of the columns, wherever it is repeated, and what stands above it.
    pub heads: usize,
    /// Rows that could not be understood, each told.
    pub refused: usize,
}

/// Reads a table.
///
/// # Errors
/// When no row names columns, or none of them is a title; for people.
pub fn read(grid: &Grid, name: &str, known: &Known) -> Result<Imported, String> {
    let (head, mapping) = match &known.mapping {
        Some(mapping) => (
            columns::head_of(grid, mapping).ok_or("no row of the table has the columns of the mapping")?,
            mapping.clone(),
        ),
        None => columns::find_head(grid).ok_or(
            "no row of the table names its columns; name one of them `Title`, `Task` or `Name`, or give a mapping",
        )?,
    };
    let title = super::title_of(name);
    let mut draft = Draft { title, costs_are_of_tasks: true, status_date: known.status_date, ..Draft::default() };
    let mut rows = Rows { all: grid.rows.len(), heads: head + 1, ..Rows::default() };
    for row in &grid.rows[..head] {
        match row.cells.iter().find(|cell| !cell.trim().is_empty()) {
            Some(cell) => draft.note(
                row.number,
                "",
                format!("stands above the names of the columns and is left out: `{}`", cell.trim()),
            ),
            None => {
                rows.heads -= 1;
                rows.blank += 1;
            }
        }
    }
    if !mapping.left_out.is_empty() {
        let names: Vec<&str> = mapping.left_out.iter().map(|place| mapping.columns[*place].0.as_str()).collect();
        let names: Vec<&str> = names.into_iter().filter(|name| !name.starts_with("computed.")).collect();
        let left_out = match names.is_empty() {
            true => "what it computed is not read".to_owned(),
            false => format!("of its columns these are not read: {}, and what it computed", names.join(", ")),
        };
        draft.note(0, "", format!("this is a table that Milepost exported; {left_out}"));
    }
    let mut reader = Reader::new(grid, head, &mapping, known, &mut draft);
    for row in &grid.rows[head + 1..] {
        reader.row(row, &mut rows, &mut draft);
    }
    let dates = reader.finish(&mut draft);
    if draft.of(Kind::Milestone).is_empty() {
        return Err("no row of the table could be understood".to_owned());
    }
    // A project that has not begun is looked at before its first date.
    draft.start = dates.first().copied().into_iter().chain(known.status_date).min();
    if draft.start.is_none() {
        return Err("no date stands in the table; say with --status-date for which day it stands".to_owned());
    }
    draft.status_date = known.status_date.or(draft.start);
    Ok(Imported { draft, mapping, rows })
}

/// Whether a table is one of milestones that Milepost exported.
pub fn is_own(grid: &Grid) -> bool {
    columns::is_own(grid)
}

/// Whether a table names its columns.
pub fn is_table(grid: &Grid) -> bool {
    columns::find_head(grid).is_some()
}

/// Whether a table names its columns, and one of them holds dates or durations of tasks.
pub fn is_dated(grid: &Grid) -> bool {
    let dated =
        |mapping: &Mapping| ["start", "due", "finished", "duration"].iter().any(|field| mapping.place(field).is_some());
    columns::find_head(grid).is_some_and(|(_, mapping)| dated(&mapping))
}

/// The id of a person or a phase by its name, made when it is first named.
fn named(kind: Kind, name: &str, ids: &mut Ids, known: &mut Vec<(String, String)>, draft: &mut Draft) -> Written {
    let key = name.trim().to_lowercase();
    if let Some((_, id)) = known.iter().find(|(known, _)| *known == key) {
        return Written::plain(id);
    }
    let id = ids.make(name, kind.name());
    draft.add(kind, super::draft::Entity::new(&id, name.trim()).numbered(ids.is_numbered(&id)));
    known.push((key, id.clone()));
    Written::plain(id)
}

#[cfg(test)]
mod tests;
