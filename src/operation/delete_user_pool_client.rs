//! `DeleteUserPoolClient`

use super::Operation;

shape! {
    /// Deletes an app client.
    ///
    /// Source: [`DeleteUserPoolClient`](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteUserPoolClient.html).
    pub struct DeleteUserPoolClientInput("DeleteUserPoolClientRequest") / DeleteUserPoolClientInputBuilder: checked {
        /// The user pool of the client: region, `_`, and letters and digits. Required.
        ///
        /// 1 to 55 characters. Errors: `required-member`, `string-length`, `string-pattern`.
        string "UserPoolId" => user_pool_id: String, USER_POOL_ID [required];

        /// The client identifier. Required; `Debug` hides it.
        ///
        /// 1 to 128 characters: ASCII letters, digits, `_` and `+`. Errors: `required-member`, `string-length`, `string-pattern`.
        string "ClientId" => client_id: String, CLIENT_ID [required];
    }
}

shape! {
    /// The answer to [`DeleteUserPoolClientInput`]: nothing.
    pub struct DeleteUserPoolClientOutput("Unit") / DeleteUserPoolClientOutputBuilder: plain {
    }
}

operation!("DeleteUserPoolClient": DeleteUserPoolClientInput => DeleteUserPoolClientOutput);

/// The builders of the shapes.
pub mod builders {
    pub use super::{DeleteUserPoolClientInputBuilder, DeleteUserPoolClientOutputBuilder};
}
