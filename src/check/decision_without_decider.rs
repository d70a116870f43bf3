//! A decision that nobody takes.

use super::{Evidence, Finding, Rule};
use crate::diagnostic::Severity;
use crate::model::kinds::{Decision, DecisionStatus};

/// The rule.
pub const RULE: Rule = Rule {
    name: "decision-without-decider",
    severity: Severity::Warning,
    about: "Nothing says who decides, or has decided.",
    bad: "
--- decisions/cloud.md
---
id: cloud # here
status: accepted
date: 2026-02-20
---
# In the cloud
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
    let holds = |decision: &&Decision| {
        let status = decision.status.as_ref().map(|status| status.value);
        !matches!(status, Some(DecisionStatus::Superseded | DecisionStatus::Rejected))
    };
    let finding = |decision: &Decision| {
        Finding::at(decision.id.span, format!("nobody decides `{}`", decision.id.value)).hint("add `deciders:`")
    };
    let nobody = evidence.plan.decisions.iter().filter(|decision| decision.deciders.is_empty());
    nobody.filter(holds).map(finding).collect()
}
