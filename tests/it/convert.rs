//! Requests that are created from a client keep its settings.

use std::cmp::Ordering;
use std::collections::BTreeSet;
use std::hash::{BuildHasher as _, RandomState};

use cognito_user_pool_client::model::{Kind, Member, Shape};
use cognito_user_pool_client::operation::create_user_pool_client::CreateUserPoolClientInput;
use cognito_user_pool_client::operation::describe_user_pool_client::DescribeUserPoolClientInput;
use cognito_user_pool_client::operation::update_user_pool_client::UpdateUserPoolClientInput;
use cognito_user_pool_client::types::{TokenValidityUnitsType, UserPoolClientDescription};
use cognito_user_pool_client::{Rule, UserPoolClientType, json, would_reset};
use serde_json::{Map, Value as Json, json};

use crate::support::{NOT_MODELED, object};

/// Names of the members of a shape.
fn names(members: &[Member]) -> BTreeSet<&str> {
    members.iter().map(|member| member.name).collect()
}

#[test]
fn the_omitted_members_are_the_members_that_the_requests_lack() {
    let client = names(UserPoolClientType::MEMBERS);

    let update = &client - &names(UpdateUserPoolClientInput::MEMBERS);
    assert_eq!(update, UpdateUserPoolClientInput::OMITTED_MEMBERS.iter().copied().collect());

    let mut create = &client - &names(CreateUserPoolClientInput::MEMBERS);
    // The request has this member, but a secret is not copied.
    create.insert("ClientSecret");
    assert_eq!(create, CreateUserPoolClientInput::OMITTED_MEMBERS.iter().copied().collect());
}

#[test]
fn the_request_to_describe_a_listed_client_has_its_ids() {
    let entry = json!({"ClientId": "abc", "UserPoolId": "us-east-1_EXAMPLE", "ClientName": "web", "New": 1});
    let entry: UserPoolClientDescription = serde_json::from_value(entry).unwrap();
    let request = DescribeUserPoolClientInput::from(&entry);
    assert_eq!(json::to_string(&request).unwrap(), r#"{"UserPoolId":"us-east-1_EXAMPLE","ClientId":"abc"}"#);
}

/// Returns a client with [`NOT_MODELED`] as the value of each enum of a setting.
fn client_with_unknown_values() -> UserPoolClientType {
    fn value(shape: &Shape) -> Option<Json> {
        match shape.kind {
            Kind::Enum { .. } => Some(NOT_MODELED.into()),
            Kind::List { of, .. } => Some(json!([value(of)?])),
            Kind::Structure { members, .. } => Some(object(members)).filter(|object| *object != json!({})),
            _ => None,
        }
    }
    fn object(members: &[Member]) -> Json {
        members.iter().filter_map(|member| Some((member.name.to_owned(), value(member.shape)?))).collect()
    }
    let mut client = object(UpdateUserPoolClientInput::MEMBERS);
    client.as_object_mut().unwrap().extend([
        ("UserPoolId".into(), "us-east-1_EXAMPLE".into()),
        ("ClientId".into(), "abc".into()),
        ("ClientName".into(), "web".into()),
    ]);
    serde_json::from_value(client).unwrap()
}

#[test]
fn a_request_keeps_the_unknown_values_of_the_client_that_it_is_created_from() {
    let client = client_with_unknown_values();
    assert_eq!(client.to_update().build().map(|_| ()), Ok(()));
    assert_eq!(client.to_create().build().map(|_| ()), Ok(()));
    assert_eq!(UpdateUserPoolClientInput::from(client.clone()).validate(), Ok(()));
    assert_eq!(CreateUserPoolClientInput::from(client).validate(), Ok(()));
}

#[test]
fn an_unknown_value_that_the_caller_adds_next_to_one_of_the_client_is_a_violation() {
    let update = client_with_unknown_values().to_update();
    let error = update.explicit_auth_flows(NOT_MODELED.into()).build().unwrap_err();
    let [violation] = error.violations() else { panic!("{error}") };
    assert_eq!((violation.path(), violation.rule()), ("ExplicitAuthFlows[1]", Rule::EnumValue));

    let units = TokenValidityUnitsType::builder().id_token(NOT_MODELED.into()).build();
    let error = client_with_unknown_values().to_create().token_validity_units(units).build().unwrap_err();
    let [violation] = error.violations() else { panic!("{error}") };
    assert_eq!((violation.path(), violation.rule()), ("TokenValidityUnits.IdToken", Rule::EnumValue));
}

#[test]
fn an_unknown_value_that_a_request_keeps_equals_the_same_value_set_by_the_caller() {
    let client = client_with_unknown_values();
    let kept = client.to_update().build().unwrap();
    let read: UpdateUserPoolClientInput = serde_json::from_value(serde_json::to_value(&kept).unwrap()).unwrap();
    assert_eq!((&kept, format!("{kept:?}")), (&read, format!("{read:?}")));
    let hasher = RandomState::new();
    assert_eq!(hasher.hash_one(&kept), hasher.hash_one(&read));
    assert_eq!(kept.explicit_auth_flows().cmp(read.explicit_auth_flows()), Ordering::Equal);
}

#[test]
fn a_client_whose_secret_is_managed_requests_a_managed_secret_and_keeps_it_in_an_update() {
    let client: UserPoolClientType = serde_json::from_value(json!({
        "UserPoolId": "us-east-1_EXAMPLE", "ClientId": "abc", "ClientName": "web",
        "ClientSecretArn": "arn:aws:secretsmanager:us-east-1:123456789012:secret:cognito-web-AbCdEf",
    }))
    .unwrap();
    assert_eq!(client.validate(), Ok(()));
    assert_eq!(
        serde_json::to_value(client.to_create().build().unwrap()).unwrap(),
        json!({"UserPoolId": "us-east-1_EXAMPLE", "ClientName": "web", "GenerateSecret": true,
            "PublishSecretsInAWSSecretsManager": true}),
    );
    let update = client.to_update().build().unwrap();
    assert_eq!(
        serde_json::to_value(&update).unwrap(),
        json!({"UserPoolId": "us-east-1_EXAMPLE", "ClientId": "abc", "ClientName": "web"}),
    );
    assert_eq!(would_reset(&update, &client), [""; 0]);
}

#[test]
fn the_secret_is_replaced_by_a_new_one_and_not_copied() {
    let client = UserPoolClientType::builder().client_secret("a".repeat(32)).build().unwrap();
    let create = CreateUserPoolClientInput::from(client.clone());
    assert_eq!((create.generate_secret(), create.client_secret()), (Some(true), None));
    let create = CreateUserPoolClientInput::from(client.without_secret());
    assert_eq!((create.generate_secret(), create.client_secret()), (None, None));
}

#[test]
fn an_unknown_boolean_of_the_client_sets_a_member_that_only_the_request_models() {
    for boolean in [true, false] {
        for name in &names(CreateUserPoolClientInput::MEMBERS) - &names(UserPoolClientType::MEMBERS) {
            let client: UserPoolClientType = serde_json::from_value(json!({"New": 1, name: boolean})).unwrap();
            let create = CreateUserPoolClientInput::from(client);
            assert_eq!(Json::from(create.unknown_fields().clone()), json!({"New": 1}), "{name}");
            assert_eq!(Json::from(object(&create)), json!({"New": 1, name: boolean}));
        }
    }
}

#[test]
fn an_update_neither_moves_nor_deletes_the_secret_of_a_client_whose_file_has_members_of_requests() {
    let client = json!({"UserPoolId": "us-east-1_EXAMPLE", "ClientId": "abc", "New": 1});
    for name in ["GenerateSecret", "PublishSecretsInAWSSecretsManager"] {
        for value in [json!(true), json!(false), json!("true"), json!({"canary": true})] {
            let mut stored = client.clone();
            stored[name] = value;
            let stored: UserPoolClientType = serde_json::from_value(stored).unwrap();
            let update = stored.to_update().build().unwrap();
            assert_eq!(serde_json::to_value(&update).unwrap(), client);
            assert_eq!(
                stored
                    .to_update()
                    .publish_secrets_in_aws_secrets_manager(true)
                    .build()
                    .unwrap()
                    .publish_secrets_in_aws_secrets_manager(),
                Some(true)
            );
            let live: UserPoolClientType = serde_json::from_value(client.clone()).unwrap();
            for current in [&live, &stored] {
                assert_eq!(serde_json::to_value(update.applied_to(current)).unwrap(), client);
                assert_eq!(would_reset(&update, current), [""; 0]);
                assert_eq!(stored.diff(current).to_string(), "no difference");
            }
        }
    }
}

#[test]
fn a_secret_of_the_client_takes_precedence_over_an_unknown_boolean() {
    let client: UserPoolClientType = json::from_str(r#"{"ClientSecret":"abc","GenerateSecret":false}"#).unwrap();
    let create = CreateUserPoolClientInput::from(client);
    assert_eq!(json::to_string(&create).unwrap(), r#"{"GenerateSecret":true}"#);
}

#[test]
fn an_unknown_member_of_another_type_than_the_request_models_is_a_violation() {
    let valid = json!({"UserPoolId": "us-east-1_EXAMPLE", "ClientId": "abc", "ClientName": "web", "ClientSecret": "a".repeat(24)});
    for (name, value, found) in [
        ("GenerateSecret", json!("true"), "a string"),
        ("GenerateSecret", json!(1), "a number"),
        ("GenerateSecret", json!([true]), "a list"),
        ("GenerateSecret", json!({"canary": true}), "an object"),
        ("PublishSecretsInAWSSecretsManager", json!("canary"), "a string"),
    ] {
        let mut document = valid.clone();
        document[name] = value.clone();
        let client: UserPoolClientType = serde_json::from_value(document).unwrap();
        let error = client.to_create().build().unwrap_err();
        assert_eq!(error.to_string(), format!("{name}: must be a boolean, found {found}"));
        assert_eq!(error.violations()[0].rule(), Rule::MemberType);
        // The value is kept, and written once.
        let create = client.to_create().build_unvalidated();
        assert_eq!(create.unknown_fields()[name], value);
        assert_eq!(json::to_string(&create).unwrap().matches(name).count(), 1);
        let create = client.to_create().set_unknown_fields(Map::new()).unwrap().build_unvalidated();
        assert_eq!(create.validate(), Ok(()));
    }
}

#[test]
fn the_service_linked_role_is_not_part_of_a_request() {
    let client: UserPoolClientType = serde_json::from_value(json!({
        "UserPoolId": "us-east-1_EXAMPLE", "ClientId": "abc", "ClientName": "a",
        "AnalyticsConfiguration": {
            "ApplicationArn": "arn:aws:mobiletargeting:us-east-1:123456789012:apps/abc",
            "RoleArn": "arn:aws:iam::123456789012:role/aws-service-role/cognito-idp.amazonaws.com/Role",
        },
    }))
    .unwrap();
    client.validate().unwrap();
    let update = client.to_update().build().unwrap();
    assert_eq!(update.analytics_configuration().unwrap().role_arn(), None);
    assert_eq!(would_reset(&update, &client), [""; 0]);
    client.to_create().build().unwrap();
}
