//! Creates an app client.

use super::Operation;
use crate::types::{
    AnalyticsConfigurationType, ExplicitAuthFlowsType, OAuthFlowType, PreventUserExistenceErrorTypes,
    RefreshTokenRotationType, TokenValidityUnitsType, UserPoolClientType,
};

with_settings! {
    shape!
    {
        /// The request to create an app client.
        ///
        /// Source: [`CreateUserPoolClient`](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html).
        pub struct CreateUserPoolClientInput("CreateUserPoolClientRequest") / CreateUserPoolClientInputBuilder: ruled
    }
    {
        /// The id of the user pool in which the client is created, such as `us-east-1_EXAMPLE`. Required.
        ///
        /// It has 1 to 55 characters.
        ///
        /// Rules: [`required-member`](crate::Rule::RequiredMember), [`string-length`](crate::Rule::StringLength),
        /// [`string-pattern`](crate::Rule::StringPattern). With a [`PoolContext`](crate::PoolContext):
        /// [`user-pool-id`](crate::Rule::UserPoolId).
        string "UserPoolId" => user_pool_id: String, USER_POOL_ID [required];

        /// The human-readable name of the client, which does not need to be unique. Required.
        ///
        /// It has 1 to 128 characters: ASCII letters, digits, white space and `_+=,.@-`.
        ///
        /// Rules: [`required-member`](crate::Rule::RequiredMember), [`string-length`](crate::Rule::StringLength),
        /// [`string-pattern`](crate::Rule::StringPattern).
        string "ClientName" => client_name: String, CLIENT_NAME [required];

        /// `true` if the service generates a client secret. If neither this member nor `ClientSecret` requests a
        /// secret, the client is public. An Update request does not have this member.
        ///
        /// Rules: [`generate-secret-exclusive`](crate::Rule::GenerateSecretExclusive),
        /// [`member-type`](crate::Rule::MemberType).
        copy "GenerateSecret" => generate_secret: bool, GENERATE_SECRET = false;

        /// The client secret to use instead of a generated one.
        ///
        /// It has 24 to 64 characters: ASCII letters, digits, `_` and `+`.
        ///
        /// Rules: [`string-length`](crate::Rule::StringLength), [`string-pattern`](crate::Rule::StringPattern),
        /// [`generate-secret-exclusive`](crate::Rule::GenerateSecretExclusive).
        ///
        /// `Debug` and every message redact it.
        string "ClientSecret" => client_secret: String, CLIENT_SECRET;

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
        /// The value `true` applies only to a generated secret. The response then has
        /// [`ClientSecretArn`](UserPoolClientType::client_secret_arn) instead of `ClientSecret`, and the service
        /// rotates the secret.
        ///
        /// Rules: [`member-type`](crate::Rule::MemberType).
        copy "PublishSecretsInAWSSecretsManager" => publish_secrets_in_aws_secrets_manager: bool, WRAPPED_BOOLEAN = false;
    }
}

shape! {
    /// The response to [`CreateUserPoolClientInput`].
    pub struct CreateUserPoolClientOutput("CreateUserPoolClientResponse") / CreateUserPoolClientOutputBuilder: plain {
        /// The new app client, including its id and its secret.
        item "UserPoolClient" => user_pool_client: UserPoolClientType;
    }
}

operation!("CreateUserPoolClient": CreateUserPoolClientInput => CreateUserPoolClientOutput);

/// The builders of the request and the response.
pub mod builders {
    pub use super::{CreateUserPoolClientInputBuilder, CreateUserPoolClientOutputBuilder};
}
