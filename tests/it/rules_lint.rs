//! Warnings: on both sides of each, with the whole text; and each has a source.

use cognito_user_pool_client::Rule::{
    self, DuplicateEntry, ImplicitGrant, LongRefreshToken, LoopbackCallback, OauthDisabled, OpenidScope,
    PasswordFlowOnPublicClient, RefreshFlowMissing, TokenRevocationDisabled, UnitWithoutValidity, UserExistenceErrors,
};
use cognito_user_pool_client::UserPoolClientType;
use cognito_user_pool_client::validation::RuleKind;
use serde_json::{Value, json};

use crate::rules::{ALL, Case, On, check_all, document, read};

const URL: &str = "https://example.com/cb";
const CLIENT: &[On] = &[On::Client];
const CREATE: &[On] = &[On::Create];
const UPDATE: &[On] = &[On::Update];

#[test]
fn advice_is_given_on_one_side_of_each_boundary_alone() {
    check_all(&cases());
}

pub(crate) fn cases() -> Vec<Case> {
    [oauth(), scopes(), flows(), tokens(), switches(), passwords(), callbacks(), duplicates()]
        .into_iter()
        .flatten()
        .collect()
}

fn warns(rule: Rule, settings: Value, expected: &str) -> Case {
    Case::rejects(rule, ALL, settings, expected)
}

fn oauth() -> Vec<Case> {
    let fine = |settings| Case::accepts(OauthDisabled, ALL, settings);
    let mut cases = vec![
        fine(json!({})),
        fine(json!({"AllowedOAuthFlowsUserPoolClient": false, "CallbackURLs": [], "AllowedOAuthFlows": []})),
        fine(json!({"AllowedOAuthFlowsUserPoolClient": true, "AllowedOAuthFlows": ["code"],
            "AllowedOAuthScopes": ["openid"], "CallbackURLs": [URL], "LogoutURLs": [URL]})),
        // Once for all of them.
        warns(
            OauthDisabled,
            json!({"LogoutURLs": [URL], "CallbackURLs": [URL]}),
            "AllowedOAuthFlowsUserPoolClient: should be `true`, found `false` (default): otherwise `CallbackURLs` has no effect",
        ),
    ];
    for (member, value) in
        [("CallbackURLs", json!([URL])), ("LogoutURLs", json!([URL])), ("AllowedOAuthScopes", json!(["openid"]))]
    {
        let settings = json!({member: value, "AllowedOAuthFlowsUserPoolClient": false});
        let expected = format!(
            "AllowedOAuthFlowsUserPoolClient: should be `true`, found `false`: otherwise `{member}` has no effect"
        );
        cases.push(warns(OauthDisabled, settings, &expected));
    }
    cases.extend([
        Case::accepts(ImplicitGrant, ALL, json!({"AllowedOAuthFlows": ["code"], "CallbackURLs": [URL]})),
        warns(
            ImplicitGrant,
            json!({"AllowedOAuthFlows": ["code", "implicit"], "CallbackURLs": [URL]}),
            "AllowedOAuthFlows[1]: should be `code` with PKCE, found `implicit`: tokens in URLs can leak",
        ),
    ]);
    cases
}

fn scopes() -> Vec<Case> {
    let settings = |scopes: &[&str]| json!({ "AllowedOAuthScopes": scopes });
    let fine = |scopes| Case::accepts(OpenidScope, ALL, settings(scopes));
    let mut cases = vec![
        fine(&[]),
        fine(&["openid"]),
        fine(&["email", "phone", "profile", "openid"]),
        fine(&["api/email", "aws.cognito.signin.user.admin"]),
    ];
    for scope in ["email", "phone", "profile"] {
        let expected = format!("AllowedOAuthScopes[1]: should be combined with `openid`, found `{scope}` without it");
        cases.push(warns(OpenidScope, settings(&["api/read", scope]), &expected));
    }
    cases
}

fn flows() -> Vec<Case> {
    let fine = |settings| Case::accepts(RefreshFlowMissing, ALL, settings);
    let expected = "ExplicitAuthFlows: should include `ALLOW_REFRESH_TOKEN_AUTH` if refresh tokens do not rotate";
    let srp = ["ALLOW_USER_SRP_AUTH"];
    vec![
        fine(json!({})),
        fine(json!({"ExplicitAuthFlows": []})),
        fine(json!({"ExplicitAuthFlows": ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]})),
        fine(json!({"ExplicitAuthFlows": ["USER_PASSWORD_AUTH"]})),
        fine(json!({"ExplicitAuthFlows": srp, "RefreshTokenRotation": {"Feature": "ENABLED"}})),
        warns(RefreshFlowMissing, json!({"ExplicitAuthFlows": srp}), expected),
        warns(
            RefreshFlowMissing,
            json!({"ExplicitAuthFlows": srp, "RefreshTokenRotation": {"Feature": "DISABLED"}}),
            expected,
        ),
    ]
}

fn tokens() -> Vec<Case> {
    let mut cases = Vec::new();
    for token in ["AccessToken", "IdToken", "RefreshToken"] {
        for unit in ["hours", "days"] {
            cases.push(Case::accepts(UnitWithoutValidity, ALL, json!({"TokenValidityUnits": {token: unit}})));
        }
        for (unit, number) in [("minutes", 60), ("seconds", 3600)] {
            let units = json!({"TokenValidityUnits": {token: unit}, format!("{token}Validity"): number});
            cases.push(Case::accepts(UnitWithoutValidity, ALL, units));
            let expected = format!(
                "TokenValidityUnits.{token}: should be combined with `{token}Validity`, found `{unit}` without it"
            );
            cases.push(warns(UnitWithoutValidity, json!({"TokenValidityUnits": {token: unit}}), &expected));
        }
    }
    let long = |number: i32, unit: &str, feature: &str| {
        json!({"RefreshTokenValidity": number, "TokenValidityUnits": {"RefreshToken": unit},
            "RefreshTokenRotation": {"Feature": feature}})
    };
    let expected = |found: &str| {
        format!("RefreshTokenValidity: should be at most 30 days, found `{found}`: refresh tokens do not rotate")
    };
    cases.extend([
        Case::accepts(LongRefreshToken, ALL, json!({})),
        Case::accepts(LongRefreshToken, ALL, json!({"RefreshTokenValidity": 30})),
        Case::accepts(LongRefreshToken, ALL, long(2_592_000, "seconds", "DISABLED")),
        Case::accepts(LongRefreshToken, ALL, long(3650, "days", "ENABLED")),
        warns(LongRefreshToken, json!({"RefreshTokenValidity": 31}), &expected("31 days")),
        warns(LongRefreshToken, long(2_592_001, "seconds", "DISABLED"), &expected("2592001 seconds")),
    ]);
    cases
}

fn switches() -> Vec<Case> {
    let errors = |found: &str| {
        format!(
            "PreventUserExistenceErrors: should be `ENABLED`, found {found}: error responses reveal whether a user exists"
        )
    };
    vec![
        Case::accepts(UserExistenceErrors, ALL, json!({"PreventUserExistenceErrors": "ENABLED"})),
        warns(UserExistenceErrors, json!({"PreventUserExistenceErrors": "LEGACY"}), &errors("`LEGACY`")),
        warns(UserExistenceErrors, json!({}), &errors("`LEGACY` (default)")),
        Case::accepts(TokenRevocationDisabled, ALL, json!({})),
        Case::accepts(TokenRevocationDisabled, ALL, json!({"EnableTokenRevocation": true})),
        warns(
            TokenRevocationDisabled,
            json!({"EnableTokenRevocation": false}),
            "EnableTokenRevocation: should be `true`, found `false`: a stolen refresh token cannot be revoked",
        ),
    ]
}

fn passwords() -> Vec<Case> {
    let rule = PasswordFlowOnPublicClient;
    let secret = "0123456789abcdef01234567";
    let mut cases = Vec::new();
    for flow in
        ["ADMIN_NO_SRP_AUTH", "ALLOW_ADMIN_USER_PASSWORD_AUTH", "ALLOW_USER_PASSWORD_AUTH", "USER_PASSWORD_AUTH"]
    {
        let settings = json!({"ExplicitAuthFlows": [flow]});
        let expected = format!(
            "ExplicitAuthFlows[0]: should be `ALLOW_USER_SRP_AUTH`, found `{flow}`: a public client handles passwords"
        );
        cases.push(Case::rejects(rule, CLIENT, settings.clone(), &expected));
        cases.push(Case::rejects(rule, CREATE, settings.clone(), &expected));
        // An Update request shows nothing of a secret.
        cases.push(Case::accepts(rule, UPDATE, settings.clone()));
        let confidential = json!({"ExplicitAuthFlows": [flow], "ClientSecret": secret});
        cases.push(Case::accepts(rule, ALL, confidential));
        cases.push(Case::accepts(rule, CREATE, json!({"ExplicitAuthFlows": [flow], "GenerateSecret": true})));
    }
    let others = ["ALLOW_USER_SRP_AUTH", "ALLOW_CUSTOM_AUTH", "ALLOW_USER_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"];
    cases.push(Case::accepts(rule, ALL, json!({"ExplicitAuthFlows": others})));
    cases
}

fn callbacks() -> Vec<Case> {
    let settings = |urls: &[&str]| json!({ "CallbackURLs": urls });
    let message = "should be on a separate client for development, found";
    vec![
        Case::accepts(LoopbackCallback, ALL, settings(&[])),
        Case::accepts(LoopbackCallback, ALL, settings(&["http://localhost:3000", "http://[::1]/"])),
        Case::accepts(LoopbackCallback, ALL, settings(&[URL, "https://localhost/"])),
        Case::accepts(LoopbackCallback, ALL, json!({"CallbackURLs": [URL], "LogoutURLs": ["http://localhost/"]})),
        warns(
            LoopbackCallback,
            settings(&["http://localhost:3000", URL, "http://127.0.0.1/"]),
            &format!(
                "CallbackURLs[0]: {message} `http://localhost:3000`; CallbackURLs[2]: {message} `http://127.0.0.1/`"
            ),
        ),
        warns(
            LoopbackCallback,
            settings(&["myapp://", "http://localhost"]),
            &format!("CallbackURLs[1]: {message} `http://localhost`"),
        ),
    ]
}

fn duplicates() -> Vec<Case> {
    let mut cases = vec![
        Case::accepts(DuplicateEntry, ALL, json!({"ReadAttributes": ["email", "Email"], "WriteAttributes": ["email"]})),
        Case::accepts(DuplicateEntry, ALL, json!({"CallbackURLs": [URL], "LogoutURLs": [URL]})),
    ];
    for (member, entry) in [
        ("ReadAttributes", "email"),
        ("WriteAttributes", "email"),
        ("ExplicitAuthFlows", "ALLOW_REFRESH_TOKEN_AUTH"),
        ("SupportedIdentityProviders", "COGNITO"),
        ("CallbackURLs", URL),
        ("LogoutURLs", URL),
        ("AllowedOAuthScopes", "openid"),
    ] {
        let expected = format!(
            "{member}[1]: should differ from `{member}[0]`, found `{entry}`; \
             {member}[2]: should differ from `{member}[0]`, found `{entry}`",
        );
        cases.push(warns(DuplicateEntry, json!({member: [entry, entry, entry]}), &expected));
    }
    cases
}

#[test]
fn warnings_come_in_member_order_with_path_rule_and_source() {
    let settings = json!({
        "RefreshTokenValidity": 90,
        "CallbackURLs": ["http://localhost", URL, URL],
        "AllowedOAuthFlows": ["implicit"],
        "EnableTokenRevocation": false,
    });
    let client: UserPoolClientType = read(document(On::Client, &settings));
    let warnings = client.lint();
    let found: Vec<_> = warnings.iter().map(|warning| (warning.path(), warning.rule())).collect();
    assert_eq!(
        found,
        [
            ("RefreshTokenValidity", LongRefreshToken),
            ("CallbackURLs[0]", LoopbackCallback),
            ("CallbackURLs[2]", DuplicateEntry),
            ("AllowedOAuthFlows[0]", ImplicitGrant),
            ("AllowedOAuthFlowsUserPoolClient", OauthDisabled),
            ("PreventUserExistenceErrors", UserExistenceErrors),
            ("EnableTokenRevocation", TokenRevocationDisabled),
        ],
    );
    for warning in &warnings {
        assert_eq!(warning.source(), warning.rule().source());
        assert_eq!(warning.rule().kind(), RuleKind::Lint);
    }
    assert_eq!(warnings[3].source(), "RFC 9700, section 2.1.2");
}

#[test]
fn advice_never_fails_a_build() {
    let client = UserPoolClientType::builder().enable_token_revocation(false).refresh_token_validity(3650).build();
    assert_eq!(client.map(|client| client.lint().len()), Ok(3));
}
