//! Conversions from and to the types of the AWS SDK for Rust, `aws-sdk-cognitoidentityprovider` (feature `aws-sdk`).
//!
//! ```
//! use aws_sdk_cognitoidentityprovider as sdk;
//! use cognito_user_pool_client::operation::update_user_pool_client::UpdateUserPoolClientInput;
//! use cognito_user_pool_client::{UserPoolClientType, json};
//!
//! // From the SDK: `From`, which keeps every member that this crate models.
//! let described = sdk::types::UserPoolClientType::builder().client_name("web").auth_session_validity(5).build();
//! let client = UserPoolClientType::from(described);
//! assert_eq!(json::to_string(&client)?, r#"{"ClientName":"web","AuthSessionValidity":5}"#);
//!
//! // To the SDK: `TryFrom`, which names everything that the SDK's type cannot hold.
//! let client: UserPoolClientType = json::from_str(r#"{"ClientName":"web","ClientType":"DCR","NewSetting":1}"#)?;
//! let error = sdk::types::UserPoolClientType::try_from(client.clone()).unwrap_err();
//! assert_eq!(
//!     error.to_string(),
//!     "ClientType: must be absent: the SDK's type has no such member; \
//!      NewSetting: must be absent: the SDK's type has no such member",
//! );
//!
//! // Explicitly lossy: drops those members. Also needed for every client whose secret is managed in Secrets Manager,
//! // because `ClientSecretArn` is not a member of the SDK's type yet.
//! assert_eq!(client.to_sdk_lossy().client_name(), Some("web"));
//!
//! // A request becomes the SDK's builder of that request, which can be sent: `request.send_with(&client).await`.
//! let update = UpdateUserPoolClientInput::builder()
//!     .user_pool_id("us-east-1_EXAMPLE")
//!     .client_id("1example23456789")
//!     .enable_token_revocation(true)
//!     .build()?;
//! let request = sdk::operation::update_user_pool_client::builders::UpdateUserPoolClientInputBuilder::try_from(update)?;
//! assert_eq!(request.get_enable_token_revocation(), &Some(true));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! | from the SDK, `From` | to the SDK |
//! | --- | --- |
//! | shapes of [`types`](crate::types), outputs with members | `TryFrom`, `to_sdk_lossy()` |
//! | inputs | `TryFrom` for the SDK's input and for its builder, `to_sdk_lossy()` for its builder |
//! | enums | `From`: an unknown value stays what it is |
//!
//! `From` converts the members that this crate models. Versions of the SDK up to [`CHECKED_SDK_VERSION`] have no others.
//! A member that only a newer version has is dropped without an error. To keep every member of a response, read its body
//! with [`json`](crate::json) instead.
//!
//! The SDK's type cannot hold `ClientSecretArn` yet, so `TryFrom` fails for every client whose secret is managed in AWS
//! Secrets Manager. Convert such a client with `to_sdk_lossy()`.
//!
//! `ClientTypeType`, and the two operations on session configurations, have no counterpart in the SDK yet.
//!
//! Two members cannot be absent in the SDK. `AnalyticsConfiguration.UserDataShared` becomes `false` there, which is
//! what its absence means to the service, and comes back as `Some(false)`. `RefreshTokenRotation.Feature` has no
//! default: without it the rotation cannot be converted. The request id of an output is no part of what the service
//! describes; it stays behind with the SDK's output.

#[macro_use]
mod table;

mod counterpart;
mod error;
mod operation;
mod types;

pub use error::{SdkConversionError, UnsupportedMember};

/// The newest version of `aws-sdk-cognitoidentityprovider` that the conversions were checked with.
///
/// `From` converts every member of its types. Members of a newer version may be dropped.
///
/// ```
/// use aws_sdk_cognitoidentityprovider as sdk;
/// use cognito_user_pool_client::aws_sdk::CHECKED_SDK_VERSION;
///
/// if sdk::meta::PKG_VERSION != CHECKED_SDK_VERSION {
///     eprintln!("the conversions were checked with {CHECKED_SDK_VERSION}, found `{}`", sdk::meta::PKG_VERSION);
/// }
/// ```
pub const CHECKED_SDK_VERSION: &str = "1.144.0";
