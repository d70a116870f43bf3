//! A finish that lies in the future.

use super::{Evidence, Finding, Rule};
use crate::diagnostic::Severity;
use crate::model::later::{Fact, Later};

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
    let finding = |later: &Later| {
        let (id, day) = (&later.id, later.on.value);
        let message = format!("`{id}` is finished on {day}, which is after the status date {}", evidence.status_date());
        Finding::at(later.on.span, message).hint("it is not counted yet; write what is planned as `due:`")
    };
    evidence.plan.later.iter().filter(|later| later.fact == Fact::Finished).map(finding).collect()
}
