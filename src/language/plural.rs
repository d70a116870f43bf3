//! Which plural a number takes, after the CLDR.

use rust_decimal::Decimal;

use super::Language;

/// The plural category of a number that is written without needless zeros: `one`, `many` or `other`.
pub fn category(language: Language, number: Decimal) -> &'static str {
    let number = number.abs();
    let is_whole = number.fract().is_zero();
    let millions = || is_whole && !number.is_zero() && (number % Decimal::from(1_000_000)).is_zero();
    match language {
        Language::English | Language::German if number == Decimal::ONE => "one",
        Language::English | Language::German => "other",
        Language::French if number < Decimal::TWO => "one",
        Language::Spanish if number == Decimal::ONE => "one",
        Language::French | Language::Spanish if millions() => "many",
        Language::French | Language::Spanish => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_has_its_own_one() {
        let of = |language, number: &str| category(language, number.parse().unwrap());
        let row = |number| Language::ALL.map(|language| of(language, number));
        assert_eq!(row("0"), ["other", "one", "other", "other"]);
        assert_eq!(row("1"), ["one"; 4]);
        assert_eq!(row("-1"), ["one"; 4]);
        assert_eq!(row("1.5"), ["other", "one", "other", "other"]);
        assert_eq!(row("2"), ["other"; 4]);
        assert_eq!(row("3000000"), ["other", "many", "other", "many"]);
    }
}
