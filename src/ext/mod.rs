//! What a feature adds: one module per feature.

#[cfg(feature = "aws-sdk")]
pub mod sdk;
