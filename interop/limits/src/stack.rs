//! The smallest stack of a thread in which each operation succeeds.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher as _};
use std::hint::black_box;
use std::process::{Command, ExitCode, Stdio};
use std::thread;

use cognito_user_pool_client::{DescribeUserPoolClientOutput, UserPoolClientType, json};

use crate::Exceeded;

/// The bounds in the documentation of the crate, in KiB: of a release build and of a debug build.
const BOUNDS: [u64; 2] = [128, 384];
const BOUNDS_OF_ERRORS: [u64; 2] = [192, 640];

const RESPONSE: &str = include_str!("../../../examples/data/describe-user-pool-client.wire.json");

/// The documents, each with a name: a response, and responses of 127 levels, the maximum.
const DOCUMENTS: [&str; 3] = ["response", "lists", "objects"];

/// The inputs of the operations. They are dropped outside the thread that is measured.
struct Inputs {
    readable: String,
    broken: String,
    value: serde_json::Value,
    one: UserPoolClientType,
    other: UserPoolClientType,
}

type Operation = fn(&mut Inputs);

/// The operations, each with a name. `thread` does nothing.
const OPERATIONS: [(&str, Operation); 16] = [
    ("thread", |_| {}),
    ("`json::client_from_slice`", |inputs| {
        black_box(json::client_from_slice(inputs.readable.as_bytes()).expect("readable"));
    }),
    ("`json::from_slice`", |inputs| {
        black_box(json::from_slice::<DescribeUserPoolClientOutput>(inputs.readable.as_bytes()).expect("readable"));
    }),
    ("`serde_json::from_slice`", |inputs| {
        let read = serde_json::from_slice::<DescribeUserPoolClientOutput>(inputs.readable.as_bytes());
        black_box(read.expect("readable"));
    }),
    ("`serde_json::from_value`", |inputs| {
        let read = serde_json::from_value::<DescribeUserPoolClientOutput>(inputs.value.take());
        black_box(read.expect("readable"));
    }),
    ("`json::client_from_slice`, error", |inputs| {
        black_box(json::client_from_slice(inputs.broken.as_bytes()).expect_err("broken").to_string());
    }),
    ("`serde_json::from_slice`, error", |inputs| {
        let read = serde_json::from_slice::<DescribeUserPoolClientOutput>(inputs.broken.as_bytes());
        black_box(read.expect_err("broken").to_string());
    }),
    ("`json::to_vec`", |inputs| {
        black_box(json::to_vec(&inputs.one).expect("writable"));
    }),
    ("`redacted`", |inputs| {
        black_box(inputs.one.redacted().to_string());
    }),
    ("`Debug`", |inputs| {
        black_box(format!("{:#?}", inputs.one));
    }),
    ("`Clone`", |inputs| std::mem::forget(black_box(inputs.one.clone()))),
    ("`Eq`, `Hash`", |inputs| {
        let mut hasher = DefaultHasher::new();
        inputs.one.hash(&mut hasher);
        black_box((inputs.one == inputs.other, hasher.finish()));
    }),
    ("`Drop`", |inputs| drop(black_box(std::mem::take(&mut inputs.one)))),
    ("`diff`", |inputs| {
        black_box(inputs.one.diff(&inputs.other).to_string());
        black_box(inputs.one.diff(&UserPoolClientType::default()).to_string());
    }),
    ("`validate`", |inputs| {
        black_box(inputs.one.validate().map_err(|error| error.to_string())).ok();
    }),
    ("`lint`", |inputs| {
        black_box(inputs.one.lint().iter().map(ToString::to_string).collect::<Vec<_>>());
    }),
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
    format!(r#"{{"UserPoolClient": {{"ClientName": "web", "New": {open}{inner}{close}}}}}"#)
}

/// Runs an operation in a thread with a stack of that size. An overflow ends the process.
pub(crate) fn run(name: &str, of: &str, kib: &str) -> ExitCode {
    let stack: usize = kib.parse().expect("a number of KiB");
    let (_, operation) = OPERATIONS.into_iter().find(|(operation, _)| *operation == name).expect("an operation");
    let readable = document(of, "0");
    let client = || json::client_from_str(&readable).expect("readable");
    let mut inputs = Inputs {
        broken: document(of, "1e400"),
        value: serde_json::from_str(&readable).expect("readable"),
        one: client(),
        other: client(),
        readable,
    };
    let succeeds = thread::scope(|scope| {
        let thread = thread::Builder::new().stack_size(stack * 1024);
        thread.spawn_scoped(scope, || operation(&mut inputs)).expect("a thread").join().is_ok()
    });
    if succeeds { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Checks in another process whether the operation succeeds with a stack of that size.
fn succeeds(operation: &str, document: &str, kib: u64) -> bool {
    let mut command = Command::new(std::env::current_exe().expect("the path of this program"));
    command.args(["stack", operation, document, &kib.to_string()]);
    command.stdout(Stdio::null()).stderr(Stdio::null()).status().expect("this program starts").success()
}

/// Returns the smallest stack in which the operation succeeds, in KiB, as a multiple of 4.
fn measure(operation: &str, document: &str) -> u64 {
    let succeeds = |pages: u64| succeeds(operation, document, pages * 4);
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

/// Returns the bound for an operation in this build, in KiB.
fn bound(operation: &str) -> u64 {
    let bounds = if operation.ends_with("error") { BOUNDS_OF_ERRORS } else { BOUNDS };
    bounds[usize::from(cfg!(debug_assertions))]
}

/// Runs each operation once, with a stack of the size of its bound.
pub(crate) fn check(exceeded: &mut Exceeded) {
    for (operation, _) in OPERATIONS {
        for document in DOCUMENTS {
            let bound = bound(operation);
            if !succeeds(operation, document, bound) {
                exceeded.0.push(format!("stack of {operation}, {document}: exceeds the bound of {bound} KiB"));
            }
        }
    }
}

pub(crate) fn print(exceeded: &mut Exceeded) {
    println!("Stack in KiB, including the stack of the thread itself:\n");
    println!("| operation | {} |\n| --- | --- | --- | --- |", DOCUMENTS.join(" | "));
    for (operation, _) in OPERATIONS {
        let measured = DOCUMENTS.map(|document| measure(operation, document));
        println!("| {operation} | {} |", measured.map(|kib| kib.to_string()).join(" | "));
        for (document, kib) in DOCUMENTS.iter().zip(measured) {
            exceeded.check(&format!("stack of {operation}, {document}, in KiB"), kib, bound(operation));
        }
    }
    println!();
}

#[test]
fn the_documentation_states_the_bounds() {
    let ([release, debug], [release_error, debug_error]) = (BOUNDS, BOUNDS_OF_ERRORS);
    let documentation = crate::documentation();
    for sentence in [
        format!("take at most {release} KiB in a release build, and {debug} KiB in a debug build."),
        format!("take at most {release_error} KiB and {debug_error} KiB if they return an error,"),
    ] {
        assert!(documentation.contains(&sentence), "{sentence}");
    }
}
