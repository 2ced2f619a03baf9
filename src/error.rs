//! Errors that are neither of reading ([`json::Error`](crate::json::Error)) nor of validation
//! ([`ValidationError`](crate::ValidationError)).

use std::fmt;

/// A text is not a value of an enum that this version knows.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct UnknownVariantError {
    value: String,
    known: &'static [&'static str],
}

impl UnknownVariantError {
    pub(crate) fn new(value: &str, known: &'static [&'static str]) -> Self {
        Self { value: value.to_owned(), known }
    }
}

impl fmt::Display for UnknownVariantError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown value {:?}, expected one of {}", self.value, self.known.join(", "))
    }
}

impl std::error::Error for UnknownVariantError {}
