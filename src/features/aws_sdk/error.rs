//! The error type of conversions to the types of the SDK.

use std::fmt;

use crate::display::{Escaped, Joined};

/// The error returned for a value that the SDK's type cannot hold.
///
/// `Display` writes all unsupported members, separated by `; `.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", Joined(unsupported_members))]
pub struct SdkConversionError {
    pub(super) unsupported_members: Vec<UnsupportedMember>,
}

impl SdkConversionError {
    /// Returns the unsupported members at every depth, of which there is at least one.
    pub fn unsupported_members(&self) -> &[UnsupportedMember] {
        &self.unsupported_members
    }
}

/// A member that the SDK's type does not have, or an absent member that it requires.
///
/// `Display` and `Debug` write the path and the reason on one line. They never write the value.
#[derive(Clone, PartialEq, Eq)]
pub struct UnsupportedMember {
    pub(super) path: String,
    pub(super) reason: &'static str,
}

impl UnsupportedMember {
    /// Returns the path of the member, such as `RefreshTokenRotation.Feature`.
    pub fn path(&self) -> &str {
        &self.path
    }
}

impl fmt::Display for UnsupportedMember {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The path may contain the name of an unknown member, which is an untrusted string.
        write!(f, "{}: {}", Escaped(&self.path), self.reason)
    }
}

/// Writes the same as `Display`.
impl fmt::Debug for UnsupportedMember {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
