//! Integrations with other crates, one module for each Cargo feature.

#[cfg(feature = "arbitrary")]
pub(crate) mod arbitrary;
#[cfg(feature = "aws-sdk")]
pub mod aws_sdk;
#[cfg(feature = "schemars")]
pub(crate) mod schema;
#[cfg(feature = "test-util")]
pub mod test_util;
