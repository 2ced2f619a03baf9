//! Responses of operations: an output, and not the body of an error response.

use cognito_user_pool_client::error::{ServiceError, ServiceErrorCode};
use cognito_user_pool_client::json;
use cognito_user_pool_client::operation::Operation;
use cognito_user_pool_client::operation::create_user_pool_client::CreateUserPoolClientInput;
use cognito_user_pool_client::operation::delete_user_pool_client::DeleteUserPoolClientInput;
use cognito_user_pool_client::operation::describe_user_pool_client::DescribeUserPoolClientInput;
use cognito_user_pool_client::operation::list_user_pool_clients::ListUserPoolClientsInput;

#[track_caller]
fn assert_rejected<I: Operation>(body: &str, found: &str) {
    let error = I::parse_response(body.as_bytes()).unwrap_err();
    assert_eq!(error.to_string(), format!("must be a successful response, found an error response{found}"), "{body}");
    assert_eq!((error.path(), error.is_data()), ("", true), "{body}");
}

#[test]
fn every_operation_rejects_the_body_of_an_error_response() {
    fn check<I: Operation>() {
        let name = ": `ResourceNotFoundException`";
        assert_rejected::<I>(r#"{"__type":"ResourceNotFoundException"}"#, name);
        assert_rejected::<I>(r#"{"__type":"com.amazonaws.cognito#ResourceNotFoundException","message":"no"}"#, name);
        assert_rejected::<I>(r#"{"code":"ResourceNotFoundException:http://example.com/"}"#, name);
        assert_rejected::<I>(r#"{"Output":{"__type":"c#ResourceNotFoundException"},"Version":"1.0"}"#, name);
        assert_rejected::<I>(r#"{"message":"Missing Token"}"#, ": `Missing Token`");
        assert_rejected::<I>(r#"{"Message":"Missing Token"}"#, ": `Missing Token`");
        assert_rejected::<I>(r#"{"__type":"","message":7}"#, "");
    }
    each_operation!(call check);
}

#[test]
fn the_error_of_a_rejected_response_has_the_exception() {
    fn check<I: Operation>() {
        for body in [
            r#"{"__type":"com.amazonaws.cognito#InvalidParameterException","message":"bad","reasonCode":"InvalidScope"}"#,
            r#"{"code":"InvalidParameterException:http://example.com/","Message":"bad","reasonCode":"InvalidScope"}"#,
            r#"{"Output":{"__type":"InvalidParameterException","message":"bad","reasonCode":"InvalidScope"},"Version":"1"}"#,
        ] {
            let error = I::parse_response(body.as_bytes()).unwrap_err();
            let exception = error.service_error().expect("the body names an exception");
            assert_eq!(*exception.code(), ServiceErrorCode::InvalidParameter, "{}: {body}", I::NAME);
            assert_eq!(*exception, ServiceError::from_response(None, body.as_bytes()).unwrap(), "{}: {body}", I::NAME);
            assert_eq!((exception.message(), exception.reason_code()), (Some("bad"), Some("InvalidScope")));
            assert_eq!(exception.to_string(), "InvalidParameterException: bad");
        }
        // No name of an exception, and a body that is not an error response.
        for body in [r#"{"message":"Missing Token"}"#, r#"{"__type":"","code":7}"#, "{", "[]", "<html>"] {
            assert_eq!(I::parse_response(body.as_bytes()).unwrap_err().service_error(), None, "{}: {body}", I::NAME);
        }
    }
    each_operation!(call check);
}

#[test]
fn a_throttled_request_with_status_200_is_retryable() {
    let body = br#"{"__type":"TooManyRequestsException","message":"Rate exceeded"}"#;
    let error = DescribeUserPoolClientInput::parse_response(body).unwrap_err();
    assert!(error.service_error().is_some_and(ServiceError::is_retryable));
}

#[test]
fn the_error_of_any_other_function_has_no_exception() {
    let body = r#"{"__type":"ResourceNotFoundException","message":"no"}"#;
    assert_eq!(json::client_from_str(body).unwrap_err().service_error(), None);
    assert_eq!(json::from_str::<Vec<String>>(body).unwrap_err().service_error(), None);
}

#[test]
fn an_error_takes_at_most_twelve_words() {
    assert!(size_of::<json::Error>() <= 12 * size_of::<usize>(), "{} bytes", size_of::<json::Error>());
}

#[test]
fn every_operation_reads_an_empty_output() {
    fn check<I: Operation>() {
        for body in ["", "{}", r#"{"NewMember":{"__type":"a"}}"#, r#"{"message":null}"#, r#"{"Output":"a"}"#] {
            assert!(I::parse_response(body.as_bytes()).is_ok(), "{}: {body}", I::NAME);
        }
    }
    each_operation!(call check);
}

#[test]
fn an_output_with_a_modeled_member_and_members_of_an_error_is_read() {
    let body = br#"{"UserPoolClient":{},"message":"deprecated","code":1}"#;
    let output = DescribeUserPoolClientInput::parse_response(body).unwrap();
    assert_eq!(output.unknown_fields().len(), 2);
    assert!(CreateUserPoolClientInput::parse_response(body).is_ok());
    assert!(ListUserPoolClientsInput::parse_response(br#"{"UserPoolClients":[],"Message":"m"}"#).is_ok());
}

#[test]
fn the_name_of_an_exception_is_escaped_and_truncated() {
    let body = format!(r#"{{"code":"a\n\u001b{}"}}"#, "b".repeat(500));
    let found = format!(r": `a\n\u{{1b}}{}…`", "b".repeat(110));
    assert_rejected::<DeleteUserPoolClientInput>(&body, &found);
}
