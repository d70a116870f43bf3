//! Work that serves no goal.

use super::{Evidence, Finding, Rule};
use crate::diagnostic::Severity;

/// The rule.
pub const RULE: Rule = Rule {
    name: "milestone-without-goal",
    severity: Severity::Warning,
    about: "This milestone serves no goal. Either it is not needed, or the plan does not say what for.",
    bad: "
--- plan/goals.yaml
goals:
  - {id: access, title: Easy access}
--- plan/milestones.yaml
milestones:
  - {id: portal, title: Portal open, due: 2026-04-01, goals: [access]}
  - {id: party, title: Party, due: 2026-04-01} # here
",
    good: "
--- plan/goals.yaml
goals:
  - {id: access, title: Easy access}
--- plan/milestones.yaml
phases: [{id: build, title: Build, goals: [access]}]
milestones:
  - {id: portal, title: Portal open, due: 2026-04-01, phase: build}
",
    find,
};

fn find(evidence: &Evidence<'_>) -> Vec<Finding> {
    if evidence.plan.goals.is_empty() {
        return Vec::new();
    }
    let finding = |place: &usize| {
        let milestone = &evidence.plan.milestones[*place];
        let message = format!("`{}` serves no goal", milestone.id.value);
        Finding::at(milestone.id.span, message).hint("add `goals:` here or to its phase")
    };
    evidence.alignment().milestones_without_goal.iter().map(finding).collect()
}
