//! What was hidden when it was taken out of the plan. It bears no mark today, because it is not there; in the states before it
//! was marked it stands for all, and is hidden by its last mark.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::{each_prose, hidden_lines};
use crate::history::{PastPlan, Project};
use crate::model::Plan;
use crate::model::kinds::Kind;
use crate::model::record::{FieldView, Forgotten, ForgottenFields, Record, Redaction, View, hidden_fields, key};
use crate::model::values::Id;

/// Adds to what is hidden today what was hidden from the same audience when it was last in the plan.
pub fn add(project: &Project, today: &mut Redaction) {
    let mut newest_first: Vec<_> = project.past.iter().map(|state| (&state.revision, &state.plan)).collect();
    newest_first.extend(project.baselines.iter().map(|baseline| (&baseline.revision, &baseline.plan)));
    newest_first.sort_by_key(|(revision, _)| std::cmp::Reverse(revision.date));
    let newest_first: Vec<&PastPlan> = newest_first.into_iter().map(|(_, plan)| plan).collect();
    let may_hide = |plan: &&PastPlan| !plan.is_known_to_hide_nothing_from(today.level);
    let marked: Vec<&PastPlan> = newest_first.iter().copied().filter(may_hide).collect();
    let plan = &project.plan;
    add_entities(plan, &newest_first, &marked, today);
    add_fields(plan, &marked, today);
    add_lines(plan, &marked, today);
}

/// An entity that is gone today goes from all states, unless everybody saw the last of it.
fn add_entities(now: &Plan, newest_first: &[&PastPlan], marked: &[&PastPlan], today: &mut Redaction) {
    let mut is_known: BTreeSet<(Kind, Id)> = today.gone.clone();
    for plan in marked {
        for (kind, id) in plan.entities.hidden(today.level) {
            if now.view(kind, id.as_str()).is_some() || !is_known.insert((kind, id.clone())) {
                continue;
            }
            let holds = |plan: &&&PastPlan| plan.view(kind, id.as_str()).is_some();
            let last = newest_first.iter().find(holds);
            if last.is_some_and(|last| last.entities.hidden(today.level).contains(&(kind, id.clone()))) {
                let former = plan.entities.former_ids(kind).into_iter().filter(|(_, named)| *named == id.as_str());
                let former = former.filter_map(|(former, _)| Some((kind, Id::new(former)?)));
                today.gone.extend(former.filter(|(kind, former)| now.view(*kind, former.as_str()).is_none()));
                today.gone.insert((kind, id));
            }
        }
    }
}

/// A field that is gone today, or an item of a list, goes from all states if it was hidden in one.
fn add_fields(now: &Plan, marked: &[&PastPlan], today: &mut Redaction) {
    let (vision, settings) = (now.vision.fields(), now.settings.fields());
    for plan in marked {
        for ((kind, id), hidden) in plan.entities.hidden_fields(today.level) {
            let view = now.view(kind, id.as_str());
            let gone = not_there(hidden, view.as_ref().map_or(&[], |view| &view.fields));
            if !gone.is_empty() {
                merge(today.forgotten.entry((kind, id)).or_default(), gone);
            }
        }
        merge(&mut today.forgotten_of_vision, not_there(hidden_fields(&*plan.vision, today.level), &vision));
        merge(&mut today.forgotten_of_settings, not_there(hidden_fields(&*plan.settings, today.level), &settings));
    }
}

/// Of what was hidden in fields, what is in none of the fields of today: today's own marks say what of those is hidden.
fn not_there(hidden: ForgottenFields, now: &[FieldView<'_>]) -> ForgottenFields {
    let gone = |(name, hidden): (&'static str, Forgotten)| {
        let Some(field) = now.iter().find(|field| field.name == name) else { return Some((name, hidden)) };
        match (hidden, &field.value) {
            (Forgotten::Fields(hidden), View::Record(fields)) => Some(not_there(hidden, fields))
                .filter(|gone| !gone.is_empty())
                .map(|gone| (name, Forgotten::Fields(gone))),
            (Forgotten::Items(hidden), View::List(items)) => {
                let seen: BTreeMap<String, Option<Forgotten>> =
                    items.iter().filter_map(|item| Some((key(&item.value)?, None))).collect();
                let is_gone = hidden.iter().any(|(key, hidden)| hidden.is_some() && !seen.contains_key(key));
                is_gone.then_some((name, Forgotten::Items(seen)))
            }
            _ => None,
        }
    };
    hidden.into_iter().filter_map(gone).collect()
}

/// Adds what is forgotten of some fields; what is known of a field already stays.
fn merge(known: &mut ForgottenFields, more: ForgottenFields) {
    for (name, more) in more {
        match (known.get_mut(name), more) {
            (None, more) => drop(known.insert(name, more)),
            (Some(Forgotten::Fields(known)), Forgotten::Fields(more)) => merge(known, more),
            _ => {}
        }
    }
}

/// A line of a block that is gone today goes from all states, unless it stands somewhere for all.
fn add_lines(now: &Plan, marked: &[&PastPlan], today: &mut Redaction) {
    let mut gone: BTreeSet<String> = marked.iter().flat_map(|plan| hidden_lines(plan, today.level)).collect();
    gone.retain(|line| !today.forgotten_lines.contains(line));
    if gone.is_empty() {
        return;
    }
    let mut keep_seen = |text: &str| {
        for line in today.level.visible_markdown(text).lines() {
            gone.remove(line.trim());
        }
    };
    let of_entities = Kind::ALL.iter().flat_map(|kind| now.views(*kind)).flat_map(|view| view.fields);
    for field in of_entities.chain(now.vision.fields()) {
        each_prose(&field.value, &mut keep_seen);
    }
    Arc::make_mut(&mut today.forgotten_lines).extend(gone);
}
