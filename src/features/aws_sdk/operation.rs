//! Conversions of the inputs and outputs of operations.

use crate::operation::add_user_pool_client_secret::{AddUserPoolClientSecretInput, AddUserPoolClientSecretOutput};
use crate::operation::create_user_pool_client::{CreateUserPoolClientInput, CreateUserPoolClientOutput};
use crate::operation::delete_user_pool_client::DeleteUserPoolClientInput;
use crate::operation::delete_user_pool_client_secret::DeleteUserPoolClientSecretInput;
use crate::operation::describe_user_pool_client::{DescribeUserPoolClientInput, DescribeUserPoolClientOutput};
use crate::operation::list_user_pool_client_secrets::{
    ListUserPoolClientSecretsInput, ListUserPoolClientSecretsOutput,
};
use crate::operation::list_user_pool_clients::{ListUserPoolClientsInput, ListUserPoolClientsOutput};
use crate::operation::update_user_pool_client::{UpdateUserPoolClientInput, UpdateUserPoolClientOutput};

with_sdk_settings! {
    CreateUserPoolClientInput in operation::create_user_pool_client: input
    { [user_pool_id] [client_name] [generate_secret] [client_secret] [refresh_token_validity] }
    lacks publish_secrets_in_aws_secrets_manager
    drops "`PublishSecretsInAWSSecretsManager`, a `RefreshTokenRotation` without `Feature`"
}

with_sdk_settings! {
    UpdateUserPoolClientInput in operation::update_user_pool_client: input
    { [user_pool_id] [client_id] [client_name] [refresh_token_validity] }
    lacks publish_secrets_in_aws_secrets_manager
    drops "`PublishSecretsInAWSSecretsManager`, a `RefreshTokenRotation` without `Feature`"
}

sdk_shape! {
    DescribeUserPoolClientInput in operation::describe_user_pool_client: input
    { [user_pool_id] [client_id] }
}

sdk_shape! {
    DeleteUserPoolClientInput in operation::delete_user_pool_client: input
    { [user_pool_id] [client_id] }
}

sdk_shape! {
    ListUserPoolClientsInput in operation::list_user_pool_clients: input
    { [user_pool_id] [max_results] [next_token] }
    lacks client_type
    drops "`ClientType`, so that clients of every type are listed"
}

sdk_shape! {
    AddUserPoolClientSecretInput in operation::add_user_pool_client_secret: input
    { [user_pool_id] [client_id] [client_secret] }
}

sdk_shape! {
    DeleteUserPoolClientSecretInput in operation::delete_user_pool_client_secret: input
    { [user_pool_id] [client_id] [client_secret_id] }
}

sdk_shape! {
    ListUserPoolClientSecretsInput in operation::list_user_pool_client_secrets: input
    { [user_pool_id] [client_id] [next_token] }
}

sdk_shape! {
    CreateUserPoolClientOutput in operation::create_user_pool_client: plain
    { [user_pool_client] }
    drops "the members that `to_sdk_lossy` of the client drops"
}

sdk_shape! {
    UpdateUserPoolClientOutput in operation::update_user_pool_client: plain
    { [user_pool_client] }
    drops "the members that `to_sdk_lossy` of the client drops"
}

sdk_shape! {
    DescribeUserPoolClientOutput in operation::describe_user_pool_client: plain
    { [user_pool_client] }
    drops "the members that `to_sdk_lossy` of the client drops"
}

sdk_shape! {
    ListUserPoolClientsOutput in operation::list_user_pool_clients: plain
    { [user_pool_clients] [next_token] }
}

sdk_shape! {
    AddUserPoolClientSecretOutput in operation::add_user_pool_client_secret: plain
    { [client_secret_descriptor] }
}

sdk_shape! {
    ListUserPoolClientSecretsOutput in operation::list_user_pool_client_secrets: plain
    { [client_secrets] [next_token] }
}
