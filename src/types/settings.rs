//! The settings of an app client: the members that the client and the Create and Update requests share, written once.

/// Calls `$callback` with a table's head, the rows before the settings, the settings, and the rows after them.
macro_rules! with_settings {
    ($callback:ident! { $($head:tt)* } { $($before:tt)* } { $($after:tt)* }) => {
        $callback! {
            $($head)* {
                $($before)*

                /// How long an access token is valid, in the unit of `TokenValidityUnits.AccessToken`.
                ///
                /// Range: 1 to 86,400 as a number, and 5 minutes to 1 day as a time, not longer than the refresh token.
                /// [`access_token_lifetime`](crate::UserPoolClientType::access_token_lifetime)
                /// resolves unit and default. Errors: `number-range`, `token-lifetime`, `token-lifetime-order`.
                copy "AccessTokenValidity" => access_token_validity: i32, ACCESS_TOKEN_VALIDITY = (1 hour);

                /// How long an ID token is valid, in the unit of `TokenValidityUnits.IdToken`.
                ///
                /// Range: 1 to 86,400 as a number, and 5 minutes to 1 day as a time, not longer than the refresh token.
                /// [`id_token_lifetime`](crate::UserPoolClientType::id_token_lifetime) resolves unit
                /// and default. Errors: `number-range`, `token-lifetime`, `token-lifetime-order`.
                copy "IdTokenValidity" => id_token_validity: i32, ID_TOKEN_VALIDITY = (1 hour);

                /// The units of the three token validities, each with its own default.
                ///
                /// The service describes a client without units as `{}`.
                item "TokenValidityUnits" => token_validity_units: TokenValidityUnitsType;

                /// The user attributes that the app may read with a user's access token.
                ///
                /// Each entry: 1 to 2048 characters, a standard attribute or `custom:` and the name of an attribute of the
                /// pool's schema. Errors: `string-length`, `attribute-exists` (with the pool at hand).
                strings "ReadAttributes" => read_attributes: String, CLIENT_PERMISSIONS = {"all standard attributes"};

                /// The user attributes that the app may set with a user's access token.
                ///
                /// Each entry: 1 to 2048 characters; never `sub`, `email_verified` or
                /// `phone_number_verified`; a list that is not empty must hold every attribute that the pool requires.
                /// Errors: `string-length`, `read-only-attribute`, and with the pool at hand `attribute-exists`,
                /// `required-attributes-writable`.
                strings "WriteAttributes" => write_attributes: String, CLIENT_PERMISSIONS
                    = {"all standard attributes"} [empty_is_default];

                /// The ways to sign in (and to get new tokens) that the client may use.
                ///
                /// The three values without `ALLOW_` are older and cannot be mixed with the others. Errors: `enum-value`,
                /// `auth-flow-mix`, `refresh-flow-with-rotation`.
                items "ExplicitAuthFlows" => explicit_auth_flows: ExplicitAuthFlowsType, EXPLICIT_AUTH_FLOWS
                    = ["ALLOW_CUSTOM_AUTH", "ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_SRP_AUTH"] [empty_is_default];

                /// Who may sign a user in: `COGNITO` for the pool itself, `Facebook`, `Google`, `SignInWithApple`,
                /// `LoginWithAmazon`, or the name of a SAML or OIDC provider of the pool, with exact case.
                ///
                /// Each entry: 1 to 32 characters, no control characters. Errors: `string-length`, `string-pattern`,
                /// `identity-provider-exists` (with the pool at hand).
                strings "SupportedIdentityProviders" => supported_identity_providers: String, SUPPORTED_IDENTITY_PROVIDERS = [];

                /// The redirection URIs (RFC 6749, section 3.1.2) to which sign-in may send a user back.
                ///
                /// At most 100 entries of 1 to 1024 characters: absolute URIs without a fragment, `https` or a scheme of
                /// the app's own, `http` only for the hosts `localhost`, `127.0.0.1` and `[::1]`. The grants `code` and
                /// `implicit` need at least one. Errors: `list-length`, `string-length`, `string-pattern`,
                /// `redirect-uri-absolute`, `redirect-uri-fragment`, `redirect-uri-https`, `callback-urls-required`.
                strings "CallbackURLs" => callback_ur_ls / callback_urls: String, CALLBACK_URLS = [];

                /// The URIs to which sign-out may send a user.
                ///
                /// The rules of [`callback_ur_ls`](crate::UserPoolClientType::callback_ur_ls) hold for each entry.
                strings "LogoutURLs" => logout_ur_ls / logout_urls: String, LOGOUT_URLS = [];

                /// The redirection URI of a sign-in that names none; one of the callback URLs, letter for letter.
                ///
                /// 1 to 1024 characters. Errors: as a callback URL, and `default-redirect-uri-listed`.
                string "DefaultRedirectURI" => default_redirect_uri: String, REDIRECT_URL;

                /// The OAuth 2.0 grants (RFC 6749, section 1.3) that the client may use.
                ///
                /// At most 3; `client_credentials` only alone, with a client secret, and with scopes of resource servers.
                /// Errors: `list-length`, `enum-value`, `client-credentials-exclusive`, `client-credentials-secret`,
                /// `client-credentials-scope`, `callback-urls-required`.
                items "AllowedOAuthFlows" => allowed_o_auth_flows: OAuthFlowType, OAUTH_FLOWS = [];

                /// The scopes (RFC 6749, section 3.3) that the client may ask for: `openid`, `email`, `phone`, `profile`,
                /// `aws.cognito.signin.user.admin`, or `resource-server/scope`.
                ///
                /// At most 50 of 1 to 256 characters. Errors: `list-length`, `string-length`, `string-pattern`,
                /// `scope-syntax`, `client-credentials-scope`, `scope-exists` (with the pool at hand).
                strings "AllowedOAuthScopes" => allowed_o_auth_scopes: String, SCOPES = [];

                /// Whether the client may use OAuth 2.0 and managed login at all.
                ///
                /// `true` needs grants and scopes. Error: `oauth-grant-types-and-scopes-required`.
                copy "AllowedOAuthFlowsUserPoolClient" => allowed_o_auth_flows_user_pool_client: bool, BOOLEAN = false;

                /// Where the client's usage events go: an Amazon Pinpoint application.
                ///
                /// Error: `analytics-application`.
                item "AnalyticsConfiguration" => analytics_configuration: AnalyticsConfigurationType;

                /// Whether an error may tell that a user does not exist.
                ///
                /// Error: `enum-value`.
                item "PreventUserExistenceErrors" => prevent_user_existence_errors: PreventUserExistenceErrorTypes = "LEGACY";

                /// Whether a refresh token, and the tokens made from it, can be revoked (RFC 7009).
                ///
                /// The service documents the default of new clients only.
                copy "EnableTokenRevocation" => enable_token_revocation: bool, WRAPPED_BOOLEAN = true;

                /// Whether the server may pass on the user's IP address and device data to threat protection.
                ///
                /// `true` needs a client secret. Error: `user-context-secret`.
                copy "EnablePropagateAdditionalUserContextData"
                    => enable_propagate_additional_user_context_data: bool, WRAPPED_BOOLEAN = false;

                /// How long the session token of one sign-in is valid, in minutes.
                ///
                /// Range: 3 to 15. Error: `number-range`.
                copy "AuthSessionValidity" => auth_session_validity: i32, AUTH_SESSION_VALIDITY = 3;

                /// Whether each use of a refresh token replaces it.
                ///
                /// `ENABLED` excludes `ALLOW_REFRESH_TOKEN_AUTH`. Errors: `required-member`, `number-range`,
                /// `refresh-flow-with-rotation`.
                item "RefreshTokenRotation" => refresh_token_rotation: RefreshTokenRotationType;

                $($after)*
            }
        }
    };
}
