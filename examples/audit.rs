//! Checks any number of app clients, and prints a table of violations and warnings.
//!
//! Reads `DescribeUserPoolClient` responses, one on each line:
//!
//! ```sh
//! for id in $CLIENTS; do
//!   aws cognito-idp describe-user-pool-client --user-pool-id $POOL --client-id $id --output json | jq -c .
//! done | cargo run --release --example audit -- -
//! ```
//!
//! `cargo run --example audit -- --help` prints the usage.

use std::collections::BTreeMap;
use std::error::Error;
use std::io::{self, Write as _};
use std::process::ExitCode;

use cognito_user_pool_client::{Rule, UserPoolClientType};

use crate::support::{Findings, Gate, Input, Program, Usage};

mod support;

const USAGE: Usage = Usage {
    text: "\
Usage: audit [OPTION]... [FILE | -]...

Checks app clients and prints a table of findings. A document is a DescribeUserPoolClient response: one in each
.json file, one on each line of any other file and of standard input (-). Without an argument, bundled documents
are checked. Memory use does not grow with the number of documents. An input that cannot be read, is empty or has a
document of more than 1 MiB is reported on standard error, counted and skipped. A denied warning stays a warning in
the table; its client counts as one that breaks a rule.",
    most_inputs: usize::MAX,
    bundled: &[include_bytes!("data/audit.jsonl")],
    has_gate: true,
    finding: Some(support::BROKEN_RULE),
    ..Usage::DEFAULT
};

fn main() -> ExitCode {
    Program::run(&USAGE, audit)
}

fn audit(program: &mut Program) -> Result<(), Box<dyn Error>> {
    let mut audit = Audit::default();
    for input in std::mem::take(&mut program.inputs) {
        if let Err(error) = audit.input(&input, program) {
            audit.unreadable(&error, program);
        }
    }
    if audit.clients_that_break_a_rule > 0 {
        program.found();
    }
    Ok(audit.print(program)?)
}

/// The findings so far. Their size depends on the number of rules, and not on the number of clients.
#[derive(Default)]
struct Audit {
    clients: u64,
    clients_that_break_a_rule: u64,
    clients_with_warnings: u64,
    unreadable: u64,
    findings: BTreeMap<Rule, Finding>,
}

#[derive(Default)]
struct Finding {
    is_violation: bool,
    clients: u64,
    count: u64,
    /// The place and the message of the first occurrence.
    example: String,
}

impl Audit {
    fn input(&mut self, input: &Input, program: &mut Program) -> Result<(), String> {
        if input.is_json_file() {
            self.client(&input.to_string(), &input.client()?, &program.gate);
            return Ok(());
        }
        let mut lines = input.lines()?;
        let mut documents = 0_u64;
        while let Some(line) = lines.next()? {
            let client = match line {
                Ok(line) if line.trim_ascii().is_empty() => continue,
                line => line.and_then(support::client),
            };
            documents += 1;
            let place = lines.place();
            match client {
                Ok(client) => self.client(&place, &client, &program.gate),
                Err(error) => self.unreadable(&format!("{place}: {error}"), program),
            }
        }
        if documents == 0 { Err(format!("{input}: missing a document")) } else { Ok(()) }
    }

    fn client(&mut self, place: &str, client: &UserPoolClientType, gate: &Gate) {
        let Findings { violations, warnings, break_a_rule } = gate.findings(client.validate(), client.lint());
        self.clients += 1;
        self.clients_that_break_a_rule += u64::from(break_a_rule);
        self.clients_with_warnings += u64::from(!warnings.is_empty());
        let found = violations.iter().map(|violation| (violation.rule(), true, violation.to_string()));
        let found = found.chain(warnings.iter().map(|warning| (warning.rule(), false, warning.to_string())));
        let mut of_this_client = Vec::new();
        for (rule, is_violation, message) in found {
            let finding = self.findings.entry(rule).or_default();
            if finding.count == 0 {
                finding.example = format!("{place}: {message}");
            }
            finding.is_violation = is_violation;
            finding.count += 1;
            if !of_this_client.contains(&rule) {
                finding.clients += 1;
                of_this_client.push(rule);
            }
        }
    }

    fn unreadable(&mut self, error: &str, program: &mut Program) {
        program.unusable(error);
        self.unreadable += 1;
    }

    fn print(&self, program: &mut Program) -> io::Result<()> {
        if !self.findings.is_empty() {
            writeln!(program, "{:<10} {:<31} {:>8} {:>8}  first", "kind", "rule", "clients", "findings")?;
        }
        for (rule, finding) in &self.findings {
            let kind = if finding.is_violation { "violation" } else { "warning" };
            let Finding { clients, count, example, .. } = finding;
            writeln!(program, "{kind:<10} {rule:<31} {clients:>8} {count:>8}  {example}")?;
        }
        writeln!(
            program,
            "{} clients: {} break a rule, {} have warnings; {} inputs or documents could not be read",
            self.clients, self.clients_that_break_a_rule, self.clients_with_warnings, self.unreadable,
        )
    }
}
