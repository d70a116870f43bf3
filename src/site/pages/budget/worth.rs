//! Whether it is worth it: what the result costs to own, what it brings, and when the money is back.

use rust_decimal::{Decimal, RoundingStrategy};

use super::{Sheet, cells};
use crate::analysis::economics::{Appraisal, BenefitSum, Economics, Payback, Scenario, Year};
use crate::analysis::split::shown;
use crate::analysis::words::Words;
use crate::language::say;
use crate::model::kinds::{Entity, Kind};
use crate::site::data::{Value, json};
use crate::site::pages::mention;
use crate::site::pages::worked;

/// Costs against benefits; nothing where there is neither a running cost nor a benefit. Where a benefit is hidden, all
/// that follows from them is told as the least: hidden costs count in the totals, and hidden benefits in none.
pub fn worth(sheet: &Sheet<'_>) -> Option<Value> {
    let (words, economics) = (sheet.words, &sheet.economics);
    if economics.benefits.is_empty() && economics.cost_of_ownership.running.is_zero() {
        return None;
    }
    let is_whole = !sheet.plan.hidden.any_benefit;
    let mut explained = vec![economics.cost_of_ownership.explained()];
    explained.extend(economics.cash.explained());
    Some(json!({
        "finding": finding(words, economics, is_whole),
        "note": note(words, economics, is_whole),
        "figures": figures(words, economics, is_whole),
        "benefits": benefits(sheet),
        "years": years(words, economics),
        "scenarios": scenarios(words, economics, is_whole),
        "worked": worked::worked(words, &explained),
    }))
}

/// What it costs, what it brings, and whether that pays it back.
fn finding(words: &Words, economics: &Economics, is_whole: bool) -> String {
    let until = words.date_full(economics.horizon.last);
    let (costs, benefits) = (economics.cash.costs, economics.cash.benefits);
    if economics.benefits.is_empty() {
        return say!(words, budget_to_own_the_result_until, until = &until, amount = words.money(costs));
    }
    match &economics.cash.payback {
        Some(payback) => {
            let month = words.month(payback.date);
            match is_whole {
                true => say!(words, budget_the_benefits_have_paid_back, month = month),
                false => say!(words, budget_paid_back_at_the_latest, month = month),
            }
        }
        None if benefits.is_zero() => match is_whole {
            true => say!(words, budget_until_no_benefit_is_money, until = &until),
            false => say!(words, budget_until_no_shown_benefit_is_money, until = &until),
        },
        None => {
            let (benefits, costs) = (cells::whole(words, benefits), cells::whole(words, costs));
            match is_whole {
                true => {
                    say!(
                        words,
                        budget_until_the_benefits_bring_and,
                        until = &until,
                        benefits = &benefits,
                        costs = &costs
                    )
                }
                false => {
                    say!(
                        words,
                        budget_until_the_benefits_bring_at_least,
                        until = &until,
                        benefits = &benefits,
                        costs = &costs
                    )
                }
            }
        }
    }
}

fn note(words: &Words, economics: &Economics, is_whole: bool) -> String {
    let span = words.span(economics.horizon.first, economics.horizon.last);
    let note = say!(words, budget_counted_the_contingency_counts_as, span = &span);
    match is_whole || economics.benefits.is_empty() {
        true => note,
        false => {
            let back = if economics.cash.payback.is_some() { "yes" } else { "no" };
            format!("{note} {}", say!(words, budget_benefits_not_shown_are_not_counted, back = back))
        }
    }
}

/// Whether anything is left out of the figures of cash.
fn has_non_cash(economics: &Economics) -> bool {
    economics.years.iter().any(|year| !year.non_cash_cost.is_zero() || !year.non_cash_benefit.is_zero())
}

/// The figures, in cash and with what is not.
fn figures(words: &Words, economics: &Economics, is_whole: bool) -> Value {
    let both = has_non_cash(economics);
    let of = |name: Value, figure: &dyn Fn(&Appraisal) -> String| {
        let mut cells = vec![name, figure(&economics.cash).into()];
        if both {
            cells.push(figure(&economics.with_non_cash).into());
        }
        json!({"cells": cells})
    };
    let or_none = |value: Option<String>| value.unwrap_or_else(|| say!(words, name_not_available).to_owned());
    let pays = !economics.benefits.is_empty();
    let mut rows =
        vec![of(say!(words, budget_total_cost_of_ownership).into(), &|found| cells::whole(words, found.costs))];
    if pays {
        rows.push(of(say!(words, name_benefits).into(), &|found| cells::whole(words, found.benefits)));
        rows.push(of(say!(words, name_benefits_less_costs).into(), &|found| {
            // Readers take one whole amount from the other.
            cells::whole(words, cells::rounded(found.benefits) - cells::rounded(found.costs))
        }));
        if let Some(rate) = economics.rate {
            let sub = say!(words, budget_what_both_are_worth_in, share = words.percent_to(rate, 2));
            let name = json!({"text": say!(words, name_net_present_value), "sub": sub});
            rows.push(of(name, &|found| or_none(found.net_present_value.map(|value| cells::whole(words, value)))));
        }
        let sub = say!(words, budget_gain_or_loss_over_for, span = span(words, economics));
        let name = json!({"text": say!(words, name_return_on_investment), "sub": sub});
        rows.push(of(name, &|found| or_none(found.return_on_investment.map(|value| words.percent_to(value, 1)))));
        let name = json!({"text": say!(words, name_payback), "sub": say!(words, budget_when_the_benefits_have_added)});
        rows.push(of(name, &|found| back(words, economics, found.payback.as_ref(), is_whole)));
        if economics.rate.is_some() {
            let name = json!({"text": say!(words, name_discounted_payback), "sub": say!(words, budget_the_same_when_later_money)});
            rows.push(of(name, &|found| back(words, economics, found.discounted_payback.as_ref(), is_whole)));
        }
    }
    let mut head =
        vec![json!({"text": say!(words, name_figure)}), json!({"text": say!(words, name_in_cash), "num": true})];
    if both {
        head.push(json!({"text": say!(words, budget_with_what_nobody_invoices), "num": true}));
    }
    let until = words.date_short(economics.horizon.last);
    json!({"caption": say!(words, budget_costs_and_benefits_until, until = &until), "hide_caption": true, "head": head, "rows": rows, "stack": true})
}

fn span(words: &Words, economics: &Economics) -> String {
    say!(words, count_fiscal_years, count = economics.years.len())
}

/// When the money is back.
fn back(words: &Words, economics: &Economics, payback: Option<&Payback>, is_whole: bool) -> String {
    match payback {
        Some(payback) => {
            let date = words.date_short(payback.date);
            match payback.years.round_dp_with_strategy(1, RoundingStrategy::MidpointAwayFromZero) {
                // Days after the start are no years, and the date says it all.
                at_once if at_once.is_zero() => date,
                years => say!(words, budget_after, date = date, number = years),
            }
        }
        None if is_whole => say!(words, budget_not_by, date = words.date_short(economics.horizon.last)),
        None => say!(words, budget_not_by_what_is_shown, date = words.date_short(economics.horizon.last)),
    }
}

/// Each benefit with what it brings.
fn benefits(sheet: &Sheet<'_>) -> Option<Value> {
    let (words, economics) = (sheet.words, &sheet.economics);
    if economics.benefits.is_empty() {
        return None;
    }
    let (in_cash, of_time): (Vec<&BenefitSum>, Vec<&BenefitSum>) = economics.benefits.iter().partition(|sum| sum.cash);
    let row = |sum: &BenefitSum, amount: Decimal| {
        let goal = &sheet.plan.goals[sum.goal];
        let benefit = &goal.benefits[sum.place].value;
        let owner = benefit.owner.as_ref().and_then(|owner| mention::person(sheet.material, owner.value.id()));
        json!({
            "cells": [
                {"text": &benefit.title.value.text, "sub": (!sum.cash).then_some(say!(words, budget_time_or_quality_put_in))},
                {"text": goal.title(), "path": sheet.material.path(Kind::Goal, goal.id.value.as_str())},
                owner.unwrap_or_else(|| json!("–")),
                {"text": words.date_short(sum.starts), "class": "nw"},
                words.money(sum.per_year),
                words.number_to(sum.months, 2),
                words.money(amount),
            ],
        })
    };
    // Each group is rounded on its own, so that the totals above, in cash and with all, are those of the rows.
    let group = |sums: &[&BenefitSum]| {
        let exact: Vec<Decimal> = sums.iter().map(|sum| sum.amount).collect();
        let yearly: Decimal = sums.iter().map(|sum| sum.per_year).sum();
        let whole = shown(&exact, 0);
        let total: Decimal = whole.iter().sum();
        let rows: Vec<Value> = sums.iter().zip(whole).map(|(sum, amount)| row(sum, amount)).collect();
        (rows, yearly, total)
    };
    let sum = |name: &str, yearly: Decimal, total: Decimal| {
        let mut cells = vec![name.to_owned(), String::new(), String::new(), String::new(), words.money(yearly)];
        cells.extend([String::new(), words.money(total)]);
        json!({"class": "sum", "cells": cells})
    };
    let (mut rows, cash_yearly, cash) = group(&in_cash);
    let (others, other_yearly, other) = group(&of_time);
    // Two rounded parts may be one unit apart from the rounded whole, which stands among the figures.
    let all = cells::rounded(economics.benefits.iter().map(|sum| sum.amount).sum());
    if !others.is_empty() && rows.len() > 1 {
        rows.push(sum(say!(words, budget_together_in_cash), cash_yearly, cash));
    }
    rows.extend(others);
    if economics.benefits.len() > 1 {
        rows.push(sum(say!(words, name_together), cash_yearly + other_yearly, all));
    }
    let until = words.date_short(economics.horizon.last);
    Some(json!({
        "finding": brings(words, &until, (!in_cash.is_empty()).then_some(cash), (!of_time.is_empty()).then_some(other)),
        "caption": say!(words, name_benefits),
        "note": say!(words, budget_a_year_by_months),
        "hide_caption": true,
        "stack": true,
        "count": economics.benefits.len(),
        "head": [
            {"text": say!(words, name_benefit)},
            {"text": say!(words, name_goal)},
            {"text": say!(words, name_answers_for_it)},
            {"text": say!(words, name_from)},
            {"text": say!(words, name_a_year), "num": true},
            {"text": say!(words, name_months), "num": true},
            {"text": say!(words, name_in_all), "num": true},
        ],
        "rows": rows,
    }))
}

/// What benefits bring until a day, in cash and in what is put in money.
fn brings(words: &Words, until: &str, cash: Option<Decimal>, other: Option<Decimal>) -> String {
    let of = match (cash, other) {
        (Some(_), Some(_)) => "both",
        (None, _) => "other",
        (_, None) => "cash",
    };
    let money = |amount: Option<Decimal>| words.money(amount.unwrap_or_default());
    say!(words, budget_benefits_bring, of = of, until = until, cash = money(cash), other = money(other))
}

/// The flows of the years, from which the figures are made.
fn years(words: &Words, economics: &Economics) -> Value {
    let discounted = economics.rate.is_some();
    let money = |amount: Decimal| words.money(amount);
    let of = |flow: fn(&Year) -> Decimal| shown(&economics.years.iter().map(flow).collect::<Vec<_>>(), 0);
    let (costs, benefits) = (of(Year::cost), of(|year| year.benefit));
    let mut so_far = Decimal::ZERO;
    let exact: Vec<Decimal> =
        economics.years.iter().map(|year| year.net() * year.discount_factor.unwrap_or_default()).collect();
    // The rows add up to the net present value, which is rounded once and stands among the figures as well.
    let worth = shown(&exact, 0);
    let mut row = |(((year, today), cost), benefit): (((&Year, Decimal), &Decimal), &Decimal)| {
        let net = benefit - cost;
        so_far += net;
        let name = year.fiscal_year.name();
        let mut cells = vec![name, money(*cost), money(*benefit), money(net), money(so_far)];
        if let Some(factor) = year.discount_factor {
            cells.push(words.number_with(factor, 3));
            cells.push(money(today));
        }
        json!({"cells": cells})
    };
    let mut rows: Vec<Value> = economics.years.iter().zip(worth).zip(&costs).zip(&benefits).map(&mut row).collect();
    let (costs, benefits) = (costs.iter().sum::<Decimal>(), benefits.iter().sum::<Decimal>());
    let mut cells = vec![
        say!(words, name_together).to_owned(),
        money(costs),
        money(benefits),
        money(benefits - costs),
        String::new(),
    ];
    let mut columns = vec![
        say!(words, name_costs),
        say!(words, name_benefits),
        say!(words, name_net_flow),
        say!(words, name_sum_so_far),
    ];
    if discounted {
        columns.extend([say!(words, name_discount_factor), say!(words, name_worth_in_the_first_year)]);
        let worth = economics.cash.net_present_value.unwrap_or_default();
        cells.extend([String::new(), cells::whole(words, worth)]);
    }
    rows.push(json!({"class": "sum", "cells": cells}));
    let head = columns.into_iter().map(|column| json!({"text": column, "num": true}));
    let head: Vec<Value> = std::iter::once(json!({"text": say!(words, name_fiscal_year)})).chain(head).collect();
    json!({"caption": say!(words, budget_costs_and_benefits_by_fiscal), "class": "money", "head": head, "rows": rows})
}

/// The net present value if rates or benefits were otherwise.
fn scenarios(words: &Words, economics: &Economics, is_whole: bool) -> Option<Value> {
    if economics.benefits.is_empty() {
        return None;
    }
    let shares: Vec<Decimal> = {
        let mut shares: Vec<Decimal> = economics.sensitivity.iter().map(|scenario| scenario.benefits).collect();
        shares.sort_unstable();
        shares.dedup();
        shares
    };
    let own = economics.rate;
    let row = |row: &[Scenario]| {
        let rate = words.percent_to(row[0].rate, 2);
        let is_own = own == Some(row[0].rate);
        let name = if is_own {
            json!({"text": rate, "sub": say!(words, budget_the_rate_of_this_project)})
        } else {
            rate.into()
        };
        let cell = |scenario: &Scenario| {
            let text = cells::whole(words, scenario.cash);
            if is_own && scenario.benefits == Decimal::ONE_HUNDRED {
                json!({"text": text, "strong": true})
            } else {
                text.into()
            }
        };
        json!({"cells": std::iter::once(name).chain(row.iter().map(cell)).collect::<Vec<_>>()})
    };
    let rows: Vec<Value> = economics.sensitivity.chunk_by(|one, next| one.rate == next.rate).map(row).collect();
    let column = |share: &Decimal| {
        let text = match share - Decimal::ONE_HUNDRED {
            none if none.is_zero() => say!(words, name_benefits_as_planned).to_owned(),
            less if less < Decimal::ZERO => say!(words, budget_less_benefit, share = words.percent(-less)),
            more => say!(words, budget_more_benefit, share = words.percent(more)),
        };
        json!({"text": text, "num": true})
    };
    let head: Vec<Value> =
        std::iter::once(json!({"text": say!(words, name_rate_a_year)})).chain(shares.iter().map(column)).collect();
    Some(json!({
        "finding": if_otherwise(words, &economics.sensitivity, is_whole),
        "table": {"caption": say!(words, budget_net_present_value_in_cash), "class": "money", "head": head, "rows": rows},
    }))
}

/// Whether the answer depends on what is assumed.
fn if_otherwise(words: &Words, scenarios: &[Scenario], is_whole: bool) -> String {
    let positive = scenarios.iter().filter(|scenario| scenario.cash >= Decimal::ZERO).count();
    let best = scenarios.iter().map(|scenario| scenario.cash).max().unwrap_or_default();
    let worst = scenarios.iter().map(|scenario| scenario.cash).min().unwrap_or_default();
    match positive {
        some if !is_whole && some < scenarios.len() => say!(words, budget_worth_at_least).to_owned(),
        0 => say!(words, budget_in_none_of_these_cases, amount = words.money_compact(-best)),
        all if all == scenarios.len() => {
            say!(words, budget_in_all_of_these_cases, amount = words.money_compact(worst))
        }
        some => {
            let all = say!(words, count_cases, count = scenarios.len());
            say!(words, budget_in_of_these_it_is, count = words.whole(i64::try_from(some).unwrap_or(0)), all = &all)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cases_agree_or_do_not() {
        let words = Words::new("USD", "en-US");
        let of = |values: &[i64]| {
            let scenario = |cash: &i64| Scenario {
                rate: Decimal::ZERO,
                benefits: Decimal::ONE_HUNDRED,
                cash: (*cash).into(),
                with_non_cash: Decimal::ZERO,
            };
            let scenarios: Vec<Scenario> = values.iter().map(scenario).collect();
            (if_otherwise(&words, &scenarios, true), if_otherwise(&words, &scenarios, false))
        };
        let least = "What it is at least worth in each of these cases".to_owned();
        let none = "In none of these cases is it worth more than it costs; at best $3 is missing".to_owned();
        assert_eq!(of(&[-5, -3]), (none, least.clone()));
        let all = "In all of these cases it is worth more than it costs; at worst by $3".to_owned();
        assert_eq!(of(&[5, 3]), (all.clone(), all));
        let some = "In 1 of these 3 cases it is worth more than it costs".to_owned();
        assert_eq!(of(&[5, -3, -1]), (some, least));
    }
}
