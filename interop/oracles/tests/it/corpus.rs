//! Real documents are written as they were read. Nulls and a client's `RefreshTokenValidity` of 0 mean absent, and
//! timestamps are compared as points in time.

use std::any::TypeId;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use cognito_user_pool_client::model::Structure;
use cognito_user_pool_client::operation::create_user_pool_client::CreateUserPoolClientInput;
use cognito_user_pool_client::operation::list_user_pool_clients::ListUserPoolClientsOutput;
use cognito_user_pool_client::operation::update_user_pool_client::UpdateUserPoolClientInput;
use cognito_user_pool_client::{DescribeUserPoolClientOutput, UserPoolClientType, json};
use serde_json::{Value, json};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

#[test]
fn this_projects_recordings_come_back() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let responses = [
        "examples/data/describe-user-pool-client.cli.json",
        "examples/data/describe-user-pool-client.wire.json",
        "tests/data/recorded/create-user-pool-client.json",
        "tests/data/recorded/describe-user-pool-client.client-credentials.json",
        "tests/data/recorded/describe-user-pool-client.minimal.json",
        "tests/data/recorded/update-user-pool-client.json",
    ];
    for file in responses {
        let output: DescribeUserPoolClientOutput = comes_back(&fs::read(root.join(file)).unwrap(), file).unwrap();
        let client = output.user_pool_client.unwrap();
        assert!(client.unknown_fields().is_empty(), "{file}: {:?}", client.unknown_fields());
    }
    let file = "tests/data/recorded/list-user-pool-clients.json";
    let output: ListUserPoolClientsOutput = comes_back(&fs::read(root.join(file)).unwrap(), file).unwrap();
    assert_eq!(output.user_pool_clients().len(), 3);
}

/// Documents of the corpus that are no messages of the service, and why. One that becomes readable fails the test.
const NO_MESSAGES: &[(&str, &str)] = &[
    ("create_update_response/032.json", "dates that are the word timestamp"),
    ("create_update_response/045.json", "dates that are half a line of Python"),
    ("describe/026.json", "the wrapper is userPoolClient, in camel case"),
    ("describe/039.json", "no wrapper, and members of the pool between those of the client"),
];

/// Other people's documents are no part of this project: `COGNITO_CORPUS` names their folder. Its `cloudformation` and
/// `terraform` have notations of their own and are no wire documents.
#[test]
#[ignore = "needs COGNITO_CORPUS"]
fn other_peoples_documents_come_back() {
    let corpus = PathBuf::from(std::env::var_os("COGNITO_CORPUS").expect("COGNITO_CORPUS is set"));
    let mut no_messages: BTreeMap<_, _> = NO_MESSAGES.iter().copied().collect();
    for folder in ["describe", "create_update_response", "list", "request"] {
        let (mut documents, mut clients) = (0, 0);
        for entry in fs::read_dir(corpus.join(folder)).unwrap().map(Result::unwrap) {
            let file = format!("{folder}/{}", entry.file_name().to_str().unwrap());
            let read = message_comes_back(folder, &fs::read(entry.path()).unwrap(), &file);
            match (read, no_messages.remove(file.as_str())) {
                (Ok(count @ 1..), None) => (documents, clients) = (documents + 1, clients + count),
                (Err(_) | Ok(0), Some(_)) => {}
                (read, reason) => panic!("{file}: {read:?}, and the table has {reason:?}"),
            }
        }
        assert!(documents > 0, "no documents in {folder}");
        println!("{folder}: {documents} documents with {clients} app clients came back equal");
    }
    assert_eq!(no_messages, BTreeMap::new(), "not in the corpus");
}

/// The number of app clients, or of requests for one, in the document.
fn message_comes_back(folder: &str, bytes: &[u8], file: &str) -> Result<usize, json::Error> {
    let original: Value = serde_json::from_str(&text(bytes)).unwrap();
    match folder {
        "list" => Ok(comes_back::<ListUserPoolClientsOutput>(bytes, file)?.user_pool_clients().len()),
        "request" if original.get("ClientId").is_some() => {
            comes_back::<UpdateUserPoolClientInput>(bytes, file).map(|_| 1)
        }
        "request" => comes_back::<CreateUserPoolClientInput>(bytes, file).map(|_| 1),
        // The database of an emulator: clients by their id.
        _ if original.get("Clients").is_some() => {
            let clients = original["Clients"].as_object().unwrap();
            for client in clients.values() {
                comes_back::<UserPoolClientType>(client.to_string().as_bytes(), file)?;
            }
            Ok(clients.len())
        }
        _ => Ok(comes_back::<DescribeUserPoolClientOutput>(bytes, file)?.user_pool_client.iter().len()),
    }
}

/// Reads and writes a document, which has to stay what it was.
fn comes_back<S: Structure>(bytes: &[u8], file: &str) -> Result<S, json::Error> {
    let shape: S = json::from_slice(bytes)?;
    let mut original = serde_json::from_str(&text(bytes)).unwrap();
    drop_absent(&mut original, TypeId::of::<S>() == TypeId::of::<UserPoolClientType>());
    instants(&mut original);
    let mut written = serde_json::to_value(&shape).unwrap();
    instants(&mut written);
    assert_eq!(written, original, "{file}");
    Ok(shape)
}

/// Decodes a file, which PowerShell may have written as UTF-16. This does not use the decoder of the crate.
fn text(bytes: &[u8]) -> String {
    if let Some(utf16) = bytes.strip_prefix(b"\xff\xfe") {
        let units: Vec<_> = utf16.chunks(2).map(|unit| u16::from_le_bytes(unit.try_into().unwrap())).collect();
        return String::from_utf16(&units).unwrap();
    }
    String::from_utf8(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).to_vec()).unwrap()
}

/// Takes out of an original what means absent. `client`: whether the value is an app client.
fn drop_absent(value: &mut Value, client: bool) {
    let Value::Object(members) = value else { return };
    members.retain(|name, value| !(value.is_null() || client && name == "RefreshTokenValidity" && *value == 0));
    for (name, value) in members {
        match value {
            Value::Array(entries) => entries.iter_mut().for_each(|entry| drop_absent(entry, false)),
            _ => drop_absent(value, name == "UserPoolClient"),
        }
    }
}

/// Replaces every date by its microseconds.
fn instants(value: &mut Value) {
    match value {
        Value::Array(entries) => entries.iter_mut().for_each(instants),
        Value::Object(members) => members.iter_mut().for_each(|(name, value)| match value {
            Value::Number(_) | Value::String(_) if name.ends_with("Date") => *value = micros(value),
            _ => instants(value),
        }),
        _ => {}
    }
}

fn micros(date: &Value) -> Value {
    match date.as_str() {
        Some(text) => {
            let instant = OffsetDateTime::parse(text, &Rfc3339).unwrap_or_else(|error| panic!("{text}: {error}"));
            json!((instant.unix_timestamp_nanos() / 1000).to_string())
        }
        #[expect(clippy::cast_possible_truncation, reason = "no date of a document is that far")]
        None => json!(((date.as_f64().unwrap() * 1e6).round() as i64).to_string()),
    }
}
