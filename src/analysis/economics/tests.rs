use jiff::civil::date;
use proptest::prelude::*;

use super::*;
use crate::analysis::books::tests::{ANY_STATUS, LIBRARY, any_plan, by_hand, decimal, look, plan};

#[test]
fn a_plan_worked_by_hand_has_these_years() {
    let found = by_hand(economics);
    assert_eq!(found.horizon, Span::new(date(2026, 1, 5), date(2027, 12, 31)));
    let [first, second] = &found.years[..] else { panic!("{:?}", found.years) };
    // Architect and wood; party, manager and reserve; nine months of care.
    assert_eq!((first.capital, first.operating, first.running), (11_000.into(), 4400.into(), 900.into()));
    assert_eq!((first.benefit, first.non_cash_cost, first.net()), (6000.into(), 400.into(), (-10_300).into()));
    assert_eq!((second.running, second.benefit, second.non_cash_benefit), (1200.into(), 12_000.into(), 600.into()));
    assert_eq!((second.net(), second.net_with_non_cash()), (10_800.into(), 11_400.into()));
    let owned = &found.cost_of_ownership;
    assert_eq!((owned.project, owned.running, owned.total()), (15_400.into(), 2100.into(), 17_500.into()));
    assert_eq!((owned.non_cash, owned.forecast_less_planned), (400.into(), Decimal::ZERO));
    assert_eq!(owned.explained().numbers.len(), 2);
    // Eighteen months of loans, twelve of joy.
    let [loans, joy] = &found.benefits[..] else { panic!("{:?}", found.benefits) };
    assert_eq!((loans.months, loans.amount, loans.cash), (18.into(), 18_000.into(), true));
    assert_eq!((joy.months, joy.amount, joy.cash), (12.into(), 600.into(), false));
}

#[test]
fn a_plan_worked_by_hand_pays_in_its_second_year() {
    let found = by_hand(economics);
    // −10,300 + 10,800 ÷ 1.1
    assert_eq!(found.cash.net_present_value.unwrap().round_dp(2), decimal("-481.82"));
    // 500 ÷ 17,500
    assert_eq!(found.cash.return_on_investment.unwrap().round_dp(4), decimal("2.8571"));
    let back = found.cash.payback.as_ref().unwrap();
    // Four days of 2026 are before the project. At the end of November 2027, seventeen months of loans have brought
    // 17,000, and 15,400 and twenty months of care at 100 are spent. December brings 900 in 23 working days, so that the
    // eleventh of them, the 15th, brings the last of 400; it is the 349th day of the year.
    assert_eq!((back.years_before.round_dp(4), back.days), (decimal("0.9890"), (349.into(), 365.into())));
    assert_eq!((back.years.round_dp(4), back.date), (decimal("1.9452"), date(2027, 12, 15)));
    // Eleven of 23 days: 1000 × 11 ÷ 23 and 100 × 11 ÷ 23 of December.
    assert_eq!((back.benefits, back.costs), (decimal("17478.26"), decimal("17447.83")));
    assert_eq!(found.cash.discounted_payback, None);
    // −10,700 + 11,400 ÷ 1.1
    assert_eq!(found.with_non_cash.net_present_value.unwrap().round_dp(2), decimal("-336.36"));
    for figure in found.cash.explained() {
        assert!(figure.value.is_none() || !figure.numbers.is_empty(), "{figure:?}");
    }
}

#[test]
fn other_rates_and_benefits_change_what_it_is_worth() {
    let found = by_hand(economics).sensitivity;
    let worth = |rate: i64, benefits: i64| {
        let scenario = found.iter().find(|found| found.rate == rate.into() && found.benefits == benefits.into());
        scenario.unwrap().cash.round_dp(2)
    };
    assert_eq!(found.len(), 15);
    // At no interest, what is left: 500; with a fifth more of 18,000, 3600 more.
    assert_eq!((worth(0, 100), worth(0, 120), worth(0, 80)), (500.into(), 4100.into(), (-3100).into()));
    assert_eq!(worth(10, 100), decimal("-481.82"));
    // −16,300 + 7200, and (14,400 − 1200) ÷ 1.05
    assert_eq!(worth(5, 120), decimal("3471.43"));
}

#[test]
fn what_is_not_written_is_not_available() {
    let header = "--- milepost.yaml\ntitle: T\nstart: 2026-01-05\n--- vision.md\n---\nstatement: S\n---\n";
    let found = look(&plan(header), date(2026, 1, 30), economics);
    let cash = &found.cash;
    assert_eq!((cash.costs, cash.benefits, found.rate, found.sensitivity.len()), (0.into(), 0.into(), None, 15));
    assert_eq!((cash.net_present_value, cash.return_on_investment), (None, None));
    assert_eq!((&cash.payback, &cash.discounted_payback), (&None, &None));

    // Without a running cost, five years are looked at; a benefit without a date comes after the forecast finish.
    let text = format!(
        "{header}--- plan/goals.yaml\ngoals: [{{id: g, title: G, benefits: [{{id: b, title: B, per_year: 1200}}, {{id: c, title: C}}]}}]\n\
         --- plan/milestones.yaml\nmilestones: [{{id: m, title: M, due: 2026-06-30}}]\n"
    );
    let found = look(&plan(&text), date(2026, 1, 30), economics);
    assert_eq!(found.horizon, Span::new(date(2026, 1, 5), date(2031, 1, 4)));
    // Half of 2026, four years, and 4 of the 31 days of January 2031: 600 + 4800 + 100 × 4 ÷ 31.
    assert_eq!((found.years.len(), found.cash.benefits), (6, decimal("5412.90")));
    assert_eq!((found.cash.return_on_investment, found.cash.payback.clone()), (None, None));
}

#[test]
fn a_fiscal_year_is_not_a_calendar_year() {
    let july = plan(&LIBRARY.replace("discount_rate", "fiscal_year_start: 7\ndiscount_rate"));
    let years = look(&july, date(2026, 1, 30), economics).years;
    let names: Vec<String> = years.iter().map(|year| year.fiscal_year.name()).collect();
    assert_eq!(names, ["2025/26", "2026/27", "2027/28"]);
    let benefits: Vec<Decimal> = years.iter().map(|year| year.benefit).collect();
    assert_eq!(benefits, [Decimal::ZERO, 12_000.into(), 6000.into()]);
    assert_eq!(years.iter().map(|year| year.running).collect::<Vec<_>>(), [300, 1200, 600].map(Decimal::from));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn the_years_add_up_to_the_plan_in_any_order(any in any_plan()) {
        let found = look(&any.plan(false), ANY_STATUS, economics);
        let owned = &found.cost_of_ownership;
        prop_assert_eq!(found.years.iter().map(Year::cost).sum::<Decimal>(), owned.total());
        prop_assert_eq!(found.years.iter().map(|year| year.non_cash_cost).sum::<Decimal>(), owned.non_cash);
        prop_assert_eq!(found.cash.costs, owned.total());
        // No line is hidden here, and they stand in the order of the plan.
        let visible = found.lines.iter().flat_map(|line| &line.years).sum::<Decimal>();
        prop_assert_eq!(visible, owned.total());
        for line in &found.lines {
            let over = line.over.iter().map(|(_, portion)| portion.amount).sum::<Decimal>();
            prop_assert_eq!(over, line.years.iter().sum::<Decimal>());
        }
        let without_lines = |found: Economics| Economics { lines: Vec::new(), ..found };
        let other = look(&any.plan(true), ANY_STATUS, economics);
        prop_assert_eq!(without_lines(other), without_lines(found));
    }
}

#[test]
fn a_year_is_twelve_months_wherever_they_begin() {
    let with = |lines: &str| {
        let text = format!(
            "--- milepost.yaml\ntitle: T\nstart: 2026-01-05\n--- vision.md\n---\nstatement: S\n---\n--- plan/goals.yaml\n\
             goals: [{{id: g, title: G, benefits: [{{id: b, title: B, starts: 2026-10-16, per_year: 1000.50}}]}}]\n\
             --- plan/budget.yaml\nlines:\n{lines}"
        );
        let found = look(&plan(&text), date(2026, 1, 30), economics);
        (found.running_in_a_year, found.benefits_in_a_year)
    };
    // No fiscal year holds all of it.
    let within = "  - {id: r, title: R, running: true, per_year: 12000, from: 2026-01-16, to: 2027-01-15}\n";
    assert_eq!(with(within), (12_000.into(), decimal("1000.50")));
    // The second takes over from the first, and the third is paid once.
    let after = "  - {id: r, title: R, running: true, per_year: 100, from: 2026-02-01, to: 2027-06-30}\n  \
                 - {id: s, title: S, running: true, per_year: 120, from: 2027-07-01, to: 2028-12-31}\n  \
                 - {id: t, title: T, running: true, periods: {2028-01: 30}}\n";
    assert_eq!(with(after).0, 150.into());
}
