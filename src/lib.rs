//! The configuration of an Amazon Cognito app client as a Rust type: [`UserPoolClientType`].
//!
//! ```
//! use std::time::Duration;
//!
//! use cognito_user_pool_client::json;
//!
//! let client = json::client_from_str(
//!     r#"{"UserPoolClient": {
//!         "ClientName": "web",
//!         "NewSetting": [1]
//!     }}"#,
//! )?;
//! let name = client.client_name();
//! assert_eq!(name, Some("web"));
//!
//! // The rules of the service:
//! client.validate()?;
//!
//! // The default of an absent setting:
//! assert_eq!(
//!     client.access_token_lifetime(),
//!     Duration::from_hours(1),
//! );
//!
//! // An unknown member is written back.
//! let out = json::to_string(&client)?;
//! assert!(out.contains("NewSetting"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! The operation `DescribeUserPoolClient` returns this type. The crate reads and writes it, validates it by the rules
//! of the service, compares two clients, and builds the requests that create and update one.
//!
//! # Scope
//!
//! As in Smithy, a *shape* is a type of the service's model, and a *member* is a field of a shape. A member or enum value
//! is *unmodeled*, or unknown, if this version of the crate does not know it. A newer version may know it.
//!
//! * **Exact**: The shapes have every member and enum value of the service's newest published model. The service defines
//!   the wire names, and the AWS SDK for Rust the Rust names.
//! * **Lossless**: Unmodeled members and enum values are kept and written back
//!   ([`unknown_fields`](UserPoolClientType::unknown_fields), [`unknown_paths`](UserPoolClientType::unknown_paths)).
//!   Empty and absent members are distinguished. Timestamps are exact to the microsecond.
//! * **Validated**: Builders and [`validate`](UserPoolClientType::validate) apply the rules of the service and report
//!   every violation at once. [`Rule`] lists the rules. Reading does not validate, because the service may return
//!   values that it would reject in a request.
//! * **Light**: The dependencies are `serde`, `serde_json`, `aws-smithy-types`, `thiserror` and five small crates.
//!
//! The crate does not send requests. For use with any HTTP client, the module [`operation`] has the name and target of
//! each request, and [`json::to_vec`] writes its body.
//!
//! # Overview
//!
//! * To read a client: [`json::client_from_slice`]
//! * To read a response, such as a list of clients: [`Operation::parse_response`](operation::Operation::parse_response)
//! * To build a client: [`UserPoolClientType::builder`]
//! * To find settings that the service rejects: [`UserPoolClientType::validate`], [`validation`]
//! * To find misspelled member names and enum values in a file that a person wrote:
//!   [`UserPoolClientType::validate_strict`]
//! * To find accepted settings that are insecure or probably wrong: [`UserPoolClientType::lint`]
//! * To change one setting and keep the others: [`UserPoolClientType::to_update`], [`would_reset`],
//!   [`applied_to`](operation::update_user_pool_client::UpdateUserPoolClientInput::applied_to)
//! * To change the settings that a file has: [`UserPoolClientType::merged_with`]
//! * To compare two clients: [`UserPoolClientType::diff`]
//! * To get a setting with its default applied:
//!   [`access_token_lifetime`](UserPoolClientType::access_token_lifetime),
//!   [`effective_explicit_auth_flows`](UserPoolClientType::effective_explicit_auth_flows)
//! * To log or store a client without its secret: [`redacted`](UserPoolClientType::redacted),
//!   [`without_secret`](UserPoolClientType::without_secret)
//! * To find out whether a client has a secret: [`is_confidential`](UserPoolClientType::is_confidential)
//! * To send a request: [`json::to_vec`], [`operation::Operation`], [`error::ServiceError`]
//!
//! # Guides
//!
//! * [Reading a client](_guide::reading) from the AWS CLI, a file or a response, and the function for each
//! * [Changing one setting](_guide::updating) and keeping the others
//! * [Applying a partial configuration](_guide::merging) from a file
//! * [Checking clients in CI](_guide::checking), with a report and an exit status
//! * [Input from a browser](_guide::browser), with violations by form field
//! * [CloudFormation, SAM and CDK](_guide::cloudformation): the clients of a template
//! * [Fixtures in tests](_guide::fixtures), and assertions that show what differs
//! * [Keeping clients in a repository](_guide::storing) as YAML, without secrets
//! * [Embedding a client](_guide::embedding) in another struct, in JSON, YAML and TOML
//! * [Coming from the AWS SDK](_guide::from_sdk), or using both
//! * [Coming from rusoto](_guide::from_rusoto)
//!
//! # Wire format
//!
//! Every shape implements `Serialize` and `Deserialize` with the names of the service. A member with the value `null`
//! is read as absent, and absent members are not written. Members are written in the order of the service model, before
//! unknown members. The value 0 of `RefreshTokenValidity` in a client means absent. A duplicate member is an error at
//! every depth.
//!
//! * **Timestamps** are read from epoch seconds (integer, fraction or exponent) and from RFC 3339 date-times with any
//!   offset, which version 2 of the AWS CLI prints. They are written as epoch seconds. Numbers are exact to the
//!   microsecond from the year 1698 to 2241, because a double does not represent every microsecond of other years.
//!   Date-times are read exactly up to the year 9999, except that a leap second becomes the last nanosecond before it. A
//!   timestamp outside the years 0000 to 9999 is written without its fraction. Reading a written timestamp and writing it
//!   again yields the same number.
//! * **Unknown members** are values of `serde_json`, with 64-bit integers and doubles. A larger integer in JSON becomes
//!   a double. In another format with larger integers, it is an error. In a program that enables the feature
//!   `arbitrary_precision` of `serde_json`, each number keeps its digits in JSON. In other formats, a number whose digits
//!   an `i64`, `u64` or `f64` does not reproduce becomes the nearest double, as without the feature. A number beyond the
//!   range of a double can then be written only as JSON.
//! * **Nesting** is limited to 127 levels in every format, so that each value can also be written and read as JSON.
//! * **Formats** must be self-describing and have named fields, such as JSON, YAML, TOML, CBOR, MessagePack and RON.
//!   Another format, such as `postcard`, writes a client that it cannot read. A native date-time of TOML with an offset is
//!   read as a timestamp. In an unknown member, it becomes the object that the `toml` crate passes to `serde`. Tags of
//!   CBOR and YAML are errors.
//!
//! The error of a shape never contains a string of the document, unless it is a name. The errors of other formats may
//! contain one. For example, `Display` of `toml::de::Error` quotes the line of the document, but its `message()` does
//! not. The errors of other types than the shapes may quote a value, also in JSON.
//!
//! # Untrusted documents
//!
//! Reading returns a value or an error and never panics. Time and memory grow with the size of the document, which the
//! caller must limit. The bounds below apply to JSON. The parsers of other formats have additional costs.
//!
//! * **Memory**: Reading JSON takes at most 150 bytes for each byte of the document. The worst case is nested lists of
//!   one entry, for which `serde_json::Value` takes as much. A long string takes at most 6 bytes for each byte.
//! * **Stack**: Reading, writing and each other operation on a document of 127 levels take at most 128 KiB in a release
//!   build, and 384 KiB in a debug build. The functions of [`json`] take at most 192 KiB and 640 KiB if they return an
//!   error, because they determine its path.
//! * **Reports** of [`validation`] have an upper bound that does not depend on the document.
//!
//! The bounds are measured on 64-bit Linux with the feature `preserve_order` of `serde_json`, without which they are lower.
//!
//! # Stability
//!
//! Semantic versioning covers the public items, the wire format, the [ids](Rule::id) of rules, and the paths of
//! violations and warnings. It does not cover the wording of messages and rule summaries. Minor releases may add members
//! and enum values of the service, add rules, and raise the minimum version of Rust.
//!
//! # Features
//!
//! No feature is enabled by default.
//!
//! * `arbitrary`: `arbitrary::Arbitrary` for every shape and enum, for fuzz targets and property tests. Strings and lists
//!   are short. Each value can be written as JSON, and is equal to the value that is read back.
//! * `aws-sdk`: conversions from and to the types of `aws-sdk-cognitoidentityprovider`
//! * `proptest`: strategies of `proptest` for valid clients and for arbitrary ones. It enables `arbitrary` and `test-util`.
//! * `schemars`: `schemars::JsonSchema` for every shape and enum, with types, limits, patterns, defaults and
//!   documentation. Unknown members and enum values are allowed. An editor that has the schema completes a client in
//!   JSON or YAML. The guide [keeping clients in a repository](_guide::storing) shows how to set it up.
//! * `test-util`: builders of valid clients of each kind and responses of the service, for tests. It has no dependencies.

// Functions that only some programs call are `#[inline]` regardless of their size, so that only those programs compile
// them. Functions that nearly all programs call, above all the rules of `validate`, are compiled once in this crate.
#![cfg_attr(docsrs, feature(doc_cfg))]

#[macro_use]
mod table;

#[cfg(any(doc, doctest))]
pub mod _guide;
mod app_client;
mod display;
pub mod error;
mod features;
pub mod json;
pub mod model;
pub mod operation;
pub mod primitives;
pub mod types;
pub mod validation;
mod wire;

#[doc(inline)]
pub use app_client::diff;
#[cfg(feature = "aws-sdk")]
pub use features::aws_sdk;
#[cfg(feature = "test-util")]
pub use features::test_util;
#[doc(inline)]
pub use wire::redact;

// These items are documented in their modules. The root has them for convenience.
#[doc(no_inline)]
pub use diff::would_reset;
#[doc(no_inline)]
pub use operation::describe_user_pool_client::DescribeUserPoolClientOutput;
#[doc(no_inline)]
pub use types::{
    AnalyticsConfigurationType, ClientTypeType, ExplicitAuthFlowsType, FeatureType, OAuthFlowType,
    PreventUserExistenceErrorTypes, RefreshTokenRotationType, TimeUnitsType, TokenValidityUnitsType,
    UserPoolClientType,
};
#[doc(no_inline)]
pub use validation::{PoolContext, Rule, ValidationError, Violation, Warning};

/// The examples in the README, which are compiled and run as tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
