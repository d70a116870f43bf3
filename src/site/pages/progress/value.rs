//! Whether the money buys what was planned: the curves of earned value, its figures, and what they mean.

use std::cmp::Ordering;

use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};

use super::{earned, meaning, to_come};
use crate::analysis::Finances;
use crate::analysis::earned_value::{EarnedSchedule, EarnedValue, Estimate, Figures, Point, months_to};
use crate::analysis::explained::Explained;
use crate::analysis::words::Words;
use crate::chart::axis::Format;
use crate::chart::curve::{Curve, Variances, curve as draw};
use crate::chart::time::Reading;
use crate::language::say;
use crate::model::values::Timeline;
use crate::site::data::{Value, json};
use crate::site::material::Material;
use crate::site::pages::approved::{amounts_sentence, dates_sentence};
use crate::site::pages::worked::worked;

/// Whether there is work with a budget, and the audience sees money.
pub fn any(material: &Material<'_>) -> bool {
    material.analysis.money.as_ref().is_some_and(|money| !money.earned_value.total.budget_at_completion.is_zero())
}

/// The sentence about it on top of the page.
pub fn lede(material: &Material<'_>) -> Option<String> {
    let figures = &material.analysis.money.as_ref().filter(|_| any(material))?.earned_value.total;
    let words = &material.words;
    if is_untouched(figures) {
        return Some(say!(words, progress_no_work_is_planned_or_done).to_owned());
    }
    let variance = figures.schedule_variance();
    let way = match variance.cmp(&Decimal::ZERO) {
        Ordering::Equal => "even",
        Ordering::Less => "less",
        Ordering::Greater => "more",
    };
    let compact = |amount: Decimal| compact(words, figures.budget_at_completion, amount);
    let (amount, difference) = (compact(figures.earned_value), compact(variance.abs()));
    Some(say!(words, progress_work_worth_is_done, amount = amount, way = way, difference = difference))
}

/// The figures; nothing where there is no budget to earn.
pub fn value(material: &Material<'_>) -> Option<Value> {
    let money = material.analysis.money.as_ref().filter(|_| any(material))?;
    let (words, value) = (&material.words, &money.earned_value);
    let finding = finding(words, &value.total);
    let sentences = plainly(words, money);
    let ((figures, silent), (estimates, unknown)) = (figures(words, value), estimates(words, money));
    Some(json!({
        "note": note(material),
        "finding": &finding,
        "chart": chart(material, money, &finding),
        "table": series(material, value),
        "to_come": to_come::table(material, money),
        "sentences": sentences,
        "figures": figures,
        "estimates": estimates,
        "left_out": (silent + unknown > 0).then(|| say!(words, progress_figures_follow, count = silent + unknown)),
        "worked": worked(words, &explained(&value.total, &value.earned_schedule)),
        "by_phase": earned::by_phase(material, value),
        "by_category": earned::by_category(material, value),
        "work": earned::work(material, value),
        "work_page": earned::work_page(value),
        "effort": earned::effort(material, value),
    }))
}

/// Which approved plan amounts and dates are those of.
fn note(material: &Material<'_>) -> Option<String> {
    let said: Vec<String> = [amounts_sentence(material), dates_sentence(material)].into_iter().flatten().collect();
    (!said.is_empty()).then(|| said.join(" "))
}

/// Whether no work that has a budget was to be done by now, and none is: nothing can be said of the pace.
fn is_untouched(figures: &Figures) -> bool {
    figures.planned_value.is_zero() && figures.earned_value.is_zero()
}

/// What the work that is done is worth, against plan and payments.
fn finding(words: &Words, figures: &Figures) -> String {
    let money = |amount: Decimal| compact(words, figures.budget_at_completion, amount);
    let Figures { planned_value, earned_value, actual_cost, .. } = *figures;
    let is_begun = !earned_value.is_zero();
    let earned = match is_begun {
        true => say!(words, progress_the_work_done_is_worth, money = money(earned_value)),
        false => say!(words, progress_no_work_is_done).to_owned(),
    };
    let planned = match planned_value {
        none if none.is_zero() => say!(words, progress_none_was_planned_by_now).to_owned(),
        same if same == earned_value => say!(words, progress_as_planned_by_now_too_too).to_owned(),
        other => say!(words, progress_was_planned_by_now, money = money(other)),
    };
    let spent = match actual_cost {
        none if none.is_zero() => say!(words, progress_nothing_is_spent).to_owned(),
        same if same == earned_value => say!(words, progress_it_has_cost_just_that).to_owned(),
        other if is_begun => say!(words, progress_it_has_cost, money = money(other)),
        other => say!(words, progress_is_spent, money = money(other)),
    };
    let kept = if is_begun && planned_value == earned_value { "yes" } else { "no" };
    say!(words, progress_and, earned = &earned, kept = kept, planned = &planned, spent = &spent)
}

fn readings(series: &[Point], of: impl Fn(&Point) -> Option<Decimal>) -> Vec<Reading> {
    let reading = |point: &Point| Some(Reading { date: point.date, value: of(point)?.to_f64().unwrap_or_default() });
    series.iter().filter_map(reading).collect()
}

fn chart(material: &Material<'_>, money: &Finances, finding: &str) -> Value {
    let words = &material.words;
    let value = &money.earned_value;
    let (figures, headline) = (&value.total, &money.budget.headline);
    let schedule = &material.analysis.schedule;
    let today = material.analysis.status_date;
    let compact = |amount: Decimal| compact(words, figures.budget_at_completion, amount);
    let format = |value: f64| compact(Decimal::try_from(value).unwrap_or_default());
    let end = value.series.last().map_or(schedule.finish, |point| point.date).max(schedule.finish);
    let approved = compact(headline.approved);
    let last = value.series.iter().filter_map(|point| point.forecast).next_back().unwrap_or(figures.actual_cost);
    let from_zero = |readings: Vec<Reading>| {
        let start = Reading { date: schedule.start, value: 0.0 };
        std::iter::once(start).chain(readings).collect::<Vec<_>>()
    };
    let signed = |variance: Decimal| {
        if variance > Decimal::ZERO { format!("+{}", compact(variance)) } else { compact(variance) }
    };
    let chart = draw(&Curve {
        language: words.language(),
        label: say!(
            words,
            progress_the_forecast_of_the_work,
            finding = &finding,
            value = compact(last),
            approved = &approved
        ),
        start: schedule.start,
        end,
        today,
        today_text: words.today_short(),
        planned: from_zero(readings(&value.series, |point| Some(point.planned_value))),
        earned: from_zero(readings(&value.series, |point| point.earned_value)),
        spent: from_zero(readings(&value.series, |point| point.actual_cost)),
        forecast: readings(&value.series, |point| point.forecast),
        approved: Some((
            headline.approved.to_f64().unwrap_or_default(),
            say!(words, progress_approved_with_contingency, approved = &approved),
        )),
        approved_short: say!(words, progress_approved_too, approved = &approved),
        planned_name: say!(words, name_planned).to_owned(),
        planned_text: say!(words, progress_planned_by_now, value = compact(figures.planned_value)),
        earned_text: say!(words, progress_earned, value = compact(figures.earned_value)),
        spent_text: say!(words, progress_spent, value = compact(figures.actual_cost)),
        forecast_text: say!(words, progress_forecast, value = compact(last)),
        // Nothing done, due or paid varies from nothing.
        variance: (!is_untouched(figures) || !figures.actual_cost.is_zero()).then(|| {
            let (plan, cost) = (figures.schedule_variance(), figures.cost_variance());
            let way = |variance: Decimal| match variance.cmp(&Decimal::ZERO) {
                Ordering::Greater => "more",
                Ordering::Less => "less",
                Ordering::Equal => "same",
            };
            Variances {
                title: say!(words, progress_variances, plan = way(plan), cost = way(cost)),
                schedule: say!(words, progress_against_plan, signed = signed(plan)),
                cost: say!(words, progress_against_cost, signed = signed(cost)),
            }
        }),
        format: Format { value: &format, top: &format },
    });
    json!(chart)
}

/// The curves as numbers. The months are counted as earned schedule counts them.
fn series(material: &Material<'_>, value: &EarnedValue) -> Value {
    let (words, schedule) = (&material.words, &material.analysis.schedule);
    let timeline = Timeline::new(&schedule.calendar, schedule.start);
    let or_none =
        |amount: Option<Decimal>| amount.map_or_else(|| "–".to_owned(), |amount| words.money_with_cents(amount));
    let row = |point: &Point| {
        // Of the month in which the project starts, what lies before it is no month of the project.
        let number = words.number_to(months_to(schedule.start, point.date, &timeline), 2);
        json!({"cells": [
            words.date_short(point.date),
            number,
            words.money_with_cents(point.planned_value),
            or_none(point.earned_value),
            or_none(point.actual_cost),
            or_none(point.forecast),
        ]})
    };
    json!({
        "caption": say!(words, progress_planned_earned_and_spent_by_the),
        "label": say!(words, progress_planned_earned_and_spent),
        "class": "money numbers",
        "head": [
            {"text": say!(words, name_by)},
            {"text": say!(words, name_months)},
            {"text": say!(words, name_planned_pv)},
            {"text": say!(words, name_earned_ev)},
            {"text": say!(words, name_spent_ac)},
            {"text": say!(words, name_forecast_of_spending)},
        ],
        "rows": value.series.iter().map(row).collect::<Vec<_>>(),
    })
}

/// Whether work has so small a budget that its cents are part of what is told of it.
fn is_small(budget: Decimal) -> bool {
    budget.abs() < Decimal::ONE_THOUSAND
}

/// An amount of work with a budget as it is read in a column: without its cents, unless these are part of it. Halves go away
/// from zero, as everybody rounds by hand.
fn shown(budget: Decimal, amount: Decimal) -> Decimal {
    let decimals = if is_small(budget) { 2 } else { 0 };
    amount.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero)
}

/// The same as it is read in sentences and charts.
fn compact(words: &Words, budget: Decimal, amount: Decimal) -> String {
    if is_small(budget) { words.money(amount) } else { words.money_compact(amount) }
}

/// What the figures come to, in three sentences without a name that only those know who work with them: whether as much is done as
/// planned, whether it cost what it was to cost, and what all of it costs if it goes on like this.
fn plainly(words: &Words, money: &Finances) -> Vec<String> {
    let figures = &money.earned_value.total;
    if is_untouched(figures) || figures.earned_value.is_zero() {
        return Vec::new();
    }
    let budget = figures.budget_at_completion;
    let amount = |amount: Decimal| shown(budget, amount);
    let mut said = vec![
        meaning::ahead_or_behind(words, amount(figures.schedule_variance())),
        meaning::over_or_under(words, amount(figures.cost_variance())),
    ];
    said.extend(figures.estimate_at_completion(Estimate::Typical).map(|estimate| {
        let difference = meaning::at_completion(words, Some(amount(budget - estimate)));
        let total = words.money(amount(estimate));
        say!(words, progress_going_on_it_costs, total = total, difference = difference)
    }));
    said
}

/// The figures at the status date, each with what it means, and how many have nothing to say yet.
fn figures(words: &Words, value: &EarnedValue) -> (Value, usize) {
    let (figures, time) = (&value.total, &value.earned_schedule);
    let untouched = is_untouched(figures);
    let nothing = untouched && figures.actual_cost.is_zero();
    // As it is shown, a month with one decimal.
    let says = |number: &Decimal| !(nothing && number.round_dp(1).is_zero());
    let whole = |amount: Decimal| shown(figures.budget_at_completion, amount);
    let money = |amount: Decimal| Some(amount).filter(says).map(|amount| words.money(whole(amount)));
    let index = |index: Option<Decimal>| index.map(|index| words.number_with(index, 2));
    let months = |months: Option<Decimal>| {
        months.filter(says).map(|months| say!(words, progress_months, number = words.number_with(months, 1)))
    };
    let row = |name: &str, short: &str, value: Option<String>, meaning: String| {
        Some(json!({"cells": [{"text": name, "sub": short}, value?, meaning]}))
    };
    let planned = say!(words, progress_what_of_it_was_approved);
    let earned = say!(words, progress_what_of_it_was_approved_for);
    let paid = say!(words, progress_what_was_paid_for_the);
    let spent = match value.owed {
        none if none.is_zero() => paid.to_owned(),
        owed => format!("{paid} {}", say!(words, progress_of_finished_work_is_owed, amount = words.money(whole(owed)))),
    };
    let all = say!(words, progress_what_was_approved_for_the);
    let mut rows = vec![
        row(
            say!(words, name_budget_at_completion),
            say!(words, name_bac),
            money(figures.budget_at_completion),
            all.to_owned(),
        ),
        row(say!(words, name_planned_value), say!(words, name_pv), money(figures.planned_value), planned.to_owned()),
        row(say!(words, name_earned_value), say!(words, name_ev), money(figures.earned_value), earned.to_owned()),
        row(say!(words, name_actual_cost), say!(words, name_ac), money(figures.actual_cost), spent),
        row(
            say!(words, name_schedule_variance),
            say!(words, name_sv),
            money(figures.schedule_variance()),
            match untouched {
                true => say!(words, progress_no_work_is_planned_or_done).to_owned(),
                false => meaning::ahead_or_behind(words, whole(figures.schedule_variance())),
            },
        ),
        row(
            say!(words, name_cost_variance),
            say!(words, name_cv),
            money(figures.cost_variance()),
            match figures.earned_value.is_zero() {
                true => meaning::spent_before_work(words, whole(figures.actual_cost)),
                false => meaning::over_or_under(words, whole(figures.cost_variance())),
            },
        ),
        row(
            say!(words, name_schedule_performance),
            say!(words, name_spi),
            index(figures.schedule_performance_index()),
            meaning::schedule_index(words, figures.schedule_performance_index()),
        ),
        row(
            say!(words, name_cost_performance),
            say!(words, name_cpi),
            index(figures.cost_performance_index()),
            meaning::cost_index(words, figures.cost_performance_index()),
        ),
        row(
            say!(words, name_earned_schedule),
            say!(words, name_es),
            months(time.earned),
            match untouched {
                true => say!(words, progress_no_work_is_planned_or_done).to_owned(),
                false => meaning::months(words, time.variance()),
            },
        ),
        row(
            say!(words, name_time_so_far),
            say!(words, name_at),
            months(Some(time.actual)),
            say!(words, progress_months_since_the_project_began).to_owned(),
        ),
        row(
            say!(words, progress_schedule_performance_in_time),
            say!(words, name_spi_t),
            index(time.index()),
            duration(words, time, figures),
        ),
    ];
    if !value.undistributed.is_zero() {
        let open = say!(words, progress_approved_for_work_without_a_date);
        let name = say!(words, progress_undistributed_budget);
        rows.insert(1, row(name, "", money(value.undistributed), open.to_owned()));
    }
    let (rows, left_out) = said(rows);
    let table = json!({
        "caption": say!(words, progress_earned_value, today = words.today()),
        "hide_caption": true,
        "stack": true,
        "class": "meant",
        "head": [{"text": say!(words, name_figure)}, {"text": words.today_short(), "num": true}, {"text": say!(words, name_what_it_means), "unlabelled": true}],
        "rows": rows,
    });
    (table, left_out)
}

/// The rows that say something, and how many do not.
fn said(rows: Vec<Option<Value>>) -> (Vec<Value>, usize) {
    let all = rows.len();
    let said: Vec<Value> = rows.into_iter().flatten().collect();
    let left_out = all - said.len();
    (said, left_out)
}

/// How long the work takes when it goes on like this.
fn duration(words: &Words, time: &EarnedSchedule, figures: &Figures) -> String {
    let Some(estimate) = time.estimate() else {
        return match figures {
            _ if time.actual.is_zero() => say!(words, progress_it_cannot_be_said_before_the).to_owned(),
            figures if is_untouched(figures) => say!(words, progress_no_work_is_planned_or_done).to_owned(),
            _ => say!(words, progress_it_cannot_be_said_before_work).to_owned(),
        };
    };
    let planned = words.number_to(time.planned, 1);
    let is_as_planned = words.number_to(estimate, 1) == planned;
    let estimate = words.number_with(estimate, 1);
    match is_as_planned {
        true => say!(words, progress_going_on_like_this_as_planned, estimate = &estimate),
        false => say!(words, progress_going_on_like_this_the, estimate = &estimate, planned = &planned),
    }
}

/// What the whole will cost, by three ways to look at the rest, beside the sum of the lines, and how many of them cannot be
/// said yet.
fn estimates(words: &Words, money: &Finances) -> (Value, usize) {
    let figures = &money.earned_value.total;
    let bac = figures.budget_at_completion;
    let row = |name: &str, sub: &str, estimate: Option<Decimal>| {
        let estimate = estimate?;
        let meaning = meaning::at_completion(words, Some(shown(bac, bac - estimate)));
        Some(json!({"cells": [{"text": name, "sub": sub}, words.money(shown(bac, estimate)), meaning]}))
    };
    let of = |estimate| figures.estimate_at_completion(estimate);
    let now = figures.cost_performance_index();
    let to_complete = |sub: &str, value: Option<Decimal>, within: &str| {
        let sub = say!(words, progress_tcpi, sub = &sub);
        Some(json!({"cells": [
            {"text": say!(words, progress_what_the_rest_must_achieve), "sub": sub},
            words.number_with(value?, 2),
            meaning::to_complete(words, value, now, within),
        ]}))
    };
    let mut rows = vec![
        row(
            say!(words, progress_sum_of_the_forecasts_of),
            say!(words, progress_as_it_stands_on_the),
            Some(money.budget.total.project.forecast),
        ),
        row(say!(words, progress_if_the_rest_costs_like), say!(words, progress_eac_bac_cpi), of(Estimate::Typical)),
        row(say!(words, progress_if_the_rest_costs_what), say!(words, progress_eac_ac_bac_ev), of(Estimate::Atypical)),
        row(
            say!(words, progress_if_lateness_must_be_bought),
            say!(words, progress_eac_ac_bac_ev_cpi),
            of(Estimate::CostAndSchedule),
        ),
    ];
    // Where no work is left, nothing is asked of the rest.
    if figures.earned_value < bac || bac.is_zero() {
        rows.push(to_complete(
            say!(words, progress_to_the_budget),
            figures.to_complete_performance_index(),
            "approved",
        ));
        rows.push(to_complete(
            say!(words, progress_to_the_estimate),
            figures.to_complete_performance_index_to_estimate(),
            "estimate",
        ));
    }
    let (rows, left_out) = said(rows);
    let table = json!({
        "caption": say!(words, progress_what_the_work_will_have),
        "hide_caption": true,
        "stack": true,
        "class": "meant",
        "head": [{"text": say!(words, name_estimate)}, {"text": say!(words, name_in_the_end), "num": true}, {"text": say!(words, progress_against_what_was_approved), "unlabelled": true}],
        "rows": rows,
    });
    (table, left_out)
}

fn explained(figures: &Figures, schedule: &EarnedSchedule) -> Vec<Explained> {
    let mut explained = figures.explained();
    explained.extend(schedule.explained());
    explained
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_are_rounded_alike_in_figures_and_estimates() {
        let of = |budget: i64| [5, 15, -25].map(|tenths| shown(budget.into(), Decimal::new(tenths, 1)));
        assert_eq!(of(1000), [1, 2, -3].map(Decimal::from));
        assert_eq!(of(999), [5, 15, -25].map(|tenths| Decimal::new(tenths, 1)), "of little, cents are a part");
    }

    #[test]
    fn the_finding_compares_what_is_done_with_plan_and_payments() {
        let words = Words::new("USD", "en-US");
        let of = |planned: i64, earned: i64, spent: i64| {
            finding(
                &words,
                &Figures {
                    budget_at_completion: 4000.into(),
                    planned_value: planned.into(),
                    earned_value: earned.into(),
                    actual_cost: spent.into(),
                },
            )
        };
        assert_eq!(of(3000, 2500, 2800), "The work done is worth $2.5k; $3k was planned by now, and it has cost $2.8k");
        let little = Figures {
            budget_at_completion: 100.into(),
            planned_value: Decimal::new(333, 2),
            earned_value: Decimal::new(67, 2),
            actual_cost: Decimal::ZERO,
        };
        assert_eq!(
            finding(&words, &little),
            "The work done is worth $0.67; $3.33 was planned by now, and nothing is spent"
        );
        assert_eq!(of(500, 500, 500), "The work done is worth $500, as planned by now, and it has cost just that");
        assert_eq!(of(500, 0, 0), "No work with a budget is done yet; $500 was planned by now, and nothing is spent");
        assert_eq!(of(0, 0, 25_000), "No work with a budget is done yet; none was planned by now, and $25k is spent");
        assert_eq!(of(0, 200, 300), "The work done is worth $200; none was planned by now, and it has cost $300");
    }
}
