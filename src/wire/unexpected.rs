//! The errors of values that have an unexpected type.

use std::fmt;

use serde::de::Error;
use serde_json::{Number, Value as Json};

/// A value in the input, like [`serde::de::Unexpected`].
///
/// `Display` writes only the type, because a string, or a number instead of a string, may be a misplaced secret.
pub(crate) enum Unexpected<'a> {
    Bool(bool),
    Integer(i128),
    Float(f64),
    Str(&'a str),
    Null,
    Seq,
    Map,
    Bytes,
    /// A CBOR or YAML value with a tag, which is passed to the visitor as an enum.
    Tagged,
}

/// The error for a number that a double cannot represent.
pub(crate) const TOO_LARGE: &str = "must be within the range of a double, found a larger number";

impl Unexpected<'_> {
    /// Returns the error for this value, where `expected` is a noun phrase.
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
