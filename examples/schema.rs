//! Prints the JSON Schema of an app client, for completion and checks in an editor.
//!
//! ```sh
//! cargo run --features schemars --example schema > user-pool-client.schema.json
//! ```
//!
//! An editor uses the schema for a YAML file whose first line is
//! `# yaml-language-server: $schema=user-pool-client.schema.json`, and for the JSON files that its settings assign to
//! the schema.

use cognito_user_pool_client::UserPoolClientType;

fn main() -> Result<(), serde_json::Error> {
    let schema = schemars::schema_for!(UserPoolClientType);
    println!("{}", serde_json::to_string_pretty(&schema)?);
    Ok(())
}
