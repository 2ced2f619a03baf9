//! The configuration of an Amazon Cognito app client: [`UserPoolClientType`], which `DescribeUserPoolClient` returns,
//! exact, lossless, checked and light.
//!
//! ```
//! use cognito_user_pool_client::{DescribeUserPoolClientOutput, json};
//!
//! let response = br#"{"UserPoolClient": {"ClientName": "web", "CreationDate": 1726788459.464, "NewSetting": [1]}}"#;
//! let output: DescribeUserPoolClientOutput = json::from_slice(response)?;
//! let client = output.user_pool_client.ok_or("no client in the response")?;
//!
//! client.validate()?;
//! assert_eq!(client.client_name(), Some("web"));
//! assert_eq!(client.refresh_token_lifetime().as_secs(), 30 * 24 * 60 * 60);
//! assert_eq!(client.unknown_fields()["NewSetting"][0], 1);
//! assert_eq!(json::to_string(&client)?, r#"{"ClientName":"web","CreationDate":1726788459.464,"NewSetting":[1]}"#);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # What it is, and is not
//!
//! * **Exact**: every member and enum value of the service's newest published model, under the service's names and the
//!   names of the AWS SDK for Rust. A test holds each row against the model.
//! * **Lossless**: members and values that this version does not know are kept and written back
//!   ([`unknown_fields`](UserPoolClientType::unknown_fields), [`unknown_paths`](UserPoolClientType::unknown_paths));
//!   absent stays absent, empty stays empty, timestamps are exact to the microsecond.
//! * **Checked**: builders and [`validate`](UserPoolClientType::validate) apply the rules of the real service and report
//!   every violation at once; [`Rule`] lists them. Reading is lenient, building is strict: a reader that refused what a
//!   service sent would be of no use.
//! * **Light**: `serde`, `serde_json`, `aws-smithy-types`, `thiserror` and five small crates.
//!
//! It does not talk to the service: [`operation`] has what it takes to do so with any HTTP client.
//!
//! # Where to start
//!
//! | to | see |
//! | --- | --- |
//! | read a response | [`json::from_slice`], [`DescribeUserPoolClientOutput`] |
//! | make a client in a test | [`UserPoolClientType::builder`], `build()` or `build_unvalidated()` |
//! | find what the service would refuse | [`UserPoolClientType::validate`], [`validation`] |
//! | find what is allowed and unwise | [`UserPoolClientType::lint`] |
//! | change a setting and keep the others | [`UserPoolClientType::to_update`], [`would_reset`] |
//! | see what differs | [`UserPoolClientType::diff`] |
//! | know what holds by default | [`access_token_lifetime`](UserPoolClientType::access_token_lifetime), [`effective_explicit_auth_flows`](UserPoolClientType::effective_explicit_auth_flows) |
//! | log or store without secrets | [`redacted`](UserPoolClientType::redacted), [`without_secret`](UserPoolClientType::without_secret) |
//! | send a request | [`operation::Operation`], [`error::ServiceError`] |
//!
//! # Wire format
//!
//! `Serialize` and `Deserialize` of every shape are a promise. Names are those of the service. A member that is null reads
//! as absent, and an absent member is not written. `RefreshTokenValidity` 0 is absent. A duplicate member is an error, at
//! every depth.
//!
//! * **Timestamps** are read from epoch seconds (integer, fraction, exponent) and from RFC 3339 date-times with any offset,
//!   as version 2 of the AWS CLI prints them. They are written as epoch seconds. Numbers are exact to the microsecond up to
//!   the year 2242, where a double no longer holds every microsecond, and date-times are read exactly up to the year 9999.
//!   Beyond the years 0000 to 9999 a fraction is dropped when it is written. What is written is read and written unchanged.
//! * **Unknown members** are JSON as `serde_json` holds it: integers of 64 bits, and doubles. A larger integer of JSON
//!   becomes a double, unless the program enables the feature `arbitrary_precision` of `serde_json`. In a format that has
//!   larger integers it is an error.
//! * **Nesting** is limited to 127 levels in every format, as in JSON, so that what is read can be written and read as JSON.
//! * **Formats**: every self-describing format with named fields works, such as JSON, YAML, TOML, CBOR and MessagePack. A
//!   native date-time of TOML with an offset is a timestamp. In an unknown member it is the object that the `toml` crate
//!   passes to serde. Tags of CBOR and YAML are errors.
//!
//! No error of this crate shows a string that may be a misplaced secret. The error of another format may: `Display` of
//! `toml::de::Error` quotes the line of the document, and its `message()` does not.
//!
//! # Stability
//!
//! Semantic versioning covers the public items, the wire format, the paths of findings and the ids of rules
//! ([`Rule::id`]). It does not cover the wording of messages and of rule summaries. New members and enum values of the
//! service, and new rules, come in minor releases. So does a higher minimum version of Rust.
//!
//! # Features
//!
//! | feature | |
//! | --- | --- |
//! | `aws-sdk` | conversions from and to the types of `aws-sdk-cognitoidentityprovider` |
//! | `test-util` | fixtures for tests |

// What only some programs call is `#[inline]`, however long it is: it is compiled in those programs, and costs the cold
// build of the others nothing. What nearly all run, the checks of `validate` above all, is compiled once, here.
#![cfg_attr(docsrs, feature(doc_cfg))]

#[macro_use]
mod wire;
#[macro_use]
pub mod types;

mod client;
mod display;
pub mod error;
mod ext;
pub mod json;
pub mod model;
pub mod operation;
pub mod primitives;
pub mod validation;

#[doc(inline)]
pub use client::diff::would_reset;
#[doc(inline)]
pub use client::{diff, redact};
#[cfg(feature = "aws-sdk")]
pub use ext::sdk as aws_sdk;
#[cfg(feature = "test-util")]
pub use ext::test_util;
#[doc(inline)]
pub use operation::describe_user_pool_client::DescribeUserPoolClientOutput;
#[doc(inline)]
pub use types::{
    AnalyticsConfigurationType, ClientTypeType, ExplicitAuthFlowsType, FeatureType, OAuthFlowType,
    PreventUserExistenceErrorTypes, RefreshTokenRotationType, TimeUnitsType, TokenValidityUnitsType,
    UserPoolClientType,
};
#[doc(inline)]
pub use validation::{PoolContext, Rule, ValidationError, Violation, Warning};

/// The README's examples are tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
