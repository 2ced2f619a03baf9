//! Members that this version does not know: kept as JSON, written back, shown by `unknown_fields()`.

use std::fmt;
use std::sync::LazyLock;

use serde::de::{DeserializeSeed, Deserializer, EnumAccess, Error as _, MapAccess, SeqAccess, Visitor};
use serde_json::map::Entry;
use serde_json::{Map, Number, Value as Json};

use super::unexpected::Unexpected;
use crate::error::ModeledMemberError;
use crate::model::Member;

/// The unknown members of one shape. One pointer, and no allocation while there are none.
#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub(crate) struct Unknown(Option<Box<Map<String, Json>>>);

impl Unknown {
    pub(crate) fn get(&self) -> &Map<String, Json> {
        static NONE: LazyLock<Map<String, Json>> = LazyLock::new(Map::new);
        self.0.as_deref().unwrap_or(&NONE)
    }

    /// Accepts `unknown` if none of them is one of `modeled`. Such a member has a field, and would be written twice.
    pub(crate) fn new(unknown: Map<String, Json>, modeled: &'static [Member]) -> Result<Self, ModeledMemberError> {
        let names = modeled.iter().map(|member| member.name);
        let names: Vec<_> = names.filter(|name| unknown.contains_key(*name)).collect();
        if !names.is_empty() {
            return Err(ModeledMemberError::new(names));
        }
        let mut unknown = Self(Some(Box::new(unknown)));
        unknown.drop_nulls();
        Ok(unknown)
    }

    /// Keeps the members for which `keeps` returns true.
    pub(crate) fn retain(&mut self, mut keeps: impl FnMut(&str, &Json) -> bool) {
        if let Some(members) = &mut self.0 {
            members.retain(|name, value| keeps(name, value));
            if members.is_empty() {
                self.0 = None;
            }
        }
    }

    /// Adds a member, or replaces it.
    pub(crate) fn insert(&mut self, name: String, value: Json) {
        self.0.get_or_insert_default().insert(name, value);
    }

    /// Removes a member.
    pub(crate) fn remove(&mut self, name: &str) {
        self.retain(|other, _| other != name);
    }

    /// Reads the value of the entry whose key `name` was just read. Null is absent, as for a known member.
    pub(super) fn read<'de, A: MapAccess<'de>>(
        &mut self,
        name: String,
        map: &mut A,
        depth: u8,
    ) -> Result<(), A::Error> {
        match self.0.get_or_insert_default().entry(name) {
            Entry::Occupied(_) => map.next_value_seed(Duplicate),
            Entry::Vacant(entry) => {
                // A null is stored until the whole shape is read, so that a second one is still a duplicate.
                entry.insert(map.next_value_seed(JsonSeed { depth })?);
                Ok(())
            }
        }
    }

    /// Returns the number that was read instead of an object, if it was one.
    pub(super) fn as_number(&self) -> Option<Number> {
        number_in(self.0.as_deref()?)
    }

    /// Ends the reading of the shape.
    pub(super) fn drop_nulls(&mut self) {
        if self.0.as_ref().is_some_and(|members| members.is_empty() || members.values().any(Json::is_null)) {
            self.retain(|_, value| !value.is_null());
        }
    }
}

/// Fails in place of reading a value, so that the error has the member's path.
pub(super) struct Duplicate;

impl<'de> DeserializeSeed<'de> for Duplicate {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, _: D) -> Result<(), D::Error> {
        Err(D::Error::custom("must appear once, found a duplicate"))
    }
}

/// Any JSON value. Unlike `serde_json::Value`'s own reader it refuses a duplicate member at every depth, of which
/// only one could be written back.
#[derive(Clone, Copy)]
pub(super) struct JsonSeed {
    /// The level of nesting of the value, if it is a list or an object. The document is at level 1.
    pub(super) depth: u8,
}

/// The limit of `serde_json`, which other formats and [`serde_json::Value`] do not have: a value that is read can be
/// written as JSON and read again.
const MAX_DEPTH: u8 = 127;

impl JsonSeed {
    /// What serde's own error would say with the number, which may be a misplaced secret.
    const NUMBER: &'static str = "a 64-bit integer";

    /// Returns the seed of the values inside, if this value is at most at the level `max`.
    fn inside<E: serde::de::Error>(self, max: u8) -> Result<Self, E> {
        if self.depth > max {
            return Err(E::custom(format_args!(
                "must be nested at most {MAX_DEPTH} levels deep, found a deeper value"
            )));
        }
        Ok(Self { depth: self.depth + 1 })
    }
}

impl<'de> DeserializeSeed<'de> for JsonSeed {
    type Value = Json;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Json, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for JsonSeed {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Json, E> {
        Ok(Json::Bool(flag))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Json, E> {
        Ok(number.into())
    }

    fn visit_u64<E>(self, number: u64) -> Result<Json, E> {
        Ok(number.into())
    }

    // Some formats have 128-bit integers, which JSON numbers hold if `serde_json` keeps them as text.
    fn visit_i128<E: serde::de::Error>(self, number: i128) -> Result<Json, E> {
        Number::from_i128(number).map(Json::Number).ok_or_else(|| Unexpected::Integer(0).invalid_type(Self::NUMBER))
    }

    fn visit_u128<E: serde::de::Error>(self, number: u128) -> Result<Json, E> {
        Number::from_u128(number).map(Json::Number).ok_or_else(|| Unexpected::Integer(0).invalid_type(Self::NUMBER))
    }

    fn visit_f64<E: serde::de::Error>(self, number: f64) -> Result<Json, E> {
        Number::from_f64(number)
            .map(Json::Number)
            .ok_or_else(|| E::custom(format_args!("must be a finite number, found `{number}`")))
    }

    fn visit_str<E>(self, text: &str) -> Result<Json, E> {
        Ok(text.into())
    }

    fn visit_string<E>(self, text: String) -> Result<Json, E> {
        Ok(text.into())
    }

    fn visit_bytes<E: serde::de::Error>(self, _: &[u8]) -> Result<Json, E> {
        Err(Unexpected::Bytes.invalid_type("a JSON value"))
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_none<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Json, D::Error> {
        self.deserialize(deserializer)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Json, D::Error> {
        self.deserialize(deserializer)
    }

    fn visit_enum<A: EnumAccess<'de>>(self, _: A) -> Result<Json, A::Error> {
        Err(Unexpected::Tagged.invalid_type("a JSON value"))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Json, A::Error> {
        let inside = self.inside(MAX_DEPTH)?;
        let mut list = Vec::new();
        while let Some(entry) = seq.next_element_seed(inside)? {
            list.push(entry);
        }
        Ok(Json::Array(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Json, A::Error> {
        // A number may be passed on as an object.
        let inside = self.inside(MAX_DEPTH + u8::from(*KEEPS_NUMBERS_AS_STRINGS))?;
        let mut object = Map::new();
        while let Some(name) = map.next_key::<String>()? {
            match object.entry(name) {
                Entry::Occupied(_) => map.next_value_seed(Duplicate)?,
                Entry::Vacant(entry) => {
                    entry.insert(map.next_value_seed(inside)?);
                }
            }
        }
        match number_in(&object) {
            Some(number) => Ok(Json::Number(number)),
            None => self.inside(MAX_DEPTH).map(|_| Json::Object(object)),
        }
    }
}

/// Whether some crate of the program enables the feature `arbitrary_precision` of `serde_json`. Features are shared by
/// all crates of a program, so that this crate cannot know it when it is compiled.
static KEEPS_NUMBERS_AS_STRINGS: LazyLock<bool> = LazyLock::new(|| Number::from_i128(i128::MAX).is_some());

/// Returns the number that `object` represents, if it represents one.
///
/// With `arbitrary_precision`, `serde_json` passes a number on as an object with this single entry, whose value is the
/// number as a string. Without the feature, and in all other objects, the name is that of an ordinary member.
fn number_in(object: &Map<String, Json>) -> Option<Number> {
    let text = object.get("$serde_json::private::Number").filter(|_| object.len() == 1)?.as_str()?;
    if *KEEPS_NUMBERS_AS_STRINGS { text.parse().ok() } else { None }
}

/// Reads what is found instead of a scalar: an object, which may represent a number.
pub(super) fn read_instead_of_scalar<'de, A: MapAccess<'de>>(map: A, depth: u8) -> Result<Json, A::Error> {
    // An object is not read further, so that no error of its members precedes that of its type.
    if *KEEPS_NUMBERS_AS_STRINGS { JsonSeed { depth }.visit_map(map) } else { Ok(Json::Object(Map::new())) }
}
