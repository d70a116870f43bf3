//! A measure without a value to begin with.

use super::{Evidence, Finding, Rule};
use crate::diagnostic::Severity;
use crate::model::kinds::Measure;

/// The rule.
pub const RULE: Rule = Rule {
    name: "measure-without-baseline",
    severity: Severity::Warning,
    about: "Without the value at the beginning nobody can tell how far the measure has come.",
    bad: "
--- plan/goals.yaml
goals:
  - id: access
    title: Easy access
    measures:
      - {id: calls, title: Calls a day, target: 20, by: 2026-12-01} # here
",
    good: "
--- plan/goals.yaml
goals:
  - id: access
    title: Easy access
    measures:
      - {id: calls, title: Calls a day, baseline: 40, target: 20, by: 2026-12-01}
",
    find,
};

fn find(evidence: &Evidence<'_>) -> Vec<Finding> {
    let finding = |measure: &Measure| {
        Finding::at(measure.id.span, format!("the measure `{}` has no baseline", measure.id.value))
            .hint("add `baseline:`, the value when the project began")
    };
    evidence.measures().filter(|measure| measure.baseline.is_none()).map(finding).collect()
}
