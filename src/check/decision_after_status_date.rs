//! A decision from the future.

use super::{Evidence, Finding, Rule};
use crate::diagnostic::Severity;
use crate::model::later::{Fact, Later};

/// The rule.
pub const RULE: Rule = Rule {
    name: "decision-after-status-date",
    severity: Severity::Warning,
    about: "What is decided is a fact, and facts lie before the status date.",
    bad: "
--- decisions/cloud.md
---
status: accepted
date: 2026-03-03 # here
deciders: [ann]
---
# In the cloud
--- plan/stakeholders.yaml
stakeholders: [{id: ann, title: Ann}]
",
    good: "
--- decisions/cloud.md
---
status: proposed
date: 2026-03-03
deciders: [ann]
---
# In the cloud
--- plan/stakeholders.yaml
stakeholders: [{id: ann, title: Ann}]
",
    find,
};

fn find(evidence: &Evidence<'_>) -> Vec<Finding> {
    let finding = |later: &Later| {
        let (id, day) = (&later.id, later.on.value);
        let message = format!("`{id}` is decided on {day}, which is after the status date {}", evidence.status_date());
        Finding::at(later.on.span, message).hint("until then it is `proposed`")
    };
    evidence.plan.later.iter().filter(|later| later.fact == Fact::Decided).map(finding).collect()
}
