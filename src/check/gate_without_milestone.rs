//! A gate that guards nothing.

use super::{Evidence, Finding, Rule};
use crate::diagnostic::Severity;
use crate::model::kinds::Gate;

/// The rule.
pub const RULE: Rule = Rule {
    name: "gate-without-milestone",
    severity: Severity::Warning,
    about: "A gate stands before a milestone, and this one names none.",
    bad: "
--- plan/stakeholders.yaml
stakeholders: [{id: ann, title: Ann}]
--- plan/readiness.yaml
gates:
  - {id: ready, title: Ready, criteria: [{text: All trained., owner: ann}]} # here
",
    good: "
--- plan/stakeholders.yaml
stakeholders: [{id: ann, title: Ann}]
--- plan/milestones.yaml
milestones:
  - {id: go, title: Go, due: 2026-04-01}
--- plan/readiness.yaml
gates:
  - {id: ready, title: Ready, milestone: go, criteria: [{text: All trained., owner: ann}]}
",
    find,
};

fn find(evidence: &Evidence<'_>) -> Vec<Finding> {
    let finding = |gate: &Gate| {
        Finding::at(gate.id.span, format!("the gate `{}` guards no milestone", gate.id.value)).hint("add `milestone:`")
    };
    evidence.plan.gates.iter().filter(|gate| gate.milestone.is_none()).map(finding).collect()
}
