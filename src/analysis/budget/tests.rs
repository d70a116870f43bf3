use jiff::civil::date;
use proptest::prelude::*;
use rust_decimal::Decimal;

use super::*;
use crate::analysis::books::Variance;
use crate::analysis::books::tests::{ANY_STATUS, LIBRARY, any_plan, by_hand, decimal, look, plan};
use crate::audience::{Reader, redact};
use crate::history::Project;

fn amounts(planned: i64, baseline: i64, committed: i64, actual: i64, forecast: i64) -> Amounts {
    Amounts {
        planned: planned.into(),
        baseline: baseline.into(),
        committed: committed.into(),
        actual: actual.into(),
        forecast: forecast.into(),
    }
}

#[test]
fn the_parts_are_kept_apart() {
    let total = by_hand(|books| budget(books).total);
    // 3000 + 8000 + 500 + 3000 planned; 7000 instead of 8000 approved.
    assert_eq!(total.project, amounts(14_500, 13_500, 7200, 6200, 14_500));
    assert_eq!(total.contingency, amounts(900, 1000, 50, 50, 900));
    assert_eq!(total.running, amounts(2100, 2100, 0, 0, 2100));
    assert_eq!(total.non_cash, amounts(400, 400, 0, 0, 400));
}

#[test]
fn the_headline_is_cash_of_the_project_with_its_contingency() {
    let headline = by_hand(|books| budget(books).headline);
    assert_eq!((headline.approved, headline.planned), (Decimal::from(14_500), Decimal::from(15_400)));
    assert_eq!((headline.project, headline.forecast), (Decimal::from(14_500), Decimal::from(15_400)));
    assert_eq!((headline.committed, headline.actual), (Decimal::from(7250), Decimal::from(6250)));
    // 900 over 14,500 is 6.2069 percent.
    let Variance { amount, percent } = headline.variance_to_approved();
    assert_eq!((amount, percent.unwrap().round_dp(4)), (Decimal::from(900), decimal("6.2069")));
    assert_eq!(headline.variance_to_plan().amount, Decimal::ZERO);
    // 100 went to other lines and 50 were paid, of 1000.
    assert_eq!((headline.contingency_drawn(), headline.contingency_left()), (Decimal::from(150), Decimal::from(850)));
    // Rain: 1000 × 50 percent. Fire is closed; noise has no exposure.
    assert_eq!((headline.risks.total, headline.risks.without_numbers), (Decimal::from(500), 1));
    assert_eq!(headline.risks.risks[0].probability, Decimal::from(50));
    assert_eq!(headline.contingency_after_risks(), Decimal::from(350));
    for figure in headline.explained() {
        assert!(!figure.numbers.is_empty() && figure.value.is_some(), "{figure:?}");
    }
}

#[test]
fn a_group_holds_its_lines_and_those_without_one_come_last() {
    by_hand(|books| {
        let budget = budget(books);
        let categories: Vec<_> = budget.by_category.iter().map(|group| (group.key, group.lines.clone())).collect();
        assert_eq!(categories, [(Some(0), vec![0]), (Some(1), vec![1]), (None, vec![2, 3, 4, 5, 6])]);
        let kinds: Vec<_> = budget.by_kind.iter().map(|group| (group.key, group.parts.project.planned)).collect();
        assert_eq!(
            kinds,
            [
                (Some(CostKind::Capital), Decimal::from(11_000)),
                (Some(CostKind::Operating), Decimal::from(3000)),
                (None, Decimal::from(500)),
            ]
        );
        let funding: Vec<_> = budget.by_funding.iter().map(|group| (group.key, group.parts.project.forecast)).collect();
        assert_eq!(funding, [(Some(0), Decimal::from(11_000)), (None, Decimal::from(3500))]);
    });
}

#[test]
fn fiscal_years_have_what_is_paid_and_planned_in_them() {
    by_hand(|books| {
        let years = by_time(books).fiscal_years;
        let names: Vec<String> = years.iter().map(|year| year.key.name()).collect();
        // The 100 of December 2025 were paid before the start.
        assert_eq!(names, ["2025", "2026", "2027"]);
        assert_eq!(years[0].parts.project, amounts(0, 0, 100, 100, 100));
        assert_eq!(years[1].parts.project, amounts(14_500, 13_500, 7100, 6100, 14_400));
        assert_eq!((years[1].parts.running.planned, years[2].parts.running.planned), (900.into(), 1200.into()));
    });
}

#[test]
fn the_ledger_is_held_against_the_plan() {
    by_hand(|books| {
        let found = budget(books).reconciliation;
        assert_eq!((&found.before_start[..], &found.after_status_date[..]), (&[0][..], &[6][..]));
        assert_eq!((&found.duplicates[..], found.on_unknown_line.len()), (&[vec![2, 3]][..], 0));
        assert!(found.overspent.is_empty());
        assert_eq!((found.sums.all, found.sums.on_lines), (Decimal::from(6750), Decimal::from(6250)));
        assert_eq!((found.sums.after_status_date, found.sums.difference()), (Decimal::from(500), Decimal::ZERO));
    });
    let over = plan(&LIBRARY.replace("2026-01-30,manager,1000,", "2026-01-30,party,500.01,"));
    look(&over, date(2026, 1, 30), |books| {
        let overspent = Overspent { place: 2, actual: decimal("500.01"), planned: 500.into() };
        assert_eq!(budget(books).reconciliation.overspent, [overspent]);
    });
}

#[test]
fn a_credit_that_has_not_come_is_not_paid_over_its_plan() {
    let overspent = |paid: &str| {
        let text = "--- milepost.yaml
title: Test
start: 2026-01-05
--- vision.md
---
statement: It works.
---
--- plan/budget.yaml
lines: [{id: grant, title: Grant, amount: -5000}]
--- plan/actuals.csv
date,line,amount
";
        look(&plan(&format!("{text}{paid}")), date(2026, 1, 30), |books| budget(books).reconciliation.overspent.len())
    };
    assert_eq!(overspent(""), 0);
    assert_eq!(overspent("2026-01-20,grant,-3000\n"), 0, "some of it has come");
    assert_eq!(overspent("2026-01-20,grant,-6000\n"), 0);
    assert_eq!(overspent("2026-01-20,grant,100\n"), 1, "it has cost something instead");
}

#[test]
fn the_likely_cost_of_risks_is_rounded_once_and_its_parts_add_up_to_it() {
    let text = "--- milepost.yaml
title: Test
start: 2026-01-05
currency: JPY
--- vision.md
---
statement: It works.
---
--- plan/risks.yaml
risks:
  - {id: a, title: A, event: E, probability: 3, impact: 4, exposure: 33333}
  - {id: b, title: B, event: E, probability: 5, impact: 5, exposure: 1}
";
    let risks = look(&plan(text), date(2026, 1, 30), |books| budget(books).headline.risks);
    // 16,666.5 and 0.9 are 16,667.4 together.
    assert_eq!(risks.total, Decimal::from(16_667));
    assert_eq!(risks.risks.iter().map(|risk| risk.likely).sum::<Decimal>(), risks.total);
}

#[test]
fn a_row_on_no_line_is_found_and_not_counted() {
    let text = LIBRARY.replace("2026-01-28,reserve,", "2026-01-28,nothing,");
    let loaded = crate::model::load(&crate::source::Memory::from_text(&text));
    look(&loaded.plan.unwrap(), date(2026, 1, 30), |books| {
        let budget = budget(books);
        assert_eq!(budget.reconciliation.on_unknown_line, [4]);
        assert_eq!(budget.reconciliation.sums.on_unknown_line, Decimal::from(50));
        assert_eq!(budget.reconciliation.sums.difference(), Decimal::ZERO);
        assert_eq!(budget.headline.actual, Decimal::from(6200));
    });
}

#[test]
fn hidden_lines_are_one_row_without_a_name_and_in_every_sum() {
    let text = LIBRARY
        .replace("discount_rate", "audiences: {staff: {money: totals}, board: {}}\ndiscount_rate")
        .replace("id: fees,", "id: fees, audience: board,")
        .replace("id: reserve,", "id: reserve, audience: board,");
    let project = Project::of(plan(&text));
    let found = |reader: Reader| {
        let visible = redact(&project, reader);
        look(&visible.plan, date(2026, 1, 30), |books| (budget(books), visible.money()))
    };
    let ((staff, money), (board, _)) = (found(Reader::At(0)), found(Reader::At(1)));
    let shown: Vec<usize> = staff.visible_lines(money).iter().map(|line| line.place).collect();
    assert_eq!((shown.len(), board.visible_lines(MoneyRule::Full).len()), (5, 7));
    let hidden = staff.hidden.clone().unwrap();
    assert_eq!((hidden.lines, board.hidden.is_none()), (2, true));
    assert_eq!(hidden.parts.project, amounts(3000, 3000, 1200, 1200, 3000));
    assert_eq!(hidden.parts.contingency, amounts(900, 1000, 50, 50, 900));
    assert_eq!((staff.total, &staff.headline), (board.total, &board.headline));
    assert_eq!((staff.by_category[0].hidden, staff.by_category[0].lines.len()), (1, 0));
    let years = |reader: Reader| {
        let years = look(&redact(&project, reader).plan, date(2026, 1, 30), by_time).fiscal_years;
        years.into_iter().map(|year| year.parts).collect::<Vec<_>>()
    };
    assert_eq!(years(Reader::At(0)), years(Reader::At(1)));
    assert_eq!(staff.reconciliation.sums, board.reconciliation.sums);
    assert!(staff.visible_lines(MoneyRule::None).is_empty());
    // One hidden line has a category and the other has none: neither may be told from what is left of a sum.
    let (categories, hidden) = Group::shown(&staff.by_category);
    assert_eq!(hidden.unwrap().parts, staff.hidden.clone().unwrap().parts);
    assert_eq!((categories[0].parts.project.planned, categories[1].parts.project.planned), (0.into(), 8000.into()));
    assert_eq!(sum(&categories) + staff.hidden.unwrap().parts, staff.total);
    // Where all are in one group, its sum is as good a fold as any.
    assert_eq!(Group::shown(&board.by_category), (board.by_category.clone(), None));
}

#[test]
fn contingency_that_nobody_needed_is_released_with_the_last_milestone() {
    let text = |finished: &str| {
        format!(
            "--- milepost.yaml\ntitle: Test\nstart: 2026-01-05\n--- vision.md\n---\nstatement: Go\n---\n\
             --- plan/milestones.yaml\nmilestones:\n  - {{id: a, title: A, due: 2026-02-02, finished: 2026-02-02}}\n  \
             - {{id: b, title: B, due: 2026-02-20{finished}}}\n--- plan/budget.yaml\nlines:\n  \
             - {{id: work, title: Work, amount: 1000, milestones: [b]}}\n  \
             - {{id: reserve, title: Reserve, amount: 180, contingency: true}}\n\
             --- plan/actuals.csv\ndate,line,amount\n2026-02-20,work,1000\n2026-02-20,reserve,30\n"
        )
    };
    let of = |finished: &str| look(&plan(&text(finished)), date(2026, 3, 2), budget).headline;
    let (open, over) = (of(""), of(", finished: 2026-02-20"));
    let of = |headline: &Headline| {
        [headline.forecast, headline.contingency_left(), headline.contingency_released].map(|amount| amount.to_string())
    };
    assert_eq!(of(&open), ["1180", "150", "0"]);
    assert_eq!(of(&over), ["1030", "0", "150"]);
    assert!(over.explained().iter().all(|figure| figure.name != "Contingency left"));
}

fn sum<K>(groups: &[Group<K>]) -> Parts {
    let mut sum = Parts::default();
    for part in [Part::Project, Part::Contingency, Part::Running, Part::NonCash] {
        groups.iter().for_each(|group| sum.add(part, group.parts.of(part)));
    }
    sum
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn the_total_is_the_sum_of_its_parts_in_every_grouping(any in any_plan()) {
        let budget = look(&any.plan(false), ANY_STATUS, budget);
        let lines: Vec<Group<()>> = budget
            .lines
            .iter()
            .map(|line| {
                let mut group = Group::new(());
                group.parts.add(line.part, line.amounts);
                group
            })
            .collect();
        prop_assert_eq!(sum(&lines), budget.total);
        prop_assert_eq!(sum(&budget.by_category), budget.total);
        prop_assert_eq!(sum(&budget.by_kind), budget.total);
        prop_assert_eq!(sum(&budget.by_funding), budget.total);
        prop_assert_eq!(sum(&look(&any.plan(false), ANY_STATUS, by_time).fiscal_years), budget.total);
        prop_assert_eq!(budget.reconciliation.sums.difference(), Decimal::ZERO);
    }

    #[test]
    fn the_order_of_lines_and_milestones_changes_nothing(any in any_plan()) {
        let (there, back) = (look(&any.plan(false), ANY_STATUS, budget), look(&any.plan(true), ANY_STATUS, budget));
        prop_assert_eq!(there.total, back.total);
        prop_assert_eq!(&there.headline, &back.headline);
        let years = |reversed: bool| {
            let years = look(&any.plan(reversed), ANY_STATUS, by_time).fiscal_years;
            years.iter().map(|year| (year.key, year.parts)).collect::<Vec<_>>()
        };
        prop_assert_eq!(years(false), years(true));
        let lines = |budget: &Budget| budget.lines.iter().map(|line| line.amounts).collect::<Vec<_>>();
        prop_assert_eq!(lines(&there), lines(&back).into_iter().rev().collect::<Vec<_>>());
    }
}
