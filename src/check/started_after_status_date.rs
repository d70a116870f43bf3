//! A start that lies in the future.

use super::{Evidence, Finding, Rule};
use crate::diagnostic::Severity;
use crate::model::later::{Fact, Later};

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
    let finding = |later: &Later| {
        let (id, day) = (&later.id, later.on.value);
        let message = format!("`{id}` is started on {day}, which is after the status date {}", evidence.status_date());
        Finding::at(later.on.span, message).hint("it is not counted yet; write what is planned as `start:`")
    };
    evidence.plan.later.iter().filter(|later| later.fact == Fact::Started).map(finding).collect()
}
