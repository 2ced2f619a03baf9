//! `UpdateUserPoolClient`

use super::Operation;
use crate::types::{
    AnalyticsConfigurationType, ExplicitAuthFlowsType, OAuthFlowType, PreventUserExistenceErrorTypes,
    RefreshTokenRotationType, TokenValidityUnitsType, UserPoolClientType,
};

with_settings! {
    shape!
    {
        /// Replaces the settings of an app client.
        ///
        /// **A setting that the request leaves out is reset to its default.** Start from what the service describes:
        /// [`UserPoolClientType::to_update`] carries every setting, also those that this version does not know.
        ///
        /// Source: [`UpdateUserPoolClient`](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserPoolClient.html).
        pub struct UpdateUserPoolClientInput("UpdateUserPoolClientRequest") / UpdateUserPoolClientInputBuilder: ruled
    }
    {
        /// The user pool of the client: region, `_`, and letters and digits. Required.
        ///
        /// 1 to 55 characters. Errors: `required-member`, `string-length`, `string-pattern`.
        string "UserPoolId" => user_pool_id: String, USER_POOL_ID [required];

        /// The client identifier. Required; `Debug` hides it.
        ///
        /// 1 to 128 characters: ASCII letters, digits, `_` and `+`. Errors: `required-member`, `string-length`,
        /// `string-pattern`.
        string "ClientId" => client_id: String, CLIENT_ID [required];

        /// A new name for people. Absent: the name stays.
        ///
        /// 1 to 128 characters: ASCII letters, digits, white space and `_+=,.@-`. Errors: `string-length`,
        /// `string-pattern`.
        string "ClientName" => client_name: String, CLIENT_NAME;

        /// How long a refresh token is valid, in the unit of `TokenValidityUnits.RefreshToken`; 0 has the
        /// meaning of an absent value.
        ///
        /// Range: 0 to 315,360,000 as a number, and 60 minutes to 10 years (3650 days) as a time. Errors: `number-range`,
        /// `token-lifetime`, `token-lifetime-order`.
        copy "RefreshTokenValidity" => refresh_token_validity: i32, REFRESH_TOKEN_VALIDITY = (30 days);
    }
    {
        /// Whether the service stores and manages the client secret in AWS Secrets Manager.
        ///
        /// `true` moves a generated secret to Secrets Manager and rotates it at once; of two secrets, the older one is
        /// deleted. **`false` deletes the secret in Secrets Manager at once and irrecoverably.** Absent: nothing changes, so
        /// this is the one setting that an Update request does not reset. Source: `UpdateUserPoolClient` in the service's
        /// API reference.
        copy "PublishSecretsInAWSSecretsManager" => publish_secrets_in_aws_secrets_manager: bool, WRAPPED_BOOLEAN;
    }
}

shape! {
    /// The answer to [`UpdateUserPoolClientInput`].
    pub struct UpdateUserPoolClientOutput("UpdateUserPoolClientResponse") / UpdateUserPoolClientOutputBuilder: plain {
        /// The app client as it is now.
        item "UserPoolClient" => user_pool_client: UserPoolClientType;
    }
}

operation!("UpdateUserPoolClient": UpdateUserPoolClientInput => UpdateUserPoolClientOutput);

/// The builders of the shapes.
pub mod builders {
    pub use super::{UpdateUserPoolClientInputBuilder, UpdateUserPoolClientOutputBuilder};
}
