//! The configuration that is in effect after an Update request.

use cognito_user_pool_client::UserPoolClientType;
use cognito_user_pool_client::operation::update_user_pool_client::UpdateUserPoolClientInput;
use serde_json::{Value, json};

fn client(document: Value) -> UserPoolClientType {
    serde_json::from_value(document).unwrap()
}

fn update(document: Value) -> UpdateUserPoolClientInput {
    serde_json::from_value(document).unwrap()
}

const ARN: &str = "arn:aws:mobiletargeting:us-east-1:123456789012:apps/a1";
const ROLE: &str = "arn:aws:iam::123456789012:role/aws-service-role/cognito-idp.amazonaws.com/Role";

#[test]
fn an_omitted_setting_is_absent_after_an_update_and_the_identity_is_kept() {
    let before = client(json!({
        "UserPoolId": "us-east-1_EXAMPLE", "ClientName": "web", "ClientId": "abc", "ClientSecret": "s",
        "ClientSecretArn": "arn", "LastModifiedDate": 2, "CreationDate": 1, "ClientType": "DCR",
        "RefreshTokenValidity": 7, "CallbackURLs": ["https://example.com/"], "AuthSessionValidity": 5, "New": 1,
    }));
    let after = update(json!({
        "UserPoolId": "us-east-1_OTHER", "ClientId": "other", "AuthSessionValidity": 6, "Newer": {"A": 1},
        "PublishSecretsInAWSSecretsManager": true, "ClientSecret": "ignored", "CreationDate": "ignored",
    }))
    .applied_to(&before);
    assert_eq!(
        serde_json::to_value(after).unwrap(),
        json!({
            "UserPoolId": "us-east-1_EXAMPLE", "ClientName": "web", "ClientId": "abc", "ClientSecret": "s",
            "ClientSecretArn": "arn", "LastModifiedDate": 2, "CreationDate": 1, "ClientType": "DCR",
            "AuthSessionValidity": 6, "Newer": {"A": 1},
        }),
    );
}

#[test]
fn a_name_in_the_request_replaces_the_name_of_the_client() {
    let before = client(json!({"ClientName": "web"}));
    assert_eq!(update(json!({"ClientName": "app"})).applied_to(&before), client(json!({"ClientName": "app"})));
}

#[test]
fn a_grace_period_is_0_while_rotation_is_disabled_and_the_requested_one_otherwise() {
    let before = client(json!({"RefreshTokenRotation": {"Feature": "ENABLED", "RetryGracePeriodSeconds": 10}}));
    for (requested, expected) in [
        (
            json!({"Feature": "DISABLED", "RetryGracePeriodSeconds": 20}),
            json!({"Feature": "DISABLED", "RetryGracePeriodSeconds": 0}),
        ),
        (json!({"Feature": "DISABLED"}), json!({"Feature": "DISABLED"})),
        (
            json!({"Feature": "ENABLED", "RetryGracePeriodSeconds": 20}),
            json!({"Feature": "ENABLED", "RetryGracePeriodSeconds": 20}),
        ),
    ] {
        let after = update(json!({"RefreshTokenRotation": requested})).applied_to(&before);
        assert_eq!(after, client(json!({"RefreshTokenRotation": expected})));
    }
}

#[test]
fn the_service_linked_role_is_kept_next_to_an_application_arn() {
    let before = client(json!({"AnalyticsConfiguration": {"ApplicationArn": ARN, "RoleArn": ROLE}}));
    assert_eq!(before.to_update().build_unvalidated().applied_to(&before), before);
    let other = format!("{ARN}2");
    assert_eq!(
        update(json!({"AnalyticsConfiguration": {"ApplicationArn": other}})).applied_to(&before),
        client(json!({"AnalyticsConfiguration": {"ApplicationArn": other, "RoleArn": ROLE}})),
    );
    for analytics in [json!({"ApplicationId": "1"}), json!({"ApplicationArn": ARN, "ExternalId": "a"})] {
        let document = json!({ "AnalyticsConfiguration": analytics });
        assert_eq!(update(document.clone()).applied_to(&before), client(document));
    }
    assert_eq!(update(json!({})).applied_to(&before), client(json!({})));
}
