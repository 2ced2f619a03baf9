//! The fixtures of the feature `test-util`.

use std::collections::BTreeMap;

use cognito_user_pool_client::error::{ServiceError, ServiceErrorCode};
use cognito_user_pool_client::operation::list_user_pool_clients::ListUserPoolClientsOutput;
use cognito_user_pool_client::types::builders::UserPoolClientTypeBuilder;
use cognito_user_pool_client::validation::Warning;
use cognito_user_pool_client::{DescribeUserPoolClientOutput, Rule, UserPoolClientType, json, test_util};
use serde_json::json;

pub(crate) type Fixture = fn() -> UserPoolClientTypeBuilder;

pub(crate) const FIXTURES: [(&str, Fixture); 7] = [
    ("single-page-app", test_util::single_page_app),
    ("native-app", test_util::native_app),
    ("web-app", test_util::web_app),
    ("machine-to-machine", test_util::machine_to_machine),
    ("legacy", test_util::legacy),
    ("full", test_util::full),
    ("minimal", test_util::minimal),
];

fn built() -> BTreeMap<&'static str, UserPoolClientType> {
    FIXTURES.iter().map(|(name, fixture)| (*name, fixture().build().unwrap())).collect()
}

#[test]
fn every_fixture_is_valid_and_only_the_legacy_one_has_warnings() {
    for (name, client) in built() {
        assert_eq!(client.client_name(), Some(name));
        let rules: Vec<_> = client.lint().iter().map(Warning::rule).collect();
        match name {
            "legacy" => assert_eq!(
                rules,
                [
                    Rule::LongRefreshToken,
                    Rule::PasswordFlowOnPublicClient,
                    Rule::ImplicitGrant,
                    Rule::UserExistenceErrors
                ],
            ),
            _ => assert_eq!(rules, [], "{name}"),
        }
    }
}

#[test]
fn a_fixture_is_the_same_on_every_call() {
    assert_eq!(built(), built());
}

#[test]
fn each_fixture_has_the_settings_of_its_kind() {
    let built = built();
    let confidential: Vec<_> =
        built.iter().filter(|(_, client)| client.client_secret().is_some()).map(|(name, _)| *name).collect();
    assert_eq!(confidential, ["full", "machine-to-machine", "web-app"]);
    let full = serde_json::to_value(&built["full"]).unwrap();
    let absent: Vec<_> =
        UserPoolClientType::MEMBERS.iter().map(|member| member.name).filter(|name| full.get(name).is_none()).collect();
    assert_eq!(absent, ["ClientSecretArn"]);
    assert!(built["native-app"].callback_urls().iter().any(|url| !url.starts_with("http")));
    assert!(built["legacy"].explicit_auth_flows().iter().all(|flow| !flow.as_str().starts_with("ALLOW_")));
}

#[test]
fn the_responses_are_read_as_outputs_of_their_operations() {
    for (name, client) in built() {
        let output: DescribeUserPoolClientOutput = json::from_str(&test_util::describe_response(&client)).unwrap();
        assert_eq!(output.user_pool_client, Some(client), "{name}");
    }
    let built = built();
    let output: ListUserPoolClientsOutput = json::from_str(&test_util::list_response(built.values())).unwrap();
    let names: Vec<_> = output.user_pool_clients().iter().filter_map(|client| client.client_name()).collect();
    assert_eq!(names, built.keys().copied().collect::<Vec<_>>());
    assert_eq!(output.unknown_paths(), [""; 0]);

    let client = json::client_from_str(r#"{"ClientName":"web","ClientId":"1","CallbackURLs":[],"New":1}"#).unwrap();
    // In the order of the model, and without the absent `UserPoolId`.
    assert_eq!(
        test_util::describe_response(&client),
        r#"{"UserPoolClient":{"ClientName":"web","ClientId":"1","CallbackURLs":[],"New":1}}"#
    );
    assert_eq!(test_util::list_response([&client]), r#"{"UserPoolClients":[{"ClientId":"1","ClientName":"web"}]}"#);
    assert_eq!(test_util::list_response([]), r#"{"UserPoolClients":[]}"#);

    let body = test_util::error_response("NotAuthorizedException", "no\n");
    assert_eq!(
        serde_json::from_str::<serde_json::Value>(&body).unwrap(),
        json!({"__type": "NotAuthorizedException", "message": "no\n"})
    );
    let error = ServiceError::from_response(None, body.as_bytes()).unwrap();
    assert_eq!((error.code(), error.message()), (&ServiceErrorCode::NotAuthorized, Some("no\n")));
}
