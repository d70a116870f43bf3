//! A goal that no work serves.

use super::{Evidence, Finding, Rule};
use crate::diagnostic::Severity;

/// The rule.
pub const RULE: Rule = Rule {
    name: "goal-without-milestone",
    severity: Severity::Warning,
    about: "No milestone serves this goal, so nothing in the plan will reach it.",
    bad: "
--- plan/goals.yaml
goals:
  - {id: access, title: Easy access}
  - {id: safety, title: Safer care} # here
--- plan/milestones.yaml
milestones:
  - {id: portal, title: Portal open, due: 2026-04-01, goals: [access]}
",
    good: "
--- plan/goals.yaml
goals:
  - {id: access, title: Easy access}
  - {id: safety, title: Safer care}
--- plan/milestones.yaml
phases: [{id: build, title: Build, goals: [safety]}]
milestones:
  - {id: portal, title: Portal open, due: 2026-04-01, phase: build, goals: [access]}
",
    find,
};

fn find(evidence: &Evidence<'_>) -> Vec<Finding> {
    if evidence.plan.milestones.is_empty() {
        return Vec::new();
    }
    let finding = |place: &usize| {
        let goal = &evidence.plan.goals[*place];
        let message = format!("no milestone serves the goal `{}`", goal.id.value);
        Finding::at(goal.id.span, message).hint("name it in the `goals:` of milestones or phases")
    };
    evidence.alignment().goals_without_work.iter().map(finding).collect()
}
