//! Work that is all done and not finished.

use rust_decimal::Decimal;

use super::{Evidence, Finding, Rule};
use crate::diagnostic::Severity;
use crate::model::kinds::Milestone;

/// The rule.
pub const RULE: Rule = Rule {
    name: "progress-without-finish",
    severity: Severity::Warning,
    about: "All of the work is done, but no day says when. Without `finished`, the milestone still counts as \
            running.",
    bad: "
--- plan/milestones.yaml
milestones:
  - {id: maps, title: Maps drawn, started: 2026-02-02, progress: 100%} # here
",
    good: "
--- plan/milestones.yaml
milestones:
  - {id: maps, title: Maps drawn, started: 2026-02-02, progress: 100%, finished: 2026-02-06}
  - {id: next, title: Next, started: 2026-02-02, progress: 99%}
",
    find,
};

fn find(evidence: &Evidence<'_>) -> Vec<Finding> {
    let done = |(_, milestone): (usize, &Milestone)| {
        let progress = milestone.progress.as_ref().filter(|progress| progress.value.0 >= Decimal::ONE_HUNDRED)?;
        let message = format!("`{}` is 100% done and has no `finished` date", milestone.id.value);
        Some(Finding::at(progress.span, message).hint("add `finished:` with the day on which it was reached"))
    };
    evidence.open().filter_map(done).collect()
}
