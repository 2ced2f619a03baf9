//! No secret is shown, wherever it was put by mistake.

use std::fmt::{Debug, Display};

use cognito_user_pool_client::model::{Kind, Shape as Table};
use cognito_user_pool_client::{UserPoolClientType, json};
use serde_json::{Map, Value, json};

use crate::support::{Shape, document_with};

const TEXT: &str = "canary+0123456789+canary";
const NUMBER: i64 = 8_675_309_123_456;

#[test]
fn no_error_shows_a_misplaced_value() {
    fn holds<S: Shape>() {
        for member in S::MEMBERS {
            for value in wrong_values(member.shape) {
                assert_hidden::<S>(&json!({member.name: value}));
            }
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
fn no_error_shows_a_number_that_only_some_formats_have() {
    for number in [i128::MIN.to_string(), u128::MAX.to_string()] {
        for (member, expected) in [("ClientSecret", "a string"), ("New", "a 64-bit integer")] {
            let error = serde_norway::from_str::<UserPoolClientType>(&format!("{member}: {number}")).unwrap_err();
            let column = member.len() + 3;
            let text = format!("{member}: must be {expected}, found a number at line 1 column {column}");
            assert_eq!(error.to_string(), text);
        }
    }
}

#[test]
fn no_error_shows_bytes() {
    let mut cbor = Vec::new();
    ciborium::into_writer(
        &ciborium::Value::Map(vec![("ClientSecret".into(), ciborium::Value::Bytes(TEXT.into()))]),
        &mut cbor,
    )
    .unwrap();
    let error = ciborium::from_reader::<UserPoolClientType, _>(cbor.as_slice()).unwrap_err();
    assert_eq!(error.to_string(), r#"Semantic(None, "must be a string, found bytes")"#);
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

/// Values with a secret that a member cannot have.
fn wrong_values(shape: &Table) -> Vec<Value> {
    let (list, object) = (json!([TEXT, NUMBER]), json!({"a": TEXT, "b": NUMBER}));
    match shape.kind {
        Kind::String { .. } | Kind::Enum { .. } => {
            vec![json!(NUMBER), json!(-NUMBER), json!(8_675_309.5), list, object]
        }
        // A number out of range is shown: it is at its place.
        Kind::Integer { .. } | Kind::Timestamp => vec![json!(TEXT), list, object],
        Kind::Boolean => vec![json!(TEXT), json!(NUMBER), list, object],
        Kind::List { of, .. } => {
            let entries = wrong_values(of).into_iter().map(|entry| json!([entry]));
            [json!(TEXT), json!(NUMBER), object].into_iter().chain(entries).collect()
        }
        Kind::Structure { .. } => vec![json!(TEXT), json!(NUMBER), list],
        ref kind => panic!("this test does not know {kind:?}"),
    }
}

/// Reads the document in every format, always in vain.
#[track_caller]
fn assert_hidden<S: Shape>(document: &Value) {
    assert_json_hidden::<S>(&document.to_string());
    error_hidden(S::TYPE, serde_json::from_value::<S>(document.clone()));
    error_hidden(S::TYPE, serde_norway::from_str::<S>(&serde_norway::to_string(document).unwrap()));
    error_hidden(S::TYPE, rmp_serde::from_slice::<S>(&rmp_serde::to_vec_named(document).unwrap()));
    let mut cbor = Vec::new();
    ciborium::into_writer(document, &mut cbor).unwrap();
    error_hidden(S::TYPE, ciborium::from_reader::<S, _>(cbor.as_slice()));
    // The whole text of a TOML error quotes the line of the document.
    let error = toml::from_str::<S>(&toml::to_string(document).unwrap()).unwrap_err();
    hidden(S::TYPE, error.message());
}

#[track_caller]
fn assert_json_hidden<S: Shape>(text: &str) {
    error_hidden(text, json::from_str::<S>(text));
    error_hidden(text, json::from_slice::<S>(text.as_bytes()));
    error_hidden(text, serde_json::from_str::<S>(text));
    error_hidden(text, serde_json::from_reader::<_, S>(text.as_bytes()));
}

#[track_caller]
fn error_hidden<S: Debug, E: Debug + Display>(what: &str, read: Result<S, E>) {
    let error = read.unwrap_err();
    hidden(what, &format!("{error} {error:?}"));
}

#[track_caller]
fn hidden(what: &str, text: &str) {
    for secret in ["canary", "0123456789", "8675309"] {
        assert!(!text.contains(secret), "{what}: {text}");
    }
}
