//! Types that are not shapes: instants, and the payload of unknown enum values.

pub use aws_smithy_types::DateTime;
/// The notations that [`DateTime::fmt`] and [`DateTime::from_str`] take.
pub use aws_smithy_types::date_time::Format as DateTimeFormat;

/// The text of an enum value that this version does not know. Only the crate makes one, so that `Unknown` never holds
/// a known value; the enum's `as_str()` shows the text.
// Boxed twice: a thin pointer keeps the enums, of which a client holds many, at two words.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnknownVariantValue(Box<Box<str>>);

impl UnknownVariantValue {
    pub(crate) fn new(value: &str) -> Self {
        Self(Box::new(value.into()))
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for UnknownVariantValue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("UnknownVariantValue").field(&self.as_str()).finish()
    }
}
