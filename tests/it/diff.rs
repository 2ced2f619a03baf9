//! The differences between two clients.

use cognito_user_pool_client::operation::update_user_pool_client::UpdateUserPoolClientInput;
use cognito_user_pool_client::{UserPoolClientType, would_reset};
use serde_json::json;

use crate::support::NOT_MODELED;

fn client(members: &str) -> UserPoolClientType {
    serde_json::from_str(members).unwrap()
}

#[track_caller]
fn assert_diff(before: &str, after: &str, forward: &str, backward: &str) {
    let (before, after) = (client(before), client(after));
    assert_eq!(before.diff(&after).to_string(), forward, "forward");
    assert_eq!(after.diff(&before).to_string(), backward, "backward");
}

#[track_caller]
fn assert_same(before: &str, after: &str) {
    assert_diff(before, after, "no difference", "no difference");
}

#[test]
fn an_absent_setting_equals_its_default() {
    for default in [
        r#"{"AccessTokenValidity": 1}"#,
        r#"{"AccessTokenValidity": 60, "TokenValidityUnits": {"AccessToken": "minutes"}}"#,
        r#"{"IdTokenValidity": 3600, "TokenValidityUnits": {"IdToken": "seconds"}}"#,
        r#"{"RefreshTokenValidity": 30}"#,
        r#"{"RefreshTokenValidity": 0}"#,
        r#"{"RefreshTokenValidity": 720, "TokenValidityUnits": {"RefreshToken": "hours"}}"#,
        r#"{"TokenValidityUnits": {}}"#,
        r#"{"TokenValidityUnits": {"AccessToken": "hours", "IdToken": "hours", "RefreshToken": "days"}}"#,
        r#"{"ExplicitAuthFlows": ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_CUSTOM_AUTH"]}"#,
        r#"{"ExplicitAuthFlows": [], "WriteAttributes": []}"#,
        r#"{"SupportedIdentityProviders": [], "CallbackURLs": [], "LogoutURLs": []}"#,
        r#"{"AllowedOAuthFlows": [], "AllowedOAuthScopes": [], "AllowedOAuthFlowsUserPoolClient": false}"#,
        r#"{"AnalyticsConfiguration": {}}"#,
        r#"{"AnalyticsConfiguration": {"UserDataShared": false}}"#,
        r#"{"PreventUserExistenceErrors": "LEGACY", "EnableTokenRevocation": true}"#,
        r#"{"EnablePropagateAdditionalUserContextData": false, "AuthSessionValidity": 3}"#,
        r#"{"RefreshTokenRotation": {"Feature": "DISABLED", "RetryGracePeriodSeconds": 0}}"#,
        r#"{"RefreshTokenRotation": {"Feature": "DISABLED", "RetryGracePeriodSeconds": 10}}"#,
        r#"{"RefreshTokenRotation": {"RetryGracePeriodSeconds": 10}}"#,
    ] {
        assert_same("{}", default);
    }
}

#[test]
fn an_empty_structure_equals_an_absent_one() {
    for member in ["TokenValidityUnits", "RefreshTokenRotation", "AnalyticsConfiguration"] {
        let empty = client(&format!(r#"{{"{member}": {{}}}}"#));
        assert!(empty.diff(&client("{}")).is_empty(), "{member}");
        assert_ne!(empty, client("{}"), "{member}");
        // An absent structure breaks no rule.
        assert_eq!(empty.validate().is_ok(), member == "TokenValidityUnits", "{member}");
    }
}

#[test]
fn lists_are_compared_as_sets() {
    assert_diff(
        r#"{"CallbackURLs": ["a:1"]}"#,
        r#"{"CallbackURLs": ["a:1", "a:2"]}"#,
        "CallbackURLs: +a:2",
        "CallbackURLs: -a:2",
    );
    assert_same(r#"{"CallbackURLs": ["a:b", "c:d", "a:b"]}"#, r#"{"CallbackURLs": ["c:d", "a:b"]}"#);
    assert_diff(
        r#"{"CallbackURLs": ["a:1", "a:2"]}"#,
        r#"{"CallbackURLs": ["a:3", "a:2", "a:4"]}"#,
        "CallbackURLs: +a:3, +a:4, -a:1",
        "CallbackURLs: +a:1, -a:3, -a:4",
    );
}

#[test]
fn an_entry_is_reported_once_and_in_the_order_of_its_list() {
    assert_diff(
        r#"{"CallbackURLs": ["d:1", "b:1"]}"#,
        r#"{"CallbackURLs": ["c:1", "a:1", "c:1", "b:1", "a:1"]}"#,
        "CallbackURLs: +c:1, +a:1, -d:1",
        "CallbackURLs: +d:1, -c:1, -a:1",
    );
}

#[test]
fn foreign_strings_are_escaped_and_truncated() {
    let (long, truncated) = ("a".repeat(130), format!("{}…", "a".repeat(119)));
    let newline = r#""a\n\u001b\u202e\\b""#;
    let shown = r"a\n\u{1b}\u{202e}\\b";
    for string in [(newline, shown), (&format!("\"{long}\""), truncated.as_str())] {
        let (json, text) = string;
        for (members, line) in [
            (format!(r#"{{"ClientName": {json}}}"#), format!("ClientName: nothing -> {text}")),
            (format!(r#"{{"CallbackURLs": [{json}, "b"]}}"#), format!("CallbackURLs: +{text}, +b")),
            (
                format!(r#"{{"ReadAttributes": [{json}, "b"]}}"#),
                format!(r#"ReadAttributes: all attributes (default) -> ["{text}","b"]"#),
            ),
            (
                format!(r#"{{"RefreshTokenRotation": {{"Feature": {json}}}}}"#),
                format!("RefreshTokenRotation.Feature: DISABLED (default) -> {text}"),
            ),
            (
                format!(r#"{{"TokenValidityUnits": {{"IdToken": {json}}}}}"#),
                format!("TokenValidityUnits.IdToken: hours (default) -> {text}"),
            ),
            (format!("{{{json}: 1}}"), format!("{text}: added")),
        ] {
            assert_eq!(client("{}").diff(&client(&members)).to_string(), line);
        }
    }
    let unit = format!(r#"{{"IdTokenValidity": 1, "TokenValidityUnits": {{"IdToken": {newline}}}}}"#);
    let line = format!("IdTokenValidity: 1 hour (default) -> 1 in the unit `{shown}`");
    assert_eq!(client("{}").diff(&client(&unit)).to_string(), line);
}

#[test]
fn dates_are_not_compared() {
    assert_same(r#"{"LastModifiedDate": 1, "CreationDate": 2}"#, r#"{"LastModifiedDate": 3}"#);
}

#[test]
fn lifetimes_are_compared_as_durations_and_shown_in_words() {
    assert_same(
        r#"{"AccessTokenValidity": 120, "TokenValidityUnits": {"AccessToken": "minutes"}}"#,
        r#"{"AccessTokenValidity": 2, "TokenValidityUnits": {"AccessToken": "hours"}}"#,
    );
    assert_diff(
        "{}",
        r#"{"AccessTokenValidity": 90, "TokenValidityUnits": {"AccessToken": "minutes"}}"#,
        "AccessTokenValidity: 1 hour (default) -> 90 minutes",
        "AccessTokenValidity: 90 minutes -> 1 hour (default)",
    );
    assert_diff(
        r#"{"RefreshTokenValidity": 1}"#,
        &format!(r#"{{"RefreshTokenValidity": 1, "TokenValidityUnits": {{"RefreshToken": "{NOT_MODELED}"}}}}"#),
        &format!("RefreshTokenValidity: 1 day -> 1 in the unit `{NOT_MODELED}`"),
        &format!("RefreshTokenValidity: 1 in the unit `{NOT_MODELED}` -> 1 day"),
    );
}

#[test]
fn negative_lifetimes_are_compared_as_numbers() {
    assert_diff(
        r#"{"AccessTokenValidity": -1}"#,
        r#"{"AccessTokenValidity": -25}"#,
        "AccessTokenValidity: -1 hour -> -25 hours",
        "AccessTokenValidity: -25 hours -> -1 hour",
    );
    assert_diff(
        r#"{"RefreshTokenValidity": -2147483648}"#,
        r#"{"RefreshTokenValidity": 2147483647}"#,
        "RefreshTokenValidity: -2147483648 days -> 2147483647 days",
        "RefreshTokenValidity: 2147483647 days -> -2147483648 days",
    );
    assert_diff(
        r#"{"IdTokenValidity": -1}"#,
        r#"{"IdTokenValidity": 0}"#,
        "IdTokenValidity: -1 hour -> 0 seconds",
        "IdTokenValidity: 0 seconds -> -1 hour",
    );
    assert_same(
        r#"{"AccessTokenValidity": -60, "TokenValidityUnits": {"AccessToken": "minutes"}}"#,
        r#"{"AccessTokenValidity": -1}"#,
    );
}

#[test]
fn a_unit_without_its_number_differs_from_another_unit() {
    assert_diff(
        "{}",
        r#"{"TokenValidityUnits": {"AccessToken": "minutes", "IdToken": "NOT_MODELED", "RefreshToken": "hours"}}"#,
        "TokenValidityUnits.AccessToken: hours (default) -> minutes\n\
         TokenValidityUnits.IdToken: hours (default) -> NOT_MODELED\n\
         TokenValidityUnits.RefreshToken: days (default) -> hours",
        "TokenValidityUnits.AccessToken: minutes -> hours (default)\n\
         TokenValidityUnits.IdToken: NOT_MODELED -> hours (default)\n\
         TokenValidityUnits.RefreshToken: hours -> days (default)",
    );
    assert_diff(
        r#"{"AccessTokenValidity": 2}"#,
        r#"{"TokenValidityUnits": {"AccessToken": "minutes"}}"#,
        "AccessTokenValidity: 2 hours -> 1 hour (default)\nTokenValidityUnits.AccessToken: hours (default) -> minutes",
        "AccessTokenValidity: 1 hour (default) -> 2 hours\nTokenValidityUnits.AccessToken: minutes -> hours (default)",
    );
    assert_diff(
        r#"{"AccessTokenValidity": 60, "TokenValidityUnits": {"AccessToken": "minutes"}}"#,
        r#"{"TokenValidityUnits": {"AccessToken": "seconds"}}"#,
        "TokenValidityUnits.AccessToken: minutes -> seconds",
        "TokenValidityUnits.AccessToken: seconds -> minutes",
    );
}

#[test]
fn the_service_linked_role_next_to_an_application_equals_an_absent_one() {
    let analytics = |members: &str| format!(r#"{{"AnalyticsConfiguration": {{{members}}}}}"#);
    let returned = analytics(r#""ApplicationArn": "arn:a", "RoleArn": "arn:role""#);
    assert_same(&returned, &analytics(r#""ApplicationArn": "arn:a""#));
    assert_diff(
        &returned,
        &analytics(r#""ApplicationArn": "arn:b""#),
        "AnalyticsConfiguration.ApplicationArn: arn:a -> arn:b",
        "AnalyticsConfiguration.ApplicationArn: arn:b -> arn:a",
    );
    assert_diff(
        &returned,
        &returned.replace("role", "other"),
        "AnalyticsConfiguration.RoleArn: arn:role -> arn:other",
        "AnalyticsConfiguration.RoleArn: arn:other -> arn:role",
    );
    // Without the application, or with members of the other form, a role is a setting.
    assert_diff(
        &returned,
        "{}",
        "AnalyticsConfiguration.ApplicationArn: arn:a -> nothing\nAnalyticsConfiguration.RoleArn: arn:role -> nothing",
        "AnalyticsConfiguration.ApplicationArn: nothing -> arn:a\nAnalyticsConfiguration.RoleArn: nothing -> arn:role",
    );
    assert_diff(
        &returned,
        &analytics(r#""ApplicationArn": "arn:a", "ExternalId": "x""#),
        "AnalyticsConfiguration.RoleArn: arn:role -> nothing\nAnalyticsConfiguration.ExternalId: nothing -> x",
        "AnalyticsConfiguration.RoleArn: nothing -> arn:role\nAnalyticsConfiguration.ExternalId: x -> nothing",
    );
}

#[test]
fn a_unit_with_its_number_is_part_of_the_lifetime() {
    let minutes = r#"{"AccessTokenValidity": 60, "TokenValidityUnits": {"AccessToken": "minutes"}}"#;
    assert_same(minutes, r#"{"AccessTokenValidity": 1, "TokenValidityUnits": {"AccessToken": "hours"}}"#);
    // A default unit without its number has the meaning of an absent one, and an equal unit is not a difference.
    assert_same(minutes, r#"{"TokenValidityUnits": {"AccessToken": "hours"}}"#);
    assert_same(minutes, r#"{"TokenValidityUnits": {"AccessToken": "minutes"}}"#);
    assert_diff(
        minutes,
        r#"{"AccessTokenValidity": 60}"#,
        "AccessTokenValidity: 1 hour -> 60 hours",
        "AccessTokenValidity: 60 hours -> 1 hour",
    );
}

#[test]
fn absent_attributes_are_shown_as_all_attributes() {
    assert_diff(
        r#"{"ReadAttributes": ["email"]}"#,
        "{}",
        r#"ReadAttributes: ["email"] -> all attributes (default)"#,
        r#"ReadAttributes: all attributes (default) -> ["email"]"#,
    );
    assert_diff(
        r#"{"WriteAttributes": ["email", "name"]}"#,
        "{}",
        r#"WriteAttributes: ["email","name"] -> all attributes (default)"#,
        r#"WriteAttributes: all attributes (default) -> ["email","name"]"#,
    );
    assert_diff(
        "{}",
        r#"{"ReadAttributes": []}"#,
        "ReadAttributes: all attributes (default) -> []",
        "ReadAttributes: [] -> all attributes (default)",
    );
    assert_diff(
        r#"{"ReadAttributes": []}"#,
        r#"{"ReadAttributes": ["all attributes"]}"#,
        "ReadAttributes: +all attributes",
        "ReadAttributes: -all attributes",
    );
}

#[test]
fn an_empty_list_with_the_meaning_of_an_absent_one_is_shown_as_the_default() {
    let (before, after) = (
        client(r#"{"ExplicitAuthFlows": [], "WriteAttributes": []}"#),
        client(r#"{"ExplicitAuthFlows": ["ALLOW_USER_SRP_AUTH"], "WriteAttributes": ["name"]}"#),
    );
    let diff = before.diff(&after);
    assert_eq!(
        diff.to_string(),
        "WriteAttributes: all attributes (default) -> [\"name\"]\n\
         ExplicitAuthFlows: -ALLOW_CUSTOM_AUTH, -ALLOW_REFRESH_TOKEN_AUTH",
    );
    let defaults: Vec<_> = serde_json::to_value(&diff)
        .unwrap()
        .as_array()
        .unwrap()
        .iter()
        .map(|change| change["default"].clone())
        .collect();
    assert_eq!(defaults, ["before", "before"]);
}

#[test]
fn a_request_resets_a_setting_by_an_empty_list_with_the_meaning_of_an_absent_one() {
    let current = client(
        r#"{"ExplicitAuthFlows": ["ALLOW_USER_SRP_AUTH"], "WriteAttributes": ["email"], "ReadAttributes": ["email"]}"#,
    );
    let update = current
        .to_update()
        .set_explicit_auth_flows(Some(vec![]))
        .set_write_attributes(Some(vec![]))
        .set_read_attributes(Some(vec![]))
        .build_unvalidated();
    assert_eq!(would_reset(&update, &current), ["WriteAttributes", "ExplicitAuthFlows"]);
}

#[test]
fn a_request_does_not_reset_an_empty_list_with_the_meaning_of_an_absent_one() {
    let current = client(r#"{"ExplicitAuthFlows": [], "WriteAttributes": [], "ReadAttributes": []}"#);
    assert_eq!(would_reset(&UpdateUserPoolClientInput::default(), &current), ["ReadAttributes"]);
}

#[test]
fn a_list_is_compared_with_the_entries_of_its_default() {
    assert_diff(
        "{}",
        r#"{"ExplicitAuthFlows": ["ALLOW_USER_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]}"#,
        "ExplicitAuthFlows: +ALLOW_USER_AUTH, -ALLOW_CUSTOM_AUTH, -ALLOW_USER_SRP_AUTH",
        "ExplicitAuthFlows: +ALLOW_CUSTOM_AUTH, +ALLOW_USER_SRP_AUTH, -ALLOW_USER_AUTH",
    );
}

#[test]
fn an_absent_member_without_a_default_is_shown_as_nothing() {
    assert_diff("{}", r#"{"ClientName": "web"}"#, "ClientName: nothing -> web", "ClientName: web -> nothing");
    assert_diff(
        r#"{"ClientName": ""}"#,
        r#"{"ClientName": "web"}"#,
        "ClientName: \"\" -> web",
        "ClientName: web -> \"\"",
    );
}

#[test]
fn an_unknown_member_with_the_name_of_a_path_is_an_ordinary_one() {
    assert_diff(
        "{}",
        r#"{"TokenValidityUnits.AccessToken": 1}"#,
        "TokenValidityUnits.AccessToken: added",
        "TokenValidityUnits.AccessToken: removed",
    );
    let current = client(
        r#"{"AnalyticsConfiguration": {"ApplicationArn": "arn:a", "RoleArn": "arn:b"},
            "AnalyticsConfiguration.RoleArn": 1}"#,
    );
    assert_eq!(
        would_reset(&UpdateUserPoolClientInput::default(), &current),
        ["AnalyticsConfiguration.ApplicationArn", "AnalyticsConfiguration.RoleArn"],
    );
}

#[test]
fn a_nested_member_is_reported_with_its_path() {
    assert_diff(
        r#"{"RefreshTokenRotation": {"Feature": "ENABLED"}}"#,
        r#"{"RefreshTokenRotation": {"Feature": "ENABLED", "RetryGracePeriodSeconds": 10, "New": 1}}"#,
        "RefreshTokenRotation.RetryGracePeriodSeconds: 0 (default) -> 10\nRefreshTokenRotation.New: added",
        "RefreshTokenRotation.RetryGracePeriodSeconds: 10 -> 0 (default)\nRefreshTokenRotation.New: removed",
    );
}

#[test]
fn a_grace_period_is_compared_as_0_while_rotation_is_disabled() {
    let (enabled, disabled) = (
        r#"{"RefreshTokenRotation": {"Feature": "ENABLED", "RetryGracePeriodSeconds": 10}}"#,
        r#"{"RefreshTokenRotation": {"Feature": "DISABLED", "RetryGracePeriodSeconds": 10}}"#,
    );
    assert_diff(
        enabled,
        disabled,
        "RefreshTokenRotation.Feature: ENABLED -> DISABLED\nRefreshTokenRotation.RetryGracePeriodSeconds: 10 -> 0",
        "RefreshTokenRotation.Feature: DISABLED -> ENABLED\nRefreshTokenRotation.RetryGracePeriodSeconds: 0 -> 10",
    );
    let update = client(disabled).to_update().build_unvalidated();
    assert_eq!(would_reset(&update, &client(enabled)), [""; 0]);
    assert_eq!(would_reset(&UpdateUserPoolClientInput::default(), &client(disabled)), [""; 0]);
    // For an unmodeled state, the stored grace period is unknown.
    let unknown =
        format!(r#"{{"RefreshTokenRotation": {{"Feature": "{NOT_MODELED}", "RetryGracePeriodSeconds": 10}}}}"#);
    assert_diff(
        &unknown,
        &unknown.replace("10", "20"),
        "RefreshTokenRotation.RetryGracePeriodSeconds: 10 -> 20",
        "RefreshTokenRotation.RetryGracePeriodSeconds: 20 -> 10",
    );
}

/// Asserts the `Display` output of a difference whose values are all hidden, and that no other output shows a value.
#[track_caller]
fn assert_hidden_diff(before: &str, after: &str, forward: &str, backward: &str) {
    assert_diff(before, after, forward, backward);
    let (before, after) = (client(before), client(after));
    for diff in [before.diff(&after), after.diff(&before)] {
        let shown = format!("{diff} {diff:?} {diff:#?} {}", serde_json::to_string(&diff).unwrap());
        assert!(!shown.contains("canary"), "{shown}");
        for change in diff.changes() {
            let path = change.path();
            assert_eq!((change.before(), change.after()), (None, None), "{path}");
            assert_eq!((change.added(), change.removed()), (vec![], vec![]), "{path}");
        }
    }
}

#[test]
fn sensitive_values_are_reported_and_not_shown() {
    assert_hidden_diff(
        r#"{"ClientSecret": "canary1", "ClientId": "canary2"}"#,
        r#"{"ClientSecret": "canary3"}"#,
        "ClientId: removed\nClientSecret: changed",
        "ClientId: added\nClientSecret: changed",
    );
}

#[test]
fn unknown_members_of_any_name_are_reported_and_not_shown() {
    for name in ["NewSecret", "NewThing", "Password", "PrivateKey"] {
        let (one, other) = (format!(r#"{{"{name}": "canary1"}}"#), format!(r#"{{"{name}": "canary2"}}"#));
        assert_hidden_diff("{}", &one, &format!("{name}: added"), &format!("{name}: removed"));
        assert_hidden_diff(&one, &other, &format!("{name}: changed"), &format!("{name}: changed"));
    }
    for value in [r#"{"ClientSecretValue": "canary"}"#, r#"["canary"]"#, r#""canary""#] {
        let nested = format!(r#"{{"RefreshTokenRotation": {{"Feature": "DISABLED", "New": {value}}}}}"#);
        assert_hidden_diff("{}", &nested, "RefreshTokenRotation.New: added", "RefreshTokenRotation.New: removed");
        let top = format!(r#"{{"New": {value}}}"#);
        assert_hidden_diff(&top, r#"{"New": 1}"#, "New: changed", "New: changed");
        assert_same(&top, &top);
    }
}

#[test]
fn a_diff_serializes_as_a_list_of_changes() {
    let before = client(
        r#"{"ClientName": "web", "ClientSecret": "a", "CallbackURLs": ["a:1", "a:3"], "ReadAttributes": ["email"],
            "AccessTokenValidity": 2, "PreventUserExistenceErrors": "ENABLED"}"#,
    );
    let after = client(
        r#"{"AuthSessionValidity": 5, "CallbackURLs": ["a:2", "a:3"], "ExplicitAuthFlows": ["ALLOW_CUSTOM_AUTH"],
            "WriteAttributes": ["name"], "PreventUserExistenceErrors": "LEGACY", "New": {"A": 1}}"#,
    );
    let expected = json!([
        {"path": "ClientName", "before": "web", "after": null},
        {"path": "ClientSecret", "change": "removed"},
        {"path": "AccessTokenValidity", "before": "2 hours", "after": "1 hour", "default": "after"},
        {
            "path": "ReadAttributes", "before": ["email"], "after": "all attributes",
            "default": "after",
        },
        {
            "path": "WriteAttributes", "before": "all attributes", "after": ["name"],
            "default": "before",
        },
        {
            "path": "ExplicitAuthFlows",
            "before": ["ALLOW_CUSTOM_AUTH", "ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_SRP_AUTH"],
            "after": ["ALLOW_CUSTOM_AUTH"],
            "default": "before",
            "added": [], "removed": ["ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_SRP_AUTH"],
        },
        {
            "path": "CallbackURLs", "before": ["a:1", "a:3"], "after": ["a:2", "a:3"],
            "added": ["a:2"], "removed": ["a:1"],
        },
        {"path": "PreventUserExistenceErrors", "before": "ENABLED", "after": "LEGACY"},
        {"path": "AuthSessionValidity", "before": 3, "after": 5, "default": "before"},
        {"path": "New", "change": "added"},
    ]);
    assert_eq!(serde_json::to_value(before.diff(&after)).unwrap(), expected);
}

#[test]
fn a_change_has_a_path_values_and_entries() {
    let (before, after) = (client(r#"{"CallbackURLs": ["a:1", "a:2"]}"#), client(r#"{"AuthSessionValidity": 5}"#));
    let diff = before.diff(&after);
    let [urls, session] = diff.changes() else { panic!("{diff}") };
    assert_eq!((urls.path(), session.path()), ("CallbackURLs", "AuthSessionValidity"));
    assert_eq!((urls.before(), urls.after()), (Some(&json!(["a:1", "a:2"])), Some(&json!([]))));
    assert_eq!((urls.added(), urls.removed()), (vec![], vec![&json!("a:1"), &json!("a:2")]));
    assert_eq!((session.before(), session.after()), (Some(&json!(3)), Some(&json!(5))));
    assert_eq!((session.added(), session.removed()), (vec![], vec![]));
    assert_eq!((urls.to_string(), format!("{urls:?}")), ("CallbackURLs: -a:1, -a:2".into(), urls.to_string()));
    assert_eq!(session.to_string(), "AuthSessionValidity: 3 (default) -> 5");

    let attributes = client(r#"{"ReadAttributes": ["email"]}"#).diff(&client("{}"));
    let change = &attributes.changes()[0];
    assert_eq!((change.added(), change.removed()), (vec![], vec![]), "only one side is a list");
}

#[test]
fn a_reference_to_a_diff_iterates_over_its_changes() {
    let diff = client(r#"{"CallbackURLs": ["a:1"]}"#).diff(&client(r#"{"AuthSessionValidity": 5}"#));
    let mut paths = Vec::new();
    for change in &diff {
        paths.push(change.path());
    }
    assert_eq!(paths, ["CallbackURLs", "AuthSessionValidity"]);
    assert!(diff.iter().eq(diff.changes()));
}

#[test]
fn a_request_resets_an_omitted_setting_that_is_not_the_default() {
    let current = client(
        r#"{
            "UserPoolId": "p_1", "ClientId": "c", "ClientName": "n", "ClientSecret": "s", "CreationDate": 1,
            "RefreshTokenValidity": 30, "AccessTokenValidity": 60, "TokenValidityUnits": {"AccessToken": "minutes"},
            "ReadAttributes": ["email"], "LogoutURLs": [], "EnableTokenRevocation": false, "ClientType": "REGULAR",
            "RefreshTokenRotation": {"Feature": "ENABLED", "RetryGracePeriodSeconds": 0}, "New": null, "Newer": 1
        }"#,
    );
    let update = UpdateUserPoolClientInput::builder();
    assert_eq!(
        would_reset(&update.clone().build_unvalidated(), &current),
        ["ReadAttributes", "EnableTokenRevocation", "RefreshTokenRotation.Feature", "Newer"],
    );
    let update = update.enable_token_revocation(true).read_attributes("name");
    assert_eq!(would_reset(&update.build_unvalidated(), &current), ["RefreshTokenRotation.Feature", "Newer"]);
}

#[test]
fn a_request_that_omits_the_unit_of_a_lifetime_resets_the_lifetime_unless_it_is_the_same() {
    let reset = |current: &str, update: &str| {
        let (current, update): (_, UpdateUserPoolClientInput) =
            (client(current), serde_json::from_str(update).unwrap());
        (would_reset(&update, &current), current.diff(&update.applied_to(&current)).to_string())
    };
    let minutes = |number: i32| {
        format!(r#"{{"AccessTokenValidity": {number}, "TokenValidityUnits": {{"AccessToken": "minutes"}}}}"#)
    };
    let lifetime = || vec!["AccessTokenValidity".to_owned()];
    // 60 minutes are the default.
    assert_eq!(reset(&minutes(60), "{}"), (vec![], "no difference".into()));
    assert_eq!(reset(&minutes(90), "{}"), (lifetime(), "AccessTokenValidity: 90 minutes -> 1 hour (default)".into()),);
    // The number is kept, and its unit becomes hours.
    let hours = r#"{"AccessTokenValidity": 5}"#;
    assert_eq!(reset(&minutes(5), hours), (lifetime(), "AccessTokenValidity: 5 minutes -> 5 hours".into()));
    assert_eq!(reset(&minutes(300), hours), (vec![], "no difference".into()));
    assert_eq!(reset(&minutes(5), &minutes(6)), (vec![], "AccessTokenValidity: 5 minutes -> 6 minutes".into()));
    // A default unit that is omitted changes nothing.
    let default = r#"{"AccessTokenValidity": 1, "TokenValidityUnits": {"AccessToken": "hours"}}"#;
    assert_eq!(reset(default, hours), (vec![], "AccessTokenValidity: 1 hour -> 5 hours".into()));
    // A unit without a number is a setting.
    assert_eq!(
        reset(r#"{"TokenValidityUnits": {"AccessToken": "minutes"}}"#, hours),
        (
            vec!["TokenValidityUnits.AccessToken".to_owned()],
            "AccessTokenValidity: 1 hour (default) -> 5 hours\n\
             TokenValidityUnits.AccessToken: minutes -> hours (default)"
                .into(),
        ),
    );
}

#[test]
fn a_request_does_not_reset_a_default_unit() {
    let current = client(
        r#"{"TokenValidityUnits": {"AccessToken": "hours", "IdToken": "hours", "RefreshToken": "days"},
            "AccessTokenValidity": 1, "IdTokenValidity": 1, "RefreshTokenValidity": 30}"#,
    );
    assert_eq!(would_reset(&UpdateUserPoolClientInput::default(), &current), [""; 0]);
    let other =
        client(r#"{"TokenValidityUnits": {"AccessToken": "days", "IdToken": "days", "RefreshToken": "hours"}}"#);
    assert_eq!(
        would_reset(&UpdateUserPoolClientInput::default(), &other),
        ["TokenValidityUnits.AccessToken", "TokenValidityUnits.IdToken", "TokenValidityUnits.RefreshToken"],
    );
}

#[test]
fn a_request_does_not_reset_what_it_changes_or_adds() {
    let current = client(r#"{"CallbackURLs": ["a:1"], "DefaultRedirectURI": "a:1", "AuthSessionValidity": 5}"#);
    let update = UpdateUserPoolClientInput::builder()
        .callback_urls("a:2")
        .set_logout_urls(Some(vec!["a:3".into()]))
        .auth_session_validity(3)
        .enable_token_revocation(false)
        .build_unvalidated();
    assert_eq!(would_reset(&update, &current), ["DefaultRedirectURI"]);
}

#[test]
fn a_request_does_not_reset_the_identity_of_the_client() {
    let current = client(r#"{"UserPoolId": "p_1", "ClientId": "c", "ClientName": "n"}"#);
    assert_eq!(would_reset(&UpdateUserPoolClientInput::default(), &current), [""; 0]);
}

#[test]
fn a_request_resets_the_lifetime_of_refresh_tokens_by_the_number_0() {
    let current = client(r#"{"RefreshTokenValidity": 7}"#);
    let update = current.to_update().refresh_token_validity(0).build_unvalidated();
    assert_eq!(
        current.diff(&update.applied_to(&current)).to_string(),
        "RefreshTokenValidity: 7 days -> 30 days (default)"
    );
    assert_eq!(would_reset(&update, &current), ["RefreshTokenValidity"]);
}

#[test]
fn a_member_of_a_request_about_the_secret_is_not_a_setting_of_a_client() {
    let members = r#"{"PublishSecretsInAWSSecretsManager": true, "GenerateSecret": true}"#;
    assert_same("{}", members);
    assert_eq!(would_reset(&UpdateUserPoolClientInput::default(), &client(members)), [""; 0]);
    // In another shape, it is an ordinary unknown member.
    assert_diff(
        "{}",
        &format!(r#"{{"RefreshTokenRotation": {members}}}"#),
        "RefreshTokenRotation.GenerateSecret: added\nRefreshTokenRotation.PublishSecretsInAWSSecretsManager: added",
        "RefreshTokenRotation.GenerateSecret: removed\nRefreshTokenRotation.PublishSecretsInAWSSecretsManager: removed",
    );
}

#[test]
fn a_request_resets_a_role_unless_it_is_service_linked() {
    let reset = |analytics: &str| {
        let current = client(&format!(r#"{{"AnalyticsConfiguration": {analytics}}}"#));
        would_reset(&UpdateUserPoolClientInput::default(), &current)
    };
    assert_eq!(reset(r#"{"ApplicationArn": "arn:a", "RoleArn": "arn:b"}"#), ["AnalyticsConfiguration.ApplicationArn"],);
    assert_eq!(
        reset(r#"{"ApplicationId": "1", "RoleArn": "arn:b", "ExternalId": "2"}"#),
        ["AnalyticsConfiguration.ApplicationId", "AnalyticsConfiguration.RoleArn", "AnalyticsConfiguration.ExternalId"],
    );
}
