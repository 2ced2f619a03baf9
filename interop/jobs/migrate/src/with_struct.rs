//! The function with a derived struct, to which the type of the AWS SDK is converted.

use std::error::Error;
use std::time::Duration;

use aws_sdk_cognitoidentityprovider::types as sdk;
use serde::Serialize;
use serde_json::Value;

use crate::Record;

/// An app client, without its secret.
#[derive(Debug, Serialize)]
#[serde(rename_all = "PascalCase")]
struct Client {
    user_pool_id: Option<String>,
    client_name: Option<String>,
    client_id: Option<String>,
    last_modified_date: Option<f64>,
    creation_date: Option<f64>,
    refresh_token_validity: Option<i32>,
    access_token_validity: Option<i32>,
    id_token_validity: Option<i32>,
    token_validity_units: Option<Units>,
    read_attributes: Option<Vec<String>>,
    write_attributes: Option<Vec<String>>,
    explicit_auth_flows: Option<Vec<String>>,
    supported_identity_providers: Option<Vec<String>>,
    #[serde(rename = "CallbackURLs")]
    callback_urls: Option<Vec<String>>,
    #[serde(rename = "LogoutURLs")]
    logout_urls: Option<Vec<String>>,
    #[serde(rename = "DefaultRedirectURI")]
    default_redirect_uri: Option<String>,
    #[serde(rename = "AllowedOAuthFlows")]
    allowed_o_auth_flows: Option<Vec<String>>,
    #[serde(rename = "AllowedOAuthScopes")]
    allowed_o_auth_scopes: Option<Vec<String>>,
    #[serde(rename = "AllowedOAuthFlowsUserPoolClient")]
    allowed_o_auth_flows_user_pool_client: Option<bool>,
    analytics_configuration: Option<Analytics>,
    prevent_user_existence_errors: Option<String>,
    enable_token_revocation: Option<bool>,
    enable_propagate_additional_user_context_data: Option<bool>,
    auth_session_validity: Option<i32>,
    refresh_token_rotation: Option<Rotation>,
}

/// The units of the three token validities.
#[derive(Debug, Serialize)]
#[serde(rename_all = "PascalCase")]
struct Units {
    access_token: Option<String>,
    id_token: Option<String>,
    refresh_token: Option<String>,
}

/// The application that receives the usage events.
#[derive(Debug, Serialize)]
#[serde(rename_all = "PascalCase")]
struct Analytics {
    application_id: Option<String>,
    application_arn: Option<String>,
    role_arn: Option<String>,
    external_id: Option<String>,
    user_data_shared: bool,
}

/// The rotation of refresh tokens.
#[derive(Debug, Serialize)]
#[serde(rename_all = "PascalCase")]
struct Rotation {
    feature: String,
    retry_grace_period_seconds: Option<i32>,
}

impl From<sdk::UserPoolClientType> for Client {
    fn from(client: sdk::UserPoolClientType) -> Self {
        Self {
            user_pool_id: client.user_pool_id,
            client_name: client.client_name,
            client_id: client.client_id,
            last_modified_date: client.last_modified_date.map(|date| date.as_secs_f64()),
            creation_date: client.creation_date.map(|date| date.as_secs_f64()),
            // The SDK reads an absent number as 0.
            refresh_token_validity: Some(client.refresh_token_validity).filter(|&validity| validity != 0),
            access_token_validity: client.access_token_validity,
            id_token_validity: client.id_token_validity,
            token_validity_units: client.token_validity_units.map(Units::from),
            read_attributes: client.read_attributes,
            write_attributes: client.write_attributes,
            explicit_auth_flows: client
                .explicit_auth_flows
                .map(|flows| flows.iter().map(|flow| flow.as_str().into()).collect()),
            supported_identity_providers: client.supported_identity_providers,
            callback_urls: client.callback_urls,
            logout_urls: client.logout_urls,
            default_redirect_uri: client.default_redirect_uri,
            allowed_o_auth_flows: client
                .allowed_o_auth_flows
                .map(|flows| flows.iter().map(|flow| flow.as_str().into()).collect()),
            allowed_o_auth_scopes: client.allowed_o_auth_scopes,
            allowed_o_auth_flows_user_pool_client: client.allowed_o_auth_flows_user_pool_client,
            analytics_configuration: client.analytics_configuration.map(Analytics::from),
            prevent_user_existence_errors: client.prevent_user_existence_errors.map(|value| value.as_str().into()),
            enable_token_revocation: client.enable_token_revocation,
            enable_propagate_additional_user_context_data: client.enable_propagate_additional_user_context_data,
            auth_session_validity: client.auth_session_validity,
            refresh_token_rotation: client.refresh_token_rotation.map(Rotation::from),
        }
    }
}

impl From<sdk::TokenValidityUnitsType> for Units {
    fn from(units: sdk::TokenValidityUnitsType) -> Self {
        let owned = |unit: Option<sdk::TimeUnitsType>| unit.map(|unit| unit.as_str().into());
        Self {
            access_token: owned(units.access_token),
            id_token: owned(units.id_token),
            refresh_token: owned(units.refresh_token),
        }
    }
}

impl From<sdk::AnalyticsConfigurationType> for Analytics {
    fn from(analytics: sdk::AnalyticsConfigurationType) -> Self {
        Self {
            application_id: analytics.application_id,
            application_arn: analytics.application_arn,
            role_arn: analytics.role_arn,
            external_id: analytics.external_id,
            user_data_shared: analytics.user_data_shared,
        }
    }
}

impl From<sdk::RefreshTokenRotationType> for Rotation {
    fn from(rotation: sdk::RefreshTokenRotationType) -> Self {
        Self {
            feature: rotation.feature.as_str().into(),
            retry_grace_period_seconds: rotation.retry_grace_period_seconds,
        }
    }
}

const HOUR: u64 = 3600;
const DAY: u64 = 24 * HOUR;

/// Returns the description of a client that the SDK has returned.
///
/// # Errors
/// Fails if the client cannot be written.
pub fn record(client: sdk::UserPoolClientType) -> Result<Record, Box<dyn Error>> {
    let client = Client::from(client);
    let unit = |unit: fn(&Units) -> Option<&str>| client.token_validity_units.as_ref().and_then(unit);
    Ok(Record {
        log: format!("{client:?}"),
        document: without_null(serde_json::to_value(&client)?).to_string(),
        lifetimes: [
            lifetime(client.access_token_validity, unit(|units| units.access_token.as_deref()), HOUR, HOUR),
            lifetime(client.id_token_validity, unit(|units| units.id_token.as_deref()), HOUR, HOUR),
            lifetime(client.refresh_token_validity, unit(|units| units.refresh_token.as_deref()), DAY, 30 * DAY),
        ],
    })
}

/// Removes absent members at every depth.
fn without_null(value: Value) -> Value {
    let Value::Object(members) = value else { return value };
    let present = members.into_iter().filter(|(_, value)| !value.is_null());
    present.map(|(name, value)| (name, without_null(value))).collect()
}

/// Returns a lifetime, with the default unit and the default lifetime in seconds.
fn lifetime(validity: Option<i32>, unit: Option<&str>, default_unit: u64, default: u64) -> Duration {
    let unit = match unit {
        Some("seconds") => 1,
        Some("minutes") => 60,
        Some("hours") => HOUR,
        Some("days") => DAY,
        _ => default_unit,
    };
    let validity = validity.map(|validity| u64::try_from(validity).unwrap_or(0));
    Duration::from_secs(validity.map_or(default, |validity| validity * unit))
}
