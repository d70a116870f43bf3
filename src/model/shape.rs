//! What may be written in a field, as data: for the JSON Schema, the reference and the hints of diagnostics.

/// What may be written for a value.
#[derive(Clone, Debug)]
pub enum Shape {
    /// A line of text, or one text a language.
    Text,
    /// Markdown, or one text a language.
    Prose,
    /// Text of a given form.
    Pattern {
        /// What it is called, such as `date`.
        name: &'static str,
        /// A regular expression that it matches.
        pattern: &'static str,
        /// One that is right.
        example: &'static str,
    },
    /// A number, in text or as it is.
    Number {
        /// What it is called.
        name: &'static str,
        /// The least value.
        minimum: Option<i64>,
        /// The greatest value.
        maximum: Option<i64>,
        /// Whether it has no fraction.
        whole: bool,
        /// A regular expression for the forms with a unit, such as `5%`.
        pattern: Option<&'static str>,
    },
    /// `true` or `false`.
    Flag,
    /// One of a few words, each with its meaning.
    Choice(Vec<(&'static str, String)>),
    /// The id of an entity of a kind; of any kind, with the kind before it, where `kind` is `None`.
    Reference {
        /// The kind's name.
        kind: Option<&'static str>,
    },
    /// Values in order; `bare` says that a single one may stand without the list.
    List {
        /// What each is.
        item: Box<Shape>,
        /// Whether a single one may stand without the list.
        bare: bool,
    },
    /// Values by name.
    Map {
        /// The form of the names.
        keys: &'static str,
        /// What each is.
        item: Box<Shape>,
    },
    /// Named fields. A bare value stands for the field `shorthand`.
    Record {
        /// The type's name.
        name: &'static str,
        /// Its fields; a function, so that types may refer to each other.
        fields: fn() -> Vec<FieldShape>,
        /// The field that a bare value stands for.
        shorthand: Option<&'static str>,
    },
}

/// A field of a record.
#[derive(Clone, Debug)]
pub struct FieldShape {
    /// Its name.
    pub name: &'static str,
    /// What it means.
    pub description: String,
    /// Whether it must be there.
    pub required: bool,
    /// What may be written.
    pub shape: Shape,
}

impl Shape {
    /// A list of values.
    pub fn list(item: Shape) -> Shape {
        Shape::List { item: Box::new(item), bare: false }
    }

    /// A list of values, or one of them.
    pub fn several(item: Shape) -> Shape {
        Shape::List { item: Box::new(item), bare: true }
    }
}
