//! Money: exact amounts in the project's one currency.

use rust_decimal::{Decimal, RoundingStrategy};

use crate::diagnostic::Span;
use crate::model::reader::Reader;
use crate::model::record::{FieldView, Value, View};
use crate::model::shape::Shape;
use crate::model::values::number::parse_decimal;
use crate::model::values::otherwise::hint_for_number;
use crate::source::yaml::{Node, NodeValue};

/// An exact amount in the project's currency.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Money(pub Decimal);

/// Amounts by month: the first day of the month and its amount, in order of time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Periods(pub Vec<(jiff::civil::Date, Decimal)>);

/// The ISO 4217 code of a currency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Currency(pub String);

/// The smallest unit of a currency: how many decimals its amounts have (ISO 4217), 2 for dollars and cents, 0 for yen.
///
/// Whatever is split is split in this unit, so that the parts that are shown add up to the amount that is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct MinorUnit(u32);

impl MinorUnit {
    /// A hundredth, as most currencies have it.
    pub const HUNDREDTH: MinorUnit = MinorUnit(2);

    /// The smallest unit of a currency such as `JPY`; a hundredth where the currency is not known.
    pub fn of(currency: &str) -> MinorUnit {
        match currency {
            "BIF" | "CLP" | "DJF" | "GNF" | "ISK" | "JPY" | "KMF" | "KRW" | "PYG" | "RWF" | "UGX" | "UYI" | "VND"
            | "VUV" | "XAF" | "XOF" | "XPF" => MinorUnit(0),
            "BHD" | "IQD" | "JOD" | "KWD" | "LYD" | "OMR" | "TND" => MinorUnit(3),
            "CLF" | "UYW" => MinorUnit(4),
            _ => MinorUnit::HUNDREDTH,
        }
    }

    /// How many decimals an amount has at most.
    pub fn decimals(self) -> u32 {
        self.0
    }

    /// An amount in whole units, halves away from zero.
    pub fn round(self, amount: Decimal) -> Decimal {
        amount.round_dp_with_strategy(self.0, RoundingStrategy::MidpointAwayFromZero)
    }

    /// How an amount is written that has three or more decimals, and more than the currency has; `None` for any other. Where a
    /// point parts the thousands, `12.500` is twelve thousand five hundred: nobody can tell it from twelve and a half.
    pub fn hint_for_decimals(self, amount: Decimal) -> Option<String> {
        if amount.scale() < 3 || amount.scale() <= self.0 {
            return None;
        }
        let rounded = format!("{:.*}", self.0 as usize, self.round(amount));
        let looks_grouped = amount.scale() == 3 && (Decimal::ONE..Decimal::ONE_THOUSAND).contains(&amount.abs());
        Some(match looks_grouped {
            true => format!("write `{}` or `{rounded}`, whichever is meant", amount.mantissa()),
            false => format!("write `{rounded}`"),
        })
    }
}

const AMOUNT: &str = "an amount such as `12000` or `1250.50`, without a currency sign or commas";

fn read_amount(node: &Node<'_>, reader: &mut Reader<'_>) -> Option<Decimal> {
    let text = reader.scalar(node, AMOUNT)?;
    let amount = parse_decimal(text).filter(|amount| amount.scale() <= 4);
    if amount.is_none() {
        let limits = "an amount has at most four decimals, and is at most 1,000,000,000,000,000";
        let is_number = text.trim().trim_start_matches('-').chars().all(|sign| sign.is_ascii_digit() || sign == '.');
        let is_out_of_limits = is_number && !text.trim().is_empty() && text.matches('.').count() < 2;
        let hint = if is_out_of_limits { Some(limits.to_owned()) } else { hint_for_number(text) };
        reader.wrong_type_with(node, AMOUNT, hint);
    }
    amount
}

impl Value for Money {
    fn shape() -> Shape {
        Shape::Number { name: "amount of money", minimum: None, maximum: None, whole: false, pattern: None }
    }

    fn read(node: &Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        read_amount(node, reader).map(Money)
    }

    fn view(&self) -> View<'_> {
        View::Money(self.0)
    }
}

impl Value for Periods {
    fn shape() -> Shape {
        Shape::Map { keys: "^[0-9]{4}-(0[1-9]|1[0-2])$", item: Box::new(Money::shape()) }
    }

    fn read(node: &Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let NodeValue::Mapping(entries) = &node.value else {
            reader.wrong_type(node, "months and amounts such as `{2026-04: 12000}`");
            return None;
        };
        let mut periods = Vec::with_capacity(entries.len());
        for entry in entries {
            let month = format!("{}-01", entry.key).parse::<jiff::civil::Date>().ok().filter(|_| entry.key.len() == 7);
            match month {
                Some(month) => periods.extend(read_amount(&entry.node, reader).map(|amount| (month, amount))),
                None => {
                    let message = format!("expected a month such as `2026-04`, found `{}`", entry.key);
                    reader.error("wrong-type", message, entry.key_span, None);
                }
            }
        }
        periods.sort_unstable();
        Some(Periods(periods))
    }

    fn view(&self) -> View<'_> {
        let field = |name, value| FieldView { name, span: Span::default(), audience: None, value };
        let month = |(month, amount): &(jiff::civil::Date, Decimal)| {
            let fields = vec![field("month", View::Date(*month)), field("amount", View::Money(*amount))];
            field("period", View::Record(fields))
        };
        View::List(self.0.iter().map(month).collect())
    }
}

impl Periods {
    /// The sum of all months.
    pub fn total(&self) -> Decimal {
        self.0.iter().map(|(_, amount)| amount).sum()
    }
}

impl Value for Currency {
    fn shape() -> Shape {
        Shape::Pattern { name: "currency", pattern: "^[A-Z]{3}$", example: "USD" }
    }

    fn read(node: &Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let code = reader.scalar(node, "an ISO 4217 code such as `USD`")?;
        let fits = code.len() == 3 && code.bytes().all(|letter| letter.is_ascii_uppercase());
        if !fits {
            let code = code.trim();
            let is_code = code.len() == 3 && code.bytes().all(|letter| letter.is_ascii_alphabetic());
            let hint = match code {
                "€" => Some("EUR".to_owned()),
                "£" => Some("GBP".to_owned()),
                code => is_code.then(|| code.to_uppercase()),
            };
            let hint = hint.map(|code| format!("write `{code}`"));
            reader.wrong_type_with(node, "an ISO 4217 code such as `USD`", hint);
        }
        fits.then(|| Currency(code.to_owned()))
    }

    fn view(&self) -> View<'_> {
        View::Text(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_be_thousands_is_known_by_the_decimals_of_the_currency() {
        let check = |currency: &str, amount: &str, expect: Option<&str>| {
            let amount = parse_decimal(amount).unwrap_or_else(|| panic!("{amount} is no amount"));
            assert_eq!(MinorUnit::of(currency).hint_for_decimals(amount).as_deref(), expect, "{currency} {amount}");
        };
        check("EUR", "12.500", Some("write `12500` or `12.50`, whichever is meant"));
        check("EUR", "-1.234", Some("write `-1234` or `-1.23`, whichever is meant"));
        check("EUR", "0.125", Some("write `0.13`"));
        check("EUR", "4120.750", Some("write `4120.75`"));
        check("EUR", "12.5000", Some("write `12.50`"));
        check("JPY", "12.500", Some("write `12500` or `13`, whichever is meant"));
        check("KWD", "1.2500", Some("write `1.250`"));
        for (currency, amount) in
            [("EUR", "12.50"), ("EUR", "12500"), ("EUR", "12.5"), ("JPY", "12.5"), ("KWD", "12.500"), ("CLF", "1.2345")]
        {
            check(currency, amount, None);
        }
    }
}
