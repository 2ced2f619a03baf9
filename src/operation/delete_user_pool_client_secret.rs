//! Deletes a client secret of an app client.

use super::Operation;

shape! {
    /// The request to delete a client secret. The service rejects it for the only secret of a client.
    #[remarks]
    /// Source: [`DeleteUserPoolClientSecret`](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteUserPoolClientSecret.html).
    pub struct DeleteUserPoolClientSecretInput {
        model: "DeleteUserPoolClientSecretRequest",
        builder: DeleteUserPoolClientSecretInputBuilder,
        build: checked,
        sdk: input in operation::delete_user_pool_client_secret,

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

        /// The id of the secret to delete. Required.
        ///
        /// It is the [`ClientSecretId`](crate::types::ClientSecretDescriptorType::client_secret_id) of the secret, and
        /// has 1 to 128 characters.
        #[rules(RequiredMember, StringLength)]
        string "ClientSecretId" => client_secret_id: String, CLIENT_SECRET_ID [required];
    }
}

shape! {
    /// The response to [`DeleteUserPoolClientSecretInput`], which has no members.
    pub struct DeleteUserPoolClientSecretOutput {
        model: "DeleteUserPoolClientSecretResponse",
        builder: DeleteUserPoolClientSecretOutputBuilder,
        build: plain,
        sdk: none,
    }
}

operation!("DeleteUserPoolClientSecret": DeleteUserPoolClientSecretInput => DeleteUserPoolClientSecretOutput);

/// The builders of the request and the response.
pub mod builders {
    pub use super::{DeleteUserPoolClientSecretInputBuilder, DeleteUserPoolClientSecretOutputBuilder};
}
