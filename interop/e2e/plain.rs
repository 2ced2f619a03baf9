//! A client's life with a plain HTTP client and the `Operation` trait, without the SDK: `e2e-plain ENDPOINT POOL`.

#[allow(dead_code, reason = "shared by the programs of this folder")]
mod scenario;

use std::error::Error;
use std::process::ExitCode;

use cognito_user_pool_client::error::{ServiceError, ServiceErrorCode};
use cognito_user_pool_client::json;
use cognito_user_pool_client::operation::Operation;
use cognito_user_pool_client::operation::delete_user_pool_client::DeleteUserPoolClientInput;
use cognito_user_pool_client::operation::describe_user_pool_client::DescribeUserPoolClientInput;
use cognito_user_pool_client::operation::list_user_pool_clients::ListUserPoolClientsInput;

fn main() -> ExitCode {
    scenario::main(|arguments| {
        let [endpoint, pool] = arguments else { return Err("usage: e2e-plain ENDPOINT POOL".into()) };
        run(endpoint, pool)
    })
}

fn run(endpoint: &str, pool: &str) -> Result<(), Box<dyn Error>> {
    let creation = scenario::creation(pool)?;
    let created = send(endpoint, &creation)?.user_pool_client.ok_or("no client in the answer to Create")?;
    let client_id = created.client_id.ok_or("no id in the created client")?;

    let describe = DescribeUserPoolClientInput::builder().user_pool_id(pool).client_id(&client_id).build()?;
    let before = send(endpoint, &describe)?.user_pool_client.ok_or("no client in the answer to Describe")?;
    scenario::note_disagreement(&creation, &before)?;

    send(endpoint, &scenario::edit(&before)?)?;
    let after = send(endpoint, &describe)?.user_pool_client.ok_or("no client in the answer to Describe")?;
    scenario::check_edit(&before, &after)?;

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

/// Sends a request. A local server does not check the signature, but looks for the service's name in it.
fn send<R: Operation>(endpoint: &str, request: &R) -> Result<R::Output, Box<dyn Error>>
where
    R::Output: serde::Serialize,
{
    let failed = |error: Box<dyn Error>| format!("{}: {error}", R::NAME);
    let mut response = ureq::post(endpoint)
        .config()
        .http_status_as_error(false)
        .build()
        .header("Content-Type", "application/x-amz-json-1.1")
        .header("X-Amz-Target", R::TARGET)
        .header(
            "Authorization",
            "AWS4-HMAC-SHA256 Credential=EXAMPLE/20240919/us-east-1/cognito-idp/aws4_request, \
             SignedHeaders=host;x-amz-target, Signature=0",
        )
        .send(json::to_vec(request)?)
        .map_err(|error| failed(error.into()))?;
    let body = response.body_mut().read_to_vec()?;
    if response.status() != 200 {
        let header = response.headers().get("x-amzn-errortype").and_then(|value| value.to_str().ok());
        return Err(ServiceError::from_response(header, &body).map_err(|error| failed(error.into()))?.into());
    }
    let output = R::parse_response(&body).map_err(|error| failed(error.into()))?;
    if !body.is_empty() {
        scenario::check_lossless(&body, &json::to_vec(&output)?).map_err(failed)?;
    }
    Ok(output)
}
