//! The money in one bar and one sentence.

use rust_decimal::Decimal;

use super::super::sentence::{Sentence, slot};
use super::super::total_bar::total_bar;
use crate::analysis::budget::{Counted, Headline};
use crate::analysis::explained::percent;
use crate::analysis::words::Words;
use crate::language::say;
use crate::site::data::{Value, json};
use crate::site::material::Material;
use crate::site::pages::approved::amounts_sentence;
use crate::site::parts::path;

/// The figures of the budget that stand first; nothing where the audience sees none, or there are none.
fn figures<'a>(material: &Material<'a>) -> Option<&'a Headline> {
    let headline = &material.analysis.money.as_ref()?.budget.headline;
    let any = [headline.approved, headline.forecast, headline.actual].iter().any(|amount| !amount.is_zero());
    any.then_some(headline)
}

/// What the project will have cost, as a headline.
pub fn headline(material: &Material<'_>) -> Option<Value> {
    let (figures, words) = (figures(material)?, &material.words);
    let mut sentence = match figures.approved.is_zero() {
        true => Sentence::new(say!(words, overview_no_amount_was_approved_to)),
        false => {
            let approved = say!(words, overview_approved, amount = words.money(figures.approved));
            let approved = Sentence::default().link(approved, path("budget.html"));
            Sentence::said(&compared(words, figures.forecast, figures.approved), vec![approved])
        }
    };
    sentence = sentence.words(contingency(words, figures).map_or_else(String::new, |said| format!(" {said}")));
    Some(json!({
        "term": say!(words, name_forecast_to_finish),
        "big": words.money_compact(figures.forecast),
        "sentences": [sentence],
    }))
}

/// How the forecast stands to what was approved, with a slot for that.
fn compared(words: &Words, forecast: Decimal, approved: Decimal) -> String {
    let difference = forecast - approved;
    let way = match () {
        () if difference > Decimal::ZERO => "over",
        () if difference < Decimal::ZERO => "under",
        () => "even",
    };
    let difference = words.money(difference.abs());
    say!(words, overview_against_approved, way = way, difference = difference, approved = slot(0))
}

/// What is left of the contingency, or what of it the forecast counts.
fn contingency(words: &Words, figures: &Headline) -> Option<String> {
    let (approved, left) = (figures.contingency_approved.max(figures.contingency_planned), figures.contingency_left());
    if left < Decimal::ZERO {
        return Some(say!(words, overview_the_contingency_is_overdrawn_by, amount = words.money(-left)));
    }
    if let Some(counted) = counted(words, figures) {
        return Some(counted);
    }
    match () {
        () if figures.contingency_released > Decimal::ZERO => {
            Some(say!(words, overview_contingency_not_needed, amount = words.money(figures.contingency_released)))
        }
        () if approved > Decimal::ZERO => Some(say!(words, overview_the_contingency_is_used_up).to_owned()),
        () => None,
    }
}

/// What of the contingency the forecast counts beyond what is under contract; nothing where it counts none.
fn counted(words: &Words, figures: &Headline) -> Option<String> {
    Some(match figures.contingency_counted()? {
        Counted::Left(amount) => say!(words, overview_that_counts_the_of_contingency, amount = words.money(amount)),
        Counted::Forecast(amount) => {
            say!(words, overview_that_counts_what_is_forecast, amount = words.money(amount))
        }
    })
}

/// The budget as one bar, with its finding and its numbers.
pub fn bar(material: &Material<'_>) -> Option<Value> {
    let (figures, words) = (figures(material)?, &material.words);
    let left = figures.contingency_left().max(Decimal::ZERO);
    let open = (figures.committed - figures.actual).max(Decimal::ZERO);
    let finding = finding(words, figures);
    let (approved, spent) = (words.money_compact(figures.approved), words.money_compact(figures.actual));
    let label = match open.is_zero() {
        true => say!(words, overview_of_approved_is_spent, finding = &finding, amount = approved, amount_2 = spent),
        false => say!(
            words,
            overview_of_approved_is_spent_and,
            finding = &finding,
            amount = approved,
            amount_2 = spent,
            amount_3 = words.money_compact(open)
        ),
    };
    let row = |name: &str, value: Decimal, class: &str| json!({"cells": [name, words.money(value)], "class": class});
    let mut rows = vec![
        row(say!(words, name_approved), figures.approved, ""),
        row(say!(words, name_spent), figures.actual, ""),
        row(say!(words, overview_under_contract_and_not_yet), open, ""),
    ];
    if !left.is_zero() {
        rows.push(row(say!(words, name_contingency_left), left, ""));
    }
    rows.push(row(say!(words, name_forecast_without_contingency), figures.forecast_without_contingency(), ""));
    if !figures.contingency_forecast.is_zero() {
        rows.push(row(say!(words, name_forecast_of_contingency), figures.contingency_forecast, ""));
    }
    rows.push(row(say!(words, name_forecast_to_finish), figures.forecast, "sum"));
    let remark = note(words, figures).unwrap_or_else(|| finding.clone());
    Some(json!({
        "finding": finding,
        "approved": amounts_sentence(material),
        "note": remark,
        "chart": total_bar(words, figures, label),
        "table": {
            "caption": say!(words, overview_the_budget_in_figures),
            "class": "money",
            "head": [{"text": say!(words, name_amount)}, {"text": material.plan().currency(), "num": true}],
            "rows": rows,
        },
    }))
}

/// Whether the forecast is within what was approved, and how much contingency that leaves.
fn finding(words: &Words, figures: &Headline) -> String {
    let difference = figures.forecast - figures.approved;
    let forecast = words.money(figures.forecast);
    let stands = match () {
        () if figures.approved.is_zero() => say!(words, overview_the_forecast_is_no_amount, forecast = &forecast),
        () if difference > Decimal::ZERO => {
            say!(words, overview_the_forecast_is_over_what, amount = words.money(difference))
        }
        () if difference < Decimal::ZERO => {
            say!(words, overview_the_forecast_is_under_what, amount = words.money(-difference))
        }
        () => say!(words, overview_the_forecast_is_exactly_what).to_owned(),
    };
    match counted(words, figures) {
        Some(counted) => format!("{stands} {counted}"),
        None => stands,
    }
}

/// How much of what was approved is spent and bound; nothing where no amount was approved.
fn note(words: &Words, figures: &Headline) -> Option<String> {
    let share = |part: Decimal| percent(part, figures.approved).map(|share| words.percent(share));
    let (spent, open) = (figures.actual, (figures.committed - figures.actual).max(Decimal::ZERO));
    Some(match (spent.is_zero(), open.is_zero()) {
        (true, true) => say!(words, overview_nothing_of_what_was_approved).to_owned(),
        (true, false) => say!(words, overview_of_what_was_approved_is, share = share(open)?),
        (false, true) => say!(words, overview_of_what_was_approved_is_spent, share = share(spent)?),
        (false, false) => {
            say!(words, overview_of_what_was_approved_is_too, share = share(spent)?, share_2 = share(open)?)
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::testing::Fixture;

    fn said(lines: &str) -> (String, String) {
        let sample = Fixture::of(&format!("--- plan/budget.yaml\nlines:\n{lines}"));
        let material = sample.material();
        let headline = headline(&material).unwrap();
        let parts = headline["sentences"][0].as_array().unwrap().clone();
        let words = parts.iter().map(|part| part.as_str().or(part["text"].as_str()).unwrap());
        (words.collect(), bar(&material).unwrap()["finding"].as_str().unwrap().to_owned())
    }

    #[test]
    fn money_is_over_under_or_as_approved_with_and_without_contingency() {
        let line = |forecast: i64| {
            format!("  - {{id: a, title: A, amount: 100, forecast: {forecast}, baseline: {{amount: 100}}}}\n")
        };
        let reserve = "  - {id: r, title: R, amount: 20, contingency: true}\n";
        let table = [
            (line(100), "Exactly the $100 approved.", "The forecast is exactly what was approved."),
            (line(130), "$30 over the $100 approved.", "The forecast is $30 over what was approved."),
            (line(90), "$10 under the $100 approved.", "The forecast is $10 under what was approved."),
            (
                format!("{}{reserve}", line(90)),
                "$10 under the $120 approved. That counts the $20 of contingency left as spent.",
                "The forecast is $10 under what was approved. That counts the $20 of contingency left as spent.",
            ),
            (
                format!("{}{}", line(100), reserve.replace("amount: 20", "amount: 20, forecast: 5")),
                "$15 under the $120 approved. That counts the $5 forecast for contingency.",
                "The forecast is $15 under what was approved. That counts the $5 forecast for contingency.",
            ),
        ];
        for (lines, note, finding) in table {
            assert_eq!(said(&lines), (note.to_owned(), finding.to_owned()));
        }
    }

    #[test]
    fn the_forecast_without_contingency_is_that_of_the_other_lines() {
        let sample = Fixture::of(
            "--- plan/budget.yaml\nlines:\n  - {id: a, title: A, amount: 100}\n  \
             - {id: r, title: R, amount: 20, contingency: true, forecast: 30, committed: 5}\n\
             --- plan/actuals.csv\ndate,line,amount\n2026-02-02,a,40\n2026-02-02,r,2\n",
        );
        let bar = bar(&sample.material()).unwrap();
        let rows = bar["table"]["rows"].as_array().unwrap();
        let cells: Vec<String> = rows.iter().map(|row| format!("{} {}", row["cells"][0], row["cells"][1])).collect();
        let written = [
            "Approved $120",
            "Spent $42",
            "Under contract, not yet paid $3",
            "Contingency left $15",
            "Forecast without contingency $100",
            "Forecast of the contingency $30",
            "Forecast to finish $130",
        ];
        assert_eq!(cells.iter().map(|cell| cell.replace('"', "")).collect::<Vec<_>>(), written);
    }

    #[test]
    fn what_is_spent_and_bound_is_a_share_of_what_was_approved() {
        let noted = |amounts: &str, ledger: &str| {
            let sample = Fixture::of(&format!(
                "--- plan/budget.yaml\nlines:\n  - {{id: a, title: A, amount: 200{amounts}, baseline: {{amount: 200}}}}\n{ledger}"
            ));
            bar(&sample.material()).unwrap()["note"].as_str().unwrap().to_owned()
        };
        let paid = "--- plan/actuals.csv\ndate,line,amount\n2026-02-02,a,50\n";
        assert_eq!(noted("", ""), "Nothing of what was approved is spent or under contract yet.");
        assert_eq!(noted(", committed: 100", ""), "50% of what was approved is under contract; nothing is spent yet.");
        assert_eq!(noted("", paid), "25% of what was approved is spent.");
        assert_eq!(
            noted(", committed: 100", paid),
            "25% of what was approved is spent, and another 25% is under contract."
        );
    }

    #[test]
    fn a_plan_without_money_has_no_bar() {
        let sample = Fixture::of("");
        assert!(bar(&sample.material()).is_none() && headline(&sample.material()).is_none());
    }
}
