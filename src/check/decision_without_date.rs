//! A decision without a day.

use super::{Evidence, Finding, Rule};
use crate::diagnostic::Severity;
use crate::model::kinds::Decision;

/// The rule.
pub const RULE: Rule = Rule {
    name: "decision-without-date",
    severity: Severity::Warning,
    about: "Without a day nobody knows since when a decision holds, or by when it is needed.",
    bad: "
--- decisions/cloud.md
---
id: cloud # here
status: accepted
deciders: [ann]
---
# In the cloud
--- plan/stakeholders.yaml
stakeholders: [{id: ann, title: Ann}]
",
    good: "
--- decisions/cloud.md
---
status: accepted
date: 2026-02-20
deciders: [ann]
---
# In the cloud
--- plan/stakeholders.yaml
stakeholders: [{id: ann, title: Ann}]
",
    find,
};

fn find(evidence: &Evidence<'_>) -> Vec<Finding> {
    let finding = |decision: &Decision| {
        let message = format!("nothing says when `{}` was decided, or must be", decision.id.value);
        Finding::at(decision.id.span, message).hint("add `date:`")
    };
    evidence.plan.decisions.iter().filter(|decision| decision.date.is_none()).map(finding).collect()
}
