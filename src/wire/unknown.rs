//! Unmodeled members, which are kept as JSON, written back, and returned by `unknown_fields()`.

use std::fmt;
use std::sync::LazyLock;

use serde::de::{DeserializeSeed, Deserializer, EnumAccess, Error as _, MapAccess, SeqAccess, Visitor};
use serde_json::map::Entry;
use serde_json::{Map, Number, Value as Json};

use super::number::{KEEPS_NUMBERS_AS_STRINGS, number_in};
use super::unexpected::Unexpected;
use crate::display::Quoted;
use crate::error::ModeledMemberError;
use crate::model::Member;

/// The unknown members of one shape. It has the size of a pointer, and allocates nothing without such members.
#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub(crate) struct UnknownFields(Option<Box<Map<String, Json>>>);

impl UnknownFields {
    pub(crate) fn get(&self) -> &Map<String, Json> {
        static NONE: LazyLock<Map<String, Json>> = LazyLock::new(Map::new);
        self.0.as_deref().unwrap_or(&NONE)
    }

    /// Creates the unknown members of a shape. Fails if `modeled` has a member of the same name, because it would be
    /// written twice.
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

    /// Retains only the members for which `keeps` returns `true`.
    pub(crate) fn retain(&mut self, keeps: impl Fn(&str, &Json) -> bool) {
        for (name, value) in self.0.take().into_iter().flat_map(|members| *members) {
            if keeps(&name, &value) {
                self.insert(name, value);
            }
        }
    }

    pub(crate) fn values_mut(&mut self) -> impl Iterator<Item = &mut Json> {
        self.0.iter_mut().flat_map(|members| members.values_mut())
    }

    /// Adds a member, or replaces it.
    pub(crate) fn insert(&mut self, name: String, value: Json) {
        self.0.get_or_insert_default().insert(name, value);
    }

    /// Adds the members of `changes`, or replaces them.
    #[inline]
    pub(crate) fn merge(&mut self, changes: Self) {
        for (name, value) in changes.0.into_iter().flat_map(|members| *members) {
            self.insert(name, value);
        }
    }

    /// Removes a member.
    pub(crate) fn remove(&mut self, name: &str) {
        self.retain(|other, _| other != name);
    }

    /// Reads the value of the entry whose key `name` was just read. Null means absent, as for a modeled member.
    pub(super) fn read<'de, A: MapAccess<'de>>(
        &mut self,
        name: String,
        map: &mut A,
        depth: u8,
    ) -> Result<(), A::Error> {
        match self.0.get_or_insert_default().entry(name) {
            Entry::Occupied(entry) => map.next_value_seed(Duplicate(entry.key())),
            Entry::Vacant(entry) => {
                // A null is stored until the end of the shape, so that a duplicate of it is an error too.
                entry.insert(map.next_value_seed(JsonSeed { depth })?);
                Ok(())
            }
        }
    }

    /// Returns the number that the members represent, if they represent one (see [`number_in`]).
    pub(super) fn as_number(&self) -> Option<Number> {
        number_in(self.0.as_deref()?)
    }

    /// Removes the members that are null, after all members have been read.
    pub(super) fn drop_nulls(&mut self) {
        if self.0.as_ref().is_some_and(|members| members.is_empty() || members.values().any(Json::is_null)) {
            self.retain(|_, value| !value.is_null());
        }
    }
}

/// A seed that fails instead of reading the second value of a member, so that the error has the path of the member. The
/// message has its name, because an error in another format than JSON may have no path.
pub(super) struct Duplicate<'a>(pub(super) &'a str);

impl<'de> DeserializeSeed<'de> for Duplicate<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, _: D) -> Result<(), D::Error> {
        Err(D::Error::custom(format_args!("must appear once, found a second {}", Quoted(self.0))))
    }
}

/// A seed for any JSON value. Unlike the `Deserialize` implementation of [`serde_json::Value`], it rejects a duplicate
/// member at every depth, because only one of the two could be written back.
#[derive(Clone, Copy)]
pub(super) struct JsonSeed {
    /// The nesting level of the value if it is a list or an object. The document has level 1.
    pub(super) depth: u8,
}

/// The maximum nesting level, which is the recursion limit of `serde_json`. It applies to all formats, so that every
/// value can be written as JSON and read again.
const MAX_DEPTH: u8 = 127;

/// The error for a value that exceeds [`MAX_DEPTH`].
pub(crate) const TOO_DEEP: &str = "must be nested at most 127 levels deep, found a deeper value";

impl JsonSeed {
    /// The expected value in the error for a larger integer. The error of serde's default implementation would contain
    /// the number, which may be a misplaced secret.
    const NUMBER: &'static str = "a 64-bit integer";

    /// Returns the seed for the values inside this one. Fails if the nesting level of this value exceeds `max`.
    fn inside<E: serde::de::Error>(self, max: u8) -> Result<Self, E> {
        if self.depth > max {
            return Err(E::custom(TOO_DEEP));
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

    // Some formats have 128-bit integers. `Number` holds larger ones only with the feature `arbitrary_precision`.
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
        // With `arbitrary_precision`, a number is read as an object, which may be one level deeper than any other
        // object.
        let inside = self.inside(MAX_DEPTH + u8::from(*KEEPS_NUMBERS_AS_STRINGS))?;
        let mut object = Map::new();
        while let Some(name) = map.next_key::<String>()? {
            match object.entry(name) {
                Entry::Occupied(entry) => map.next_value_seed(Duplicate(entry.key()))?,
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
