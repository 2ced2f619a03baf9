//! Compares two responses to `DescribeUserPoolClient`.
//!
//! The exit status is 1 if a setting differs or a rule is violated, and 2 if a file cannot be read.

use std::error::Error;
use std::process::ExitCode;

fn main() -> ExitCode {
    match run() {
        Ok(lines) if lines.is_empty() => ExitCode::SUCCESS,
        Ok(lines) => {
            for line in lines {
                println!("{line}");
            }
            ExitCode::from(1)
        }
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<Vec<String>, Box<dyn Error>> {
    let mut files = std::env::args_os().skip(1);
    let (Some(staging), Some(production), None) = (files.next(), files.next(), files.next()) else {
        return Err("usage: job-gate STAGING PRODUCTION".into());
    };
    job_gate::report(&std::fs::read_to_string(staging)?, &std::fs::read_to_string(production)?)
}
