//! Grants and scopes.

use crate::settings::{Secret, Settings};
use crate::shown::Shown;
use crate::types::OAuthFlowType;
use crate::validation::findings::FindingsOf;

/// The scopes that every pool has.
pub(super) const RESERVED_SCOPES: [&str; 5] = ["openid", "email", "phone", "profile", "aws.cognito.signin.user.admin"];

fn flows<'a>(settings: &Settings<'a>) -> &'a [OAuthFlowType] {
    settings.allowed_o_auth_flows.unwrap_or_default()
}

fn scopes<'a>(settings: &Settings<'a>) -> impl Iterator<Item = (usize, &'a String)> {
    settings.allowed_o_auth_scopes.unwrap_or_default().iter().enumerate()
}

fn is_reserved(scope: &str) -> bool {
    RESERVED_SCOPES.contains(&scope)
}

/// The scopes that name a resource server.
pub(super) fn custom_scopes<'a>(settings: &Settings<'a>) -> impl Iterator<Item = (usize, &'a String)> {
    scopes(settings).filter(|(_, scope)| !is_reserved(scope))
}

fn client_credentials(settings: &Settings<'_>) -> Option<usize> {
    flows(settings).iter().position(|flow| *flow == OAuthFlowType::ClientCredentials)
}

pub(in crate::validation) fn callback_required(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    let redirects = |flow: &&OAuthFlowType| matches!(flow, OAuthFlowType::Code | OAuthFlowType::Implicit);
    if let Some(flow) = flows(settings).iter().find(redirects)
        && settings.callback_ur_ls.unwrap_or_default().is_empty()
    {
        findings.add("CallbackURLs", format_args!("must hold at least one URL for the grant {flow}, found none"));
    }
}

pub(in crate::validation) fn exclusive(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    let other = flows(settings).iter().find(|flow| **flow != OAuthFlowType::ClientCredentials);
    if let (Some(_), Some(other)) = (client_credentials(settings), other) {
        let sentence = format_args!("must have client_credentials alone, found it beside {}", Shown(other.as_str()));
        findings.add("AllowedOAuthFlows", sentence);
    }
}

pub(in crate::validation) fn credentials_secret(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    if let (Some(index), Secret::None) = (client_credentials(settings), settings.secret) {
        let path = format_args!("AllowedOAuthFlows[{index}]");
        findings.add(path, "must come with a client secret (GenerateSecret or ClientSecret), found none");
    }
}

pub(in crate::validation) fn credentials_scope(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    if client_credentials(settings).is_some() {
        for (index, scope) in scopes(settings).filter(|(_, scope)| is_reserved(scope)) {
            let path = format_args!("AllowedOAuthScopes[{index}]");
            let sentence =
                format_args!("must be a scope of a resource server for the grant client_credentials, found {scope}");
            findings.add(path, sentence);
        }
    }
}

pub(in crate::validation) fn flows_and_scopes(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    if settings.allowed_o_auth_flows_user_pool_client == Some(true) {
        let sentence = "must have at least one entry while AllowedOAuthFlowsUserPoolClient is true, found none";
        if flows(settings).is_empty() {
            findings.add("AllowedOAuthFlows", sentence);
        }
        if scopes(settings).next().is_none() {
            findings.add("AllowedOAuthScopes", sentence);
        }
    }
}

pub(in crate::validation) fn scope_form(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    for (index, scope) in custom_scopes(settings).filter(|(_, scope)| !scope.is_empty()) {
        // The last slash is between the two: a resource server's identifier may have slashes of its own.
        let named = !scope.ends_with('/') && scope.bytes().skip(1).any(|byte| byte == b'/');
        if !named {
            let path = format_args!("AllowedOAuthScopes[{index}]");
            let reserved = RESERVED_SCOPES.join(", ");
            findings
                .add(path, format_args!("must be one of {reserved} or resource-server/scope, found {}", Shown(scope)));
        }
    }
}
