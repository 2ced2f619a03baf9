//! Adds a second client secret to a confidential client.

use super::Operation;
use crate::types::ClientSecretDescriptorType;

shape! {
    /// The request to add a second client secret to a confidential client.
    ///
    /// The client can use both secrets until one of them is deleted with
    /// [`DeleteUserPoolClientSecret`](crate::operation::delete_user_pool_client_secret). The service rejects a third
    /// secret with `LimitExceededException`.
    #[remarks]
    /// Source: [`AddUserPoolClientSecret`](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AddUserPoolClientSecret.html).
    pub struct AddUserPoolClientSecretInput {
        model: "AddUserPoolClientSecretRequest",
        builder: AddUserPoolClientSecretInputBuilder,
        build: checked,
        sdk: input in operation::add_user_pool_client_secret,

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

        /// The client secret to add.
        ///
        /// If it is absent, the service generates a secret and returns it only in the response to this request. It has
        /// 24 to 64 characters: ASCII letters, digits, `_` and `+`.
        #[rules(StringLength, StringPattern)]
        #[remarks]
        /// `Debug` and every message redact it.
        string "ClientSecret" => client_secret: String, CLIENT_SECRET;
    }
}

shape! {
    /// The response to [`AddUserPoolClientSecretInput`].
    pub struct AddUserPoolClientSecretOutput {
        model: "AddUserPoolClientSecretResponse",
        builder: AddUserPoolClientSecretOutputBuilder,
        build: plain,
        sdk: plain in operation::add_user_pool_client_secret,

        /// The new client secret.
        item "ClientSecretDescriptor" => client_secret_descriptor: ClientSecretDescriptorType;
    }
}

operation!("AddUserPoolClientSecret": AddUserPoolClientSecretInput => AddUserPoolClientSecretOutput);

/// The builders of the request and the response.
pub mod builders {
    pub use super::{AddUserPoolClientSecretInputBuilder, AddUserPoolClientSecretOutputBuilder};
}
