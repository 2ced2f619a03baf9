//! Builds the HTTP request of an operation, and reads the responses to it, without the AWS SDK.
//!
//! ```sh
//! cargo run --example call_without_sdk
//! ```
//!
//! A request also needs a signature (AWS Signature Version 4), for example with the crate `aws-sigv4`. The program
//! `interop/e2e/plain.rs` signs requests and sends them. This one sends nothing.

use std::error::Error;

use cognito_user_pool_client::error::{ServiceError, ServiceErrorCode};
use cognito_user_pool_client::json;
use cognito_user_pool_client::operation::Operation;
use cognito_user_pool_client::operation::describe_user_pool_client::DescribeUserPoolClientInput;

fn main() -> Result<(), Box<dyn Error>> {
    let input = DescribeUserPoolClientInput::builder()
        .user_pool_id("us-east-1_EXAMPLE")
        .client_id("1example23456789")
        .build()?;
    let request = request("us-east-1", &input)?;
    assert!(request.ends_with("\r\n\r\n{\"UserPoolId\":\"us-east-1_EXAMPLE\",\"ClientId\":\"1example23456789\"}"));
    println!("{}\n", request.replace("\r\n", "\n"));

    let body = include_bytes!("data/describe-user-pool-client.wire.json");
    let output = response::<DescribeUserPoolClientInput>(200, None, body)?;
    let client = output.user_pool_client.ok_or("missing a client")?;
    assert_eq!(client.client_name(), Some("example-web"));
    println!("status 200: {}\n", client.redacted());

    let body = br#"{"message": "User pool client 1example23456789 does not exist."}"#;
    let error = response::<DescribeUserPoolClientInput>(400, Some("ResourceNotFoundException"), body).unwrap_err();
    let service = error.downcast_ref::<ServiceError>().ok_or("missing an error of the service")?;
    assert_eq!(*service.code(), ServiceErrorCode::ResourceNotFound);
    println!("status 400: {service}");
    Ok(())
}

/// Returns an HTTP request without a signature. The signature adds the headers `x-amz-date` and `authorization`, and
/// `x-amz-security-token` for temporary credentials.
fn request<T: Operation>(region: &str, input: &T) -> Result<String, json::Error> {
    let body = json::to_string(input)?;
    let (target, length) = (T::TARGET, body.len());
    Ok(format!(
        "POST / HTTP/1.1\r\nhost: cognito-idp.{region}.amazonaws.com\r\ncontent-type: application/x-amz-json-1.1\r\n\
         x-amz-target: {target}\r\ncontent-length: {length}\r\n\r\n{body}"
    ))
}

/// Reads a response with this status, this value of the header `x-amzn-errortype` and this body.
fn response<T: Operation>(status: u16, error_type: Option<&str>, body: &[u8]) -> Result<T::Output, Box<dyn Error>> {
    if status == 200 {
        return Ok(T::parse_response(body)?);
    }
    Err(ServiceError::from_response(error_type, body)?.into())
}
