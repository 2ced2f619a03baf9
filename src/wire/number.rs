//! The numbers of unknown members, in programs with and without the feature `arbitrary_precision` of `serde_json`.
//!
//! With the feature, a number is the string of the document, and `serde_json` represents it in `serde` as an object with
//! a private name. That representation must not reach other formats.

use std::any::type_name;
use std::sync::LazyLock;

use serde::de::{MapAccess, Visitor as _};
use serde::ser::{Error as _, Serialize, SerializeMap as _, Serializer};
use serde_json::{Map, Number, Value as Json};

use super::unexpected::TOO_LARGE;
use super::unknown::JsonSeed;

/// `true` if the feature `arbitrary_precision` of `serde_json` is enabled. Any crate of the program may enable it,
/// because Cargo unifies features. A crate cannot query the features of a dependency at compile time.
pub(super) static KEEPS_NUMBERS_AS_STRINGS: LazyLock<bool> = LazyLock::new(|| Number::from_i128(i128::MAX).is_some());

/// Returns the number that `object` represents, if it represents one.
///
/// With `arbitrary_precision`, `serde_json` represents a number as an object with this single entry, whose value is the
/// number as a string. Without the feature the entry is an ordinary member.
pub(super) fn number_in(object: &Map<String, Json>) -> Option<Number> {
    let text = object.get("$serde_json::private::Number").filter(|_| object.len() == 1)?.as_str()?;
    if *KEEPS_NUMBERS_AS_STRINGS { text.parse().ok() } else { None }
}

/// Reads an object where a scalar is expected. The object may represent a number.
pub(super) fn read_instead_of_scalar<'de, A: MapAccess<'de>>(map: A, depth: u8) -> Result<Json, A::Error> {
    // Without the feature the object is not read, so that the error is about its type and not about its members.
    if *KEEPS_NUMBERS_AS_STRINGS { JsonSeed { depth }.visit_map(map) } else { Ok(Json::Object(Map::new())) }
}

/// A JSON value for serialization to any format.
///
/// A number that an `i64`, `u64` or `f64` represents with the same digits is written as one of these. Any other number,
/// which exists only with `arbitrary_precision`, keeps its digits in JSON. In other formats it becomes the nearest `f64`,
/// as it does without the feature, and a number beyond the range of an `f64` is an error.
pub(crate) struct WrittenJson<'a>(pub(crate) &'a Json);

impl Serialize for WrittenJson<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Json::Null => serializer.serialize_unit(),
            Json::Bool(boolean) => serializer.serialize_bool(*boolean),
            Json::Number(number) => write_number(number, serializer),
            Json::String(string) => serializer.serialize_str(string),
            Json::Array(entries) => serializer.collect_seq(entries.iter().map(WrittenJson)),
            Json::Object(members) => {
                let mut map = serializer.serialize_map(Some(members.len()))?;
                for (name, value) in members {
                    map.serialize_entry(name, &WrittenJson(value))?;
                }
                map.end()
            }
        }
    }
}

fn write_number<S: Serializer>(number: &Number, serializer: S) -> Result<S::Ok, S::Error> {
    // With the feature, the comparison is one of strings.
    if let Some(integer) = number.as_i64().filter(|integer| Number::from(*integer) == *number) {
        return serializer.serialize_i64(integer);
    }
    if let Some(integer) = number.as_u64().filter(|integer| Number::from(*integer) == *number) {
        return serializer.serialize_u64(integer);
    }
    let float = number.as_f64().filter(|float| float.is_finite());
    let is_same = float.and_then(Number::from_f64).is_some_and(|float| float == *number);
    // A serializer does not report its format. The serializer of `serde_json`, also inside an adapter such as the one for
    // `#[serde(flatten)]`, is recognized by its error.
    let is_json = type_name::<S::Error>() == type_name::<serde_json::Error>();
    match float {
        Some(float) if is_same || !is_json => serializer.serialize_f64(float),
        None if !is_json => Err(S::Error::custom(TOO_LARGE)),
        _ => number.serialize(serializer),
    }
}
