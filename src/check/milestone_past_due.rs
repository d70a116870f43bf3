//! A milestone whose day has passed.

use super::{Evidence, Finding, Rule};
use crate::diagnostic::Severity;
use crate::model::kinds::Milestone;
use crate::model::record::Sp;
use crate::model::values::Date;

/// The rule.
pub const RULE: Rule = Rule {
    name: "milestone-past-due",
    severity: Severity::Warning,
    about: "A promised day has passed and nobody says that the milestone is finished. Either it is, or the \
            promise needs a new date.",
    bad: "
--- plan/milestones.yaml
milestones:
  - id: contract
    title: Contract signed
    due: 2026-02-20 # here
",
    good: "
--- plan/milestones.yaml
milestones:
  - {id: contract, title: Contract signed, due: 2026-02-20, finished: 2026-02-24}
  - {id: today, title: Today, due: 2026-03-02}
  - id: known
    title: Known to be late
    due: 2026-02-20
    status: off-track
    because: The vendor has not signed.
",
    find,
};

fn find(evidence: &Evidence<'_>) -> Vec<Finding> {
    let late = |(_, milestone, due): (usize, &Milestone, &Sp<Date>)| {
        let days = evidence.schedule().working_days_after(due.value, evidence.status_date());
        let days = evidence.words.working_days(days);
        let message = format!("`{}` was due {days} ago, on {}, and is not finished", milestone.id.value, due.value);
        let hint = "add `finished:`, agree on a new `due:`, or say how it stands with `status:` and `because:`";
        Finding::at(due.span, message).hint(hint)
    };
    evidence.promised().filter(|(_, _, due)| due.value < evidence.status_date()).map(late).collect()
}
