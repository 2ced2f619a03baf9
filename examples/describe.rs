//! Prints the settings of an app client, its warnings, and the rules of the service that it breaks.
//!
//! Reads a `DescribeUserPoolClient` response, as the service returns it or as the AWS CLI prints it:
//!
//! ```sh
//! aws cognito-idp describe-user-pool-client --user-pool-id … --client-id … | cargo run --example describe -- -
//! ```
//!
//! `cargo run --example describe -- --help` prints the usage.

use std::error::Error;
use std::fmt::Display;
use std::io::Write as _;
use std::process::ExitCode;
use std::time::Duration;

use cognito_user_pool_client::UserPoolClientType;
use cognito_user_pool_client::primitives::DateTimeFormat;

use crate::support::{Escaped, Program, Usage};

mod support;

const USAGE: Usage = Usage {
    text: "\
Usage: describe [FILE | -]

Prints the settings of an app client, the warnings about them and the rules of the service that they break. The
input is a DescribeUserPoolClient response of at most 1 MiB, in the file, on standard input (-), or without an
argument a bundled recording. Strings of the response are escaped, and cut after 120 characters.",
    most_inputs: 1,
    bundled: &[include_bytes!("data/describe-user-pool-client.cli.json")],
    finding: Some(support::BROKEN_RULE),
    ..Usage::DEFAULT
};

fn main() -> ExitCode {
    Program::run(&USAGE, describe)
}

fn describe(program: &mut Program) -> Result<(), Box<dyn Error>> {
    for input in std::mem::take(&mut program.inputs) {
        let client = input.client()?;
        let result = client.validate();
        if result.is_err() {
            program.found();
        }
        let mut page = Page::default();
        page.client(&client);
        for line in page.0 {
            writeln!(program, "{line}")?;
        }
        for warning in client.lint() {
            writeln!(program, "warning: {warning} ({})", warning.source())?;
        }
        match result {
            Ok(()) => writeln!(program, "valid: the service would accept these settings")?,
            Err(error) => {
                for violation in error.violations() {
                    writeln!(program, "violation: {violation} [{}]", violation.rule())?;
                }
            }
        }
    }
    Ok(())
}

/// The lines that list a client's settings.
#[derive(Default)]
struct Page(Vec<String>);

impl Page {
    fn client(&mut self, client: &UserPoolClientType) {
        self.section("App client");
        self.line("name", client.client_name().unwrap_or("–"));
        self.line("client id", client.client_id().unwrap_or("–"));
        self.line("user pool", client.user_pool_id().unwrap_or("–"));
        self.line(
            "secret",
            match (client.client_secret(), client.client_secret_arn()) {
                (Some(_), _) => "yes (not shown)",
                (None, Some(arn)) => arn,
                (None, None) => "none in this response",
            },
        );
        for (name, date) in [("created", client.creation_date()), ("modified", client.last_modified_date())] {
            if let Some(date) = date.and_then(|date| date.fmt(DateTimeFormat::DateTime).ok()) {
                self.line(name, date);
            }
        }
        if let Some(client_type) = client.client_type() {
            self.line("type", client_type);
        }

        self.section("Lifetimes");
        self.line("access token", words(client.access_token_lifetime()));
        self.line("ID token", words(client.id_token_lifetime()));
        self.line("refresh token", words(client.refresh_token_lifetime()));
        self.line("sign-in session", words(client.auth_session_lifetime()));
        match client.refresh_token_rotation() {
            Some(rotation) if client.effective_refresh_token_rotation_enabled() => {
                self.line("rotation", format!("on, {} s of grace", rotation.retry_grace_period_seconds().unwrap_or(0)));
            }
            _ => self.line("rotation", "off"),
        }
        self.line("revocation", if client.effective_enable_token_revocation() { "on" } else { "off" });

        self.section("Sign-in");
        let default = if client.explicit_auth_flows.is_none() { " (default)" } else { "" };
        self.list(&format!("flows{default}"), client.effective_explicit_auth_flows());
        self.list("providers", client.supported_identity_providers());
        self.line("unknown users", client.effective_prevent_user_existence_errors());

        self.section("OAuth 2.0");
        self.line("enabled", if client.allowed_o_auth_flows_user_pool_client() == Some(true) { "yes" } else { "no" });
        self.list("grant types", client.allowed_o_auth_flows());
        self.list("scopes", client.allowed_o_auth_scopes());
        self.list("callback URLs", client.callback_urls());
        self.line("default", client.default_redirect_uri().unwrap_or("–"));
        self.list("logout URLs", client.logout_urls());

        self.section("Attributes");
        for (name, absent, attributes) in [
            ("readable", client.read_attributes.is_none(), client.read_attributes()),
            ("writable", client.write_attributes.is_none(), client.write_attributes()),
        ] {
            if absent { self.line(name, "all standard attributes") } else { self.list(name, attributes) }
        }

        let unknown = client.unknown_paths();
        if !unknown.is_empty() {
            self.section("Not modeled by this version");
            self.list("kept", &unknown);
        }
        self.0.push(String::new());
    }

    fn section(&mut self, title: &str) {
        self.0.push(title.to_owned());
    }

    /// Adds a line with a value, in which line breaks are escaped.
    fn line(&mut self, name: &str, value: impl Display) {
        self.0.push(format!("  {name:<17} {}", Escaped(&value.to_string())));
    }

    fn list<T: Display>(&mut self, name: &str, entries: &[T]) {
        match entries {
            [] => self.line(name, "–"),
            [first, rest @ ..] => {
                self.line(name, first);
                for entry in rest {
                    self.line("", entry);
                }
            }
        }
    }
}

/// Formats a duration in the largest unit that gives an integer.
fn words(time: Duration) -> String {
    let seconds = time.as_secs();
    let units = [(86_400, "d"), (3_600, "h"), (60, "min")];
    let unit = units.into_iter().find(|(length, _)| seconds.is_multiple_of(*length));
    unit.map_or_else(|| format!("{seconds} s"), |(length, unit)| format!("{} {unit}", seconds / length))
}
