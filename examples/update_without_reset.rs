//! How is one setting changed without losing the others?
//!
//! `UpdateUserPoolClient` resets every setting that a request leaves out. This goes from a bundled
//! `DescribeUserPoolClient` response, which has a setting that no version of this crate knows, to an Update request, and
//! shows what a request made by hand would have wiped.

use cognito_user_pool_client::operation::Operation as _;
use cognito_user_pool_client::operation::update_user_pool_client::UpdateUserPoolClientInput;
use cognito_user_pool_client::{DescribeUserPoolClientOutput, UserPoolClientType, json, would_reset};

const NEW_URL: &str = "https://beta.example.com/callback";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut response: serde_json::Value =
        serde_json::from_str(include_str!("data/describe-user-pool-client.wire.json"))?;
    response["UserPoolClient"]["SettingOfTomorrow"] = serde_json::json!({"Mode": "STRICT"});
    let output: DescribeUserPoolClientOutput = json::from_str(&response.to_string())?;
    let client = output.user_pool_client.ok_or("the response has no client")?;

    // By hand: it names the client and the one setting that is meant to change.
    let by_hand = UpdateUserPoolClientInput::builder()
        .set_user_pool_id(client.user_pool_id.clone())
        .set_client_id(client.client_id.clone())
        .callback_urls(NEW_URL)
        .build()?;
    let lost = would_reset(&by_hand, &client);
    println!("an Update request made by hand would reset {} settings:", lost.len());
    for path in &lost {
        println!("  {path}");
    }
    assert!(lost.iter().any(|path| path == "SettingOfTomorrow"));

    // From what the service describes: everything is kept, and the edit is an edit.
    let update = client.to_update().callback_urls(NEW_URL).build()?;
    assert_eq!(would_reset(&update, &client), [""; 0]);
    println!("\nPOST with X-Amz-Target: {}\n{}", UpdateUserPoolClientInput::TARGET, update.redacted());

    // What the service will describe then, to show that the edit alone has changed.
    let after: UserPoolClientType = json::from_slice(&json::to_vec(&update)?)?;
    let diff = client.without_secret().diff(&after);
    println!("\nwhat changes:\n{diff}");
    assert_eq!(diff.to_string(), format!("CallbackURLs: +{NEW_URL}"));
    Ok(())
}
