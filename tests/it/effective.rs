//! The effective values of absent settings.

use std::time::Duration;

use cognito_user_pool_client::UserPoolClientType;
use cognito_user_pool_client::model::DefaultValue;
use cognito_user_pool_client::types::{ExplicitAuthFlowsType, OAuthFlowType, PreventUserExistenceErrorTypes};
use serde_json::json;

use crate::support::NOT_MODELED;

fn client(members: &str) -> UserPoolClientType {
    serde_json::from_str(members).unwrap()
}

/// Access, ID and refresh token and sign-in session, in seconds.
#[track_caller]
fn assert_lifetimes(members: &str, seconds: [u64; 4]) {
    let client = client(members);
    let lifetimes = [
        client.access_token_lifetime(),
        client.id_token_lifetime(),
        client.refresh_token_lifetime(),
        client.auth_session_lifetime(),
    ];
    assert_eq!(lifetimes, seconds.map(Duration::from_secs), "{members}");
}

#[test]
fn absent_lifetimes_have_the_defaults_of_the_service() {
    assert_lifetimes("{}", [3_600, 3_600, 2_592_000, 180]);
    assert_lifetimes(r#"{"RefreshTokenValidity": 0, "TokenValidityUnits": {}}"#, [3_600, 3_600, 2_592_000, 180]);
    // A unit without its number changes nothing.
    let units = r#"{"TokenValidityUnits": {"AccessToken": "days", "IdToken": "seconds", "RefreshToken": "minutes"}}"#;
    assert_lifetimes(units, [3_600, 3_600, 2_592_000, 180]);
}

#[test]
fn each_lifetime_has_a_separate_unit() {
    let units = r#""TokenValidityUnits": {"AccessToken": "minutes", "IdToken": "seconds", "RefreshToken": "hours"}"#;
    let numbers = r#""AccessTokenValidity": 5, "IdTokenValidity": 300, "RefreshTokenValidity": 2"#;
    assert_lifetimes(&format!("{{{numbers}, {units}}}"), [300, 300, 7_200, 180]);
    assert_lifetimes(&format!(r#"{{{numbers}, "AuthSessionValidity": 15}}"#), [18_000, 1_080_000, 172_800, 900]);
}

#[test]
fn the_longest_and_negative_lifetimes_do_not_overflow() {
    let numbers = r#""AccessTokenValidity": 2147483647, "IdTokenValidity": -5, "RefreshTokenValidity": -2147483648"#;
    let units = format!(
        r#""TokenValidityUnits": {{"AccessToken": "days", "IdToken": "{NOT_MODELED}"}}, "AuthSessionValidity": -1"#
    );
    assert_lifetimes(&format!("{{{numbers}, {units}}}"), [2_147_483_647 * 86_400, 0, 0, 0]);
}

#[test]
fn a_lifetime_with_an_unknown_unit_has_the_default_unit() {
    let members = format!(r#"{{"IdTokenValidity": 2, "TokenValidityUnits": {{"IdToken": "{NOT_MODELED}"}}}}"#);
    assert_lifetimes(&members, [3_600, 7_200, 2_592_000, 180]);
}

#[test]
fn absent_settings_have_the_defaults_of_the_service() {
    use ExplicitAuthFlowsType::{AllowCustomAuth, AllowRefreshTokenAuth, AllowUserSrpAuth};
    let absent = client("{}");
    assert_eq!(absent.effective_explicit_auth_flows(), [AllowCustomAuth, AllowRefreshTokenAuth, AllowUserSrpAuth]);
    assert!(absent.effective_enable_token_revocation());
    assert!(!absent.effective_refresh_token_rotation_enabled());
    assert_eq!(*absent.effective_prevent_user_existence_errors(), PreventUserExistenceErrorTypes::Legacy);

    let set = client(
        r#"{"ExplicitAuthFlows": ["ALLOW_USER_AUTH"], "EnableTokenRevocation": false, "PreventUserExistenceErrors": "ENABLED",
            "RefreshTokenRotation": {"Feature": "ENABLED"}}"#,
    );
    assert_eq!(set.effective_explicit_auth_flows(), [ExplicitAuthFlowsType::AllowUserAuth]);
    assert!(!set.effective_enable_token_revocation());
    assert!(set.effective_refresh_token_rotation_enabled());
    assert_eq!(*set.effective_prevent_user_existence_errors(), PreventUserExistenceErrorTypes::Enabled);
}

#[test]
fn an_empty_list_of_auth_flows_allows_the_default_ones() {
    let (absent, empty) = (client("{}"), client(r#"{"ExplicitAuthFlows": []}"#));
    assert_eq!(empty.effective_explicit_auth_flows(), absent.effective_explicit_auth_flows());
    assert_eq!(empty.to_update().build_unvalidated().effective_explicit_auth_flows().len(), 3);
    // It stays distinct from an absent list where it is read and written.
    assert_ne!(empty, absent);
    assert_eq!(serde_json::to_string(&empty).unwrap(), r#"{"ExplicitAuthFlows":[]}"#);
}

#[test]
fn no_grant_type_is_effective_while_oauth_is_disabled() {
    use OAuthFlowType::{ClientCredentials, Code};
    let grants = r#""AllowedOAuthFlows": ["code", "client_credentials"]"#;
    for off in ["", r#", "AllowedOAuthFlowsUserPoolClient": null"#, r#", "AllowedOAuthFlowsUserPoolClient": false"#] {
        let client = client(&format!("{{{grants}{off}}}"));
        assert_eq!(client.allowed_o_auth_flows().len(), 2);
        assert_eq!(effective_grant_types(&client), [const { Vec::new() }; 3], "{off}");
    }
    let on = client(&format!(r#"{{{grants}, "AllowedOAuthFlowsUserPoolClient": true}}"#));
    assert_eq!(effective_grant_types(&on), std::array::from_fn(|_| vec![Code, ClientCredentials]));
    for none in [r#"{"AllowedOAuthFlowsUserPoolClient": true}"#, "{}"] {
        assert_eq!(effective_grant_types(&client(none)), [const { Vec::new() }; 3], "{none}");
    }
    let unknown =
        client(&format!(r#"{{"AllowedOAuthFlowsUserPoolClient": true, "AllowedOAuthFlows": ["{NOT_MODELED}"]}}"#));
    assert_eq!(unknown.effective_allowed_o_auth_flows(), [OAuthFlowType::from(NOT_MODELED)]);
}

/// The grant types in effect of a client and of the two requests that are built from it.
fn effective_grant_types(client: &UserPoolClientType) -> [Vec<OAuthFlowType>; 3] {
    [
        client.effective_allowed_o_auth_flows().to_vec(),
        client.to_create().build_unvalidated().effective_allowed_o_auth_flows().to_vec(),
        client.to_update().build_unvalidated().effective_allowed_o_auth_flows().to_vec(),
    ]
}

#[test]
fn an_absent_setting_has_the_effective_values_of_its_default() {
    for member in UserPoolClientType::MEMBERS {
        let value = match member.default {
            Some(DefaultValue::Boolean(boolean)) => json!(boolean),
            Some(DefaultValue::Integer(integer)) => json!(integer),
            Some(DefaultValue::Enum(value)) => json!(value),
            Some(DefaultValue::List(entries)) => json!(entries),
            _ => continue,
        };
        let set: UserPoolClientType = serde_json::from_value(json!({member.name: value})).unwrap();
        assert_eq!(effective(&set), effective(&client("{}")), "{}", member.name);
        assert!(set.diff(&client("{}")).is_empty(), "{}", member.name);
    }
}

#[test]
fn a_client_is_confidential_with_a_secret_or_the_arn_of_one() {
    assert!(client(r#"{"ClientSecret": "s"}"#).is_confidential());
    assert!(client(r#"{"ClientSecretArn": "arn"}"#).is_confidential());
    assert!(!client(r#"{"ClientName": "web"}"#).is_confidential());
}

fn effective(client: &UserPoolClientType) -> impl PartialEq + std::fmt::Debug + use<> {
    (
        client.auth_session_lifetime(),
        client.effective_explicit_auth_flows().to_vec(),
        client.effective_allowed_o_auth_flows().to_vec(),
        client.effective_enable_token_revocation(),
        client.effective_prevent_user_existence_errors().clone(),
        client.effective_refresh_token_rotation_enabled(),
    )
}
