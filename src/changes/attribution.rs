//! Who made each change, and when.

use foldhash::{HashMap, HashMapExt};

use crate::changes::field::Step;
use crate::changes::value::{Reading, Value};
use crate::changes::{Change, Changes, Presence, Sort, Subject};
use crate::history::Revision;
use crate::model::Plan;
use crate::model::record::{FieldView, Record};
use crate::model::values::MoneyRule;

/// Names the revision at which each field got the value that it has in the later one of the two that were compared, and at
/// which each thing came or went.
///
/// `states` are the revisions after the earlier of the two, up to and with the later one, oldest first, each with its plan
/// as the same audience sees it. What none of them brought about is not committed yet and stays without a name. What
/// follows from changes has no author.
pub fn attribute(changes: &mut Changes, money: MoneyRule, earlier: &Plan, states: &[(&Revision, &Plan)]) {
    for change in &mut changes.changes {
        let mut line =
            Line { earlier, states, money, subject: change.subject.clone(), former: change.renamed_from.clone() };
        line.attribute(change);
    }
}

/// The revisions, looked at for one thing.
struct Line<'a> {
    earlier: &'a Plan,
    states: &'a [(&'a Revision, &'a Plan)],
    money: MoneyRule,
    subject: Subject,
    former: Option<String>,
}

impl Line<'_> {
    /// Goes back from the newest revision until all is explained: plans have many revisions, and most changes are young.
    fn attribute(&mut self, change: &mut Change) {
        let came = change.presence;
        let wanted = came != Presence::Stayed || change.renamed_from.is_some();
        let mut whole = wanted.then_some(());
        let mut open: Vec<usize> = (0..change.fields.len()).collect();
        // What is the same thing in two revisions in a row need not be looked at again.
        let mut last: Option<&Plan> = None;
        for at in (0..=self.states.len()).rev() {
            if whole.is_none() && open.is_empty() {
                return;
            }
            let plan = at.checked_sub(1).map_or(self.earlier, |at| self.states[at].1);
            if last.is_some_and(|last| self.is_same(last, plan)) {
                continue;
            }
            last = Some(plan);
            let found = Found::new(plan, self.money, &self.subject, self.former.as_deref());
            // The revision after the last one without the change brought it; none did where all lack it.
            let by = || self.states.get(at).map(|(revision, _)| (*revision).clone());
            let is_new = match came {
                Presence::Added => found.is_there(),
                Presence::Removed => !found.is_there(),
                Presence::Stayed => found.has_new_id,
            };
            if whole.is_some() && !is_new {
                change.by = by();
                whole = None;
            }
            open.retain(|place| {
                let field = &mut change.fields[*place];
                let is_new = found.value(&field.path) == field.after;
                if !is_new {
                    field.by = by();
                }
                is_new
            });
        }
    }

    fn is_same(&self, left: &Plan, right: &Plan) -> bool {
        match self.subject.sort {
            Sort::Vision => std::sync::Arc::ptr_eq(&left.vision, &right.vision),
            Sort::Settings => std::sync::Arc::ptr_eq(&left.settings, &right.settings),
            Sort::Entity(kind) => {
                let former = self.former.as_deref();
                left.shares(kind, &self.subject.id, right) && former.is_none_or(|id| left.shares(kind, id, right))
            }
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
    plan: &'a Plan,
    money: MoneyRule,
    fields: Option<Vec<FieldView<'a>>>,
    has_new_id: bool,
}

impl<'a> Found<'a> {
    fn new(plan: &'a Plan, money: MoneyRule, subject: &Subject, former: Option<&str>) -> Found<'a> {
        let (fields, has_new_id) = match subject.sort {
            Sort::Vision => (Some(plan.vision.fields()), true),
            Sort::Settings => (Some(plan.settings.fields()), true),
            Sort::Entity(kind) => match plan.view(kind, &subject.id) {
                Some(view) => (Some(view.fields), true),
                None => (former.and_then(|id| plan.view(kind, id)).map(|view| view.fields), false),
            },
        };
        Found { plan, money, fields, has_new_id }
    }

    fn is_there(&self) -> bool {
        self.fields.is_some()
    }

    fn value(&self, path: &[Step]) -> Option<Value> {
        let (Some(Step::Field(name)), Some(fields)) = (path.first(), &self.fields) else { return None };
        let field = fields.iter().find(|field| field.name == *name)?;
        let renamed = HashMap::new();
        let reading = Reading { plan: self.plan, money: self.money, renamed: &renamed };
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
