//! The types that a member can have: how each is read from any format, and how it is looked at.

use std::fmt;
use std::marker::PhantomData;

use aws_smithy_types::DateTime;
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, Serializer};
use serde_json::Number;

use super::shape::{self, Fields};
use super::timestamp;
use super::unknown;
use crate::model::{Shape, limits};

/// A value that a member, or an entry of a list, can have.
pub(crate) trait Value: Sized {
    /// What the model says of every value of this type; a row may name a narrower shape.
    const SHAPE: &'static Shape;

    /// What an error says was expected.
    const EXPECTED: &'static str;

    fn view(&self) -> View<'_>;

    fn from_found<E: Error>(found: Found<'_>) -> Result<Self, E> {
        Err(found.mismatch(Self::EXPECTED))
    }

    fn from_list<'de, A: SeqAccess<'de>>(_: A) -> Result<Self, A::Error> {
        Self::from_found(Found::List)
    }

    fn from_object<'de, A: MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        Self::from_found(match unknown::arbitrary_precision_number(&mut map)? {
            Some(number) => Found::from(&number),
            None => Found::Object,
        })
    }
}

/// A look at a value that does not depend on its type, for all code that treats every member alike.
#[derive(Clone, Copy)]
pub(crate) enum View<'a> {
    Text(&'a str),
    /// A value of an enum, and whether this version knows it.
    Choice(&'a str, bool),
    Number(i32),
    Flag(bool),
    Instant(DateTime),
    List(&'a dyn List),
    Structure(&'a dyn Fields),
}

/// A list whose entries can be looked at.
pub(crate) trait List {
    fn len(&self) -> usize;
    fn entry(&self, index: usize) -> View<'_>;
}

impl<T: Value> List for Vec<T> {
    fn len(&self) -> usize {
        self.len()
    }

    fn entry(&self, index: usize) -> View<'_> {
        self[index].view()
    }
}

impl<T: Value, const N: usize> List for [T; N] {
    fn len(&self) -> usize {
        N
    }

    fn entry(&self, index: usize) -> View<'_> {
        self[index].view()
    }
}

impl dyn List + '_ {
    pub(crate) fn iter(&self) -> impl Iterator<Item = View<'_>> {
        (0..self.len()).map(|index| self.entry(index))
    }
}

impl Serialize for View<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match *self {
            Self::Text(text) | Self::Choice(text, _) => serializer.serialize_str(text),
            Self::Number(number) => serializer.serialize_i32(number),
            Self::Flag(flag) => serializer.serialize_bool(flag),
            Self::Instant(instant) => timestamp::write(instant, serializer),
            Self::List(list) => serializer.collect_seq(list.iter()),
            Self::Structure(fields) => shape::write(fields, serializer),
        }
    }
}

/// The field that a row stands for: nearly always an `Option`.
pub(crate) trait Field: Sized {
    type Value: Value;

    fn from_option(value: Option<Self::Value>) -> Self;
    fn into_option(self) -> Option<Self::Value>;
    fn view(&self) -> Option<View<'_>>;

    /// Reads the value of the entry whose key was just read.
    fn read<'de, A: MapAccess<'de>>(&mut self, map: &mut A) -> Result<(), A::Error> {
        *self = Self::from_option(map.next_value_seed(Seed(PhantomData))?);
        Ok(())
    }
}

impl<T: Value> Field for Option<T> {
    type Value = T;

    fn from_option(value: Self) -> Self {
        value
    }

    fn into_option(self) -> Self {
        self
    }

    fn view(&self) -> Option<View<'_>> {
        self.as_ref().map(Value::view)
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

    fn view(&self) -> Option<View<'_>> {
        self.into_option().map(View::Number)
    }
}

/// What was found where a value was expected.
///
/// A text is never shown, nor a number where a text is expected: it may be a misplaced secret.
pub(crate) enum Found<'a> {
    Flag(bool),
    Integer(i128),
    Float(f64),
    Text(&'a str),
    Null,
    List,
    Object,
    Bytes,
}

impl Found<'_> {
    /// The error of a value that cannot become what was `expected`.
    pub(crate) fn mismatch<E: Error>(&self, expected: &str) -> E {
        E::custom(format_args!("found {self}, expected {expected}"))
    }
}

impl From<&Number> for Found<'_> {
    fn from(number: &Number) -> Self {
        match number.as_i128() {
            Some(integer) => Self::Integer(integer),
            None => Self::Float(number.as_f64().unwrap_or(f64::INFINITY)),
        }
    }
}

impl fmt::Display for Found<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Flag(_) => "a boolean",
            Self::Integer(_) | Self::Float(_) => "a number",
            Self::Text(_) => "a string",
            Self::Null => "null",
            Self::List => "a list",
            Self::Object => "an object",
            Self::Bytes => "bytes",
        })
    }
}

/// Reads a value, or `None` from null.
///
/// Never hints at a type: a hint lets the format's own error show what it found.
fn read<'de, T: Value, D: Deserializer<'de>>(deserializer: D) -> Result<Option<T>, D::Error> {
    deserializer.deserialize_any(AnyVisitor::<Option<T>>(PhantomData))
}

/// Reads a value where null is none: a document, or an entry of a list. It is refused while it is read, so that the
/// error has its place.
pub(crate) fn read_present<'de, T: Value, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_any(AnyVisitor::<Present<T>>(PhantomData)).map(|present| present.0)
}

/// [`read`] where serde wants a seed.
struct Seed<T>(PhantomData<T>);

impl<'de, T: Value> DeserializeSeed<'de> for Seed<T> {
    type Value = Option<T>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<T>, D::Error> {
        read(deserializer)
    }
}

/// [`read_present`] where serde wants a seed.
struct EntrySeed<T>(PhantomData<T>);

impl<'de, T: Value> DeserializeSeed<'de> for EntrySeed<T> {
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        read_present(deserializer)
    }
}

/// What a value is read into, which says what null is.
trait Target: Sized + From<Self::Value> {
    type Value: Value;

    fn null<E: Error>() -> Result<Self, E>;
}

impl<T: Value> Target for Option<T> {
    type Value = T;

    fn null<E: Error>() -> Result<Self, E> {
        Ok(None)
    }
}

/// A value that null is not.
struct Present<T>(T);

impl<T> From<T> for Present<T> {
    fn from(value: T) -> Self {
        Self(value)
    }
}

impl<T: Value> Target for Present<T> {
    type Value = T;

    fn null<E: Error>() -> Result<Self, E> {
        Err(Found::Null.mismatch(T::EXPECTED))
    }
}

struct AnyVisitor<T>(PhantomData<T>);

impl<'de, T: Target> Visitor<'de> for AnyVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::Value::EXPECTED)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        T::Value::from_found(Found::Text(text)).map(T::from)
    }

    fn visit_bool<E: Error>(self, flag: bool) -> Result<T, E> {
        T::Value::from_found(Found::Flag(flag)).map(T::from)
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<T, E> {
        T::Value::from_found(Found::Integer(number.into())).map(T::from)
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<T, E> {
        T::Value::from_found(Found::Integer(number.into())).map(T::from)
    }

    // Some formats have 128-bit integers, which serde's own error would show.
    fn visit_i128<E: Error>(self, number: i128) -> Result<T, E> {
        T::Value::from_found(Found::Integer(number)).map(T::from)
    }

    fn visit_u128<E: Error>(self, number: u128) -> Result<T, E> {
        T::Value::from_found(Found::Integer(i128::try_from(number).unwrap_or(i128::MAX))).map(T::from)
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<T, E> {
        T::Value::from_found(Found::Float(number)).map(T::from)
    }

    fn visit_bytes<E: Error>(self, _: &[u8]) -> Result<T, E> {
        T::Value::from_found(Found::Bytes).map(T::from)
    }

    fn visit_unit<E: Error>(self) -> Result<T, E> {
        T::null()
    }

    fn visit_none<E: Error>(self) -> Result<T, E> {
        T::null()
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<T, A::Error> {
        T::Value::from_list(seq).map(T::from)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
        T::Value::from_object(map).map(T::from)
    }
}

impl<T: Value> Value for Vec<T> {
    // A list's own limits are always named by its row.
    const SHAPE: &'static Shape = T::SHAPE;
    const EXPECTED: &'static str = "a list";

    fn view(&self) -> View<'_> {
        View::List(self)
    }

    fn from_list<'de, A: SeqAccess<'de>>(mut seq: A) -> Result<Self, A::Error> {
        let mut list = Self::new();
        while let Some(entry) = seq.next_element_seed(EntrySeed(PhantomData))? {
            list.push(entry);
        }
        Ok(list)
    }
}

macro_rules! scalar {
    ($type:ty: $shape:ident, $expected:literal, $view:expr, { $($found:pat => $read:expr,)* }) => {
        impl Value for $type {
            const SHAPE: &'static Shape = &limits::$shape;
            const EXPECTED: &'static str = $expected;

            fn view(&self) -> View<'_> {
                $view(self)
            }

            fn from_found<E: Error>(found: Found<'_>) -> Result<Self, E> {
                match found {
                    $($found => $read,)*
                    other => Err(other.mismatch(Self::EXPECTED)),
                }
            }
        }
    };
}

scalar!(String: STRING, "a string", View::Text, {
    Found::Text(text) => Ok(text.to_owned()),
});

scalar!(bool: BOOLEAN, "a boolean", |flag: &bool| View::Flag(*flag), {
    Found::Flag(flag) => Ok(flag),
});

scalar!(i32: ACCESS_TOKEN_VALIDITY, "a 32-bit whole number", |number: &i32| View::Number(*number), {
    Found::Integer(number) => Self::try_from(number).map_err(|_| {
        E::custom(format_args!("found {number}, expected {}", Self::EXPECTED))
    }),
    Found::Float(number) => whole(number).ok_or_else(|| {
        // The short notation: `1e300` is not to become 301 digits.
        E::custom(format_args!("found {number:?}, expected {}", Self::EXPECTED))
    }),
});

scalar!(DateTime: DATE, "epoch seconds or an RFC 3339 date-time", |instant: &DateTime| View::Instant(*instant), {
    Found::Integer(seconds) => timestamp::from_integer(seconds),
    Found::Float(seconds) => timestamp::from_float(seconds),
    Found::Text(text) => timestamp::from_text(text),
});

/// `30.0` is the whole number 30: some writers know no integers.
#[expect(clippy::cast_possible_truncation, reason = "the range and the fraction are checked first")]
fn whole(number: f64) -> Option<i32> {
    (number.fract() == 0.0 && (f64::from(i32::MIN)..=f64::from(i32::MAX)).contains(&number)).then_some(number as i32)
}
