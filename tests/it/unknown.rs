//! Unknown members and values are written as they were read, at every depth.

use cognito_user_pool_client::operation::delete_user_pool_client::DeleteUserPoolClientOutput;
use cognito_user_pool_client::operation::list_user_pool_clients::ListUserPoolClientsOutput;
use cognito_user_pool_client::{DescribeUserPoolClientOutput, ExplicitAuthFlowsType, UserPoolClientType, json};
use serde_json::{Map, Value, json};

use crate::support::{NOT_MODELED, PRIVATE_NUMBER, Shape, document, document_with, objects_with_the_private_name};

/// Returns an unknown member of each type, with nested nulls and empty values and with large and precise numbers.
fn unknown() -> Map<String, Value> {
    let Value::Object(members) = json!({
        "AFlag": false,
        "AText": "",
        "AWhole": u64::MAX,
        "ANegative": i64::MIN,
        "AFraction": 0.1,
        "ASmall": 5e-324,
        "AList": [null, [], {}, {"Null": null, "Inner": [1, "two", {"Three": 3.5}]}],
        "AnObject": {"Null": null, "Empty": {}},
    }) else {
        unreachable!()
    };
    members
}

#[test]
fn unknown_members_are_written_back_at_every_depth() {
    fn check<S: Shape>() {
        let original = document_with(&unknown(), S::MEMBERS);
        let shape: S = serde_json::from_value(original.clone().into()).unwrap();
        assert_eq!(shape.unknown_fields(), &unknown(), "{}", S::TYPE);
        assert_eq!(serde_json::to_value(&shape).unwrap(), Value::from(original), "{}", S::TYPE);
    }
    each_shape!(call check);
}

#[test]
fn unknown_fields_returns_the_unknown_members_of_each_object() {
    let output: DescribeUserPoolClientOutput = json::from_str(
        r#"{"A": 1, "UserPoolClient": {"B": [2], "TokenValidityUnits": {"C": {"D": 3}},
            "RefreshTokenRotation": {"E": 4}, "AnalyticsConfiguration": {"F": "5"}}}"#,
    )
    .unwrap();
    let client = output.user_pool_client.as_ref().unwrap();
    assert_eq!(Value::from(output.unknown_fields().clone()), json!({"A": 1}));
    assert_eq!(Value::from(client.unknown_fields().clone()), json!({"B": [2]}));
    assert_eq!(client.token_validity_units().unwrap().unknown_fields()["C"]["D"], 3);
    assert_eq!(client.refresh_token_rotation().unwrap().unknown_fields()["E"], 4);
    assert_eq!(client.analytics_configuration().unwrap().unknown_fields()["F"], "5");
}

#[test]
fn an_unknown_member_of_a_list_entry_is_written_in_that_entry() {
    let original = r#"{"UserPoolClients":[{"ClientId":"a","X":1},{"ClientId":"b"},{"ClientId":"c","X":2}]}"#;
    let output: ListUserPoolClientsOutput = json::from_str(original).unwrap();
    let counts: Vec<_> = output.user_pool_clients().iter().map(|client| client.unknown_fields().len()).collect();
    assert_eq!(counts, [1, 0, 1]);
    assert_eq!(json::to_string(&output).unwrap(), original);
}

#[test]
fn an_unknown_member_of_a_response_without_members_is_written_back() {
    let original = r#"{"Deleted":true}"#;
    let output: DeleteUserPoolClientOutput = json::from_str(original).unwrap();
    assert_eq!(json::to_string(&output).unwrap(), original);
}

#[test]
fn unknown_enum_values_are_written_back() {
    let original = json!({
        "ExplicitAuthFlows": [NOT_MODELED, "ALLOW_USER_AUTH", "allow_user_auth", ""],
        "AllowedOAuthFlows": ["urn:ietf:params:oauth:grant-type:device_code", "Code"],
        "PreventUserExistenceErrors": NOT_MODELED,
        "TokenValidityUnits": {"AccessToken": NOT_MODELED, "IdToken": "Minutes"},
        "RefreshTokenRotation": {"Feature": NOT_MODELED},
        "ClientType": NOT_MODELED,
    });
    let client: UserPoolClientType = serde_json::from_value(original.clone()).unwrap();
    assert_eq!(client.explicit_auth_flows()[1], ExplicitAuthFlowsType::AllowUserAuth);
    assert_eq!(client.explicit_auth_flows()[2].as_str(), "allow_user_auth");
    assert_eq!(serde_json::to_value(&client).unwrap(), original);
}

#[test]
fn a_member_whose_name_differs_only_in_case_is_unknown() {
    let original = r#"{"clientName":"a","CallbackUrls":["b"]}"#;
    let client: UserPoolClientType = json::from_str(original).unwrap();
    assert_eq!((client.client_name(), client.callback_urls()), (None, [].as_slice()));
    assert_eq!(client.unknown_fields().len(), 2);
}

#[test]
fn an_unknown_member_that_is_null_is_absent() {
    fn check<S: Shape>() {
        assert_eq!(json::from_str::<S>(r#"{"New": null}"#).unwrap(), S::default(), "{}", S::TYPE);
    }
    each_shape!(call check);
}

#[test]
fn clients_with_different_unknown_members_are_not_equal() {
    let read = |text| json::from_str::<UserPoolClientType>(text).unwrap();
    for (left, right) in [
        (r#"{"New": 1}"#, "{}"),
        (r#"{"New": 1}"#, r#"{"New": 2}"#),
        (r#"{"New": 1}"#, r#"{"Newer": 1}"#),
        (r#"{"TokenValidityUnits": {"New": 1}}"#, r#"{"TokenValidityUnits": {}}"#),
    ] {
        assert_ne!(read(left), read(right));
        assert_eq!(read(left), read(left));
    }
    assert_eq!(read(r#"{"A": 1, "B": 2}"#), read(r#"{"B": 2, "A": 1}"#), "the order of members means nothing");
}

#[test]
fn unknown_members_can_be_replaced_and_removed() {
    let client: UserPoolClientType = json::from_str(r#"{"ClientName": "web", "New": 1}"#).unwrap();
    let replaced = client.to_builder().set_unknown_fields(unknown()).unwrap().build_unvalidated();
    assert_eq!(replaced.unknown_fields(), &unknown());
    let removed = replaced.to_builder().set_unknown_fields(Map::new()).unwrap().build_unvalidated();
    assert_eq!(removed, UserPoolClientType::builder().client_name("web").build_unvalidated());
}

#[test]
fn the_private_name_for_numbers_is_an_ordinary_member_without_arbitrary_precision() {
    for unknown in objects_with_the_private_name() {
        let original = json!({"ClientName": "web", "New": unknown, PRIVATE_NUMBER: "6"});
        let client: UserPoolClientType = serde_json::from_value(original.clone()).unwrap();
        assert_eq!(json::from_str::<UserPoolClientType>(&original.to_string()).unwrap(), client);
        assert_eq!(serde_json::to_value(&client).unwrap(), original);
    }
}

#[test]
fn the_private_name_for_numbers_is_not_a_number_in_a_member_without_arbitrary_precision() {
    for (member, expected) in [
        ("ClientSecret", "a string"),
        ("IdTokenValidity", "a 32-bit integer"),
        ("CreationDate", "epoch seconds or an RFC 3339 date-time"),
        ("CallbackURLs", "a list"),
    ] {
        for value in [json!("5"), json!(8_675_309_123_456_i64), json!({})] {
            let read = serde_json::from_value::<UserPoolClientType>(json!({member: {PRIVATE_NUMBER: value}}));
            assert_eq!(read.unwrap_err().to_string(), format!("must be {expected}, found an object"));
        }
    }
}

#[test]
fn the_limit_of_nesting_counts_a_list_of_shapes_as_a_level() {
    let document = |levels| {
        let deep = (1..levels).fold(json!([]), |inner, _| json!([inner]));
        json!({"UserPoolClients": [{"New": deep}]})
    };
    let page: ListUserPoolClientsOutput = serde_json::from_value(document(124)).unwrap();
    assert_eq!(json::from_str::<ListUserPoolClientsOutput>(&json::to_string(&page).unwrap()).unwrap(), page);
    let error = serde_json::from_value::<ListUserPoolClientsOutput>(document(125)).unwrap_err();
    assert_eq!(error.to_string(), "must be nested at most 127 levels deep, found a deeper value");
}

#[test]
fn an_unknown_member_that_is_set_to_null_is_absent() {
    let null = Map::from_iter([("New".to_owned(), Value::Null)]);
    let client = UserPoolClientType::builder().set_unknown_fields(null).unwrap().build_unvalidated();
    assert_eq!(client, UserPoolClientType::default());
}

#[test]
fn setting_a_modeled_member_as_an_unknown_one_is_an_error_with_every_name() {
    let mut members = unknown();
    members.insert("ClientName".into(), json!("web"));
    members.insert("CallbackURLs".into(), Value::Null);
    members.insert("ClientSecret".into(), json!(8_675_309));
    let builder = UserPoolClientType::builder().client_name("web");
    let error = builder.set_unknown_fields(members).unwrap_err();
    assert_eq!(error.members(), ["ClientName", "ClientSecret", "CallbackURLs"], "in the order of the rows");
    let message = "unknown members must not have modeled names, found `ClientName`, `ClientSecret`, `CallbackURLs`";
    assert_eq!(error.to_string(), message);
}

#[test]
fn no_shape_accepts_a_modeled_member_as_an_unknown_one() {
    fn check<S: Shape>() {
        let names: Vec<_> = S::MEMBERS.iter().map(|member| member.name).collect();
        let error = S::builder_with_unknown_fields(document(S::MEMBERS));
        assert_eq!(error.map_or_else(|error| error.members().to_vec(), |()| Vec::new()), names, "{}", S::TYPE);
    }
    each_shape!(call check);
}

#[test]
fn the_unknown_members_of_a_shape_take_one_pointer() {
    assert_eq!(size_of::<DeleteUserPoolClientOutput>(), size_of::<usize>());
    assert_eq!(size_of::<DescribeUserPoolClientOutput>(), size_of::<UserPoolClientType>() + size_of::<usize>());
}
