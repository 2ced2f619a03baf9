//! Unmodeled enum values are accepted from the service and rejected from the program.

use cognito_user_pool_client::operation::create_user_pool_client::CreateUserPoolClientInput;
use cognito_user_pool_client::operation::update_user_pool_client::UpdateUserPoolClientInput;
use cognito_user_pool_client::types::{
    ExplicitAuthFlowsType, FeatureType, OAuthFlowType, RefreshTokenRotationType, TimeUnitsType, TokenValidityUnitsType,
};
use cognito_user_pool_client::{DescribeUserPoolClientOutput, UserPoolClientType, ValidationError, Warning, json};
use serde::Deserialize;
use serde_json::json;

use crate::support::{NOT_MODELED, must_be_one_of};

/// A client with an unmodeled value in each enum of the client.
const CLIENT: &str = r#"{
    "UserPoolId": "us-east-1_EXAMPLE", "ClientId": "1example23456789", "ClientName": "web",
    "TokenValidityUnits": {"AccessToken": "NOT_MODELED"}, "ExplicitAuthFlows": ["ALLOW_NEW", "ALLOW_USER_SRP_AUTH"],
    "AllowedOAuthFlows": ["new"], "PreventUserExistenceErrors": "NEW", "RefreshTokenRotation": {"Feature": "NEW"},
    "ClientType": "NEW"
}"#;

fn client() -> UserPoolClientType {
    json::from_str(CLIENT).unwrap()
}

#[track_caller]
fn assert_rejected<T: std::fmt::Debug>(result: Result<T, ValidationError>, expected: &str) {
    assert_eq!(result.unwrap_err().to_string(), expected);
}

#[test]
fn an_unknown_value_from_a_string_is_rejected_with_the_value_that_was_probably_meant() {
    let expected = &format!(
        "AllowedOAuthFlows[0]: {}, found `Code`, did you mean `code`?",
        must_be_one_of(OAuthFlowType::values())
    );
    assert_rejected(UserPoolClientType::builder().allowed_o_auth_flows("Code".into()).build(), expected);
    let create = CreateUserPoolClientInput::builder().user_pool_id("us-east-1_EXAMPLE").client_name("web");
    assert_rejected(create.with_allowed_o_auth_flows(["Code"].map(OAuthFlowType::from)).build(), expected);
    let update = client().to_update().set_allowed_o_auth_flows(Some(vec!["Code".parse().unwrap()]));
    assert_rejected(update.build(), expected);
    assert_rejected(
        RefreshTokenRotationType::builder().feature("ENABLE".into()).build(),
        &format!("Feature: {}, found `ENABLE`, did you mean `ENABLED`?", must_be_one_of(FeatureType::values())),
    );
    assert_rejected(
        UserPoolClientType::builder().explicit_auth_flows("ALLOW_USER_SRP_ATUH".into()).build(),
        &format!(
            "ExplicitAuthFlows[0]: {}, found `ALLOW_USER_SRP_ATUH`, did you mean `ALLOW_USER_SRP_AUTH`?",
            must_be_one_of(ExplicitAuthFlowsType::values())
        ),
    );
}

#[test]
fn an_unknown_value_in_a_nested_shape_is_rejected_by_the_client() {
    let units = TokenValidityUnitsType::builder().access_token(NOT_MODELED.into()).build();
    assert_rejected(
        UserPoolClientType::builder().token_validity_units(units).build(),
        &format!("TokenValidityUnits.AccessToken: {}, found `{NOT_MODELED}`", must_be_one_of(TimeUnitsType::values())),
    );
}

#[test]
fn an_unknown_value_that_was_read_in_a_client_is_accepted_in_copies_and_requests() {
    let client = client();
    client.validate().unwrap();
    let mut copy = client.clone();
    copy.client_name = None;
    copy.validate().unwrap();
    client.to_builder().client_name("other").build().unwrap();
    client.to_update().build().unwrap();
    client.to_create().build().unwrap();

    // In a filtered, sorted and extended list, and in a nested shape.
    let mut flows: Vec<_> =
        client.explicit_auth_flows().iter().filter(|flow| flow.as_str() == "ALLOW_NEW").cloned().collect();
    flows.push(ExplicitAuthFlowsType::AllowUserAuth);
    flows.sort();
    client.to_update().with_explicit_auth_flows(flows.clone()).build().unwrap();
    UserPoolClientType::builder().with_explicit_auth_flows(flows).build().unwrap();
    client.refresh_token_rotation().unwrap().to_builder().build().unwrap();
    let [unit] = [client.token_validity_units().unwrap().access_token().unwrap().clone()];
    let units = TokenValidityUnitsType::builder().id_token(unit).build();
    UserPoolClientType::builder().token_validity_units(units).build().unwrap();
}

#[test]
fn an_unknown_value_in_a_response_or_a_type_of_the_caller_is_accepted() {
    #[derive(Deserialize)]
    struct Stored {
        nested: Vec<UserPoolClientType>,
        #[serde(flatten)]
        flattened: UserPoolClientType,
    }

    let output: DescribeUserPoolClientOutput = json::from_str(&format!(r#"{{"UserPoolClient": {CLIENT}}}"#)).unwrap();
    output.user_pool_client.unwrap().validate().unwrap();
    json::client_from_str(CLIENT).unwrap().validate().unwrap();
    serde_json::from_value::<UserPoolClientType>(serde_json::from_str(CLIENT).unwrap()).unwrap().validate().unwrap();
    let stored: Stored =
        serde_json::from_value(json!({"nested": [client()], "PreventUserExistenceErrors": "NEW"})).unwrap();
    stored.nested[0].validate().unwrap();
    stored.flattened.validate().unwrap();
}

#[test]
fn an_unknown_value_that_was_read_outside_of_a_client_is_rejected() {
    let unit: TimeUnitsType = json::from_str(r#""NOT_MODELED""#).unwrap();
    let units: TokenValidityUnitsType = json::from_str(r#"{"AccessToken": "NOT_MODELED"}"#).unwrap();
    let expected =
        format!("TokenValidityUnits.AccessToken: {}, found `{NOT_MODELED}`", must_be_one_of(TimeUnitsType::values()));
    let alone = TokenValidityUnitsType::builder().access_token(unit).build();
    for units in [alone, units] {
        assert_rejected(UserPoolClientType::builder().token_validity_units(units).build(), &expected);
    }
    let rotation: RefreshTokenRotationType = json::from_str(r#"{"Feature": "NEW"}"#).unwrap();
    let expected = format!("Feature: {}, found `NEW`", must_be_one_of(FeatureType::values()));
    assert_rejected(rotation.validate(), &expected);
}

#[test]
fn a_request_that_is_written_and_read_again_is_equal_and_does_not_validate() {
    let update = client().to_update().build().unwrap();
    let read: UpdateUserPoolClientInput = json::from_str(&json::to_string(&update).unwrap()).unwrap();
    assert_eq!(read, update);
    let paths: Vec<_> = read.validate().unwrap_err().into_iter().map(|violation| violation.path().to_owned()).collect();
    assert_eq!(
        paths,
        [
            "TokenValidityUnits.AccessToken",
            "ExplicitAuthFlows[0]",
            "AllowedOAuthFlows[0]",
            "PreventUserExistenceErrors",
            "RefreshTokenRotation.Feature",
        ],
    );
}

#[test]
fn lint_reports_each_accepted_value_and_strict_validation_rejects_it() {
    let client = client();
    let warnings: Vec<_> =
        client.lint().into_iter().filter(|warning| warning.rule().id() == "unmodeled-value").collect();
    let paths: Vec<_> = warnings.iter().map(Warning::path).collect();
    assert_eq!(paths, client.unknown_paths());
    let violations = client.validate_strict().unwrap_err();
    let messages = |it: &dyn std::fmt::Display| it.to_string();
    assert_eq!(
        violations.iter().map(|violation| messages(violation)).collect::<Vec<_>>(),
        warnings.iter().map(|warning| messages(warning)).collect::<Vec<_>>(),
    );
    assert_eq!(
        violations.violations()[0].to_string(),
        "TokenValidityUnits.AccessToken: should be one of `days`, `hours`, `minutes`, `seconds`, found `NOT_MODELED`",
    );
}

#[test]
fn a_missing_required_member_is_reported_with_the_unknown_member_that_misspells_it() {
    let request: UpdateUserPoolClientInput =
        json::from_str(r#"{"userPoolId": "us-east-1_EXAMPLE", "Client": 1}"#).unwrap();
    assert_rejected(
        request.validate(),
        "UserPoolId: missing required member, found `userPoolId`; ClientId: missing required member",
    );
}

#[test]
fn strict_validation_rejects_a_document_of_another_kind_that_was_read_as_a_client() {
    let strict = |document: serde_json::Value| {
        let client: UserPoolClientType = serde_json::from_value(document).unwrap();
        client.validate().unwrap();
        client.validate_strict()
    };
    assert_rejected(
        strict(json!({"Type": "AWS::Cognito::UserPoolClient", "Properties": {"ClientName": "web"}})),
        "Properties: should be absent, found an object with the members of a client: move them up one level; \
         Type: should be a modeled member, found one that this version of the crate does not check",
    );
    assert_rejected(
        strict(json!({"client_name": "web"})),
        "client_name: should be a modeled member: did you mean `ClientName`?",
    );
    assert_rejected(
        strict(json!({"UserPoolClient": {"ClientName": "web"}})),
        "UserPoolClient: should be absent, found an object with the members of a client: move them up one level",
    );
    let request: UpdateUserPoolClientInput = json::from_str(
        r#"{"UserPoolId": "us-east-1_EXAMPLE", "ClientId": "1example23456789", "CreationDate": 1726788459}"#,
    )
    .unwrap();
    request.validate().unwrap();
    assert_rejected(
        request.validate_strict(),
        "CreationDate: should be absent, found a member that the request does not take",
    );
}

#[test]
fn strict_validation_counts_more_than_100_unknown_members_as_violations() {
    let members: serde_json::Map<_, _> = (0..150).map(|index| (format!("New{index:03}"), json!(1))).collect();
    let client: UserPoolClientType = serde_json::from_value(members.into()).unwrap();
    let error = client.validate_strict().unwrap_err();
    assert_eq!(error.violations().len(), 101);
    assert_eq!(error.violations()[100].to_string(), "New100: and 50 more violations of this rule");
}
