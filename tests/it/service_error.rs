//! The service's refusals.

use cognito_user_pool_client::error::{ServiceError, ServiceErrorCode};

#[track_caller]
fn reads(header: Option<&str>, body: &str, expected: &str) {
    let error = ServiceError::from_response(header, body.as_bytes()).unwrap();
    assert_eq!(error.to_string(), expected);
}

#[test]
fn the_name_comes_with_or_without_namespace_and_address() {
    let expected = "InvalidParameterException: bad";
    reads(None, r#"{"__type": "InvalidParameterException", "message": "bad"}"#, expected);
    reads(None, r#"{"__type": "com.amazonaws.cognito#InvalidParameterException", "Message": "bad"}"#, expected);
    reads(None, r#"{"code": "InvalidParameterException", "message": "bad"}"#, expected);
    let address = "InvalidParameterException:http://internal.amazon.com/coral/com.amazonaws.cognito/";
    reads(Some(address), r#"{"message": "bad"}"#, expected);
    let both = "com.amazonaws.cognito#InvalidParameterException:http://internal.amazon.com/coral/";
    reads(Some(both), r#"{"__type": "Other", "message": "bad"}"#, expected);
}

#[test]
fn a_header_alone_is_enough() {
    reads(Some("TooManyRequestsException"), "", "TooManyRequestsException");
    reads(Some("TooManyRequestsException"), "<html>", "TooManyRequestsException");
}

#[test]
fn a_recorded_refusal_reads() {
    let error = ServiceError::from_response(None, include_bytes!("../data/recorded/error.json")).unwrap();
    assert_eq!(*error.code(), ServiceErrorCode::ResourceNotFound);
    assert!(error.message().is_some());
}

#[test]
fn an_exception_of_the_future_keeps_its_name() {
    let error = ServiceError::from_response(None, br#"{"__type": "NewException"}"#).unwrap();
    assert_eq!(error.code().as_str(), "NewException");
    assert_eq!(error.message(), None);
}

#[test]
fn what_is_no_refusal_of_the_service_is_an_error() {
    let error = |body: &str| ServiceError::from_response(None, body.as_bytes()).unwrap_err().to_string();
    assert_eq!(error("{}"), "__type: missing exception name");
    assert_eq!(error("<html>"), "expected value at line 1 column 1");
}
