//! A client with the settings of a partial configuration.

use cognito_user_pool_client::validation::RuleKind;
use cognito_user_pool_client::{Rule, UserPoolClientType, would_reset};
use serde_json::{Value, json};

use crate::support::NOT_MODELED;

fn client(document: Value) -> UserPoolClientType {
    serde_json::from_value(document).unwrap()
}

#[track_caller]
fn assert_merged(before: Value, changes: Value, expected: &Value) {
    let merged = client(before).merged_with(&client(changes));
    assert_eq!(&serde_json::to_value(merged).unwrap(), expected);
}

#[test]
fn a_structure_is_merged_by_member_and_a_list_or_an_unknown_member_is_replaced() {
    assert_merged(
        json!({"ClientName": "web", "RefreshTokenValidity": 7, "AuthSessionValidity": 5, "EnableTokenRevocation": true,
            "TokenValidityUnits": {"AccessToken": "minutes", "IdToken": "minutes", "Newer": {"A": 1}},
            "CallbackURLs": ["https://a.example.com/", "https://b.example.com/"], "LogoutURLs": ["app://"],
            "RefreshTokenRotation": {"Feature": "ENABLED"}, "New": {"A": 1}, "Other": 1}),
        json!({"ClientName": "app", "RefreshTokenValidity": 0, "EnableTokenRevocation": false,
            "TokenValidityUnits": {"IdToken": "hours", "RefreshToken": "days", "Newer": {"B": 1}},
            "CallbackURLs": ["https://c.example.com/"], "LogoutURLs": [], "ReadAttributes": ["email"],
            "RefreshTokenRotation": {"RetryGracePeriodSeconds": 10}, "New": {"B": 1}}),
        &json!({"ClientName": "app", "RefreshTokenValidity": 7, "AuthSessionValidity": 5, "EnableTokenRevocation": false,
            "TokenValidityUnits":
                {"AccessToken": "minutes", "IdToken": "hours", "RefreshToken": "days", "Newer": {"B": 1}},
            "CallbackURLs": ["https://c.example.com/"], "LogoutURLs": [], "ReadAttributes": ["email"],
            "RefreshTokenRotation": {"Feature": "ENABLED", "RetryGracePeriodSeconds": 10}, "New": {"B": 1},
            "Other": 1}),
    );
}

#[test]
fn the_identity_of_a_client_with_an_id_is_kept() {
    let other = json!({"UserPoolId": "us-east-1_OTHER", "ClientName": "other", "ClientId": "other",
        "ClientSecret": "other", "ClientSecretArn": "other", "LastModifiedDate": 4, "CreationDate": 3,
        "ClientType": "DCR", "GenerateSecret": true, "PublishSecretsInAWSSecretsManager": true});
    let mut full = json!({"UserPoolId": "us-east-1_EXAMPLE", "ClientId": "abc", "ClientSecret": "s",
        "ClientSecretArn": "arn", "LastModifiedDate": 2, "CreationDate": 1, "ClientType": "REGULAR"});
    assert_merged(json!({"ClientId": "abc"}), other.clone(), &json!({"ClientId": "abc", "ClientName": "other"}));
    let before = full.clone();
    full["ClientName"] = "other".into();
    assert_merged(before, other.clone(), &full);
    // A client without a client id, such as a template, takes the identity.
    let mut expected = other.clone();
    expected.as_object_mut().unwrap().retain(|name, _| !name.ends_with("SecretsManager") && name != "GenerateSecret");
    assert_merged(json!({"UserPoolId": "us-east-1_EXAMPLE", "GenerateSecret": true}), other, &expected);
}

#[test]
fn an_application_that_is_named_by_the_other_member_replaces_the_configuration() {
    let assert_merged = |before: Value, changes: Value, expected: Value| {
        let analytics = |members: Value| json!({ "AnalyticsConfiguration": members });
        assert_merged(analytics(before), analytics(changes), &analytics(expected));
    };
    let by_arn = json!({"ApplicationArn": "arn:a", "RoleArn": "arn:role", "UserDataShared": true});
    let by_id = json!({"ApplicationId": "1", "RoleArn": "arn:b", "ExternalId": "2"});
    assert_merged(by_arn.clone(), by_id.clone(), by_id.clone());
    assert_merged(by_id.clone(), json!({"ApplicationArn": "arn:b"}), json!({"ApplicationArn": "arn:b"}));
    // The same member names another application, or none is named.
    assert_merged(
        by_arn,
        json!({"ApplicationArn": "arn:b"}),
        json!({"ApplicationArn": "arn:b", "RoleArn": "arn:role", "UserDataShared": true}),
    );
    assert_merged(
        by_id,
        json!({"UserDataShared": true}),
        json!({"ApplicationId": "1", "RoleArn": "arn:b", "ExternalId": "2", "UserDataShared": true}),
    );
    assert_merged(
        json!({"UserDataShared": true}),
        json!({"ApplicationId": "1"}),
        json!({"ApplicationId": "1", "UserDataShared": true}),
    );
}

#[test]
fn a_number_without_its_unit_keeps_the_unit_of_the_client() {
    let before = client(json!({"AccessTokenValidity": 30, "TokenValidityUnits": {"AccessToken": "minutes"}}));
    let lines = |changes: Value| before.diff(&before.merged_with(&client(changes))).to_string();
    assert_eq!(lines(json!({"AccessTokenValidity": 2})), "AccessTokenValidity: 30 minutes -> 2 minutes");
    assert_eq!(
        lines(json!({"AccessTokenValidity": 2, "TokenValidityUnits": {"AccessToken": "hours"}})),
        "AccessTokenValidity: 30 minutes -> 2 hours",
    );
}

#[test]
fn a_partial_configuration_is_applied_to_a_client_with_unknown_settings() {
    let live = client(json!({"UserPoolId": "us-east-1_EXAMPLE", "ClientId": "abc", "NewSetting": 1,
        "ExplicitAuthFlows": [NOT_MODELED], "AllowedOAuthFlows": ["code"], "CallbackURLs": ["https://a.example.com/"]}));
    // The file alone is invalid, because its default redirect URI is not a callback URL.
    let file = client(json!({"DefaultRedirectURI": "https://a.example.com/"}));
    assert_eq!(file.validate().unwrap_err().violations()[0].rule(), Rule::DefaultRedirectUriListed);
    let merged = live.merged_with(&file);
    assert_eq!(merged.validate(), Ok(()));
    let update = merged.to_update().build().unwrap();
    assert_eq!(
        live.diff(&update.applied_to(&live)).to_string(),
        "DefaultRedirectURI: nothing -> https://a.example.com/",
    );
    assert_eq!(would_reset(&update, &live), [""; 0]);
    assert_eq!(update.unknown_fields()["NewSetting"], 1);
}

#[test]
fn a_misspelled_member_of_a_file_is_rejected_and_an_unknown_setting_of_the_client_is_not() {
    let live = client(json!({"UserPoolId": "us-east-1_EXAMPLE", "ClientId": "abc", "NewSetting": 1,
        "ExplicitAuthFlows": [NOT_MODELED], "CallbackURLs": ["https://a.example.com/"]}));
    let mistakes = |file: &UserPoolClientType| -> Vec<String> {
        let violations = file.validate_strict().err().into_iter().flatten();
        violations.filter(|it| it.rule().kind() == RuleKind::Lint).map(|it| it.to_string()).collect()
    };
    let typos =
        client(json!({"DefaultRedirectURI": "https://a.example.com/", "AuthSesionValidity": 5, "GenerateSecret": true,
        "PreventUserExistenceErrors": "ENABLE"}));
    assert_eq!(
        mistakes(&typos),
        [
            "PreventUserExistenceErrors: should be one of `ENABLED`, `LEGACY`, found `ENABLE`, did you mean `ENABLED`?",
            "AuthSesionValidity: should be a modeled member: did you mean `AuthSessionValidity`?",
        ],
    );
    let file = client(json!({"DefaultRedirectURI": "https://a.example.com/", "AuthSessionValidity": 5}));
    assert_eq!(mistakes(&file), [""; 0]);
    assert!(file.validate_strict().is_err(), "only the live client has the callback URL");
    let merged = live.merged_with(&file);
    assert_eq!(merged.validate(), Ok(()));
    assert_eq!(
        live.diff(&merged).to_string(),
        "DefaultRedirectURI: nothing -> https://a.example.com/\nAuthSessionValidity: 3 (default) -> 5",
    );
}
