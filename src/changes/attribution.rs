//! Who made each change, and when.

use std::collections::HashMap;

use crate::audience::Visible;
use crate::changes::field::Step;
use crate::changes::value::{Reading, Value};
use crate::changes::{Change, Changes, Presence, Sort, Subject};
use crate::history::{Project, Revision};
use crate::model::record::{FieldView, Record};

/// Names the revision at which each field got the value that it has in the later one of the two that were compared, and at
/// which each thing came or went.
///
/// `states` are the revisions after the earlier of the two, up to and with the later one, oldest first, each as the same
/// audience sees it. What none of them brought about is not committed yet and stays without a name. What follows from
/// changes has no author.
pub fn attribute(changes: &mut Changes, earlier: &Visible<Project>, states: &[(Revision, Visible<Project>)]) {
    for change in &mut changes.changes {
        let former = change.renamed_from.clone();
        let find = |project| Found::new(project, &change.subject, former.as_deref());
        // Views are made of what changed alone: a plan has many things, and few of them change.
        let line: Vec<Found<'_>> =
            std::iter::once(earlier).chain(states.iter().map(|(_, state)| state)).map(find).collect();
        let by = |is_new: &dyn Fn(&Found<'_>) -> bool| {
            let at = line.iter().rposition(|found| !is_new(found)).map_or(0, |last_old| last_old + 1);
            // The first of the line is the revision from before all of these.
            let revision = at.checked_sub(1).and_then(|at| states.get(at));
            revision.map(|(revision, _)| revision.clone())
        };
        change.by = match change.presence {
            Presence::Added => by(&|found| found.is_there()),
            Presence::Removed => by(&|found| !found.is_there()),
            Presence::Stayed => change.renamed_from.as_ref().and_then(|_| by(&|found| found.has_new_id)),
        };
        let written = change.fields.iter().map(|field| by(&|found| found.value(&field.path) == field.after));
        let written: Vec<Option<Revision>> = written.collect();
        for (field, by) in change.fields.iter_mut().zip(written) {
            field.by = by;
        }
    }
}

impl Change {
    /// The revisions that made this change, each once, the newest first.
    pub fn revisions(&self) -> Vec<&Revision> {
        let mut all: Vec<&Revision> =
            self.by.iter().chain(self.fields.iter().filter_map(|field| field.by.as_ref())).collect();
        all.sort_by(|left, right| (right.date, &right.id).cmp(&(left.date, &left.id)));
        all.dedup();
        all
    }
}

/// A thing in one revision.
struct Found<'a> {
    project: &'a Visible<Project>,
    fields: Option<Vec<FieldView<'a>>>,
    has_new_id: bool,
}

impl<'a> Found<'a> {
    fn new(project: &'a Visible<Project>, subject: &Subject, former: Option<&str>) -> Found<'a> {
        let plan = &project.plan;
        let (fields, has_new_id) = match subject.sort {
            Sort::Vision => (Some(plan.vision.fields()), true),
            Sort::Settings => (Some(plan.settings.fields()), true),
            Sort::Entity(kind) => match plan.view(kind, &subject.id) {
                Some(view) => (Some(view.fields), true),
                None => (former.and_then(|id| plan.view(kind, id)).map(|view| view.fields), false),
            },
        };
        Found { project, fields, has_new_id }
    }

    fn is_there(&self) -> bool {
        self.fields.is_some()
    }

    fn value(&self, path: &[Step]) -> Option<Value> {
        let (Some(Step::Field(name)), Some(fields)) = (path.first(), &self.fields) else { return None };
        let field = fields.iter().find(|field| field.name == *name)?;
        let renamed = HashMap::new();
        let reading = Reading { project: self.project, renamed: &renamed };
        let (_, mut value) = reading.fields(std::slice::from_ref(field)).pop()?;
        for step in &path[1..] {
            let inner = match (step, value) {
                (Step::Field(name), Value::Record(fields)) => fields.into_iter().find(|(field, _)| field == name)?.1,
                (Step::Item { key, .. }, Value::List(items)) => items.into_iter().find(|item| match item {
                    Value::Prose(text) => text == key,
                    item => item.key().as_deref() == Some(key),
                })?,
                _ => return None,
            };
            value = inner;
        }
        Some(value)
    }
}
