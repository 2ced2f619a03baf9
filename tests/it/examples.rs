//! The examples as processes: standard output, standard error and exit status.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};
use std::sync::LazyLock;

use serde_json::{Value, json};

/// The programs of the examples.
///
/// Cargo builds those that are not up to date, because `cargo test --test it` builds none, and the target folder may
/// have old ones. Cargo holds no lock while tests run. With the features of this build, it takes less than a second.
static PROGRAMS: LazyLock<BTreeMap<String, PathBuf>> = LazyLock::new(|| {
    let features = [
        ("arbitrary", cfg!(feature = "arbitrary")),
        ("aws-sdk", cfg!(feature = "aws-sdk")),
        ("proptest", cfg!(feature = "proptest")),
        ("schemars", cfg!(feature = "schemars")),
        ("test-util", cfg!(feature = "test-util")),
    ];
    let enabled: Vec<_> = features.iter().filter(|(_, is_enabled)| *is_enabled).map(|(name, _)| *name).collect();
    let arguments = ["build", "--quiet", "--examples", "--message-format=json", "--features", &enabled.join(",")];
    let output = Command::new(env!("CARGO")).args(arguments).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let messages = output.stdout.split(|byte| *byte == b'\n').filter_map(|line| serde_json::from_slice(line).ok());
    let program =
        |message: Value| Some((message["target"]["name"].as_str()?.to_owned(), message["executable"].as_str()?.into()));
    messages.filter_map(program).collect()
});

/// Runs an example with this standard input.
fn run(name: &str, arguments: &[&str], input: &[u8]) -> Output {
    let mut command = Command::new(&PROGRAMS[name]);
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut process = command.spawn().unwrap();
    // An example writes after it has read its input, so that neither side waits for the other. It may end before that.
    _ = process.stdin.take().unwrap().write_all(input);
    process.wait_with_output().unwrap()
}

#[track_caller]
fn assert_ends(output: &Output, status: i32, stdout: &str, stderr: &str) {
    assert_eq!(String::from_utf8_lossy(&output.stderr), stderr);
    assert_eq!(String::from_utf8_lossy(&output.stdout), stdout);
    assert_eq!(output.status.code(), Some(status));
}

/// The examples, each with the output for its bundled input, and the exit status.
const EXAMPLES: &[(&str, &str, i32)] = &[
    ("call_without_sdk", include_str!("../data/examples/call_without_sdk.txt"), 0),
    ("describe", include_str!("../data/examples/describe.txt"), 0),
    ("diff_environments", include_str!("../data/examples/diff_environments.txt"), 1),
    #[cfg(feature = "test-util")]
    ("fixture", include_str!("../data/examples/fixture.txt"), 0),
    ("rules", include_str!("../data/examples/rules.txt"), 0),
    #[cfg(feature = "schemars")]
    ("schema", include_str!("../../examples/data/user-pool-client.schema.json"), 0),
    ("update_without_reset", include_str!("../data/examples/update_without_reset.txt"), 0),
];

#[test]
fn each_example_prints_the_committed_output() {
    assert!(PROGRAMS.keys().eq(EXAMPLES.iter().map(|(name, ..)| name)), "{:?}", PROGRAMS.keys());
    for (name, expected, status) in EXAMPLES {
        let output = run(name, &[], b"");
        let stdout = String::from_utf8_lossy(&output.stdout);
        assert_eq!(stdout, *expected, "if intended, commit the output of `cargo run --example {name}`");
        assert_ends(&output, *status, expected, "");
    }
}

/// A response with one client as the AWS CLI prints it, and as the service returns it.
const CLI: &str = include_str!("../../examples/data/describe-user-pool-client.cli.json");
const WIRE: &str = include_str!("../../examples/data/describe-user-pool-client.wire.json");
const WIRE_FILE: &str = "examples/data/describe-user-pool-client.wire.json";

#[test]
fn describe_reads_a_file_or_standard_input() {
    let expected = include_str!("../data/examples/describe.txt");
    assert_ends(&run("describe", &[WIRE_FILE], b""), 0, expected, "");
    assert_ends(&run("describe", &["-"], CLI.as_bytes()), 0, expected, "");
}

#[test]
fn diff_environments_compares_neither_ids_nor_secrets_nor_dates() {
    let mut response: Value = serde_json::from_str(WIRE).unwrap();
    let client = response["UserPoolClient"].as_object_mut().unwrap();
    for name in ["UserPoolId", "ClientId", "ClientSecret", "CreationDate", "LastModifiedDate"] {
        client.remove(name).unwrap();
    }
    client.insert("ClientSecretArn".to_owned(), "arn:aws:secretsmanager:us-east-1:123456789012:secret:a".into());
    let output = run("diff_environments", &["-", WIRE_FILE], response.to_string().as_bytes());
    assert_ends(&output, 0, "no difference\n", "");
}

/// Returns the output of `describe` for a client, and its exit status.
fn describe(client: &Value) -> (String, i32) {
    let output = run("describe", &["-"], json!({ "UserPoolClient": client }).to_string().as_bytes());
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    (String::from_utf8(output.stdout).unwrap(), output.status.code().unwrap())
}

#[test]
fn describe_ends_with_the_violations_or_the_number_of_unknown_names_and_values() {
    let not_modeled = "NOT_MODELED";
    for (client, last_line, status) in [
        (json!({"AccessTokenValidity": 1}), "valid: the service would accept these settings", 0),
        (
            json!({"AuthSessionValidity": 2, "NewSetting": 1}),
            "violation: AuthSessionValidity: must be between 3 and 15, found `2` [number-range]",
            1,
        ),
        (json!({"ClientName": "web", "CallbackUrl": []}), "no rule is broken; 1 name is not known to this version", 0),
        (json!({"ClientType": not_modeled}), "no rule is broken; 1 value is not known to this version", 0),
        (
            json!({"NewSetting": {}, "RefreshTokenRotation": {"Feature": "DISABLED", "New": 1}}),
            "no rule is broken; 2 names are not known to this version",
            0,
        ),
        (
            json!({"NewSetting": {}, "ExplicitAuthFlows": [not_modeled], "ClientType": not_modeled}),
            "no rule is broken; 1 name and 2 values are not known to this version",
            0,
        ),
    ] {
        let (stdout, found) = describe(&client);
        assert_eq!((stdout.lines().last(), found), (Some(last_line), status), "{client}");
    }
}

#[test]
fn describe_shows_the_default_of_an_empty_list_that_means_it() {
    let flows = "
  flows (default)   ALLOW_CUSTOM_AUTH
                    ALLOW_REFRESH_TOKEN_AUTH
                    ALLOW_USER_SRP_AUTH
  providers         –
";
    let attributes = |readable: &str| {
        format!("\nAttributes\n  readable          {readable}\n  writable          all attributes (default)\n")
    };
    for (client, readable) in [
        (json!({"ExplicitAuthFlows": [], "ReadAttributes": [], "WriteAttributes": []}), "empty list"),
        (json!({"ClientName": "web"}), "all attributes (default)"),
    ] {
        let (stdout, _) = describe(&client);
        assert!(stdout.contains(flows), "{stdout}");
        assert!(stdout.contains(&attributes(readable)), "{stdout}");
    }
}

#[test]
fn describe_prints_every_string_of_the_response_on_one_line() {
    fn forge(value: &mut Value) {
        match value {
            Value::String(string) => *string = "a\nvalid: \u{1b}[31m\u{202e}".to_owned(),
            Value::Array(entries) => entries.iter_mut().for_each(forge),
            Value::Object(members) => members.values_mut().for_each(forge),
            _ => {}
        }
    }
    let mut response: Value = serde_json::from_str(WIRE).unwrap();
    forge(&mut response);
    response["UserPoolClient"]["New\nvalid: "] = 1.into();
    let (stdout, status) = describe(&response["UserPoolClient"]);
    assert!(stdout.contains("\n  name              a\\nvalid: \\u{1b}[31m\\u{202e}\n"), "{stdout}");
    assert!(stdout.contains("\nwarning: New\\nvalid: : should be a modeled member"), "{stdout}");
    assert!(stdout.lines().all(|line| !line.starts_with("valid")), "{stdout}");
    assert!(!stdout.contains(['\u{1b}', '\u{202e}']), "{stdout}");
    assert_eq!(status, 1);
}

#[test]
fn describe_hides_the_user_information_of_a_url_and_an_arn_that_is_not_one() {
    let client = json!({
        "ClientSecretArn": "hunter2",
        "CallbackURLs": ["https://a:hunter2@example.com/@me", "https://example.com/@me", "app://"],
    });
    let (stdout, _) = describe(&client);
    assert!(stdout.contains("\n  secret            yes (not shown)\n"), "{stdout}");
    let urls = ["https://***@example.com/@me", "https://example.com/@me", "app://"].join(&format!("\n{:20}", ""));
    assert!(stdout.contains(&format!("\n  callback URLs     {urls}\n")), "{stdout}");
    assert!(!stdout.contains("hunter2"), "{stdout}");
}

#[test]
fn an_input_that_cannot_be_read_is_an_error_with_status_1() {
    let missing = std::fs::read("no\nsuch file").unwrap_err();
    let no_client = "must be an app client or a response with `UserPoolClient`, found no members";
    for (name, arguments, error) in [
        ("describe", &["no\nsuch file"][..], format!("no\\nsuch file: {missing}")),
        ("describe", &["-"], no_client.to_owned()),
        ("describe", &["-", "-"], "must have at most one argument, found 2".to_owned()),
        ("diff_environments", &[WIRE_FILE, "no\nsuch file"], format!("no\\nsuch file: {missing}")),
        ("diff_environments", &["-", WIRE_FILE], format!("-: {no_client}")),
        ("diff_environments", &[WIRE_FILE], "must have two arguments or none, found 1".to_owned()),
    ] {
        assert_ends(&run(name, arguments, b"{}"), 1, "", &format!("error: {error}\n"));
    }
}

#[test]
fn a_closed_pipe_ends_an_example_without_an_error() {
    for (name, _, status) in EXAMPLES {
        if ["describe", "diff_environments", "rules", "schema"].contains(name) {
            let (reader, writer) = std::io::pipe().unwrap();
            drop(reader);
            let output = Command::new(&PROGRAMS[*name]).stdout(writer).stderr(Stdio::piped()).output().unwrap();
            assert_ends(&output, *status, "", "");
        }
    }
}
