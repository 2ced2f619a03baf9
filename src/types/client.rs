//! The app client and its short form in lists.

use super::{
    AnalyticsConfigurationType, ExplicitAuthFlowsType, OAuthFlowType, PreventUserExistenceErrorTypes,
    RefreshTokenRotationType, TokenValidityUnitsType,
};
use crate::primitives::DateTime;

with_settings! {
    shape!
    {
        /// The configuration of an app client, which is an OAuth 2.0 client (RFC 6749) of a user pool.
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
        ///     "CallbackURLs[1]: must use `https` unless the host is `localhost`, `127.0.0.1` or \
        ///      `[::1]`, found `http://example.com/`",
        /// );
        /// # Ok::<(), cognito_user_pool_client::ValidationError>(())
        /// ```
        ///
        /// Every member is optional, because the service may omit any of them. The documentation of a member states its
        /// default. Accessors do not apply the default. Methods such as
        /// [`access_token_lifetime`](Self::access_token_lifetime) and
        /// [`effective_explicit_auth_flows`](Self::effective_explicit_auth_flows) return the default for an absent
        /// member.
        ///
        /// The documentation of a member also lists the rules that [`validate`](Self::validate) checks for it. The
        /// rules after "With a `PoolContext`" are checked only by [`validate_in`](Self::validate_in).
        ///
        /// Sources of members and limits: [`UserPoolClientType`] in the service's API reference, and its published
        /// model.
        ///
        /// [`UserPoolClientType`]: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UserPoolClientType.html
        pub struct UserPoolClientType("UserPoolClientType") / UserPoolClientTypeBuilder: ruled
    }
    {
        /// The id of the user pool that the client belongs to, such as `us-east-1_EXAMPLE`. It has 1 to 55 characters.
        ///
        /// Rules: [`string-length`](crate::Rule::StringLength), [`string-pattern`](crate::Rule::StringPattern). With a
        /// [`PoolContext`](crate::PoolContext): [`user-pool-id`](crate::Rule::UserPoolId).
        string "UserPoolId" => user_pool_id: String, USER_POOL_ID;

        /// The human-readable name of the client, which does not need to be unique.
        ///
        /// It has 1 to 128 characters: ASCII letters, digits, white space and `_+=,.@-`.
        ///
        /// Rules: [`string-length`](crate::Rule::StringLength), [`string-pattern`](crate::Rule::StringPattern).
        string "ClientName" => client_name: String, CLIENT_NAME;

        /// The client identifier (RFC 6749, section 2.2), which the service generates.
        ///
        /// It has 1 to 128 characters: ASCII letters, digits, `_` and `+`.
        ///
        /// Rules: [`string-length`](crate::Rule::StringLength), [`string-pattern`](crate::Rule::StringPattern).
        ///
        /// `Debug` redacts it.
        string "ClientId" => client_id: String, CLIENT_ID;

        /// The client secret (RFC 6749, section 2.3.1) of a confidential client.
        ///
        /// It has 24 to 64 characters: ASCII letters, digits, `_` and `+`.
        ///
        /// Rules: [`string-length`](crate::Rule::StringLength), [`string-pattern`](crate::Rule::StringPattern).
        ///
        /// `Debug` and every message redact it. [`without_secret`](crate::UserPoolClientType::without_secret) returns a
        /// copy of the client without it.
        string "ClientSecret" => client_secret: String, CLIENT_SECRET;

        /// The Amazon Resource Name (ARN) of the secret in AWS Secrets Manager that stores the client secret.
        ///
        /// The service returns it instead of `ClientSecret` for a client whose secret it manages in Secrets Manager.
        /// Such a client is confidential. The ARN is not sensitive, and requests do not have this member.
        ///
        /// It has 20 to 2048 characters. The pattern of the service's published model requires `secret/` before the
        /// name of the secret. Both `secret/` and `secret:` are accepted, because Secrets Manager itself writes
        /// `secret:`.
        ///
        /// Rules: [`string-length`](crate::Rule::StringLength), [`string-pattern`](crate::Rule::StringPattern).
        string "ClientSecretArn" => client_secret_arn: String, CLIENT_SECRET_ARN;

        /// The time at which the client was last changed. The service sets it.
        item "LastModifiedDate" => last_modified_date: DateTime, DATE;

        /// The time at which the client was created. The service sets it.
        item "CreationDate" => creation_date: DateTime, DATE;

        /// The lifetime of a refresh token, in the unit of `TokenValidityUnits.RefreshToken`. The value 0 means absent.
        ///
        /// The number is at most 315,360,000. Together with the unit, it must be 60 minutes to 10 years (3650 days).
        ///
        /// Rules: [`number-range`](crate::Rule::NumberRange), [`token-lifetime`](crate::Rule::TokenLifetime),
        /// [`token-lifetime-order`](crate::Rule::TokenLifetimeOrder).
        ///
        /// The method [`refresh_token_lifetime`](crate::UserPoolClientType::refresh_token_lifetime) applies the unit
        /// and the default.
        zero_is_absent "RefreshTokenValidity" => refresh_token_validity: i32, REFRESH_TOKEN_VALIDITY = (30 days);
    }
    {
        /// The way in which the client was created. The service sets it, and the Create and Update requests do not have
        /// it.
        item "ClientType" => client_type: ClientTypeType;
    }
}

shape! {
    /// An app client in the response to [`ListUserPoolClients`](crate::operation::list_user_pool_clients).
    pub struct UserPoolClientDescription("UserPoolClientDescription") / UserPoolClientDescriptionBuilder: plain {
        /// The client identifier, as in [`UserPoolClientType`](UserPoolClientType::client_id).
        ///
        /// `Debug` redacts it.
        string "ClientId" => client_id: String, CLIENT_ID;

        /// The id of the user pool, as in [`UserPoolClientType`](UserPoolClientType::user_pool_id).
        string "UserPoolId" => user_pool_id: String, USER_POOL_ID;

        /// The human-readable name, as in [`UserPoolClientType`](UserPoolClientType::client_name).
        string "ClientName" => client_name: String, CLIENT_NAME;
    }
}

string_enum! {
    /// The way in which an app client was created.
    pub enum ClientTypeType {
        /// OAuth 2.0 dynamic client registration (RFC 7591).
        Dcr = "DCR",
        /// The operation `CreateUserPoolClient`.
        Regular = "REGULAR",
    }
}
