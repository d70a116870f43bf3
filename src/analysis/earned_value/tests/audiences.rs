//! All audiences that are told totals are told the same, whatever milestones are hidden from some of them.

use super::*;
use crate::analysis::testing::{read_narrowest, visible};
use crate::analysis::{Analysed, budget_by_time, economics};
use crate::history::{Baseline, Revision};
use crate::model::values::MoneyRule;

const SETTINGS: &str = "--- milepost.yaml
title: Test
start: 2026-01-05
status_date: 2026-03-31
fiscal_year_start: 3
audiences: {all: {money: totals}, board: {}}
";

/// What an audience is told in all.
fn totals(of: &Analysed) -> String {
    let money = of.analysis.money.as_ref().unwrap();
    let value = &money.earned_value;
    let years: Vec<_> = budget_by_time(&of.project, &of.analysis)
        .fiscal_years
        .into_iter()
        .map(|year| (year.key.name().to_owned(), year.parts))
        .collect();
    let costs: Vec<_> = economics(&of.project, &of.analysis).years.iter().map(|year| year.cost()).collect();
    format!(
        "{:#?}",
        (
            (&money.budget.total, &money.budget.headline, years, costs),
            (
                value.total,
                value.undistributed,
                value.owed,
                &value.series,
                &value.earned_schedule,
                value.baseline_finish
            ),
        )
    )
}

fn both(text: &str) -> (Analysed, Analysed) {
    let text = format!("{SETTINGS}{text}");
    let day = date(2026, 3, 31);
    (Analysed::of(visible(&text), day), Analysed::of(read_narrowest(&text).0, day))
}

fn hold_the_same(text: &str) -> (Analysed, Analysed) {
    let (all, board) = both(text);
    assert!(
        !all.project.plan.hidden.milestones.is_empty() && board.project.plan.hidden.milestones.is_empty(),
        "{text}"
    );
    assert_eq!(totals(&all), totals(&board), "{text}");
    (all, board)
}

const FINISHED: &str = "--- plan/milestones.yaml
milestones:
  - {id: a, title: A, start: 2026-01-05, due: 2026-06-26, started: 2026-01-05, progress: 50}
  - {id: b, title: B, start: 2026-01-05, due: 2026-02-27, started: 2026-01-05, finished: 2026-02-27, audience: board}
--- plan/budget.yaml
lines:
  - {id: l1, title: L1, amount: 10000, milestones: [a]}
  - {id: l1b, title: L1b, amount: 10000, milestones: [b]}
  - {id: l2, title: L2, amount: 10000, milestones: [b], audience: board}
  - {id: l3, title: L3, amount: 10000, milestones: [b], audience: board}
  - {id: c, title: Reserve, amount: 5000, contingency: true}
--- plan/actuals.csv
date,line,amount
2026-03-01,l1,3000
2026-02-01,l1b,4000
2026-02-01,l2,4000
2026-02-01,l3,4000
";

#[test]
fn lines_of_a_hidden_milestone_that_is_finished_are_forecast_and_earned_as_for_those_who_see_it() {
    let (all, _) = hold_the_same(FINISHED);
    let money = all.analysis.money.as_ref().unwrap();
    // A visible line is over with its work, whether or not this audience sees that work.
    assert_eq!(money.budget.visible_lines(MoneyRule::Totals)[1].amounts.forecast, Decimal::from(4000));
    // 10,000 half done; three lines of 10,000 that are done; 15,000 paid.
    assert_eq!(money.earned_value.total.earned_value, Decimal::from(35_000));
    assert_eq!(money.earned_value.total.actual_cost, Decimal::from(15_000));
}

#[test]
fn a_line_of_shown_and_hidden_milestones_is_split_among_all_of_them_in_the_same_way() {
    // Three equal parts of 100.00 leave a cent, which goes to the first by the ids that are written.
    for hidden in ["a", "b", "c"] {
        let milestone = |id: &str| {
            let mark = if id == hidden { ", audience: board" } else { "" };
            let progress = if id == "a" { ", progress: 100" } else { "" };
            format!(
                "  - {{id: {id}, title: T, start: 2026-03-02, due: 2026-04-30, started: 2026-03-02{progress}{mark}}}\n"
            )
        };
        let milestones: String = ["a", "b", "c"].map(milestone).concat();
        hold_the_same(&format!(
            "--- plan/milestones.yaml\nmilestones:\n{milestones}--- plan/budget.yaml
lines: [{{id: l, title: L, amount: 100, milestones: [c, a, b]}}]\n"
        ));
    }
}

#[test]
fn what_is_left_is_free_only_when_hidden_work_is_done_too() {
    let (all, _) = hold_the_same(
        "--- plan/milestones.yaml
milestones:
  - {id: a, title: A, start: 2026-01-05, due: 2026-02-27, started: 2026-01-05, finished: 2026-02-27}
  - {id: b, title: B, duration: 10, depends_on: [a], audience: board, due: 2026-05-01, budget: [l1]}
  - {id: c, title: C, depends_on: [b], budget: [l2]}
  - {id: d, title: D, audience: board, budget: [l2, l3]}
--- plan/budget.yaml
lines:
  - {id: l1, title: L1, amount: 10000, committed: 8000, milestones: [a]}
  - {id: l2, title: L2, amount: 700}
  - {id: l3, title: L3, amount: 900}
  - {id: c, title: Reserve, amount: 5000, contingency: true}
--- plan/actuals.csv
date,line,amount
2026-02-01,l1,8000
",
    );
    assert_eq!(all.analysis.money.unwrap().budget.total.project.forecast, Decimal::from(11_600));
}

/// The plan of today measured against an approved one, as an audience sees both.
fn measured(approved: &str, now: &str, reader: Reader) -> Analysed {
    let plan_of = |text: &str| plan(&format!("{SETTINGS}--- vision.md\n---\nstatement: It works.\n---\n{text}"));
    let revision = Revision::of_work_tree(date(2026, 1, 5));
    let baseline = Baseline {
        id: "b1".to_owned(),
        title: "B1".to_owned(),
        revision,
        plan: plan_of(approved).into(),
        content: None,
    };
    let project = Project { baselines: vec![baseline], ..Project::of(plan_of(now)) };
    Analysed::of(redact(&project, reader), date(2026, 3, 31))
}

const APPROVED: &str = "--- plan/milestones.yaml
milestones:
  - {id: a, title: A, start: 2026-01-05, due: 2026-02-27}
  - {id: b, title: B, start: 2026-02-02, due: 2026-03-27, audience: board}
  - {id: c, title: C, duration: 30, depends_on: [b], audience: board}
--- plan/budget.yaml
lines:
  - {id: l1, title: L1, amount: 10000, milestones: [a, b]}
  - {id: l2, title: L2, amount: 3000, milestones: [c]}
  - {id: gone, title: Gone, amount: 500, milestones: [b]}
  - {id: hidden, title: Hidden, amount: 700, milestones: [a], audience: board}
  - {id: other, title: Other, amount: 800, audience: board}
";

#[test]
fn what_was_approved_of_hidden_milestones_and_lines_is_the_same_for_all() {
    let now = "--- plan/milestones.yaml
milestones:
  - {id: a, title: A, start: 2026-01-05, due: 2026-02-27, started: 2026-01-05, progress: 90}
  - {id: b, title: B, start: 2026-04-01, due: 2026-05-29, audience: board, started: 2026-02-02, finished: 2026-03-30}
  - {id: c, title: C, duration: 50, depends_on: [b], audience: board}
--- plan/budget.yaml
lines:
  - {id: l1, title: L1, amount: 12000, milestones: [a, b]}
  - {id: l2, title: L2, amount: 3000, milestones: [c]}
";
    let (all, board) = (measured(APPROVED, now, Reader::At(0)), measured(APPROVED, now, Reader::At(1)));
    assert_eq!(totals(&all), totals(&board));
    // L1 is split by 40 working days each; A is at 90 percent and B is done. What is gone was for B, which is done; the
    // hidden lines were taken out before anything of them was.
    let value = all.analysis.money.unwrap().earned_value;
    assert_eq!(value.total.earned_value, Decimal::from(4500 + 5000 + 500));
    assert_eq!(value.total.budget_at_completion, Decimal::from(15_000));
}

#[test]
fn a_line_that_was_taken_out_has_earned_what_was_finished_alone() {
    let now = |of_a: &str| {
        format!(
            "--- plan/milestones.yaml
milestones: [{{id: a, title: A, start: 2026-01-05, due: 2026-03-27, started: 2026-01-05, {of_a}}}]
--- plan/budget.yaml
lines: [{{id: l1, title: L1, amount: 10000, milestones: [a]}}]
"
        )
    };
    let approved = "--- plan/milestones.yaml
milestones:
  - {id: a, title: A, start: 2026-01-05, due: 2026-03-27}
  - {id: never, title: Never done, start: 2026-02-02, due: 2026-02-27}
--- plan/budget.yaml
lines:
  - {id: l1, title: L1, amount: 10000, milestones: [a]}
  - {id: beside, title: Beside, amount: 300, milestones: [a]}
  - {id: never, title: Gone, amount: 10000, milestones: [never]}
  - {id: effort, title: Effort, amount: 2000}
";
    let earned = |of_a: &str| {
        let value = measured(approved, &now(of_a), Reader::Widest).analysis.money.unwrap().earned_value;
        let last = value.series.iter().filter_map(|point| point.earned_value).next_back();
        assert_eq!(last, Some(value.total.earned_value), "the curve ends where the total is");
        assert_eq!(value.total.budget_at_completion, Decimal::from(22_300));
        value.total.earned_value
    };
    assert_eq!(earned("progress: 50"), Decimal::from(5000));
    assert_eq!(earned("finished: 2026-03-27"), Decimal::from(10_300));
}
