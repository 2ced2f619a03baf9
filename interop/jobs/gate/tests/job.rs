//! The same cases for the three comparisons.

use std::error::Error;
use std::path::Path;
use std::process::Command;

use job_gate::{report, with_sdk, with_struct};
use serde_json::{Value, json};

type Report = fn(&str, &str) -> Result<Vec<String>, Box<dyn Error>>;

const REPORTS: [Report; 3] = [report, with_sdk::report, with_struct::report];

/// Returns the client of an environment with some members replaced.
fn response(environment: &str, changes: Value) -> String {
    let mut client = json!({
        "UserPoolId": format!("us-east-1_{environment}"),
        "ClientId": format!("id{environment}"),
        "ClientSecret": format!("secret{environment}").repeat(3),
        "ClientName": "web",
        "CreationDate": environment.len(),
        "RefreshTokenValidity": 30,
        "AllowedOAuthFlows": ["code"],
        "CallbackURLs": ["https://a.example.com/", "https://b.example.com/"],
    });
    let Value::Object(changes) = changes else { unreachable!() };
    for (name, value) in changes {
        client[name] = value;
    }
    client.as_object_mut().unwrap().retain(|_, value| !value.is_null());
    json!({"UserPoolClient": client}).to_string()
}

/// Returns the three reports on a production client with some members replaced.
fn reports(changes: Value) -> [Vec<String>; 3] {
    let (staging, production) = (response("Staging", json!({})), response("Production", changes));
    REPORTS.map(|report| {
        let lines = report(&staging, &production).unwrap();
        assert!(!lines.iter().any(|line| line.contains("Staging") || line.contains("Production")), "{lines:?}");
        lines
    })
}

#[test]
fn equal_settings_in_another_order_do_not_differ() {
    for changes in [json!({}), json!({"CallbackURLs": ["https://b.example.com/", "https://a.example.com/"]})] {
        assert_eq!(reports(changes), [const { Vec::<String>::new() }; 3]);
    }
}

#[test]
fn an_id_is_not_printed() {
    for lines in reports(json!({"UserPoolId": "Production!", "ClientId": "Production!"})) {
        assert_eq!(lines, [""; 0]);
    }
}

#[test]
fn a_setting_that_differs_is_reported() {
    let [ours, sdk, structure] = reports(json!({"CallbackURLs": ["https://a.example.com/"]}));
    assert_eq!(ours, ["CallbackURLs: -https://b.example.com/"]);
    let lists = r#"CallbackURLs: ["https://a.example.com/","https://b.example.com/"] -> ["https://a.example.com/"]"#;
    assert_eq!(sdk, [lists]);
    assert_eq!(structure, [lists]);
}

#[test]
fn a_public_and_a_confidential_client_differ() {
    for lines in reports(json!({"ClientSecret": null})) {
        assert_eq!(lines, ["only one of the clients has a secret"]);
    }
}

#[test]
fn a_violation_of_a_rule_is_reported() {
    let [ours, sdk, structure] = reports(json!({"CallbackURLs": null}));
    assert_eq!(ours.last().unwrap(), "production: CallbackURLs: missing a callback URL for the grant type `code`");
    assert_eq!(sdk.last().unwrap(), "production: CallbackURLs: missing a callback URL");
    assert_eq!(structure.last().unwrap(), "production: CallbackURLs: missing a callback URL");
    for lines in reports(json!({"AccessTokenValidity": 25})) {
        assert!(
            lines.last().unwrap().starts_with("production: AccessTokenValidity: must be between 5 minutes and 1 day")
        );
    }
}

#[test]
fn a_default_that_is_written_out_differs_without_the_defaults_of_the_service() {
    let [ours, sdk, structure] = reports(json!({"AuthSessionValidity": 3}));
    assert!(ours.is_empty());
    assert_eq!(sdk, ["AuthSessionValidity: null -> 3"]);
    assert_eq!(structure, ["AuthSessionValidity: null -> 3"]);
}

#[test]
fn the_sdk_reports_neither_a_member_that_it_lacks_nor_a_managed_secret() {
    let [ours, sdk, structure] = reports(json!({"NewSetting": 1}));
    assert_eq!(ours, ["NewSetting: added"]);
    assert!(sdk.is_empty());
    assert_eq!(structure, ["NewSetting: null -> 1"]);
    let arn = "arn:aws:secretsmanager:us-east-1:123456789012:secret:web-AbCdEf";
    let [ours, sdk, structure] = reports(json!({"ClientSecret": null, "ClientSecretArn": arn}));
    assert!(ours.is_empty());
    assert_eq!(sdk, ["only one of the clients has a secret"]);
    assert!(structure.is_empty());
}

#[test]
fn the_exit_status_is_1_if_a_setting_differs() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let [staging, production] = ["staging", "production"].map(|name| folder.join(format!("{name}.json")));
    std::fs::write(&staging, response("Staging", json!({}))).unwrap();
    for (changes, status, printed) in
        [(json!({}), 0, ""), (json!({"ClientName": "shop"}), 1, "ClientName: web -> shop\n")]
    {
        std::fs::write(&production, response("Production", changes)).unwrap();
        let output = Command::new(env!("CARGO_BIN_EXE_job-gate")).args([&staging, &production]).output().unwrap();
        assert_eq!(output.status.code(), Some(status));
        assert_eq!(String::from_utf8(output.stdout).unwrap(), printed);
    }
    let output = Command::new(env!("CARGO_BIN_EXE_job-gate")).arg(&staging).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
}
