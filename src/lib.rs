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

#![cfg_attr(docsrs, feature(doc_cfg))]

#[macro_use]
mod wire;
#[macro_use]
pub mod types;

mod convert;
pub mod diff;
mod effective;
pub mod error;
mod ext;
pub mod json;
pub mod model;
pub mod operation;
pub mod primitives;
pub mod redact;
mod settings;
mod shown;
pub mod validation;

#[doc(inline)]
pub use diff::would_reset;
#[cfg(feature = "aws-sdk")]
pub use ext::sdk as aws_sdk;
#[doc(inline)]
pub use operation::describe_user_pool_client::DescribeUserPoolClientOutput;
#[doc(inline)]
pub use types::{
    AnalyticsConfigurationType, ClientTypeType, ExplicitAuthFlowsType, FeatureType, OAuthFlowType,
    PreventUserExistenceErrorTypes, RefreshTokenRotationType, TimeUnitsType, TokenValidityUnitsType,
    UserPoolClientType,
};
#[doc(inline)]
pub use validation::{Rule, ValidationError, Violation};

/// The README's examples are tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
