//! The conversions of the feature `aws-sdk`: `From` loses nothing, and `TryFrom` reports every loss.

use std::fmt::Debug;

use aws_sdk_cognitoidentityprovider as sdk;
use cognito_user_pool_client::aws_sdk::{SdkConversionError, UnsupportedMember};
use serde_json::{Map, json};

use crate::support::{NOT_MODELED, Shape, document, document_with, shapes};

/// Converts a value with every member that the SDK has to the SDK and back. If the SDK gains a member, its value has a
/// `None`, and the row must be moved out of its block `but sdk`.
#[track_caller]
fn round_trip<Ours, Sdk>()
where
    Ours: Shape + From<Sdk>,
    Sdk: TryFrom<Ours, Error = SdkConversionError> + Debug,
{
    let full = document(Ours::MEMBERS);
    let read = |document: &Map<_, _>| serde_json::from_value::<Ours>(document.clone().into()).unwrap();
    let lacking = unsupported_paths(Sdk::try_from(read(&full)));

    let mut shared = full.clone();
    for path in &lacking {
        let (parent, name) = path.rsplit_once('.').unwrap_or(("", path));
        let parent =
            parent.split_terminator('.').fold(&mut shared, |object, name| object[name].as_object_mut().unwrap());
        assert!(parent.remove(name).is_some(), "{path}");
    }
    let ours = read(&shared);
    let theirs = Sdk::try_from(ours.clone()).unwrap();
    // The request id is not a member.
    let shown = format!("{theirs:?}").replace("_request_id: None", "");
    assert!(!shown.contains(": None"), "the SDK has a member that is not converted: {shown}");
    assert_eq!(Ours::from(theirs), ours);

    // An empty value is converted to an empty value.
    if let Ok(theirs) = Sdk::try_from(read(&Map::new())) {
        let written = serde_json::to_value(Ours::from(theirs)).unwrap();
        assert!(written == json!({}) || written == json!({"UserDataShared": false}), "{written}");
    }

    for name in lacking.into_iter().filter(|path| !path.contains('.')) {
        let one = Map::from_iter([(name.clone(), full[&name].clone())]);
        assert_eq!(unsupported_paths(Sdk::try_from(read(&one))), [name]);
    }

    let mut extra = shared;
    extra.insert(NOT_MODELED.into(), json!({"Deep": [1]}));
    let error = Sdk::try_from(read(&extra)).unwrap_err();
    assert_eq!(error.to_string(), "NOT_MODELED: must be absent: the SDK's type has no such member");
}

/// Returns the paths of the members that a conversion does not support.
pub(crate) fn unsupported_paths<T>(converted: Result<T, SdkConversionError>) -> Vec<String> {
    let error = converted.err();
    let unsupported = error.iter().flat_map(SdkConversionError::unsupported_members);
    unsupported.map(|unsupported| unsupported.path().to_owned()).collect()
}

macro_rules! round_trips {
    ($($module:ident::{$($Shape:ident)*})*) => { $($(
        round_trip::<shapes::$Shape, sdk_modules::$module::$Shape>();
    )*)* };
}

/// The modules of the SDK's types.
mod sdk_modules {
    pub(super) use aws_sdk_cognitoidentityprovider::operation::*;
    pub(super) use aws_sdk_cognitoidentityprovider::types;
}

#[test]
fn every_member_is_converted_to_the_sdk_and_back() {
    round_trips! {
        types::{
            AnalyticsConfigurationType ClientSecretDescriptorType RefreshTokenRotationType TokenValidityUnitsType
            UserPoolClientDescription UserPoolClientType
        }
        add_user_pool_client_secret::{AddUserPoolClientSecretInput AddUserPoolClientSecretOutput}
        create_user_pool_client::{CreateUserPoolClientInput CreateUserPoolClientOutput}
        delete_user_pool_client::{DeleteUserPoolClientInput}
        delete_user_pool_client_secret::{DeleteUserPoolClientSecretInput}
        describe_user_pool_client::{DescribeUserPoolClientInput DescribeUserPoolClientOutput}
        list_user_pool_client_secrets::{ListUserPoolClientSecretsInput ListUserPoolClientSecretsOutput}
        list_user_pool_clients::{ListUserPoolClientsInput ListUserPoolClientsOutput}
        update_user_pool_client::{UpdateUserPoolClientInput UpdateUserPoolClientOutput}
    }
}

#[test]
fn a_conversion_error_lists_every_unsupported_member_with_its_path() {
    let extra = Map::from_iter([("New\nSetting".to_owned(), json!(1))]);
    let mut document = document_with(&extra, shapes::UserPoolClientType::MEMBERS);
    document.retain(|name, _| {
        ["ClientSecretArn", "TokenValidityUnits", "AnalyticsConfiguration", "RefreshTokenRotation", "ClientType"]
            .contains(&name.as_str())
            || extra.contains_key(name)
    });
    document["RefreshTokenRotation"].as_object_mut().unwrap().remove("Feature");
    let output: shapes::DescribeUserPoolClientOutput =
        serde_json::from_value(json!({ "UserPoolClient": document })).unwrap();

    let error = sdk::operation::describe_user_pool_client::DescribeUserPoolClientOutput::try_from(output.clone());
    let error = error.unwrap_err();
    assert_eq!(
        error.unsupported_members().iter().map(UnsupportedMember::path).collect::<Vec<_>>(),
        [
            "UserPoolClient.ClientSecretArn",
            "UserPoolClient.TokenValidityUnits.New\\nSetting",
            "UserPoolClient.AnalyticsConfiguration.New\\nSetting",
            "UserPoolClient.RefreshTokenRotation.Feature",
            "UserPoolClient.RefreshTokenRotation.New\\nSetting",
            "UserPoolClient.ClientType",
            "UserPoolClient.New\\nSetting",
        ],
    );
    assert!(!error.to_string().contains('\n'), "{error}");
    assert_eq!(
        error.unsupported_members()[3].to_string(),
        "UserPoolClient.RefreshTokenRotation.Feature: missing required member of the SDK's type",
    );

    // The lossy conversion drops only these members.
    let lossy = shapes::DescribeUserPoolClientOutput::from(output.to_sdk_lossy());
    let mut kept = shapes::DescribeUserPoolClientOutput::default();
    kept.user_pool_client = output.user_pool_client.map(|mut client| {
        client.client_secret_arn = None;
        client.client_type = None;
        client.refresh_token_rotation = None;
        let units = client.token_validity_units.take().unwrap();
        client.token_validity_units = Some(units.to_builder().set_unknown_fields(Map::new()).unwrap().build());
        let analytics = client.analytics_configuration.take().unwrap();
        client.analytics_configuration = Some(analytics.to_builder().set_unknown_fields(Map::new()).unwrap().build());
        client.to_builder().set_unknown_fields(Map::new()).unwrap().build_unvalidated()
    });
    assert_eq!(lossy, kept);
}

#[test]
fn the_name_of_an_unknown_member_is_escaped_and_truncated_wherever_it_is_shown() {
    let name = format!("New\u{1b}\n{}", "a".repeat(1000));
    let units: shapes::TokenValidityUnitsType = serde_json::from_value(json!({name: 1})).unwrap();
    let error = sdk::types::TokenValidityUnitsType::try_from(units).unwrap_err();
    let shown = format!(r"New\u{{1b}}\n{}…: must be absent: the SDK's type has no such member", "a".repeat(108));
    assert_eq!(error.to_string(), shown);
    assert_eq!(format!("{:?}", error.unsupported_members()), format!("[{shown}]"));
    assert_eq!(format!("{error:?}"), format!("SdkConversionError {{ unsupported_members: [{shown}] }}"));
    assert_eq!(error.unsupported_members()[0].path(), shown.split(": ").next().unwrap_or_default());
}

#[test]
fn the_path_of_a_list_entry_has_its_index() {
    let output: shapes::ListUserPoolClientsOutput =
        serde_json::from_value(json!({"UserPoolClients": [{}, {"ClientType": "DCR"}]})).unwrap();
    let error = sdk::operation::list_user_pool_clients::ListUserPoolClientsOutput::try_from(output).unwrap_err();
    assert_eq!(error.unsupported_members()[0].path(), "UserPoolClients[1].ClientType");
}

#[test]
fn an_absent_user_data_shared_is_false_in_the_sdk() {
    let absent = shapes::AnalyticsConfigurationType::builder().application_id("1a").build();
    let theirs = sdk::types::AnalyticsConfigurationType::try_from(absent).unwrap();
    assert!(!theirs.user_data_shared());
    assert_eq!(shapes::AnalyticsConfigurationType::from(theirs).user_data_shared(), Some(false));
}

#[test]
fn a_rotation_without_feature_is_not_converted() {
    let rotation: shapes::RefreshTokenRotationType = serde_json::from_value(json!({})).unwrap();
    assert_eq!(rotation.to_sdk_lossy(), None);
    let error = sdk::types::RefreshTokenRotationType::try_from(rotation).unwrap_err();
    assert_eq!(error.to_string(), "Feature: missing required member of the SDK's type");
}

#[test]
fn every_enum_value_is_converted_to_the_same_string() {
    macro_rules! check {
        ($($Enum:ident)*) => { $(
            let ours = shapes::$Enum::values().iter().chain(sdk::types::$Enum::values());
            for value in ours.chain(&["ALLOW_SOMETHING_NEW", ""]) {
                let theirs = sdk::types::$Enum::from(shapes::$Enum::from(*value));
                assert_eq!(theirs, sdk::types::$Enum::from(*value));
                assert_eq!(shapes::$Enum::from(theirs), shapes::$Enum::from(*value));
            }
            for value in sdk::types::$Enum::values() {
                assert!(shapes::$Enum::try_parse(value).is_ok(), "only the SDK has {value}");
            }
        )* };
    }
    check! { ExplicitAuthFlowsType FeatureType OAuthFlowType PreventUserExistenceErrorTypes TimeUnitsType }
}

#[test]
fn a_request_is_converted_to_the_builder_of_the_sdk() {
    let input = shapes::ListUserPoolClientsInput::builder().user_pool_id("us-east-1_EXAMPLE").max_results(60);
    let input = input.client_type(shapes::ClientTypeType::Dcr).build().unwrap();
    let builder = input.to_sdk_lossy();
    assert_eq!(builder.get_max_results(), &Some(60));

    let error = sdk::operation::list_user_pool_clients::builders::ListUserPoolClientsInputBuilder::try_from(input);
    assert_eq!(error.unwrap_err().unsupported_members()[0].path(), "ClientType");
}

#[test]
fn a_borrowed_client_is_converted_like_an_owned_one() {
    let theirs =
        sdk::types::UserPoolClientType::builder().client_name("web").explicit_auth_flows("NOT_MODELED".into()).build();
    let borrowed = shapes::UserPoolClientType::from(&theirs);
    assert_eq!(borrowed, shapes::UserPoolClientType::from(theirs));
    // The unknown value is one of the service.
    assert_eq!(borrowed.validate(), Ok(()));
}

#[test]
fn an_error_of_the_sdk_has_the_exception_of_the_service_if_it_has_a_name() {
    use cognito_user_pool_client::aws_sdk::service_error;
    use sdk::error::ErrorMetadata;
    use sdk::operation::describe_user_pool_client::DescribeUserPoolClientError;

    let of = |meta: ErrorMetadata| service_error(&DescribeUserPoolClientError::generic(meta));
    let error = of(ErrorMetadata::builder().code("TooManyRequestsException").message("Rate exceeded").build()).unwrap();
    assert_eq!(error.to_string(), "TooManyRequestsException: Rate exceeded");
    assert!(error.is_retryable());
    let error = of(ErrorMetadata::builder().code("NewException").build()).unwrap();
    assert_eq!((error.code().as_str(), error.message(), error.reason_code()), ("NewException", None, None));
    assert_eq!(of(ErrorMetadata::builder().message("no response").build()), None);
}
