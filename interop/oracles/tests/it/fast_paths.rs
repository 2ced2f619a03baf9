//! Compares fast paths, which process several bytes at a time or skip a check, with other implementations, for any
//! string.

use cognito_user_pool_client::{Rule, UserPoolClientType, json};
use iri_string::types::IriStr;
use proptest::prelude::*;

#[track_caller]
fn writes_as_serde_json(value: &str) {
    assert_eq!(json::to_string(value).unwrap(), serde_json::to_string(value).unwrap());
}

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
    fn strings_are_written_as_by_serde_json(string in ".{0,60}") {
        writes_as_serde_json(&string);
    }

    /// The rule about URIs accepts the strings that another parser accepts.
    #[test]
    fn a_uri_at_first_sight_is_one(url in "[a-z+.0-9:]{0,12}:?/{0,2}[a-z0-9:/@?=&#%~._é\\[\\]-]{0,30}") {
        prop_assert_eq!(breaks(Rule::RedirectUriAbsolute, &url), !url.is_empty() && !is_absolute(&url));
    }

    /// The rule about plain HTTP finds the host where that parser finds it.
    #[test]
    fn plain_http_stays_on_this_machine(
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

    #[test]
    fn a_list_of_any_length_is_read(entries in 0_usize..300) {
        let scopes: Vec<_> = (0..entries).map(|n| n.to_string()).collect();
        let document = serde_json::json!({ "AllowedOAuthScopes": scopes }).to_string();
        let client: UserPoolClientType = json::from_str(&document).unwrap();
        prop_assert_eq!(client.allowed_o_auth_scopes(), scopes);
    }
}
