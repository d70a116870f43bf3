//! The data of pages, made without copying: `json!` as serde_json has it, except that what is put into an object or a
//! list moves there. With serde_json's own, each level of a page would copy all levels below it.

use std::borrow::Cow;
use std::sync::Arc;

use serde::Serialize;
use serde_json::Map;
pub use serde_json::Value;

/// What can stand in the data of a page.
pub trait IntoData {
    /// The same as data.
    fn into_data(self) -> Value;
}

/// What is borrowed is copied.
impl<T: Serialize> IntoData for &T {
    fn into_data(self) -> Value {
        // What pages are made of has no map with keys that are not text, so that it always becomes JSON.
        serde_json::to_value(self).unwrap_or(Value::Null)
    }
}

impl IntoData for Value {
    fn into_data(self) -> Value {
        self
    }
}

impl IntoData for &str {
    fn into_data(self) -> Value {
        Value::from(self)
    }
}

impl IntoData for Cow<'_, str> {
    fn into_data(self) -> Value {
        Value::from(self.into_owned())
    }
}

impl IntoData for Arc<str> {
    fn into_data(self) -> Value {
        Value::from(&*self)
    }
}

impl IntoData for Map<String, Value> {
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
        Value::Array(self.into_iter().map(T::into_data).collect())
    }
}

impl<T: IntoData, const N: usize> IntoData for [T; N] {
    fn into_data(self) -> Value {
        Value::Array(self.into_iter().map(T::into_data).collect())
    }
}

macro_rules! plain {
    ($($type:ty)*) => {$(
        impl IntoData for $type {
            fn into_data(self) -> Value {
                Value::from(self)
            }
        }
    )*};
}

plain!(String bool f64 i8 i32 i64 u8 u16 u32 u64 usize);

/// Types whose own way into JSON is taken.
macro_rules! serialised {
    ($($type:ty)*) => {$(
        impl IntoData for $type {
            fn into_data(self) -> Value {
                (&self).into_data()
            }
        }
    )*};
}

serialised!(super::Markdown super::Path super::Link super::pages::Sentence crate::chart::Chart);

/// Data from a literal: objects, lists, `null`, and expressions of any type that is [`IntoData`].
macro_rules! json {
    (null) => { $crate::site::data::Value::Null };
    ({ $($fields:tt)* }) => {{
        #[allow(unused_mut, reason = "an object may be empty")]
        let mut object = serde_json::Map::new();
        $crate::site::data::fields!(object $($fields)*);
        $crate::site::data::Value::Object(object)
    }};
    ([ $($items:tt)* ]) => {{
        #[allow(unused_mut, reason = "a list may be empty")]
        let mut list: Vec<$crate::site::data::Value> = Vec::from([]);
        $crate::site::data::items!(list $($items)*);
        $crate::site::data::Value::Array(list)
    }};
    ($value:expr) => { $crate::site::data::IntoData::into_data($value) };
}

/// The fields of an object, one after the other.
macro_rules! fields {
    ($object:ident) => {};
    ($object:ident $key:literal : null $(, $($rest:tt)*)?) => {
        $object.insert(String::from($key), $crate::site::data::Value::Null);
        $($crate::site::data::fields!($object $($rest)*);)?
    };
    ($object:ident $key:literal : { $($inner:tt)* } $(, $($rest:tt)*)?) => {
        $object.insert(String::from($key), $crate::site::data::json!({ $($inner)* }));
        $($crate::site::data::fields!($object $($rest)*);)?
    };
    ($object:ident $key:literal : [ $($inner:tt)* ] $(, $($rest:tt)*)?) => {
        $object.insert(String::from($key), $crate::site::data::json!([ $($inner)* ]));
        $($crate::site::data::fields!($object $($rest)*);)?
    };
    ($object:ident $key:literal : $value:expr $(, $($rest:tt)*)?) => {
        $object.insert(String::from($key), $crate::site::data::IntoData::into_data($value));
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

pub(crate) use {fields, items, json};
