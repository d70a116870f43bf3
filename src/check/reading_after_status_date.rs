//! A reading from the future.

use super::{Evidence, Finding, Rule};
use crate::diagnostic::Severity;
use crate::model::kinds::{Measure, Reading};
use crate::model::record::Sp;

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
    let future = |measure: &Measure| {
        let readings = measure.readings.iter().filter(|reading| reading.on.value > evidence.status_date());
        let finding = |reading: &Sp<Reading>| {
            let message = format!(
                "`{}` is read on {}, which is after the status date {}",
                measure.id.value,
                reading.on.value,
                evidence.status_date()
            );
            Finding::at(reading.on.span, message)
        };
        readings.map(finding).collect::<Vec<_>>()
    };
    evidence.measures().flat_map(future).collect()
}
