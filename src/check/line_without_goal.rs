//! Money that serves no goal.

use super::{Evidence, Finding, Rule};
use crate::diagnostic::Severity;

/// The rule.
pub const RULE: Rule = Rule {
    name: "line-without-goal",
    severity: Severity::Warning,
    about: "This budget line serves no goal. Either it is not needed, or the plan does not say what for.",
    bad: "
--- plan/goals.yaml
goals:
  - {id: access, title: Easy access}
--- plan/budget.yaml
lines:
  - {id: portal, title: Portal, amount: 1000, goals: [access]}
  - {id: party, title: Party, amount: 500} # here
",
    good: "
--- plan/goals.yaml
goals:
  - {id: access, title: Easy access}
--- plan/milestones.yaml
milestones:
  - {id: open, title: Portal open, due: 2026-04-01, goals: [access]}
--- plan/budget.yaml
lines:
  - {id: portal, title: Portal, amount: 1000, milestones: [open]}
  - {id: reserve, title: Reserve, amount: 500, contingency: true}
",
    find,
};

fn find(evidence: &Evidence<'_>) -> Vec<Finding> {
    if evidence.plan.goals.is_empty() {
        return Vec::new();
    }
    let finding = |place: &usize| {
        let line = &evidence.plan.lines[*place];
        let message = format!("the budget line `{}` serves no goal", line.id.value);
        Finding::at(line.id.span, message).hint("add `goals:`, or the `milestones:` it pays for")
    };
    evidence.alignment().lines_without_goal.iter().map(finding).collect()
}
