//! How a figure is worked out: its formula, and the formula with the numbers in it, for a pocket calculator.

mod spoken;

use rust_decimal::{Decimal, RoundingStrategy};

use crate::analysis::explained::{Explained, Operand, Unit};
use crate::analysis::words::Words;
use crate::language::say;
use crate::site::data::{Value, json};
use spoken::spoken;

/// So many decimals of a result are enough for what is worked out from it to come out as it is shown.
const GOES_ON: u32 = 8;

/// Figures for the disclosure “How is this worked out?”, with the sources of their formulas.
pub fn worked(words: &Words, figures: &[Explained]) -> Value {
    let mut sources: Vec<&str> = Vec::new();
    for source in figures.iter().flat_map(|figure| figure.source.split("; ")) {
        if !source.is_empty() && !sources.contains(&source) {
            sources.push(source);
        }
    }
    json!({
        "figures": figures.iter().map(|figure| one(words, figure)).collect::<Vec<_>>(),
        "source": (!sources.is_empty()).then(|| say!(words, pages_results_are_rounded_what_is, sources = words.clauses(&sources.iter().map(|source| spoken(words, source)).collect::<Vec<_>>()))),
    })
}

/// A figure with its formula and its numbers.
pub fn one(words: &Words, figure: &Explained) -> Value {
    let name = spoken(words, figure.name);
    let name = if figure.short.is_empty() { name.into_owned() } else { format!("{name} ({})", figure.short) };
    let result = value(words, figure.value, figure.unit);
    let formula = spoken(words, figure.formula);
    let operand =
        |number: &Operand| Operand { name: spoken(words, &number.name).into_owned().into(), ..number.clone() };
    let operands: Vec<Operand> = figure.numbers.iter().map(operand).collect();
    let (line, numbers) = match substituted(words, &formula, &operands) {
        Some(line) => (format!("= {line} = {result}"), Vec::new()),
        None => (format!("= {result}"), numbers(words, &operands)),
    };
    json!({"name": name, "formula": formula, "numbers": numbers, "line": line})
}

fn numbers(words: &Words, numbers: &[Operand]) -> Vec<Value> {
    let number =
        |number: &Operand| json!({"name": &number.name, "value": value(words, Some(number.value), number.unit)});
    numbers.iter().map(number).collect()
}

/// A value with its unit, exact enough to go on with.
pub fn value(words: &Words, value: Option<Decimal>, unit: Unit) -> String {
    let Some(value) = value else { return say!(words, name_not_available).to_owned() };
    match unit {
        Unit::Money => words.money(value),
        Unit::Percent => words.percent_to(value, 2),
        Unit::Months => say!(words, months_exactly, count = rounded(value)),
        Unit::Years => say!(words, count_years, count = rounded(value)),
        Unit::Days => say!(words, days, count = rounded(value)),
        Unit::WorkingDays => say!(words, working_days, count = rounded(value)),
        Unit::Ratio | Unit::Count => words.number_to(value, 4),
    }
}

fn rounded(value: Decimal) -> Decimal {
    value.round_dp_with_strategy(4, RoundingStrategy::MidpointAwayFromZero)
}

/// The last side of a formula with numbers in the place of their names; `None` where it has none, or where a number has
/// no place in it.
fn substituted(words: &Words, formula: &str, numbers: &[Operand]) -> Option<String> {
    let side = formula.rsplit(" = ").next().unwrap_or(formula);
    // A name may begin with another one, such as `PV at N + 1` with `PV at N`.
    let mut named: Vec<&Operand> = numbers.iter().collect();
    named.sort_by_key(|number| std::cmp::Reverse(number.name.len()));
    let mut used = vec![false; named.len()];
    let (mut line, mut rest, mut inside_word) = (String::new(), side, false);
    while let Some(letter) = rest.chars().next() {
        let found = (!inside_word).then(|| named.iter().position(|number| begins_with(rest, &number.name))).flatten();
        if let Some(place) = found {
            used[place] = true;
            line.push_str(&in_formula(words, named[place]));
            rest = &rest[named[place].name.len()..];
            inside_word = true;
            continue;
        }
        inside_word = letter.is_alphanumeric();
        line.push(letter);
        rest = &rest[letter.len_utf8()..];
    }
    (!used.is_empty() && used.iter().all(|used| *used)).then_some(line)
}

fn begins_with(text: &str, name: &str) -> bool {
    text.strip_prefix(name).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

/// A number within a formula: without its unit, and in brackets when it is negative.
fn in_formula(words: &Words, number: &Operand) -> String {
    let text = match number.unit {
        Unit::Money => words.money(number.value),
        Unit::Percent => words.percent_to(number.value, GOES_ON),
        _ => words.number_to(number.value, GOES_ON),
    };
    if number.value.is_sign_negative() && !number.value.is_zero() { format!("({text})") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::explained::{money, number};

    fn line(formula: &'static str, value: Option<Decimal>, unit: Unit, numbers: Vec<Operand>) -> String {
        let figure = Explained { name: "Figure", short: "F", value, unit, formula, numbers, source: "Somebody" };
        let words = Words::new("USD", "en-US");
        let found = worked(&words, &[figure.clone(), figure]);
        let source = found["source"].as_str().unwrap();
        assert!(source.ends_with("Formulas: Somebody."), "{source}");
        assert_eq!(found["figures"][0]["name"], "Figure (F)");
        found["figures"][0]["line"].as_str().unwrap().to_owned()
    }

    #[test]
    fn numbers_stand_in_the_place_of_their_names() {
        let (ev, ac) = (money("EV", 2500.into()), money("AC", 2800.into()));
        let index = Decimal::from(2500) / Decimal::from(2800);
        assert_eq!(
            line("EV ÷ AC", Some(index), Unit::Ratio, vec![ev.clone(), ac.clone()]),
            "= $2,500 ÷ $2,800 = 0.8929"
        );
        let bac = money("BAC", 4000.into());
        assert_eq!(
            line("BAC ÷ CPI = BAC × AC ÷ EV", Some(4480.into()), Unit::Money, vec![bac, ac, ev]),
            "= $4,000 × $2,800 ÷ $2,500 = $4,480"
        );
    }

    #[test]
    fn a_name_that_begins_another_is_told_from_it() {
        let numbers = vec![
            number("N", 12, Unit::Months),
            money("EV", 15.into()),
            money("PV at N", 10.into()),
            money("PV at N + 1", 20.into()),
        ];
        assert_eq!(
            line("N + (EV − PV at N) ÷ (PV at N + 1 − PV at N)", Some(Decimal::new(125, 1)), Unit::Months, numbers),
            "= 12 + ($15 − $10) ÷ ($20 − $10) = 12.5 months"
        );
    }

    #[test]
    fn what_has_no_place_in_the_formula_is_listed() {
        let numbers = vec![number("risks counted", 2, Unit::Count)];
        assert_eq!(line("sum of exposure × probability", Some(500.into()), Unit::Money, numbers), "= $500");
        assert_eq!(line("EV ÷ AC", None, Unit::Ratio, Vec::new()), "= n/a");
        let negative = vec![money("a", (-5).into()), money("b", 3.into())];
        assert_eq!(line("b − a", Some(8.into()), Unit::Money, negative), "= $3 − (−$5) = $8");
    }
}
