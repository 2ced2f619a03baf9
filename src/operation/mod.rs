//! The operations on app clients, with the request and the response of each.
//!
//! A request can be sent with any HTTP client. The trait [`Operation`] has the value of the header `X-Amz-Target` and
//! reads the body of the response. [`ServiceError`](crate::error::ServiceError) reads the body of an error response.
//!
//! ```
//! use cognito_user_pool_client::json;
//! use cognito_user_pool_client::operation::{Operation, describe_user_pool_client};
//! use describe_user_pool_client::DescribeUserPoolClientInput;
//!
//! let input = DescribeUserPoolClientInput::builder()
//!     .user_pool_id("us-east-1_EXAMPLE")
//!     .client_id("1example23456789")
//!     .build()?;
//!
//! // POST to https://cognito-idp.us-east-1.amazonaws.com/ with Signature Version 4:
//! let target = DescribeUserPoolClientInput::TARGET; // header X-Amz-Target
//! let body = json::to_vec(&input)?; // Content-Type: application/x-amz-json-1.1
//! assert_eq!(target, "AWSCognitoIdentityProviderService.DescribeUserPoolClient");
//! assert_eq!(
//!     body,
//!     br#"{"UserPoolId":"us-east-1_EXAMPLE","ClientId":"1example23456789"}"#,
//! );
//!
//! // The body of a response with status 200:
//! let body = br#"{"UserPoolClient": {"ClientName": "web"}}"#;
//! let output = DescribeUserPoolClientInput::parse_response(body)?;
//! let client = output.user_pool_client.ok_or("missing `UserPoolClient`")?;
//! assert_eq!(client.client_name(), Some("web"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use crate::display::Quoted;
use crate::error::ErrorBody;
use crate::json;
use crate::model::Structure;

/// A request that can be sent with any HTTP client.
///
/// Every `…Input` type of this crate implements the trait. Other types cannot implement it.
pub trait Operation: Structure {
    /// The name of the operation, such as `DescribeUserPoolClient`.
    const NAME: &'static str;

    /// The value of the header `X-Amz-Target` (AWS JSON 1.1 protocol).
    const TARGET: &'static str;

    /// The response to the request.
    type Output: Structure;

    /// Reads the body of a successful response.
    ///
    /// An empty body is read as an output without members.
    ///
    /// # Errors
    /// Fails if the body is not the JSON of the output. Also fails for the body of an error response, which has a
    /// member `__type`, `code`, `message` or `Message` and none of the members of the output. The error then has the
    /// [`service_error`](json::Error::service_error). To read a body whose status is not 200, use
    /// [`ServiceError::from_response`](crate::error::ServiceError::from_response).
    ///
    /// ```
    /// use cognito_user_pool_client::operation::Operation;
    /// use cognito_user_pool_client::operation::delete_user_pool_client::DeleteUserPoolClientInput;
    ///
    /// assert!(DeleteUserPoolClientInput::parse_response(b"{}").is_ok());
    /// let body = br#"{"__type": "NotFound"}"#;
    /// let error = DeleteUserPoolClientInput::parse_response(body).unwrap_err();
    /// assert_eq!(
    ///     error.to_string(),
    ///     "must be a successful response, found an error response: `NotFound`",
    /// );
    /// ```
    fn parse_response(body: &[u8]) -> Result<Self::Output, json::Error> {
        if body.is_empty() {
            return Ok(Self::Output::default());
        }
        let output: Self::Output = json::from_slice(body)?;
        match error_response(&output) {
            Some(error) => Err(error),
            None => Ok(output),
        }
    }
}

/// Returns an error if the output was read from the body of an error response.
#[inline]
fn error_response<T: Structure>(output: &T) -> Option<json::Error> {
    let body = ErrorBody::new(output.unknown_fields());
    // The comparison copies the output, so it is last.
    if !body.is_error() || output.without_unknown_fields() != T::default() {
        return None;
    }
    let found = body.exception_name().or_else(|| body.message());
    let found = found.map(|found| format!(": {}", Quoted(found))).unwrap_or_default();
    let error = json::Error::at("", &format!("must be a successful response, found an error response{found}"));
    Some(error.with_service_error(body.service_error()))
}

macro_rules! operation {
    ($name:literal: $Input:ident => $Output:ident) => {
        impl Operation for $Input {
            const NAME: &'static str = $name;
            const TARGET: &'static str = concat!("AWSCognitoIdentityProviderService.", $name);
            type Output = $Output;
        }
    };
}

pub mod add_user_pool_client_secret;
pub mod create_user_pool_client;
pub mod delete_user_pool_client;
pub mod delete_user_pool_client_secret;
pub mod describe_user_pool_client;
pub mod get_user_pool_client_session_configuration;
pub mod list_user_pool_client_secrets;
pub mod list_user_pool_clients;
pub mod set_user_pool_client_session_configuration;
pub mod update_user_pool_client;
