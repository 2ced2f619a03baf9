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
    /// The documentation of a field also lists the rules for the member. [`validate`](Self::validate) checks those of the
    /// kind [`Value`](crate::validation::RuleKind::Value), and [`validate_in`](Self::validate_in) also those of the kind
    /// [`Pool`](crate::validation::RuleKind::Pool). [`lint`](Self::lint) checks those of the kind
    /// [`Lint`](crate::validation::RuleKind::Lint).
    ///
    /// Sources of members and limits: [`UserPoolClientType`] in the service's API reference, and its published
    /// model.
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
    /// `DescribeUserPoolClient` returned. It keeps every setting, including those that this version of the crate
    /// does not model.
    pub struct UpdateUserPoolClientInput {
        model: "UpdateUserPoolClientRequest",
        builder: UpdateUserPoolClientInputBuilder,
        build: ruled,
        sdk: input in operation::update_user_pool_client,
    }

    client {
        /// The id of the user pool that the client belongs to, such as `us-east-1_EXAMPLE`. It has 1 to 55 characters.
        #[rules(StringLength, StringPattern, UserPoolId)]
        string "UserPoolId" => user_pool_id: String, USER_POOL_ID;

        /// The human-readable name of the client, which does not need to be unique.
        ///
        /// It has 1 to 128 characters: ASCII letters, digits, white space and `_+=,.@-`.
        #[rules(StringLength, StringPattern)]
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
        /// `Debug` and every message redact it. [`without_secret`](crate::UserPoolClientType::without_secret) returns a
        /// copy of the client without it.
        string "ClientSecret" => client_secret: String, CLIENT_SECRET;
    }

    client but sdk {
        /// The Amazon Resource Name (ARN) of the secret in AWS Secrets Manager that stores the client secret.
        ///
        /// The service returns it instead of `ClientSecret` for a client whose secret it manages in Secrets Manager.
        /// Such a client is confidential. The ARN is not sensitive, and requests do not have this member.
        ///
        /// It has 20 to 2048 characters. The pattern of the service's published model requires `secret/` before the
        /// name of the secret. Both `secret/` and `secret:` are accepted, because Secrets Manager itself writes
        /// `secret:`.
        #[rules(StringLength, StringPattern)]
        string "ClientSecretArn" => client_secret_arn: String, CLIENT_SECRET_ARN;
    }

    client {
        /// The time at which the client was last changed. The service sets it.
        #[rules(TimestampInMilliseconds)]
        item "LastModifiedDate" => last_modified_date: DateTime, DATE;

        /// The time at which the client was created. The service sets it.
        #[rules(TimestampInMilliseconds)]
        item "CreationDate" => creation_date: DateTime, DATE;

        /// The lifetime of a refresh token, in the unit of `TokenValidityUnits.RefreshToken`. The value 0 means absent.
        ///
        /// The number is at most 315,360,000. Together with the unit, it must be 60 minutes to 10 years (3650 days).
        #[rules(NumberRange, TokenLifetime, TokenLifetimeOrder)]
        #[remarks]
        /// The method [`refresh_token_lifetime`](crate::UserPoolClientType::refresh_token_lifetime) applies the unit
        /// and the default.
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
        /// The number is at most 315,360,000. Together with the unit, it must be 60 minutes to 10 years (3650 days).
        /// The service replaces the value 0 with the default.
        #[rules(NumberRange, TokenLifetime, TokenLifetimeOrder)]
        copy "RefreshTokenValidity" => refresh_token_validity: i32, REFRESH_TOKEN_VALIDITY = (30 days);
    }

    all {
        /// The lifetime of an access token, in the unit of `TokenValidityUnits.AccessToken`.
        ///
        /// The number is 1 to 86,400. Together with the unit, it must be 5 minutes to 1 day, and at most the
        /// lifetime of the refresh token.
        #[rules(NumberRange, TokenLifetime, TokenLifetimeOrder)]
        #[remarks]
        /// The method [`access_token_lifetime`](crate::UserPoolClientType::access_token_lifetime) applies the
        /// unit and the default.
        copy "AccessTokenValidity" => access_token_validity: i32, ACCESS_TOKEN_VALIDITY = (1 hour);

        /// The lifetime of an ID token, in the unit of `TokenValidityUnits.IdToken`.
        ///
        /// The number is 1 to 86,400. Together with the unit, it must be 5 minutes to 1 day, and at most the
        /// lifetime of the refresh token.
        #[rules(NumberRange, TokenLifetime, TokenLifetimeOrder)]
        #[remarks]
        /// The method [`id_token_lifetime`](crate::UserPoolClientType::id_token_lifetime) applies the unit and
        /// the default.
        copy "IdTokenValidity" => id_token_validity: i32, ID_TOKEN_VALIDITY = (1 hour);

        /// The units of the three token validities.
        ///
        /// Each unit has a separate default. The service returns `{}` for a client without units.
        #[rules(EnumValue)]
        item "TokenValidityUnits" => token_validity_units: TokenValidityUnitsType;

        /// The user attributes that the app may read with the access token of a user.
        ///
        /// Each entry has 1 to 2048 characters. It is a standard attribute, or `custom:` and the name of an
        /// attribute in the schema of the user pool. The app may read `sub` even if the list does not have it.
        #[rules(StringLength, AttributeExists)]
        #[remarks]
        /// The default is known from recorded responses. The service's published model, which states that the default is
        /// the standard attributes, is wrong: an absent list allows custom attributes as well.
        strings "ReadAttributes" => read_attributes: String, CLIENT_PERMISSIONS = {"all attributes"};

        /// The user attributes that the app may write with the access token of a user.
        ///
        /// Each entry has 1 to 2048 characters. It must not be `sub`, `email_verified` or
        /// `phone_number_verified`. A list that is not empty must contain every attribute that the user pool
        /// requires.
        #[rules(StringLength, ReadOnlyAttribute, AttributeExists, RequiredAttributesWritable)]
        #[remarks]
        /// As for `ReadAttributes`, the service's published model is wrong about the default: an absent list allows custom
        /// attributes as well.
        strings "WriteAttributes" => write_attributes: String, CLIENT_PERMISSIONS
            = {"all attributes"} [empty_is_default];

        /// The authentication flows that the client may use to sign users in and to get new tokens.
        ///
        /// The three legacy values without the prefix `ALLOW_` cannot be combined with values that have it.
        #[rules(
            EnumValue, AuthFlowMix, ClientTokenFlowExclusive, ClientTokenFlowSecret, RefreshFlowWithRotation,
            AuthFlowTier
        )]
        items "ExplicitAuthFlows" => explicit_auth_flows: ExplicitAuthFlowsType, EXPLICIT_AUTH_FLOWS
            = ["ALLOW_CUSTOM_AUTH", "ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_SRP_AUTH"] [empty_is_default];

        /// The names of the identity providers that can sign users in.
        ///
        /// The value `COGNITO` is the user pool itself. Other values are `Facebook`, `Google`,
        /// `SignInWithApple`, `LoginWithAmazon` and the names of SAML and OIDC providers of the user pool.
        /// Names are case-sensitive. Each entry has 1 to 32 characters, without control characters.
        ///
        /// The list applies to managed login. Without `COGNITO`, local users of the user pool can still sign in with
        /// the operations of the API, such as `InitiateAuth`.
        #[rules(StringLength, StringPattern, IdentityProviderExists)]
        strings "SupportedIdentityProviders" => supported_identity_providers: String, SUPPORTED_IDENTITY_PROVIDERS = [];

        /// The redirection URIs (RFC 6749, section 3.1.2) to which the service may redirect a user after
        /// sign-in.
        ///
        /// The list has at most 100 entries, each with 1 to 1024 characters. An entry is an absolute URI
        /// without a fragment. Its scheme is `https` or a private-use URI scheme (RFC 8252, section 7.1). The
        /// scheme `http` is accepted only for the hosts `localhost`, `127.0.0.1` and `[::1]`. The grant types
        /// `code` and `implicit` require at least one entry.
        #[rules(
            ListLength, StringLength, StringPattern, RedirectUriAbsolute, RedirectUriFragment, RedirectUriHttps,
            CallbackUrlsRequired, LoopbackCallback, WildcardCallback, UnsafeCallback
        )]
        strings "CallbackURLs" => callback_ur_ls / callback_urls: String, CALLBACK_URLS = [];

        /// The URIs to which the service may redirect a user after sign-out.
        ///
        /// The list has at most 100 entries, each with 1 to 1024 characters. An entry is an absolute URI
        /// without a fragment, with one of the schemes that are accepted in `CallbackURLs`. No grant type
        /// requires an entry.
        #[rules(ListLength, StringLength, StringPattern, RedirectUriAbsolute, RedirectUriFragment, RedirectUriHttps)]
        strings "LogoutURLs" => logout_ur_ls / logout_urls: String, LOGOUT_URLS = [];

        /// The redirection URI of an authorization request without the parameter `redirect_uri`.
        ///
        /// It has 1 to 1024 characters, and must be equal to an entry of `CallbackURLs` character by character
        /// (RFC 3986, section 6.2.1).
        #[rules(
            StringLength, StringPattern, RedirectUriAbsolute, RedirectUriFragment, RedirectUriHttps,
            DefaultRedirectUriListed
        )]
        string "DefaultRedirectURI" => default_redirect_uri: String, REDIRECT_URL;

        /// The OAuth 2.0 grant types (RFC 6749, section 1.3) that the client may use. They have no effect unless
        /// `AllowedOAuthFlowsUserPoolClient` is `true`.
        ///
        /// The list has at most 3 entries. The grant type `client_credentials` cannot be combined with another
        /// one. It requires a client secret and scopes of resource servers.
        #[rules(
            ListLength, EnumValue, ClientCredentialsExclusive, ClientCredentialsSecret,
            OauthGrantTypesAndScopesRequired
        )]
        #[remarks]
        /// The method [`effective_allowed_o_auth_flows`](crate::UserPoolClientType::effective_allowed_o_auth_flows)
        /// returns the grant types in effect.
        items "AllowedOAuthFlows" => allowed_o_auth_flows: OAuthFlowType, OAUTH_FLOWS = [];

        /// The scopes (RFC 6749, section 3.3) that the client may request. They have no effect in OAuth unless
        /// `AllowedOAuthFlowsUserPoolClient` is `true`. The operation `GetClientToken` does not depend on OAuth.
        ///
        /// A scope is `openid`, `email`, `phone`, `profile`, `aws.cognito.signin.user.admin`, or a scope of a
        /// resource server in the form `resource-server/scope`. The list has at most 50 entries, each with 1 to
        /// 256 characters.
        #[rules(
            ListLength, StringLength, StringPattern, ScopeSyntax, ClientCredentialsScope,
            OauthGrantTypesAndScopesRequired, ScopeExists
        )]
        strings "AllowedOAuthScopes" => allowed_o_auth_scopes: String, SCOPES = [];

        /// `true` if the client may use OAuth 2.0 and managed login.
        ///
        /// The value `true` requires at least one grant type and at least one scope.
        #[rules(OauthGrantTypesAndScopesRequired)]
        copy "AllowedOAuthFlowsUserPoolClient" => allowed_o_auth_flows_user_pool_client: bool, BOOLEAN = false;

        /// The Amazon Pinpoint application that receives the usage events of the client.
        #[rules(AnalyticsApplication, AnalyticsRegion)]
        item "AnalyticsConfiguration" => analytics_configuration: AnalyticsConfigurationType;

        /// The error responses for users that do not exist.
        #[rules(EnumValue)]
        item "PreventUserExistenceErrors" => prevent_user_existence_errors: PreventUserExistenceErrorTypes = "LEGACY";

        /// `true` if refresh tokens can be revoked (RFC 7009), together with the tokens issued from them.
        ///
        /// The service documents the default only for new clients.
        copy "EnableTokenRevocation" => enable_token_revocation: bool, WRAPPED_BOOLEAN = true;

        /// `true` if a server may pass the IP address and device data of users to threat protection.
        ///
        /// The value `true` requires a client secret.
        #[rules(UserContextSecret)]
        copy "EnablePropagateAdditionalUserContextData"
            => enable_propagate_additional_user_context_data: bool, WRAPPED_BOOLEAN = false;

        /// The lifetime of the session token of one sign-in, in minutes. The range is 3 to 15.
        #[rules(NumberRange)]
        copy "AuthSessionValidity" => auth_session_validity: i32, AUTH_SESSION_VALIDITY = 3;

        /// The rotation of refresh tokens, in which each use of a refresh token replaces it with a new one.
        ///
        /// Rotation cannot be combined with the authentication flow `ALLOW_REFRESH_TOKEN_AUTH`. To end rotation, set
        /// `Feature` to `DISABLED` instead of omitting this member.
        #[rules(RequiredMember, EnumValue, NumberRange, RefreshFlowWithRotation, RotationTier)]
        item "RefreshTokenRotation" => refresh_token_rotation: RefreshTokenRotationType;
    }

    client but sdk {
        /// The way in which the client was created. The service sets it, and the Create and Update requests do not have
        /// it.
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
