//! Constructs an app client for a test, and the responses of the service that contain it.
//!
//! ```sh
//! cargo run --features test-util --example fixture
//! ```
//!
//! `test_util` also has an example with the AWS SDK.

use std::error::Error;
use std::io::Write as _;
use std::process::ExitCode;

use cognito_user_pool_client::error::{ServiceError, ServiceErrorCode};
use cognito_user_pool_client::operation::Operation as _;
use cognito_user_pool_client::operation::describe_user_pool_client::DescribeUserPoolClientInput;
use cognito_user_pool_client::{UserPoolClientType, test_util};

use crate::support::{Program, Usage};

mod support;

const USAGE: Usage = Usage {
    text: "\
Usage: fixture

Prints a client that a test constructs, what a function returns for responses with it, and the message of a test that
fails.",
    ..Usage::DEFAULT
};
const URL: &str = "https://beta.example.com/callback";

fn main() -> ExitCode {
    Program::run(&USAGE, fixture)
}

fn fixture(program: &mut Program) -> Result<(), Box<dyn Error>> {
    // A valid client of a web app. The test sets the members that it depends on.
    let client = test_util::web_app().client_name("shop").build()?;
    writeln!(program, "the client:\n{}", client.redacted())?;

    // The function under test reads the response with that client.
    let found = with_callback(200, &test_util::describe_response(&client))?;
    let expected = client.to_builder().callback_urls(URL).build()?;
    assert_same(&expected, &found);

    // It also reads an error response.
    let body = test_util::error_response("ResourceNotFoundException", "User pool client does not exist.");
    let error = with_callback(400, &body).unwrap_err();
    let service = error.downcast_ref::<ServiceError>().ok_or("missing an error of the service")?;
    assert_eq!(*service.code(), ServiceErrorCode::ResourceNotFound);
    writeln!(program, "\nthe error:\n{service}")?;

    // A test that expects the original client fails, and the difference is the reason.
    let reason = client.diff(&found).to_string();
    assert_eq!(reason, format!("CallbackURLs: +{URL}"));
    writeln!(program, "\na failure:\n{reason}")?;
    Ok(())
}

/// The function under test: reads a response of `DescribeUserPoolClient` and adds a callback URL to the client.
fn with_callback(status: u16, body: &str) -> Result<UserPoolClientType, Box<dyn Error>> {
    if status != 200 {
        return Err(ServiceError::from_response(None, body.as_bytes())?.into());
    }
    let output = DescribeUserPoolClientInput::parse_response(body.as_bytes())?;
    let client = output.user_pool_client.ok_or("missing a client")?;
    Ok(client.to_builder().callback_urls(URL).build()?)
}

/// Panics with the differences between two clients, unless they are equal. `Debug` of the clients redacts the secret.
#[track_caller]
fn assert_same(expected: &UserPoolClientType, found: &UserPoolClientType) {
    assert_eq!(expected.diff(found).to_string(), "no difference");
}
