//! The bodies of the fuzz targets. Each is a function of bytes that panics if a property of the crate does not hold.
//! `fuzz_targets` has a program with libFuzzer for each, and `tests/replay.rs` runs them on stored and generated inputs.

// The list of shapes, and the secrets that no output may contain. The other helpers of those tests are not used.
#[macro_use]
#[path = "../../tests/it/support.rs"]
#[allow(dead_code, unused_imports, unused_macros, clippy::pedantic)]
mod support;

/// Calls a generic function with arguments, for every type that a list macro passes.
macro_rules! call_with {
    ([$check:ident $arguments:tt] $($Type:ident)*) => { $($check::<$crate::support::shapes::$Type> $arguments;)* };
}

mod arbitrary_client;
mod document;
mod fixpoint;
#[path = "../../tests/it/laws/mod.rs"]
mod laws;
mod operations;
mod operations_on_client;
mod read_bytes;
mod readers_agree;
pub mod replay;
mod requests;
mod timestamps;

pub use arbitrary_client::arbitrary_client;
pub use fixpoint::fixpoint;
pub use operations_on_client::operations_on_client;
pub use read_bytes::read_bytes;
pub use readers_agree::readers_agree;
pub use requests::requests;
pub use timestamps::timestamps;
