//! A payment from the future.

use super::{Evidence, Finding, Rule};
use crate::diagnostic::Severity;
use crate::model::ledger::Payment;

/// The rule.
pub const RULE: Rule = Rule {
    name: "ledger-after-status-date",
    severity: Severity::Warning,
    about: "A payment is a fact, and facts lie before the status date. What comes later is not counted yet.",
    bad: "
--- plan/budget.yaml
lines: [{id: portal, title: Portal, amount: 1000}]
--- plan/actuals.csv
date,line,amount,reference,note
2026-03-03,portal,400,i-1,here
",
    good: "
--- plan/budget.yaml
lines: [{id: portal, title: Portal, amount: 1000}]
--- plan/actuals.csv
date,line,amount,reference,note
2026-03-02,portal,400,i-1,
",
    find,
};

fn find(evidence: &Evidence<'_>) -> Vec<Finding> {
    let status_date = evidence.status_date();
    let finding = |payment: &Payment| {
        let date = &payment.date;
        Finding::at(date.span, format!("the payment of {} lies after the status date {status_date}", date.value))
            .hint("it is not counted yet")
    };
    evidence.plan.ledger.iter().filter(|payment| payment.date.value > status_date).map(finding).collect()
}
