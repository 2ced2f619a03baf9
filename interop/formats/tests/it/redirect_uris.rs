//! The rules about redirect URIs, compared with another parser of URIs.

use cognito_user_pool_client::{Rule, UserPoolClientType};
use iri_string::types::IriStr;
use proptest::prelude::*;

/// Checks whether a client with this callback URL breaks that rule.
fn breaks(rule: Rule, url: &str) -> bool {
    let client = UserPoolClientType::builder().callback_urls(url).build_unvalidated();
    client.validate().err().is_some_and(|error| error.violations().iter().any(|found| found.rule() == rule))
}

/// Checks whether a string is a URI, and has a host if its scheme is `https`.
fn is_absolute(url: &str) -> bool {
    let Ok(uri) = IriStr::new(url) else { return false };
    !uri.scheme_str().eq_ignore_ascii_case("https")
        || uri.authority_components().is_some_and(|it| !it.host().is_empty())
}

proptest! {
    #[test]
    fn a_string_is_accepted_as_an_absolute_uri_if_the_other_parser_accepts_it(
        url in "[a-z+.0-9:]{0,12}:?/{0,2}[a-z0-9:/@?=&#%~._é\\[\\]-]{1,30}",
    ) {
        prop_assert_eq!(breaks(Rule::RedirectUriAbsolute, &url), !is_absolute(&url));
    }

    #[test]
    fn plain_http_is_accepted_if_the_other_parser_finds_a_loopback_host(
        scheme in "https?|HTTPS?|app",
        user in "(localhost@|u:[::1]@|@)?",
        host in "localhost|127[.]0[.]0[.]1|127[.]0[.]0[.]12|\\[::1\\]|\\[::2\\]|localhost[.]example|",
        rest in "(:[0-9]{0,3}a?)?([/?#][a-z@:]{0,4})?",
    ) {
        let url = format!("{scheme}://{user}{host}{rest}");
        let host = IriStr::new(&url).ok().and_then(|uri| Some(uri.authority_components()?.host()));
        let is_loopback = matches!(host, Some("localhost" | "127.0.0.1" | "[::1]"));
        prop_assert_eq!(breaks(Rule::RedirectUriAbsolute, &url), !is_absolute(&url));
        prop_assert_eq!(breaks(Rule::RedirectUriHttps, &url), scheme.eq_ignore_ascii_case("http") && !is_loopback);
    }
}
