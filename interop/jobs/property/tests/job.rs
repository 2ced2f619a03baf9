//! Clients for which the property holds with one implementation and not with another.

use aws_sdk_cognitoidentityprovider as sdk;
use aws_sdk_cognitoidentityprovider::primitives::DateTime;
use cognito_user_pool_client::UserPoolClientType;
use job_property::{load, store, with_sdk, with_struct};
use serde_json::Value;

#[test]
fn the_sdk_changes_the_fraction_of_a_timestamp() {
    let date = DateTime::from_millis(1_726_788_459_464);
    let client = UserPoolClientType::builder().creation_date(date).build().unwrap();
    assert_eq!(load(&store(&client).unwrap()).unwrap(), client);

    let client = sdk::types::UserPoolClientType::builder().creation_date(date).build();
    let read = with_sdk::load(&with_sdk::store(&client).unwrap()).unwrap();
    assert_ne!(read, client);
    assert_eq!(read.creation_date().unwrap().subsec_nanos(), 463_999_986);
}

#[test]
fn a_struct_and_the_sdk_drop_the_members_that_they_lack() {
    let document = r#"{"ClientName":"web","ClientId":"1","CreationDate":1,"RefreshTokenValidity":30,"CallbackURLs":["https://example.com/"],"AllowedOAuthFlows":["code"],"NewSetting":1}"#;
    let known = document.replace(r#","NewSetting":1"#, "");
    assert_eq!(store(&load(document).unwrap()).unwrap(), document);
    let read = |document: String| serde_json::from_str::<Value>(&document).unwrap();
    assert_eq!(with_sdk::store(&with_sdk::load(document).unwrap()).unwrap(), known);
    let stored = with_struct::store(&with_struct::load(document).unwrap()).unwrap();
    assert_eq!(read(stored), read(known));
}
