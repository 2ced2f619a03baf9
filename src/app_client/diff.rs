//! The differences between two clients, and the settings that an Update request would reset.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::{fmt, slice};

use serde::ser::{Serialize, SerializeMap as _, Serializer};
use serde_json::Value as Json;

use crate::app_client::effective::{TOKENS, Token};
use crate::app_client::sets;
use crate::app_client::settings::Settings;
use crate::app_client::update::shows_service_role;
use crate::display::{Escaped, HumanDuration, separated};
use crate::model::{DefaultValue, Kind, Member};
use crate::operation::update_user_pool_client::UpdateUserPoolClientInput;
use crate::types::UserPoolClientType;
use crate::wire::write::RedactedValue;
use crate::wire::{Object, ValueRef};

/// The differences between two clients, in the order of the members.
///
/// `Display` writes one line per change, or `no difference`. `Serialize` writes a list of changes.
///
/// ```
/// use cognito_user_pool_client::UserPoolClientType;
///
/// let before = UserPoolClientType::builder().callback_urls("https://a.example.com/").build()?;
/// let after = before.to_builder().callback_urls("https://b.example.com/").access_token_validity(2).build()?;
/// assert_eq!(
///     before.diff(&after).to_string(),
///     "AccessTokenValidity: 1 hour (default) -> 2 hours\nCallbackURLs: +https://b.example.com/",
/// );
/// // An absent setting equals its default.
/// assert!(before.diff(&before.to_builder().access_token_validity(1).build()?).is_empty());
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
/// use cognito_user_pool_client::{UserPoolClientType, json};
///
/// let before: UserPoolClientType = json::from_str(r#"{"ReadAttributes": ["email"], "CallbackURLs": ["a:1", "a:2"]}"#)?;
/// let after: UserPoolClientType = json::from_str(r#"{"CallbackURLs": ["a:3", "a:2"], "NewSecret": "xyz"}"#)?;
/// let diff = before.diff(&after);
/// let lines: Vec<String> = diff.iter().map(ToString::to_string).collect();
/// assert_eq!(lines, [
///     r#"ReadAttributes: ["email"] -> all standard attributes (default)"#,
///     "CallbackURLs: +a:3, -a:1",
///     "NewSecret: added",
/// ]);
/// assert_eq!(serde_json::to_value(&diff)?, serde_json::json!([
///     {"path": "ReadAttributes", "before": ["email"], "after": "all standard attributes", "default": "after"},
///     {"path": "CallbackURLs", "before": ["a:1", "a:2"], "after": ["a:3", "a:2"], "added": ["a:3"], "removed": ["a:1"]},
///     {"path": "NewSecret", "change": "added"},
/// ]));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Change {
    path: String,
    content: Content,
}

#[derive(Clone, PartialEq, Eq)]
enum Content {
    /// The kind of change of a sensitive value, or of an unknown member, which may be sensitive. The values are not
    /// stored.
    Hidden(&'static str),
    Shown {
        before: Side,
        after: Side,
    },
}

/// The value of a member in one of the clients.
#[derive(Clone, PartialEq, Eq)]
struct Side {
    /// The value, or its default if the member is absent. `None` if an absent member has no default.
    value: Option<Json>,
    is_default: bool,
}

impl Change {
    /// Returns the path of the member, such as `CallbackURLs` or `RefreshTokenRotation.Feature`.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Returns the value of the member in the first client, or its default if the member is absent.
    ///
    /// A lifetime is a string such as `1 hour`. The result is `None` if an absent member has no default, or if the
    /// member is sensitive or unknown.
    pub fn before(&self) -> Option<&Json> {
        match &self.content {
            Content::Hidden(_) => None,
            Content::Shown { before, .. } => before.value.as_ref(),
        }
    }

    /// Returns the value of the member in the second client, in the same form as [`before`](Self::before).
    pub fn after(&self) -> Option<&Json> {
        match &self.content {
            Content::Hidden(_) => None,
            Content::Shown { after, .. } => after.value.as_ref(),
        }
    }

    /// Returns the entries that only the second client has. The result is empty unless both values are lists.
    #[inline]
    pub fn added(&self) -> Vec<&Json> {
        self.lists().map(|[before, after]| only_in(after, before)).unwrap_or_default()
    }

    /// Returns the entries that only the first client has. The result is empty unless both values are lists.
    #[inline]
    pub fn removed(&self) -> Vec<&Json> {
        self.lists().map(|[before, after]| only_in(before, after)).unwrap_or_default()
    }

    fn lists(&self) -> Option<[&[Json]; 2]> {
        lists([self.before(), self.after()])
    }
}

/// Returns both values if both are lists.
fn lists([one, other]: [Option<&Json>; 2]) -> Option<[&[Json]; 2]> {
    Some([one?.as_array()?, other?.as_array()?])
}

#[inline]
fn only_in<'a>(one: &'a [Json], other: &'a [Json]) -> Vec<&'a Json> {
    // Entries are compared as strings. Those of modeled lists are strings, which are borrowed to avoid an allocation
    // each.
    sets::only_in(one, other, |entry| match entry {
        Json::String(string) => Cow::Borrowed(string.as_str()),
        other => Cow::Owned(other.to_string()),
    })
}

impl UserPoolClientType {
    /// Returns the differences between this client and `other`.
    ///
    /// Lists are compared as sets, and an absent setting equals its default. Lifetimes are compared as durations, so
    /// that 60 minutes equal 1 hour. A unit in `TokenValidityUnits` is compared as part of the lifetime. The unit
    /// itself is compared only if one of the clients has a unit other than the default and no number of the lifetime.
    /// `CreationDate` and `LastModifiedDate` are not compared, because the service sets them.
    ///
    /// If a sensitive value or an unknown member differs, the change does not contain the values.
    /// [`unknown_fields`](Self::unknown_fields) returns the values of unknown members.
    ///
    /// In a test, an assertion on the difference has a [more helpful message](crate::_guide::fixtures) than
    /// `assert_eq!`.
    #[inline]
    pub fn diff(&self, other: &Self) -> Diff {
        let mut changes = Vec::new();
        let pair = Pair::new(self, other);
        for_each_pair(Self::MEMBERS, &pair, |path, compared| {
            // A unit is part of the lifetime, unless the number of the lifetime is absent.
            let is_in_lifetime = compared.is_shown()
                && TOKENS.iter().any(|token| {
                    token.unit_path == path && !pair.settings.iter().any(|side| token.has_unit_alone(side))
                });
            if !compared.same && !is_in_lifetime {
                changes.push(Change { path: path.to_owned(), content: compared.content });
            }
        });
        Diff { changes }
    }
}

/// Returns the paths of the settings that `update` would reset.
///
/// A setting is reset if the request omits it and its value in `current` is not the default. A value that the service
/// treats as absent counts as omitted: an empty list such as that of `ExplicitAuthFlows`, and the number 0 of
/// `RefreshTokenValidity`. `UserPoolId`, `ClientId` and `ClientName` are not compared. The caller must ensure that
/// `update` is a request for the client `current`.
///
/// ```
/// use cognito_user_pool_client::operation::update_user_pool_client::UpdateUserPoolClientInput;
/// use cognito_user_pool_client::{UserPoolClientType, would_reset};
///
/// let current = UserPoolClientType::builder()
///     .user_pool_id("us-east-1_EXAMPLE")
///     .client_id("1example23456789")
///     .callback_urls("https://example.com/")
///     .auth_session_validity(5)
///     .enable_token_revocation(true)
///     .build()?;
/// let update = UpdateUserPoolClientInput::builder()
///     .user_pool_id("us-east-1_EXAMPLE")
///     .client_id("1example23456789")
///     .auth_session_validity(10)
///     .build()?;
/// assert_eq!(would_reset(&update, &current), ["CallbackURLs"]);
/// assert!(would_reset(&current.to_update().build()?, &current).is_empty());
/// # Ok::<(), cognito_user_pool_client::ValidationError>(())
/// ```
#[inline]
#[must_use = "returns the settings that would be reset"]
pub fn would_reset(update: &UpdateUserPoolClientInput, current: &UserPoolClientType) -> Vec<String> {
    let mut reset = Vec::new();
    let service_role = current.analytics_configuration().is_some_and(shows_service_role);
    for_each_pair(UpdateUserPoolClientInput::MEMBERS, &Pair::new(current, update), |path, compared| {
        let names_the_client = matches!(path, "UserPoolId" | "ClientId" | "ClientName");
        let is_the_services = service_role && path == "AnalyticsConfiguration.RoleArn" && compared.is_shown();
        if compared.set == [true, false] && !compared.same && !names_the_client && !is_the_services {
            reset.push(path.to_owned());
        }
    });
    reset
}

/// The two values to compare, each also as [`Settings`], from which lifetimes are computed.
struct Pair<'a> {
    objects: [&'a dyn Object; 2],
    settings: [Settings<'a>; 2],
}

impl<'a> Pair<'a> {
    fn new<A, B>(before: &'a A, after: &'a B) -> Self
    where
        A: Object,
        B: Object,
        Settings<'a>: From<&'a A> + From<&'a B>,
    {
        Self { objects: [before, after], settings: [before.into(), after.into()] }
    }
}

/// A member of both values.
struct Compared {
    /// `true` for each value in which the member is present. A value with the effect of an absent one is not.
    set: [bool; 2],
    same: bool,
    content: Content,
}

impl Compared {
    fn hidden<T: PartialEq>(sides: &[Option<T>; 2]) -> Self {
        let set = sides.each_ref().map(Option::is_some);
        let change = match set {
            [true, false] => "removed",
            [false, true] => "added",
            _ => "changed",
        };
        Self { set, same: sides[0] == sides[1], content: Content::Hidden(change) }
    }

    /// Returns `false` for an unknown member, whose name may be equal to the path of a modeled one.
    fn is_shown(&self) -> bool {
        matches!(self.content, Content::Shown { .. })
    }

    fn shown(set: [bool; 2], [before, after]: [Side; 2]) -> Self {
        let same = same(before.value.as_ref(), after.value.as_ref());
        Self { set, same, content: Content::Shown { before, after } }
    }
}

/// Calls `visit` for every member in order, except timestamps. A structure is visited member by member.
fn for_each_pair(members: &[Member], pair: &Pair<'_>, mut visit: impl FnMut(&str, Compared)) {
    walk("", members, pair.objects.map(Some), pair, &mut visit);
}

#[inline]
fn walk(
    parent: &str,
    members: &[Member],
    objects: [Option<&dyn Object>; 2],
    pair: &Pair<'_>,
    visit: &mut dyn FnMut(&str, Compared),
) {
    for member in members {
        let path = format!("{parent}{}", member.name);
        let views = objects.map(|object| object?.member(member.name));
        match member.shape.kind {
            Kind::Timestamp => {}
            Kind::Structure { members } => {
                let inner = views.map(|view| match view {
                    Some(ValueRef::Structure(object)) => Some(object),
                    _ => None,
                });
                walk(&format!("{path}."), members, inner, pair, visit);
            }
            Kind::String { sensitive: true, .. } => {
                let values = views.map(|view| match view {
                    Some(ValueRef::Str(value)) => Some(value),
                    _ => None,
                });
                visit(&path, Compared::hidden(&values));
            }
            _ => {
                let token = TOKENS.iter().copied().find(|token| token.validity == path);
                // The service replaces the number 0 of a lifetime and some empty lists with the default.
                let views = [0, 1].map(|side| {
                    views[side].filter(|view| match token {
                        Some(token) => token.number(&pair.settings[side]).is_some(),
                        None => !(member.empty_is_default && is_empty_list(view)),
                    })
                });
                let sides = [0, 1].map(|side| side_of(token, member, views[side], &pair.settings[side]));
                visit(&path, Compared::shown(views.map(|view| view.is_some()), sides));
            }
        }
    }
    let unknown = objects.map(|object| object.map(Object::unknown));
    let names: BTreeSet<&String> = unknown.iter().flatten().flat_map(|members| members.keys()).collect();
    // An unknown member of the client that only the request models is not a setting of the client.
    for name in names.into_iter().filter(|name| !Member::is_named(members, name)) {
        // Any unknown member may be a secret.
        visit(&format!("{parent}{name}"), Compared::hidden(&unknown.map(|members| members?.get(name))));
    }
}

fn is_empty_list(view: &ValueRef<'_>) -> bool {
    matches!(view, ValueRef::List(list) if list.len() == 0)
}

#[inline]
fn side_of(token: Option<&Token>, member: &Member, view: Option<ValueRef<'_>>, settings: &Settings<'_>) -> Side {
    let is_default = view.is_none();
    if let Some(token) = token {
        return Side { is_default, value: Some(token.in_words(settings).into()) };
    }
    let value = match view {
        Some(view) => serde_json::to_value(RedactedValue(view)).ok(),
        None => member.default.map(json),
    };
    Side { is_default: is_default && value.is_some(), value }
}

fn json(default: DefaultValue) -> Json {
    match default {
        DefaultValue::Boolean(boolean) => boolean.into(),
        DefaultValue::Integer(integer) => integer.into(),
        DefaultValue::List(entries) => entries.into(),
        DefaultValue::Duration(lifetime) => HumanDuration(lifetime).to_string().into(),
        // The default of a list may be a `Meaning`. As a string it differs from every list.
        DefaultValue::Enum(string) | DefaultValue::Meaning(string) => string.into(),
    }
}

/// Compares two values. Lists are compared as sets.
#[inline]
fn same(one: Option<&Json>, other: Option<&Json>) -> bool {
    match lists([one, other]) {
        Some([one, other]) => only_in(one, other).is_empty() && only_in(other, one).is_empty(),
        None => one == other,
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
        write!(f, "{}: ", Escaped(&self.path))?;
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
                map.serialize_entry("before", &before.value)?;
                map.serialize_entry("after", &after.value)?;
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
