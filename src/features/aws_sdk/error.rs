//! The error type of conversions to the types of the SDK, and the conversion of the SDK's errors.

use std::fmt;

use aws_sdk_cognitoidentityprovider::error::ProvideErrorMetadata;

use crate::display::Joined;
use crate::error::ServiceError;

/// Returns the error response of the service in an error of the SDK, or `None` if the error has no name of an exception,
/// for example after a timeout. It has no [`reason_code`](ServiceError::reason_code), which the SDK keeps in the exception itself.
///
/// ```
/// use aws_sdk_cognitoidentityprovider as sdk;
/// use cognito_user_pool_client::aws_sdk::service_error;
/// use cognito_user_pool_client::error::ServiceErrorCode;
/// use sdk::operation::describe_user_pool_client::DescribeUserPoolClientError;
/// use sdk::types::error::ResourceNotFoundException;
///
/// // `describe_user_pool_client().send().await` returns an
/// // `SdkError<DescribeUserPoolClientError>`, which has the same trait.
/// let meta = sdk::error::ErrorMetadata::builder()
///     .code("ResourceNotFoundException")
///     .message("no such client")
///     .build();
/// let exception = ResourceNotFoundException::builder().meta(meta).build();
/// let error = DescribeUserPoolClientError::ResourceNotFoundException(exception);
///
/// let error = service_error(&error).ok_or("not an error response")?;
/// assert_eq!(*error.code(), ServiceErrorCode::ResourceNotFound);
/// assert_eq!(error.to_string(), "ResourceNotFoundException: no such client");
/// assert!(!error.is_retryable());
/// # Ok::<(), &str>(())
/// ```
pub fn service_error(error: &impl ProvideErrorMetadata) -> Option<ServiceError> {
    Some(ServiceError::of_parts(error.code()?, error.message()))
}

/// The error returned for a value that the SDK's type cannot hold.
///
/// `Display` writes all unsupported members, separated by `; `.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", Joined(unsupported_members))]
pub struct SdkConversionError {
    pub(super) unsupported_members: Vec<UnsupportedMember>,
}

impl SdkConversionError {
    /// Returns the unsupported members at every depth, of which there is at least one.
    pub fn unsupported_members(&self) -> &[UnsupportedMember] {
        &self.unsupported_members
    }
}

/// A member that the SDK's type does not have, or an absent member that it requires.
///
/// `Display` and `Debug` write the path and the reason on one line. They never write the value.
#[derive(Clone, PartialEq, Eq)]
pub struct UnsupportedMember {
    pub(super) path: String,
    pub(super) reason: &'static str,
}

impl UnsupportedMember {
    /// Returns the path of the member, such as `RefreshTokenRotation.Feature`.
    ///
    /// The name of an unknown member is escaped and has at most 120 characters and 160 bytes.
    pub fn path(&self) -> &str {
        &self.path
    }
}

impl fmt::Display for UnsupportedMember {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path, self.reason)
    }
}

/// Writes the same as `Display`.
impl fmt::Debug for UnsupportedMember {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
