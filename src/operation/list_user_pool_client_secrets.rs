//! `ListUserPoolClientSecrets`

use super::Operation;
use crate::types::ClientSecretDescriptorType;

shape! {
    /// Lists the client secrets of an app client: ids and dates, never the secrets.
    ///
    /// Source: [`ListUserPoolClientSecrets`](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListUserPoolClientSecrets.html).
    pub struct ListUserPoolClientSecretsInput("ListUserPoolClientSecretsRequest") / ListUserPoolClientSecretsInputBuilder: checked {
        /// The user pool of the client: region, `_`, and letters and digits. Required.
        ///
        /// 1 to 55 characters. Errors: `required-member`, `string-length`, `string-pattern`.
        string "UserPoolId" => user_pool_id: String, USER_POOL_ID [required];

        /// The client identifier. Required; `Debug` hides it.
        ///
        /// 1 to 128 characters: ASCII letters, digits, `_` and `+`. Errors: `required-member`, `string-length`, `string-pattern`.
        string "ClientId" => client_id: String, CLIENT_ID [required];

        /// Where to go on: the `NextToken` of the page before. Absent: the first page.
        ///
        /// 1 to 131,072 characters, no white space. Errors: `string-length`, `string-pattern`.
        string "NextToken" => next_token: String, PAGINATION_KEY;
    }
}

shape! {
    /// The answer to [`ListUserPoolClientSecretsInput`].
    pub struct ListUserPoolClientSecretsOutput("ListUserPoolClientSecretsResponse") / ListUserPoolClientSecretsOutputBuilder: plain {
        /// The secrets; at most two.
        items "ClientSecrets" => client_secrets: ClientSecretDescriptorType, CLIENT_SECRETS;

        /// Asks for the next page; absent on the last one.
        string "NextToken" => next_token: String, PAGINATION_KEY;
    }
}

operation!("ListUserPoolClientSecrets": ListUserPoolClientSecretsInput => ListUserPoolClientSecretsOutput);

/// The builders of the shapes.
pub mod builders {
    pub use super::{ListUserPoolClientSecretsInputBuilder, ListUserPoolClientSecretsOutputBuilder};
}
