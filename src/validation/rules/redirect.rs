//! Callback and logout URLs.

use iri_string::types::IriStr;

use crate::bytes::{all_bytes, is_one_of};
use crate::settings::Settings;
use crate::shown::Shown;
use crate::validation::findings::FindingsOf;

/// The hosts that plain HTTP may name.
const LOOPBACK_HOSTS: [&str; 3] = ["localhost", "127.0.0.1", "[::1]"];

/// Calls `check` with the path and text of every URL that a user may be sent to, the default one only if it is not
/// listed as well. An empty one is left to the rule of its length.
fn each(settings: &Settings<'_>, mut check: impl FnMut(&dyn std::fmt::Display, &str)) {
    let callback_urls = settings.callback_ur_ls.unwrap_or_default();
    let lists = [("CallbackURLs", callback_urls), ("LogoutURLs", settings.logout_ur_ls.unwrap_or_default())];
    for (member, urls) in lists {
        for (index, url) in urls.iter().enumerate().filter(|(_, url)| !url.is_empty()) {
            check(&format_args!("{member}[{index}]"), url);
        }
    }
    if let Some(url) = settings.default_redirect_uri.filter(|url| !url.is_empty() && !is_in(url, callback_urls)) {
        check(&"DefaultRedirectURI", url);
    }
}

fn is_in(url: &str, urls: &[String]) -> bool {
    urls.iter().any(|listed| listed == url)
}

pub(in crate::validation) fn absolute(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    each(settings, |path, url| {
        if !is_plain(url) && IriStr::new(url).is_err() {
            findings.add(path, format_args!("must be an absolute URI (scheme:…), found {}", Shown(url)));
        }
    });
}

pub(in crate::validation) fn fragment(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    each(settings, |path, url| {
        // The one place of a `#` in a URI (RFC 3986, section 3.5).
        if !all_bytes(url, |byte| byte != b'#') {
            findings.add(path, format_args!("must not have a fragment (#…), found {}", Shown(url)));
        }
    });
}

pub(in crate::validation) fn https(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    each(settings, |path, url| {
        if is_http(url) && !is_loopback_http(url) {
            let sentence = "must use https unless the host is localhost, 127.0.0.1 or [::1]";
            findings.add(path, format_args!("{sentence}, found {}", Shown(url)));
        }
    });
}

pub(in crate::validation) fn default_listed(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    if let Some(url) = settings.default_redirect_uri
        && !is_in(url, settings.callback_ur_ls.unwrap_or_default())
    {
        findings.add("DefaultRedirectURI", format_args!("must be one of CallbackURLs, found {}", Shown(url)));
    }
}

/// Whether it is a URI at first sight, as nearly all are: a scheme, then only characters that mean nothing else at any
/// place. There is no `:` or `@` among them, with which an authority can go wrong (RFC 3986, appendix A), but for the
/// port of a loopback host.
fn is_plain(url: &str) -> bool {
    let is_plain_rest = |rest: &str| {
        all_bytes(rest, |byte| byte.is_ascii_alphabetic() || matches!(byte, b'-'..=b'9') || is_one_of(b"_~?=&", byte))
    };
    if let Some(rest) = after_loopback_host(url) {
        return is_plain_rest(rest);
    }
    // Not `split_once`, which is made for texts where the end of the scheme would be far.
    let Some((scheme, rest)) = url.bytes().position(|byte| byte == b':').map(|colon| url.split_at(colon)) else {
        return false;
    };
    scheme.starts_with(|first: char| first.is_ascii_alphabetic())
        && all_bytes(scheme, |byte| byte.is_ascii_alphanumeric() || is_one_of(b"+-.", byte))
        && is_plain_rest(&rest[1..])
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

/// Whether it is plain HTTP to this very machine.
pub(super) fn is_loopback_http(url: &str) -> bool {
    after_loopback_host(url).is_some()
        || is_http(url)
            && IriStr::new(url).is_ok_and(|uri| {
                uri.authority_components().is_some_and(|authority| LOOPBACK_HOSTS.contains(&authority.host()))
            })
}
