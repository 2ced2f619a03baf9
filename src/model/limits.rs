//! The scalar and list shapes of the service's model with their limits, and the patterns of the strings.
//!
//! Each row of a `shape!` table refers to one of these. The source is the newest published service model
//! (`cognito-idp`, API version 2016-04-18).

use super::pattern::{
    class, is_arn, is_client_secret_arn, is_separator, is_user_pool_id, is_visible, one_or_more, one_or_more_chars,
};
use super::{Kind, Pattern, Shape};

macro_rules! patterns {
    ($($Name:ident = $expression:literal => |$value:ident| $matches:expr;)*) => {
        /// The name of a pattern. The type is private, because the service may change any pattern.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub(super) enum Regex {
            $($Name,)*
        }

        impl Regex {
            pub(super) const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$Name => $expression,)*
                }
            }

            pub(super) fn matches(self, value: &str) -> bool {
                match (self, value) {
                    $((Self::$Name, $value) => $matches,)*
                }
            }
        }
    };
}

// The expression of the model, and a function that checks whether the whole value matches.
patterns! {
    UserPoolId = r"[\w-]+_[0-9a-zA-Z]+" => |value| is_user_pool_id(value);
    ClientName = r"[\w\s+=,.@-]+" => |value| one_or_more(
        value,
        class!(b'@'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'+'..=b'.' | b'\t'..=b'\r' | b' ' | b'_' | b'='),
    );
    WordOrPlus = r"[\w+]+"
        => |value| one_or_more(value, class!(b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'_' | b'+'));
    // ASCII strings do not need the table of general categories.
    RedirectUrl = r"[\p{L}\p{M}\p{S}\p{N}\p{P}]+"
        => |value| one_or_more(value, class!(b'!'..=b'~')) || one_or_more_chars(value, is_visible);
    // Printable ASCII without space, `"` and `\` (RFC 6749, section 3.3).
    Scope = r"[\x21\x23-\x5B\x5D-\x7E]+"
        => |value| one_or_more(value, class!(b'!' | b'#'..=b'[' | b']'..=b'~'));
    ProviderName = r"[\p{L}\p{M}\p{S}\p{N}\p{P}\p{Z}]+"
        => |value| one_or_more(value, class!(b' '..=b'~'))
            || one_or_more_chars(value, |c| is_visible(c) || is_separator(c));
    HexString = r"^[0-9a-fA-F]+$"
        => |value| one_or_more(value, class!(b'A'..=b'F' | b'a'..=b'f' | b'0'..=b'9'));
    Arn = r"arn:[\w+=/,.@-]+:[\w+=/,.@-]+:([\w+=/,.@-]*)?:[0-9]+:[\w+=/,.@-]+(:[\w+=/,.@-]+)?(:[\w+=/,.@-]+)?"
        => |value| is_arn(value);
    // The model requires `secret/` before the name of the secret. The ARNs that Secrets Manager writes have `secret:`.
    ClientSecretArn = r"^arn\:(aws|aws-us-gov|aws-eusc)\:secretsmanager\:([\d\w\-]+):(\d{12})\:secret[:\/][\w+=\/,.@\-]+$"
        => |value| is_client_secret_arn(value);
    // `\s` includes the vertical tab, unlike `u8::is_ascii_whitespace`.
    PaginationKey = r"[\S]+"
        => |value| one_or_more(value, class!(0x00..=0x08 | 0x0e..=0x1f | b'!'..=0xff));
}

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
