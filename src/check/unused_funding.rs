//! A source of money that no line names.

use std::collections::HashSet;

use super::{Evidence, Finding, Rule};
use crate::diagnostic::Severity;
use crate::model::kinds::Funding;

/// The rule.
pub const RULE: Rule = Rule {
    name: "unused-funding",
    severity: Severity::Warning,
    about: "No budget line names this source of money, so what it gives is spent on nothing.",
    bad: "
--- plan/budget.yaml
funding:
  - {id: used, title: Used}
  - {id: idle, title: Idle} # here
lines: [{id: portal, title: Portal, amount: 1000, funding: used}]
",
    good: "
--- plan/budget.yaml
funding:
  - {id: used, title: Used}
lines: [{id: portal, title: Portal, amount: 1000, funding: used}]
",
    find,
};

fn find(evidence: &Evidence<'_>) -> Vec<Finding> {
    let lines = evidence.plan.lines.iter().chain(&evidence.plan.hidden.lines);
    let used: HashSet<&str> = lines.filter_map(|line| Some(line.funding.as_ref()?.value.id())).collect();
    let finding =
        |funding: &Funding| Finding::at(funding.id.span, format!("no budget line is paid from `{}`", funding.id.value));
    evidence.plan.funding.iter().filter(|funding| !used.contains(funding.id.value.as_str())).map(finding).collect()
}
