use aws_sdk_cognitoidentityprovider as sdk;
use aws_smithy_mocks::{mock, mock_client};
use cognito_user_pool_client::{UserPoolClientType, test_util};
use sdk::error::SdkError;
use sdk::operation::describe_user_pool_client::DescribeUserPoolClientError;
use sdk::operation::describe_user_pool_client::DescribeUserPoolClientOutput as Output;
use sdk::types::error::ResourceNotFoundException;

/// Returns the callback URLs of an app client. This function is the code under test.
async fn callbacks(
    client: &sdk::Client,
    pool: &str,
    id: &str,
) -> Result<Vec<String>, SdkError<DescribeUserPoolClientError>> {
    let request = client.describe_user_pool_client().user_pool_id(pool).client_id(id);
    let output = request.send().await?;
    let found = output.user_pool_client.map(UserPoolClientType::from).unwrap_or_default();
    Ok(found.callback_urls().to_vec())
}

#[tokio::test]
async fn callbacks_of_a_client_are_returned() -> Result<(), Box<dyn std::error::Error>> {
    let fixture = test_util::web_app().callback_urls("https://beta.example.com/").build()?;
    // The SDK lacks the member `ClientType`, which the fixtures have.
    let found = fixture.to_sdk_lossy();
    let describe = mock!(sdk::Client::describe_user_pool_client)
        .match_requests(|request| request.client_id() == Some("id"))
        .then_output(move || Output::builder().user_pool_client(found.clone()).build());
    let client = mock_client!(sdk, [&describe]);

    let urls = callbacks(&client, "pool", "id").await?;
    assert_eq!(urls, ["https://www.example.com/callback", "https://beta.example.com/"]);
    assert_eq!(describe.num_calls(), 1);
    Ok(())
}

#[tokio::test]
async fn callbacks_of_a_missing_client_are_an_error() {
    let describe = mock!(sdk::Client::describe_user_pool_client).then_error(|| {
        let missing = ResourceNotFoundException::builder().message("no such client").build();
        DescribeUserPoolClientError::ResourceNotFoundException(missing)
    });
    let client = mock_client!(sdk, [&describe]);

    let error = callbacks(&client, "pool", "id").await.unwrap_err();
    assert!(error.into_service_error().is_resource_not_found_exception());
}
