//! A milestone outside the phases.

use super::{Evidence, Finding, Rule};
use crate::diagnostic::Severity;
use crate::model::kinds::Milestone;

/// The rule.
pub const RULE: Rule = Rule {
    name: "milestone-without-phase",
    severity: Severity::Warning,
    about: "The plan has phases, and this milestone is in none of them, so no phase shows it.",
    bad: "
--- plan/milestones.yaml
phases: [{id: build, title: Build}]
milestones:
  - {id: screens, title: Screens built, due: 2026-04-01, phase: build}
  - {id: maps, title: Maps drawn, due: 2026-04-01} # here
",
    good: "
--- plan/milestones.yaml
phases: [{id: build, title: Build}]
milestones:
  - {id: screens, title: Screens built, due: 2026-04-01, phase: build}
",
    find,
};

fn find(evidence: &Evidence<'_>) -> Vec<Finding> {
    if evidence.plan.phases.is_empty() {
        return Vec::new();
    }
    let homeless = evidence.plan.milestones.iter().filter(|milestone| milestone.phase.is_none());
    let finding = |milestone: &Milestone| {
        Finding::at(milestone.id.span, format!("`{}` belongs to no phase", milestone.id.value)).hint("add `phase:`")
    };
    homeless.map(finding).collect()
}
