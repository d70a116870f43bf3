//! An action that should be done.

use super::{Evidence, Finding, Rule};
use crate::diagnostic::Severity;
use crate::model::kinds::{Action, Risk};
use crate::model::record::Sp;

/// The rule.
pub const RULE: Rule = Rule {
    name: "action-overdue",
    severity: Severity::Warning,
    about: "The day of the action has passed, and it is not marked as done.",
    bad: "
--- plan/stakeholders.yaml
stakeholders: [{id: ann, title: Ann}]
--- plan/risks.yaml
risks:
  - id: labs
    title: Labs late
    owner: ann
    probability: 2
    impact: 3
    response: reduce
    actions:
      - {text: Ask early, owner: ann, due: 2026-02-27} # here
",
    good: "
--- plan/stakeholders.yaml
stakeholders: [{id: ann, title: Ann}]
--- plan/risks.yaml
risks:
  - id: labs
    title: Labs late
    owner: ann
    probability: 2
    impact: 3
    response: reduce
    actions:
      - {text: Ask early, owner: ann, due: 2026-02-27, done: true}
      - {text: Ask again, owner: ann, due: 2026-03-02}
",
    find,
};

fn find(evidence: &Evidence<'_>) -> Vec<Finding> {
    let overdue = |(risk, action): (&Risk, &Sp<Action>)| {
        let due = action.due.as_ref().filter(|due| due.value < evidence.status_date())?;
        let message = format!("an action against the risk `{}` was due on {}", risk.id.value, due.value);
        Some(Finding::at(due.span, message).hint("add `done: true`, or a new `due:`"))
    };
    evidence.open_actions().filter_map(overdue).collect()
}
