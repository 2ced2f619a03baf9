//! Redacted values, which have no sensitive member.

use cognito_user_pool_client::operation::list_user_pool_client_secrets::ListUserPoolClientSecretsOutput;
use cognito_user_pool_client::operation::list_user_pool_clients::ListUserPoolClientsOutput;
use cognito_user_pool_client::{DescribeUserPoolClientOutput, UserPoolClientType};
use serde_json::json;

use crate::support::NOT_MODELED;

const HIDDEN: &str = "*** Sensitive Data Redacted ***";

#[test]
fn a_redacted_client_hides_only_sensitive_and_unknown_members() {
    let output: DescribeUserPoolClientOutput = serde_json::from_value(json!({"UserPoolClient": {
        "ClientId": "canary", "ClientName": "web", "ClientSecret": "canary", "CallbackURLs": ["a:b"], "New": "canary",
        "RefreshTokenRotation": {"Feature": "ENABLED", "New": ["canary"]}, "CreationDate": 1.5,
    }}))
    .unwrap();
    let expected = json!({"UserPoolClient": {
        "ClientId": HIDDEN, "ClientName": "web", "ClientSecret": HIDDEN, "CallbackURLs": ["a:b"], "New": HIDDEN,
        "RefreshTokenRotation": {"Feature": "ENABLED", "New": HIDDEN}, "CreationDate": 1.5,
    }});
    assert_eq!(serde_json::to_value(output.redacted()).unwrap(), expected);
    assert_eq!(output.redacted().to_string(), serde_json::to_string(&output.redacted()).unwrap());
    assert_eq!(format!("{:?}", output.redacted()), output.redacted().to_string());
    assert!(!format!("{:?} {output:?}", output.redacted()).contains("canary"));
}

#[test]
fn lists_are_redacted_entry_by_entry() {
    let page: ListUserPoolClientsOutput =
        serde_json::from_value(json!({"UserPoolClients": [{"ClientId": "canary", "ClientName": "web"}]})).unwrap();
    let expected = json!({"UserPoolClients": [{"ClientId": HIDDEN, "ClientName": "web"}]});
    assert_eq!(serde_json::to_value(page.redacted()).unwrap(), expected);

    let secrets = json!({"ClientSecrets": [{"ClientSecretId": "1", "ClientSecretValue": "canary"}]});
    let secrets: ListUserPoolClientSecretsOutput = serde_json::from_value(secrets).unwrap();
    let expected = json!({"ClientSecrets": [{"ClientSecretId": "1", "ClientSecretValue": HIDDEN}]});
    assert_eq!(serde_json::to_value(secrets.redacted()).unwrap(), expected);
}

#[test]
fn without_secret_removes_only_the_secret() {
    let members = json!({"ClientId": "abc", "ClientName": "web", "ClientSecret": "canary", "New": 1});
    let client: UserPoolClientType = serde_json::from_value(members).unwrap();
    let expected = json!({"ClientId": "abc", "ClientName": "web", "New": 1});
    assert_eq!(serde_json::to_value(client.without_secret()).unwrap(), expected);
}

#[test]
fn without_secret_removes_unknown_members_with_a_similar_name() {
    let dropped = ["client_secret", "clientSecret", "CLIENT-SECRET", "ClientSecrets", "ClientSecert", "ClientSekret2"];
    let kept = ["ClientIds", "client_id", "client_secret_arn", "ClientSecretXYZ", "SecretClient", "GenerateSecret"];
    for secret in [json!({}), json!({"ClientSecret": "canary"}), json!({"ClientId": "abc", "ClientSecretArn": "arn"})] {
        let mut expected = secret.as_object().unwrap().clone();
        expected.remove("ClientSecret");
        expected.extend(kept.map(|name| (name.to_owned(), json!("kept"))));
        let mut members = secret.as_object().unwrap().clone();
        members.extend(dropped.map(|name| (name.to_owned(), json!("canary"))));
        members.extend(expected.clone());
        let client: UserPoolClientType = serde_json::from_value(members.into()).unwrap();
        assert_eq!(serde_json::to_value(client.without_secret()).unwrap(), json!(expected));
    }
}

#[test]
fn without_secret_removes_an_unknown_secret_at_every_depth() {
    let document = |secret: serde_json::Value| {
        let mut inside = json!({"ClientId": "a", "ClientSecretArn": "b"});
        inside.as_object_mut().unwrap().extend(secret.as_object().unwrap().clone());
        json!({"UserPoolClient": inside, "New": [[inside], "ClientSecret"], "TokenValidityUnits": inside,
            "RefreshTokenRotation": {"Feature": "DISABLED", "New": inside}})
    };
    let client: UserPoolClientType =
        serde_json::from_value(document(json!({"ClientSecret": "canary", "client_secret": ["canary"]}))).unwrap();
    assert_eq!(serde_json::to_value(client.without_secret()).unwrap(), document(json!({})));
}

#[test]
fn unknown_paths_lists_unknown_members_and_values_at_every_depth() {
    let output: DescribeUserPoolClientOutput = serde_json::from_value(json!({"New": 1, "UserPoolClient": {
        "ExplicitAuthFlows": ["ALLOW_USER_AUTH", NOT_MODELED], "ClientType": NOT_MODELED, "New": {"Newer": 1},
        "TokenValidityUnits": {"AccessToken": NOT_MODELED, "New": 1},
    }}))
    .unwrap();
    assert_eq!(
        output.unknown_paths(),
        [
            "UserPoolClient.TokenValidityUnits.AccessToken",
            "UserPoolClient.TokenValidityUnits.New",
            "UserPoolClient.ExplicitAuthFlows[1]",
            "UserPoolClient.ClientType",
            "UserPoolClient.New",
            "New",
        ],
    );
}
