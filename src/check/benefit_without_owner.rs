//! A benefit that nobody answers for.

use super::{Evidence, Finding, Rule};
use crate::diagnostic::Severity;
use crate::model::kinds::Benefit;

/// The rule.
pub const RULE: Rule = Rule {
    name: "benefit-without-owner",
    severity: Severity::Warning,
    about: "A benefit becomes real when somebody answers for it.",
    bad: "
--- plan/stakeholders.yaml
stakeholders: [{id: ann, title: Ann}]
--- plan/goals.yaml
goals:
  - id: access
    title: Easy access
    benefits:
      - {id: paper, title: Less paper, per_year: 12000, starts: 2026-10-01} # here
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
        Finding::at(benefit.id.span, format!("nobody answers for the benefit `{}`", benefit.id.value))
            .hint("add `owner:`")
    };
    evidence.benefits().filter(|benefit| benefit.owner.is_none()).map(finding).collect()
}
