//! No secret is shown, wherever it was put by mistake, in any format.

use cognito_user_pool_client::UserPoolClientType;
use serde_json::Value;

use crate::support::Shape;
use crate::support::canary::{TEXT, error_hidden, hidden, misplaced};

#[test]
fn no_error_shows_a_misplaced_value() {
    fn holds<S: Shape>() {
        for document in misplaced::<S>() {
            assert_hidden::<S>(&document);
        }
    }
    each_shape!(call holds);
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

/// Reads the document in every format, always in vain.
#[track_caller]
fn assert_hidden<S: Shape>(document: &Value) {
    error_hidden(S::TYPE, serde_norway::from_str::<S>(&serde_norway::to_string(document).unwrap()));
    error_hidden(S::TYPE, rmp_serde::from_slice::<S>(&rmp_serde::to_vec_named(document).unwrap()));
    let mut cbor = Vec::new();
    ciborium::into_writer(document, &mut cbor).unwrap();
    error_hidden(S::TYPE, ciborium::from_reader::<S, _>(cbor.as_slice()));
    // The whole text of a TOML error quotes the line of the document.
    let error = toml::from_str::<S>(&toml::to_string(document).unwrap()).unwrap_err();
    hidden(S::TYPE, error.message());
}
