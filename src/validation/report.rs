//! The errors and warnings of validation.

use std::{fmt, slice, vec};

use serde::ser::{Serialize, SerializeStruct as _, Serializer};

use super::Rule;
use crate::display::{Joined, Quoted, QuotedList};
use crate::model::misspelling::meant_value;

/// A violation of a rule, with the path of the value.
///
/// `Display` writes the path and the message on one line. The message quotes the value, but never a sensitive value, the
/// value of an unknown member, the user information of a URL, or a `ClientSecretArn` that is not an ARN.
///
/// `Serialize` writes `path`, `rule` and `message`. Semantic versioning covers the paths and the ids of rules, but not
/// the messages.
///
/// ```
/// use cognito_user_pool_client::{UserPoolClientType, json};
///
/// let builder = UserPoolClientType::builder().auth_session_validity(2);
/// let error = builder.build().unwrap_err();
/// let violation = &error.violations()[0];
/// assert_eq!(
///     violation.to_string(),
///     "AuthSessionValidity: must be between 3 and 15, found `2`",
/// );
/// assert_eq!(
///     json::to_string_pretty(violation)?,
///     r#"{
///   "path": "AuthSessionValidity",
///   "rule": "number-range",
///   "message": "must be between 3 and 15, found `2`"
/// }"#,
/// );
/// # Ok::<(), json::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Violation {
    pub(super) rule: Rule,
    /// In a path, the name of an unknown member is escaped and truncated.
    pub(super) path: Box<str>,
    /// The length of the first name in the path.
    pub(super) member_len: usize,
    pub(super) message: Message,
}

impl Violation {
    /// Returns the path of the value, such as `CallbackURLs[2]` or `RefreshTokenRotation.Feature`.
    ///
    /// The name of an unknown member is escaped and has at most 120 characters and 160 bytes. A name that was escaped or
    /// truncated is not a key of `unknown_fields`.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Returns the wire name of the member with which the path begins.
    ///
    /// A form can show the violation next to the field of this member, without parsing the path.
    ///
    /// ```
    /// use cognito_user_pool_client::UserPoolClientType;
    ///
    /// let client = UserPoolClientType::builder()
    ///     .callback_urls("app://")
    ///     .callback_urls("http://example.com/");
    /// let error = client.build().unwrap_err();
    /// let violation = &error.violations()[0];
    /// assert_eq!(violation.path(), "CallbackURLs[1]");
    /// assert_eq!(violation.member(), "CallbackURLs");
    /// assert_eq!(violation.index(), Some(1));
    /// ```
    pub fn member(&self) -> &str {
        &self.path[..self.member_len]
    }

    /// Returns the index of the entry, if the [`member`](Self::member) is a list and one of its entries violates the rule.
    ///
    /// The violation that counts those that are not listed has no index.
    pub fn index(&self) -> Option<usize> {
        if let Message::Rest { .. } = self.message {
            return None;
        }
        let index = self.path[self.member_len..].strip_prefix('[')?;
        index.split(']').next()?.parse().ok()
    }

    /// Returns the violated rule.
    pub fn rule(&self) -> Rule {
        self.rule
    }

    /// Returns the message without the path.
    ///
    /// ```
    /// use cognito_user_pool_client::UserPoolClientType;
    ///
    /// let builder = UserPoolClientType::builder().auth_session_validity(2);
    /// let error = builder.build().unwrap_err();
    /// let message = error.violations()[0].message().to_string();
    /// assert_eq!(message, "must be between 3 and 15, found `2`");
    /// ```
    pub fn message(&self) -> impl fmt::Display {
        &self.message
    }
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path, self.message)
    }
}

#[expect(clippy::missing_fields_in_debug, reason = "the other fields are parts of the path")]
impl fmt::Debug for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut fields = f.debug_struct("Violation");
        fields.field("rule", &self.rule).field("path", &self.path).field("message", &self.message);
        fields.finish()
    }
}

impl Serialize for Violation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Violation", 3)?;
        self.serialize_fields(&mut fields)?;
        fields.end()
    }
}

impl Violation {
    fn serialize_fields<S: serde::ser::SerializeStruct>(&self, fields: &mut S) -> Result<(), S::Error> {
        fields.serialize_field("path", &*self.path)?;
        fields.serialize_field("rule", &self.rule)?;
        fields.serialize_field("message", &self.message)
    }
}

/// The message of a violation.
#[derive(Clone, PartialEq, Eq)]
pub(super) enum Message {
    Str(Box<str>),
    /// The message for a value that is not known. It is formatted when it is written, because it lists the known
    /// values. The auth flows alone have more than 300 bytes.
    Unknown {
        known: &'static [&'static str],
        other: Option<&'static str>,
        found: Box<str>,
    },
    /// The message for an accepted value that is not known.
    Unmodeled {
        known: &'static [&'static str],
        found: Box<str>,
    },
    /// The number of findings of the rule that are not listed.
    Rest {
        count: usize,
        noun: &'static str,
    },
}

impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Str(message) => f.write_str(message),
            Self::Unknown { known, other, found } => write_unknown(f, "must", known, *other, found),
            Self::Unmodeled { known, found } => write_unknown(f, "should", known, None, found),
            Self::Rest { count, noun } => {
                write!(f, "and {count} more {noun}{} of this rule", if *count == 1 { "" } else { "s" })
            }
        }
    }
}

fn write_unknown(
    f: &mut fmt::Formatter<'_>,
    verb: &str,
    known: &'static [&'static str],
    other: Option<&str>,
    found: &str,
) -> fmt::Result {
    write!(f, "{verb} be one of {}", QuotedList(known))?;
    if let Some(other) = other {
        write!(f, " or `{other}`")?;
    }
    write!(f, ", found {}", Quoted(found))?;
    meant_value(found, known).map_or(Ok(()), |meant| write!(f, ", did you mean `{meant}`?"))
}

/// Writes the message as a string.
impl fmt::Debug for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.to_string(), f)
    }
}

impl Serialize for Message {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// The error returned for a value that violates rules. It contains all violations, in the order of the members.
///
/// At most 100 violations of one rule are listed. If there are more, one more violation counts the rest. Its path is the
/// path of the first omitted one.
///
/// `Display` writes all violations, separated by `; `. `Serialize` writes the list of violations.
///
/// ```
/// use cognito_user_pool_client::UserPoolClientType;
///
/// let builder = UserPoolClientType::builder().user_pool_id("").auth_session_validity(2);
/// let error = builder.build().unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "UserPoolId: must have between 1 and 55 characters, found 0; \
///      AuthSessionValidity: must be between 3 and 15, found `2`",
/// );
/// for violation in &error {
///     println!("{} ({})", violation, violation.rule());
/// }
/// assert_eq!(serde_json::to_value(&error)?[1]["rule"], "number-range");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", Joined(violations))]
pub struct ValidationError {
    violations: Vec<Violation>,
}

impl ValidationError {
    pub(super) fn new(violations: Vec<Violation>) -> Self {
        Self { violations }
    }

    /// Returns the violations, of which there is at least one.
    pub fn violations(&self) -> &[Violation] {
        &self.violations
    }

    /// Converts the error into its violations.
    ///
    /// ```
    /// use cognito_user_pool_client::UserPoolClientType;
    ///
    /// let builder = UserPoolClientType::builder().auth_session_validity(2);
    /// let error = builder.build().unwrap_err();
    /// assert_eq!(error.into_violations().len(), 1);
    /// ```
    pub fn into_violations(self) -> Vec<Violation> {
        self.violations
    }

    /// Returns an iterator over the violations.
    ///
    /// ```
    /// use cognito_user_pool_client::{Rule, UserPoolClientType};
    ///
    /// let builder = UserPoolClientType::builder().auth_session_validity(2);
    /// let error = builder.build().unwrap_err();
    /// assert!(error.iter().any(|violation| violation.rule() == Rule::NumberRange));
    /// ```
    pub fn iter(&self) -> slice::Iter<'_, Violation> {
        self.violations.iter()
    }
}

impl IntoIterator for ValidationError {
    type Item = Violation;
    type IntoIter = vec::IntoIter<Violation>;

    fn into_iter(self) -> Self::IntoIter {
        self.violations.into_iter()
    }
}

impl<'a> IntoIterator for &'a ValidationError {
    type Item = &'a Violation;
    type IntoIter = slice::Iter<'a, Violation>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl Serialize for ValidationError {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.violations.serialize(serializer)
    }
}

/// A warning about an accepted setting that should be reviewed.
///
/// `Display` writes the path and the message on one line. `Serialize` writes `path`, `rule`, `message` and `source`.
///
/// ```
/// use cognito_user_pool_client::{UserPoolClientType, json};
///
/// let client = UserPoolClientType::builder().enable_token_revocation(false).build()?;
/// assert_eq!(
///     json::to_string_pretty(&client.lint()[1])?,
///     r#"{
///   "path": "EnableTokenRevocation",
///   "rule": "token-revocation-disabled",
///   "message": "should be `true`, found `false`: a stolen refresh token cannot be revoked",
///   "source": "RFC 9700, section 4.14; RFC 7009"
/// }"#,
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning(pub(super) Violation);

impl Warning {
    /// Returns the path of the value, such as `AllowedOAuthFlows[1]`, in the form of [`Violation::path`].
    pub fn path(&self) -> &str {
        &self.0.path
    }

    /// Returns the wire name of the member with which the path begins.
    pub fn member(&self) -> &str {
        self.0.member()
    }

    /// Returns the index of the entry, if the [`member`](Self::member) is a list and the warning is about one of its
    /// entries.
    pub fn index(&self) -> Option<usize> {
        self.0.index()
    }

    /// Returns the rule that the value violates.
    pub fn rule(&self) -> Rule {
        self.0.rule
    }

    /// Returns the message without the path.
    pub fn message(&self) -> impl fmt::Display {
        self.0.message()
    }

    /// Returns the [`source`](Rule::source) of the rule.
    pub fn source(&self) -> &'static str {
        self.0.rule.source()
    }
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Serialize for Warning {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Warning", 4)?;
        self.0.serialize_fields(&mut fields)?;
        fields.serialize_field("source", self.source())?;
        fields.end()
    }
}
