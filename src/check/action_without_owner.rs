//! An action that nobody does.

use super::{Evidence, Finding, Rule};
use crate::diagnostic::Severity;
use crate::model::kinds::{Action, Risk};
use crate::model::record::Sp;

/// The rule.
pub const RULE: Rule = Rule {
    name: "action-without-owner",
    severity: Severity::Warning,
    about: "An action without an owner is done by nobody.",
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
      - {text: Ask early, due: 2026-04-01} # here
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
    actions: [{text: Ask early, owner: ann, due: 2026-04-01}, {text: Call, done: true}]
",
    find,
};

fn find(evidence: &Evidence<'_>) -> Vec<Finding> {
    let orphan = |(risk, action): (&Risk, &Sp<Action>)| {
        let message = format!("nobody owns an action against the risk `{}`", risk.id.value);
        action.owner.is_none().then(|| Finding::at(action.text.span, message).hint("add `owner:`"))
    };
    evidence.open_actions().filter_map(orphan).collect()
}
