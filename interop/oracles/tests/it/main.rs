//! Tests that require another crate. The modules have the names of those in `tests/it`.

#[macro_use]
#[path = "../../../../tests/it/support/shared.rs"]
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
