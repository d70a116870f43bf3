//! A gate that asks for nothing.

use super::{Evidence, Finding, Rule};
use crate::diagnostic::Severity;
use crate::model::kinds::Gate;

/// The rule.
pub const RULE: Rule = Rule {
    name: "gate-without-criterion",
    severity: Severity::Warning,
    about: "Without criteria the gate is always open.",
    bad: "
--- plan/stakeholders.yaml
stakeholders: [{id: ann, title: Ann}]
--- plan/milestones.yaml
milestones:
  - {id: go, title: Go, due: 2026-04-01}
--- plan/readiness.yaml
gates:
  - {id: ready, title: Ready, milestone: go} # here
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
        Finding::at(gate.id.span, format!("the gate `{}` asks for nothing", gate.id.value)).hint("add `criteria:`")
    };
    evidence.plan.gates.iter().filter(|gate| gate.criteria.is_empty()).map(finding).collect()
}
