#![cfg_attr(fuzzing, no_main)]

#[cfg(fuzzing)]
libfuzzer_sys::fuzz_target!(|data: &[u8]| cognito_fuzz::arbitrary_values(data));

#[cfg(not(fuzzing))]
fn main() {}
