//! What was paid, put into a ledger that is there.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::Merged;
use crate::import::draft::{Draft, Note, Paid};
use crate::import::write::one_line;
use crate::model::ledger::Payment;
use crate::source::csv::{Dialect, dialect};

/// The ledger with a row for each line of which the file knows more paid than the ledger; `None` where it has no columns
/// for that. Files say what was paid so far, not when.
pub fn added(old: &str, ledger: &[Payment], draft: &Draft, merged: &mut Merged) -> Option<String> {
    let mut said: BTreeMap<&str, (Decimal, Option<&Paid>)> = BTreeMap::new();
    for paid in &draft.ledger {
        let sum = said.entry(&paid.line).or_default();
        sum.0 += paid.amount.parse::<Decimal>().unwrap_or_default();
        sum.1 = Some(paid);
    }
    let mut rows = Vec::new();
    for (line, (sum, last)) in said {
        let booked: Decimal =
            ledger.iter().filter(|payment| payment.line.value == line).map(|payment| payment.amount.value).sum();
        let Some(last) = last.filter(|_| sum != booked) else { continue };
        if sum < booked {
            let text = format!("the plan has paid {booked} for `{line}` and the file {sum}; nothing is booked");
            merged.notes.push(Note { line: 0, about: String::new(), text });
            continue;
        }
        let date = draft.status_date.filter(|_| !booked.is_zero()).unwrap_or(last.date);
        rows.push(Paid { date, amount: (sum - booked).normalize().to_string(), ..last.clone() });
    }
    rows.sort_by_key(|row| row.date);
    if rows.is_empty() {
        return Some(old.to_owned());
    }
    if old.trim().is_empty() {
        return Some(crate::import::write::ledger(&rows));
    }
    append(old, &rows)
}

/// The rows below those that are there, in the columns of the ledger.
fn append(old: &str, rows: &[Paid]) -> Option<String> {
    let Dialect { delimiter, head } = dialect(old);
    let head = old[head..].lines().next()?;
    let columns: Vec<String> =
        head.split(char::from(delimiter)).map(|name| name.trim().trim_matches('"').to_lowercase()).collect();
    let newline = if old.contains("\r\n") { "\r\n" } else { "\n" };
    if ["date", "line", "amount"].iter().any(|name| !columns.iter().any(|column| column == name)) {
        return None;
    }
    let terminator = if newline == "\n" { ::csv::Terminator::Any(b'\n') } else { ::csv::Terminator::CRLF };
    let mut writer = ::csv::WriterBuilder::new().delimiter(delimiter).terminator(terminator).from_writer(Vec::new());
    for row in rows {
        let cell = |column: &String| match column.as_str() {
            "date" => row.date.to_string(),
            "line" => row.line.clone(),
            "amount" => row.amount.clone(),
            "note" => one_line(&row.note),
            _ => String::new(),
        };
        writer.write_record(columns.iter().map(cell)).ok()?;
    }
    let rows = String::from_utf8(writer.into_inner().ok()?).ok()?;
    let end = if old.ends_with('\n') { "" } else { newline };
    Some(format!("{old}{end}{rows}"))
}
