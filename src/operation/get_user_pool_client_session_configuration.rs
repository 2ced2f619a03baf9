//! Returns the single sign-on configuration of an app client.

use super::Operation;
use crate::types::ClientSsoSessionConfigType;

shape! {
    /// The request for the single sign-on configuration of an app client.
    ///
    /// The configuration limits how long managed login accepts the session of a browser. The operation is not available
    /// in user pools of the Lite tier.
    #[remarks]
    /// Source: [`GetUserPoolClientSessionConfiguration`](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUserPoolClientSessionConfiguration.html).
    pub struct GetUserPoolClientSessionConfigurationInput {
        model: "GetUserPoolClientSessionConfigurationRequest",
        builder: GetUserPoolClientSessionConfigurationInputBuilder,
        build: checked,
        sdk: none,

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
    /// The response to [`GetUserPoolClientSessionConfigurationInput`].
    pub struct GetUserPoolClientSessionConfigurationOutput {
        model: "GetUserPoolClientSessionConfigurationResponse",
        builder: GetUserPoolClientSessionConfigurationOutputBuilder,
        build: plain,
        sdk: none,

        /// The id of the user pool.
        string "UserPoolId" => user_pool_id: String, USER_POOL_ID;

        /// The client identifier.
        #[remarks]
        /// `Debug` redacts it.
        string "ClientId" => client_id: String, CLIENT_ID;

        /// The single sign-on configuration.
        item "SSOSession" => sso_session: ClientSsoSessionConfigType;
    }
}

operation!("GetUserPoolClientSessionConfiguration": GetUserPoolClientSessionConfigurationInput => GetUserPoolClientSessionConfigurationOutput);

/// The builders of the request and the response.
pub mod builders {
    pub use super::{
        GetUserPoolClientSessionConfigurationInputBuilder, GetUserPoolClientSessionConfigurationOutputBuilder,
    };
}
