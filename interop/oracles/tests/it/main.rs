//! Tests that require another crate. The modules have the names of those in `tests/it`.

// The helpers of those tests, of which these need a part.
#[macro_use]
#[path = "../../../../tests/it/support.rs"]
#[allow(dead_code, unused_imports, unused_macros)]
mod support;

mod canary;
mod corpus;
mod fast_paths;
mod faults;
mod formats;
mod patterns;
mod redact;
mod schema;
mod timestamps;
mod unknown;
