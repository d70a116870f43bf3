//! A measure that nobody has read.

use super::{Evidence, Finding, Rule};
use crate::diagnostic::Severity;
use crate::model::kinds::Measure;

/// The rule.
pub const RULE: Rule = Rule {
    name: "measure-unread",
    severity: Severity::Warning,
    about: "The day of the target has come, and no reading shows whether it is reached.",
    bad: "
--- plan/goals.yaml
goals:
  - id: access
    title: Easy access
    measures:
      - {id: calls, title: Calls a day, baseline: 40, target: 20, by: 2026-02-01} # here
",
    good: "
--- plan/goals.yaml
goals:
  - id: access
    title: Easy access
    measures:
      - {id: calls, title: Calls a day, baseline: 40, target: 20, by: 2026-02-01}
      - {id: letters, title: Letters a day, baseline: 40, target: 20, by: 2026-12-01}
--- plan/readings.csv
date,measure,value
2026-01-30,calls,22
",
    find,
};

fn find(evidence: &Evidence<'_>) -> Vec<Finding> {
    let unread = |measure: &Measure| {
        let by = measure.by.as_ref().filter(|by| by.value <= evidence.status_date())?;
        let message = format!("the target of `{}` was due on {}, and there is no reading", measure.id.value, by.value);
        let read = measure.readings.iter().any(|reading| reading.on.value <= evidence.status_date());
        (!read).then(|| Finding::at(by.span, message).hint("add a reading to `plan/readings.csv`"))
    };
    evidence.measures().filter_map(unread).collect()
}
