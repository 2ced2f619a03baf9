//! Prints the settings that differ between two app clients, such as those of staging and of production.
//!
//! ```sh
//! client() { aws cognito-idp describe-user-pool-client --profile $1 --user-pool-id $2 --client-id $3; }
//! cargo run --example diff_environments -- <(client staging …) <(client production …)
//! ```
//!
//! `cargo run --example diff_environments -- --help` prints the usage.

use std::error::Error;
use std::io::Write as _;
use std::process::ExitCode;

use cognito_user_pool_client::{UserPoolClientType, json};

use crate::support::{Program, Usage};

mod support;

const USAGE: Usage = Usage {
    text: "\
Usage: diff_environments [--json] [FILE FILE]

Prints a line for each setting that differs between two app clients, from the first to the second. An absent setting
equals its default. The ids and the secrets of the clients are left out, because each environment has its own. A
file, or standard input (-), is a DescribeUserPoolClient response or the client in it. Without an argument, a bundled
client of a staging environment is compared with one of production.

    --json    print the differences as JSON",
    most_inputs: 2,
    bundled: &[include_bytes!("data/staging-client.json"), include_bytes!("data/describe-user-pool-client.cli.json")],
    flag: Some("--json"),
    finding: Some("a setting differs"),
    ..Usage::DEFAULT
};

fn main() -> ExitCode {
    Program::run(&USAGE, diff_environments)
}

fn diff_environments(program: &mut Program) -> Result<(), Box<dyn Error>> {
    let inputs = std::mem::take(&mut program.inputs);
    let [before, after] = &*inputs else {
        return Err("missing the second file; `--help` prints the usage".into());
    };
    let diff = settings(before.client()?).diff(&settings(after.client()?));
    if !diff.is_empty() {
        program.found();
    }
    if program.flag {
        writeln!(program, "{}", json::to_string_pretty(&diff)?)?;
    } else {
        writeln!(program, "{diff}")?;
    }
    Ok(())
}

/// Removes the members that each environment has its own values of. `diff` does not compare the dates.
fn settings(mut client: UserPoolClientType) -> UserPoolClientType {
    client.user_pool_id = None;
    client.client_id = None;
    client.client_secret = None;
    client.client_secret_arn = None;
    client
}
