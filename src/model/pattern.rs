//! The patterns of the service's string shapes, as plain character tests.

use unicode_properties::{GeneralCategoryGroup as Group, UnicodeGeneralCategory as _};

use crate::bytes::{all_bytes, is_one_of};

/// A pattern of the service's model. The whole value has to match; `\w` and `\s` are ASCII, as on the service,
/// `\p{…}` are Unicode general categories.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Pattern {
    /// `[\w-]+_[0-9a-zA-Z]+`
    UserPoolId,
    /// `[\w\s+=,.@-]+`
    ClientName,
    /// `[\w+]+`, of client ids and client secrets
    WordOrPlus,
    /// Letters, marks, symbols, numbers and punctuation: no white space, no control characters
    RedirectUrl,
    /// Printable ASCII without space, `"` and `\` (RFC 6749, section 3.3)
    Scope,
    /// As [`RedirectUrl`](Self::RedirectUrl), and separators
    ProviderName,
    /// `^[0-9a-fA-F]+$`
    HexString,
    /// `arn:partition:service:region:account:resource`, account in digits, at most two further `:` parts
    Arn,
    /// `[\S]+`
    PaginationKey,
}

impl Pattern {
    /// The pattern as the service's model writes it.
    pub const fn as_str(self) -> &'static str {
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
            Self::PaginationKey => r"[\S]+",
        }
    }

    /// Whether the whole of `value` matches.
    ///
    /// ```
    /// use cognito_user_pool_client::model::Pattern;
    ///
    /// assert!(Pattern::UserPoolId.matches("us-east-1_EXAMPLE"));
    /// assert!(!Pattern::ClientName.matches("テスト"));
    /// ```
    pub fn matches(self, value: &str) -> bool {
        match self {
            // The last `_` splits: what follows it has no `_` of its own.
            Self::UserPoolId => value.rsplit_once('_').is_some_and(|(region, id)| {
                some(region, |byte| is_word(byte) || byte == b'-') && some(id, |byte| byte.is_ascii_alphanumeric())
            }),
            Self::ClientName => some(value, |byte| is_word(byte) || is_space(byte) || is_one_of(b"+=,.@-", byte)),
            Self::WordOrPlus => some(value, |byte| is_word(byte) || byte == b'+'),
            // Nearly all URLs and names are ASCII, where the table need not be searched.
            Self::RedirectUrl => some(value, |byte| byte.is_ascii_graphic()) || some_chars(value, is_visible),
            Self::Scope => some(value, |byte| byte.is_ascii_graphic() && !is_one_of(b"\"\\", byte)),
            Self::ProviderName => {
                some(value, |byte| matches!(byte, b' '..=b'~'))
                    || some_chars(value, |c| is_visible(c) || c.general_category_group() == Group::Separator)
            }
            Self::HexString => some(value, |byte| byte.is_ascii_hexdigit()),
            Self::Arn => is_arn(value),
            Self::PaginationKey => some(value, |byte| !is_space(byte)),
        }
    }
}

/// `[…]+` over the whole value, for a class that has all or none of the characters beyond ASCII: no byte of theirs is
/// an ASCII character.
fn some(value: &str, accepts: impl Fn(u8) -> bool + Copy) -> bool {
    !value.is_empty() && all_bytes(value, accepts)
}

/// The same for any class.
fn some_chars(value: &str, accepts: impl FnMut(char) -> bool) -> bool {
    !value.is_empty() && value.chars().all(accepts)
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

/// `\s` without Unicode: unlike `u8::is_ascii_whitespace`, it has the vertical tab.
fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t'..=b'\r')
}

/// `[\p{L}\p{M}\p{S}\p{N}\p{P}]`: all but separators (`\p{Z}`) and controls, formats, unassigned (`\p{C}`).
fn is_visible(c: char) -> bool {
    !matches!(c.general_category_group(), Group::Separator | Group::Other)
}

/// One pass: `arn` and six parts, of which the last two may be missing and only the region may be empty.
fn is_arn(value: &str) -> bool {
    const REGION: usize = 3;
    const ACCOUNT: usize = 4;
    const RESOURCE: usize = 5;
    let (mut part, mut is_empty) = (0, true);
    for byte in value.bytes() {
        if byte == b':' {
            if is_empty && part != REGION {
                return false;
            }
            (part, is_empty) = (part + 1, true);
        } else if part == ACCOUNT && !byte.is_ascii_digit() || !(is_word(byte) || is_one_of(b"+=/,.@-", byte)) {
            return false;
        } else {
            is_empty = false;
        }
    }
    value.starts_with("arn:") && (RESOURCE..=RESOURCE + 2).contains(&part) && !is_empty
}
