//! A decision that should be taken.

use super::{Evidence, Finding, Rule};
use crate::diagnostic::Severity;
use crate::model::kinds::{Decision, DecisionStatus};

/// The rule.
pub const RULE: Rule = Rule {
    name: "proposed-decision-overdue",
    severity: Severity::Warning,
    about: "The day has passed by which this decision was asked for, and it is still only proposed.",
    bad: "
--- decisions/cloud.md
---
status: proposed
date: 2026-02-27 # here
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
date: 2026-03-02
deciders: [ann]
---
# In the cloud
--- plan/stakeholders.yaml
stakeholders: [{id: ann, title: Ann}]
",
    find,
};

fn find(evidence: &Evidence<'_>) -> Vec<Finding> {
    let overdue = |decision: &Decision| {
        let proposed = decision.status.as_ref().is_some_and(|status| status.value == DecisionStatus::Proposed);
        let date = decision.date.as_ref().filter(|date| proposed && date.value < evidence.status_date())?;
        let message = format!("`{}` was to be decided by {}", decision.id.value, date.value);
        Some(Finding::at(date.span, message).hint("write down what was decided, or a new `date:`"))
    };
    evidence.plan.decisions.iter().filter_map(overdue).collect()
}
