//! Lists the client secrets of an app client.

use super::Operation;
use crate::types::ClientSecretDescriptorType;

shape! {
    /// The request for one page of the list of the client secrets of an app client.
    ///
    /// The response has the ids and creation dates of the secrets, but not their values.
    #[remarks]
    /// Source: [`ListUserPoolClientSecrets`](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListUserPoolClientSecrets.html).
    ///
    /// The example of [`ListUserPoolClientsInput`](crate::operation::list_user_pool_clients::ListUserPoolClientsInput)
    /// shows how to read all pages.
    pub struct ListUserPoolClientSecretsInput {
        model: "ListUserPoolClientSecretsRequest",
        builder: ListUserPoolClientSecretsInputBuilder,
        build: checked,
        sdk: input in operation::list_user_pool_client_secrets,

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

        /// The `NextToken` of the previous page. If it is absent, the response is the first page.
        ///
        /// It has 1 to 131,072 characters, without white space.
        #[rules(StringLength, StringPattern)]
        string "NextToken" => next_token: String, PAGINATION_KEY;
    }
}

shape! {
    /// The response to [`ListUserPoolClientSecretsInput`].
    pub struct ListUserPoolClientSecretsOutput {
        model: "ListUserPoolClientSecretsResponse",
        builder: ListUserPoolClientSecretsOutputBuilder,
        build: plain,
        sdk: plain in operation::list_user_pool_client_secrets,

        /// The client secrets, of which a client has at most two.
        items "ClientSecrets" => client_secrets: ClientSecretDescriptorType, CLIENT_SECRETS;

        /// The token for the request of the next page. The last page does not have it.
        string "NextToken" => next_token: String, PAGINATION_KEY;
    }
}

operation!("ListUserPoolClientSecrets": ListUserPoolClientSecretsInput => ListUserPoolClientSecretsOutput);

/// The builders of the request and the response.
pub mod builders {
    pub use super::{ListUserPoolClientSecretsInputBuilder, ListUserPoolClientSecretsOutputBuilder};
}
