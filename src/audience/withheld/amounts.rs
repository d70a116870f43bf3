//! The ways in which an amount may be written in full. What headlines round it to, such as `$918k`, other amounts round to as well:
//! a search for that would take sums that all may see for leaks.

use rust_decimal::Decimal;

use crate::source::words::{Markup, digits, hash_backwards, tokens};

/// An amount without cents, where it has some: up and down, because tables round as they like.
pub fn whole(amount: Decimal) -> Vec<String> {
    let amount = amount.abs();
    match amount.is_integer() {
        true => Vec::new(),
        false => vec![amount.floor().to_string(), amount.ceil().to_string()],
    }
}

/// An amount whose thousands are parted by spaces: `918 273.5`.
pub fn spaced(amount: Decimal) -> Option<String> {
    let amount = amount.abs().normalize();
    let text = amount.to_string();
    let (whole, cents) = text.split_at(text.find('.').unwrap_or(text.len()));
    if whole.len() < 4 {
        return None;
    }
    let mut groups: Vec<&str> = Vec::new();
    let mut rest = whole;
    while rest.len() > 3 {
        let (head, group) = rest.split_at(rest.len() - 3);
        groups.push(group);
        rest = head;
    }
    groups.push(rest);
    groups.reverse();
    Some(format!("{}{cents}", groups.join(" ")))
}

/// The hash of the row of tokens that a written amount is where spaces part its thousands; `None` where it has none.
pub fn hash_spaced(written: &str) -> Option<u64> {
    if written.len() < 4 {
        return None;
    }
    let spaced = spaced(digits(written).parse().ok()?)?;
    let mut hashes = Vec::new();
    tokens(&spaced, Markup::Plain, |token| hashes.push(token.hash));
    Some(hash_backwards(hashes.into_iter().rev()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_known_in_every_form() {
        let amount: Decimal = "918273.50".parse().unwrap();
        assert_eq!(whole(amount), ["918273", "918274"]);
        assert_eq!(spaced(amount).as_deref(), Some("918 273.5"));
        assert_eq!(spaced(Decimal::from(1_234_567)).as_deref(), Some("1 234 567"));
    }

    #[test]
    fn what_has_no_thousands_and_no_cents_has_one_form() {
        assert_eq!(spaced(Decimal::from(918)), None);
        assert_eq!(whole(Decimal::from(918)), [""; 0]);
    }
}
