//! The example in the documentation of `test_util`, which the root package cannot compile because it lacks
//! `aws-smithy-mocks`.

#[cfg(test)]
#[path = "../../src/features/test_util/sdk.rs"]
mod test_util_sdk;
