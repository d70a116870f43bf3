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
    if let Some((separator, cell)) = unknown_separator(head, required) {
        let message = format!("`{separator}` does not part the columns of a table");
        let hint = "put commas, semicolons or tabs between them".to_owned();
        reader.error("unknown-separator", message, cell.span, Some(hint));
        return None;
    }
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

/// What stands between the names of the columns, where all of them are one cell.
fn unknown_separator<'r>(head: &'r Row, required: &[&str]) -> Option<(char, &'r Cell)> {
    let [cell] = &head.cells[..] else { return None };
    let names = cell.text.to_lowercase();
    let has_all = required.iter().all(|name| names.contains(name));
    let separator = names.chars().find(|letter| !letter.is_alphanumeric())?;
    has_all.then_some((separator, cell))
}

fn found(cell: Option<&Cell>) -> String {
    cell.filter(|cell| !cell.text.is_empty()).map_or("nothing".to_owned(), |cell| format!("`{}`", shorten(&cell.text)))
}

fn missing(cell: Option<&Cell>, expected: &str, hint: Option<String>, reader: &mut Reader<'_>) {
    let span = cell.map_or_else(Span::default, |cell| cell.span);
    reader.error("wrong-type", format!("expected {expected}, found {}", found(cell)), span, hint);
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
            let hint = cell.and_then(|cell| hint_for_date(&cell.text));
            missing(cell, "a date such as `2026-03-17`", hint, reader);
            None
        }
    }
}

fn word(cell: Option<&Cell>, expected: &str, reader: &mut Reader<'_>) -> Option<Sp<String>> {
    match cell.filter(|cell| !cell.text.is_empty()) {
        Some(cell) => Some(Sp::new(cell.text.clone(), cell.span)),
        None => {
            missing(cell, expected, None, reader);
            None
        }
    }
}

fn amount(cell: Option<&Cell>, reader: &mut Reader<'_>) -> Option<Sp<Decimal>> {
    let number = cell.and_then(|cell| Some(Sp::new(parse_decimal(&cell.text)?, cell.span)));
    if number.is_none() {
        let hint = cell.and_then(|cell| hint_for_number(&cell.text));
        missing(cell, "a number such as `1250.50`", hint, reader);
    }
    number
}

/// How a date such as `01.02.2026` is written here.
fn hint_for_date(text: &str) -> Option<String> {
    let parts: Vec<&str> = text.split(['.', '/', '-']).collect();
    let [first, second, year] = parts[..] else { return None };
    let small = |part: &str| part.len() <= 2 && part.parse::<u8>().is_ok();
    let is_date = small(first) && small(second) && year.len() == 4 && year.parse::<u16>().is_ok();
    // With slashes, either may be the month.
    let written = format!("{year}-{second:0>2}-{first:0>2}");
    let hint = match text.contains('.') && parse_date(&written).is_ok() {
        true => format!("write the year first: `{written}`"),
        false => format!("write the year first, then the month and the day, such as `{year}-03-17`"),
    };
    is_date.then_some(hint)
}

/// How a number such as `1.250,50` is written here.
fn hint_for_number(text: &str) -> Option<String> {
    let is_number = text.contains(|letter: char| letter.is_ascii_digit());
    let rule = "write a point before the decimals and nothing between the thousands";
    let last = text.rfind([',', '.'])?;
    let decimals = &text[last + 1..];
    let digits: String = text[..last].chars().filter(|letter| letter.is_ascii_digit() || *letter == '-').collect();
    let is_plain = text.chars().all(|letter| letter.is_ascii_digit() || " \u{a0}\u{202f}'’.,-".contains(letter));
    let written = format!("{digits}.{decimals}");
    // Three digits behind a comma may as well be thousands.
    let is_sure = is_plain && (1..=2).contains(&decimals.len()) && parse_decimal(&written).is_some();
    is_number.then(|| if is_sure { format!("{rule}: `{written}`") } else { format!("{rule}, such as `1250.50`") })
}

#[cfg(test)]
mod tests {
    use crate::source::Memory;

    /// What is said of a ledger, and the help with it.
    fn check(ledger: &str, expect: &[(&str, Option<&str>)]) {
        let plan = "--- milepost.yaml\ntitle: P\nstart: 2026-01-05\nstatus_date: 2026-03-01\n--- vision.md\n---\nstatement: V\n---\n\
                    --- plan/budget.yaml\nlines: [{id: boxes, title: Boxes, amount: 5}]\n--- plan/actuals.csv\n";
        let loaded = crate::model::load(&Memory::from_text(&format!("{plan}{ledger}")));
        let told = loaded.diagnostics.iter().map(|fault| (fault.message.as_str(), fault.hint.as_deref()));
        assert_eq!(told.collect::<Vec<_>>(), expect, "{ledger}");
    }

    #[test]
    fn what_is_written_in_another_way_is_told_with_the_right_one() {
        let number = "expected a number such as `1250.50`, found ";
        let rule = "write a point before the decimals and nothing between the thousands";
        let amount = |text: &str, hint: Option<&str>| {
            check(&format!("date;line;amount\n2026-02-01;boxes;{text}\n"), &[(&format!("{number}`{text}`"), hint)]);
        };
        amount("1250,50", Some(&format!("{rule}: `1250.50`")));
        amount("-1.250,5", Some(&format!("{rule}: `-1250.5`")));
        amount("1,250", Some(&format!("{rule}, such as `1250.50`")));
        amount("lots", None);
        let date = |text: &str, hint: Option<&str>| {
            let message = format!("expected a date such as `2026-03-17`, found `{text}`");
            check(&format!("date,line,amount\n{text},boxes,5\n"), &[(&message, hint)]);
        };
        date("01.02.2026", Some("write the year first: `2026-02-01`"));
        date("1/2/2026", Some("write the year first, then the month and the day, such as `2026-03-17`"));
        date("soon", None);
    }

    #[test]
    fn a_separator_that_is_not_known_is_one_fault() {
        let hint = Some("put commas, semicolons or tabs between them");
        check("date|line|amount\n2026-02-01|boxes|5\n", &[("`|` does not part the columns of a table", hint)]);
        check("sep=,\ndate,line,amount\n2026-02-01,boxes,5\n", &[]);
        check("date\tline\tamount\n2026-02-01\tboxes\t5\n", &[]);
    }
}
