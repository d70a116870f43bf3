//! The entities of a draft under the ids that a plan has for them.

use std::collections::{BTreeMap, BTreeSet};

use crate::import::draft::{Draft, Written};
use crate::model::Plan;
use crate::model::kinds::Kind;
use crate::model::shape::{FieldShape, Shape};

type Renamed = BTreeMap<(Kind, String), String>;

/// Gives each entity of a draft the id that the plan has for it: the same id, the id that it has now where it had this one
/// before, or that of the only one with the same title.
pub fn settle(draft: &mut Draft, plan: &Plan) {
    let mut renamed = Renamed::new();
    for (kind, entities) in &draft.entities {
        let taken: BTreeSet<&str> = entities.iter().map(|entity| entity.id.as_str()).collect();
        let former: BTreeMap<&str, &str> = plan.former_ids(*kind).into_iter().collect();
        let views = plan.views(*kind);
        let mut given: BTreeSet<&str> = BTreeSet::new();
        for entity in entities.iter().filter(|entity| !plan.has(*kind, &entity.id)) {
            let title = plain(entity.title());
            let mut alike = views.iter().filter(|view| plain(view.title) == title);
            let titled = alike.next().filter(|_| alike.next().is_none()).map(|view| view.id);
            let known = former.get(entity.id.as_str()).copied().or(titled);
            if let Some(id) = known.filter(|id| !taken.contains(id) && given.insert(id)) {
                renamed.insert((*kind, entity.id.clone()), id.to_owned());
            }
        }
    }
    if !renamed.is_empty() {
        rename(draft, &renamed);
    }
}

fn plain(title: &str) -> String {
    title.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

fn rename(draft: &mut Draft, renamed: &Renamed) {
    for (kind, entities) in &mut draft.entities {
        let shapes = kind.field_shapes();
        for entity in entities {
            if let Some(id) = renamed.get(&(*kind, entity.id.clone())) {
                entity.id.clone_from(id);
            }
            for (name, value) in &mut entity.fields {
                if let Some(field) = shapes.iter().find(|field| field.name == *name) {
                    value_of(value, &field.shape, renamed);
                }
            }
        }
    }
    for paid in &mut draft.ledger {
        if let Some(id) = renamed.get(&(Kind::Line, paid.line.clone())) {
            paid.line.clone_from(id);
        }
    }
    draft.files.values_mut().for_each(|text| *text = linked(text, renamed));
}

fn value_of(value: &mut Written, shape: &Shape, renamed: &Renamed) {
    match (value, shape) {
        (Written::Plain(id) | Written::Text(id), Shape::Reference { kind: Some(kind) }) => {
            let known = Kind::named(kind).and_then(|kind| renamed.get(&(kind, id.clone())));
            if let Some(now) = known {
                id.clone_from(now);
            }
        }
        (Written::Text(text), Shape::Prose) => *text = linked(text, renamed),
        (Written::List(items), Shape::List { item, .. }) => {
            items.iter_mut().for_each(|value| value_of(value, item, renamed));
        }
        (value, Shape::List { item, .. }) => value_of(value, item, renamed),
        (Written::Map(fields), Shape::Record { fields: shapes, .. }) => {
            let shapes = shapes();
            for (name, value) in fields {
                of_field(value, name, &shapes, renamed);
            }
        }
        (value, Shape::Record { fields, shorthand: Some(name), .. }) => of_field(value, name, &fields(), renamed),
        _ => {}
    }
}

fn of_field(value: &mut Written, name: &str, shapes: &[FieldShape], renamed: &Renamed) {
    if let Some(field) = shapes.iter().find(|field| field.name == name) {
        value_of(value, &field.shape, renamed);
    }
}

/// A text whose links name what was renamed.
fn linked(text: &str, renamed: &Renamed) -> String {
    let mut text = text.to_owned();
    for ((kind, old), new) in renamed {
        text = text.replace(&format!("[[{}:{old}]]", kind.name()), &format!("[[{}:{new}]]", kind.name()));
    }
    text
}
