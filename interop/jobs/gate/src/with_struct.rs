//! The comparison with a derived struct, which separates the settings from the members to ignore.

use std::collections::BTreeSet;
use std::error::Error;

use serde::Deserialize;
use serde_json::{Map, Value};

/// The response to `DescribeUserPoolClient`.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Response {
    user_pool_client: Client,
}

/// An app client.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Client {
    client_secret: Option<String>,
    client_secret_arn: Option<String>,
    #[serde(flatten)]
    settings: Map<String, Value>,
}

/// The members that differ between two environments in any case.
const IGNORED: [&str; 4] = ["UserPoolId", "ClientId", "CreationDate", "LastModifiedDate"];

/// Returns a line for each setting that differs and for each violated rule, without ids and secrets.
///
/// # Errors
/// Fails if a response cannot be read.
pub fn report(staging: &str, production: &str) -> Result<Vec<String>, Box<dyn Error>> {
    let (staging, production) = (read(staging)?, read(production)?);
    let mut lines = Vec::new();
    for name in staging.settings.keys().chain(production.settings.keys()).collect::<BTreeSet<_>>() {
        let values = [&staging, &production].map(|client| client.settings.get(name).unwrap_or(&Value::Null));
        if values[0] != values[1] {
            lines.push(format!("{name}: {} -> {}", values[0], values[1]));
        }
    }
    if staging.is_confidential() != production.is_confidential() {
        lines.push("only one of the clients has a secret".into());
    }
    for (name, client) in [("staging", &staging), ("production", &production)] {
        lines.extend(client.violations().into_iter().map(|violation| format!("{name}: {violation}")));
    }
    Ok(lines)
}

/// Reads a client, without the members to ignore and with the lists in ascending order.
fn read(response: &str) -> Result<Client, Box<dyn Error>> {
    let Response { user_pool_client: mut client } = serde_json::from_str(response)?;
    client.settings.retain(|name, _| !IGNORED.contains(&name.as_str()));
    for list in client.settings.values_mut().filter_map(Value::as_array_mut) {
        list.sort_by_key(Value::to_string);
    }
    Ok(client)
}

impl Client {
    fn is_confidential(&self) -> bool {
        self.client_secret.is_some() || self.client_secret_arn.is_some()
    }

    fn list(&self, name: &str) -> &[Value] {
        self.settings.get(name).and_then(Value::as_array).map_or(&[], Vec::as_slice)
    }

    /// Checks two of the service's rules.
    fn violations(&self) -> Vec<String> {
        let mut violations = Vec::new();
        let redirects = self.list("AllowedOAuthFlows").iter().any(|flow| flow == "code" || flow == "implicit");
        if redirects && self.list("CallbackURLs").is_empty() {
            violations.push("CallbackURLs: missing a callback URL".into());
        }
        let unit = self.settings.get("TokenValidityUnits").and_then(|units| units["AccessToken"].as_str());
        let seconds = match unit {
            Some("seconds") => 1,
            Some("minutes") => 60,
            Some("days") => 86_400,
            _ => 3600,
        };
        let lifetime = self.settings.get("AccessTokenValidity").and_then(Value::as_i64);
        if lifetime.is_some_and(|lifetime| !(300..=86_400).contains(&(lifetime * seconds))) {
            violations.push("AccessTokenValidity: must be between 5 minutes and 1 day".into());
        }
        violations
    }
}
