//! Runs the cases for `run.py`:
//!
//! - `instructions` and `growth` run each case once in [`measured`] and print the cases in that order.
//! - `time` runs the cases in turns and prints nanoseconds as tab-separated values.
//! - `one <input> <operation> <implementation> [times]` runs one case, for a profile.
//! - `lines <count>` prints `count` clients, one on each line. `stream` reads and validates such clients, and prints their
//!   number, the bytes and the peak memory.
//! - `sizes` prints the bytes of a client.

use std::io::{self, BufRead as _, BufWriter, Write as _};

use benches::inputs::{self, Input};
use benches::{Case, FLOOR, OURS, Operation, cases, sizes};
use cognito_user_pool_client::{DescribeUserPoolClientOutput, json};

fn main() {
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    let arguments: Vec<_> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        ["instructions"] => instructions(&inputs::all(), |_| true),
        ["growth"] => instructions(&inputs::growth(), |case| [OURS, FLOOR, "AWS SDK"].contains(&case.implementation)),
        ["time"] => time(),
        ["one", input, operation, implementation] => one(input, operation, implementation, 1),
        ["one", input, operation, implementation, times] => {
            one(input, operation, implementation, times.parse().expect("a number"));
        }
        ["lines", count] => lines(count.parse().expect("a number")),
        ["stream"] => stream(),
        ["sizes"] => sizes().iter().for_each(|(implementation, bytes)| println!("{implementation}\t{bytes}")),
        _ => panic!("see the first lines of speed.rs"),
    }
}

/// The function whose instructions callgrind counts.
#[inline(never)]
fn measured(case: &mut Case<'_>) {
    case.run(1);
}

/// The number of runs before a measurement, which fill caches, free lists and lazily initialized tables.
const WARM: usize = 20;

fn instructions(inputs: &[Input], is_measured: fn(&Case<'_>) -> bool) {
    for input in inputs {
        for operation in Operation::ALL {
            for mut case in cases(input, operation).into_iter().filter(is_measured) {
                for _ in 0..WARM {
                    case.run(1);
                    case.clear();
                }
                measured(&mut case);
                println!("{}\t{}\t{}\t{}", input.name, operation.name(), case.implementation, input.json.len());
            }
        }
    }
}

fn one(input: &str, operation: &str, implementation: &str, times: usize) {
    let input = inputs::all().into_iter().find(|it| it.name == input).expect("an input");
    let operation = Operation::ALL.into_iter().find(|it| it.name() == operation).expect("an operation");
    let mut case =
        cases(&input, operation).into_iter().find(|it| it.implementation == implementation).expect("an implementation");
    for _ in 0..WARM {
        case.run(1);
        case.clear();
    }
    for _ in 0..times {
        measured(&mut case);
        case.clear();
    }
}

/// The number of rounds. Each round runs every implementation, so that a change of the machine's load affects all of them.
const ROUNDS: usize = 101;

fn time() {
    let mut clock = Case::new("clock", || ());
    for input in inputs::all() {
        for operation in Operation::ALL {
            let mut cases = cases(&input, operation);
            // About 200 kB of documents for each turn.
            let times = (200_000 / u32::try_from(input.json.len()).expect("a small one")).max(4);
            for round in 0..=ROUNDS {
                let reading_the_clock = clock.time(times);
                for case in &mut cases {
                    let each =
                        case.time(times).saturating_sub(reading_the_clock).as_secs_f64() * 1e9 / f64::from(times);
                    // The first round warms up.
                    if round > 0 {
                        println!("{}\t{}\t{}\t{each:.1}", input.name, operation.name(), case.implementation);
                    }
                }
            }
        }
    }
}

fn lines(count: usize) {
    let mut out = BufWriter::new(io::stdout().lock());
    let mut line = String::new();
    for n in 0..count {
        inputs::line(n, &mut line);
        writeln!(out, "{line}").expect("a reader");
    }
}

fn stream() {
    let (mut clients, mut bytes) = (0, 0);
    let mut input = io::stdin().lock();
    let mut line = Vec::new();
    loop {
        line.clear();
        if input.read_until(b'\n', &mut line).expect("bytes") == 0 {
            break;
        }
        let output: DescribeUserPoolClientOutput = json::from_slice(&line).expect("a client");
        output.user_pool_client.expect("a client").validate().expect("a valid one");
        clients += 1;
        bytes += line.len();
    }
    // On Linux, the maximum of this process, without the shell or script that started it.
    let status = std::fs::read_to_string("/proc/self/status").expect("Linux");
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("a peak");
    println!("{clients}\t{bytes}\t{}", peak.trim());
}
