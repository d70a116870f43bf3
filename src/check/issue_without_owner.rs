//! An open issue that nobody settles.

use super::{Evidence, Finding, Rule};
use crate::diagnostic::Severity;
use crate::model::kinds::Issue;

/// The rule.
pub const RULE: Rule = Rule {
    name: "issue-without-owner",
    severity: Severity::Warning,
    about: "An issue without an owner is settled by nobody.",
    bad: "
--- plan/risks.yaml
issues:
  - {id: printers, title: Printers jam, due: 2026-04-01} # here
--- plan/stakeholders.yaml
stakeholders: [{id: ann, title: Ann}]
",
    good: "
--- plan/risks.yaml
issues:
  - {id: printers, title: Printers jam, owner: ann, due: 2026-04-01}
  - {id: desks, title: Desks too small, resolution: New desks.}
--- plan/stakeholders.yaml
stakeholders: [{id: ann, title: Ann}]
",
    find,
};

fn find(evidence: &Evidence<'_>) -> Vec<Finding> {
    if evidence.plan.stakeholders.is_empty() {
        return Vec::new();
    }
    let finding = |issue: &Issue| {
        Finding::at(issue.id.span, format!("nobody owns the open issue `{}`", issue.id.value)).hint("add `owner:`")
    };
    evidence.open_issues().filter(|issue| issue.owner.is_none()).map(finding).collect()
}
