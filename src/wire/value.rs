//! The traits of values and of the fields that contain them, with their implementations for types that have no table.

use std::fmt;

use aws_smithy_types::DateTime;
use serde::de::{Error, MapAccess, SeqAccess, Visitor as _};
use serde::ser::{SerializeMap, Serializer};

use super::read::Place;
use super::unexpected::Unexpected;
use super::unknown::{JsonSeed, UnknownFields};
use super::value_ref::{List, ValueRef};
use super::write::Written;
use super::{number, timestamp};
use crate::model::{Shape, limits};

/// A value of a member, or an entry of a list.
pub(crate) trait Value: Sized {
    /// The shape of values of this type. A row may name a shape with other limits.
    const SHAPE: &'static Shape;

    /// The noun phrase for the expected value in an error.
    const EXPECTED: &'static str;

    fn value_ref(&self) -> ValueRef<'_>;

    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error>;

    /// Replaces this value with `changes`. A structure is merged member by member.
    fn merge(&mut self, changes: Self) {
        *self = changes;
    }

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
        let found = number::read_instead_of_scalar(map, depth)?;
        *place = Some(Self::from_scalar(Unexpected::from(&found))?);
        Ok(())
    }

    /// Applies `edit` at every depth.
    fn edit_unknown(&mut self, _: UnknownEdit) {}
}

/// A change to unknown members or to unknown enum values.
#[derive(Clone, Copy)]
pub(crate) enum UnknownEdit {
    /// Changes the unknown members of each shape.
    Members(fn(&mut UnknownFields)),
    /// Marks unknown enum values as returned by the service.
    MarkFromService,
}

impl Value for String {
    const SHAPE: &'static Shape = &limits::STRING;
    const EXPECTED: &'static str = "a string";

    fn value_ref(&self) -> ValueRef<'_> {
        ValueRef::Str(self)
    }

    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self)
    }

    fn from_scalar<E: Error>(found: Unexpected<'_>) -> Result<Self, E> {
        match found {
            Unexpected::Str(string) => Ok(string.to_owned()),
            other => Err(other.invalid_type(Self::EXPECTED)),
        }
    }
}

impl Value for bool {
    const SHAPE: &'static Shape = &limits::BOOLEAN;
    const EXPECTED: &'static str = "a boolean";

    fn value_ref(&self) -> ValueRef<'_> {
        ValueRef::Bool(*self)
    }

    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bool(*self)
    }

    fn from_scalar<E: Error>(found: Unexpected<'_>) -> Result<Self, E> {
        match found {
            Unexpected::Bool(boolean) => Ok(boolean),
            other => Err(other.invalid_type(Self::EXPECTED)),
        }
    }
}

impl Value for i32 {
    const SHAPE: &'static Shape = &limits::ACCESS_TOKEN_VALIDITY;
    const EXPECTED: &'static str = "a 32-bit integer";

    fn value_ref(&self) -> ValueRef<'_> {
        ValueRef::Integer(*self)
    }

    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_i32(*self)
    }

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

/// Converts a float without a fraction, such as `30.0`, because some writers write every number as a float.
#[expect(clippy::cast_possible_truncation, reason = "the range and the fraction are checked first")]
fn integer(number: f64) -> Option<i32> {
    (number.fract() == 0.0 && (f64::from(i32::MIN)..=f64::from(i32::MAX)).contains(&number)).then_some(number as i32)
}

impl Value for DateTime {
    const SHAPE: &'static Shape = &limits::DATE;
    const EXPECTED: &'static str = "epoch seconds or an RFC 3339 date-time";

    fn value_ref(&self) -> ValueRef<'_> {
        ValueRef::Timestamp(*self)
    }

    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        timestamp::write(*self, serializer)
    }

    fn from_scalar<E: Error>(found: Unexpected<'_>) -> Result<Self, E> {
        match found {
            Unexpected::Integer(seconds) => timestamp::from_integer(seconds),
            Unexpected::Float(seconds) => timestamp::from_float(seconds),
            Unexpected::Str(string) => timestamp::from_str(string),
            other => Err(other.invalid_type(Self::EXPECTED)),
        }
    }

    fn read_object<'de, A: MapAccess<'de>>(place: &mut Option<Self>, map: A, depth: u8) -> Result<(), A::Error> {
        let object = JsonSeed { depth }.visit_map(map)?;
        let found = timestamp::str_of_toml(&object).map_or_else(|| Unexpected::from(&object), Unexpected::Str);
        *place = Some(Self::from_scalar(found)?);
        Ok(())
    }
}

impl<T: Value> Value for Vec<T> {
    // Not used for lists, because each row of a list names its shape.
    const SHAPE: &'static Shape = T::SHAPE;
    const EXPECTED: &'static str = "a list";

    fn value_ref(&self) -> ValueRef<'_> {
        ValueRef::List(self)
    }

    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter().map(Written))
    }

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

    fn edit_unknown(&mut self, edit: UnknownEdit) {
        for entry in self {
            entry.edit_unknown(edit);
        }
    }
}

impl<T: Value> List for Vec<T> {
    fn len(&self) -> usize {
        self.len()
    }

    fn entry(&self, index: usize) -> ValueRef<'_> {
        self[index].value_ref()
    }
}

/// A field of a shape: an `Option`, or an `i32` in which 0 means absent.
pub(crate) trait Field: Sized {
    type Value: Value;

    fn from_option(value: Option<Self::Value>) -> Self;
    fn into_option(self) -> Option<Self::Value>;
    fn value_ref(&self) -> Option<ValueRef<'_>>;

    /// Merges the value of `changes`, if it is present.
    fn merge(&mut self, changes: Self);

    /// Reads the value of the entry whose key was just read, at the nesting level `depth`.
    fn read<'de, A: MapAccess<'de>>(&mut self, map: &mut A, depth: u8) -> Result<(), A::Error>;

    /// Writes the entry of the member `name` if its value is present.
    fn write<M: SerializeMap>(&self, name: &'static str, map: &mut M) -> Result<(), M::Error>;

    fn edit_unknown(&mut self, edit: UnknownEdit);
}

impl<T: Value> Field for Option<T> {
    type Value = T;

    fn from_option(value: Self) -> Self {
        value
    }

    fn into_option(self) -> Self {
        self
    }

    fn value_ref(&self) -> Option<ValueRef<'_>> {
        self.as_ref().map(Value::value_ref)
    }

    #[inline]
    fn merge(&mut self, changes: Self) {
        match (self, changes) {
            (_, None) => {}
            (Some(value), Some(changes)) => value.merge(changes),
            (absent, changes) => *absent = changes,
        }
    }

    fn read<'de, A: MapAccess<'de>>(&mut self, map: &mut A, depth: u8) -> Result<(), A::Error> {
        map.next_value_seed(Place::of_member(self, depth))
    }

    fn write<M: SerializeMap>(&self, name: &'static str, map: &mut M) -> Result<(), M::Error> {
        self.as_ref().map_or(Ok(()), |value| map.serialize_entry(name, &Written(value)))
    }

    fn edit_unknown(&mut self, edit: UnknownEdit) {
        if let Some(value) = self {
            value.edit_unknown(edit);
        }
    }
}

impl Field for i32 {
    type Value = Self;

    fn from_option(value: Option<Self>) -> Self {
        value.unwrap_or_default()
    }

    fn into_option(self) -> Option<Self> {
        (self != 0).then_some(self)
    }

    fn value_ref(&self) -> Option<ValueRef<'_>> {
        self.into_option().map(ValueRef::Integer)
    }

    #[inline]
    fn merge(&mut self, changes: Self) {
        *self = changes.into_option().unwrap_or(*self);
    }

    fn read<'de, A: MapAccess<'de>>(&mut self, map: &mut A, depth: u8) -> Result<(), A::Error> {
        let mut value = None;
        value.read(map, depth)?;
        *self = Self::from_option(value);
        Ok(())
    }

    fn write<M: SerializeMap>(&self, name: &'static str, map: &mut M) -> Result<(), M::Error> {
        Field::write(&self.into_option(), name, map)
    }

    fn edit_unknown(&mut self, _: UnknownEdit) {}
}
