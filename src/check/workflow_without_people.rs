//! Work that nobody does.

use super::{Evidence, Finding, Rule};
use crate::diagnostic::Severity;
use crate::model::kinds::Workflow;

/// The rule.
pub const RULE: Rule = Rule {
    name: "workflow-without-people",
    severity: Severity::Warning,
    about: "A workflow changes the work of somebody, and this one names nobody, so no page shows it to those it \
            is about.",
    bad: "
--- plan/workflows.yaml
workflows:
  - {id: refill, title: Refill} # here
",
    good: "
--- plan/stakeholders.yaml
stakeholders: [{id: ann, title: Ann}]
--- plan/workflows.yaml
workflows: [{id: refill, title: Refill, affects: [ann]}]
",
    find,
};

fn find(evidence: &Evidence<'_>) -> Vec<Finding> {
    let finding = |workflow: &Workflow| {
        let message = format!("nothing says whose work `{}` is", workflow.id.value);
        Finding::at(workflow.id.span, message).hint("add `affects:`")
    };
    evidence.plan.workflows.iter().filter(|workflow| workflow.affects.is_empty()).map(finding).collect()
}
