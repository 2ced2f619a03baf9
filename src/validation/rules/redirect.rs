//! Callback and logout URLs.

use std::fmt::Display;

use oxiri::Iri;

use crate::client::settings::Settings;
use crate::validation::findings::FindingsOf;

/// The hosts that plain HTTP may name.
const LOOPBACK_HOSTS: [&str; 3] = ["localhost", "127.0.0.1", "[::1]"];

/// A URI that a user may be sent to, parsed once for all rules.
pub(in crate::validation) struct RedirectUri<'a> {
    uri: &'a str,
    /// `None` if it is not an absolute URI.
    parsed: Option<Iri<&'a str>>,
}

impl<'a> RedirectUri<'a> {
    pub(in crate::validation) fn new(uri: &'a str) -> Self {
        Self { uri, parsed: Iri::parse(uri).ok() }
    }

    pub(in crate::validation) fn as_str(&self) -> &'a str {
        self.uri
    }

    /// Returns the host and port of the authority, which follow its last `@` (RFC 3986, section 3.2).
    fn host_and_port(&self) -> Option<&str> {
        let authority = self.parsed.as_ref()?.authority()?;
        Some(authority.rsplit_once('@').map_or(authority, |(_, host_and_port)| host_and_port))
    }

    /// Checks whether the scheme is `scheme`, which is case-insensitive (RFC 3986, section 3.1), even if the rest is not
    /// a URI.
    fn has_scheme(&self, scheme: &str) -> bool {
        self.uri.split_once(':').is_some_and(|(start, _)| start.eq_ignore_ascii_case(scheme))
    }

    /// Checks whether the URI is plain HTTP to this machine.
    pub(super) fn is_loopback_http(&self) -> bool {
        let is_loopback = |host_and_port: &str| {
            let mut ports = LOOPBACK_HOSTS.iter().filter_map(|host| host_and_port.strip_prefix(host));
            ports.any(|port| port.is_empty() || port.starts_with(':'))
        };
        self.has_scheme("http") && self.host_and_port().is_some_and(is_loopback)
    }

    /// Checks whether the scheme is not one of the web (RFC 8252, section 7.1).
    pub(super) fn has_private_use_scheme(&self) -> bool {
        self.parsed.is_some() && !self.has_scheme("http") && !self.has_scheme("https")
    }
}

/// Calls `check` with the path of every URI that a user may be sent to; with the default one only if it is not listed as
/// well. The rule of its length reports an empty one.
pub(in crate::validation) fn each_uri(settings: &Settings<'_>, mut check: impl FnMut(&dyn Display, &RedirectUri<'_>)) {
    let callback_urls = settings.callback_ur_ls.unwrap_or_default();
    let lists = [("CallbackURLs", callback_urls), ("LogoutURLs", settings.logout_ur_ls.unwrap_or_default())];
    for (member, uris) in lists {
        for (index, uri) in uris.iter().enumerate().filter(|(_, uri)| !uri.is_empty()) {
            check(&format_args!("{member}[{index}]"), &RedirectUri::new(uri));
        }
    }
    if let Some(uri) = settings.default_redirect_uri.filter(|uri| !uri.is_empty() && !is_in(uri, callback_urls)) {
        check(&"DefaultRedirectURI", &RedirectUri::new(uri));
    }
}

fn is_in(uri: &str, uris: &[String]) -> bool {
    uris.iter().any(|listed| listed == uri)
}

pub(in crate::validation) fn absolute(uri: &RedirectUri<'_>) -> Option<&'static str> {
    // `https` requires a host (RFC 9110, section 4.2.2). Without one, `http` does not name a loopback host either, which
    // `https` below reports.
    let has_host = || uri.host_and_port().is_some_and(|host| !host.is_empty() && !host.starts_with(':'));
    if uri.parsed.is_none() {
        Some("must be an absolute URI")
    } else if uri.has_scheme("https") && !has_host() {
        Some("must have a host")
    } else {
        None
    }
}

pub(in crate::validation) fn fragment(uri: &RedirectUri<'_>) -> Option<&'static str> {
    // The one place of a `#` in a URI (RFC 3986, section 3.5).
    uri.as_str().contains('#').then_some("must not have a fragment")
}

pub(in crate::validation) fn https(uri: &RedirectUri<'_>) -> Option<&'static str> {
    (uri.has_scheme("http") && !uri.is_loopback_http())
        .then_some("must use `https` unless the host is `localhost`, `127.0.0.1` or `[::1]`")
}

pub(in crate::validation) fn default_listed(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    if let Some(url) = settings.default_redirect_uri.filter(|url| !url.is_empty())
        && !is_in(url, settings.callback_ur_ls.unwrap_or_default())
    {
        findings.add_found("DefaultRedirectURI", "must be one of `CallbackURLs`", url);
    }
}
