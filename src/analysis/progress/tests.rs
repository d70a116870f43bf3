use jiff::civil::date;
use proptest::prelude::*;

use super::*;
use crate::analysis::books::tests::{ANY_STATUS, LIBRARY, any_plan, by_hand, decimal, look, plan};

#[test]
fn milestones_weigh_what_was_approved_for_them() {
    let progress = by_hand(progress);
    let percent =
        |actual: &str, planned: &str| MilestoneProgress { actual: decimal(actual), planned: decimal(planned) };
    assert_eq!(progress.milestones, [percent("100", "100"), percent("40", "50"), percent("0", "0")]);
    // Design 1000, shelves 2000 + 7000, opening 500: 1000 + 3600 of 10,500 are done, 1000 + 4500 were to be.
    let project = progress.project.unwrap();
    assert_eq!((project.weighting, project.weighed), (Weighting::Budget, 3));
    assert_eq!((project.actual.round_dp(4), project.planned.round_dp(4)), (decimal("43.8095"), decimal("52.3810")));
    assert_eq!(project.explained().numbers[0].value, Decimal::from(4600));
    let phases: Vec<Decimal> = progress.phases.iter().flatten().map(|phase| phase.actual).collect();
    assert_eq!(phases, [decimal("46"), decimal("0")]);
}

#[test]
fn without_budget_working_days_count_and_without_these_milestones_do() {
    let header = "--- milepost.yaml\ntitle: T\nstart: 2026-01-05\n--- vision.md\n---\nstatement: S\n---\n--- plan/milestones.yaml
phases: [{id: empty, title: E}]\nmilestones:\n";
    let found = |milestones: &str| {
        let plan = plan(&format!("{header}{milestones}"));
        look(&plan, date(2026, 1, 9), progress)
    };
    // Fifteen days of twenty percent and a point that is reached: (15 × 20 + 100) ÷ 16.
    let days = found(
        "  - {id: a, title: A, duration: 15, progress: 20%}\n  - {id: b, title: B, due: 2026-01-06, finished: 2026-01-06}\n",
    );
    let project = days.project.unwrap();
    assert_eq!((project.weighting, project.actual), (Weighting::WorkingDays, Decimal::from(25)));
    assert_eq!((days.phases, days.burn_up.len()), (vec![None], 0));
    let count = found(
        "  - {id: a, title: A, due: 2026-01-08}\n  - {id: b, title: B, due: 2026-01-06, finished: 2026-01-06}\n  - {id: c, title: C, due: 2026-02-06}\n",
    );
    let project = count.project.unwrap();
    assert_eq!((project.weighting, project.actual.round_dp(3)), (Weighting::Count, decimal("33.333")));
    assert_eq!(project.planned.round_dp(3), decimal("66.667"));
    let nothing = "--- milepost.yaml\ntitle: T\nstart: 2026-01-05\n--- vision.md\n---\nstatement: S\n---\n";
    assert_eq!(look(&plan(nothing), date(2026, 1, 9), progress).project, None);
}

#[test]
fn nothing_is_planned_by_now_of_a_milestone_that_nothing_places() {
    let found = |milestones: &str| {
        let header = "--- milepost.yaml\ntitle: T\nstart: 2026-01-05\n--- vision.md\n---\nstatement: S\n---\n";
        let plan = plan(&format!("{header}--- plan/milestones.yaml\nmilestones:\n{milestones}"));
        let planned = look(&plan, date(2026, 3, 9), progress).milestones;
        planned.iter().map(|milestone| milestone.planned.to_string()).collect::<Vec<_>>().join(" ")
    };
    let undated = "  - {id: a, title: A}\n  - {id: b, title: B, depends_on: [a]}\n";
    assert_eq!(found(undated), "0 0");
    assert_eq!(found("  - {id: a, title: A, due: 2026-02-02}\n  - {id: b, title: B, depends_on: [a]}\n"), "100 100");
    assert_eq!(found("  - {id: a, title: A, baseline: {due: 2026-02-02}}\n"), "100");
    assert_eq!(found("  - {id: a, title: A, finished: 2026-02-02}\n"), "100");
}

#[test]
fn a_phase_is_not_complete_before_the_last_of_its_milestones() {
    let found = |paid: &str, free: &str| {
        let text = format!(
            "--- milepost.yaml\ntitle: T\nstart: 2026-01-05\n--- vision.md\n---\nstatement: S\n---\n--- plan/milestones.yaml
phases: [{{id: one, title: One}}]\nmilestones:
  - {{id: paid, title: Paid, phase: one, start: 2026-01-05, due: 2026-01-08, {paid}}}
  - {{id: free, title: Free, phase: one, start: 2026-01-05, due: 2026-01-30, {free}}}
--- plan/budget.yaml\nlines: [{{id: line, title: Line, amount: 100, milestones: [paid]}}]\n"
        );
        let complete = look(&plan(&text), date(2026, 1, 9), progress).phases[0].unwrap();
        (complete.weighting, complete.actual.round_dp(2))
    };
    let (open, done) = ("owner: null", "finished: 2026-01-08");
    assert_eq!(found(done, open), (Weighting::WorkingDays, decimal("16.67")), "four days of twenty-four");
    assert_eq!(found(open, done), (Weighting::WorkingDays, decimal("83.33")));
    assert_eq!(found(done, done), (Weighting::Budget, decimal("100")));
    assert_eq!(found("progress: 50%", open), (Weighting::Budget, decimal("50")));
    let all = "progress: 100%";
    assert_eq!(found(all, all), (Weighting::Budget, decimal("99")), "open work is not complete");
    assert_eq!(found(done, all), (Weighting::WorkingDays, decimal("99.17")), "four days and 99% of twenty");
}

#[test]
fn things_burn_up_evenly_to_what_is_done_today() {
    let point = |day, planned, done| BurnUp { date: day, total: 34, planned, done };
    let expected = [
        point(date(2026, 1, 30), 19, Some(15)),
        point(date(2026, 1, 31), 19, None),
        point(date(2026, 2, 13), 34, None),
        point(date(2026, 2, 28), 34, None),
    ];
    assert_eq!(by_hand(progress).burn_up, expected);
    // A month later 11 are still done; by the end of January a third of them, whole ones.
    let later = look(&plan(LIBRARY), date(2026, 2, 27), progress).burn_up;
    assert_eq!(later[0], point(date(2026, 1, 31), 19, Some(4 + 3)));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn percentages_are_within_bounds_and_no_order_changes_them(any in any_plan()) {
        let found = |backwards| look(&any.plan(backwards), ANY_STATUS, progress);
        let (there, back) = (found(false), found(true));
        let whole = Decimal::ZERO..=Decimal::ONE_HUNDRED;
        for complete in there.phases.iter().flatten().chain(&there.project) {
            prop_assert!(whole.contains(&complete.actual) && whole.contains(&complete.planned), "{:?}", complete);
        }
        let round = |complete: Option<Complete>| complete.map(|complete| complete.actual.round_dp(20));
        prop_assert_eq!(round(there.project), round(back.project));
        prop_assert_eq!(round(there.phases[0]), round(back.phases[1]));
    }
}
