//! All that is hidden: what the marks hide, and what redaction took. Some of it may be read elsewhere.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashSet};

use crate::audience::Visible;
use crate::history::Project;
use crate::model::Plan;
use crate::model::kinds::{EntityView, Kind};
use crate::model::ledger::Payment;
use crate::model::record::{FieldView, Record, View};
use crate::source::markdown;

use super::marks::{Marks, MarksOfPlan};
use super::revisions;
use super::terms::{Withheld, Written};

/// Adds all that is hidden in a project.
pub fn add(project: &Project, visible: &Visible<Project>, marks: &Marks<'_>, found: &mut Withheld) {
    by_marks(&marks.in_plan(&project.plan, false), &project.plan, None, found);
    by_redaction(&project.plan, &visible.plan, None, found);
    let mut before: (&Plan, &Plan) = (&project.plan, &visible.plan);
    for (whole, shown) in project.plans_of_past().zip(visible.plans_of_past()) {
        // Of thousands of states, those of which it is known are not read for it.
        if whole.is(shown) && marks.hide_nothing() && whole.is_known_to_hide_nothing_from(marks.level) {
            continue;
        }
        by_marks(&marks.in_plan(whole, true), whole, Some(before.0), found);
        // A plan that loses nothing is shown as it is.
        if !whole.is(shown) {
            by_redaction(whole, shown, Some(before), found);
        }
        before = (whole, shown);
    }
    for (whole, shown) in revisions(project).zip(revisions(visible)) {
        let origin = |what: &str| format!("{what} of revision {}", whole.short());
        if whole.author != shown.author || !marks.is_told {
            found.add(&whole.author, Written::Name, &|| origin("author"));
        }
        if whole.subject != shown.subject || !marks.is_told {
            found.add(&whole.subject, Written::Prose, &|| origin("message"));
        }
    }
}

/// What the marks hide of what a plan has and the one before it does not.
fn by_marks(marks: &MarksOfPlan<'_, '_>, plan: &Plan, before: Option<&Plan>, found: &mut Withheld) {
    let views = match before {
        None => marks.touched(),
        Some(before) => marked_since(marks, plan, before),
    };
    for view in views {
        marks.entity(&view, &mut |said| {
            if said.is_hidden {
                found.add(&said.text, said.written, &|| of_field(said.field, &view));
            }
        });
    }
    marks.alone(&mut |said| {
        if said.is_hidden {
            found.add(&said.text, said.written, &|| format!("{} of the settings or the vision", said.field));
        }
    });
    if before.is_none_or(|before| before.ledger != plan.ledger) {
        let hidden = plan.ledger.iter().filter(|payment| marks.hides(Kind::Line, &payment.line.value));
        hidden.for_each(|payment| add_payment(payment, found));
    }
}

/// The marked entities that are not the same as in the plan looked at before.
fn marked_since<'a>(marks: &MarksOfPlan<'_, '_>, plan: &'a Plan, before: &Plan) -> Vec<EntityView<'a>> {
    let marked = marks.marked().into_iter().filter(|(kind, id)| !plan.shares(*kind, id.as_str(), before));
    marked.filter_map(|(kind, id)| plan.view(kind, id.as_str())).collect()
}

fn of_field(field: &str, view: &EntityView<'_>) -> String {
    format!("{field} of {} {}", view.kind.name(), view.id)
}

fn add_payment(payment: &Payment, found: &mut Withheld) {
    let origin = || format!("ledger's row on line {}", payment.line.value);
    found.add(&payment.amount.value.normalize().to_string(), Written::Number, &origin);
    [&payment.reference.value, &payment.note].iter().for_each(|text| found.add(text, Written::Line, &origin));
}

/// What redaction took of a plan, but for entities that are the same in the plan looked at before and are shown in the same way.
fn by_redaction(whole: &Plan, shown: &Plan, before: Option<(&Plan, &Plan)>, found: &mut Withheld) {
    if whole.settings != shown.settings {
        of_fields(&whole.settings.fields(), &shown.settings.fields(), &|| "milepost.yaml".to_owned(), found);
    }
    if whole.vision != shown.vision {
        of_fields(&whole.vision.fields(), &shown.vision.fields(), &|| "the vision".to_owned(), found);
    }
    for kind in Kind::ALL.iter().copied() {
        let kept: BTreeSet<&str> = shown.ids(kind).into_iter().collect();
        let differing = shown.differing(kind, whole);
        let is_new = |id: &&str| {
            before.is_none_or(|(before, shown_before)| {
                !(whole.shares(kind, id, before) && shown.shares(kind, id, shown_before))
            })
        };
        let gone = whole.ids(kind).into_iter().filter(|id| !kept.contains(id));
        for view in gone.filter(is_new).filter_map(|id| whole.view(kind, id)) {
            found.add(view.path, Written::Line, &|| of_field("file", &view));
            found.add(view.id, Written::Id, &|| of_field("id", &view));
            found.add(view.title, Written::Name, &|| of_field("title", &view));
            of_fields(&view.fields, &[], &|| format!("{} {}", kind.name(), view.id), found);
        }
        for id in differing.into_iter().filter(is_new) {
            if let (Some(whole), Some(shown)) = (whole.view(kind, id), shown.view(kind, id)) {
                of_fields(&whole.fields, &shown.fields, &|| format!("{} {id}", kind.name()), found);
            }
        }
    }
    if whole.ledger.len() != shown.ledger.len() {
        let kept: HashSet<&str> = shown.ledger.iter().map(|payment| payment.line.value.as_str()).collect();
        let gone = whole.ledger.iter().filter(|payment| !kept.contains(payment.line.value.as_str()));
        gone.for_each(|payment| add_payment(payment, found));
    }
}

/// The fields of an entity that are not there, or are different, in what is shown of it.
fn of_fields(whole: &[FieldView<'_>], shown: &[FieldView<'_>], of: &dyn Fn() -> String, found: &mut Withheld) {
    for field in whole {
        let mut kept = shown.iter().filter(|kept| kept.name == field.name);
        // Items of lists share their name, so any of them may be the one.
        if kept.any(|kept| kept.value == field.value) {
            continue;
        }
        let origin = || format!("{} of {}", field.name, of());
        each_text(&field.value, &mut |text, written| found.add(text, written, &origin));
    }
}

/// A text without the lines that begin and end its blocks for audiences: they are marks, and no row of words goes over them.
fn without_fences(text: &str) -> Cow<'_, str> {
    if !markdown::may_have_blocks(text) {
        return text.into();
    }
    let (mut kept, mut at) = (String::with_capacity(text.len()), 0);
    for block in markdown::audience_blocks(text).into_iter().filter(|block| block.fault.is_none()) {
        kept.push_str(&text[at..block.block.start]);
        kept.push_str(&text[block.content]);
        at = block.block.end;
    }
    kept.push_str(&text[at..]);
    kept.into()
}

/// Every text of a value.
pub fn each_text(value: &View<'_>, each: &mut dyn FnMut(&str, Written)) {
    match value {
        View::Text(text) => each(text, Written::Line),
        View::Prose(text) => each(&without_fences(text), Written::Prose),
        View::Reference(_, id) => each(id, Written::Id),
        View::Money(amount) | View::Number(amount, _) => each(&amount.normalize().to_string(), Written::Number),
        View::List(items) | View::Record(items) => items.iter().for_each(|item| each_text(&item.value, each)),
        View::Date(_) | View::Flag(_) | View::Word(_) => {}
    }
}
