//! Runs the target on its corpus, its regressions and generated inputs, without libFuzzer.

use cognito_fuzz::replay::replay;

#[test]
fn differential() {
    replay("differential", cognito_fuzz_differential::differential);
}
