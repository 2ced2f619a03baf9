//! What a feature adds: one module per feature.

#[cfg(feature = "aws-sdk")]
pub mod sdk;
#[cfg(feature = "test-util")]
pub mod test_util;
