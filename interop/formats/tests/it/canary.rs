//! No output shows a misplaced secret in any format.

use std::any::type_name;
use std::fmt::{Debug, Display};

use cognito_user_pool_client::UserPoolClientType;
use cognito_user_pool_client::model::Structure;
use serde_json::{Value, json};

use crate::support::canary::{NUMBER, TEXT, error_hidden, hidden, misplaced};

#[test]
fn no_error_shows_a_misplaced_value() {
    fn check<S: Structure>() {
        for document in misplaced::<S>() {
            assert_hidden::<S>(&document);
        }
    }
    each_shape!(call check);
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

/// A document in a format, and the function that reads it. An error is returned with its outputs.
struct Format {
    name: &'static str,
    document: Vec<u8>,
    /// The document with one more `ClientSecret`.
    twice: Vec<u8>,
    read: fn(&[u8]) -> Result<UserPoolClientType, String>,
}

fn outputs<E: Debug + Display>(error: E) -> String {
    format!("{error} {error:?} {error:#} {error:#?}")
}

fn formats(document: &Value) -> [Format; 4] {
    let secret = json!({"ClientSecret": TEXT});
    let message_pack = rmp_serde::to_vec_named(document).unwrap();
    let mut cbor = Vec::new();
    ciborium::into_writer(document, &mut cbor).unwrap();
    // The first byte is the number of members, which is less than 16.
    let one_more = |bytes: &[u8], mut member: Vec<u8>| {
        member.remove(0);
        [&[bytes[0] + 1], &bytes[1..], &member].concat()
    };
    let mut cbor_secret = Vec::new();
    ciborium::into_writer(&secret, &mut cbor_secret).unwrap();
    let yaml = serde_norway::to_string(document).unwrap();
    let toml = toml::to_string(document).unwrap();
    [
        Format {
            name: "YAML",
            twice: format!("{yaml}{}", serde_norway::to_string(&secret).unwrap()).into_bytes(),
            document: yaml.into_bytes(),
            read: |bytes| serde_norway::from_slice(bytes).map_err(outputs),
        },
        Format {
            name: "TOML",
            twice: format!("{}{toml}", toml::to_string(&secret).unwrap()).into_bytes(),
            document: toml.into_bytes(),
            // The whole string of the error, and its `Debug`, quote the line of the document.
            read: |bytes| {
                let string = str::from_utf8(bytes).map_err(outputs)?;
                toml::from_str(string).map_err(|error| error.message().to_owned())
            },
        },
        Format {
            name: "CBOR",
            twice: one_more(&cbor, cbor_secret),
            document: cbor,
            read: |bytes| ciborium::from_reader(bytes).map_err(outputs),
        },
        Format {
            name: "MessagePack",
            twice: one_more(&message_pack, rmp_serde::to_vec_named(&secret).unwrap()),
            document: message_pack,
            read: |bytes| rmp_serde::from_slice(bytes).map_err(outputs),
        },
    ]
}

#[test]
fn a_document_that_is_cut_at_any_byte_or_has_a_duplicate_secret_shows_no_secret() {
    let document = json!({
        "ClientId": TEXT, "ClientSecret": TEXT, "New": [TEXT, NUMBER, {"a": TEXT}],
        "TokenValidityUnits": {"IdToken": "days", "New": {"a": [TEXT]}},
    });
    for Format { name, document, twice, read } in formats(&document) {
        let client = read(&document).unwrap();
        hidden(name, &format!("{client:?} {client:#?} {}", client.redacted()));
        let mut errors = 0;
        for end in 0..document.len() {
            // A document without its end is also a document in YAML and TOML.
            match read(&document[..end]) {
                Ok(cut) => hidden(name, &format!("{cut:?} {} {:?}", cut.redacted(), client.diff(&cut))),
                Err(error) => {
                    hidden(name, &error);
                    errors += 1;
                }
            }
        }
        assert!(errors > document.len() / 8, "{name}: {errors} errors in {} bytes", document.len());
        hidden(name, &read(&twice).unwrap_err());
    }
}

/// Asserts that the parser of each format rejects the document without showing its values.
#[track_caller]
fn assert_hidden<S: Structure>(document: &Value) {
    error_hidden(type_name::<S>(), serde_norway::from_str::<S>(&serde_norway::to_string(document).unwrap()));
    error_hidden(type_name::<S>(), rmp_serde::from_slice::<S>(&rmp_serde::to_vec_named(document).unwrap()));
    let mut cbor = Vec::new();
    ciborium::into_writer(document, &mut cbor).unwrap();
    error_hidden(type_name::<S>(), ciborium::from_reader::<S, _>(cbor.as_slice()));
    error_hidden(type_name::<S>(), ciborium::Value::serialized(document).unwrap().deserialized::<S>());
    error_hidden(type_name::<S>(), serde_norway::from_value::<S>(serde_norway::to_value(document).unwrap()));
    error_hidden(type_name::<S>(), toml::Value::try_from(document).unwrap().try_into::<S>());
    // The whole message of a TOML error quotes the line of the document.
    let error = toml::from_str::<S>(&toml::to_string(document).unwrap()).unwrap_err();
    hidden(type_name::<S>(), error.message());
}
