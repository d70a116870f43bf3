//! An issue that should be settled.

use super::{Evidence, Finding, Rule};
use crate::diagnostic::Severity;
use crate::model::kinds::Issue;

/// The rule.
pub const RULE: Rule = Rule {
    name: "issue-overdue",
    severity: Severity::Warning,
    about: "The day has passed by which this issue needed an answer.",
    bad: "
--- plan/risks.yaml
issues:
  - {id: printers, title: Printers jam, due: 2026-02-27} # here
",
    good: "
--- plan/risks.yaml
issues:
  - {id: printers, title: Printers jam, due: 2026-02-27, resolution: Replaced.}
  - {id: desks, title: Desks too small, due: 2026-03-02}
  - {id: colours, title: Which colour, due: 2026-02-27, decision: blue}
--- decisions/blue.md
---
status: accepted
date: 2026-02-20
deciders: [ann]
---
# Blue
--- plan/stakeholders.yaml
stakeholders: [{id: ann, title: Ann}]
",
    find,
};

fn find(evidence: &Evidence<'_>) -> Vec<Finding> {
    let overdue = |issue: &Issue| {
        let due = issue.due.as_ref().filter(|due| due.value < evidence.status_date())?;
        let message = format!("the issue `{}` needed an answer by {}", issue.id.value, due.value);
        Some(Finding::at(due.span, message).hint("add `resolution:`, or a new `due:`"))
    };
    evidence.open_issues().filter_map(overdue).collect()
}
