//! The examples as processes: exit status, standard output and standard error.
//!
//! Messages of the crate are not repeated here: the expected output contains what the crate returns in this process.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use cognito_user_pool_client::operation::create_user_pool_client::CreateUserPoolClientInput;
use cognito_user_pool_client::validation::RuleKind;
use cognito_user_pool_client::{DescribeUserPoolClientOutput, Rule, UserPoolClientType, ValidationError, json};
use serde_json::{Value, json};

const NAMES: &[&str] = &[
    "audit",
    "call_without_sdk",
    "describe",
    "diff_environments",
    #[cfg(feature = "test-util")]
    "fixture",
    "rules",
    "update_without_reset",
    "validate",
];
const READERS: [&str; 3] = ["audit", "describe", "validate"];
const GATES: [&str; 2] = ["audit", "validate"];
const AUDIT_OF_NOTHING: &str = "0 clients: 0 break a rule, 0 have warnings; 1 inputs or documents could not be read\n";
/// The largest document, in bytes.
const LIMIT: usize = 1024 * 1024;

/// Returns the command for an example that Cargo has built next to this test.
fn example(name: &str) -> Command {
    let test = std::env::current_exe().unwrap();
    let folder = test.parent().and_then(Path::parent).unwrap().join("examples");
    let program = folder.join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
    assert!(program.exists(), "{} is missing: `cargo build --examples` builds it", program.display());
    Command::new(program)
}

/// Runs an example with this standard input.
fn run(command: &mut Command, input: &[u8]) -> Output {
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut process = command.spawn().unwrap();
    let mut stdin = process.stdin.take().unwrap();
    // On a thread, because neither side may wait for the other. An example may end before it has read everything.
    let input = input.to_vec();
    let writer = std::thread::spawn(move || drop(stdin.write_all(&input)));
    let output = process.wait_with_output().unwrap();
    writer.join().unwrap();
    output
}

#[track_caller]
fn assert_ends(output: &Output, status: i32, stdout: &str, stderr: &str) {
    assert_eq!(String::from_utf8_lossy(&output.stderr), stderr);
    assert_eq!(String::from_utf8_lossy(&output.stdout), stdout);
    assert_eq!(output.status.code(), Some(status));
}

/// A file that is removed at the end of the test.
struct File(PathBuf);

impl File {
    fn new(name: &str, content: impl AsRef<[u8]>) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("examples");
        std::fs::create_dir_all(&folder).unwrap();
        let file = Self(folder.join(name));
        std::fs::write(&file.0, content).unwrap();
        file
    }

    fn name(&self) -> &str {
        self.0.to_str().unwrap()
    }
}

impl Drop for File {
    fn drop(&mut self) {
        // Another run of the tests may have removed it.
        let _ = std::fs::remove_file(&self.0);
    }
}

/// A response with a valid client without warnings.
fn fine() -> String {
    json!({"UserPoolClient": {"PreventUserExistenceErrors": "ENABLED"}}).to_string()
}

/// A response with a client that breaks a rule, and has no warnings.
fn broken() -> String {
    json!({"UserPoolClient": {"PreventUserExistenceErrors": "ENABLED", "AuthSessionValidity": 2}}).to_string()
}

/// Fills a document with spaces up to the limit.
fn filled(document: String) -> String {
    let spaces = " ".repeat(LIMIT - document.len());
    document + &spaces
}

fn client(response: &str) -> UserPoolClientType {
    json::from_str::<DescribeUserPoolClientOutput>(response).unwrap().user_pool_client.unwrap()
}

/// The lines of `describe` after the settings.
fn verdict(client: &UserPoolClientType) -> String {
    let mut lines: Vec<_> =
        client.lint().iter().map(|warning| format!("warning: {warning} ({})\n", warning.source())).collect();
    match client.validate() {
        Ok(()) => lines.push("valid: the service would accept these settings\n".to_owned()),
        Err(error) => {
            lines.extend(error.violations().iter().map(|found| format!("violation: {found} [{}]\n", found.rule())));
        }
    }
    lines.concat()
}

/// Returns the line that `validate` prints for a Create request.
fn line_for(request: &str) -> String {
    line_with(request, |_| true)
}

/// Returns the line that `validate` prints for a Create request, with the findings of some rules.
fn line_with(request: &str, is_reported: impl Fn(Rule) -> bool) -> String {
    let request: CreateUserPoolClientInput = json::from_str(request).unwrap();
    let mut violations = request.validate().err().map_or(vec![], ValidationError::into_violations);
    violations.retain(|found| is_reported(found.rule()));
    let mut warnings = request.lint();
    warnings.retain(|found| is_reported(found.rule()));
    let [violations, warnings] = [json::to_string(&violations), json::to_string(&warnings)].map(Result::unwrap);
    format!("{{\"violations\":{violations},\"warnings\":{warnings}}}\n")
}

fn create(request: &str) -> String {
    format!(r#"{{"op": "create", "input": {request}}}"#)
}

// Arguments.

#[test]
fn help_prints_the_usage_in_any_position() {
    for &name in NAMES {
        let usage = run(example(name).arg("--help"), b"");
        let text = String::from_utf8(usage.stdout.clone()).unwrap();
        assert!(text.starts_with(&format!("Usage: {name}")), "{text}");
        let statuses = if name == "diff_environments" {
            "0, 1 if a setting differs, 2 if an argument, an input or the output is unusable"
        } else if READERS.contains(&name) {
            "0, 1 if a rule of the service is broken, 2 if an argument, an input or the output is unusable"
        } else {
            "0, 2 if an argument or the output is unusable"
        };
        assert!(text.ends_with(&format!("\n\nExit status: {statuses}.\n")), "{text}");
        assert_ends(&usage, 0, &text, "");
        assert_ends(&run(example(name).arg("-h"), b""), 0, &text, "");
        if READERS.contains(&name) {
            assert_ends(&run(example(name).args(["-", "--help"]), b""), 0, &text, "");
        }
    }
}

#[test]
fn an_unknown_option_is_an_error() {
    for &name in NAMES {
        for option in ["--nonsense", "-x", "--help=yes"] {
            let error = format!("error: unknown option `{option}`; `--help` prints the usage\n");
            assert_ends(&run(example(name).arg(option), b""), 2, "", &error);
        }
        let error = "error: unknown option `--a\\nb`; `--help` prints the usage\n";
        assert_ends(&run(example(name).arg("--a\nb"), b""), 2, "", error);
    }
}

#[test]
fn an_argument_too_many_is_an_error() {
    for (name, arguments) in [
        ("describe", &["-", "more"][..]),
        ("validate", &["-", "more"]),
        ("diff_environments", &["-", "-", "more"]),
        ("call_without_sdk", &["more"]),
        ("rules", &["more"]),
        ("update_without_reset", &["more"]),
    ] {
        let error = "error: unexpected argument `more`; `--help` prints the usage\n";
        assert_ends(&run(example(name).args(arguments), b""), 2, "", error);
    }
}

#[test]
fn the_id_of_an_unknown_rule_is_an_error_that_names_it() {
    let unknown = "must be the id of a rule, found";
    let listed = "the example `rules` lists them";
    for (id, expected) in [
        ("mispelled-member", format!("{unknown} `mispelled-member`: did you mean `misspelled-member`?")),
        ("Unmodelled_Member", format!("{unknown} `Unmodelled_Member`: did you mean `unmodeled-member`?")),
        ("token-lifetime-ordre", format!("{unknown} `token-lifetime-ordre`: did you mean `token-lifetime-order`?")),
        ("unmodeled", format!("{unknown} `unmodeled`: {listed}")),
        ("a\nb", format!("{unknown} `a\\nb`: {listed}")),
        ("--help", format!("{unknown} `--help`: {listed}")),
        ("", format!("{unknown} an empty string: {listed}")),
    ] {
        for name in GATES {
            for option in ["--allow", "--deny"] {
                let error = format!("error: {option}: {expected}; `--help` prints the usage\n");
                assert_ends(&run(example(name).args([option, id]), b""), 2, "", &error);
                assert_ends(&run(example(name).arg(format!("{option}={id}")), b""), 2, "", &error);
            }
        }
    }
}

#[test]
fn an_option_without_the_id_of_a_rule_is_an_error() {
    for name in GATES {
        for option in ["--allow", "--deny"] {
            let error = format!("error: {option}: missing the id of a rule; `--help` prints the usage\n");
            assert_ends(&run(example(name).args(["-", option]), b""), 2, "", &error);
        }
    }
}

#[test]
fn examples_without_a_gate_have_no_options_for_rules() {
    for name in NAMES.iter().filter(|name| !GATES.contains(name)) {
        let error = "error: unknown option `--deny`; `--help` prints the usage\n";
        assert_ends(&run(example(name).args(["--deny", "misspelled-member"]), b""), 2, "", error);
    }
}

#[test]
fn two_dashes_end_the_options() {
    for name in READERS {
        let output = run(example(name).args(["--", "--help"]), b"");
        let error = std::fs::read("--help").unwrap_err();
        let stdout = if name == "audit" { AUDIT_OF_NOTHING } else { "" };
        assert_ends(&output, 2, stdout, &format!("error: --help: {error}\n"));
    }
}

#[test]
fn a_file_that_is_missing_is_an_error_that_names_it_on_one_line() {
    for name in READERS {
        let output = run(example(name).arg("no\nsuch file"), b"");
        let error = std::fs::read("no such file").unwrap_err();
        let stdout = if name == "audit" { AUDIT_OF_NOTHING } else { "" };
        assert_ends(&output, 2, stdout, &format!("error: no\\nsuch file: {error}\n"));
    }
}

#[cfg(unix)]
#[test]
fn a_path_that_is_not_utf_8_is_a_path() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt as _;

    let missing = OsStr::from_bytes(b"\xff");
    let error = std::fs::read(missing).unwrap_err();
    for name in READERS {
        let stdout = if name == "audit" { AUDIT_OF_NOTHING } else { "" };
        assert_ends(&run(example(name).arg(missing), b""), 2, stdout, &format!("error: \u{fffd}: {error}\n"));
    }
    let error = "error: unexpected argument `\u{fffd}`; `--help` prints the usage\n";
    assert_ends(&run(example("update_without_reset").arg(missing), b""), 2, "", error);
    let error = "error: unknown option `-\u{fffd}`; `--help` prints the usage\n";
    assert_ends(&run(example("describe").arg(OsStr::from_bytes(b"-\xff")), b""), 2, "", error);

    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let file = File(folder.join(OsStr::from_bytes(b"\xff.json")));
    // Not every file system has such names.
    if std::fs::write(&file.0, fine()).is_ok() {
        let table = "1 clients: 0 break a rule, 0 have warnings; 0 inputs or documents could not be read\n";
        assert_ends(&run(example("audit").arg(&file.0), b""), 0, table, "");
    }
}

// Output.

#[cfg(unix)]
#[test]
fn a_full_output_is_an_error() {
    let full = || std::fs::OpenOptions::new().write(true).open("/dev/full");
    if full().is_err() {
        return; // Only some systems have it.
    }
    let error = std::fs::write("/dev/full", "x").unwrap_err();
    for &name in NAMES {
        for arguments in [&[][..], &["--help"]] {
            let output = example(name).args(arguments).stdout(full().unwrap()).output().unwrap();
            assert_ends(&output, 2, "", &format!("error: standard output: {error}\n"));
            let status = example(name).args(arguments).stdout(full().unwrap()).stderr(full().unwrap()).status();
            assert_eq!(status.unwrap().code(), Some(2), "{name}");
        }
    }
}

/// Runs an example whose standard output is a pipe that nothing reads.
#[cfg(unix)]
fn run_unread(command: &mut Command, input: &[u8]) -> Output {
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let input = File::new(&format!("unread-{}", input.len()), input);
    let output = command.stdin(std::fs::File::open(&input.0).unwrap()).stdout(writer).stderr(Stdio::piped());
    output.spawn().unwrap().wait_with_output().unwrap()
}

#[cfg(unix)]
#[test]
fn a_closed_pipe_ends_an_example_quietly_with_the_status_of_its_findings() {
    for &name in NAMES {
        let status = i32::from(matches!(name, "audit" | "diff_environments"));
        assert_ends(&run_unread(&mut example(name), b""), status, "", "");
        assert_ends(&run_unread(example(name).arg("--help"), b""), 0, "", "");
    }
    for name in ["describe", "audit"] {
        assert_ends(&run_unread(example(name).arg("-"), broken().as_bytes()), 1, "", "");
    }
    let request = create(r#"{"UserPoolId": "us-east-1_EXAMPLE"}"#);
    assert_ends(&run_unread(example("validate").arg("-"), request.as_bytes()), 1, "", "");
}

#[cfg(unix)]
#[test]
fn a_pipe_that_closes_after_a_line_ends_a_stream() {
    use std::io::{BufRead as _, BufReader};

    let mut command = example("validate");
    let mut process =
        command.arg("-").stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut stdin = process.stdin.take().unwrap();
    let mut stdout = BufReader::new(process.stdout.take().unwrap());
    let request = r#"{"UserPoolId": "us-east-1_EXAMPLE", "ClientName": "web"}"#;
    // A line is written before the next request is read.
    writeln!(stdin, "{}", create(request)).unwrap();
    let mut line = String::new();
    stdout.read_line(&mut line).unwrap();
    assert_eq!(line, line_for(request));
    drop(stdout);
    // It no longer reads after it has failed to write.
    while writeln!(stdin, "{}", create(request)).is_ok() {}
    assert_ends(&process.wait_with_output().unwrap(), 0, "", "");
}

// `describe`.

#[test]
fn describe_prints_the_bundled_client() {
    let listing = "\
App client
  name              example-web
  client id         5804f92283864a29a78a5aa33b
  user pool         us-east-1_cd613e30d8f14adf91b7584a2265b1f5
  secret            yes (not shown)
  created           2024-09-19T23:27:39.464Z
  modified          2025-10-30T07:33:20.104Z
Lifetimes
  access token      1 h
  ID token          1 h
  refresh token     30 d
  sign-in session   5 min
  rotation          on, 30 s of grace
  revocation        on
Sign-in
  flows             ALLOW_USER_AUTH
                    ALLOW_USER_SRP_AUTH
  providers         COGNITO
                    ExampleOIDC
  unknown users     ENABLED
OAuth 2.0
  enabled           yes
  grant types       code
  scopes            email
                    openid
                    profile
                    https://api.example.com/orders.read
  callback URLs     https://www.example.com/callback
                    http://localhost:3000/callback
  default           https://www.example.com/callback
  logout URLs       https://www.example.com/logout
                    http://localhost:3000/logout
Attributes
  readable          custom:tenant
                    email
                    email_verified
                    name
  writable          custom:tenant
                    email
                    name

";
    let bundled = include_str!("../../examples/data/describe-user-pool-client.cli.json");
    let expected = listing.to_owned() + &verdict(&client(bundled));
    assert_ends(&run(&mut example("describe"), b""), 0, &expected, "");
    assert_ends(&run(example("describe").arg("-"), bundled.as_bytes()), 0, &expected, "");
}

#[test]
fn the_bundled_documents_have_date_times_of_the_aws_cli_and_epoch_seconds_of_the_service() {
    let cli = include_str!("../../examples/data/describe-user-pool-client.cli.json");
    let wire = include_str!("../../examples/data/describe-user-pool-client.wire.json");
    let dates = |document: &str| {
        let document: Value = serde_json::from_str(document).unwrap();
        ["CreationDate", "LastModifiedDate"].map(|name| document["UserPoolClient"][name].clone())
    };
    let printed = [json!("2024-09-19T13:57:39.464000-09:30"), json!("2025-10-29T22:03:20.104000-09:30")];
    assert_eq!(dates(cli), printed);
    assert_eq!(dates(wire), [json!(1_726_788_459.464), json!(1_761_809_600.104)]);
    assert_eq!(client(cli), client(wire));
}

#[test]
fn describe_prints_every_string_on_one_line_of_at_most_120_characters() {
    let forged = "a\nvalid: 'x' \"y\" \u{1b}[31m\u{202e}\\";
    let shown = "a\\nvalid: 'x' \"y\" \\u{1b}[31m\\u{202e}\\\\";
    let long = "ä".repeat(121);
    let cut = "ä".repeat(120) + "…";
    let whole = "ä".repeat(120);
    let response = json!({"UserPoolClient": {
        "ClientName": forged,
        "ClientId": long,
        "UserPoolId": whole,
        "ClientSecret": forged,
        "ClientType": forged,
        "ExplicitAuthFlows": [forged, long],
        "SupportedIdentityProviders": [forged],
        "PreventUserExistenceErrors": forged,
        "AllowedOAuthFlows": [forged],
        "AllowedOAuthScopes": [forged],
        "CallbackURLs": [forged],
        "DefaultRedirectURI": forged,
        "LogoutURLs": [forged],
        "ReadAttributes": [forged],
        "WriteAttributes": [forged],
        "New\nvalid: ": 1,
    }})
    .to_string();
    let listing = format!(
        "\
App client
  name              {shown}
  client id         {cut}
  user pool         {whole}
  secret            yes (not shown)
  type              {shown}
Lifetimes
  access token      1 h
  ID token          1 h
  refresh token     30 d
  sign-in session   3 min
  rotation          off
  revocation        on
Sign-in
  flows             {shown}
                    {cut}
  providers         {shown}
  unknown users     {shown}
OAuth 2.0
  enabled           no
  grant types       {shown}
  scopes            {shown}
  callback URLs     {shown}
  default           {shown}
  logout URLs       {shown}
Attributes
  readable          {shown}
  writable          {shown}
Not modeled by this version
  kept              ExplicitAuthFlows[0]
                    ExplicitAuthFlows[1]
                    AllowedOAuthFlows[0]
                    PreventUserExistenceErrors
                    ClientType
                    New\\nvalid: \n
"
    );
    let expected = listing + &verdict(&client(&response));
    assert_ends(&run(example("describe").arg("-"), response.as_bytes()), 1, &expected, "");
}

#[test]
fn describe_reports_input_that_is_not_a_response() {
    for (input, expected) in [
        (&b"{}"[..], "must be an app client or a response with `UserPoolClient`, found no members".to_owned()),
        (
            br#"{"other": {}, "user\nPoolClient": {}}"#,
            "must be an app client or a response with `UserPoolClient`, found the members `other`, `user\\nPoolClient`"
                .to_owned(),
        ),
        (b"", unreadable(b"")),
        (b"{\"UserPoolClient\": 7}", unreadable(b"{\"UserPoolClient\": 7}")),
        (b"\xff", unreadable(b"\xff")),
    ] {
        let output = run(example("describe").arg("-"), input);
        assert_ends(&output, 2, "", &format!("error: standard input: {expected}\n"));
    }
}

fn unreadable(document: &[u8]) -> String {
    json::from_slice::<DescribeUserPoolClientOutput>(document).unwrap_err().to_string()
}

#[test]
fn describe_reads_a_document_up_to_the_limit() {
    let document = filled(fine());
    assert_eq!(run(example("describe").arg("-"), document.as_bytes()).status.code(), Some(0));
    let output = run(example("describe").arg("-"), (document + " ").as_bytes());
    assert_ends(&output, 2, "", "error: standard input: a document must have at most 1048576 bytes\n");
}

// `validate`.

#[test]
fn validate_answers_the_bundled_lines() {
    let output = run(&mut example("validate"), b"");
    let stdout = String::from_utf8(output.stdout).unwrap();
    let printed: Vec<Value> = stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let found = |line: &Value| -> Vec<String> {
        let violations = line["violations"].as_array().into_iter().flatten();
        violations.map(|violation| violation["path"].as_str().unwrap().to_owned()).collect()
    };
    let paths: Vec<_> = printed.iter().map(found).collect();
    assert_eq!(paths, [vec![], vec!["ClientId", "CallbackURLs[0]", "AuthSessionValidity"], vec![]]);
    assert_eq!((output.stderr, output.status.code()), (vec![], Some(1)));
}

#[test]
fn validate_reads_the_file_that_is_named() {
    let valid = r#"{"UserPoolId": "us-east-1_EXAMPLE", "ClientName": "web"}"#;
    let invalid = r#"{"UserPoolId": "us-east-1_EXAMPLE"}"#;
    let file = File::new("valid.jsonl", create(valid));
    assert_ends(&run(example("validate").arg(&file.0), b""), 0, &line_for(valid), "");
    let file = File::new("invalid.jsonl", create(invalid) + "\r\n" + &create(valid) + "\r\n");
    let expected = line_for(invalid) + &line_for(valid);
    assert_ends(&run(example("validate").arg(&file.0), b""), 1, &expected, "");
}

#[test]
fn validate_answers_every_line_though_some_are_unusable() {
    let valid = r#"{"UserPoolId": "us-east-1_EXAMPLE", "ClientName": "web"}"#;
    let invalid = r#"{"UserPoolId": "us-east-1_EXAMPLE"}"#;
    let mut lines = create(invalid).into_bytes();
    lines.extend_from_slice(b"\n{\"op\": \"\xff\"}\n\n");
    lines.extend_from_slice(&b"x".repeat(LIMIT + 1));
    lines.extend_from_slice(b"\n{\"op\": \"delete\"}\n");
    lines.extend_from_slice((filled(create(valid)) + "\n").as_bytes());
    lines.extend_from_slice(create(valid).as_bytes());
    let error = |document: &[u8]| {
        let error = json::from_slice::<Value>(document).unwrap_err().to_string();
        json!({ "error": error }).to_string() + "\n"
    };
    let expected = [
        line_for(invalid),
        error(b"{\"op\": \"\xff\"}"),
        error(b""),
        "{\"error\":\"a document must have at most 1048576 bytes\"}\n".to_owned(),
        "{\"error\":\"op: must be `create`, `update`, `secret` or `type`\"}\n".to_owned(),
        line_for(valid),
        line_for(valid),
    ];
    assert_ends(&run(example("validate").arg("-"), &lines), 2, &expected.concat(), "");
}

#[test]
fn validate_without_any_request_is_an_error() {
    assert_ends(&run(example("validate").arg("-"), b""), 2, "", "error: standard input: missing a request\n");
    let file = File::new("empty-requests.jsonl", "");
    let expected = format!("error: {}: missing a request\n", file.name());
    assert_ends(&run(example("validate").arg(&file.0), b""), 2, "", &expected);
}

#[test]
fn validate_writes_the_path_the_rule_and_the_message_of_each_finding() {
    let request = r#"{"UserPoolId": "us-east-1_EXAMPLE", "ClientName": "web", "AuthSessionValidity": 2,
        "PreventUserExistenceErrors": "ENABLED", "EnableTokenRevocation": false}"#;
    let expected = r#"{"violations":[{"path":"AuthSessionValidity","rule":"number-range","#.to_owned()
        + r#""message":"must be between 3 and 15, found `2`"}],"#
        + r#""warnings":[{"path":"EnableTokenRevocation","rule":"token-revocation-disabled","#
        + r#""message":"should be `true`, found `false`: a stolen refresh token cannot be revoked","#
        + r#""source":"RFC 9700, section 4.14; RFC 7009"}]}"#
        + "\n";
    let output = run(example("validate").arg("-"), create(&request.replace('\n', "")).as_bytes());
    assert_ends(&output, 1, &expected, "");
}

/// A request with a warning of the rule `misspelled-member`.
const MISSPELLED: &str = r#"{"UserPoolId": "us-east-1_EXAMPLE", "ClientName": "web", "CallbackUrl": []}"#;
/// A request with a warning of the rule `unmodeled-member`.
const UNMODELED: &str = r#"{"UserPoolId": "us-east-1_EXAMPLE", "ClientName": "web", "SettingOfTomorrow": true}"#;
/// A request that breaks the rules `required-member` and `number-range`.
const INVALID: &str = r#"{"UserPoolId": "us-east-1_EXAMPLE", "AuthSessionValidity": 2}"#;

/// Runs `validate` with these options.
#[track_caller]
fn assert_validates(options: &[&str], request: &str, status: i32, expected: &str) {
    assert_ends(&run(example("validate").args(options).arg("-"), create(request).as_bytes()), status, expected, "");
}

#[test]
fn validate_counts_a_denied_warning_as_a_broken_rule_and_keeps_it_a_warning() {
    assert!(line_for(MISSPELLED).contains(r#""rule":"misspelled-member""#));
    assert!(line_for(UNMODELED).contains(r#""rule":"unmodeled-member""#));
    assert_validates(&[], MISSPELLED, 0, &line_for(MISSPELLED));
    for options in [&["--deny", "misspelled-member"][..], &["--deny=misspelled-member"]] {
        assert_validates(options, MISSPELLED, 1, &line_for(MISSPELLED));
        assert_validates(options, UNMODELED, 0, &line_for(UNMODELED));
    }
    let both = ["--deny=misspelled-member", "--deny=unmodeled-member"];
    assert_validates(&both, MISSPELLED, 1, &line_for(MISSPELLED));
    assert_validates(&both, UNMODELED, 1, &line_for(UNMODELED));
}

#[test]
fn validate_leaves_allowed_findings_out_of_the_report_and_the_status() {
    let expected = line_with(INVALID, |rule| rule != Rule::NumberRange);
    assert_ne!(expected, line_for(INVALID));
    assert_validates(&["--allow", "number-range"], INVALID, 1, &expected);
    let expected = line_with(INVALID, |rule| !matches!(rule, Rule::NumberRange | Rule::RequiredMember));
    assert_validates(&["--allow=number-range", "--allow=required-member"], INVALID, 0, &expected);
    let expected = line_with(MISSPELLED, |rule| rule != Rule::MisspelledMember);
    assert_validates(&["--allow=misspelled-member"], MISSPELLED, 0, &expected);
}

#[test]
fn the_last_option_for_a_rule_applies() {
    let [allow, deny] = ["--allow=misspelled-member", "--deny=misspelled-member"];
    let allowed = line_with(MISSPELLED, |rule| rule != Rule::MisspelledMember);
    assert_validates(&[deny, allow], MISSPELLED, 0, &allowed);
    assert_validates(&[allow, deny], MISSPELLED, 1, &line_for(MISSPELLED));
    assert_validates(&[deny, "--allow=unmodeled-member"], MISSPELLED, 1, &line_for(MISSPELLED));
    // A violation breaks a rule unless it is allowed.
    assert_validates(&["--allow=number-range", "--deny=number-range"], INVALID, 1, &line_for(INVALID));
}

#[test]
fn validate_reports_an_unusable_line_if_a_rule_is_allowed() {
    let output = run(example("validate").args(["--allow=required-member", "-"]), b"{\"op\": \"delete\"}");
    assert_ends(&output, 2, "{\"error\":\"op: must be `create`, `update`, `secret` or `type`\"}\n", "");
}

// `audit`.

/// The table for inputs of which this many clients break the rule of [`broken`], the first one at a place.
fn table(clients: usize, broken_clients: usize, first: &str, unreadable: usize) -> String {
    let error = client(&broken()).validate().unwrap_err();
    let [violation] = error.violations() else { panic!("{error}") };
    let row = row("violation", violation.rule(), broken_clients, &format!("{first}: {violation}"));
    let findings = if broken_clients > 0 { HEAD.to_owned() + &row } else { String::new() };
    let totals = format!("{clients} clients: {broken_clients} break a rule, 0 have warnings");
    format!("{findings}{totals}; {unreadable} inputs or documents could not be read\n")
}

const HEAD: &str = "kind       rule                             clients findings  first\n";

fn row(kind: &str, rule: Rule, count: usize, first: &str) -> String {
    format!("{kind:<10} {rule:<31} {count:>8} {count:>8}  {first}\n")
}

#[test]
fn audit_reads_the_bundled_lines() {
    // Each finding is the first of its rule, so the table has all of them.
    let old = client(include_str!("../../examples/data/audit.jsonl").lines().nth(1).unwrap());
    let error = old.validate().unwrap_err();
    let violations = error.violations().iter().map(|found| ("violation", found.rule(), found.to_string()));
    let warnings = old.lint().into_iter().map(|found| ("warning", found.rule(), found.to_string()));
    let mut findings: Vec<_> = violations.chain(warnings).collect();
    findings.sort_by_key(|(_, rule, _)| *rule);
    let rows = findings.iter().map(|(kind, rule, message)| row(kind, *rule, 1, &format!("bundled:2: {message}")));
    let totals = "3 clients: 1 break a rule, 1 have warnings; 0 inputs or documents could not be read\n";
    let expected = HEAD.to_owned() + &rows.collect::<String>() + totals;
    assert_ends(&run(&mut example("audit"), b""), 1, &expected, "");
}

#[test]
fn audit_counts_the_clients_of_all_inputs() {
    let document = File::new("client.JSON", fine());
    let lines = File::new("clients.jsonl", format!("{}\n\n{}\r\n{}", fine(), broken(), broken()));
    let expected = table(4, 2, &format!("{}:3", lines.name()), 0);
    assert_ends(&run(example("audit").args([&document.0, &lines.0]), b""), 1, &expected, "");
    assert_ends(&run(example("audit").arg("-"), fine().as_bytes()), 0, &table(1, 0, "", 0), "");
}

#[test]
fn audit_reports_what_it_cannot_read_and_goes_on() {
    let mut lines = fine().into_bytes();
    lines.extend_from_slice(b"\n{\"UserPoolClient\": {\"ClientName\": \"\xff\"}}\n{}\n");
    lines.extend_from_slice(broken().as_bytes());
    let invalid = unreadable(b"{\"UserPoolClient\": {\"ClientName\": \"\xff\"}}");
    let stderr = format!(
        "error: standard input:2: {invalid}\nerror: standard input:3: must be an app client or a response with `UserPoolClient`, found no members\n"
    );
    assert_ends(&run(example("audit").arg("-"), &lines), 2, &table(2, 1, "standard input:4", 2), &stderr);
}

#[test]
fn audit_reads_a_document_up_to_the_limit_and_never_cuts_one() {
    let whole = filled(broken());
    // The part up to the limit is a complete document.
    let longer = whole.clone() + " ";

    let file = File::new("whole.json", &whole);
    assert_ends(&run(example("audit").arg(&file.0), b""), 1, &table(1, 1, file.name(), 0), "");
    let file = File::new("longer.json", &longer);
    let error = format!("error: {}: a document must have at most 1048576 bytes\n", file.name());
    assert_ends(&run(example("audit").arg(&file.0), b""), 2, &table(0, 0, "", 1), &error);

    let lines = format!("{longer}\n{whole}\n{longer}");
    let error = "error: standard input:1: a document must have at most 1048576 bytes\n\
                 error: standard input:3: a document must have at most 1048576 bytes\n";
    let expected = table(1, 1, "standard input:2", 2);
    assert_ends(&run(example("audit").arg("-"), lines.as_bytes()), 2, &expected, error);
}

#[test]
fn audit_without_any_document_is_an_error() {
    for input in [&b""[..], b"\n \n"] {
        let output = run(example("audit").arg("-"), input);
        assert_ends(&output, 2, AUDIT_OF_NOTHING, "error: standard input: missing a document\n");
    }
    let file = File::new("empty-clients.jsonl", "");
    let expected = format!("error: {}: missing a document\n", file.name());
    assert_ends(&run(example("audit").arg(&file.0), b""), 2, AUDIT_OF_NOTHING, &expected);
    let file = File::new("empty.json", "");
    let expected = format!("error: {}: {}\n", file.name(), unreadable(b""));
    assert_ends(&run(example("audit").arg(&file.0), b""), 2, AUDIT_OF_NOTHING, &expected);
}

#[test]
fn audit_counts_a_client_with_a_denied_warning_as_one_that_breaks_a_rule() {
    let response = json!({"UserPoolClient": {
        "PreventUserExistenceErrors": "ENABLED", "CallbackUrl": [], "SettingOfTomorrow": true,
    }})
    .to_string();
    let warnings = client(&response).lint();
    let [misspelled, unmodeled] = &*warnings else { panic!("{warnings:?}") };
    let rows = [misspelled, unmodeled]
        .map(|found| row("warning", found.rule(), 1, &format!("standard input:1: {found}")))
        .concat();
    let table = |broken: usize| {
        format!(
            "{HEAD}{rows}1 clients: {broken} break a rule, 1 have warnings; 0 inputs or documents could not be read\n"
        )
    };
    let audit = |option: &str| run(example("audit").args([option, "-"]), response.as_bytes());
    assert_ends(&audit("--deny=openid-scope"), 0, &table(0), "");
    assert_ends(&audit("--deny=misspelled-member"), 1, &table(1), "");
}

#[test]
fn audit_leaves_allowed_findings_out_of_the_table_and_the_status() {
    let of_broken = run(example("audit").args(["--allow", "number-range", "-"]), broken().as_bytes());
    assert_ends(&of_broken, 0, &table(1, 0, "", 0), "");
    let warned = json!({"UserPoolClient": {}}).to_string();
    assert_eq!(client(&warned).lint().len(), 1);
    let of_warned = run(example("audit").args(["--allow", "user-existence-errors", "-"]), warned.as_bytes());
    assert_ends(&of_warned, 0, &table(1, 0, "", 0), "");
}

// `rules`.

#[test]
fn rules_prints_every_rule_in_full_as_one_document() {
    let output = run(&mut example("rules"), b"");
    let document: Value = serde_json::from_slice(&output.stdout).unwrap();
    let entries = Rule::ALL.iter().map(|rule| {
        json!({
            "id": rule.id(),
            "summary": rule.summary(),
            "service_message": rule.service_message(),
            "source": rule.source(),
            "kind": match rule.kind() {
                RuleKind::Value => "value",
                RuleKind::Pool => "pool",
                RuleKind::Lint => "lint",
                kind => panic!("{kind}"),
            },
        })
    });
    assert_eq!(document, entries.collect::<Value>());
    assert_eq!((output.stderr, output.status.code()), (vec![], Some(0)));

    let start = r#"[
  {
    "id": "required-member",
    "summary": "A required member is present.",
    "service_message": null,
    "source": "service model",
    "kind": "value"
  },
"#;
    let stdout = String::from_utf8(output.stdout).unwrap();
    assert!(stdout.starts_with(start) && stdout.ends_with("\n]\n"), "{stdout}");
}

// `update_without_reset`.

#[test]
fn update_without_reset_changes_one_setting() {
    let output = run(&mut example("update_without_reset"), b"");
    let stdout = String::from_utf8(output.stdout).unwrap();
    assert!(stdout.starts_with("an Update request written by hand would reset 21 settings:\n"), "{stdout}");
    assert!(stdout.ends_with("\nwhat changes:\nCallbackURLs: +https://beta.example.com/callback\n"), "{stdout}");
    assert_eq!((output.stderr, output.status.code()), (vec![], Some(0)));
}

// `diff_environments`.

/// A response and a bare client that differ in nothing that the example compares.
const SAME: [&str; 2] = [
    r#"{"UserPoolClient": {
        "UserPoolId": "us-east-1_STAGING", "ClientId": "1staging", "ClientSecret": "0secret0of0staging000000",
        "CreationDate": 1726788459.464, "AccessTokenValidity": 60, "TokenValidityUnits": {"AccessToken": "minutes"}
    }}"#,
    r#"{
        "UserPoolId": "us-east-1_PRODUCTION", "ClientId": "1production", "CreationDate": "2025-01-01T00:00:00+01:00",
        "ClientSecretArn": "arn:aws:secretsmanager:us-east-1:123456789012:secret:production", "AuthSessionValidity": 3
    }"#,
];

#[test]
fn diff_environments_prints_the_differences_of_the_bundled_clients() {
    let expected = "\
RefreshTokenValidity: 1 day -> 30 days
CallbackURLs: +https://www.example.com/callback, -https://staging.example.com/callback
LogoutURLs: +https://www.example.com/logout, -https://staging.example.com/logout
DefaultRedirectURI: https://staging.example.com/callback -> https://www.example.com/callback
AnalyticsConfiguration.UserDataShared: false (default) -> true
";
    assert_ends(&run(&mut example("diff_environments"), b""), 1, expected, "");
}

#[test]
fn diff_environments_prints_json_with_the_option() {
    let before = File::new("before.json", r#"{"CallbackURLs": ["a:1", "a:2"], "AuthSessionValidity": 5}"#);
    let after = File::new("after.json", r#"{"UserPoolClient": {"CallbackURLs": ["a:2"]}}"#);
    let expected = r#"[
  {
    "path": "CallbackURLs",
    "before": [
      "a:1",
      "a:2"
    ],
    "after": [
      "a:2"
    ],
    "added": [],
    "removed": [
      "a:1"
    ]
  },
  {
    "path": "AuthSessionValidity",
    "before": 5,
    "after": 3,
    "default": "after"
  }
]
"#;
    for arguments in [["--json", before.name(), after.name()], [before.name(), after.name(), "--json"]] {
        assert_ends(&run(example("diff_environments").args(arguments), b""), 1, expected, "");
    }
    let expected = "CallbackURLs: -a:1\nAuthSessionValidity: 5 -> 3 (default)\n";
    let arguments = [before.name(), after.name()];
    assert_ends(&run(example("diff_environments").args(arguments), b""), 1, expected, "");
}

#[test]
fn diff_environments_leaves_out_ids_secrets_and_dates() {
    let [response, bare] = SAME;
    let file = File::new("production.json", bare);
    let difference = |option: Option<&str>| {
        run(example("diff_environments").args(option).args(["-", file.name()]), response.as_bytes())
    };
    assert_ends(&difference(None), 0, "no difference\n", "");
    assert_ends(&difference(Some("--json")), 0, "[]\n", "");
}

#[test]
fn diff_environments_with_an_unusable_file_is_an_error() {
    let file = File::new("one.json", fine());
    let error = "error: missing the second file; `--help` prints the usage\n";
    assert_ends(&run(example("diff_environments").arg(file.name()), b""), 2, "", error);
    for arguments in [["missing.json", file.name()], [file.name(), "missing.json"]] {
        let error = std::fs::read("missing.json").unwrap_err();
        let expected = format!("error: missing.json: {error}\n");
        assert_ends(&run(example("diff_environments").args(arguments), b""), 2, "", &expected);
    }
    // The option is a file after `--`.
    let error = std::fs::read("--json").unwrap_err();
    let output = run(example("diff_environments").args(["--", file.name(), "--json"]), b"");
    assert_ends(&output, 2, "", &format!("error: --json: {error}\n"));
    let output = run(example("diff_environments").args([file.name(), "-"]), b"{}");
    let error = json::client_from_str("{}").unwrap_err();
    assert_ends(&output, 2, "", &format!("error: standard input: {error}\n"));
}

// `call_without_sdk`.

#[test]
fn call_without_sdk_prints_the_request_and_both_responses() {
    let response = client(include_str!("../../examples/data/describe-user-pool-client.wire.json"));
    let expected = format!(
        "POST / HTTP/1.1\r\n\
         host: cognito-idp.us-east-1.amazonaws.com\r\n\
         content-type: application/x-amz-json-1.1\r\n\
         x-amz-target: AWSCognitoIdentityProviderService.DescribeUserPoolClient\r\n\
         content-length: 64\r\n\
         \r\n\
         {{\"UserPoolId\":\"us-east-1_EXAMPLE\",\"ClientId\":\"1example23456789\"}}\n\
         \n\
         status 200: {}\n\
         \n\
         status 400: ResourceNotFoundException: User pool client 1example23456789 does not exist.\n",
        response.redacted(),
    );
    assert_ends(&run(&mut example("call_without_sdk"), b""), 0, &expected, "");
}

// `fixture`.

#[cfg(feature = "test-util")]
#[test]
fn fixture_prints_the_client_the_error_and_the_difference() {
    let client = cognito_user_pool_client::test_util::web_app().client_name("shop").build().unwrap();
    let expected = format!(
        "the client:\n{}\n\n\
         the error:\nResourceNotFoundException: User pool client does not exist.\n\n\
         a failure:\nCallbackURLs: +https://beta.example.com/callback\n",
        client.redacted(),
    );
    assert_ends(&run(&mut example("fixture"), b""), 0, &expected, "");
}
