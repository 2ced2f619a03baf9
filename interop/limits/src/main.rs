//! Measures the stack, the memory and the time that untrusted documents take, and prints them as Markdown tables.
//!
//! `cargo run -p limits` measures a debug build. `cargo run --release -p limits` measures a release build, and also
//! reads documents of 100 MB, which would take minutes in a debug build. `limits check` is faster: it runs each operation
//! once, with the stack that the documentation of the crate states, and the table of the memory is that of shorter
//! documents. The exit status is 1 if a measurement exceeds a bound in the documentation.

mod memory;
mod stack;

use std::process::ExitCode;

/// The measurements that exceed a bound of the documentation.
#[derive(Default)]
struct Exceeded(Vec<String>);

impl Exceeded {
    fn check(&mut self, name: &str, measured: u64, bound: u64) {
        if measured > bound {
            self.0.push(format!("{name}: {measured} exceeds the bound {bound}"));
        }
    }
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let is_check = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => false,
        ["check"] => true,
        // The process that `stack::succeeds` starts.
        ["stack", operation, document, kib] => return stack::run(operation, document, kib),
        _ => {
            eprintln!("usage: limits [check]");
            return ExitCode::from(2);
        }
    };
    let mut exceeded = Exceeded::default();
    println!("{} build\n", if cfg!(debug_assertions) { "Debug" } else { "Release" });
    if is_check {
        stack::check(&mut exceeded);
        memory::print(50_000, &mut exceeded);
    } else {
        stack::print(&mut exceeded);
        memory::print(1_000_000, &mut exceeded);
    }
    if !cfg!(debug_assertions) {
        memory::print_large(&mut exceeded);
    }
    for line in &exceeded.0 {
        eprintln!("{line}");
    }
    if exceeded.0.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Returns the documentation of the crate on one line.
#[cfg(test)]
fn documentation() -> String {
    let lines = include_str!("../../../src/lib.rs").lines().filter_map(|line| line.strip_prefix("//!"));
    lines.flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ")
}
