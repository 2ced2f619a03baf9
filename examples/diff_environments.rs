//! Prints the settings that differ between two app clients, such as those of staging and of production.
//!
//! ```sh
//! client() { aws cognito-idp describe-user-pool-client --profile $1 --user-pool-id $2 --client-id $3; }
//! cargo run --example diff_environments -- <(client staging …) <(client production …)
//! ```
//!
//! Each argument is a file or `-` (standard input) with a `DescribeUserPoolClient` response or the client in it.
//! Without arguments, two bundled clients are compared. An absent setting equals its default. The ids and the secrets
//! are not compared, because each environment has its own. The exit status is 1 if a setting differs, or if an error
//! occurs, whose message is then on standard error. Otherwise it is 0.

use std::error::Error;
use std::ffi::OsStr;
use std::io::{self, Read as _, Write as _};
use std::process::ExitCode;
use std::{env, fs};

use cognito_user_pool_client::{UserPoolClientType, json};

const STAGING: &[u8] = include_bytes!("data/staging-client.json");
const PRODUCTION: &[u8] = include_bytes!("data/describe-user-pool-client.cli.json");

fn main() -> ExitCode {
    diff_environments().unwrap_or_else(|error| {
        _ = writeln!(io::stderr(), "error: {error}");
        ExitCode::FAILURE
    })
}

fn diff_environments() -> Result<ExitCode, Box<dyn Error>> {
    let arguments: Vec<_> = env::args_os().skip(1).collect();
    let [before, after] = match &*arguments {
        [] => [client(STAGING)?, client(PRODUCTION)?],
        [before, after] => [read(before)?, read(after)?],
        _ => return Err(format!("must have two arguments or none, found {}", arguments.len()).into()),
    };
    let diff = before.diff(&after);
    match writeln!(io::stdout(), "{diff}") {
        // A reader such as `head` closes the pipe when it has read enough.
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(if diff.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }),
    }
}

fn read(path: &OsStr) -> Result<UserPoolClientType, Box<dyn Error>> {
    let document = if path == "-" { io::stdin().lock().bytes().collect() } else { fs::read(path) };
    let client = document.map_err(Into::into).and_then(|document| client(&document));
    client.map_err(|error| format!("{}: {error}", path.to_string_lossy().escape_debug()).into())
}

/// Returns the client in a response, without its ids and its secret. `diff` does not compare the dates.
fn client(response: &[u8]) -> Result<UserPoolClientType, Box<dyn Error>> {
    let mut client = json::client_from_slice(response)?.without_secret();
    client.user_pool_id = None;
    client.client_id = None;
    client.client_secret_arn = None;
    Ok(client)
}
