//! What the service accepts and is still worth a second look.

use std::time::Duration;

use super::redirect::is_loopback_http;
use super::sign_in::is_legacy;
use crate::effective::{REFRESH_TOKEN, TOKENS, rotates};
use crate::settings::{Document, Secret, Settings};
use crate::shown::{Shown, Words};
use crate::types::{ExplicitAuthFlowsType, OAuthFlowType, PreventUserExistenceErrorTypes, TimeUnitsType};
use crate::validation::findings::FindingsOf;
use crate::wire::View;

/// The service's default; what lives longer is the owner's own choice.
const LONG: Duration = Duration::from_hours(720);

#[inline]
pub(in crate::validation) fn oauth_switched_off(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
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
        let found = if settings.allowed_o_auth_flows_user_pool_client.is_some() { "false" } else { "nothing" };
        let sentence = format_args!("should be true for {member} to have an effect, found {found}");
        findings.add("AllowedOAuthFlowsUserPoolClient", sentence);
    }
}

#[inline]
pub(in crate::validation) fn openid_scope(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    let scopes = settings.allowed_o_auth_scopes.unwrap_or_default();
    if !scopes.iter().any(|scope| scope == "openid")
        && let Some(index) = scopes.iter().position(|scope| matches!(scope.as_str(), "email" | "phone" | "profile"))
    {
        let sentence = format_args!("should stand beside openid, found {} without it", scopes[index]);
        findings.add(format_args!("AllowedOAuthScopes[{index}]"), sentence);
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
        let sentence = "should hold ALLOW_REFRESH_TOKEN_AUTH while refresh tokens do not rotate, found it missing";
        findings.add("ExplicitAuthFlows", sentence);
    }
}

#[inline]
pub(in crate::validation) fn unit_without_validity(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    for token in TOKENS {
        if token.number(settings).is_none()
            && let Some(unit @ (TimeUnitsType::Minutes | TimeUnitsType::Seconds)) = token.unit(settings)
        {
            let sentence = format_args!("should have {} beside it, found {unit} alone", token.validity);
            findings.add(token.unit_path, sentence);
        }
    }
}

#[inline]
pub(in crate::validation) fn implicit_grant(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    let flows = settings.allowed_o_auth_flows.unwrap_or_default();
    if let Some(index) = flows.iter().position(|flow| *flow == OAuthFlowType::Implicit) {
        let path = format_args!("AllowedOAuthFlows[{index}]");
        findings.add(path, "should be code with PKCE, found implicit: tokens in URLs leak");
    }
}

#[inline]
pub(in crate::validation) fn user_existence(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    let found = match settings.prevent_user_existence_errors {
        None => "nothing, which means LEGACY",
        Some(PreventUserExistenceErrorTypes::Legacy) => "LEGACY",
        Some(_) => return,
    };
    let sentence = format_args!("should be ENABLED, found {found}: errors tell who has an account");
    findings.add("PreventUserExistenceErrors", sentence);
}

#[inline]
pub(in crate::validation) fn revocation_off(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    if settings.enable_token_revocation == Some(false) {
        findings.add("EnableTokenRevocation", "should be true, found false: a stolen refresh token cannot be revoked");
    }
}

#[inline]
pub(in crate::validation) fn password_flow(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    use ExplicitAuthFlowsType::{AdminNoSrpAuth, AllowAdminUserPasswordAuth, AllowUserPasswordAuth, UserPasswordAuth};
    // Of a described client that shows no secret, having none is what it looks like; an Update request shows nothing.
    if settings.secret == Secret::None || (settings.secret, settings.document) == (Secret::NotShown, Document::Client) {
        for (index, flow) in settings.explicit_auth_flows.unwrap_or_default().iter().enumerate() {
            if matches!(flow, AdminNoSrpAuth | AllowAdminUserPasswordAuth | AllowUserPasswordAuth | UserPasswordAuth) {
                let path = format_args!("ExplicitAuthFlows[{index}]");
                let sentence = format_args!("should be ALLOW_USER_SRP_AUTH on a client without a secret, found {flow}");
                findings.add(path, sentence);
            }
        }
    }
}

#[inline]
pub(in crate::validation) fn long_refresh_token(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    if let Some(lifetime) = REFRESH_TOKEN.known_lifetime(settings).filter(|lifetime| *lifetime > LONG)
        && !rotates(settings)
    {
        let (long, found) = (Words(LONG), Words(lifetime));
        let sentence = format_args!("should be at most {long} without RefreshTokenRotation, found {found}");
        findings.add("RefreshTokenValidity", sentence);
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
        let sentence = format_args!("should be on a client of its own for development, found {}", Shown(url));
        findings.add(path, sentence);
    }
}

#[inline]
pub(in crate::validation) fn duplicate_entry(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    for (member, view) in settings.fields.present() {
        let View::List(list) = view else { continue };
        let mut seen = std::collections::HashMap::new();
        for (index, entry) in list.iter().enumerate() {
            let (View::Text(text) | View::Choice(text, _)) = entry else { continue };
            if let Some(first) = seen.get(text) {
                let name = member.name;
                let sentence = format_args!("should differ from {name}[{first}], found {} again", Shown(text));
                findings.add(format_args!("{name}[{index}]"), sentence);
            } else {
                seen.insert(text, index);
            }
        }
    }
}
