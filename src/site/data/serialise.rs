//! From serde's data model: what derives `Serialize` becomes data, with the names of its fields as the code has them.

use std::borrow::Cow;
use std::fmt;

use serde::ser::{
    Error as _, Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant, Serializer,
};

use super::{Object, Value};

/// A value as data; nothing where it has a map whose keys are not text, which no part of a page has, and the value itself
/// as data where it is data already, which serde copies.
pub fn value<T: Serialize + ?Sized>(of: &T) -> Value {
    of.serialize(Writer).unwrap_or_default()
}

struct Writer;

/// Why something is no data.
#[derive(Debug)]
pub struct Fault(String);

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl std::error::Error for Fault {}

impl serde::ser::Error for Fault {
    fn custom<T: fmt::Display>(message: T) -> Fault {
        Fault(message.to_string())
    }
}

type Made = Result<Value, Fault>;

impl Serializer for Writer {
    type Ok = Value;
    type Error = Fault;
    type SerializeSeq = Items;
    type SerializeTuple = Items;
    type SerializeTupleStruct = Items;
    type SerializeTupleVariant = Items;
    type SerializeMap = Fields;
    type SerializeStruct = Fields;
    type SerializeStructVariant = Fields;

    fn serialize_bool(self, value: bool) -> Made {
        Ok(Value::Bool(value))
    }

    fn serialize_i8(self, value: i8) -> Made {
        Ok(Value::from(value))
    }

    fn serialize_i16(self, value: i16) -> Made {
        Ok(Value::from(i32::from(value)))
    }

    fn serialize_i32(self, value: i32) -> Made {
        Ok(Value::from(value))
    }

    fn serialize_i64(self, value: i64) -> Made {
        Ok(Value::from(value))
    }

    fn serialize_u8(self, value: u8) -> Made {
        Ok(Value::from(value))
    }

    fn serialize_u16(self, value: u16) -> Made {
        Ok(Value::from(value))
    }

    fn serialize_u32(self, value: u32) -> Made {
        Ok(Value::from(value))
    }

    fn serialize_u64(self, value: u64) -> Made {
        Ok(Value::from(value))
    }

    fn serialize_f32(self, value: f32) -> Made {
        Ok(Value::from(f64::from(value)))
    }

    fn serialize_f64(self, value: f64) -> Made {
        Ok(Value::from(value))
    }

    fn serialize_char(self, value: char) -> Made {
        Ok(Value::from(value.to_string()))
    }

    fn serialize_str(self, value: &str) -> Made {
        Ok(Value::from(value))
    }

    fn serialize_bytes(self, value: &[u8]) -> Made {
        Ok(value.iter().copied().collect())
    }

    fn serialize_none(self) -> Made {
        Ok(Value::Null)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Made {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Made {
        Ok(Value::Null)
    }

    fn serialize_unit_struct(self, _: &'static str) -> Made {
        Ok(Value::Null)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Made {
        Ok(Value::from(variant))
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Made {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Made {
        Ok(Value::Object(Object(vec![(Cow::Borrowed(variant), value.serialize(Writer)?)])))
    }

    fn serialize_seq(self, length: Option<usize>) -> Result<Items, Fault> {
        Ok(Items { variant: None, items: Vec::with_capacity(length.unwrap_or_default()) })
    }

    fn serialize_tuple(self, length: usize) -> Result<Items, Fault> {
        self.serialize_seq(Some(length))
    }

    fn serialize_tuple_struct(self, _: &'static str, length: usize) -> Result<Items, Fault> {
        self.serialize_seq(Some(length))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        length: usize,
    ) -> Result<Items, Fault> {
        Ok(Items { variant: Some(variant), items: Vec::with_capacity(length) })
    }

    fn serialize_map(self, length: Option<usize>) -> Result<Fields, Fault> {
        let fields = Object(Vec::with_capacity(length.unwrap_or_default()));
        Ok(Fields { variant: None, key: None, fields })
    }

    fn serialize_struct(self, _: &'static str, length: usize) -> Result<Fields, Fault> {
        self.serialize_map(Some(length))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        length: usize,
    ) -> Result<Fields, Fault> {
        Ok(Fields { variant: Some(variant), key: None, fields: Object(Vec::with_capacity(length)) })
    }
}

/// A value under the name of its variant, where it has one.
fn of_variant(variant: Option<&'static str>, value: Value) -> Value {
    match variant {
        Some(name) => Value::Object(Object(vec![(Cow::Borrowed(name), value)])),
        None => value,
    }
}

struct Items {
    variant: Option<&'static str>,
    items: Vec<Value>,
}

impl Items {
    fn add<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Fault> {
        self.items.push(value.serialize(Writer)?);
        Ok(())
    }

    fn made(self) -> Made {
        Ok(of_variant(self.variant, Value::List(self.items)))
    }
}

struct Fields {
    variant: Option<&'static str>,
    key: Option<String>,
    fields: Object,
}

impl Fields {
    fn add<T: Serialize + ?Sized>(&mut self, name: Cow<'static, str>, value: &T) -> Result<(), Fault> {
        self.fields.push(name, value.serialize(Writer)?);
        Ok(())
    }

    fn made(self) -> Made {
        Ok(of_variant(self.variant, Value::Object(self.fields)))
    }
}

/// The traits of sequences, which differ in their names only.
macro_rules! sequences {
    ($($name:ident $method:ident)*) => {$(
        impl $name for Items {
            type Ok = Value;
            type Error = Fault;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Fault> {
                self.add(value)
            }

            fn end(self) -> Made {
                self.made()
            }
        }
    )*};
}

sequences! {
    SerializeSeq serialize_element
    SerializeTuple serialize_element
    SerializeTupleStruct serialize_field
    SerializeTupleVariant serialize_field
}

/// The traits of structures, which differ in their names only.
macro_rules! structures {
    ($($name:ident)*) => {$(
        impl $name for Fields {
            type Ok = Value;
            type Error = Fault;

            fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), Fault> {
                self.add(Cow::Borrowed(name), value)
            }

            fn end(self) -> Made {
                self.made()
            }
        }
    )*};
}

structures! { SerializeStruct SerializeStructVariant }

impl SerializeMap for Fields {
    type Ok = Value;
    type Error = Fault;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Fault> {
        match key.serialize(Writer)? {
            Value::Text(name) => self.key = Some(name),
            other => return Err(Fault::custom(format!("{other:?} is no name of a field"))),
        }
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Fault> {
        let name = self.key.take().unwrap_or_default();
        self.add(Cow::Owned(name), value)
    }

    fn end(self) -> Made {
        self.made()
    }
}

/// Data as JSON has it, for who wants to read it.
impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Value::Null => serializer.serialize_unit(),
            Value::Bool(value) => serializer.serialize_bool(*value),
            Value::Integer(number) => serializer.serialize_i64(*number),
            Value::Float(number) => serializer.serialize_f64(*number),
            Value::Text(text) => serializer.serialize_str(text),
            Value::List(items) => serializer.collect_seq(items),
            Value::Object(object) => serializer.collect_map(object.iter()),
        }
    }
}

impl fmt::Display for Value {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&serde_json::to_string(self).map_err(|_| fmt::Error)?)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde::Serialize;

    use super::super::json;
    use super::*;

    #[derive(Serialize)]
    enum Shape {
        Point,
        Disc(i64),
        Box { width: f64, name: Option<String> },
        Line(i8, u64),
    }

    #[test]
    fn whatever_serde_knows_becomes_the_same_as_in_json() {
        let shapes = [
            Shape::Point,
            Shape::Disc(7),
            Shape::Box { width: 1.5, name: None },
            Shape::Box { width: -0.25, name: Some("a \"b\"".to_owned()) },
            Shape::Line(-1, u64::from(u32::MAX)),
        ];
        let map = BTreeMap::from([("one", vec![true, false]), ("two", vec![])]);
        let all = (shapes, map, 'x', (), "text");
        assert_eq!(serde_json::to_value(value(&all)).unwrap(), serde_json::to_value(&all).unwrap());
        assert_eq!(value(&BTreeMap::from([(1, 2)])), Value::Null, "a field has a name");
    }

    #[test]
    fn data_is_read_by_names_and_places() {
        let mut data = json!({"a": [1, "b", null, {"c": true}], "d": {}});
        assert_eq!((&data["a"][1], &data["a"][3]["c"]), (&Value::from("b"), &Value::Bool(true)));
        assert!(data["a"][9].is_null() && data["x"]["y"].is_null() && data["d"].is_object());
        data["d"]["e"] = "new".into();
        data["a"]["was a list"] = 2.into();
        assert_eq!(data.to_string(), r#"{"a":{"was a list":2},"d":{"e":"new"}}"#);
    }
}
