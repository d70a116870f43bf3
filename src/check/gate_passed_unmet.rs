//! A gate that was passed while it was closed.

use super::{Evidence, Finding, Rule};
use crate::diagnostic::Severity;
use crate::model::kinds::{Criterion, Gate};
use crate::model::record::Sp;

/// The rule.
pub const RULE: Rule = Rule {
    name: "gate-passed-unmet",
    severity: Severity::Warning,
    about: "The milestone behind the gate is finished, and a criterion is not met.",
    bad: "
--- plan/stakeholders.yaml
stakeholders: [{id: ann, title: Ann}]
--- plan/milestones.yaml
milestones:
  - {id: go, title: Go, finished: 2026-02-20}
--- plan/readiness.yaml
gates:
  - id: ready
    title: Ready
    milestone: go
    criteria:
      - {text: All trained., owner: ann} # here
      - {text: All tested., owner: ann, met: 2026-02-19}
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
    let unmet = |(gate, criterion): (&Gate, &Sp<Criterion>)| {
        let milestone = evidence.plan.milestones.get(gate.milestone.as_ref()?.value.id())?;
        let finished = milestone.finished.as_ref().filter(|_| criterion.met.is_none())?;
        let message = format!(
            "`{}` was finished on {}, and a criterion of its gate `{}` is not met",
            milestone.id.value, finished.value, gate.id.value
        );
        Some(Finding::at(criterion.text.span, message).hint("add `met:` with the day, or say what was waived"))
    };
    evidence.criteria().filter_map(unmet).collect()
}
