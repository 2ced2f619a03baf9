//! Guides: one question on each page, with examples that are compiled and run as tests.
//!
//! The module exists only in the documentation.

// A page is a Markdown file, so that `interop/formats` tests those whose examples need other packages. A page whose
// examples need a feature is tested only with that feature.

#[doc = include_str!("reading.md")]
pub mod reading {}

#[doc = include_str!("updating.md")]
pub mod updating {}

#[cfg_attr(not(doctest), doc = include_str!("merging.md"))]
pub mod merging {}

#[doc = include_str!("checking.md")]
pub mod checking {}

#[doc = include_str!("browser.md")]
pub mod browser {}

#[cfg_attr(not(doctest), doc = include_str!("cloudformation.md"))]
pub mod cloudformation {}

#[cfg_attr(any(not(doctest), feature = "test-util"), doc = include_str!("fixtures.md"))]
pub mod fixtures {}

#[cfg_attr(not(doctest), doc = include_str!("storing.md"))]
pub mod storing {}

#[cfg_attr(not(doctest), doc = include_str!("embedding.md"))]
pub mod embedding {}

#[cfg_attr(any(not(doctest), feature = "aws-sdk"), doc = include_str!("from_sdk.md"))]
pub mod from_sdk {}

#[cfg_attr(not(doctest), doc = include_str!("from_rusoto.md"))]
pub mod from_rusoto {}
