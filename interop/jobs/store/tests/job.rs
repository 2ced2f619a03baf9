//! The same cases for the three stores.

use serde_json::{Value, json};

const SECRET: &str = "0fake1client2secret3which4opens5nothing6anywhere7abc";

/// Returns a response with a secret, an exact timestamp, and an unknown member at two depths.
fn response() -> String {
    json!({"UserPoolClient": {
        "ClientId": "1example23456789",
        "ClientName": "web",
        "ClientSecret": SECRET,
        "CreationDate": 1_726_788_459.464,
        "RefreshTokenValidity": 30,
        "CallbackURLs": ["https://example.com/"],
        "RefreshTokenRotation": {"Feature": "ENABLED", "NewMember": 1},
        "NewSetting": [1],
    }})
    .to_string()
}

/// Returns the document of a store with the client of that response, which has been written and read once.
macro_rules! stored {
    ($store:ty) => {{
        let mut store = <$store>::default();
        store.save(&response()).unwrap();
        let written = store.to_json().unwrap();
        assert!(!written.contains(SECRET), "{written}");
        let store = <$store>::from_json(&written).unwrap();
        assert_eq!(store.ids().collect::<Vec<_>>(), ["1example23456789"]);
        assert!(store.load("another").is_none());
        assert_eq!(store.to_json().unwrap(), written);
        (store, serde_json::from_str::<Value>(&written).unwrap())
    }};
}

/// Returns the document of a store that has lost nothing but the secret.
fn expected() -> Value {
    let mut response: Value = serde_json::from_str(&response()).unwrap();
    let mut client = response["UserPoolClient"].take();
    client.as_object_mut().unwrap().remove("ClientSecret");
    json!({"1example23456789": client})
}

#[test]
fn the_store_keeps_everything_except_the_secret() {
    let (store, document) = stored!(job_store::Store);
    assert_eq!(document, expected());
    let client = store.load("1example23456789").unwrap();
    assert_eq!(client.callback_urls(), ["https://example.com/"]);
    assert_eq!(client.creation_date().unwrap().subsec_nanos(), 464_000_000);
    assert_eq!(client.refresh_token_lifetime().as_secs(), 30 * 86400);
}

#[test]
fn the_store_with_the_sdk_loses_unknown_members_and_a_part_of_the_timestamp() {
    let (store, document) = stored!(job_store::with_sdk::Store);
    let mut known = expected();
    let client = known["1example23456789"].as_object_mut().unwrap();
    client.remove("NewSetting");
    client["RefreshTokenRotation"].as_object_mut().unwrap().remove("NewMember");
    assert_eq!(document, known);
    let client = store.load("1example23456789").unwrap();
    assert_eq!(client.callback_urls(), ["https://example.com/"]);
    assert_eq!(client.creation_date().unwrap().subsec_nanos(), 463_999_986);
}

#[test]
fn the_store_with_a_struct_keeps_the_members_that_the_struct_lacks_as_values() {
    let (store, document) = stored!(job_store::with_struct::Store);
    assert_eq!(document, expected());
    let client = store.load("1example23456789").unwrap();
    assert_eq!(client.callback_urls, ["https://example.com/"]);
    assert_eq!(client.creation_date.as_ref().unwrap().to_string(), "1726788459.464");
    assert_eq!(client.other["RefreshTokenValidity"], 30);
}

/// Version 2 of the AWS CLI prints date-times.
const CLI: &str = r#"{"UserPoolClient": {"ClientId": "1", "CreationDate": "2024-09-20T01:27:39.464000+02:00"}}"#;

#[test]
fn the_store_reads_the_date_times_of_the_cli() {
    let mut store = job_store::Store::default();
    store.save(CLI).unwrap();
    assert_eq!(store.to_json().unwrap(), r#"{"1":{"ClientId":"1","CreationDate":1726788459.464}}"#);
}

#[test]
fn the_store_with_a_struct_rejects_the_date_times_of_the_cli() {
    let error = job_store::with_struct::Store::default().save(CLI).unwrap_err();
    assert_eq!(
        error.to_string(),
        "invalid type: string \"2024-09-20T01:27:39.464000+02:00\", expected a JSON number at line 1 column 87"
    );
}

#[test]
fn the_store_with_the_sdk_reads_the_date_times_of_the_cli() {
    let mut store = job_store::with_sdk::Store::default();
    store.save(CLI).unwrap();
    let written = r#"{"1":{"ClientId":"1","CreationDate":1726788459.464,"RefreshTokenValidity":0}}"#;
    assert_eq!(store.to_json().unwrap(), written);
}

#[test]
fn an_error_names_the_member() {
    let document = r#"{"1": {"CallbackURLs": [7]}}"#;
    assert_eq!(
        job_store::Store::from_json(document).err().unwrap().to_string(),
        "1.CallbackURLs[0]: must be a string, found a number at line 1 column 25",
    );
    assert_eq!(
        job_store::with_sdk::Store::from_json(document).err().unwrap().to_string(),
        "type mismatch: expected string"
    );
    let document = r#"{"1": {"ClientId": "1", "CallbackURLs": [7]}}"#;
    assert_eq!(
        job_store::with_struct::Store::from_json(document).err().unwrap().to_string(),
        "invalid type: integer `7`, expected a string at line 1 column 42",
    );
}
