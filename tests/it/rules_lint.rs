//! Warnings on both sides of each boundary, with the whole message and the source.

use cognito_user_pool_client::Rule::{
    self, AnalyticsRole, DuplicateEntry, EmptyAuthFlows, EmptyReadAttributes, EmptyWriteAttributes,
    GracePeriodWithoutRotation, ImplicitGrant, LongRefreshToken, LoopbackCallback, MisspelledMember, MisspelledName,
    MistakenScheme, OauthDisabled, OpenidScope, PasswordFlowOnPublicClient, PublishSecretDisabled,
    PublishSecretWithoutSecret, ReadOnlyMember, RedirectUserInfo, TimestampInMilliseconds, TokenRevocationDisabled,
    UnitWithoutValidity, UnmodeledMember, UnmodeledValue, UnsafeCallback, UserExistenceErrors, WildcardCallback,
    WrappedClient,
};
use cognito_user_pool_client::UserPoolClientType;
use cognito_user_pool_client::types::{ClientTypeType, ExplicitAuthFlowsType, TimeUnitsType};
use cognito_user_pool_client::validation::RuleKind;
use serde_json::{Map, Value, json};

use crate::rules::{ALL, Case, On, check_all, document, read};
use crate::support::NOT_MODELED;

const URL: &str = "https://example.com/cb";
const CLIENT: &[On] = &[On::Client];
const CREATE: &[On] = &[On::Create];
const UPDATE: &[On] = &[On::Update];

#[test]
fn warnings_are_reported_on_one_side_of_each_boundary_only() {
    check_all(&cases());
}

#[test]
fn a_host_and_port_whose_host_is_no_scheme_is_an_error_without_a_warning() {
    let client: UserPoolClientType = read(json!({"CallbackURLs": ["127.0.0.1:3000"]}));
    assert_eq!(
        client.validate().map_err(|error| error.to_string()),
        Err("CallbackURLs[0]: must be an absolute URI, found `127.0.0.1:3000`".to_owned())
    );
    assert!(client.lint().iter().all(|warning| warning.rule() != MistakenScheme));
}

pub(crate) fn cases() -> Vec<Case> {
    [
        oauth(),
        scopes(),
        empty_lists(),
        tokens(),
        protections(),
        machines(),
        passwords(),
        callbacks(),
        wildcards(),
        schemes(),
        mistaken_schemes(),
        user_information(),
        names(),
        roles(),
        timestamps(),
        publishing(),
        duplicates(),
        unmodeled(),
        misspelled(),
        misplaced(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn warns(rule: Rule, settings: Value, expected: &str) -> Case {
    Case::rejects(rule, ALL, settings, expected)
}

fn oauth() -> Vec<Case> {
    let accepts = |settings| Case::accepts(OauthDisabled, ALL, settings);
    let mut cases = vec![
        accepts(json!({})),
        accepts(json!({"AllowedOAuthFlowsUserPoolClient": false, "CallbackURLs": [], "AllowedOAuthFlows": []})),
        accepts(json!({"AllowedOAuthFlowsUserPoolClient": true, "AllowedOAuthFlows": ["code"],
            "AllowedOAuthScopes": ["openid"], "CallbackURLs": [URL], "LogoutURLs": [URL]})),
        // One warning for all members.
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
    let accepts = |scopes| Case::accepts(OpenidScope, ALL, settings(scopes));
    let mut cases = vec![
        accepts(&[]),
        accepts(&["openid"]),
        accepts(&["email", "phone", "profile", "openid"]),
        accepts(&["api/email", "aws.cognito.signin.user.admin"]),
    ];
    for scope in ["email", "phone", "profile"] {
        let expected = format!("AllowedOAuthScopes[1]: should be combined with `openid`, found `{scope}` without it");
        cases.push(warns(OpenidScope, settings(&["api/read", scope]), &expected));
    }
    cases
}

fn empty_lists() -> Vec<Case> {
    vec![
        Case::accepts(EmptyAuthFlows, ALL, json!({})),
        Case::accepts(EmptyAuthFlows, ALL, json!({"ExplicitAuthFlows": ["ALLOW_USER_SRP_AUTH"]})),
        warns(
            EmptyAuthFlows,
            json!({"ExplicitAuthFlows": []}),
            "ExplicitAuthFlows: should list an auth flow, found an empty list: it allows the default flows",
        ),
        Case::accepts(EmptyReadAttributes, ALL, json!({"WriteAttributes": []})),
        Case::accepts(EmptyReadAttributes, ALL, json!({"ReadAttributes": ["email"]})),
        warns(
            EmptyReadAttributes,
            json!({"ReadAttributes": []}),
            "ReadAttributes: should list an attribute, found an empty list: it may allow every attribute",
        ),
        Case::accepts(EmptyWriteAttributes, ALL, json!({"ReadAttributes": []})),
        Case::accepts(EmptyWriteAttributes, ALL, json!({"WriteAttributes": ["email"]})),
        warns(
            EmptyWriteAttributes,
            json!({"WriteAttributes": []}),
            "WriteAttributes: should list an attribute, found an empty list: it allows every attribute",
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
    let grace = |feature: &str, seconds: i32| json!({"RefreshTokenRotation": {"Feature": feature, "RetryGracePeriodSeconds": seconds}});
    let expected = |found: &str| {
        format!("RefreshTokenValidity: should be at most 30 days, found `{found}`: refresh tokens do not rotate")
    };
    cases.extend([
        Case::accepts(LongRefreshToken, ALL, json!({})),
        Case::accepts(LongRefreshToken, ALL, json!({"RefreshTokenValidity": 30})),
        Case::accepts(LongRefreshToken, ALL, long(2_592_000, "seconds", "DISABLED")),
        Case::accepts(LongRefreshToken, ALL, long(3650, "days", "ENABLED")),
        warns(LongRefreshToken, json!({"RefreshTokenValidity": 31}), &expected("31 days")),
        Case::accepts(GracePeriodWithoutRotation, ALL, grace("ENABLED", 1)),
        Case::accepts(GracePeriodWithoutRotation, ALL, grace("DISABLED", 0)),
        warns(
            GracePeriodWithoutRotation,
            grace("DISABLED", 1),
            "RefreshTokenRotation.RetryGracePeriodSeconds: should be `0`, found `1`: \
             the service stores 0 while rotation is disabled",
        ),
        warns(LongRefreshToken, long(2_592_001, "seconds", "DISABLED"), &expected("2592001 seconds")),
    ]);
    cases
}

fn protections() -> Vec<Case> {
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

/// Clients that do not sign in users get no warnings about the protection of users.
fn machines() -> Vec<Case> {
    let credentials = |flows: Value| {
        json!({"AllowedOAuthFlows": ["client_credentials"], "AllowedOAuthScopes": ["api/read"], "GenerateSecret": true,
            "AllowedOAuthFlowsUserPoolClient": true, "ExplicitAuthFlows": flows, "RefreshTokenValidity": 3650})
    };
    let tokens = json!({"ExplicitAuthFlows": ["ALLOW_CLIENT_TOKEN_AUTH"], "AllowedOAuthScopes": ["api/read"],
        "GenerateSecret": true, "RefreshTokenValidity": 3650});
    let repeated = json!({"ExplicitAuthFlows": ["ALLOW_CLIENT_TOKEN_AUTH", "ALLOW_CLIENT_TOKEN_AUTH"],
        "AllowedOAuthScopes": ["api/read"], "GenerateSecret": true});
    let errors = "PreventUserExistenceErrors: should be `ENABLED`, found `LEGACY` (default): \
                  error responses reveal whether a user exists";
    let lifetime = "RefreshTokenValidity: should be at most 30 days, found `3650 days`: refresh tokens do not rotate";
    let mut cases = vec![
        Case::accepts(OauthDisabled, ALL, tokens.clone()),
        Case::accepts(UserExistenceErrors, ALL, tokens.clone()),
        Case::accepts(LongRefreshToken, ALL, tokens),
        // Lists are sets.
        Case::accepts(UserExistenceErrors, ALL, repeated.clone()),
        Case::accepts(OauthDisabled, ALL, repeated),
        Case::accepts(UserExistenceErrors, ALL, credentials(json!(["ALLOW_REFRESH_TOKEN_AUTH"]))),
        Case::accepts(LongRefreshToken, ALL, credentials(json!(["ALLOW_REFRESH_TOKEN_AUTH"]))),
    ];
    // Any other flow signs in users, and an absent list allows three of them.
    for flows in [json!(null), json!(["ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_SRP_AUTH"])] {
        cases.push(warns(UserExistenceErrors, credentials(flows.clone()), errors));
        cases.push(warns(LongRefreshToken, credentials(flows), lifetime));
    }
    // Another grant type signs in users, whatever the flows.
    let code = json!({"AllowedOAuthFlows": ["code"], "AllowedOAuthScopes": ["openid"], "CallbackURLs": [URL],
        "AllowedOAuthFlowsUserPoolClient": true, "ExplicitAuthFlows": ["ALLOW_REFRESH_TOKEN_AUTH"]});
    cases.push(warns(UserExistenceErrors, code, errors));
    cases
}

fn passwords() -> Vec<Case> {
    let rule = PasswordFlowOnPublicClient;
    let secret = "0123456789abcdef01234567";
    let arn = "arn:aws:secretsmanager:us-east-1:123456789012:secret:web-AbCdEf";
    let mut cases = Vec::new();
    for (flow, expected) in [
        ("ALLOW_USER_PASSWORD_AUTH", "should be `ALLOW_USER_SRP_AUTH`"),
        ("USER_PASSWORD_AUTH", "should not be allowed"),
    ] {
        let settings = json!({"ExplicitAuthFlows": [flow]});
        let expected = format!("ExplicitAuthFlows[0]: {expected}, found `{flow}`: a public client handles passwords");
        cases.push(Case::rejects(rule, CLIENT, settings.clone(), &expected));
        cases.push(Case::rejects(rule, CREATE, settings.clone(), &expected));
        // An Update request never has the secret.
        cases.push(Case::accepts(rule, UPDATE, settings.clone()));
        let confidential = json!({"ExplicitAuthFlows": [flow], "ClientSecret": secret});
        cases.push(Case::accepts(rule, ALL, confidential));
        cases.push(Case::accepts(rule, CLIENT, json!({"ExplicitAuthFlows": [flow], "ClientSecretArn": arn})));
        // A file with a client has this member instead of the secret.
        let generated = json!({"ExplicitAuthFlows": [flow], "GenerateSecret": true});
        cases.push(Case::accepts(rule, &[On::Client, On::Create], generated));
        for value in [json!(false), json!("true")] {
            let public = json!({"ExplicitAuthFlows": [flow], "GenerateSecret": value});
            cases.push(Case::rejects(rule, CLIENT, public, &expected));
        }
    }
    // The flows for administrators require IAM credentials.
    for flow in ["ADMIN_NO_SRP_AUTH", "ALLOW_ADMIN_USER_PASSWORD_AUTH"] {
        cases.push(Case::accepts(rule, ALL, json!({"ExplicitAuthFlows": [flow]})));
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
        // A native app.
        Case::accepts(LoopbackCallback, ALL, settings(&["myapp://", "http://localhost"])),
        Case::accepts(LoopbackCallback, ALL, settings(&[URL, "com.example.app:/cb", "http://127.0.0.1/"])),
    ]
}

fn wildcards() -> Vec<Case> {
    let settings = |urls: &[&str]| json!({ "CallbackURLs": urls });
    vec![
        Case::accepts(WildcardCallback, ALL, settings(&[URL])),
        warns(
            WildcardCallback,
            json!({"LogoutURLs": ["https://example.com/*"]}),
            "LogoutURLs[0]: should be a URI without a wildcard, found `https://example.com/*`: it never matches",
        ),
        warns(
            WildcardCallback,
            settings(&[URL, "https://*.example.com/cb", "https://example.com/*"]),
            "CallbackURLs[1]: should be a URI without a wildcard, found `https://*.example.com/cb`: it never matches; \
             CallbackURLs[2]: should be a URI without a wildcard, found `https://example.com/*`: it never matches",
        ),
    ]
}

fn schemes() -> Vec<Case> {
    let settings = |urls: &[&str]| json!({ "CallbackURLs": urls });
    let message = |member: &str, index: usize, scheme: &str| {
        format!(
            "{member}[{index}]: should have the scheme `https` or a private-use scheme, found `{scheme}`: \
             a browser executes or reads such a URL itself"
        )
    };
    let mut cases = vec![
        Case::accepts(UnsafeCallback, ALL, settings(&[URL, "http://localhost/", "com.example.app:/cb", "myapp://"])),
        // Schemes that start or end with the name of an unsafe one, and such a name after the scheme.
        Case::accepts(UnsafeCallback, ALL, settings(&["database:/", "files:/", "web+data:/", "app:javascript:a"])),
        warns(UnsafeCallback, json!({"LogoutURLs": ["about:blank"]}), &message("LogoutURLs", 0, "about")),
    ];
    for (url, scheme) in [
        ("javascript:alert(1)", "javascript"),
        ("JavaScript://example.com/%0aalert(1)", "JavaScript"),
        ("data:text/html,a", "data"),
        ("vbscript:a", "vbscript"),
        ("file:///etc/passwd", "file"),
        ("blob:https://example.com/0", "blob"),
        ("about:blank", "about"),
    ] {
        cases.push(warns(UnsafeCallback, settings(&[URL, url]), &message("CallbackURLs", 1, scheme)));
    }
    let two = [message("CallbackURLs", 0, "FILE"), message("CallbackURLs", 1, "data")].join("; ");
    cases.push(warns(UnsafeCallback, settings(&["FILE:///a", "data:,a"]), &two));
    cases
}

fn mistaken_schemes() -> Vec<Case> {
    let message = |path: &str, uri: &str, host: &str| {
        format!("{path}: should start with a scheme, found `{uri}`: `{host}` is read as the scheme")
    };
    let mut cases = vec![
        Case::accepts(
            MistakenScheme,
            ALL,
            json!({"CallbackURLs": [URL, "http://localhost:3000", "myapp://", "app:/3000"]}),
        ),
        Case::accepts(MistakenScheme, ALL, json!({"CallbackURLs": ["app:3000a", "app:", "app:a/3000"]})),
    ];
    for (uri, host) in [
        ("localhost:3000", "localhost"),
        ("LOCALHOST:80/", "LOCALHOST"),
        ("example.com:443/cb", "example.com"),
        ("my-host:8080?a=b", "my-host"),
    ] {
        cases.push(warns(MistakenScheme, json!({"CallbackURLs": [URL, uri]}), &message("CallbackURLs[1]", uri, host)));
        cases.push(warns(MistakenScheme, json!({"LogoutURLs": [uri]}), &message("LogoutURLs[0]", uri, host)));
    }
    for (scheme, meant) in
        [("htps", "https"), ("HTTPSS", "https"), ("ttps", "https"), ("h-ttps", "https"), ("htp", "http")]
    {
        let expected = format!(
            "LogoutURLs[0]: should have the scheme `https` or a private-use scheme, found `{scheme}`, did you mean `{meant}`?"
        );
        cases.push(warns(MistakenScheme, json!({"LogoutURLs": [format!("{scheme}://example.com/")]}), &expected));
    }
    for uri in ["https://https://a.example.com/", "https://a.example.com/,https://b.example.com/", "app://a,http://b"] {
        let expected = format!("LogoutURLs[0]: should be one URI with one scheme, found `{uri}`");
        cases.push(warns(MistakenScheme, json!({"LogoutURLs": [uri]}), &expected));
    }
    let with_query = "https://example.com/cb?next=https://example.com/";
    cases.push(Case::accepts(MistakenScheme, ALL, json!({"CallbackURLs": [with_query, "app://", "app:///a"]})));
    let (long, shown) = ("a".repeat(200), format!("{}…", "a".repeat(119)));
    let expected =
        format!("LogoutURLs[0]: should start with a scheme, found `{shown}`: `{shown}` is read as the scheme");
    cases.push(warns(MistakenScheme, json!({"LogoutURLs": [format!("{long}:1")]}), &expected));
    // A default redirect URI that is listed is reported once.
    let settings = json!({"CallbackURLs": ["localhost:3000"], "DefaultRedirectURI": "localhost:3000"});
    cases.push(warns(MistakenScheme, settings, &message("CallbackURLs[0]", "localhost:3000", "localhost")));
    cases
}

fn user_information() -> Vec<Case> {
    let message = "should have no user information, found";
    vec![
        Case::accepts(
            RedirectUserInfo,
            ALL,
            json!({"CallbackURLs": [URL, "https://example.com/a@b?c@d", "mailto:a@b"]}),
        ),
        warns(
            RedirectUserInfo,
            json!({"CallbackURLs": ["https://app.example.com@evil.example/"], "LogoutURLs": ["app://user:hunter2@a"]}),
            &format!("CallbackURLs[0]: {message} `https://***@evil.example/`; LogoutURLs[0]: {message} `app://***@a`"),
        ),
    ]
}

fn names() -> Vec<Case> {
    let accepts = |member: &str, names: &[&str]| Case::accepts(MisspelledName, ALL, json!({ member: names }));
    let meant = |path: &str, name: &str, meant: &str| {
        format!("{path}: should be a name of the user pool, found `{name}`, did you mean `{meant}`?")
    };
    let mut cases = vec![
        accepts(
            "ReadAttributes",
            &["email", "sub", "phone_number_verified", "custom:Email", "identities", "tenant", "emial"],
        ),
        accepts("SupportedIdentityProviders", &["COGNITO", "Google", "Google2", "SignInWithApple", "mysaml"]),
        // The name of a provider is not one of an attribute.
        accepts("WriteAttributes", &["Google"]),
    ];
    for (name, attribute) in [
        ("Email", "email"),
        ("phone number", "phone_number"),
        ("givenName", "given_name"),
        ("email_Verified", "email_verified"),
    ] {
        cases.push(warns(
            MisspelledName,
            json!({"ReadAttributes": ["sub", name], "WriteAttributes": [name]}),
            &[meant("ReadAttributes[1]", name, attribute), meant("WriteAttributes[0]", name, attribute)].join("; "),
        ));
    }
    for (name, provider) in
        [("cognito", "COGNITO"), ("GOOGLE", "Google"), ("Google ", "Google"), ("SigninWithApple", "SignInWithApple")]
    {
        let settings = json!({"SupportedIdentityProviders": ["COGNITO", name]});
        cases.push(warns(MisspelledName, settings, &meant("SupportedIdentityProviders[1]", name, provider)));
    }
    cases
}

fn roles() -> Vec<Case> {
    const APPLICATION: &str = "arn:aws:mobiletargeting:us-east-1:123456789012:apps/abc";
    const SERVICE_ROLE: &str =
        "arn:aws:iam::123456789012:role/aws-service-role/cognito-idp.amazonaws.com/AWSServiceRole";
    const OWN_ROLE: &str = "arn:aws:iam::123456789012:role/own";
    let analytics = |members: Value| json!({ "AnalyticsConfiguration": members });
    vec![
        Case::accepts(AnalyticsRole, ALL, analytics(json!({"ApplicationArn": APPLICATION}))),
        Case::accepts(
            AnalyticsRole,
            CLIENT,
            analytics(json!({"ApplicationArn": APPLICATION, "RoleArn": SERVICE_ROLE})),
        ),
        Case::accepts(
            AnalyticsRole,
            ALL,
            analytics(json!({"ApplicationId": "ab", "RoleArn": OWN_ROLE, "ExternalId": "a"})),
        ),
        Case::rejects(
            AnalyticsRole,
            CLIENT,
            analytics(json!({"ApplicationArn": APPLICATION, "RoleArn": OWN_ROLE})),
            format!(
                "AnalyticsConfiguration.RoleArn: should be absent, found `{OWN_ROLE}`: \
                 the service selects the role of `ApplicationArn`"
            ),
        ),
    ]
}

fn timestamps() -> Vec<Case> {
    let message = |member: &str, seconds: i64| {
        format!(
            "{member}: should be epoch seconds in the year 9999 or earlier, found `{seconds}`: \
             it may be in milliseconds"
        )
    };
    let both = json!({"LastModifiedDate": 1_726_788_459_464_i64, "CreationDate": 1_726_788_458_000_i64});
    vec![
        Case::accepts(TimestampInMilliseconds, ALL, json!({})),
        Case::accepts(TimestampInMilliseconds, CLIENT, json!({"CreationDate": 1_726_788_459.464})),
        Case::accepts(TimestampInMilliseconds, CLIENT, json!({"CreationDate": "9999-12-31T23:59:59.999Z"})),
        Case::accepts(TimestampInMilliseconds, CLIENT, json!({"CreationDate": 253_402_300_799_i64})),
        Case::accepts(TimestampInMilliseconds, CLIENT, json!({"CreationDate": i64::MIN})),
        Case::rejects(
            TimestampInMilliseconds,
            CLIENT,
            json!({"CreationDate": 253_402_300_800_i64}),
            message("CreationDate", 253_402_300_800),
        ),
        Case::rejects(
            TimestampInMilliseconds,
            CLIENT,
            both,
            [message("LastModifiedDate", 1_726_788_459_464), message("CreationDate", 1_726_788_458_000)].join("; "),
        ),
    ]
}

fn publishing() -> Vec<Case> {
    const NAME: &str = "PublishSecretsInAWSSecretsManager";
    let (without, disabled) = (PublishSecretWithoutSecret, PublishSecretDisabled);
    let settings = |publish: bool, generate: Option<bool>| json!({NAME: publish, "GenerateSecret": generate});
    let expected = format!("{NAME}: should be combined with `GenerateSecret`, found `true` without it");
    vec![
        Case::accepts(without, CREATE, settings(true, Some(true))),
        Case::accepts(without, CREATE, settings(false, None)),
        Case::accepts(without, UPDATE, settings(true, None)),
        Case::rejects(without, CREATE, settings(true, None), &expected),
        Case::rejects(without, CREATE, settings(true, Some(false)), &expected),
        Case::accepts(disabled, UPDATE, json!({})),
        Case::accepts(disabled, UPDATE, settings(true, None)),
        Case::accepts(disabled, CREATE, settings(false, None)),
        Case::rejects(
            disabled,
            UPDATE,
            settings(false, None),
            format!("{NAME}: should be absent, found `false`: the secret in Secrets Manager is deleted at once"),
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

const NOT_CHECKED: &str = "this version of the crate does not check";

fn unmodeled() -> Vec<Case> {
    let value = |path: &str, known: &[&str]| {
        format!("{path}: should be one of `{}`, found `{NOT_MODELED}`", known.join("`, `"))
    };
    let member = |path: &str| format!("{path}: should be a modeled member, found one that {NOT_CHECKED}");
    vec![
        Case::accepts(
            UnmodeledValue,
            ALL,
            json!({"ExplicitAuthFlows": ["ALLOW_CLIENT_TOKEN_AUTH"], "GenerateSecret": true}),
        ),
        Case::rejects(
            UnmodeledValue,
            CLIENT,
            json!({"ExplicitAuthFlows": ["ALLOW_USER_AUTH", NOT_MODELED],
                "TokenValidityUnits": {"IdToken": NOT_MODELED}, "ClientType": NOT_MODELED}),
            [
                value("TokenValidityUnits.IdToken", TimeUnitsType::values()),
                value("ExplicitAuthFlows[1]", ExplicitAuthFlowsType::values()),
                value("ClientType", ClientTypeType::values()),
            ]
            .join("; "),
        ),
        Case::rejects(
            UnmodeledValue,
            CLIENT,
            json!({"TokenValidityUnits": {"IdToken": "Minutes"}, "AllowedOAuthFlows": ["implicit", "Code"],
                "CallbackURLs": [URL]}),
            "TokenValidityUnits.IdToken: should be one of `days`, `hours`, `minutes`, `seconds`, found `Minutes`, \
             did you mean `minutes`?; AllowedOAuthFlows[1]: should be one of `client_credentials`, `code`, `implicit`, \
             found `Code`, did you mean `code`?",
        ),
        Case::accepts(UnmodeledMember, ALL, json!({"CallbackURLs": [URL]})),
        Case::accepts(UnmodeledMember, &[On::Client, On::Create], json!({"GenerateSecret": true})),
        Case::accepts(UnmodeledMember, CLIENT, json!({"GenerateSecret": false})),
        Case::rejects(
            UnmodeledMember,
            CLIENT,
            json!({"GenerateSecret": "true"}),
            "GenerateSecret: should be a boolean, found another value",
        ),
        Case::rejects(UnmodeledMember, UPDATE, json!({"GenerateSecret": true}), member("GenerateSecret")),
        Case::rejects(
            UnmodeledMember,
            CLIENT,
            json!({"PublishSecretsInAWSSecretsManager": true}),
            "PublishSecretsInAWSSecretsManager: should be a modeled member, found one that only requests have",
        ),
        Case::rejects(
            UnmodeledMember,
            CLIENT,
            json!({"TokenValidityUnits": {"GenerateSecret": true}}),
            member("TokenValidityUnits.GenerateSecret"),
        ),
        Case::rejects(
            UnmodeledMember,
            ALL,
            json!({"NewSetting": 1, "Newer\nSetting": 2, "RefreshTokenRotation": {"Feature": "ENABLED", "NewSetting": 3}}),
            [member("RefreshTokenRotation.NewSetting"), member("NewSetting"), member("Newer\\nSetting")].join("; "),
        ),
    ]
}

fn misspelled() -> Vec<Case> {
    let meant = |name: &str, meant: &str| format!("{name}: should be a modeled member: did you mean `{meant}`?");
    let mut cases = vec![
        Case::accepts(MisspelledMember, ALL, json!({"NewSetting": 1})),
        // The modeled member is present.
        Case::accepts(MisspelledMember, ALL, json!({"CallbackURLs": [URL], "CallbackUrls": [URL]})),
        // Distances of 2 in a short name and of 3 in a long one, and a name that is too long.
        Case::accepts(MisspelledMember, ALL, json!({"LogoutXLs": 1})),
        Case::accepts(MisspelledMember, ALL, json!({"LogoutXXXs": 1, "AuthSessionXXX": 1})),
        Case::accepts(MisspelledMember, ALL, json!({format!("LogoutURLs{}", " ".repeat(55)): 1})),
        Case::rejects(
            MisspelledMember,
            ALL,
            json!({"RefreshTokenRotation": {"Feature": "ENABLED", "RetryGracePeriodSecond": 3}}),
            meant("RefreshTokenRotation.RetryGracePeriodSecond", "RetryGracePeriodSeconds"),
        ),
    ];
    // A file of a client may have the member of the Create request.
    for name in ["generateSecret", "generate_secret", "GenerateSecrets"] {
        cases.push(Case::rejects(
            MisspelledMember,
            &[On::Client, On::Create],
            json!({name: true}),
            meant(name, "GenerateSecret"),
        ));
        cases.push(Case::accepts(
            MisspelledMember,
            &[On::Client, On::Create],
            json!({"GenerateSecret": false, name: true}),
        ));
        cases.push(Case::accepts(MisspelledMember, UPDATE, json!({name: true})));
    }
    for (name, modeled) in [
        ("CallbackUrls", "CallbackURLs"),
        ("AllowedOauthFlows", "AllowedOAuthFlows"),
        ("callback_urls", "CallbackURLs"),
        ("Logout URLs", "LogoutURLs"),
        ("auth-session-validity", "AuthSessionValidity"),
        ("LogoutURL", "LogoutURLs"),
        ("LogoutURIs", "LogoutURLs"),
        ("AllowedOAuthScop", "AllowedOAuthScopes"),
        ("AllowedOAuthFlow", "AllowedOAuthFlows"),
        ("ExplictAuthFlow", "ExplicitAuthFlows"),
        ("LogoutULRs", "LogoutURLs"),
        ("LogoutXXLs", "LogoutURLs"),
    ] {
        cases.push(Case::rejects(MisspelledMember, ALL, json!({name: 1}), meant(name, modeled)));
    }
    let longest = format!("LogoutURLs{}", " ".repeat(54));
    cases.push(Case::rejects(MisspelledMember, ALL, json!({&longest: 1}), meant(&longest, "LogoutURLs")));
    cases
}

fn misplaced() -> Vec<Case> {
    let wrapped = |name: &str| {
        format!("{name}: should be absent, found an object with the members of a client: move them up one level")
    };
    let read_only = |name: &str| format!("{name}: should be absent, found a member that the request does not take");
    vec![
        Case::accepts(WrappedClient, ALL, json!({"Properties": "a", "UserPoolClient": [{}]})),
        Case::accepts(
            WrappedClient,
            ALL,
            json!({"RefreshTokenRotation": {"Feature": "ENABLED", "Properties": {"CallbackURLs": [URL]}}}),
        ),
        Case::rejects(WrappedClient, ALL, json!({"UserPoolClient": {"ClientName": "a"}}), wrapped("UserPoolClient")),
        Case::rejects(WrappedClient, ALL, json!({"Properties": {}}), wrapped("Properties")),
        Case::accepts(ReadOnlyMember, ALL, json!({"NewSetting": 1})),
        Case::accepts(ReadOnlyMember, CLIENT, json!({"CreationDate": 1, "ClientType": "DCR"})),
        Case::rejects(
            ReadOnlyMember,
            UPDATE,
            json!({"CreationDate": 1, "ClientSecret": "a"}),
            format!("{}; {}", read_only("ClientSecret"), read_only("CreationDate")),
        ),
        Case::rejects(ReadOnlyMember, CREATE, json!({"ClientSecretArn": "a"}), read_only("ClientSecretArn")),
    ]
}

#[test]
fn lint_of_many_unknown_names_takes_linear_time() {
    // Quadratic time would be about 25 s in a debug build. The test does not measure it.
    let unknown: Map<_, _> = (0..50_000).map(|number| (format!("{:x<58}{number:06}", ""), json!(1))).collect();
    let client: UserPoolClientType = serde_json::from_value(Value::Object(unknown)).unwrap();
    assert!(!client.lint().is_empty());
}

#[test]
fn warnings_are_in_member_order_and_have_a_path_rule_and_source() {
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
fn a_well_configured_client_of_a_kind_without_a_fixture_has_no_warnings() {
    let sign_in = json!({"ExplicitAuthFlows": ["ALLOW_USER_PASSWORD_AUTH"], "PreventUserExistenceErrors": "ENABLED",
        "AllowedOAuthFlowsUserPoolClient": true, "AllowedOAuthFlows": ["code"], "AllowedOAuthScopes": ["openid"],
        "CallbackURLs": [URL]});
    let managed = json!({"ClientSecretArn": "arn:aws:secretsmanager:us-east-1:123456789012:secret:web-AbCdEf"});
    let registered = json!({"ClientType": "DCR", "ExplicitAuthFlows": ["ALLOW_USER_SRP_AUTH"],
        "CallbackURLs": ["cursor://anysphere.cursor-mcp/oauth/callback", "http://localhost:8080/cb"]});
    let client_tokens = json!({"ClientSecret": "0123456789abcdef01234567",
        "ExplicitAuthFlows": ["ALLOW_CLIENT_TOKEN_AUTH"], "AllowedOAuthScopes": ["api/read"]});
    let with_sign_in = |settings: &Value| {
        let mut all = sign_in.clone();
        all.as_object_mut().unwrap().extend(settings.as_object().unwrap().clone());
        all
    };
    for settings in [with_sign_in(&managed), with_sign_in(&registered), client_tokens] {
        let client: UserPoolClientType = read(document(On::Client, &settings));
        assert_eq!((client.validate(), client.lint()), (Ok(()), vec![]), "{settings}");
    }
}

#[test]
fn a_client_with_warnings_can_be_built() {
    let client = UserPoolClientType::builder().enable_token_revocation(false).refresh_token_validity(3650).build();
    assert_eq!(client.map(|client| client.lint().len()), Ok(3));
}
