//! A duration that the estimate of the same work rules out.

use super::{Evidence, Finding, Rule};
use crate::diagnostic::Severity;
use crate::model::kinds::Milestone;

/// The rule.
pub const RULE: Rule = Rule {
    name: "duration-outside-estimate",
    severity: Severity::Warning,
    about: "The forecast rests on the duration and its odds on the estimate, so that the two tell different stories.",
    bad: "
--- plan/milestones.yaml
milestones:
  - id: chosen
    title: System chosen
    duration: 60 # here
    estimate: {optimistic: 20, likely: 30, pessimistic: 50}
  - id: signed
    title: Contract signed
    duration: 3d # here
    estimate: {optimistic: 1w, likely: 2w, pessimistic: 4w}
",
    good: "
--- plan/milestones.yaml
milestones:
  - id: chosen
    title: System chosen
    duration: 50
    estimate: {optimistic: 20, likely: 30, pessimistic: 50}
  - id: begun
    title: Project begun
    duration: 60
    started: 2026-01-05
    finished: 2026-02-27
    estimate: {optimistic: 20, likely: 30, pessimistic: 50}
",
    find,
};

fn find(evidence: &Evidence<'_>) -> Vec<Finding> {
    let outside = |milestone: &Milestone| {
        let (duration, estimate) = (milestone.duration.as_ref()?, &milestone.estimate.as_ref()?.value);
        let (least, most) = (estimate.optimistic.value.0, estimate.pessimistic.value.0);
        let days = duration.value.0;
        let is_told = milestone.finished.is_none() && !(least.min(most)..=least.max(most)).contains(&days);
        let message = format!("`{}` takes {days} working days, and its estimate {least} to {most}", milestone.id.value);
        is_told.then(|| Finding::at(duration.span, message).hint("change both together, or leave one out"))
    };
    evidence.plan.milestones.iter().filter_map(outside).collect()
}
