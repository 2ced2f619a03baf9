//! The list of rules, one row each.
//!
//! A row has the id, a summary, the check, the error message of the service if it is known, and the source. The check is
//! a function in `rules`, after the data that it needs; `Model` and `Unmodeled` are checked by the modules of
//! that name, and `RedirectUri` by one function in `redirect`, which parses each URI once.

use std::cmp::Ordering;
use std::fmt::{self, Display, Formatter};
use std::str::FromStr;

use serde::de::{Deserialize, Deserializer, Visitor};
use serde::ser::{Serialize, Serializer};

use super::error::UnknownRuleError;
use super::rules::{analytics, attributes, lints, oauth, pool, redirect, secret, sign_in, token};
use super::{Check, RuleKind};

/// The columns of a row.
struct Definition {
    id: &'static str,
    summary: &'static str,
    service_message: Option<&'static str>,
    source: &'static str,
    check: Check,
}

macro_rules! rules {
    (shown -) => { "" };
    (shown $service:literal) => { concat!("Error message of the service: `", $service, "`\n\n") };
    (service -) => { None };
    (service $service:literal) => { Some($service) };

    ($($Rule:ident $id:literal: $summary:literal $Kind:ident $(($check:path))?, $service:tt, $source:literal;)*) => {
        /// A rule of the service, or a lint.
        ///
        /// A rule is displayed and serialized as its [`id`](Self::id), and parsed from it. Rules are ordered by id.
        ///
        /// ```
        /// use cognito_user_pool_client::{Rule, json};
        ///
        /// assert_eq!("redirect-uri-https".parse(), Ok(Rule::RedirectUriHttps));
        /// assert_eq!(json::to_string(&Rule::RedirectUriHttps)?, r#""redirect-uri-https""#);
        /// assert_eq!(json::from_str::<Vec<Rule>>(r#"["scope-syntax"]"#)?, [Rule::ScopeSyntax]);
        /// # Ok::<(), json::Error>(())
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Rule {
            $(
                #[doc = concat!("`", $id, "`: ", $summary)]
                ///
                #[doc = concat!(rules!(shown $service), "Source: ", $source, ".")]
                $Rule,
            )*
        }

        impl Rule {
            /// Every rule, in the order of their subjects.
            pub const ALL: &'static [Self] = &[$(Self::$Rule),*];

            const DEFINITIONS: &[Definition] = &[$(Definition {
                id: $id,
                summary: $summary,
                service_message: rules!(service $service),
                source: $source,
                check: Check::$Kind $(($check))?,
            }),*];
        }
    };
}

rules! {
    RequiredMember "required-member": "A required member is present."
        Model, -, "service model";
    StringLength "string-length": "A text has as many characters (not bytes) as its shape allows."
        Model, "Member must have length less than or equal to 1024", "service model; service errors";
    StringPattern "string-pattern": "A text matches the pattern of its shape as a whole."
        Model, "Member must satisfy regular expression pattern: [\\w\\s+=,.@-]+", "service model; service errors";
    ListLength "list-length": "A list has as many entries as its shape allows."
        Model, "Member must have length less than or equal to 100", "service model; service errors";
    NumberRange "number-range": "A number is in the range of its shape."
        Model, "Member must have value less than or equal to 86400", "service model";
    EnumValue "enum-value": "A value of an enum is one that the service has, with exact case."
        Model, "Member must satisfy enum value set: [implicit, client_credentials, code]", "service model; service errors";
    MemberType "member-type": "A member has the type of its shape. Checked where a request takes an unknown member over from a client."
        Value(secret::member_type), -, "service model";

    TokenLifetime "token-lifetime": "An access or ID token lives 5 minutes to 1 day, a refresh token 60 minutes to 10 years, in whichever unit."
        Value(token::lifetime), "Invalid range for token validity.", "API reference, token validities; service errors";
    TokenLifetimeOrder "token-lifetime-order": "Access and ID tokens do not outlive the refresh token; the same lifetime is fine."
        Value(token::order), "Access and Id Token expiration times must be less than or equal to refresh token expiration times.", "service errors";
    ReadOnlyAttribute "read-only-attribute": "An app cannot be allowed to write the read-only attributes `sub`, `email_verified` or `phone_number_verified`."
        Value(attributes::read_only), "Invalid write attributes specified while creating a client", "service errors";
    AuthFlowMix "auth-flow-mix": "Auth flows with and without the prefix `ALLOW_` are not mixed."
        Value(sign_in::mix), "Auth flow name with prefix 'ALLOW' cannot be used with legacy auth flow names.", "API reference, ExplicitAuthFlows; service errors";
    ClientTokenFlowExclusive "client-token-flow-exclusive": "`ALLOW_CLIENT_TOKEN_AUTH` is the only auth flow of its client."
        Value(sign_in::client_token_exclusive), -, "developer guide, scopes and machine-to-machine authorization; service model, GetClientToken";
    ClientTokenFlowSecret "client-token-flow-secret": "`ALLOW_CLIENT_TOKEN_AUTH` requires a client secret. Checked in a Create request, which shows that there is none."
        Value(sign_in::client_token_secret), -, "developer guide, scopes and machine-to-machine authorization; service model, GetClientToken";
    RefreshFlowWithRotation "refresh-flow-with-rotation": "With refresh token rotation, `ALLOW_REFRESH_TOKEN_AUTH` is not listed; an absent list is fine."
        Value(sign_in::refresh_with_rotation), "ALLOW_REFRESH_TOKEN_AUTH is not a permitted ExplicitAuthFlow when refresh token rotation is enabled.", "developer guide, refresh tokens; service errors";
    RedirectUriAbsolute "redirect-uri-absolute": "A callback or logout URL is an absolute URI (RFC 3986, section 4.3), for `https` with a host; letters of any script may be unencoded (RFC 3987)."
        RedirectUri, -, "API reference, CallbackURLs; RFC 6749, section 3.1.2; RFC 9110, section 4.2.2";
    RedirectUriFragment "redirect-uri-fragment": "A callback or logout URL has no fragment."
        RedirectUri, "https://example.com/cb#frag cannot use fragment", "API reference, CallbackURLs; RFC 6749, section 3.1.2; service errors";
    RedirectUriHttps "redirect-uri-https": "A callback or logout URL with the scheme `http` names exactly the host `localhost`, `127.0.0.1` or `[::1]`."
        RedirectUri, "http://example.com/cb cannot use the HTTP protocol.", "API reference, CallbackURLs; service errors";
    DefaultRedirectUriListed "default-redirect-uri-listed": "The default redirect URI is one of the callback URLs, letter for letter."
        Value(redirect::default_listed), "The default redirect URI https://other.example.com/cb is not in the callback URIs list.", "API reference, DefaultRedirectURI; service errors";
    CallbackUrlsRequired "callback-urls-required": "The grants `code` and `implicit` need a callback URL."
        Value(oauth::callback_required), "CallbackUrls can not be empty when code flow or implicit flow is selected", "service errors";
    ClientCredentialsExclusive "client-credentials-exclusive": "The grant `client_credentials` stands alone, whether OAuth is switched on or not."
        Value(oauth::exclusive), "client_credentials flow can not be selected along with code flow or implicit flow.", "API reference, AllowedOAuthFlows; service errors";
    ClientCredentialsSecret "client-credentials-secret": "The grant `client_credentials` needs a client secret. Checked where the value shows that there is none: in a Create request."
        Value(oauth::credentials_secret), "client_credentials flow can not be selected if client does not have a client secret.", "service errors";
    ClientCredentialsScope "client-credentials-scope": "With the grant `client_credentials`, scopes are those of resource servers."
        Value(oauth::credentials_scope), "openid is not supported with client_credentials flow", "developer guide, scopes; service errors";
    OauthGrantTypesAndScopesRequired "oauth-grant-types-and-scopes-required": "A client that may use OAuth has at least one grant and at least one scope."
        Value(oauth::flows_and_scopes), "AllowedOAuthFlows and AllowedOAuthScopes are required if user pool client is allowed to use OAuth flows.", "service errors";
    ScopeSyntax "scope-syntax": "A scope is `openid`, `email`, `phone`, `profile`, `aws.cognito.signin.user.admin`, or `resource-server/scope`."
        Value(oauth::scope_syntax), "Invalid scope requested: Cognito", "service model, resource server scopes; service errors";
    AnalyticsApplication "analytics-application": "A Pinpoint application is named by `ApplicationArn` alone, or by `ApplicationId`, `RoleArn` and `ExternalId`; a described client may show a `RoleArn` beside the `ApplicationArn`."
        Value(analytics::application), "Invalid analytics configuration given, either <application arn> or <application id, role arn, external id> are valid", "service errors";
    UserContextSecret "user-context-secret": "Passing on user context data needs a client secret. Checked where the value shows that there is none: in a Create request."
        Value(secret::user_context), "Client Secret is required to set EnablePropagateAdditionalUserContextData as true", "API reference, EnablePropagateAdditionalUserContextData; service errors";
    GenerateSecretExclusive "generate-secret-exclusive": "A Create request brings a secret or has one generated, not both."
        Value(secret::generate_exclusive), -, "API reference, CreateUserPoolClient";

    UserPoolId "user-pool-id": "A client belongs to the user pool of the `PoolContext`."
        Pool(pool::user_pool_id), -, "API reference, UserPoolClientType";
    AttributeExists "attribute-exists": "A readable or writable attribute is a standard one or one of the pool's schema."
        Pool(pool::attribute_exists), "Invalid read attributes specified while creating a client", "service errors";
    RequiredAttributesWritable "required-attributes-writable": "A list of writable attributes that is not empty has every attribute that the pool requires."
        Pool(pool::required_writable), "Invalid write attributes specified while creating a client", "service errors";
    IdentityProviderExists "identity-provider-exists": "An identity provider is `COGNITO` or one of the pool's, with exact case."
        Pool(pool::provider_exists), "The provider Google does not exist for User Pool us-east-1_EXAMPLE.", "service errors";
    ScopeExists "scope-exists": "A scope of a resource server is one that the pool has."
        Pool(pool::scope_exists), "Invalid scope requested: api/read", "service errors";
    AuthFlowTier "auth-flow-tier": "`ALLOW_USER_AUTH`, `ALLOW_TOKEN_EXCHANGE_DELEGATION` and `ALLOW_TOKEN_EXCHANGE_IMPERSONATION` require a user pool of the Essentials or Plus tier."
        Pool(pool::auth_flow_tier), -, "API reference, ExplicitAuthFlows";
    RotationTier "rotation-tier": "Refresh token rotation needs a pool of the Essentials or Plus tier."
        Pool(pool::rotation_tier), "The following features need to be disabled for the LITE pricing tier configured: Refresh Token Rotation", "reports of the service's answer";
    AnalyticsRegion "analytics-region": "The Pinpoint application is in the pool's region, or in us-east-1."
        Pool(pool::analytics_region), "The integration with Pinpoint is not supported for the requested ap-northeast-1 region.", "API reference, AnalyticsConfigurationType; service errors";

    OauthDisabled "oauth-disabled": "OAuth settings are documented to need `AllowedOAuthFlowsUserPoolClient`; the service takes them without it, to no effect."
        Lint(lints::oauth_disabled), -, "API reference, AllowedOAuthFlowsUserPoolClient";
    OpenidScope "openid-scope": "The scopes `email`, `phone` and `profile` can only be asked for together with `openid`."
        Lint(lints::openid_scope), -, "API reference, AllowedOAuthScopes; OpenID Connect Core 1.0, section 5.4";
    EmptyAuthFlows "empty-auth-flows": "An empty list of auth flows allows the default flows."
        Lint(lints::empty_auth_flows), -, "reports of the service's behavior; API reference, ExplicitAuthFlows";
    EmptyWriteAttributes "empty-write-attributes": "An empty list of writable attributes allows every attribute."
        Lint(lints::empty_write_attributes), -, "reports of the service's behavior";
    UnitWithoutValidity "unit-without-validity": "A unit of minutes or seconds has its number beside it: the default number may be read in that unit."
        Lint(lints::unit_without_validity), "Invalid range for token validity", "a report of the service's answer";
    ImplicitGrant "implicit-grant": "The grant `implicit` puts tokens into URLs; `code` with PKCE does not."
        Lint(lints::implicit_grant), -, "RFC 9700, section 2.1.2";
    UserExistenceErrors "user-existence-errors": "Errors do not tell who has an account."
        Lint(lints::user_existence), -, "developer guide, managing error responses; CWE-204";
    TokenRevocationDisabled "token-revocation-disabled": "Tokens can be revoked."
        Lint(lints::token_revocation_disabled), -, "RFC 9700, section 4.14; RFC 7009";
    PasswordFlowOnPublicClient "password-flow-on-public-client": "A client without a secret does not handle passwords."
        Lint(lints::password_flow), -, "RFC 9700, section 2.4; developer guide, authentication flows";
    LongRefreshToken "long-refresh-token": "A refresh token that lives longer than 30 days is rotated."
        Lint(lints::long_refresh_token), -, "RFC 9700, section 4.14";
    LoopbackCallback "loopback-callback": "A client with other callback URLs has none on the loopback interface over `http`."
        Lint(lints::loopback_callback), -, "RFC 9700, section 4.1; RFC 8252, section 8.3";
    WildcardCallback "wildcard-callback": "A callback URL has no wildcard: the service accepts one and never matches it."
        Lint(lints::wildcard_callback), -, "reports of the service's behavior; RFC 6749, section 3.1.2.3";
    PublishSecretWithoutSecret "publish-secret-without-secret": "`PublishSecretsInAWSSecretsManager` applies to a generated secret alone."
        Lint(lints::publish_secret_without_secret), -, "API reference, CreateUserPoolClient";
    PublishSecretDisabled "publish-secret-disabled": "An Update request with `PublishSecretsInAWSSecretsManager` disabled deletes the secret in Secrets Manager at once."
        Lint(lints::publish_secret_disabled), -, "API reference, UpdateUserPoolClient";
    DuplicateEntry "duplicate-entry": "A list names each entry once: the service takes lists as sets."
        Lint(lints::duplicate_entry), -, "API reference, examples: lists come back in another order";
    UnmodeledValue "unmodeled-value": "An enum value is one that this version of the crate models and checks."
        Unmodeled, -, "service model";
    UnmodeledMember "unmodeled-member": "A member is one that this version of the crate models and checks."
        Unmodeled, -, "service model";
    MisspelledMember "misspelled-member": "The name of a member is spelled as the service spells it. A member with another name has no effect."
        Unmodeled, -, "service model";
    WrappedClient "wrapped-client": "A client is not inside an object `UserPoolClient` or `Properties`, whose members have no effect."
        Unmodeled, -, "service model";
    ReadOnlyMember "read-only-member": "A request has no member of a client that the request does not take."
        Unmodeled, -, "service model";
}

impl Rule {
    /// Returns the kind of the rule.
    pub const fn kind(self) -> RuleKind {
        match self.check() {
            Check::Model | Check::RedirectUri | Check::Value(_) => RuleKind::Value,
            Check::Pool(_) => RuleKind::Pool,
            Check::Unmodeled | Check::Lint(_) => RuleKind::Lint,
        }
    }

    /// Returns the stable id in kebab case, such as `redirect-uri-https`.
    pub const fn id(self) -> &'static str {
        self.definition().id
    }

    /// Returns the rule in one sentence.
    pub const fn summary(self) -> &'static str {
        self.definition().summary
    }

    /// Returns the error message of the service, with the values of one recorded case, if it is known.
    pub const fn service_message(self) -> Option<&'static str> {
        self.definition().service_message
    }

    /// Returns the source of the rule: the service's API reference or published model, an error of the service, an RFC.
    pub const fn source(self) -> &'static str {
        self.definition().source
    }

    pub(super) const fn check(self) -> Check {
        self.definition().check
    }

    const fn definition(self) -> &'static Definition {
        &Self::DEFINITIONS[self as usize]
    }
}

/// Rules are ordered by [`id`](Rule::id).
impl Ord for Rule {
    fn cmp(&self, other: &Self) -> Ordering {
        self.id().cmp(other.id())
    }
}

impl PartialOrd for Rule {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// Parses the [`id`](Rule::id) of a rule.
impl FromStr for Rule {
    type Err = UnknownRuleError;

    #[inline]
    fn from_str(id: &str) -> Result<Self, Self::Err> {
        Self::ALL.iter().copied().find(|rule| rule.id() == id).ok_or_else(|| UnknownRuleError::new(id))
    }
}

/// Writes the rule's [`id`](Rule::id).
impl Serialize for Rule {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}

/// Reads the [`id`](Rule::id) of a rule.
impl<'de> Deserialize<'de> for Rule {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Id;

        impl Visitor<'_> for Id {
            type Value = Rule;

            fn expecting(&self, f: &mut Formatter<'_>) -> fmt::Result {
                f.write_str("the id of a rule")
            }

            fn visit_str<E: serde::de::Error>(self, id: &str) -> Result<Rule, E> {
                id.parse().map_err(E::custom)
            }
        }

        deserializer.deserialize_str(Id)
    }
}

/// The rule's [`id`](Rule::id).
impl Display for Rule {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.pad(self.id())
    }
}
