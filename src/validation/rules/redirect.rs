//! Rules on redirect URIs: callback URLs, logout URLs and the default redirect URI.

use oxiri::Iri;

use crate::app_client::settings::Settings;
use crate::display::Quoted;
use crate::model::misspelling::meant_value;
use crate::types::UserPoolClientType;
use crate::validation::Rule;
use crate::validation::findings::{Findings, FindingsOf, Path};

/// The hosts that a URI with the scheme `http` may have.
const LOOPBACK_HOSTS: [&str; 3] = ["localhost", "127.0.0.1", "[::1]"];

/// A redirect URI, parsed once for all rules.
pub(super) struct RedirectUri<'a> {
    uri: &'a str,
    /// `None` if the string is not an absolute URI.
    parsed: Option<Iri<&'a str>>,
}

impl<'a> RedirectUri<'a> {
    pub(super) fn new(uri: &'a str) -> Self {
        Self { uri, parsed: Iri::parse(uri).ok() }
    }

    pub(super) fn as_str(&self) -> &'a str {
        self.uri
    }

    /// Checks whether the string starts with `scheme`, even if it is not a URI. Schemes are case-insensitive (RFC 3986,
    /// section 3.1).
    fn has_scheme(&self, scheme: &str) -> bool {
        let (uri, length) = (self.uri.as_bytes(), scheme.len());
        uri.get(length) == Some(&b':') && uri[..length].eq_ignore_ascii_case(scheme.as_bytes())
    }

    /// Returns the user information, the host and the port (RFC 3986, section 3.2).
    fn authority(&self) -> Option<&str> {
        self.parsed.as_ref()?.authority()
    }

    /// Checks whether the authority has user information, which ends at an `@`.
    fn has_user_info(&self) -> bool {
        self.authority().is_some_and(|authority| authority.contains('@'))
    }

    /// Returns the host and port, which follow the last `@` of the authority.
    fn host_and_port(&self) -> Option<&str> {
        let authority = self.authority()?;
        Some(authority.rsplit_once('@').map_or(authority, |(_, host_and_port)| host_and_port))
    }

    fn has_host(&self) -> bool {
        self.host_and_port().is_some_and(|host| !host.is_empty() && !host.starts_with(':'))
    }

    /// Checks whether the URI has the scheme `http` and a loopback host.
    pub(super) fn is_loopback_http(&self) -> bool {
        let is_loopback = |host_and_port: &str| {
            let mut ports = LOOPBACK_HOSTS.iter().filter_map(|host| host_and_port.strip_prefix(host));
            ports.any(|port| port.is_empty() || port.starts_with(':'))
        };
        self.has_scheme("http") && self.host_and_port().is_some_and(is_loopback)
    }

    /// Checks whether the URI has a private-use scheme (RFC 8252, section 7.1).
    pub(super) fn has_private_use_scheme(&self) -> bool {
        self.parsed.is_some() && !self.has_scheme("http") && !self.has_scheme("https")
    }

    /// Returns the scheme of an absolute URI and what follows the colon.
    fn scheme_and_rest(&self) -> Option<(&'a str, &'a str)> {
        self.parsed.as_ref()?;
        self.uri.split_once(':')
    }
}

/// Calls `check` for every redirect URI with its path.
///
/// A default redirect URI that is also a callback URL is passed once. Empty URIs are skipped, because `string-length`
/// reports them.
fn each_uri(settings: &Settings<'_>, mut check: impl FnMut(Path<'_>, &RedirectUri<'_>)) {
    let callback_urls = settings.callback_ur_ls.unwrap_or_default();
    let lists = [
        (UserPoolClientType::CALLBACK_UR_LS, callback_urls),
        (UserPoolClientType::LOGOUT_UR_LS, settings.logout_ur_ls.unwrap_or_default()),
    ];
    for (member, uris) in lists {
        for (index, uri) in uris.iter().enumerate().filter(|(_, uri)| !uri.is_empty()) {
            check(Path::member(member).entry(index), &RedirectUri::new(uri));
        }
    }
    if let Some(uri) = settings.default_redirect_uri.filter(|uri| !uri.is_empty() && !is_in(uri, callback_urls)) {
        check(Path::member(UserPoolClientType::DEFAULT_REDIRECT_URI), &RedirectUri::new(uri));
    }
}

fn is_in(uri: &str, uris: &[String]) -> bool {
    uris.iter().any(|listed| listed == uri)
}

/// Checks the three rules `redirect-uri-absolute`, `redirect-uri-fragment` and `redirect-uri-https`.
pub(in crate::validation) fn check(settings: &Settings<'_>, findings: &mut Findings) {
    each_uri(settings, |path, uri| {
        if uri.parsed.is_none() {
            findings.of(Rule::RedirectUriAbsolute).add_found(path, "must be an absolute URI", uri.as_str());
        } else if uri.has_scheme("https") && !uri.has_host() {
            // RFC 9110, section 4.2.2. An `http` URI without a host is reported below, because it has no loopback host.
            findings.of(Rule::RedirectUriAbsolute).add_found(path, "must have a host", uri.as_str());
        }
        // In a URI, only a fragment starts with `#` (RFC 3986, section 3.5).
        if uri.as_str().as_bytes().contains(&b'#') {
            findings.of(Rule::RedirectUriFragment).add_found(path, "must not have a fragment", uri.as_str());
        }
        if uri.has_scheme("http") && !uri.is_loopback_http() {
            let expected = "must use `https` unless the host is `localhost`, `127.0.0.1` or `[::1]`";
            findings.of(Rule::RedirectUriHttps).add_found(path, expected, uri.as_str());
        }
    });
}

/// Checks the four lints on each URI: `wildcard-callback`, `unsafe-callback`, `mistaken-scheme` and `redirect-user-info`.
#[inline]
pub(in crate::validation) fn lint(settings: &Settings<'_>, findings: &mut Findings) {
    each_uri(settings, |path, uri| {
        if uri.as_str().contains('*') {
            let found = Quoted(uri.as_str());
            let message = format_args!("should be a URI without a wildcard, found {found}: it never matches");
            findings.of(Rule::WildcardCallback).add(path, message);
        }
        if uri.has_user_info() {
            findings.of(Rule::RedirectUserInfo).add_found(path, "should have no user information", uri.as_str());
        }
        lint_scheme(path, uri, findings);
    });
}

#[inline]
fn lint_scheme(path: Path<'_>, uri: &RedirectUri<'_>, findings: &mut Findings) {
    /// The schemes of URLs that a browser executes, or reads without a redirection to an app.
    const UNSAFE: [&str; 6] = ["javascript", "data", "vbscript", "file", "blob", "about"];
    let Some((scheme, rest)) = uri.scheme_and_rest() else { return };
    let expected = "should have the scheme `https` or a private-use scheme";
    if UNSAFE.iter().any(|scheme| uri.has_scheme(scheme)) {
        let message = format_args!("{expected}, found `{scheme}`: a browser executes or reads such a URL itself");
        findings.of(Rule::UnsafeCallback).add(path, message);
    }
    let mut findings = findings.of(Rule::MistakenScheme);
    let hierarchy = rest.split(['?', '#']).next().unwrap_or_default();
    let port = hierarchy.split('/').next().unwrap_or_default();
    if !port.is_empty() && port.bytes().all(|byte| byte.is_ascii_digit()) {
        let (found, host) = (Quoted(uri.as_str()), Quoted(scheme));
        findings.add(path, format_args!("should start with a scheme, found {found}: {host} is read as the scheme"));
    } else if hierarchy.contains("://") {
        findings.add_found(path, "should be one URI with one scheme", uri.as_str());
    } else if uri.has_private_use_scheme()
        && let Some(meant) = meant_value(scheme, &["https", "http"])
    {
        findings.add(path, format_args!("{expected}, found `{scheme}`, did you mean `{meant}`?"));
    }
}

pub(in crate::validation) fn default_listed(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    if let Some(url) = settings.default_redirect_uri.filter(|url| !url.is_empty())
        && !is_in(url, settings.callback_ur_ls.unwrap_or_default())
    {
        findings.add_found(
            Path::member(UserPoolClientType::DEFAULT_REDIRECT_URI),
            "must be one of `CallbackURLs`",
            url,
        );
    }
}
