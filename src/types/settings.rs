//! The settings of an app client, which the client and the Create and Update requests have in common.

/// Calls the macro `$callback` with the head of a table, the rows before the settings, the settings, and the rows after
/// them.
macro_rules! with_settings {
    ($callback:ident! { $($head:tt)* } { $($before:tt)* } { $($after:tt)* }) => {
        $callback! {
            $($head)* {
                $($before)*

                /// The lifetime of an access token, in the unit of `TokenValidityUnits.AccessToken`.
                ///
                /// The number is 1 to 86,400. Together with the unit, it must be 5 minutes to 1 day, and at most the
                /// lifetime of the refresh token.
                ///
                /// Rules: [`number-range`](crate::Rule::NumberRange), [`token-lifetime`](crate::Rule::TokenLifetime),
                /// [`token-lifetime-order`](crate::Rule::TokenLifetimeOrder).
                ///
                /// The method [`access_token_lifetime`](crate::UserPoolClientType::access_token_lifetime) applies the
                /// unit and the default.
                copy "AccessTokenValidity" => access_token_validity: i32, ACCESS_TOKEN_VALIDITY = (1 hour);

                /// The lifetime of an ID token, in the unit of `TokenValidityUnits.IdToken`.
                ///
                /// The number is 1 to 86,400. Together with the unit, it must be 5 minutes to 1 day, and at most the
                /// lifetime of the refresh token.
                ///
                /// Rules: [`number-range`](crate::Rule::NumberRange), [`token-lifetime`](crate::Rule::TokenLifetime),
                /// [`token-lifetime-order`](crate::Rule::TokenLifetimeOrder).
                ///
                /// The method [`id_token_lifetime`](crate::UserPoolClientType::id_token_lifetime) applies the unit and
                /// the default.
                copy "IdTokenValidity" => id_token_validity: i32, ID_TOKEN_VALIDITY = (1 hour);

                /// The units of the three token validities.
                ///
                /// Each unit has a separate default. The service returns `{}` for a client without units.
                ///
                /// Rules: [`enum-value`](crate::Rule::EnumValue) (only in requests).
                item "TokenValidityUnits" => token_validity_units: TokenValidityUnitsType;

                /// The user attributes that the app may read with the access token of a user.
                ///
                /// Each entry has 1 to 2048 characters. It is a standard attribute, or `custom:` and the name of an
                /// attribute in the schema of the user pool.
                ///
                /// Rules: [`string-length`](crate::Rule::StringLength). With a [`PoolContext`](crate::PoolContext):
                /// [`attribute-exists`](crate::Rule::AttributeExists).
                strings "ReadAttributes" => read_attributes: String, CLIENT_PERMISSIONS = {"all standard attributes"};

                /// The user attributes that the app may write with the access token of a user.
                ///
                /// Each entry has 1 to 2048 characters. It must not be `sub`, `email_verified` or
                /// `phone_number_verified`. A list that is not empty must contain every attribute that the user pool
                /// requires.
                ///
                /// Rules: [`string-length`](crate::Rule::StringLength),
                /// [`read-only-attribute`](crate::Rule::ReadOnlyAttribute). With a [`PoolContext`](crate::PoolContext):
                /// [`attribute-exists`](crate::Rule::AttributeExists),
                /// [`required-attributes-writable`](crate::Rule::RequiredAttributesWritable).
                strings "WriteAttributes" => write_attributes: String, CLIENT_PERMISSIONS
                    = {"all standard attributes"} [empty_is_default];

                /// The authentication flows that the client may use to sign users in and to get new tokens.
                ///
                /// The three legacy values without the prefix `ALLOW_` cannot be combined with values that have it.
                ///
                /// Rules: [`enum-value`](crate::Rule::EnumValue) (only in requests),
                /// [`auth-flow-mix`](crate::Rule::AuthFlowMix),
                /// [`client-token-flow-exclusive`](crate::Rule::ClientTokenFlowExclusive),
                /// [`client-token-flow-secret`](crate::Rule::ClientTokenFlowSecret),
                /// [`refresh-flow-with-rotation`](crate::Rule::RefreshFlowWithRotation). With a
                /// [`PoolContext`](crate::PoolContext): [`auth-flow-tier`](crate::Rule::AuthFlowTier).
                items "ExplicitAuthFlows" => explicit_auth_flows: ExplicitAuthFlowsType, EXPLICIT_AUTH_FLOWS
                    = ["ALLOW_CUSTOM_AUTH", "ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_SRP_AUTH"] [empty_is_default];

                /// The names of the identity providers that can sign users in.
                ///
                /// The value `COGNITO` is the user pool itself. Other values are `Facebook`, `Google`,
                /// `SignInWithApple`, `LoginWithAmazon` and the names of SAML and OIDC providers of the user pool.
                /// Names are case-sensitive. Each entry has 1 to 32 characters, without control characters.
                ///
                /// Rules: [`string-length`](crate::Rule::StringLength), [`string-pattern`](crate::Rule::StringPattern).
                /// With a [`PoolContext`](crate::PoolContext):
                /// [`identity-provider-exists`](crate::Rule::IdentityProviderExists).
                strings "SupportedIdentityProviders" => supported_identity_providers: String, SUPPORTED_IDENTITY_PROVIDERS = [];

                /// The redirection URIs (RFC 6749, section 3.1.2) to which the service may redirect a user after
                /// sign-in.
                ///
                /// The list has at most 100 entries, each with 1 to 1024 characters. An entry is an absolute URI
                /// without a fragment. Its scheme is `https` or a private-use URI scheme (RFC 8252, section 7.1). The
                /// scheme `http` is accepted only for the hosts `localhost`, `127.0.0.1` and `[::1]`. The grant types
                /// `code` and `implicit` require at least one entry.
                ///
                /// Rules: [`list-length`](crate::Rule::ListLength), [`string-length`](crate::Rule::StringLength),
                /// [`string-pattern`](crate::Rule::StringPattern),
                /// [`redirect-uri-absolute`](crate::Rule::RedirectUriAbsolute),
                /// [`redirect-uri-fragment`](crate::Rule::RedirectUriFragment),
                /// [`redirect-uri-https`](crate::Rule::RedirectUriHttps),
                /// [`callback-urls-required`](crate::Rule::CallbackUrlsRequired).
                strings "CallbackURLs" => callback_ur_ls / callback_urls: String, CALLBACK_URLS = [];

                /// The URIs to which the service may redirect a user after sign-out.
                ///
                /// The list has at most 100 entries, each with 1 to 1024 characters. An entry is an absolute URI
                /// without a fragment, with one of the schemes that are accepted in `CallbackURLs`. No grant type
                /// requires an entry.
                ///
                /// Rules: [`list-length`](crate::Rule::ListLength), [`string-length`](crate::Rule::StringLength),
                /// [`string-pattern`](crate::Rule::StringPattern),
                /// [`redirect-uri-absolute`](crate::Rule::RedirectUriAbsolute),
                /// [`redirect-uri-fragment`](crate::Rule::RedirectUriFragment),
                /// [`redirect-uri-https`](crate::Rule::RedirectUriHttps).
                strings "LogoutURLs" => logout_ur_ls / logout_urls: String, LOGOUT_URLS = [];

                /// The redirection URI of an authorization request without the parameter `redirect_uri`.
                ///
                /// It has 1 to 1024 characters, and must be equal to an entry of `CallbackURLs` character by character
                /// (RFC 3986, section 6.2.1).
                ///
                /// Rules: [`string-length`](crate::Rule::StringLength), [`string-pattern`](crate::Rule::StringPattern),
                /// [`redirect-uri-absolute`](crate::Rule::RedirectUriAbsolute),
                /// [`redirect-uri-fragment`](crate::Rule::RedirectUriFragment),
                /// [`redirect-uri-https`](crate::Rule::RedirectUriHttps),
                /// [`default-redirect-uri-listed`](crate::Rule::DefaultRedirectUriListed).
                string "DefaultRedirectURI" => default_redirect_uri: String, REDIRECT_URL;

                /// The OAuth 2.0 grant types (RFC 6749, section 1.3) that the client may use.
                ///
                /// The list has at most 3 entries. The grant type `client_credentials` cannot be combined with another
                /// one. It requires a client secret and scopes of resource servers.
                ///
                /// Rules: [`list-length`](crate::Rule::ListLength), [`enum-value`](crate::Rule::EnumValue) (only in
                /// requests), [`client-credentials-exclusive`](crate::Rule::ClientCredentialsExclusive),
                /// [`client-credentials-secret`](crate::Rule::ClientCredentialsSecret),
                /// [`oauth-grant-types-and-scopes-required`](crate::Rule::OauthGrantTypesAndScopesRequired).
                items "AllowedOAuthFlows" => allowed_o_auth_flows: OAuthFlowType, OAUTH_FLOWS = [];

                /// The scopes (RFC 6749, section 3.3) that the client may request.
                ///
                /// A scope is `openid`, `email`, `phone`, `profile`, `aws.cognito.signin.user.admin`, or a scope of a
                /// resource server in the form `resource-server/scope`. The list has at most 50 entries, each with 1 to
                /// 256 characters.
                ///
                /// Rules: [`list-length`](crate::Rule::ListLength), [`string-length`](crate::Rule::StringLength),
                /// [`string-pattern`](crate::Rule::StringPattern), [`scope-syntax`](crate::Rule::ScopeSyntax),
                /// [`client-credentials-scope`](crate::Rule::ClientCredentialsScope),
                /// [`oauth-grant-types-and-scopes-required`](crate::Rule::OauthGrantTypesAndScopesRequired). With a
                /// [`PoolContext`](crate::PoolContext): [`scope-exists`](crate::Rule::ScopeExists).
                strings "AllowedOAuthScopes" => allowed_o_auth_scopes: String, SCOPES = [];

                /// `true` if the client may use OAuth 2.0 and managed login.
                ///
                /// The value `true` requires at least one grant type and at least one scope.
                ///
                /// Rules: [`oauth-grant-types-and-scopes-required`](crate::Rule::OauthGrantTypesAndScopesRequired).
                copy "AllowedOAuthFlowsUserPoolClient" => allowed_o_auth_flows_user_pool_client: bool, BOOLEAN = false;

                /// The Amazon Pinpoint application that receives the usage events of the client.
                ///
                /// Rules: [`analytics-application`](crate::Rule::AnalyticsApplication). With a
                /// [`PoolContext`](crate::PoolContext): [`analytics-region`](crate::Rule::AnalyticsRegion).
                item "AnalyticsConfiguration" => analytics_configuration: AnalyticsConfigurationType;

                /// The error responses for users that do not exist.
                ///
                /// Rules: [`enum-value`](crate::Rule::EnumValue) (only in requests).
                item "PreventUserExistenceErrors" => prevent_user_existence_errors: PreventUserExistenceErrorTypes = "LEGACY";

                /// `true` if refresh tokens can be revoked (RFC 7009), together with the tokens issued from them.
                ///
                /// The service documents the default only for new clients.
                copy "EnableTokenRevocation" => enable_token_revocation: bool, WRAPPED_BOOLEAN = true;

                /// `true` if a server may pass the IP address and device data of users to threat protection.
                ///
                /// The value `true` requires a client secret.
                ///
                /// Rules: [`user-context-secret`](crate::Rule::UserContextSecret).
                copy "EnablePropagateAdditionalUserContextData"
                    => enable_propagate_additional_user_context_data: bool, WRAPPED_BOOLEAN = false;

                /// The lifetime of the session token of one sign-in, in minutes. The range is 3 to 15.
                ///
                /// Rules: [`number-range`](crate::Rule::NumberRange).
                copy "AuthSessionValidity" => auth_session_validity: i32, AUTH_SESSION_VALIDITY = 3;

                /// The rotation of refresh tokens, in which each use of a refresh token replaces it with a new one.
                ///
                /// Rotation cannot be combined with the authentication flow `ALLOW_REFRESH_TOKEN_AUTH`.
                ///
                /// Rules: [`required-member`](crate::Rule::RequiredMember), [`enum-value`](crate::Rule::EnumValue)
                /// (only in requests), [`number-range`](crate::Rule::NumberRange),
                /// [`refresh-flow-with-rotation`](crate::Rule::RefreshFlowWithRotation). With a
                /// [`PoolContext`](crate::PoolContext): [`rotation-tier`](crate::Rule::RotationTier).
                item "RefreshTokenRotation" => refresh_token_rotation: RefreshTokenRotationType;

                $($after)*
            }
        }
    };
}
