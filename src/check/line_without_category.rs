//! A budget line outside the categories.

use super::{Evidence, Finding, Rule};
use crate::diagnostic::Severity;
use crate::model::kinds::Line;

/// The rule.
pub const RULE: Rule = Rule {
    name: "line-without-category",
    severity: Severity::Warning,
    about: "The budget has categories, and this line is in none of them, so no row of the table shows it.",
    bad: "
--- plan/budget.yaml
categories: [{id: software, title: Software}]
lines:
  - {id: portal, title: Portal, amount: 1000, category: software}
  - {id: party, title: Party, amount: 500} # here
",
    good: "
--- plan/budget.yaml
lines:
  - {id: party, title: Party, amount: 500}
",
    find,
};

fn find(evidence: &Evidence<'_>) -> Vec<Finding> {
    if evidence.plan.categories.is_empty() {
        return Vec::new();
    }
    let finding = |line: &Line| {
        let message = format!("the budget line `{}` is in no category", line.id.value);
        Finding::at(line.id.span, message).hint("add `category:`")
    };
    evidence.plan.lines.iter().filter(|line| line.category.is_none()).map(finding).collect()
}
