//! `Pattern::matches` against the same patterns in the `regex` crate.

use std::sync::LazyLock;

use cognito_user_pool_client::model::{Kind, Member, Pattern, Shape};
use proptest::prelude::*;
use regex::Regex;

use crate::support::shapes;

/// Every pattern with what it means: all of the value, `\w` and `\s` without Unicode, `\p{…}` with.
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
    let mut patterns: Vec<Pattern> = Vec::new();
    macro_rules! collect {
        ([] $($Shape:ident)*) => { $(patterns.extend(patterns_of(shapes::$Shape::MEMBERS));)* };
    }
    each_shape!(collect);
    patterns.sort_by_key(|pattern| name(*pattern));
    patterns.dedup();
    patterns.into_iter().map(regex).collect()
});

/// The patterns that members have, at every depth.
fn patterns_of(members: &[Member]) -> Vec<Pattern> {
    fn of_shape(shape: &Shape) -> Vec<Pattern> {
        match shape.kind {
            Kind::String { pattern, .. } => pattern.into_iter().collect(),
            Kind::List { of, .. } => of_shape(of),
            Kind::Structure { members, .. } => patterns_of(members),
            _ => vec![],
        }
    }
    members.iter().flat_map(|member| of_shape(member.shape)).collect()
}

fn name(pattern: Pattern) -> String {
    format!("{pattern:?}").trim_start_matches("Pattern(").trim_end_matches(')').to_owned()
}

#[test]
fn every_character_counts_as_in_a_regular_expression() {
    // The two crates know different versions of Unicode: a character that is new to one is unassigned in the other.
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

#[test]
fn special_characters_count_as_documented() {
    let accepted = |value| {
        let accepting = PATTERNS.iter().filter(|(pattern, _)| pattern.matches(value));
        accepting.map(|(pattern, _)| name(*pattern)).collect::<Vec<_>>().join(" ")
    };
    for (value, patterns) in [
        ("", ""),
        ("a", "ClientName HexString PaginationKey ProviderName RedirectUrl Scope WordOrPlus"),
        ("g", "ClientName PaginationKey ProviderName RedirectUrl Scope WordOrPlus"),
        ("+", "ClientName PaginationKey ProviderName RedirectUrl Scope WordOrPlus"),
        ("\"", "PaginationKey ProviderName RedirectUrl"),
        (" ", "ClientName ProviderName"),
        ("\t", "ClientName"),
        // Vertical tab: white space, though not for `char::is_ascii_whitespace`.
        ("\u{b}", "ClientName"),
        ("\0", "PaginationKey"),
        ("\u{7f}", "PaginationKey"),
        // Next line and no-break space: white space of Unicode, not of ASCII.
        ("\u{85}", "PaginationKey"),
        ("\u{a0}", "PaginationKey ProviderName"),
        ("\u{2028}", "PaginationKey ProviderName"),
        ("é", "PaginationKey ProviderName RedirectUrl"),
        // Letters and digits of Unicode are no `\w` of ASCII.
        ("テ", "PaginationKey ProviderName RedirectUrl"),
        ("\u{664}", "PaginationKey ProviderName RedirectUrl"),
        // A combining mark alone, characters beyond the first plane.
        ("\u{301}", "PaginationKey ProviderName RedirectUrl"),
        ("😀", "PaginationKey ProviderName RedirectUrl"),
        ("𝒳", "PaginationKey ProviderName RedirectUrl"),
        // Zero-width joiner, soft hyphen, byte order mark: formats. Then private use, a noncharacter, unassigned.
        ("\u{200d}", "PaginationKey"),
        ("\u{ad}", "PaginationKey"),
        ("\u{feff}", "PaginationKey"),
        ("\u{e000}", "PaginationKey"),
        ("\u{ffff}", "PaginationKey"),
        ("\u{378}", "PaginationKey"),
        // The pattern of the whole value, not of a part or of a line.
        ("a\n", "ClientName"),
        ("us-east-1_a", "ClientName PaginationKey ProviderName RedirectUrl Scope UserPoolId"),
        ("_a_a", "ClientName PaginationKey ProviderName RedirectUrl Scope UserPoolId WordOrPlus"),
        ("_a", "ClientName PaginationKey ProviderName RedirectUrl Scope WordOrPlus"),
        ("a_", "ClientName PaginationKey ProviderName RedirectUrl Scope WordOrPlus"),
        (
            "arn:aws:secretsmanager:us-east-1:123456789012:secret:a",
            "Arn ClientSecretArn PaginationKey ProviderName RedirectUrl Scope",
        ),
        (
            "arn:aws-us-gov:secretsmanager:x:123456789012:secret/a/b",
            "Arn ClientSecretArn PaginationKey ProviderName RedirectUrl Scope",
        ),
        ("arn:aws-cn:secretsmanager:x:123456789012:secret:a", "Arn PaginationKey ProviderName RedirectUrl Scope"),
        ("arn:aws:secretsmanager:x:12345678901:secret:a", "Arn PaginationKey ProviderName RedirectUrl Scope"),
        ("arn:aws:secretsmanager:x:123456789012:secret:", "PaginationKey ProviderName RedirectUrl Scope"),
        ("arn:a:b::1:c", "Arn PaginationKey ProviderName RedirectUrl Scope"),
        ("arn:a:b:c:1:d:e:f", "Arn PaginationKey ProviderName RedirectUrl Scope"),
        ("arn:a:b:c:1:d:e:f:g", "PaginationKey ProviderName RedirectUrl Scope"),
        ("arn:a:b:c:1:d:", "PaginationKey ProviderName RedirectUrl Scope"),
        ("arn:a:b:c::d", "PaginationKey ProviderName RedirectUrl Scope"),
    ] {
        assert_eq!(accepted(value), patterns, "{value:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn texts_match_as_in_a_regular_expression(value in prop_oneof![
        // Assigned characters: about others the two crates may differ, as above.
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
