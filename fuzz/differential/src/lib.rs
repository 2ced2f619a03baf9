//! The body of the fuzz target `differential`: the codec of the AWS SDK and this crate agree about any bytes, apart from
//! the exceptions of the differential test.

#[path = "../../../interop/sdk/tests/differential/compare.rs"]
#[allow(clippy::pedantic, dead_code)]
mod compare;
#[path = "../../../interop/sdk/tests/differential/exceptions.rs"]
#[allow(clippy::pedantic, dead_code)]
mod exceptions;
#[path = "../../../interop/sdk/tests/differential/peer.rs"]
#[allow(clippy::pedantic)]
mod peer;

/// Compares the bytes as a client, as each response and as each request.
///
/// # Panics
/// Panics if there is a difference that no exception explains.
pub fn differential(data: &[u8]) {
    for agreement in compare::compare_responses(data) {
        assert!(agreement.is_ok(), "{agreement:?}");
    }
    for compared in compare::compare_requests(data) {
        assert!(compared.is_ok(), "{compared:?}");
    }
}
