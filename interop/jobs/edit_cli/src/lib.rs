//! Adds a callback URL to the output of `aws cognito-idp describe-user-pool-client`, and writes the input of
//! `aws cognito-idp update-user-pool-client --cli-input-json`.

use std::error::Error;

use cognito_user_pool_client::json;

pub mod with_sdk;
pub mod with_struct;

/// Returns the input that adds a callback URL and keeps every other setting.
///
/// # Errors
/// Fails if the output cannot be read or the service would reject the input.
pub fn add_callback_url(output: &str, url: &str) -> Result<String, Box<dyn Error>> {
    // A member that only a newer version of this crate models is kept, because the CLI that has printed it models it.
    let update = json::client_from_str(output)?.to_update().callback_urls(url).build()?;
    Ok(json::to_string_pretty(&update)?)
}
