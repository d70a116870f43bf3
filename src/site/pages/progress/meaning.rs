//! What the figures of earned value mean, in a sentence each.

use rust_decimal::{Decimal, RoundingStrategy};

use crate::analysis::words::Words;
use crate::language::say;

/// Planned or spent money against what was earned: `earned − other`.
pub fn ahead_or_behind(words: &Words, variance: Decimal) -> String {
    match variance {
        none if none.is_zero() => say!(words, progress_all_the_work_that_should).to_owned(),
        behind if behind < Decimal::ZERO => {
            say!(words, progress_work_that_was_to_cost, amount = words.money(-behind))
        }
        ahead => say!(words, progress_work_that_was_to_cost_is, amount = words.money(ahead)),
    }
}

/// `earned − spent`.
pub fn over_or_under(words: &Words, variance: Decimal) -> String {
    match variance {
        none if none.is_zero() => say!(words, progress_the_work_that_is_done).to_owned(),
        over if over < Decimal::ZERO => {
            say!(words, progress_the_work_that_is_done_has, amount = words.money(-over))
        }
        under => say!(words, progress_the_work_that_is_done_too, amount = words.money(under)),
    }
}

/// What is spent while nothing is earned.
pub fn spent_before_work(words: &Words, spent: Decimal) -> String {
    match spent.is_zero() {
        true => say!(words, progress_nothing_is_spent_yet).to_owned(),
        false => say!(words, progress_is_spent_before_work, amount = words.money(spent)),
    }
}

/// The share of the planned work that is done.
pub fn schedule_index(words: &Words, index: Option<Decimal>) -> String {
    match index {
        None => say!(words, progress_no_work_was_planned_by).to_owned(),
        Some(index) => {
            say!(
                words,
                progress_of_every_of_work_planned,
                hundred = hundred(words),
                of_hundred = of_hundred(words, index)
            )
        }
    }
}

/// What each unit of money has bought.
pub fn cost_index(words: &Words, index: Option<Decimal>) -> String {
    match index {
        None => say!(words, progress_nothing_is_spent_yet).to_owned(),
        Some(index) => say!(
            words,
            progress_every_spent_has_bought_of,
            hundred = hundred(words),
            of_hundred = of_hundred(words, index)
        ),
    }
}

/// What the rest must achieve to stay within a sum.
pub fn to_complete(words: &Words, index: Option<Decimal>, now: Option<Decimal>, within: &str) -> String {
    let Some(index) = index else { return say!(words, progress_nothing_is_left_to_spend, within = within) };
    let needed = say!(
        words,
        progress_to_stay_within_every_must,
        within = within,
        hundred = hundred(words),
        of_hundred = of_hundred(words, index)
    );
    match now {
        Some(now) if rounded(index) > rounded(now) => say!(words, progress_more_than_it_has_so, needed = &needed),
        Some(now) if rounded(index) < rounded(now) => say!(words, progress_less_than_it_has_so, needed = &needed),
        Some(_) => say!(words, progress_as_it_has_so_far, needed = &needed),
        None => format!("{needed}."),
    }
}

/// How far ahead or behind in months.
pub fn months(words: &Words, variance: Option<Decimal>) -> String {
    let Some(variance) = variance else { return say!(words, progress_no_work_was_planned).to_owned() };
    let size = half_up(variance.abs(), 1);
    match variance {
        near if size.is_zero() && near.is_zero() => {
            say!(words, progress_the_plan_had_as_much_too_too, today = words.today())
        }
        behind if behind < Decimal::ZERO && size.is_zero() => {
            say!(words, progress_the_plan_had_as_much_done).to_owned()
        }
        _ if size.is_zero() => say!(words, progress_the_plan_has_as_much).to_owned(),
        behind if behind < Decimal::ZERO => {
            say!(words, progress_the_plan_had_as_much_too, number = size)
        }
        _ => say!(words, progress_the_plan_has_as_much_done, number = size),
    }
}

/// An estimate against what was approved: `approved − estimate`, rounded as it is to be read.
pub fn at_completion(words: &Words, variance: Option<Decimal>) -> String {
    let Some(variance) = variance else { return say!(words, progress_it_cannot_be_said_before).to_owned() };
    match variance {
        none if none.is_zero() => say!(words, progress_as_approved_too).to_owned(),
        over if over < Decimal::ZERO => say!(words, progress_more_than_approved, amount = words.money(-over)),
        under => say!(words, progress_less_than_approved, amount = words.money(under)),
    }
}

/// Halves away from zero, as everybody rounds by hand.
fn half_up(number: Decimal, decimals: u32) -> Decimal {
    number.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero)
}

fn rounded(index: Decimal) -> Decimal {
    half_up(index, 2)
}

/// A round sum that everybody can picture.
fn hundred(words: &Words) -> String {
    words.money(Decimal::ONE_HUNDRED)
}

fn of_hundred(words: &Words, index: Decimal) -> String {
    words.money(index * Decimal::ONE_HUNDRED)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words() -> Words {
        Words::new("USD", "en-US")
    }

    fn decimal(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn variances_say_which_way() {
        let words = words();
        let schedule = |amount: i64| ahead_or_behind(&words, amount.into());
        assert_eq!(schedule(0), "All the work that should be done is done, and no more.");
        assert_eq!(schedule(-500), "Work that was to cost $500 should be done and is not.");
        assert_eq!(schedule(500), "Work that was to cost $500 is done before it had to be.");
        let cost = |amount: i64| over_or_under(&words, amount.into());
        assert_eq!(cost(0), "The work that is done has cost what was approved for it.");
        assert_eq!(cost(-300), "The work that is done has cost $300 more than was approved for it.");
        assert_eq!(cost(300), "The work that is done has cost $300 less than was approved for it.");
    }

    #[test]
    fn indices_are_shares_of_a_hundred() {
        let words = words();
        assert_eq!(cost_index(&words, Some(decimal("0.893"))), "Every $100 spent has bought $89.30 of work.");
        assert_eq!(cost_index(&words, None), "Nothing is spent yet.");
        let schedule = schedule_index(&words, Some(decimal("0.8333")));
        assert_eq!(schedule, "Of every $100 of work planned by now, $83.33 is done.");
        assert_eq!(schedule_index(&words, None), "No work was planned by now.");
        let rest = |index: &str, now: &str| to_complete(&words, Some(decimal(index)), Some(decimal(now)), "approved");
        assert_eq!(
            rest("1.25", "0.89"),
            "To stay within what was approved, every $100 must buy $125 of work: more than it has so far."
        );
        assert_eq!(
            rest("0.8", "0.9"),
            "To stay within what was approved, every $100 must buy $80 of work: less than it has so far."
        );
        assert_eq!(
            rest("0.9", "0.9"),
            "To stay within what was approved, every $100 must buy $90 of work, as it has so far."
        );
        assert_eq!(to_complete(&words, None, None, "approved"), "Nothing is left to spend within what was approved.");
    }

    #[test]
    fn time_is_said_in_months() {
        let words = words();
        let of = |variance: &str| months(&words, Some(decimal(variance)));
        assert_eq!(
            [of("-1"), of("-1.25")],
            ["The plan had as much done 1 month ago.", "The plan had as much done 1.3 months ago."]
        );
        assert_eq!(of("0"), "The plan had as much done today.");
        assert_eq!(of("-0.04"), "The plan had as much done a day or two ago.");
        assert_eq!(
            [of("0.04"), of("2")],
            ["The plan has as much done in a day or two.", "The plan has as much done in 2 months."]
        );
        assert_eq!(months(&words, None), "No work was planned.");
    }

    #[test]
    fn estimates_are_held_against_what_was_approved() {
        let words = words();
        let of = |variance: i64| at_completion(&words, Some(variance.into()));
        assert_eq!([of(0), of(-480), of(20)], ["As approved.", "$480 more than approved.", "$20 less than approved."]);
        assert_eq!(at_completion(&words, None), "It cannot be said before work is done and paid.");
    }
}
