//! How kinds are written down: a struct with doc comments is its own reader, schema, walker and redactor.
//!
//! A field is declared as `name: modifier Type`. The modifiers are `required` (an [`Sp`]), `optional` (an `Option<Sp>`),
//! `list` (a [`List`]), `several` (a list that may also be written as one value), and `narrow` and `narrow_list`
//! (optional and list, for the narrowest audience unless marked otherwise).

use std::collections::BTreeSet;

use crate::diagnostic::Span;
use crate::model::kinds::Kind;
use crate::model::reader::Reader;
use crate::model::shape::{FieldShape, Shape};
use crate::model::values::{Id, Level};
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
}

/// What an audience may not see.
#[derive(Clone, Debug)]
pub struct Redaction {
    /// The audience.
    pub level: Level,
    /// The entities that it does not see.
    pub gone: BTreeSet<(Kind, Id)>,
}

impl Redaction {
    /// Whether an entity is hidden from the audience.
    pub fn hides(&self, kind: Kind, id: &str) -> bool {
        Id::new(id).is_some_and(|id| self.gone.contains(&(kind, id)))
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
}

/// A field of a record, seen from outside.
#[derive(Clone, Debug)]
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
#[derive(Clone, Debug)]
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

    /// Whether the record that has this field can do without what the audience may not see.
    fn slot_survives(&self, redaction: &Redaction) -> bool {
        let _ = redaction;
        true
    }
}

impl<T: Value> Slot for Sp<T> {
    fn views<'a>(&'a self, name: &'static str, into: &mut Vec<FieldView<'a>>) {
        into.push(FieldView { name, span: self.span, audience: self.audience, value: self.value.view() });
    }

    fn redact_slot(&mut self, redaction: &Redaction) {
        self.value.redact(redaction);
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
}

macro_rules! field_type {
    (required $type:ty) => { $crate::model::record::Sp<$type> };
    (optional $type:ty) => { Option<$crate::model::record::Sp<$type>> };
    (narrow $type:ty) => { Option<$crate::model::record::Sp<$type>> };
    (list $type:ty) => { $crate::model::record::List<$type> };
    (several $type:ty) => { $crate::model::record::List<$type> };
    (narrow_list $type:ty) => { $crate::model::record::List<$type> };
}

macro_rules! read_field {
    (required $type:ty, $fields:ident, $name:expr, $reader:ident) => {
        $fields.required::<$type>($name, $reader)
    };
    (optional $type:ty, $fields:ident, $name:expr, $reader:ident) => {
        Some($fields.optional::<$type>($name, $reader))
    };
    (narrow $type:ty, $fields:ident, $name:expr, $reader:ident) => {
        Some($fields.narrow::<$type>($name, $reader))
    };
    (list $type:ty, $fields:ident, $name:expr, $reader:ident) => {
        Some($fields.list::<$type>($name, $reader))
    };
    (several $type:ty, $fields:ident, $name:expr, $reader:ident) => {
        Some($fields.several::<$type>($name, $reader))
    };
    (narrow_list $type:ty, $fields:ident, $name:expr, $reader:ident) => {
        Some($fields.narrow_list::<$type>($name, $reader))
    };
}

macro_rules! field_shape {
    (required $type:ty) => {
        (true, <$type as $crate::model::record::Value>::shape())
    };
    (optional $type:ty) => {
        (false, <$type as $crate::model::record::Value>::shape())
    };
    (narrow $type:ty) => {
        (false, <$type as $crate::model::record::Value>::shape())
    };
    (list $type:ty) => {
        (false, $crate::model::shape::Shape::list(<$type as $crate::model::record::Value>::shape()))
    };
    (several $type:ty) => {
        (false, $crate::model::shape::Shape::several(<$type as $crate::model::record::Value>::shape()))
    };
    (narrow_list $type:ty) => {
        (false, $crate::model::shape::Shape::list(<$type as $crate::model::record::Value>::shape()))
    };
}

macro_rules! record {
    (
        $(#[doc = $doc:literal])*
        pub struct $name:ident $(shorthand $shorthand:ident)? {
            $( $(#[doc = $field_doc:literal])* $field:ident : $modifier:ident $type:ty ),* $(,)?
        }
    ) => {
        $(#[doc = $doc])*
        #[derive(Clone, Debug, PartialEq)]
        pub struct $name {
            $( $(#[doc = $field_doc])* pub $field: $crate::model::record::field_type!($modifier $type), )*
        }

        impl $crate::model::record::Value for $name {
            fn shape() -> $crate::model::shape::Shape {
                #[allow(unused_mut, unused_assignments)]
                let mut shorthand: Option<&'static str> = None;
                $( shorthand = Some($crate::model::record::bare(stringify!($shorthand))); )?
                $crate::model::shape::Shape::Record {
                    name: stringify!($name),
                    fields: <$name as $crate::model::record::Record>::field_shapes,
                    shorthand,
                }
            }

            #[allow(unused_mut, unused_variables, unused_assignments)]
            fn read(
                node: &$crate::source::yaml::Node<'_>,
                reader: &mut $crate::model::reader::Reader<'_>,
            ) -> Option<Self> {
                let mut shorthand: Option<&'static str> = None;
                $( shorthand = Some($crate::model::record::bare(stringify!($shorthand))); )?
                let names = [$( $crate::model::record::bare(stringify!($field)) ),*];
                let mut fields = reader.fields(node, stringify!($name), &names, shorthand)?;
                $( let $field = $crate::model::record::read_field!(
                    $modifier $type, fields, $crate::model::record::bare(stringify!($field)), reader
                ); )*
                Some(Self { $( $field: $field?, )* })
            }

            fn view(&self) -> $crate::model::record::View<'_> {
                $crate::model::record::View::Record(<Self as $crate::model::record::Record>::fields(self))
            }

            #[allow(unused_variables)]
            fn redact(&mut self, redaction: &$crate::model::record::Redaction) {
                $( $crate::model::record::Slot::redact_slot(&mut self.$field, redaction); )*
            }

            #[allow(unused_variables)]
            fn survives(&self, redaction: &$crate::model::record::Redaction) -> bool {
                true $( && $crate::model::record::Slot::slot_survives(&self.$field, redaction) )*
            }
        }

        impl $crate::model::record::Record for $name {
            const NAME: &'static str = stringify!($name);

            fn description() -> String {
                $crate::model::record::paragraph(&[$( $doc ),*])
            }

            fn field_shapes() -> Vec<$crate::model::shape::FieldShape> {
                vec![$( {
                    let (required, shape) = $crate::model::record::field_shape!($modifier $type);
                    $crate::model::shape::FieldShape {
                        name: $crate::model::record::bare(stringify!($field)),
                        description: $crate::model::record::paragraph(&[$( $field_doc ),*]),
                        required,
                        shape,
                    }
                } ),*]
            }

            #[allow(unused_mut)]
            fn fields(&self) -> Vec<$crate::model::record::FieldView<'_>> {
                let mut views = Vec::new();
                $( $crate::model::record::Slot::views(
                    &self.$field, $crate::model::record::bare(stringify!($field)), &mut views
                ); )*
                views
            }
        }
    };
}

macro_rules! entity {
    (
        $(#[doc = $doc:literal])*
        pub struct $name:ident {
            $( $(#[doc = $field_doc:literal])* $field:ident : $modifier:ident $type:ty ),* $(,)?
        }
    ) => {
        $crate::model::record::record! {
            $(#[doc = $doc])*
            pub struct $name {
                /// The kebab-case name by which everything refers to it; it never changes.
                id: required $crate::model::values::Id,
                /// Ids that it had before it was renamed.
                formerly: list $crate::model::values::Id,
                /// What it is called on the pages.
                title: required $crate::model::values::Text,
                $( $(#[doc = $field_doc])* $field : $modifier $type, )*
                /// More about it, in Markdown.
                body: optional $crate::model::values::Prose,
                /// Words to find it by.
                tags: list $crate::model::values::Text,
                /// The stakeholder who answers for it.
                owner: optional $crate::model::values::Ref<$crate::model::kinds::Stakeholder>,
                /// Who may see it: an audience of `milepost.yaml`, or `nobody` for a draft. Without it, everybody.
                audience: optional $crate::model::values::Level,
                /// Where to read on.
                links: list $crate::model::values::LinkTo,
                /// The day by which it should be looked at again.
                review_by: optional $crate::model::values::Date,
            }
        }

        impl $crate::model::kinds::Entity for $name {
            fn id(&self) -> &$crate::model::record::Sp<$crate::model::values::Id> { &self.id }
            fn title(&self) -> &str { &self.title.value.text }
            fn formerly(&self) -> &[$crate::model::record::Sp<$crate::model::values::Id>] { &self.formerly }
            fn body(&self) -> Option<&$crate::model::record::Sp<$crate::model::values::Prose>> { self.body.as_ref() }
            fn tags(&self) -> &[$crate::model::record::Sp<$crate::model::values::Text>] { &self.tags }
            fn owner(&self) -> Option<&str> { self.owner.as_ref().map(|owner| owner.value.id()) }
            fn audience(&self) -> Option<$crate::model::values::Level> { self.audience.as_ref().map(|level| level.value) }
            fn links(&self) -> &[$crate::model::record::Sp<$crate::model::values::LinkTo>] { &self.links }
        }
    };
}

macro_rules! choice {
    (
        $(#[doc = $doc:literal])*
        pub enum $name:ident {
            $( $(#[doc = $variant_doc:literal])* $variant:ident = $word:literal ),* $(,)?
        }
    ) => {
        $(#[doc = $doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $( $(#[doc = $variant_doc])* $variant, )*
        }

        impl $name {
            /// All of them, in order.
            pub const ALL: &'static [$name] = &[$( $name::$variant ),*];

            /// The word by which it is written.
            pub fn word(self) -> &'static str {
                match self { $( $name::$variant => $word, )* }
            }
        }

        impl $crate::model::record::Value for $name {
            fn shape() -> $crate::model::shape::Shape {
                $crate::model::shape::Shape::Choice(
                    vec![$( ($word, $crate::model::record::paragraph(&[$( $variant_doc ),*])) ),*]
                )
            }

            fn read(
                node: &$crate::source::yaml::Node<'_>,
                reader: &mut $crate::model::reader::Reader<'_>,
            ) -> Option<Self> {
                reader.choice(node, &[$( ($word, $name::$variant) ),*])
            }

            fn view(&self) -> $crate::model::record::View<'_> {
                $crate::model::record::View::Word(self.word())
            }
        }
    };
}

pub(crate) use {choice, entity, field_shape, field_type, read_field, record};

/// A field's name without the `r#` of a Rust keyword.
pub fn bare(name: &'static str) -> &'static str {
    name.strip_prefix("r#").unwrap_or(name)
}

/// The lines of a doc comment as one paragraph.
pub fn paragraph(lines: &[&str]) -> String {
    lines.iter().map(|line| line.trim()).collect::<Vec<_>>().join(" ")
}
