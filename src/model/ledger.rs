//! The ledger of payments and the readings of measures, from CSV files.

use std::collections::HashMap;

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::diagnostic::{Span, nearest};
use crate::model::reader::{Reader, shorten};
use crate::model::record::Sp;
use crate::model::values::date::{DateFault, parse_date};
use crate::model::values::number::parse_decimal;
use crate::source::csv::{Cell, Row};

/// One row of the ledger.
#[derive(Clone, Debug, PartialEq)]
pub struct Payment {
    /// The day of the payment.
    pub date: Sp<Date>,
    /// The id of the budget line that it is charged to.
    pub line: Sp<String>,
    /// The amount; a credit note is negative.
    pub amount: Sp<Decimal>,
    /// The number of the invoice or journal entry; empty without one.
    pub reference: Sp<String>,
    /// A remark.
    pub note: String,
}

/// One row of the readings.
#[derive(Clone, Debug, PartialEq)]
pub struct MeasureReading {
    /// The day of the reading.
    pub date: Sp<Date>,
    /// The id of the measure.
    pub measure: Sp<String>,
    /// The value.
    pub value: Sp<Decimal>,
}

/// The payments of a table with the columns `date`, `line`, `amount` and, where they are, `reference` and `note`.
/// Also the ids of all lines that are charged, of rows that are faulty otherwise as well.
pub fn payments(rows: &[Row], whole: Span, reader: &mut Reader<'_>) -> (Vec<Payment>, Vec<Sp<String>>) {
    let Some((columns, rows)) = columns(rows, whole, &["date", "line", "amount"], &["reference", "note"], reader)
    else {
        return (Vec::new(), Vec::new());
    };
    let mut charged = Vec::new();
    let mut payment = |row: &Row, reader: &mut Reader<'_>| {
        let date = date(columns.cell(row, "date"), reader);
        let line = word(columns.cell(row, "line"), "the id of a budget line", reader);
        charged.extend(line.clone());
        let amount = amount(columns.cell(row, "amount"), reader);
        let text = |name| columns.cell(row, name).map_or(String::new(), |cell| cell.text.clone());
        let span = columns.cell(row, "reference").map_or(whole, |cell| cell.span);
        Some(Payment {
            date: date?,
            line: line?,
            amount: amount?,
            reference: Sp::new(text("reference"), span),
            note: text("note"),
        })
    };
    let payments = rows.iter().filter_map(|row| payment(row, reader)).collect();
    (payments, charged)
}

/// The readings of a table with the columns `date`, `measure` and `value`.
pub fn readings(rows: &[Row], whole: Span, reader: &mut Reader<'_>) -> Vec<MeasureReading> {
    let Some((columns, rows)) = columns(rows, whole, &["date", "measure", "value"], &[], reader) else {
        return Vec::new();
    };
    let reading = |row: &Row, reader: &mut Reader<'_>| {
        let date = date(columns.cell(row, "date"), reader);
        let measure = word(columns.cell(row, "measure"), "the id of a measure", reader);
        let value = amount(columns.cell(row, "value"), reader);
        Some(MeasureReading { date: date?, measure: measure?, value: value? })
    };
    rows.iter().filter_map(|row| reading(row, reader)).collect()
}

struct Columns(HashMap<&'static str, usize>);

impl Columns {
    fn cell<'r>(&self, row: &'r Row, name: &str) -> Option<&'r Cell> {
        self.0.get(name).and_then(|place| row.cells.get(*place))
    }
}

fn columns<'r>(
    rows: &'r [Row],
    whole: Span,
    required: &[&'static str],
    others: &[&'static str],
    reader: &mut Reader<'_>,
) -> Option<(Columns, &'r [Row])> {
    let known: Vec<&'static str> = required.iter().chain(others).copied().collect();
    let Some((head, rest)) = rows.split_first() else {
        reader.error("empty-file", format!("this table is empty; its columns are {}", known.join(", ")), whole, None);
        return None;
    };
    let mut places = HashMap::new();
    for (place, cell) in head.cells.iter().enumerate() {
        let name = cell.text.to_lowercase();
        match known.iter().find(|column| **column == name) {
            Some(column) if places.contains_key(column) => {
                reader.error("duplicate-key", format!("there are two columns `{column}`"), cell.span, None);
            }
            Some(column) => _ = places.insert(*column, place),
            None => {
                let hint = nearest(&name, known.iter().copied())
                    .map_or(format!("its columns are {}", known.join(", ")), |near| format!("did you mean `{near}`?"));
                let message = format!("`{}` is not a column of this table", shorten(&cell.text));
                reader.error("unknown-field", message, cell.span, Some(hint));
            }
        }
    }
    let head_span = head.cells.first().map_or(whole, |cell| cell.span);
    let mut complete = true;
    for column in required.iter().filter(|column| !places.contains_key(*column)) {
        reader.error("missing-field", format!("this table has no column `{column}`"), head_span, None);
        complete = false;
    }
    let extra = head.cells.len();
    for row in rest.iter().filter(|row| row.cells.len() > extra) {
        let message = format!("this row has {} cells, and the head row has {extra}", row.cells.len());
        reader.error("wrong-type", message, row.cells[extra].span, Some("put text with a comma in quotes".to_owned()));
    }
    complete.then_some((Columns(places), rest))
}

fn found(cell: Option<&Cell>) -> String {
    cell.filter(|cell| !cell.text.is_empty()).map_or("nothing".to_owned(), |cell| format!("`{}`", shorten(&cell.text)))
}

fn missing(cell: Option<&Cell>, expected: &str, reader: &mut Reader<'_>) {
    let span = cell.map_or_else(Span::default, |cell| cell.span);
    reader.error("wrong-type", format!("expected {expected}, found {}", found(cell)), span, None);
}

fn date(cell: Option<&Cell>, reader: &mut Reader<'_>) -> Option<Sp<Date>> {
    match parse_date(cell.map_or("", |cell| &cell.text)) {
        Ok(date) => cell.map(|cell| Sp::new(date, cell.span)),
        Err(DateFault::Impossible) => {
            let span = cell.map_or_else(Span::default, |cell| cell.span);
            reader.error("impossible-date", format!("there is no day {}", found(cell)), span, None);
            None
        }
        Err(DateFault::NoDate) => {
            missing(cell, "a date such as `2026-03-17`", reader);
            None
        }
    }
}

fn word(cell: Option<&Cell>, expected: &str, reader: &mut Reader<'_>) -> Option<Sp<String>> {
    match cell.filter(|cell| !cell.text.is_empty()) {
        Some(cell) => Some(Sp::new(cell.text.clone(), cell.span)),
        None => {
            missing(cell, expected, reader);
            None
        }
    }
}

fn amount(cell: Option<&Cell>, reader: &mut Reader<'_>) -> Option<Sp<Decimal>> {
    let number = cell.and_then(|cell| Some(Sp::new(parse_decimal(&cell.text)?, cell.span)));
    if number.is_none() {
        missing(cell, "a number such as `1250.50`", reader);
    }
    number
}
