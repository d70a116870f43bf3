//! Splitting an amount so that the parts add up to it again, to the smallest unit of its currency.

use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};

/// Days of work are split to so many decimals and rounded for show alone: of many small parts, each would lose what their sum then lacks.
pub const DAY_DECIMALS: u32 = 10;

/// Weights have six decimals at most.
const WEIGHT_SCALE: u32 = 6;

/// An amount split by weights into parts of so many decimals, those of its currency, or of as many as it is written with. What rounding leaves
/// over goes to the parts with the largest remainders, among equals to the first (Hamilton's method). Without weights, or
/// where all are zero, it is split evenly; among no weights at all, into nothing.
pub fn split(amount: Decimal, weights: &[Decimal], decimals: u32) -> Vec<Decimal> {
    let amount = amount.normalize();
    let scale = amount.scale().max(decimals);
    let units = units(amount.abs(), scale);
    let mut weights: Vec<u128> = weights.iter().map(|weight| self::units(*weight, WEIGHT_SCALE)).collect();
    if weights.iter().all(|weight| *weight == 0) {
        weights.iter_mut().for_each(|weight| *weight = 1);
    }
    // No product may leave 128 bits; what is lost of such weights is less than anybody could mean by them.
    while weights.iter().any(|weight| *weight > 1_000_000_000_000_000) {
        weights.iter_mut().for_each(|weight| *weight /= 10);
    }
    let total: u128 = weights.iter().sum::<u128>().max(1);
    let mut parts: Vec<u128> = weights.iter().map(|weight| units * weight / total).collect();
    let left = units - parts.iter().sum::<u128>();
    let mut order: Vec<usize> = (0..weights.len()).collect();
    order.sort_by_key(|place| (std::cmp::Reverse(units * weights[*place] % total), *place));
    for place in order.into_iter().take(usize::try_from(left).unwrap_or(0)) {
        parts[place] += 1;
    }
    let signed = |part: u128| {
        let size = Decimal::from_i128_with_scale(i128::try_from(part).unwrap_or(0), scale).normalize();
        if amount.is_sign_negative() { -size } else { size }
    };
    parts.into_iter().map(signed).collect()
}

/// Numbers as they are shown with so many decimals, so that they add up to their sum as it is shown: each is cut, and what is missing
/// goes to those that lost most by it, among equals to the first (largest remainder).
pub fn shown(parts: &[Decimal], decimals: u32) -> Vec<Decimal> {
    let whole = |number: Decimal, strategy| number.round_dp_with_strategy(decimals, strategy);
    let sum: Decimal = parts.iter().sum();
    let mut cut: Vec<Decimal> = parts.iter().map(|part| whole(*part, RoundingStrategy::ToNegativeInfinity)).collect();
    let unit = Decimal::new(1, decimals);
    let missing = whole(sum, RoundingStrategy::MidpointAwayFromZero) - cut.iter().sum::<Decimal>();
    let mut order: Vec<usize> = (0..parts.len()).collect();
    order.sort_by_key(|place| (std::cmp::Reverse(parts[*place] - cut[*place]), *place));
    let count = (missing / unit).to_usize().unwrap_or(0);
    for place in order.into_iter().take(count) {
        cut[place] += unit;
    }
    cut
}

/// A number as a count of its smallest units; 0 for a negative one.
fn units(number: Decimal, scale: u32) -> u128 {
    let mut number = number;
    number.rescale(scale);
    u128::try_from(number.mantissa()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::values::MinorUnit;

    fn check(amount: &str, weights: &[&str], expected: &[&str]) {
        let decimals = |texts: &[&str]| texts.iter().map(|text| text.parse().unwrap()).collect::<Vec<Decimal>>();
        let parts = split(amount.parse().unwrap(), &decimals(weights), 2);
        assert_eq!(parts, decimals(expected), "{amount} by {weights:?}");
    }

    #[test]
    fn parts_add_up_to_the_cent() {
        check("100", &["1", "1", "1"], &["33.34", "33.33", "33.33"]);
        check("-100", &["1", "1", "1"], &["-33.34", "-33.33", "-33.33"]);
        check("0.05", &["1", "1"], &["0.03", "0.02"]);
        check("10", &["2", "1"], &["6.67", "3.33"]);
        check("10", &["1", "2"], &["3.33", "6.67"]);
        check("0.0001", &["1", "1"], &["0.0001", "0"]);
    }

    #[test]
    fn parts_are_in_the_smallest_unit_of_the_currency() {
        let split = |amount: &str, currency| {
            let parts = split(amount.parse().unwrap(), &[Decimal::ONE; 3], MinorUnit::of(currency).decimals());
            parts.iter().map(Decimal::to_string).collect::<Vec<_>>()
        };
        assert_eq!(split("100", "JPY"), ["34", "33", "33"]);
        assert_eq!(split("100", "KWD"), ["33.334", "33.333", "33.333"]);
        // What somebody wrote in smaller parts is not made another amount.
        assert_eq!(split("0.4", "JPY"), ["0.2", "0.1", "0.1"]);
    }

    #[test]
    fn what_is_shown_adds_up_to_the_sum_that_is_shown() {
        let decimals = |texts: &[&str]| texts.iter().map(|text| text.parse().unwrap()).collect::<Vec<Decimal>>();
        let check = |parts: &[&str], expected: &[&str]| assert_eq!(shown(&decimals(parts), 2), decimals(expected));
        check(&["0.3333333333", "0.3333333333", "0.3333333334"], &["0.33", "0.33", "0.34"]);
        check(&["0.005", "0.005"], &["0.01", "0"]);
        check(&["3", "0.666", "0.666"], &["3", "0.67", "0.66"]);
        check(&["-0.333", "1.333"], &["-0.33", "1.33"]);
        check(&[], &[]);
    }

    #[test]
    fn edge_weights_do_no_harm() {
        check("100", &[], &[]);
        check("100", &["0", "0"], &["50", "50"]);
        check("100", &["1", "0"], &["100", "0"]);
        check("0", &["3", "1"], &["0", "0"]);
        check("1000000000000000", &["999999999999999", "0.000001"], &["1000000000000000", "0"]);
        check("12", &["0.333333", "0.666667"], &["4", "8"]);
    }

    proptest::proptest! {
        #[test]
        fn the_parts_of_anything_add_up(
            cents in -1_000_000_000_000_i64..1_000_000_000_000,
            weights in proptest::collection::vec(0_i64..1_000_000_000, 1..12),
        ) {
            let amount = Decimal::new(cents, 2);
            let weights: Vec<Decimal> = weights.into_iter().map(|weight| Decimal::new(weight, 3)).collect();
            let parts = split(amount, &weights, 2);
            proptest::prop_assert_eq!(parts.iter().sum::<Decimal>(), amount);
            let total: Decimal = weights.iter().sum();
            for (part, weight) in parts.iter().zip(&weights).filter(|_| !total.is_zero()) {
                let exact = amount * weight / total;
                proptest::prop_assert!((part - exact).abs() <= Decimal::new(1, 2));
            }
        }
    }
}
