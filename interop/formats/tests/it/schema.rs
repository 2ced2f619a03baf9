//! The JSON Schemas, evaluated by another crate.

use std::fs;

use cognito_user_pool_client::model::{Kind, Shape, Structure};
use cognito_user_pool_client::operation::create_user_pool_client::CreateUserPoolClientInput;
use cognito_user_pool_client::operation::describe_user_pool_client::DescribeUserPoolClientOutput;
use cognito_user_pool_client::operation::list_user_pool_clients::ListUserPoolClientsOutput;
use cognito_user_pool_client::operation::update_user_pool_client::UpdateUserPoolClientInput;
use cognito_user_pool_client::test_util::strategy;
use cognito_user_pool_client::{RefreshTokenRotationType, UserPoolClientType};
use jsonschema::Validator;
use proptest::prelude::*;
use schemars::JsonSchema;
use serde_json::{Value, json};

fn validator<T: JsonSchema>() -> Validator {
    jsonschema::validator_for(schemars::schema_for!(T).as_value()).expect("the schema is valid")
}

#[test]
fn a_schema_accepts_valid_clients_as_they_are_written() {
    let validator = validator::<UserPoolClientType>();
    proptest!(ProptestConfig::with_cases(100), |(client in strategy::client())| {
        let written = serde_json::to_value(&client)?;
        prop_assert!(validator.is_valid(&written), "{:?}", validator.validate(&written).err().map(|e| e.to_string()));
    });
}

#[test]
fn a_schema_accepts_every_valid_case() {
    let (client, create, update) = (
        validator::<UserPoolClientType>(),
        validator::<CreateUserPoolClientInput>(),
        validator::<UpdateUserPoolClientInput>(),
    );
    let mut accepted = 0;
    for line in include_str!("../../../../tests/data/cases.jsonl").lines() {
        let case: Value = serde_json::from_str(line).expect("a case is a JSON object");
        let validator = match case["op"].as_str() {
            Some("type") => &client,
            Some("create") => &create,
            Some("update") => &update,
            _ => continue,
        };
        if case["expect"] == "valid" {
            let error = validator.validate(&case["input"]).err().map(|error| error.to_string());
            assert_eq!(error, None, "{line}");
            accepted += 1;
        }
    }
    assert_ne!(accepted, 0);
}

#[test]
fn a_schema_accepts_every_response_of_the_data() {
    let (described, listed) = (validator::<DescribeUserPoolClientOutput>(), validator::<ListUserPoolClientsOutput>());
    let recorded = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/data/recorded");
    let examples = concat!(env!("CARGO_MANIFEST_DIR"), "/../../examples/data");
    let (mut clients, mut lists) = (0, 0);
    for entry in [recorded, examples].iter().flat_map(|folder| fs::read_dir(folder).expect("the folder exists")) {
        let path = entry.expect("the folder can be read").path();
        let Ok(document) = serde_json::from_slice::<Value>(&fs::read(&path).expect("a file")) else { continue };
        let (validator, count) = match () {
            () if document.get("UserPoolClient").is_some() => (&described, &mut clients),
            () if document.get("UserPoolClients").is_some() => (&listed, &mut lists),
            () => continue,
        };
        let error = validator.validate(&document).err().map(|error| error.to_string());
        assert_eq!(error, None, "{}", path.display());
        *count += 1;
    }
    assert!(clients >= 6 && lists >= 1, "{clients} clients, {lists} lists");
}

#[test]
fn a_schema_accepts_unknown_members_and_enum_values() {
    let document = json!({
        "NewMember": {"a": [1]},
        "PreventUserExistenceErrors": "NEW",
        "ExplicitAuthFlows": ["ALLOW_USER_AUTH", "NEW"],
        "RefreshTokenRotation": {"Feature": "NEW", "NewMember": null},
    });
    let error = validator::<UserPoolClientType>().validate(&document).err().map(|error| error.to_string());
    assert_eq!(error, None);
}

#[test]
fn a_schema_accepts_null_for_each_member_that_is_not_required() {
    fn check<T: JsonSchema + Structure>(required: &Value) {
        let validator = validator::<T>();
        for member in T::MEMBERS {
            let mut document = required.clone();
            document[member.name] = Value::Null;
            assert_eq!(validator.is_valid(&document), !member.required, "{document}");
            // The reader takes it as absent.
            assert!(!serde_json::to_string(&serde_json::from_value::<T>(document).unwrap()).unwrap().contains("null"));
        }
    }
    check::<UserPoolClientType>(&json!({}));
    check::<CreateUserPoolClientInput>(&json!({"UserPoolId": "us-east-1_EXAMPLE", "ClientName": "web"}));
    check::<RefreshTokenRotationType>(&json!({"Feature": "ENABLED"}));
}

#[test]
fn the_spaces_of_a_pattern_are_those_of_ascii_also_in_a_schema() {
    let validator = validator::<UserPoolClientType>();
    for (space, is_valid) in [
        (' ', true),
        ('\t', true),
        ('\n', true),
        ('\u{b}', true),
        ('\r', true),
        ('\u{a0}', false),
        ('\u{2028}', false),
        ('\u{feff}', false),
    ] {
        let document = json!({"ClientName": format!("a{space}b")});
        assert_eq!(validator.is_valid(&document), is_valid, "{space:?}");
        let client: UserPoolClientType = serde_json::from_value(document).unwrap();
        assert_eq!(client.validate().is_ok(), is_valid, "{space:?}");
    }
}

#[test]
fn a_schema_rejects_each_member_beyond_its_limits() {
    let validator = validator::<UserPoolClientType>();
    for member in UserPoolClientType::MEMBERS {
        for value in beyond_limits(member.shape) {
            let document = json!({ member.name: value });
            assert!(!validator.is_valid(&document), "accepted: {document}");
        }
    }
}

/// Returns values that break a limit of the shape or are of another type.
fn beyond_limits(shape: &Shape) -> Vec<Value> {
    match shape.kind {
        Kind::String { min, max, .. } => {
            let short = min.filter(|min| *min > 0).map(|min| "a".repeat(min - 1).into());
            let long = max.map(|max| "a".repeat(max + 1).into());
            [json!(1)].into_iter().chain(short).chain(long).collect()
        }
        Kind::Integer { min, max, .. } => {
            let (min, max) = (min.unwrap_or(i32::MIN), max.unwrap_or(i32::MAX));
            vec![json!(i64::from(min) - 1), json!(i64::from(max) + 1), json!(1.5), json!("1")]
        }
        Kind::List { max, of, .. } => {
            let long = max.map(|max| vec![json!("ALLOW_USER_AUTH"); max + 1].into());
            let entries = beyond_limits(of).into_iter().map(|entry| json!([entry]));
            [json!("a")].into_iter().chain(long).chain(entries).collect()
        }
        Kind::Structure { members, .. } => {
            let inner = members
                .iter()
                .flat_map(|member| beyond_limits(member.shape).into_iter().map(|value| json!({ member.name: value })));
            inner.chain([json!([])]).collect()
        }
        Kind::Boolean => vec![json!("true")],
        Kind::Enum { .. } => vec![json!(1)],
        Kind::Timestamp => vec![json!(true)],
        ref kind => panic!("no document for {kind:?}"),
    }
}
