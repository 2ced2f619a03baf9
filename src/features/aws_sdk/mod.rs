//! Conversions from and to the types of the AWS SDK for Rust, `aws-sdk-cognitoidentityprovider` (feature `aws-sdk`).
//!
//! ```
//! use aws_sdk_cognitoidentityprovider as sdk;
//! use cognito_user_pool_client::operation::update_user_pool_client::UpdateUserPoolClientInput;
//! use cognito_user_pool_client::{UserPoolClientType, json};
//! use sdk::operation::update_user_pool_client::builders::UpdateUserPoolClientInputBuilder;
//!
//! // `From` converts a type of the SDK, and keeps every modeled member.
//! let described = sdk::types::UserPoolClientType::builder()
//!     .client_name("web")
//!     .auth_session_validity(5)
//!     .build();
//! let client = UserPoolClientType::from(described);
//! assert_eq!(
//!     json::to_string(&client)?,
//!     r#"{"ClientName":"web","AuthSessionValidity":5}"#,
//! );
//!
//! // `TryFrom` converts to a type of the SDK. The error lists every member that
//! // the SDK's type cannot hold.
//! let client = json::client_from_str(
//!     r#"{"ClientName":"web","ClientType":"DCR","NewSetting":1}"#,
//! )?;
//! let error = sdk::types::UserPoolClientType::try_from(client.clone()).unwrap_err();
//! assert_eq!(
//!     error.to_string(),
//!     "ClientType: must be absent: the SDK's type has no such member; \
//!      NewSetting: must be absent: the SDK's type has no such member",
//! );
//!
//! // `to_sdk_lossy` drops those members.
//! assert_eq!(client.to_sdk_lossy().client_name(), Some("web"));
//!
//! // A request is converted to the builder of the SDK's request, which
//! // `request.send_with(&client).await` sends.
//! let update = UpdateUserPoolClientInput::builder()
//!     .user_pool_id("us-east-1_EXAMPLE")
//!     .client_id("1example23456789")
//!     .enable_token_revocation(true)
//!     .build()?;
//! let request = UpdateUserPoolClientInputBuilder::try_from(update)?;
//! assert_eq!(request.get_enable_token_revocation(), &Some(true));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! The guide [coming from the AWS SDK](crate::_guide::from_sdk) starts with code that uses the SDK's types.
//!
//! | types that `From` converts from the SDK | conversion to the SDK |
//! | --- | --- |
//! | shapes of [`types`](crate::types), outputs with members | `TryFrom`, `to_sdk_lossy()` |
//! | inputs | `TryFrom` for the SDK's input and for its builder, `to_sdk_lossy()` for its builder |
//! | enums | `From`, also for an unknown value |
//!
//! # Members that are dropped or rejected
//!
//! `From` converts the members that this crate models. Versions of the SDK up to [`CHECKED_SDK_VERSION`] have no
//! others. A member that only a newer version has is dropped without an error. To keep every member of a response, read
//! its body with [`json`](crate::json) instead. The request id of an output is dropped as well.
//!
//! `TryFrom` fails for every client whose secret is managed in AWS Secrets Manager, because the SDK's type does not
//! have the member `ClientSecretArn` yet. Convert such a client with `to_sdk_lossy()`. `ClientTypeType` and the two
//! operations on session configurations do not have a counterpart in the SDK yet.
//!
//! Two members are not optional in the SDK. If `AnalyticsConfiguration.UserDataShared` is absent, it becomes `false`,
//! which has the same meaning to the service, and is converted back to `Some(false)`. If `RefreshTokenRotation.Feature`
//! is absent, the rotation cannot be converted.

pub(crate) mod counterpart;
mod error;

pub use error::{SdkConversionError, UnsupportedMember, service_error};

use crate::types::UserPoolClientType;

/// Converts a borrowed client, such as the one in the SDK's `DescribeUserPoolClientOutput::user_pool_client`.
impl From<&aws_sdk_cognitoidentityprovider::types::UserPoolClientType> for UserPoolClientType {
    fn from(sdk: &aws_sdk_cognitoidentityprovider::types::UserPoolClientType) -> Self {
        sdk.clone().into()
    }
}

/// The newest version of `aws-sdk-cognitoidentityprovider` with which the conversions are tested.
///
/// `From` converts every member of its types. Members of a newer version may be dropped.
///
/// ```
/// use aws_sdk_cognitoidentityprovider as sdk;
/// use cognito_user_pool_client::aws_sdk::CHECKED_SDK_VERSION;
///
/// if sdk::meta::PKG_VERSION != CHECKED_SDK_VERSION {
///     eprintln!("not checked with version {} of the SDK", sdk::meta::PKG_VERSION);
/// }
/// ```
pub const CHECKED_SDK_VERSION: &str = "1.144.0";
