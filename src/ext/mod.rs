//! Integrations with other crates, one module for each Cargo feature.

#[cfg(feature = "aws-sdk")]
pub mod sdk;
