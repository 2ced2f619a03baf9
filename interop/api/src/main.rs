//! Writes the listing of the public API, `docs/public-api.txt`, or checks that it is current.
//!
//! rustdoc prints the items of the library as JSON, which is an unstable option. The version of its format depends on
//! the toolchain. With a version that `public-api` does not read, this program checks nothing, and prints so.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::{env, fs};

use serde_json::Value;

const REPO: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");
const LISTING: &str = "docs/public-api.txt";
const LIBRARY: &str = "cognito_user_pool_client";
/// The version of the format that `public-api` reads.
const FORMAT: u64 = 57;
const HEADER: &str = "\
# The public API with all features, one item on each line. `crate` is cognito_user_pool_client.
# Functions of trait implementations, and implementations of auto traits and for all types, are omitted.
# `cargo run -p api -- write` writes this file, and `cargo run -p api -- check` compares it with the source.
";

fn main() -> ExitCode {
    let write = match env::args().nth(1).as_deref() {
        Some("write") => true,
        Some("check") => false,
        _ => {
            eprintln!("usage: cargo run -p api -- write|check");
            return ExitCode::from(2);
        }
    };
    let json = rustdoc_json();
    let format = format_version(&json);
    if format != Some(FORMAT) {
        let found = format.map_or_else(|| "none".to_owned(), |version| version.to_string());
        println!(
            "not checked: {LISTING} requires version {FORMAT} of the JSON of rustdoc, and this toolchain has {found}"
        );
        return if write { ExitCode::FAILURE } else { ExitCode::SUCCESS };
    }
    let current = listing(&json);
    let path = Path::new(REPO).join(LISTING);
    if write {
        fs::write(&path, current).expect("the listing is writable");
        return ExitCode::SUCCESS;
    }
    let committed = fs::read_to_string(&path).unwrap_or_default();
    if committed == current {
        println!("{LISTING} has {} items", current.lines().count() - HEADER.lines().count());
        return ExitCode::SUCCESS;
    }
    print_difference(&committed, &current);
    eprintln!("{LISTING} is not the public API: if the change is intended, run `cargo run -p api -- write`");
    ExitCode::FAILURE
}

/// Runs rustdoc, and returns the path of its JSON.
fn rustdoc_json() -> PathBuf {
    let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| Path::new(REPO).join("target"), PathBuf::from);
    let status = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .args(["rustdoc", "--quiet", "--lib", "--all-features", "--", "-Zunstable-options", "--output-format=json"])
        .current_dir(REPO)
        // Sets RUSTC_BOOTSTRAP for rustdoc alone, so that the dependencies are not built again.
        .env("RUSTDOC", concat!(env!("CARGO_MANIFEST_DIR"), "/../../.ci/rustdoc"))
        .env("CARGO_TARGET_DIR", &target)
        .status()
        .expect("cargo runs");
    assert!(status.success(), "cargo rustdoc failed");
    target.join("doc").join(LIBRARY).with_extension("json")
}

fn format_version(json: &Path) -> Option<u64> {
    let json = fs::read(json).expect("rustdoc writes the file");
    let json: Value = serde_json::from_slice(&json).expect("rustdoc writes JSON");
    json["format_version"].as_u64()
}

/// Returns the listing, in an order that does not depend on the order of the source.
fn listing(json: &Path) -> String {
    let api = public_api::Builder::from_rustdoc_json(json)
        .omit_blanket_impls(true)
        .omit_auto_trait_impls(true)
        .build()
        .expect("the format is the one that this version reads");
    let implementations: BTreeSet<_> =
        api.items().filter(|item| is_of_trait(&item.to_string())).map(|item| item.id().0).collect();
    let items = api.items().filter(|item| {
        let text = item.to_string();
        let is_function =
            text.starts_with("pub fn ") && item.parent_id().is_some_and(|id| implementations.contains(&id.0));
        // Each `derive(PartialEq)` has the latter, which the compiler does not allow to be named.
        let is_named = !text.starts_with("impl core::marker::StructuralPartialEq ");
        // The module of the guides exists only in the documentation.
        let is_guide = text.starts_with("pub mod cognito_user_pool_client::_guide");
        !is_function && is_named && !is_guide
    });
    HEADER.to_owned() + &items.map(|item| item.to_string().replace(LIBRARY, "crate") + "\n").collect::<String>()
}

/// Checks whether an item is the implementation of a trait.
fn is_of_trait(item: &str) -> bool {
    item.starts_with("impl") && item.contains(" for ")
}

fn print_difference(committed: &str, current: &str) {
    let [old, new] = [committed, current].map(|text| text.lines().collect::<BTreeSet<_>>());
    for line in old.difference(&new) {
        eprintln!("- {line}");
    }
    for line in new.difference(&old) {
        eprintln!("+ {line}");
    }
}
