//! How violations are reported: all at once, in member order, on one line, and never with a secret.

use cognito_user_pool_client::Rule::{
    CallbackUrlsRequired, EnumValue, NumberRange, RedirectUriFragment, RedirectUriHttps, RequiredMember, StringLength,
};
use cognito_user_pool_client::operation::add_user_pool_client_secret::AddUserPoolClientSecretInput;
use cognito_user_pool_client::operation::create_user_pool_client::CreateUserPoolClientInput;
use cognito_user_pool_client::operation::update_user_pool_client::UpdateUserPoolClientInput;
use cognito_user_pool_client::types::OAuthFlowType;
use cognito_user_pool_client::validation::PoolContext;
use cognito_user_pool_client::{Rule, UserPoolClientType, ValidationError};
use serde_json::json;

use crate::rules::{On, document, read};

#[test]
fn all_violations_come_at_once_in_member_order() {
    // Neither the order in the document nor that of the rules.
    let settings = json!({
        "RefreshTokenRotation": {"RetryGracePeriodSeconds": 61},
        "AuthSessionValidity": 2,
        "LogoutURLs": ["https://example.com/#a", "http://example.com/#b"],
        "AllowedOAuthFlows": ["code", "token"],
        "PreventUserExistenceErrors": "MAYBE",
        "TokenValidityUnits": {"IdToken": "weeks"},
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
fn building_and_validating_find_the_same() {
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
fn what_the_pool_adds_comes_among_the_others_in_member_order() {
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
    // Too long, and of the wrong characters: each rule of these members speaks.
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

#[test]
fn long_values_are_cut_by_characters() {
    let url = format!("http://example.com/{}", "あ".repeat(2000));
    let client = UserPoolClientType::builder().callback_urls(&url).build().unwrap_err();
    let shown = format!("http://example.com/{}…", "あ".repeat(101));
    assert_eq!(
        client.to_string(),
        format!(
            "CallbackURLs[0]: must have between 1 and 1024 characters, found `2019`; \
             CallbackURLs[0]: must use `https` unless the host is `localhost`, `127.0.0.1` or `[::1]`, found `{shown}`",
        ),
    );
}

#[test]
fn a_message_stays_on_one_line_whatever_it_shows() {
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

#[test]
fn unknown_members_are_not_judged() {
    let client: UserPoolClientType = read(document(On::Client, &json!({"ClientNames": "", "NewSetting": {"a": -1}})));
    assert_eq!(client.validate(), Ok(()));
}

#[test]
fn the_services_own_text_is_at_hand_where_it_is_known() {
    let error = UserPoolClientType::builder().callback_urls("http://example.com/cb").build().unwrap_err();
    let text = error.violations()[0].rule().service_message();
    assert_eq!(text, Some("http://example.com/cb cannot use the HTTP protocol."));
    assert_eq!(Rule::RedirectUriAbsolute.service_message(), None);
}
