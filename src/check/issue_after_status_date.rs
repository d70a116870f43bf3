//! An issue from the future.

use super::{Evidence, Finding, Rule};
use crate::diagnostic::Severity;
use crate::model::later::{Fact, Later};

/// The rule.
pub const RULE: Rule = Rule {
    name: "issue-after-status-date",
    severity: Severity::Warning,
    about: "An issue that comes up after the status date is no fact yet: no page and no file shows it.",
    bad: "
--- plan/risks.yaml
issues:
  - id: wifi
    title: The Wi-Fi fails
    owner: ann
    raised: 2026-03-03 # here
--- plan/stakeholders.yaml
stakeholders: [{id: ann, title: Ann}]
",
    good: "
--- plan/risks.yaml
issues: [{id: wifi, title: The Wi-Fi fails, owner: ann, raised: 2026-03-02}]
--- plan/stakeholders.yaml
stakeholders: [{id: ann, title: Ann}]
",
    find,
};

fn find(evidence: &Evidence<'_>) -> Vec<Finding> {
    let finding = |later: &Later| {
        let (id, day) = (&later.id, later.on.value);
        let message = format!("`{id}` comes up on {day}, which is after the status date {}", evidence.status_date());
        Finding::at(later.on.span, message).hint("it is shown from that day on")
    };
    evidence.plan.later.iter().filter(|later| later.fact == Fact::Raised).map(finding).collect()
}
