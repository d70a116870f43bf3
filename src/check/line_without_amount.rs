//! A budget line without money.

use super::{Evidence, Finding, Rule};
use crate::diagnostic::Severity;
use crate::model::kinds::Line;

/// The rule.
pub const RULE: Rule = Rule {
    name: "line-without-amount",
    severity: Severity::Warning,
    about: "Without an amount the line plans nothing.",
    bad: "
--- plan/budget.yaml
lines:
  - {id: portal, title: Portal} # here
",
    good: "
--- plan/budget.yaml
lines:
  - {id: portal, title: Portal, amount: 1000}
  - {id: rent, title: Rent, periods: {2026-04: 100}}
  - {id: care, title: Care, per_year: 1200, from: 2026-04-01, to: 2027-03-31}
",
    find,
};

fn find(evidence: &Evidence<'_>) -> Vec<Finding> {
    let unknown = |line: &&Line| line.amount.is_none() && line.periods.is_none() && line.per_year.is_none();
    let finding = |line: &Line| {
        let message = format!("the budget line `{}` has no amount", line.id.value);
        Finding::at(line.id.span, message).hint("add `amount:`, `periods:`, or `per_year:` with `from:` and `to:`")
    };
    evidence.plan.lines.iter().filter(unknown).map(finding).collect()
}
