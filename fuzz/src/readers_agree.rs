//! All readers of JSON accept the same documents and return the same value.

use std::fmt::Debug;

use cognito_user_pool_client::json;
use cognito_user_pool_client::model::Structure;
use cognito_user_pool_client::operation::Operation;
use cognito_user_pool_client::{DescribeUserPoolClientOutput, UserPoolClientType};

use crate::document::{Document, decode, parse};

/// Passes the document to every reader of every shape.
pub fn readers_agree(data: &[u8]) {
    let text = decode(data);
    let document = text.as_deref().and_then(parse);
    let (text, document) = (text.as_deref(), document.as_ref());
    each_shape!(call_with check(data, text, document));
    each_operation!(call_with check_response(data));
    check_client(data);
}

fn check<S: Structure>(data: &[u8], text: Option<&str>, document: Option<&Document>) {
    let read = json::from_slice::<S>(data);
    if let Some(text) = text {
        assert_agree(&read, &json::from_str(text));
        // The functions of `serde_json` do not accept a byte order mark, which `text` does not have.
        let other = serde_json::from_str(text);
        assert_agree(&read, &other);
        assert_agree(&read, &serde_json::from_slice(text.as_bytes()));
        assert_agree(&read, &serde_json::from_reader(text.as_bytes()));
        if let (Err(error), Err(other)) = (&read, &other)
            && error.line().is_some()
        {
            // The error has the path and the message of `serde_json`, except two messages about the data.
            let other = other.to_string();
            let is_of_data = ["number out of range", "recursion limit exceeded"].iter().any(|it| other.starts_with(it));
            assert!(error.to_string().ends_with(&other) != (is_of_data && error.is_data()), "{error} and {other}");
        }
    } else {
        assert!(read.is_err(), "the input is not Unicode");
    }
    match document {
        // `Value` has only the last of the duplicates, so that the readers of a `Value` may accept it.
        Some(document) if document.has_duplicate => assert!(read.is_err(), "the document has a duplicate"),
        Some(document) => {
            assert_agree(&read, &S::deserialize(&document.value));
            assert_agree(&read, &serde_json::from_value(document.value.clone()));
        }
        None => assert!(read.is_err(), "the document is not JSON"),
    }
}

fn assert_agree<S: PartialEq + Debug, E: Debug, F: Debug>(one: &Result<S, E>, other: &Result<S, F>) {
    match (one, other) {
        (Ok(one), Ok(other)) => assert_eq!(one, other),
        (Err(_), Err(_)) => {}
        _ => panic!("{one:?} and {other:?}"),
    }
}

/// Checks that `parse_response` returns the response that `from_slice` reads, or rejects it.
fn check_response<T: Operation>(data: &[u8]) {
    let read = json::from_slice(data);
    match T::parse_response(data) {
        Ok(response) if data.is_empty() => assert_eq!(response, T::Output::default()),
        Ok(response) => assert_eq!(Some(response), read.ok()),
        Err(error) => {
            if let Ok(read) = read {
                // The body of an error response has no member of the output.
                assert_eq!(Structure::without_unknown_fields(&read), T::Output::default(), "{error}");
            }
        }
    }
}

/// Checks that the client of a document is the client in the response, or otherwise the document itself.
fn check_client(data: &[u8]) {
    let read = json::client_from_slice(data);
    if let Some(text) = decode(data) {
        assert_eq!(read, json::client_from_str(&text));
    }
    let Ok(client) = read else { return };
    let response: DescribeUserPoolClientOutput = json::from_slice(data).expect("any object is a response");
    let expected = response.user_pool_client.or_else(|| json::from_slice::<UserPoolClientType>(data).ok());
    assert_eq!(Some(client), expected);
}
