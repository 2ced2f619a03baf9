//! Results that a caller may mistake for an action are reported if they are unused.
#![deny(unused_must_use)]

use cognito_user_pool_client::UserPoolClientType;
use cognito_user_pool_client::operation::update_user_pool_client::UpdateUserPoolClientInput;
use cognito_user_pool_client::validation::PoolContext;
use cognito_user_pool_client::{json, would_reset};

fn unused(client: &UserPoolClientType, update: &UpdateUserPoolClientInput) {
    UserPoolClientType::builder(); //~ unused_must_use
    UserPoolClientType::builder().client_name("web"); //~ unused_must_use
    UserPoolClientType::builder().build(); //~ unused_must_use
    PoolContext::builder(); //~ unused_must_use
    client.to_update(); //~ unused_must_use
    client.diff(client); //~ unused_must_use
    client.lint(); //~ unused_must_use
    client.validate(); //~ unused_must_use
    client.redacted(); //~ unused_must_use
    client.without_secret(); //~ unused_must_use
    client.without_unknown_fields(); //~ unused_must_use
    update.applied_to(client); //~ unused_must_use
    would_reset(update, client); //~ unused_must_use
    json::to_string(client); //~ unused_must_use
}

fn main() {}
