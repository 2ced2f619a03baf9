//! Laws of all clients, requests and other shapes, valid or not. Each is a function that panics if the law is violated.
//!
//! The tests in `properties` call them with generated values, and the fuzz targets with what they read.

use cognito_user_pool_client::UserPoolClientType;
use cognito_user_pool_client::model::{DefaultValue, Member};
use serde_json::{Map, Value as Json};

pub(crate) mod conversions;
pub(crate) mod differences;
pub(crate) mod findings;
pub(crate) mod shapes;

/// Members of requests with which they determine the secret. In a client, they are unknown and not settings.
pub(crate) const OF_REQUESTS: [&str; 2] = ["GenerateSecret", "PublishSecretsInAWSSecretsManager"];

/// Replaces a grace period with 0 while rotation is disabled, as the service does.
pub(crate) fn store_no_grace_period(members: &mut Map<String, Json>) {
    if let Some(Json::Object(rotation)) = members.get_mut("RefreshTokenRotation")
        && rotation.get("Feature").is_none_or(|feature| feature == "DISABLED")
        && let Some(seconds) = rotation.get_mut("RetryGracePeriodSeconds")
    {
        *seconds = 0.into();
    }
}

/// Asserts that a message has no line break and no control character.
#[track_caller]
pub(crate) fn assert_one_line(message: &str) {
    let breaks = |char: char| char.is_control() || matches!(char, '\u{2028}' | '\u{2029}');
    assert!(!message.contains(breaks), "{message:?}");
}

/// Returns the form of a foreign string in a path or a message: one line of at most 120 characters and 160 bytes.
pub(crate) fn shown(string: &str) -> String {
    let fits = |text: &str, chars, bytes| text.chars().count() <= chars && text.len() <= bytes;
    let escaped = string.chars().map(|char| match char {
        '\'' | '"' => char.to_string(),
        _ => char.escape_debug().to_string(),
    });
    let whole = escaped.clone().collect::<String>();
    if fits(&whole, 120, 160) {
        return whole;
    }
    let mut text = String::new();
    for char in escaped {
        if !fits(&format!("{text}{char}…"), 120, 160) {
            break;
        }
        text += &char;
    }
    text + "…"
}

pub(crate) fn is_unknown(members: &[Member], name: &str) -> bool {
    members.iter().all(|member| member.name != name)
}

/// Checks whether the client has an application with the role that the service has created for it.
pub(crate) fn has_service_role(client: &UserPoolClientType) -> bool {
    client.analytics_configuration().is_some_and(|analytics| {
        analytics.application_arn().is_some()
            && analytics.application_id().is_none()
            && analytics.external_id().is_none()
    })
}

/// Returns a default as the value of a member, if a value expresses it.
pub(crate) fn json_of(default: DefaultValue) -> Option<Json> {
    match default {
        DefaultValue::Boolean(boolean) => Some(boolean.into()),
        DefaultValue::Integer(integer) => Some(integer.into()),
        DefaultValue::List(entries) => Some(entries.into()),
        DefaultValue::Enum(value) => Some(value.into()),
        _ => None,
    }
}
