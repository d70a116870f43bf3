//! A benefit without a value.

use super::{Evidence, Finding, Rule};
use crate::diagnostic::Severity;
use crate::model::kinds::Benefit;

/// The rule.
pub const RULE: Rule = Rule {
    name: "benefit-without-amount",
    severity: Severity::Warning,
    about: "Without an amount the benefit counts for nothing.",
    bad: "
--- plan/stakeholders.yaml
stakeholders: [{id: ann, title: Ann}]
--- plan/goals.yaml
goals:
  - id: access
    title: Easy access
    benefits:
      - {id: paper, title: Less paper, owner: ann, starts: 2026-10-01} # here
",
    good: "
--- plan/stakeholders.yaml
stakeholders: [{id: ann, title: Ann}]
--- plan/goals.yaml
goals:
  - id: access
    title: Easy access
    benefits:
      - {id: paper, title: Less paper, owner: ann, per_year: 12000, starts: 2026-10-01}
",
    find,
};

fn find(evidence: &Evidence<'_>) -> Vec<Finding> {
    let finding = |benefit: &Benefit| {
        Finding::at(benefit.id.span, format!("the benefit `{}` has no yearly amount", benefit.id.value))
            .hint("add `per_year:`")
    };
    evidence.benefits().filter(|benefit| benefit.per_year.is_none()).map(finding).collect()
}
