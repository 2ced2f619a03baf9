//! Operations on the settings of an app client: requests, differences, effective values, redaction.

mod applied;
mod convert;
pub mod diff;
pub(crate) mod effective;
pub mod redact;
pub(crate) mod sets;
pub(crate) mod settings;
