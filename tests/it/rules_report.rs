//! Reports list all violations in member order, each on one line and without secrets.

use cognito_user_pool_client::Rule::{
    CallbackUrlsRequired, EnumValue, NumberRange, RedirectUriFragment, RedirectUriHttps, RequiredMember, StringLength,
};
use cognito_user_pool_client::operation::add_user_pool_client_secret::AddUserPoolClientSecretInput;
use cognito_user_pool_client::operation::create_user_pool_client::CreateUserPoolClientInput;
use cognito_user_pool_client::operation::update_user_pool_client::UpdateUserPoolClientInput;
use cognito_user_pool_client::types::{ExplicitAuthFlowsType, OAuthFlowType, PreventUserExistenceErrorTypes};
use cognito_user_pool_client::validation::{ParseRuleError, PoolContext};
use cognito_user_pool_client::{Rule, UserPoolClientType, ValidationError, Violation};
use serde_json::{Value, json};

use crate::rules::{On, document, read};
use crate::support::{NOT_MODELED, must_be_one_of};

#[test]
fn all_violations_are_reported_in_member_order() {
    // The order is neither the order in the document nor the order of the rules.
    let settings = json!({
        "RefreshTokenRotation": {"RetryGracePeriodSeconds": 61},
        "AuthSessionValidity": 2,
        "LogoutURLs": ["https://example.com/#a", "http://example.com/#b"],
        "AllowedOAuthFlows": ["code", "token"],
        "PreventUserExistenceErrors": "MAYBE",
        "TokenValidityUnits": {"IdToken": NOT_MODELED},
        "ClientName": "",
        "RefreshTokenValidity": -7,
    });
    let request: UpdateUserPoolClientInput = read(document(On::Update, &settings));
    let error = request.validate().unwrap_err();
    let found: Vec<_> = error.violations().iter().map(|violation| (violation.path(), violation.rule())).collect();
    assert_eq!(
        found,
        [
            ("ClientName", StringLength),
            ("RefreshTokenValidity", NumberRange),
            ("TokenValidityUnits.IdToken", EnumValue),
            ("CallbackURLs", CallbackUrlsRequired),
            ("LogoutURLs[0]", RedirectUriFragment),
            ("LogoutURLs[1]", RedirectUriFragment),
            ("LogoutURLs[1]", RedirectUriHttps),
            ("AllowedOAuthFlows[1]", EnumValue),
            ("PreventUserExistenceErrors", EnumValue),
            ("AuthSessionValidity", NumberRange),
            ("RefreshTokenRotation.Feature", RequiredMember),
            ("RefreshTokenRotation.RetryGracePeriodSeconds", NumberRange),
        ],
    );
    let sentences: Vec<_> = error.violations().iter().map(ToString::to_string).collect();
    assert_eq!(error.to_string(), sentences.join("; "));
    assert_eq!(sentences[1], "RefreshTokenValidity: must be between 0 and 315360000, found `-7`");
}

#[test]
fn build_and_validate_report_the_same_violations() {
    let builder = UserPoolClientType::builder()
        .user_pool_id("nowhere")
        .allowed_o_auth_flows(OAuthFlowType::Implicit)
        .auth_session_validity(16);
    let expected = "UserPoolId: must match `[\\w-]+_[0-9a-zA-Z]+`, found `nowhere`; \
                    CallbackURLs: missing a callback URL for the grant type `implicit`; \
                    AuthSessionValidity: must be between 3 and 15, found `16`";
    assert_eq!(builder.clone().build().map_err(|error| error.to_string()), Err(expected.to_owned()));
    let client = builder.build_unvalidated();
    assert_eq!(client.validate().map_err(|error| error.to_string()), Err(expected.to_owned()));
    assert_eq!(client.validate_in(&PoolContext::default()), client.validate());
}

#[test]
fn violations_of_pool_rules_are_sorted_with_the_others_in_member_order() {
    let settings = json!({
        "ReadAttributes": ["custom:x"],
        "CallbackURLs": ["http://example.com/"],
        "AllowedOAuthScopes": ["api/read"],
        "AuthSessionValidity": 2,
    });
    let client: UserPoolClientType = read(document(On::Client, &settings));
    let pool = PoolContext::builder().schema_attributes([("email", true)]).resource_server_scopes([""; 0]).build();
    assert_eq!(
        client.validate_in(&pool).unwrap_err().to_string(),
        "ReadAttributes[0]: must be an attribute of the user pool, found `custom:x`; \
         CallbackURLs[0]: must use `https` unless the host is `localhost`, `127.0.0.1` or `[::1]`, found `http://example.com/`; \
         AllowedOAuthScopes[0]: must be a scope of a resource server of the user pool, found `api/read`; \
         AuthSessionValidity: must be between 3 and 15, found `2`",
    );
}

#[test]
fn no_message_has_a_secret_or_a_client_id() {
    // The value is too long and has invalid characters, so that it breaks each rule on these members.
    let canary = "canary-".repeat(30);
    let settings = json!({
        "ClientId": canary,
        "ClientSecret": canary,
        "GenerateSecret": true,
        "AllowedOAuthFlows": ["client_credentials", "code"],
        "AllowedOAuthScopes": ["openid"],
        "ExplicitAuthFlows": ["USER_PASSWORD_AUTH", "ALLOW_USER_PASSWORD_AUTH"],
    });
    let check = |result: Result<(), ValidationError>, ids: usize| {
        let error = result.unwrap_err();
        assert!(!error.to_string().contains("canary"), "{error}");
        assert!(!format!("{error:?}").contains("canary"), "{error:?}");
        let own = error.violations().iter().filter(|violation| violation.path().starts_with("Client"));
        assert_eq!(own.count(), ids, "{error}");
    };
    check(read::<UserPoolClientType>(document(On::Client, &settings)).validate(), 4);
    check(read::<CreateUserPoolClientInput>(document(On::Create, &settings)).validate(), 2);
    check(read::<UpdateUserPoolClientInput>(document(On::Update, &settings)).validate(), 2);
    check(read::<AddUserPoolClientSecretInput>(document(On::Client, &settings)).validate(), 4);

    let client: UserPoolClientType = read(document(On::Client, &settings));
    let warnings = client.lint();
    assert!(!warnings.is_empty() && !format!("{warnings:?}").contains("canary"), "{warnings:?}");
}

/// Strings, each with the form that is shown: on one line, of at most 120 characters and 160 bytes.
fn shown_strings() -> Vec<(String, String)> {
    let repeat = |string: &str, count| string.repeat(count);
    let mut shown: Vec<_> =
        [("a", 120), ("é", 80), ("あ", 53)].map(|(it, count)| (repeat(it, count), repeat(it, count))).into();
    for (string, escaped, fitting) in [
        ("a", "a", 119),
        ("é", "é", 78),
        ("あ", "あ", 52),
        ("\n", r"\n", 59),
        ("\u{1b}", r"\u{1b}", 19),
        ("\u{202e}", r"\u{202e}", 14),
        ("\\", r"\\", 59),
    ] {
        shown.push((repeat(string, 1_000), repeat(escaped, fitting) + "…"));
    }
    shown
}

#[test]
fn a_string_in_a_message_is_one_line_of_at_most_120_characters_and_160_bytes() {
    for (string, shown) in shown_strings() {
        let error = UserPoolClientType::builder().user_pool_id(string).build().unwrap_err();
        let message = error.iter().find(|it| it.rule() == Rule::StringPattern).unwrap().message().to_string();
        assert_eq!(message, format!(r"must match `[\w-]+_[0-9a-zA-Z]+`, found `{shown}`"));
        assert!(shown.chars().count() <= 120 && shown.len() <= 160, "{shown}");
    }
}

#[test]
fn the_name_of_an_unknown_member_in_a_path_is_one_line_of_at_most_120_characters_and_160_bytes() {
    for (name, shown) in shown_strings() {
        let document =
            json!({"ClientName": "web", name.clone(): 1, "RefreshTokenRotation": {"Feature": "ENABLED", name: 1}});
        let client: UserPoolClientType = read(document);
        let paths = [format!("RefreshTokenRotation.{shown}"), shown.clone()];
        assert_eq!(client.unknown_paths(), paths);
        let warnings = client.lint();
        let unmodeled: Vec<_> = warnings.iter().filter(|it| it.rule() == Rule::UnmodeledMember).collect();
        assert_eq!(unmodeled.iter().map(|it| it.path()).collect::<Vec<_>>(), paths);
        assert_eq!(unmodeled.iter().map(|it| it.member()).collect::<Vec<_>>(), ["RefreshTokenRotation", &shown]);
        assert_eq!(serde_json::to_value(&unmodeled).unwrap()[1]["path"], *shown);
        assert!(unmodeled[1].to_string().starts_with(&format!("{shown}: should be")), "{}", unmodeled[1]);
        let error = client.validate_strict().unwrap_err();
        assert_eq!(error.iter().map(Violation::path).collect::<Vec<_>>(), paths);
        let bare = client.without_unknown_fields();
        let diff = client.diff(&bare);
        assert_eq!(diff.iter().map(cognito_user_pool_client::diff::Change::path).collect::<Vec<_>>(), paths);
        assert_eq!(diff.to_string(), format!("{}: removed\n{}: removed", paths[0], paths[1]));
        let update = bare.to_update().build_unvalidated();
        assert_eq!(cognito_user_pool_client::would_reset(&update, &client), paths);
    }
}

#[test]
fn a_finding_about_an_entry_has_its_member_and_index_and_any_other_has_no_index() {
    let settings = json!({
        "CallbackURLs": ["https://example.com/", "http://example.com/"],
        "RefreshTokenRotation": {"Feature": "ENABLED", "RetryGracePeriodSeconds": 61},
        "AuthSessionValidity": 2,
    });
    let error = read::<UserPoolClientType>(settings).validate().unwrap_err();
    let parts: Vec<_> = error.iter().map(|it| (it.path(), it.member(), it.index())).collect();
    assert_eq!(
        parts,
        [
            ("CallbackURLs[1]", "CallbackURLs", Some(1)),
            ("AuthSessionValidity", "AuthSessionValidity", None),
            ("RefreshTokenRotation.RetryGracePeriodSeconds", "RefreshTokenRotation", None),
        ],
    );
}

#[test]
fn findings_about_one_entry_are_in_the_order_of_the_rules() {
    let settings = json!({
        "ExplicitAuthFlows": [NOT_MODELED, NOT_MODELED],
        "CallbackURLs": ["javascript:*", "javascript:*", "http: #"],
        "RefreshTokenRotation": {"RetryGracePeriodSeconds": 61, "Feature": "DISABLED"},
    });
    let client: UserPoolClientType = read(settings);
    let warnings = client.lint();
    let found = warnings.iter().map(|it| (it.path().to_owned(), it.rule()));
    let violations = client.validate().unwrap_err();
    let violations = violations.iter().map(|it| (it.path().to_owned(), it.rule()));
    let mut pairs = 0;
    for found in [found.collect::<Vec<_>>(), violations.collect()] {
        for pair in found.windows(2).filter(|pair| pair[0].0 == pair[1].0) {
            let position = |rule| Rule::ALL.iter().position(|it| *it == rule);
            assert!(position(pair[0].1) < position(pair[1].1), "{pair:?}");
            pairs += 1;
        }
    }
    assert!(pairs >= 5, "of `CallbackURLs[1]`, `CallbackURLs[2]` and `ExplicitAuthFlows[1]`");
}

#[test]
fn a_message_does_not_show_the_user_information_of_a_url() {
    for (url, shown) in [
        ("http://user:hunter2@example.com/", "http://***@example.com/"),
        ("http://hunter2@example.com", "http://***@example.com"),
        ("http://a:hunter2@hunter2@example.com/a@b", "http://***@example.com/a@b"),
        ("http://a:hunter2 @example.com/", "http://***@example.com/"),
        ("//a:hunter2@example.com/", "//***@example.com/"),
        ("http://example.com/@me", "http://example.com/@me"),
        ("http://example.com?mail=me@example.com", "http://example.com?mail=me@example.com"),
    ] {
        let error = UserPoolClientType::builder().callback_urls(url).build().unwrap_err();
        for violation in &error {
            let message = violation.to_string();
            assert!(message.ends_with(&format!("found `{shown}`")), "{message}");
        }
    }
    // Longer than what a message shows.
    let url = format!("http://a:{}@example.com/", "hunter2".repeat(100));
    let error = UserPoolClientType::builder().callback_urls(url).build().unwrap_err();
    assert!(error.to_string().ends_with("found `http://***@example.com/`"), "{error}");
}

#[test]
fn a_message_does_not_show_a_client_secret_arn_that_is_not_an_arn() {
    let error = UserPoolClientType::builder().client_secret_arn("hunter2".repeat(4)).build_unvalidated();
    assert_eq!(
        error.validate().unwrap_err().to_string(),
        r"ClientSecretArn: must match `^arn\:(aws|aws-us-gov|aws-eusc)\:secretsmanager\:([\d\w\-]+):(\d{12})\:secret[:\/][\w+=\/,.@\-]+$`, found another value (not shown)",
    );
}

#[test]
fn a_message_with_control_characters_in_the_value_is_one_line() {
    let name = "a\r\n\u{1b}[31m\u{2028}\u{202e}\u{0}";
    let error = UserPoolClientType::builder().client_name(name).build().unwrap_err();
    assert_eq!(error.to_string(), r"ClientName: must match `[\w\s+=,.@-]+`, found `a\r\n\u{1b}[31m\u{2028}\u{202e}\0`",);
    let settings = json!({"PreventUserExistenceErrors": "\n", "ExplicitAuthFlows": ["ALLOW_\n", "USER_PASSWORD_AUTH"],
        "AllowedOAuthFlows": ["client_credentials", "\n"], "AllowedOAuthScopes": ["\n"], "CallbackURLs": ["\n"],
        "DefaultRedirectURI": "\r", "SupportedIdentityProviders": ["\n"], "ReadAttributes": ["\n"],
        "TokenValidityUnits": {"IdToken": "\n"}, "RefreshTokenRotation": {"Feature": "\n"},
        "AnalyticsConfiguration": {"ApplicationArn": "\n:::\n:::"}});
    let request: UpdateUserPoolClientInput = read(document(On::Update, &settings));
    let pool = PoolContext::builder()
        .schema_attributes([("\n", true)])
        .identity_providers([""; 0])
        .resource_server_scopes([""; 0])
        .region("\n")
        .build();
    let error = request.validate_in(&pool).unwrap_err();
    assert!(error.violations().len() > 15, "{error}");
    assert!(!error.to_string().contains(char::is_control), "{error}");
}

/// Returns the violations of a request with `count` unknown auth flows.
fn unknown_auth_flows(count: usize) -> ValidationError {
    let settings = json!({"ExplicitAuthFlows": vec!["X"; count], "AuthSessionValidity": 2});
    read::<CreateUserPoolClientInput>(document(On::Create, &settings)).validate().unwrap_err()
}

#[test]
fn a_hundred_violations_of_a_rule_are_listed_and_one_more_counts_the_rest() {
    for (count, rest) in [
        (101, "ExplicitAuthFlows[100]: and 1 more violation of this rule"),
        (102, "ExplicitAuthFlows[100]: and 2 more violations of this rule"),
        (100_000, "ExplicitAuthFlows[100]: and 99900 more violations of this rule"),
    ] {
        let error = unknown_auth_flows(count);
        let violations = error.violations();
        assert_eq!(violations.len(), 102, "{count}");
        for (index, violation) in violations[..100].iter().enumerate() {
            assert_eq!(violation.path(), format!("ExplicitAuthFlows[{index}]"));
            assert_eq!(violation.index(), Some(index));
        }
        assert!(violations[..101].iter().all(|violation| violation.rule() == EnumValue));
        assert_eq!((violations[100].to_string().as_str(), violations[100].index()), (rest, None));
        assert_eq!((violations[101].path(), violations[101].rule()), ("AuthSessionValidity", NumberRange));
        assert!(error.to_string().len() < 50_000, "{}", error.to_string().len());
    }
    let hundred = unknown_auth_flows(100);
    assert_eq!(hundred.violations().len(), 101);
    assert!(!hundred.to_string().contains("more"), "{hundred}");
}

#[test]
fn the_hundred_violations_of_a_rule_are_counted_over_all_members() {
    let urls: Vec<_> = (0..80).map(|n| format!("http://example.com/{n}#")).collect();
    let settings = json!({"CallbackURLs": urls, "LogoutURLs": urls});
    let error = read::<UserPoolClientType>(document(On::Client, &settings)).validate().unwrap_err();
    for rule in [RedirectUriFragment, RedirectUriHttps] {
        let own: Vec<_> = error.iter().filter(|violation| violation.rule() == rule).collect();
        assert_eq!(own.len(), 101, "{rule}");
        assert_eq!(own[100].to_string(), "LogoutURLs[20]: and 60 more violations of this rule");
    }
    // Ordered by member, then by entry, then by rule.
    let found: Vec<_> = error.iter().skip(158).take(5).map(|violation| (violation.path(), violation.rule())).collect();
    assert_eq!(
        found,
        [
            ("CallbackURLs[79]", RedirectUriFragment),
            ("CallbackURLs[79]", RedirectUriHttps),
            ("LogoutURLs[0]", RedirectUriFragment),
            ("LogoutURLs[0]", RedirectUriHttps),
            ("LogoutURLs[1]", RedirectUriFragment),
        ],
    );
}

#[test]
fn a_hundred_warnings_of_a_rule_are_listed_and_one_more_counts_the_rest() {
    let settings = json!({"ReadAttributes": vec!["email"; 1001]});
    let warnings = read::<UserPoolClientType>(document(On::Client, &settings)).lint();
    let own: Vec<_> = warnings.iter().filter(|warning| warning.rule() == Rule::DuplicateEntry).collect();
    assert_eq!(own.len(), 101);
    assert_eq!(own[99].to_string(), "ReadAttributes[100]: should differ from `ReadAttributes[0]`, found `email`");
    assert_eq!(own[100].to_string(), "ReadAttributes[101]: and 900 more warnings of this rule");
}

#[test]
fn a_violation_serializes_as_path_rule_and_message() {
    let settings = json!({"ExplicitAuthFlows": ["X"], "AllowedOAuthScopes": ["y"], "AuthSessionValidity": 2});
    let error = read::<UpdateUserPoolClientInput>(document(On::Update, &settings)).validate().unwrap_err();
    let flows = format!("{}, found `X`", must_be_one_of(ExplicitAuthFlowsType::values()));
    let scopes = "must be one of `openid`, `email`, `phone`, `profile`, `aws.cognito.signin.user.admin` or \
                  `resource-server/scope`, found `y`";
    assert_eq!(
        serde_json::to_value(&error).unwrap(),
        json!([
            {"path": "ExplicitAuthFlows[0]", "rule": "enum-value", "message": flows},
            {"path": "AllowedOAuthScopes[0]", "rule": "scope-syntax", "message": scopes},
            {"path": "AuthSessionValidity", "rule": "number-range", "message": "must be between 3 and 15, found `2`"},
        ]),
    );
    assert_eq!(serde_json::to_value(&error.violations()[2]).unwrap(), serde_json::to_value(&error).unwrap()[2]);
    let more = serde_json::to_value(unknown_auth_flows(101)).unwrap();
    assert_eq!(more[100]["message"], "and 1 more violation of this rule");
}

#[test]
fn a_warning_serializes_with_its_source() {
    let client = UserPoolClientType::builder().enable_token_revocation(false).build().unwrap();
    assert_eq!(
        serde_json::to_value(&client.lint()[1]).unwrap(),
        json!({
            "path": "EnableTokenRevocation",
            "rule": "token-revocation-disabled",
            "message": "should be `true`, found `false`: a stolen refresh token cannot be revoked",
            "source": "RFC 9700, section 4.14; RFC 7009",
        }),
    );
}

#[test]
fn a_message_is_the_display_without_the_path() {
    let error = unknown_auth_flows(101);
    for violation in &error {
        assert_eq!(violation.to_string(), format!("{}: {}", violation.path(), violation.message()));
    }
    let warnings = UserPoolClientType::builder().build().unwrap().lint();
    assert_eq!(warnings[0].to_string(), format!("{}: {}", warnings[0].path(), warnings[0].message()));
}

#[test]
fn debug_shows_the_message_as_it_is_displayed() {
    let settings = json!({"PreventUserExistenceErrors": "\u{1b}"});
    let request: UpdateUserPoolClientInput = read(document(On::Update, &settings));
    assert_eq!(
        format!("{:?}", request.validate().unwrap_err().violations()),
        format!(
            "[Violation {{ rule: EnumValue, path: \"PreventUserExistenceErrors\", \
             message: \"{}, found `\\\\u{{1b}}`\" }}]",
            must_be_one_of(PreventUserExistenceErrorTypes::values()),
        ),
    );
}

#[test]
fn an_error_is_iterable_over_its_violations() {
    let error = unknown_auth_flows(3);
    let listed = error.violations().to_vec();
    let by_reference: Vec<&Violation> = (&error).into_iter().collect();
    assert_eq!(by_reference, listed.iter().collect::<Vec<_>>());
    assert_eq!(error.iter().len(), 4);
    assert_eq!(error.clone().into_violations(), listed);
    let by_value: Vec<Violation> = error.into_iter().collect();
    assert_eq!(by_value, listed);
}

#[test]
fn a_rule_serializes_as_its_id_and_parses_from_it() {
    for rule in Rule::ALL {
        assert_eq!(rule.id().parse(), Ok(*rule));
        assert_eq!(serde_json::to_value(rule).unwrap(), rule.id());
        assert_eq!(serde_json::from_value::<Rule>(rule.id().into()).unwrap(), *rule);
    }
    let error = |id: &str| id.parse::<Rule>().unwrap_err();
    assert_eq!(error("enum_value\n").to_string(), r"must be the id of a rule, found `enum_value\n`");
    assert_eq!(error("").to_string(), "must be the id of a rule, found an empty string");
    assert_eq!(error("EnumValue").to_string(), "must be the id of a rule, found `EnumValue`");
    let long: ParseRuleError = error(&"a".repeat(1_000_000));
    assert_eq!(long.to_string(), format!("must be the id of a rule, found `{}…`", "a".repeat(119)));
    assert!(format!("{long:?}").len() < 200);
    let read = |document: Value| serde_json::from_value::<Rule>(document).unwrap_err().to_string();
    assert_eq!(read("a".into()), "must be the id of a rule, found `a`");
    assert_eq!(read(7.into()), "invalid type: integer `7`, expected the id of a rule");
}

#[test]
fn reports_of_a_long_value_are_short() {
    fn assert_short(name: &str, length: usize) {
        assert!(length < 1_000, "{name}: {length}");
    }
    let long = "x".repeat(1_000_000);
    let settings = json!({"PreventUserExistenceErrors": long, "AllowedOAuthScopes": [long, long], long: 1});
    let request: UpdateUserPoolClientInput = read(document(On::Update, &settings));
    let error = request.validate().unwrap_err();
    for violation in &error {
        assert_short("violation", violation.to_string().len());
        assert_short("Debug of a violation", format!("{violation:?}").len());
    }
    let lists = |rule| error.iter().any(|violation: &Violation| violation.rule() == rule);
    assert!(lists(EnumValue) && lists(Rule::ScopeSyntax) && lists(StringLength));
    let warnings = request.lint();
    for warning in &warnings {
        assert_short("warning", warning.to_string().len());
        assert_short("Debug of a warning", format!("{warning:?}").len());
    }
    assert!(warnings.iter().any(|warning| warning.path() == "x".repeat(119) + "…"));
}

#[test]
fn unknown_members_are_not_validated() {
    let client: UserPoolClientType = read(document(On::Client, &json!({"ClientNames": "", "NewSetting": {"a": -1}})));
    assert_eq!(client.validate(), Ok(()));
}

#[test]
fn a_rule_has_the_error_message_of_the_service_if_it_is_known() {
    let error = UserPoolClientType::builder().callback_urls("http://example.com/cb").build().unwrap_err();
    let text = error.violations()[0].rule().service_message();
    assert_eq!(text, Some("http://example.com/cb cannot use the HTTP protocol."));
    assert_eq!(Rule::RedirectUriAbsolute.service_message(), None);
}
