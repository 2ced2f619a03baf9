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
    /// Fails if the body is not the JSON of the output.
    fn parse_response(body: &[u8]) -> Result<Self::Output, json::Error> {
        if body.is_empty() { Ok(Self::Output::default()) } else { json::from_slice(body) }
    }
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
