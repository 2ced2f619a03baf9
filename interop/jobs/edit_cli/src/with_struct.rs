//! The edit with a derived struct, which has the member to change and the required ones.

use std::error::Error;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// The response to `DescribeUserPoolClient`.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Output {
    user_pool_client: Client,
}

/// An app client, which is written as the request to update it.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Client {
    user_pool_id: String,
    client_id: String,
    #[serde(rename = "CallbackURLs", default)]
    callback_urls: Vec<String>,
    #[serde(flatten)]
    settings: Map<String, Value>,
}

/// The members of a client that an Update request lacks.
const READ_ONLY: [&str; 5] = ["ClientSecret", "ClientSecretArn", "ClientType", "CreationDate", "LastModifiedDate"];

/// Returns the input that adds a callback URL and keeps every other setting.
///
/// # Errors
/// Fails if the output cannot be read or the service would reject the callback URL.
pub fn add_callback_url(output: &str, url: &str) -> Result<String, Box<dyn Error>> {
    let Output { user_pool_client: mut client } = serde_json::from_str(output)?;
    client.settings.retain(|name, _| !READ_ONLY.contains(&name.as_str()));
    client.callback_urls.push(url.to_owned());
    check(&client.callback_urls)?;
    Ok(serde_json::to_string_pretty(&client)?)
}

/// Checks the limit of the list, and the scheme and the fragment of each entry.
fn check(urls: &[String]) -> Result<(), String> {
    if urls.len() > 100 {
        return Err(format!("CallbackURLs: must have at most 100 entries, found `{}`", urls.len()));
    }
    for url in urls {
        let local = ["localhost", "127.0.0.1", "[::1]"];
        let rest = url.strip_prefix("http://");
        let host = rest.map(|rest| rest.split(['/', '?']).next().unwrap_or(rest));
        if host.is_some_and(|host| !local.iter().any(|local| host == *local || host.starts_with(&format!("{local}:"))))
        {
            return Err(format!("CallbackURLs: must use `https`, found `{url}`"));
        }
        if !url.contains(':') || url.contains('#') {
            return Err(format!("CallbackURLs: must be an absolute URI without a fragment, found `{url}`"));
        }
    }
    Ok(())
}
