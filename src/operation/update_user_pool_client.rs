//! Replaces the settings of an app client.

use super::Operation;
pub use crate::app_client::UpdateUserPoolClientInput;
pub use crate::app_client::builders::UpdateUserPoolClientInputBuilder;
use crate::types::UserPoolClientType;

shape! {
    /// The response to [`UpdateUserPoolClientInput`].
    pub struct UpdateUserPoolClientOutput {
        model: "UpdateUserPoolClientResponse",
        builder: UpdateUserPoolClientOutputBuilder,
        build: plain,
        sdk: plain in operation::update_user_pool_client,

        /// The app client after the update.
        item "UserPoolClient" => user_pool_client: UserPoolClientType;
    }
}

operation!("UpdateUserPoolClient": UpdateUserPoolClientInput => UpdateUserPoolClientOutput);

/// The builders of the request and the response.
pub mod builders {
    pub use super::{UpdateUserPoolClientInputBuilder, UpdateUserPoolClientOutputBuilder};
}
