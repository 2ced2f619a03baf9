//! Serialization of shapes, and of borrowed values with sensitive members redacted.

use serde::ser::{Serialize, SerializeMap as _, Serializer};

use super::number::WrittenJson;
use super::shape::Rows;
use super::timestamp;
use super::value::Value;
use super::value_ref::{Object, ValueRef};

/// The string that replaces a sensitive value, as in the AWS SDK for Rust.
pub(crate) const REDACTED: &str = "*** Sensitive Data Redacted ***";

/// Implements [`serde::Serialize`] for a shape.
pub(crate) fn write<S: Serializer>(shape: &impl Rows, serializer: S) -> Result<S::Ok, S::Error> {
    let mut map = begin(shape, serializer)?;
    shape.write_fields(&mut map)?;
    for (name, value) in shape.unknown() {
        map.serialize_entry(name, &WrittenJson(value))?;
    }
    map.end()
}

/// Begins the object of a shape. Only binary formats write the number of entries, which takes time to count.
fn begin<S: Serializer>(object: &dyn Object, serializer: S) -> Result<S::SerializeMap, S::Error> {
    let len = (!serializer.is_human_readable()).then(|| object.present().count() + object.unknown().len());
    serializer.serialize_map(len)
}

/// A value of a member, or an entry of a list, for serialization.
pub(super) struct Written<'a, T>(pub(super) &'a T);

impl<T: Value> Serialize for Written<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.write(serializer)
    }
}

/// A value for serialization in which [`REDACTED`] replaces the values of sensitive members, and those of unknown
/// members, which may be secrets.
#[derive(Clone, Copy)]
pub(crate) struct RedactedValue<'a>(pub(crate) ValueRef<'a>);

impl Serialize for RedactedValue<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            ValueRef::Str(string) | ValueRef::Enum(string, _) => serializer.serialize_str(string),
            ValueRef::Integer(number) => serializer.serialize_i32(number),
            ValueRef::Bool(boolean) => serializer.serialize_bool(boolean),
            ValueRef::Timestamp(timestamp) => timestamp::write(timestamp, serializer),
            ValueRef::List(list) => serializer.collect_seq(list.iter().map(RedactedValue)),
            ValueRef::Structure(object) => {
                let mut map = begin(object, serializer)?;
                for (member, value) in object.present() {
                    let value = if member.is_sensitive() { ValueRef::Str(REDACTED) } else { value };
                    map.serialize_entry(member.name, &RedactedValue(value))?;
                }
                for name in object.unknown().keys() {
                    map.serialize_entry(name, REDACTED)?;
                }
                map.end()
            }
        }
    }
}
