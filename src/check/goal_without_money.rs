//! A goal that no money serves.

use super::{Evidence, Finding, Rule};
use crate::diagnostic::Severity;

/// The rule.
pub const RULE: Rule = Rule {
    name: "goal-without-money",
    severity: Severity::Warning,
    about: "No budget line serves this goal, by itself or through its milestones.",
    bad: "
--- plan/goals.yaml
goals:
  - {id: access, title: Easy access}
  - {id: safety, title: Safer care} # here
--- plan/budget.yaml
lines:
  - {id: portal, title: Portal, amount: 1000, goals: [access]}
",
    good: "
--- plan/goals.yaml
goals:
  - {id: access, title: Easy access}
  - {id: safety, title: Safer care}
--- plan/milestones.yaml
milestones:
  - {id: tests, title: Tested, due: 2026-04-01, goals: [safety], budget: [testing]}
--- plan/budget.yaml
lines:
  - {id: portal, title: Portal, amount: 1000, goals: [access]}
  - {id: testing, title: Testing, amount: 500}
",
    find,
};

fn find(evidence: &Evidence<'_>) -> Vec<Finding> {
    if evidence.plan.lines.is_empty() {
        return Vec::new();
    }
    let finding = |place: &usize| {
        let goal = &evidence.plan.goals[*place];
        let message = format!("no budget line serves the goal `{}`", goal.id.value);
        Finding::at(goal.id.span, message).hint("name it in the `goals:` of lines, or of the milestones they pay for")
    };
    evidence.alignment().goals_without_money.iter().map(finding).collect()
}
