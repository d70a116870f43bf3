//! Whether the money buys what was planned: the curves of earned value, its figures, and what they mean.

use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};

use super::{earned, meaning, to_come};
use crate::analysis::Finances;
use crate::analysis::earned_value::{EarnedSchedule, EarnedValue, Estimate, Figures, Point};
use crate::analysis::explained::Explained;
use crate::analysis::words::Words;
use crate::chart::axis::Format;
use crate::chart::curve::{Curve, curve as draw};
use crate::chart::time::Reading;
use crate::site::Material;
use crate::site::data::{Value, json};
use crate::site::pages::approved::amounts_sentence;
use crate::site::pages::worked::{NOT_AVAILABLE, worked};

/// Whether there is work with a budget, and the audience sees money.
pub fn any(material: &Material<'_>) -> bool {
    material.analysis.money.as_ref().is_some_and(|money| !money.earned_value.total.budget_at_completion.is_zero())
}

/// The sentence about it on top of the page.
pub fn lede(material: &Material<'_>) -> Option<String> {
    let figures = &material.analysis.money.as_ref().filter(|_| any(material))?.earned_value.total;
    let words = &material.words;
    let earned = format!("Work worth {} is done", words.money_compact(figures.earned_value));
    let planned = match figures.schedule_variance() {
        none if none.is_zero() => ", as planned by now".to_owned(),
        behind if behind < Decimal::ZERO => format!(", {} less than planned by now", words.money_compact(-behind)),
        ahead => format!(", {} more than planned by now", words.money_compact(ahead)),
    };
    Some(format!("{earned}{planned}."))
}

/// The figures; nothing where there is no budget to earn.
pub fn value(material: &Material<'_>) -> Option<Value> {
    let money = material.analysis.money.as_ref().filter(|_| any(material))?;
    let (words, value) = (&material.words, &money.earned_value);
    let finding = finding(words, &value.total);
    Some(json!({
        "note": amounts_sentence(material),
        "finding": &finding,
        "chart": chart(material, money, &finding),
        "table": series(words, value),
        "to_come": to_come::table(material, money),
        "figures": figures(words, value),
        "estimates": estimates(words, money),
        "worked": worked(words, &explained(&value.total, &value.earned_schedule)),
        "by_phase": earned::by_phase(material, value),
        "by_category": earned::by_category(material, value),
        "work": earned::work(material, value),
        "work_page": earned::work_page(value),
        "effort": earned::effort(material, value),
    }))
}

/// What the work that is done is worth, against plan and payments.
fn finding(words: &Words, figures: &Figures) -> String {
    let money = |amount: Decimal| words.money_compact(amount);
    let earned = format!("The work done is worth {}", money(figures.earned_value));
    let planned = match figures.planned_value == figures.earned_value {
        true => "as planned by now".to_owned(),
        false => format!("{} was planned by now", money(figures.planned_value)),
    };
    let spent = match figures.actual_cost == figures.earned_value {
        true => "it has cost just that".to_owned(),
        false => format!("it has cost {}", money(figures.actual_cost)),
    };
    format!("{earned}; {planned}, and {spent}")
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
    let compact = |amount: Decimal| words.money_compact(amount);
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
        label: format!(
            "{finding}. The forecast of the work is {}, of {approved} approved with contingency.",
            compact(last)
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
            format!("Approved, with contingency: {approved}"),
        )),
        approved_short: format!("Approved {approved}"),
        planned_name: "Planned".to_owned(),
        planned_text: format!("Planned by now {}", compact(figures.planned_value)),
        earned_text: format!("Earned {}", compact(figures.earned_value)),
        spent_text: format!("Spent {}", compact(figures.actual_cost)),
        forecast_text: format!("Forecast {}", compact(last)),
        variance: Some((
            format!("Against plan {}", signed(figures.schedule_variance())),
            format!("Against cost {}", signed(figures.cost_variance())),
        )),
        format: Format { value: &format, top: &format },
    });
    json!(chart)
}

/// The curves as numbers. The months are counted as earned schedule counts them.
fn series(words: &Words, value: &EarnedValue) -> Value {
    let or_none =
        |amount: Option<Decimal>| amount.map_or_else(|| "–".to_owned(), |amount| words.money_with_cents(amount));
    let mut month = 0;
    let mut row = |point: &Point| {
        let is_end = point.date == point.date.last_of_month();
        month += i64::from(is_end);
        let number = if is_end { words.whole(month) } else { "–".to_owned() };
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
        "caption": "Planned, earned and spent by the end of each month. The forecast is what is spent, and what is still to come of \
                    each line (its forecast less what is spent), laid over the days that follow",
        "label": "Planned, earned and spent by month",
        "class": "money numbers",
        "head": [
            {"text": "By"},
            {"text": "Month"},
            {"text": "Planned (PV)"},
            {"text": "Earned (EV)"},
            {"text": "Spent (AC)"},
            {"text": "Forecast of spending"},
        ],
        "rows": value.series.iter().map(&mut row).collect::<Vec<_>>(),
    })
}

/// The figures at the status date, each with what it means.
fn figures(words: &Words, value: &EarnedValue) -> Value {
    let (figures, time) = (&value.total, &value.earned_schedule);
    let whole = |amount: Decimal| amount.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero);
    let money = |amount: Decimal| words.money(whole(amount));
    let index =
        |index: Option<Decimal>| index.map_or_else(|| NOT_AVAILABLE.to_owned(), |index| words.number_with(index, 2));
    let months = |months: Option<Decimal>| {
        months.map_or_else(|| NOT_AVAILABLE.to_owned(), |months| format!("{} months", words.number_with(months, 1)))
    };
    let row = |name: &str, short: &str, value: String, meaning: String| json!({"cells": [{"text": name, "sub": short}, value, meaning]});
    let planned = "What of it was approved for the work that should be done by now.";
    let earned = "What of it was approved for the work that is done.";
    let spent = "What was paid for the work so far.";
    let all = "What was approved for the work of the project, without contingency.";
    let rows = vec![
        row("Budget at completion", "BAC", money(figures.budget_at_completion), all.to_owned()),
        row("Planned value", "PV", money(figures.planned_value), planned.to_owned()),
        row("Earned value", "EV", money(figures.earned_value), earned.to_owned()),
        row("Actual cost", "AC", money(figures.actual_cost), spent.to_owned()),
        row(
            "Schedule variance",
            "SV",
            money(figures.schedule_variance()),
            meaning::ahead_or_behind(words, whole(figures.schedule_variance())),
        ),
        row(
            "Cost variance",
            "CV",
            money(figures.cost_variance()),
            meaning::over_or_under(words, whole(figures.cost_variance())),
        ),
        row(
            "Schedule performance",
            "SPI",
            index(figures.schedule_performance_index()),
            meaning::schedule_index(words, figures.schedule_performance_index()),
        ),
        row(
            "Cost performance",
            "CPI",
            index(figures.cost_performance_index()),
            meaning::cost_index(words, figures.cost_performance_index()),
        ),
        row("Earned schedule", "ES", months(time.earned), meaning::months(words, time.variance())),
        row(
            "Time so far",
            "AT",
            months(Some(time.actual)),
            "Months since the project began; the last one counts by its working days.".to_owned(),
        ),
        row("Schedule performance in time", "SPI(t)", index(time.index()), duration(words, time)),
    ];
    json!({
        "caption": format!("Earned value {}", words.today()),
        "hide_caption": true,
        "stack": true,
        "class": "meant",
        "head": [{"text": "Figure"}, {"text": words.today_short(), "num": true}, {"text": "What it means", "unlabelled": true}],
        "rows": rows,
    })
}

/// How long the work takes when it goes on like this.
fn duration(words: &Words, time: &EarnedSchedule) -> String {
    let Some(estimate) = time.estimate() else { return "It cannot be said before the first day is over.".to_owned() };
    let (estimate, planned) = (words.number_with(estimate, 1), words.number_to(time.planned, 1));
    format!("Going on like this, the work takes {estimate} months instead of {planned} (IEAC(t)).")
}

/// What the whole will cost, by three ways to look at the rest, beside the sum of the lines.
fn estimates(words: &Words, money: &Finances) -> Value {
    let figures = &money.earned_value.total;
    let bac = figures.budget_at_completion;
    let whole = |amount: Decimal| words.money(amount.round());
    let or_none = |amount: Option<Decimal>| amount.map_or_else(|| NOT_AVAILABLE.to_owned(), whole);
    let row = |name: &str, sub: &str, estimate: Option<Decimal>| {
        let variance = estimate.map(|estimate| bac - estimate);
        json!({"cells": [{"text": name, "sub": sub}, or_none(estimate), meaning::at_completion(words, variance)]})
    };
    let of = |estimate| figures.estimate_at_completion(estimate);
    let index =
        |index: Option<Decimal>| index.map_or_else(|| NOT_AVAILABLE.to_owned(), |index| words.number_with(index, 2));
    let now = figures.cost_performance_index();
    let to_complete = |sub: &str, value: Option<Decimal>, within: &str| {
        let sub = format!("TCPI, {sub}");
        json!({"cells": [
            {"text": "What the rest must achieve", "sub": sub},
            index(value),
            meaning::to_complete(words, value, now, within),
        ]})
    };
    let rows = vec![
        row(
            "Sum of the forecasts of all lines",
            "As it stands on the Budget page",
            Some(money.budget.total.project.forecast),
        ),
        row("If the rest costs like the work so far", "EAC = BAC ÷ CPI", of(Estimate::Typical)),
        row("If the rest costs what was approved", "EAC = AC + (BAC − EV)", of(Estimate::Atypical)),
        row(
            "If lateness must be bought back too",
            "EAC = AC + (BAC − EV) ÷ (CPI × SPI)",
            of(Estimate::CostAndSchedule),
        ),
        to_complete("to the budget", figures.to_complete_performance_index(), "what was approved"),
        to_complete("to the estimate", figures.to_complete_performance_index_to_estimate(), "the first estimate"),
    ];
    json!({
        "caption": "What the work will have cost, without contingency",
        "stack": true,
        "class": "meant",
        "head": [{"text": "Estimate"}, {"text": "In the end", "num": true}, {"text": "Against what was approved", "unlabelled": true}],
        "rows": rows,
    })
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
        assert_eq!(of(500, 500, 500), "The work done is worth $500; as planned by now, and it has cost just that");
    }
}
