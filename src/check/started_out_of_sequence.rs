//! Work that began before what it waits for.

use super::{Evidence, Finding, Rule};
use crate::diagnostic::Severity;
use crate::model::Plan;
use crate::model::kinds::Milestone;
use crate::model::record::Sp;
use crate::model::values::{Dependency, LinkKind};

/// The rule.
pub const RULE: Rule = Rule {
    name: "started-out-of-sequence",
    severity: Severity::Warning,
    about: "Work has begun although the milestone it waits for is not finished. Either the link is not needed, \
            or the two may overlap.",
    bad: "
--- plan/milestones.yaml
milestones:
  - {id: build, title: Built, started: 2026-02-02, duration: 30}
  - id: tests
    title: Tested
    started: 2026-02-23
    duration: 10
    depends_on: [build] # here
",
    good: "
--- plan/milestones.yaml
milestones:
  - {id: build, title: Built, started: 2026-02-02, duration: 30}
  - {id: tests, title: Tested, started: 2026-02-23, duration: 10, depends_on: [{id: build, type: SS, lag: 10}]}
  - {id: early, title: Early, started: 2026-02-23, duration: 20, depends_on: [{id: build, lag: -15}]}
",
    find,
};

fn find(evidence: &Evidence<'_>) -> Vec<Finding> {
    let plan = evidence.plan;
    let begun = plan.milestones.iter().filter(|milestone| milestone.started.is_some() || milestone.finished.is_some());
    begun.flat_map(|milestone| milestone.depends_on.iter().filter_map(|link| early(plan, milestone, link))).collect()
}

fn early(plan: &Plan, milestone: &Milestone, link: &Sp<Dependency>) -> Option<Finding> {
    let whole = link.r#type.as_ref().is_none_or(|kind| kind.value == LinkKind::FinishToStart);
    let overlaps = link.lag.as_ref().is_some_and(|lag| lag.value.0 < 0);
    let before = plan.milestones.get(link.id.value.id()).filter(|before| before.finished.is_none())?;
    let message =
        format!("`{}` has begun, and waits for `{}`, which is not finished", milestone.id.value, before.id.value);
    let hint = "take the link out, let the two overlap with `type: SS` or a negative `lag:`, or add `finished:`";
    (whole && !overlaps).then(|| Finding::at(link.id.span, message).hint(hint))
}
