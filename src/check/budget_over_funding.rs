//! More is planned than there is.

use std::collections::HashMap;

use rust_decimal::Decimal;

use super::{Evidence, Finding, Rule};
use crate::analysis::books;
use crate::analysis::books::Part;
use crate::diagnostic::Severity;
use crate::model::kinds::Funding;

/// The rule.
pub const RULE: Rule = Rule {
    name: "budget-over-funding",
    severity: Severity::Warning,
    about: "The lines that a source pays for cost more than the source gives.",
    bad: "
--- plan/budget.yaml
funding: [{id: grant, title: Grant, amount: 1200}] # here
lines:
  - {id: portal, title: Portal, amount: 1000, funding: grant}
  - {id: tests, title: Tests, amount: 500, funding: grant}
",
    good: "
--- plan/budget.yaml
funding: [{id: grant, title: Grant, amount: 1500}, {id: rest, title: Rest}]
lines:
  - {id: portal, title: Portal, amount: 1000, funding: grant}
  - {id: tests, title: Tests, amount: 500, funding: grant}
  - {id: lost, title: Lost visits, amount: 500, funding: grant, cash: false}
  - {id: more, title: More, amount: 500, funding: rest}
",
    find,
};

fn find(evidence: &Evidence<'_>) -> Vec<Finding> {
    let mut planned: HashMap<&str, Decimal> = HashMap::new();
    for line in evidence.plan.lines.iter().chain(&evidence.plan.hidden.lines) {
        if let Some(funding) = line.funding.as_ref().filter(|_| Part::of(line) != Part::NonCash) {
            *planned.entry(funding.value.id()).or_default() += books::planned(line, evidence.plan.minor_unit());
        }
    }
    let over = |funding: &Funding| {
        let amount = funding.amount.as_ref()?;
        let planned = *planned.get(funding.id.value.as_str())?;
        let words = &evidence.words;
        let message = format!(
            "`{}` gives {}, and its budget lines come to {}, which is {}",
            funding.id.value,
            words.money(amount.value.0),
            words.money(planned),
            words.over_or_under(planned - amount.value.0)
        );
        (planned > amount.value.0).then(|| Finding::at(amount.span, message))
    };
    evidence.plan.funding.iter().filter_map(over).collect()
}
