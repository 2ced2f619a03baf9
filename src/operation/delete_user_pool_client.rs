//! Deletes an app client.

use super::Operation;

shape! {
    /// The request to delete an app client.
    #[remarks]
    /// Source: [`DeleteUserPoolClient`](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteUserPoolClient.html).
    pub struct DeleteUserPoolClientInput {
        model: "DeleteUserPoolClientRequest",
        builder: DeleteUserPoolClientInputBuilder,
        build: checked,
        sdk: input in operation::delete_user_pool_client,

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
    /// The response to [`DeleteUserPoolClientInput`], which has no members.
    pub struct DeleteUserPoolClientOutput {
        model: "Unit",
        builder: DeleteUserPoolClientOutputBuilder,
        build: plain,
        sdk: none,
    }
}

operation!("DeleteUserPoolClient": DeleteUserPoolClientInput => DeleteUserPoolClientOutput);

/// The builders of the request and the response.
pub mod builders {
    pub use super::{DeleteUserPoolClientInputBuilder, DeleteUserPoolClientOutputBuilder};
}
