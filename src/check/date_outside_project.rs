//! A date before the project began.

use super::{Evidence, Finding, Rule};
use crate::diagnostic::Severity;
use crate::model::kinds::Milestone;
use crate::model::record::Sp;
use crate::model::values::Date;

/// The rule.
pub const RULE: Rule = Rule {
    name: "date-outside-project",
    severity: Severity::Warning,
    about: "A milestone has a date before the first day of the project. Most often the year is a typing error.",
    bad: "
--- plan/milestones.yaml
milestones:
  - {id: maps, title: Maps drawn, due: 2025-03-20, finished: 2026-01-20} # here
",
    good: "
--- plan/milestones.yaml
milestones:
  - {id: maps, title: Maps drawn, start: 2026-01-05, due: 2026-01-20, finished: 2026-01-20}
",
    find,
};

fn find(evidence: &Evidence<'_>) -> Vec<Finding> {
    let start = evidence.plan.settings.start.value;
    let dates = |milestone: &Milestone| {
        let baseline = milestone.baseline.as_ref().map(|baseline| &baseline.value);
        let dates = [
            milestone.start.as_ref(),
            milestone.due.as_ref(),
            milestone.started.as_ref(),
            milestone.finished.as_ref(),
            baseline.and_then(|baseline| baseline.start.as_ref()),
            baseline.and_then(|baseline| baseline.due.as_ref()),
        ];
        let early = dates.into_iter().flatten().filter(|date| date.value < start);
        let finding = |date: &Sp<Date>| {
            let message =
                format!("`{}` has the date {}, and the project starts on {start}", milestone.id.value, date.value);
            Finding::at(date.span, message)
        };
        early.map(finding).collect::<Vec<_>>()
    };
    evidence.plan.milestones.iter().flat_map(dates).collect()
}
