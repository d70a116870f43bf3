//! A benefit without a day.

use super::{Evidence, Finding, Rule};
use crate::diagnostic::Severity;
use crate::model::kinds::Benefit;

/// The rule.
pub const RULE: Rule = Rule {
    name: "benefit-without-start",
    severity: Severity::Warning,
    about: "Without a first day the benefit cannot be counted by year.",
    bad: "
--- plan/stakeholders.yaml
stakeholders: [{id: ann, title: Ann}]
--- plan/goals.yaml
goals:
  - id: access
    title: Easy access
    benefits:
      - {id: paper, title: Less paper, owner: ann, per_year: 12000} # here
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
        Finding::at(benefit.id.span, format!("nothing says from when the benefit `{}` counts", benefit.id.value))
            .hint("add `starts:`")
    };
    evidence.benefits().filter(|benefit| benefit.starts.is_none()).map(finding).collect()
}
