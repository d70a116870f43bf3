//! Work that goes on and never began.

use super::{Evidence, Finding, Rule};
use crate::diagnostic::Severity;
use crate::model::kinds::Milestone;

/// The rule.
pub const RULE: Rule = Rule {
    name: "progress-without-start",
    severity: Severity::Warning,
    about: "Some of the work is done, but no day says when it began, so the past of the plan has a gap.",
    bad: "
--- plan/milestones.yaml
milestones:
  - {id: maps, title: Maps drawn, duration: 10, progress: 40%} # here
",
    good: "
--- plan/milestones.yaml
milestones:
  - {id: maps, title: Maps drawn, duration: 10, started: 2026-02-23, progress: 40%}
  - {id: next, title: Next, duration: 10, progress: 0%}
  - {id: done, title: Done, progress: 100%, finished: 2026-02-20}
",
    find,
};

fn find(evidence: &Evidence<'_>) -> Vec<Finding> {
    let begun = |(_, milestone): (usize, &Milestone)| {
        let progress = milestone.progress.as_ref().filter(|progress| !progress.value.0.is_zero())?;
        let message = format!("`{}` has progress and no `started` date", milestone.id.value);
        milestone.started.is_none().then(|| Finding::at(progress.span, message).hint("add `started:`"))
    };
    evidence.open().filter_map(begun).collect()
}
