//! JSON Schema of the plan's files, draft 2020-12, from the same tables that read them.

use serde_json::{Map, Value, json};

use crate::model::kinds::{Kind, Place, Settings, Vision};
use crate::model::record::Record;
use crate::model::shape::{FieldShape, Shape};

const DRAFT: &str = "https://json-schema.org/draft/2020-12/schema";

/// What a schema describes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A file of `plan/`: a mapping of lists.
    PlanFile,
    /// `milepost.yaml`.
    Settings,
    /// The front matter of `vision.md`.
    Vision,
    /// One entity of a kind; for kinds with a file each, their front matter.
    Kind(Kind),
}

impl Subject {
    /// The subject with a name: `plan`, `settings`, `vision` or a kind's.
    pub fn named(name: &str) -> Option<Subject> {
        match name {
            "plan" => Some(Subject::PlanFile),
            "settings" => Some(Subject::Settings),
            "vision" => Some(Subject::Vision),
            _ => Kind::named(name).map(Subject::Kind),
        }
    }

    /// The names of all subjects.
    pub fn names() -> Vec<&'static str> {
        ["plan", "settings", "vision"].into_iter().chain(Kind::ALL.iter().map(|kind| kind.name())).collect()
    }
}

/// The schema of a subject.
pub fn schema(subject: Subject) -> Value {
    let mut writer = Writer { definitions: Map::new() };
    let mut root = match subject {
        Subject::PlanFile => writer.plan_file(),
        Subject::Settings => writer.record(&Settings::description(), &Settings::field_shapes()),
        Subject::Vision => writer.document(&Vision::description(), Vision::field_shapes(), &[]),
        Subject::Kind(kind) => match kind.place() {
            Place::Folder(_) => writer.document(&kind.description(), kind.field_shapes(), &["id", "title"]),
            Place::List { .. } => writer.record(&kind.description(), &kind.field_shapes()),
        },
    };
    let mut whole = Map::new();
    whole.insert("$schema".to_owned(), json!(DRAFT));
    if let Some(fields) = root.as_object_mut() {
        whole.append(fields);
    }
    if !writer.definitions.is_empty() {
        writer.definitions.sort_keys();
        whole.insert("$defs".to_owned(), Value::Object(writer.definitions));
    }
    Value::Object(whole)
}

struct Writer {
    definitions: Map<String, Value>,
}

impl Writer {
    fn plan_file(&mut self) -> Value {
        let mut properties = Map::new();
        for kind in Kind::ALL {
            if let Place::List { key, file } = kind.place() {
                let name = format!("{kind:?}");
                let item = self.record(&kind.description(), &kind.field_shapes());
                self.definitions.insert(name.clone(), item);
                let description = format!("{} Usually in {file}.", kind.description());
                let list = json!({
                    "description": description,
                    "type": ["array", "null"],
                    "items": {"$ref": format!("#/$defs/{name}")},
                });
                properties.insert(key.to_owned(), list);
            }
        }
        json!({
            "title": "Milepost plan",
            "description": "A file of the plan: lists of entities by kind.",
            "type": "object",
            "properties": properties,
            "additionalProperties": false,
        })
    }

    /// The front matter of a Markdown file; what the file itself can give is not required.
    fn document(&mut self, description: &str, mut fields: Vec<FieldShape>, given: &[&str]) -> Value {
        fields.retain(|field| field.name != "body");
        fields.iter_mut().filter(|field| given.contains(&field.name)).for_each(|field| field.required = false);
        self.record(description, &fields)
    }

    fn record(&mut self, description: &str, fields: &[FieldShape]) -> Value {
        let mut properties = Map::new();
        for field in fields {
            let mut schema = self.with_audience(&field.shape, field.required);
            if let Some(object) = schema.as_object_mut() {
                object.insert("description".to_owned(), json!(field.description));
            }
            properties.insert(field.name.to_owned(), schema);
        }
        let required: Vec<&str> = fields.iter().filter(|field| field.required).map(|field| field.name).collect();
        let mut record = json!({
            "description": description,
            "type": "object",
            "properties": properties,
            "additionalProperties": false,
        });
        if !required.is_empty() {
            record["required"] = json!(required);
        }
        record
    }

    /// A value, nothing, or a value with its audience.
    fn with_audience(&mut self, shape: &Shape, required: bool) -> Value {
        let value = self.value(shape);
        if required {
            return value;
        }
        json!({"anyOf": [value, {"$ref": self.audience_of(&value)}, {"type": "null"}]})
    }

    /// A definition of `{value, audience}` for a value; one for each form of value.
    fn audience_of(&mut self, value: &Value) -> String {
        let wrapper = json!({
            "description": "A value that is not for everybody.",
            "type": "object",
            "properties": {"value": value, "audience": {"type": "string", "description": "Who may see the value."}},
            "required": ["value", "audience"],
            "additionalProperties": false,
        });
        let same = self.definitions.iter().find(|(_, known)| **known == wrapper).map(|(name, _)| name.clone());
        let name = same.unwrap_or_else(|| {
            let count = self.definitions.keys().filter(|name| name.starts_with("Restricted")).count();
            let name = format!("Restricted{:02}", count + 1);
            self.definitions.insert(name.clone(), wrapper);
            name
        });
        format!("#/$defs/{name}")
    }

    fn value(&mut self, shape: &Shape) -> Value {
        match shape {
            Shape::Text | Shape::Prose => json!({"anyOf": [
                {"type": ["string", "number", "boolean"]},
                {"type": "object", "propertyNames": {"pattern": "^[a-z]{2,3}(-[A-Za-z0-9]{2,4})?$"},
                 "additionalProperties": {"type": "string"}, "minProperties": 1},
            ]}),
            Shape::Pattern { pattern, example, .. } => {
                json!({"type": "string", "pattern": pattern, "examples": [example]})
            }
            Shape::Number { minimum, maximum, whole, pattern, .. } => {
                let mut number = json!({"type": if *whole { "integer" } else { "number" }});
                minimum.iter().for_each(|least| number["minimum"] = json!(least));
                maximum.iter().for_each(|most| number["maximum"] = json!(most));
                match pattern {
                    Some(pattern) => json!({"anyOf": [number, {"type": "string", "pattern": pattern}]}),
                    None => number,
                }
            }
            Shape::Flag => json!({"type": "boolean"}),
            Shape::Choice(words) => {
                let option = |(word, meaning): &(&'static str, String)| {
                    if meaning.is_empty() {
                        json!({"const": word})
                    } else {
                        json!({"const": word, "description": meaning})
                    }
                };
                json!({"oneOf": words.iter().map(option).collect::<Vec<_>>()})
            }
            Shape::Reference { kind: Some(kind) } => {
                json!({"type": "string", "pattern": "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$", "$comment": format!("the id of a {kind}")})
            }
            Shape::Reference { kind: None } => json!({"type": "string", "pattern": "^[a-z]+: ?[a-z0-9][a-z0-9-]*$"}),
            Shape::List { item, bare } => {
                let item = self.with_audience(item, false);
                let list = json!({"type": "array", "items": item});
                if *bare { json!({"anyOf": [list, item]}) } else { list }
            }
            Shape::Map { keys, item } => {
                let item = self.value(item);
                let item = json!({"anyOf": [item, {"type": "null"}]});
                json!({"type": "object", "propertyNames": {"pattern": keys}, "additionalProperties": item})
            }
            Shape::Record { name, fields, shorthand } => self.reference(name, *fields, *shorthand),
        }
    }

    fn reference(&mut self, name: &str, fields: fn() -> Vec<FieldShape>, shorthand: Option<&'static str>) -> Value {
        let fields = fields();
        // Shares of different kinds have one name and different fields.
        let pattern = fields.iter().find_map(|field| match field.shape {
            Shape::Reference { kind: Some(kind) } if name == "Share" => Some(kind),
            _ => None,
        });
        let name = pattern.map_or_else(|| name.to_owned(), |kind| format!("{name}Of{kind}"));
        if !self.definitions.contains_key(&name) {
            self.definitions.insert(name.clone(), Value::Null);
            let record = self.record("", &fields);
            self.definitions.insert(name.clone(), record);
        }
        let reference = json!({"$ref": format!("#/$defs/{name}")});
        match shorthand {
            None => reference,
            Some(words) => match fields.iter().find(|field| field.name == words) {
                Some(field) => json!({"anyOf": [self.value(&field.shape), reference]}),
                None => json!({"anyOf": [{"const": words}, reference]}),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn undescribed(schema: &Value, path: &str, found: &mut Vec<String>) {
        if let Some(properties) = schema["properties"].as_object().filter(|_| !path.contains("Restricted")) {
            for (name, property) in properties {
                if property["description"].as_str().is_none_or(str::is_empty) {
                    found.push(format!("{path}/{name}"));
                }
            }
        }
        for (name, definition) in schema["$defs"].as_object().into_iter().flatten() {
            undescribed(definition, &format!("{path}/{name}"), found);
        }
    }

    #[test]
    fn every_field_of_every_kind_is_described() {
        for name in Subject::names() {
            let mut found = Vec::new();
            undescribed(&schema(Subject::named(name).unwrap()), name, &mut found);
            assert_eq!(found, Vec::<String>::new());
        }
    }

    #[test]
    fn what_must_be_there_is_required() {
        let settings = schema(Subject::Settings);
        assert_eq!(settings["required"], json!(["title", "start"]));
        assert_eq!(settings["$schema"], json!(DRAFT));
        let decision = schema(Subject::named("decision").unwrap());
        assert_eq!(decision["required"], Value::Null);
        assert_eq!(decision["properties"]["body"], Value::Null);
    }
}
