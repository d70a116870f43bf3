//! The data of pages: a tree of values that a theme sees.
//!
//! The names of its fields are those of the code, which nothing copies and nothing looks up while a page is made; with maps
//! of owned and hashed names, making and dropping them was most of the work of a page.

mod serialise;

use std::borrow::Cow;
use std::ops::{Index, IndexMut};
use std::sync::Arc;

use serde::Serialize;

/// What can stand in the data of a page.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Value {
    /// Nothing.
    #[default]
    Null,
    /// Yes or no.
    Bool(bool),
    /// A whole number.
    Integer(i64),
    /// Any number.
    Float(f64),
    /// Words.
    Text(String),
    /// Values in order.
    List(Vec<Value>),
    /// Named values in order.
    Object(Object),
}

/// Named values in the order in which they were put in; no two have the same name.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Object(Vec<(Cow<'static, str>, Value)>);

impl Object {
    /// One without fields.
    pub fn new() -> Object {
        Object::default()
    }

    /// Adds a field with a name that no other has yet.
    pub fn push(&mut self, name: impl Into<Cow<'static, str>>, value: Value) {
        let name = name.into();
        debug_assert!(self.get(&name).is_none(), "{name} is there twice");
        self.0.push((name, value));
    }

    /// The value of a field.
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value)
    }

    /// The fields in order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.0.iter().map(|(name, value)| (&**name, value))
    }

    /// The fields in order, where the names of all stand in the code.
    pub fn of_code(&self) -> Option<impl Iterator<Item = (&'static str, &Value)>> {
        fn named<'a>(field: &'a (Cow<'static, str>, Value)) -> Option<(&'static str, &'a Value)> {
            match &field.0 {
                Cow::Borrowed(name) => Some((name, &field.1)),
                Cow::Owned(_) => None,
            }
        }
        self.0.iter().all(|field| named(field).is_some()).then(|| self.0.iter().filter_map(named))
    }

    /// How many fields there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl IntoIterator for Object {
    type Item = (Cow<'static, str>, Value);
    type IntoIter = std::vec::IntoIter<Self::Item>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<N: Into<Cow<'static, str>>> FromIterator<(N, Value)> for Object {
    fn from_iter<I: IntoIterator<Item = (N, Value)>>(fields: I) -> Object {
        let mut object = Object::new();
        fields.into_iter().for_each(|(name, value)| object.push(name, value));
        object
    }
}

impl Value {
    /// The value of a field, where this is an object that has it.
    pub fn get(&self, name: &str) -> Option<&Value> {
        match self {
            Value::Object(object) => object.get(name),
            _ => None,
        }
    }

    /// The words, where this is words.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The values, where this is a list.
    pub fn as_array(&self) -> Option<&Vec<Value>> {
        match self {
            Value::List(items) => Some(items),
            _ => None,
        }
    }

    /// The number, where this is a whole one.
    pub fn as_i64(&self) -> Option<i64> {
        match self {
            Value::Integer(number) => Some(*number),
            _ => None,
        }
    }

    /// Yes or no, where this is either.
    pub fn as_bool(&self) -> Option<bool> {
        match self {
            Value::Bool(value) => Some(*value),
            _ => None,
        }
    }

    /// Whether this is nothing.
    pub fn is_null(&self) -> bool {
        matches!(self, Value::Null)
    }

    /// Whether this is an object.
    pub fn is_object(&self) -> bool {
        matches!(self, Value::Object(_))
    }
}

/// Nothing, for what is not there.
const NOTHING: &Value = &Value::Null;

/// The value of a field, and nothing where there is none.
impl Index<&str> for Value {
    type Output = Value;

    fn index(&self, name: &str) -> &Value {
        self.get(name).unwrap_or(NOTHING)
    }
}

/// The value at a place in a list, and nothing where there is none.
impl Index<usize> for Value {
    type Output = Value;

    fn index(&self, place: usize) -> &Value {
        self.as_array().and_then(|items| items.get(place)).unwrap_or(NOTHING)
    }
}

/// A field, put in as nothing where there is none. What is no object becomes one.
impl IndexMut<&'static str> for Value {
    fn index_mut(&mut self, name: &'static str) -> &mut Value {
        if !self.is_object() {
            *self = Value::Object(Object::new());
        }
        let Value::Object(Object(fields)) = self else { unreachable!("it was made an object above") };
        let place = fields.iter().position(|(known, _)| known == name).unwrap_or_else(|| {
            fields.push((Cow::Borrowed(name), Value::Null));
            fields.len() - 1
        });
        &mut fields[place].1
    }
}

impl PartialEq<&str> for Value {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == Some(other)
    }
}

impl PartialEq<str> for Value {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == Some(other)
    }
}

impl PartialEq<String> for Value {
    fn eq(&self, other: &String) -> bool {
        self.as_str() == Some(other)
    }
}

impl PartialEq<bool> for Value {
    fn eq(&self, other: &bool) -> bool {
        self.as_bool() == Some(*other)
    }
}

impl PartialEq<bool> for &Value {
    fn eq(&self, other: &bool) -> bool {
        **self == *other
    }
}

impl PartialEq<i64> for Value {
    fn eq(&self, other: &i64) -> bool {
        self.as_i64() == Some(*other)
    }
}

impl<T: Into<Value>> FromIterator<T> for Value {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Value {
        Value::List(items.into_iter().map(T::into).collect())
    }
}

impl<T: Into<Value>> From<Vec<T>> for Value {
    fn from(items: Vec<T>) -> Value {
        items.into_iter().collect()
    }
}

macro_rules! from {
    ($($type:ty)*) => {$(
        impl From<$type> for Value {
            fn from(value: $type) -> Value {
                value.into_data()
            }
        }
    )*};
}

from!(&str String Cow<'_, str> bool f64 i8 i32 i64 u8 u16 u32 u64 usize Object);

/// What becomes data.
pub trait IntoData {
    /// The same as data.
    fn into_data(self) -> Value;
}

/// What is borrowed is copied.
impl<T: Serialize> IntoData for &T {
    fn into_data(self) -> Value {
        serialise::value(self)
    }
}

impl IntoData for Value {
    fn into_data(self) -> Value {
        self
    }
}

impl IntoData for &str {
    fn into_data(self) -> Value {
        Value::Text(self.to_owned())
    }
}

impl IntoData for String {
    fn into_data(self) -> Value {
        Value::Text(self)
    }
}

impl IntoData for Cow<'_, str> {
    fn into_data(self) -> Value {
        Value::Text(self.into_owned())
    }
}

impl IntoData for Arc<str> {
    fn into_data(self) -> Value {
        Value::Text((*self).to_owned())
    }
}

impl IntoData for bool {
    fn into_data(self) -> Value {
        Value::Bool(self)
    }
}

impl IntoData for f64 {
    fn into_data(self) -> Value {
        Value::Float(self)
    }
}

impl IntoData for Object {
    fn into_data(self) -> Value {
        Value::Object(self)
    }
}

impl<T: IntoData> IntoData for Option<T> {
    fn into_data(self) -> Value {
        self.map_or(Value::Null, T::into_data)
    }
}

impl<T: IntoData> IntoData for Vec<T> {
    fn into_data(self) -> Value {
        Value::List(self.into_iter().map(T::into_data).collect())
    }
}

impl<T: IntoData, const N: usize> IntoData for [T; N] {
    fn into_data(self) -> Value {
        Value::List(self.into_iter().map(T::into_data).collect())
    }
}

/// Whole numbers.
macro_rules! whole {
    ($($type:ty)*) => {$(
        impl IntoData for $type {
            fn into_data(self) -> Value {
                // No count of anything in a plan is larger.
                Value::Integer(i64::try_from(self).unwrap_or(i64::MAX))
            }
        }
    )*};
}

whole!(i8 i32 i64 u8 u16 u32 u64 usize);

/// Types whose own way through serde is taken.
macro_rules! serialised {
    ($($type:ty)*) => {$(
        impl $crate::site::data::IntoData for $type {
            fn into_data(self) -> $crate::site::data::Value {
                (&self).into_data()
            }
        }
    )*};
}

serialised!(crate::chart::Chart);

/// Data from a literal: objects, lists, `null`, and expressions of any type that is [`IntoData`].
macro_rules! json {
    (null) => { $crate::site::data::Value::Null };
    ({ $($fields:tt)* }) => {{
        #[allow(unused_mut, reason = "an object may be empty")]
        let mut object = $crate::site::data::Object::new();
        $crate::site::data::fields!(object $($fields)*);
        $crate::site::data::Value::Object(object)
    }};
    ([ $($items:tt)* ]) => {{
        #[allow(unused_mut, reason = "a list may be empty")]
        let mut list: Vec<$crate::site::data::Value> = Vec::from([]);
        $crate::site::data::items!(list $($items)*);
        $crate::site::data::Value::List(list)
    }};
    ($value:expr) => { $crate::site::data::IntoData::into_data($value) };
}

/// The fields of an object, one after the other.
macro_rules! fields {
    ($object:ident) => {};
    ($object:ident $key:literal : null $(, $($rest:tt)*)?) => {
        $object.push($key, $crate::site::data::Value::Null);
        $($crate::site::data::fields!($object $($rest)*);)?
    };
    ($object:ident $key:literal : { $($inner:tt)* } $(, $($rest:tt)*)?) => {
        $object.push($key, $crate::site::data::json!({ $($inner)* }));
        $($crate::site::data::fields!($object $($rest)*);)?
    };
    ($object:ident $key:literal : [ $($inner:tt)* ] $(, $($rest:tt)*)?) => {
        $object.push($key, $crate::site::data::json!([ $($inner)* ]));
        $($crate::site::data::fields!($object $($rest)*);)?
    };
    ($object:ident $key:literal : $value:expr $(, $($rest:tt)*)?) => {
        $object.push($key, $crate::site::data::IntoData::into_data($value));
        $($crate::site::data::fields!($object $($rest)*);)?
    };
}

/// The items of a list, one after the other.
macro_rules! items {
    ($list:ident) => {};
    ($list:ident null $(, $($rest:tt)*)?) => {
        $list.push($crate::site::data::Value::Null);
        $($crate::site::data::items!($list $($rest)*);)?
    };
    ($list:ident { $($inner:tt)* } $(, $($rest:tt)*)?) => {
        $list.push($crate::site::data::json!({ $($inner)* }));
        $($crate::site::data::items!($list $($rest)*);)?
    };
    ($list:ident [ $($inner:tt)* ] $(, $($rest:tt)*)?) => {
        $list.push($crate::site::data::json!([ $($inner)* ]));
        $($crate::site::data::items!($list $($rest)*);)?
    };
    ($list:ident $value:expr $(, $($rest:tt)*)?) => {
        $list.push($crate::site::data::IntoData::into_data($value));
        $($crate::site::data::items!($list $($rest)*);)?
    };
}

pub(crate) use {fields, items, json, serialised};
