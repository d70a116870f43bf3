//! A risk that nobody watches.

use super::{Evidence, Finding, Rule};
use crate::diagnostic::Severity;
use crate::model::kinds::Risk;

/// The rule.
pub const RULE: Rule = Rule {
    name: "risk-without-owner",
    severity: Severity::Warning,
    about: "A risk that nobody owns is watched by nobody.",
    bad: "
--- plan/stakeholders.yaml
stakeholders: [{id: ann, title: Ann}]
--- plan/risks.yaml
risks:
  - {id: labs, title: Labs late, probability: 2, impact: 3, response: accept} # here
",
    good: "
--- plan/stakeholders.yaml
stakeholders: [{id: ann, title: Ann}]
--- plan/risks.yaml
risks:
  - {id: labs, title: Labs late, owner: ann, probability: 2, impact: 3, response: accept}
  - {id: over, title: Over, status: closed}
",
    find,
};

fn find(evidence: &Evidence<'_>) -> Vec<Finding> {
    let finding = |risk: &Risk| {
        Finding::at(risk.id.span, format!("nobody owns the risk `{}`", risk.id.value)).hint("add `owner:`")
    };
    evidence.open_risks().filter(|risk| risk.owner.is_none()).map(finding).collect()
}
