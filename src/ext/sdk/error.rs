//! What cannot be handed to the SDK.

use std::fmt;

use crate::display::{Escaped, Joined};

/// A value holds something that its counterpart in the SDK cannot.
///
/// Its `Display` is that of all unsupported_members, separated by `; `.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", Joined(unsupported_members))]
pub struct SdkConversionError {
    pub(super) unsupported_members: Vec<UnsupportedMember>,
}

impl SdkConversionError {
    /// All of them, at every depth; at least one.
    pub fn unsupported_members(&self) -> &[UnsupportedMember] {
        &self.unsupported_members
    }
}

/// One thing that the SDK's type cannot hold.
///
/// Its `Display` is the path, what was found and what was expected, on one line and never a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnsupportedMember {
    pub(super) path: String,
    pub(super) reason: &'static str,
}

impl UnsupportedMember {
    /// Where: `RefreshTokenRotation.Feature`.
    pub fn path(&self) -> &str {
        &self.path
    }
}

impl fmt::Display for UnsupportedMember {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The name of an unknown member is whatever the document says.
        write!(f, "{}: {}", Escaped(&self.path), self.reason)
    }
}
