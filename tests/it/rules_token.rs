//! Token lifetimes: number times unit, at each bound, in each unit.

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
        let fine = |number, unit| Case::accepts(TokenLifetime, ALL, one(token, number, unit));
        let wrong = |number, unit, found| {
            let expected = format!("{token}Validity: must be between 5 minutes and 1 day, found `{found}`");
            Case::rejects(TokenLifetime, ALL, one(token, number, unit), expected)
        };
        cases.extend([
            wrong(299, "seconds", "299 seconds"),
            fine(300, "seconds"),
            fine(301, "seconds"),
            fine(86_399, "seconds"),
            fine(86_400, "seconds"),
            wrong(1, "seconds", "1 second"),
            wrong(4, "minutes", "4 minutes"),
            fine(5, "minutes"),
            fine(1440, "minutes"),
            wrong(1441, "minutes", "1441 minutes"),
            wrong(2880, "minutes", "2 days"),
            wrong(86_400, "minutes", "60 days"),
            fine(1, "hours"),
            fine(24, "hours"),
            wrong(25, "hours", "25 hours"),
            fine(1, "days"),
            wrong(2, "days", "2 days"),
            wrong(86_400, "days", "86400 days"),
            // Without a unit: hours.
            fine(24, ""),
            wrong(25, "", "25 hours"),
        ]);
    }

    let fine = |number, unit| Case::accepts(TokenLifetime, ALL, one("RefreshToken", number, unit));
    let wrong = |number, unit, found| {
        let expected = format!("RefreshTokenValidity: must be between 1 hour and 3650 days, found `{found}`");
        Case::rejects(TokenLifetime, ALL, one("RefreshToken", number, unit), expected)
    };
    cases.extend([
        wrong(3599, "seconds", "3599 seconds"),
        fine(3600, "seconds"),
        fine(315_360_000, "seconds"),
        wrong(59, "minutes", "59 minutes"),
        fine(60, "minutes"),
        fine(36_500, "minutes"),
        fine(5_256_000, "minutes"),
        wrong(5_256_001, "minutes", "5256001 minutes"),
        fine(1, "hours"),
        fine(87_600, "hours"),
        wrong(87_601, "hours", "87601 hours"),
        fine(1, "days"),
        fine(3650, "days"),
        wrong(3651, "days", "3651 days"),
        // Without a unit: days.
        fine(3650, ""),
        wrong(4000, "", "4000 days"),
        // 0 is absent, in whichever unit.
        fine(0, ""),
        fine(0, "seconds"),
        // The largest number of the model in the largest unit does not overflow.
        wrong(315_360_000, "days", "315360000 days"),
    ]);
    cases.extend(alone());
    cases.extend(order());
    cases
}

/// Units and numbers without each other.
fn alone() -> Vec<Case> {
    let fine = |settings| Case::accepts(TokenLifetime, ALL, settings);
    vec![
        fine(json!({})),
        fine(json!({"TokenValidityUnits": {}})),
        fine(json!({"TokenValidityUnits": {"AccessToken": "days", "IdToken": "days", "RefreshToken": "days"}})),
        fine(json!({"TokenValidityUnits": {"AccessToken": "hours", "IdToken": "hours", "RefreshToken": "hours"}})),
        fine(json!({"TokenValidityUnits": {"AccessToken": "days", "IdToken": "hours", "RefreshToken": "days"}})),
        // A unit applies to one token only: the others keep their defaults.
        fine(
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
    let fine = |settings| Case::accepts(TokenLifetimeOrder, ALL, settings);
    let wrong = |settings, expected: &str| Case::rejects(TokenLifetimeOrder, ALL, settings, expected);
    vec![
        fine(
            json!({"RefreshTokenValidity": 60, "AccessTokenValidity": 59, "IdTokenValidity": 60, "TokenValidityUnits":
            {"AccessToken": "minutes", "IdToken": "minutes", "RefreshToken": "minutes"}}),
        ),
        wrong(
            json!({"RefreshTokenValidity": 60, "AccessTokenValidity": 61, "IdTokenValidity": 61, "TokenValidityUnits":
            {"AccessToken": "minutes", "IdToken": "minutes", "RefreshToken": "minutes"}}),
            "AccessTokenValidity: must not exceed the refresh token lifetime of 1 hour, found `61 minutes`; \
             IdTokenValidity: must not exceed the refresh token lifetime of 1 hour, found `61 minutes`",
        ),
        // In mixed units: one second more, one second less.
        fine(json!({"RefreshTokenValidity": 2, "AccessTokenValidity": 7200, "TokenValidityUnits":
            {"AccessToken": "seconds", "RefreshToken": "hours"}})),
        wrong(
            json!({"RefreshTokenValidity": 2, "AccessTokenValidity": 7201, "TokenValidityUnits":
            {"AccessToken": "seconds", "RefreshToken": "hours"}}),
            "AccessTokenValidity: must not exceed the refresh token lifetime of 2 hours, found `7201 seconds`",
        ),
        fine(json!({"RefreshTokenValidity": 1, "IdTokenValidity": 1, "TokenValidityUnits": {"IdToken": "days"}})),
        // An absent access token lives for an hour, the shortest life of a refresh token.
        fine(json!({"RefreshTokenValidity": 60, "TokenValidityUnits": {"RefreshToken": "minutes"}})),
        // An absent refresh token lives for 30 days, and 0 is absent.
        fine(json!({"AccessTokenValidity": 24})),
        fine(json!({"AccessTokenValidity": 24, "RefreshTokenValidity": 0,
            "TokenValidityUnits": {"RefreshToken": "minutes"}})),
    ]
}

#[test]
fn numbers_that_are_no_lifetime_are_left_to_the_rule_of_their_range() {
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

/// A value of which one token has a number and, unless it is empty, a unit.
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
