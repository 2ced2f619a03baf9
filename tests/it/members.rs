//! The members that this version knows: their names, and what absent, null, zero and empty become.

use cognito_user_pool_client::operation::create_user_pool_client::CreateUserPoolClientInput;
use cognito_user_pool_client::{UserPoolClientType, json};
use serde_json::Value;

use crate::support::{Shape, document};

#[test]
fn every_member_is_read_and_written_under_its_name() {
    fn holds<S: Shape>() {
        let original = Value::from(document(S::MEMBERS));
        let shape: S = serde_json::from_value(original.clone()).unwrap();
        assert!(shape.unknown_fields().is_empty(), "{}: {:?}", S::TYPE, shape.unknown_fields());
        assert_eq!(serde_json::to_value(&shape).unwrap(), original, "{}", S::TYPE);
    }
    each_shape!(call holds);
}

#[test]
fn members_are_written_in_the_order_of_their_rows() {
    fn holds<S: Shape>() {
        let shape: S = serde_json::from_value(document(S::MEMBERS).into()).unwrap();
        let text = json::to_string(&shape).unwrap();
        // A member's name occurs before those of its own value.
        let mut rest = text.as_str();
        for member in S::MEMBERS {
            let (_, behind) = rest.split_once(&format!("\"{}\":", member.name)).expect(member.name);
            rest = behind;
        }
    }
    each_shape!(call holds);
}

#[test]
fn a_null_member_is_absent() {
    fn holds<S: Shape>() {
        for member in S::MEMBERS {
            let shape: S = json::from_str(&format!(r#"{{"{}": null}}"#, member.name)).unwrap();
            assert_eq!(shape, S::default(), "{}.{}", S::TYPE, member.name);
        }
    }
    each_shape!(call holds);
}

#[test]
fn an_absent_member_is_not_written() {
    fn holds<S: Shape>() {
        assert_eq!(json::to_string(&S::default()).unwrap(), "{}", "{}", S::TYPE);
        assert_eq!(json::from_str::<S>("{}").unwrap(), S::default(), "{}", S::TYPE);
    }
    each_shape!(call holds);
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
fn an_empty_list_is_not_an_absent_one() {
    let empty: UserPoolClientType = json::from_str(r#"{"CallbackURLs": []}"#).unwrap();
    assert_eq!(empty.callback_ur_ls, Some(vec![]));
    assert_ne!(empty, UserPoolClientType::builder().build_unvalidated());
    assert_eq!(empty.callback_urls(), [""; 0]);
}

#[test]
fn a_whole_number_may_be_written_as_a_fraction() {
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
