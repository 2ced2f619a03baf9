//! Redacted values in binary formats.

use cognito_user_pool_client::DescribeUserPoolClientOutput;
use serde_json::{Value, json};

#[test]
fn a_redacted_client_is_written_in_formats_that_need_its_length() {
    let output: DescribeUserPoolClientOutput = serde_json::from_value(json!({"New": 1, "UserPoolClient": {
        "ClientId": "canary", "ClientName": "web", "ClientSecret": "canary", "CallbackURLs": ["a:b"], "New": "canary",
        "RefreshTokenRotation": {"Feature": "ENABLED", "New": ["canary"], "Newer": null}, "TokenValidityUnits": {},
    }}))
    .unwrap();
    let expected = serde_json::to_value(output.redacted()).unwrap();
    let bytes = rmp_serde::to_vec(&output.redacted()).unwrap();
    assert_eq!(rmp_serde::from_slice::<Value>(&bytes).unwrap(), expected);
    let mut bytes = Vec::new();
    ciborium::into_writer(&output.redacted(), &mut bytes).unwrap();
    assert_eq!(ciborium::from_reader::<Value, _>(bytes.as_slice()).unwrap(), expected);
}
