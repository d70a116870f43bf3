//! The ledger of payments and the readings of measures, from CSV files.

use std::collections::HashMap;

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::diagnostic::{Span, nearest};
use crate::model::reader::{Reader, shorten};
use crate::model::record::Sp;
use crate::model::values::date::{DateFault, hint_for_year, parse_date};
use crate::model::values::number::parse_decimal;
use crate::model::values::otherwise::{hint_for_date, hint_for_number};
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
        let amount = columns.amount(row, "amount", reader);
        let text = |name| columns.cell(row, name).text().to_owned();
        let span = columns.cell(row, "reference").span;
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
        let value = columns.amount(row, "value", reader);
        Some(MeasureReading { date: date?, measure: measure?, value: value? })
    };
    rows.iter().filter_map(|row| reading(row, reader)).collect()
}

/// Where the columns of a table are, and how many cells its head has.
struct Columns(HashMap<&'static str, usize>, usize);

/// A cell that is asked for.
#[derive(Clone, Copy)]
struct Asked<'r> {
    cell: Option<&'r Cell>,
    /// Where it stands, or would stand: a row may be shorter than the head.
    span: Span,
}

impl Asked<'_> {
    /// Its text; empty where the row has no such cell.
    fn text(&self) -> &str {
        self.cell.map_or("", |cell| &cell.text)
    }
}

impl Columns {
    fn cell<'r>(&self, row: &'r Row, name: &str) -> Asked<'r> {
        let cell = self.0.get(name).and_then(|place| row.cells.get(*place));
        let end = row.cells.last().map_or_else(Span::default, |last| Span { start: last.span.end, ..last.span });
        Asked { cell, span: cell.map_or(end, |cell| cell.span) }
    }

    /// The number of a row, unless the cell behind it may be its decimals.
    fn amount(&self, row: &Row, name: &str, reader: &mut Reader<'_>) -> Option<Sp<Decimal>> {
        let asked = self.cell(row, name);
        let split = self.0.get(name).and_then(|place| split_at_comma(row, *place, self.1, reader));
        let Some(Split { whole, decimals, is_longer }) = split else { return amount(asked, reader) };
        // A row with more cells than the head is told there.
        if !is_longer {
            let message =
                format!("the comma in `{whole},{decimals}` parts two cells, so that the amount would be {whole}");
            let hint = format!("write `{whole}.{decimals}`, or `{whole},\"{decimals}\"` where the next cell is meant");
            reader.error("decimal-comma", message, asked.span, Some(hint));
        }
        None
    }
}

/// A number whose decimals may stand in the next cell.
struct Split<'r> {
    whole: &'r str,
    decimals: &'r str,
    /// Whether the row has a cell more than the head because of it.
    is_longer: bool,
}

/// In a table with commas, `4120,75` is two cells. That of one or two digits behind a whole number may be its decimals, unless
/// it is in quotes, or the row is complete without a shift: then its last cell is there and empty.
fn split_at_comma<'r>(row: &'r Row, place: usize, columns: usize, reader: &Reader<'_>) -> Option<Split<'r>> {
    let (first, second) = (row.cells.get(place)?, row.cells.get(place + 1)?);
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|letter| letter.is_ascii_digit());
    let is_bare = |cell: &Cell| reader.text(cell.span) == cell.text;
    let between = Span { start: first.span.end, end: second.span.start, ..first.span };
    let is_number = is_digits(first.text.trim_start_matches(['-', '+'])) && is_digits(&second.text);
    let is_split = is_number && second.text.len() <= 2 && is_bare(first) && is_bare(second);
    if !is_split || reader.text(between) != "," {
        return None;
    }
    let is_complete = row.cells.len() == columns && place + 2 < columns;
    if is_complete && row.cells.last().is_some_and(|last| last.text.is_empty()) {
        return None;
    }
    Some(Split { whole: &first.text, decimals: &second.text, is_longer: row.cells.len() > columns })
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
        let hint = format!("begin it with the line `{}`, or remove the file", known.join(","));
        reader.error("empty-file", "this table is empty", whole, Some(hint));
        return None;
    };
    if let Some((separator, cell)) = unknown_separator(head, required) {
        let message = format!("`{separator}` does not part the columns of a table");
        let hint = "put commas, semicolons or tabs between them".to_owned();
        reader.error("unknown-separator", message, cell.span, Some(hint));
        return None;
    }
    // Spreadsheets leave separators behind for columns that were emptied.
    let is_empty = |place: usize| {
        let cells = rows.iter().filter_map(|row| row.cells.get(place));
        cells.clone().all(|cell| cell.text.is_empty())
    };
    let mut places = HashMap::new();
    for (place, cell) in head.cells.iter().enumerate().filter(|(place, _)| !is_empty(*place)) {
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
    let has_more = |row: &&Row| row.cells.iter().skip(extra).any(|cell| !cell.text.is_empty());
    for row in rest.iter().filter(has_more) {
        let message = format!("this row has {} cells, and the head row has {extra}", row.cells.len());
        let number = required.last().and_then(|name| places.get(name));
        let split = number.and_then(|place| split_at_comma(row, *place, extra, reader));
        let hint = split.map_or_else(
            || "put text with a comma in quotes".to_owned(),
            |Split { whole, decimals, .. }| format!("put a point before the decimals: `{whole}.{decimals}`"),
        );
        reader.error("wrong-type", message, row.cells[extra].span, Some(hint));
    }
    complete.then_some((Columns(places, extra), rest))
}

/// What stands between the names of the columns, where all of them are one cell.
fn unknown_separator<'r>(head: &'r Row, required: &[&str]) -> Option<(char, &'r Cell)> {
    let [cell] = &head.cells[..] else { return None };
    let names = cell.text.to_lowercase();
    let has_all = required.iter().all(|name| names.contains(name));
    let separator = names.chars().find(|letter| !letter.is_alphanumeric())?;
    has_all.then_some((separator, cell))
}

fn found(asked: Asked<'_>) -> String {
    match asked.text() {
        "" => "nothing".to_owned(),
        text => format!("`{}`", shorten(text)),
    }
}

fn missing(asked: Asked<'_>, expected: &str, hint: Option<String>, reader: &mut Reader<'_>) {
    reader.error("wrong-type", format!("expected {expected}, found {}", found(asked)), asked.span, hint);
}

fn date(asked: Asked<'_>, reader: &mut Reader<'_>) -> Option<Sp<Date>> {
    match parse_date(asked.text()) {
        Ok(date) => Some(Sp::new(date, asked.span)),
        Err(DateFault::Impossible) => {
            let hint = hint_for_year(asked.text());
            reader.error("impossible-date", format!("there is no day {}", found(asked)), asked.span, hint);
            None
        }
        Err(DateFault::NoDate) => {
            missing(asked, "a date such as `2026-03-17`", hint_for_date(asked.text()), reader);
            None
        }
    }
}

fn word(asked: Asked<'_>, expected: &str, reader: &mut Reader<'_>) -> Option<Sp<String>> {
    if asked.text().is_empty() {
        missing(asked, expected, None, reader);
        return None;
    }
    Some(Sp::new(asked.text().to_owned(), asked.span))
}

fn amount(asked: Asked<'_>, reader: &mut Reader<'_>) -> Option<Sp<Decimal>> {
    let number = parse_decimal(asked.text()).map(|number| Sp::new(number, asked.span));
    if number.is_none() {
        missing(asked, "a number such as `1250.50`", hint_for_number(asked.text()), reader);
    }
    number
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
    fn decimals_that_a_comma_puts_into_the_next_cell_are_told() {
        let told = |rest: &str, expect: &[(&str, Option<&str>)]| {
            check(&format!("date,line,amount,reference,note\n2026-02-01,boxes,{rest}\n"), expect);
        };
        let split = |whole: &str, decimals: &str| {
            let message =
                format!("the comma in `{whole},{decimals}` parts two cells, so that the amount would be {whole}");
            let hint = format!("write `{whole}.{decimals}`, or `{whole},\"{decimals}\"` where the next cell is meant");
            (message, hint)
        };
        for (rest, whole, decimals) in
            [("4120,75,R-1", "4120", "75"), ("4120,75", "4120", "75"), ("-20,5,R-1", "-20", "5")]
        {
            let (message, hint) = split(whole, decimals);
            told(rest, &[(&message, Some(&hint))]);
        }
        let longer = "this row has 6 cells, and the head row has 5";
        told("4120,75,R-1,paid late", &[(longer, Some("put a point before the decimals: `4120.75`"))]);
        told("4120,R-1,late, very", &[(longer, Some("put text with a comma in quotes"))]);
        for rest in ["4120,\"75\",R-1", "4120,75,", "4120,175,R-1", "4120.75,12,R-1", "4120,R-1,", "4120"] {
            told(rest, &[]);
        }
        check("date;line;amount;reference;note\n2026-02-01;boxes;4120;75;R-1\n", &[]);
        check("date,line,reference,amount\n2026-02-01,boxes,7,12\n", &[]);
    }

    #[test]
    fn amounts_with_three_decimals_are_told_in_their_currency() {
        let message = "`12.500` has 3 decimals, and USD has 2";
        let hint = "write `12500` or `12.50`, whichever is meant";
        check("date;line;amount\n2026-02-01;boxes;12.500\n", &[(message, Some(hint))]);
    }

    #[test]
    fn a_short_row_is_told_at_its_end_and_empty_columns_are_none() {
        check("date,line,amount\n2026-02-01,boxes\n", &[("expected a number such as `1250.50`, found nothing", None)]);
        check("date,line,amount,,\n2026-02-01,boxes,5,,\n", &[]);
        let plan = "--- milepost.yaml\ntitle: P\nstart: 2026-01-05\nstatus_date: 2026-03-01\n--- vision.md\n---\nstatement: V\n---\n\
                    --- plan/actuals.csv\ndate,line,amount\n2026-02-01,boxes\n--- plan/readings.csv\ndate,measure,value\n2026-02-01,m\n";
        let loaded = crate::model::load(&Memory::from_text(plan));
        let places: Vec<String> =
            loaded.diagnostics.iter().filter(|fault| fault.rule == "wrong-type").map(ToString::to_string).collect();
        assert_eq!(places.len(), 2, "{places:?}");
        assert!(
            places[0].starts_with("plan/actuals.csv:2:17:") && places[1].starts_with("plan/readings.csv:2:13:"),
            "{places:?}"
        );
    }

    #[test]
    fn a_separator_that_is_not_known_is_one_fault() {
        let hint = Some("put commas, semicolons or tabs between them");
        check("date|line|amount\n2026-02-01|boxes|5\n", &[("`|` does not part the columns of a table", hint)]);
        check("sep=,\ndate,line,amount\n2026-02-01,boxes,5\n", &[]);
        check("date\tline\tamount\n2026-02-01\tboxes\t5\n", &[]);
    }
}
