//! The entities of a draft under the ids that a plan has for them.

use std::collections::{BTreeMap, BTreeSet};

use crate::import::draft::{self, Draft, Entity, Written};
use crate::language::Language;
use crate::model::Plan;
use crate::model::kinds::Kind;
use crate::model::shape::{FieldShape, Shape};
use crate::model::values::Id;

type Renamed = BTreeMap<(Kind, String), String>;

/// Gives each entity of a draft the id that the plan has for it: the same id, the id that it has now where it had this one
/// before, or that of the only one with the same title, or with the same title in the same phase. An id that is only a number in
/// the file comes last, for what is put between others moves it on to another thing. What the plan does not have gets the id that its
/// title has in the plan's language, where its id was made of its title.
pub fn settle(draft: &mut Draft, plan: &Plan) {
    let language = plan.settings.written_in();
    let mut renamed = Renamed::new();
    for (kind, entities) in &draft.entities {
        let known = Known::of(*kind, plan);
        let taken: BTreeSet<&str> =
            entities.iter().filter(|entity| !entity.is_numbered).map(|entity| entity.id.as_str()).collect();
        let mut given: BTreeSet<String> =
            taken.iter().filter(|id| plan.has(*kind, id)).map(|id| (*id).to_owned()).collect();
        let mut left: Vec<&Entity> = Vec::new();
        let mut rename = |entity: &Entity, id: &str| _ = renamed.insert((*kind, entity.id.clone()), id.to_owned());
        for entity in entities.iter().filter(|entity| entity.is_numbered || !plan.has(*kind, &entity.id)) {
            let former = (!entity.is_numbered).then(|| known.former.get(entity.id.as_str()).copied()).flatten();
            let id = former.or_else(|| known.titled(entity, draft));
            match id.filter(|id| !taken.contains(id) && given.insert((*id).to_owned())) {
                Some(id) => rename(entity, id),
                None if entity.is_numbered => left.push(entity),
                None => {
                    let is_free = |id: &String| {
                        let is_of_file = entities.iter().any(|other| other.id == *id);
                        !is_of_file && !plan.has(*kind, id) && !known.former.contains_key(id.as_str())
                    };
                    let spelled = spelled(entity, language).filter(is_free);
                    if let Some(id) = spelled.filter(|id| given.insert(id.clone())) {
                        rename(entity, &id);
                    }
                }
            }
        }
        for entity in left {
            if given.insert(entity.id.clone()) {
                continue;
            }
            let stem = entity.id.trim_end_matches(|letter: char| letter.is_ascii_digit() || letter == '-');
            let is_taken = |id: &str| {
                let is_of_file = entities.iter().any(|other| other.id == id);
                is_of_file || given.contains(id) || plan.has(*kind, id) || known.former.contains_key(id)
            };
            let id = Id::free("", stem, is_taken);
            rename(entity, &id);
            given.insert(id);
        }
    }
    renamed.retain(|(_, old), new| old != new);
    if !renamed.is_empty() {
        rename(draft, &renamed);
    }
}

/// The id that a title has in a language, where that of the entity was made of it without regard to any.
fn spelled(entity: &Entity, language: Language) -> Option<String> {
    let is_made_of_title = entity.id == draft::wanted(entity.title(), Language::English);
    is_made_of_title.then(|| draft::wanted(entity.title(), language)).filter(|id| *id != entity.id)
}

/// What a plan knows the things of a kind by.
struct Known<'a> {
    former: BTreeMap<&'a str, &'a str>,
    /// The id, the title and the title of the phase of each.
    all: Vec<(&'a str, String, Option<String>)>,
}

impl<'a> Known<'a> {
    fn of(kind: Kind, plan: &'a Plan) -> Self {
        let phase = |id: &str| {
            let milestone = plan.milestones.get(id).filter(|_| kind == Kind::Milestone)?;
            plan.title(Kind::Phase, milestone.phase.as_ref()?.value.id()).map(plain)
        };
        let all = plan.views(kind).into_iter().map(|view| (view.id, plain(view.title), phase(view.id))).collect();
        Known { former: plan.former_ids(kind).into_iter().collect(), all }
    }

    /// The only one with the title of an entity, or the only one of these in its phase.
    fn titled(&self, entity: &Entity, draft: &Draft) -> Option<&'a str> {
        let title = plain(entity.title());
        let alike: Vec<_> = self.all.iter().filter(|(_, known, _)| *known == title).collect();
        let phase = match entity.get("phase") {
            Some(Written::Plain(id)) => {
                draft.of(Kind::Phase).iter().find(|phase| phase.id == *id).map(|phase| plain(phase.title()))
            }
            _ => None,
        };
        let there = |known: &&&(&'a str, String, Option<String>)| alike.len() == 1 || known.2 == phase;
        let mut found = alike.iter().filter(there);
        found.next().filter(|_| found.next().is_none()).map(|(id, ..)| *id)
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
    let mut done = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("[[") {
        done.push_str(before);
        done.push_str("[[");
        rest = after;
        let target = after.split_once("]]").and_then(|(target, _)| target.split_once(':'));
        let known = target.and_then(|(kind, id)| Some((kind, id, renamed.get(&(Kind::named(kind)?, id.to_owned()))?)));
        if let Some((kind, id, now)) = known {
            done.push_str(&format!("{kind}:{now}"));
            rest = &after[kind.len() + 1 + id.len()..];
        }
    }
    done + rest
}
