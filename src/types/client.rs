//! The app client itself, and its short form in lists.

use super::{
    AnalyticsConfigurationType, ExplicitAuthFlowsType, OAuthFlowType, PreventUserExistenceErrorTypes,
    RefreshTokenRotationType, TokenValidityUnitsType,
};
use crate::primitives::DateTime;

with_settings! {
    shape!
    {
        /// The configuration of an app client: an OAuth 2.0 client (RFC 6749) of a user pool.
        ///
        /// ```
        /// use cognito_user_pool_client::UserPoolClientType;
        /// use cognito_user_pool_client::types::{ExplicitAuthFlowsType, OAuthFlowType};
        ///
        /// let client = UserPoolClientType::builder()
        ///     .user_pool_id("us-east-1_EXAMPLE")
        ///     .client_name("web")
        ///     .explicit_auth_flows(ExplicitAuthFlowsType::AllowUserSrpAuth)
        ///     .allowed_o_auth_flows_user_pool_client(true)
        ///     .allowed_o_auth_flows(OAuthFlowType::Code)
        ///     .allowed_o_auth_scopes("openid")
        ///     .callback_urls("https://example.com/callback")
        ///     .build()?;
        /// assert_eq!(client.callback_urls(), ["https://example.com/callback"]);
        ///
        /// let error = client.to_builder().callback_urls("http://example.com/").build().unwrap_err();
        /// assert_eq!(
        ///     error.to_string(),
        ///     "CallbackURLs[1]: must use `https` unless the host is `localhost`, `127.0.0.1` or `[::1]`, \
        ///      found `http://example.com/`",
        /// );
        /// # Ok::<(), cognito_user_pool_client::ValidationError>(())
        /// ```
        ///
        /// Every member is optional, because the service may leave out any. An absent setting has a default, which the
        /// lifetimes and `effective_…` methods know. Source of members and limits: [`UserPoolClientType`] in the
        /// service's API reference and its published model.
        ///
        /// [`UserPoolClientType`]: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UserPoolClientType.html
        pub struct UserPoolClientType("UserPoolClientType") / UserPoolClientTypeBuilder: ruled
    }
    {
        /// The user pool that the client belongs to: region, `_`, and letters and digits.
        ///
        /// 1 to 55 characters. Errors: `string-length`, `string-pattern`.
        string "UserPoolId" => user_pool_id: String, USER_POOL_ID;

        /// A name for people; need not be unique.
        ///
        /// 1 to 128 characters: ASCII letters, digits, white space and `_+=,.@-`. Errors: `string-length`,
        /// `string-pattern`.
        string "ClientName" => client_name: String, CLIENT_NAME;

        /// The client identifier (RFC 6749, section 2.2), which the service makes. `Debug` hides it.
        ///
        /// 1 to 128 characters: ASCII letters, digits, `_` and `+`. Errors: `string-length`, `string-pattern`.
        string "ClientId" => client_id: String, CLIENT_ID;

        /// The client secret (RFC 6749, section 2.3.1), if the client is confidential. `Debug` and every message hide it.
        ///
        /// 24 to 64 characters: ASCII letters, digits, `_` and `+`. Errors: `string-length`, `string-pattern`.
        /// [`without_secret`](crate::UserPoolClientType::without_secret) leaves it out.
        string "ClientSecret" => client_secret: String, CLIENT_SECRET;

        /// The Amazon Resource Name (ARN) of the secret in AWS Secrets Manager that stores the client secret.
        ///
        /// The service returns it instead of `ClientSecret` for a client whose secret it manages in Secrets Manager. Such a
        /// client is confidential. The ARN is not sensitive, and no request takes it. 20 to 2048 characters. Errors:
        /// `string-length`, `string-pattern`. Source: the service's published model, whose pattern requires `secret/`
        /// before the name. Secrets Manager itself writes `secret:`, so both are accepted.
        string "ClientSecretArn" => client_secret_arn: String, CLIENT_SECRET_ARN;

        /// When the service last changed the client.
        item "LastModifiedDate" => last_modified_date: DateTime, DATE;

        /// When the service made the client.
        item "CreationDate" => creation_date: DateTime, DATE;

        /// How long a refresh token is valid, in the unit of `TokenValidityUnits.RefreshToken`; 0 is absent.
        ///
        /// Range: 0 to 315,360,000 as a number, and 60 minutes to 10 years (3650 days) as a time.
        /// [`refresh_token_lifetime`](crate::UserPoolClientType::refresh_token_lifetime) resolves unit and default. Errors: `number-range`,
        /// `token-lifetime`, `token-lifetime-order`.
        zero_is_absent "RefreshTokenValidity" => refresh_token_validity: i32, REFRESH_TOKEN_VALIDITY = (30 days);
    }
    {
        /// How the client came to be; set by the service, in no request.
        item "ClientType" => client_type: ClientTypeType;
    }
}

shape! {
    /// An app client in a list: what [`ListUserPoolClients`](crate::operation::list_user_pool_clients) tells of it.
    pub struct UserPoolClientDescription("UserPoolClientDescription") / UserPoolClientDescriptionBuilder: plain {
        /// The client identifier, as [`UserPoolClientType::client_id`]. `Debug` hides it.
        string "ClientId" => client_id: String, CLIENT_ID;

        /// The user pool, as [`UserPoolClientType::user_pool_id`].
        string "UserPoolId" => user_pool_id: String, USER_POOL_ID;

        /// The name for people, as [`UserPoolClientType::client_name`].
        string "ClientName" => client_name: String, CLIENT_NAME;
    }
}

string_enum! {
    /// How an app client came to be.
    pub enum ClientTypeType {
        /// Registered by a program, with OAuth 2.0 dynamic client registration (RFC 7591).
        Dcr = "DCR",
        /// Made with `CreateUserPoolClient`.
        Regular = "REGULAR",
    }
}
