//! The sentences of the page.

use rust_decimal::Decimal;

use crate::analysis::books::Amounts;
use crate::analysis::budget::{Budget, Headline};
use crate::analysis::words::Words;

/// The forecast against today's plan and against what was approved, and what of it is contingency.
pub fn lede(words: &Words, budget: &Budget) -> String {
    let headline = &budget.headline;
    let project = headline.approved.is_zero() && headline.planned.is_zero() && headline.forecast.is_zero();
    if project {
        return match budget.total.running.planned {
            running if running > Decimal::ZERO => {
                format!("The plan holds no cost of the project itself. Running it will cost {}.", words.money(running))
            }
            _ => "The plan holds no costs yet.".to_owned(),
        };
    }
    let forecast = words.money(headline.forecast);
    let mut lede = format!("The project is forecast to cost {forecast}. {}", against(words, headline));
    let left = headline.contingency_left();
    if left > Decimal::ZERO {
        lede.push_str(&format!(
            " It counts the {} of contingency that is left as if all of it will be spent.",
            words.money(left)
        ));
    }
    lede
}

fn against(words: &Words, headline: &Headline) -> String {
    let plan = headline.forecast - headline.planned;
    let approved = headline.forecast - headline.approved;
    let (planned_text, approved_text) = (words.money(headline.planned), words.money(headline.approved));
    if headline.approved == headline.planned {
        return match plan.is_zero() {
            true => "That is what is planned.".to_owned(),
            false => format!("That is {} than the {planned_text} planned.", more_or_less(words, plan)),
        };
    }
    let of_plan = match plan.is_zero() {
        true => "That is what is planned".to_owned(),
        false => format!("That is {} than the {planned_text} planned", more_or_less(words, plan)),
    };
    match approved.is_zero() {
        true => format!("{of_plan}, and what was first approved."),
        false => format!("{of_plan}, and {} than the {approved_text} first approved.", more_or_less(words, approved)),
    }
}

fn more_or_less(words: &Words, difference: Decimal) -> String {
    let word = if difference > Decimal::ZERO { "more" } else { "less" };
    format!("{} {word}", words.money(difference.abs()))
}

/// That lines are counted and not shown; nothing where all are. How many they are is not for this audience either.
pub fn hidden(budget: &Budget) -> Option<&'static str> {
    let text = "Some lines of the budget are not shown in this edition. They are counted in every total.";
    budget.hidden.as_ref().map(|_| text)
}

/// How much of the plan is paid and under contract.
pub fn total(words: &Words, headline: &Headline) -> String {
    let paid = words.money_compact(headline.actual);
    let open = headline.committed - headline.actual;
    let planned = words.money_compact(headline.planned);
    match (headline.actual.is_zero(), open > Decimal::ZERO) {
        (true, false) => format!("Nothing of the {planned} planned is paid or under contract yet"),
        (true, true) => {
            format!("Nothing of the {planned} planned is paid yet; {} is under contract", words.money_compact(open))
        }
        (false, false) => format!("{paid} of the {planned} planned is paid; nothing else is under contract"),
        (false, true) => {
            format!(
                "{paid} of the {planned} planned is paid, and another {} is under contract",
                words.money_compact(open)
            )
        }
    }
}

/// Which of the categories stands out: the name of each and its amounts.
pub fn categories(words: &Words, categories: &[(&str, Amounts)]) -> String {
    let over: Vec<(&str, Decimal)> = categories
        .iter()
        .map(|(name, amounts)| (*name, amounts.forecast - amounts.planned))
        .filter(|(_, difference)| *difference > Decimal::ZERO)
        .collect();
    let most = over.iter().copied().max_by(|one, other| one.1.cmp(&other.1).then(other.0.cmp(one.0)));
    match (most, over.len()) {
        (None, _) if categories.len() == 1 => format!("{} is not forecast over its plan", categories[0].0),
        (None, _) => "No category is forecast over its plan".to_owned(),
        (Some((name, difference)), 1) => format!("{name} is forecast {} over its plan", words.money(difference)),
        (Some((name, difference)), count) => {
            let difference = words.money(difference);
            format!("{name} is forecast {difference} over its plan, the most of {count} categories that are over")
        }
    }
}

/// `as planned`, `$24,000 over` or `$18,000 under`, and which way that points.
pub fn difference(words: &Words, amounts: &Amounts) -> (&'static str, String) {
    let difference = amounts.forecast - amounts.planned;
    match difference {
        zero if zero.is_zero() => ("", "as planned".to_owned()),
        over if over > Decimal::ZERO => ("▲", words.over_or_under(over)),
        under => ("▼", words.over_or_under(under)),
    }
}

/// Whether the sources give what is planned: what they give, what is planned from them, and the names of those that give
/// less than their lines will cost.
pub fn funding(words: &Words, gives: Decimal, forecast: Decimal, short: &[&str]) -> String {
    if !short.is_empty() {
        let (verb, whose) = if short.len() == 1 { ("gives", "its") } else { ("give", "their") };
        let names: Vec<String> = short.iter().map(|name| format!("“{name}”")).collect();
        return format!("{} {verb} less than {whose} lines will cost", words.list_to(&names, 3));
    }
    match gives - forecast {
        none if none.is_zero() => format!("The sources give the {} that is needed", words.money(forecast)),
        spare if spare > Decimal::ZERO => {
            format!("The sources give {}, {} more than is needed", words.money(gives), words.money(spare))
        }
        short => format!("The sources give {}, {} less than is needed", words.money(gives), words.money(-short)),
    }
}

#[cfg(test)]
mod tests;
