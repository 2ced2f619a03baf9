//! Prints the settings of an app client, its warnings, and the rules of the service that it breaks.
//!
//! ```sh
//! aws cognito-idp describe-user-pool-client --user-pool-id … --client-id … | cargo run --example describe -- -
//! ```
//!
//! The argument is a file or `-` (standard input) with a response, as the service returns it or the AWS CLI prints it.
//! Without an argument, a bundled response is read. The exit status is 1 if the client breaks a rule, or after an error,
//! whose message is on standard error. Otherwise it is 0.

use std::error::Error;
use std::fmt::Display;
use std::io::{self, Read as _, Write as _};
use std::process::ExitCode;
use std::time::Duration;
use std::{env, fs};

use cognito_user_pool_client::primitives::{DateTime, DateTimeFormat};
use cognito_user_pool_client::{UserPoolClientType, json};

fn main() -> ExitCode {
    describe().unwrap_or_else(|error| {
        _ = writeln!(io::stderr(), "error: {error}");
        ExitCode::FAILURE
    })
}

fn describe() -> Result<ExitCode, Box<dyn Error>> {
    let arguments: Vec<_> = env::args_os().skip(1).collect();
    let document = match &*arguments {
        [] => include_bytes!("data/describe-user-pool-client.cli.json").to_vec(),
        [path] if path == "-" => io::stdin().lock().bytes().collect::<Result<_, _>>()?,
        [path] => fs::read(path).map_err(|error| format!("{}: {error}", path.to_string_lossy().escape_debug()))?,
        _ => return Err(format!("must have at most one argument, found {}", arguments.len()).into()),
    };
    let client = json::client_from_slice(&document)?;
    let result = client.validate();
    let mut lines = settings(&client);
    lines.extend(client.lint().iter().map(|warning| format!("warning: {warning} ({})", warning.source())));
    match &result {
        Ok(()) => lines.push(verdict(&client)),
        Err(error) => lines.extend(error.iter().map(|found| format!("violation: {found} [{}]", found.rule()))),
    }
    match writeln!(io::stdout(), "{}", lines.join("\n")) {
        // A reader such as `head` closes the pipe when it has read enough.
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(if result.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE }),
    }
}

/// Returns the last line for a client that breaks no rule. No rule covers a name or value that the crate lacks.
fn verdict(client: &UserPoolClientType) -> String {
    let unknown = client.unknown_paths().len();
    let values = client.without_unknown_fields().unknown_paths().len();
    let counted = |count, noun| (count > 0).then(|| format!("{count} {noun}{}", if count == 1 { "" } else { "s" }));
    let counts = [counted(unknown - values, "name"), counted(values, "value")];
    match (unknown, counts.into_iter().flatten().collect::<Vec<_>>().join(" and ")) {
        (0, _) => "valid: the service would accept these settings".to_owned(),
        (1, counts) => format!("no rule is broken; {counts} is not known to this version"),
        (_, counts) => format!("no rule is broken; {counts} are not known to this version"),
    }
}

/// Returns the lines that list the settings. An absent setting has its default.
fn settings(client: &UserPoolClientType) -> Vec<String> {
    let date = |date: Option<&DateTime>| date.and_then(|date| date.fmt(DateTimeFormat::DateTime).ok());
    let on_off = |is_on| Some(if is_on { "on" } else { "off" });
    // A string that is not an ARN may be the secret itself.
    let secret = client.client_secret().or(client.client_secret_arn().filter(|arn| !arn.starts_with("arn:")));
    let rotation = client.refresh_token_rotation().filter(|_| client.effective_refresh_token_rotation_enabled());
    let rotation = rotation.map(|it| format!("on, {} s of grace", it.retry_grace_period_seconds().unwrap_or(0)));
    let flows = if client.explicit_auth_flows().is_empty() { "flows (default)" } else { "flows" };
    // The service treats an empty `WriteAttributes` as absent. For an empty `ReadAttributes`, this is not known.
    let all = "all attributes (default)";
    vec![
        "App client".to_owned(),
        row("name", client.client_name(), "–"),
        row("client id", client.client_id(), "–"),
        row("user pool", client.user_pool_id(), "–"),
        row("secret", secret.map(|_| "yes (not shown)").or(client.client_secret_arn()), "none in this response"),
        row("created", date(client.creation_date()), "–"),
        row("modified", date(client.last_modified_date()), "–"),
        row("type", client.client_type(), "–"),
        "Lifetimes".to_owned(),
        row("access token", words(client.access_token_lifetime()), ""),
        row("ID token", words(client.id_token_lifetime()), ""),
        row("refresh token", words(client.refresh_token_lifetime()), ""),
        row("sign-in session", words(client.auth_session_lifetime()), ""),
        row("rotation", rotation, "off"),
        row("revocation", on_off(client.effective_enable_token_revocation()), ""),
        "Sign-in".to_owned(),
        row(flows, client.effective_explicit_auth_flows(), ""),
        row("providers", client.supported_identity_providers(), "–"),
        row("unknown users", [client.effective_prevent_user_existence_errors()], ""),
        "OAuth 2.0".to_owned(),
        row("enabled", on_off(client.allowed_o_auth_flows_user_pool_client() == Some(true)), ""),
        row("grant types", client.allowed_o_auth_flows(), "–"),
        row("scopes", client.allowed_o_auth_scopes(), "–"),
        row("callback URLs", client.callback_urls(), "–"),
        row("default", client.default_redirect_uri(), "–"),
        row("logout URLs", client.logout_urls(), "–"),
        "Attributes".to_owned(),
        row("readable", client.read_attributes(), if client.read_attributes.is_none() { all } else { "empty list" }),
        row("writable", client.write_attributes(), all),
        String::new(),
    ]
}

/// Returns a line for each value, or one with `none`.
fn row(name: &str, values: impl IntoIterator<Item: Display>, none: &str) -> String {
    let values = values.into_iter().map(|value| shown(&value.to_string()));
    let lines = values.reduce(|lines, value| format!("{lines}\n{:20}{value}", ""));
    format!("  {name:<17} {}", lines.as_deref().unwrap_or(none))
}

/// Escapes a value, which may have line breaks, and hides the user information of a URL, which may have a password.
fn shown(value: &str) -> String {
    let value = value.escape_debug().to_string();
    let Some((start, rest)) = value.split_once("//") else { return value };
    let (authority, end) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    authority.rsplit_once('@').map(|(_, host)| format!("{start}//***@{host}{end}")).unwrap_or(value)
}

/// Formats a duration in the largest unit that gives an integer.
fn words(time: Duration) -> Option<String> {
    let units = [(86_400, "d"), (3_600, "h"), (60, "min"), (1, "s")];
    let seconds = time.as_secs();
    let (length, unit) = units.into_iter().find(|(length, _)| seconds.is_multiple_of(*length))?;
    Some(format!("{} {unit}", seconds / length))
}
