//! Amounts of which nobody can tell whether a point parts their decimals or their thousands.

use rust_decimal::Decimal;

use crate::diagnostic::Span;
use crate::model::kinds::{AllEntities, Kind, Settings};
use crate::model::ledger::Payment;
use crate::model::reader::Reader;
use crate::model::record::{FieldView, View};
use crate::model::values::MinorUnit;

/// Reports amounts with three or more decimals, where their currency has fewer.
pub fn check(settings: Option<&Settings>, entities: &AllEntities, ledger: &[Payment], reader: &mut Reader<'_>) {
    let currency = settings.and_then(|settings| settings.currency.as_ref()).map_or("USD", |code| &code.value.0);
    let unit = MinorUnit::of(currency);
    let mut report = |amount: Decimal, span: Span| {
        let Some(hint) = unit.hint_for_decimals(amount) else { return };
        let message = format!("`{amount}` has {} decimals, and {currency} has {}", amount.scale(), unit.decimals());
        reader.error("amount-with-three-decimals", message, span, Some(hint));
    };
    // Reports and pages may be thousands, and hold no money.
    let moneyed = Kind::ALL.iter().filter(|kind| !matches!(kind, Kind::Update | Kind::Page));
    for view in moneyed.flat_map(|kind| entities.views(*kind)) {
        view.fields.iter().for_each(|field| look(field, field.span, &mut report));
    }
    ledger.iter().for_each(|payment| report(payment.amount.value, payment.amount.span));
}

/// Looks at what a field holds. What has no place of its own stands where the field does.
fn look(field: &FieldView<'_>, outer: Span, report: &mut impl FnMut(Decimal, Span)) {
    let span = if field.span == Span::default() { outer } else { field.span };
    match &field.value {
        View::Money(amount) => report(*amount, span),
        View::List(fields) | View::Record(fields) => fields.iter().for_each(|field| look(field, span, report)),
        _ => {}
    }
}
