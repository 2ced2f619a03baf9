//! Returns the configuration of an app client.

use super::Operation;
use crate::types::{UserPoolClientDescription, UserPoolClientType};
use crate::wire::UnknownFields;

shape! {
    /// The request for the configuration of an app client, including its secret.
    #[remarks]
    /// Source: [`DescribeUserPoolClient`](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DescribeUserPoolClient.html).
    pub struct DescribeUserPoolClientInput {
        model: "DescribeUserPoolClientRequest",
        builder: DescribeUserPoolClientInputBuilder,
        build: checked,
        sdk: input in operation::describe_user_pool_client,

        /// The id of the user pool that the client belongs to, such as `us-east-1_EXAMPLE`. Required.
        ///
        /// It has 1 to 55 characters.
        #[rules(RequiredMember, StringLength, StringPattern)]
        string "UserPoolId" => user_pool_id: String, USER_POOL_ID [required];

        /// The client identifier (RFC 6749, section 2.2). Required.
        ///
        /// It has 1 to 128 characters: ASCII letters, digits, `_` and `+`.
        #[rules(RequiredMember, StringLength, StringPattern)]
        #[remarks]
        /// `Debug` redacts it.
        string "ClientId" => client_id: String, CLIENT_ID [required];
    }
}

shape! {
    /// The response to [`DescribeUserPoolClientInput`].
    pub struct DescribeUserPoolClientOutput {
        model: "DescribeUserPoolClientResponse",
        builder: DescribeUserPoolClientOutputBuilder,
        build: plain,
        sdk: plain in operation::describe_user_pool_client,

        /// The configuration of the app client.
        item "UserPoolClient" => user_pool_client: UserPoolClientType;
    }
}

operation!("DescribeUserPoolClient": DescribeUserPoolClientInput => DescribeUserPoolClientOutput);

/// The builders of the request and the response.
pub mod builders {
    pub use super::{DescribeUserPoolClientInputBuilder, DescribeUserPoolClientOutputBuilder};
}

/// Creates the request for an app client in the response to `ListUserPoolClients`.
///
/// ```
/// use cognito_user_pool_client::operation::describe_user_pool_client::DescribeUserPoolClientInput;
/// use cognito_user_pool_client::operation::list_user_pool_clients::ListUserPoolClientsOutput;
/// use cognito_user_pool_client::json;
///
/// let page: ListUserPoolClientsOutput = json::from_str(
///     r#"{"UserPoolClients": [
///         {"ClientId": "1example23456789", "UserPoolId": "us-east-1_EXAMPLE"}
///     ]}"#,
/// )?;
/// let request = DescribeUserPoolClientInput::from(&page.user_pool_clients()[0]);
/// assert_eq!(
///     json::to_string(&request)?,
///     r#"{"UserPoolId":"us-east-1_EXAMPLE","ClientId":"1example23456789"}"#,
/// );
/// # Ok::<(), json::Error>(())
/// ```
impl From<&UserPoolClientDescription> for DescribeUserPoolClientInput {
    #[inline]
    fn from(description: &UserPoolClientDescription) -> Self {
        Self {
            user_pool_id: description.user_pool_id.clone(),
            client_id: description.client_id.clone(),
            unknown: UnknownFields::default(),
        }
    }
}
