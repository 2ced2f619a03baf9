//! What the service stores of a request, from recorded responses and user reports. Ids and numbers are replaced.

use cognito_user_pool_client::operation::update_user_pool_client::UpdateUserPoolClientInput;
use cognito_user_pool_client::{UserPoolClientType, would_reset};
use serde_json::{Value, json};

fn client(members: &Value) -> UserPoolClientType {
    serde_json::from_value(members.clone()).unwrap()
}

fn update(members: &Value) -> UpdateUserPoolClientInput {
    serde_json::from_value(members.clone()).unwrap()
}

/// Asserts that the settings of a request and those of the response to it are not different, and that the same request
/// changes nothing afterwards.
#[track_caller]
fn is_stored_as(requested: &Value, returned: &Value) {
    let (file, live) = (client(requested), client(returned));
    assert_eq!(file.diff(&live).to_string(), "no difference", "forth");
    assert_eq!(live.diff(&file).to_string(), "no difference", "back");
    let update = update(requested);
    assert_eq!(live.diff(&update.applied_to(&live)).to_string(), "no difference");
    assert_eq!(would_reset(&update, &live), [""; 0]);
}

#[test]
fn a_grace_period_next_to_a_disabled_rotation_is_stored_as_0() {
    let requested = json!({"RefreshTokenRotation": {"Feature": "DISABLED", "RetryGracePeriodSeconds": 30}});
    let returned = json!({"RefreshTokenRotation": {"Feature": "DISABLED", "RetryGracePeriodSeconds": 0}});
    is_stored_as(&requested, &returned);
    assert_eq!(update(&requested).applied_to(&client(&returned)), client(&returned));
    // The number of a client that was not read from the service is treated alike.
    is_stored_as(&returned, &requested);
    is_stored_as(&json!({}), &requested);
}

#[test]
fn an_absent_grace_period_next_to_an_enabled_rotation_is_stored_as_0() {
    is_stored_as(
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
    is_stored_as(&json!({"WriteAttributes": []}), &json!({}));
    is_stored_as(&json!({}), &json!({"WriteAttributes": []}));
    // Of readable attributes, no response is known.
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
    is_stored_as(&requested(ARN), &returned(ARN));
    // The role is the same for another application.
    let other = format!("{ARN}2");
    assert_eq!(update(&requested(&other)).applied_to(&client(&returned(ARN))), client(&returned(&other)));
}

#[test]
fn a_lifetime_of_60_minutes_is_stored_as_such_and_equals_the_default() {
    let returned = json!({"AccessTokenValidity": 60, "IdTokenValidity": 60,
        "TokenValidityUnits": {"AccessToken": "minutes", "IdToken": "minutes", "RefreshToken": "days"}});
    is_stored_as(&json!({}), &returned);
    is_stored_as(&returned, &json!({}));
}
