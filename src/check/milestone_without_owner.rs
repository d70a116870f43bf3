//! A critical milestone that nobody answers for.

use super::{Evidence, Finding, Rule};
use crate::diagnostic::Severity;
use crate::model::kinds::Milestone;

/// The rule.
pub const RULE: Rule = Rule {
    name: "milestone-without-owner",
    severity: Severity::Warning,
    about: "A delay of this milestone delays the whole project, and nobody answers for it.",
    bad: "
--- plan/stakeholders.yaml
stakeholders: [{id: ann, title: Ann, part: Leads the project.}]
--- plan/milestones.yaml
milestones:
  - {id: build, title: Built, start: 2026-03-02, duration: 20} # here
",
    good: "
--- plan/stakeholders.yaml
stakeholders: [{id: ann, title: Ann, part: Leads the project.}]
--- plan/milestones.yaml
milestones:
  - {id: build, title: Built, start: 2026-03-02, duration: 20, owner: ann}
  - {id: tests, title: Tested, depends_on: [build], duration: 10, raci: {accountable: ann}}
  - {id: side, title: Side, start: 2026-03-02, duration: 1}
",
    find,
};

fn find(evidence: &Evidence<'_>) -> Vec<Finding> {
    if evidence.plan.stakeholders.is_empty() {
        return Vec::new();
    }
    let orphan = |(place, milestone): (usize, &Milestone)| {
        let answered =
            milestone.owner.is_some() || milestone.raci.as_ref().is_some_and(|raci| !raci.accountable.is_empty());
        let critical = evidence.schedule().milestones[place].critical;
        let message = format!("`{}` is on the critical path, and nobody owns it", milestone.id.value);
        (critical && !answered).then(|| Finding::at(milestone.id.span, message).hint("add `owner:`"))
    };
    evidence.open().filter_map(orphan).collect()
}
