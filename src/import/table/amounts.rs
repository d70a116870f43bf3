//! Amounts, durations and percentages as people write them.

use rust_decimal::Decimal;

use crate::model::values::number::parse_decimal;

/// An amount, with the currency that it names.
pub fn amount(text: &str) -> Option<(Decimal, Option<&'static str>)> {
    let text = text.trim();
    let currency = CURRENCIES.iter().find(|(sign, _)| text.contains(sign)).map(|(_, code)| *code);
    let is_negative = text.starts_with('(') && text.ends_with(')') || text.contains('-') || text.contains('−');
    let lower = text.to_lowercase();
    let factor = match lower.trim_end_matches(|letter: char| !letter.is_ascii_alphanumeric()) {
        lower if lower.ends_with('k') => 1000,
        lower if lower.ends_with('m') => 1_000_000,
        _ => 1,
    };
    let odd = |letter: char| letter.is_alphabetic() && !"kKmM".contains(letter);
    let rest = CURRENCIES.iter().fold(text.to_owned(), |rest, (sign, _)| rest.replace(sign, ""));
    if rest.contains(odd) || !rest.contains(|letter: char| letter.is_ascii_digit()) || rest.contains(['%', '/', ':']) {
        return None;
    }
    let number = parse_decimal(&plain(&rest)?)?;
    let number = number.checked_mul(Decimal::from(factor))?;
    Some((if is_negative { -number } else { number }, currency))
}

const CURRENCIES: [(&str, &str); 12] = [
    ("USD", "USD"),
    ("EUR", "EUR"),
    ("GBP", "GBP"),
    ("CHF", "CHF"),
    ("CAD", "CAD"),
    ("AUD", "AUD"),
    ("US$", "USD"),
    ("$", "USD"),
    ("€", "EUR"),
    ("£", "GBP"),
    ("¥", "JPY"),
    ("₽", "RUB"),
];

/// The digits of a number with a point before its decimals. What stands before exactly three digits groups them, unless it
/// is not the only sort of mark.
fn plain(text: &str) -> Option<String> {
    let marks: String = text.chars().filter(|letter| letter.is_ascii_digit() || matches!(letter, '.' | ',')).collect();
    let last = marks.rfind(['.', ',']);
    let Some(last) = last else { return Some(marks) };
    let mark = marks.as_bytes()[last];
    let decimals = marks.len() - last - 1;
    let same = marks.bytes().filter(|byte| *byte == mark).count();
    let others = marks.bytes().any(|byte| matches!(byte, b'.' | b',') && byte != mark);
    let groups = same > 1 || decimals == 3 && !others && mark == b',';
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    if groups {
        return Some(digits(&marks));
    }
    Some(format!("{}.{}", digits(&marks[..last]), digits(&marks[last..])).trim_end_matches('.').to_owned())
}

/// Working days from `5`, `5d`, `2 weeks`.
pub fn days(text: &str) -> Option<f64> {
    let lower = text.trim().to_lowercase();
    let end =
        lower.find(|letter: char| !(letter.is_ascii_digit() || matches!(letter, '.' | ','))).unwrap_or(lower.len());
    let number: f64 = lower[..end].replace(',', ".").parse().ok()?;
    let factor = match lower[end..].trim().trim_end_matches(['.', '?']) {
        "" | "d" | "day" | "days" | "working days" | "wd" => 1.0,
        "w" | "wk" | "wks" | "week" | "weeks" => 5.0,
        "h" | "hr" | "hrs" | "hour" | "hours" => 1.0 / 8.0,
        "mo" | "mon" | "mons" | "month" | "months" => 20.0,
        _ => return None,
    };
    (0.0..=50_000.0).contains(&(number * factor)).then_some(number * factor)
}

/// A percentage from `50%`, `50` or, in a column of fractions, `0.5`.
pub fn percent(text: &str, is_fraction: bool) -> Option<f64> {
    let text = text.trim();
    let number: f64 = text.trim_end_matches('%').trim().replace(',', ".").parse().ok()?;
    let number = if is_fraction && !text.ends_with('%') { number * 100.0 } else { number };
    (0.0..=100.0).contains(&number).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_with_signs_and_groups() {
        let is = |text: &str, wanted: &str| {
            assert_eq!(
                amount(text).map(|(amount, _)| amount.normalize().to_string()).as_deref(),
                Some(wanted),
                "{text}"
            )
        };
        is("$1,250.50", "1250.5");
        is("1.250,50 €", "1250.5");
        is("(500)", "-500");
        is("1 250", "1250");
        is("USD 12k", "12000");
        is("-£3,000", "-3000");
        is("0.5", "0.5");
        is("1,234,567", "1234567");
        is("12,50", "12.5");
        for text in ["", "-", "n/a", "TBD", "12 apples", "5%", "1/2"] {
            assert_eq!(amount(text), None, "{text}");
        }
        assert_eq!(amount("€5").unwrap().1, Some("EUR"));
    }

    #[test]
    fn durations_have_units() {
        assert_eq!(
            (days("5"), days("2 weeks"), days("4h"), days("1.5d?")),
            (Some(5.0), Some(10.0), Some(0.5), Some(1.5))
        );
        assert_eq!((days("soon"), days("-3"), days("")), (None, None, None));
    }
}
