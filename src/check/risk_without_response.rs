//! A risk without an answer.

use super::{Evidence, Finding, Rule};
use crate::diagnostic::Severity;
use crate::model::kinds::Risk;

/// The rule.
pub const RULE: Rule = Rule {
    name: "risk-without-response",
    severity: Severity::Warning,
    about: "Nobody has said what to do about this risk, be it only to live with it.",
    bad: "
--- plan/stakeholders.yaml
stakeholders: [{id: ann, title: Ann}]
--- plan/risks.yaml
risks:
  - {id: labs, title: Labs late, owner: ann, probability: 2, impact: 3} # here
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
        Finding::at(risk.id.span, format!("nothing says how to respond to the risk `{}`", risk.id.value))
            .hint("add `response:` with avoid, reduce, transfer or accept")
    };
    evidence.open_risks().filter(|risk| risk.response.is_none()).map(finding).collect()
}
