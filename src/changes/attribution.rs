//! Who made each change, and when.

use foldhash::{HashMap, HashMapExt};

use crate::changes::field::Step;
use crate::changes::value::{Reading, Value};
use crate::changes::{Change, Changes, FieldChange, Presence, Sort, Subject};
use crate::history::Revision;
use crate::model::Plan;
use crate::model::record::{FieldView, Record};
use crate::model::values::MoneyRule;

/// Which states made which changes, as an attribution has found it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Makers {
    /// What the names of what was made follow from, so that only who has it can tell them.
    pub key: [u8; blake3::KEY_LEN],
    /// How many states were searched.
    pub states: usize,
    /// The place of a state among them, by what it made; `None` where none of them did.
    pub of: HashMap<Made, Option<usize>>,
}

/// Stands for something that was changed, with what it became: nothing of it can be told from that without the key.
pub type Made = [u8; 16];

/// Names the revision at which each field got the value that it has in the later one of the two that were compared, and at
/// which each thing came or went.
///
/// `states` are the revisions after the earlier of the two, up to and with the later one, oldest first, each with its plan
/// as the same audience sees it. What none of them brought about is not committed yet and stays without a name. What
/// follows from changes has no author.
pub fn attribute(changes: &mut Changes, money: MoneyRule, earlier: &Plan, states: &[(&Revision, &Plan)]) {
    attribute_after(&Makers::default(), changes, money, earlier, states);
}

/// The same where an earlier comparison with the same earlier plan is known, whose later one was one of these states: no
/// state before that one is looked at for what is since as it was then. Returns what there is to know for the next
/// comparison.
pub fn attribute_after<P: AsRef<Plan>>(
    known: &Makers,
    changes: &mut Changes,
    money: MoneyRule,
    earlier: &Plan,
    states: &[(&Revision, P)],
) -> Makers {
    let mut makers = Makers { key: known.key, states: states.len(), ..Makers::default() };
    for change in &mut changes.changes {
        let (subject, former) = (change.subject.clone(), change.renamed_from.clone());
        Line { earlier, states, money, subject, former, known, makers: &mut makers }.attribute(change);
    }
    makers
}

/// The revisions, looked at for one thing.
struct Line<'a, P> {
    earlier: &'a Plan,
    states: &'a [(&'a Revision, P)],
    money: MoneyRule,
    subject: Subject,
    former: Option<String>,
    known: &'a Makers,
    makers: &'a mut Makers,
}

impl<P: AsRef<Plan>> Line<'_, P> {
    /// Goes back from the newest revision until all is explained: plans have many revisions, and most changes are young.
    fn attribute(&mut self, change: &mut Change) {
        let came = change.presence;
        let wanted = came != Presence::Stayed || change.renamed_from.is_some();
        let mut whole = wanted.then(|| self.made(&came));
        let mut open: Vec<(usize, Made)> =
            change.fields.iter().enumerate().map(|(place, field)| (place, self.made_of(field))).collect();
        // What is the same thing in two revisions in a row need not be looked at again.
        let mut last: Option<&Plan> = None;
        for at in (0..=self.states.len()).rev() {
            if whole.is_none() && open.is_empty() {
                return;
            }
            let plan = at.checked_sub(1).map_or(self.earlier, |at| self.states[at].1.as_ref());
            if !last.is_some_and(|last| self.is_same(last, plan)) {
                last = Some(plan);
                let found = Found::new(plan, self.money, &self.subject, self.former.as_deref());
                let is_new = match came {
                    Presence::Added => found.is_there(),
                    Presence::Removed => !found.is_there(),
                    Presence::Stayed => found.has_new_id,
                };
                if let Some(made) = whole.take_if(|_| !is_new) {
                    change.by = self.maker(made, Some(at));
                }
                open.retain(|(place, made)| {
                    let field = &mut change.fields[*place];
                    let is_new = found.value(&field.path) == field.after;
                    if !is_new {
                        field.by = self.maker(*made, Some(at));
                    }
                    is_new
                });
            }
            // What is still as it was in the last state that was searched before was made by whom that search found.
            if at == self.known.states {
                let found_before = |made: &Made| self.known.of.get(made).copied();
                if let Some(at) = whole.as_ref().and_then(found_before) {
                    change.by = whole.take().and_then(|made| self.maker(made, at));
                }
                open.retain(|(place, made)| match self.known.of.get(made) {
                    Some(at) => {
                        change.fields[*place].by = self.maker(*made, *at);
                        false
                    }
                    None => true,
                });
            }
        }
        for made in whole.into_iter().chain(open.into_iter().map(|(_, made)| made)) {
            self.maker(made, None);
        }
    }

    /// The revision after the last one without a change brought it; none did where all lack it.
    fn maker(&mut self, made: Made, at: Option<usize>) -> Option<Revision> {
        let at = at.filter(|at| *at < self.states.len());
        self.makers.of.insert(made, at);
        at.map(|at| self.states[at].0.clone())
    }

    fn made_of(&self, field: &FieldChange) -> Made {
        self.made(&(&field.path, &field.after))
    }

    /// Stands for something about the thing.
    fn made(&self, what: &dyn std::fmt::Debug) -> Made {
        let whole = format!("{:?}", (self.subject.sort, &self.subject.id, &self.former, what));
        let mut made = Made::default();
        blake3::Hasher::new_keyed(&self.known.key).update(whole.as_bytes()).finalize_xof().fill(&mut made);
        made
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
                    Value::Prose(text) => text.written == *key,
                    item => item.key().as_deref() == Some(key),
                })?,
                _ => return None,
            };
            value = inner;
        }
        Some(value)
    }
}

#[cfg(test)]
mod tests;
