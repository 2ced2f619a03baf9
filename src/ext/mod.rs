//! Integrations with other crates, one module for each Cargo feature.

#[cfg(feature = "aws-sdk")]
pub mod sdk;
#[cfg(feature = "test-util")]
pub mod test_util;
