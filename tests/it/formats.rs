//! Every self-describing format carries a client with all of its members, unknown ones too.

use std::fmt::Debug;

use cognito_user_pool_client::{DescribeUserPoolClientOutput, ExplicitAuthFlowsType, UserPoolClientType, json};
use serde_json::{Map, Value, json};

use crate::support::document_with;

/// A response with all members, microseconds, and unknown members in every object.
fn original() -> Value {
    let unknown = json!({"New": {"Flag": true, "Text": "a\nb: テ😀", "List": [1, -2.5, "", {}, []]}});
    let unknown: Map<_, _> = serde_json::from_value(unknown).unwrap();
    let original = document_with(&unknown, DescribeUserPoolClientOutput::MEMBERS);
    assert_eq!(original["UserPoolClient"].as_object().unwrap().len(), UserPoolClientType::MEMBERS.len() + 1);
    original.into()
}

/// Writes and reads the response; what is read has to be written to JSON as the original.
#[track_caller]
fn round_trips<W, E: Debug, F: Debug>(
    write: impl FnOnce(&DescribeUserPoolClientOutput) -> Result<W, E>,
    read: impl FnOnce(W) -> Result<DescribeUserPoolClientOutput, F>,
) {
    let output: DescribeUserPoolClientOutput = serde_json::from_value(original()).unwrap();
    let read = read(write(&output).unwrap()).unwrap();
    assert_eq!(read, output);
    assert_eq!(serde_json::to_value(read).unwrap(), original());
}

#[test]
fn json_carries_a_client() {
    round_trips(json::to_string, |text| json::from_str(&text));
    round_trips(json::to_vec, |bytes| json::from_slice(&bytes));
    round_trips(serde_json::to_string_pretty, |text| serde_json::from_str(&text));
    round_trips(serde_json::to_vec, |bytes| serde_json::from_slice(&bytes));
    round_trips(serde_json::to_vec, |bytes| serde_json::from_reader(bytes.as_slice()));
    round_trips(|output| serde_json::to_value(output), serde_json::from_value);
    round_trips(|output| serde_json::to_value(output), |value| serde::Deserialize::deserialize(&value));
}

#[test]
fn yaml_carries_a_client() {
    round_trips(serde_norway::to_string, |text| serde_norway::from_str(&text));
    round_trips(|output| serde_norway::to_value(output), serde_norway::from_value);
}

#[test]
fn toml_carries_a_client() {
    round_trips(toml::to_string, |text| toml::from_str(&text));
    round_trips(|output| toml::Value::try_from(output), |value: toml::Value| value.try_into());
}

#[test]
fn cbor_carries_a_client() {
    round_trips(
        |output| {
            let mut bytes = Vec::new();
            ciborium::into_writer(output, &mut bytes).map(|()| bytes)
        },
        |bytes| ciborium::from_reader(bytes.as_slice()),
    );
    round_trips(ciborium::Value::serialized, |value: ciborium::Value| value.deserialized());
}

#[test]
fn message_pack_carries_a_client() {
    round_trips(rmp_serde::to_vec_named, |bytes| rmp_serde::from_slice(&bytes));
    // The shapes are maps, so that even the writer that leaves names out has them.
    round_trips(rmp_serde::to_vec, |bytes| rmp_serde::from_read(bytes.as_slice()));
}

#[test]
fn yaml_as_the_command_line_prints_it_reads() {
    let output: DescribeUserPoolClientOutput = serde_norway::from_str(
        "UserPoolClient:\n  \
           ClientId: 1example23456789\n  \
           CreationDate: '2024-09-20T08:27:39.464000+09:00'\n  \
           LastModifiedDate: 2024-09-20T08:27:39.464000+09:00\n  \
           RefreshTokenValidity: 30\n  \
           ExplicitAuthFlows:\n  - ALLOW_USER_AUTH\n  \
           ClientSecret: ~\n  \
           TokenValidityUnits: {}\n",
    )
    .unwrap();
    assert_eq!(
        serde_json::to_value(output).unwrap(),
        json!({"UserPoolClient": {
            "ClientId": "1example23456789",
            "CreationDate": 1_726_788_459.464,
            "LastModifiedDate": 1_726_788_459.464,
            "RefreshTokenValidity": 30,
            "ExplicitAuthFlows": ["ALLOW_USER_AUTH"],
            "TokenValidityUnits": {},
        }})
    );
}

#[test]
fn an_enum_is_a_string_in_every_format() {
    let flow = ExplicitAuthFlowsType::AllowUserAuth;
    assert_eq!(serde_norway::to_string(&flow).unwrap(), "ALLOW_USER_AUTH\n");
    assert_eq!(serde_norway::from_str::<ExplicitAuthFlowsType>("ALLOW_USER_AUTH").unwrap(), flow);
    assert_eq!(rmp_serde::to_vec(&flow).unwrap(), b"\xafALLOW_USER_AUTH");
    assert_eq!(rmp_serde::from_slice::<ExplicitAuthFlowsType>(b"\xafALLOW_USER_AUTH").unwrap(), flow);
}

#[test]
fn a_duplicate_is_refused_in_a_format_that_allows_it() {
    // A map of two entries with the same key.
    let bytes = b"\x82\xaaClientName\xa1a\xaaClientName\xa1b";
    let error = rmp_serde::from_slice::<UserPoolClientType>(bytes).unwrap_err();
    assert_eq!(error.to_string(), "must appear once, found a duplicate");
}

#[test]
fn what_json_cannot_hold_is_refused_in_an_unknown_member() {
    let error = serde_norway::from_str::<UserPoolClientType>("New: .nan").unwrap_err();
    assert_eq!(error.to_string(), "New: must be a finite number, found `NaN` at line 1 column 6");
    // A byte string.
    let error = rmp_serde::from_slice::<UserPoolClientType>(b"\x81\xa3New\xc4\x01a").unwrap_err();
    assert_eq!(error.to_string(), "must be a JSON value, found bytes");
}
