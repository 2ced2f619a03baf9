//! No operation on a client or request that was read panics, and each satisfies the laws of `tests/it/laws`.
//!
//! A null byte, which no JSON document contains, separates the client, another client, and a response of
//! `DescribeUserPool`.

use cognito_user_pool_client::operation::create_user_pool_client::CreateUserPoolClientInput;
use cognito_user_pool_client::operation::update_user_pool_client::UpdateUserPoolClientInput;
use cognito_user_pool_client::{DescribeUserPoolClientOutput, PoolContext, json};

use crate::operations::{check_applied, check_client, check_create, check_diff, check_shape, check_update};

/// Reads the documents and calls every operation.
pub fn operations_on_client(data: &[u8]) {
    let mut parts = data.split(|byte| *byte == 0);
    let mut next = || parts.next().unwrap_or_default();
    let (document, other, pool) = (next(), next(), next());
    let pool = PoolContext::builder().describe_user_pool_response(pool).unwrap_or_default().build();

    let other = json::client_from_slice(other).unwrap_or_default();
    if let Ok(client) = json::client_from_slice(document) {
        check_client(&client, &pool);
        check_diff(&client, &other);
        check_applied(&other.to_update().build_unvalidated(), &client);
    }
    if let Ok(request) = json::from_slice::<CreateUserPoolClientInput>(document) {
        check_create(&request, &pool);
    }
    if let Ok(request) = json::from_slice::<UpdateUserPoolClientInput>(document) {
        check_update(&request, &pool);
        check_applied(&request, &other);
    }
    if let Ok(response) = json::from_slice::<DescribeUserPoolClientOutput>(document) {
        check_shape(&response);
    }
}
