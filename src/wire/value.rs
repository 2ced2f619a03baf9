//! The types that a member can have: how each is read from any format, and how it is looked at.

use std::{fmt, iter, mem};

use arrayvec::ArrayVec;
use aws_smithy_types::DateTime;
use serde::de::{DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::{Number, Value as Json};

use super::shape::Fields;
use super::timestamp;
use super::unknown;
use crate::model::{Kind, Member, Pattern, Shape, limits};

/// A value that a member, or an entry of a list, can have.
pub(crate) trait Value: Sized {
    /// What the model says of every value of this type; a row may name a narrower shape.
    const SHAPE: &'static Shape;

    /// What an error says was expected.
    const EXPECTED: &'static str;

    fn view(&self) -> ValueRef<'_>;

    /// Edits what this version does not model, at every depth.
    fn edit_unknown(&mut self, _: UnknownEdit) {}

    /// Whether the value keeps to the limits of `shape`. All texts that should match `matched` are known to do.
    fn satisfies(&self, shape: &Shape, matched: Option<Pattern>) -> bool;

    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error>;

    fn from_scalar<E: Error>(found: Unexpected<'_>) -> Result<Self, E> {
        Err(found.invalid_type(Self::EXPECTED))
    }

    /// Reads a list at that level of nesting.
    fn from_list<'de, A: SeqAccess<'de>>(_: A, _: u8) -> Result<Self, A::Error> {
        Self::from_scalar(Unexpected::Seq)
    }

    /// Reads an object at that level of nesting into `place`.
    fn read_object<'de, A: MapAccess<'de>>(place: &mut Option<Self>, map: A, depth: u8) -> Result<(), A::Error> {
        let found = unknown::read_instead_of_scalar(map, depth)?;
        *place = Some(Self::from_scalar(Unexpected::from(&found))?);
        Ok(())
    }
}

/// A look at a value that does not depend on its type, for all code that treats every member alike.
#[derive(Clone, Copy)]
pub(crate) enum ValueRef<'a> {
    Str(&'a str),
    Enum(&'a str, EnumValue),
    Integer(i32),
    Bool(bool),
    Timestamp(DateTime),
    List(&'a dyn List),
    Structure(&'a dyn Fields),
}

/// The origin of an enum value.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum EnumValue {
    Modeled,
    /// Not modeled, in a request that took the value over from a client that the service had returned.
    FromService,
    Unknown,
}

/// A change of what this version does not model.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum UnknownEdit {
    /// Removes unknown members.
    RemoveMembers,
    /// Marks unknown enum values as those of a client that the service has returned.
    MarkFromService,
}

/// A list whose entries can be looked at.
pub(crate) trait List {
    fn len(&self) -> usize;
    fn entry(&self, index: usize) -> ValueRef<'_>;
}

impl<T: Value> List for Vec<T> {
    fn len(&self) -> usize {
        self.len()
    }

    fn entry(&self, index: usize) -> ValueRef<'_> {
        self[index].view()
    }
}

impl<T: Value, const N: usize> List for [T; N] {
    fn len(&self) -> usize {
        N
    }

    fn entry(&self, index: usize) -> ValueRef<'_> {
        self[index].view()
    }
}

impl dyn List + '_ {
    pub(crate) fn iter(&self) -> impl Iterator<Item = ValueRef<'_>> {
        (0..self.len()).map(|index| self.entry(index))
    }
}

/// [`Value::write`] where serde wants a value of its own.
struct SerializeValue<'a, T>(&'a T);

impl<T: Value> Serialize for SerializeValue<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.write(serializer)
    }
}

/// The field that a row stands for: nearly always an `Option`.
pub(crate) trait Field: Sized {
    type Value: Value;

    fn from_option(value: Option<Self::Value>) -> Self;
    fn into_option(self) -> Option<Self::Value>;
    fn view(&self) -> Option<ValueRef<'_>>;
    fn edit_unknown(&mut self, edit: UnknownEdit);

    /// Reads the value of the entry whose key was just read, at that level of nesting.
    fn read<'de, A: MapAccess<'de>>(&mut self, map: &mut A, depth: u8) -> Result<(), A::Error>;

    /// Whether the value keeps to the limits of its row, or may be absent.
    fn satisfies(&self, member: &'static Member, matched: Option<Pattern>) -> bool;

    /// Writes an entry, if the value is present.
    fn write<M: SerializeMap>(&self, name: &'static str, map: &mut M) -> Result<(), M::Error>;
}

impl<T: Value> Field for Option<T> {
    type Value = T;

    fn from_option(value: Self) -> Self {
        value
    }

    fn into_option(self) -> Self {
        self
    }

    fn view(&self) -> Option<ValueRef<'_>> {
        self.as_ref().map(Value::view)
    }

    #[inline]
    fn edit_unknown(&mut self, edit: UnknownEdit) {
        if let Some(value) = self {
            value.edit_unknown(edit);
        }
    }

    fn read<'de, A: MapAccess<'de>>(&mut self, map: &mut A, depth: u8) -> Result<(), A::Error> {
        map.next_value_seed(Place::of_member(self, depth))
    }

    #[inline]
    fn satisfies(&self, member: &'static Member, matched: Option<Pattern>) -> bool {
        match self {
            Some(value) => value.satisfies(member.shape, matched),
            None => !member.required,
        }
    }

    fn write<M: SerializeMap>(&self, name: &'static str, map: &mut M) -> Result<(), M::Error> {
        match self {
            Some(value) => map.serialize_entry(name, &SerializeValue(value)),
            None => Ok(()),
        }
    }
}

/// A number whose 0 means absent.
impl Field for i32 {
    type Value = Self;

    fn from_option(value: Option<Self>) -> Self {
        value.unwrap_or_default()
    }

    fn into_option(self) -> Option<Self> {
        (self != 0).then_some(self)
    }

    fn view(&self) -> Option<ValueRef<'_>> {
        self.into_option().map(ValueRef::Integer)
    }

    #[inline]
    fn edit_unknown(&mut self, _: UnknownEdit) {}

    fn read<'de, A: MapAccess<'de>>(&mut self, map: &mut A, depth: u8) -> Result<(), A::Error> {
        let mut value = None;
        map.next_value_seed(Place::of_member(&mut value, depth))?;
        *self = Self::from_option(value);
        Ok(())
    }

    #[inline]
    fn satisfies(&self, member: &'static Member, matched: Option<Pattern>) -> bool {
        self.into_option().satisfies(member, matched)
    }

    fn write<M: SerializeMap>(&self, name: &'static str, map: &mut M) -> Result<(), M::Error> {
        self.into_option().write(name, map)
    }
}

/// The value that a reader found, for the error if it is not what was expected.
///
/// Its `Display` names the type alone: a string, or a number instead of a string, may be a misplaced secret.
pub(crate) enum Unexpected<'a> {
    Bool(bool),
    Integer(i128),
    Float(f64),
    Str(&'a str),
    Null,
    Seq,
    Map,
    Bytes,
    /// A value of CBOR or YAML with a tag, which serde passes on as an enum.
    Tagged,
}

impl Unexpected<'_> {
    /// Returns the error of a value that is not what was `expected`.
    pub(crate) fn invalid_type<E: Error>(&self, expected: &str) -> E {
        E::custom(format_args!("must be {expected}, found {self}"))
    }
}

impl From<&Number> for Unexpected<'_> {
    fn from(number: &Number) -> Self {
        match number.as_i128() {
            Some(integer) => Self::Integer(integer),
            None => Self::Float(number.as_f64().unwrap_or(f64::INFINITY)),
        }
    }
}

impl<'a> From<&'a Json> for Unexpected<'a> {
    fn from(value: &'a Json) -> Self {
        match value {
            Json::Null => Self::Null,
            Json::Bool(flag) => Self::Bool(*flag),
            Json::Number(number) => number.into(),
            Json::String(text) => Self::Str(text),
            Json::Array(_) => Self::Seq,
            Json::Object(_) => Self::Map,
        }
    }
}

impl fmt::Display for Unexpected<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Bool(_) => "a boolean",
            Self::Integer(_) | Self::Float(_) => "a number",
            Self::Str(_) => "a string",
            Self::Null => "null",
            Self::Seq => "a list",
            Self::Map => "an object",
            Self::Bytes => "bytes",
            Self::Tagged => "a tagged value",
        })
    }
}

/// [`serde::Deserialize`] of a shape or an enum, for which null is no value.
pub(crate) fn read_present<'de, T: Value, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let mut value = None;
    Place::of_entry(&mut value, 1).deserialize(deserializer)?;
    value.ok_or_else(|| Unexpected::Null.invalid_type(T::EXPECTED))
}

/// Reads a value to where it stays: what is large is not moved from hand to hand.
///
/// Never hints at a type: a hint lets the format's own error show what it found.
struct Place<'a, T> {
    value: &'a mut Option<T>,
    accepts_null: bool,
    /// The level of nesting of the value, if it is a list or an object. The document is at level 1.
    depth: u8,
}

impl<'a, T: Value> Place<'a, T> {
    /// The place of a member, which null leaves empty.
    fn of_member(value: &'a mut Option<T>, depth: u8) -> Self {
        Self { value, accepts_null: true, depth }
    }

    /// The place of a document, or of an entry of a list. Null is refused while it is read, so that the error has its
    /// place.
    fn of_entry(value: &'a mut Option<T>, depth: u8) -> Self {
        Self { value, accepts_null: false, depth }
    }

    #[inline]
    fn set<E>(self, value: Result<T, E>) -> Result<(), E> {
        // The place is empty. To say that there is nothing to drop spares each type the code for it.
        mem::forget(self.value.replace(value?));
        Ok(())
    }

    #[inline]
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

    #[inline]
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

    // Some formats have 128-bit integers, which serde's own error would show.
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

impl<T: Value> Value for Vec<T> {
    // A list's own limits are always named by its row.
    const SHAPE: &'static Shape = T::SHAPE;
    const EXPECTED: &'static str = "a list";

    fn view(&self) -> ValueRef<'_> {
        ValueRef::List(self)
    }

    #[inline]
    fn edit_unknown(&mut self, edit: UnknownEdit) {
        for entry in self {
            entry.edit_unknown(edit);
        }
    }

    fn satisfies(&self, shape: &Shape, matched: Option<Pattern>) -> bool {
        let Kind::List { of, .. } = shape.kind else { return false };
        shape.accepts_len(self.len()) && self.iter().all(|entry| entry.satisfies(of, matched))
    }

    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter().map(SerializeValue))
    }

    fn from_list<'de, A: SeqAccess<'de>>(mut seq: A, depth: u8) -> Result<Self, A::Error> {
        // JSON does not say how long a list is. Its entries wait on the stack until that is known, so that it is allocated
        // once, in its size. One that is longer than the service allows grows as any does.
        let mut entries = iter::from_fn(|| {
            let mut entry = None;
            seq.next_element_seed(Place::of_entry(&mut entry, depth + 1)).map(|_| entry).transpose()
        })
        .fuse();
        let mut waiting = ArrayVec::<T, 128>::new();
        for entry in entries.by_ref().take(waiting.capacity()) {
            waiting.push(entry?);
        }
        let mut list = Self::with_capacity(waiting.len());
        // Not `extend`, which asks for room before each: a drain does not promise its length.
        for entry in waiting.drain(..) {
            list.push(entry);
        }
        for entry in entries {
            list.push(entry?);
        }
        Ok(list)
    }
}

impl Value for String {
    const SHAPE: &'static Shape = &limits::STRING;
    const EXPECTED: &'static str = "a string";

    fn view(&self) -> ValueRef<'_> {
        ValueRef::Str(self)
    }

    #[inline]
    fn satisfies(&self, shape: &Shape, matched: Option<Pattern>) -> bool {
        shape.accepts_str(self, matched)
    }

    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self)
    }

    #[inline]
    fn from_scalar<E: Error>(found: Unexpected<'_>) -> Result<Self, E> {
        match found {
            Unexpected::Str(text) => Ok(text.to_owned()),
            other => Err(other.invalid_type(Self::EXPECTED)),
        }
    }
}

macro_rules! scalar {
    ($type:ty: $shape:ident, $expected:literal, $view:expr, $satisfies:expr, $write:expr, { $($found:pat => $read:expr,)* } $($more:tt)*) => {
        impl Value for $type {
            const SHAPE: &'static Shape = &limits::$shape;
            const EXPECTED: &'static str = $expected;

            fn view(&self) -> ValueRef<'_> {
                $view(self)
            }

            #[inline]
            fn satisfies(&self, shape: &Shape, _: Option<Pattern>) -> bool {
                let satisfies: fn(&Shape, Self) -> bool = $satisfies;
                satisfies(shape, *self)
            }

            fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let write: fn(S, &Self) -> Result<S::Ok, S::Error> = $write;
                write(serializer, self)
            }

            #[inline]
            fn from_scalar<E: Error>(found: Unexpected<'_>) -> Result<Self, E> {
                match found {
                    $($found => $read,)*
                    other => Err(other.invalid_type(Self::EXPECTED)),
                }
            }

            $($more)*
        }
    };
}

scalar!(bool: BOOLEAN, "a boolean", |flag: &bool| ValueRef::Bool(*flag), |_, _| true, |serializer, flag| serializer.serialize_bool(*flag), {
    Unexpected::Bool(flag) => Ok(flag),
});

scalar!(i32: ACCESS_TOKEN_VALIDITY, "a 32-bit integer", |number: &i32| ValueRef::Integer(*number), Shape::accepts_integer, |serializer, number| serializer.serialize_i32(*number), {
    Unexpected::Integer(number) => Self::try_from(number).map_err(|_| {
        E::custom(format_args!("must be {}, found `{number}`", Self::EXPECTED))
    }),
    Unexpected::Float(number) => integer(number).ok_or_else(|| {
        // The short notation: `1e300` is not to become 301 digits.
        E::custom(format_args!("must be {}, found `{number:?}`", Self::EXPECTED))
    }),
});

scalar!(DateTime: DATE, "epoch seconds or an RFC 3339 date-time", |instant: &DateTime| ValueRef::Timestamp(*instant), |_, _| true, |serializer, instant| timestamp::write(*instant, serializer), {
    Unexpected::Integer(seconds) => timestamp::from_integer(seconds),
    Unexpected::Float(seconds) => timestamp::from_float(seconds),
    Unexpected::Str(text) => timestamp::from_text(text),
}
    fn read_object<'de, A: MapAccess<'de>>(place: &mut Option<Self>, map: A, depth: u8) -> Result<(), A::Error> {
        let object = unknown::JsonSeed { depth }.visit_map(map)?;
        let found = timestamp::text_of_toml(&object).map_or_else(|| Unexpected::from(&object), Unexpected::Str);
        *place = Some(Self::from_scalar(found)?);
        Ok(())
    }
);

/// Reads `30.0` as 30, because some writers have no integers.
#[expect(clippy::cast_possible_truncation, reason = "the range and the fraction are checked first")]
fn integer(number: f64) -> Option<i32> {
    (number.fract() == 0.0 && (f64::from(i32::MIN)..=f64::from(i32::MAX)).contains(&number)).then_some(number as i32)
}
