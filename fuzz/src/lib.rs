//! The bodies of the fuzz targets. Each is a function of bytes that panics if a property is violated.
//! `fuzz_targets` has a program with libFuzzer for each, and `tests/replay.rs` runs them on stored and generated inputs.

#[macro_use]
mod support;

mod arbitrary_values;
mod document;
mod fixpoint;
#[path = "../../tests/it/laws/mod.rs"]
mod laws;
mod operations;
mod operations_on_client;
mod read_bytes;
mod readers_agree;
pub mod replay;
mod secrets;
mod timestamps;

pub use arbitrary_values::arbitrary_values;
pub use fixpoint::fixpoint;
pub use operations_on_client::operations_on_client;
pub use read_bytes::read_bytes;
pub use readers_agree::readers_agree;
pub use timestamps::timestamps;
