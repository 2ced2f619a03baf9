//! Constructs an app client for a test, and the responses of the service that contain it.
//!
//! ```sh
//! cargo run --features test-util --example fixture
//! ```
//!
//! `test_util` also has an example with the AWS SDK.

use std::error::Error;

use cognito_user_pool_client::error::{ServiceError, ServiceErrorCode};
use cognito_user_pool_client::operation::Operation as _;
use cognito_user_pool_client::operation::describe_user_pool_client::DescribeUserPoolClientInput;
use cognito_user_pool_client::{UserPoolClientType, test_util};

const URL: &str = "https://beta.example.com/callback";

fn main() -> Result<(), Box<dyn Error>> {
    // A valid client of a web app. The test sets the members that it depends on.
    let client = test_util::web_app().client_name("shop").build()?;
    println!("the client:\n{}", client.redacted());

    // The function under test reads the response with that client.
    let found = with_callback(200, &test_util::describe_response(&client))?;
    let expected = client.to_builder().callback_urls(URL).build()?;
    // If the clients differ, the message lists the differences, without the secret.
    assert_eq!(expected.diff(&found).to_string(), "no difference");

    // It also reads an error response.
    let body = test_util::error_response("ResourceNotFoundException", "User pool client does not exist.");
    let error = with_callback(400, &body).unwrap_err();
    let service = error.downcast_ref::<ServiceError>().ok_or("missing an error of the service")?;
    assert_eq!(*service.code(), ServiceErrorCode::ResourceNotFound);
    println!("\nthe error:\n{service}");

    // A test that expects the original client fails, and the difference is the reason.
    let reason = client.diff(&found).to_string();
    assert_eq!(reason, format!("CallbackURLs: +{URL}"));
    println!("\na failure:\n{reason}");
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
