//! A reading from the future.

use super::{Evidence, Finding, Rule};
use crate::diagnostic::Severity;
use crate::model::later::{Fact, Later};

/// The rule.
pub const RULE: Rule = Rule {
    name: "reading-after-status-date",
    severity: Severity::Warning,
    about: "A reading is a fact, and facts lie before the status date.",
    bad: "
--- plan/goals.yaml
goals:
  - id: access
    title: Easy access
    measures:
      - id: calls
        title: Calls a day
        baseline: 40
        target: 20
        by: 2026-12-01
        readings: [{on: 2026-04-01, value: 30}] # here
",
    good: "
--- plan/goals.yaml
goals:
  - id: access
    title: Easy access
    measures:
      - id: calls
        title: Calls a day
        baseline: 40
        target: 20
        by: 2026-12-01
        readings: [{on: 2026-03-02, value: 30}]
",
    find,
};

fn find(evidence: &Evidence<'_>) -> Vec<Finding> {
    let finding = |later: &Later| {
        let day = later.on.value;
        let id = if let Fact::Read(measure) = &later.fact { measure } else { &later.id };
        let message = format!("`{id}` is read on {day}, which is after the status date {}", evidence.status_date());
        Finding::at(later.on.span, message).hint("it is not counted yet")
    };
    evidence.plan.later.iter().filter(|later| matches!(later.fact, Fact::Read(_))).map(finding).collect()
}
