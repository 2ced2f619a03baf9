//! Token lifetimes at each bound in each unit.

use cognito_user_pool_client::Rule::{TokenLifetime, TokenLifetimeOrder};
use cognito_user_pool_client::TimeUnitsType;
use serde_json::{Value, json};

use crate::rules::{ALL, Case, On, REQUESTS, check_all, document, read};
use crate::support::{NOT_MODELED, must_be_one_of};

#[test]
fn lifetimes_are_checked_at_both_bounds_in_every_unit() {
    check_all(&cases());
}

pub(crate) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for token in ["AccessToken", "IdToken"] {
        let accepts = |number, unit| Case::accepts(TokenLifetime, ALL, one(token, number, unit));
        let rejects = |number, unit, found| {
            let expected = format!("{token}Validity: must be between 5 minutes and 1 day, found `{found}`");
            Case::rejects(TokenLifetime, ALL, one(token, number, unit), expected)
        };
        cases.extend([
            rejects(299, "seconds", "299 seconds"),
            accepts(300, "seconds"),
            accepts(301, "seconds"),
            accepts(86_399, "seconds"),
            accepts(86_400, "seconds"),
            rejects(1, "seconds", "1 second"),
            rejects(4, "minutes", "4 minutes"),
            accepts(5, "minutes"),
            accepts(1440, "minutes"),
            rejects(1441, "minutes", "1441 minutes"),
            rejects(2880, "minutes", "2 days"),
            rejects(86_400, "minutes", "60 days"),
            accepts(1, "hours"),
            accepts(24, "hours"),
            rejects(25, "hours", "25 hours"),
            accepts(1, "days"),
            rejects(2, "days", "2 days"),
            rejects(86_400, "days", "86400 days"),
            // The default unit is hours.
            accepts(24, ""),
            rejects(25, "", "25 hours"),
        ]);
    }

    let accepts = |number, unit| Case::accepts(TokenLifetime, ALL, one("RefreshToken", number, unit));
    let rejects = |number, unit, found| {
        let expected = format!("RefreshTokenValidity: must be between 1 hour and 3650 days, found `{found}`");
        Case::rejects(TokenLifetime, ALL, one("RefreshToken", number, unit), expected)
    };
    cases.extend([
        rejects(3599, "seconds", "3599 seconds"),
        accepts(3600, "seconds"),
        accepts(315_360_000, "seconds"),
        rejects(59, "minutes", "59 minutes"),
        accepts(60, "minutes"),
        accepts(36_500, "minutes"),
        accepts(5_256_000, "minutes"),
        rejects(5_256_001, "minutes", "5256001 minutes"),
        accepts(1, "hours"),
        accepts(87_600, "hours"),
        rejects(87_601, "hours", "87601 hours"),
        accepts(1, "days"),
        accepts(3650, "days"),
        rejects(3651, "days", "3651 days"),
        // The default unit is days.
        accepts(3650, ""),
        rejects(4000, "", "4000 days"),
        // 0 means absent in every unit.
        accepts(0, ""),
        accepts(0, "seconds"),
        // The largest number of the model in the largest unit does not overflow.
        rejects(315_360_000, "days", "315360000 days"),
    ]);
    cases.extend(alone());
    cases.extend(order());
    cases
}

/// Units without numbers, and numbers without units.
fn alone() -> Vec<Case> {
    let accepts = |settings| Case::accepts(TokenLifetime, ALL, settings);
    vec![
        accepts(json!({})),
        accepts(json!({"TokenValidityUnits": {}})),
        accepts(json!({"TokenValidityUnits": {"AccessToken": "days", "IdToken": "days", "RefreshToken": "days"}})),
        accepts(json!({"TokenValidityUnits": {"AccessToken": "hours", "IdToken": "hours", "RefreshToken": "hours"}})),
        accepts(json!({"TokenValidityUnits": {"AccessToken": "days", "IdToken": "hours", "RefreshToken": "days"}})),
        // A unit applies to one token. The others have their default units.
        accepts(
            json!({"IdTokenValidity": 24, "AccessTokenValidity": 5, "TokenValidityUnits": {"AccessToken": "minutes"}}),
        ),
        Case::rejects(
            TokenLifetime,
            ALL,
            json!({"IdTokenValidity": 60, "AccessTokenValidity": 60, "TokenValidityUnits": {"AccessToken": "minutes"}}),
            "IdTokenValidity: must be between 5 minutes and 1 day, found `60 hours`",
        ),
    ]
}

fn order() -> Vec<Case> {
    let accepts = |settings| Case::accepts(TokenLifetimeOrder, ALL, settings);
    let rejects = |settings, expected: &str| Case::rejects(TokenLifetimeOrder, ALL, settings, expected);
    vec![
        accepts(
            json!({"RefreshTokenValidity": 60, "AccessTokenValidity": 59, "IdTokenValidity": 60, "TokenValidityUnits":
            {"AccessToken": "minutes", "IdToken": "minutes", "RefreshToken": "minutes"}}),
        ),
        rejects(
            json!({"RefreshTokenValidity": 60, "AccessTokenValidity": 61, "IdTokenValidity": 61, "TokenValidityUnits":
            {"AccessToken": "minutes", "IdToken": "minutes", "RefreshToken": "minutes"}}),
            "AccessTokenValidity: must not exceed the refresh token lifetime of 1 hour, found `61 minutes`; \
             IdTokenValidity: must not exceed the refresh token lifetime of 1 hour, found `61 minutes`",
        ),
        // In different units, at the bound and one second above it.
        accepts(json!({"RefreshTokenValidity": 2, "AccessTokenValidity": 7200, "TokenValidityUnits":
            {"AccessToken": "seconds", "RefreshToken": "hours"}})),
        rejects(
            json!({"RefreshTokenValidity": 2, "AccessTokenValidity": 7201, "TokenValidityUnits":
            {"AccessToken": "seconds", "RefreshToken": "hours"}}),
            "AccessTokenValidity: must not exceed the refresh token lifetime of 2 hours, found `7201 seconds`",
        ),
        accepts(json!({"RefreshTokenValidity": 1, "IdTokenValidity": 1, "TokenValidityUnits": {"IdToken": "days"}})),
        // The default of an access token, 1 hour, is the minimum of a refresh token.
        accepts(json!({"RefreshTokenValidity": 60, "TokenValidityUnits": {"RefreshToken": "minutes"}})),
        // The default of a refresh token is 30 days, and 0 means absent.
        accepts(json!({"AccessTokenValidity": 24})),
        accepts(json!({"AccessTokenValidity": 24, "RefreshTokenValidity": 0,
            "TokenValidityUnits": {"RefreshToken": "minutes"}})),
    ]
}

#[test]
fn a_number_without_a_valid_lifetime_breaks_only_the_rule_on_its_range() {
    for (number, expected) in [
        (-1, "RefreshTokenValidity: must be between 0 and 315360000, found `-1`"),
        (i32::MAX, "RefreshTokenValidity: must be between 0 and 315360000, found `2147483647`"),
        (i32::MIN, "RefreshTokenValidity: must be between 0 and 315360000, found `-2147483648`"),
    ] {
        Case::rejects(
            cognito_user_pool_client::Rule::NumberRange,
            ALL,
            json!({"RefreshTokenValidity": number, "AccessTokenValidity": 24, "IdTokenValidity": 24}),
            expected,
        )
        .check();
    }
    Case::rejects(
        cognito_user_pool_client::Rule::NumberRange,
        ALL,
        json!({"AccessTokenValidity": i32::MAX, "IdTokenValidity": -1, "TokenValidityUnits": {"AccessToken": "days"}}),
        "AccessTokenValidity: must be between 1 and 86400, found `2147483647`; IdTokenValidity: must be between 1 and 86400, found `-1`",
    )
    .check();
}

#[test]
fn a_number_out_of_its_range_may_be_out_of_the_lifetime_as_well() {
    Case::rejects(
        TokenLifetime,
        ALL,
        json!({"AccessTokenValidity": 213_504, "TokenValidityUnits": {"AccessToken": "days"}}),
        "AccessTokenValidity: must be between 1 and 86400, found `213504`; \
         AccessTokenValidity: must be between 5 minutes and 1 day, found `213504 days`",
    )
    .check();
}

#[test]
fn an_unknown_unit_is_a_separate_error_without_a_lifetime() {
    let must_be = must_be_one_of(TimeUnitsType::values());
    Case::rejects(
        cognito_user_pool_client::Rule::EnumValue,
        REQUESTS,
        json!({"AccessTokenValidity": 86_400, "RefreshTokenValidity": 1, "TokenValidityUnits":
            {"AccessToken": NOT_MODELED, "IdToken": "Hours", "RefreshToken": ""}}),
        format!(
            "TokenValidityUnits.AccessToken: {must_be}, found `{NOT_MODELED}`; \
             TokenValidityUnits.IdToken: {must_be}, found `Hours`, did you mean `hours`?; \
             TokenValidityUnits.RefreshToken: {must_be}, found an empty string",
        ),
    )
    .check();
}

/// Returns settings with the number of one token and, unless `unit` is empty, its unit.
fn one(token: &str, number: i32, unit: &str) -> Value {
    let mut settings = json!({format!("{token}Validity"): number});
    if !unit.is_empty() {
        settings["TokenValidityUnits"] = json!({token: unit});
    }
    settings
}

#[test]
fn a_zero_in_a_request_is_accepted_and_kept() {
    let settings = json!({"RefreshTokenValidity": 0});
    let request: cognito_user_pool_client::operation::create_user_pool_client::CreateUserPoolClientInput =
        read(document(On::Create, &settings));
    assert_eq!(request.validate(), Ok(()));
    assert_eq!(request.refresh_token_validity, Some(0));
    assert_eq!(request.refresh_token_lifetime().as_secs(), 30 * 86_400);
}
