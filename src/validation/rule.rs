//! The table of rules.
//!
//! A row has the id, a summary, the kind with the function that checks the rule, the error message of the service if it
//! is known, and the source. Rules without a function are checked together, by `rules::limits`, `rules::redirect` and
//! `rules::unmodeled`.

use std::cmp::Ordering;
use std::fmt::{self, Display, Formatter};
use std::str::FromStr;

use serde::de::{Deserialize, Deserializer, Visitor};
use serde::ser::{Serialize, Serializer};

use super::findings::Findings;
use super::rules::{analytics, attributes, lints, oauth, pool, redirect, secret, sign_in, token};
use super::{PoolContext, RuleKind};
use crate::app_client::settings::Settings;
use crate::display::{Quoted, truncated};

/// The columns of a row.
struct Definition {
    id: &'static str,
    summary: &'static str,
    service_message: Option<&'static str>,
    source: &'static str,
    kind: RuleKind,
}

macro_rules! rules {
    (shown -) => { "" };
    (shown $service:literal) => { concat!("Error message of the service: `", $service, "`\n\n") };
    (service -) => { None };
    (service $service:literal) => { Some($service) };

    // The call of a check, if the rule has the kind that comes first. Direct calls, so that a program compiles only the
    // checks of the methods that it calls.
    (call Value Value $($call:tt)*) => { rules!(call $($call)*) };
    (call Pool Pool $($call:tt)*) => { rules!(call $($call)*) };
    (call Lint Lint $($call:tt)*) => { rules!(call $($call)*) };
    (call $Rule:ident $check:path, $findings:ident, $($argument:ident),*) => {
        $check($($argument,)* &mut $findings.of(Rule::$Rule))
    };
    (call $Wanted:ident $Kind:ident $($call:tt)*) => {};

    ($($Rule:ident $id:literal: $summary:literal $Kind:ident $(($check:path))?, $service:tt, $source:literal;)*) => {
        /// A validation rule for app clients and requests.
        ///
        /// Each variant documents the properties of the rule:
        ///
        /// * The [`summary`](Self::summary) is the condition that a valid value meets, or the advice of a lint.
        /// * The [`id`](Self::id) is a stable name. `Display` and `Serialize` write the id, `FromStr` and `Deserialize`
        ///   parse it, and `Ord` compares it.
        /// * The [`service_message`](Self::service_message) is the error message of the service, if it is known.
        /// * The [`source`](Self::source) is the evidence for the rule. AWS publishes the API reference, the developer
        ///   guide and the service model. Service errors are recorded error responses.
        ///
        /// The [`kind`](Self::kind) of a rule determines the method that checks it. The variants are sorted by kind:
        ///
        /// * The first variant of the kind [`Value`](RuleKind::Value) is [`RequiredMember`](Self::RequiredMember).
        /// * The first variant of the kind [`Pool`](RuleKind::Pool) is [`UserPoolId`](Self::UserPoolId).
        /// * The first variant of the kind [`Lint`](RuleKind::Lint) is [`OauthDisabled`](Self::OauthDisabled).
        ///
        /// [`ALL`](Self::ALL) contains every rule. The example `rules` prints them as JSON.
        ///
        /// ```
        /// use cognito_user_pool_client::Rule;
        ///
        /// let rule = Rule::ScopeSyntax;
        /// assert_eq!(rule.id(), "scope-syntax");
        /// let parsed = "scope-syntax".parse();
        /// assert_eq!(parsed, Ok(rule));
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Rule {
            $(
                #[doc = $summary]
                ///
                #[doc = concat!("Id: `", $id, "`. Kind: [`", stringify!($Kind), "`](RuleKind::", stringify!($Kind), ").\n\n", rules!(shown $service), "Source: ", $source, ".")]
                $Rule,
            )*
        }

        impl Rule {
            /// Every rule, in the order of the variants.
            pub const ALL: &'static [Self] = &[$(Self::$Rule),*];

            const DEFINITIONS: &[Definition] = &[$(Definition {
                id: $id,
                summary: $summary,
                service_message: rules!(service $service),
                source: $source,
                kind: RuleKind::$Kind,
            }),*];
        }

        /// Checks the rules of the kind `Value` that have a function.
        pub(super) fn check_value(settings: &Settings<'_>, findings: &mut Findings) {
            $($(rules!(call Value $Kind $Rule $check, findings, settings);)?)*
        }

        /// Checks the rules of the kind `Pool`.
        #[inline]
        pub(super) fn check_pool(settings: &Settings<'_>, pool: &PoolContext, findings: &mut Findings) {
            $($(rules!(call Pool $Kind $Rule $check, findings, settings, pool);)?)*
        }

        /// Checks the rules of the kind `Lint` that have a function.
        #[inline]
        pub(super) fn check_lint(settings: &Settings<'_>, findings: &mut Findings) {
            $($(rules!(call Lint $Kind $Rule $check, findings, settings);)?)*
        }
    };
}

rules! {
    RequiredMember "required-member": "A required member is present."
        Value, -, "service model";
    StringLength "string-length": "The length of a string, in characters and not in bytes, is within the limits of its shape."
        Value, "Member must have length less than or equal to 1024", "service model; service errors";
    StringPattern "string-pattern": "The whole string matches the pattern of its shape."
        Value, "Member must satisfy regular expression pattern: [\\w\\s+=,.@-]+", "service model; service errors";
    ListLength "list-length": "The number of entries of a list is within the limit of its shape."
        Value, "Member must have length less than or equal to 100", "service model; service errors";
    NumberRange "number-range": "An integer is within the range of its shape."
        Value, "Member must have value less than or equal to 86400", "service model";
    EnumValue "enum-value": "An enum value is modeled, or was read as part of a client. Enum values are case-sensitive."
        Value, "Member must satisfy enum value set: [implicit, client_credentials, code]", "service model; service errors";
    MemberType "member-type": "If a request is created from a client, an unknown member of the client that the request models has the modeled type."
        Value(secret::member_type), -, "service model";

    TokenLifetime "token-lifetime": "The lifetime of an access or ID token is 5 minutes to 1 day, and the lifetime of a refresh token 60 minutes to 10 years."
        Value(token::lifetime), "Invalid range for token validity.", "API reference, token validities; service errors";
    TokenLifetimeOrder "token-lifetime-order": "The lifetimes of access and ID tokens do not exceed the lifetime of refresh tokens."
        Value(token::order), "Access and Id Token expiration times must be less than or equal to refresh token expiration times.", "service errors";
    ReadOnlyAttribute "read-only-attribute": "The writable attributes do not include `sub`, `email_verified` and `phone_number_verified`, which are read-only."
        Value(attributes::read_only), "Invalid write attributes specified while creating a client", "service errors";
    AuthFlowMix "auth-flow-mix": "Legacy auth flows are not combined with auth flows that have the prefix `ALLOW_`."
        Value(sign_in::mix), "Auth flow name with prefix 'ALLOW' cannot be used with legacy auth flow names.", "API reference, ExplicitAuthFlows; service errors";
    ClientTokenFlowExclusive "client-token-flow-exclusive": "`ALLOW_CLIENT_TOKEN_AUTH` is not combined with another auth flow."
        Value(sign_in::client_token_exclusive), -, "developer guide, scopes and machine-to-machine authorization; service model, GetClientToken";
    ClientTokenFlowSecret "client-token-flow-secret": "`ALLOW_CLIENT_TOKEN_AUTH` requires a client secret. Checked in Create requests only."
        Value(sign_in::client_token_secret), -, "developer guide, scopes and machine-to-machine authorization; service model, GetClientToken";
    RefreshFlowWithRotation "refresh-flow-with-rotation": "`ALLOW_REFRESH_TOKEN_AUTH` is not listed if refresh token rotation is enabled. An absent or empty list is accepted."
        Value(sign_in::refresh_with_rotation), "ALLOW_REFRESH_TOKEN_AUTH is not a permitted ExplicitAuthFlow when refresh token rotation is enabled.", "developer guide, refresh tokens; service errors";
    RedirectUriAbsolute "redirect-uri-absolute": "A callback URL, logout URL or default redirect URI is an absolute URI (RFC 3986, section 4.3), in which non-ASCII letters are accepted (RFC 3987). The scheme `https` requires a host."
        Value, -, "API reference, CallbackURLs; RFC 6749, section 3.1.2; RFC 9110, section 4.2.2";
    RedirectUriFragment "redirect-uri-fragment": "A callback URL, logout URL or default redirect URI does not have a fragment."
        Value, "https://example.com/cb#frag cannot use fragment", "API reference, CallbackURLs; RFC 6749, section 3.1.2; service errors";
    RedirectUriHttps "redirect-uri-https": "A callback URL, logout URL or default redirect URI with the scheme `http` has the host `localhost`, `127.0.0.1` or `[::1]`."
        Value, "http://example.com/cb cannot use the HTTP protocol.", "API reference, CallbackURLs; service errors";
    DefaultRedirectUriListed "default-redirect-uri-listed": "The default redirect URI is an exact match of a callback URL (RFC 3986, section 6.2.1)."
        Value(redirect::default_listed), "The default redirect URI https://other.example.com/cb is not in the callback URIs list.", "API reference, DefaultRedirectURI; service errors";
    CallbackUrlsRequired "callback-urls-required": "The grant types `code` and `implicit` require a callback URL."
        Value(oauth::callback_required), "CallbackUrls can not be empty when code flow or implicit flow is selected", "service errors";
    ClientCredentialsExclusive "client-credentials-exclusive": "The grant type `client_credentials` is not combined with another grant type, even if OAuth is disabled."
        Value(oauth::exclusive), "client_credentials flow can not be selected along with code flow or implicit flow.", "API reference, AllowedOAuthFlows; service errors";
    ClientCredentialsSecret "client-credentials-secret": "The grant type `client_credentials` requires a client secret. Checked in Create requests only."
        Value(oauth::credentials_secret), "client_credentials flow can not be selected if client does not have a client secret.", "service errors";
    ClientCredentialsScope "client-credentials-scope": "The grant type `client_credentials` is not combined with reserved scopes, only with scopes of resource servers, even if OAuth is disabled."
        Value(oauth::credentials_scope), "openid is not supported with client_credentials flow", "developer guide, scopes; service errors";
    OauthGrantTypesAndScopesRequired "oauth-grant-types-and-scopes-required": "If OAuth is enabled, there is at least one grant type and at least one scope."
        Value(oauth::flows_and_scopes), "AllowedOAuthFlows and AllowedOAuthScopes are required if user pool client is allowed to use OAuth flows.", "service errors";
    ScopeSyntax "scope-syntax": "A scope is `openid`, `email`, `phone`, `profile` or `aws.cognito.signin.user.admin`, or has the form `resource-server/scope`."
        Value(oauth::scope_syntax), "Invalid scope requested: Cognito", "service model, resource server scopes; service errors";
    AnalyticsApplication "analytics-application": "An analytics configuration has either `ApplicationArn`, or `ApplicationId`, `RoleArn` and `ExternalId`. A client returned by the service may have `ApplicationArn` and `RoleArn`."
        Value(analytics::application), "Invalid analytics configuration given, either <application arn> or <application id, role arn, external id> are valid", "service errors";
    UserContextSecret "user-context-secret": "`EnablePropagateAdditionalUserContextData` requires a client secret. Checked in Create requests only."
        Value(secret::user_context), "Client Secret is required to set EnablePropagateAdditionalUserContextData as true", "API reference, EnablePropagateAdditionalUserContextData; service errors";
    GenerateSecretExclusive "generate-secret-exclusive": "A Create request does not have both `ClientSecret` and a `GenerateSecret` that is `true`."
        Value(secret::generate_exclusive), -, "API reference, CreateUserPoolClient";

    UserPoolId "user-pool-id": "The client belongs to the user pool of the `PoolContext`."
        Pool(pool::user_pool_id), -, "API reference, UserPoolClientType";
    AttributeExists "attribute-exists": "A readable or writable attribute is a standard attribute, or is in the schema of the user pool."
        Pool(pool::attribute_exists), "Invalid read attributes specified while creating a client", "service errors";
    RequiredAttributesWritable "required-attributes-writable": "The writable attributes, if any are listed, include every attribute that the user pool requires."
        Pool(pool::required_writable), "Invalid write attributes specified while creating a client", "service errors";
    IdentityProviderExists "identity-provider-exists": "An identity provider is `COGNITO` or exists in the user pool. Names are case-sensitive."
        Pool(pool::provider_exists), "The provider Google does not exist for User Pool us-east-1_EXAMPLE.", "service errors";
    ScopeExists "scope-exists": "A scope of a resource server exists in the user pool."
        Pool(pool::scope_exists), "Invalid scope requested: api/read", "service errors";
    AuthFlowTier "auth-flow-tier": "`ALLOW_USER_AUTH`, `ALLOW_TOKEN_EXCHANGE_DELEGATION` and `ALLOW_TOKEN_EXCHANGE_IMPERSONATION` require a user pool of the Essentials or Plus tier."
        Pool(pool::auth_flow_tier), -, "API reference, ExplicitAuthFlows";
    RotationTier "rotation-tier": "Refresh token rotation requires a user pool of the Essentials or Plus tier."
        Pool(pool::rotation_tier), "The following features need to be disabled for the LITE pricing tier configured: Refresh Token Rotation", "user reports of the error message";
    AnalyticsRegion "analytics-region": "The Amazon Pinpoint application is in the region of the user pool, or in `us-east-1`."
        Pool(pool::analytics_region), "The integration with Pinpoint is not supported for the requested ap-northeast-1 region.", "API reference, AnalyticsConfigurationType; service errors";

    OauthDisabled "oauth-disabled": "Set `AllowedOAuthFlowsUserPoolClient` to `true` if there are callback URLs, logout URLs, grant types or scopes. Otherwise they have no effect, although the service accepts them."
        Lint(lints::oauth_disabled), -, "API reference, AllowedOAuthFlowsUserPoolClient";
    OpenidScope "openid-scope": "Combine the scopes `email`, `phone` and `profile` with `openid`. An app cannot request them without it."
        Lint(lints::openid_scope), -, "API reference, AllowedOAuthScopes; OpenID Connect Core 1.0, section 5.4";
    EmptyAuthFlows "empty-auth-flows": "Avoid an empty list of auth flows, because it allows the default auth flows."
        Lint(lints::empty_auth_flows), -, "user reports; API reference, ExplicitAuthFlows";
    EmptyWriteAttributes "empty-write-attributes": "Avoid an empty list of writable attributes, because it allows every attribute."
        Lint(lints::empty_write_attributes), -, "user reports";
    UnitWithoutValidity "unit-without-validity": "Combine a unit of minutes or seconds with the number of the lifetime. Otherwise the service may apply the unit to the default number."
        Lint(lints::unit_without_validity), "Invalid range for token validity", "a user report of the error message";
    ImplicitGrant "implicit-grant": "Use the grant type `code` with PKCE instead of `implicit`, which returns tokens in URLs."
        Lint(lints::implicit_grant), -, "RFC 9700, section 2.1.2";
    UserExistenceErrors "user-existence-errors": "Prevent error responses that reveal whether a user exists."
        Lint(lints::user_existence), -, "developer guide, managing error responses; CWE-204";
    TokenRevocationDisabled "token-revocation-disabled": "Enable token revocation."
        Lint(lints::token_revocation_disabled), -, "RFC 9700, section 4.14; RFC 7009";
    PasswordFlowOnPublicClient "password-flow-on-public-client": "Avoid `ALLOW_USER_PASSWORD_AUTH` and `USER_PASSWORD_AUTH`, in which a public client (RFC 6749, section 2.1) handles passwords."
        Lint(lints::password_flow), -, "RFC 9700, section 2.4; developer guide, authentication flows";
    LongRefreshToken "long-refresh-token": "Rotate refresh tokens with a lifetime of more than 30 days."
        Lint(lints::long_refresh_token), -, "RFC 9700, section 4.14";
    LoopbackCallback "loopback-callback": "Use a callback URL with the scheme `http` and a loopback host only in a native app, or in a client for development."
        Lint(lints::loopback_callback), -, "RFC 9700, section 4.1; RFC 8252, section 8.3";
    WildcardCallback "wildcard-callback": "Avoid a wildcard in a redirect URI. The service accepts a wildcard, but it never matches."
        Lint, -, "user reports; RFC 6749, section 3.1.2.3";
    PublishSecretWithoutSecret "publish-secret-without-secret": "Combine `PublishSecretsInAWSSecretsManager` with `GenerateSecret`, because it applies only to a generated secret."
        Lint(lints::publish_secret_without_secret), -, "API reference, CreateUserPoolClient";
    PublishSecretDisabled "publish-secret-disabled": "Keep `PublishSecretsInAWSSecretsManager` enabled in an Update request. Otherwise the service immediately deletes the secret in Secrets Manager."
        Lint(lints::publish_secret_disabled), -, "API reference, UpdateUserPoolClient";
    DuplicateEntry "duplicate-entry": "List each entry only once. The service treats lists as sets."
        Lint(lints::duplicate_entry), -, "API reference, examples in which the service returns lists in another order";
    UnsafeCallback "unsafe-callback": "Avoid a redirect URI with a scheme that a browser executes or reads itself: `javascript`, `data`, `vbscript`, `file`, `blob` or `about`."
        Lint, -, "RFC 7591, section 5; RFC 8252, section 7.1";
    MistakenScheme "mistaken-scheme": "Review a redirect URI whose scheme is probably a mistake, such as `localhost` in `localhost:3000`, `htps`, or a second `https://`."
        Lint, -, "RFC 3986, section 3.1";
    RedirectUserInfo "redirect-user-info": "Avoid user information in a redirect URI. It may contain a password, or mislead a reader about the host."
        Lint, -, "RFC 3986, section 7.6; RFC 9110, section 4.2.4";
    MisspelledName "misspelled-name": "Spell a standard attribute or the name of a social identity provider as the service does. Names are case-sensitive."
        Lint(lints::misspelled_name), -, "API reference, UserPoolClientType";
    AnalyticsRole "analytics-role": "Omit `RoleArn` next to `ApplicationArn`, for which the service uses its service-linked role. Requests that are built from the client omit `RoleArn`."
        Lint(analytics::role), -, "API reference, AnalyticsConfigurationType";
    TimestampInMilliseconds "timestamp-in-milliseconds": "Write a timestamp in seconds, as the service does. A timestamp after the year 9999 is probably in milliseconds."
        Lint(lints::timestamp_in_milliseconds), -, "service model; files of an emulator with milliseconds";
    UnmodeledValue "unmodeled-value": "Review an enum value that is unmodeled, because it is not checked."
        Lint, -, "service model";
    UnmodeledMember "unmodeled-member": "Review a member that is unmodeled, because it is not checked."
        Lint, -, "service model";
    MisspelledMember "misspelled-member": "Spell the name of a member as in the service's model. A misspelled member has no effect."
        Lint, -, "service model";
    WrappedClient "wrapped-client": "Move the members of an object `UserPoolClient` or `Properties` to the client. Inside the object, they have no effect."
        Lint, -, "service model";
    ReadOnlyMember "read-only-member": "Omit members from a request that only a client has, such as `CreationDate`."
        Lint, -, "service model";
    GracePeriodWithoutRotation "grace-period-without-rotation": "Set the grace period of a disabled rotation to 0. The service accepts another number and stores 0."
        Lint(lints::grace_period_without_rotation), -, "recorded responses";
    EmptyReadAttributes "empty-read-attributes": "Avoid an empty list of readable attributes. It is not known whether it allows every attribute, as an empty list of writable attributes does."
        Lint(lints::empty_read_attributes), -, "user reports on `WriteAttributes`";
}

impl Rule {
    /// Returns the kind of the rule.
    pub const fn kind(self) -> RuleKind {
        self.definition().kind
    }

    /// Returns the stable id in kebab case, such as `redirect-uri-https`.
    pub const fn id(self) -> &'static str {
        self.definition().id
    }

    /// Returns a summary of the condition that a valid value meets, or the advice of a rule of the kind
    /// [`Lint`](RuleKind::Lint).
    pub const fn summary(self) -> &'static str {
        self.definition().summary
    }

    /// Returns the error message of the service, if it is known.
    ///
    /// The message is an example. Names, numbers and URLs in it come from one recorded error response.
    pub const fn service_message(self) -> Option<&'static str> {
        self.definition().service_message
    }

    /// Returns the source of the rule, such as a page of the API reference, an error response or an RFC.
    pub const fn source(self) -> &'static str {
        self.definition().source
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
    type Err = ParseRuleError;

    #[inline]
    fn from_str(id: &str) -> Result<Self, Self::Err> {
        Self::ALL.iter().copied().find(|rule| rule.id() == id).ok_or_else(|| ParseRuleError::new(id))
    }
}

/// Writes the [`id`](Rule::id) of the rule.
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

/// Writes the [`id`](Rule::id) of the rule, with padding.
impl Display for Rule {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.pad(self.id())
    }
}

/// The error returned for a string that is not the [`id`](Rule::id) of a rule in this version of the crate.
///
/// ```
/// use cognito_user_pool_client::Rule;
///
/// let error = "redirect-uri".parse::<Rule>().unwrap_err();
/// assert_eq!(error.to_string(), "must be the id of a rule, found `redirect-uri`");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("must be the id of a rule, found {}", Quoted(id))]
pub struct ParseRuleError {
    id: Box<str>,
}

impl ParseRuleError {
    fn new(id: &str) -> Self {
        Self { id: truncated(id) }
    }
}
