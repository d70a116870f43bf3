//! A fixed date that cannot be met.

use super::{Evidence, Finding, Rule};
use crate::diagnostic::Severity;
use crate::model::kinds::Milestone;
use crate::model::values::ConstraintKind;

/// The rule.
pub const RULE: Rule = Rule {
    name: "constraint-not-met",
    severity: Severity::Warning,
    about: "A date that binds the schedule cannot be met by the work before it.",
    bad: "
--- plan/milestones.yaml
milestones:
  - {id: build, title: Built, start: 2026-03-02, duration: 20}
  - id: launch
    title: Launch
    depends_on: [build]
    constraint: {must_finish_on: 2026-03-20} # here
",
    good: "
--- plan/milestones.yaml
milestones:
  - {id: build, title: Built, start: 2026-03-02, duration: 20}
  - {id: launch, title: Launch, depends_on: [build], constraint: {must_finish_on: 2026-03-27}}
  - {id: later, title: Later, depends_on: [launch], constraint: {start_no_earlier_than: 2026-03-02}}
",
    find,
};

fn find(evidence: &Evidence<'_>) -> Vec<Finding> {
    evidence.open().filter_map(|(place, milestone)| broken(evidence, place, milestone)).collect()
}

fn broken(evidence: &Evidence<'_>, place: usize, milestone: &Milestone) -> Option<Finding> {
    let forecast = &evidence.schedule().milestones[place];
    let constraint = milestone.constraint.as_ref().filter(|_| forecast.total_float < 0)?;
    let date = constraint.value.date?;
    // The forecast may keep to a fixed date that the work before it does not; the float below zero tells.
    let binds = match constraint.value.kind {
        ConstraintKind::FinishNoLaterThan | ConstraintKind::MustFinishOn => forecast.finish >= date,
        ConstraintKind::MustStartOn => forecast.start >= date,
        ConstraintKind::StartNoEarlierThan | ConstraintKind::AsLateAsPossible => false,
    };
    let days = evidence.words.working_days(forecast.total_float);
    let message = format!("`{}` cannot keep its fixed date {date}: {days} are missing", milestone.id.value);
    binds.then(|| Finding::at(constraint.span, message).hint("shorten what stands before it, or move the fixed date"))
}
