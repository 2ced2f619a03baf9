//! Prints every rule that this crate checks, as one JSON document.
//!
//! The output is for lists of rules to allow, and for citation. Semantic versioning covers the ids:
//!
//! ```sh
//! cargo run --example rules | jq -r '.[] | select(.kind == "lint") | "\(.id)\t\(.summary)"'
//! ```
//!
//! `cargo run --example rules -- --help` prints the usage.

use std::error::Error;
use std::io::Write as _;
use std::process::ExitCode;

use cognito_user_pool_client::Rule;
use cognito_user_pool_client::validation::RuleKind;
use serde::Serialize;

use crate::support::{Program, Usage};

mod support;

const USAGE: Usage = Usage {
    text: r#"Usage: rules

Prints every rule as one JSON document. It is an array of objects:

    "id"              the name of the rule, as in the options of the examples `validate` and `audit`
    "summary"         the rule in one sentence
    "service_message" the error message of the service in one recorded case, or null if it is unknown
    "source"          the documents that state the rule
    "kind"            "value" if a value alone shows that it breaks the rule, "pool" if the user pool is needed too,
                      "lint" if the service accepts the value and the rule gives a warning"#,
    ..Usage::DEFAULT
};

fn main() -> ExitCode {
    Program::run(&USAGE, rules)
}

fn rules(program: &mut Program) -> Result<(), Box<dyn Error>> {
    let rules: Vec<_> = Rule::ALL.iter().copied().map(Entry::from).collect();
    writeln!(program, "{}", serde_json::to_string_pretty(&rules)?)?;
    Ok(())
}

/// A rule with all of its data. `Rule` itself serializes as its id.
#[derive(Serialize)]
struct Entry {
    id: Rule,
    summary: &'static str,
    service_message: Option<&'static str>,
    source: &'static str,
    kind: RuleKind,
}

impl From<Rule> for Entry {
    fn from(rule: Rule) -> Self {
        Self {
            id: rule,
            summary: rule.summary(),
            service_message: rule.service_message(),
            source: rule.source(),
            kind: rule.kind(),
        }
    }
}
