//! The matching of patterns without a regular expression engine. The table of the patterns is in `limits`.

use unicode_properties::{GeneralCategoryGroup as Group, UnicodeGeneralCategory as _};

use super::limits::Regex;

/// Expands to a function that checks whether a byte is in one of the ranges, which are separated by `|`.
///
/// Each range is compared separately and the results are combined with `|`, to avoid the branches of one pattern with
/// several alternatives.
macro_rules! class {
    ($($range:pat_param)|+) => { |byte: u8| false $(| matches!(byte, $range))+ };
}
pub(super) use class;

/// A pattern of the service's model.
///
/// The whole value must match. `\w` and `\s` match only ASCII characters, as in the service. `\p{…}` matches Unicode
/// general categories.
///
/// ```
/// use cognito_user_pool_client::UserPoolClientType;
/// use cognito_user_pool_client::model::Kind;
///
/// let mut members = UserPoolClientType::MEMBERS.iter();
/// let name = members.find(|member| member.name == "ClientName").unwrap();
/// let Kind::String { pattern: Some(pattern), .. } = name.shape.kind else {
///     panic!("a name is a string with a pattern")
/// };
/// assert_eq!(pattern.as_str(), r"[\w\s+=,.@-]+");
/// assert!(pattern.matches("web client"));
/// assert!(!pattern.matches("テスト"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Pattern(pub(super) Regex);

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
pub(super) fn one_or_more(value: &str, class: impl Fn(u8) -> bool) -> bool {
    !value.is_empty() && all_bytes(value.as_bytes(), class)
}

/// Checks whether a value has one or more characters, all of the class.
#[cold]
pub(super) fn one_or_more_chars(value: &str, accepts: impl FnMut(char) -> bool) -> bool {
    !value.is_empty() && value.chars().all(accepts)
}

/// Checks whether a character matches `[\p{L}\p{M}\p{S}\p{N}\p{P}]`.
///
/// The other general categories are `\p{Z}` (separators) and `\p{C}` (control, format and unassigned characters).
pub(super) fn is_visible(c: char) -> bool {
    !matches!(c.general_category_group(), Group::Separator | Group::Other)
}

/// Checks whether a character matches `\p{Z}`.
pub(super) fn is_separator(c: char) -> bool {
    c.general_category_group() == Group::Separator
}

/// Checks whether a value is the id of a user pool: a region and letters or digits, separated by `_`.
///
/// The part after the `_` cannot contain another `_`, so the last one is the separator.
pub(super) fn is_user_pool_id(value: &str) -> bool {
    value.rsplit_once('_').is_some_and(|(region, id)| {
        one_or_more(region, class!(b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'_' | b'-'))
            && one_or_more(id, class!(b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9'))
    })
}

/// Checks whether a value is an ARN: `arn`, a partition, a service, a region that may be empty, an account in digits,
/// and a resource of one to three parts.
#[inline(never)]
pub(super) fn is_arn(value: &str) -> bool {
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
            && !account.is_empty()
            && all_bytes(account, class!(b'0'..=b'9'))
            && is_in_parts(resource)
            && all_bytes(value.as_bytes(), class!(b'@'..=b'Z' | b'a'..=b'z' | b'+'..=b':' | b'_' | b'='))
    })
}

/// Checks whether a value is the ARN of a secret: `arn`, one of three partitions, `secretsmanager`, a region, an
/// account of twelve digits, `secret`, and a name.
#[inline(never)]
pub(super) fn is_client_secret_arn(value: &str) -> bool {
    let parts = || {
        let (partition, rest) = value.strip_prefix("arn:")?.split_once(":secretsmanager:")?;
        let (region, rest) = rest.split_once(':')?;
        let (account, rest) = rest.split_once(':')?;
        let name = rest.strip_prefix("secret")?.strip_prefix([':', '/'])?;
        Some((partition, region, account, name))
    };
    parts().is_some_and(|(partition, region, account, name)| {
        matches!(partition, "aws" | "aws-us-gov" | "aws-eusc")
            && one_or_more(region, class!(b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'_' | b'-'))
            && account.len() == 12
            && all_bytes(account.as_bytes(), class!(b'0'..=b'9'))
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
