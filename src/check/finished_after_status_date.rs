//! A finish that lies in the future.

use super::{Evidence, Finding, Rule};
use crate::diagnostic::Severity;
use crate::model::kinds::Milestone;

/// The rule.
pub const RULE: Rule = Rule {
    name: "finished-after-status-date",
    severity: Severity::Warning,
    about: "What is finished is a fact, and facts lie before the status date. A plan for later belongs into \
            `due`.",
    bad: "
--- plan/milestones.yaml
milestones:
  - {id: maps, title: Maps drawn, finished: 2026-03-03} # here
",
    good: "
--- plan/milestones.yaml
milestones:
  - {id: maps, title: Maps drawn, finished: 2026-03-02}
",
    find,
};

fn find(evidence: &Evidence<'_>) -> Vec<Finding> {
    let future = |milestone: &Milestone| {
        let finished = milestone.finished.as_ref().filter(|finished| finished.value > evidence.status_date())?;
        let message = format!(
            "`{}` is finished on {}, which is after the status date {}",
            milestone.id.value,
            finished.value,
            evidence.status_date()
        );
        Some(Finding::at(finished.span, message).hint("write what is planned as `due:`"))
    };
    evidence.plan.milestones.iter().filter_map(future).collect()
}
