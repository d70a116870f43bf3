//! A group that is not told what changes.

use super::{Evidence, Finding, Rule};
use crate::diagnostic::Severity;
use crate::model::kinds::Stakeholder;

/// The rule.
pub const RULE: Rule = Rule {
    name: "group-without-impact",
    severity: Severity::Warning,
    about: "The work of this group changes, and nothing says how. Its page has nothing to tell them.",
    bad: "
--- plan/workflows.yaml
workflows: [{id: refill, title: Refill, affects: [nurses, desk]}]
--- plan/stakeholders.yaml
stakeholders:
  - {id: nurses, title: Nurses, kind: group, impact: New lists.}
  - {id: desk, title: Front desk, kind: group} # here
",
    good: "
--- plan/workflows.yaml
workflows: [{id: refill, title: Refill, affects: [nurses, desk]}]
--- plan/stakeholders.yaml
stakeholders:
  - {id: nurses, title: Nurses, kind: group, impact: New lists.}
  - {id: desk, title: Front desk, kind: group, impact: New forms.}
  - {id: board, title: Board, kind: group, part: Decides.}
",
    find,
};

fn find(evidence: &Evidence<'_>) -> Vec<Finding> {
    let finding = |group: &Stakeholder| {
        let message = format!("the work of `{}` changes, and nothing says how", group.id.value);
        Finding::at(group.id.span, message).hint("add `impact:`, written to them")
    };
    evidence.changing_groups().filter(|group| group.impact.is_none()).map(finding).collect()
}
