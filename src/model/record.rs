//! What a record of the plan is to the rest of the program: read, described, seen from outside, redacted.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::diagnostic::Span;
use crate::model::kinds::Kind;
use crate::model::reader::Reader;
use crate::model::shape::{FieldShape, Shape};
use crate::model::translation::{Adding, Translated, TranslatedValue, Wanted, Written};
use crate::model::values::{Id, Level};
use crate::source::markdown;
use crate::source::yaml::Node;

/// A value with its place and, where it is not for all, its audience.
#[derive(Clone, Debug)]
pub struct Sp<T> {
    /// The value.
    pub value: T,
    /// Where it was written.
    pub span: Span,
    /// Who may see it; `None` is everybody who sees what it belongs to.
    pub audience: Option<Level>,
}

/// A list of values.
pub type List<T> = Vec<Sp<T>>;

/// A type that a field may have.
pub trait Value: Sized + Clone + PartialEq + std::fmt::Debug {
    /// What may be written, for the schema and the reference.
    fn shape() -> Shape;

    /// Reads what was written. `None` when it cannot be used; the reader then has the reason.
    fn read(node: &Node<'_>, reader: &mut Reader<'_>) -> Option<Self>;

    /// The value as data of a few known sorts, for whatever treats all kinds alike.
    fn view(&self) -> View<'_>;

    /// Takes out what an audience may not see.
    fn redact(&mut self, redaction: &Redaction) {
        let _ = redaction;
    }

    /// Whether anything is left when what is gone is gone: a reference to something hidden is not.
    fn survives(&self, redaction: &Redaction) -> bool {
        let _ = redaction;
        true
    }

    /// Whether redaction changes anything of it, so that what loses nothing stays shared between revisions.
    fn loses(&self, redaction: &Redaction) -> bool {
        let _ = redaction;
        false
    }

    /// Takes out what is hidden of it today. Returns whether it could; where it could not, all of it must go.
    fn forget(&mut self, forgotten: &Forgotten) -> bool {
        let _ = forgotten;
        false
    }

    /// Hands each text of it to `each`.
    fn each_text<'a>(&'a self, each: &mut dyn FnMut(Written<'a>)) {
        let _ = each;
    }

    /// From now on shows its texts in the language that is wanted, where they are written in it.
    fn translate(&mut self, wanted: &Wanted<'_>) {
        let _ = wanted;
    }

    /// Puts a translation beside its texts; `name` is the field that it stands in.
    fn add_translation(&mut self, name: &str, translated: &Translated, to: &mut Adding<'_, '_>) {
        let _ = (name, translated, to);
    }
}

/// What an audience may not see.
#[derive(Clone, Debug)]
pub struct Redaction {
    /// The audience.
    pub level: Level,
    /// The entities that it does not see.
    pub gone: BTreeSet<(Kind, Id)>,
    /// The files that hold one of these alone.
    pub gone_files: BTreeSet<String>,
    /// Fields that it does not see today. In the past they may stand without a mark.
    pub forgotten: BTreeMap<(Kind, Id), ForgottenFields>,
    /// Lines of prose that it does not see today. In the past they may stand outside of a block.
    pub forgotten_lines: Arc<BTreeSet<String>>,
    /// The fields of the vision that it does not see today.
    pub forgotten_of_vision: ForgottenFields,
    /// The same of the settings.
    pub forgotten_of_settings: ForgottenFields,
}

/// What an audience does not see today of a value, which may stand in the past without a mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Forgotten {
    /// All of it.
    Whole,
    /// Something of these fields of a record; the others are seen.
    Fields(ForgottenFields),
    /// Something of a list, by what each of today's items is known by; `None` is an item that is seen. An item of the past
    /// that none of them is known by is forgotten, because it may be any of them.
    Items(BTreeMap<String, Option<Forgotten>>),
}

/// What an audience does not see today of the fields of a record.
pub type ForgottenFields = BTreeMap<&'static str, Forgotten>;

/// What is hidden from `level` of the fields of a record.
pub fn hidden_fields<R: Record>(record: &R, level: Level) -> ForgottenFields {
    hidden_of(&record.fields(), level)
}

fn hidden_of(fields: &[FieldView<'_>], level: Level) -> ForgottenFields {
    fields.iter().filter_map(|field| Some((field.name, hidden(field, level)?))).collect()
}

fn hidden(field: &FieldView<'_>, level: Level) -> Option<Forgotten> {
    if field.audience.is_some_and(|audience| !level.sees(audience)) {
        return Some(Forgotten::Whole);
    }
    match &field.value {
        View::Record(fields) => {
            Some(hidden_of(fields, level)).filter(|fields| !fields.is_empty()).map(Forgotten::Fields)
        }
        View::List(items) => {
            let hidden: Vec<Option<Forgotten>> = items.iter().map(|item| hidden(item, level)).collect();
            if hidden.iter().all(Option::is_none) {
                return None;
            }
            // A list that is marked as a whole is a list of marked items.
            if hidden.iter().all(|hidden| *hidden == Some(Forgotten::Whole)) {
                return Some(Forgotten::Whole);
            }
            let mut known: BTreeMap<String, Option<Forgotten>> = BTreeMap::new();
            let keyed = items.iter().zip(hidden).filter_map(|(item, hidden)| Some((key(&item.value)?, hidden)));
            for (key, hidden) in keyed {
                // Of two that are known by the same, nobody can tell which one an item of the past is.
                let hidden = match known.get(&key) {
                    Some(other) if other.is_some() || hidden.is_some() => Some(Forgotten::Whole),
                    _ => hidden,
                };
                known.insert(key, hidden);
            }
            Some(Forgotten::Items(known))
        }
        _ => None,
    }
}

/// The fields by which a record among others is known, the surest first.
pub const KEYS: [&str; 11] = ["id", "who", "url", "month", "on", "from", "title", "what", "text", "date", "milestone"];

/// What an item of a list is known by in other states of the plan; `None` where nothing tells it from its neighbours.
pub fn key(item: &View<'_>) -> Option<String> {
    match item {
        View::Record(fields) => {
            let known = KEYS.iter().find_map(|name| fields.iter().find(|field| field.name == *name))?;
            key(&known.value)
        }
        View::List(_) => None,
        value => Some(format!("{value:?}")),
    }
}

/// Whether any of these fields, or a field within, is marked for an audience, or may have a block that is.
pub fn bear_mark(fields: &[FieldView<'_>]) -> bool {
    fields.iter().any(|field| {
        field.audience.is_some()
            || match &field.value {
                View::Prose(text) => markdown::may_have_blocks(text),
                View::List(inner) | View::Record(inner) => bear_mark(inner),
                _ => field.name == "audience",
            }
    })
}

/// Takes out of a record what an audience may not see, and fields that stand in it without the mark they have today.
pub fn redact_alone<R: Record>(record: &mut Arc<R>, redaction: &Redaction, forgotten: &ForgottenFields) {
    if !forgotten.is_empty() || record.loses(redaction) {
        let record = Arc::make_mut(record);
        record.forget_fields(forgotten);
        record.redact(redaction);
    }
}

impl Redaction {
    /// The redaction for an audience to whom everything else is as it is written.
    pub fn of(level: Level) -> Redaction {
        Redaction {
            level,
            gone: BTreeSet::new(),
            gone_files: BTreeSet::new(),
            forgotten: BTreeMap::new(),
            forgotten_lines: Arc::default(),
            forgotten_of_vision: BTreeMap::new(),
            forgotten_of_settings: BTreeMap::new(),
        }
    }

    /// The fields of an entity that stand in the past without the mark they have today.
    pub fn forgotten_of(&self, kind: Kind, id: &Id) -> Option<&ForgottenFields> {
        if self.forgotten.is_empty() { None } else { self.forgotten.get(&(kind, id.clone())) }
    }

    /// Whether any entity is hidden from the audience.
    pub fn hides_any(&self) -> bool {
        !self.gone.is_empty()
    }

    /// Whether an entity is hidden from the audience.
    pub fn hides(&self, kind: Kind, id: &str) -> bool {
        self.hides_any() && Id::new(id).is_some_and(|id| self.gone.contains(&(kind, id)))
    }
}

/// A struct with named fields.
pub trait Record: Value {
    /// The name of the type, such as `Milestone`.
    const NAME: &'static str;

    /// What the type is, from its doc comment.
    fn description() -> String;

    /// The fields in order, as they may be written.
    fn field_shapes() -> Vec<FieldShape>;

    /// The fields that are there, in order.
    fn fields(&self) -> Vec<FieldView<'_>>;

    /// Takes out what is hidden of these fields today. Returns whether it could: a field that must be there stays.
    fn forget_fields(&mut self, forgotten: &ForgottenFields) -> bool;
}

/// A field of a record, seen from outside.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldView<'a> {
    /// Its name.
    pub name: &'static str,
    /// Where its value was written.
    pub span: Span,
    /// Who may see it.
    pub audience: Option<Level>,
    /// Its value.
    pub value: View<'a>,
}

/// Any value, seen from outside.
#[derive(Clone, Debug, PartialEq)]
pub enum View<'a> {
    /// A line of text.
    Text(&'a str),
    /// Markdown.
    Prose(&'a str),
    /// A civil date.
    Date(jiff::civil::Date),
    /// An amount of money in the project's currency.
    Money(rust_decimal::Decimal),
    /// A number, with the unit it is written with, such as `%` or `d`.
    Number(rust_decimal::Decimal, &'static str),
    /// Yes or no.
    Flag(bool),
    /// One of a few words.
    Word(&'static str),
    /// The id of an entity; the kind is that of the field, or was written with it.
    Reference(Kind, &'a str),
    /// Values in order.
    List(Vec<FieldView<'a>>),
    /// Named values.
    Record(Vec<FieldView<'a>>),
}

impl<T> std::ops::Deref for Sp<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T: PartialEq> PartialEq for Sp<T> {
    /// Two values are equal wherever they were written.
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value && self.audience == other.audience
    }
}

impl<T> Sp<T> {
    /// A value at a place, for everybody.
    pub fn new(value: T, span: Span) -> Self {
        Sp { value, span, audience: None }
    }

    /// Whether an audience may see it.
    pub fn is_for(&self, level: Level) -> bool {
        self.audience.is_none_or(|audience| level.sees(audience))
    }
}

/// A field's value as it is kept: with or without something in it.
pub trait Slot {
    /// The views of what is there.
    fn views<'a>(&'a self, name: &'static str, into: &mut Vec<FieldView<'a>>);

    /// Takes out what an audience may not see.
    fn redact_slot(&mut self, redaction: &Redaction);

    /// Takes out what is hidden of it today, or all of it where that is not enough. Returns whether it could: what must be
    /// there stays.
    fn forget_slot(&mut self, forgotten: &Forgotten) -> bool;

    /// Whether redaction changes anything.
    fn slot_loses(&self, redaction: &Redaction) -> bool;

    /// Hands each text of it to `each`.
    fn each_text_of_slot<'a>(&'a self, each: &mut dyn FnMut(Written<'a>));

    /// Shows its texts in the language that is wanted.
    fn translate_slot(&mut self, wanted: &Wanted<'_>);

    /// Puts a translation beside its texts.
    fn add_to_slot(&mut self, name: &str, translated: &Translated, to: &mut Adding<'_, '_>);

    /// Whether the record that has this field can do without what the audience may not see.
    fn slot_survives(&self, redaction: &Redaction) -> bool {
        let _ = redaction;
        true
    }
}

impl<T: Value> Slot for Sp<T> {
    fn forget_slot(&mut self, forgotten: &Forgotten) -> bool {
        *forgotten != Forgotten::Whole && self.value.forget(forgotten)
    }

    fn views<'a>(&'a self, name: &'static str, into: &mut Vec<FieldView<'a>>) {
        into.push(FieldView { name, span: self.span, audience: self.audience, value: self.value.view() });
    }

    fn redact_slot(&mut self, redaction: &Redaction) {
        self.value.redact(redaction);
    }

    fn slot_loses(&self, redaction: &Redaction) -> bool {
        self.value.loses(redaction)
    }

    fn each_text_of_slot<'a>(&'a self, each: &mut dyn FnMut(Written<'a>)) {
        self.value.each_text(each);
    }

    fn translate_slot(&mut self, wanted: &Wanted<'_>) {
        self.value.translate(wanted);
    }

    fn add_to_slot(&mut self, name: &str, translated: &Translated, to: &mut Adding<'_, '_>) {
        self.value.add_translation(name, translated, to);
    }

    fn slot_survives(&self, redaction: &Redaction) -> bool {
        self.value.survives(redaction)
    }
}

impl<T: Value> Slot for Option<Sp<T>> {
    fn views<'a>(&'a self, name: &'static str, into: &mut Vec<FieldView<'a>>) {
        if let Some(value) = self {
            value.views(name, into);
        }
    }

    fn redact_slot(&mut self, redaction: &Redaction) {
        self.take_if(|value| !value.is_for(redaction.level) || !value.value.survives(redaction));
        if let Some(value) = self {
            value.redact_slot(redaction);
        }
    }

    fn forget_slot(&mut self, forgotten: &Forgotten) -> bool {
        self.take_if(|value| !value.forget_slot(forgotten));
        true
    }

    fn slot_loses(&self, redaction: &Redaction) -> bool {
        self.as_ref().is_some_and(|value| item_loses(value, redaction))
    }

    fn each_text_of_slot<'a>(&'a self, each: &mut dyn FnMut(Written<'a>)) {
        self.iter().for_each(|value| value.value.each_text(each));
    }

    fn translate_slot(&mut self, wanted: &Wanted<'_>) {
        self.iter_mut().for_each(|value| value.value.translate(wanted));
    }

    fn add_to_slot(&mut self, name: &str, translated: &Translated, to: &mut Adding<'_, '_>) {
        match self {
            Some(value) => value.value.add_translation(name, translated, to),
            None => to.nothing_to_translate(name, translated.span),
        }
    }
}

impl<T: Value> Slot for List<T> {
    fn views<'a>(&'a self, name: &'static str, into: &mut Vec<FieldView<'a>>) {
        if let (Some(first), Some(last)) = (self.first(), self.last()) {
            let mut items = Vec::with_capacity(self.len());
            self.iter().for_each(|item| item.views(name, &mut items));
            let span = Span { end: last.span.end.max(first.span.end), ..first.span };
            into.push(FieldView { name, span, audience: None, value: View::List(items) });
        }
    }

    fn redact_slot(&mut self, redaction: &Redaction) {
        self.retain(|item| item.is_for(redaction.level) && item.value.survives(redaction));
        self.iter_mut().for_each(|item| item.redact_slot(redaction));
    }

    fn forget_slot(&mut self, forgotten: &Forgotten) -> bool {
        match forgotten {
            Forgotten::Items(known) => self.retain_mut(|item| {
                let today = key(&item.value.view()).and_then(|key| known.get(&key));
                today.is_some_and(|hidden| hidden.as_ref().is_none_or(|hidden| item.forget_slot(hidden)))
            }),
            Forgotten::Whole | Forgotten::Fields(_) => self.clear(),
        }
        true
    }

    fn slot_loses(&self, redaction: &Redaction) -> bool {
        self.iter().any(|item| item_loses(item, redaction))
    }

    fn each_text_of_slot<'a>(&'a self, each: &mut dyn FnMut(Written<'a>)) {
        self.iter().for_each(|item| item.value.each_text(each));
    }

    fn translate_slot(&mut self, wanted: &Wanted<'_>) {
        self.iter_mut().for_each(|item| item.value.translate(wanted));
    }

    fn add_to_slot(&mut self, name: &str, translated: &Translated, to: &mut Adding<'_, '_>) {
        let TranslatedValue::Items(items) = &translated.value else { return };
        if items.len() != self.len() {
            return to.of_another_length(name, translated.span, items.len(), self.len());
        }
        self.iter_mut().zip(items).for_each(|(item, translated)| item.value.add_translation(name, translated, to));
    }
}

/// Whether something that may go is gone, or loses a part.
fn item_loses<T: Value>(item: &Sp<T>, redaction: &Redaction) -> bool {
    !item.is_for(redaction.level) || !item.value.survives(redaction) || item.value.loses(redaction)
}
