//! The tests of `tests/it` that take another crate, in modules of the same names.

// The helpers of those tests, of which these need a part.
#[macro_use]
#[path = "../../../../tests/it/support.rs"]
#[allow(dead_code, unused_imports, unused_macros)]
mod support;

mod arbitrary;
mod canary;
mod convert;
mod corpus;
mod diff;
mod effective;
mod fast_paths;
mod formats;
mod patterns;
mod redact;
mod timestamps;
mod unknown;
