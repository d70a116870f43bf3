//! A group that learns nothing.

use super::{Evidence, Finding, Rule};
use crate::diagnostic::Severity;
use crate::model::kinds::Stakeholder;

/// The rule.
pub const RULE: Rule = Rule {
    name: "group-without-training",
    severity: Severity::Warning,
    about: "The work of this group changes, others are trained for theirs, and this group is not. Groups of \
            other organisations are left out: they train themselves.",
    bad: "
--- plan/workflows.yaml
workflows: [{id: refill, title: Refill, affects: [nurses, desk]}]
--- plan/stakeholders.yaml
stakeholders:
  - {id: nurses, title: Nurses, kind: group, impact: New., training: [{title: Basics, hours: 4}]}
  - {id: desk, title: Front desk, kind: group, impact: New.} # here
",
    good: "
--- plan/workflows.yaml
workflows: [{id: refill, title: Refill, affects: [nurses, desk]}]
--- plan/stakeholders.yaml
stakeholders:
  - {id: nurses, title: Nurses, kind: group, impact: New., training: [{title: Basics, hours: 4}]}
  - {id: desk, title: Pharmacies, kind: group, impact: New., organisation: Others}
  - {id: board, title: Board, kind: group, part: Decides.}
",
    find,
};

fn find(evidence: &Evidence<'_>) -> Vec<Finding> {
    let plan = evidence.plan;
    if plan.stakeholders.iter().all(|stakeholder| stakeholder.training.is_empty()) {
        return Vec::new();
    }
    let own = plan.settings.organisation.as_ref().map(|organisation| organisation.value.text.as_str());
    let within = |group: &Stakeholder| {
        group.organisation.as_ref().is_none_or(|organisation| Some(organisation.value.text.as_str()) == own)
    };
    let finding = |group: &Stakeholder| {
        let message = format!("the work of `{}` changes, and no training prepares them", group.id.value);
        Finding::at(group.id.span, message).hint("add `training:`")
    };
    evidence.changing_groups().filter(|group| group.training.is_empty() && within(group)).map(finding).collect()
}
