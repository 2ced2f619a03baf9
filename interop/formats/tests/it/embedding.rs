//! A client inside another struct, as described by the guide `src/_guide/embedding.md`.

use std::collections::BTreeMap;
use std::fmt::Debug;

use cognito_user_pool_client::{UserPoolClientType, json};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Nested {
    owner: String,
    client: UserPoolClientType,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Flattened {
    owner: String,
    #[serde(flatten)]
    client: UserPoolClientType,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct NestedOption {
    client: Option<UserPoolClientType>,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct FlattenedOption {
    #[serde(flatten)]
    client: Option<UserPoolClientType>,
}

fn json_error<T: DeserializeOwned + Debug>(document: &str) -> String {
    json::from_str::<T>(document).unwrap_err().to_string()
}

fn yaml_error<T: DeserializeOwned + Debug>(document: &str) -> String {
    serde_norway::from_str::<T>(document).unwrap_err().to_string()
}

fn toml_error<T: DeserializeOwned + Debug>(document: &str) -> String {
    toml::from_str::<T>(document).unwrap_err().to_string()
}

fn client(document: &str) -> UserPoolClientType {
    json::from_str(document).unwrap()
}

/// Writes and reads a value in each format.
fn round_trips<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T) {
    assert_eq!(&json::from_str::<T>(&json::to_string(value).unwrap()).unwrap(), value);
    assert_eq!(&serde_norway::from_str::<T>(&serde_norway::to_string(value).unwrap()).unwrap(), value);
    assert_eq!(&toml::from_str::<T>(&toml::to_string(value).unwrap()).unwrap(), value);
}

#[test]
fn both_forms_keep_unknown_members_and_timestamps_in_every_format() {
    let document = r#"{
        "ClientName": "web", "CreationDate": 1726788459.464, "TokenValidityUnits": {"New": 1}, "New": [{"a": 1.5}]
    }"#;
    round_trips(&Nested { owner: "a".to_owned(), client: client(document) });
    round_trips(&Flattened { owner: "a".to_owned(), client: client(document) });
}

#[test]
fn a_duplicate_is_an_error_in_both_forms() {
    let found = |name: &str| format!("must appear once, found a second `{name}` at line 1 column");
    for (member, column, path) in
        [(r#""New":1,"New":2"#, 37, "client.New"), (r#""New":{"a":1,"a":2}"#, 40, "client.New.a")]
    {
        let nested = json_error::<Nested>(&format!(r#"{{"owner":"a","client":{{{member}}}}}"#));
        let found = found(path.rsplit('.').next().unwrap());
        assert_eq!(nested, format!("{path}: {found} {column}"));
        assert!(json_error::<Flattened>(&format!(r#"{{"owner":"a",{member}}}"#)).starts_with(&found));
    }
    assert_eq!(yaml_error::<Flattened>("owner: a\nNew: 1\nNew: 2\n"), "must appear once, found a second `New`");
    assert!(toml_error::<Flattened>("owner = 'a'\nNew = 1\nNew = 2\n").contains("duplicate key"));
}

#[test]
fn a_native_date_time_of_toml_is_a_timestamp_in_both_forms() {
    let expected = client(r#"{"CreationDate": 1726788459.464}"#);
    let member = "CreationDate = 2024-09-20T08:27:39.464+09:00";
    let nested: Nested = toml::from_str(&format!("owner = 'a'\n[client]\n{member}\n")).unwrap();
    let flattened: Flattened = toml::from_str(&format!("owner = 'a'\n{member}\n")).unwrap();
    assert_eq!((nested.client, flattened.client), (expected.clone(), expected));
}

#[test]
fn only_the_error_of_a_nested_client_has_a_position() {
    let message = "must be a string, found a number";
    assert_eq!(
        json_error::<Nested>(r#"{"owner":"a","client":{"ClientName":7}}"#),
        format!("client.ClientName: {message} at line 1 column 37"),
    );
    // The end of the object.
    assert_eq!(
        json_error::<Flattened>(r#"{"owner":"a","ClientName":7,"ClientId":"b"}"#),
        format!("{message} at line 1 column 43")
    );

    let nested = yaml_error::<Nested>("owner: a\nclient:\n  ClientName: 7\n");
    assert_eq!(nested, format!("client.ClientName: {message} at line 3 column 15"));
    assert_eq!(yaml_error::<Flattened>("owner: a\nClientName: 7\n"), message);

    let nested = toml_error::<Nested>("owner = 'a'\n[client]\nClientName = 7\n");
    assert!(nested.starts_with("TOML parse error at line 3, column 14\n"), "{nested}");
    let flattened = toml_error::<Flattened>("owner = 'a'\nClientName = 7\n");
    assert!(flattened.starts_with("TOML parse error at line 1, column 1\n"), "{flattened}");
    // The start of the table.
    let flattened = toml_error::<BTreeMap<String, Flattened>>("\n[app]\nowner = 'a'\nClientName = 7\n");
    assert!(flattened.starts_with("TOML parse error at line 2, column 1\n"), "{flattened}");
}

#[test]
fn a_flattened_option_is_never_none_unless_a_member_is_invalid() {
    assert_eq!(json::from_str::<NestedOption>("{}").unwrap().client, None);
    assert_eq!(json::from_str::<FlattenedOption>("{}").unwrap().client, Some(client("{}")));
    assert_eq!(
        json_error::<NestedOption>(r#"{"client": {"ClientName": 7}}"#),
        "client.ClientName: must be a string, found a number at line 1 column 27",
    );
    for flattened in [
        json::from_str::<FlattenedOption>(r#"{"ClientName": 7}"#).unwrap(),
        serde_norway::from_str("ClientName: 7").unwrap(),
        toml::from_str("ClientName = 7").unwrap(),
    ] {
        assert_eq!(flattened.client, None);
    }
}

#[test]
fn deny_unknown_fields_rejects_every_flattened_client() {
    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Strict {
        #[expect(dead_code, reason = "it is only read")]
        client: UserPoolClientType,
    }
    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct StrictFlattened {
        #[expect(dead_code, reason = "it is only read")]
        #[serde(flatten)]
        client: UserPoolClientType,
    }
    assert!(json::from_str::<Strict>(r#"{"client": {"New": 1}}"#).is_ok());
    let error = json_error::<Strict>(r#"{"client": {}, "New": 1}"#);
    assert_eq!(error, "New: unknown field `New`, expected `client` at line 1 column 20");
    let error = json_error::<StrictFlattened>(r#"{"ClientName": "web"}"#);
    assert_eq!(error, "unknown field `ClientName` at line 1 column 21");
}

#[test]
fn a_field_with_the_name_of_a_member_takes_it_from_a_flattened_client() {
    #[derive(Debug, Deserialize)]
    struct Clash {
        #[serde(rename = "ClientName")]
        name: String,
        #[serde(flatten)]
        client: UserPoolClientType,
    }
    let clash: Clash = json::from_str(r#"{"ClientName": "web", "AuthSessionValidity": 5}"#).unwrap();
    assert_eq!((clash.name.as_str(), clash.client), ("web", client(r#"{"AuthSessionValidity": 5}"#)));
}

#[test]
fn the_errors_of_an_internally_tagged_or_untagged_enum_have_no_path() {
    #[derive(Debug, Deserialize)]
    #[serde(tag = "kind")]
    enum Tagged {
        Client(#[expect(dead_code, reason = "it is only read")] UserPoolClientType),
    }
    #[derive(Debug, Deserialize)]
    #[serde(untagged)]
    enum Untagged {
        Client(#[expect(dead_code, reason = "it is only read")] UserPoolClientType),
    }
    assert!(json::from_str::<Tagged>(r#"{"kind": "Client", "ClientName": "web"}"#).is_ok());
    let error = json_error::<Tagged>(r#"{"kind": "Client", "ClientName": 7}"#);
    assert_eq!(error, "must be a string, found a number");
    let error = json_error::<Untagged>(r#"{"ClientName": 7}"#);
    assert_eq!(error, "data did not match any variant of untagged enum Untagged");
}

#[test]
fn yaml_and_toml_have_the_limits_of_the_guide() {
    let tagged = yaml_error::<Nested>("owner: a\nclient:\n  ClientName: !new web\n");
    assert_eq!(tagged, "client.ClientName: must be a string, found a tagged value at line 3 column 15");
    let merged: Nested = serde_norway::from_str("owner: a\nclient:\n  <<: {ClientName: web}\n").unwrap();
    assert_eq!(merged.client.unknown_paths(), ["<<"]);

    let null = Nested { owner: "a".to_owned(), client: client(r#"{"New": [null]}"#) };
    assert_eq!(toml::to_string(&null).unwrap_err().to_string(), "unsupported unit type");
    let null = Nested { owner: "a".to_owned(), client: client(r#"{"New": null}"#) };
    assert_eq!(toml::to_string(&null).unwrap(), "owner = \"a\"\n\n[client]\n");
}
