//! The guides whose examples require packages that the crate does not depend on. `cargo test` runs the examples.

#[cfg(doctest)]
#[doc = include_str!("../../src/_guide/storing.md")]
mod storing {}

#[cfg(doctest)]
#[doc = include_str!("../../src/_guide/merging.md")]
mod merging {}

#[cfg(doctest)]
#[doc = include_str!("../../src/_guide/embedding.md")]
mod embedding {}

#[cfg(doctest)]
#[doc = include_str!("../../src/_guide/cloudformation.md")]
mod cloudformation {}

#[cfg(doctest)]
#[doc = include_str!("../../src/_guide/from_rusoto.md")]
mod from_rusoto {}
