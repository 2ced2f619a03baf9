//! The walk over two values, which compares them member by member.

use std::collections::HashSet;

use serde_json::Value as Json;

use super::Change;
use crate::app_client::effective::{TOKENS, Token, has_no_grace_period};
use crate::app_client::secret::requests_secret;
use crate::app_client::settings::Settings;
use crate::app_client::update::shows_service_role;
use crate::display::{Escaped, HumanDuration};
use crate::model::{DefaultValue, Kind, Member};
use crate::types::UserPoolClientType;
use crate::wire::write::RedactedValue;
use crate::wire::{Object, ValueRef};

#[derive(Clone, PartialEq, Eq)]
pub(super) enum Content {
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
pub(super) struct Side {
    /// The value, or its default if the member is absent. `None` if an absent member has no default.
    pub(super) value: Option<Json>,
    pub(super) is_default: bool,
}

/// Returns the differences in order. A structure is compared member by member, and timestamps are not compared.
#[inline]
pub(super) fn changes(before: &UserPoolClientType, after: &UserPoolClientType) -> Vec<Change> {
    let sides = [Settings::from(before), Settings::from(after)];
    let mut changes = Vec::new();
    walk("", UserPoolClientType::MEMBERS, sides.map(|side| Some(side.object)), &sides, &mut changes);
    changes
}

#[inline]
fn walk(
    parent: &str,
    members: &[Member],
    objects: [Option<&dyn Object>; 2],
    sides: &[Settings<'_>; 2],
    changes: &mut Vec<Change>,
) {
    for member in members {
        let views = objects.map(|object| object?.member(member.name));
        if views.iter().all(Option::is_none) {
            continue;
        }
        let path = format!("{parent}{}", member.name);
        let content = match member.shape.kind {
            Kind::Timestamp => None,
            Kind::Structure { members } => {
                let inner = views.map(|view| match view {
                    Some(ValueRef::Structure(object)) => Some(object),
                    _ => None,
                });
                walk(&format!("{path}."), members, inner, sides, changes);
                None
            }
            Kind::String { sensitive: true, .. } => hidden(&views.map(|view| match view {
                Some(ValueRef::Str(value)) => Some(value),
                _ => None,
            })),
            _ => shown(&path, member, views, sides),
        };
        changes.extend(content.map(|content| Change { path, content }));
    }
    let unknown = objects.map(|object| object.map(Object::unknown));
    let mut names: Vec<&String> = unknown.iter().flatten().flat_map(|members| members.keys()).collect();
    names.sort_unstable();
    names.dedup();
    // An unknown member of the client with which a request determines the secret is not a setting of the client.
    for name in names.into_iter().filter(|name| !(parent.is_empty() && requests_secret(name))) {
        // Any unknown member may be a secret.
        let content = hidden(&unknown.map(|members| members?.get(name)));
        changes.extend(content.map(|content| Change { path: format!("{parent}{}", Escaped(name)), content }));
    }
}

/// Compares two values that are not shown.
#[inline]
fn hidden<T: PartialEq>(values: &[Option<T>; 2]) -> Option<Content> {
    let change = match values {
        [one, other] if one == other => return None,
        [Some(_), None] => "removed",
        [None, Some(_)] => "added",
        _ => "changed",
    };
    Some(Content::Hidden(change))
}

/// Compares two values that are shown.
#[inline]
fn shown(path: &str, member: &Member, views: [Option<ValueRef<'_>>; 2], sides: &[Settings<'_>; 2]) -> Option<Content> {
    let is_part_of_lifetime =
        TOKENS.iter().any(|token| token.unit_path == path && !sides.iter().any(|side| token.has_unit_alone(side)));
    let has_service_role = |side: &Settings<'_>| side.analytics_configuration.is_some_and(shows_service_role);
    let lacks_service_role = path == ROLE && sides.iter().all(has_service_role) && views.iter().any(Option::is_none);
    if is_part_of_lifetime || lacks_service_role {
        return None;
    }
    let token = TOKENS.iter().copied().find(|token| token.validity == path);
    let [before, after] = [0, 1].map(|index| {
        let side = &sides[index];
        side_of(token, member, views[index].and_then(|view| stored(path, token, member, view, side)), side)
    });
    (!same(before.value.as_ref(), after.value.as_ref())).then_some(Content::Shown { before, after })
}

pub(in crate::app_client) const ROLE: &str = "AnalyticsConfiguration.RoleArn";
const GRACE_PERIOD: &str = "RefreshTokenRotation.RetryGracePeriodSeconds";

/// Returns the value that the service stores, which may be none.
#[inline]
fn stored<'a>(
    path: &str,
    token: Option<&Token>,
    member: &Member,
    view: ValueRef<'a>,
    settings: &Settings<'_>,
) -> Option<ValueRef<'a>> {
    // The service replaces the number 0 of a lifetime and some empty lists with the default.
    let is_absent = match (token, view) {
        (Some(token), _) => token.number(settings).is_none(),
        (None, ValueRef::List(list)) => member.empty_is_default && list.len() == 0,
        _ => false,
    };
    let is_no_grace_period = path == GRACE_PERIOD && settings.refresh_token_rotation.is_some_and(has_no_grace_period);
    (!is_absent).then_some(if is_no_grace_period { ValueRef::Integer(0) } else { view })
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

#[inline]
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

/// Returns both values if both are lists.
#[inline]
pub(super) fn lists([one, other]: [Option<&Json>; 2]) -> Option<[&[Json]; 2]> {
    Some([one?.as_array()?, other?.as_array()?])
}

/// Returns the entries of `one` that `other` does not have, in order and without duplicates.
#[inline]
pub(super) fn only_in<'a>(one: &'a [Json], other: &'a [Json]) -> Vec<&'a Json> {
    // A set, because a list that was read from a document can have any length.
    let mut seen: HashSet<&Json> = other.iter().collect();
    one.iter().filter(|entry| seen.insert(entry)).collect()
}
