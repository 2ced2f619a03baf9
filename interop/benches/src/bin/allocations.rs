//! Prints the number of allocations and the allocated bytes of each case, as a line of tab-separated values.

use std::alloc::System;

use benches::{Operation, cases, inputs};
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

#[global_allocator]
static GLOBAL: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

fn main() {
    for input in inputs::all() {
        for operation in Operation::ALL {
            for mut case in cases(&input, operation) {
                // An allocation that is made once and kept is not part of an operation.
                case.run(1);
                case.clear();
                let region = Region::new(GLOBAL);
                case.run(1);
                let change = region.change();
                println!(
                    "{}\t{}\t{}\t{}\t{}\t{}",
                    input.name,
                    operation.name(),
                    case.implementation,
                    change.allocations,
                    change.reallocations,
                    change.bytes_allocated,
                );
            }
        }
    }
}
