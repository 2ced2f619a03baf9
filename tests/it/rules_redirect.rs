//! Callback and logout URLs.

use cognito_user_pool_client::Rule::{
    self, DefaultRedirectUriListed, RedirectUriAbsolute, RedirectUriFragment, RedirectUriHttps, StringLength,
};
use serde_json::{Value, json};

use crate::rules::{ALL, Case, check_all};

const ABSOLUTE: &str = "must be an absolute URI";
const HOST: &str = "must have a host";
const FRAGMENT: &str = "must not have a fragment";
const HTTPS: &str = "must use `https` unless the host is `localhost`, `127.0.0.1` or `[::1]`";
const PATTERN: &str = r"must match `[\p{L}\p{M}\p{S}\p{N}\p{P}]+`";

/// A URL, the rule that the row tests, and the messages about the URL.
const URLS: &[(&str, Rule, &[&str])] = &[
    ("https://example.com", RedirectUriHttps, &[]),
    ("https://example.com/", RedirectUriHttps, &[]),
    ("HTTPS://EXAMPLE.COM/cb", RedirectUriHttps, &[]),
    ("https://example.com:8443/cb?a=b&c=%20", RedirectUriHttps, &[]),
    ("https://user@example.com/cb", RedirectUriHttps, &[]),
    ("https://192.168.1.50:5001/cb", RedirectUriHttps, &[]),
    ("https://*.example.com/cb", RedirectUriAbsolute, &[]),
    ("https://例え.jp/あ", RedirectUriAbsolute, &[]),
    // Plain HTTP to a loopback host on any port.
    ("http://localhost", RedirectUriHttps, &[]),
    ("http://localhost:3000/auth/callback", RedirectUriHttps, &[]),
    ("http://localhost?x", RedirectUriHttps, &[]),
    ("HTTP://localhost/", RedirectUriHttps, &[]),
    ("http://127.0.0.1:3000/x", RedirectUriHttps, &[]),
    ("http://[::1]", RedirectUriHttps, &[]),
    ("http://[::1]:8080/", RedirectUriHttps, &[]),
    // Plain HTTP to another host, also if its name is similar to a loopback address.
    ("http://example.com/cb", RedirectUriHttps, &[HTTPS]),
    ("HTTP://example.com", RedirectUriHttps, &[HTTPS]),
    ("http://localhost.evil.com", RedirectUriHttps, &[HTTPS]),
    ("http://localhost@evil.com", RedirectUriHttps, &[HTTPS]),
    ("http://localhost:3000@evil.com/", RedirectUriHttps, &[HTTPS]),
    ("http://127.0.0.1.nip.io", RedirectUriHttps, &[HTTPS]),
    ("http://127.0.0.2/", RedirectUriHttps, &[HTTPS]),
    ("http://192.168.1.50:5001/cb", RedirectUriHttps, &[HTTPS]),
    ("http://0.0.0.0/", RedirectUriHttps, &[HTTPS]),
    ("http://[::2]/", RedirectUriHttps, &[HTTPS]),
    ("http://bucket.s3-website-us-east-1.amazonaws.com", RedirectUriHttps, &[HTTPS]),
    ("http:localhost", RedirectUriHttps, &[HTTPS]),
    ("http:/localhost/", RedirectUriHttps, &[HTTPS]),
    ("http://", RedirectUriHttps, &[HTTPS]),
    // Private-use URI schemes (RFC 8252, section 7.1), with and without an authority.
    ("myapp://", RedirectUriAbsolute, &[]),
    ("myapp://example", RedirectUriAbsolute, &[]),
    ("com.example.app:/oauth2redirect", RedirectUriAbsolute, &[]),
    ("cursor://anysphere.cursor-mcp/oauth/callback", RedirectUriAbsolute, &[]),
    ("exp://127.0.0.1:19000/--/", RedirectUriAbsolute, &[]),
    ("urn:ietf:wg:oauth:2.0:oob", RedirectUriAbsolute, &[]),
    ("httpx://example.com/", RedirectUriHttps, &[]),
    // A missing or invalid scheme.
    ("//example.com/cb", RedirectUriAbsolute, &[ABSOLUTE]),
    ("example.com/cb", RedirectUriAbsolute, &[ABSOLUTE]),
    ("localhost", RedirectUriAbsolute, &[ABSOLUTE]),
    ("/cb", RedirectUriAbsolute, &[ABSOLUTE]),
    ("?x=https://example.com", RedirectUriAbsolute, &[ABSOLUTE]),
    ("://example.com", RedirectUriAbsolute, &[ABSOLUTE]),
    ("1app://cb", RedirectUriAbsolute, &[ABSOLUTE]),
    ("my_app://cb", RedirectUriAbsolute, &[ABSOLUTE]),
    // An invalid URI after the scheme: a percent sign without digits, a template with a placeholder.
    ("https://example.com/%zz", RedirectUriAbsolute, &[ABSOLUTE]),
    ("https://example.com/%", RedirectUriAbsolute, &[ABSOLUTE]),
    ("https://example.com/{stage}", RedirectUriAbsolute, &[ABSOLUTE]),
    ("https://example.com/<a>", RedirectUriAbsolute, &[ABSOLUTE]),
    ("https://[::1/", RedirectUriAbsolute, &[ABSOLUTE]),
    ("https://example.com/a b", RedirectUriAbsolute, &[PATTERN, ABSOLUTE]),
    (" https://example.com/", RedirectUriAbsolute, &[PATTERN, ABSOLUTE]),
    ("https://example.com/\n", RedirectUriAbsolute, &[PATTERN, ABSOLUTE]),
    // A missing host. A private-use scheme does not require one, and for plain HTTP another rule reports it.
    ("https://", RedirectUriAbsolute, &[HOST]),
    ("https:///cb", RedirectUriAbsolute, &[HOST]),
    ("https://?code", RedirectUriAbsolute, &[HOST]),
    ("https://:443/", RedirectUriAbsolute, &[HOST]),
    ("https://user@/", RedirectUriAbsolute, &[HOST]),
    ("https://user:pass@:443", RedirectUriAbsolute, &[HOST]),
    ("HTTPS://", RedirectUriAbsolute, &[HOST]),
    ("https:", RedirectUriAbsolute, &[HOST]),
    ("https:example.com", RedirectUriAbsolute, &[HOST]),
    ("https:/example.com/cb", RedirectUriAbsolute, &[HOST]),
    ("https://#", RedirectUriAbsolute, &[HOST, FRAGMENT]),
    ("https://[::1]/", RedirectUriAbsolute, &[]),
    ("https://h", RedirectUriAbsolute, &[]),
    ("https://-/", RedirectUriAbsolute, &[]),
    ("httpsx:///cb", RedirectUriAbsolute, &[]),
    ("http:///cb", RedirectUriHttps, &[HTTPS]),
    ("http://:80/", RedirectUriHttps, &[HTTPS]),
    // Fragments, empty ones included.
    ("https://example.com/?x=%23", RedirectUriFragment, &[]),
    ("https://example.com/cb#frag", RedirectUriFragment, &[FRAGMENT]),
    ("https://example.com/#", RedirectUriFragment, &[FRAGMENT]),
    ("https://example.com/?a#/b", RedirectUriFragment, &[FRAGMENT]),
    ("myapp://#", RedirectUriFragment, &[FRAGMENT]),
    // Violations of several rules.
    ("http://example.com/#top", RedirectUriFragment, &[FRAGMENT, HTTPS]),
    ("example.com/#a#b", RedirectUriFragment, &[ABSOLUTE, FRAGMENT]),
    ("http://exa mple.com/#", RedirectUriHttps, &[PATTERN, ABSOLUTE, FRAGMENT, HTTPS]),
];

#[test]
fn redirect_uris_are_absolute_without_fragment_and_https_except_on_loopback_hosts() {
    check_all(&cases());
}

pub(crate) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for (url, rule, sentences) in URLS {
        let expected = |path: &str| {
            // The user information is not shown.
            let user_info = url.split_once("//").and_then(|(_, rest)| Some(rest.rsplit_once('@')?.0));
            let found = user_info.map_or((*url).to_owned(), |it| url.replace(it, "***")).escape_debug().to_string();
            let all: Vec<_> = sentences.iter().map(|message| format!("{path}: {message}, found `{found}`")).collect();
            all.join("; ")
        };
        for member in ["CallbackURLs", "LogoutURLs"] {
            let settings = json!({member: ["https://first.example.com", url]});
            cases.push(Case::rejects(*rule, ALL, settings, expected(&format!("{member}[1]"))));
        }
        // The default URL is reported as the entry of the list if it is in the list.
        let settings = json!({"CallbackURLs": [url], "DefaultRedirectURI": url});
        let mut found = expected("CallbackURLs[0]");
        if sentences.contains(&PATTERN) {
            let url = url.escape_debug();
            found = format!("{found}; DefaultRedirectURI: {PATTERN}, found `{url}`");
        }
        cases.push(Case::rejects(*rule, ALL, settings, found));
    }
    cases.extend(default_uri());
    cases
}

fn default_uri() -> Vec<Case> {
    let settings = |callback_urls: &[&str], default: &str| -> Value {
        json!({"CallbackURLs": callback_urls, "DefaultRedirectURI": default})
    };
    let rejects = |settings, expected: &str| Case::rejects(DefaultRedirectUriListed, ALL, settings, expected);
    let mut cases = vec![
        Case::accepts(DefaultRedirectUriListed, ALL, json!({"CallbackURLs": ["https://example.com/cb"]})),
        Case::accepts(
            DefaultRedirectUriListed,
            ALL,
            settings(&["https://a.example.com/", "https://example.com/cb"], "https://example.com/cb"),
        ),
        rejects(
            json!({"DefaultRedirectURI": "https://example.com/cb"}),
            "DefaultRedirectURI: must be one of `CallbackURLs`, found `https://example.com/cb`",
        ),
        rejects(
            settings(&[], "https://example.com/cb"),
            "DefaultRedirectURI: must be one of `CallbackURLs`, found `https://example.com/cb`",
        ),
        // A logout URL is not a callback URL, and a default URL that is not listed is checked separately.
        rejects(
            json!({"LogoutURLs": ["http://example.com/"], "DefaultRedirectURI": "http://example.com/"}),
            "LogoutURLs[0]: must use `https` unless the host is `localhost`, `127.0.0.1` or `[::1]`, \
             found `http://example.com/`; \
             DefaultRedirectURI: must use `https` unless the host is `localhost`, `127.0.0.1` or `[::1]`, \
             found `http://example.com/`; \
             DefaultRedirectURI: must be one of `CallbackURLs`, found `http://example.com/`",
        ),
        // An empty URL breaks only the rule on its length.
        Case::rejects(
            StringLength,
            ALL,
            settings(&["https://example.com/"], ""),
            "DefaultRedirectURI: must have between 1 and 1024 characters, found 0",
        ),
    ];
    // Exact match (RFC 3986, section 6.2.1).
    for other in
        ["https://example.com/cb/", "https://EXAMPLE.com/cb", "https://example.com:443/cb", "https://example.com/c%62"]
    {
        let expected = format!("DefaultRedirectURI: must be one of `CallbackURLs`, found `{other}`");
        cases.push(rejects(settings(&["https://example.com/cb"], other), &expected));
    }
    cases
}
