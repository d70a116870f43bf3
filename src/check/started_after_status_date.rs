//! A start that lies in the future.

use super::{Evidence, Finding, Rule};
use crate::diagnostic::Severity;
use crate::model::kinds::Milestone;

/// The rule.
pub const RULE: Rule = Rule {
    name: "started-after-status-date",
    severity: Severity::Warning,
    about: "What is started is a fact, and facts lie before the status date. A plan for later belongs into \
            `start`.",
    bad: "
--- plan/milestones.yaml
milestones:
  - {id: maps, title: Maps drawn, started: 2026-03-03} # here
",
    good: "
--- plan/milestones.yaml
milestones:
  - {id: maps, title: Maps drawn, started: 2026-03-02}
",
    find,
};

fn find(evidence: &Evidence<'_>) -> Vec<Finding> {
    let future = |milestone: &Milestone| {
        let started = milestone.started.as_ref().filter(|started| started.value > evidence.status_date())?;
        let message = format!(
            "`{}` is started on {}, which is after the status date {}",
            milestone.id.value,
            started.value,
            evidence.status_date()
        );
        Some(Finding::at(started.span, message).hint("write what is planned as `start:`"))
    };
    evidence.plan.milestones.iter().filter_map(future).collect()
}
