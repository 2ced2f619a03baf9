//! The lifecycle of an app client with a plain HTTP client and the trait `Operation`, without the SDK.
//!
//! Usage: `plain ENDPOINT POOL`.

mod signing;

use std::error::Error;
use std::process::ExitCode;
use std::time::SystemTime;

use aws_credential_types::Credentials;
use cognito_user_pool_client::error::{ServiceError, ServiceErrorCode};
use cognito_user_pool_client::json;
use cognito_user_pool_client::operation::Operation;
use cognito_user_pool_client::operation::delete_user_pool_client::DeleteUserPoolClientInput;
use cognito_user_pool_client::operation::describe_user_pool_client::DescribeUserPoolClientInput;
use cognito_user_pool_client::operation::list_user_pool_clients::ListUserPoolClientsInput;
use ureq::http::Request;

fn main() -> ExitCode {
    e2e::main(|arguments| {
        let [endpoint, pool] = arguments else { return Err("usage: plain ENDPOINT POOL".into()) };
        run(endpoint, pool)
    })
}

fn run(endpoint: &str, pool: &str) -> Result<(), Box<dyn Error>> {
    let creation = e2e::creation(pool)?;
    let created = send(endpoint, &creation)?.user_pool_client.ok_or("no client in the response to Create")?;
    let client_id = created.client_id.ok_or("no id in the created client")?;

    let describe = DescribeUserPoolClientInput::builder().user_pool_id(pool).client_id(&client_id).build()?;
    let before = send(endpoint, &describe)?.user_pool_client.ok_or("no client in the response to Describe")?;
    e2e::note_disagreement(&creation, &before)?;

    send(endpoint, &e2e::edit(&before)?)?;
    let after = send(endpoint, &describe)?.user_pool_client.ok_or("no client in the response to Describe")?;
    e2e::check_edit(&before, &after)?;

    let list = ListUserPoolClientsInput::builder().user_pool_id(pool).max_results(60).build()?;
    let listed = send(endpoint, &list)?;
    if !listed.user_pool_clients().iter().any(|client| client.client_id() == Some(&client_id)) {
        return Err(format!("List does not have the client: {listed:?}").into());
    }

    let delete = DeleteUserPoolClientInput::builder().user_pool_id(pool).client_id(&client_id).build()?;
    send(endpoint, &delete)?;
    match send(endpoint, &describe) {
        Ok(_) => Err("the client is still there after Delete".into()),
        Err(error) => match error.downcast_ref::<ServiceError>() {
            Some(service) if *service.code() == ServiceErrorCode::ResourceNotFound => Ok(()),
            _ => Err(format!("Describe of a deleted client: {error}").into()),
        },
    }
}

/// Returns the request of an operation without its signature.
fn request<R: Operation>(endpoint: &str, input: &R) -> Result<Request<Vec<u8>>, Box<dyn Error>> {
    let request = Request::post(endpoint)
        .header("Content-Type", "application/x-amz-json-1.1")
        .header("X-Amz-Target", R::TARGET)
        .body(json::to_vec(input)?)?;
    Ok(request)
}

/// Sends a request with its signature, and reads the response.
fn send<R: Operation>(endpoint: &str, input: &R) -> Result<R::Output, Box<dyn Error>>
where
    R::Output: serde::Serialize,
{
    let failed = |error: Box<dyn Error>| format!("{}: {error}", R::NAME);
    let credentials = Credentials::new("EXAMPLE", "EXAMPLE", None, None, "e2e");
    let request = signing::signed(request(endpoint, input)?, credentials, "us-east-1", SystemTime::now())?;
    let agent = ureq::Agent::config_builder().http_status_as_error(false).build().new_agent();
    let mut response = agent.run(request).map_err(|error| failed(error.into()))?;
    let body = response.body_mut().read_to_vec()?;
    if response.status() != 200 {
        let header = response.headers().get("x-amzn-errortype").and_then(|value| value.to_str().ok());
        return Err(ServiceError::from_response(header, &body).map_err(|error| failed(error.into()))?.into());
    }
    let output = R::parse_response(&body).map_err(|error| failed(error.into()))?;
    if !body.is_empty() {
        e2e::check_lossless(&body, &json::to_vec(&output)?).map_err(failed)?;
    }
    Ok(output)
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    /// The expected headers are those of another implementation, botocore 1.44.5:
    ///
    /// ```python
    /// botocore.auth.get_current_datetime = lambda: datetime.datetime(2024, 9, 19, 23, 27, 39)
    /// request = AWSRequest("POST", "https://cognito-idp.us-east-1.amazonaws.com/", headers, body)
    /// credentials = Credentials("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", token)
    /// SigV4Auth(credentials, "cognito-idp", "us-east-1").add_auth(request)
    /// ```
    #[test]
    fn the_signature_equals_the_one_of_botocore() {
        for (token, signed_headers, signature) in [
            (
                None,
                "content-type;host;x-amz-date;x-amz-target",
                "6e3b698d213211b2f4a273613ef36a1be62bb0d03e48882b74c56803c004c8e9",
            ),
            (
                Some("EXAMPLETOKEN"),
                "content-type;host;x-amz-date;x-amz-security-token;x-amz-target",
                "e242e7a4b1e2e4f7e12e71526abcca460f2eafd0041920da135108bddc837fb0",
            ),
        ] {
            let input = DescribeUserPoolClientInput::builder();
            let input = input.user_pool_id("us-east-1_EXAMPLE").client_id("1example23456789").build().unwrap();
            let request = request("https://cognito-idp.us-east-1.amazonaws.com/", &input).unwrap();
            let key = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
            let credentials = Credentials::new("AKIDEXAMPLE", key, token.map(str::to_owned), None, "test");
            let time = SystemTime::UNIX_EPOCH + Duration::from_secs(1_726_788_459);
            let signed = signing::signed(request, credentials, "us-east-1", time).unwrap();

            let header = |name| signed.headers().get(name).map(|value| value.to_str().unwrap());
            let expected = format!(
                "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20240919/us-east-1/cognito-idp/aws4_request, \
                 SignedHeaders={signed_headers}, Signature={signature}"
            );
            assert_eq!(header("authorization"), Some(&*expected));
            assert_eq!(header("x-amz-date"), Some("20240919T232739Z"));
            assert_eq!(header("x-amz-security-token"), token);
        }
    }
}
