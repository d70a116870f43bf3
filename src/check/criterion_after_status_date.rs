//! A criterion that is met in the future.

use super::{Evidence, Finding, Rule};
use crate::diagnostic::Severity;
use crate::model::later::{Fact, Later};

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
    let finding = |later: &Later| {
        let (id, day) = (&later.id, later.on.value);
        let message = format!(
            "a criterion of the gate `{id}` is met on {day}, which is after the status date {}",
            evidence.status_date()
        );
        Finding::at(later.on.span, message).hint("it is not counted yet")
    };
    evidence.plan.later.iter().filter(|later| later.fact == Fact::Met).map(finding).collect()
}
