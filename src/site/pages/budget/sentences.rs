//! The sentences of the page.

use rust_decimal::Decimal;

use crate::analysis::books::Amounts;
use crate::analysis::budget::{Budget, Counted, Headline};
use crate::analysis::phasing::Span;
use crate::analysis::words::Words;
use crate::language::say;

/// The forecast against today's plan and against what was approved, and what of it is contingency. `runs` is from when to
/// when the running costs are, where all of them are shown.
pub fn lede(words: &Words, budget: &Budget, runs: Option<Span>) -> String {
    let headline = &budget.headline;
    let project = headline.approved.is_zero() && headline.planned.is_zero() && headline.forecast.is_zero();
    if project {
        return match budget.total.running.planned {
            running if running > Decimal::ZERO => {
                let amount = words.money(running);
                match runs.map(|span| words.length(span.first, span.last)) {
                    Some(time) => say!(words, budget_the_plan_holds_no_cost_over, amount = amount, time = time),
                    None => say!(words, budget_the_plan_holds_no_cost, amount = amount),
                }
            }
            _ => say!(words, budget_the_plan_holds_no_costs).to_owned(),
        };
    }
    let forecast = words.money(headline.forecast);
    let lede = say!(words, budget_the_project_is_forecast_to, forecast = &forecast, against = against(words, headline));
    let counted = match headline.contingency_counted() {
        Some(Counted::Left(left)) => say!(words, budget_it_counts_the_contingency, amount = words.money(left)),
        Some(Counted::Forecast(amount)) => {
            say!(words, budget_it_counts_what_is_forecast, amount = words.money(amount))
        }
        None => return lede,
    };
    format!("{lede} {counted}")
}

fn against(words: &Words, headline: &Headline) -> String {
    let plan = headline.forecast - headline.planned;
    let approved = headline.forecast - headline.approved;
    let planned = words.money(headline.planned);
    if headline.approved == headline.planned {
        return match plan.is_zero() {
            true => say!(words, budget_that_is_what_is_planned).to_owned(),
            false => say!(
                words,
                budget_that_is_than_the_planned,
                difference = words.money(plan.abs()),
                way = way(plan),
                planned = &planned
            ),
        };
    }
    let of_plan = match plan.is_zero() {
        true => say!(words, budget_that_is_what_is_planned_too).to_owned(),
        false => say!(
            words,
            budget_that_is_than_the_planned_too,
            difference = words.money(plan.abs()),
            way = way(plan),
            planned = &planned
        ),
    };
    match approved.is_zero() {
        true => say!(words, budget_and_what_was_approved, of_plan = &of_plan),
        false => say!(
            words,
            budget_and_than_the_approved,
            of_plan = &of_plan,
            difference = words.money(approved.abs()),
            way = way(approved),
            approved = words.money(headline.approved)
        ),
    }
}

fn way(difference: Decimal) -> &'static str {
    if difference > Decimal::ZERO { "more" } else { "less" }
}

/// That lines are counted and not shown; nothing where all are. How many they are is not for this audience either.
pub fn hidden(words: &Words, budget: &Budget) -> Option<&'static str> {
    let text = say!(words, budget_some_lines_of_the_budget);
    budget.hidden.as_ref().map(|_| text)
}

/// How much of the plan is paid and under contract.
pub fn total(words: &Words, headline: &Headline) -> String {
    let paid = words.money_compact(headline.actual);
    let open = headline.committed - headline.actual;
    let planned = words.money_compact(headline.planned);
    match (headline.actual.is_zero(), open > Decimal::ZERO) {
        (true, false) => say!(words, budget_nothing_of_the_planned_is, planned = &planned),
        (true, true) => {
            say!(words, budget_nothing_of_the_planned_is_paid, planned = &planned, amount = words.money_compact(open))
        }
        (false, false) => say!(words, budget_of_the_planned_is_paid, paid = &paid, planned = &planned),
        (false, true) => {
            say!(
                words,
                budget_of_the_planned_is_paid_and,
                paid = &paid,
                planned = &planned,
                amount = words.money_compact(open)
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
        (None, _) if categories.len() == 1 => {
            say!(words, budget_is_not_forecast_over_its, categories = categories[0].0)
        }
        (None, _) => say!(words, budget_no_category_is_forecast_over).to_owned(),
        (Some((name, difference)), 1) => {
            say!(words, budget_is_forecast_over_its_plan, name = &name, amount = words.money(difference))
        }
        (Some((name, difference)), count) => {
            let difference = words.money(difference);
            say!(words, budget_is_forecast_over_its_plan_the, name = &name, difference = &difference, count = &count)
        }
    }
}

/// The same of a plan that has no categories: what is forecast against what is planned.
pub fn without_categories(words: &Words, amounts: &Amounts) -> String {
    let difference = amounts.forecast - amounts.planned;
    match difference > Decimal::ZERO {
        true => say!(words, budget_more_is_forecast_than_planned, amount = words.money(difference)),
        false => say!(words, budget_no_more_is_forecast_than_planned).to_owned(),
    }
}

/// `as planned`, `$24,000 over` or `$18,000 under`, and which way that points.
pub fn difference(words: &Words, amounts: &Amounts) -> (&'static str, String) {
    let difference = amounts.forecast - amounts.planned;
    match difference {
        zero if zero.is_zero() => ("", say!(words, budget_as_planned).to_owned()),
        over if over > Decimal::ZERO => ("▲", words.over_or_under(over)),
        under => ("▼", words.over_or_under(under)),
    }
}

/// Whether the sources give what is planned: what they give, what is planned from them, and the names of those that give
/// less than their lines will cost.
pub fn funding(words: &Words, gives: Decimal, forecast: Decimal, short: &[&str]) -> String {
    if !short.is_empty() {
        let names: Vec<String> = short.iter().map(|name| words.quoted(name)).collect();
        let names = words.list_to(&names, 3);
        return say!(words, budget_less_than_lines_will_cost, names = names, count = short.len());
    }
    match gives - forecast {
        none if none.is_zero() => say!(words, budget_the_sources_give_the_that, amount = words.money(forecast)),
        spare if spare > Decimal::ZERO => {
            say!(words, budget_the_sources_give_more_than, amount = words.money(gives), amount_2 = words.money(spare))
        }
        short => {
            say!(words, budget_the_sources_give_less_than, amount = words.money(gives), amount_2 = words.money(-short))
        }
    }
}

#[cfg(test)]
mod tests;
