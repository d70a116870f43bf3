//! A budget line that nobody pays for.

use super::{Evidence, Finding, Rule};
use crate::analysis::books::Part;
use crate::diagnostic::Severity;
use crate::model::kinds::Line;

/// The rule.
pub const RULE: Rule = Rule {
    name: "line-without-funding",
    severity: Severity::Warning,
    about: "The budget names where its money comes from, but not for this line.",
    bad: "
--- plan/budget.yaml
funding: [{id: reserve, title: Reserve, amount: 9000}]
lines:
  - {id: portal, title: Portal, amount: 1000, funding: reserve}
  - {id: party, title: Party, amount: 500} # here
",
    good: "
--- plan/budget.yaml
funding: [{id: reserve, title: Reserve, amount: 9000}]
lines:
  - {id: portal, title: Portal, amount: 1000, funding: reserve}
  - {id: lost, title: Lost visits, amount: 500, cash: false}
",
    find,
};

fn find(evidence: &Evidence<'_>) -> Vec<Finding> {
    if evidence.plan.funding.is_empty() {
        return Vec::new();
    }
    // A loss without an invoice is paid by nobody.
    let unpaid = |line: &&Line| line.funding.is_none() && Part::of(line) != Part::NonCash;
    let finding = |line: &Line| {
        let message = format!("nothing says where the money of the budget line `{}` comes from", line.id.value);
        Finding::at(line.id.span, message).hint("add `funding:`")
    };
    evidence.plan.lines.iter().filter(unpaid).map(finding).collect()
}
