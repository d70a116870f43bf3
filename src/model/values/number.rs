//! Numbers: decimals, percentages, scales from 1 to 5, counts, and yes or no.

use rust_decimal::Decimal;

use crate::model::reader::Reader;
use crate::model::record::{Value, View};
use crate::model::shape::Shape;
use crate::model::values::otherwise::{hint_for_flag, hint_for_number, hint_for_percent};
use crate::source::yaml::Node;

/// An exact decimal number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Number(pub Decimal);

/// A number of hundredths, written `5%` or `5`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Percent(pub Decimal);

/// A judgement from 1 to 5.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Scale(pub u8);

/// A count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct WholeNumber(pub u32);

/// Yes or no.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Flag(pub bool);

/// The greatest amount that a plan may hold: sums of a million of them still fit a decimal.
pub const LARGEST: i64 = 1_000_000_000_000_000;

/// An exact decimal from text such as `-1250.10` or `1_000`; `None` for anything else, for more than six decimals and for
/// more than [`LARGEST`].
pub fn parse_decimal(text: &str) -> Option<Decimal> {
    let digits = text.trim().trim_start_matches(['-', '+']);
    let plain = digits.starts_with(|letter: char| letter.is_ascii_digit())
        && digits.chars().all(|letter| letter.is_ascii_digit() || matches!(letter, '.' | '_'));
    if !plain {
        return None;
    }
    let number = Decimal::from_str_exact(&text.trim().replace(['_', '+'], "")).ok()?;
    (number.abs() <= Decimal::from(LARGEST) && number.scale() <= 6).then_some(number)
}

fn whole(node: &Node<'_>, reader: &mut Reader<'_>, expected: &str, least: u32, most: u32) -> Option<u32> {
    let number = reader.scalar(node, expected)?.trim().parse::<u32>().ok();
    let number = number.filter(|number| (least..=most).contains(number));
    if number.is_none() {
        reader.wrong_type(node, expected);
    }
    number
}

impl Value for Number {
    fn shape() -> Shape {
        Shape::Number { name: "number", minimum: None, maximum: None, whole: false, pattern: None }
    }

    fn read(node: &Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.scalar(node, "a number such as `6.5`")?;
        let number = parse_decimal(text);
        if number.is_none() {
            reader.wrong_type_with(node, "a number such as `6.5`", hint_for_number(text));
        }
        number.map(Number)
    }

    fn view(&self) -> View<'_> {
        View::Number(self.0, "")
    }
}

impl Value for Percent {
    fn shape() -> Shape {
        let pattern = Some("^[0-9]+([.][0-9]+)? ?%$");
        Shape::Number { name: "percentage", minimum: Some(0), maximum: Some(100), whole: false, pattern }
    }

    fn read(node: &Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let expected = "a percentage from 0 to 100, such as `5%`";
        let text = reader.scalar(node, expected)?.trim();
        let number = parse_decimal(text.strip_suffix('%').unwrap_or(text).trim_end());
        let number = number.filter(|number| (Decimal::ZERO..=Decimal::ONE_HUNDRED).contains(number));
        if number.is_none() {
            reader.wrong_type_with(node, expected, hint_for_percent(text));
        }
        number.map(Percent)
    }

    fn view(&self) -> View<'_> {
        View::Number(self.0, "%")
    }
}

impl Value for Scale {
    fn shape() -> Shape {
        Shape::Number { name: "scale", minimum: Some(1), maximum: Some(5), whole: true, pattern: None }
    }

    fn read(node: &Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let number = whole(node, reader, "a whole number from 1 to 5", 1, 5)?;
        u8::try_from(number).ok().map(Scale)
    }

    fn view(&self) -> View<'_> {
        View::Number(Decimal::from(self.0), "")
    }
}

impl Value for WholeNumber {
    fn shape() -> Shape {
        Shape::Number { name: "count", minimum: Some(0), maximum: None, whole: true, pattern: None }
    }

    fn read(node: &Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        whole(node, reader, "a whole number, 0 or more", 0, 1_000_000_000).map(WholeNumber)
    }

    fn view(&self) -> View<'_> {
        View::Number(Decimal::from(self.0), "")
    }
}

impl Value for Flag {
    fn shape() -> Shape {
        Shape::Flag
    }

    fn read(node: &Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        match reader.scalar(node, "`true` or `false`")? {
            "true" => Some(Flag(true)),
            "false" => Some(Flag(false)),
            other => {
                reader.wrong_type_with(node, "`true` or `false`", hint_for_flag(other));
                None
            }
        }
    }

    fn view(&self) -> View<'_> {
        View::Flag(self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_are_exact_or_refused() {
        assert_eq!(parse_decimal("1250.10").map(|number| number.to_string()), Some("1250.10".to_owned()));
        assert_eq!(parse_decimal("-1_000").map(|number| number.to_string()), Some("-1000".to_owned()));
        for text in ["", "1e5", "12,000", "$5", ".5", "1.2.3", "0x10", "9999999999999999", "1.1234567", "--1"] {
            assert_eq!(parse_decimal(text), None, "{text}");
        }
    }
}
