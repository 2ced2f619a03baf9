//! The settings that the service stores for a request, from recorded responses and user reports. Ids and numbers are
//! replaced.

use cognito_user_pool_client::operation::update_user_pool_client::UpdateUserPoolClientInput;
use cognito_user_pool_client::{UserPoolClientType, would_reset};
use serde_json::{Value, json};

fn client(members: &Value) -> UserPoolClientType {
    serde_json::from_value(members.clone()).unwrap()
}

fn update(members: &Value) -> UpdateUserPoolClientInput {
    serde_json::from_value(members.clone()).unwrap()
}

/// Asserts that a request and the response to it have no difference, and that the same request then changes nothing.
#[track_caller]
fn assert_stored_as(requested: &Value, returned: &Value) {
    let (file, live) = (client(requested), client(returned));
    assert_eq!(file.diff(&live).to_string(), "no difference", "forward");
    assert_eq!(live.diff(&file).to_string(), "no difference", "backward");
    let update = update(requested);
    assert_eq!(live.diff(&update.applied_to(&live)).to_string(), "no difference");
    assert_eq!(would_reset(&update, &live), [""; 0]);
}

#[test]
fn a_grace_period_next_to_a_disabled_rotation_is_stored_as_0() {
    let requested = json!({"RefreshTokenRotation": {"Feature": "DISABLED", "RetryGracePeriodSeconds": 30}});
    let returned = json!({"RefreshTokenRotation": {"Feature": "DISABLED", "RetryGracePeriodSeconds": 0}});
    assert_stored_as(&requested, &returned);
    assert_eq!(update(&requested).applied_to(&client(&returned)), client(&returned));
    // `diff` also ignores the number in a client that was not read from the service.
    assert_stored_as(&returned, &requested);
    assert_stored_as(&json!({}), &requested);
}

#[test]
fn an_absent_grace_period_next_to_an_enabled_rotation_is_stored_as_0() {
    assert_stored_as(
        &json!({"RefreshTokenRotation": {"Feature": "ENABLED"}}),
        &json!({"RefreshTokenRotation": {"Feature": "ENABLED", "RetryGracePeriodSeconds": 0}}),
    );
}

#[test]
fn an_absent_list_of_attributes_is_stored_as_absent_and_allows_all_attributes() {
    let (requested, returned) = (json!({}), json!({"UserPoolId": "us-east-1_EXAMPLE", "ClientId": "abc"}));
    let before = json!({"ReadAttributes": ["email"], "WriteAttributes": ["custom:tier"]});
    assert_eq!(update(&requested).applied_to(&client(&returned)), client(&returned));
    assert_eq!(
        client(&before).diff(&update(&requested).applied_to(&client(&before))).to_string(),
        "ReadAttributes: [\"email\"] -> all attributes (default)\n\
         WriteAttributes: [\"custom:tier\"] -> all attributes (default)",
    );
}

#[test]
fn an_empty_list_of_writable_attributes_has_the_effect_of_an_absent_one() {
    assert_stored_as(&json!({"WriteAttributes": []}), &json!({}));
    assert_stored_as(&json!({}), &json!({"WriteAttributes": []}));
    // No recorded response shows the effect of empty `ReadAttributes`.
    assert_eq!(
        client(&json!({"ReadAttributes": []})).diff(&client(&json!({}))).to_string(),
        "ReadAttributes: [] -> all attributes (default)",
    );
}

#[test]
fn an_application_arn_is_returned_with_the_service_linked_role() {
    const ARN: &str = "arn:aws:mobiletargeting:us-east-1:123456789012:apps/a1b2c3d4";
    let role = "arn:aws:iam::123456789012:role/aws-service-role/cognito-idp.amazonaws.com/\
                AWSServiceRoleForAmazonCognitoIdp";
    let requested = |arn: &str| json!({"AnalyticsConfiguration": {"ApplicationArn": arn}});
    let returned = |arn: &str| json!({"AnalyticsConfiguration": {"ApplicationArn": arn, "RoleArn": role}});
    assert_stored_as(&requested(ARN), &returned(ARN));
    // The role is the same for another application.
    let other = format!("{ARN}2");
    assert_eq!(update(&requested(&other)).applied_to(&client(&returned(ARN))), client(&returned(&other)));
}

#[test]
fn a_lifetime_of_60_minutes_is_stored_in_minutes_and_equals_the_default() {
    let returned = json!({"AccessTokenValidity": 60, "IdTokenValidity": 60,
        "TokenValidityUnits": {"AccessToken": "minutes", "IdToken": "minutes", "RefreshToken": "days"}});
    assert_stored_as(&json!({}), &returned);
    assert_stored_as(&returned, &json!({}));
}
