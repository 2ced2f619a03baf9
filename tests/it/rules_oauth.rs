//! Grant types, scopes, and the settings that they require.

use cognito_user_pool_client::Rule::{
    CallbackUrlsRequired, ClientCredentialsExclusive, ClientCredentialsScope, OauthGrantTypesAndScopesRequired,
    ScopeSyntax,
};
use serde_json::json;

use crate::rules::{ALL, Case, On, check_all};

const URL: &str = "https://example.com/cb";
const RESERVED: [&str; 5] = ["openid", "email", "phone", "profile", "aws.cognito.signin.user.admin"];
/// The shapes without the Create request, in which another rule requires a secret.
const NOT_CREATE: &[On] = &[On::Client, On::Update];

#[test]
fn grant_types_have_the_urls_and_scopes_that_they_require() {
    check_all(&cases());
}

pub(crate) fn cases() -> Vec<Case> {
    [callback_urls(), exclusive(), machine_scopes(), flows_and_scopes(), scope_syntax()].into_iter().flatten().collect()
}

fn callback_urls() -> Vec<Case> {
    let rule = CallbackUrlsRequired;
    let mut cases = vec![
        Case::accepts(rule, ALL, json!({"AllowedOAuthFlows": []})),
        Case::accepts(rule, NOT_CREATE, json!({"AllowedOAuthFlows": ["client_credentials"]})),
        Case::accepts(rule, ALL, json!({"AllowedOAuthFlows": ["implicit", "code"], "CallbackURLs": [URL]})),
        Case::rejects(
            rule,
            ALL,
            json!({"AllowedOAuthFlows": ["implicit", "code"], "LogoutURLs": [URL]}),
            "CallbackURLs: missing a callback URL for the grant type `implicit`",
        ),
    ];
    for flow in ["code", "implicit"] {
        cases.push(Case::accepts(rule, ALL, json!({"AllowedOAuthFlows": [flow], "CallbackURLs": [URL]})));
        let expected = format!("CallbackURLs: missing a callback URL for the grant type `{flow}`");
        cases.push(Case::rejects(rule, ALL, json!({"AllowedOAuthFlows": [flow]}), &expected));
        let empty = json!({"AllowedOAuthFlows": [flow], "CallbackURLs": []});
        cases.push(Case::rejects(rule, ALL, empty, expected));
    }
    cases
}

fn exclusive() -> Vec<Case> {
    let rule = ClientCredentialsExclusive;
    let settings = |flows: &[&str], on: bool| {
        let scopes = if on { vec!["api/read"] } else { vec![] };
        json!({"AllowedOAuthFlows": flows, "CallbackURLs": [URL], "AllowedOAuthScopes": scopes,
            "AllowedOAuthFlowsUserPoolClient": on})
    };
    let rejects = |flows: &[&str], on, other: &str| {
        let expected = format!(
            "AllowedOAuthFlows: must not combine `client_credentials` with another grant type, found `{other}`"
        );
        Case::rejects(rule, NOT_CREATE, settings(flows, on), expected)
    };
    vec![
        Case::accepts(rule, NOT_CREATE, settings(&["client_credentials"], true)),
        Case::accepts(rule, NOT_CREATE, settings(&["client_credentials", "client_credentials"], false)),
        Case::accepts(rule, NOT_CREATE, settings(&["code", "implicit"], true)),
        rejects(&["client_credentials", "code"], true, "code"),
        rejects(&["code", "client_credentials"], false, "code"),
        rejects(&["implicit", "client_credentials"], false, "implicit"),
        rejects(&["code", "implicit", "client_credentials"], true, "code"),
    ]
}

fn machine_scopes() -> Vec<Case> {
    let rule = ClientCredentialsScope;
    let settings = |scopes: &[&str]| json!({"AllowedOAuthFlows": ["client_credentials"], "AllowedOAuthScopes": scopes});
    let message = "must be a scope of a resource server for the grant type `client_credentials`, found";
    let mut cases = vec![
        Case::accepts(rule, NOT_CREATE, settings(&[])),
        Case::accepts(
            rule,
            NOT_CREATE,
            settings(&["api/read", "https://api.example.com/v1/orders", "api/openid", "aws.cognito/dcr/register"]),
        ),
        Case::accepts(
            rule,
            ALL,
            json!({"AllowedOAuthFlows": ["code"], "AllowedOAuthScopes": RESERVED, "CallbackURLs": [URL]}),
        ),
        Case::rejects(
            rule,
            NOT_CREATE,
            settings(&["email", "api/read", "openid"]),
            format!("AllowedOAuthScopes[0]: {message} `email`; AllowedOAuthScopes[2]: {message} `openid`"),
        ),
    ];
    for scope in RESERVED {
        let expected = format!("AllowedOAuthScopes[1]: {message} `{scope}`");
        cases.push(Case::rejects(rule, NOT_CREATE, settings(&["api/read", scope]), expected));
    }
    cases
}

fn flows_and_scopes() -> Vec<Case> {
    let rule = OauthGrantTypesAndScopesRequired;
    let settings = |on: Option<bool>, flows: &[&str], scopes: &[&str]| {
        json!({"AllowedOAuthFlowsUserPoolClient": on, "AllowedOAuthFlows": flows, "AllowedOAuthScopes": scopes,
            "CallbackURLs": [URL]})
    };
    let condition = "required if `AllowedOAuthFlowsUserPoolClient` is `true`";
    let flows = format!("AllowedOAuthFlows: missing a grant type, {condition}");
    let scopes = format!("AllowedOAuthScopes: missing a scope, {condition}");
    vec![
        Case::accepts(rule, ALL, settings(Some(true), &["code"], &["openid"])),
        Case::accepts(rule, ALL, settings(Some(false), &[], &[])),
        Case::accepts(rule, ALL, settings(None, &["code"], &[])),
        Case::rejects(rule, ALL, settings(Some(true), &[], &["openid"]), &flows),
        Case::rejects(rule, ALL, settings(Some(true), &["code"], &[]), &scopes),
        Case::rejects(rule, ALL, settings(Some(true), &[], &[]), format!("{flows}; {scopes}")),
        Case::rejects(rule, ALL, json!({"AllowedOAuthFlowsUserPoolClient": true}), format!("{flows}; {scopes}")),
    ]
}

fn scope_syntax() -> Vec<Case> {
    let mut cases = vec![Case::accepts(ScopeSyntax, ALL, json!({"AllowedOAuthScopes": RESERVED}))];
    for scope in ["api/read", "https://api.example.com/orders.read", "a//b", "urn:x/y", "/api/read"] {
        cases.push(Case::accepts(ScopeSyntax, ALL, json!({"AllowedOAuthScopes": [scope]})));
    }
    for scope in ["Cognito", "OpenID", "read", "api/", "a/b/", "/read", "/", "api:read", "aws.cognito.signin.user"] {
        let expected = format!(
            "AllowedOAuthScopes[1]: must be one of `openid`, `email`, `phone`, `profile`, \
             `aws.cognito.signin.user.admin` or `resource-server/scope`, found `{scope}`{}",
            if scope == "OpenID" { ", did you mean `openid`?" } else { "" },
        );
        cases.push(Case::rejects(ScopeSyntax, ALL, json!({"AllowedOAuthScopes": ["openid", scope]}), expected));
    }
    cases
}
