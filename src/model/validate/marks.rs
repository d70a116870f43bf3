//! Marks for an audience on what dates and totals follow from, which all audiences are told alike.

use crate::model::kinds::{Line, Milestone};
use crate::model::reader::Reader;
use crate::model::record::{FieldView, Record, View};
use crate::model::values::Level;

/// The fields of a milestone that its dates and its progress, and those of others, do not follow from.
const APART_FROM_DATES: &[&str] = &[
    "id",
    "title",
    "short_title",
    "key",
    "body",
    "tags",
    "owner",
    "audience",
    "links",
    "formerly",
    "review_by",
    "goals",
    "raci",
    "deliverables",
    "work",
    "status",
    "because",
];

/// The same of a budget line and its amounts.
const APART_FROM_MONEY: &[&str] =
    &["id", "title", "body", "tags", "owner", "audience", "links", "formerly", "review_by", "basis"];

/// Reports marks on the fields of a milestone that dates follow from.
pub fn check_milestone(milestone: &Milestone, reader: &mut Reader<'_>) {
    let told = "dates that all audiences are told follow from it";
    check(&milestone.fields(), APART_FROM_DATES, (milestone.id.value.as_str(), "milestone", told), reader);
}

/// Reports marks on the fields of a budget line that totals follow from.
pub fn check_line(line: &Line, reader: &mut Reader<'_>) {
    let told = "totals that all audiences are told follow from it";
    check(&line.fields(), APART_FROM_MONEY, (line.id.value.as_str(), "line", told), reader);
}

fn check(fields: &[FieldView<'_>], apart: &[&str], (id, kind, told): (&str, &str, &str), reader: &mut Reader<'_>) {
    for field in fields.iter().filter(|field| !apart.contains(&field.name)) {
        if let Some(marked) = hidden(field) {
            let message = format!("`{}` of `{id}` cannot be hidden alone: {told}", field.name);
            let hint = format!("take the mark away, or hide the whole {kind}: `audience: …` beside its `id`");
            reader.error("marked-figure", message, marked.span, Some(hint));
        }
    }
}

/// The field, or one within it, that somebody is not shown.
fn hidden<'f, 'a>(field: &'f FieldView<'a>) -> Option<&'f FieldView<'a>> {
    if field.audience.is_some_and(|audience| !Level::at(0).sees(audience)) {
        return Some(field);
    }
    match &field.value {
        View::List(inner) | View::Record(inner) => inner.iter().find_map(hidden),
        _ => None,
    }
}
