//! The types of timestamps and of unknown enum values.

use std::cmp::Ordering;
use std::hash::{Hash, Hasher};

pub use aws_smithy_types::DateTime;
/// The format of the string that [`DateTime::fmt`] returns and [`DateTime::from_str`] parses.
pub use aws_smithy_types::date_time::Format as DateTimeFormat;

/// An [unmodeled](crate#scope) enum value.
///
/// It has no public constructor, so that the variant `Unknown` of an enum never holds a modeled value. `as_str()` of
/// the enum returns the string.
// `Box<Value>` is one word, which limits the size of each enum to two words.
#[derive(Clone)]
pub struct UnknownVariantValue(Box<Value>);

#[derive(Clone)]
struct Value {
    string: Box<str>,
    /// `true` if the value was read as part of a client, which the service has returned. Only validation reads it.
    is_from_service: bool,
}

impl UnknownVariantValue {
    pub(crate) fn new(value: &str) -> Self {
        Self(Box::new(Value { string: value.into(), is_from_service: false }))
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0.string
    }

    pub(crate) fn is_from_service(&self) -> bool {
        self.0.is_from_service
    }

    pub(crate) fn set_from_service(&mut self) {
        self.0.is_from_service = true;
    }
}

impl PartialEq for UnknownVariantValue {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
    }
}

impl Eq for UnknownVariantValue {}

impl PartialOrd for UnknownVariantValue {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for UnknownVariantValue {
    fn cmp(&self, other: &Self) -> Ordering {
        self.as_str().cmp(other.as_str())
    }
}

impl Hash for UnknownVariantValue {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_str().hash(state);
    }
}

impl std::fmt::Debug for UnknownVariantValue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("UnknownVariantValue").field(&self.as_str()).finish()
    }
}
