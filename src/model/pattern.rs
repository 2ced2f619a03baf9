//! The patterns of the service's string shapes, implemented without a regular expression engine.

use unicode_properties::{GeneralCategoryGroup as Group, UnicodeGeneralCategory as _};

/// Expands to a function that checks whether a byte is in one of the ranges, which are separated by `|`.
///
/// Each range is compared separately and the results are combined with `|`, to avoid the branches of one pattern with
/// several alternatives.
macro_rules! class {
    ($($range:pat_param)|+) => { |byte: u8| false $(| matches!(byte, $range))+ };
}

/// A pattern of the service's model.
///
/// The whole value must match. `\w` and `\s` match only ASCII characters, as in the service. `\p{…}` matches Unicode
/// general categories.
///
/// ```
/// use cognito_user_pool_client::UserPoolClientType;
/// use cognito_user_pool_client::model::Kind;
///
/// let name = UserPoolClientType::MEMBERS.iter().find(|member| member.name == "ClientName").unwrap();
/// let Kind::String { pattern: Some(pattern), .. } = name.shape.kind else { panic!() };
/// assert_eq!(pattern.as_str(), r"[\w\s+=,.@-]+");
/// assert!(pattern.matches("web client"));
/// assert!(!pattern.matches("テスト"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Pattern(pub(super) Regex);

/// The patterns of the model. The type is private, because the service may change any of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Regex {
    /// `[\w-]+_[0-9a-zA-Z]+`
    UserPoolId,
    /// `[\w\s+=,.@-]+`
    ClientName,
    /// `[\w+]+`, for client ids and client secrets
    WordOrPlus,
    /// Letters, marks, symbols, numbers and punctuation, without white space and control characters
    RedirectUrl,
    /// Printable ASCII without space, `"` and `\` (RFC 6749, section 3.3)
    Scope,
    /// [`RedirectUrl`](Self::RedirectUrl) with separators
    ProviderName,
    /// `^[0-9a-fA-F]+$`
    HexString,
    /// `arn:partition:service:region:account:resource`, with an account in digits and a resource of one to three parts
    Arn,
    /// The ARN of a secret in AWS Secrets Manager. The model requires `secret/` before its name. The ARNs that Secrets
    /// Manager writes have `secret:`.
    ClientSecretArn,
    /// `[\S]+`
    PaginationKey,
}

impl Pattern {
    /// Returns the regular expression of the service's model.
    ///
    /// The expression of `ClientSecretArn` is extended to accept `secret:` before the name of the secret.
    pub const fn as_str(self) -> &'static str {
        self.0.as_str()
    }

    /// Returns the expression without the anchors that some patterns have, because each matches the whole string.
    #[cfg(any(feature = "proptest", feature = "schemars"))]
    pub(crate) fn unanchored(self) -> &'static str {
        self.as_str().trim_start_matches('^').trim_end_matches('$')
    }

    /// Checks whether the whole of `value` matches.
    pub fn matches(self, value: &str) -> bool {
        self.0.matches(value)
    }
}

impl Regex {
    const fn as_str(self) -> &'static str {
        match self {
            Self::UserPoolId => r"[\w-]+_[0-9a-zA-Z]+",
            Self::ClientName => r"[\w\s+=,.@-]+",
            Self::WordOrPlus => r"[\w+]+",
            Self::RedirectUrl => r"[\p{L}\p{M}\p{S}\p{N}\p{P}]+",
            Self::Scope => r"[\x21\x23-\x5B\x5D-\x7E]+",
            Self::ProviderName => r"[\p{L}\p{M}\p{S}\p{N}\p{P}\p{Z}]+",
            Self::HexString => r"^[0-9a-fA-F]+$",
            Self::Arn => {
                r"arn:[\w+=/,.@-]+:[\w+=/,.@-]+:([\w+=/,.@-]*)?:[0-9]+:[\w+=/,.@-]+(:[\w+=/,.@-]+)?(:[\w+=/,.@-]+)?"
            }
            Self::ClientSecretArn => {
                r"^arn\:(aws|aws-us-gov|aws-eusc)\:secretsmanager\:([\d\w\-]+):(\d{12})\:secret[:\/][\w+=\/,.@\-]+$"
            }
            Self::PaginationKey => r"[\S]+",
        }
    }

    fn matches(self, value: &str) -> bool {
        let bytes = value.as_bytes();
        match self {
            // The part after the `_` cannot contain another `_`, so the last one is the separator.
            Self::UserPoolId => bytes.iter().rposition(|byte| *byte == b'_').is_some_and(|end| {
                one_or_more(&bytes[..end], class!(b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'_' | b'-'))
                    && one_or_more(&bytes[end + 1..], class!(b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9'))
            }),
            Self::ClientName => one_or_more(
                bytes,
                class!(b'@'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'+'..=b'.' | b'\t'..=b'\r' | b' ' | b'_' | b'='),
            ),
            Self::WordOrPlus => one_or_more(bytes, class!(b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'_' | b'+')),
            // ASCII strings do not need the table of general categories.
            Self::RedirectUrl => one_or_more(bytes, class!(b'!'..=b'~')) || one_or_more_chars(value, is_visible),
            Self::Scope => one_or_more(bytes, class!(b'!' | b'#'..=b'[' | b']'..=b'~')),
            Self::ProviderName => {
                let is_separator = |c: char| c.general_category_group() == Group::Separator;
                one_or_more(bytes, class!(b' '..=b'~'))
                    || one_or_more_chars(value, |c| is_visible(c) || is_separator(c))
            }
            Self::HexString => one_or_more(bytes, class!(b'A'..=b'F' | b'a'..=b'f' | b'0'..=b'9')),
            Self::Arn => is_arn(value),
            Self::ClientSecretArn => is_client_secret_arn(value),
            // `\s` includes the vertical tab, unlike `u8::is_ascii_whitespace`.
            Self::PaginationKey => one_or_more(bytes, class!(0x00..=0x08 | 0x0e..=0x1f | b'!'..=0xff)),
        }
    }
}

/// Checks whether all `bytes` are in the class.
///
/// The loop does not stop at the first other byte, because an early exit prevents vectorization.
#[inline]
fn all_bytes(bytes: &[u8], class: impl Fn(u8) -> bool) -> bool {
    bytes.iter().fold(true, |all, byte| all & class(*byte))
}

/// Checks whether a value has one or more bytes, all of the class.
///
/// The class must contain all or none of the characters beyond ASCII, because their bytes are not distinguished.
#[inline]
fn one_or_more(bytes: &[u8], class: impl Fn(u8) -> bool + Copy) -> bool {
    !bytes.is_empty() && all_bytes(bytes, class)
}

/// Checks whether a value has one or more characters, all of the class.
#[cold]
fn one_or_more_chars(value: &str, accepts: impl FnMut(char) -> bool) -> bool {
    !value.is_empty() && value.chars().all(accepts)
}

/// Checks whether a character matches `[\p{L}\p{M}\p{S}\p{N}\p{P}]`.
///
/// The other general categories are `\p{Z}` (separators) and `\p{C}` (control, format and unassigned characters).
fn is_visible(c: char) -> bool {
    !matches!(c.general_category_group(), Group::Separator | Group::Other)
}

/// Checks whether a value is an ARN: `arn`, a partition, a service, a region that may be empty, an account in digits,
/// and a resource of one to three parts.
#[inline(never)]
fn is_arn(value: &str) -> bool {
    let parts = || {
        let (partition, rest) = split_part(value.strip_prefix("arn:")?.as_bytes())?;
        let (service, rest) = split_part(rest)?;
        let (_region, rest) = split_part(rest)?;
        let (account, resource) = split_part(rest)?;
        Some([partition, service, account, resource])
    };
    parts().is_some_and(|[partition, service, account, resource]| {
        !partition.is_empty()
            && !service.is_empty()
            && one_or_more(account, class!(b'0'..=b'9'))
            && is_in_parts(resource)
            && all_bytes(value.as_bytes(), class!(b'@'..=b'Z' | b'a'..=b'z' | b'+'..=b':' | b'_' | b'='))
    })
}

/// Checks whether a value is the ARN of a secret: `arn`, one of three partitions, `secretsmanager`, a region, an
/// account of twelve digits, `secret`, and a name.
#[inline(never)]
fn is_client_secret_arn(value: &str) -> bool {
    let parts = || {
        let (partition, rest) = value.strip_prefix("arn:")?.split_once(":secretsmanager:")?;
        let (region, rest) = rest.split_once(':')?;
        let (account, rest) = rest.split_once(':')?;
        let name = rest.strip_prefix("secret")?.strip_prefix([':', '/'])?;
        Some((partition, [region, account, name].map(str::as_bytes)))
    };
    parts().is_some_and(|(partition, [region, account, name])| {
        matches!(partition, "aws" | "aws-us-gov" | "aws-eusc")
            && one_or_more(region, class!(b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'_' | b'-'))
            && account.len() == 12
            && all_bytes(account, class!(b'0'..=b'9'))
            && one_or_more(name, class!(b'@'..=b'Z' | b'a'..=b'z' | b'+'..=b'9' | b'_' | b'='))
    })
}

/// Returns the parts before and after the first colon.
fn split_part(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let colon = bytes.iter().position(|byte| *byte == b':')?;
    Some((&bytes[..colon], &bytes[colon + 1..]))
}

/// Checks whether a resource has one to three parts, none of which is empty.
fn is_in_parts(resource: &[u8]) -> bool {
    let mut parts = resource.split(|byte| *byte == b':');
    parts.by_ref().take(3).all(|part| !part.is_empty()) && parts.next().is_none()
}
