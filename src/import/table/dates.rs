//! Dates as people write them.

use jiff::ToSpan;
use jiff::civil::{Date, date};
use unicode_normalization::UnicodeNormalization;

/// A date as it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// It can mean one day.
    Sure(Date),
    /// Day and month could be exchanged: the day when the day stands first, and when the month does.
    Either {
        /// The day when the day stands first.
        day_first: Date,
        /// The day when the month stands first.
        month_first: Date,
    },
}

/// How the names of the months begin in English, German, French and Spanish, without accents.
const MONTHS: [&[&str]; 12] = [
    &["jan", "ene"],
    &["feb", "fev"],
    &["mar", "mrz"],
    &["apr", "avr", "abr"],
    &["may", "mai"],
    &["jun", "juin"],
    &["jul", "juil"],
    &["aug", "aou", "ago"],
    &["sep"],
    &["oct", "okt"],
    &["nov"],
    &["dec", "dez", "dic"],
];

/// The date in a text; `None` where there is none.
pub fn read(text: &str) -> Option<Written> {
    let text = text.trim();
    if let Ok(days) = text.parse::<f64>() {
        return serial(days).map(Written::Sure);
    }
    let mut parts: Vec<String> = Vec::new();
    for letter in text.chars() {
        let same =
            |part: &String| part.chars().next().is_some_and(|first| first.is_ascii_digit() == letter.is_ascii_digit());
        match letter {
            letter if letter.is_ascii_digit() || letter.is_alphabetic() => {
                match parts.last_mut().filter(|part| !part.is_empty() && same(part)) {
                    Some(part) => part.push(letter),
                    None => parts.push(letter.to_string()),
                }
            }
            _ => parts.push(String::new()),
        }
    }
    parts.retain(|part| !part.is_empty() && !is_filler(part));
    // A time after the date says nothing here.
    let numbers: Vec<&str> = parts.iter().map(String::as_str).take(3).collect();
    let [first, second, third] = numbers[..] else { return None };
    let rest_is_time = parts[3..]
        .iter()
        .all(|part| part.parse::<u32>().is_ok() || matches!(part.to_lowercase().as_str(), "t" | "z" | "am" | "pm"));
    if !rest_is_time {
        return None;
    }
    let number = |text: &str| text.parse::<i16>().ok().filter(|_| text.len() <= 4);
    match (month(first), month(second)) {
        // Feb 27, 2026 and 27 February 2026.
        (Some(month), None) => day(year(third)?, month, number(second)?).map(Written::Sure),
        (None, Some(month)) if first.len() == 4 => day(number(first)?, month, number(third)?).map(Written::Sure),
        (None, Some(month)) => day(year(third)?, month, number(first)?).map(Written::Sure),
        (None, None) if first.len() == 4 => {
            day(number(first)?, i8::try_from(number(second)?).ok()?, number(third)?).map(Written::Sure)
        }
        (None, None) => {
            let (year, first, second) = (year(third)?, number(first)?, number(second)?);
            let of = |month: i16, of_month: i16| day(year, i8::try_from(month).ok()?, of_month);
            match (of(second, first), of(first, second)) {
                (Some(one), Some(other)) if one != other && !text.contains('.') => {
                    Some(Written::Either { day_first: one, month_first: other })
                }
                // Points stand between day and month, in this order.
                (Some(one), _) => Some(Written::Sure(one)),
                (None, Some(other)) => Some(Written::Sure(other)),
                (None, None) => None,
            }
        }
        _ => None,
    }
}

/// Days of the week and endings of numbers.
fn is_filler(part: &str) -> bool {
    let lower = part.to_lowercase();
    let is_weekday = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].iter().any(|day| {
        lower == *day
            || lower == format!("{day}day")
            || ["tues", "wednes", "thurs", "satur"].iter().any(|long| lower == format!("{long}day"))
    });
    is_weekday || matches!(lower.as_str(), "st" | "nd" | "rd" | "th" | "of" | "de")
}

fn month(part: &str) -> Option<i8> {
    let bare: String = part.nfkd().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    let place = MONTHS.iter().position(|names| names.iter().any(|name| bare.starts_with(name)))?;
    i8::try_from(place + 1).ok()
}

fn year(part: &str) -> Option<i16> {
    let number: i16 = part.parse().ok()?;
    match part.len() {
        4 => Some(number),
        2 => Some(if number < 70 { 2000 + number } else { 1900 + number }),
        _ => None,
    }
}

fn day(year: i16, month: i8, day: i16) -> Option<Date> {
    let date = Date::new(year, month, i8::try_from(day).ok()?).ok()?;
    (1970..=2150).contains(&date.year()).then_some(date)
}

/// The day that a spreadsheet counts as this number, of the years from 1982 to 2119; `20260227` is a date, too.
fn serial(days: f64) -> Option<Date> {
    if (19_700_101.0..=21_501_231.0).contains(&days) && days.fract() == 0.0 {
        let number = days as i32;
        return day(
            i16::try_from(number / 10_000).ok()?,
            i8::try_from(number / 100 % 100).ok()?,
            i16::try_from(number % 100).ok()?,
        );
    }
    (30_000.0..=80_000.0).contains(&days).then(|| date(1899, 12, 30).saturating_add((days.floor() as i64).days()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_however_people_write_them() {
        let day = date(2026, 2, 27);
        for text in [
            "2026-02-27",
            "27.02.2026",
            "27/02/2026",
            "02/27/2026",
            "27-Feb-26",
            "Feb 27, 2026",
            "27 February 2026",
            "2026/2/27",
            "20260227",
            "46080",
            "2026-02-27T08:00:00",
            "Fri 27/02/26",
            "27th of February 2026",
            "2/27/2026 5:00 PM",
            "2026-Feb-27",
            "27. Februar 2026",
            "27 févr. 2026",
            "27 de febrero de 2026",
        ] {
            assert_eq!(read(text), Some(Written::Sure(day)), "{text}");
        }
        for (text, month) in [("1. März 2026", 3), ("1 août 2026", 8), ("1 dic 2026", 12), ("1 juil. 2026", 7)] {
            assert_eq!(read(text), Some(Written::Sure(date(2026, month, 1))), "{text}");
        }
        let either = Written::Either { day_first: date(2026, 4, 3), month_first: date(2026, 3, 4) };
        assert_eq!((read("03/04/2026"), read("3.4.2026")), (Some(either), Some(Written::Sure(date(2026, 4, 3)))));
        for text in ["TBD", "", "31/02/2026", "Q3 2026", "2026", "12", "next week", "13/13/2026", "1/2"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
