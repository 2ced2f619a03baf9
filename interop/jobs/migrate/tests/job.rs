//! The same cases for the three functions.

use std::error::Error;

use aws_sdk_cognitoidentityprovider::primitives::DateTime;
use aws_sdk_cognitoidentityprovider::types::{
    ExplicitAuthFlowsType, FeatureType, RefreshTokenRotationType, TimeUnitsType, TokenValidityUnitsType,
    UserPoolClientType,
};
use job_migrate::{Record, record, with_sdk, with_struct};
use serde_json::{Value, json};

type Function = fn(UserPoolClientType) -> Result<Record, Box<dyn Error>>;

const FUNCTIONS: [Function; 3] = [record, with_sdk::record, with_struct::record];
const SECRET: &str = "0fake1client2secret3which4opens5nothing6anywhere7abc";

fn client() -> UserPoolClientType {
    UserPoolClientType::builder()
        .client_id("1example23456789")
        .client_name("web")
        .client_secret(SECRET)
        .creation_date(DateTime::from_millis(1_726_788_459_464))
        .access_token_validity(15)
        .refresh_token_validity(7)
        .token_validity_units(TokenValidityUnitsType::builder().access_token(TimeUnitsType::Minutes).build())
        .explicit_auth_flows(ExplicitAuthFlowsType::AllowUserSrpAuth)
        .callback_urls("https://example.com/")
        .refresh_token_rotation(RefreshTokenRotationType::builder().feature(FeatureType::Disabled).build().unwrap())
        .build()
}

fn document(record: &Record) -> Value {
    serde_json::from_str(&record.document).unwrap()
}

#[test]
fn the_log_names_the_client_and_has_no_secret() {
    for function in FUNCTIONS {
        let record = function(client()).unwrap();
        assert!(record.log.contains("web"), "{}", record.log);
        assert!(!format!("{record:?}").contains(SECRET), "{record:?}");
    }
}

#[test]
fn the_document_has_every_member_except_the_secret() {
    let expected = json!({
        "ClientId": "1example23456789",
        "ClientName": "web",
        "CreationDate": 1_726_788_459.464,
        "AccessTokenValidity": 15,
        "RefreshTokenValidity": 7,
        "TokenValidityUnits": {"AccessToken": "minutes"},
        "ExplicitAuthFlows": ["ALLOW_USER_SRP_AUTH"],
        "CallbackURLs": ["https://example.com/"],
        "RefreshTokenRotation": {"Feature": "DISABLED"},
    });
    for function in FUNCTIONS {
        assert_eq!(document(&function(client()).unwrap()), expected);
    }
}

#[test]
fn the_lifetimes_have_their_units_and_defaults() {
    for function in FUNCTIONS {
        let seconds = |client| function(client).unwrap().lifetimes.map(|lifetime| lifetime.as_secs());
        assert_eq!(seconds(client()), [15 * 60, 3600, 7 * 86_400]);
        assert_eq!(seconds(UserPoolClientType::builder().build()), [3600, 3600, 30 * 86_400]);
    }
}

#[test]
fn an_absent_refresh_token_validity_is_written_as_0_by_the_sdk() {
    let documents = FUNCTIONS.map(|function| document(&function(UserPoolClientType::builder().build()).unwrap()));
    assert_eq!(documents, [json!({}), json!({"RefreshTokenValidity": 0}), json!({})]);
}
