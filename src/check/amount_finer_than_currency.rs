//! An amount that nobody can pay.

use super::{Evidence, Finding, Rule};
use crate::diagnostic::Severity;
use crate::model::kinds::Kind;
use crate::model::record::{FieldView, View};
use crate::model::values::MinorUnit;

/// The rule.
pub const RULE: Rule = Rule {
    name: "amount-finer-than-currency",
    severity: Severity::Warning,
    about: "Pages show amounts in the smallest unit of the currency, so that amounts with more decimals may not add up to the total that \
            is shown.",
    bad: "
--- milepost.yaml
title: Clinic
start: 2026-01-05
currency: JPY
--- plan/budget.yaml
lines:
  - id: portal
    title: Portal
    amount: 1000.50 # here
  - id: care
    title: Care
    periods: {2026-04: 100.25, 2026-05: 100} # here
",
    good: "
--- milepost.yaml
title: Clinic
start: 2026-01-05
currency: KWD
--- plan/budget.yaml
lines:
  - {id: portal, title: Portal, amount: 1000.505}
  - {id: care, title: Care, periods: {2026-04: 100.250}}
",
    find,
};

fn find(evidence: &Evidence<'_>) -> Vec<Finding> {
    let unit = evidence.plan.minor_unit();
    let finding = |span| {
        let currency = evidence.plan.currency();
        Finding::at(span, format!("the amount has more decimals than {currency}, which has {}", unit.decimals()))
            .hint("round it as it will be paid")
    };
    let written = Kind::ALL.iter().flat_map(|kind| evidence.plan.views(*kind)).flat_map(|view| view.fields);
    let fields = written.filter(|field| is_finer(field, unit)).map(|field| field.span);
    let rows = evidence.plan.ledger.iter().map(|payment| &payment.amount);
    let rows = rows.filter(|amount| amount.value.normalize().scale() > unit.decimals()).map(|amount| amount.span);
    fields.chain(rows).map(finding).collect()
}

fn is_finer(field: &FieldView<'_>, unit: MinorUnit) -> bool {
    match &field.value {
        View::Money(amount) => amount.normalize().scale() > unit.decimals(),
        View::List(fields) | View::Record(fields) => fields.iter().any(|field| is_finer(field, unit)),
        _ => false,
    }
}
