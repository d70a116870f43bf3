//! Books of plans written in a test: one worked by hand, and any.

use jiff::civil::{Date, date};
use proptest::prelude::*;
use rust_decimal::Decimal;

use super::*;
use crate::model;
use crate::source::Memory;

/// The plan of a text, which must be without a fault.
pub(in crate::analysis) fn plan(text: &str) -> Plan {
    let loaded = model::load(&Memory::from_text(text));
    assert!(loaded.diagnostics.is_empty(), "{:#?}\n{text}", loaded.diagnostics);
    loaded.plan.unwrap()
}

/// What is found in the books of a plan.
pub(in crate::analysis) fn look<R>(plan: &Plan, status_date: Date, found: impl FnOnce(&Books<'_>) -> R) -> R {
    let schedule = schedule(plan, status_date);
    found(&books(plan, &schedule, status_date))
}

/// What is found in the books of the plan that is worked by hand, on Friday, 30 January 2026.
pub(in crate::analysis) fn by_hand<R>(found: impl FnOnce(&Books<'_>) -> R) -> R {
    look(&plan(LIBRARY), date(2026, 1, 30), found)
}

pub(in crate::analysis) fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

/// A library that is built in two months and a bit. Of its twenty working days in shelves, ten have passed.
pub(in crate::analysis) const LIBRARY: &str = "\
--- milepost.yaml
title: Library
start: 2026-01-05
discount_rate: 10%
--- vision.md
---
statement: Everybody reads.
---
--- plan/goals.yaml
goals:
  - id: readers
    title: More readers
    benefits:
      - {id: loans, title: More loans, per_year: 12000, starts: 2026-07-01}
      - {id: joy, title: Joy, per_year: 600, starts: 2027-01-01, cash: false}
--- plan/milestones.yaml
phases:
  - {id: build, title: Build}
  - {id: open, title: Open}
milestones:
  - id: design
    title: Design agreed
    phase: build
    start: 2026-01-05
    due: 2026-01-16
    started: 2026-01-05
    finished: 2026-01-16
    baseline: {start: 2026-01-05, due: 2026-01-16}
    items: {total: 4, done: 4}
  - id: shelves
    title: Shelves up
    phase: build
    start: 2026-01-19
    due: 2026-02-13
    started: 2026-01-19
    progress: 40%
    baseline: {start: 2026-01-19, due: 2026-02-13}
    budget: [wood]
    items: {total: 30, done: 11}
  - id: opening
    title: Doors open
    phase: open
    due: 2026-03-02
--- plan/budget.yaml
funding:
  - {id: town, title: The town, amount: 12000}
categories:
  - {id: services, title: Services}
  - {id: goods, title: Goods}
lines:
  - {id: fees, title: Architect, category: services, kind: capital, funding: town, amount: 3000, milestones: [design, shelves]}
  - {id: wood, title: Wood, category: goods, kind: capital, funding: town, amount: 8000, committed: 5000, baseline: {amount: 7000}}
  - {id: party, title: Party, amount: 500, milestones: [opening]}
  - {id: manager, title: Manager, kind: operating, periods: {2026-01: 1000, 2026-02: 1000, 2026-03: 1000}}
  - {id: reserve, title: Reserve, amount: 900, baseline: {amount: 1000}, contingency: true}
  - {id: care, title: Care, per_year: 1200, from: 2026-04-01, to: 2027-12-31, running: true}
  - {id: lost, title: Fewer loans while we build, amount: 400, cash: false, milestones: [opening]}
--- plan/actuals.csv
date,line,amount,reference
2025-12-20,fees,100,F-0
2026-01-16,fees,1100,F-1
2026-01-20,wood,2000,W-1
2026-01-20,wood,2000,W-1
2026-01-28,reserve,50,R-1
2026-01-30,manager,1000,
2026-02-05,wood,500,W-2
--- plan/risks.yaml
risks:
  - {id: rain, title: Rain, probability: 3, exposure: 1000}
  - {id: fire, title: Fire, probability: 5, exposure: 9000, status: closed}
  - {id: noise, title: Noise, probability: 2}
";

#[test]
fn a_late_invoice_does_not_make_the_forecast_dip() {
    let text = |finished: &str, invoice: &str| {
        format!(
            "--- plan/milestones.yaml\nmilestones: [{{id: a, title: A, due: 2026-02-02, started: 2026-01-05{finished}}}]\n\
             --- plan/budget.yaml\nlines: [{{id: x, title: X, amount: 1000, committed: 900, milestones: [a]}}]\n\
             --- plan/actuals.csv\ndate,line,amount\n2026-01-30,x,400\n{invoice}"
        )
    };
    let forecast = |text: &str| {
        look(&crate::analysis::testing::visible(text).plan, date(2026, 3, 6), |books| {
            books.accounts[0].amounts.forecast
        })
    };
    let finished = ", finished: 2026-02-02";
    assert_eq!(forecast(&text("", "")), Decimal::from(1000));
    assert_eq!(forecast(&text(finished, "")), Decimal::from(900), "what is owed by contract");
    assert_eq!(forecast(&text(finished, "2026-03-05,x,500\n")), Decimal::from(900));
    let unwritten = text(finished, "").replace("committed: 900, ", "");
    assert_eq!(forecast(&unwritten), Decimal::from(400), "nobody says that more is owed");
}

#[test]
fn every_line_has_its_five_amounts() {
    let amounts = |planned: i64, baseline: i64, committed: i64, actual: i64, forecast: i64| Amounts {
        planned: planned.into(),
        baseline: baseline.into(),
        committed: committed.into(),
        actual: actual.into(),
        forecast: forecast.into(),
    };
    by_hand(|books| {
        let found: Vec<Amounts> = books.accounts.iter().map(|account| account.amounts).collect();
        let expected = [
            // Paid 100 before the start and 1100; nothing is signed beyond that.
            amounts(3000, 3000, 1200, 1200, 3000),
            // The 500 of February are after the status date.
            amounts(8000, 7000, 5000, 4000, 8000),
            amounts(500, 500, 0, 0, 500),
            amounts(3000, 3000, 1000, 1000, 3000),
            amounts(900, 1000, 50, 50, 900),
            // 21 months of 100.
            amounts(2100, 2100, 0, 0, 2100),
            amounts(400, 400, 0, 0, 400),
        ];
        assert_eq!(found, expected);
        let wood = books.accounts[1].amounts;
        assert_eq!(wood.variance_to_baseline(), Variance::between(8000.into(), 7000.into()));
        assert_eq!(wood.variance_to_plan(), Variance { amount: Decimal::ZERO, percent: Some(Decimal::ZERO) });
        assert_eq!(wood.change_of_plan().amount, Decimal::from(1000));
        assert_eq!(Variance::between(5.into(), Decimal::ZERO).percent, None);
    });
}

#[test]
fn a_line_is_forecast_by_its_author_then_by_what_was_paid_when_its_work_is_over() {
    let text = |fields: &str, finished: &str| {
        LIBRARY
            .replace("amount: 3000, milestones: [design, shelves]", &format!("amount: 3000, {fields}"))
            .replace("progress: 40%", finished)
    };
    let forecast = |fields: &str, finished: &str| {
        look(&plan(&text(fields, finished)), date(2026, 1, 30), |books| books.accounts[0].amounts.forecast)
    };
    assert_eq!(forecast("milestones: [design, shelves]", "progress: 40%"), Decimal::from(3000));
    assert_eq!(forecast("milestones: [design]", "progress: 40%"), Decimal::from(1200));
    assert_eq!(forecast("milestones: [design, shelves]", "finished: 2026-01-29"), Decimal::from(1200));
    assert_eq!(
        forecast("milestones: [design], from: 2026-01-05, to: 2026-01-30", "progress: 40%"),
        Decimal::from(1200)
    );
    let goes_on = "milestones: [design], from: 2026-01-05, to: 2026-01-31";
    assert_eq!(forecast(goes_on, "progress: 40%"), Decimal::from(3000), "more of it is to come");
    let in_parts = |amount: u32| {
        let periods = format!("periods: {{2026-01: 1200, 2026-02: {amount}}}, milestones: [design]");
        let text = LIBRARY
            .replace("amount: 3000, milestones: [design, shelves]", &periods)
            .replace("progress: 40%", "finished: 2026-01-29");
        look(&plan(&text), date(2026, 1, 31), |books| books.accounts[0].amounts.forecast)
    };
    assert_eq!([in_parts(0), in_parts(900)], [1200, 2100].map(Decimal::from));
    assert_eq!(forecast("milestones: [design], forecast: 2500", "progress: 40%"), Decimal::from(2500));
    assert_eq!(forecast("committed: 3500", "progress: 40%"), Decimal::from(3500));
}

#[test]
fn a_credit_is_more_where_it_is_farther_below_nothing() {
    let text = "--- milepost.yaml\ntitle: T\nstart: 2026-01-05\n--- vision.md\n---\nstatement: S\n---\n\
                --- plan/budget.yaml\nlines:\n  - {id: open, title: Open, amount: -500}\n  \
                - {id: agreed, title: Agreed, amount: -500, committed: -600}\n  \
                - {id: back, title: Back, amount: 100}\n\
                --- plan/actuals.csv\ndate,line,amount,reference,note\n2026-01-20,agreed,-50,,\n2026-01-20,back,-20,,\n";
    let amounts = look(&plan(text), date(2026, 1, 30), |books| {
        books.today().map(|account| (account.amounts.committed, account.amounts.forecast)).collect::<Vec<_>>()
    });
    let of = |committed: i64, forecast: i64| (Decimal::from(committed), Decimal::from(forecast));
    assert_eq!(amounts, [of(0, -500), of(-600, -600), of(-20, 100)]);
}

#[test]
fn what_was_not_approved_is_measured_against_its_promise_and_then_against_the_written_network() {
    let plan = plan(
        "--- milepost.yaml\ntitle: T\nstart: 2026-01-05\n--- vision.md\n---\nstatement: S\n---\n--- plan/milestones.yaml
milestones:
  - {id: approved, title: A, start: 2026-02-02, due: 2026-02-20, baseline: {start: 2026-01-12, due: 2026-01-23}}
  - {id: due-approved, title: B, duration: 5, due: 2026-02-20, baseline: {due: 2026-01-23}}
  - {id: promised, title: C, start: 2026-01-12, due: 2026-01-23}
  - {id: promised-point, title: D, due: 2026-01-24}
  - {id: written, title: E, duration: 10}
  - {id: after, title: F, duration: 5, depends_on: [written], progress: 20%, started: 2026-03-02}
",
    );
    let spans = look(&plan, date(2026, 3, 6), |books| books.approved.clone());
    let span = |first: (i8, i8), last: (i8, i8)| Span::new(date(2026, first.0, first.1), date(2026, last.0, last.1));
    let expected = [
        span((1, 12), (1, 23)),
        span((1, 19), (1, 23)),
        span((1, 12), (1, 23)),
        // A Saturday.
        span((1, 24), (1, 24)),
        // Nothing has happened by March: it was to run from the first day of the project all the same.
        span((1, 5), (1, 16)),
        span((1, 19), (1, 23)),
    ];
    assert_eq!(spans, expected);
}

#[test]
fn what_is_to_come_lies_where_the_plan_has_it_after_the_status_date() {
    by_hand(|books| {
        let to_come = |place: usize| {
            let account = &books.accounts[place];
            books.to_come(account, account.amounts.forecast)
        };
        // Of the manager, February and March.
        let month = |month: i8| Span::new(date(2026, month, 1), date(2026, month, 1).last_of_month());
        let thousand = |span| (None, Portion { amount: Decimal::from(1000), span, unit: MinorUnit::HUNDREDTH });
        assert_eq!(to_come(3), [thousand(month(2)), thousand(month(3))]);
        // Of the wood, 4000 after Friday, 30 January: half of the shelves' twenty days are still to come, and on today's
        // schedule 60 percent of the work, so that they last until 16 February.
        let [(Some(1), wood)] = to_come(1)[..] else { panic!("{:?}", to_come(1)) };
        assert_eq!((wood.amount, wood.span.first), (Decimal::from(4000), date(2026, 1, 31)));
        assert_eq!(wood.span.last, books.schedule.milestones[1].finish);
    });
}

#[test]
fn a_credit_is_to_come_in_the_months_that_its_line_has() {
    let text = "--- milepost.yaml\ntitle: T\nstart: 2026-01-05\n--- vision.md\n---\nstatement: S\n---\n\
                --- plan/budget.yaml\nlines:\n  \
                - {id: rebate, title: Rebate, per_year: -12000, from: 2026-02-01, to: 2027-01-31}\n\
                --- plan/actuals.csv\ndate,line,amount\n2026-02-27,rebate,-300\n";
    look(&plan(text), date(2026, 2, 28), |books| {
        let to_come = books.to_come(&books.accounts[0], Decimal::from(-12_000));
        // 11,700 over eleven months.
        let firsts: Vec<Date> = to_come.iter().map(|(_, portion)| portion.span.first).collect();
        assert_eq!((firsts.len(), firsts[0], firsts[10]), (11, date(2026, 3, 1), date(2027, 1, 1)));
        let amounts: Vec<String> = to_come.iter().map(|(_, portion)| portion.amount.to_string()).collect();
        assert_eq!(amounts[..3], ["-1063.64", "-1063.63", "-1063.64"]);
    });
}

#[test]
fn a_line_that_goes_on_after_its_milestones_is_not_over_with_them() {
    let text = "--- milepost.yaml\ntitle: T\nstart: 2026-01-05\n--- vision.md\n---\nstatement: S\n---\n\
                --- plan/all.yaml\nmilestones:\n  - {id: hired, title: Hired, started: 2026-01-05, finished: 2026-01-09}\n\
                lines:\n  - {id: pay, title: Pay, per_year: 1200, from: 2026-01-05, to: 2026-12-31, committed: 1200, milestones: [hired]}\n  \
                - {id: fee, title: Fee, amount: 1200, committed: 1200, milestones: [hired]}\n";
    look(&plan(text), date(2026, 3, 2), |books| {
        let over: Vec<bool> = books.accounts.iter().map(|account| books.is_over(account)).collect();
        assert_eq!(over, [false, true]);
    });
}

/// A milestone of any plan: first day, working weeks, days of slip, progress, and its phase.
type AnyMilestone = (i64, i64, i64, u8, Option<u8>);
/// A line of any plan: cents, sort, category, source, milestones, and which of the flags it has.
type AnyLine = (i64, u8, Option<u8>, Option<u8>, Vec<prop::sample::Index>, u8);
/// A payment: line, days after the start, cents.
type AnyPayment = (prop::sample::Index, i64, i64);

/// Everything that makes any plan.
#[derive(Clone, Debug)]
pub(in crate::analysis) struct AnyPlan {
    milestones: Vec<AnyMilestone>,
    lines: Vec<AnyLine>,
    payments: Vec<AnyPayment>,
    fiscal_year_start: u8,
}

pub(in crate::analysis) const ANY_STATUS: Date = date(2026, 3, 18);

pub(in crate::analysis) fn any_plan() -> impl Strategy<Value = AnyPlan> {
    let milestone = (-5i64..120, 0i64..40, -10i64..20, 0u8..=101, prop::option::of(0u8..2));
    let line = (
        -3_000_000i64..10_000_000,
        0u8..5,
        prop::option::of(0u8..2),
        prop::option::of(0u8..2),
        prop::collection::vec(any::<prop::sample::Index>(), 0..4),
        0u8..8,
    );
    let payment = (any::<prop::sample::Index>(), -20i64..160, -50_000i64..2_000_000);
    (
        prop::collection::vec(milestone, 1..7),
        prop::collection::vec(line, 1..9),
        prop::collection::vec(payment, 0..20),
        1u8..=12,
    )
        .prop_map(|(milestones, lines, payments, fiscal_year_start)| AnyPlan {
            milestones,
            lines,
            payments,
            fiscal_year_start,
        })
}

impl AnyPlan {
    /// The plan as text; `backwards` has all lists in reverse order.
    pub(in crate::analysis) fn plan(&self, backwards: bool) -> Plan {
        let start = date(2026, 1, 5);
        let day = |days: i64| start.saturating_add(days.days());
        let milestone = |(place, (first, length, slip, progress, phase)): (usize, &AnyMilestone)| {
            let (first, last) = (day(*first), day(first + length));
            let phase = phase.map(|phase| format!(", phase: p{phase}")).unwrap_or_default();
            let begun = format!(", started: {}", day(-5).max(first.min(ANY_STATUS)));
            let state = match progress {
                0 => String::new(),
                101 => format!("{begun}, finished: {}", ANY_STATUS.max(first)),
                percent => format!("{begun}, progress: {percent}"),
            };
            let due = last.saturating_add((*slip).days()).max(first);
            let baseline =
                if slip % 3 == 0 { String::new() } else { format!(", baseline: {{start: {first}, due: {last}}}") };
            format!("  - {{id: m{place}, title: M, start: {first}, due: {due}{phase}{state}{baseline}}}\n")
        };
        let amount = |cents: i64| Decimal::new(cents, 2);
        let line = |(place, (cents, sort, category, funding, milestones, flags)): (usize, &AnyLine)| {
            let mut fields = match sort {
                0 => format!(", amount: {}, kind: capital", amount(*cents)),
                1 => format!(", amount: {}, baseline: {{amount: {}}}", amount(*cents), amount(cents / 2)),
                2 => format!(", periods: {{2026-02: {}, 2026-11: {}}}", amount(cents / 3), amount(*cents)),
                3 => format!(", per_year: {}, from: 2026-02-10, to: 2027-04-03, kind: operating", amount(*cents)),
                _ => format!(
                    ", amount: {}, committed: {}, forecast: {}",
                    amount(*cents),
                    amount(cents / 2),
                    amount(cents * 2)
                ),
            };
            fields += &category.map(|category| format!(", category: c{category}")).unwrap_or_default();
            fields += &funding.map(|funding| format!(", funding: f{funding}")).unwrap_or_default();
            let named: BTreeSet<String> =
                milestones.iter().map(|place| format!("m{}", place.index(self.milestones.len()))).collect();
            fields += &format!(", milestones: [{}]", named.into_iter().collect::<Vec<_>>().join(", "));
            fields +=
                ["", "", "", "", "", ", contingency: true", ", running: true", ", cash: false"][usize::from(*flags)];
            format!("  - {{id: l{place}, title: L{fields}}}\n")
        };
        let payment = |(line, days, cents): &AnyPayment| {
            format!("{},l{},{}\n", day(*days), line.index(self.lines.len()), amount(*cents))
        };
        let in_order = |mut rows: Vec<String>| {
            if backwards {
                rows.reverse();
            }
            rows.concat()
        };
        let list =
            |letter: char| in_order((0..2).map(|place| format!("  - {{id: {letter}{place}, title: X}}\n")).collect());
        plan(&format!(
            "--- milepost.yaml\ntitle: T\nstart: {start}\ndiscount_rate: 7.5\nfiscal_year_start: {}\n--- vision.md\n---\nstatement: S\n---\n\
             --- plan/milestones.yaml\nphases:\n{}milestones:\n{}\
             --- plan/budget.yaml\nfunding:\n{}categories:\n{}lines:\n{}--- plan/actuals.csv\ndate,line,amount\n{}",
            self.fiscal_year_start,
            list('p'),
            in_order(self.milestones.iter().enumerate().map(milestone).collect()),
            list('f'),
            list('c'),
            in_order(self.lines.iter().enumerate().map(line).collect()),
            in_order(self.payments.iter().map(payment).collect()),
        ))
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn an_amount_laid_over_work_or_time_is_all_there(any in any_plan()) {
        look(&any.plan(false), ANY_STATUS, |books| {
            for account in &books.accounts {
                let Amounts { planned, actual, forecast, .. } = account.amounts;
                for dates in [Dates::Approved, Dates::Forecast] {
                    let by_work = books.by_work(account, planned, dates).into_iter().map(|(_, portion)| portion.amount);
                    let by_time = books.by_time(account, planned, dates).into_iter().map(|portion| portion.amount);
                    assert_eq!(by_work.sum::<Decimal>(), planned);
                    assert_eq!(by_time.sum::<Decimal>(), planned);
                }
                let to_come = books.to_come(account, forecast);
                assert!(to_come.iter().all(|(_, portion)| portion.span.last >= ANY_STATUS));
                assert_eq!(to_come.iter().map(|(_, portion)| portion.amount).sum::<Decimal>(), forecast - actual);
            }
        });
    }
}
