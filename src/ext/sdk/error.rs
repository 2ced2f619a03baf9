//! What cannot be handed to the SDK.

use std::fmt;

use crate::shown::Shown;

/// A value holds something that its counterpart in the SDK cannot.
///
/// Its `Display` is that of all losses, separated by `; `.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ToSdkError {
    pub(super) losses: Vec<Loss>,
}

impl ToSdkError {
    /// All of them, at every depth; at least one.
    pub fn losses(&self) -> &[Loss] {
        &self.losses
    }
}

impl fmt::Display for ToSdkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, loss) in self.losses.iter().enumerate() {
            if index > 0 {
                f.write_str("; ")?;
            }
            loss.fmt(f)?;
        }
        Ok(())
    }
}

impl std::error::Error for ToSdkError {}

/// One thing that the SDK's type cannot hold.
///
/// Its `Display` is the path, what was found and what was expected, on one line and never a value.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Loss {
    pub(super) path: String,
    pub(super) reason: &'static str,
}

impl Loss {
    /// Where: `RefreshTokenRotation.Feature`.
    pub fn path(&self) -> &str {
        &self.path
    }
}

impl fmt::Display for Loss {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The name of an unknown member is whatever the document says.
        write!(f, "{}: {}", Shown(&self.path), self.reason)
    }
}
