//! The implementations, their inputs and the measured operations.

mod implementations;
pub mod inputs;
mod structs;

use std::hint::black_box;
use std::time::{Duration, Instant};

pub use implementations::{FLOOR, OURS, cases, sizes};

/// A measured operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operation {
    Read,
    Write,
    Validate,
}

impl Operation {
    pub const ALL: [Self; 3] = [Self::Read, Self::Write, Self::Validate];

    pub fn name(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Write => "write",
            Self::Validate => "validate",
        }
    }
}

/// An operation of one implementation on one input.
pub struct Case<'a> {
    pub implementation: &'static str,
    run: Box<dyn Run + 'a>,
}

impl<'a> Case<'a> {
    pub fn new<T: 'a>(implementation: &'static str, make: impl Fn() -> T + 'a) -> Self {
        Self { implementation, run: Box::new(Kept { make, kept: Vec::new() }) }
    }

    /// Runs the operation `times` times and keeps the results until [`clear`](Self::clear), so that dropping them is not
    /// measured. Keeping them does not allocate if as many results were kept before.
    pub fn run(&mut self, times: usize) {
        self.run.run(times);
    }

    pub fn clear(&mut self) {
        self.run.clear();
    }

    /// Returns the time of `times` operations. Each result is dropped before the next operation, and dropping is not
    /// measured.
    pub fn time(&mut self, times: u32) -> Duration {
        self.run.time(times)
    }
}

trait Run {
    fn run(&mut self, times: usize);
    fn clear(&mut self);
    fn time(&mut self, times: u32) -> Duration;
}

struct Kept<T, F> {
    make: F,
    kept: Vec<T>,
}

impl<T, F: Fn() -> T> Run for Kept<T, F> {
    fn run(&mut self, times: usize) {
        for _ in 0..times {
            self.kept.push(black_box((self.make)()));
        }
    }

    fn clear(&mut self) {
        self.kept.clear();
    }

    fn time(&mut self, times: u32) -> Duration {
        let mut total = Duration::ZERO;
        for _ in 0..times {
            let start = Instant::now();
            let made = black_box((self.make)());
            total += start.elapsed();
            drop(made);
        }
        total
    }
}
