//! Reads and edits documents that programs in other languages have written.
//!
//! - `documents create POOL` prints a request to create an app client.
//! - `documents edit RESPONSE` prints the request for the edit, and `edit-known` the same without unknown members.
//! - `documents edited BEFORE AFTER` checks that two responses differ only in the edit.
//! - `documents same RESPONSE RESPONSE` checks that the clients of two responses are equal.

use std::error::Error;
use std::process::ExitCode;

use cognito_user_pool_client::{DescribeUserPoolClientOutput, UserPoolClientType, json};

fn main() -> ExitCode {
    e2e::main(|arguments| {
        let arguments: Vec<_> = arguments.iter().map(String::as_str).collect();
        match arguments[..] {
            ["create", pool] => println!("{}", json::to_string(&e2e::creation(pool)?)?),
            ["edit", described] => println!("{}", json::to_string(&e2e::edit(&client(described)?)?)?),
            ["edit-known", described] => {
                println!("{}", json::to_string(&e2e::edit(&client(described)?)?.without_unknown_fields())?);
            }
            ["edited", before, after] => e2e::check_edit(&client(before)?, &client(after)?)?,
            ["same", one, other] => {
                let (one, other) = (client(one)?, client(other)?);
                if one != other {
                    return Err(format!("{one:?} and {other:?} are not equal").into());
                }
            }
            _ => return Err("usage: documents create|edit|edit-known|edited|same …".into()),
        }
        Ok(())
    })
}

/// Reads the client of a `DescribeUserPoolClient` response from a file.
fn client(path: &str) -> Result<UserPoolClientType, Box<dyn Error>> {
    let bytes = std::fs::read(path).map_err(|error| format!("{path}: {error}"))?;
    let output: DescribeUserPoolClientOutput = json::from_slice(&bytes).map_err(|error| format!("{path}: {error}"))?;
    Ok(output.user_pool_client.ok_or_else(|| format!("{path}: no client"))?)
}
