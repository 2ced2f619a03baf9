//! Callback and logout URLs.

use std::fmt::Display;

use oxiri::Iri;

use crate::bytes::{all_bytes, class};
use crate::settings::Settings;
use crate::validation::findings::FindingsOf;

/// The hosts that plain HTTP may name.
const LOOPBACK_HOSTS: [&str; 3] = ["localhost", "127.0.0.1", "[::1]"];

/// Letters, digits and those of `&'()*+,-./_=?`, which mean nothing else at any place behind a scheme.
fn is_plain_rest(rest: &str) -> bool {
    all_bytes(rest.as_bytes(), class!(b'A'..=b'Z' | b'a'..=b'z' | b'&'..=b'9' | b'_' | b'=' | b'?'))
}

/// Whether all URIs that a user may be sent to keep to the rules, and to their pattern, at first sight.
pub(in crate::validation) fn all_plain(settings: &Settings<'_>) -> bool {
    let callback_urls = settings.callback_ur_ls.unwrap_or_default();
    callback_urls.iter().chain(settings.logout_ur_ls.unwrap_or_default()).all(|uri| is_plain(uri))
        && settings.default_redirect_uri.is_none_or(|uri| is_in(uri, callback_urls) || is_plain(uri))
}

/// Calls `check` with the path and text of every URI that a user may be sent to, unless it keeps to the rules at first
/// sight; the default one only if it is not listed as well. An empty one is left to the rule of its length.
pub(in crate::validation) fn each_uri(settings: &Settings<'_>, mut check: impl FnMut(&dyn Display, &str)) {
    let callback_urls = settings.callback_ur_ls.unwrap_or_default();
    let lists = [("CallbackURLs", callback_urls), ("LogoutURLs", settings.logout_ur_ls.unwrap_or_default())];
    for (member, uris) in lists {
        for (index, uri) in uris.iter().enumerate().filter(|(_, uri)| !is_plain(uri) && !uri.is_empty()) {
            check(&format_args!("{member}[{index}]"), uri);
        }
    }
    if let Some(uri) = settings.default_redirect_uri.filter(|uri| !uri.is_empty() && !is_in(uri, callback_urls)) {
        check(&"DefaultRedirectURI", uri);
    }
}

fn is_in(uri: &str, uris: &[String]) -> bool {
    uris.iter().any(|listed| listed == uri)
}

pub(in crate::validation) fn absolute(uri: &str) -> Option<&'static str> {
    match Iri::parse(uri) {
        Err(_) => Some("must be an absolute URI"),
        // Plain HTTP without a host does not name a loopback host either, which `https` below reports.
        Ok(uri) if is_https(uri.scheme()) && !uri.authority().is_some_and(has_host) => Some("must have a host"),
        Ok(_) => None,
    }
}

pub(in crate::validation) fn fragment(uri: &str) -> Option<&'static str> {
    // The one place of a `#` in a URI (RFC 3986, section 3.5).
    uri.as_bytes().contains(&b'#').then_some("must not have a fragment")
}

pub(in crate::validation) fn https(uri: &str) -> Option<&'static str> {
    (is_http(uri) && !is_loopback_http(uri))
        .then_some("must use `https` unless the host is `localhost`, `127.0.0.1` or `[::1]`")
}

pub(in crate::validation) fn default_listed(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    if let Some(url) = settings.default_redirect_uri.filter(|url| !url.is_empty())
        && !is_in(url, settings.callback_ur_ls.unwrap_or_default())
    {
        findings.add_found("DefaultRedirectURI", "must be one of `CallbackURLs`", url);
    }
}

/// Whether it keeps to the rules at first sight, as nearly all do: a scheme, which is `http` for a loopback host alone,
/// then only characters that mean nothing else at any place. There is no `:` or `@` among them, with which an authority
/// can go wrong (RFC 3986, appendix A), but for the port of a loopback host.
fn is_plain(uri: &str) -> bool {
    let rest = if let Some(rest) = uri.strip_prefix("https://") {
        Some(rest).filter(|rest| !rest.is_empty() && !rest.starts_with(['/', '?']))
    } else if is_http(uri) {
        after_loopback_host(uri)
    } else {
        // Not `split_once`, which is made for texts where the end of the scheme would be far.
        let colon = uri.bytes().position(|byte| byte == b':');
        let is_plain_scheme = |scheme| is_scheme(scheme) && !is_https(scheme);
        colon.map(|colon| uri.split_at(colon)).filter(|(scheme, _)| is_plain_scheme(scheme)).map(|(_, rest)| &rest[1..])
    };
    rest.is_some_and(is_plain_rest)
}

fn is_scheme(scheme: &str) -> bool {
    scheme.starts_with(|first: char| first.is_ascii_alphabetic())
        && all_bytes(scheme.as_bytes(), class!(b'A'..=b'Z' | b'a'..=b'z' | b'+' | b'-'..=b'.' | b'0'..=b'9'))
}

/// What follows `http`, a loopback host and a port, where it is plain to see that the authority ends there: behind a
/// port that is none, an `@` could still make the host another one.
fn after_loopback_host(url: &str) -> Option<&str> {
    let authority = url.strip_prefix("http://")?;
    let rest = LOOPBACK_HOSTS.iter().find_map(|host| authority.strip_prefix(host))?;
    let rest =
        rest.strip_prefix(':').map_or(rest, |port| port.trim_start_matches(|digit: char| digit.is_ascii_digit()));
    (rest.is_empty() || rest.starts_with(['/', '?'])).then_some(rest)
}

/// Whether the scheme is `http`, whose case does not matter (RFC 3986, section 3.1).
fn is_http(url: &str) -> bool {
    url.as_bytes().first_chunk().is_some_and(|start: &[u8; 5]| start.eq_ignore_ascii_case(b"http:"))
}

/// Checks whether a scheme is `https`, which is case-insensitive (RFC 3986, section 3.1).
fn is_https(scheme: &str) -> bool {
    scheme.eq_ignore_ascii_case("https")
}

/// Whether it is plain HTTP to this very machine.
pub(super) fn is_loopback_http(url: &str) -> bool {
    after_loopback_host(url).is_some()
        || is_http(url) && Iri::parse(url).is_ok_and(|uri| uri.authority().is_some_and(is_loopback))
}

/// Returns the host and port of an authority, which follow its last `@` (RFC 3986, section 3.2).
fn host_and_port(authority: &str) -> &str {
    authority.rsplit_once('@').map_or(authority, |(_, host_and_port)| host_and_port)
}

/// Checks whether the host of an authority is not empty, as `https` requires (RFC 9110, section 4.2.2).
fn has_host(authority: &str) -> bool {
    let host_and_port = host_and_port(authority);
    !host_and_port.is_empty() && !host_and_port.starts_with(':')
}

/// Checks whether the host of an authority is this machine.
fn is_loopback(authority: &str) -> bool {
    let host_and_port = host_and_port(authority);
    let mut ports = LOOPBACK_HOSTS.iter().filter_map(|host| host_and_port.strip_prefix(host));
    ports.any(|port| port.is_empty() || port.starts_with(':'))
}
