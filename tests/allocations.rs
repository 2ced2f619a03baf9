//! Reading allocates what is kept, in its size and once. Checking what is valid allocates nothing, whatever there is.

use allocation_counter::measure;
use cognito_user_pool_client::operation::create_user_pool_client::CreateUserPoolClientInput;
use cognito_user_pool_client::operation::update_user_pool_client::UpdateUserPoolClientInput;
use cognito_user_pool_client::types::UserPoolTierType;
use cognito_user_pool_client::validation::PoolContext;
use cognito_user_pool_client::{DescribeUserPoolClientOutput, UserPoolClientType, json};

fn client() -> UserPoolClientType {
    let response = include_bytes!("../examples/data/describe-user-pool-client.wire.json");
    let output: DescribeUserPoolClientOutput = json::from_slice(response).expect("the example is readable");
    let mut client = output.user_pool_client.expect("the example has a client").to_builder();
    // As many entries as the model allows, of more bytes than characters.
    for n in client.get_callback_urls().as_ref().map_or(0, Vec::len)..100 {
        client = client.callback_urls(format!("https://www.example.com/あ/{n}"));
    }
    client.build().expect("the example is valid")
}

#[track_caller]
fn assert_allocates_nothing<T>(check: impl Fn() -> T) {
    assert_eq!(measure(|| drop(check())).count_total, 0);
}

#[test]
fn a_read_allocates_each_text_and_list_once_in_its_size() {
    for entries in [0, 1, 2, 5, 100, 128] {
        let urls: Vec<_> = (0..entries).map(|n| format!("https://www.example.com/{n}")).collect();
        let document =
            serde_json::json!({"ClientName": "Web", "CallbackURLs": urls, "PreventUserExistenceErrors": "ENABLED"});
        let document = document.to_string();
        let read = measure(|| drop(json::from_str::<UserPoolClientType>(&document).expect("readable")));
        let (texts, list) = (entries + 1, usize::from(entries > 0));
        assert_eq!(read.count_total, (texts + list) as u64, "{entries} URLs");
        let bytes = "Web".len() + urls.concat().len() + urls.len() * size_of::<String>();
        assert_eq!(read.bytes_total, bytes as u64, "{entries} URLs");
    }
}

#[test]
fn a_valid_client_is_checked_without_allocating() {
    let client = client();
    assert_allocates_nothing(|| client.validate().expect("valid"));
}

#[test]
fn valid_requests_are_checked_without_allocating() {
    let client = client();
    let create = CreateUserPoolClientInput::from(client.clone());
    let update = UpdateUserPoolClientInput::from(client);
    assert_allocates_nothing(|| create.validate().expect("valid"));
    assert_allocates_nothing(|| update.validate().expect("valid"));
}

#[test]
fn a_client_that_fits_its_pool_is_checked_without_allocating() {
    let client = client();
    let is_required = |attribute| client.write_attributes().contains(attribute);
    let pool = PoolContext::builder()
        .tier(UserPoolTierType::Plus)
        .region("us-east-1")
        .schema_attributes(client.read_attributes().iter().map(|attribute| (attribute, is_required(attribute))))
        .identity_providers(client.supported_identity_providers())
        .resource_server_scopes(client.allowed_o_auth_scopes())
        .build();
    assert_allocates_nothing(|| client.validate_in(&pool).expect("valid"));
}

#[test]
fn a_violation_allocates() {
    let mut client = client();
    client.auth_session_validity = Some(2);
    assert_ne!(measure(|| drop(client.validate())).count_total, 0);
}
