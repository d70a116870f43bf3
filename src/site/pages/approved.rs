//! Which approved plan is meant where a page compares with what was approved.

use rust_decimal::Decimal;

use crate::analysis::baseline::{Approved, FirstApproved, measured_by, of_amounts, of_dates};
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

/// The same as a sentence: `Approved dates are those of Baseline 2 of 23 January 2026.` Where something was reached before
/// that day, another says what it is compared with.
pub fn dates_sentence(material: &Material<'_>) -> Option<String> {
    let words = &material.words;
    let said = say!(words, budget_approved_dates_are_those_of, approved = &dates(material)?);
    Some(match measured_earlier(material) {
        true => format!("{said} {}", say!(words, budget_reached_before)),
        false => said,
    })
}

/// The same for one milestone: what was finished before the baseline in force is compared with another.
pub fn dates_sentence_of(material: &Material<'_>, place: usize) -> Option<String> {
    let words = &material.words;
    let (milestone, baselines) = (&material.plan().milestones[place], &material.project.baselines);
    let own = milestone.baseline.is_none().then(|| measured_by(milestone, baselines));
    let earlier = own.filter(|own| own + 1 < baselines.len()).map(|own| &baselines[own]);
    let approved = match earlier {
        Some(own) => told(words, &Approved::Plan(own.title.clone(), own.revision.date), "dates"),
        None => dates(material)?,
    };
    Some(say!(words, budget_approved_dates_are_those_of, approved = &approved))
}

/// Whether milestones were finished before the baseline in force, and another was in force then.
fn measured_earlier(material: &Material<'_>) -> bool {
    let [_, .., in_force] = material.project.baselines.as_slice() else { return false };
    let finished = material.plan().milestones.iter().filter_map(|milestone| milestone.finished.as_ref());
    finished.map(|finished| finished.value).any(|finished| finished <= in_force.revision.date)
}

/// The same as a sentence: `Approved amounts are those of Baseline 2 of 23 January 2026.` Where another total was approved
/// first, that is said, and what the contingency gave since.
pub fn amounts_sentence(material: &Material<'_>) -> Option<String> {
    let words = &material.words;
    let mut said = vec![say!(words, budget_approved_amounts_are_those_of, approved = &amounts(material)?)];
    let budget = &material.analysis.money.as_ref()?.budget;
    let other = |first: &&FirstApproved| {
        first.total != budget.headline.approved || first.contingency != budget.total.contingency.baseline
    };
    if let Some(first) = budget.first_approved.as_ref().filter(other) {
        let (amount, date) = (words.money(first.total), words.date_full(first.date));
        said.push(say!(words, budget_first_approved, amount = amount, title = &first.title, date = date));
        let released = first.contingency - budget.total.contingency.baseline;
        if released > Decimal::ZERO {
            said.push(say!(words, budget_released_since, amount = words.money(released)));
        }
    }
    Some(said.join(" "))
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
    fn what_was_approved_first_is_told_where_it_was_something_else() {
        let with = |amount: u32, reserve: u32| {
            plan("2026-06-15", "", amount, "")
                + &format!("  - {{id: reserve, title: R, amount: {reserve}, contingency: true}}\n")
        };
        let told = |first: &str, second: &str| {
            let states = [
                ("2026-01-05", "A", "First", first),
                ("2026-02-02", "A", "Second", second),
                ("2026-03-02", "A", "", second),
            ];
            amounts_sentence(&Fixture::with_past(&states, None).material()).unwrap_or_default()
        };
        let second = "Approved amounts are those of Second of 2 February 2026.";
        assert_eq!(told(&with(100, 20), &with(100, 20)), second);
        assert_eq!(
            told(&with(100, 20), &with(115, 5)),
            format!(
                "{second} First approved was $120, in First of 5 January 2026. Since then $15 of contingency was released for \
                 the work."
            )
        );
        assert_eq!(
            told(&with(100, 20), &with(110, 20)),
            format!("{second} First approved was $120, in First of 5 January 2026.")
        );
    }

    #[test]
    fn what_was_reached_before_a_baseline_is_held_against_the_one_before() {
        let milestones = |due: &str, finished: &str| {
            format!(
                "--- milepost.yaml\ntitle: Test\nstart: 2026-01-05\nstatus_date: 2026-03-02\n--- plan/milestones.yaml\n\
                 milestones:\n  - {{id: tested, title: Tested, due: {due}{finished}}}\n  - {{id: end, title: End, due: 2026-07-01}}\n"
            )
        };
        let first = milestones("2026-01-16", "");
        let second = milestones("2026-01-30", ", finished: 2026-01-30");
        let states = [
            ("2026-01-05", "A", "First", first.as_str()),
            ("2026-02-02", "A", "Second", &second),
            ("2026-03-02", "A", "", &second),
        ];
        let fixture = Fixture::with_past(&states, None);
        let material = fixture.material();
        let forecast = &material.analysis.schedule.milestones[0];
        assert_eq!((forecast.slip, forecast.lateness), (Some(10), Some(10)));
        let reason = &material.analysis.statuses.milestones[0].reasons[0].sentence;
        assert_eq!(reason, "Finished on 30 Jan 2026, 10 working days late.");
        let own = |place: usize| dates_sentence_of(&material, place).unwrap_or_default();
        assert_eq!(own(0), "Approved dates are those of First of 5 January 2026.");
        assert_eq!(own(1), "Approved dates are those of Second of 2 February 2026.");
        let said = dates_sentence(&material).unwrap_or_default();
        assert!(
            said.ends_with("What was reached before that day is compared with the baseline of its own time."),
            "{said}"
        );
    }

    #[test]
    fn a_plan_that_nobody_approved_names_nothing() {
        let fixture = Fixture::of(&plan("2026-06-01", "", 100, ""));
        assert_eq!((dates(&fixture.material()), amounts(&fixture.material())), (None, None));
    }

    fn of(live: &str, rest: &str) -> String {
        format!(
            "--- milepost.yaml\ntitle: Test\nstart: 2026-01-05\nstatus_date: 2026-03-02\n--- plan/milestones.yaml\n\
             milestones:\n  - {{id: live, title: Live, {live}}}\n{rest}"
        )
    }

    /// Why the first milestone and the project stand where they do, today's plan being that of the second baseline.
    fn reasons(first: &str, second: &str, now: &str) -> [String; 2] {
        let states =
            [("2026-01-05", "A", "First", first), ("2026-02-02", "A", "Second", second), ("2026-03-02", "A", "", now)];
        let fixture = Fixture::with_past(&states, None);
        let statuses = &fixture.material().analysis.statuses;
        [&statuses.milestones[0], &statuses.schedule].map(|assessment| assessment.reasons[0].sentence.clone())
    }

    #[test]
    fn a_date_that_was_approved_anew_is_not_kept_as_promised() {
        let (june, july) = (of("due: 2026-06-01", ""), of("due: 2026-07-01", ""));
        let since = "as approved on 2 February 2026, 22 working days after the first promise (1 Jun 2026).";
        assert_eq!(
            reasons(&june, &july, &july),
            [format!("The forecast is 1 Jul 2026, {since}"), format!("The end is forecast for 1 Jul 2026, {since}")]
        );
        let kept = ["The forecast is 1 Jun 2026, as promised.", "The end is forecast for 1 Jun 2026, as promised."];
        assert_eq!(reasons(&june, &june, &june), kept);
        assert_eq!(reasons(&july, &june, &june), kept, "what comes sooner breaks no promise");
    }

    #[test]
    fn a_date_that_comes_before_the_one_in_force_still_has_the_first_behind_it() {
        let early = of("due: 2026-07-01, start: 2026-06-01, duration: 22", "");
        let [milestone, _] = reasons(&of("due: 2026-06-01", ""), &of("due: 2026-07-01", ""), &early);
        assert_eq!(
            milestone,
            "The forecast is 30 Jun 2026, 1 working day earlier than promised (1 Jul 2026), but 21 working days after the first \
             promise (1 Jun 2026)."
        );
    }

    #[test]
    fn a_promise_that_nobody_approved_is_told_as_one_of_now() {
        let june = of("due: 2026-06-01", "");
        let [_, end] = reasons(&june, &june, &of("due: 2026-07-01", ""));
        assert_eq!(
            end,
            "The end is forecast for 1 Jul 2026, as promised now, 22 working days after the first promise (1 Jun 2026)."
        );
    }

    #[test]
    fn an_end_is_held_against_that_of_all_that_was_promised_then() {
        let live = "due: 2026-06-01";
        let gone = of(live, "  - {id: gone, title: Gone, due: 2026-07-01}\n");
        let new = of(live, "  - {id: new, title: New, due: 2026-07-01}\n");
        let [milestone, end] = reasons(&gone, &new, &new);
        assert_eq!(milestone, "The forecast is 1 Jun 2026, as promised.");
        assert_eq!(end, "The end is forecast for 1 Jul 2026, as promised.");
        let [_, end] = reasons(&of(live, ""), &new, &new);
        assert!(end.ends_with("22 working days after the first promise (1 Jun 2026)."), "{end}");
    }
}
