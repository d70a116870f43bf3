//! The plan as JSON, and the JSON Schema of it, from the same tables that read plans.

use std::cell::RefCell;
use std::collections::HashMap;
use std::io::{self, Write};
use std::rc::Rc;

use serde::ser::{SerializeMap, SerializeSeq};
use serde::{Serialize, Serializer};
use serde_json::{Map, Value, json};

use super::data::{self, Data};
use super::status::exact;
use crate::model::kinds::{Kind, Vision};
use crate::model::ledger::Payment;
use crate::model::record::{FieldView, Record, View};
use crate::model::shape::{FieldShape, Shape};
use crate::model::values::Date;

/// What the schema's file is called beside the plan's.
pub const SCHEMA_FILE: &str = "plan.schema.json";

/// The plan that an audience may see, with what is computed of it, as the bytes of a file. `schema` describes it.
pub fn json(data: &Data<'_>) -> Vec<u8> {
    let mut text = Vec::new();
    // Memory takes whatever is written to it.
    let _ = write(data, &mut text);
    text
}

/// Writes the same, entity by entity.
///
/// # Errors
/// When the target fails.
pub fn write(data: &Data<'_>, to: &mut (impl Write + ?Sized)) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *to, &Whole { data, shapes: Shapes::default() })?;
    to.write_all(b"\n")
}

/// The same as a value.
pub fn plan(data: &Data<'_>) -> Value {
    serde_json::to_value(Whole { data, shapes: Shapes::default() }).unwrap_or_default()
}

/// The plan, written entity by entity.
struct Whole<'a> {
    data: &'a Data<'a>,
    shapes: Shapes,
}

impl Serialize for Whole<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (data, shapes) = (self.data, &self.shapes);
        let (project, analysis) = (data.project, data.analysis);
        let mut whole = serializer.serialize_map(None)?;
        whole.serialize_entry("$schema", SCHEMA_FILE)?;
        whole.serialize_entry("audience", &project.audience())?;
        whole.serialize_entry("revision", &project.revision.as_ref().map(|revision| &revision.id))?;
        whole.serialize_entry("status_date", &analysis.status_date)?;
        if project.faults > 0 {
            whole.serialize_entry("faults", &project.faults)?;
        }
        let fields = |fields: &[FieldView<'_>], of: &[FieldShape], whole: &mut S::SerializeMap, name| {
            whole.serialize_entry(name, &Fields { fields, of, shapes })
        };
        fields(&data.settings(), &data::settings_shapes(), &mut whole, "settings")?;
        fields(&data.vision(), &Vision::field_shapes(), &mut whole, "vision")?;
        let complete = analysis.progress.project.as_ref().map(|complete| exact(complete.actual.round_dp(2)));
        let computed = json!({
            "start": analysis.schedule.start,
            "finish": analysis.schedule.finish,
            "percent_complete": complete,
            "status": analysis.statuses.project.judgement.key(),
        });
        whole.serialize_entry(data::COMPUTED, &computed)?;
        for kind in data.kinds() {
            whole.serialize_entry(data::list_name(kind), &Entities { data, kind, shapes })?;
        }
        if data.shows_money() {
            whole.serialize_entry("payments", &Payments(data.payments()))?;
        }
        whole.end()
    }
}

/// The fields of the records within other records, by the function that tells them: each is asked once.
#[derive(Default)]
struct Shapes(RefCell<HashMap<usize, Rc<[FieldShape]>>>);

impl Shapes {
    fn of(&self, fields: fn() -> Vec<FieldShape>) -> Rc<[FieldShape]> {
        self.0.borrow_mut().entry(fields as usize).or_insert_with(|| fields().into()).clone()
    }
}

/// The entities of a kind.
struct Entities<'a> {
    data: &'a Data<'a>,
    kind: Kind,
    shapes: &'a Shapes,
}

impl Serialize for Entities<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let of = data::shapes(self.kind);
        let mut list = serializer.serialize_seq(None)?;
        for place in 0..self.data.plan().count(self.kind) {
            let fields = self.data.fields(self.kind, place);
            list.serialize_element(&Fields { fields: &fields, of: &of, shapes: self.shapes })?;
        }
        list.end()
    }
}

struct Payments<I>(I);

impl<'a, I: Iterator<Item = &'a Payment> + Clone> Serialize for Payments<I> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.clone().map(|payment| {
            json!({
                "date": payment.date.value,
                "line": payment.line.value,
                "amount": exact(payment.amount.value),
                "reference": payment.reference.value,
                "note": payment.note,
            })
        }))
    }
}

/// The JSON Schema of [`plan`], draft 2020-12.
pub fn schema() -> Value {
    let mut writer = Writer { definitions: Map::new() };
    let mut properties = Map::new();
    properties.insert("$schema".to_owned(), json!({"type": "string"}));
    let text = |description: &str| json!({"description": description, "type": ["string", "null"]});
    properties.insert("audience".to_owned(), text("Whom it is for; null in a plan without audiences."));
    properties.insert("revision".to_owned(), text("The commit that it was read at; null without git."));
    properties.insert("status_date".to_owned(), json!({"type": "string", "format": "date"}));
    let faults = "How many errors the plan has: what is faulty is left out, so that amounts and dates may be wrong. Missing where it has none.";
    properties.insert("faults".to_owned(), json!({"type": "integer", "minimum": 1, "description": faults}));
    properties.insert("settings".to_owned(), writer.record(&data::settings_shapes()));
    properties.insert("vision".to_owned(), writer.record(&Vision::field_shapes()));
    let date = <Date as crate::model::record::Value>::shape();
    let computed = vec![
        data::shape("start", "The first day of the project.", date.clone()),
        data::shape("finish", "The forecast of its last day.", date.clone()),
        data::shape("percent_complete", "How much is done; null without milestones.", data::number_shape()),
        data::shape("status", "What is computed of where it stands.", data::status_shape()),
    ];
    let mut computed = writer.record(&computed);
    computed["properties"]["percent_complete"]["type"] = json!(["number", "null"]);
    properties.insert(data::COMPUTED.to_owned(), computed);
    for kind in Kind::ALL.iter().copied() {
        let mut entity = writer.record(&data::shapes(kind));
        entity["description"] = json!(kind.description());
        writer.definitions.insert(kind.name().to_owned(), entity);
        let list = json!({"type": "array", "items": {"$ref": format!("#/$defs/{}", kind.name())}});
        properties.insert(data::list_name(kind).to_owned(), list);
    }
    let payment = json!({
        "type": "object",
        "properties": {
            "date": {"type": "string", "format": "date"},
            "line": {"type": "string"},
            "amount": {"type": "number"},
            "reference": {"type": "string"},
            "note": {"type": "string"},
        },
        "required": ["date", "line", "amount", "reference", "note"],
        "additionalProperties": false,
    });
    properties
        .insert("payments".to_owned(), json!({"description": "What was paid.", "type": "array", "items": payment}));
    writer.definitions.sort_keys();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "The plan of a project, with what is computed of it",
        "description": "Dates are civil dates. Amounts are in the currency of the settings. Durations and floats are working \
                        days. A reference is the id of an entity. Kinds about money are absent where the audience sees none.",
        "type": "object",
        "properties": properties,
        "required": ["status_date", "settings", "vision", "milestones"],
        "additionalProperties": false,
        "$defs": writer.definitions,
    })
}

/// A record, and the shapes of its fields.
struct Fields<'a> {
    fields: &'a [FieldView<'a>],
    of: &'a [FieldShape],
    shapes: &'a Shapes,
}

impl Serialize for Fields<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut record = serializer.serialize_map(Some(self.fields.len()))?;
        for field in self.fields {
            let shape = self.of.iter().find(|shape| shape.name == field.name).map(|shape| &shape.shape);
            record.serialize_entry(field.name, &Item { view: &field.value, shape, shapes: self.shapes })?;
        }
        record.end()
    }
}

/// A value, and its shape where it is known.
struct Item<'a> {
    view: &'a View<'a>,
    shape: Option<&'a Shape>,
    shapes: &'a Shapes,
}

impl Serialize for Item<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let shapes = self.shapes;
        match self.view {
            View::Text(text) | View::Prose(text) => serializer.serialize_str(text),
            View::Date(date) => date.serialize(serializer),
            View::Money(number) | View::Number(number, _) => exact(*number).serialize(serializer),
            View::Flag(flag) => serializer.serialize_bool(*flag),
            View::Word(word) => serializer.serialize_str(word),
            View::Reference(kind, id) => serializer.serialize_str(&reference(*kind, id, self.shape)),
            View::List(items) => {
                let shape = match self.shape {
                    Some(Shape::List { item, .. }) => Some(&**item),
                    _ => None,
                };
                serializer.collect_seq(items.iter().map(|field| Item { view: &field.value, shape, shapes }))
            }
            View::Record(fields) => {
                let of = match self.shape {
                    Some(Shape::Record { fields, .. }) => shapes.of(*fields),
                    _ => Rc::from([]),
                };
                Fields { fields, of: &of, shapes }.serialize(serializer)
            }
        }
    }
}

/// A reference as it is written: its id, with the kind before it where any kind may stand.
pub(super) fn reference(kind: Kind, id: &str, shape: Option<&Shape>) -> String {
    match shape {
        Some(Shape::Reference { kind: None }) => format!("{}:{id}", kind.name()),
        _ => id.to_owned(),
    }
}

struct Writer {
    definitions: Map<String, Value>,
}

impl Writer {
    fn record(&mut self, fields: &[FieldShape]) -> Value {
        let mut properties = Map::new();
        for field in fields {
            let mut schema = self.value(&field.shape);
            if let Some(object) = schema.as_object_mut().filter(|object| !object.contains_key("$ref")) {
                object.insert("description".to_owned(), json!(field.description));
            }
            properties.insert(field.name.to_owned(), schema);
        }
        let required: Vec<&str> = fields.iter().filter(|field| field.required).map(|field| field.name).collect();
        let mut record = json!({"type": "object", "properties": properties, "additionalProperties": false});
        if !required.is_empty() {
            record["required"] = json!(required);
        }
        record
    }

    fn value(&mut self, shape: &Shape) -> Value {
        match shape {
            Shape::Text | Shape::Prose => json!({"type": "string"}),
            Shape::Pattern { name: "date", .. } => json!({"type": "string", "format": "date"}),
            Shape::Pattern { pattern, .. } => json!({"type": "string", "pattern": pattern}),
            Shape::Number { minimum, maximum, whole, .. } => {
                let mut number = json!({"type": if *whole { "integer" } else { "number" }});
                minimum.iter().for_each(|least| number["minimum"] = json!(least));
                maximum.iter().for_each(|most| number["maximum"] = json!(most));
                number
            }
            Shape::Flag => json!({"type": "boolean"}),
            Shape::Choice(words) => json!({"enum": words.iter().map(|(word, _)| word).collect::<Vec<_>>()}),
            Shape::Reference { .. } => json!({"type": "string"}),
            Shape::List { item, .. } => json!({"type": "array", "items": self.value(item)}),
            // Amounts by month are a list of months, in order.
            Shape::Map { .. } => json!({"type": "array", "items": {
                "type": "object",
                "properties": {"month": {"type": "string", "format": "date"}, "amount": {"type": "number"}},
                "required": ["month"],
                "additionalProperties": false,
            }}),
            Shape::Record { name, fields, shorthand } => self.named(name, &fields(), *shorthand),
        }
    }

    fn named(&mut self, name: &str, fields: &[FieldShape], shorthand: Option<&'static str>) -> Value {
        if name == data::COMPUTED {
            return self.record(fields);
        }
        if !self.definitions.contains_key(name) {
            self.definitions.insert(name.to_owned(), Value::Null);
            let record = self.record(fields);
            self.definitions.insert(name.to_owned(), record);
        }
        let reference = json!({"$ref": format!("#/$defs/{name}")});
        // A shorthand that is no field is a word that stands for the whole.
        match shorthand.filter(|words| !fields.iter().any(|field| field.name == *words)) {
            Some(words) => json!({"anyOf": [{"const": words}, reference]}),
            None => reference,
        }
    }
}
