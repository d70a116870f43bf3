//! A measure without a value to reach.

use super::{Evidence, Finding, Rule};
use crate::diagnostic::Severity;
use crate::model::kinds::Measure;

/// The rule.
pub const RULE: Rule = Rule {
    name: "measure-without-target",
    severity: Severity::Warning,
    about: "Without a target nobody can tell whether the measure is good enough.",
    bad: "
--- plan/goals.yaml
goals:
  - id: access
    title: Easy access
    measures:
      - {id: calls, title: Calls a day, baseline: 40, by: 2026-12-01} # here
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
        Finding::at(measure.id.span, format!("the measure `{}` has no target", measure.id.value)).hint("add `target:`")
    };
    evidence.measures().filter(|measure| measure.target.is_none()).map(finding).collect()
}
