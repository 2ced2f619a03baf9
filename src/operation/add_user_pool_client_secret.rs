//! `AddUserPoolClientSecret`

use super::Operation;
use crate::types::ClientSecretDescriptorType;

shape! {
    /// Adds a second client secret to a confidential client, so that the first can be replaced without an outage.
    ///
    /// At most two secrets at a time: `LimitExceededException`.
    ///
    /// Source: [`AddUserPoolClientSecret`](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AddUserPoolClientSecret.html).
    pub struct AddUserPoolClientSecretInput("AddUserPoolClientSecretRequest") / AddUserPoolClientSecretInputBuilder: checked {
        /// The user pool of the client: region, `_`, and letters and digits. Required.
        ///
        /// 1 to 55 characters. Errors: `required-member`, `string-length`, `string-pattern`.
        string "UserPoolId" => user_pool_id: String, USER_POOL_ID [required];

        /// The client identifier. Required; `Debug` hides it.
        ///
        /// 1 to 128 characters: ASCII letters, digits, `_` and `+`. Errors: `required-member`, `string-length`, `string-pattern`.
        string "ClientId" => client_id: String, CLIENT_ID [required];

        /// The secret to use. Absent: the service makes one and tells it once.
        ///
        /// 24 to 64 characters: ASCII letters, digits, `_` and `+`. `Debug` hides it.
        string "ClientSecret" => client_secret: String, CLIENT_SECRET;
    }
}

shape! {
    /// The answer to [`AddUserPoolClientSecretInput`].
    pub struct AddUserPoolClientSecretOutput("AddUserPoolClientSecretResponse") / AddUserPoolClientSecretOutputBuilder: plain {
        /// The new secret.
        item "ClientSecretDescriptor" => client_secret_descriptor: ClientSecretDescriptorType;
    }
}

operation!("AddUserPoolClientSecret": AddUserPoolClientSecretInput => AddUserPoolClientSecretOutput);

/// The builders of the shapes.
pub mod builders {
    pub use super::{AddUserPoolClientSecretInputBuilder, AddUserPoolClientSecretOutputBuilder};
}
