//! Builds the HTTP request of an operation, and reads the responses to it, without the AWS SDK.
//!
//! ```sh
//! cargo run --example call_without_sdk
//! ```
//!
//! A request also needs a signature (AWS Signature Version 4), for example that of the crate `aws-sigv4`. The program
//! `interop/e2e/plain.rs` signs requests and sends them.

use std::error::Error;
use std::io::Write as _;
use std::process::ExitCode;

use cognito_user_pool_client::error::{ServiceError, ServiceErrorCode};
use cognito_user_pool_client::json;
use cognito_user_pool_client::operation::Operation;
use cognito_user_pool_client::operation::describe_user_pool_client::DescribeUserPoolClientInput;

use crate::support::{Program, Usage};

mod support;

const USAGE: Usage = Usage {
    text: "\
Usage: call_without_sdk

Prints the HTTP request of DescribeUserPoolClient without its signature, and what a bundled response and an error
response are read as. It sends nothing.",
    ..Usage::DEFAULT
};

fn main() -> ExitCode {
    Program::run(&USAGE, call_without_sdk)
}

fn call_without_sdk(program: &mut Program) -> Result<(), Box<dyn Error>> {
    let input = DescribeUserPoolClientInput::builder()
        .user_pool_id("us-east-1_EXAMPLE")
        .client_id("1example23456789")
        .build()?;
    let request = request("us-east-1", &input)?;
    let expected = "POST / HTTP/1.1\r\n\
                    host: cognito-idp.us-east-1.amazonaws.com\r\n\
                    content-type: application/x-amz-json-1.1\r\n\
                    x-amz-target: AWSCognitoIdentityProviderService.DescribeUserPoolClient\r\n\
                    content-length: 64\r\n\
                    \r\n\
                    {\"UserPoolId\":\"us-east-1_EXAMPLE\",\"ClientId\":\"1example23456789\"}";
    assert_eq!(String::from_utf8_lossy(&request), expected);
    program.write_all(&request)?;

    let body = include_bytes!("data/describe-user-pool-client.wire.json");
    let output = response::<DescribeUserPoolClientInput>(200, None, body)?;
    let client = output.user_pool_client.ok_or("missing a client")?;
    assert_eq!(client.client_name(), Some("example-web"));
    writeln!(program, "\n\nstatus 200: {}", client.redacted())?;

    let body =
        br#"{"__type":"ResourceNotFoundException","message":"User pool client 1example23456789 does not exist."}"#;
    let error = response::<DescribeUserPoolClientInput>(400, Some("ResourceNotFoundException"), body).unwrap_err();
    let service = error.downcast_ref::<ServiceError>().ok_or("missing an error of the service")?;
    assert_eq!(*service.code(), ServiceErrorCode::ResourceNotFound);
    writeln!(program, "\nstatus 400: {service}")?;
    Ok(())
}

/// Returns the bytes of an HTTP request without a signature. The signature adds the headers `x-amz-date` and
/// `authorization`, and `x-amz-security-token` for temporary credentials.
fn request<T: Operation>(region: &str, input: &T) -> Result<Vec<u8>, json::Error> {
    let body = json::to_vec(input)?;
    let head = [
        "POST / HTTP/1.1",
        &format!("host: cognito-idp.{region}.amazonaws.com"),
        "content-type: application/x-amz-json-1.1",
        &format!("x-amz-target: {}", T::TARGET),
        &format!("content-length: {}", body.len()),
        "\r\n",
    ];
    Ok([head.join("\r\n").into_bytes(), body].concat())
}

/// Reads a response with this status, this value of the header `x-amzn-errortype` and this body.
fn response<T: Operation>(status: u16, error_type: Option<&str>, body: &[u8]) -> Result<T::Output, Box<dyn Error>> {
    if status == 200 {
        return Ok(T::parse_response(body)?);
    }
    Err(ServiceError::from_response(error_type, body)?.into())
}
