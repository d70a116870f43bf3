//! A phase without content.

use std::collections::HashSet;

use super::{Evidence, Finding, Rule};
use crate::diagnostic::Severity;
use crate::model::kinds::Phase;

/// The rule.
pub const RULE: Rule = Rule {
    name: "phase-without-milestone",
    severity: Severity::Warning,
    about: "A phase gets its dates and its progress from its milestones, and this one has none.",
    bad: "
--- plan/milestones.yaml
phases:
  - {id: build, title: Build}
  - {id: test, title: Test} # here
milestones:
  - {id: screens, title: Screens built, due: 2026-04-01, phase: build}
",
    good: "
--- plan/milestones.yaml
phases:
  - {id: build, title: Build}
milestones:
  - {id: screens, title: Screens built, due: 2026-04-01, phase: build}
",
    find,
};

fn find(evidence: &Evidence<'_>) -> Vec<Finding> {
    let used: HashSet<&str> =
        evidence.plan.milestones.iter().filter_map(|milestone| Some(milestone.phase.as_ref()?.value.id())).collect();
    let empty = evidence.plan.phases.iter().filter(|phase| !used.contains(phase.id.value.as_str()));
    let finding =
        |phase: &Phase| Finding::at(phase.id.span, format!("no milestone belongs to the phase `{}`", phase.id.value));
    empty.map(finding).collect()
}
