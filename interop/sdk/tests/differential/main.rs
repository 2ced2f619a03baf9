//! The same bytes through the AWS SDK's own codec and through this crate: both accept or both reject, and what they
//! read is the same, apart from the exceptions of `exceptions.rs`. What either writes, the other reads.

mod compare;
mod documents;
mod exceptions;
mod peer;

use std::collections::BTreeMap;
use std::ops::AddAssign;
use std::path::PathBuf;

use cognito_user_pool_client::UserPoolClientType;

use compare::{Agreement, compare, compare_requests, compare_responses};
use documents::Document;
use exceptions::EXCEPTIONS;

/// As many generated documents; the seeds are the numbers below it.
const GENERATED: u64 = 20_000;

#[derive(Default)]
struct Tally {
    documents: usize,
    comparisons: usize,
    both_read: usize,
    requests: usize,
    exceptions: BTreeMap<&'static str, usize>,
    unexplained: Vec<String>,
}

impl Tally {
    fn add(&mut self, document: &Document) {
        self.documents += 1;
        for outcome in compare_responses(&document.bytes) {
            self.comparisons += 1;
            match outcome {
                Ok(Agreement { read, exceptions }) => {
                    self.both_read += usize::from(read);
                    for exception in exceptions {
                        self.exceptions.entry(exception).or_default().add_assign(1);
                    }
                }
                Err(difference) => self.unexplained.push(format!("{}: {difference}", document.name)),
            }
        }
        for outcome in compare_requests(&document.bytes) {
            match outcome {
                Ok(compared) => self.requests += usize::from(compared),
                Err(difference) => self.unexplained.push(format!("{}: {difference}", document.name)),
            }
        }
    }

    #[track_caller]
    fn report(&self, what: &str) {
        println!(
            "{what}: {} documents; {} readings compared, {} of them by both; {} requests compared",
            self.documents, self.comparisons, self.both_read, self.requests,
        );
        for exception in EXCEPTIONS {
            let times = self.exceptions.get(exception.name).unwrap_or(&0);
            println!("{times:8} {}: {}", exception.name, exception.reason);
        }
        let first = self.unexplained.iter().take(10).map(String::as_str).collect::<Vec<_>>().join("\n  ");
        assert!(self.unexplained.is_empty(), "{} without an exception:\n  {first}", self.unexplained.len());
    }
}

#[test]
fn real_documents_agree() {
    assert_files_agree(documents::own_folders());
}

/// Other people's documents are no part of this project: `COGNITO_CORPUS` names their folder.
#[test]
#[ignore = "needs COGNITO_CORPUS"]
fn other_peoples_documents_agree() {
    assert_files_agree(vec![std::env::var_os("COGNITO_CORPUS").expect("COGNITO_CORPUS is set").into()]);
}

#[track_caller]
fn assert_files_agree(folders: Vec<PathBuf>) {
    let mut tally = Tally::default();
    for document in documents::files(folders) {
        tally.add(&document);
    }
    tally.report("files");
    assert!(tally.documents > 10, "the folders with documents have moved");
}

#[test]
fn generated_documents_agree() {
    let mut tally = Tally::default();
    for seed in 0..GENERATED {
        tally.add(&documents::generated(seed));
    }
    tally.report("generated");
    for exception in EXCEPTIONS {
        assert!(tally.exceptions.contains_key(exception.name), "no document needs the exception {}", exception.name);
    }
}

#[test]
fn every_exception_is_needed() {
    for exception in EXCEPTIONS {
        let agreement = compare::<UserPoolClientType>(exception.example);
        let shown = String::from_utf8_lossy(exception.example);
        assert_eq!(agreement.map(|agreement| agreement.exceptions), Ok(vec![exception.name]), "{shown}");
    }
}
