//! The scalar and list shapes of the service's model with their limits.
//!
//! Each row of a `shape!` table refers to one of these. The source is the newest published service model
//! (`cognito-idp`, API version 2016-04-18).

use super::pattern::Regex;
use super::{Kind, Pattern, Shape};

const fn string(name: &'static str, min: usize, max: usize, pattern: Option<Regex>) -> Shape {
    let pattern = match pattern {
        Some(regex) => Some(Pattern(regex)),
        None => None,
    };
    Shape { name, kind: Kind::String { min: Some(min), max: Some(max), pattern, sensitive: false } }
}

const fn secret(name: &'static str, min: usize, max: usize, regex: Regex) -> Shape {
    let pattern = Some(Pattern(regex));
    Shape { name, kind: Kind::String { min: Some(min), max: Some(max), pattern, sensitive: true } }
}

const fn integer(name: &'static str, min: i32, max: i32) -> Shape {
    Shape { name, kind: Kind::Integer { min: Some(min), max: Some(max) } }
}

const fn boolean(name: &'static str) -> Shape {
    Shape { name, kind: Kind::Boolean }
}

const fn list(name: &'static str, of: &'static Shape, min: Option<usize>, max: Option<usize>) -> Shape {
    Shape { name, kind: Kind::List { min, max, of } }
}

macro_rules! shapes {
    ($($name:ident = $shape:expr;)*) => { $(pub(crate) static $name: Shape = $shape;)* };
}

shapes! {
    USER_POOL_ID = string("UserPoolIdType", 1, 55, Some(Regex::UserPoolId));
    CLIENT_NAME = string("ClientNameType", 1, 128, Some(Regex::ClientName));
    CLIENT_ID = secret("ClientIdType", 1, 128, Regex::WordOrPlus);
    CLIENT_SECRET = secret("ClientSecretType", 24, 64, Regex::WordOrPlus);
    CLIENT_SECRET_ARN = string("ClientSecretArnType", 20, 2048, Some(Regex::ClientSecretArn));
    CLIENT_SECRET_ID = string("ClientSecretIdType", 1, 128, None);
    REDIRECT_URL = string("RedirectUrlType", 1, 1024, Some(Regex::RedirectUrl));
    SCOPE = string("ScopeType", 1, 256, Some(Regex::Scope));
    PROVIDER_NAME = string("ProviderNameType", 1, 32, Some(Regex::ProviderName));
    CLIENT_PERMISSION = string("ClientPermissionType", 1, 2048, None);
    HEX_STRING = Shape {
        name: "HexStringType",
        kind: Kind::String { min: None, max: None, pattern: Some(Pattern(Regex::HexString)), sensitive: false },
    };
    ARN = string("ArnType", 20, 2048, Some(Regex::Arn));
    STRING = string("StringType", 0, 131_072, None);
    PAGINATION_KEY = string("PaginationKey", 1, 131_072, Some(Regex::PaginationKey));

    REFRESH_TOKEN_VALIDITY = integer("RefreshTokenValidityType", 0, 315_360_000);
    ACCESS_TOKEN_VALIDITY = integer("AccessTokenValidityType", 1, 86_400);
    ID_TOKEN_VALIDITY = integer("IdTokenValidityType", 1, 86_400);
    AUTH_SESSION_VALIDITY = integer("AuthSessionValidityType", 3, 15);
    RETRY_GRACE_PERIOD_SECONDS = integer("RetryGracePeriodSecondsType", 0, 60);
    SSO_SESSION_MAX_VALIDITY_MINUTES = integer("SSOSessionMaxValidityMinutesType", 0, 129_600);
    QUERY_LIMIT = integer("QueryLimit", 1, 60);

    BOOLEAN = boolean("BooleanType");
    WRAPPED_BOOLEAN = boolean("WrappedBooleanType");
    GENERATE_SECRET = boolean("GenerateSecret");
    DATE = Shape { name: "DateType", kind: Kind::Timestamp };

    CLIENT_PERMISSIONS = list("ClientPermissionListType", &CLIENT_PERMISSION, None, None);
    SUPPORTED_IDENTITY_PROVIDERS = list("SupportedIdentityProvidersListType", &PROVIDER_NAME, None, None);
    CALLBACK_URLS = list("CallbackURLsListType", &REDIRECT_URL, Some(0), Some(100));
    LOGOUT_URLS = list("LogoutURLsListType", &REDIRECT_URL, Some(0), Some(100));
    SCOPES = list("ScopeListType", &SCOPE, None, Some(50));
    EXPLICIT_AUTH_FLOWS = list("ExplicitAuthFlowsListType", &crate::types::ExplicitAuthFlowsType::SHAPE, None, None);
    OAUTH_FLOWS = list("OAuthFlowsType", &crate::types::OAuthFlowType::SHAPE, Some(0), Some(3));
    USER_POOL_CLIENTS = list("UserPoolClientListType", &crate::types::UserPoolClientDescription::SHAPE, None, None);
    CLIENT_SECRETS = list("ClientSecretDescriptorListType", &crate::types::ClientSecretDescriptorType::SHAPE, None, None);
}
