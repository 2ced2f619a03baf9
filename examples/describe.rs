//! What is this app client allowed to do, and would the service accept it?
//!
//! Reads a `DescribeUserPoolClient` response, as on the wire or as the AWS CLI prints it, from the file that the first
//! argument names, from standard input with `-`, or without an argument from a bundled recording:
//!
//! ```sh
//! aws cognito-idp describe-user-pool-client --user-pool-id … --client-id … | cargo run --example describe -- -
//! ```
//!
//! Exit status: 0, 1 if the client breaks a rule of the service, 2 if the input cannot be read.

use std::fmt::Display;
use std::io::Read as _;
use std::process::ExitCode;
use std::time::Duration;

use cognito_user_pool_client::primitives::DateTimeFormat;
use cognito_user_pool_client::{DescribeUserPoolClientOutput, UserPoolClientType, json};

fn main() -> ExitCode {
    let client = match read() {
        Ok(client) => client,
        Err(error) => {
            eprintln!("error: {error}");
            return ExitCode::from(2);
        }
    };
    print_client(&client);
    for warning in client.lint() {
        println!("warning: {warning} ({})", warning.source());
    }
    match client.validate() {
        Ok(()) => {
            println!("valid: the service would accept these settings");
            ExitCode::SUCCESS
        }
        Err(error) => {
            for violation in error.violations() {
                println!("violation: {violation} [{}]", violation.rule());
            }
            ExitCode::FAILURE
        }
    }
}

fn read() -> Result<UserPoolClientType, String> {
    let input = match std::env::args().nth(1).as_deref() {
        None => include_bytes!("data/describe-user-pool-client.cli.json").to_vec(),
        Some("-") => {
            let mut input = Vec::new();
            std::io::stdin().read_to_end(&mut input).map_err(|error| format!("standard input: {error}"))?;
            input
        }
        Some(file) => std::fs::read(file).map_err(|error| format!("{file}: {error}"))?,
    };
    let output: DescribeUserPoolClientOutput = json::from_slice(&input).map_err(|error| error.to_string())?;
    // A wrapper under another name, as some tools write it, would be an unknown member.
    let unknown: Vec<_> = output.unknown_fields().keys().cloned().collect();
    output
        .user_pool_client
        .ok_or_else(|| format!("UserPoolClient: expected an app client, found none beside {unknown:?}"))
}

fn print_client(client: &UserPoolClientType) {
    section("App client");
    line("name", client.client_name().unwrap_or("–"));
    line("client id", client.client_id().unwrap_or("–"));
    line("user pool", client.user_pool_id().unwrap_or("–"));
    line("secret", if client.client_secret().is_some() { "yes (not shown)" } else { "none in this response" });
    for (name, date) in [("created", client.creation_date()), ("modified", client.last_modified_date())] {
        if let Some(date) = date.and_then(|date| date.fmt(DateTimeFormat::DateTime).ok()) {
            line(name, date);
        }
    }
    if let Some(client_type) = client.client_type() {
        line("type", client_type);
    }

    section("Lifetimes");
    line("access token", words(client.access_token_lifetime()));
    line("ID token", words(client.id_token_lifetime()));
    line("refresh token", words(client.refresh_token_lifetime()));
    line("sign-in session", words(client.auth_session_lifetime()));
    match client.refresh_token_rotation() {
        Some(rotation) if client.effective_refresh_token_rotation_enabled() => {
            line("rotation", format!("on, {} s of grace", rotation.retry_grace_period_seconds().unwrap_or(0)));
        }
        _ => line("rotation", "off"),
    }
    line("revocation", if client.effective_enable_token_revocation() { "on" } else { "off" });

    section("Sign-in");
    let default = if client.explicit_auth_flows.is_none() { " (default)" } else { "" };
    list(&format!("flows{default}"), client.effective_explicit_auth_flows());
    list("providers", client.supported_identity_providers());
    line("unknown users", client.effective_prevent_user_existence_errors());

    section("OAuth 2.0");
    line("switched on", if client.allowed_o_auth_flows_user_pool_client() == Some(true) { "yes" } else { "no" });
    list("grants", client.allowed_o_auth_flows());
    list("scopes", client.allowed_o_auth_scopes());
    list("callback URLs", client.callback_urls());
    line("default", client.default_redirect_uri().unwrap_or("–"));
    list("logout URLs", client.logout_urls());

    section("Attributes");
    for (name, absent, attributes) in [
        ("readable", client.read_attributes.is_none(), client.read_attributes()),
        ("writable", client.write_attributes.is_none(), client.write_attributes()),
    ] {
        if absent { line(name, "all standard attributes") } else { list(name, attributes) }
    }

    let unknown = client.unknown_paths();
    if !unknown.is_empty() {
        section("Unknown to this version");
        list("kept", &unknown);
    }
    println!();
}

fn section(title: &str) {
    println!("{title}");
}

fn line(name: &str, value: impl Display) {
    println!("  {name:<17} {value}");
}

fn list<T: Display>(name: &str, entries: &[T]) {
    match entries {
        [] => line(name, "–"),
        [first, rest @ ..] => {
            line(name, first);
            for entry in rest {
                line("", entry);
            }
        }
    }
}

/// In the largest unit that gives a whole number.
fn words(time: Duration) -> String {
    let seconds = time.as_secs();
    let units = [(86_400, "d"), (3_600, "h"), (60, "min")];
    let unit = units.into_iter().find(|(length, _)| seconds.is_multiple_of(*length));
    unit.map_or_else(|| format!("{seconds} s"), |(length, unit)| format!("{} {unit}", seconds / length))
}
