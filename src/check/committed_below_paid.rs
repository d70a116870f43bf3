//! Less under contract than was paid.

use super::LineMoney;
use super::{Evidence, Finding, Rule};
use crate::diagnostic::Severity;

/// The rule.
pub const RULE: Rule = Rule {
    name: "committed-below-paid",
    severity: Severity::Warning,
    about: "What is committed includes what is paid, and here it is less.",
    bad: "
--- plan/budget.yaml
lines:
  - {id: portal, title: Portal, amount: 1000, committed: 300} # here
--- plan/actuals.csv
date,line,amount,reference,note
2026-02-02,portal,400,i-1,
",
    good: "
--- plan/budget.yaml
lines:
  - {id: portal, title: Portal, amount: 1000, committed: 400}
  - {id: rebate, title: Rebate, amount: -300, committed: -300}
--- plan/actuals.csv
date,line,amount,reference,note
2026-02-02,portal,400,i-1,
",
    find,
};

fn find(evidence: &Evidence<'_>) -> Vec<Finding> {
    let below = |line: LineMoney<'_>| {
        // Of a credit, less is what is nearer to nothing.
        let committed = line.line.committed.as_ref().filter(|committed| committed.value.0 != line.committed)?;
        let message = format!(
            "{} is paid on `{}`, and only {} is committed",
            evidence.words.money(line.paid),
            line.line.id.value,
            evidence.words.money(committed.value.0)
        );
        // What is over everything that the plan knows of is said once, by the rule for that.
        (!line.is_overspent()).then(|| Finding::at(committed.span, message).hint("`committed:` includes what is paid"))
    };
    evidence.lines().filter_map(below).collect()
}
