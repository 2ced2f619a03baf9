//! The strategies of the feature `proptest`. `properties` has the tests that use them.

use std::collections::BTreeSet;

use cognito_user_pool_client::UserPoolClientType;
use cognito_user_pool_client::test_util::{self, strategy};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::{Config, TestError, TestRunner};

use crate::test_util::FIXTURES;

/// Returns clients that are the same on every run. Their number is large enough that each boundary occurs several times.
fn sample(clients: impl Strategy<Value = UserPoolClientType>) -> impl Iterator<Item = UserPoolClientType> {
    let mut runner = TestRunner::deterministic();
    std::iter::repeat_with(move || clients.new_tree(&mut runner).expect("no client is rejected").current()).take(1000)
}

#[test]
fn every_member_is_present_in_some_clients_and_absent_in_others() {
    for (name, clients, always) in [
        ("client", sample(strategy::client()).collect::<Vec<_>>(), ["ClientId", "UserPoolId"].as_slice()),
        ("any_client", sample(strategy::any_client()).collect(), &[]),
    ] {
        let (mut present, mut absent) = (BTreeSet::new(), BTreeSet::new());
        for client in clients {
            let written = serde_json::to_value(&client).expect("each client can be written");
            for member in UserPoolClientType::MEMBERS {
                if written.get(member.name).is_some() {
                    present.insert(member.name)
                } else {
                    absent.insert(member.name)
                };
            }
        }
        let all: BTreeSet<_> = UserPoolClientType::MEMBERS.iter().map(|member| member.name).collect();
        assert_eq!(all.difference(&present).collect::<Vec<_>>(), [&""; 0], "{name}: never present");
        assert_eq!(all.difference(&absent).copied().collect::<Vec<_>>(), always, "{name}: never absent");
    }
}

#[test]
fn the_boundaries_of_limits_occur() {
    let clients: Vec<_> = sample(strategy::client()).collect();
    let occurs = |what: &str, matches: &dyn Fn(&UserPoolClientType) -> bool| {
        assert!(clients.iter().any(matches), "{what} does not occur");
    };
    occurs("the shortest session", &|client| client.auth_session_validity() == Some(3));
    occurs("the longest session", &|client| client.auth_session_validity() == Some(15));
    occurs("the shortest name", &|client| client.client_name().is_some_and(|name| name.chars().count() == 1));
    occurs("the longest name", &|client| client.client_name().is_some_and(|name| name.chars().count() == 128));
    // The fixtures have at most two logout URLs.
    occurs("a short list of URLs", &|client| (3..=6).contains(&client.logout_urls().len()));
    occurs("the longest list of URLs", &|client| client.logout_urls().len() == 100);
    // The dates of the fixtures have one fraction.
    occurs("another date with milliseconds", &|client| {
        client.creation_date().is_some_and(|date| ![0, 464_000_000].contains(&date.subsec_nanos()))
    });
}

#[test]
fn every_fixture_occurs_without_changes() {
    let clients: BTreeSet<_> = sample(strategy::client()).map(|client| json(&client)).collect();
    for (name, fixture) in FIXTURES {
        assert!(clients.contains(&json(&fixture().build().unwrap())), "{name} does not occur");
    }
}

fn json(client: &UserPoolClientType) -> String {
    cognito_user_pool_client::json::to_string(client).expect("each client can be written")
}

#[test]
fn a_client_shrinks_to_a_fixture_with_the_member_of_the_failure() {
    let mut runner = TestRunner::new_with_rng(
        Config { cases: 10_000, failure_persistence: None, ..Config::default() },
        TestRunner::deterministic().rng().clone(),
    );
    let failure = runner.run(&strategy::client(), |client| {
        prop_assert_ne!(client.auth_session_validity(), Some(15));
        Ok(())
    });
    let Err(TestError::Fail(_, client)) = failure else { panic!("no client fails: {failure:?}") };
    let expected = test_util::minimal().auth_session_validity(15).build().unwrap();
    assert_eq!(expected.diff(&client).to_string(), "no difference");
    assert_eq!(client, expected);
}

#[test]
fn a_client_shrinks_to_a_fixture_if_its_members_depend_on_one_another() {
    let shrunk = |requires: fn(&UserPoolClientType) -> bool| {
        let mut clients = TestRunner::deterministic();
        let mut failing = std::iter::repeat_with(|| strategy::client().new_tree(&mut clients).unwrap())
            .filter(|tree| requires(&tree.current()) && tree.current().default_redirect_uri().is_some());
        let mut tree = failing.next().expect("a web app occurs");
        let mut client = tree.current();
        while if requires(&tree.current()) {
            client = tree.current();
            tree.simplify()
        } else {
            tree.complicate()
        } {}
        let diff = test_util::minimal().build_unvalidated().diff(&client);
        diff.iter().map(|change| change.path().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(shrunk(|client| client.client_secret().is_some()), ["ClientSecret"]);
    assert_eq!(shrunk(|client| client.default_redirect_uri().is_some()), ["CallbackURLs", "DefaultRedirectURI"]);
    assert_eq!(
        shrunk(|client| !client.allowed_o_auth_flows().is_empty()),
        ["CallbackURLs", "AllowedOAuthFlows", "AllowedOAuthScopes", "AllowedOAuthFlowsUserPoolClient"]
    );
}
