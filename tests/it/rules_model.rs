//! The limits of the service model on every shape: required members, lengths, patterns, ranges and enums.

use cognito_user_pool_client::Rule::{EnumValue, ListLength, NumberRange, RequiredMember, StringLength, StringPattern};
use cognito_user_pool_client::operation::{
    add_user_pool_client_secret::AddUserPoolClientSecretInput,
    delete_user_pool_client_secret::DeleteUserPoolClientSecretInput, list_user_pool_clients::ListUserPoolClientsInput,
    set_user_pool_client_session_configuration::SetUserPoolClientSessionConfigurationInput,
};
use cognito_user_pool_client::{
    ClientTypeType, ExplicitAuthFlowsType, FeatureType, OAuthFlowType, PreventUserExistenceErrorTypes, TimeUnitsType,
    ValidationError,
};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::rules::{ALL, Case, On, REQUESTS, check_all, read};
use crate::support::{NOT_MODELED, must_be_one_of};

const CLIENT: &[On] = &[On::Client];
const CREATE: &[On] = &[On::Create];
const UPDATE: &[On] = &[On::Update];
const WITH_ID: &[On] = &[On::Client, On::Update];
const WITH_SECRET: &[On] = &[On::Client, On::Create];

const REDIRECT_URL: &str = r"[\p{L}\p{M}\p{S}\p{N}\p{P}]+";

#[test]
fn each_limit_of_the_model_is_checked_at_its_bounds() {
    check_all(&cases());
}

pub(crate) fn cases() -> Vec<Case> {
    [required(), names(), client_secrets(), urls(), entries(), analytics(), lists(), numbers(), enums()]
        .into_iter()
        .flatten()
        .collect()
}

fn required() -> Vec<Case> {
    let rejects = |on, settings, expected: &str| Case::rejects(RequiredMember, on, settings, expected);
    vec![
        Case::accepts(RequiredMember, CLIENT, json!({"UserPoolId": null, "ClientName": null, "ClientId": null})),
        Case::accepts(RequiredMember, CREATE, json!({})),
        rejects(CREATE, json!({"UserPoolId": null}), "UserPoolId: missing required member"),
        rejects(CREATE, json!({"ClientName": null}), "ClientName: missing required member"),
        Case::accepts(RequiredMember, UPDATE, json!({"ClientName": null})),
        rejects(
            UPDATE,
            json!({"UserPoolId": null, "ClientId": null}),
            "UserPoolId: missing required member; ClientId: missing required member",
        ),
        // Required if its parent is present.
        Case::accepts(RequiredMember, ALL, json!({"RefreshTokenRotation": null})),
        rejects(ALL, json!({"RefreshTokenRotation": {}}), "RefreshTokenRotation.Feature: missing required member"),
        rejects(
            ALL,
            json!({"RefreshTokenRotation": {"RetryGracePeriodSeconds": 10}}),
            "RefreshTokenRotation.Feature: missing required member",
        ),
        // Only `Feature` is required, in CloudFormation too.
        Case::accepts(RequiredMember, ALL, json!({"RefreshTokenRotation": {"Feature": "DISABLED"}})),
    ]
}

/// Returns cases for strings that repeat `unit`, with the lengths `min - 1`, `min`, `max` and `max + 1`.
fn lengths(on: &'static [On], member: &str, unit: &str, min: usize, max: usize) -> Vec<Case> {
    let string = |length: usize| json!({ member: unit.repeat(length) });
    let rejects = |length| {
        let expected = format!("{member}: must have between {min} and {max} characters, found {length}");
        Case::rejects(StringLength, on, string(length), expected)
    };
    vec![
        rejects(min - 1),
        Case::accepts(StringLength, on, string(min)),
        Case::accepts(StringLength, on, string(max)),
        rejects(max + 1),
    ]
}

fn names() -> Vec<Case> {
    let mut cases = lengths(ALL, "ClientName", "n", 1, 128);
    cases.extend(lengths(WITH_ID, "ClientId", "+", 1, 128));
    let pool_id = |length: usize| json!({"UserPoolId": format!("us-east-1_{}", "E".repeat(length - 10))});
    cases.push(Case::accepts(StringLength, ALL, pool_id(55)));
    cases.push(Case::rejects(
        StringLength,
        ALL,
        pool_id(56),
        "UserPoolId: must have between 1 and 55 characters, found 56",
    ));
    let empty = "UserPoolId: must have between 1 and 55 characters, found 0";
    cases.push(Case::rejects(StringLength, ALL, json!({"UserPoolId": ""}), empty));

    for name in ["Web_1 +=,.@-", "tab\tand\nline\r\u{b}\u{c}", " ", "a".repeat(128).as_str()] {
        cases.push(Case::accepts(StringPattern, ALL, json!({"ClientName": name})));
    }
    for name in ["テスト用", "café", "a/b", "a!", "non\u{a0}breaking", "bell\u{7}"] {
        let expected = format!(r"ClientName: must match `[\w\s+=,.@-]+`, found `{}`", name.escape_debug());
        cases.push(Case::rejects(StringPattern, ALL, json!({"ClientName": name}), expected));
    }
    for id in ["a_1", "us-east-1_EXAMPLE", "us_gov-west-1_0aZ"] {
        cases.push(Case::accepts(StringPattern, ALL, json!({"UserPoolId": id})));
    }
    for id in ["us-east-1", "us-east-1_", "_EXAMPLE", "us east-1_EXAMPLE", "us-east-1_EX-AMPLE", "us-east-1_é"] {
        let expected = format!("UserPoolId: must match `[\\w-]+_[0-9a-zA-Z]+`, found `{id}`");
        cases.push(Case::rejects(StringPattern, ALL, json!({"UserPoolId": id}), expected));
    }
    cases.push(Case::accepts(StringPattern, WITH_ID, json!({"ClientId": "aZ09_+"})));
    for id in ["a-b", "a b", "é"] {
        let expected = r"ClientId: must match `[\w+]+`, found another value (not shown)";
        cases.push(Case::rejects(StringPattern, WITH_ID, json!({"ClientId": id}), expected));
    }
    cases
}

fn client_secrets() -> Vec<Case> {
    let mut cases = lengths(WITH_SECRET, "ClientSecret", "s", 24, 64);
    for secret in ["0123456789abcdefABCDEF_+", "this1234is5678my91011example1213client1415secret"] {
        cases.push(Case::accepts(StringPattern, WITH_SECRET, json!({"ClientSecret": secret})));
    }
    for secret in ["0123456789-0123456789-0123", "0123456789 0123456789 0123", "0123456789/0123456789=0123"] {
        let expected = r"ClientSecret: must match `[\w+]+`, found another value (not shown)";
        cases.push(Case::rejects(StringPattern, WITH_SECRET, json!({"ClientSecret": secret}), expected));
    }
    cases
}

/// Returns a URL of `length` characters. `あ` has three bytes.
fn url(length: usize, unit: &str) -> String {
    let start = "https://example.com/";
    format!("{start}{}", unit.repeat(length - start.len()))
}

fn urls() -> Vec<Case> {
    let mut cases = Vec::new();
    for unit in ["a", "あ"] {
        let (longest, longer) = (url(1024, unit), url(1025, unit));
        for member in ["CallbackURLs", "LogoutURLs"] {
            let expected = format!("{member}[1]: must have between 1 and 1024 characters, found 1025");
            cases.push(Case::accepts(StringLength, ALL, json!({member: [longest]})));
            cases.push(Case::rejects(StringLength, ALL, json!({member: [longest, longer]}), expected));
            let expected = format!("{member}[0]: must have between 1 and 1024 characters, found 0");
            cases.push(Case::rejects(StringLength, ALL, json!({member: [""]}), expected));
        }
        let default = json!({"CallbackURLs": [longest], "DefaultRedirectURI": longest});
        cases.push(Case::accepts(StringLength, ALL, default));
        cases.push(Case::rejects(
            StringLength,
            ALL,
            json!({"CallbackURLs": [longer], "DefaultRedirectURI": longer}),
            "CallbackURLs[0]: must have between 1 and 1024 characters, found 1025; \
             DefaultRedirectURI: must have between 1 and 1024 characters, found 1025",
        ));
    }
    // Letters, marks, symbols, numbers and punctuation of any script.
    cases.push(Case::accepts(StringPattern, ALL, json!({"CallbackURLs": ["https://例え.jp/é/e\u{301}/€/٣/“”/😀"]})));
    // Characters that are valid in an IRI and that the service rejects: spaces, formats, private use.
    for url in ["https://example.com/\u{a0}", "https://example.com/\u{200b}", "https://example.com/?\u{e000}"] {
        let expected = format!("CallbackURLs[0]: must match `{REDIRECT_URL}`, found `{}`", url.escape_debug());
        cases.push(Case::rejects(StringPattern, ALL, json!({"CallbackURLs": [url]}), expected));
    }
    cases
}

/// Scopes, providers and attributes.
fn entries() -> Vec<Case> {
    let mut cases = Vec::new();
    let mut lengths = |member: &str, texts: [String; 3], max: usize| {
        let [longest, longer, shortest] = texts;
        cases.push(Case::accepts(StringLength, ALL, json!({member: [longest, shortest]})));
        let expected = format!(
            "{member}[0]: must have between 1 and {max} characters, found {}; {member}[2]: must have between 1 and {max} characters, found 0",
            max + 1,
        );
        cases.push(Case::rejects(StringLength, ALL, json!({member: [longer, longest, ""]}), expected));
    };
    let scope = |length: usize| format!("api/{}", "s".repeat(length - 4));
    lengths("AllowedOAuthScopes", [scope(256), scope(257), "a/b".into()], 256);
    lengths("SupportedIdentityProviders", ["あ".repeat(32), "あ".repeat(33), "G".into()], 32);
    lengths("ReadAttributes", ["é".repeat(2048), "é".repeat(2049), "\u{0}".into()], 2048);
    lengths("WriteAttributes", ["é".repeat(2048), "é".repeat(2049), "\u{0}".into()], 2048);

    cases.push(Case::accepts(StringPattern, ALL, json!({"AllowedOAuthScopes": ["https://a/!", "~#/[]^{|}"]})));
    for (scope, found) in
        [("a/b c", "a/b c"), ("a/\"", "a/\""), ("a/\\", r"a/\\"), ("a/\u{7f}", r"a/\u{7f}"), ("a/é", "a/é")]
    {
        let expected = format!(r"AllowedOAuthScopes[0]: must match `[\x21\x23-\x5B\x5D-\x7E]+`, found `{found}`");
        cases.push(Case::rejects(StringPattern, ALL, json!({"AllowedOAuthScopes": [scope]}), expected));
    }
    cases.push(Case::accepts(StringPattern, ALL, json!({"SupportedIdentityProviders": ["My SAML\u{3000}\u{2028}+"]})));
    for provider in ["tab\t", "line\n", "\u{200b}"] {
        let found = provider.escape_debug();
        let pattern = r"[\p{L}\p{M}\p{S}\p{N}\p{P}\p{Z}]+";
        let expected = format!("SupportedIdentityProviders[0]: must match `{pattern}`, found `{found}`");
        cases.push(Case::rejects(StringPattern, ALL, json!({"SupportedIdentityProviders": [provider]}), expected));
    }
    cases
}

fn analytics() -> Vec<Case> {
    const ARN: &str =
        r"arn:[\w+=/,.@-]+:[\w+=/,.@-]+:([\w+=/,.@-]*)?:[0-9]+:[\w+=/,.@-]+(:[\w+=/,.@-]+)?(:[\w+=/,.@-]+)?";
    let by_arn = |arn: &str| json!({"AnalyticsConfiguration": {"ApplicationArn": arn}});
    let by_id = |id: &str, external: &str| {
        json!({"AnalyticsConfiguration": {
            "ApplicationId": id, "RoleArn": "arn:aws:iam::123456789012:role/r", "ExternalId": external,
        }})
    };
    let long = |length: usize| format!("arn:aws:mobiletargeting:us-east-1:1:{}", "a".repeat(length - 36));
    let mut cases = vec![
        Case::accepts(StringLength, ALL, by_arn("arn:aws:mobile::1:ab")),
        Case::rejects(
            StringLength,
            ALL,
            by_arn("arn:aws:mobile::1:a"),
            "AnalyticsConfiguration.ApplicationArn: must have between 20 and 2048 characters, found 19",
        ),
        Case::accepts(StringLength, ALL, by_arn(&long(2048))),
        Case::rejects(
            StringLength,
            ALL,
            by_arn(&long(2049)),
            "AnalyticsConfiguration.ApplicationArn: must have between 20 and 2048 characters, found 2049",
        ),
        Case::accepts(StringLength, ALL, by_id("a", "")),
        Case::accepts(StringLength, ALL, by_id("a", &"é".repeat(131_072))),
        Case::rejects(
            StringLength,
            ALL,
            by_id("a", &"é".repeat(131_073)),
            "AnalyticsConfiguration.ExternalId: must have between 0 and 131072 characters, found 131073",
        ),
        Case::accepts(StringPattern, ALL, by_id("0123456789abcdefABCDEF", "any thing\u{7}")),
        Case::rejects(
            StringPattern,
            ALL,
            by_id("0x1f", "e"),
            "AnalyticsConfiguration.ApplicationId: must match `^[0-9a-fA-F]+$`, found `0x1f`",
        ),
        // The model has no minimum length, but the pattern requires one character.
        Case::rejects(
            StringPattern,
            ALL,
            by_id("", "e"),
            "AnalyticsConfiguration.ApplicationId: must match `^[0-9a-fA-F]+$`, found an empty string",
        ),
    ];
    for arn in ["arn:aws-cn:mobiletargeting:cn-north-1:123456789012:apps/x", "arn:a:b::0:c:d:eeeeeeeee"] {
        cases.push(Case::accepts(StringPattern, ALL, by_arn(arn)));
    }
    for arn in [
        "arn:aws:mobiletargeting:us-east-1::apps/x",
        "arn:aws:mobiletargeting:us-east-1:12a:apps/x",
        "arn:aws:mobiletargeting:us-east-1:1:a:b:c:d",
        "urn:aws:mobiletargeting:us-east-1:1:apps/x",
        "arn:aws:mobiletargeting:us-east-1:1:apps/é",
    ] {
        let expected = format!("AnalyticsConfiguration.ApplicationArn: must match `{ARN}`, found `{arn}`");
        cases.push(Case::rejects(StringPattern, ALL, by_arn(arn), expected));
    }
    cases
}

fn lists() -> Vec<Case> {
    let urls = |count: usize| (0..count).map(|n| format!("https://example.com/{n}")).collect::<Vec<_>>();
    let scopes = |count: usize| (0..count).map(|n| format!("api/{n}")).collect::<Vec<_>>();
    let flows = |count| json!({"CallbackURLs": ["https://example.com/"], "AllowedOAuthFlows": vec!["code"; count]});
    let many = vec!["email"; 1000];
    vec![
        Case::accepts(ListLength, ALL, json!({"CallbackURLs": urls(100), "LogoutURLs": urls(100)})),
        Case::rejects(
            ListLength,
            ALL,
            json!({"CallbackURLs": urls(101), "LogoutURLs": urls(101)}),
            "CallbackURLs: must have at most 100 entries, found 101; \
             LogoutURLs: must have at most 100 entries, found 101",
        ),
        Case::accepts(ListLength, ALL, flows(3)),
        Case::rejects(ListLength, ALL, flows(4), "AllowedOAuthFlows: must have at most 3 entries, found 4"),
        Case::accepts(ListLength, ALL, json!({"AllowedOAuthScopes": scopes(50)})),
        Case::rejects(
            ListLength,
            ALL,
            json!({"AllowedOAuthScopes": scopes(51)}),
            "AllowedOAuthScopes: must have at most 50 entries, found 51",
        ),
        // The model does not limit these numbers.
        Case::accepts(
            ListLength,
            ALL,
            json!({"ReadAttributes": many, "WriteAttributes": many, "SupportedIdentityProviders": many,
                "ExplicitAuthFlows": vec!["ALLOW_USER_SRP_AUTH"; 1000]}),
        ),
        Case::accepts(
            ListLength,
            ALL,
            json!({"ReadAttributes": [], "WriteAttributes": [], "SupportedIdentityProviders": [], "CallbackURLs": [],
                "ExplicitAuthFlows": [], "LogoutURLs": [], "AllowedOAuthFlows": [], "AllowedOAuthScopes": []}),
        ),
    ]
}

fn numbers() -> Vec<Case> {
    let mut cases = Vec::new();
    let mut bounds = |path: &str, settings: &dyn Fn(i64) -> Value, min: i64, max: i64| {
        for number in [min, max] {
            cases.push(Case::accepts(NumberRange, ALL, settings(number)));
        }
        for number in [i64::from(i32::MIN), min - 1, max + 1, i64::from(i32::MAX)] {
            let expected = format!("{path}: must be between {min} and {max}, found `{number}`");
            cases.push(Case::rejects(NumberRange, ALL, settings(number), expected));
        }
    };
    bounds("AuthSessionValidity", &|number| json!({"AuthSessionValidity": number}), 3, 15);
    bounds(
        "RefreshTokenRotation.RetryGracePeriodSeconds",
        &|number| json!({"RefreshTokenRotation": {"Feature": "ENABLED", "RetryGracePeriodSeconds": number}}),
        0,
        60,
    );
    let refresh = |number| json!({"RefreshTokenValidity": number, "TokenValidityUnits": {"RefreshToken": "seconds"}});
    bounds("RefreshTokenValidity", &refresh, 0, 315_360_000);

    for token in ["AccessToken", "IdToken"] {
        let settings = |number| json!({format!("{token}Validity"): number, "TokenValidityUnits": {token: "days"}});
        cases.push(Case::accepts(NumberRange, ALL, settings(1)));
        for number in [0, -1] {
            let expected = format!("{token}Validity: must be between 1 and 86400, found `{number}`");
            cases.push(Case::rejects(NumberRange, ALL, settings(number), expected));
        }
        let settings = |number| json!({format!("{token}Validity"): number, "TokenValidityUnits": {token: "seconds"}});
        cases.push(Case::accepts(NumberRange, ALL, settings(86_400)));
        let expected = format!(
            "{token}Validity: must be between 1 and 86400, found `86401`; \
             {token}Validity: must be between 5 minutes and 1 day, found `86401 seconds`",
        );
        cases.push(Case::rejects(NumberRange, ALL, settings(86_401), expected));
    }
    cases
}

fn enums() -> Vec<Case> {
    let accepted = |settings| Case::accepts(EnumValue, ALL, settings);
    // The service has returned the values of a client.
    let unknown = json!({"AllowedOAuthFlows": ["token"], "PreventUserExistenceErrors": "",
        "ExplicitAuthFlows": ["USER_SRP_AUTH"], "RefreshTokenRotation": {"Feature": "enabled"},
        "TokenValidityUnits": {"IdToken": NOT_MODELED}});
    let mut cases = vec![
        Case::accepts(EnumValue, &[On::Client], unknown),
        accepted(json!({"AllowedOAuthFlows": ["implicit", "code"], "CallbackURLs": ["https://example.com/"]})),
        accepted(json!({"PreventUserExistenceErrors": "ENABLED"})),
        accepted(json!({"PreventUserExistenceErrors": "LEGACY"})),
        accepted(json!({"RefreshTokenRotation": {"Feature": "ENABLED"}})),
        accepted(json!({"ExplicitAuthFlows": ["ALLOW_ADMIN_USER_PASSWORD_AUTH", "ALLOW_CUSTOM_AUTH",
            "ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_AUTH", "ALLOW_USER_PASSWORD_AUTH", "ALLOW_USER_SRP_AUTH"]})),
    ];
    for unit in ["seconds", "minutes", "hours", "days"] {
        let units = json!({"AccessToken": unit, "IdToken": unit, "RefreshToken": unit});
        cases.push(accepted(json!({"TokenValidityUnits": units})));
    }
    let mut rejected = |settings, path: &str, values, found: &str| {
        let expected = format!("{path}: {}, found {found}", must_be_one_of(values));
        cases.push(Case::rejects(EnumValue, REQUESTS, settings, expected));
    };
    for (grant, found) in [
        (NOT_MODELED, format!("`{NOT_MODELED}`")),
        ("token", "`token`".to_owned()),
        ("Code", "`Code`, did you mean `code`?".to_owned()),
    ] {
        let settings = json!({"AllowedOAuthFlows": ["code", grant], "CallbackURLs": ["https://example.com/"]});
        rejected(settings, "AllowedOAuthFlows[1]", OAuthFlowType::values(), &found);
    }
    for (errors, found) in [("Enabled", "`Enabled`, did you mean `ENABLED`?"), ("", "an empty string")] {
        let settings = json!({"PreventUserExistenceErrors": errors});
        rejected(settings, "PreventUserExistenceErrors", PreventUserExistenceErrorTypes::values(), found);
    }
    let settings = json!({"RefreshTokenRotation": {"Feature": "enabled"}});
    rejected(settings, "RefreshTokenRotation.Feature", FeatureType::values(), "`enabled`, did you mean `ENABLED`?");
    for unit in ["Hours", "hour", " hours"] {
        let settings = json!({"TokenValidityUnits": {"IdToken": unit}});
        let found = format!("`{unit}`, did you mean `hours`?");
        rejected(settings, "TokenValidityUnits.IdToken", TimeUnitsType::values(), &found);
    }
    for (flow, meant) in [
        (NOT_MODELED, ""),
        ("USER_SRP_AUTH", ""),
        ("ALLOW_ADMIN_NO_SRP_AUTH", ""),
        ("REFRESH_TOKEN_AUTH", ""),
        ("allow_user_auth", ", did you mean `ALLOW_USER_AUTH`?"),
    ] {
        let settings = json!({"ExplicitAuthFlows": ["ALLOW_CUSTOM_AUTH", flow]});
        let found = format!("`{flow}`{meant}");
        rejected(settings, "ExplicitAuthFlows[1]", ExplicitAuthFlowsType::values(), &found);
    }
    cases
}

#[test]
fn each_limit_of_the_other_requests_is_checked_at_its_bounds() {
    let client = |rest: Value| {
        let mut input = json!({"UserPoolId": "us-east-1_EXAMPLE", "ClientId": "1example23456789"});
        input.as_object_mut().unwrap().extend(rest.as_object().unwrap().clone());
        input
    };

    let add = |secret: &str| found(client(json!({"ClientSecret": secret})), AddUserPoolClientSecretInput::validate);
    assert_eq!(found(client(json!({})), AddUserPoolClientSecretInput::validate), "");
    assert_eq!(add(&"+".repeat(23)), "ClientSecret: must have between 24 and 64 characters, found 23");
    assert_eq!(add(&"+".repeat(24)), "");
    assert_eq!(add(&"_".repeat(64)), "");
    assert_eq!(add(&"a".repeat(65)), "ClientSecret: must have between 24 and 64 characters, found 65");
    assert_eq!(
        found(json!({}), AddUserPoolClientSecretInput::validate),
        "UserPoolId: missing required member; ClientId: missing required member",
    );

    let delete = |id: Value| found(client(json!({"ClientSecretId": id})), DeleteUserPoolClientSecretInput::validate);
    assert_eq!(delete(json!("1example23456789--1726788459")), "");
    assert_eq!(delete(json!("é".repeat(128))), "");
    assert_eq!(delete(json!("é".repeat(129))), "ClientSecretId: must have between 1 and 128 characters, found 129");
    assert_eq!(delete(json!("")), "ClientSecretId: must have between 1 and 128 characters, found 0");
    assert_eq!(delete(Value::Null), "ClientSecretId: missing required member");

    let list = |rest: Value| found(client(rest), ListUserPoolClientsInput::validate);
    assert_eq!(list(json!({"MaxResults": 1, "NextToken": "t"})), "");
    assert_eq!(list(json!({"MaxResults": 60})), "");
    assert_eq!(list(json!({"MaxResults": 0})), "MaxResults: must be between 1 and 60, found `0`");
    assert_eq!(list(json!({"MaxResults": 61})), "MaxResults: must be between 1 and 60, found `61`");
    assert_eq!(list(json!({"NextToken": "a b"})), r"NextToken: must match `[\S]+`, found `a b`");
    assert_eq!(list(json!({"NextToken": ""})), "NextToken: must have between 1 and 131072 characters, found 0");
    assert_eq!(
        list(json!({"ClientType": NOT_MODELED})),
        format!("ClientType: {}, found `{NOT_MODELED}`", must_be_one_of(ClientTypeType::values())),
    );

    let session = |rest: Value| found(client(rest), SetUserPoolClientSessionConfigurationInput::validate);
    assert_eq!(session(json!({"SSOSession": {"MaxValidityMinutes": 0}})), "");
    assert_eq!(session(json!({"SSOSession": {"MaxValidityMinutes": 129_600}})), "");
    assert_eq!(
        session(json!({"SSOSession": {"MaxValidityMinutes": 129_601}})),
        "SSOSession.MaxValidityMinutes: must be between 0 and 129600, found `129601`",
    );
    assert_eq!(
        session(json!({"SSOSession": {"MaxValidityMinutes": -1}})),
        "SSOSession.MaxValidityMinutes: must be between 0 and 129600, found `-1`",
    );
    assert_eq!(session(json!({"SSOSession": {}})), "SSOSession.MaxValidityMinutes: missing required member");
    assert_eq!(session(json!({})), "SSOSession: missing required member");
}

/// Returns the message of the error, or an empty string if there is none.
fn found<T: DeserializeOwned>(input: Value, validate: fn(&T) -> Result<(), ValidationError>) -> String {
    validate(&read(input)).err().map(|error| error.to_string()).unwrap_or_default()
}
