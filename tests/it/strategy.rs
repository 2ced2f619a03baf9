//! The strategies of the feature `proptest`, and what holds for all clients.

use std::collections::BTreeSet;

use cognito_user_pool_client::test_util::{self, strategy};
use cognito_user_pool_client::{UserPoolClientType, json, would_reset};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::{Config, TestError, TestRunner};

/// Returns clients that are the same on every run.
fn sample(clients: impl Strategy<Value = UserPoolClientType>) -> impl Iterator<Item = UserPoolClientType> {
    let mut runner = TestRunner::deterministic();
    std::iter::repeat_with(move || clients.new_tree(&mut runner).expect("no client is rejected").current()).take(300)
}

#[test]
fn every_member_is_present_and_absent_now_and_then() {
    for (name, clients) in [
        ("client", sample(strategy::client()).collect::<Vec<_>>()),
        ("any_client", sample(strategy::any_client()).collect()),
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
        assert_eq!(all.difference(&absent).collect::<Vec<_>>(), [&""; 0], "{name}: never absent");
    }
}

#[test]
fn the_boundaries_of_limits_occur() {
    let clients: Vec<_> = sample(strategy::client()).collect();
    let occurs = |what: &str, holds: &dyn Fn(&UserPoolClientType) -> bool| {
        assert!(clients.iter().any(holds), "{what} does not occur");
    };
    occurs("the shortest session", &|client| client.auth_session_validity() == Some(3));
    occurs("the longest session", &|client| client.auth_session_validity() == Some(15));
    occurs("the shortest name", &|client| client.client_name().is_some_and(|name| name.chars().count() == 1));
    occurs("the longest name", &|client| client.client_name().is_some_and(|name| name.chars().count() == 128));
    occurs("the longest list of URLs", &|client| client.logout_urls().len() == 100);
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

proptest! {
    #![proptest_config(Config { cases: 100, failure_persistence: None, ..Config::default() })]

    #[test]
    fn a_valid_client_stays_valid_through_writing_reading_and_updating(client in strategy::client()) {
        prop_assert_eq!(client.validate(), Ok(()));
        let read: UserPoolClientType = json::from_str(&json::to_string(&client)?)?;
        prop_assert_eq!(&read, &client);
        prop_assert_eq!(read.validate(), Ok(()));
        if client.user_pool_id().is_some() && client.client_id().is_some() {
            let update = client.to_update().build()?;
            prop_assert_eq!(would_reset(&update, &client), [""; 0]);
        }
    }

    #[test]
    fn an_update_of_nothing_changes_nothing(client in strategy::any_client()) {
        let update = client.to_update().build_unvalidated();
        prop_assert_eq!(would_reset(&update, &client), [""; 0]);
        prop_assert_eq!(client.diff(&update.applied_to(&client)).to_string(), "no difference");
    }

    #[test]
    fn a_builder_keeps_every_client(client in strategy::any_client()) {
        prop_assert_eq!(&client.to_builder().build_unvalidated(), &client);
        prop_assert_eq!(&json::from_str::<UserPoolClientType>(&json::to_string(&client)?)?, &client);
    }

    #[test]
    fn every_change_to_a_default_is_a_reset(before in strategy::client(), after in strategy::client()) {
        let update = after.to_update().build_unvalidated();
        let reset = would_reset(&update, &before);
        for change in &before.diff(&update.applied_to(&before)) {
            if serde_json::to_value(change)?["default"] == "after" {
                let member = change.path().split(['.', '[']).next().unwrap_or_default();
                prop_assert!(reset.iter().any(|path| path.starts_with(member)), "{}: {:?}", change, reset);
            }
        }
    }
}
