//! Runs the body of a target on stored inputs and on inputs that are generated from them.

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::Path;

use fastrand::Rng;

/// The number of generated inputs.
const GENERATED: usize = 2_000;
/// The length of the longest generated input.
const MAX_LENGTH: usize = 4_096;

/// Runs a target on the files of its corpus, its regressions, and mutations of them, which are the same in every run.
///
/// # Panics
/// Panics if the target does, after printing the input. Also panics if the corpus is empty.
pub fn replay(target: &str, body: fn(&[u8])) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let stored = files(&root.join("corpus").join(target));
    assert!(!stored.is_empty(), "the corpus of `{target}` is empty");
    let stored: Vec<_> = stored.into_iter().chain(files(&root.join("regressions").join(target))).collect();
    for (name, input) in &stored {
        run(name, body, input);
    }
    let mut rng = Rng::with_seed(0);
    for number in 0..GENERATED {
        let input = mutated(&mut rng, &stored);
        run(&format!("generated input {number}"), body, &input);
    }
}

/// Returns the files of a folder in the order of their names. A target without regressions has no folder of them.
fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("the folder can be read").path()).collect();
    paths.sort();
    paths.into_iter().map(|path| (path.display().to_string(), fs::read(&path).expect("the file can be read"))).collect()
}

fn run(name: &str, body: fn(&[u8]), input: &[u8]) {
    if let Err(panic) = catch_unwind(AssertUnwindSafe(|| body(input))) {
        eprintln!("{name}: \"{}\"", input.escape_ascii());
        resume_unwind(panic);
    }
}

/// Returns a stored input with up to eight changes.
fn mutated(rng: &mut Rng, stored: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut choice = || rng.choice(stored).expect("a corpus has files").1.as_slice();
    let (mut input, other) = (choice().to_vec(), choice());
    for _ in 0..rng.usize(1..=8) {
        let at = rng.usize(..=input.len());
        let end = rng.usize(at..=input.len().min(at + 16));
        match rng.u8(..6) {
            0 if at < input.len() => input[at] = rng.u8(..),
            1 if at < input.len() => input[at] ^= 1 << rng.u8(..8),
            2 => drop(input.drain(at..end)),
            3 => input.insert(at, *rng.choice(b"\"{}[],:0-+.e\\n \0\xff").expect("not empty")),
            4 => {
                let copy = input[at..end].to_vec();
                input.splice(at..at, copy);
            }
            _ => {
                let from = rng.usize(..=other.len());
                let to = rng.usize(from..=other.len().min(from + 64));
                input.splice(at..end, other[from..to].iter().copied());
            }
        }
    }
    input.truncate(MAX_LENGTH);
    input
}
