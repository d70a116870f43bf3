//! How the amounts of a line have moved: each state of the plan in which they became others, and who made it so.

use super::Sheet;
use crate::analysis::trend::{LineAmounts, LineCourse, LineMove};
use crate::analysis::words::Words;
use crate::language::say;
use crate::site::data::{Value, json};
use crate::site::pages::past::recorded;

/// More steps than these are not read.
const STEPS: usize = 12;

/// The steps of a line by its place in the plan, as a fact; nothing where its amounts never moved.
pub fn moved(sheet: &Sheet<'_>, line: usize) -> Option<Value> {
    let words = sheet.words;
    let course = sheet.courses.get(&sheet.plan.lines[line].id.value).filter(|course| !course.moves.is_empty())?;
    let skipped = course.moves.len().saturating_sub(STEPS);
    let step = |step: &LineMove| {
        let why = match step.by {
            Some(place) => recorded(sheet.material, place, &sheet.plan.lines[line]),
            None => json!({"plain": say!(words, budget_nobody_changed_it_what_was)}),
        };
        json!({"day": words.date_short(step.seen), "text": told(words, step), "why": why})
    };
    Some(json!({
        "term": say!(words, name_how_it_moved),
        "first": first(words, course),
        "skipped": (skipped > 0).then(|| say!(words, budget_the_first_are_left_out, changes = say!(words, count_changes, count = skipped))),
        "steps": course.moves[skipped..].iter().map(step).collect::<Vec<_>>(),
    }))
}

/// What was planned first.
fn first(words: &Words, course: &LineCourse) -> String {
    let LineAmounts { planned, forecast } = course.first;
    let day = words.date_short(course.since);
    match planned == forecast {
        true => say!(words, budget_on_planned_and_forecast_as, day = &day, amount = words.money(planned)),
        false => say!(
            words,
            budget_on_planned_forecast,
            day = &day,
            amount = words.money(planned),
            amount_2 = words.money(forecast)
        ),
    }
}

/// What became other amounts; in one where plan and forecast moved together.
fn told(words: &Words, step: &LineMove) -> String {
    let (from, to) = (step.from, step.to);
    let change = words.money_change(from.planned, to.planned);
    if from.planned == from.forecast && to.planned == to.forecast {
        return say!(words, budget_plan_and_forecast, change = &change);
    }
    let planned = (from.planned != to.planned).then(|| say!(words, budget_plan, change = &change));
    let forecast = (from.forecast != to.forecast)
        .then(|| say!(words, budget_forecast_too, amount = words.money_change(from.forecast, to.forecast)));
    words.clauses(&planned.into_iter().chain(forecast).collect::<Vec<_>>())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::testing::{Fixture, at};

    fn plan(amount: u32, more: &str) -> String {
        format!("--- plan/budget.yaml\nlines: [{{id: licences, title: Licences, amount: {amount}{more}}}]\n")
    }

    fn history(states: &[(&str, &str, &str, &str)]) -> Value {
        let page = Fixture::over_time(states).page("budget/without_category.html");
        let facts = at(&page, "lists.0.table.groups.0.rows.0.more.facts").as_array().unwrap().clone();
        facts.into_iter().find(|fact| fact["term"] == "How it moved").unwrap_or_default()
    }

    #[test]
    fn a_line_says_who_moved_its_amounts_and_by_how_much() {
        let (first, more, less) = (plan(1000, ""), plan(1200, ""), plan(1200, ", forecast: 1100"));
        let moved = history(&[
            ("2026-01-05", "Priya", "Open", &first),
            ("2026-01-12", "Omar", "Two more wards", &more),
            ("2026-02-02", "Lena", "A discount", &less),
        ]);
        assert_eq!(moved["first"], "On 5 Jan 2026: planned $1,000, and forecast as planned");
        let step = |place: usize| at(&moved, &format!("steps.{place}")).clone();
        assert_eq!(step(0)["text"], "plan and forecast $1,000 → $1,200, +$200 (+20%)");
        assert_eq!([&step(0)["why"]["message"], &step(0)["why"]["author"]], ["Two more wards", "Omar"]);
        assert_eq!(step(1)["text"], "forecast $1,200 → $1,100, −$100 (−8%)");
        assert_eq!(step(1)["why"]["author"], "Lena");
        assert_eq!(step(2), Value::Null);
    }

    #[test]
    fn a_line_that_never_moved_has_no_history_and_a_new_id_keeps_the_old_one() {
        let first = plan(1000, "");
        assert_eq!(history(&[("2026-01-05", "", "", &first), ("2026-02-02", "", "", &first)]), Value::Null);
        let renamed =
            "--- plan/budget.yaml\nlines: [{id: software, formerly: [licences], title: Licences, amount: 900}]\n";
        let moved = history(&[("2026-01-05", "", "", &first), ("2026-02-02", "Omar", "", renamed)]);
        assert_eq!(at(&moved, "steps.0.text"), "plan and forecast $1,000 → $900, −$100 (−10%)");
    }

    #[test]
    fn what_is_paid_on_a_day_to_come_is_moved_by_time() {
        let ledger = "--- plan/actuals.csv\ndate,line,amount,reference,note\n2026-01-20,licences,1500,,\n";
        let text = plan(1000, "") + ledger;
        let moved = history(&[("2026-01-05", "Omar", "", &text), ("2026-02-02", "Omar", "", &text)]);
        assert_eq!(at(&moved, "steps.0.text"), "forecast $1,000 → $1,500, +$500 (+50%)");
        assert!(at(&moved, "steps.0.why.plain").as_str().unwrap().starts_with("Nobody changed it"));
    }
}
