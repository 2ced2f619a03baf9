//! The operations on app clients: a request and a response each, and what it takes to send one with any HTTP client.
//!
//! ```
//! use cognito_user_pool_client::json;
//! use cognito_user_pool_client::operation::Operation;
//! use cognito_user_pool_client::operation::describe_user_pool_client::DescribeUserPoolClientInput;
//!
//! let input = DescribeUserPoolClientInput::builder()
//!     .user_pool_id("us-east-1_EXAMPLE")
//!     .client_id("1example23456789")
//!     .build()?;
//!
//! // POST to https://cognito-idp.us-east-1.amazonaws.com/, signed with Signature Version 4:
//! let target = DescribeUserPoolClientInput::TARGET; // header X-Amz-Target
//! let body = json::to_vec(&input)?; // Content-Type: application/x-amz-json-1.1
//! assert_eq!(target, "AWSCognitoIdentityProviderService.DescribeUserPoolClient");
//! assert_eq!(body, br#"{"UserPoolId":"us-east-1_EXAMPLE","ClientId":"1example23456789"}"#);
//!
//! // The body of a response with status 200:
//! let output = DescribeUserPoolClientInput::parse_response(br#"{"UserPoolClient":{"ClientName":"web"}}"#)?;
//! assert_eq!(output.user_pool_client().and_then(|client| client.client_name()), Some("web"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use crate::display::Quoted;
use crate::error::ErrorBody;
use crate::json;
use crate::model::Structure;

/// A request that can be sent with any HTTP client.
///
/// Every `…Input` of this crate implements the trait, and no other type can.
pub trait Operation: Structure {
    /// The name of the operation, such as `DescribeUserPoolClient`.
    const NAME: &'static str;

    /// The value of the header `X-Amz-Target` (AWS JSON 1.1 protocol).
    const TARGET: &'static str;

    /// The response.
    type Output: Structure;

    /// Reads the body of a successful response. An empty body is an output without members.
    ///
    /// # Errors
    /// Fails if the body is not the JSON of the output, or if it is the body of an error response: it has a member
    /// `__type`, `code`, `message` or `Message` and no member of the output.
    /// [`ServiceError::from_response`](crate::error::ServiceError::from_response) reads that one.
    ///
    /// ```
    /// use cognito_user_pool_client::operation::Operation;
    /// use cognito_user_pool_client::operation::delete_user_pool_client::DeleteUserPoolClientInput;
    ///
    /// assert!(DeleteUserPoolClientInput::parse_response(b"{}").is_ok());
    /// let error = DeleteUserPoolClientInput::parse_response(br#"{"__type": "ResourceNotFoundException"}"#).unwrap_err();
    /// assert_eq!(
    ///     error.to_string(),
    ///     "must be a successful response, found an error response: `ResourceNotFoundException`",
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

/// Returns the error of an output that was read from the body of an error response.
#[inline]
fn error_response<T: Structure>(output: &T) -> Option<json::Error> {
    let body = ErrorBody::new(output.unknown_fields());
    // The comparison comes last, because it copies the output.
    if !body.is_error() || output.without_unknown_fields() != T::default() {
        return None;
    }
    let found = body.exception_name().or_else(|| body.message());
    let found = found.map(|found| format!(": {}", Quoted(found))).unwrap_or_default();
    Some(json::Error::at("", &format!("must be a successful response, found an error response{found}")))
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
