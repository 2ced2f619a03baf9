//! The lifecycle of an app client with the AWS SDK for Rust and the feature `aws-sdk`.
//!
//! Usage: `sdk ENDPOINT POOL`.

mod connector;

use std::error::Error;
use std::process::ExitCode;

use aws_sdk_cognitoidentityprovider as sdk;
use cognito_user_pool_client::UserPoolClientType;
use cognito_user_pool_client::operation::delete_user_pool_client::DeleteUserPoolClientInput;
use cognito_user_pool_client::operation::describe_user_pool_client::DescribeUserPoolClientInput;
use sdk::config::{BehaviorVersion, Credentials, IdentityCache, Region, StalledStreamProtectionConfig};
use sdk::error::DisplayErrorContext;
use sdk::operation::create_user_pool_client::builders::CreateUserPoolClientInputBuilder;
use sdk::operation::delete_user_pool_client::builders::DeleteUserPoolClientInputBuilder;
use sdk::operation::describe_user_pool_client::DescribeUserPoolClientError as Refused;
use sdk::operation::describe_user_pool_client::builders::DescribeUserPoolClientInputBuilder;
use sdk::operation::update_user_pool_client::builders::UpdateUserPoolClientInputBuilder;

fn main() -> ExitCode {
    e2e::main(|arguments| {
        let [endpoint, pool] = arguments else { return Err("usage: sdk ENDPOINT POOL".into()) };
        pollster::block_on(run(&client(endpoint), pool))
    })
}

/// A client of the SDK without an async runtime: no timeouts, no retries, no cache.
fn client(endpoint: &str) -> sdk::Client {
    let config = sdk::Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .endpoint_url(endpoint)
        .region(Region::new("us-east-1"))
        .credentials_provider(Credentials::new("EXAMPLE", "EXAMPLE", None, None, "e2e"))
        .identity_cache(IdentityCache::no_cache())
        .retry_config(sdk::config::retry::RetryConfig::disabled())
        .timeout_config(sdk::config::timeout::TimeoutConfig::disabled())
        .stalled_stream_protection(StalledStreamProtectionConfig::disabled())
        .http_client(connector::http_client());
    sdk::Client::from_conf(config.build())
}

async fn run(service: &sdk::Client, pool: &str) -> Result<(), Box<dyn Error>> {
    let creation = e2e::creation(pool)?;
    let request = CreateUserPoolClientInputBuilder::try_from(creation.clone())?;
    let created = request.send_with(service).await.map_err(|error| failed("Create", &error))?;
    let client_id =
        created.user_pool_client.and_then(|client| client.client_id).ok_or("no id in the created client")?;

    let describe = DescribeUserPoolClientInput::builder().user_pool_id(pool).client_id(&client_id).build()?;
    let describe = DescribeUserPoolClientInputBuilder::try_from(describe)?;
    let before = described(service, describe.clone()).await?;
    e2e::note_disagreement(&creation, &before)?;

    let request = UpdateUserPoolClientInputBuilder::try_from(e2e::edit(&before)?)?;
    request.send_with(service).await.map_err(|error| failed("Update", &error))?;
    let after = described(service, describe.clone()).await?;
    e2e::check_edit(&before, &after)?;

    let delete = DeleteUserPoolClientInput::builder().user_pool_id(pool).client_id(&client_id).build()?;
    let request = DeleteUserPoolClientInputBuilder::try_from(delete)?;
    request.send_with(service).await.map_err(|error| failed("Delete", &error))?;
    match describe.send_with(service).await {
        Ok(_) => Err("the client is still there after Delete".into()),
        Err(error) if error.as_service_error().is_some_and(Refused::is_resource_not_found_exception) => Ok(()),
        Err(error) => Err(failed("Describe of a deleted client", &error).into()),
    }
}

/// Returns the client that the SDK describes, after a conversion to the SDK's type and back without loss.
async fn described(
    service: &sdk::Client,
    request: DescribeUserPoolClientInputBuilder,
) -> Result<UserPoolClientType, Box<dyn Error>> {
    let output = request.send_with(service).await.map_err(|error| failed("Describe", &error))?;
    let theirs = output.user_pool_client.ok_or("no client in the response to Describe")?;
    let ours = UserPoolClientType::from(theirs.clone());
    if sdk::types::UserPoolClientType::try_from(ours.clone())? != theirs {
        return Err(format!("the SDK's {theirs:?} came back from {ours:?} as another").into());
    }
    Ok(ours)
}

fn failed(what: &str, error: &(impl Error + Send + Sync)) -> String {
    format!("{what}: {}", DisplayErrorContext(error))
}
