//! Prints the JSON Schema of an app client, for completion and checks in an editor.
//!
//! ```sh
//! cargo run --features schemars --example schema > user-pool-client.schema.json
//! ```
//!
//! An editor uses the schema for a YAML file whose first line is
//! `# yaml-language-server: $schema=user-pool-client.schema.json`, and for the JSON files that its settings assign to
//! the schema. The exit status is 1 if standard output cannot be written to. A closed pipe is not an error.

use std::io::{self, Write as _};

use cognito_user_pool_client::UserPoolClientType;

fn main() -> io::Result<()> {
    let schema = schemars::schema_for!(UserPoolClientType);
    let properties = schema.get("properties").and_then(|properties| properties.as_object()).unwrap();
    // An editor completes every member of a client, and accepts the members that AWS adds later.
    assert!(UserPoolClientType::MEMBERS.iter().all(|member| properties.contains_key(member.name)));
    assert_eq!(schema.get("additionalProperties"), None);

    match writeln!(io::stdout(), "{}", serde_json::to_string_pretty(&schema)?) {
        // A reader such as `head` closes the pipe when it has read enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        written => written,
    }
}
