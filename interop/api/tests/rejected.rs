//! Programs that must not compile, for the reason that each names.
//!
//! A comment `//~ CODE` names the code of the error, or the lint, that the compiler reports for its line. `//~^ CODE`
//! names the code for the line above. The messages are not compared, because they differ between versions of the
//! compiler.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;
use std::{env, fs};

use serde_json::Value;

/// A line of a program, and the error for it.
type Errors = BTreeSet<(u64, String)>;

#[test]
fn each_marked_line_is_rejected_for_its_reason_and_no_other_line_is() {
    let mut expected = BTreeMap::new();
    for file in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("rejected")).expect("the folder exists") {
        let path = file.expect("the folder is readable").path();
        let name = path.file_stem().expect("a file").to_str().expect("UTF-8").to_owned();
        expected.insert(name, marks(&fs::read_to_string(&path).expect("the file is readable")));
    }
    assert_eq!(found(), expected);
}

fn marks(source: &str) -> Errors {
    let mut marks = Errors::new();
    for (number, line) in (1..).zip(source.lines()) {
        if let Some((_, code)) = line.split_once("//~ ") {
            marks.insert((number, code.to_owned()));
        } else if let Some((_, code)) = line.split_once("//~^ ") {
            marks.insert((number - 1, code.to_owned()));
        }
    }
    marks
}

/// Returns the errors of each program.
fn found() -> BTreeMap<String, Errors> {
    let output = Command::new(env::var_os("CARGO").expect("cargo sets it"))
        .args(["check", "--package=api", "--examples", "--features=rejected", "--keep-going", "--message-format=json"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo runs");
    let mut found = BTreeMap::<String, Errors>::new();
    for line in String::from_utf8(output.stdout).expect("JSON").lines() {
        let line: Value = serde_json::from_str(line).expect("JSON");
        let message = &line["message"];
        if line["reason"] != "compiler-message" || message["level"] != "error" {
            continue;
        }
        // The last message of a program counts its errors, and has no code.
        let Some(code) = message["code"]["code"].as_str() else { continue };
        let spans = message["spans"].as_array().expect("a list");
        let span = spans.iter().find(|span| span["is_primary"] == true).expect("an error has a primary span");
        let errors = found.entry(line["target"]["name"].as_str().expect("a name").to_owned()).or_default();
        errors.insert((span["line_start"].as_u64().expect("a number"), code.to_owned()));
    }
    assert!(!found.is_empty(), "cargo check failed:\n{}", String::from_utf8_lossy(&output.stderr));
    found
}
