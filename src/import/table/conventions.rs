//! How a table writes what can be read in two ways: dates, amounts and progress.

use super::amounts::{self, Decimals, Marks};
use super::cells::Row;
use super::columns::Mapping;
use super::dates;
use crate::import::draft::Draft;

/// Whether the day stands before the month: as most of the dates say that can mean one day only.
pub fn day_first(rows: &[Row], mapping: &Mapping, draft: &mut Draft) -> bool {
    let places: Vec<usize> =
        ["start", "due", "started", "finished", "baseline"].iter().filter_map(|field| mapping.place(field)).collect();
    let (mut days, mut months, mut unsure) = (0, 0, 0);
    for cell in rows.iter().flat_map(|row| places.iter().map(|place| row.cell(*place))) {
        let parts: Vec<&str> = cell.split(['/', '-', ' ']).take(2).collect();
        match (dates::read(cell), &parts[..]) {
            (Some(dates::Written::Either { .. }), _) => unsure += 1,
            (Some(dates::Written::Sure(date)), [first, second])
                if cell.contains('/') && first.len() <= 2 && second.len() <= 2 =>
            {
                let is_day = first.parse() == Ok(date.day());
                days += usize::from(is_day && date.day() > 12);
                months += usize::from(!is_day);
            }
            _ => {}
        }
    }
    let is_day = days > months;
    if unsure > 0 {
        let order = if is_day { "day before month" } else { "month before day" };
        let why = match (days, months) {
            (0, 0) => "nothing in the table says which; --dates says it",
            (0, _) | (_, 0) => "as the other dates of the table say",
            _ => "as most of the other dates say, and not all; --dates says it",
        };
        let dates = if unsure == 1 {
            "1 date such as 03/04/2026 was".to_owned()
        } else {
            format!("{unsure} dates such as 03/04/2026 were")
        };
        draft.note(0, "", format!("{dates} read as {order}, {why}"));
    }
    is_day
}

/// Which mark stands before the decimals of amounts: as most of those say that can be read one way only.
pub fn decimals(rows: &[Row], mapping: &Mapping, comma: Option<bool>, draft: &mut Draft) -> Decimals {
    let (mut points, mut commas) = (0, 0);
    let mut either: Vec<(&str, char)> = Vec::new();
    for place in ["cost", "paid"].iter().filter_map(|field| mapping.place(field)) {
        for row in rows.iter().filter(|row| !row.numbers.contains(&place)) {
            let cell = row.cell(place);
            match amounts::marks(cell) {
                _ if amounts::amount(cell, Decimals::Unknown).is_none() => {}
                Marks::Sure(Decimals::Comma) => commas += 1,
                Marks::Sure(_) => points += 1,
                Marks::Either(mark) => either.push((cell, mark)),
                Marks::None => {}
            }
        }
    }
    let decimals = match comma {
        Some(true) => return Decimals::Comma,
        Some(false) => return Decimals::Point,
        None if points > commas => Decimals::Point,
        None if commas > points => Decimals::Comma,
        None => Decimals::Unknown,
    };
    // That commas group digits where nothing says otherwise is what anybody reads.
    let is_told = |(_, mark): &&(&str, char)| match decimals {
        Decimals::Point | Decimals::Unknown => *mark == '.',
        Decimals::Comma => *mark == ',',
    };
    let told: Vec<&(&str, char)> = either.iter().filter(is_told).collect();
    if let Some((cell, _)) = told.first()
        && let Some((amount, _)) = amounts::amount(cell, decimals)
    {
        let amounts = match told.len() {
            1 => format!("the amount `{cell}` was"),
            count => format!("{count} amounts such as `{cell}` were"),
        };
        let why = match decimals {
            Decimals::Unknown => "since amounts rarely have three decimals",
            _ => "as most of the other amounts of the table say",
        };
        let amount = amount.normalize();
        draft.note(
            0,
            "",
            format!("{amounts} read as {amount}, {why}; --decimals says which mark stands before decimals"),
        );
    }
    decimals
}

/// Whether the column of progress holds fractions of 1.
pub fn is_fraction(rows: &[Row], mapping: &Mapping) -> bool {
    let Some(place) = mapping.place("progress") else { return false };
    let numbers: Vec<f64> = rows.iter().filter_map(|row| row.cell(place).parse().ok()).collect();
    numbers.iter().any(|number| number.fract() != 0.0) && numbers.iter().all(|number| (0.0..=1.0).contains(number))
}
