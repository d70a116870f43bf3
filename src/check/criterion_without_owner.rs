//! A criterion that nobody shows to be met.

use super::{Evidence, Finding, Rule};
use crate::diagnostic::Severity;
use crate::model::kinds::{Criterion, Gate};
use crate::model::record::Sp;

/// The rule.
pub const RULE: Rule = Rule {
    name: "criterion-without-owner",
    severity: Severity::Warning,
    about: "Somebody must show that a criterion is met.",
    bad: "
--- plan/stakeholders.yaml
stakeholders: [{id: ann, title: Ann}]
--- plan/milestones.yaml
milestones:
  - {id: go, title: Go, due: 2026-04-01}
--- plan/readiness.yaml
gates:
  - id: ready
    title: Ready
    milestone: go
    criteria:
      - {text: All trained.} # here
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
    let orphan = |(gate, criterion): (&Gate, &Sp<Criterion>)| {
        let message = format!("nobody owns a criterion of the gate `{}`", gate.id.value);
        criterion.owner.is_none().then(|| Finding::at(criterion.text.span, message).hint("add `owner:`"))
    };
    evidence.criteria().filter_map(orphan).collect()
}
