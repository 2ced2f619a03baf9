//! The function with the type of the AWS SDK, which its codec writes.

use std::error::Error;
use std::time::Duration;

use aws_sdk_cognitoidentityprovider::types::{TimeUnitsType, TokenValidityUnitsType, UserPoolClientType};
use aws_smithy_json::codec::JsonCodec;
use aws_smithy_schema::codec::Codec as _;
use aws_smithy_schema::serde::ShapeSerializer as _;

use crate::Record;

const HOUR: u64 = 3600;
const DAY: u64 = 24 * HOUR;

/// Returns the description of a client that the SDK has returned.
///
/// # Errors
/// Fails if the client cannot be written.
pub fn record(mut client: UserPoolClientType) -> Result<Record, Box<dyn Error>> {
    let log = format!("{client:?}");
    client.client_secret = None;
    let mut serializer = JsonCodec::default().create_serializer();
    serializer.write_struct(UserPoolClientType::SCHEMA, &client)?;
    let units = client.token_validity_units();
    let lifetimes = [
        lifetime(client.access_token_validity, units.and_then(TokenValidityUnitsType::access_token), HOUR, HOUR),
        lifetime(client.id_token_validity, units.and_then(TokenValidityUnitsType::id_token), HOUR, HOUR),
        lifetime(
            // The SDK reads an absent number as 0.
            Some(client.refresh_token_validity).filter(|&validity| validity != 0),
            units.and_then(TokenValidityUnitsType::refresh_token),
            DAY,
            30 * DAY,
        ),
    ];
    Ok(Record { log, document: String::from_utf8(serializer.finish())?, lifetimes })
}

/// Returns a lifetime, with the default unit and the default lifetime in seconds.
fn lifetime(validity: Option<i32>, unit: Option<&TimeUnitsType>, default_unit: u64, default: u64) -> Duration {
    let unit = match unit {
        Some(TimeUnitsType::Seconds) => 1,
        Some(TimeUnitsType::Minutes) => 60,
        Some(TimeUnitsType::Hours) => HOUR,
        Some(TimeUnitsType::Days) => DAY,
        _ => default_unit,
    };
    let validity = validity.map(|validity| u64::try_from(validity).unwrap_or(0));
    Duration::from_secs(validity.map_or(default, |validity| validity * unit))
}
