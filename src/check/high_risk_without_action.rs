//! A high risk that nobody does anything about.

use super::{Evidence, Finding, Rule};
use crate::diagnostic::Severity;
use crate::model::kinds::{Risk, RiskResponse};

/// The rule.
pub const RULE: Rule = Rule {
    name: "high-risk-without-action",
    severity: Severity::Warning,
    about: "Probability times impact is 15 or more, nobody has chosen to accept that, and there is nothing left \
            to be done about it.",
    bad: "
--- plan/stakeholders.yaml
stakeholders: [{id: ann, title: Ann}]
--- plan/risks.yaml
risks:
  - id: labs # here
    title: Labs late
    owner: ann
    probability: 3
    impact: 5
    response: reduce
    actions: [{text: Ask early, owner: ann, due: 2026-02-01, done: true}]
",
    good: "
--- plan/stakeholders.yaml
stakeholders: [{id: ann, title: Ann}]
--- plan/risks.yaml
risks:
  - id: labs
    title: Labs late
    owner: ann
    probability: 3
    impact: 5
    response: reduce
    actions: [{text: Ask again, owner: ann, due: 2026-04-01}]
  - {id: flu, title: Flu, owner: ann, probability: 5, impact: 5, response: accept}
  - {id: rain, title: Rain, owner: ann, probability: 2, impact: 5, response: reduce}
",
    find,
};

/// From this product of probability and impact on, a risk is high.
const HIGH: u8 = 15;

fn find(evidence: &Evidence<'_>) -> Vec<Finding> {
    let idle = |risk: &Risk| {
        let score = risk.probability.as_ref()?.value.0 * risk.impact.as_ref()?.value.0;
        let accepted = risk.response.as_ref().is_some_and(|response| response.value == RiskResponse::Accept);
        let message = format!("the risk `{}` is high ({score}), and nothing more is done about it", risk.id.value);
        let acts = risk.actions.iter().any(|action| !action.done.as_ref().is_some_and(|done| done.value.0));
        let finding = || Finding::at(risk.id.span, message).hint("add `actions:`, lower its score, or `accept` it");
        (score >= HIGH && !accepted && !acts).then(finding)
    };
    evidence.open_risks().filter_map(idle).collect()
}
