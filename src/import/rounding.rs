//! Amounts as a currency has them: programs compute with more decimals than there are coins.

use rust_decimal::Decimal;

use super::draft::{Draft, Written};
use crate::model::kinds::Kind;
use crate::model::values::MinorUnit;

/// The fields of budget lines and sources of money that are amounts, or hold one.
const AMOUNTS: [&str; 4] = ["amount", "baseline", "committed", "forecast"];

/// The smallest unit of the currency that a draft names.
pub fn unit_of(draft: &Draft) -> MinorUnit {
    let currency = draft.settings.iter().find(|(name, _)| *name == "currency");
    match currency {
        Some((_, Written::Plain(code) | Written::Text(code))) => MinorUnit::of(code),
        _ => MinorUnit::HUNDREDTH,
    }
}

/// Rounds the amounts of a draft to whole units of a currency, halves away from zero, and notes that it did.
pub fn round(draft: &mut Draft, unit: MinorUnit) {
    let mut rounded: Vec<[Decimal; 2]> = Vec::new();
    for kind in [Kind::Line, Kind::Funding] {
        for entity in draft.entities.get_mut(&kind).into_iter().flatten() {
            let amounts = entity.fields.iter_mut().filter(|(name, _)| AMOUNTS.contains(name));
            amounts.for_each(|(_, value)| round_value(value, unit, &mut rounded));
        }
    }
    draft.ledger.iter_mut().for_each(|row| round_text(&mut row.amount, unit, &mut rounded));
    let Some([amount, whole]) = rounded.first() else { return };
    let amounts = match rounded.len() {
        1 => format!("the amount {amount} was"),
        count => format!("{count} amounts such as {amount} were"),
    };
    let decimals = match unit.decimals() {
        0 => "without decimals",
        3 => "to three decimals",
        4 => "to four decimals",
        _ => "to two decimals",
    };
    draft.note(0, "", format!("{amounts} rounded {decimals}, as {whole}"));
}

fn round_value(value: &mut Written, unit: MinorUnit, rounded: &mut Vec<[Decimal; 2]>) {
    match value {
        Written::Plain(text) => round_text(text, unit, rounded),
        Written::Map(fields) => {
            let amounts = fields.iter_mut().filter(|(name, _)| AMOUNTS.contains(name));
            amounts.for_each(|(_, value)| round_value(value, unit, rounded));
        }
        Written::Text(_) | Written::List(_) => {}
    }
}

fn round_text(text: &mut String, unit: MinorUnit, rounded: &mut Vec<[Decimal; 2]>) {
    let Ok(amount) = text.parse::<Decimal>() else { return };
    let whole = unit.round(amount).normalize();
    if whole != amount {
        rounded.push([amount.normalize(), whole]);
        *text = whole.to_string();
    }
}
