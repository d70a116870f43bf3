//! An assumption that should be tested.

use super::{Evidence, Finding, Rule};
use crate::diagnostic::Severity;
use crate::model::kinds::Assumption;

/// The rule.
pub const RULE: Rule = Rule {
    name: "assumption-overdue",
    severity: Severity::Warning,
    about: "The day has passed by which this assumption was to be tested. Take it out when it holds; make it a \
            risk or an issue when it does not.",
    bad: "
--- plan/risks.yaml
assumptions:
  - {id: labs, title: Labs keep their format, test_by: 2026-02-27} # here
",
    good: "
--- plan/risks.yaml
assumptions:
  - {id: labs, title: Labs keep their format, test_by: 2026-03-02}
  - {id: staff, title: Staff stay}
",
    find,
};

fn find(evidence: &Evidence<'_>) -> Vec<Finding> {
    let overdue = |assumption: &Assumption| {
        let by = assumption.test_by.as_ref().filter(|by| by.value < evidence.status_date())?;
        let message = format!("the assumption `{}` was to be tested by {}", assumption.id.value, by.value);
        let hint = "take it out if it holds, make it a risk or an issue if it does not, or set a new `test_by:`";
        Some(Finding::at(by.span, message).hint(hint))
    };
    evidence.plan.assumptions.iter().filter_map(overdue).collect()
}
