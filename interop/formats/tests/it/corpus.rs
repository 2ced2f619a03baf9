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
fn a_recorded_response_is_written_as_it_was_read() {
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
        let output: DescribeUserPoolClientOutput =
            is_written_as_read(&fs::read(root.join(file)).unwrap(), file).unwrap();
        let client = output.user_pool_client.unwrap();
        assert!(client.unknown_fields().is_empty(), "{file}: {:?}", client.unknown_fields());
    }
    let file = "tests/data/recorded/list-user-pool-clients.json";
    let output: ListUserPoolClientsOutput = is_written_as_read(&fs::read(root.join(file)).unwrap(), file).unwrap();
    assert_eq!(output.user_pool_clients().len(), 3);
}

/// Documents of the corpus that the service has not sent and does not accept, with the reason. The test fails if one
/// of them is readable.
const INVALID: &[(&str, &str)] = &[
    ("create_update_response/032.json", "the dates are the word timestamp"),
    ("create_update_response/045.json", "the dates are part of a line of Python"),
    ("describe/026.json", "the wrapper is userPoolClient, in camel case"),
    ("describe/039.json", "missing wrapper, and members of the pool among the members of the client"),
];

/// `COGNITO_CORPUS` names the folder of documents from outside the repository. Those in `cloudformation` and `terraform`
/// have other notations.
#[test]
#[ignore = "needs COGNITO_CORPUS"]
fn a_document_of_the_corpus_is_written_as_it_was_read() {
    let corpus = PathBuf::from(std::env::var_os("COGNITO_CORPUS").expect("COGNITO_CORPUS is set"));
    let mut invalid: BTreeMap<_, _> = INVALID.iter().copied().collect();
    for folder in ["describe", "create_update_response", "list", "request"] {
        let (mut documents, mut clients) = (0, 0);
        for entry in fs::read_dir(corpus.join(folder)).unwrap().map(Result::unwrap) {
            let file = format!("{folder}/{}", entry.file_name().to_str().unwrap());
            let read = is_written_back(folder, &fs::read(entry.path()).unwrap(), &file);
            match (read, invalid.remove(file.as_str())) {
                (Ok(count @ 1..), None) => (documents, clients) = (documents + 1, clients + count),
                (Err(_) | Ok(0), Some(_)) => {}
                (read, reason) => panic!("{file}: {read:?}, and the table has {reason:?}"),
            }
        }
        assert!(documents > 0, "no documents in {folder}");
        println!("{folder}: {documents} documents with {clients} app clients were written as they were read");
    }
    assert_eq!(invalid, BTreeMap::new(), "not in the corpus");
}

/// Returns the number of app clients, or of requests for one, in the document.
fn is_written_back(folder: &str, bytes: &[u8], file: &str) -> Result<usize, json::Error> {
    let original: Value = serde_json::from_str(&text(bytes)).unwrap();
    match folder {
        "list" => Ok(is_written_as_read::<ListUserPoolClientsOutput>(bytes, file)?.user_pool_clients().len()),
        "request" if original.get("ClientId").is_some() => {
            is_written_as_read::<UpdateUserPoolClientInput>(bytes, file).map(|_| 1)
        }
        "request" => is_written_as_read::<CreateUserPoolClientInput>(bytes, file).map(|_| 1),
        // The database of an emulator: clients by their id.
        _ if original.get("Clients").is_some() => {
            let clients = original["Clients"].as_object().unwrap();
            for client in clients.values() {
                is_written_as_read::<UserPoolClientType>(client.to_string().as_bytes(), file)?;
            }
            Ok(clients.len())
        }
        _ => Ok(is_written_as_read::<DescribeUserPoolClientOutput>(bytes, file)?.user_pool_client.iter().len()),
    }
}

/// Reads and writes a document, and asserts that it is the same.
fn is_written_as_read<S: Structure>(bytes: &[u8], file: &str) -> Result<S, json::Error> {
    let shape: S = json::from_slice(bytes)?;
    let mut original = serde_json::from_str(&text(bytes)).unwrap();
    drop_absent(&mut original, TypeId::of::<S>() == TypeId::of::<UserPoolClientType>());
    replace_dates(&mut original);
    let mut written = serde_json::to_value(&shape).unwrap();
    replace_dates(&mut written);
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

/// Removes the members of an original that mean absent. `client` is `true` for the value of an app client.
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

/// Replaces each date by its microseconds.
fn replace_dates(value: &mut Value) {
    match value {
        Value::Array(entries) => entries.iter_mut().for_each(replace_dates),
        Value::Object(members) => members.iter_mut().for_each(|(name, value)| match value {
            Value::Number(_) | Value::String(_) if name.ends_with("Date") => *value = micros(value),
            _ => replace_dates(value),
        }),
        _ => {}
    }
}

fn micros(date: &Value) -> Value {
    match date.as_str() {
        Some(text) => {
            let timestamp = OffsetDateTime::parse(text, &Rfc3339).unwrap_or_else(|error| panic!("{text}: {error}"));
            json!((timestamp.unix_timestamp_nanos() / 1000).to_string())
        }
        #[expect(clippy::cast_possible_truncation, reason = "no document has such a date")]
        None => json!(((date.as_f64().unwrap() * 1e6).round() as i64).to_string()),
    }
}
