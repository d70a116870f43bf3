//! An update from the future.

use super::{Evidence, Finding, Rule};
use crate::diagnostic::Severity;
use crate::model::kinds::Update;

/// The rule.
pub const RULE: Rule = Rule {
    name: "update-after-status-date",
    severity: Severity::Warning,
    about: "A report about a day that has not come yet is not shown as news.",
    bad: "
--- updates/first.md
---
date: 2026-03-03 # here
---
All will be well.
",
    good: "
--- updates/first.md
---
date: 2026-03-02
---
All is well.
",
    find,
};

fn find(evidence: &Evidence<'_>) -> Vec<Finding> {
    let status_date = evidence.status_date();
    let finding = |update: &Update| {
        let message = format!(
            "the update of {} lies after the status date {status_date}, and is not taken for news",
            update.date.value
        );
        Finding::at(update.date.span, message)
    };
    evidence.plan.updates.iter().filter(|update| update.date.value > status_date).map(finding).collect()
}
