//! The smallest stack of a thread in which each operation succeeds.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher as _};
use std::hint::black_box;
use std::process::{Command, ExitCode, Stdio};
use std::thread;

use cognito_user_pool_client::{DescribeUserPoolClientOutput, UserPoolClientType, json};

use crate::Exceeded;

/// The bounds in the documentation of the crate, in KiB.
const BOUND: u64 = if cfg!(debug_assertions) { 384 } else { 128 };
const BOUND_OF_ERRORS: u64 = if cfg!(debug_assertions) { 512 } else { 192 };

const RESPONSE: &str = include_str!("../../../examples/data/describe-user-pool-client.wire.json");

/// The documents, each with a name: a response, and responses of 127 levels, the maximum.
const DOCUMENTS: [&str; 3] = ["response", "lists", "objects"];

/// The operations. `thread` does nothing.
const OPERATIONS: [&str; 16] = [
    "thread",
    "`json::client_from_slice`",
    "`json::from_slice`",
    "`serde_json::from_slice`",
    "`serde_json::from_value`",
    "`json::client_from_slice`, error",
    "`serde_json::from_slice`, error",
    "`json::to_vec`",
    "`redacted`",
    "`Debug`",
    "`Clone`",
    "`Eq`, `Hash`",
    "`Drop`",
    "`diff`",
    "`validate`",
    "`lint`",
];

/// Returns the document, in which `inner` is the value at the deepest level.
fn document(name: &str, inner: &str) -> String {
    let (open, close) = match name {
        "lists" => ("[", "]"),
        "objects" => (r#"{"a":"#, "}"),
        _ => return RESPONSE.replacen(r#""UserPoolClient": {"#, &format!(r#""UserPoolClient": {{"New": {inner},"#), 1),
    };
    // The response and the client are two levels.
    let (open, close) = (open.repeat(125), close.repeat(125));
    format!(r#"{{"UserPoolClient": {{"New": {open}{inner}{close}}}}}"#)
}

/// Returns the operation, with its input.
fn operation(name: &str, of: &str) -> Box<dyn FnOnce() + Send> {
    let readable = document(of, "0");
    let broken = document(of, "1e400");
    let client = || json::client_from_str(&readable).expect("readable");
    let (one, other) = (client(), client());
    match name {
        "thread" => Box::new(|| {}),
        "`json::client_from_slice`" => Box::new(move || {
            black_box(json::client_from_slice(readable.as_bytes()).expect("readable"));
        }),
        "`json::from_slice`" => Box::new(move || {
            black_box(json::from_slice::<DescribeUserPoolClientOutput>(readable.as_bytes()).expect("readable"));
        }),
        "`serde_json::from_slice`" => Box::new(move || {
            black_box(serde_json::from_slice::<DescribeUserPoolClientOutput>(readable.as_bytes()).expect("readable"));
        }),
        "`serde_json::from_value`" => {
            let value: serde_json::Value = serde_json::from_str(&readable).expect("readable");
            Box::new(move || {
                black_box(serde_json::from_value::<DescribeUserPoolClientOutput>(value).expect("readable"));
            })
        }
        "`json::client_from_slice`, error" => Box::new(move || {
            black_box(json::client_from_slice(broken.as_bytes()).expect_err("broken").to_string());
        }),
        "`serde_json::from_slice`, error" => Box::new(move || {
            let error = serde_json::from_slice::<DescribeUserPoolClientOutput>(broken.as_bytes()).expect_err("broken");
            black_box(error.to_string());
        }),
        "`json::to_vec`" => Box::new(move || {
            black_box(json::to_vec(&one).expect("writable"));
        }),
        "`redacted`" => Box::new(move || {
            black_box(one.redacted().to_string());
        }),
        "`Debug`" => Box::new(move || {
            black_box(format!("{one:#?}"));
        }),
        "`Clone`" => Box::new(move || std::mem::forget(black_box(one.clone()))),
        "`Eq`, `Hash`" => Box::new(move || {
            let mut hasher = DefaultHasher::new();
            one.hash(&mut hasher);
            black_box((one == other, hasher.finish()));
            std::mem::forget((one, other));
        }),
        "`Drop`" => Box::new(move || {
            drop(black_box(one));
            std::mem::forget(other);
        }),
        "`diff`" => Box::new(move || {
            black_box(one.diff(&other).to_string());
            black_box(one.diff(&UserPoolClientType::default()).to_string());
        }),
        "`validate`" => Box::new(move || {
            black_box(one.validate().map_err(|error| error.to_string())).ok();
        }),
        "`lint`" => Box::new(move || {
            black_box(one.lint().iter().map(ToString::to_string).collect::<Vec<_>>());
        }),
        _ => panic!("not an operation: {name}"),
    }
}

/// Runs an operation in a thread with a stack of that size. An overflow ends the process.
pub(crate) fn run(name: &str, document: &str, kib: &str) -> ExitCode {
    let stack: usize = kib.parse().expect("a number of KiB");
    let operation = operation(name, document);
    let thread = thread::Builder::new().stack_size(stack * 1024).spawn(operation).expect("a thread");
    if thread.join().is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Returns the smallest stack in which the operation succeeds, in KiB, as a multiple of 4.
fn measure(operation: &str, document: &str) -> u64 {
    let program = std::env::current_exe().expect("the path of this program");
    let succeeds = |pages: u64| {
        let mut command = Command::new(&program);
        command.args(["stack", operation, document, &(pages * 4).to_string()]);
        command.stdout(Stdio::null()).stderr(Stdio::null()).status().expect("this program starts").success()
    };
    // 4 MiB are enough for every operation, and one page is too little for a thread.
    let (mut fails, mut enough) = (0, 1024);
    assert!(succeeds(enough), "{operation}, {document}: fails, or takes more than 4 MiB");
    while enough - fails > 1 {
        let middle = fails.midpoint(enough);
        if succeeds(middle) {
            enough = middle;
        } else {
            fails = middle;
        }
    }
    enough * 4
}

pub(crate) fn print(exceeded: &mut Exceeded) {
    println!("Stack in KiB, including that of the thread itself:\n");
    println!("| operation | {} |\n| --- | --- | --- | --- |", DOCUMENTS.join(" | "));
    for operation in OPERATIONS {
        let measured = DOCUMENTS.map(|document| measure(operation, document));
        println!("| {operation} | {} |", measured.map(|kib| kib.to_string()).join(" | "));
        let bound = if operation.ends_with("error") { BOUND_OF_ERRORS } else { BOUND };
        for (document, kib) in DOCUMENTS.iter().zip(measured) {
            exceeded.check(&format!("stack of {operation}, {document}, in KiB"), kib, bound);
        }
    }
    println!();
}
