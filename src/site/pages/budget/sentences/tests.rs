use super::*;
use crate::analysis::budget::LikelyCost;

fn headline(approved: i64, planned: i64, forecast: i64, contingency: i64) -> Headline {
    Headline {
        approved: approved.into(),
        planned: planned.into(),
        project: (planned - contingency).into(),
        contingency_approved: contingency.into(),
        contingency_planned: contingency.into(),
        contingency_committed: Decimal::ZERO,
        contingency_forecast: contingency.into(),
        contingency_released: Decimal::ZERO,
        contingency_payments: Vec::new(),
        committed: Decimal::ZERO,
        actual: Decimal::ZERO,
        forecast: forecast.into(),
        risks: LikelyCost::default(),
    }
}

fn amounts(planned: i64, forecast: i64) -> Amounts {
    Amounts { planned: planned.into(), forecast: forecast.into(), ..Amounts::default() }
}

#[test]
fn the_forecast_is_held_against_plan_and_approval() {
    let words = Words::new("USD", "en-US");
    let of = |approved, planned, forecast| against(&words, &headline(approved, planned, forecast, 0));
    assert_eq!(of(100, 100, 100), "That is what is planned.");
    assert_eq!(of(100, 100, 120), "That is $20 more than the $100 planned.");
    assert_eq!(of(100, 100, 90), "That is $10 less than the $100 planned.");
    assert_eq!(of(110, 100, 104), "That is $4 more than the $100 planned, and $6 less than the $110 approved.");
    assert_eq!(of(90, 100, 100), "That is what is planned, and $10 more than the $90 approved.");
    assert_eq!(of(90, 100, 90), "That is $10 less than the $100 planned, and what was approved.");
}

#[test]
fn what_is_paid_and_under_contract_is_said_for_none_and_some() {
    let words = Words::new("USD", "en-US");
    let of = |committed: i64, actual: i64| {
        let sums = Headline { committed: committed.into(), actual: actual.into(), ..headline(100, 100, 100, 0) };
        total(&words, &sums)
    };
    assert_eq!(of(0, 0), "Nothing of the $100 planned is paid or under contract yet");
    assert_eq!(of(30, 0), "Nothing of the $100 planned is paid yet; $30 is under contract");
    assert_eq!(of(30, 30), "$30 of the $100 planned is paid; nothing else is under contract");
    assert_eq!(of(70, 30), "$30 of the $100 planned is paid, and another $40 is under contract");
}

#[test]
fn the_category_that_stands_out_is_named() {
    let words = Words::new("USD", "en-US");
    let of = |rows: &[(&str, Amounts)]| categories(&words, rows);
    assert_eq!(of(&[]), "No category is forecast over its plan");
    assert_eq!(of(&[("A", amounts(5, 5))]), "A is not forecast over its plan");
    assert_eq!(of(&[("A", amounts(5, 5)), ("B", amounts(5, 4))]), "No category is forecast over its plan");
    assert_eq!(of(&[("A", amounts(5, 8)), ("B", amounts(5, 4))]), "A is forecast $3 over its plan");
    let most = "B is forecast $4 over its plan, the most of 2 categories that are over";
    assert_eq!(of(&[("A", amounts(5, 8)), ("B", amounts(5, 9))]), most);
}

#[test]
fn differences_say_which_way() {
    let words = Words::new("USD", "en-US");
    let of = |planned, forecast| difference(&words, &amounts(planned, forecast));
    assert_eq!(of(5, 5), ("", "as planned".to_owned()));
    assert_eq!(of(5, 8), ("▲", "$3 over".to_owned()));
    assert_eq!(of(5, 3), ("▼", "$2 under".to_owned()));
}

#[test]
fn sources_give_what_is_needed_or_not() {
    let words = Words::new("USD", "en-US");
    let of = |gives: i64, forecast: i64, short: &[&str]| funding(&words, gives.into(), forecast.into(), short);
    assert_eq!(of(100, 100, &[]), "The sources give the $100 that is needed");
    assert_eq!(of(120, 100, &[]), "The sources give $120, $20 more than is needed");
    assert_eq!(of(90, 100, &[]), "The sources give $90, $10 less than is needed");
    assert_eq!(of(90, 100, &["Loan"]), "“Loan” gives less than its lines will cost");
    assert_eq!(of(90, 100, &["Loan", "Grant"]), "“Loan” and “Grant” give less than their lines will cost");
}
