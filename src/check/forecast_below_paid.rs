//! Less forecast than was paid.

use rust_decimal::Decimal;

use super::LineMoney;
use super::{Evidence, Finding, Rule};
use crate::diagnostic::Severity;

/// The rule.
pub const RULE: Rule = Rule {
    name: "forecast-below-paid",
    severity: Severity::Warning,
    about: "What a line will cost in the end includes what is paid, and here it is less: the portal tells savings that are none.",
    bad: "
--- plan/budget.yaml
lines:
  - {id: portal, title: Portal, amount: 1000, forecast: 300} # here
--- plan/actuals.csv
date,line,amount,reference,note
2026-02-02,portal,400,i-1,
",
    good: "
--- plan/budget.yaml
lines:
  - {id: portal, title: Portal, amount: 1000, forecast: 400}
  - {id: rebate, title: Rebate, amount: -100, forecast: -50}
--- plan/actuals.csv
date,line,amount,reference,note
2026-02-02,portal,400,i-1,
",
    find,
};

fn find(evidence: &Evidence<'_>) -> Vec<Finding> {
    let below = |line: LineMoney<'_>| {
        // A credit may come late.
        let is_below = |forecast: Decimal| !forecast.is_sign_negative() && forecast < line.paid;
        let forecast = line.line.forecast.as_ref().filter(|forecast| is_below(forecast.value.0))?;
        let message = format!(
            "{} is paid on `{}`, and its forecast is {}",
            evidence.words.money(line.paid),
            line.line.id.value,
            evidence.words.money(forecast.value.0)
        );
        let hint = "`forecast:` includes what is paid; what is to come back can be a line of its own";
        // What is over everything that the plan knows of is said once, by the rule for that.
        (!line.is_overspent()).then(|| Finding::at(forecast.span, message).hint(hint))
    };
    evidence.lines().filter_map(below).collect()
}
