//! A function of a program that uses the AWS SDK, moved to this crate.

use std::error::Error;
use std::time::Duration;

use aws_sdk_cognitoidentityprovider as sdk;
use cognito_user_pool_client::{UserPoolClientType, json};

pub mod with_sdk;
pub mod with_struct;

/// The description of an app client, without its secret.
#[derive(Debug)]
pub struct Record {
    /// A line for a log.
    pub log: String,
    /// The client as JSON.
    pub document: String,
    /// The lifetimes of access, ID and refresh tokens.
    pub lifetimes: [Duration; 3],
}

/// Returns the description of a client that the SDK has returned.
///
/// # Errors
/// Fails if the client cannot be written.
pub fn record(client: sdk::types::UserPoolClientType) -> Result<Record, Box<dyn Error>> {
    let client = UserPoolClientType::from(client);
    Ok(Record {
        log: client.redacted().to_string(),
        document: json::to_string(&client.without_secret())?,
        lifetimes: [client.access_token_lifetime(), client.id_token_lifetime(), client.refresh_token_lifetime()],
    })
}
