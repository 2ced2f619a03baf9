//! Changes one setting of an app client and keeps the others.
//!
//! ```sh
//! cargo run --example update_without_reset
//! ```
//!
//! `UpdateUserPoolClient` resets every setting that a request leaves out. This program builds an Update request from a
//! bundled `DescribeUserPoolClient` response, which has a setting that no version of this crate models, and prints the
//! settings that a request written by hand would have reset.

use std::error::Error;

use cognito_user_pool_client::operation::Operation as _;
use cognito_user_pool_client::operation::update_user_pool_client::UpdateUserPoolClientInput;
use cognito_user_pool_client::{json, would_reset};

const RESPONSE: &str = include_str!("data/describe-user-pool-client.wire.json");
const NEW_URL: &str = "https://beta.example.com/callback";

fn main() -> Result<(), Box<dyn Error>> {
    let mut response: serde_json::Value = serde_json::from_str(RESPONSE)?;
    response["UserPoolClient"]["SettingOfTomorrow"] = serde_json::json!({"Mode": "STRICT"});
    let client = json::client_from_str(&response.to_string())?;

    // Written by hand: it contains the identifiers of the client and the one setting to change.
    let by_hand = UpdateUserPoolClientInput::builder()
        .set_user_pool_id(client.user_pool_id.clone())
        .set_client_id(client.client_id.clone())
        .callback_urls(NEW_URL)
        .build()?;
    let lost = would_reset(&by_hand, &client);
    assert!(lost.iter().any(|path| path == "SettingOfTomorrow"));
    println!("an Update request written by hand would reset {} settings:\n  {}", lost.len(), lost.join("\n  "));

    // Built from the response: every setting is kept, and one is changed.
    let update = client.to_update().callback_urls(NEW_URL).build()?;
    assert_eq!(would_reset(&update, &client), [""; 0]);
    println!("\nPOST with X-Amz-Target: {}\n{}", UpdateUserPoolClientInput::TARGET, update.redacted());

    // The configuration that is in effect afterwards, which differs in that setting only.
    let diff = client.diff(&update.applied_to(&client));
    assert_eq!(diff.to_string(), format!("CallbackURLs: +{NEW_URL}"));
    println!("\nwhat changes:\n{diff}");
    Ok(())
}
