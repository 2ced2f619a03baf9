//! Checks requests of programs in other languages. It reads a JSON object on each line and writes one for each.
//!
//! ```sh
//! echo '{"op": "create", "input": {"UserPoolId": "us-east-1_EXAMPLE", "CallbackURLs": ["http://example.com/"]}}' |
//!   cargo run --release --example validate -- -
//! ```
//!
//! `cargo run --example validate -- --help` prints the usage.

use std::error::Error;
use std::io::Write as _;
use std::process::ExitCode;

use cognito_user_pool_client::operation::add_user_pool_client_secret::AddUserPoolClientSecretInput;
use cognito_user_pool_client::operation::create_user_pool_client::CreateUserPoolClientInput;
use cognito_user_pool_client::operation::update_user_pool_client::UpdateUserPoolClientInput;
use cognito_user_pool_client::{UserPoolClientType, json};
use serde_json::{Value, json};

use crate::support::{Findings, Gate, Program, Usage};

mod support;

const USAGE: Usage = Usage {
    text: r#"Usage: validate [OPTION]... [FILE | -]

Checks one request on each line of the file, or of standard input (-):

    {"op": "create", "input": {"UserPoolId": "us-east-1_EXAMPLE", "ClientName": "web"}}

"op" is "create", "update" or "secret" for the input of CreateUserPoolClient, UpdateUserPoolClient or
AddUserPoolClientSecret, and "type" for a described client. Without an argument, bundled lines are checked. Each
line, of at most 1 MiB, results in one line with "violations" and "warnings", or with "error" if it is
unusable. A denied warning stays in "warnings"."#,
    most_inputs: 1,
    bundled: &[
        br#"{"op": "create", "input": {"UserPoolId": "us-east-1_EXAMPLE", "ClientName": "web", "PreventUserExistenceErrors": "ENABLED"}}
{"op": "update", "input": {"UserPoolId": "us-east-1_EXAMPLE", "CallbackURLs": ["http://example.com/"], "AuthSessionValidity": 2}}
{"op": "type", "input": {"AllowedOAuthFlows": ["code"], "CallbackURLs": ["https://example.com/"]}}
"#,
    ],
    has_gate: true,
    finding: Some(support::BROKEN_RULE),
    ..Usage::DEFAULT
};

fn main() -> ExitCode {
    Program::run(&USAGE, validate)
}

fn validate(program: &mut Program) -> Result<(), Box<dyn Error>> {
    for input in std::mem::take(&mut program.inputs) {
        let mut lines = input.lines()?;
        while let Some(line) = lines.next()? {
            let printed = match line.and_then(|line| findings(line, &program.gate)) {
                Ok(findings) => {
                    if findings.break_a_rule {
                        program.found();
                    }
                    json::to_string(&findings)?
                }
                Err(error) => {
                    program.input_unusable();
                    json!({ "error": error }).to_string()
                }
            };
            writeln!(program, "{printed}")?;
        }
        if lines.position() == 0 {
            return Err(format!("{input}: missing a request").into());
        }
    }
    Ok(())
}

/// Returns the findings in the request on a line.
fn findings(line: &[u8], gate: &Gate) -> Result<Findings, String> {
    let line: Value = json::from_slice(line).map_err(|error| error.to_string())?;
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
        _ => return Err("op: must be `create`, `update`, `secret` or `type`".to_owned()),
    };
    Ok(gate.findings(result, warnings))
}

fn read<T: serde::de::DeserializeOwned>(input: &str) -> Result<T, String> {
    json::from_str(input).map_err(|error| error.to_string())
}
