//! The same cases for the three edits.

use std::error::Error;

use job_edit_cli::{add_callback_url, with_sdk, with_struct};
use serde_json::{Value, json};

type Edit = fn(&str, &str) -> Result<String, Box<dyn Error>>;

const OUTPUT: &str = include_str!("../../../../examples/data/describe-user-pool-client.cli.json");
const EDITS: [Edit; 3] = [add_callback_url, with_sdk::add_callback_url, with_struct::add_callback_url];

fn read(document: &str) -> Value {
    serde_json::from_str(document).unwrap()
}

/// Returns the client of a response with a callback URL, and without the members that an Update request lacks.
fn expected(output: &Value, url: &str) -> Value {
    let mut client = output["UserPoolClient"].clone();
    client
        .as_object_mut()
        .unwrap()
        .retain(|name, _| !["ClientSecret", "CreationDate", "LastModifiedDate"].contains(&name.as_str()));
    client["CallbackURLs"].as_array_mut().unwrap().push(url.into());
    client
}

#[test]
fn an_edit_adds_the_url_and_keeps_every_other_setting() {
    let url = "https://beta.example.com/callback";
    for edit in EDITS {
        assert_eq!(read(&edit(OUTPUT, url).unwrap()), expected(&read(OUTPUT), url));
    }
}

#[test]
fn an_edit_with_the_sdk_resets_a_setting_that_the_sdk_lacks() {
    let url = "https://beta.example.com/callback";
    let mut output = read(OUTPUT);
    output["UserPoolClient"]["SettingOfTomorrow"] = json!("STRICT");
    let [ours, sdk, structure] = EDITS.map(|edit| read(&edit(&output.to_string(), url).unwrap()));
    assert_eq!(ours, expected(&output, url));
    assert_eq!(structure, expected(&output, url));
    assert_eq!(sdk, expected(&read(OUTPUT), url));
}

#[test]
fn an_edit_rejects_an_invalid_url() {
    for url in ["http://beta.example.com/", "https://beta.example.com/#top", "beta.example.com"] {
        for edit in EDITS {
            let error = edit(OUTPUT, url).unwrap_err().to_string();
            assert!(error.starts_with("CallbackURLs") && error.contains(url), "{error}");
        }
    }
}

#[test]
fn an_edit_without_the_rules_of_the_service_accepts_some_invalid_urls() {
    for url in ["https://", "https://beta example.com/", "com.example: /"] {
        let accepts = EDITS.map(|edit| edit(OUTPUT, url).is_ok());
        assert_eq!(accepts, [false, true, true], "{url}");
    }
}
