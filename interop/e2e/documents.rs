//! Reads and edits documents that programs in other languages have written:
//! `e2e-documents create POOL`, `edit DESCRIBED`, `same DESCRIBED DESCRIBED`, `edited BEFORE AFTER`.
//! `edit-known DESCRIBED` is an edit without unknown members.

#[allow(dead_code, reason = "shared by the programs of this folder")]
mod scenario;

use std::error::Error;
use std::process::ExitCode;

use cognito_user_pool_client::{DescribeUserPoolClientOutput, UserPoolClientType, json};

fn main() -> ExitCode {
    scenario::main(|arguments| {
        let arguments: Vec<_> = arguments.iter().map(String::as_str).collect();
        match arguments[..] {
            ["create", pool] => println!("{}", json::to_string(&scenario::creation(pool)?)?),
            ["edit", described] => println!("{}", json::to_string(&scenario::edit(&client(described)?)?)?),
            ["edit-known", described] => {
                println!("{}", json::to_string(&scenario::edit(&client(described)?)?.without_unknown_fields())?);
            }
            ["edited", before, after] => scenario::check_edit(&client(before)?, &client(after)?)?,
            ["same", one, other] if client(one)? == client(other)? => {}
            ["same", one, other] => {
                return Err(format!("{:?} and {:?} are not the same", client(one)?, client(other)?).into());
            }
            _ => return Err("usage: e2e-documents create|edit|edit-known|edited|same …".into()),
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
