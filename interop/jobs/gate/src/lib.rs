//! A comparison of the app clients of two environments.

use std::error::Error;

use cognito_user_pool_client::json;

pub mod with_sdk;
pub mod with_struct;

/// The members that differ between two environments in any case. Their values are not printed.
const IDENTITY: [&str; 4] = ["UserPoolId", "ClientId", "ClientSecret", "ClientSecretArn"];

/// Returns a line for each setting that differs and for each violated rule, without ids and secrets.
///
/// # Errors
/// Fails if a response cannot be read.
pub fn report(staging: &str, production: &str) -> Result<Vec<String>, Box<dyn Error>> {
    let (staging, production) = (json::client_from_str(staging)?, json::client_from_str(production)?);
    let diff = staging.diff(&production);
    let changes = diff.iter().filter(|change| !IDENTITY.contains(&change.path()));
    let mut lines: Vec<String> = changes.map(ToString::to_string).collect();
    if staging.is_confidential() != production.is_confidential() {
        lines.push("only one of the clients has a secret".into());
    }
    for (name, client) in [("staging", &staging), ("production", &production)] {
        if let Err(error) = client.validate() {
            let violations = error.iter().filter(|violation| !IDENTITY.contains(&violation.path()));
            lines.extend(violations.map(|violation| format!("{name}: {violation}")));
        }
    }
    Ok(lines)
}
