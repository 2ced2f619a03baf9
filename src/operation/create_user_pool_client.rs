//! Creates an app client.

use super::Operation;
pub use crate::app_client::CreateUserPoolClientInput;
pub use crate::app_client::builders::CreateUserPoolClientInputBuilder;
use crate::types::UserPoolClientType;

shape! {
    /// The response to [`CreateUserPoolClientInput`].
    pub struct CreateUserPoolClientOutput {
        model: "CreateUserPoolClientResponse",
        builder: CreateUserPoolClientOutputBuilder,
        build: plain,
        sdk: plain in operation::create_user_pool_client,

        /// The new app client, including its id and its secret.
        item "UserPoolClient" => user_pool_client: UserPoolClientType;
    }
}

operation!("CreateUserPoolClient": CreateUserPoolClientInput => CreateUserPoolClientOutput);

/// The builders of the request and the response.
pub mod builders {
    pub use super::{CreateUserPoolClientInputBuilder, CreateUserPoolClientOutputBuilder};
}
