//! JSON carries a client with all of its members, unknown ones too. The other formats are in `interop/oracles`.

use cognito_user_pool_client::{UserPoolClientType, json};
use serde_json::json;

use crate::support::round_trips;

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
fn the_private_name_for_a_date_time_of_toml_counts_only_as_the_single_entry() {
    for object in [
        json!({"$__toml_private_datetime": "2024-09-19T23:27:39Z", "a": 1}),
        json!({"$__toml_private_datetime": 5}),
        json!({"a": "2024-09-19T23:27:39Z"}),
    ] {
        let error = serde_json::from_value::<UserPoolClientType>(json!({"CreationDate": object})).unwrap_err();
        assert_eq!(error.to_string(), "must be epoch seconds or an RFC 3339 date-time, found an object");
    }
}
