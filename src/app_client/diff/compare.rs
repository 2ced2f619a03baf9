//! The walk over two values, which compares them member by member.

use std::collections::HashSet;

use serde_json::Value as Json;

use crate::app_client::effective::{TOKENS, Token, has_no_grace_period};
use crate::app_client::secret::requests_secret;
use crate::app_client::settings::Settings;
use crate::display::HumanDuration;
use crate::model::{DefaultValue, Kind, Member};
use crate::wire::write::RedactedValue;
use crate::wire::{Object, ValueRef};

/// The two values to compare, each also as [`Settings`], from which lifetimes are computed.
pub(in crate::app_client) struct Pair<'a> {
    pub(super) objects: [&'a dyn Object; 2],
    pub(super) settings: [Settings<'a>; 2],
}

impl<'a> Pair<'a> {
    pub(in crate::app_client) fn new<A, B>(before: &'a A, after: &'a B) -> Self
    where
        A: Object,
        B: Object,
        Settings<'a>: From<&'a A> + From<&'a B>,
    {
        Self { objects: [before, after], settings: [before.into(), after.into()] }
    }
}

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

/// A member of both values.
pub(in crate::app_client) struct Compared {
    /// `true` for each value in which the member is present. A value with the effect of an absent one is not.
    pub(in crate::app_client) set: [bool; 2],
    pub(in crate::app_client) same: bool,
    pub(super) content: Content,
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
    pub(in crate::app_client) fn is_shown(&self) -> bool {
        matches!(self.content, Content::Shown { .. })
    }

    fn shown(set: [bool; 2], [before, after]: [Side; 2]) -> Self {
        let same = same(before.value.as_ref(), after.value.as_ref());
        Self { set, same, content: Content::Shown { before, after } }
    }
}

/// Calls `visit` for every member that one of the values has, in order, except timestamps. A structure is visited member
/// by member.
pub(in crate::app_client) fn for_each_pair(members: &[Member], pair: &Pair<'_>, mut visit: impl FnMut(&str, Compared)) {
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
        let views = objects.map(|object| object?.member(member.name));
        if views.iter().all(Option::is_none) {
            continue;
        }
        let path = format!("{parent}{}", member.name);
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
                let views = [0, 1].map(|side| match (&*path, views[side]) {
                    (GRACE_PERIOD, Some(_)) if stores_no_grace_period(&pair.settings[side]) => {
                        Some(ValueRef::Integer(0))
                    }
                    (_, view) => view,
                });
                let sides = [0, 1].map(|side| side_of(token, member, views[side], &pair.settings[side]));
                visit(&path, Compared::shown(views.map(|view| view.is_some()), sides));
            }
        }
    }
    let unknown = objects.map(|object| object.map(Object::unknown));
    let mut names: Vec<&String> = unknown.iter().flatten().flat_map(|members| members.keys()).collect();
    names.sort_unstable();
    names.dedup();
    // An unknown member of the client with which a request determines the secret is not a setting of the client.
    let is_setting = |name: &str| !Member::is_named(members, name) && !(parent.is_empty() && requests_secret(name));
    for name in names.into_iter().filter(|name| is_setting(name)) {
        // Any unknown member may be a secret.
        visit(&format!("{parent}{name}"), Compared::hidden(&unknown.map(|members| members?.get(name))));
    }
}

const GRACE_PERIOD: &str = "RefreshTokenRotation.RetryGracePeriodSeconds";

fn stores_no_grace_period(settings: &Settings<'_>) -> bool {
    settings.refresh_token_rotation.is_some_and(has_no_grace_period)
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

/// Returns both values if both are lists.
pub(super) fn lists([one, other]: [Option<&Json>; 2]) -> Option<[&[Json]; 2]> {
    Some([one?.as_array()?, other?.as_array()?])
}

/// Returns the entries of `one` that `other` does not have, in order and without duplicates.
pub(super) fn only_in<'a>(one: &'a [Json], other: &'a [Json]) -> Vec<&'a Json> {
    // A set, because a list that was read from a document can have any length.
    let mut seen: HashSet<&Json> = other.iter().collect();
    one.iter().filter(|entry| seen.insert(entry)).collect()
}
