//! Error responses of the service.

use cognito_user_pool_client::error::{ServiceError, ServiceErrorCode};

#[track_caller]
fn assert_read(header: Option<&str>, body: &str, expected: &str) {
    let error = ServiceError::from_response(header, body.as_bytes()).unwrap();
    assert_eq!(error.to_string(), expected);
}

#[test]
fn the_exception_name_is_read_with_or_without_namespace_and_address() {
    let expected = "InvalidParameterException: bad";
    assert_read(None, r#"{"__type": "InvalidParameterException", "message": "bad"}"#, expected);
    assert_read(None, r#"{"__type": "com.amazonaws.cognito#InvalidParameterException", "Message": "bad"}"#, expected);
    assert_read(None, r#"{"code": "InvalidParameterException", "message": "bad"}"#, expected);
    let address = "InvalidParameterException:http://internal.amazon.com/coral/com.amazonaws.cognito/";
    assert_read(Some(address), r#"{"message": "bad"}"#, expected);
    let both = "com.amazonaws.cognito#InvalidParameterException:http://internal.amazon.com/coral/";
    assert_read(Some(both), r#"{"__type": "Other", "message": "bad"}"#, expected);
}

#[test]
fn a_namespace_that_is_a_uri_is_removed() {
    let expected = "InvalidParameterException: bad";
    assert_read(None, r#"{"__type": "http://a.b/c#InvalidParameterException", "message": "bad"}"#, expected);
    assert_read(
        None,
        r#"{"__type": "http://a.b:80/c#InvalidParameterException:http://d.e/", "message": "bad"}"#,
        expected,
    );
    assert_read(Some("https://a.b/c#InvalidParameterException"), r#"{"message": "bad"}"#, expected);
    // The fragment of an address is not a name.
    assert_read(None, r#"{"__type": "InvalidParameterException:http://a.b/#c", "message": "bad"}"#, expected);
}

#[test]
fn an_empty_name_is_skipped() {
    let expected = "InvalidParameterException: bad";
    let body = r#"{"__type": "InvalidParameterException", "message": "bad"}"#;
    for header in ["", " ", ":", "#", "http://a.b/", "a#:http://b.c/"] {
        assert_read(Some(header), body, expected);
    }
    assert_read(None, r#"{"__type": "", "code": "InvalidParameterException", "message": "bad"}"#, expected);
    assert_read(None, r#"{"__type": 7, "code": "InvalidParameterException", "message": "bad"}"#, expected);
    let error = |header| ServiceError::from_response(header, br#"{"__type": "", "message": "bad"}"#).unwrap_err();
    assert_eq!(error(None).to_string(), "__type: missing exception name, found the message `bad`");
    assert_eq!(error(Some("")).to_string(), "__type: missing exception name, found the message `bad`");
    assert_eq!(error(None).path(), "__type");
}

#[test]
fn the_wrapped_body_of_an_unknown_operation_is_read() {
    let body = r#"{"Output": {"__type": "com.amazon.coral.service#UnknownOperationException", "message": "m"}, "Version": "1.0"}"#;
    assert_read(None, body, "UnknownOperationException: m");
    assert_read(Some("OtherException"), body, "OtherException: m");
    assert_read(None, r#"{"Output": {"__type": "A"}, "__type": "B"}"#, "B");
}

#[test]
fn the_reason_of_an_invalid_parameter_is_kept() {
    let body = br#"{"__type": "InvalidParameterException", "message": "bad", "reasonCode": "InvalidScope"}"#;
    let error = ServiceError::from_response(None, body).unwrap();
    assert_eq!(error.reason_code(), Some("InvalidScope"));
    assert_eq!(error.to_string(), "InvalidParameterException: bad");
    for body in [r#"{"__type": "A"}"#, r#"{"__type": "A", "reasonCode": 7}"#] {
        assert_eq!(ServiceError::from_response(None, body.as_bytes()).unwrap().reason_code(), None);
    }
}

#[test]
fn display_is_one_line_of_limited_length_and_the_accessors_are_exact() {
    let message = format!("a\n\u{1b}[31m\u{202e}\u{2028}{}", "é".repeat(2000));
    let error = ServiceError::new(format!("New\r{}", "x".repeat(200)).as_str(), &*message);
    let expected = format!(r"New\r{}…: a\n\u{{1b}}[31m\u{{202e}}\u{{2028}}{}…", "x".repeat(114), "é".repeat(970));
    assert_eq!(error.to_string(), expected);
    assert_eq!(error.message(), Some(&*message));
    let exact = ServiceError::new(ServiceErrorCode::NotAuthorized, "é".repeat(1000));
    assert_eq!(exact.to_string(), format!("NotAuthorizedException: {}", "é".repeat(1000)));
}

#[test]
fn an_error_can_be_built_for_a_test() {
    let body = br#"{"__type": "ResourceNotFoundException", "message": "no such client"}"#;
    let read = ServiceError::from_response(None, body).unwrap();
    assert_eq!(ServiceError::new(ServiceErrorCode::ResourceNotFound, "no such client"), read);
    assert_eq!(ServiceError::new("ResourceNotFoundException", "no such client".to_owned()), read);
}

#[test]
fn throttling_failures_and_concurrent_changes_are_retryable() {
    let is_retryable = |code: &str| ServiceError::new(code, "").is_retryable();
    let retryable: Vec<_> = ServiceErrorCode::values().iter().copied().filter(|code| is_retryable(code)).collect();
    assert_eq!(
        retryable,
        [
            "ConcurrentModificationException",
            "InternalErrorException",
            "InternalServerException",
            "TooManyRequestsException",
        ],
    );
    for code in [
        "BandwidthLimitExceeded",
        "InternalFailure",
        "RequestLimitExceeded",
        "RequestThrottled",
        "RequestThrottledException",
        "RequestTimeout",
        "RequestTimeoutException",
        "ServiceUnavailable",
        "ServiceUnavailableException",
        "SlowDown",
        "ThrottledException",
        "Throttling",
        "ThrottlingException",
    ] {
        assert!(is_retryable(code), "{code}");
    }
    // `LimitExceededException` is a quota in the service model.
    for code in ["NewException", "throttling", "LimitExceededException"] {
        assert!(!is_retryable(code), "{code}");
    }
}

#[test]
fn an_error_is_read_from_the_header_alone() {
    assert_read(Some("TooManyRequestsException"), "", "TooManyRequestsException");
    assert_read(Some("TooManyRequestsException"), "<html>", "TooManyRequestsException");
}

#[test]
fn a_recorded_error_response_is_read() {
    let error = ServiceError::from_response(None, include_bytes!("../data/recorded/error.json")).unwrap();
    assert_eq!(*error.code(), ServiceErrorCode::ResourceNotFound);
    assert!(error.message().is_some());
}

#[test]
fn an_unknown_exception_keeps_its_name() {
    let error = ServiceError::from_response(None, br#"{"__type": "NewException"}"#).unwrap();
    assert_eq!(error.code().as_str(), "NewException");
    assert_eq!(error.message(), None);
}

#[test]
fn a_document_that_is_not_an_error_response_is_an_error() {
    let error = |body: &str| ServiceError::from_response(None, body.as_bytes()).unwrap_err().to_string();
    assert_eq!(error("{}"), "__type: missing exception name");
    assert_eq!(error("<html>"), "not valid JSON: expected value at line 1 column 1");
}

#[test]
fn a_body_that_is_not_an_object_is_an_error_without_its_value() {
    for (body, found) in
        [(r#""hunter2""#, "a string"), ("8675309", "a number"), (r#"["hunter2"]"#, "a list"), ("null", "null")]
    {
        let error = ServiceError::from_response(None, body.as_bytes()).unwrap_err();
        assert_eq!(error.to_string(), format!("must be an error response, found {found}"));
        assert!(error.is_data());
        let named = ServiceError::from_response(Some("NewException"), body.as_bytes()).unwrap();
        assert_eq!(named.to_string(), "NewException");
    }
}
