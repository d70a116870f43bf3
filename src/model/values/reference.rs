//! References to other entities, with or without something about the relation.

use std::marker::PhantomData;

use rust_decimal::Decimal;

use crate::diagnostic::Span;
use crate::model::declare::{choice, record};
use crate::model::kinds::{Entity, Kind, Milestone};
use crate::model::reader::{Reader, shorten, with_article};
use crate::model::record::{FieldView, Redaction, Sp, Value, View};
use crate::model::shape::Shape;
use crate::model::values::{Date, Id, Number, Text, WorkingDays};
use crate::source::yaml::{Node, NodeValue};

/// The id of an entity of one kind.
#[derive(Debug)]
pub struct Ref<K> {
    id: Id,
    kind: PhantomData<fn() -> K>,
}

/// The id of an entity of any kind, written `milestone:go-live-north`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnyRef {
    /// The kind.
    pub kind: Kind,
    /// The id.
    pub id: Id,
}

record! {
    /// A milestone that another one waits for.
    pub struct Dependency shorthand id {
        /// The milestone that is waited for.
        id: required Ref<Milestone>,
        /// How they are tied: `FS` (the default: this begins when that ends), `SS`, `FF` or `SF`.
        r#type: optional LinkKind,
        /// Working days between the two; negative days overlap.
        lag: optional WorkingDays,
    }
}

choice! {
    /// How two milestones are tied.
    pub enum LinkKind {
        /// This begins when that ends.
        FinishToStart = "FS",
        /// This begins when that begins.
        StartToStart = "SS",
        /// This ends when that ends.
        FinishToFinish = "FF",
        /// This ends when that begins.
        StartToFinish = "SF",
    }
}

/// The fields of a record without those that say what holds without them: of a dependency `type: FS` and `lag: 0d`, of one of
/// several goals `weight: 1`.
pub fn telling<'f, 'a>(fields: &'f [FieldView<'a>]) -> impl Iterator<Item = &'f FieldView<'a>> {
    let refers = fields.first().is_some_and(|first| matches!((first.name, &first.value), ("id", View::Reference(..))));
    fields.iter().filter(move |field| {
        let is_default = match (field.name, &field.value) {
            ("type", View::Word(word)) => *word == "FS",
            ("lag", View::Number(lag, _)) => lag.is_zero(),
            ("weight", View::Number(weight, _)) => *weight == Decimal::ONE,
            _ => false,
        };
        !(refers && is_default && field.audience.is_none())
    })
}

record! {
    /// Where to read on.
    pub struct LinkTo shorthand url {
        /// What it is called; the address without it.
        title: optional Text,
        /// The address: a page of the web, a mail address, or a file of the project.
        url: required Url,
    }
}

/// An address with an allowed scheme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Url(pub String);

/// A date that binds the schedule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Constraint {
    /// How it binds.
    pub kind: ConstraintKind,
    /// The day; `None` for `as late as possible`.
    pub date: Option<Date>,
}

/// How a date binds the schedule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConstraintKind {
    /// The work starts on that day or later.
    StartNoEarlierThan,
    /// The work finishes on that day or earlier.
    FinishNoLaterThan,
    /// The work starts on that day.
    MustStartOn,
    /// The work finishes on that day.
    MustFinishOn,
    /// The work waits as long as nothing else is delayed.
    AsLateAsPossible,
}

/// One of several goals, with its share.
pub type Share<K> = Weighted<K>;

/// A reference with a weight among its siblings.
#[derive(Clone, Debug, PartialEq)]
pub struct Weighted<K> {
    /// What is referred to.
    pub id: Sp<Ref<K>>,
    /// Its weight among its siblings; 1 without it.
    pub weight: Option<Sp<Number>>,
}

impl<K> Clone for Ref<K> {
    fn clone(&self) -> Self {
        Ref { id: self.id.clone(), kind: PhantomData }
    }
}

impl<K> PartialEq for Ref<K> {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl<K> Ref<K> {
    /// A reference to the entity with an id.
    pub fn to(id: Id) -> Self {
        Ref { id, kind: PhantomData }
    }

    /// The id.
    pub fn id(&self) -> &str {
        self.id.as_str()
    }
}

impl<K: Entity> Value for Ref<K> {
    fn shape() -> Shape {
        Shape::Reference { kind: Some(K::KIND.name()) }
    }

    fn read(node: &Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let expected = format!("the id of {}", with_article(K::KIND.name()));
        let text = reader.scalar(node, &expected)?;
        let id = Id::new(text);
        if id.is_none() {
            let suggestion = Id::suggest(text);
            let with_lag = || {
                let (id, lag) = text.split_once('+').filter(|_| K::KIND == Kind::Milestone)?;
                (Id::new(id.trim()).is_some() && WorkingDays::parse(lag).is_some())
                    .then(|| format!("write `{{id: {}, lag: {}}}`", id.trim(), lag.trim()))
            };
            let by_id = || format!("write the `id` that its entry has, such as `{suggestion}`");
            let hint = with_lag().or_else(|| (!suggestion.is_empty()).then(by_id));
            reader.error("invalid-id", format!("expected {expected}, found `{}`", shorten(text)), node.span, hint);
        }
        reader.referred.extend(id.iter().map(|id| (K::KIND, id.clone(), node.span)));
        id.map(|id| Ref { id, kind: PhantomData })
    }

    fn view(&self) -> View<'_> {
        View::Reference(K::KIND, self.id.as_str())
    }

    fn survives(&self, redaction: &Redaction) -> bool {
        !redaction.hides(K::KIND, self.id.as_str())
    }
}

impl Value for AnyRef {
    fn shape() -> Shape {
        Shape::Reference { kind: None }
    }

    fn read(node: &Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.scalar(node, "a reference such as `milestone:go-live-north`")?;
        let found = text
            .split_once(':')
            .and_then(|(kind, id)| Some(AnyRef { kind: Kind::named(kind.trim())?, id: Id::new(id.trim())? }));
        if found.is_none() {
            let kinds = Kind::ALL.iter().map(|kind| kind.name()).collect::<Vec<_>>().join(", ");
            let message = format!("expected a reference such as `milestone:go-live-north`, found `{}`", shorten(text));
            reader.error("wrong-type", message, node.span, Some(format!("the kinds are {kinds}")));
        }
        found
    }

    fn view(&self) -> View<'_> {
        View::Reference(self.kind, self.id.as_str())
    }

    fn survives(&self, redaction: &Redaction) -> bool {
        !redaction.hides(self.kind, self.id.as_str())
    }
}

impl<K: Entity> Value for Weighted<K> {
    fn shape() -> Shape {
        Shape::Record { name: "Share", fields: share_fields::<K>, shorthand: Some("id") }
    }

    fn read(node: &Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let mut fields = reader.fields(node, "Share", &["id", "weight"], Some("id"))?;
        let id = fields.required::<Ref<K>>("id", reader);
        let weight = fields.optional::<Number>("weight", reader);
        if let Some(weight) = weight.as_ref().filter(|weight| weight.value.0.is_sign_negative()) {
            reader.error("wrong-type", "a weight is 0 or more", weight.span, None);
        }
        Some(Weighted { id: id?, weight })
    }

    fn view(&self) -> View<'_> {
        let mut fields = Vec::new();
        crate::model::record::Slot::views(&self.id, "id", &mut fields);
        crate::model::record::Slot::views(&self.weight, "weight", &mut fields);
        View::Record(fields)
    }

    fn redact(&mut self, redaction: &Redaction) {
        crate::model::record::Slot::redact_slot(&mut self.weight, redaction);
    }

    fn loses(&self, redaction: &Redaction) -> bool {
        crate::model::record::Slot::slot_loses(&self.weight, redaction)
    }

    fn survives(&self, redaction: &Redaction) -> bool {
        self.id.value.survives(redaction)
    }
}

fn share_fields<K: Entity>() -> Vec<crate::model::shape::FieldShape> {
    let field = |name, description: &str, required, shape| crate::model::shape::FieldShape {
        name,
        description: description.to_owned(),
        required,
        shape,
    };
    vec![
        field("id", "What is referred to.", true, Ref::<K>::shape()),
        field("weight", "Its weight among its siblings; 1 without it.", false, Number::shape()),
    ]
}

impl<K> Weighted<K> {
    /// The id of what is referred to.
    pub fn id(&self) -> &str {
        self.id.value.id()
    }
}

const SCHEMES: [&str; 4] = ["http", "https", "mailto", "tel"];

impl Value for Url {
    fn shape() -> Shape {
        Shape::Pattern { name: "address", pattern: "^[^\\s]+$", example: "https://example.org/plan" }
    }

    fn read(node: &Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.scalar(node, "an address such as `https://example.org/plan`")?.trim();
        let scheme = text.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase()).filter(|scheme| {
            scheme.chars().all(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '+' | '-' | '.'))
        });
        let known = scheme.as_deref().is_none_or(|scheme| SCHEMES.contains(&scheme) || Kind::named(scheme).is_some());
        if !known || text.is_empty() || text.contains(char::is_whitespace) {
            let message = format!("`{}` is not an address that a portal may link to", shorten(text));
            let hint = "use http, https, mailto, tel, a file of the project, or a reference such as `decision:d-1`";
            reader.error("invalid-address", message, node.span, Some(hint.to_owned()));
            return None;
        }
        Some(Url(text.to_owned()))
    }

    fn view(&self) -> View<'_> {
        View::Text(&self.0)
    }
}

const CONSTRAINTS: [(&str, ConstraintKind); 4] = [
    ("start_no_earlier_than", ConstraintKind::StartNoEarlierThan),
    ("finish_no_later_than", ConstraintKind::FinishNoLaterThan),
    ("must_start_on", ConstraintKind::MustStartOn),
    ("must_finish_on", ConstraintKind::MustFinishOn),
];

fn constraint_fields() -> Vec<crate::model::shape::FieldShape> {
    let descriptions = [
        "The work starts on this day or later.",
        "The work finishes on this day or earlier.",
        "The work starts on this day.",
        "The work finishes on this day.",
    ];
    let fields = CONSTRAINTS.iter().zip(descriptions);
    fields
        .map(|((name, _), description)| crate::model::shape::FieldShape {
            name,
            description: description.to_owned(),
            required: false,
            shape: Date::shape(),
        })
        .collect()
}

impl Value for Constraint {
    fn shape() -> Shape {
        Shape::Record { name: "Constraint", fields: constraint_fields, shorthand: Some("as late as possible") }
    }

    fn read(node: &Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        const EXPECTED: &str = "`as late as possible` or one date, such as `{must_finish_on: 2026-07-01}`";
        if let NodeValue::Scalar { text, .. } = &node.value {
            if matches!(text.trim(), "as late as possible" | "as-late-as-possible") {
                return Some(Constraint { kind: ConstraintKind::AsLateAsPossible, date: None });
            }
            reader.wrong_type(node, EXPECTED);
            return None;
        }
        let names = CONSTRAINTS.map(|(name, _)| name);
        let mut fields = reader.fields(node, "Constraint", &names, None)?;
        let found: Vec<(ConstraintKind, Date)> = CONSTRAINTS
            .iter()
            .filter_map(|(name, kind)| Some((*kind, fields.optional::<Date>(name, reader)?.value)))
            .collect();
        match found[..] {
            [(kind, date)] => Some(Constraint { kind, date: Some(date) }),
            [] => None,
            _ => {
                reader.error("wrong-type", format!("expected {EXPECTED}, found several"), node.span, None);
                None
            }
        }
    }

    fn view(&self) -> View<'_> {
        let name = CONSTRAINTS.iter().find(|(_, kind)| *kind == self.kind).map_or("date", |(name, _)| *name);
        let field = |date| FieldView { name, span: Span::default(), audience: None, value: View::Date(date) };
        match self.date {
            // How the date binds is as much of the value as the date.
            Some(date) => View::Record(vec![field(date)]),
            None => View::Word("as late as possible"),
        }
    }
}
