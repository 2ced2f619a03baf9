//! Deserialization of a value into its place, from any format.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, Visitor};

use super::unexpected::Unexpected;
use super::value::Value;

/// Implements [`serde::Deserialize`] for a shape or an enum. Null is rejected.
pub(crate) fn read_present<'de, T: Value, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let mut value = None;
    Place::of_entry(&mut value, 1).deserialize(deserializer)?;
    value.ok_or_else(|| Unexpected::Null.invalid_type(T::EXPECTED))
}

/// A seed that stores the value in its final place, so that a client is not moved, which has about 650 bytes.
///
/// It always calls `deserialize_any`. With a type hint, the format would create the error of a wrong type, which may
/// contain the value.
pub(super) struct Place<'a, T> {
    value: &'a mut Option<T>,
    accepts_null: bool,
    /// The nesting level of the value if it is a list or an object. The document has level 1.
    depth: u8,
}

impl<'a, T: Value> Place<'a, T> {
    /// Returns the place of a member, which stays `None` if it is null.
    pub(super) fn of_member(value: &'a mut Option<T>, depth: u8) -> Self {
        Self { value, accepts_null: true, depth }
    }

    /// Returns the place of a document or of a list entry. Null is rejected during the read, so that the error has the
    /// position of the null.
    pub(super) fn of_entry(value: &'a mut Option<T>, depth: u8) -> Self {
        Self { value, accepts_null: false, depth }
    }

    fn set<E>(self, value: Result<T, E>) -> Result<(), E> {
        *self.value = Some(value?);
        Ok(())
    }

    fn found<E: Error>(self, found: Unexpected<'_>) -> Result<(), E> {
        self.set(T::from_scalar(found))
    }
}

impl<'de, T: Value> DeserializeSeed<'de> for Place<'_, T> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de, T: Value> Visitor<'de> for Place<'_, T> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::EXPECTED)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        self.found(Unexpected::Str(text))
    }

    fn visit_bool<E: Error>(self, flag: bool) -> Result<(), E> {
        self.found(Unexpected::Bool(flag))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<(), E> {
        self.found(Unexpected::Integer(number.into()))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<(), E> {
        self.found(Unexpected::Integer(number.into()))
    }

    // Some formats have 128-bit integers. The error of serde's default implementation would contain the number.
    fn visit_i128<E: Error>(self, number: i128) -> Result<(), E> {
        self.found(Unexpected::Integer(number))
    }

    fn visit_u128<E: Error>(self, number: u128) -> Result<(), E> {
        self.found(Unexpected::Integer(i128::try_from(number).unwrap_or(i128::MAX)))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<(), E> {
        self.found(Unexpected::Float(number))
    }

    fn visit_bytes<E: Error>(self, _: &[u8]) -> Result<(), E> {
        self.found(Unexpected::Bytes)
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        if self.accepts_null { Ok(()) } else { self.found(Unexpected::Null) }
    }

    fn visit_none<E: Error>(self) -> Result<(), E> {
        self.visit_unit()
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        self.deserialize(deserializer)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        self.deserialize(deserializer)
    }

    fn visit_enum<A: EnumAccess<'de>>(self, _: A) -> Result<(), A::Error> {
        self.found(Unexpected::Tagged)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<(), A::Error> {
        let depth = self.depth;
        self.set(T::from_list(seq, depth))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<(), A::Error> {
        T::read_object(self.value, map, self.depth)
    }
}
