//! Runs every target on its corpus, its regressions and generated inputs, without libFuzzer.

use cognito_fuzz::replay::replay;

macro_rules! targets {
    ($($target:ident)*) => { $(
        #[test]
        fn $target() {
            replay(stringify!($target), cognito_fuzz::$target);
        }
    )* };
}

targets! { arbitrary_values fixpoint operations_on_client read_bytes readers_agree timestamps }
