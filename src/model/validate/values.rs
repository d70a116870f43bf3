//! Values that no field may have, though its type lets them be written.

use rust_decimal::Decimal;

use crate::diagnostic::{Diagnostic, Severity, Span};
use crate::model::kinds::{AllEntities, Kind, Settings};
use crate::model::reader::Reader;
use crate::model::record::View;

/// Reports titles without a letter, and days, hours and amounts at stake below zero.
pub fn check(settings: Option<&Settings>, entities: &AllEntities, reader: &mut Reader<'_>) {
    if let Some(title) = settings.map(|settings| &settings.title)
        && title.value.text.trim().is_empty()
    {
        untitled("the project", title.span, reader);
    }
    let is_untitled =
        |(kind, id): &(Kind, &str)| entities.title(*kind, id).is_some_and(|title| title.trim().is_empty());
    let all = Kind::ALL.iter().flat_map(|kind| entities.ids(*kind).into_iter().map(|id| (*kind, id)));
    for view in all.filter(is_untitled).filter_map(|(kind, id)| entities.view(kind, id)) {
        let title = view.fields.iter().find(|field| field.name == "title");
        if let Some(title) = title.filter(|title| matches!(title.value, View::Text(text) if text.trim().is_empty())) {
            untitled(&format!("`{}`", view.id), title.span, reader);
        }
    }
    let mut at_least_nothing = |what: &str, number: Decimal, span: Span| {
        if number.is_sign_negative() && !number.is_zero() {
            let hint = Some("write 0 or more".to_owned());
            reader.error("negative-number", format!("{what} cannot be less than nothing"), span, hint);
        }
    };
    for stakeholder in &entities.stakeholders {
        if let Some(capacity) = &stakeholder.capacity {
            at_least_nothing("`capacity`", capacity.value.0, capacity.span);
        }
        for training in &stakeholder.training {
            if let Some(hours) = &training.value.hours {
                at_least_nothing("`hours`", hours.value.0, hours.span);
            }
        }
    }
    for work in entities.milestones.iter().flat_map(|milestone| &milestone.work) {
        at_least_nothing("`days`", work.value.days.value.0, work.value.days.span);
    }
    for risk in &entities.risks {
        if let Some(exposure) = &risk.exposure {
            at_least_nothing("`exposure`", exposure.value.0, exposure.span);
        }
    }
    let rates = settings.and_then(|settings| settings.discount_rate.as_ref()).into_iter();
    let progress = entities.milestones.iter().filter_map(|milestone| milestone.progress.as_ref());
    for rate in rates.chain(progress) {
        let number = rate.value.0;
        if number > Decimal::ZERO && number < Decimal::ONE && !reader.text(rate.span).contains('%') {
            let percent = (number * Decimal::ONE_HUNDRED).normalize();
            reader.diagnostics.push(Diagnostic {
                rule: "rate-below-one",
                severity: Severity::Warning,
                message: format!("`{number}` is read as {number} %"),
                location: Some(reader.locate(rate.span)),
                hint: Some(format!("write `{percent}%`, or `{number}%` if that is what is meant")),
            });
        }
    }
}

fn untitled(what: &str, span: Span, reader: &mut Reader<'_>) {
    let hint = Some("write what it is called".to_owned());
    reader.error("empty-title", format!("{what} has a title without a letter"), span, hint);
}
