//! Would the service accept these requests? For programs in other languages: a JSON object a line in, one a line out.
//!
//! A line names what it holds, and answers in the same order say what is wrong with it, and what deserves a second look:
//!
//! ```sh
//! echo '{"op": "create", "input": {"UserPoolId": "us-east-1_EXAMPLE", "CallbackURLs": ["http://example.com/"]}}' |
//!   cargo run --release --example validate -- -
//! ```
//!
//! `op` is `create`, `update` or `secret` for the input of `CreateUserPoolClient`, `UpdateUserPoolClient` or
//! `AddUserPoolClientSecret`, and `type` for a described client. Without an argument, three bundled lines are checked.

use std::io::{self, BufRead, Write as _};

use cognito_user_pool_client::operation::add_user_pool_client_secret::AddUserPoolClientSecretInput;
use cognito_user_pool_client::operation::create_user_pool_client::CreateUserPoolClientInput;
use cognito_user_pool_client::operation::update_user_pool_client::UpdateUserPoolClientInput;
use cognito_user_pool_client::validation::Warning;
use cognito_user_pool_client::{UserPoolClientType, ValidationError, json};
use serde_json::{Value, json};

const BUNDLED: &str = r#"
{"op": "create", "input": {"UserPoolId": "us-east-1_EXAMPLE", "ClientName": "web", "PreventUserExistenceErrors": "ENABLED"}}
{"op": "update", "input": {"UserPoolId": "us-east-1_EXAMPLE", "CallbackURLs": ["http://example.com/"], "AuthSessionValidity": 2}}
{"op": "type", "input": {"AllowedOAuthFlows": "code"}}
"#;

fn main() -> io::Result<()> {
    if std::env::args().nth(1).as_deref() == Some("-") {
        return check(io::stdin().lock(), io::stdout().lock());
    }
    let mut answers = Vec::new();
    check(BUNDLED.trim().as_bytes(), &mut answers)?;
    io::stdout().write_all(&answers)?;

    let paths: Vec<Vec<String>> = answers
        .lines()
        .map(|line| {
            let answer: Value = serde_json::from_str(&line?)?;
            let violations = answer["violations"].as_array().into_iter().flatten();
            Ok(violations.map(|violation| violation["path"].as_str().unwrap_or_default().to_owned()).collect())
        })
        .collect::<io::Result<_>>()?;
    assert_eq!(paths, [vec![], vec!["ClientId", "CallbackURLs[0]", "AuthSessionValidity"], vec![]]);
    Ok(())
}

fn check(input: impl BufRead, mut output: impl io::Write) -> io::Result<()> {
    for line in input.lines() {
        let answer = answer(&line?).unwrap_or_else(|error| json!({ "error": error }));
        writeln!(output, "{answer}")?;
    }
    Ok(())
}

fn answer(line: &str) -> Result<Value, String> {
    let line: Value = serde_json::from_str(line).map_err(|error| error.to_string())?;
    let input = line["input"].to_string();
    let (result, warnings) = match line["op"].as_str() {
        Some("create") => {
            let request: CreateUserPoolClientInput = read(&input)?;
            (request.validate(), request.lint())
        }
        Some("update") => {
            let request: UpdateUserPoolClientInput = read(&input)?;
            (request.validate(), request.lint())
        }
        Some("secret") => (read::<AddUserPoolClientSecretInput>(&input)?.validate(), vec![]),
        Some("type") => {
            let client: UserPoolClientType = read(&input)?;
            (client.validate(), client.lint())
        }
        _ => return Err("op: expected create, update, secret or type".to_owned()),
    };
    Ok(report(&result, &warnings))
}

fn read<T: serde::de::DeserializeOwned>(input: &str) -> Result<T, String> {
    json::from_str(input).map_err(|error| error.to_string())
}

fn report(result: &Result<(), ValidationError>, warnings: &[Warning]) -> Value {
    let violations = result.as_ref().err().map_or(&[][..], |error| error.violations());
    let violations = violations.iter().map(
        |violation| json!({"path": violation.path(), "rule": violation.rule().id(), "message": violation.to_string()}),
    );
    let warnings = warnings.iter().map(|warning| {
        json!({"path": warning.path(), "rule": warning.rule().id(), "message": warning.to_string(), "source": warning.source()})
    });
    json!({"violations": violations.collect::<Vec<_>>(), "warnings": warnings.collect::<Vec<_>>()})
}
