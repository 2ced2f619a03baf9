//! Rules on grant types and scopes.

use crate::app_client::settings::{SecretState, Settings};
use crate::types::{OAuthFlowType, UserPoolClientType};
use crate::validation::findings::{FindingsOf, Path};

/// The scope of dynamic client registration. The service manages it, and does not list it among the resource servers.
/// Unlike a reserved scope, it can be combined with `client_credentials`.
const REGISTRATION_SCOPE: &str = "aws.cognito/dcr/register";

/// The reserved scopes, which every user pool has.
pub(super) static RESERVED_SCOPES: [&str; 5] = ["openid", "email", "phone", "profile", "aws.cognito.signin.user.admin"];

fn flows<'a>(settings: &Settings<'a>) -> &'a [OAuthFlowType] {
    settings.allowed_o_auth_flows.unwrap_or_default()
}

fn scopes<'a>(settings: &Settings<'a>) -> impl Iterator<Item = (usize, &'a String)> {
    settings.allowed_o_auth_scopes.unwrap_or_default().iter().enumerate()
}

fn is_reserved(scope: &str) -> bool {
    RESERVED_SCOPES.contains(&scope)
}

/// Returns the scopes of resource servers, each with its index.
pub(super) fn custom_scopes<'a>(settings: &Settings<'a>) -> impl Iterator<Item = (usize, &'a String)> {
    scopes(settings).filter(|(_, scope)| !is_reserved(scope) && *scope != REGISTRATION_SCOPE)
}

fn client_credentials(settings: &Settings<'_>) -> Option<usize> {
    flows(settings).iter().position(|flow| *flow == OAuthFlowType::ClientCredentials)
}

pub(in crate::validation) fn callback_required(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    if let Some(flow) = flows(settings).iter().find(|flow| flow.redirects())
        && settings.callback_ur_ls.unwrap_or_default().is_empty()
    {
        findings.add(
            Path::member(UserPoolClientType::CALLBACK_UR_LS),
            format_args!("missing a callback URL for the grant type `{flow}`"),
        );
    }
}

pub(in crate::validation) fn exclusive(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    let other = flows(settings).iter().find(|flow| flow.redirects());
    if let (Some(_), Some(other)) = (client_credentials(settings), other) {
        let expected = "must not combine `client_credentials` with another grant type";
        findings.add_found(Path::member(UserPoolClientType::ALLOWED_O_AUTH_FLOWS), expected, other.as_str());
    }
}

pub(in crate::validation) fn credentials_secret(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    if let (Some(index), SecretState::None) = (client_credentials(settings), settings.secret) {
        let path = Path::member(UserPoolClientType::ALLOWED_O_AUTH_FLOWS).entry(index);
        let message =
            "missing a client secret for the grant type `client_credentials`: set `GenerateSecret` or `ClientSecret`";
        findings.add(path, message);
    }
}

pub(in crate::validation) fn credentials_scope(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    if client_credentials(settings).is_some() {
        for (index, scope) in scopes(settings).filter(|(_, scope)| is_reserved(scope)) {
            let path = Path::member(UserPoolClientType::ALLOWED_O_AUTH_SCOPES).entry(index);
            let message = format_args!(
                "must be a scope of a resource server for the grant type `client_credentials`, found `{scope}`"
            );
            findings.add(path, message);
        }
    }
}

pub(in crate::validation) fn flows_and_scopes(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    if settings.allowed_o_auth_flows_user_pool_client == Some(true) {
        if flows(settings).is_empty() {
            let message = "missing a grant type, required if `AllowedOAuthFlowsUserPoolClient` is `true`";
            findings.add(Path::member(UserPoolClientType::ALLOWED_O_AUTH_FLOWS), message);
        }
        if scopes(settings).next().is_none() {
            let message = "missing a scope, required if `AllowedOAuthFlowsUserPoolClient` is `true`";
            findings.add(Path::member(UserPoolClientType::ALLOWED_O_AUTH_SCOPES), message);
        }
    }
}

pub(in crate::validation) fn scope_syntax(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    for (index, scope) in custom_scopes(settings).filter(|(_, scope)| !scope.is_empty()) {
        // The last slash is the separator, because the identifier of a resource server may contain slashes.
        let named = !scope.ends_with('/') && scope.bytes().skip(1).any(|byte| byte == b'/');
        if !named {
            let path = Path::member(UserPoolClientType::ALLOWED_O_AUTH_SCOPES).entry(index);
            findings.add_unknown(path, &RESERVED_SCOPES, Some("resource-server/scope"), scope);
        }
    }
}
