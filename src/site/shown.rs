//! What there is to show.

use super::material::Material;
use crate::model::Plan;
use crate::model::values::MoneyRule;

/// Whether the audience is shown a budget.
pub fn has_budget(material: &Material<'_>) -> bool {
    let plan = material.plan();
    material.project.money() != MoneyRule::None && !(plan.lines.is_empty() && plan.hidden.lines.is_empty())
}

/// Whether there is anything on the page of risks.
pub fn has_risks(plan: &Plan) -> bool {
    !(plan.risks.is_empty() && plan.issues.is_empty() && plan.assumptions.is_empty())
}
