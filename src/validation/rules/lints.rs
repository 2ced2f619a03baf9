//! What the service accepts and is still worth a second look.

use std::time::Duration;

use super::redirect::is_loopback_http;
use super::sign_in::is_legacy;
use crate::display::HumanDuration;
use crate::effective::{REFRESH_TOKEN, TOKENS, rotates};
use crate::settings::{Document, SecretState, Settings};
use crate::types::{ExplicitAuthFlowsType, OAuthFlowType, PreventUserExistenceErrorTypes, TimeUnitsType};
use crate::validation::findings::FindingsOf;
use crate::wire::ValueRef;

/// The service's default; what lives longer is the owner's own choice.
const LONG: Duration = Duration::from_hours(720);

#[inline]
pub(in crate::validation) fn oauth_disabled(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    if settings.allowed_o_auth_flows_user_pool_client == Some(true) {
        return;
    }
    let used = [
        ("CallbackURLs", settings.callback_ur_ls.is_some_and(|list| !list.is_empty())),
        ("LogoutURLs", settings.logout_ur_ls.is_some_and(|list| !list.is_empty())),
        ("AllowedOAuthFlows", settings.allowed_o_auth_flows.is_some_and(|list| !list.is_empty())),
        ("AllowedOAuthScopes", settings.allowed_o_auth_scopes.is_some_and(|list| !list.is_empty())),
    ];
    if let Some((member, _)) = used.iter().find(|(_, used)| *used) {
        let found =
            if settings.allowed_o_auth_flows_user_pool_client.is_some() { "`false`" } else { "`false` (default)" };
        let message = format_args!("should be `true`, found {found}: otherwise `{member}` has no effect");
        findings.add("AllowedOAuthFlowsUserPoolClient", message);
    }
}

#[inline]
pub(in crate::validation) fn openid_scope(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    let scopes = settings.allowed_o_auth_scopes.unwrap_or_default();
    if !scopes.iter().any(|scope| scope == "openid")
        && let Some(index) = scopes.iter().position(|scope| matches!(scope.as_str(), "email" | "phone" | "profile"))
    {
        let message = format_args!("should be combined with `openid`, found `{}` without it", scopes[index]);
        findings.add(format_args!("AllowedOAuthScopes[{index}]"), message);
    }
}

#[inline]
pub(in crate::validation) fn refresh_flow_missing(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    let flows = settings.explicit_auth_flows.unwrap_or_default();
    if !flows.is_empty()
        && !rotates(settings)
        && !flows.iter().any(is_legacy)
        && !flows.contains(&ExplicitAuthFlowsType::AllowRefreshTokenAuth)
    {
        let message = "should include `ALLOW_REFRESH_TOKEN_AUTH` if refresh tokens do not rotate";
        findings.add("ExplicitAuthFlows", message);
    }
}

#[inline]
pub(in crate::validation) fn unit_without_validity(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    for token in TOKENS {
        if token.number(settings).is_none()
            && let Some(unit @ (TimeUnitsType::Minutes | TimeUnitsType::Seconds)) = token.unit(settings)
        {
            let message = format_args!("should be combined with `{}`, found `{unit}` without it", token.validity);
            findings.add(token.unit_path, message);
        }
    }
}

#[inline]
pub(in crate::validation) fn implicit_grant(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    let flows = settings.allowed_o_auth_flows.unwrap_or_default();
    if let Some(index) = flows.iter().position(|flow| *flow == OAuthFlowType::Implicit) {
        let path = format_args!("AllowedOAuthFlows[{index}]");
        findings.add(path, "should be `code` with PKCE, found `implicit`: tokens in URLs can leak");
    }
}

#[inline]
pub(in crate::validation) fn user_existence(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    let found = match settings.prevent_user_existence_errors {
        None => "`LEGACY` (default)",
        Some(PreventUserExistenceErrorTypes::Legacy) => "`LEGACY`",
        Some(_) => return,
    };
    let message = format_args!("should be `ENABLED`, found {found}: error responses reveal whether a user exists");
    findings.add("PreventUserExistenceErrors", message);
}

#[inline]
pub(in crate::validation) fn token_revocation_disabled(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    if settings.enable_token_revocation == Some(false) {
        findings
            .add("EnableTokenRevocation", "should be `true`, found `false`: a stolen refresh token cannot be revoked");
    }
}

#[inline]
pub(in crate::validation) fn password_flow(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    use ExplicitAuthFlowsType::{AdminNoSrpAuth, AllowAdminUserPasswordAuth, AllowUserPasswordAuth, UserPasswordAuth};
    // Of a described client that shows no secret, having none is what it looks like; an Update request shows nothing.
    if settings.secret == SecretState::None
        || (settings.secret, settings.document) == (SecretState::Unknown, Document::Client)
    {
        for (index, flow) in settings.explicit_auth_flows.unwrap_or_default().iter().enumerate() {
            if matches!(flow, AdminNoSrpAuth | AllowAdminUserPasswordAuth | AllowUserPasswordAuth | UserPasswordAuth) {
                let path = format_args!("ExplicitAuthFlows[{index}]");
                let message =
                    format_args!("should be `ALLOW_USER_SRP_AUTH`, found `{flow}`: a public client handles passwords");
                findings.add(path, message);
            }
        }
    }
}

#[inline]
pub(in crate::validation) fn long_refresh_token(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    if let Some(lifetime) = REFRESH_TOKEN.known_lifetime(settings).filter(|lifetime| *lifetime > LONG)
        && !rotates(settings)
    {
        let (long, found) = (HumanDuration(LONG), HumanDuration(lifetime));
        let message = format_args!("should be at most {long}, found `{found}`: refresh tokens do not rotate");
        findings.add("RefreshTokenValidity", message);
    }
}

#[inline]
pub(in crate::validation) fn loopback_callback(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    let urls = settings.callback_ur_ls.unwrap_or_default();
    if urls.iter().all(|url| is_loopback_http(url)) {
        return;
    }
    for (index, url) in urls.iter().enumerate().filter(|(_, url)| is_loopback_http(url)) {
        let path = format_args!("CallbackURLs[{index}]");
        findings.add_found(path, "should be on a separate client for development", url);
    }
}

#[inline]
pub(in crate::validation) fn duplicate_entry(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    for (member, view) in settings.fields.present() {
        let ValueRef::List(list) = view else { continue };
        let mut seen = std::collections::HashMap::new();
        for (index, entry) in list.iter().enumerate() {
            let (ValueRef::Str(text) | ValueRef::Enum(text, _)) = entry else { continue };
            if let Some(first) = seen.get(text) {
                let name = member.name;
                let expected = format_args!("should differ from `{name}[{first}]`");
                findings.add_found(format_args!("{name}[{index}]"), expected, text);
            } else {
                seen.insert(text, index);
            }
        }
    }
}
