//! No secret is shown, wherever it was put by mistake.

use cognito_user_pool_client::{UserPoolClientType, json};
use serde_json::{Map, Value, json};

use crate::support::canary::{NUMBER, TEXT, error_hidden, hidden, misplaced};
use crate::support::{Shape, document_with};

#[test]
fn no_error_shows_a_misplaced_value() {
    fn holds<S: Shape>() {
        for document in misplaced::<S>() {
            assert_hidden::<S>(&document);
        }
        for value in [json!(TEXT), json!(NUMBER), json!([TEXT]), json!([NUMBER])] {
            assert_json_hidden::<S>(&value.to_string());
        }
    }
    each_shape!(call holds);
}

#[test]
fn no_error_shows_a_value_before_or_after_the_place() {
    let secret = format!(r#""ClientSecret": "{TEXT}""#);
    for text in [
        format!("{{{secret}"),
        format!("{{{secret}}}x"),
        format!("{{{secret}, {secret}}}"),
        format!(r#"{{{secret}, "ClientName": 1}}"#),
        format!(r#"{{"ClientName": 1, {secret}}}"#),
        format!(r#"{{"ClientSecret": "{TEXT}"#),
        format!(r#"{{"ClientSecret": "{TEXT}\x"}}"#),
        format!(r#"{{"ClientSecret": {TEXT}}}"#),
        format!(r#"{{"ClientSecret": {NUMBER}{TEXT}}}"#),
        format!(r#"{{"New": "{TEXT}", "New": "{TEXT}"}}"#),
    ] {
        assert_json_hidden::<UserPoolClientType>(&text);
    }
}

#[test]
fn debug_shows_neither_sensitive_values_nor_unknown_ones() {
    fn holds<S: Shape>() {
        let unknown = Map::from_iter([("New".to_owned(), json!([TEXT, {"Deep": TEXT}]))]);
        let mut original = document_with(&unknown, S::MEMBERS);
        for member in S::MEMBERS.iter().filter(|member| member.is_sensitive()) {
            original.insert(member.name.into(), TEXT.into());
        }
        let shape: S = serde_json::from_value(original.into()).unwrap();
        hidden(S::TYPE, &format!("{shape:?} {shape:#?} {}", shape.builder_debug()));
    }
    each_shape!(call holds);
}

/// Reads the document as JSON, always in vain.
#[track_caller]
fn assert_hidden<S: Shape>(document: &Value) {
    assert_json_hidden::<S>(&document.to_string());
    error_hidden(S::TYPE, serde_json::from_value::<S>(document.clone()));
}

#[track_caller]
fn assert_json_hidden<S: Shape>(text: &str) {
    error_hidden(text, json::from_str::<S>(text));
    error_hidden(text, json::from_slice::<S>(text.as_bytes()));
    error_hidden(text, serde_json::from_str::<S>(text));
    error_hidden(text, serde_json::from_reader::<_, S>(text.as_bytes()));
}
