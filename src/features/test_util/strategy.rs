//! `proptest` strategies for app clients (feature `proptest`).
//!
//! ```
//! use cognito_user_pool_client::test_util::strategy;
//! use cognito_user_pool_client::{UserPoolClientType, json};
//! use proptest::prelude::*;
//!
//! // A stored client is read back unchanged.
//! proptest!(|(client in strategy::client())| {
//!     let stored = json::to_string(&client)?;
//!     let read = json::from_str::<UserPoolClientType>(&stored)?;
//!     // `Debug` redacts the secret, so the message lists the differences.
//!     prop_assert_eq!(&read, &client, "{}", client.diff(&read));
//! });
//! ```

use arbitrary::{Arbitrary as _, Unstructured};
use proptest::collection::vec;
use proptest::prelude::{BoxedStrategy, Just, Strategy, any};
use proptest::sample::select;
use proptest::strategy::Union;
use proptest::string::{RegexGeneratorStrategy, string_regex};
use serde_json::{Map, Value as Json};

use crate::UserPoolClientType;
use crate::model::{Kind, Member, Pattern, Shape};
use crate::test_util;

/// The usual number of characters or entries beyond the minimum.
const USUAL_MAX: usize = 6;
/// The maximum number of members in which a client differs from its fixture.
const MAX_CHANGES: usize = 12;
/// The number of bytes that [`any_client`] interprets. It is enough for every member.
const INPUT_BYTES: usize = 2048;
/// Strings that the rules for URIs, attributes, scopes and ARNs accept. A random string seldom follows one of them.
const FORMS: [&str; 6] = [
    "https://[a-z]{1,12}\\.example\\.com/[a-z0-9]{0,12}",
    "http://(localhost|127\\.0\\.0\\.1)(:[1-9][0-9]{0,3})?/[a-z]{0,8}",
    "[a-z]{2,8}\\.[a-z]{2,8}:/[a-z]{0,8}",
    "email|name|phone_number|custom:[a-z]{1,12}",
    "openid|email|profile|phone|https://api\\.example\\.com/[a-z]{1,12}",
    "arn:aws:[a-z]{3,8}::[0-9]{12}:[a-z]{1,12}/[a-z]{1,12}",
];

/// Returns a strategy for valid app clients, like those that `DescribeUserPoolClient` returns.
///
/// Each client is one of the fixtures of [`test_util`](super), with some members replaced or
/// removed, as long as [`validate`](UserPoolClientType::validate) accepts the result. `UserPoolId` and `ClientId` are
/// always present. The values are within the limits in [`MEMBERS`](UserPoolClientType::MEMBERS), and often exactly at
/// a limit, so a test that appends an entry to a list may create an invalid client.
///
/// Unlike the clients of [`any_client`], these have no unmodeled members or enum values.
///
/// A failing client shrinks towards [`minimal`](super::minimal), with the members that the failure requires.
pub fn client() -> impl Strategy<Value = UserPoolClientType> {
    let fixtures = [
        test_util::minimal,
        test_util::single_page_app,
        test_util::native_app,
        test_util::web_app,
        test_util::machine_to_machine,
        test_util::legacy,
        test_util::full,
    ];
    let fixtures: Vec<_> = fixtures.iter().map(|fixture| fixture().build_unvalidated()).collect();
    let members = UserPoolClientType::MEMBERS;
    let changes = Union::new(members.iter().map(change));
    // A fixture keeps all of its members. Only a client that shrinks has some members of `minimal` instead.
    let kept = vec(proptest::bool::weighted(1.0), members.len());
    let minimal: Vec<Change> = {
        let client = serde_json::to_value(test_util::minimal().build_unvalidated()).unwrap_or_default();
        members.iter().map(|member| (member.name, client.get(member.name).cloned())).collect()
    };
    (select(fixtures), kept, vec(changes, 0..=MAX_CHANGES)).prop_map(move |(fixture, kept, changes)| {
        let replaced = || minimal.iter().zip(&kept).filter(|(_, kept)| !**kept).map(|(member, _)| member.clone());
        // In reverse and once more, because a member may require another one.
        replaced().rev().chain(replaced()).chain(changes).fold(fixture, changed_if_valid)
    })
}

/// Returns a strategy for app clients that can be written and read back. Most of them are invalid.
///
/// The implementation of `Arbitrary` generates the clients. They shrink towards a client without members.
pub fn any_client() -> impl Strategy<Value = UserPoolClientType> {
    vec(any::<u8>(), 0..INPUT_BYTES)
        .prop_map(|bytes| UserPoolClientType::arbitrary(&mut Unstructured::new(&bytes)).unwrap_or_default())
}

/// The new value of a member, or `None` to remove it.
type Change = (&'static str, Option<Json>);

fn change(member: &'static Member) -> impl Strategy<Value = Change> + use<> {
    proptest::option::weighted(0.9, value(member.shape)).prop_map(|value| (member.name, value))
}

fn changed_if_valid(client: UserPoolClientType, (name, value): Change) -> UserPoolClientType {
    let Ok(Json::Object(mut members)) = serde_json::to_value(&client) else { return client };
    match value {
        Some(value) => members.insert(name.to_owned(), value),
        None if [UserPoolClientType::USER_POOL_ID, UserPoolClientType::CLIENT_ID].contains(&name) => return client,
        None => members.remove(name),
    };
    let changed = serde_json::from_value::<UserPoolClientType>(Json::Object(members));
    changed.ok().filter(|changed| changed.validate().is_ok()).unwrap_or(client)
}

fn value(shape: &Shape) -> BoxedStrategy<Json> {
    Union::new(forms(shape)).boxed()
}

/// Returns a strategy for each form of the values of a shape, the simplest form first.
fn forms(shape: &Shape) -> Vec<BoxedStrategy<Json>> {
    match shape.kind {
        Kind::String { min, max, pattern, .. } => {
            let (min, max) = (min.unwrap_or(0), max.unwrap_or(USUAL_MAX));
            let lengths = [(min..=max.min(min + USUAL_MAX)).boxed(), Just(min).boxed(), Just(max).boxed()];
            let repeated =
                |length| (select(["a", "é"].as_slice()), length).prop_map(|(char, length)| char.repeat(length));
            let others = FORMS.into_iter().filter_map(|form| string_regex(form).ok()).chain(pattern.and_then(matching));
            lengths
                .map(repeated)
                .map(Strategy::boxed)
                .into_iter()
                .chain(others.map(Strategy::boxed))
                .map(|form| form.prop_map(Json::from).boxed())
                .collect()
        }
        Kind::Enum { values } => vec![select(values).prop_map(Json::from).boxed()],
        Kind::Integer { min, max } => {
            let (min, max) = (min.unwrap_or(i32::MIN), max.unwrap_or(i32::MAX));
            let numbers = [(min..=max).boxed(), Just(min).boxed(), Just(max).boxed()];
            numbers.map(|form| form.prop_map(Json::from).boxed()).into()
        }
        Kind::Boolean => vec![any::<bool>().prop_map(Json::from).boxed()],
        Kind::Timestamp => {
            let seconds =
                (any::<u32>(), 0_u16..1000).prop_map(|(secs, millis)| f64::from(secs) + f64::from(millis) / 1e3);
            vec![seconds.prop_map(Json::from).boxed()]
        }
        // All entries have one form, because a long list of mixed forms is seldom valid.
        Kind::List { min, max, of } => forms(of).into_iter().flat_map(|entry| lists(&entry, min, max)).collect(),
        Kind::Structure { members } => {
            let changes: Vec<_> = members.iter().map(change).collect();
            let present = |changes: Vec<Change>| {
                changes.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))).collect::<Map<_, _>>()
            };
            vec![changes.prop_map(present).prop_map(Json::Object).boxed()]
        }
    }
}

/// Returns a strategy for strings that match a pattern.
fn matching(pattern: Pattern) -> Option<RegexGeneratorStrategy<String>> {
    // `string_regex` rejects anchors.
    let expression = pattern.unanchored();
    // In the service's patterns, `\w` and `\d` are ASCII. Classes such as `\p{L}` require Unicode.
    ["(?-u)", ""].iter().find_map(|flags| string_regex(&format!("{flags}{expression}")).ok())
}

/// Returns strategies for short lists and, if there is a limit, for the longest one.
fn lists(entry: &BoxedStrategy<Json>, min: Option<usize>, max: Option<usize>) -> Vec<BoxedStrategy<Json>> {
    let min = min.unwrap_or(0);
    let short = vec(entry.clone(), min..=max.unwrap_or(USUAL_MAX).min(min + USUAL_MAX));
    let longest = max.map(|max| vec(entry.clone(), max));
    std::iter::once(short).chain(longest).map(|list| list.prop_map(Json::Array).boxed()).collect()
}
