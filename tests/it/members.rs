//! The modeled members: their names, and how absent, null, zero and empty values are read and written.

use std::time::Duration;

use cognito_user_pool_client::model::{DefaultValue, Kind, Member};
use cognito_user_pool_client::operation::create_user_pool_client::CreateUserPoolClientInput;
use cognito_user_pool_client::operation::update_user_pool_client::UpdateUserPoolClientInput;
use cognito_user_pool_client::{UserPoolClientType, json};
use serde_json::Value;

use crate::support::{Shape, document};

#[test]
fn members_are_written_in_the_order_of_their_rows() {
    fn check<S: Shape>() {
        let shape: S = serde_json::from_value(document(S::MEMBERS).into()).unwrap();
        let text = json::to_string(&shape).unwrap();
        // The name of a member occurs before the names inside its value.
        let mut rest = text.as_str();
        for member in S::MEMBERS {
            let (_, after) = rest.split_once(&format!("\"{}\":", member.name)).expect(member.name);
            rest = after;
        }
    }
    each_shape!(call check);
}

#[test]
fn a_refresh_token_validity_of_zero_is_absent_in_a_client() {
    assert_written::<UserPoolClientType>(
        r#"{"RefreshTokenValidity": 0, "AccessTokenValidity": 0}"#,
        r#"{"AccessTokenValidity":0}"#,
    );
    let client = UserPoolClientType::builder().refresh_token_validity(0).build_unvalidated();
    assert_eq!(client, UserPoolClientType::builder().build_unvalidated());
}

#[test]
fn a_refresh_token_validity_of_zero_is_kept_in_a_request() {
    assert_written::<CreateUserPoolClientInput>(r#"{"RefreshTokenValidity": 0}"#, r#"{"RefreshTokenValidity":0}"#);
}

#[test]
fn empty_lists_objects_and_strings_are_kept() {
    for kept in [
        r#"{"CallbackURLs":[]}"#,
        r#"{"ExplicitAuthFlows":[]}"#,
        r#"{"TokenValidityUnits":{}}"#,
        r#"{"RefreshTokenRotation":{}}"#,
        r#"{"AnalyticsConfiguration":{}}"#,
        r#"{"ClientName":""}"#,
        r#"{"PreventUserExistenceErrors":""}"#,
    ] {
        assert_written::<UserPoolClientType>(kept, kept);
    }
}

#[test]
fn an_empty_list_differs_from_an_absent_one() {
    let empty: UserPoolClientType = json::from_str(r#"{"CallbackURLs": []}"#).unwrap();
    assert_eq!(empty.callback_ur_ls, Some(vec![]));
    assert_ne!(empty, UserPoolClientType::builder().build_unvalidated());
    assert_eq!(empty.callback_urls(), [""; 0]);
}

#[test]
fn an_integer_that_is_written_as_a_fraction_is_read() {
    assert_written::<UserPoolClientType>(
        r#"{"AccessTokenValidity": 60.0, "IdTokenValidity": 6e1}"#,
        r#"{"AccessTokenValidity":60,"IdTokenValidity":60}"#,
    );
}

#[test]
fn the_extremes_of_a_number_are_kept() {
    let extremes = r#"{"RefreshTokenValidity":-2147483648,"AccessTokenValidity":2147483647}"#;
    assert_written::<UserPoolClientType>(extremes, extremes);
}

#[test]
fn every_character_of_a_string_is_kept() {
    let kept = r#"{"ClientName":"\u0000\u001f\"\\/é\u2028テ😀\u007f"}"#;
    let name = "\0\u{1f}\"\\/é\u{2028}テ😀\u{7f}";
    assert_eq!(json::from_str::<UserPoolClientType>(kept).unwrap().client_name(), Some(name));
    let written = json::to_string(&UserPoolClientType::builder().client_name(name).build_unvalidated()).unwrap();
    assert_eq!(serde_json::from_str::<Value>(&written).unwrap()["ClientName"], name);
}

#[test]
fn a_client_has_at_most_three_words_a_member_on_average() {
    // A string or a list takes three words, an enum one or two, a nested shape more.
    let words = size_of::<UserPoolClientType>() / size_of::<usize>();
    assert!(words <= 3 * UserPoolClientType::MEMBERS.len(), "{words} words");
}

#[track_caller]
fn assert_written<S: Shape>(read: &str, written: &str) {
    assert_eq!(json::to_string(&json::from_str::<S>(read).unwrap()).unwrap(), written);
}

/// Returns the members with a default, at every depth, by their paths.
fn defaults(parent: &str, members: &[Member]) -> Vec<(String, DefaultValue, bool)> {
    let mut defaults = Vec::new();
    for member in members {
        let path = format!("{parent}{}", member.name);
        if let Kind::Structure { members, .. } = member.shape.kind {
            defaults.extend(self::defaults(&format!("{path}."), members));
        }
        match member.default {
            Some(default) => defaults.push((path, default, member.empty_is_default)),
            None => assert!(!member.empty_is_default, "{path} has no default"),
        }
    }
    defaults
}

#[test]
fn the_rows_have_the_defaults_that_the_service_documents() {
    const NONE: DefaultValue = DefaultValue::List(&[]);
    let flows = DefaultValue::List(&["ALLOW_CUSTOM_AUTH", "ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_SRP_AUTH"]);
    let attributes = DefaultValue::Meaning("all attributes");
    let seconds = |seconds| DefaultValue::Duration(Duration::from_secs(seconds));
    let expected = [
        ("RefreshTokenValidity", seconds(2_592_000), false),
        ("AccessTokenValidity", seconds(3_600), false),
        ("IdTokenValidity", seconds(3_600), false),
        ("TokenValidityUnits.AccessToken", DefaultValue::Enum("hours"), false),
        ("TokenValidityUnits.IdToken", DefaultValue::Enum("hours"), false),
        ("TokenValidityUnits.RefreshToken", DefaultValue::Enum("days"), false),
        ("ReadAttributes", attributes, false),
        ("WriteAttributes", attributes, true),
        ("ExplicitAuthFlows", flows, true),
        ("SupportedIdentityProviders", NONE, false),
        ("CallbackURLs", NONE, false),
        ("LogoutURLs", NONE, false),
        ("AllowedOAuthFlows", NONE, false),
        ("AllowedOAuthScopes", NONE, false),
        ("AllowedOAuthFlowsUserPoolClient", DefaultValue::Boolean(false), false),
        ("AnalyticsConfiguration.UserDataShared", DefaultValue::Boolean(false), false),
        ("PreventUserExistenceErrors", DefaultValue::Enum("LEGACY"), false),
        ("EnableTokenRevocation", DefaultValue::Boolean(true), false),
        ("EnablePropagateAdditionalUserContextData", DefaultValue::Boolean(false), false),
        ("AuthSessionValidity", DefaultValue::Integer(3), false),
        ("RefreshTokenRotation.Feature", DefaultValue::Enum("DISABLED"), false),
        ("RefreshTokenRotation.RetryGracePeriodSeconds", DefaultValue::Integer(0), false),
    ];
    let expected = expected.map(|(path, default, empty)| (path.to_owned(), default, empty));
    assert_eq!(defaults("", UserPoolClientType::MEMBERS), expected);
    assert_eq!(defaults("", UpdateUserPoolClientInput::MEMBERS), expected);
    let is_of_create = |path: &str| ["GenerateSecret", "PublishSecretsInAWSSecretsManager"].contains(&path);
    let (of_create, settings): (Vec<_>, Vec<_>) =
        defaults("", CreateUserPoolClientInput::MEMBERS).into_iter().partition(|(path, ..)| is_of_create(path));
    assert_eq!(settings, expected);
    let disabled = of_create.iter().filter(|(_, default, _)| *default == DefaultValue::Boolean(false));
    assert_eq!((of_create.len(), disabled.count()), (2, 2));
}

#[test]
fn a_default_has_the_type_of_its_member() {
    fn check<S: Shape>() {
        for member in S::MEMBERS {
            let fits = match (member.default, &member.shape.kind) {
                (Some(DefaultValue::Boolean(_)), Kind::Boolean)
                | (Some(DefaultValue::Duration(_)), Kind::Integer { .. })
                | (Some(DefaultValue::Meaning(_)), Kind::List { .. })
                | (None, _) => true,
                (Some(DefaultValue::Integer(integer)), Kind::Integer { min, max, .. }) => {
                    min.is_none_or(|min| integer >= min) && max.is_none_or(|max| integer <= max)
                }
                (Some(DefaultValue::Enum(value)), Kind::Enum { values, .. }) => values.contains(&value),
                (Some(DefaultValue::List(entries)), Kind::List { of, .. }) => {
                    entries.iter().all(|entry| matches!(of.kind, Kind::Enum { values, .. } if values.contains(entry)))
                }
                _ => false,
            };
            assert!(fits, "{}.{}: {:?}", S::TYPE, member.name, member.default);
        }
    }
    each_shape!(call check);
}
