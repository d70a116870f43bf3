//! A decision from the future.

use super::{Evidence, Finding, Rule};
use crate::diagnostic::Severity;
use crate::model::kinds::{Decision, DecisionStatus};

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
    let future = |decision: &Decision| {
        let status = decision.status.as_ref()?.value;
        let decided = matches!(status, DecisionStatus::Accepted | DecisionStatus::Rejected);
        let date = decision.date.as_ref().filter(|date| decided && date.value > evidence.status_date())?;
        let message = format!(
            "`{}` is decided on {}, which is after the status date {}",
            decision.id.value,
            date.value,
            evidence.status_date()
        );
        Some(Finding::at(date.span, message).hint("until then it is `proposed`"))
    };
    evidence.plan.decisions.iter().filter_map(future).collect()
}
