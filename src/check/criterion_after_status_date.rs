//! A criterion that is met in the future.

use super::{Evidence, Finding, Rule};
use crate::diagnostic::Severity;
use crate::model::kinds::{Criterion, Gate};
use crate::model::record::Sp;

/// The rule.
pub const RULE: Rule = Rule {
    name: "criterion-after-status-date",
    severity: Severity::Warning,
    about: "What is met is a fact, and facts lie before the status date.",
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
      - {text: All trained., owner: ann, met: 2026-03-03} # here
",
    good: "
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
      - {text: All trained., owner: ann, met: 2026-03-02}
",
    find,
};

fn find(evidence: &Evidence<'_>) -> Vec<Finding> {
    let future = |(gate, criterion): (&Gate, &Sp<Criterion>)| {
        let met = criterion.met.as_ref().filter(|met| met.value > evidence.status_date())?;
        let message = format!(
            "a criterion of the gate `{}` is met on {}, which is after the status date {}",
            gate.id.value,
            met.value,
            evidence.status_date()
        );
        Some(Finding::at(met.span, message))
    };
    evidence.criteria().filter_map(future).collect()
}
