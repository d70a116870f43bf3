//! A draft put into a plan that is there: by id, on the text that the plan is written in.
//!
//! The file decides what it says; all else of the plan, its comments and its order stay.

mod costs;
mod ids;
mod implied;
mod ledger;
mod package;
mod phases;
mod text;
mod texts;

use std::collections::{BTreeMap, BTreeSet};

use super::draft::{Draft, Entity, Note, Written};
use super::write;
use crate::analysis::schedule::Schedule;
use crate::model::Plan;
use crate::model::kinds::{EntityView, Kind, Place};
use crate::model::record::{FieldView, Record, View};
use crate::model::values::Level;
use crate::model::values::reference::telling;
pub use costs::settle as settle_costs;
pub use ids::settle;
pub use package::settle as settle_package;
pub use phases::settle as settle_phases;
use text::Put;

/// What putting a draft into a plan comes to.
#[derive(Debug, Default)]
pub struct Merged {
    /// The files that differ, whole, by path.
    pub files: BTreeMap<String, String>,
    /// What is only in the plan and stays, as clauses.
    pub stays: Vec<String>,
    /// What else deserves to be known.
    pub notes: Vec<Note>,
    /// The titles of what has the text that the plan has, in whatever words of an export.
    pub with_known_text: BTreeSet<String>,
}

/// The plan that is there, and the plan that the draft would be by itself.
pub struct Plans<'a> {
    /// The plan that is there.
    pub existing: &'a Plan,
    /// The draft as a plan.
    pub imported: &'a Plan,
    /// The dates of the plan that is there, as of the day of the file.
    pub forecast: &'a Schedule,
}

/// Fields of which a file that knows a task knows all there is: where it says nothing, what the plan says is told.
const SCHEDULE: [&str; 8] = ["start", "duration", "due", "constraint", "depends_on", "progress", "started", "finished"];

/// Puts a draft, whose ids were [settled](settle), into a plan. `read` gives the text of a file of the plan.
///
/// # Errors
/// When a file is written in a form that has no place for it, or counts in another currency; for people.
pub fn merge(plans: &Plans<'_>, draft: &Draft, read: &dyn Fn(&str) -> Option<String>) -> Result<Merged, String> {
    let mut merged = Merged::default();
    let mut files: BTreeMap<String, Vec<(&'static str, Vec<Put<'_>>)>> = BTreeMap::new();
    for (kind, entities) in &draft.entities {
        let Place::List { key, file } = kind.place() else { continue };
        let paths = places(plans.existing, *kind);
        // What is new stands with its like.
        let usual = paths.values().next_back().map_or_else(|| file.to_owned(), Clone::clone);
        let mut path = usual;
        for entity in entities {
            let view = plans.existing.view(*kind, &entity.id);
            path = paths.get(&entity.id).cloned().unwrap_or(path);
            let put = put(*kind, entity, view.as_ref(), plans, draft, &mut merged);
            let lists = files.entry(path.clone()).or_default();
            match lists.iter_mut().find(|(known, _)| *known == key) {
                Some((_, puts)) => puts.push(put),
                None => lists.push((key, vec![put])),
            }
        }
        stays(plans.existing, *kind, entities, &mut merged);
    }
    for (path, lists) in files {
        let old = read(&path).unwrap_or_default();
        let new = text::lists(&old, &lists).ok_or_else(|| no_place(&path))?;
        differs(&path, &old, new, &mut merged);
    }
    settings(plans, draft, read, &mut merged)?;
    let path = "plan/actuals.csv";
    let old = read(path).unwrap_or_default();
    let new = ledger::added(&old, &plans.existing.ledger, draft, &mut merged).ok_or_else(|| no_place(path))?;
    differs(path, &old, new, &mut merged);
    others(plans, draft, read, &mut merged);
    Ok(merged)
}

fn no_place(path: &str) -> String {
    format!("`{path}` is written in a form that has no place for what the file says; nothing is changed")
}

fn differs(path: &str, old: &str, new: String, merged: &mut Merged) {
    if old != new {
        merged.files.insert(path.to_owned(), new);
    }
}

/// The file of each entity of a kind.
fn places(plan: &Plan, kind: Kind) -> BTreeMap<String, String> {
    plan.views(kind).iter().map(|view| (view.id.to_owned(), view.path.to_owned())).collect()
}

/// What an entity changes of the one that is there.
fn put<'a>(
    kind: Kind,
    entity: &'a Entity,
    view: Option<&EntityView<'_>>,
    plans: &Plans<'_>,
    draft: &Draft,
    merged: &mut Merged,
) -> Put<'a> {
    let Plans { existing, imported, .. } = *plans;
    let Some(view) = view else { return Put { entity, changed: entity.fields.clone(), is_new: true } };
    let own = imported.view(kind, &entity.id);
    let mut changed = Vec::new();
    for (name, value) in &entity.fields {
        let there = view.fields.iter().find(|field| field.name == *name);
        let value = match (*name, there) {
            ("depends_on", Some(there)) => with_other_links(value, there, imported),
            ("tags", Some(there)) => with_other_tags(value, there),
            _ => value.clone(),
        };
        let said = own.as_ref().and_then(|own| own.fields.iter().find(|field| field.name == *name));
        if *name == "body" && said.zip(there).is_some_and(|(said, there)| is_known_text(said, there, existing)) {
            merged.with_known_text.insert(entity.title().to_owned());
            continue;
        }
        if said.zip(there).is_some_and(|(said, there)| alike(&said.value, &there.value))
            || there_is(&value, there)
            || implied::is_implied(kind, name, entity, &view.fields, plans, draft)
        {
            continue;
        }
        match (*name, there) {
            ("body", Some(_)) => merged.stays.push(format!("the text of {} `{}`, which differs", kind.name(), view.id)),
            (_, Some(there)) if has_marks(&there.value) => {
                let what =
                    format!("`{name}` of {} `{}`, which differs and is partly for some readers", kind.name(), view.id);
                merged.stays.push(what);
            }
            // Who may see a field is nothing that the file knows of.
            (_, Some(FieldView { audience: Some(level), .. })) => {
                let marked =
                    Written::Map(vec![("value", value), ("audience", Written::text(name_of(*level, existing)))]);
                changed.push((*name, marked));
            }
            _ => changed.push((*name, value)),
        }
    }
    let silent = view.fields.iter().filter(|field| SCHEDULE.contains(&field.name) && entity.get(field.name).is_none());
    let silent: Vec<String> = silent.map(|field| format!("`{}`", field.name)).collect();
    if kind == Kind::Milestone && !silent.is_empty() {
        merged.stays.push(format!("{} of milestone `{}`", silent.join(", "), view.id));
    }
    Put { entity, changed, is_new: false }
}

fn is_known_text(said: &FieldView<'_>, there: &FieldView<'_>, plan: &Plan) -> bool {
    match (&said.value, &there.value) {
        (View::Prose(said), View::Prose(there)) => texts::say_the_same(said, there, plan),
        _ => false,
    }
}

/// Whether a part of a value is not for all.
fn has_marks(value: &View<'_>) -> bool {
    let (View::List(fields) | View::Record(fields)) = value else { return false };
    fields.iter().any(|field| field.audience.is_some() || has_marks(&field.value))
}

fn name_of(level: Level, plan: &Plan) -> String {
    let place = (0..plan.audiences().len()).find(|place| Level::at(*place) == level);
    place.map_or_else(|| "nobody".to_owned(), |place| plan.audiences()[place].name.clone())
}

/// Whether a list of plain values stands there already.
fn there_is(value: &Written, there: Option<&FieldView<'_>>) -> bool {
    let (Written::List(values), Some(View::List(items))) = (value, there.map(|there| &there.value)) else {
        return false;
    };
    let plain = values.iter().map(|value| match value {
        Written::Plain(text) | Written::Text(text) => Some(text.as_str()),
        _ => None,
    });
    let known = items.iter().map(|item| match &item.value {
        View::Text(text) | View::Reference(_, text) => Some(*text),
        _ => None,
    });
    values.len() == items.len() && plain.zip(known).all(|(value, known)| value.is_some() && value == known)
}

/// The links that the file gives, in the words of the plan where it has the same, and those of the plan to milestones that the file
/// does not know.
fn with_other_links(value: &Written, there: &FieldView<'_>, imported: &Plan) -> Written {
    let (Written::List(links), View::List(items)) = (value, &there.value) else { return value.clone() };
    let in_words_of_the_plan = |said: &Written| {
        let mut known = items.iter().filter_map(|item| match &item.value {
            View::Record(fields) => Some((id_of(fields)?, fields)),
            _ => None,
        });
        let same = known.find(|(id, fields)| link(id, telling(fields)) == *said);
        same.map_or_else(|| said.clone(), |(id, fields)| link(id, fields.iter()))
    };
    let only_there = items.iter().filter_map(|item| {
        let View::Record(fields) = &item.value else { return None };
        let id = id_of(fields)?;
        (!imported.has(Kind::Milestone, id)).then(|| link(id, fields.iter()))
    });
    Written::List(links.iter().map(in_words_of_the_plan).chain(only_there).collect())
}

fn id_of<'a>(fields: &[FieldView<'a>]) -> Option<&'a str> {
    match fields.iter().find(|field| field.name == "id")?.value {
        View::Reference(_, id) => Some(id),
        _ => None,
    }
}

/// A link with these of its fields, as it is written.
fn link<'f, 'a: 'f>(id: &str, fields: impl Iterator<Item = &'f FieldView<'a>>) -> Written {
    let rest = fields.filter_map(|field| match (&field.name, &field.value) {
        (&"type", View::Word(word)) => Some(("type", Written::plain(word))),
        (&"lag", View::Number(days, unit)) => Some(("lag", Written::plain(format!("{days}{unit}")))),
        _ => None,
    });
    let all: Vec<(&'static str, Written)> = std::iter::once(("id", Written::plain(id))).chain(rest).collect();
    if all.len() == 1 { Written::plain(id) } else { Written::Map(all) }
}

fn with_other_tags(value: &Written, there: &FieldView<'_>) -> Written {
    let (Written::List(tags), View::List(items)) = (value, &there.value) else { return value.clone() };
    let known = items.iter().filter_map(|item| match item.value {
        View::Text(tag) => Some(Written::text(tag)),
        _ => None,
    });
    let mut all: Vec<Written> = known.collect();
    let new: Vec<Written> = tags.iter().filter(|tag| !all.contains(tag)).cloned().collect();
    all.extend(new);
    Written::List(all)
}

/// Whether two values say the same, wherever they were written.
fn alike(one: &View<'_>, other: &View<'_>) -> bool {
    let fields = |ones: &[FieldView<'_>], others: &[FieldView<'_>]| {
        let (ones, others): (Vec<_>, Vec<_>) = (telling(ones).collect(), telling(others).collect());
        let mut pairs = ones.iter().zip(&others);
        ones.len() == others.len()
            && pairs.all(|(one, other)| one.name == other.name && alike(&one.value, &other.value))
    };
    match (one, other) {
        (View::Text(one) | View::Prose(one), View::Text(other) | View::Prose(other)) => one.trim() == other.trim(),
        (View::Date(one), View::Date(other)) => one == other,
        (View::Money(one), View::Money(other)) => one == other,
        (View::Number(one, _), View::Number(other, _)) => one == other,
        (View::Flag(one), View::Flag(other)) => one == other,
        (View::Word(one), View::Word(other)) => one == other,
        (View::Reference(kind, one), View::Reference(other_kind, other)) => kind == other_kind && one == other,
        (View::Record(ones), View::Record(others)) => fields(ones, others),
        // Files have an order of their own: whom they assign first, what they wait for first.
        (View::List(ones), View::List(others)) => {
            let all_in = |some: &[FieldView<'_>], all: &[FieldView<'_>]| {
                some.iter().all(|one| all.iter().any(|other| alike(&one.value, &other.value)))
            };
            ones.len() == others.len() && all_in(ones, others) && all_in(others, ones)
        }
        _ => false,
    }
}

/// Tells what of a kind is only in the plan.
fn stays(plan: &Plan, kind: Kind, entities: &[Entity], merged: &mut Merged) {
    let said: BTreeSet<&str> = entities.iter().map(|entity| entity.id.as_str()).collect();
    for view in plan.views(kind).iter().filter(|view| !said.contains(view.id)) {
        merged.stays.push(format!("{} `{}`: {}", kind.name(), view.id, view.title));
    }
}

fn settings(
    plans: &Plans<'_>,
    draft: &Draft,
    read: &dyn Fn(&str) -> Option<String>,
    merged: &mut Merged,
) -> Result<(), String> {
    let (there, said) = (&plans.existing.settings, &plans.imported.settings);
    if said.currency.is_some() && plans.imported.currency() != plans.existing.currency() {
        let (file, plan) = (plans.imported.currency(), plans.existing.currency());
        return Err(format!("the file counts in {file} and the plan in {plan}; nothing is changed"));
    }
    let mut fields: Vec<(&'static str, Written)> = Vec::new();
    let start = said.start.value;
    // Exports have the first working day.
    let is_implied = plans.forecast.start == start;
    if !is_implied && (start < there.start.value || (draft.says_start && start != there.start.value)) {
        fields.push(("start", Written::plain(start)));
    }
    let days = [said, there].map(|settings| settings.status_date.as_ref().map(|date| date.value));
    match days {
        _ if draft.is_undated => {}
        [Some(file), Some(plan)] if file < plan => merged.notes.push(Note {
            line: 0,
            about: String::new(),
            text: format!("the file stands for {file} and the plan for {plan}, which stays; --as-of keeps old files"),
        }),
        // A plan without a day of its own goes by when it is looked at.
        [Some(file), None] => merged.notes.push(Note {
            line: 0,
            about: String::new(),
            text: format!("the file stands for {file}; the plan names no `status_date` and gets none"),
        }),
        [Some(file), Some(plan)] if plan != file => fields.push(("status_date", Written::plain(file))),
        _ => {}
    }
    let (there, said) = (there.fields(), said.fields());
    let find = |fields: &[FieldView<'_>], name: &str| fields.iter().position(|field| field.name == name);
    for (name, value) in draft.settings.iter().filter(|(name, _)| *name != "currency") {
        let same = find(&there, name)
            .zip(find(&said, name))
            .is_some_and(|(one, other)| alike(&there[one].value, &said[other].value));
        if !same {
            fields.push((name, value.clone()));
        }
    }
    let path = "milepost.yaml";
    let old = read(path).unwrap_or_default();
    let new = text::fields(&old, &fields).ok_or_else(|| no_place(path))?;
    differs(path, &old, new, merged);
    Ok(())
}

/// Files beside the lists, such as a page of further baselines. One that is there may hold what somebody wrote.
fn others(plans: &Plans<'_>, draft: &Draft, read: &dyn Fn(&str) -> Option<String>, merged: &mut Merged) {
    let folders = draft.entities.iter().filter_map(|(kind, entities)| match kind.place() {
        Place::Folder(folder) => Some((folder, entities)),
        Place::List { .. } => None,
    });
    let documents = folders.flat_map(|(folder, entities)| {
        entities.iter().map(move |entity| (format!("{folder}/{}.md", entity.id), write::document(entity)))
    });
    let all: Vec<(String, String)> = draft.files.clone().into_iter().chain(documents).collect();
    let statement = |plan: &'_ Plan| plan.vision.statement.value.text.to_string();
    let has_known_vision = texts::say_the_same(&statement(plans.imported), &statement(plans.existing), plans.existing);
    for (path, text) in all {
        match read(&path) {
            Some(_) if path == "vision.md" && has_known_vision => {}
            Some(old) if old != text => merged.stays.push(format!("the file `{path}`, which differs")),
            Some(_) => {}
            None => _ = merged.files.insert(path, text),
        }
    }
}

#[cfg(test)]
mod tests;
