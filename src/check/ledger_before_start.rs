//! A payment before the project began.

use super::{Evidence, Finding, Rule};
use crate::diagnostic::Severity;
use crate::model::ledger::Payment;

/// The rule.
pub const RULE: Rule = Rule {
    name: "ledger-before-start",
    severity: Severity::Warning,
    about: "A payment lies before the first day of the project. Most often the year is a typing error.",
    bad: "
--- plan/budget.yaml
lines: [{id: portal, title: Portal, amount: 1000}]
--- plan/actuals.csv
date,line,amount,reference,note
2025-02-02,portal,400,i-1,here
",
    good: "
--- plan/budget.yaml
lines: [{id: portal, title: Portal, amount: 1000}]
--- plan/actuals.csv
date,line,amount,reference,note
2026-01-05,portal,400,i-1,
",
    find,
};

fn find(evidence: &Evidence<'_>) -> Vec<Finding> {
    let start = evidence.plan.settings.start.value;
    let finding = |payment: &Payment| {
        let date = &payment.date;
        Finding::at(date.span, format!("the payment of {} lies before the project's start on {start}", date.value))
    };
    evidence.plan.ledger.iter().filter(|payment| payment.date.value < start).map(finding).collect()
}
