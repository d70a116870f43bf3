//! A vision that nobody has written yet.

use super::{Evidence, Finding, Rule};
use crate::diagnostic::Severity;
use crate::model::kinds::PLACEHOLDER;

/// The rule.
pub const RULE: Rule = Rule {
    name: "vision-unwritten",
    severity: Severity::Warning,
    about: "An imported plan has no vision until somebody writes it.",
    bad: "
--- vision.md
---
statement: Say here in one sentence what this project is for. # here
---
",
    good: "
--- vision.md
---
statement: No patient waits for a paper chart.
---
",
    find,
};

fn find(evidence: &Evidence<'_>) -> Vec<Finding> {
    let statement = &evidence.plan.vision.statement;
    let unwritten = statement.value.text.trim() == PLACEHOLDER;
    let finding = || {
        Finding::at(statement.span, "nobody has written the vision yet")
            .hint("say in one sentence what the project is for")
    };
    unwritten.then(finding).into_iter().collect()
}
