//! The differences between two clients, and the settings that an Update request would reset.

pub(super) mod compare;

use std::{fmt, slice};

use serde::ser::{Serialize, SerializeMap as _, Serializer};
use serde_json::Value as Json;

use self::compare::{Content, Side, lists, only_in};
pub use super::update::would_reset;
use crate::display::{Escaped, separated};
use crate::types::UserPoolClientType;
use crate::wire::number::WrittenJson;

/// The differences between two clients, in the order of the members.
///
/// `Display` writes one line per change, or `no difference`. `Serialize` writes a list of changes.
///
/// The absence of differences is not transitive. A client with 60 minutes as its `AccessTokenValidity` does not differ
/// from a client without the lifetime, nor from a client with the unit `minutes` alone. But the last two differ.
/// Likewise, a client without a service-linked role does not differ from two clients with different ones.
///
/// ```
/// use cognito_user_pool_client::UserPoolClientType;
///
/// let before = UserPoolClientType::builder().callback_urls("app://a").build()?;
/// let after = before
///     .to_builder()
///     .callback_urls("app://b")
///     .access_token_validity(2)
///     .build()?;
/// assert_eq!(
///     before.diff(&after).to_string(),
///     "AccessTokenValidity: 1 hour (default) -> 2 hours\nCallbackURLs: +app://b",
/// );
/// // An absent setting equals its default.
/// let same = before.to_builder().access_token_validity(1).build()?;
/// assert!(before.diff(&same).is_empty());
/// # Ok::<(), cognito_user_pool_client::ValidationError>(())
/// ```
#[must_use = "a difference is only computed, not applied"]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diff {
    changes: Vec<Change>,
}

impl Diff {
    /// Returns every change.
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// Returns an iterator over the changes.
    pub fn iter(&self) -> slice::Iter<'_, Change> {
        self.changes.iter()
    }

    /// Returns `true` if nothing differs.
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }
}

impl<'a> IntoIterator for &'a Diff {
    type Item = &'a Change;
    type IntoIter = slice::Iter<'a, Change>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// A difference in one member.
///
/// The value of an absent member is its default. So is the value of an empty list that the service treats as absent.
///
/// `Display` writes one line. If both values are lists, it writes the entries that were added and removed. Otherwise it
/// writes both values, followed by ` (default)` where a value is the default.
///
/// `Serialize` writes an object:
///
/// * `path`, `before` and `after` are always present, except for a sensitive value or an unknown member.
/// * `default` is `"before"` or `"after"` if that value is the default.
/// * `added` and `removed` are present if both values are lists.
/// * For a sensitive value or an unknown member, the object has only `path` and `change`, which is `"added"`,
///   `"removed"` or `"changed"`.
///
/// ```
/// use cognito_user_pool_client::json;
/// use serde_json::json;
///
/// let before = r#"{"ReadAttributes": ["email"], "CallbackURLs": ["a:1", "a:2"]}"#;
/// let after = r#"{"CallbackURLs": ["a:3", "a:2"], "NewSecret": "xyz"}"#;
/// let diff = json::client_from_str(before)?.diff(&json::client_from_str(after)?);
/// let lines: Vec<String> = diff.iter().map(ToString::to_string).collect();
/// assert_eq!(lines, [
///     r#"ReadAttributes: ["email"] -> all attributes (default)"#,
///     "CallbackURLs: +a:3, -a:1",
///     "NewSecret: added",
/// ]);
/// assert_eq!(serde_json::to_value(&diff)?, json!([
///     {
///         "path": "ReadAttributes",
///         "before": ["email"], "after": "all attributes", "default": "after",
///     },
///     {
///         "path": "CallbackURLs",
///         "before": ["a:1", "a:2"], "after": ["a:3", "a:2"],
///         "added": ["a:3"], "removed": ["a:1"],
///     },
///     {"path": "NewSecret", "change": "added"},
/// ]));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Change {
    path: String,
    content: Content,
}

impl Change {
    /// Returns the path of the member, such as `CallbackURLs` or `RefreshTokenRotation.Feature`.
    ///
    /// The name of an unknown member is escaped and has at most 120 characters and 160 bytes.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Returns the value of the member in the first client, or its default if the member is absent.
    ///
    /// A lifetime is a string such as `1 hour`. The result is `None` if an absent member has no default, or if the
    /// member is sensitive or unknown.
    pub fn before(&self) -> Option<&serde_json::Value> {
        match &self.content {
            Content::Hidden(_) => None,
            Content::Shown { before, .. } => before.value.as_ref(),
        }
    }

    /// Returns the value of the member in the second client, in the same form as [`before`](Self::before).
    pub fn after(&self) -> Option<&serde_json::Value> {
        match &self.content {
            Content::Hidden(_) => None,
            Content::Shown { after, .. } => after.value.as_ref(),
        }
    }

    /// Returns the entries that only the second client has. The result is empty unless both values are lists.
    #[inline]
    pub fn added(&self) -> Vec<&serde_json::Value> {
        self.lists().map(|[before, after]| only_in(after, before)).unwrap_or_default()
    }

    /// Returns the entries that only the first client has. The result is empty unless both values are lists.
    #[inline]
    pub fn removed(&self) -> Vec<&serde_json::Value> {
        self.lists().map(|[before, after]| only_in(before, after)).unwrap_or_default()
    }

    /// Checks whether the member is absent in the second client.
    pub(super) fn is_removal(&self) -> bool {
        match &self.content {
            Content::Hidden(change) => *change == "removed",
            Content::Shown { after, .. } => after.is_default || after.value.is_none(),
        }
    }

    /// Returns `false` for an unknown member, whose name may be equal to the path of a modeled one.
    pub(super) fn is_shown(&self) -> bool {
        matches!(self.content, Content::Shown { .. })
    }

    fn lists(&self) -> Option<[&[Json]; 2]> {
        lists([self.before(), self.after()])
    }
}

impl UserPoolClientType {
    /// Returns the differences between this client and `other`.
    ///
    /// Lists are compared as sets, and an absent setting equals its default. Lifetimes are compared as durations, so
    /// that 60 minutes equal 1 hour. A unit is compared on its own only if a client sets it, but not to its default,
    /// without a number. `RefreshTokenRotation.RetryGracePeriodSeconds` is compared as 0 while rotation is disabled,
    /// because the service stores 0. `AnalyticsConfiguration.RoleArn` next to an `ApplicationArn` is the service-linked
    /// role, so that an absent one equals it. `CreationDate` and `LastModifiedDate`, which the service sets, are not
    /// compared.
    ///
    /// A different `UserPoolId` or `ClientId` is a change like any other. A preview with
    /// [`applied_to`](crate::operation::update_user_pool_client::UpdateUserPoolClientInput::applied_to) cannot contain
    /// it, so compare the ids of a request or of a file before.
    ///
    /// The change of a sensitive value or an unknown member does not contain the values.
    ///
    /// The guide [fixtures in tests](crate::_guide::fixtures) compares this method with `==`.
    #[inline]
    pub fn diff(&self, other: &Self) -> Diff {
        Diff { changes: compare::changes(self, other) }
    }
}

impl fmt::Display for Diff {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_empty() {
            return f.write_str("no difference");
        }
        for (index, change) in self.changes.iter().enumerate() {
            if index > 0 {
                f.write_str("\n")?;
            }
            change.fmt(f)?;
        }
        Ok(())
    }
}

impl fmt::Display for Change {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.path)?;
        let (before, after) = match &self.content {
            Content::Hidden(change) => return f.write_str(change),
            Content::Shown { before, after } => (before, after),
        };
        if self.lists().is_some() {
            let added = self.added().into_iter().map(|entry| ('+', entry));
            let removed = self.removed().into_iter().map(|entry| ('-', entry));
            let entries = added.chain(removed).map(|(sign, entry)| format!("{sign}{}", EscapedJson(entry)));
            return separated(f, ", ", entries);
        }
        write!(f, "{before} -> {after}")
    }
}

impl fmt::Display for Side {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.value {
            None => f.write_str("nothing"),
            Some(value) => write!(f, "{}{}", EscapedJson(value), if self.is_default { " (default)" } else { "" }),
        }
    }
}

/// A JSON value on one line, with long strings truncated. A string is written without quotes unless it is empty.
struct EscapedJson<'a>(&'a Json);

impl fmt::Display for EscapedJson<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Json::String(string) if !string.is_empty() => Escaped(string).fmt(f),
            Json::Array(entries) => {
                f.write_str("[")?;
                separated(f, ",", entries.iter().map(EscapedEntry))?;
                f.write_str("]")
            }
            other => Escaped(&other.to_string()).fmt(f),
        }
    }
}

/// An entry of a list, with quotes if it is a string.
struct EscapedEntry<'a>(&'a Json);

impl fmt::Display for EscapedEntry<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Json::String(string) => write!(f, "\"{}\"", Escaped(string)),
            other => EscapedJson(other).fmt(f),
        }
    }
}

/// Writes the same as `Display`.
impl fmt::Debug for Change {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Diff {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(&self.changes)
    }
}

impl Serialize for Change {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("path", &self.path)?;
        match &self.content {
            Content::Hidden(change) => map.serialize_entry("change", change)?,
            Content::Shown { before, after } => {
                map.serialize_entry("before", &before.value.as_ref().map(WrittenJson))?;
                map.serialize_entry("after", &after.value.as_ref().map(WrittenJson))?;
                if let Some((side, _)) = [("before", before), ("after", after)].iter().find(|(_, side)| side.is_default)
                {
                    map.serialize_entry("default", side)?;
                }
            }
        }
        if self.lists().is_some() {
            map.serialize_entry("added", &self.added())?;
            map.serialize_entry("removed", &self.removed())?;
        }
        map.end()
    }
}
