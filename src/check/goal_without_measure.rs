//! A goal that nobody can measure.

use super::{Evidence, Finding, Rule};
use crate::diagnostic::Severity;
use crate::model::kinds::Goal;

/// The rule.
pub const RULE: Rule = Rule {
    name: "goal-without-measure",
    severity: Severity::Warning,
    about: "Without a measure nobody can tell whether the goal is reached. Other goals of this plan have \
            measures.",
    bad: "
--- plan/goals.yaml
goals:
  - id: access
    title: Easy access
    measures: [{id: calls, title: Calls a day, baseline: 40, target: 20, by: 2026-12-01}]
  - {id: safety, title: Safer care} # here
",
    good: "
--- plan/goals.yaml
goals:
  - {id: access, title: Easy access}
  - {id: safety, title: Safer care}
",
    find,
};

fn find(evidence: &Evidence<'_>) -> Vec<Finding> {
    let goals = &evidence.plan.goals;
    if goals.iter().all(|goal| goal.measures.is_empty()) {
        return Vec::new();
    }
    let finding = |goal: &Goal| {
        let message = format!("nothing shows whether the goal `{}` is reached", goal.id.value);
        Finding::at(goal.id.span, message).hint("add `measures:`")
    };
    goals.iter().filter(|goal| goal.measures.is_empty()).map(finding).collect()
}
