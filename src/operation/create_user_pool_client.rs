//! `CreateUserPoolClient`

use super::Operation;
use crate::types::{
    AnalyticsConfigurationType, ExplicitAuthFlowsType, OAuthFlowType, PreventUserExistenceErrorTypes,
    RefreshTokenRotationType, TokenValidityUnitsType, UserPoolClientType,
};

with_settings! {
    shape!
    {
        /// Makes an app client.
        ///
        /// Source: [`CreateUserPoolClient`](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html).
        pub struct CreateUserPoolClientInput("CreateUserPoolClientRequest") / CreateUserPoolClientInputBuilder: ruled
    }
    {
        /// The user pool that gets the client: region, `_`, and letters and digits. Required.
        ///
        /// 1 to 55 characters. Errors: `required-member`, `string-length`, `string-pattern`.
        string "UserPoolId" => user_pool_id: String, USER_POOL_ID [required];

        /// A name for people; need not be unique. Required.
        ///
        /// 1 to 128 characters: ASCII letters, digits, white space and `_+=,.@-`. Errors: `required-member`,
        /// `string-length`, `string-pattern`.
        string "ClientName" => client_name: String, CLIENT_NAME [required];

        /// Whether the service makes a client secret. It cannot be changed later.
        ///
        /// Error: `generate-secret-exclusive`.
        copy "GenerateSecret" => generate_secret: bool, GENERATE_SECRET = false;

        /// A client secret of the caller's making, instead of a generated one. `Debug` and every message hide it.
        ///
        /// 24 to 64 characters: ASCII letters, digits, `_` and `+`. Errors: `string-length`, `string-pattern`,
        /// `generate-secret-exclusive`.
        string "ClientSecret" => client_secret: String, CLIENT_SECRET;

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
        /// `true` applies to a generated secret alone. The response then has
        /// [`ClientSecretArn`](UserPoolClientType::client_secret_arn) instead of `ClientSecret`, and the service rotates the
        /// secret. Source: `CreateUserPoolClient` in the service's API reference.
        copy "PublishSecretsInAWSSecretsManager" => publish_secrets_in_aws_secrets_manager: bool, WRAPPED_BOOLEAN = false;
    }
}

shape! {
    /// The answer to [`CreateUserPoolClientInput`].
    pub struct CreateUserPoolClientOutput("CreateUserPoolClientResponse") / CreateUserPoolClientOutputBuilder: plain {
        /// The new app client, with its id and its secret.
        item "UserPoolClient" => user_pool_client: UserPoolClientType;
    }
}

operation!("CreateUserPoolClient": CreateUserPoolClientInput => CreateUserPoolClientOutput);

/// The builders of the shapes.
pub mod builders {
    pub use super::{CreateUserPoolClientInputBuilder, CreateUserPoolClientOutputBuilder};
}
