//! Which of our app clients would the service refuse, and which deserve a second look?
//!
//! Reads any number of `DescribeUserPoolClient` responses and prints a table of findings: one document per `.json` file,
//! one per line of any other file, of standard input with `-`, or of a bundled file without an argument:
//!
//! ```sh
//! for id in $CLIENTS; do
//!   aws cognito-idp describe-user-pool-client --user-pool-id $POOL --client-id $id --output json | jq -c .
//! done | cargo run --release --example audit -- -
//! ```
//!
//! Memory does not grow with the input. What cannot be read is reported with file and line, counted and skipped. Exit
//! status: 0, 1 if a client breaks a rule, 2 if a document or a file could not be read.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read as _};
use std::process::ExitCode;

use cognito_user_pool_client::{DescribeUserPoolClientOutput, Rule, json};
use indicatif::{ProgressBar, ProgressStyle};

/// The service's responses are a few kilobytes; a line beyond this is something else.
const LONGEST_LINE: u64 = 1024 * 1024;

fn main() -> ExitCode {
    let mut audit = Audit::default();
    let inputs: Vec<String> = std::env::args().skip(1).collect();
    if inputs.is_empty() {
        audit.lines("bundled", include_bytes!("data/audit.jsonl").as_slice(), &ProgressBar::hidden());
    }
    for name in &inputs {
        if let Err(error) = audit.input(name) {
            audit.unreadable(name, &error);
        }
    }
    audit.print();
    audit.exit_code()
}

/// What was found so far. Its size depends on the number of rules, not of clients.
#[derive(Default)]
struct Audit {
    clients: u64,
    clients_with_violations: u64,
    clients_with_warnings: u64,
    unreadable: u64,
    findings: BTreeMap<Rule, Finding>,
}

#[derive(Default)]
struct Finding {
    is_violation: bool,
    clients: u64,
    count: u64,
    /// Where it was first found, and what it said there.
    example: String,
}

impl Audit {
    fn input(&mut self, name: &str) -> io::Result<()> {
        if name == "-" {
            self.lines("standard input", io::stdin().lock(), &progress(None));
            return Ok(());
        }
        let file = File::open(name)?;
        if name.to_ascii_lowercase().ends_with(".json") {
            let mut document = Vec::new();
            file.take(LONGEST_LINE).read_to_end(&mut document)?;
            self.document(name, &document, &ProgressBar::hidden());
        } else {
            let progress = progress(file.metadata().ok().map(|metadata| metadata.len()));
            self.lines(name, BufReader::new(file), &progress);
        }
        Ok(())
    }

    fn lines(&mut self, name: &str, mut input: impl BufRead, progress: &ProgressBar) {
        let mut line = Vec::new();
        for number in 1_u64.. {
            line.clear();
            let place = format!("{name}:{number}");
            match input.by_ref().take(LONGEST_LINE).read_until(b'\n', &mut line) {
                Ok(0) => break,
                Ok(length) => progress.inc(length as u64),
                Err(error) => {
                    progress.suspend(|| self.unreadable(&place, &error));
                    break;
                }
            }
            if line.len() as u64 == LONGEST_LINE && line.last() != Some(&b'\n') {
                let skipped = input.skip_until(b'\n').unwrap_or(0);
                let error = format!("found a line of {} bytes, expected at most {LONGEST_LINE}", line.len() + skipped);
                progress.suspend(|| self.unreadable(&place, &error));
            } else if !line.trim_ascii().is_empty() {
                self.document(&place, &line, progress);
            }
        }
        progress.finish_and_clear();
    }

    fn document(&mut self, place: &str, document: &[u8], progress: &ProgressBar) {
        let client = match json::from_slice::<DescribeUserPoolClientOutput>(document) {
            Ok(output) => output.user_pool_client.ok_or("UserPoolClient: expected an app client, found none".into()),
            Err(error) => Err(error.to_string()),
        };
        let client = match client {
            Ok(client) => client,
            Err(error) => return progress.suspend(|| self.unreadable(place, &error)),
        };
        self.clients += 1;
        let violations = client.validate().err();
        let violations = violations.as_ref().map_or(&[][..], |error| error.violations());
        let warnings = client.lint();
        self.clients_with_violations += u64::from(!violations.is_empty());
        self.clients_with_warnings += u64::from(!warnings.is_empty());
        let found = violations.iter().map(|violation| (violation.rule(), true, violation.to_string()));
        let found = found.chain(warnings.iter().map(|warning| (warning.rule(), false, warning.to_string())));
        let mut of_this_client = Vec::new();
        for (rule, is_violation, text) in found {
            let finding = self.findings.entry(rule).or_default();
            if finding.count == 0 {
                finding.example = format!("{place}: {text}");
            }
            finding.is_violation = is_violation;
            finding.count += 1;
            if !of_this_client.contains(&rule) {
                finding.clients += 1;
                of_this_client.push(rule);
            }
        }
    }

    fn unreadable(&mut self, place: &str, error: &dyn std::fmt::Display) {
        eprintln!("{place}: {error}");
        self.unreadable += 1;
    }

    fn print(&self) {
        if !self.findings.is_empty() {
            println!("{:<10} {:<31} {:>8} {:>8}  first", "kind", "rule", "clients", "findings");
        }
        for (rule, finding) in &self.findings {
            let kind = if finding.is_violation { "violation" } else { "warning" };
            println!("{kind:<10} {rule:<31} {:>8} {:>8}  {}", finding.clients, finding.count, finding.example);
        }
        println!(
            "{} clients: {} break a rule, {} have warnings; {} documents could not be read",
            self.clients, self.clients_with_violations, self.clients_with_warnings, self.unreadable,
        );
    }

    fn exit_code(&self) -> ExitCode {
        match (self.unreadable, self.clients_with_violations) {
            (0, 0) => ExitCode::SUCCESS,
            (0, _) => ExitCode::FAILURE,
            _ => ExitCode::from(2),
        }
    }
}

/// Shows itself on a terminal only.
fn progress(length: Option<u64>) -> ProgressBar {
    match length {
        Some(length) => {
            let style = ProgressStyle::with_template("{wide_bar} {bytes}/{total_bytes} {eta}");
            ProgressBar::new(length).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
        }
        None => ProgressBar::new_spinner(),
    }
}
