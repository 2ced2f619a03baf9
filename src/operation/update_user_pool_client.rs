//! Replaces the settings of an app client.

use super::Operation;
use crate::types::{
    AnalyticsConfigurationType, ExplicitAuthFlowsType, OAuthFlowType, PreventUserExistenceErrorTypes,
    RefreshTokenRotationType, TokenValidityUnitsType, UserPoolClientType,
};

with_settings! {
    shape!
    {
        /// The request to replace the settings of an app client.
        ///
        /// **The service resets each setting that the request omits to its default.**
        ///
        /// Source: [`UpdateUserPoolClient`](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserPoolClient.html).
        ///
        /// To change a setting and keep the others, call [`UserPoolClientType::to_update`] on the client that
        /// `DescribeUserPoolClient` returned. It keeps every setting, including those that this version of the crate
        /// does not model.
        pub struct UpdateUserPoolClientInput("UpdateUserPoolClientRequest") / UpdateUserPoolClientInputBuilder: ruled
    }
    {
        /// The id of the user pool that the client belongs to, such as `us-east-1_EXAMPLE`. Required.
        ///
        /// It has 1 to 55 characters.
        ///
        /// Rules: [`required-member`](crate::Rule::RequiredMember), [`string-length`](crate::Rule::StringLength),
        /// [`string-pattern`](crate::Rule::StringPattern). With a [`PoolContext`](crate::PoolContext):
        /// [`user-pool-id`](crate::Rule::UserPoolId).
        string "UserPoolId" => user_pool_id: String, USER_POOL_ID [required];

        /// The client identifier (RFC 6749, section 2.2). Required.
        ///
        /// It has 1 to 128 characters: ASCII letters, digits, `_` and `+`.
        ///
        /// Rules: [`required-member`](crate::Rule::RequiredMember), [`string-length`](crate::Rule::StringLength),
        /// [`string-pattern`](crate::Rule::StringPattern).
        ///
        /// `Debug` redacts it.
        string "ClientId" => client_id: String, CLIENT_ID [required];

        /// The new human-readable name of the client. If it is absent, the name does not change.
        ///
        /// It has 1 to 128 characters: ASCII letters, digits, white space and `_+=,.@-`.
        ///
        /// Rules: [`string-length`](crate::Rule::StringLength), [`string-pattern`](crate::Rule::StringPattern).
        string "ClientName" => client_name: String, CLIENT_NAME;

        /// The lifetime of a refresh token, in the unit of `TokenValidityUnits.RefreshToken`.
        ///
        /// The number is at most 315,360,000. Together with the unit, it must be 60 minutes to 10 years (3650 days).
        /// The service replaces the value 0 with the default.
        ///
        /// Rules: [`number-range`](crate::Rule::NumberRange), [`token-lifetime`](crate::Rule::TokenLifetime),
        /// [`token-lifetime-order`](crate::Rule::TokenLifetimeOrder).
        copy "RefreshTokenValidity" => refresh_token_validity: i32, REFRESH_TOKEN_VALIDITY = (30 days);
    }
    {
        /// `true` if the service stores and manages the client secret in AWS Secrets Manager.
        ///
        /// The value `true` moves a generated secret to Secrets Manager and rotates it immediately. If the client has
        /// two secrets, the service deletes the older one. **The value `false` deletes the secret in Secrets Manager
        /// immediately, and it cannot be recovered.** If the request omits the member, the service does not change the
        /// secret. Unlike other settings, this one is not reset.
        ///
        /// Rules: [`member-type`](crate::Rule::MemberType).
        copy "PublishSecretsInAWSSecretsManager" => publish_secrets_in_aws_secrets_manager: bool, WRAPPED_BOOLEAN;
    }
}

shape! {
    /// The response to [`UpdateUserPoolClientInput`].
    pub struct UpdateUserPoolClientOutput("UpdateUserPoolClientResponse") / UpdateUserPoolClientOutputBuilder: plain {
        /// The app client after the update.
        item "UserPoolClient" => user_pool_client: UserPoolClientType;
    }
}

operation!("UpdateUserPoolClient": UpdateUserPoolClientInput => UpdateUserPoolClientOutput);

/// The builders of the request and the response.
pub mod builders {
    pub use super::{UpdateUserPoolClientInputBuilder, UpdateUserPoolClientOutputBuilder};
}
