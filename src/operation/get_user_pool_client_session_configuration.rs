//! `GetUserPoolClientSessionConfiguration`

use super::Operation;
use crate::types::ClientSsoSessionConfigType;

shape! {
    /// Returns for how long managed login accepts a browser's session for an app client.
    ///
    /// Source: [`GetUserPoolClientSessionConfiguration`](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUserPoolClientSessionConfiguration.html).
    pub struct GetUserPoolClientSessionConfigurationInput("GetUserPoolClientSessionConfigurationRequest") / GetUserPoolClientSessionConfigurationInputBuilder: checked {
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
    /// The answer to [`GetUserPoolClientSessionConfigurationInput`].
    pub struct GetUserPoolClientSessionConfigurationOutput("GetUserPoolClientSessionConfigurationResponse") / GetUserPoolClientSessionConfigurationOutputBuilder: plain {
        /// The user pool.
        string "UserPoolId" => user_pool_id: String, USER_POOL_ID;

        /// The client identifier. `Debug` hides it.
        string "ClientId" => client_id: String, CLIENT_ID;

        /// The session's settings.
        item "SSOSession" => sso_session: ClientSsoSessionConfigType;
    }
}

operation!("GetUserPoolClientSessionConfiguration": GetUserPoolClientSessionConfigurationInput => GetUserPoolClientSessionConfigurationOutput);

/// The builders of the shapes.
pub mod builders {
    pub use super::{
        GetUserPoolClientSessionConfigurationInputBuilder, GetUserPoolClientSessionConfigurationOutputBuilder,
    };
}
