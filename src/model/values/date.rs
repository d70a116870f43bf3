//! Days, weekdays, months, and spans of working days.

use crate::model::reader::Reader;
use crate::model::record::{Value, View};
use crate::model::shape::Shape;
use crate::model::values::otherwise::{hint_for_date, hint_for_days};
use crate::source::yaml::{Node, NodeValue};

/// A civil date, written `2026-03-17`.
pub type Date = jiff::civil::Date;

/// A day of the week, by its first three letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WeekDay(
    /// 0 is Monday.
    pub u8,
);

/// A month of the year, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Month(pub u8);

/// A number of working days, written `15`, `15d` or `3w` (weeks of five days).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct WorkingDays(pub i64);

const WEEK: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const SPAN: i64 = 100_000;

/// A date from text of the form `2026-03-17`.
///
/// # Errors
/// `NoDate` when the text has another form, `Impossible` when there is no such day.
pub fn parse_date(text: &str) -> Result<Date, DateFault> {
    let bytes = text.as_bytes();
    let shaped = bytes.len() == 10
        && bytes
            .iter()
            .enumerate()
            .all(|(at, byte)| if at == 4 || at == 7 { *byte == b'-' } else { byte.is_ascii_digit() });
    if !shaped {
        return Err(DateFault::NoDate);
    }
    let number = |range: std::ops::Range<usize>| text[range].parse::<i16>().unwrap_or(0);
    let (month, day) = (number(5..7), number(8..10));
    let small = |number: i16| i8::try_from(number).unwrap_or(0);
    let date = Date::new(number(0..4), small(month), small(day)).map_err(|_| DateFault::Impossible)?;
    // Far years are typing errors, and calendars of ten thousand years cost memory.
    if (1900..=2200).contains(&date.year()) { Ok(date) } else { Err(DateFault::Impossible) }
}

/// What keeps a day that there is from being one of a plan.
pub fn hint_for_year(text: &str) -> Option<String> {
    let is_far = text.trim().get(..4)?.parse::<i16>().is_ok_and(|year| !(1900..=2200).contains(&year));
    is_far.then(|| "plans have days from 1900 to 2200".to_owned())
}

/// Why a text is not a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateFault {
    /// It does not look like `2026-03-17`.
    NoDate,
    /// It does, but there is no such day between 1900 and 2200.
    Impossible,
}

impl Value for Date {
    fn shape() -> Shape {
        Shape::Pattern { name: "date", pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", example: "2026-03-17" }
    }

    fn read(node: &Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.scalar(node, "a date such as `2026-03-17`")?;
        match parse_date(text.trim()) {
            Ok(date) => return Some(date),
            Err(DateFault::NoDate) => {
                reader.wrong_type_with(node, "a date such as `2026-03-17`", hint_for_date(text));
            }
            Err(DateFault::Impossible) => {
                reader.error("impossible-date", format!("there is no day `{text}`"), node.span, hint_for_year(text));
            }
        }
        None
    }

    fn view(&self) -> View<'_> {
        View::Date(*self)
    }
}

impl Value for WeekDay {
    fn shape() -> Shape {
        Shape::Choice(WEEK.map(|day| (day, String::new())).to_vec())
    }

    fn read(node: &Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let days: Vec<(&'static str, u8)> = WEEK.iter().copied().zip(0..).collect();
        reader.choice(node, &days).map(WeekDay)
    }

    fn view(&self) -> View<'_> {
        View::Word(WEEK[usize::from(self.0) % 7])
    }
}

impl Value for Month {
    fn shape() -> Shape {
        Shape::Number { name: "month", minimum: Some(1), maximum: Some(12), whole: true, pattern: None }
    }

    fn read(node: &Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let month = reader.scalar(node, "a month from 1 to 12")?.trim().parse::<u8>().ok();
        let month = month.filter(|month| (1..=12).contains(month));
        if month.is_none() {
            reader.wrong_type(node, "a month from 1 to 12");
        }
        month.map(Month)
    }

    fn view(&self) -> View<'_> {
        View::Number(self.0.into(), "")
    }
}

impl WorkingDays {
    /// Days from text such as `15`, `15d`, `3w` or `-2d`.
    pub fn parse(text: &str) -> Option<WorkingDays> {
        let text = text.trim();
        let (number, factor) = match text.strip_suffix('w') {
            Some(weeks) => (weeks, 5),
            None => (text.strip_suffix('d').unwrap_or(text), 1),
        };
        let days = number.trim_end().parse::<i64>().ok()?.checked_mul(factor)?;
        (days.abs() <= SPAN).then_some(WorkingDays(days))
    }
}

impl Value for WorkingDays {
    fn shape() -> Shape {
        let pattern = Some("^-?[0-9]+ ?[dw]$");
        Shape::Number { name: "working days", minimum: Some(-SPAN), maximum: Some(SPAN), whole: true, pattern }
    }

    fn read(node: &Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let expected = "working days such as `15`, or weeks such as `3w`";
        let days = WorkingDays::parse(reader.scalar(node, expected)?);
        if days.is_none() {
            let hint = match &node.value {
                NodeValue::Scalar { text, .. } => hint_for_days(text),
                _ => None,
            };
            reader.wrong_type_with(node, expected, hint);
        }
        days
    }

    fn view(&self) -> View<'_> {
        View::Number(self.0.into(), "d")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_real_days() {
        assert!(parse_date("2026-02-28").is_ok());
        for text in ["2026-02-29", "2026-13-01", "2026-00-10", "0000-01-01", "9999-01-01"] {
            assert_eq!(parse_date(text), Err(DateFault::Impossible), "{text}");
        }
        for text in ["", "2026-2-3", "03/17/2026", "2026-02-28T00", "２０２６-02-28"] {
            assert_eq!(parse_date(text), Err(DateFault::NoDate), "{text}");
        }
    }

    #[test]
    fn spans_are_days_or_weeks() {
        let days = |text: &str| WorkingDays::parse(text).map(|days| days.0);
        assert_eq!((days("15"), days("15d"), days("3w"), days("-2d")), (Some(15), Some(15), Some(15), Some(-2)));
        assert_eq!((days("3m"), days("1.5d"), days(""), days("99999999w")), (None, None, None, None));
    }
}
