use jiff::civil::date;
use proptest::prelude::*;

use super::*;
use crate::analysis::books::tests::{ANY_STATUS, LIBRARY, any_plan, by_hand, decimal, look, plan};
use crate::audience::{Reader, redact};
use crate::history::Project;

mod audiences;

fn figures(bac: &str, pv: &str, ev: &str, ac: &str) -> Figures {
    Figures {
        budget_at_completion: decimal(bac),
        planned_value: decimal(pv),
        earned_value: decimal(ev),
        actual_cost: decimal(ac),
    }
}

#[test]
fn a_plan_worked_by_hand_has_these_figures() {
    let value = by_hand(earned_value);
    // Fees are split 10 : 20 by working days: 1000 on the design, 2000 on the shelves. The wood was approved for 7000.
    // PV: design 1000; shelves half of 2000 and of 7000; the party nothing; the manager all of January: 6500.
    // EV: design 1000; shelves 40 percent of 9000 = 3600; the manager as planned, 1000: 5600.
    // AC: fees 1200, wood 4000, manager 1000; what the reserve paid is left out.
    assert_eq!(value.total, figures("13500", "6500", "5600", "6200"));
    assert_eq!(value.total.schedule_variance(), Decimal::from(-900));
    assert_eq!(value.total.cost_variance(), Decimal::from(-600));
    assert_eq!(value.total.schedule_performance_index().unwrap().round_dp(4), decimal("0.8615"));
    assert_eq!(value.total.cost_performance_index().unwrap().round_dp(4), decimal("0.9032"));
    // 13500 × 6200 ÷ 5600; 6200 + 7900; 6200 + 7900 × 6200 ÷ 5600 × 6500 ÷ 5600.
    let estimate = |by| value.total.estimate_at_completion(by).unwrap().round_dp(2);
    assert_eq!(estimate(Estimate::Typical), decimal("14946.43"));
    assert_eq!(estimate(Estimate::Atypical), decimal("14100"));
    assert_eq!(estimate(Estimate::CostAndSchedule), decimal("16352.10"));
    assert_eq!(value.total.variance_at_completion().unwrap().round_dp(2), decimal("-1446.43"));
    // 7900 ÷ 7300.
    assert_eq!(value.total.to_complete_performance_index().unwrap().round_dp(4), decimal("1.0822"));
    assert_eq!(value.baseline_finish, date(2026, 3, 31));
}

#[test]
fn phases_and_categories_have_figures_of_their_own() {
    by_hand(|books| {
        let value = earned_value(books);
        let phases: Vec<_> = value.by_phase.iter().map(|slice| (slice.key, slice.figures)).collect();
        let expected = [
            (PhaseKey::Phase(0), figures("10000", "5500", "4600", "5200")),
            (PhaseKey::Phase(1), figures("500", "0", "0", "0")),
            (PhaseKey::LevelOfEffort, figures("3000", "1000", "1000", "1000")),
        ];
        assert_eq!(phases, expected);
        let categories: Vec<_> = value.by_category.iter().map(|slice| (slice.key, slice.figures)).collect();
        let expected = [
            (Some(0), figures("3000", "2000", "1800", "1200")),
            (Some(1), figures("7000", "3500", "2800", "4000")),
            (None, figures("3500", "1000", "1000", "1000")),
        ];
        assert_eq!(categories, expected);
    });
}

#[test]
fn each_line_shows_how_its_value_is_worked_out() {
    let value = by_hand(earned_value);
    let lines: Vec<_> = value.by_line.iter().map(|slice| (slice.key, slice.figures)).collect();
    let expected = [
        (Some(0), figures("3000", "2000", "1800", "1200")),
        (Some(1), figures("7000", "3500", "2800", "4000")),
        (Some(2), figures("500", "0", "0", "0")),
        (Some(3), figures("3000", "1000", "1000", "1000")),
    ];
    assert_eq!(lines, expected);
    // The cost of the architect lies where value was earned: 1200 × 1000 ÷ 1800, and the rest.
    let [design, shelves, wood, opening] = &value.work[..] else { panic!("{:?}", value.work) };
    assert_eq!((design.working_days, design.figures), ((10, 10), figures("1000", "1000", "1000", "666.67")));
    assert_eq!((shelves.working_days, shelves.figures), ((10, 20), figures("2000", "1000", "800", "533.33")));
    assert_eq!((wood.line, wood.milestone, wood.complete), (1, 1, Decimal::from(40)));
    assert_eq!((opening.working_days, opening.complete), ((0, 1), Decimal::ZERO));
}

#[test]
fn the_curves_run_over_the_project_and_stop_at_the_status_date() {
    let series = by_hand(earned_value).series;
    let point = |day, planned: &str, known: Option<(&str, &str)>, forecast: &str| Point {
        date: day,
        planned_value: decimal(planned),
        earned_value: known.map(|(earned, _)| decimal(earned)),
        actual_cost: known.map(|(_, actual)| decimal(actual)),
        forecast: Some(decimal(forecast)),
    };
    let expected = [
        point(date(2026, 1, 30), "6500", Some(("5600", "6200")), "6200"),
        point(date(2026, 1, 31), "6500", None, "6200"),
        // Fees, wood, two months of the manager. The forecast has today's 8000 for the wood.
        point(date(2026, 2, 28), "12000", None, "13000"),
        point(date(2026, 3, 31), "13500", None, "14500"),
    ];
    assert_eq!(series, expected);
    // A month later, with the same progress: at the end of January, half of the shelves' 40 percent. They went on from
    // 19 January to 27 February, 30 working days, of which 10 had passed: 1000 + 3600 ÷ 3 (400 to the cent, twice:
    // 2000 × 40 % ÷ 3 = 266.67 and 7000 × 40 % ÷ 3 = 933.33) + 1000.
    let later = look(&plan(LIBRARY), date(2026, 2, 27), earned_value).series;
    assert_eq!((later[0].date, later[0].earned_value), (date(2026, 1, 31), Some(decimal("3200"))));
    assert_eq!((later[0].actual_cost, later[0].forecast), (Some(decimal("6200")), None));
}

#[test]
fn a_line_without_milestones_earns_by_the_time_that_passes() {
    let effort = by_hand(|books| earned_value(books).effort);
    // One of three months of the manager.
    let passed = (decimal("1000"), decimal("3000"));
    assert_eq!((effort[0].line, effort[0].passed, effort[0].unit), (3, passed, Unit::Money));
    assert_eq!((effort[0].figures, effort.len()), (figures("3000", "1000", "1000", "1000"), 1));
    assert_eq!(effort[0].over.len(), 3);
    // Without dates it lies evenly over the 41 working days of the project, of which 20 have passed.
    let text = LIBRARY.replace("periods: {2026-01: 1000, 2026-02: 1000, 2026-03: 1000}", "amount: 3000");
    let effort = look(&plan(&text), date(2026, 1, 30), |books| earned_value(books).effort);
    assert_eq!((effort[0].passed, effort[0].unit), ((decimal("20"), decimal("41")), Unit::WorkingDays));
    assert_eq!(effort[0].figures.planned_value, decimal("1463.41"));
}

#[test]
fn hidden_lines_in_several_slices_are_a_row_of_their_own() {
    let audiences = "audiences: {staff: {money: totals}, board: {}}
discount_rate";
    let hide = |text: &str, line: &str| text.replace(&format!("id: {line},"), &format!("id: {line}, audience: board,"));
    let staff = |text: &str| {
        let project = Project::of(plan(&text.replace("discount_rate", audiences)));
        look(&redact(&project, Reader::At(0)).plan, date(2026, 1, 30), earned_value)
    };
    // The architect works in one phase alone, and the manager in none.
    let value = staff(&hide(&hide(LIBRARY, "fees"), "manager"));
    let (phases, hidden) = Slice::shown(&value.by_phase);
    let hidden = hidden.unwrap();
    assert_eq!(hidden, figures("6000", "3000", "2800", "2200"));
    assert_eq!(phases.iter().map(|slice| slice.figures).sum::<Figures>() + hidden, value.total);
    assert_eq!(phases[0].figures, figures("7000", "3500", "2800", "4000"));
    // Of one phase alone, its sum tells no more than the total does.
    let value = staff(&hide(LIBRARY, "fees"));
    assert_eq!(Slice::shown(&value.by_phase), (value.by_phase, None));
}

#[test]
fn the_month_that_had_as_much_is_the_earned_schedule() {
    let schedule = by_hand(earned_value).earned_schedule;
    // 5600 ÷ 6500 of the first month, of whose 22 working days the twenty from 5 to 30 January count; all have passed.
    assert_eq!(schedule.earned.unwrap().round_dp(4), decimal("0.7832"));
    assert_eq!(schedule.actual.round_dp(4), decimal("0.9091"));
    assert_eq!(schedule.index().unwrap().round_dp(4), decimal("0.8615"));
    let explained = schedule.explained();
    assert_eq!(
        explained[0].numbers.iter().map(|number| number.value.round_dp(4)).collect::<Vec<_>>(),
        ["0", "5600", "0", "6500", "0.9091"].map(decimal)
    );
}

#[test]
fn a_plan_without_money_has_no_indices() {
    let text = "--- milepost.yaml\ntitle: T\nstart: 2026-01-05\n--- vision.md\n---\nstatement: S\n---\n";
    let value = look(&plan(text), date(2026, 1, 30), earned_value);
    assert_eq!(value.total, Figures::default());
    assert!(
        value
            .total
            .explained()
            .iter()
            .all(|figure| figure.unit != crate::analysis::explained::Unit::Ratio || figure.value.is_none())
    );
    assert_eq!((value.earned_schedule.earned, value.earned_schedule.estimate()), (None, None));
    // Before the project starts.
    let early = look(&plan(LIBRARY), date(2025, 12, 1), earned_value);
    assert_eq!((early.total.cost_performance_index(), early.total.schedule_performance_index()), (None, None));
    assert_eq!(early.earned_schedule.index(), None);
}

#[test]
fn nobody_is_behind_work_that_begins_later_in_the_month() {
    let plan = plan(
        "--- milepost.yaml\ntitle: T\nstart: 2026-01-05\n--- vision.md\n---\nstatement: S\n---\n--- plan/milestones.yaml
milestones: [{id: a, title: A, start: 2026-02-16, due: 2026-03-31}]
--- plan/budget.yaml\nlines: [{id: l, title: L, amount: 100, milestones: [a]}]
--- plan/actuals.csv\ndate,line,amount\n2026-01-20,l,25\n",
    );
    let on = |day| look(&plan, day, earned_value).earned_schedule;
    let before = on(date(2026, 2, 4));
    assert_eq!((before.variance(), before.index(), before.estimate()), (Some(Decimal::ZERO), None, None));
    let after = on(date(2026, 2, 20));
    assert!(after.variance().unwrap() < Decimal::ZERO && after.index().is_some(), "{after:?}");
}

#[test]
fn what_nothing_places_in_time_is_not_planned_yet() {
    let text = "
--- plan/milestones.yaml
milestones:
  - {id: dated, title: Dated, start: 2026-01-05, due: 2026-01-30}
  - {id: sometime, title: Sometime}
  - {id: after, title: After sometime, depends_on: [sometime]}
--- plan/budget.yaml
lines:
  - {id: a, title: A, amount: 1000, milestones: [dated]}
  - {id: b, title: B, amount: 500, milestones: [sometime]}
  - {id: c, title: C, amount: 70, milestones: [after]}
";
    let value = look(&crate::analysis::testing::visible(text).plan, date(2026, 3, 2), earned_value);
    assert_eq!(value.total.planned_value, Decimal::from(1000));
    assert_eq!(value.undistributed, Decimal::from(570));
    assert_eq!(value.series.last().unwrap().planned_value + value.undistributed, value.total.budget_at_completion);
    assert_eq!(value.baseline_finish, date(2026, 1, 30));
    assert!(value.work.iter().filter(|work| work.milestone > 0).all(|work| work.working_days.0 == 0));
    // Once it has a date, it is distributed.
    let dated = text.replace("title: Sometime}", "title: Sometime, due: 2026-02-02}");
    let value = look(&crate::analysis::testing::visible(&dated).plan, date(2026, 3, 2), earned_value);
    assert_eq!((value.total.planned_value, value.undistributed), (Decimal::from(1570), Decimal::ZERO));
}

#[test]
fn what_is_finished_does_not_fall_behind_any_more() {
    let done = LIBRARY
        .replace("progress: 40%", "finished: 2026-02-20")
        .replace("    due: 2026-03-02", "    due: 2026-03-02\n    started: 2026-03-31\n    finished: 2026-03-31");
    let value = look(&plan(&done), date(2027, 3, 31), earned_value);
    assert_eq!(value.total.earned_value, value.total.budget_at_completion);
    assert_eq!(value.earned_schedule.actual, value.earned_schedule.planned);
    assert_eq!(value.earned_schedule.index(), Some(Decimal::ONE));
}

fn sum<K>(slices: &[Slice<K>]) -> Figures {
    slices.iter().map(|slice| slice.figures).sum()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn parts_add_up_and_all_is_planned_at_the_baselines_finish(any in any_plan()) {
        look(&any.plan(false), ANY_STATUS, |books| {
            let value = earned_value(books);
            assert_eq!(sum(&value.by_phase), value.total);
            assert_eq!(sum(&value.by_category), value.total);
            assert_eq!(sum(&value.by_line), value.total);
            let project: Decimal = books.of(Part::Project).map(|account| account.amounts.baseline).sum();
            assert_eq!(value.total.budget_at_completion, project);
            assert_eq!(planned_value(books, value.baseline_finish) + value.undistributed, project);
            let paid: Decimal = books.of(Part::Project).map(|account| account.amounts.actual).sum();
            assert_eq!(value.total.actual_cost, paid);
            let now = value.series.iter().find(|point| point.date == ANY_STATUS).unwrap();
            assert_eq!(now.planned_value, value.total.planned_value);
            assert_eq!(now.earned_value, Some(value.total.earned_value));
            assert_eq!(now.actual_cost, Some(paid));
            // A credit takes from what is planned.
            let has_credit = books.accounts.iter().any(|account| account.amounts.baseline.is_sign_negative());
            for pair in value.series.windows(2).filter(|_| !has_credit) {
                assert!(pair[0].planned_value <= pair[1].planned_value && pair[0].earned_value <= pair[1].earned_value.or(Some(Decimal::MAX)));
            }
        });
    }

    #[test]
    fn the_order_of_lines_and_milestones_changes_nothing(any in any_plan()) {
        let found = |backwards| look(&any.plan(backwards), ANY_STATUS, earned_value);
        let (there, back) = (found(false), found(true));
        prop_assert_eq!(there.total, back.total);
        prop_assert_eq!(&there.series, &back.series);
        prop_assert_eq!(&there.earned_schedule, &back.earned_schedule);
        // The two phases have changed places.
        let slice = |value: &EarnedValue, key| value.by_phase.iter().find(|slice| slice.key == key).map(|slice| slice.figures);
        prop_assert_eq!(slice(&there, PhaseKey::Phase(0)), slice(&back, PhaseKey::Phase(1)));
        prop_assert_eq!(slice(&there, PhaseKey::None), slice(&back, PhaseKey::None));
    }
}
