//! A measure without a day.

use super::{Evidence, Finding, Rule};
use crate::diagnostic::Severity;
use crate::model::kinds::Measure;

/// The rule.
pub const RULE: Rule = Rule {
    name: "measure-without-date",
    severity: Severity::Warning,
    about: "Without a day the target is never due.",
    bad: "
--- plan/goals.yaml
goals:
  - id: access
    title: Easy access
    measures:
      - {id: calls, title: Calls a day, baseline: 40, target: 20} # here
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
        Finding::at(
            measure.id.span,
            format!("the measure `{}` has no day by which its target is to be reached", measure.id.value),
        )
        .hint("add `by:`")
    };
    evidence.measures().filter(|measure| measure.by.is_none()).map(finding).collect()
}
