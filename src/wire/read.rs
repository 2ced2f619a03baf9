//! Deserialization of values and fields, from any format.

use std::fmt;

use aws_smithy_types::DateTime;
use serde::de::{DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, Visitor};

use super::unexpected::Unexpected;
use super::value::{Field, Value};
use super::{timestamp, unknown};

/// A value that can be deserialized.
pub(crate) trait Read: Value {
    /// The noun phrase for the expected value in an error.
    const EXPECTED: &'static str;

    /// Converts a scalar. A list or an object is rejected.
    fn from_scalar<E: Error>(found: Unexpected<'_>) -> Result<Self, E> {
        Err(found.invalid_type(Self::EXPECTED))
    }

    /// Reads a list at the given nesting level.
    fn from_list<'de, A: SeqAccess<'de>>(_: A, _: u8) -> Result<Self, A::Error> {
        Self::from_scalar(Unexpected::Seq)
    }

    /// Reads an object at the nesting level `depth` into `place`.
    fn read_object<'de, A: MapAccess<'de>>(place: &mut Option<Self>, map: A, depth: u8) -> Result<(), A::Error> {
        let found = unknown::read_instead_of_scalar(map, depth)?;
        *place = Some(Self::from_scalar(Unexpected::from(&found))?);
        Ok(())
    }
}

/// A field that can be deserialized.
pub(crate) trait ReadField: Field {
    /// Reads the value of the entry whose key was just read, at the nesting level `depth`.
    fn read<'de, A: MapAccess<'de>>(&mut self, map: &mut A, depth: u8) -> Result<(), A::Error>;
}

impl<T: Read> ReadField for Option<T> {
    fn read<'de, A: MapAccess<'de>>(&mut self, map: &mut A, depth: u8) -> Result<(), A::Error> {
        map.next_value_seed(Place::of_member(self, depth))
    }
}

impl ReadField for i32 {
    fn read<'de, A: MapAccess<'de>>(&mut self, map: &mut A, depth: u8) -> Result<(), A::Error> {
        let mut value = None;
        map.next_value_seed(Place::of_member(&mut value, depth))?;
        *self = Self::from_option(value);
        Ok(())
    }
}

/// Implements [`serde::Deserialize`] for a shape or an enum. Null is rejected.
pub(crate) fn read_present<'de, T: Read, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let mut value = None;
    Place::of_entry(&mut value, 1).deserialize(deserializer)?;
    value.ok_or_else(|| Unexpected::Null.invalid_type(T::EXPECTED))
}

/// A seed that stores the value in its final place, so that a client is not moved, which has about 650 bytes.
///
/// It always calls `deserialize_any`. With a type hint, the format would create the error of a wrong type, which may
/// contain the value.
struct Place<'a, T> {
    value: &'a mut Option<T>,
    accepts_null: bool,
    /// The nesting level of the value if it is a list or an object. The document has level 1.
    depth: u8,
}

impl<'a, T: Read> Place<'a, T> {
    /// Returns the place of a member, which stays `None` if it is null.
    fn of_member(value: &'a mut Option<T>, depth: u8) -> Self {
        Self { value, accepts_null: true, depth }
    }

    /// Returns the place of a document or of a list entry. Null is rejected during the read, so that the error has the
    /// position of the null.
    fn of_entry(value: &'a mut Option<T>, depth: u8) -> Self {
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

impl<'de, T: Read> DeserializeSeed<'de> for Place<'_, T> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de, T: Read> Visitor<'de> for Place<'_, T> {
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

impl<T: Read> Read for Vec<T> {
    const EXPECTED: &'static str = "a list";

    fn from_list<'de, A: SeqAccess<'de>>(mut seq: A, depth: u8) -> Result<Self, A::Error> {
        let mut list = Self::new();
        loop {
            let mut entry = None;
            if seq.next_element_seed(Place::of_entry(&mut entry, depth + 1))?.is_none() {
                return Ok(list);
            }
            list.extend(entry);
        }
    }
}

impl Read for String {
    const EXPECTED: &'static str = "a string";

    fn from_scalar<E: Error>(found: Unexpected<'_>) -> Result<Self, E> {
        match found {
            Unexpected::Str(string) => Ok(string.to_owned()),
            other => Err(other.invalid_type(Self::EXPECTED)),
        }
    }
}

impl Read for bool {
    const EXPECTED: &'static str = "a boolean";

    fn from_scalar<E: Error>(found: Unexpected<'_>) -> Result<Self, E> {
        match found {
            Unexpected::Bool(boolean) => Ok(boolean),
            other => Err(other.invalid_type(Self::EXPECTED)),
        }
    }
}

impl Read for i32 {
    const EXPECTED: &'static str = "a 32-bit integer";

    fn from_scalar<E: Error>(found: Unexpected<'_>) -> Result<Self, E> {
        let out_of_range =
            |number: fmt::Arguments<'_>| E::custom(format_args!("must be {}, found `{number}`", Self::EXPECTED));
        match found {
            Unexpected::Integer(number) => Self::try_from(number).map_err(|_| out_of_range(format_args!("{number}"))),
            // `Debug` writes `1e300`, for which `Display` would write 301 digits.
            Unexpected::Float(number) => integer(number).ok_or_else(|| out_of_range(format_args!("{number:?}"))),
            other => Err(other.invalid_type(Self::EXPECTED)),
        }
    }
}

impl Read for DateTime {
    const EXPECTED: &'static str = "epoch seconds or an RFC 3339 date-time";

    fn from_scalar<E: Error>(found: Unexpected<'_>) -> Result<Self, E> {
        match found {
            Unexpected::Integer(seconds) => timestamp::from_integer(seconds),
            Unexpected::Float(seconds) => timestamp::from_float(seconds),
            Unexpected::Str(string) => timestamp::from_str(string),
            other => Err(other.invalid_type(Self::EXPECTED)),
        }
    }

    fn read_object<'de, A: MapAccess<'de>>(place: &mut Option<Self>, map: A, depth: u8) -> Result<(), A::Error> {
        let object = unknown::JsonSeed { depth }.visit_map(map)?;
        let found = timestamp::str_of_toml(&object).map_or_else(|| Unexpected::from(&object), Unexpected::Str);
        *place = Some(Self::from_scalar(found)?);
        Ok(())
    }
}

/// Converts a float without a fraction, such as `30.0`, because some writers write every number as a float.
#[expect(clippy::cast_possible_truncation, reason = "the range and the fraction are checked first")]
fn integer(number: f64) -> Option<i32> {
    (number.fract() == 0.0 && (f64::from(i32::MIN)..=f64::from(i32::MAX)).contains(&number)).then_some(number as i32)
}
