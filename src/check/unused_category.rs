//! A category that no line names.

use std::collections::HashSet;

use super::{Evidence, Finding, Rule};
use crate::diagnostic::Severity;
use crate::model::kinds::Category;

/// The rule.
pub const RULE: Rule = Rule {
    name: "unused-category",
    severity: Severity::Warning,
    about: "No budget line names this category, so its row stays empty.",
    bad: "
--- plan/budget.yaml
categories:
  - {id: used, title: Used}
  - {id: idle, title: Idle} # here
lines: [{id: portal, title: Portal, amount: 1000, category: used}]
",
    good: "
--- plan/budget.yaml
categories:
  - {id: used, title: Used}
lines: [{id: portal, title: Portal, amount: 1000, category: used}]
",
    find,
};

fn find(evidence: &Evidence<'_>) -> Vec<Finding> {
    let lines = evidence.plan.lines.iter().chain(&evidence.plan.hidden.lines);
    let used: HashSet<&str> = lines.filter_map(|line| Some(line.category.as_ref()?.value.id())).collect();
    let finding = |category: &Category| {
        Finding::at(category.id.span, format!("no budget line is in the category `{}`", category.id.value))
    };
    evidence.plan.categories.iter().filter(|category| !used.contains(category.id.value.as_str())).map(finding).collect()
}
