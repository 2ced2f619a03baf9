//! The comparison with the types of the AWS SDK, which its codec reads and writes.

use std::collections::BTreeSet;
use std::error::Error;

use aws_sdk_cognitoidentityprovider::operation::describe_user_pool_client::DescribeUserPoolClientOutput;
use aws_sdk_cognitoidentityprovider::types::{OAuthFlowType, TimeUnitsType, UserPoolClientType};
use aws_smithy_json::codec::JsonCodec;
use aws_smithy_schema::codec::Codec as _;
use aws_smithy_schema::serde::ShapeSerializer as _;
use serde_json::{Map, Value};

/// Returns a line for each setting that differs and for each violated rule, without ids and secrets.
///
/// # Errors
/// Fails if a response cannot be read.
pub fn report(staging: &str, production: &str) -> Result<Vec<String>, Box<dyn Error>> {
    let (staging, production) = (read(staging)?, read(production)?);
    let mut lines = Vec::new();
    let (before, after) = (settings(&staging)?, settings(&production)?);
    for name in before.keys().chain(after.keys()).collect::<BTreeSet<_>>() {
        let [before, after] = [&before, &after].map(|settings| settings.get(name).unwrap_or(&Value::Null));
        if before != after {
            lines.push(format!("{name}: {before} -> {after}"));
        }
    }
    if staging.client_secret.is_some() != production.client_secret.is_some() {
        lines.push("only one of the clients has a secret".into());
    }
    for (name, client) in [("staging", &staging), ("production", &production)] {
        lines.extend(violations(client).into_iter().map(|violation| format!("{name}: {violation}")));
    }
    Ok(lines)
}

fn read(response: &str) -> Result<UserPoolClientType, Box<dyn Error>> {
    let codec = JsonCodec::default();
    let output = DescribeUserPoolClientOutput::deserialize(&mut codec.create_deserializer(response.as_bytes()))?;
    Ok(output.user_pool_client.ok_or("UserPoolClient: missing required member")?)
}

/// Returns the settings, with the lists in ascending order.
fn settings(client: &UserPoolClientType) -> Result<Map<String, Value>, Box<dyn Error>> {
    let mut client = client.clone();
    client.user_pool_id = None;
    client.client_id = None;
    client.client_secret = None;
    client.creation_date = None;
    client.last_modified_date = None;
    let mut serializer = JsonCodec::default().create_serializer();
    serializer.write_struct(UserPoolClientType::SCHEMA, &client)?;
    let mut settings: Map<String, Value> = serde_json::from_slice(&serializer.finish())?;
    for list in settings.values_mut().filter_map(Value::as_array_mut) {
        list.sort_by_key(Value::to_string);
    }
    Ok(settings)
}

/// Checks two of the service's rules.
fn violations(client: &UserPoolClientType) -> Vec<String> {
    let mut violations = Vec::new();
    let redirects = [OAuthFlowType::Code, OAuthFlowType::Implicit];
    if client.callback_urls().is_empty() && client.allowed_o_auth_flows().iter().any(|flow| redirects.contains(flow)) {
        violations.push("CallbackURLs: missing a callback URL".into());
    }
    let seconds = match client.token_validity_units().and_then(|units| units.access_token()) {
        Some(TimeUnitsType::Seconds) => 1,
        Some(TimeUnitsType::Minutes) => 60,
        Some(TimeUnitsType::Days) => 86_400,
        _ => 3600,
    };
    let lifetime = client.access_token_validity.map(|validity| i64::from(validity) * seconds);
    if lifetime.is_some_and(|lifetime| !(300..=86_400).contains(&lifetime)) {
        violations.push("AccessTokenValidity: must be between 5 minutes and 1 day".into());
    }
    violations
}
