//! The ways in which an amount may be written.

use rust_decimal::{Decimal, RoundingStrategy};

/// What stands after a number of thousands and of millions, as it is said in the languages of a portal.
const THOUSANDS: &[&str] = &["k", "thousand", "tsd", "tausend", "mille", "mil"];
const MILLIONS: &[&str] = &["m", "mn", "mio", "million", "millions", "millionen", "millones"];

/// Digits without which a rounded amount says too little: so many others round to it.
const DIGITS: usize = 3;

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

/// An amount as headlines and charts say it: `918 k`, `1.23 million`.
pub fn rounded(amount: Decimal) -> Vec<String> {
    let amount = amount.abs();
    let thousand = Decimal::from(1_000);
    let (unit, words, decimals) = match amount {
        amount if amount >= Decimal::from(999_500) => (thousand * thousand, MILLIONS, [2, 1]),
        amount if amount >= Decimal::from(9_995) => (thousand, THOUSANDS, [1, 0]),
        amount if amount >= thousand => (thousand, THOUSANDS, [2, 1]),
        _ => return Vec::new(),
    };
    let written = |decimals: u32| {
        let number = (amount / unit).round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero);
        number.normalize().to_string()
    };
    let tells = |number: &String| number.bytes().filter(u8::is_ascii_digit).count() >= DIGITS;
    let mut numbers: Vec<String> = decimals.map(written).into_iter().filter(tells).collect();
    numbers.dedup();
    numbers.iter().flat_map(|number| words.iter().map(move |word| format!("{number} {word}"))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_known_in_every_form() {
        let amount: Decimal = "918273.50".parse().unwrap();
        assert_eq!(whole(amount), ["918273", "918274"]);
        assert_eq!(spaced(amount).as_deref(), Some("918 273.5"));
        assert!(rounded(amount).contains(&"918 k".to_owned()) && rounded(amount).contains(&"918.3 k".to_owned()));
        assert!(rounded(Decimal::from(1_234_567)).contains(&"1.23 million".to_owned()));
        assert!(rounded(Decimal::from(9_182)).contains(&"9.18 k".to_owned()));
        assert_eq!(spaced(Decimal::from(1_234_567)).as_deref(), Some("1 234 567"));
    }

    #[test]
    fn what_others_round_to_as_well_is_no_form() {
        for amount in [0, 918, 90_000, 1_200_000] {
            assert_eq!(rounded(Decimal::from(amount)), [""; 0], "{amount}");
        }
        assert_eq!(spaced(Decimal::from(918)), None);
        assert_eq!(whole(Decimal::from(918)), [""; 0]);
    }
}
