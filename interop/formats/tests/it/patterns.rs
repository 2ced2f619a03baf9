//! `Pattern::matches` compared with the same patterns in the `regex` crate.

use std::sync::LazyLock;

use cognito_user_pool_client::model::Pattern;
use proptest::prelude::*;
use regex::Regex;

use crate::support::patterns;

/// Each pattern with its regular expression, which matches the whole value. `\w` and `\s` are ASCII, `\p{…}` is Unicode.
static PATTERNS: LazyLock<Vec<(Pattern, Regex)>> = LazyLock::new(|| {
    let regex = |pattern: Pattern| {
        let text = pattern
            .as_str()
            .replace(r"(\d", r"([0-9]")
            .replace(r"\d", "0-9")
            .replace(r"\w", "0-9A-Za-z_")
            .replace(r"\s", r"\t-\r\x20")
            .replace(r"\S", r"^\t-\r\x20");
        (pattern, Regex::new(&format!(r"\A(?:{text})\z")).unwrap())
    };
    patterns().into_iter().map(regex).collect()
});

#[test]
fn every_character_matches_as_in_a_regular_expression() {
    // The two crates have different versions of Unicode. A character may be unassigned in one of them.
    let unassigned = Regex::new(r"\p{Cn}").unwrap();
    let mut buffer = [0; 4];
    for c in '\0'..=char::MAX {
        let value: &str = c.encode_utf8(&mut buffer);
        for (pattern, regex) in PATTERNS.iter() {
            let agree = pattern.matches(value) == regex.is_match(value);
            assert!(agree || unassigned.is_match(value), "{pattern:?} of {value:?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn strings_match_as_in_a_regular_expression(value in prop_oneof![
        // Only assigned characters, because the two crates may differ in others, as above.
        r"\P{Cn}{0,6}",
        "[a-f0-9_+:é \n-]{0,8}",
        "[a-z0-9-]{0,3}(_[a-zA-Z0-9-]{0,3}){0,3}",
        "arn:(aws|aws-us-gov|aws-cn)?:secretsmanager:[a-zé_-]{0,3}:[0-9]{11,13}:secret[:/]?[a-z+=/,.@:é-]{0,4}",
        "arn(:[a-z0-9/é-]{0,2}){3,4}:[0-9a]{0,2}(:[a-z/=]{0,2}){0,4}",
    ]) {
        for (pattern, regex) in PATTERNS.iter() {
            prop_assert_eq!(pattern.matches(&value), regex.is_match(&value), "{:?}", pattern);
        }
    }
}
