//! The error of a conversion to the SDK's types.

use std::fmt;

use crate::display::{Escaped, Joined};

/// The error returned for a value that its counterpart in the SDK cannot hold.
///
/// Its `Display` is that of all unsupported members, separated by `; `.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", Joined(unsupported_members))]
pub struct SdkConversionError {
    pub(super) unsupported_members: Vec<UnsupportedMember>,
}

impl SdkConversionError {
    /// Returns every unsupported member, at every depth. There is at least one.
    pub fn unsupported_members(&self) -> &[UnsupportedMember] {
        &self.unsupported_members
    }
}

/// A member that the SDK's type cannot hold, or without which it cannot exist.
///
/// Its `Display` is the path and the reason, on one line and never with a value. `Debug` shows the same.
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
        // The name of an unknown member is foreign.
        write!(f, "{}: {}", Escaped(&self.path), self.reason)
    }
}

/// As `Display`.
impl fmt::Debug for UnsupportedMember {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
