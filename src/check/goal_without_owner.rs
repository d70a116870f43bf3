//! A goal that nobody answers for.

use super::{Evidence, Finding, Rule};
use crate::diagnostic::Severity;
use crate::model::kinds::Goal;

/// The rule.
pub const RULE: Rule = Rule {
    name: "goal-without-owner",
    severity: Severity::Warning,
    about: "A goal is reached when somebody answers for it. Other goals of this plan have an owner.",
    bad: "
--- plan/stakeholders.yaml
stakeholders: [{id: ann, title: Ann}]
--- plan/goals.yaml
goals:
  - {id: access, title: Easy access, owner: ann}
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
    if goals.iter().all(|goal| goal.owner.is_none()) {
        return Vec::new();
    }
    let finding = |goal: &Goal| {
        Finding::at(goal.id.span, format!("nobody owns the goal `{}`", goal.id.value)).hint("add `owner:`")
    };
    goals.iter().filter(|goal| goal.owner.is_none()).map(finding).collect()
}
