//! `Pattern::matches` as documented. `interop/formats` compares it with the `regex` crate.

use cognito_user_pool_client::model::Pattern;

use crate::support::patterns;

fn name(pattern: Pattern) -> String {
    format!("{pattern:?}").trim_start_matches("Pattern(").trim_end_matches(')').to_owned()
}

/// The patterns in the table below. `interop/formats` also compares each new one.
const NAMES: [&str; 10] = [
    "Arn",
    "ClientName",
    "ClientSecretArn",
    "HexString",
    "PaginationKey",
    "ProviderName",
    "RedirectUrl",
    "Scope",
    "UserPoolId",
    "WordOrPlus",
];

#[test]
fn special_characters_match_the_patterns_as_documented() {
    let pattern = |wanted| patterns().into_iter().find(|pattern| name(*pattern) == wanted).expect(wanted);
    let patterns = NAMES.map(pattern);
    let accepted = |value| {
        let accepting = patterns.iter().filter(|pattern| pattern.matches(value));
        accepting.map(|pattern| name(*pattern)).collect::<Vec<_>>().join(" ")
    };
    for (value, names) in [
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
        // Letters and digits of Unicode do not match the `\w` of ASCII.
        ("テ", "PaginationKey ProviderName RedirectUrl"),
        ("\u{664}", "PaginationKey ProviderName RedirectUrl"),
        // A single combining mark, and characters beyond the first plane.
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
        assert_eq!(accepted(value), names, "{value:?}");
    }
}
