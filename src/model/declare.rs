//! How kinds are written down: a struct with doc comments is its own reader, schema, walker and redactor.
//!
//! A field is declared as `name: modifier Type`. The modifiers are `required` (an [`Sp`](crate::model::record::Sp)),
//! `optional` (an `Option<Sp>`), `list` (a [`List`](crate::model::record::List)), `several` (a list that may also be
//! written as one value), and `narrow` and `narrow_list` (optional and list, for the narrowest audience unless marked
//! otherwise).

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
            $( $(#[doc = $field_doc])* pub $field: $crate::model::declare::field_type!($modifier $type), )*
        }

        impl $crate::model::record::Value for $name {
            fn shape() -> $crate::model::shape::Shape {
                #[allow(unused_mut, unused_assignments)]
                let mut shorthand: Option<&'static str> = None;
                $( shorthand = Some($crate::model::declare::bare(stringify!($shorthand))); )?
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
                $( shorthand = Some($crate::model::declare::bare(stringify!($shorthand))); )?
                let names = [$( $crate::model::declare::bare(stringify!($field)) ),*];
                let mut fields = reader.fields(node, stringify!($name), &names, shorthand)?;
                $( let $field = $crate::model::declare::read_field!(
                    $modifier $type, fields, $crate::model::declare::bare(stringify!($field)), reader
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
            fn loses(&self, redaction: &$crate::model::record::Redaction) -> bool {
                false $( || $crate::model::record::Slot::slot_loses(&self.$field, redaction) )*
            }

            #[allow(unused_variables)]
            fn each_text<'a>(&'a self, each: &mut dyn FnMut($crate::model::translation::Written<'a>)) {
                $( $crate::model::record::Slot::each_text_of_slot(&self.$field, each); )*
            }

            #[allow(unused_variables)]
            fn translate(&mut self, wanted: &$crate::model::translation::Wanted<'_>) {
                $( $crate::model::record::Slot::translate_slot(&mut self.$field, wanted); )*
            }

            #[allow(unused_variables)]
            fn add_translation(
                &mut self,
                name: &str,
                translated: &$crate::model::translation::Translated,
                to: &mut $crate::model::translation::Adding<'_, '_>,
            ) {
                let $crate::model::translation::TranslatedValue::Fields(fields) = &translated.value else { return };
                for (name, translated) in fields {
                    $( if *name == $crate::model::declare::bare(stringify!($field)) {
                        $crate::model::record::Slot::add_to_slot(&mut self.$field, name, translated, to);
                    } )*
                }
            }

            fn forget(&mut self, forgotten: &$crate::model::record::Forgotten) -> bool {
                match forgotten {
                    $crate::model::record::Forgotten::Fields(fields) => {
                        $crate::model::record::Record::forget_fields(self, fields)
                    }
                    _ => false,
                }
            }

            #[allow(unused_variables)]
            fn survives(&self, redaction: &$crate::model::record::Redaction) -> bool {
                true $( && $crate::model::record::Slot::slot_survives(&self.$field, redaction) )*
            }
        }

        impl $crate::model::record::Record for $name {
            const NAME: &'static str = stringify!($name);

            fn description() -> String {
                $crate::model::declare::paragraph(&[$( $doc ),*])
            }

            fn field_shapes() -> Vec<$crate::model::shape::FieldShape> {
                vec![$( {
                    let (required, shape) = $crate::model::declare::field_shape!($modifier $type);
                    $crate::model::shape::FieldShape {
                        name: $crate::model::declare::bare(stringify!($field)),
                        description: $crate::model::declare::paragraph(&[$( $field_doc ),*]),
                        required,
                        shape,
                    }
                } ),*]
            }

            #[allow(unused_mut, unused_variables)]
            fn forget_fields(&mut self, forgotten: &$crate::model::record::ForgottenFields) -> bool {
                let mut is_gone = true;
                $( if let Some(hidden) = forgotten.get($crate::model::declare::bare(stringify!($field))) {
                    is_gone &= $crate::model::record::Slot::forget_slot(&mut self.$field, hidden);
                } )*
                is_gone
            }

            #[allow(unused_mut)]
            fn fields(&self) -> Vec<$crate::model::record::FieldView<'_>> {
                let mut views = Vec::new();
                $( $crate::model::record::Slot::views(
                    &self.$field, $crate::model::declare::bare(stringify!($field)), &mut views
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
        $crate::model::declare::record! {
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
                    vec![$( ($word, $crate::model::declare::paragraph(&[$( $variant_doc ),*])) ),*]
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
