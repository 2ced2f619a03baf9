//! `DeleteUserPoolClientSecret`

use super::Operation;

shape! {
    /// Deletes a client secret, but never the last one.
    ///
    /// Source: [`DeleteUserPoolClientSecret`](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteUserPoolClientSecret.html).
    pub struct DeleteUserPoolClientSecretInput("DeleteUserPoolClientSecretRequest") / DeleteUserPoolClientSecretInputBuilder: checked {
        /// The user pool of the client: region, `_`, and letters and digits. Required.
        ///
        /// 1 to 55 characters. Errors: `required-member`, `string-length`, `string-pattern`.
        string "UserPoolId" => user_pool_id: String, USER_POOL_ID [required];

        /// The client identifier. Required; `Debug` hides it.
        ///
        /// 1 to 128 characters: ASCII letters, digits, `_` and `+`. Errors: `required-member`, `string-length`, `string-pattern`.
        string "ClientId" => client_id: String, CLIENT_ID [required];

        /// The secret to delete, as [`ClientSecretDescriptorType`](crate::types::ClientSecretDescriptorType) names it: 1 to 128 characters.
        string "ClientSecretId" => client_secret_id: String, CLIENT_SECRET_ID [required];
    }
}

shape! {
    /// The answer to [`DeleteUserPoolClientSecretInput`]: nothing.
    pub struct DeleteUserPoolClientSecretOutput("DeleteUserPoolClientSecretResponse") / DeleteUserPoolClientSecretOutputBuilder: plain {
    }
}

operation!("DeleteUserPoolClientSecret": DeleteUserPoolClientSecretInput => DeleteUserPoolClientSecretOutput);

/// The builders of the shapes.
pub mod builders {
    pub use super::{DeleteUserPoolClientSecretInputBuilder, DeleteUserPoolClientSecretOutputBuilder};
}
