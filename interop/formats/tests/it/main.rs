//! Tests that require another package. A module has the name of the one in `tests/it` on the same subject.

#[macro_use]
#[path = "../../../../tests/it/support/shared.rs"]
mod support;

mod canary;
mod corpus;
mod embedding;
mod faults;
mod formats;
mod patterns;
mod redact;
mod redirect_uris;
mod schema;
mod timestamps;
mod unknown;
