//! A risk that nobody has weighed.

use super::{Evidence, Finding, Rule};
use crate::diagnostic::Severity;
use crate::model::kinds::Risk;

/// The rule.
pub const RULE: Rule = Rule {
    name: "risk-without-score",
    severity: Severity::Warning,
    about: "Without probability and impact the risk cannot be compared with others.",
    bad: "
--- plan/stakeholders.yaml
stakeholders: [{id: ann, title: Ann}]
--- plan/risks.yaml
risks:
  - {id: labs, title: Labs late, owner: ann, probability: 2, response: accept} # here
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
        Finding::at(
            risk.id.span,
            format!("nothing says how likely the risk `{}` is and how much it would hurt", risk.id.value),
        )
        .hint("add `probability:` and `impact:`, each from 1 to 5")
    };
    evidence.open_risks().filter(|risk| risk.probability.is_none() || risk.impact.is_none()).map(finding).collect()
}
