//! The strategies generate every case that the laws distinguish. The runner is deterministic.

use std::collections::BTreeMap;

use cognito_user_pool_client::model::Kind;
use cognito_user_pool_client::operation::update_user_pool_client::UpdateUserPoolClientInput;
use cognito_user_pool_client::types::FeatureType;
use cognito_user_pool_client::{Rule, UserPoolClientType, would_reset};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;

use super::strategies::{UNKNOWN_NAMES, clients, later_clients, pairs, shuffled, updates};
use crate::laws::{conversions, differences, findings, has_service_role, is_unknown};

/// Enough that each case occurs several times, also after a new member has changed the random values.
const SAMPLES: usize = 1000;
/// Enough for each rule, because some are rarely broken.
const SAMPLES_OF_RULES: usize = 4 * SAMPLES;

/// Returns the first values of a strategy.
fn sample<S: Strategy>(samples: usize, strategy: S) -> impl Iterator<Item = S::Value> {
    let mut runner = TestRunner::deterministic();
    std::iter::repeat_with(move || strategy.new_tree(&mut runner).expect("no value is rejected").current())
        .take(samples)
}

/// Counts how many times each key occurs.
fn count<K: Ord>(keys: impl Iterator<Item = K>) -> BTreeMap<K, usize> {
    let mut counts = BTreeMap::new();
    for key in keys {
        *counts.entry(key).or_default() += 1;
    }
    counts
}

/// Asserts that each of `expected` occurs at least `min` times.
#[track_caller]
fn assert_occur<'a>(min: usize, counts: &BTreeMap<String, usize>, expected: impl IntoIterator<Item = &'a str>) {
    let rare: Vec<_> = expected.into_iter().filter(|key| counts.get(*key).is_none_or(|count| *count < min)).collect();
    assert!(rare.is_empty(), "{rare:?} occur less than {min} times: {counts:?}");
}

/// Returns the paths of the members that are compared.
fn compared() -> impl Iterator<Item = String> {
    UserPoolClientType::MEMBERS.iter().flat_map(|member| match member.shape.kind {
        Kind::Structure { members, .. } => {
            members.iter().map(|inner| format!("{}.{}", member.name, inner.name)).collect()
        }
        Kind::Timestamp => vec![],
        _ => vec![member.name.to_owned()],
    })
}

#[test]
fn pairs_of_clients_differ_in_each_member_or_only_in_their_form() {
    let pairs: Vec<_> = sample(SAMPLES, pairs()).collect();
    let counts = count(pairs.iter().flat_map(|(one, other)| differences::differing(one, other)));
    let expected: Vec<_> = compared().collect();
    assert_occur(2, &counts, expected.iter().map(String::as_str));
    let equal = pairs.iter().filter(|(one, other)| one != other && one.diff(other).is_empty());
    assert!(equal.count() > 20);
}

#[test]
fn updates_reset_each_setting_and_keep_it() {
    let updates: Vec<_> = sample(SAMPLES, updates()).collect();
    let resets = count(updates.iter().flat_map(|(update, client)| would_reset(update, client)));
    let removed = count(updates.iter().flat_map(|(update, client)| {
        let diff = client.diff(&update.applied_to(client));
        diff.iter().filter(|change| differences::removes(change)).map(|it| it.path().to_owned()).collect::<Vec<_>>()
    }));
    let is_setting = |path: &String| {
        let is_id = matches!(path.as_str(), "UserPoolId" | "ClientId" | "ClientName");
        !is_id && !UpdateUserPoolClientInput::OMITTED_MEMBERS.contains(&path.as_str())
    };
    let settings: Vec<_> = compared().filter(is_setting).chain(["New".to_owned()]).collect();
    assert_occur(5, &resets, settings.iter().map(String::as_str));
    assert_occur(2, &removed, settings.iter().map(String::as_str));
}

#[test]
fn clients_have_unknown_values_of_each_kind_and_the_service_linked_role() {
    let clients: Vec<_> = sample(SAMPLES, clients()).collect();
    let mut counts = count(clients.iter().flat_map(UserPoolClientType::unknown_paths));
    counts.insert("a service role".to_owned(), clients.iter().filter(|it| has_service_role(it)).count());
    let unknown = UNKNOWN_NAMES.into_iter().filter(|name| is_unknown(UserPoolClientType::MEMBERS, name));
    assert_occur(5, &counts, unknown);
    assert_occur(
        5,
        &counts,
        [
            "a service role",
            "ExplicitAuthFlows[0]",
            "AllowedOAuthFlows[0]",
            "PreventUserExistenceErrors",
            "TokenValidityUnits.AccessToken",
            "TokenValidityUnits.New",
            "RefreshTokenRotation.Feature",
            "RefreshTokenRotation.New",
            "AnalyticsConfiguration.New",
            "ClientType",
        ],
    );
}

#[test]
fn valid_clients_can_be_updated_and_have_unknown_values() {
    let clients: Vec<_> = sample(SAMPLES, later_clients()).collect();
    assert!(clients.iter().filter(|client| conversions::can_be_updated(client)).count() > 200);
    assert!(clients.iter().filter(|client| !client.unknown_paths().is_empty()).count() > 200);
    let rotates = |client: &&UserPoolClientType| {
        client.refresh_token_rotation().and_then(|rotation| rotation.feature()) == Some(&FeatureType::Enabled)
    };
    assert!(clients.iter().filter(rotates).count() > 5);
}

#[test]
fn the_lists_of_clients_are_shuffled_and_break_each_rule_of_a_client() {
    let pairs: Vec<_> = sample(SAMPLES_OF_RULES, shuffled()).collect();
    assert!(pairs.iter().filter(|(client, shuffled)| client != shuffled).count() > 100);
    let rules = count(pairs.iter().flat_map(|(client, _)| findings::found(client)).map(|(rule, _)| rule.to_string()));
    // Rules on requests only.
    let of_requests = [
        "enum-value",
        "member-type",
        "client-token-flow-secret",
        "client-credentials-secret",
        "user-context-secret",
        "generate-secret-exclusive",
        "publish-secret-without-secret",
        "publish-secret-disabled",
        "read-only-member",
    ];
    assert_occur(1, &rules, Rule::ALL.iter().map(|rule| rule.id()).filter(|id| !of_requests.contains(id)));
}
