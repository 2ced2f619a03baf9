//! The codec of the AWS SDK and this crate accept the same bytes and read the same values, apart from the exceptions of
//! `exceptions.rs`. Each of the two reads the documents that the other writes.

mod compare;
mod documents;
mod exceptions;
mod peer;

use std::collections::BTreeMap;
use std::ops::AddAssign;
use std::path::PathBuf;

use cognito_user_pool_client::{UserPoolClientType, json};

use compare::{Agreement, compare, compare_requests, compare_responses};
use documents::Document;
use exceptions::EXCEPTIONS;
use peer::{Peer as _, write_sdk};

/// The number of generated documents. Their seeds are the numbers below it.
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
fn both_codecs_agree_on_the_documents_of_the_repository() {
    assert_files_agree(documents::own_folders());
}

/// `COGNITO_CORPUS` names the folder of documents from outside the repository.
#[test]
#[ignore = "needs COGNITO_CORPUS"]
fn both_codecs_agree_on_the_documents_of_the_corpus() {
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
fn both_codecs_agree_on_generated_documents() {
    let mut tally = Tally::default();
    for seed in 0..GENERATED {
        tally.add(&documents::generated(seed));
    }
    tally.report("generated");
    for exception in EXCEPTIONS {
        assert!(tally.exceptions.contains_key(exception.name), "no document requires the exception {}", exception.name);
    }
}

#[test]
fn each_exception_has_an_example_that_needs_only_it() {
    for exception in EXCEPTIONS {
        let agreement = compare::<UserPoolClientType>(exception.example);
        let shown = String::from_utf8_lossy(exception.example);
        assert_eq!(agreement.map(|agreement| agreement.exceptions), Ok(vec![exception.name]), "{shown}");
    }
}

/// The README states this, with the same timestamp.
#[test]
fn the_sdk_drops_an_unknown_member_changes_a_fraction_and_writes_an_absent_number_as_0() {
    let document =
        r#"{"CreationDate":1726788459.464,"RefreshTokenRotation":{"Feature":"ENABLED","NewMember":1},"NewSetting":1}"#;
    let read = UserPoolClientType::read_sdk(document.as_bytes()).unwrap();
    let written = r#"{"CreationDate":1726788459.463999986,"RefreshTokenValidity":0,"RefreshTokenRotation":{"Feature":"ENABLED"}}"#;
    assert_eq!(String::from_utf8(write_sdk(&read)).unwrap(), written);

    let read: UserPoolClientType = json::from_str(document).unwrap();
    assert_eq!(json::to_string(&read).unwrap(), document);
}

#[test]
fn an_error_of_the_sdk_has_no_path() {
    let document = r#"{"CallbackURLs":[7]}"#;
    let error = UserPoolClientType::read_sdk(document.as_bytes()).unwrap_err();
    assert_eq!(error.to_string(), "type mismatch: expected string");

    let error = json::from_str::<UserPoolClientType>(document).unwrap_err();
    assert_eq!(error.to_string(), "CallbackURLs[0]: must be a string, found a number at line 1 column 18");
}
