//! Amounts, durations and percentages as people write them.

use rust_decimal::Decimal;

use crate::model::values::number::LARGEST;

/// Which mark stands before the decimals of an amount such as `7.500`, which can be read both ways.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decimals {
    /// A point: `7.500` is seven and a half.
    Point,
    /// A comma: `7,500` is seven and a half.
    Comma,
    /// Neither is known. Money has no three decimals, so that either mark groups digits.
    Unknown,
}

/// An amount, with the currency that it names.
pub fn amount(text: &str, decimals: Decimals) -> Option<(Decimal, Option<&'static str>)> {
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
    let plain = plain(&rest, decimals)?;
    let number: Decimal = plain.parse().ok().filter(|_| plain.starts_with(|digit: char| digit.is_ascii_digit()))?;
    let number = number.checked_mul(Decimal::from(factor)).filter(is_in_limits)?;
    Some((if is_negative { -number } else { number }, currency))
}

/// Whether a plan may hold an amount.
pub fn is_in_limits(amount: &Decimal) -> bool {
    amount.abs() <= Decimal::from(LARGEST)
}

/// What the marks of an amount say of those of others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Marks {
    /// Which mark stands before the decimals.
    Sure(Decimals),
    /// One mark before three digits, which may be groups or decimals.
    Either(char),
    /// Nothing.
    None,
}

/// What the marks of an amount say.
pub fn marks(text: &str) -> Marks {
    let marks: String = text.chars().filter(|letter| letter.is_ascii_digit() || matches!(letter, '.' | ',')).collect();
    let Some(last) = marks.rfind(['.', ',']) else { return Marks::None };
    let mark = if marks.as_bytes()[last] == b'.' { '.' } else { ',' };
    let before = |mark| Marks::Sure(if mark == '.' { Decimals::Point } else { Decimals::Comma });
    let other = if mark == '.' { ',' } else { '.' };
    let digits_behind = marks.len() - last - 1;
    let first = marks.find(['.', ',']).unwrap_or(last);
    if marks.contains(other) {
        before(mark)
    } else if marks.matches(mark).count() > 1 {
        before(other)
    } else if digits_behind == 0 {
        Marks::None
    } else if digits_behind != 3 || matches!(&marks[..first], "" | "0") || first > 3 {
        before(mark)
    } else {
        Marks::Either(mark)
    }
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

/// The digits of a number with a point before its decimals.
fn plain(text: &str, decimals: Decimals) -> Option<String> {
    let marks_only: String =
        text.chars().filter(|letter| letter.is_ascii_digit() || matches!(letter, '.' | ',')).collect();
    let Some(last) = marks_only.rfind(['.', ',']) else { return Some(marks_only) };
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let is_decimal = match (marks(text), decimals) {
        (Marks::Sure(sure), _) => (sure == Decimals::Point) == (marks_only.as_bytes()[last] == b'.'),
        (Marks::Either(mark), Decimals::Point) => mark == '.',
        (Marks::Either(mark), Decimals::Comma) => mark == ',',
        (Marks::Either(_), Decimals::Unknown) | (Marks::None, _) => false,
    };
    if !is_decimal {
        return Some(digits(&marks_only));
    }
    Some(format!("{}.{}", digits(&marks_only[..last]), digits(&marks_only[last..])))
}

/// Working days from `5`, `5d`, `2 weeks`.
pub fn days(text: &str) -> Option<f64> {
    let lower = text.trim().to_lowercase();
    let end =
        lower.find(|letter: char| !(letter.is_ascii_digit() || matches!(letter, '.' | ','))).unwrap_or(lower.len());
    let number: f64 = lower[..end].replace(',', ".").parse().ok()?;
    let factor = match lower[end..].trim().trim_end_matches(['.', '?']) {
        "" | "d" | "day" | "days" | "working days" | "wd" | "t" | "tag" | "tage" | "arbeitstage" | "j" | "jour"
        | "jours" | "jours ouvrés" | "día" | "días" | "dia" | "dias" => 1.0,
        "w" | "wk" | "wks" | "week" | "weeks" | "woche" | "wochen" | "sem" | "semaine" | "semaines" | "semana"
        | "semanas" => 5.0,
        "h" | "hr" | "hrs" | "hour" | "hours" | "std" | "stunde" | "stunden" | "heure" | "heures" | "hora"
        | "horas" => 1.0 / 8.0,
        "mo" | "mon" | "mons" | "month" | "months" | "monat" | "monate" | "mois" | "mes" | "meses" => 20.0,
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
                amount(text, Decimals::Point).map(|(amount, _)| amount.normalize().to_string()).as_deref(),
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
            assert_eq!(amount(text, Decimals::Unknown), None, "{text}");
        }
        assert_eq!(amount("€5", Decimals::Unknown).unwrap().1, Some("EUR"));
    }

    #[test]
    fn three_digits_behind_a_mark_are_what_the_table_says() {
        for (text, point, comma, unknown) in [
            ("7.500", "7.5", "7500", "7500"),
            ("7,500", "7500", "7.5", "7500"),
            ("0.125", "0.125", "0.125", "0.125"),
            ("7.500,00", "7500", "7500", "7500"),
            ("12,5", "12.5", "12.5", "12.5"),
            ("1234.567", "1234.567", "1234.567", "1234.567"),
            ("1.234.567", "1234567", "1234567", "1234567"),
            ("5.", "5", "5", "5"),
        ] {
            for (decimals, wanted) in [(Decimals::Point, point), (Decimals::Comma, comma), (Decimals::Unknown, unknown)]
            {
                let read = amount(text, decimals).map(|(amount, _)| amount.normalize().to_string());
                assert_eq!(read.as_deref(), Some(wanted), "{text} {decimals:?}");
            }
        }
        assert_eq!(marks("1.250,50 €"), Marks::Sure(Decimals::Comma));
        assert_eq!((marks("€ 7.500"), marks("7500")), (Marks::Either('.'), Marks::None));
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
