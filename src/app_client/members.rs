//! Every member of the app client and of its Create and Update requests, in the order of the service's model.

use crate::primitives::DateTime;
use crate::types::{
    AnalyticsConfigurationType, ClientTypeType, ExplicitAuthFlowsType, OAuthFlowType, PreventUserExistenceErrorTypes,
    RefreshTokenRotationType, TokenValidityUnitsType,
};

app_client! {
    /// The configuration of an app client, which is an OAuth 2.0 client (RFC 6749) of a user pool.
    #[remarks]
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
    /// let builder = client.to_builder().callback_urls("http://example.com/");
    /// let error = builder.build().unwrap_err();
    /// assert_eq!(
    ///     error.to_string(),
    ///     "CallbackURLs[1]: must use `https` unless the host is `localhost`, \
    ///      `127.0.0.1` or `[::1]`, found `http://example.com/`",
    /// );
    /// # Ok::<(), cognito_user_pool_client::ValidationError>(())
    /// ```
    ///
    /// Every member is optional, because the service may omit any of them. The accessor of a list returns an empty slice
    /// for an absent list, which only the field distinguishes from an empty one. Accessors do not apply the default, but
    /// methods such as [`access_token_lifetime`](Self::access_token_lifetime) and
    /// [`effective_explicit_auth_flows`](Self::effective_explicit_auth_flows) do.
    ///
    /// The documentation of a field lists the rules for the member. The [kind](crate::Rule::kind) of a rule determines
    /// the method that checks it.
    ///
    /// Sources: [`UserPoolClientType`] in the API reference, and the published model of the service.
    ///
    /// [`UserPoolClientType`]: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UserPoolClientType.html
    pub struct UserPoolClientType {
        model: "UserPoolClientType",
        builder: UserPoolClientTypeBuilder,
        build: ruled,
        sdk: plain in types,
    }

    /// The request to create an app client.
    #[remarks]
    /// Source: [`CreateUserPoolClient`](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html).
    pub struct CreateUserPoolClientInput {
        model: "CreateUserPoolClientRequest",
        builder: CreateUserPoolClientInputBuilder,
        build: ruled,
        sdk: input in operation::create_user_pool_client,
    }

    /// The request to replace the settings of an app client.
    ///
    /// **The service resets each setting that the request omits to its default.**
    #[remarks]
    /// Source: [`UpdateUserPoolClient`](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserPoolClient.html).
    ///
    /// To return a setting to its default, send the default instead of omitting the setting. Tools between a program and
    /// the service, such as AWS Cloud Control, may keep a setting that a request omits.
    ///
    /// To change a setting and keep the others, call [`UserPoolClientType::to_update`] on the client that
    /// `DescribeUserPoolClient` returned. It keeps every setting, including [unmodeled](crate#scope) ones.
    pub struct UpdateUserPoolClientInput {
        model: "UpdateUserPoolClientRequest",
        builder: UpdateUserPoolClientInputBuilder,
        build: ruled,
        sdk: input in operation::update_user_pool_client,
    }

    client {
        /// The id of the user pool of the client, such as `us-east-1_EXAMPLE`. It has 1 to 55 characters.
        #[rules(StringLength, StringPattern, UserPoolId)]
        string "UserPoolId" => user_pool_id: String, USER_POOL_ID;

        /// The human-readable name of the client.
        ///
        /// It has 1 to 128 characters: ASCII letters, digits, white space and `_+=,.@-`.
        #[rules(StringLength, StringPattern)]
        #[remarks]
        /// It does not need to be unique.
        string "ClientName" => client_name: String, CLIENT_NAME;

        /// The client identifier (RFC 6749, section 2.2), which the service generates.
        ///
        /// It has 1 to 128 characters: ASCII letters, digits, `_` and `+`.
        #[rules(StringLength, StringPattern)]
        #[remarks]
        /// `Debug` redacts it.
        string "ClientId" => client_id: String, CLIENT_ID;

        /// The client secret (RFC 6749, section 2.3.1) of a confidential client.
        ///
        /// It has 24 to 64 characters: ASCII letters, digits, `_` and `+`.
        #[rules(StringLength, StringPattern)]
        #[remarks]
        /// `Debug` and every message redact it. [`without_secret`](crate::UserPoolClientType::without_secret) removes it.
        string "ClientSecret" => client_secret: String, CLIENT_SECRET;
    }

    client but sdk {
        /// The Amazon Resource Name (ARN) of the client secret in AWS Secrets Manager. It has 20 to 2048 characters.
        #[rules(StringLength, StringPattern)]
        #[remarks]
        /// The service returns it instead of `ClientSecret` if it manages the secret in Secrets Manager. The ARN is not
        /// sensitive, and requests do not have this member.
        ///
        /// The pattern of the published model requires `secret/` before the name of the secret, but Secrets Manager writes
        /// `secret:`. Both are accepted.
        string "ClientSecretArn" => client_secret_arn: String, CLIENT_SECRET_ARN;
    }

    client {
        /// The time of the last change, which the service sets.
        #[rules(TimestampInMilliseconds)]
        item "LastModifiedDate" => last_modified_date: DateTime, DATE;

        /// The time of the creation, which the service sets.
        #[rules(TimestampInMilliseconds)]
        item "CreationDate" => creation_date: DateTime, DATE;

        /// The lifetime of a refresh token, in the unit of `TokenValidityUnits.RefreshToken`. The value 0 means absent.
        ///
        /// The number is at most 315,360,000, and the lifetime is 60 minutes to 10 years (3650 days).
        #[rules(NumberRange, TokenLifetime, TokenLifetimeOrder)]
        #[remarks]
        /// [`refresh_token_lifetime`](crate::UserPoolClientType::refresh_token_lifetime) applies the unit and the
        /// default.
        zero_is_absent "RefreshTokenValidity" => refresh_token_validity: i32, REFRESH_TOKEN_VALIDITY = (30 days);
    }

    create {
        /// The id of the user pool in which the client is created, such as `us-east-1_EXAMPLE`. Required.
        ///
        /// It has 1 to 55 characters.
        #[rules(RequiredMember, StringLength, StringPattern, UserPoolId)]
        string "UserPoolId" => user_pool_id: String, USER_POOL_ID [required];

        /// The human-readable name of the client, which does not need to be unique. Required.
        ///
        /// It has 1 to 128 characters: ASCII letters, digits, white space and `_+=,.@-`.
        #[rules(RequiredMember, StringLength, StringPattern)]
        string "ClientName" => client_name: String, CLIENT_NAME [required];

        /// `true` if the service generates a client secret. If neither this member nor `ClientSecret` requests a
        /// secret, the client is public. An Update request does not have this member.
        #[rules(GenerateSecretExclusive, MemberType)]
        copy "GenerateSecret" => generate_secret: bool, GENERATE_SECRET = false;

        /// The client secret to use instead of a generated one.
        ///
        /// It has 24 to 64 characters: ASCII letters, digits, `_` and `+`.
        #[rules(StringLength, StringPattern, GenerateSecretExclusive)]
        #[remarks]
        /// `Debug` and every message redact it.
        string "ClientSecret" => client_secret: String, CLIENT_SECRET;
    }

    update {
        /// The id of the user pool that the client belongs to, such as `us-east-1_EXAMPLE`. Required.
        ///
        /// It has 1 to 55 characters.
        #[rules(RequiredMember, StringLength, StringPattern, UserPoolId)]
        string "UserPoolId" => user_pool_id: String, USER_POOL_ID [required];

        /// The client identifier (RFC 6749, section 2.2). Required.
        ///
        /// It has 1 to 128 characters: ASCII letters, digits, `_` and `+`.
        #[rules(RequiredMember, StringLength, StringPattern)]
        #[remarks]
        /// `Debug` redacts it.
        string "ClientId" => client_id: String, CLIENT_ID [required];

        /// The new human-readable name of the client. If it is absent, the name does not change.
        ///
        /// It has 1 to 128 characters: ASCII letters, digits, white space and `_+=,.@-`.
        #[rules(StringLength, StringPattern)]
        string "ClientName" => client_name: String, CLIENT_NAME;
    }

    create update {
        /// The lifetime of a refresh token, in the unit of `TokenValidityUnits.RefreshToken`.
        ///
        /// The number is at most 315,360,000, and the lifetime is 60 minutes to 10 years (3650 days). The service
        /// replaces the value 0 with the default.
        #[rules(NumberRange, TokenLifetime, TokenLifetimeOrder)]
        copy "RefreshTokenValidity" => refresh_token_validity: i32, REFRESH_TOKEN_VALIDITY = (30 days);
    }

    all {
        /// The lifetime of an access token, in the unit of `TokenValidityUnits.AccessToken`.
        ///
        /// The number is 1 to 86,400, and the lifetime is 5 minutes to 1 day.
        #[rules(NumberRange, TokenLifetime, TokenLifetimeOrder)]
        #[remarks]
        /// The lifetime must not exceed the lifetime of refresh tokens.
        /// [`access_token_lifetime`](crate::UserPoolClientType::access_token_lifetime) applies the unit and the default.
        copy "AccessTokenValidity" => access_token_validity: i32, ACCESS_TOKEN_VALIDITY = (1 hour);

        /// The lifetime of an ID token, in the unit of `TokenValidityUnits.IdToken`.
        ///
        /// The number is 1 to 86,400, and the lifetime is 5 minutes to 1 day.
        #[rules(NumberRange, TokenLifetime, TokenLifetimeOrder)]
        #[remarks]
        /// The lifetime must not exceed the lifetime of refresh tokens.
        /// [`id_token_lifetime`](crate::UserPoolClientType::id_token_lifetime) applies the unit and the default.
        copy "IdTokenValidity" => id_token_validity: i32, ID_TOKEN_VALIDITY = (1 hour);

        /// The units of the three token validities, each with a separate default.
        #[rules(EnumValue)]
        #[remarks]
        /// The service returns `{}` for a client without units.
        item "TokenValidityUnits" => token_validity_units: TokenValidityUnitsType;

        /// The user attributes that the app may read with an access token.
        ///
        /// Each entry has 1 to 2048 characters: a standard attribute, or `custom:` and a name in the schema of the user
        /// pool.
        #[rules(StringLength, AttributeExists, MisspelledName)]
        #[remarks]
        /// The app may always read `sub`.
        ///
        /// The default is known from recorded responses: an absent list allows custom attributes as well. The published
        /// model, which names the standard attributes alone, is wrong.
        strings "ReadAttributes" => read_attributes: String, CLIENT_PERMISSIONS = {"all attributes"};

        /// The user attributes that the app may write with an access token.
        ///
        /// Each entry has 1 to 2048 characters, as in `ReadAttributes`.
        #[rules(StringLength, ReadOnlyAttribute, AttributeExists, MisspelledName, RequiredAttributesWritable)]
        #[remarks]
        /// An entry must not be `sub`, `email_verified` or `phone_number_verified`. A list that is not empty must contain
        /// every attribute that the user pool requires. The published model is wrong about the default, as for
        /// `ReadAttributes`.
        strings "WriteAttributes" => write_attributes: String, CLIENT_PERMISSIONS
            = {"all attributes"} [empty_is_default];

        /// The authentication flows that the client may use to sign users in or to get new tokens.
        #[rules(
            EnumValue, AuthFlowMix, ClientTokenFlowExclusive, ClientTokenFlowSecret, RefreshFlowWithRotation,
            AuthFlowTier
        )]
        #[remarks]
        /// The three legacy values without the prefix `ALLOW_` cannot be combined with values that have it.
        items "ExplicitAuthFlows" => explicit_auth_flows: ExplicitAuthFlowsType, EXPLICIT_AUTH_FLOWS
            = ["ALLOW_CUSTOM_AUTH", "ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_SRP_AUTH"] [empty_is_default];

        /// The names of the identity providers that can sign users in with managed login.
        ///
        /// The user pool itself is `COGNITO`. Each entry has 1 to 32 characters, without control characters.
        #[rules(StringLength, StringPattern, IdentityProviderExists, MisspelledName)]
        #[remarks]
        /// Other values are `Facebook`, `Google`, `SignInWithApple`, `LoginWithAmazon` and the names of SAML and OIDC
        /// providers of the user pool. Names are case-sensitive.
        ///
        /// Without `COGNITO`, local users of the user pool can still sign in with the operations of the API, such as
        /// `InitiateAuth`.
        strings "SupportedIdentityProviders" => supported_identity_providers: String, SUPPORTED_IDENTITY_PROVIDERS = [];

        /// The redirection URIs (RFC 6749, section 3.1.2) to which the service may redirect a user after sign-in.
        ///
        /// The list has at most 100 entries, each with 1 to 1024 characters: an absolute URI without a fragment, whose
        /// scheme is `https`, a private-use URI scheme, or `http` for a loopback host.
        #[rules(
            ListLength, StringLength, StringPattern, RedirectUriAbsolute, RedirectUriFragment, RedirectUriHttps,
            CallbackUrlsRequired, LoopbackCallback, WildcardCallback, UnsafeCallback, MistakenScheme,
            RedirectUserInfo
        )]
        #[remarks]
        /// RFC 8252, section 7.1, defines private-use URI schemes. The loopback hosts are `localhost`, `127.0.0.1` and
        /// `[::1]`. The grant types `code` and `implicit` require at least one entry.
        strings "CallbackURLs" => callback_ur_ls / callback_urls: String, CALLBACK_URLS = [];

        /// The URIs to which the service may redirect a user after sign-out.
        ///
        /// The list has at most 100 entries, each with 1 to 1024 characters, as in `CallbackURLs`.
        #[rules(
            ListLength, StringLength, StringPattern, RedirectUriAbsolute, RedirectUriFragment, RedirectUriHttps,
            WildcardCallback, UnsafeCallback, MistakenScheme, RedirectUserInfo
        )]
        strings "LogoutURLs" => logout_ur_ls / logout_urls: String, LOGOUT_URLS = [];

        /// The redirection URI of an authorization request without the parameter `redirect_uri`.
        ///
        /// It has 1 to 1024 characters, and is an entry of `CallbackURLs`.
        #[rules(
            StringLength, StringPattern, RedirectUriAbsolute, RedirectUriFragment, RedirectUriHttps,
            DefaultRedirectUriListed, WildcardCallback, UnsafeCallback, MistakenScheme, RedirectUserInfo
        )]
        #[remarks]
        /// It must be equal to the entry character by character (RFC 3986, section 6.2.1).
        string "DefaultRedirectURI" => default_redirect_uri: String, REDIRECT_URL;

        /// The OAuth 2.0 grant types (RFC 6749, section 1.3) that the client may use.
        ///
        /// The list has at most 3 entries, and no effect unless `AllowedOAuthFlowsUserPoolClient` is `true`.
        #[rules(
            ListLength, EnumValue, ClientCredentialsExclusive, ClientCredentialsSecret,
            OauthGrantTypesAndScopesRequired
        )]
        #[remarks]
        /// The grant type `client_credentials` cannot be combined with another one. It requires a client secret and scopes
        /// of resource servers.
        ///
        /// [`effective_allowed_o_auth_flows`](crate::UserPoolClientType::effective_allowed_o_auth_flows) returns the grant
        /// types in effect.
        items "AllowedOAuthFlows" => allowed_o_auth_flows: OAuthFlowType, OAUTH_FLOWS = [];

        /// The scopes (RFC 6749, section 3.3) that the client may request.
        ///
        /// The list has at most 50 entries, each with 1 to 256 characters: a reserved scope such as `openid`, or
        /// `resource-server/scope`.
        #[rules(
            ListLength, StringLength, StringPattern, ScopeSyntax, ClientCredentialsScope,
            OauthGrantTypesAndScopesRequired, ScopeExists
        )]
        #[remarks]
        /// The reserved scopes are `openid`, `email`, `phone`, `profile` and `aws.cognito.signin.user.admin`.
        ///
        /// In OAuth, the scopes have no effect unless `AllowedOAuthFlowsUserPoolClient` is `true`. The operation
        /// `GetClientToken` does not depend on OAuth.
        strings "AllowedOAuthScopes" => allowed_o_auth_scopes: String, SCOPES = [];

        /// `true` if the client may use OAuth 2.0 and managed login.
        #[rules(OauthGrantTypesAndScopesRequired)]
        #[remarks]
        /// The value `true` requires at least one grant type and at least one scope.
        copy "AllowedOAuthFlowsUserPoolClient" => allowed_o_auth_flows_user_pool_client: bool, BOOLEAN = false;

        /// The Amazon Pinpoint application that receives the usage events of the client.
        #[rules(AnalyticsApplication, AnalyticsRegion, AnalyticsRole)]
        item "AnalyticsConfiguration" => analytics_configuration: AnalyticsConfigurationType;

        /// The error responses for users that do not exist.
        #[rules(EnumValue)]
        item "PreventUserExistenceErrors" => prevent_user_existence_errors: PreventUserExistenceErrorTypes = "LEGACY";

        /// `true` if refresh tokens can be revoked (RFC 7009), together with the tokens issued from them.
        #[remarks]
        /// The service documents the default only for new clients.
        copy "EnableTokenRevocation" => enable_token_revocation: bool, WRAPPED_BOOLEAN = true;

        /// `true` if a server may pass the IP address and device data of users to threat protection.
        #[rules(UserContextSecret)]
        #[remarks]
        /// The value `true` requires a client secret.
        copy "EnablePropagateAdditionalUserContextData"
            => enable_propagate_additional_user_context_data: bool, WRAPPED_BOOLEAN = false;

        /// The lifetime of the session token of one sign-in, in minutes. The range is 3 to 15.
        #[rules(NumberRange)]
        copy "AuthSessionValidity" => auth_session_validity: i32, AUTH_SESSION_VALIDITY = 3;

        /// The rotation of refresh tokens, which replaces a refresh token at each use.
        #[rules(RequiredMember, EnumValue, NumberRange, RefreshFlowWithRotation, RotationTier)]
        #[remarks]
        /// Rotation cannot be combined with the authentication flow `ALLOW_REFRESH_TOKEN_AUTH`. To end rotation, set
        /// `Feature` to `DISABLED` instead of omitting this member.
        item "RefreshTokenRotation" => refresh_token_rotation: RefreshTokenRotationType;
    }

    client but sdk {
        /// The way in which the client was created.
        #[remarks]
        /// The service sets it, and the Create and Update requests do not have it.
        item "ClientType" => client_type: ClientTypeType;
    }

    create but sdk {
        /// `true` if the service stores and manages the client secret in AWS Secrets Manager.
        ///
        /// The value `true` applies only to a generated secret. The response then has
        /// [`ClientSecretArn`](UserPoolClientType::client_secret_arn) instead of `ClientSecret`, and the service
        /// rotates the secret.
        #[rules(MemberType)]
        copy "PublishSecretsInAWSSecretsManager" => publish_secrets_in_aws_secrets_manager: bool, WRAPPED_BOOLEAN = false;
    }

    update but sdk {
        /// `true` if the service stores and manages the client secret in AWS Secrets Manager.
        ///
        /// The value `true` moves a generated secret to Secrets Manager and rotates it immediately. If the client has
        /// two secrets, the service deletes the older one. **The value `false` deletes the secret in Secrets Manager
        /// immediately, and it cannot be recovered.** If the request omits the member, the service does not change the
        /// secret. Unlike other settings, this one is not reset.
        copy "PublishSecretsInAWSSecretsManager" => publish_secrets_in_aws_secrets_manager: bool, WRAPPED_BOOLEAN;
    }
}
