//! Which approved plan is meant where a page compares with what was approved.

use crate::analysis::baseline::{Approved, of_amounts, of_dates};
use crate::analysis::words::Words;
use crate::language::say;
use crate::site::material::Material;

/// Where the approved dates come from: `Baseline 2 of 23 January 2026`.
pub fn dates(material: &Material<'_>) -> Option<String> {
    of_dates(material.project).map(|approved| told(&material.words, &approved, "dates"))
}

/// Where the approved amounts come from; nothing where the audience sees none.
pub fn amounts(material: &Material<'_>) -> Option<String> {
    material.analysis.money.as_ref()?;
    of_amounts(material.project).map(|approved| told(&material.words, &approved, "amounts"))
}

/// The same as a sentence: `Approved dates are those of Baseline 2 of 23 January 2026.`
pub fn dates_sentence(material: &Material<'_>) -> Option<String> {
    dates(material).map(|approved| say!(material.words, budget_approved_dates_are_those_of, approved = &approved))
}

/// The same as a sentence: `Approved amounts are those of Baseline 1 of 18 April 2025.`
pub fn amounts_sentence(material: &Material<'_>) -> Option<String> {
    amounts(material).map(|approved| say!(material.words, budget_approved_amounts_are_those_of, approved = &approved))
}

fn told(words: &Words, approved: &Approved, what: &str) -> String {
    match approved {
        Approved::Plan(title, date) => say!(words, budget_of, title = &title, date = words.date_full(*date)),
        Approved::Written => say!(words, budget_the_baseline_that_is_written).to_owned(),
        Approved::Partly(title, date) => {
            say!(words, budget_of_where_the_plan_writes, title = &title, date = words.date_full(*date), what = &what)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::testing::Fixture;

    fn plan(due: &str, written: &str, amount: u32, line: &str) -> String {
        format!(
            "--- milepost.yaml\ntitle: Test\nstart: 2026-01-05\nstatus_date: 2026-03-02\n--- plan/milestones.yaml\nmilestones:\n  \
             - {{id: live, title: Live, due: {due}{written}}}\n  - {{id: end, title: End, due: 2026-07-01}}\n\
             --- plan/budget.yaml\nlines:\n  - {{id: line, title: Line, amount: {amount}{line}}}\n"
        )
    }

    #[test]
    fn the_plan_that_approved_dates_and_amounts_is_named() {
        let first = plan("2026-06-01", "", 100, "");
        let second = plan("2026-06-15", "", 120, "");
        let told = |now: &str| {
            let states = [
                ("2026-01-05", "A", "First", first.as_str()),
                ("2026-02-02", "A", "Second", &second),
                ("2026-03-02", "A", "", now),
            ];
            let fixture = Fixture::with_past(&states, None);
            let material = fixture.material();
            [dates(&material), amounts(&material)].map(Option::unwrap_or_default)
        };
        let (april, may) = ("First of 5 January 2026", "Second of 2 February 2026");
        assert_eq!(told(&plan("2026-06-22", "", 130, "")), [may, may]);
        let money = plan("2026-06-22", "", 130, ", baseline: {amount: 100}");
        assert_eq!(told(&money), [may, april], "what is written is what the first one says");
        let other = plan("2026-06-22", ", baseline: {due: 2026-06-02}", 130, ", baseline: {amount: 77}");
        let partly = format!("{may}, where the plan writes no other dates");
        assert_eq!(told(&other), [partly.as_str(), "the baseline that is written in the plan"]);
    }

    #[test]
    fn a_plan_that_nobody_approved_names_nothing() {
        let fixture = Fixture::of(&plan("2026-06-01", "", 100, ""));
        assert_eq!((dates(&fixture.material()), amounts(&fixture.material())), (None, None));
    }
}
