//! The same payment twice.

use std::collections::HashMap;

use super::{Evidence, Finding, Rule};
use crate::diagnostic::Severity;
use crate::model::ledger::Payment;

/// The rule.
pub const RULE: Rule = Rule {
    name: "ledger-duplicate-reference",
    severity: Severity::Warning,
    about: "Two rows have the same reference, and the same line or amount. Most often an export was added twice. \
            One invoice that is shared among lines, with an amount each, is fine.",
    bad: "
--- plan/budget.yaml
lines: [{id: portal, title: Portal, amount: 1000}, {id: tests, title: Tests, amount: 1000}]
--- plan/actuals.csv
date,line,amount,reference,note
2026-02-02,portal,400,i-1,
2026-02-03,portal,400,i-1,here
2026-02-03,tests,400,i-1,here
",
    good: "
--- plan/budget.yaml
lines: [{id: portal, title: Portal, amount: 1000}, {id: tests, title: Tests, amount: 1000}]
--- plan/actuals.csv
date,line,amount,reference,note
2026-02-02,portal,400,i-1,
2026-02-02,tests,100,i-1,shared
2026-02-03,portal,400,i-2,
2026-02-04,portal,-400,i-2,cancelled
2026-02-04,portal,50,,
2026-02-05,portal,50,,
",
    find,
};

fn find(evidence: &Evidence<'_>) -> Vec<Finding> {
    let mut seen: HashMap<&str, Vec<&Payment>> = HashMap::new();
    let mut findings = Vec::new();
    for payment in evidence.plan.ledger.iter().filter(|payment| !payment.reference.value.is_empty()) {
        let earlier = seen.entry(payment.reference.value.as_str()).or_default();
        if let Some(first) = earlier.iter().find(|earlier| is_same(earlier, payment)) {
            let message = format!(
                "the reference `{}` was already charged on {} to `{}`",
                payment.reference.value, first.date.value, first.line.value
            );
            findings.push(Finding::at(payment.reference.span, message).hint("take one of the two rows out"));
        }
        earlier.push(payment);
    }
    findings
}

/// A credit note has the reference of what it cancels, so that only amounts of one sign can be the same payment.
fn is_same(earlier: &Payment, payment: &Payment) -> bool {
    let (first, second) = (earlier.amount.value, payment.amount.value);
    let same = earlier.line.value == payment.line.value || first == second;
    same && first.is_sign_negative() == second.is_sign_negative()
}
