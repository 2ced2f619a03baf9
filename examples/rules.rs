//! Prints every rule that this crate checks, as one JSON document.
//!
//! The output is for lists of rules to allow, and for citation. Semantic versioning covers the ids:
//!
//! ```sh
//! cargo run --example rules | jq -r '.[] | select(.kind == "lint") | "\(.id)\t\(.summary)"'
//! ```
//!
//! The exit status is 1 if standard output cannot be written to. A closed pipe is not an error.

use std::io::{self, Write as _};

use cognito_user_pool_client::Rule;
use cognito_user_pool_client::validation::RuleKind;
use serde::Serialize;

/// A rule with all of its data. `Rule` itself serializes as its id.
#[derive(Serialize)]
struct Entry {
    /// The name, which `Rule` is read from.
    id: Rule,
    /// The rule in one sentence.
    summary: &'static str,
    /// The error message of the service in one recorded case, if it is known.
    service_message: Option<&'static str>,
    /// The documents that state the rule.
    source: &'static str,
    /// `value` if a value alone shows that it breaks the rule, `pool` if the user pool is needed too, and `lint` if the
    /// service accepts the value and the rule gives a warning.
    kind: RuleKind,
}

fn main() -> io::Result<()> {
    let entry = |rule: &Rule| Entry {
        id: *rule,
        summary: rule.summary(),
        service_message: rule.service_message(),
        source: rule.source(),
        kind: rule.kind(),
    };
    let document = serde_json::to_string_pretty(&Rule::ALL.iter().map(entry).collect::<Vec<_>>())?;

    // A program that reads the document gets the rules from the ids.
    let read: Vec<serde_json::Value> = serde_json::from_str(&document)?;
    let rules = read.iter().map(|entry| entry["id"].as_str().unwrap_or_default().parse());
    assert_eq!(rules.collect::<Result<Vec<Rule>, _>>().as_deref(), Ok(Rule::ALL));

    match writeln!(io::stdout(), "{document}") {
        // A reader such as `head` closes the pipe when it has read enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        written => written,
    }
}
