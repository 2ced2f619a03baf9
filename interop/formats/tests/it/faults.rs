//! Damaged and hostile documents in formats other than JSON.

use std::time::{Duration, Instant};

use cognito_user_pool_client::UserPoolClientType;

const LEVELS: usize = 100_000;

/// The time of the YAML parser grows with the square of the number of levels, also for its `Value`.
const LEVELS_OF_YAML: usize = 2_000;

#[test]
fn thousands_of_levels_are_an_error_in_every_format() {
    let nested = |start: &[u8], level: &[u8]| [start, &level.repeat(LEVELS)].concat();
    let text = |start: &str, level: &str, levels| start.to_owned() + &level.repeat(levels);
    let start = Instant::now();
    for level in [b"\x91".as_slice(), b"\x81\xa1a"] {
        let error = rmp_serde::from_slice::<UserPoolClientType>(&nested(b"\x81\xa3New", level)).unwrap_err();
        assert_eq!(error.to_string(), "must be nested at most 127 levels deep, found a deeper value");
    }
    for level in [b"\x81".as_slice(), b"\xa1\x61a"] {
        let document = nested(b"\xa1\x63New", level);
        let error = ciborium::from_reader::<UserPoolClientType, _>(document.as_slice()).unwrap_err();
        let message = r#"Semantic(None, "must be nested at most 127 levels deep, found a deeper value")"#;
        assert_eq!(error.to_string(), message);
    }
    for level in ["[", "{a: "] {
        let error = serde_norway::from_str::<UserPoolClientType>(&text("New: ", level, LEVELS_OF_YAML)).unwrap_err();
        assert!(error.to_string().len() < 1_000, "{error}");
    }
    for level in ["[", "{a = "] {
        let error = toml::from_str::<UserPoolClientType>(&text("New = ", level, LEVELS)).unwrap_err();
        assert!(error.message().len() < 1_000, "{error}");
    }
    assert!(start.elapsed() < Duration::from_mins(1), "{:?}", start.elapsed());
}

#[test]
fn a_document_of_yaml_that_repeats_itself_exponentially_is_an_error() {
    let mut document = "L0: &l0 [a, a, a, a, a, a, a, a, a, a]\n".to_owned();
    document.extend((1..10).map(|level| {
        let entries = vec![format!("*l{}", level - 1); 10].join(", ");
        format!("L{level}: &l{level} [{entries}]\n")
    }));
    let error = serde_norway::from_str::<UserPoolClientType>(&document).unwrap_err();
    assert_eq!(error.to_string(), "repetition limit exceeded");
}
