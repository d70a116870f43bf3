//! More is paid than anybody expects.

use super::LineMoney;
use super::{Evidence, Finding, Rule};
use crate::diagnostic::Severity;

/// The rule.
pub const RULE: Rule = Rule {
    name: "line-overspent",
    severity: Severity::Warning,
    about: "More was paid on this line than is planned, under contract or forecast. Say what it will cost.",
    bad: "
--- plan/budget.yaml
lines:
  - {id: portal, title: Portal, amount: 1000} # here
--- plan/actuals.csv
date,line,amount,reference,note
2026-02-02,portal,1100,i-1,
",
    good: "
--- plan/budget.yaml
lines:
  - {id: portal, title: Portal, amount: 1000, committed: 1100}
  - {id: tests, title: Tests, amount: 1000, forecast: 1200}
  - {id: rest, title: Rest, amount: 1000}
--- plan/actuals.csv
date,line,amount,reference,note
2026-02-02,portal,1100,i-1,
2026-02-02,tests,1100,i-2,
2026-02-02,rest,1000,i-3,
2026-04-01,rest,1000,i-4,
",
    find,
};

fn find(evidence: &Evidence<'_>) -> Vec<Finding> {
    evidence.lines().filter_map(|line| overspent(evidence, &line)).collect()
}

fn overspent(evidence: &Evidence<'_>, line: &LineMoney<'_>) -> Option<Finding> {
    let words = &evidence.words;
    let message = format!(
        "{} is paid on `{}`, {} the {} that the plan knows of",
        words.money(line.paid),
        line.line.id.value,
        words.over_or_under(line.paid - line.known()),
        words.money(line.known())
    );
    let hint = "add `forecast:` with what it will cost in the end";
    line.is_overspent().then(|| Finding::at(line.line.id.span, message).hint(hint))
}
