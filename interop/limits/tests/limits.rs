//! The bounds in the documentation of the crate.

use std::process::Command;

#[test]
fn stack_memory_and_time_for_untrusted_documents_are_within_their_bounds() {
    let output = Command::new(env!("CARGO_BIN_EXE_limits")).arg("check").output().expect("the program starts");
    println!("{}", String::from_utf8_lossy(&output.stdout));
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}
