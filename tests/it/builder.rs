//! Accessors and builders, which are those of the SDK.

use cognito_user_pool_client::primitives::DateTime;
use cognito_user_pool_client::types::builders;
use cognito_user_pool_client::{
    AnalyticsConfigurationType, ClientTypeType, DescribeUserPoolClientOutput, ExplicitAuthFlowsType, FeatureType,
    OAuthFlowType, PreventUserExistenceErrorTypes, RefreshTokenRotationType, TimeUnitsType, TokenValidityUnitsType,
    UserPoolClientType, json,
};
use serde_json::Value;

use crate::support::{document, document_with, shapes};

/// A client with every member, set as a user of the SDK sets it.
const ARN: &str = "arn:aws:secretsmanager:us-east-1:123456789012:secret:cognito-web-AbCdEf";

fn full() -> builders::UserPoolClientTypeBuilder {
    UserPoolClientType::builder()
        .user_pool_id("us-east-1_EXAMPLE")
        .client_name(String::from("web"))
        .client_id("1example23456789")
        .client_secret("a".repeat(32))
        .client_secret_arn(ARN)
        .last_modified_date(DateTime::from_secs(2))
        .creation_date(DateTime::from_secs(1))
        .refresh_token_validity(14)
        .access_token_validity(60)
        .id_token_validity(61)
        .token_validity_units(TokenValidityUnitsType::builder().access_token(TimeUnitsType::Minutes).build())
        .read_attributes("email")
        .read_attributes("name")
        .write_attributes("name")
        .explicit_auth_flows(ExplicitAuthFlowsType::AllowUserAuth)
        .explicit_auth_flows(ExplicitAuthFlowsType::AllowUserSrpAuth)
        .supported_identity_providers("COGNITO")
        .callback_ur_ls("https://example.com/a")
        .callback_urls("https://example.com/b")
        .logout_ur_ls("https://example.com/c")
        .logout_urls("https://example.com/d")
        .default_redirect_uri("https://example.com/a")
        .allowed_o_auth_flows(OAuthFlowType::Code)
        .allowed_o_auth_scopes("openid")
        .allowed_o_auth_flows_user_pool_client(true)
        .analytics_configuration(AnalyticsConfigurationType::builder().application_id("0a").build())
        .prevent_user_existence_errors(PreventUserExistenceErrorTypes::Enabled)
        .enable_token_revocation(true)
        .enable_propagate_additional_user_context_data(false)
        .auth_session_validity(5)
        .refresh_token_rotation(RefreshTokenRotationType::builder().feature(FeatureType::Enabled).build_unvalidated())
        .client_type(ClientTypeType::Regular)
}

#[test]
fn an_accessor_returns_what_was_set() {
    let client = full().build_unvalidated();
    assert_eq!(client.user_pool_id(), Some("us-east-1_EXAMPLE"));
    assert_eq!(client.client_name(), Some("web"));
    assert_eq!(client.client_id(), Some("1example23456789"));
    assert_eq!(client.client_secret(), Some("a".repeat(32).as_str()));
    assert_eq!(client.client_secret_arn(), Some(ARN));
    assert_eq!(client.last_modified_date(), Some(&DateTime::from_secs(2)));
    assert_eq!(client.creation_date(), Some(&DateTime::from_secs(1)));
    assert_eq!(client.refresh_token_validity(), 14);
    assert_eq!(client.access_token_validity(), Some(60));
    assert_eq!(client.id_token_validity(), Some(61));
    assert_eq!(client.token_validity_units().unwrap().access_token(), Some(&TimeUnitsType::Minutes));
    assert_eq!(client.read_attributes(), ["email", "name"]);
    assert_eq!(client.write_attributes(), ["name"]);
    assert_eq!(
        client.explicit_auth_flows(),
        [ExplicitAuthFlowsType::AllowUserAuth, ExplicitAuthFlowsType::AllowUserSrpAuth]
    );
    assert_eq!(client.supported_identity_providers(), ["COGNITO"]);
    assert_eq!(client.default_redirect_uri(), Some("https://example.com/a"));
    assert_eq!(client.allowed_o_auth_flows(), [OAuthFlowType::Code]);
    assert_eq!(client.allowed_o_auth_scopes(), ["openid"]);
    assert_eq!(client.allowed_o_auth_flows_user_pool_client(), Some(true));
    assert_eq!(client.analytics_configuration().unwrap().application_id(), Some("0a"));
    assert_eq!(client.prevent_user_existence_errors(), Some(&PreventUserExistenceErrorTypes::Enabled));
    assert_eq!(client.enable_token_revocation(), Some(true));
    assert_eq!(client.enable_propagate_additional_user_context_data(), Some(false));
    assert_eq!(client.auth_session_validity(), Some(5));
    assert_eq!(client.refresh_token_rotation().unwrap().feature(), Some(&FeatureType::Enabled));
    assert_eq!(client.client_type(), Some(&ClientTypeType::Regular));
}

#[test]
fn the_builder_reaches_every_member() {
    let written = serde_json::to_value(full().build_unvalidated()).unwrap();
    let names: Vec<_> = UserPoolClientType::MEMBERS.iter().map(|member| member.name).collect();
    assert!(names.iter().all(|name| written.get(name).is_some()), "{written}");
}

#[test]
fn both_spellings_of_the_urls_are_the_same_member() {
    let client = full().build_unvalidated();
    assert_eq!(client.callback_urls(), ["https://example.com/a", "https://example.com/b"]);
    assert_eq!(client.callback_ur_ls(), client.callback_urls());
    assert_eq!(client.logout_urls(), ["https://example.com/c", "https://example.com/d"]);
    assert_eq!(client.logout_ur_ls(), client.logout_urls());

    let urls = || Some(vec!["https://example.com/".to_owned()]);
    let builder = full().set_callback_urls(urls()).set_logout_ur_ls(urls());
    assert_eq!((builder.get_callback_urls(), builder.get_callback_ur_ls()), (&urls(), &urls()));
    assert_eq!((builder.get_logout_urls(), builder.get_logout_ur_ls()), (&urls(), &urls()));
    assert_eq!(builder, full().set_callback_ur_ls(urls()).set_logout_urls(urls()));
}

#[test]
fn a_setter_replaces_and_clears() {
    let builder = full().set_client_name(None).set_refresh_token_validity(None).set_read_attributes(Some(vec![]));
    assert_eq!(builder.get_client_name(), &None);
    assert_eq!(builder.get_refresh_token_validity(), &None);
    let client = builder.build_unvalidated();
    assert_eq!((client.client_name(), client.refresh_token_validity()), (None, 0));
    assert_eq!(client.read_attributes, Some(vec![]));
}

#[test]
fn a_list_is_replaced_by_entries_of_any_source() {
    let client = full()
        .with_callback_urls(["https://a.example.com/", "https://b.example.com/"])
        .with_explicit_auth_flows(["ALLOW_USER_AUTH", "ALLOW_NEW"])
        .with_allowed_o_auth_flows(vec![OAuthFlowType::Code])
        .with_read_attributes(Vec::<String>::new())
        .build_unvalidated();
    assert_eq!(client.callback_urls(), ["https://a.example.com/", "https://b.example.com/"]);
    assert_eq!(client.explicit_auth_flows(), [ExplicitAuthFlowsType::AllowUserAuth, "ALLOW_NEW".into()]);
    assert_eq!(client.allowed_o_auth_flows(), [OAuthFlowType::Code]);
    assert_eq!(client.read_attributes, Some(vec![]));
}

#[test]
fn a_getter_shows_what_is_set_so_far() {
    let builder = UserPoolClientType::builder();
    assert_eq!(builder.get_callback_urls(), &None);
    let builder = builder.callback_urls("https://example.com/").access_token_validity(0);
    assert_eq!(builder.get_callback_urls(), &Some(vec!["https://example.com/".to_owned()]));
    assert_eq!(builder.get_access_token_validity(), &Some(0));
}

#[test]
fn a_value_turned_into_a_builder_keeps_everything() {
    macro_rules! round_trips {
        ($build:ident: $($Shape:ident)*) => { $(
            let unknown = document(TokenValidityUnitsType::MEMBERS);
            let original = Value::from(document_with(&unknown, shapes::$Shape::MEMBERS));
            let shape: shapes::$Shape = serde_json::from_value(original.clone()).unwrap();
            assert_eq!(serde_json::to_value(shape.to_builder().$build()).unwrap(), original, stringify!($Shape));
        )* };
    }
    round_trips! { build:
        AnalyticsConfigurationType ClientSecretDescriptorType TokenValidityUnitsType UserPoolClientDescription
        AddUserPoolClientSecretOutput CreateUserPoolClientOutput DeleteUserPoolClientOutput
        DeleteUserPoolClientSecretOutput DescribeUserPoolClientOutput GetUserPoolClientSessionConfigurationOutput
        ListUserPoolClientSecretsOutput ListUserPoolClientsOutput SetUserPoolClientSessionConfigurationOutput
        UpdateUserPoolClientOutput
    }
    round_trips! { build_unvalidated:
        ClientSsoSessionConfigType RefreshTokenRotationType UserPoolClientType
        AddUserPoolClientSecretInput CreateUserPoolClientInput DeleteUserPoolClientInput
        DeleteUserPoolClientSecretInput DescribeUserPoolClientInput GetUserPoolClientSessionConfigurationInput
        ListUserPoolClientSecretsInput ListUserPoolClientsInput SetUserPoolClientSessionConfigurationInput
        UpdateUserPoolClientInput
    }
}

#[test]
fn members_move_out_by_value() {
    let output: DescribeUserPoolClientOutput =
        json::from_str(r#"{"UserPoolClient": {"ClientSecret": "aaaaaaaaaaaaaaaaaaaaaaaa", "CallbackURLs": ["a:b"]}}"#)
            .unwrap();
    let secret = output.clone().user_pool_client.and_then(|client| client.client_secret);
    assert_eq!(secret, Some("a".repeat(24)));
    let UserPoolClientType { callback_ur_ls, client_name, .. } = output.user_pool_client.unwrap();
    assert_eq!((callback_ur_ls, client_name), (Some(vec!["a:b".to_owned()]), None));
}

#[test]
fn members_can_be_assigned() {
    let mut client = full().build_unvalidated();
    client.client_name = None;
    client.callback_ur_ls.as_mut().unwrap().clear();
    assert_eq!(client, full().set_client_name(None).set_callback_urls(Some(vec![])).build_unvalidated());
}

#[test]
fn a_request_without_its_required_members_is_rejected() {
    macro_rules! assert_rejected {
        ($($Shape:ident: [$($member:literal),*])*) => { $(
            let error = shapes::$Shape::builder().build().unwrap_err();
            let expected = [$(concat!($member, ": missing required member")),*];
            assert_eq!(error.to_string(), expected.join("; "));
            assert_eq!(shapes::$Shape::builder().build_unvalidated(), shapes::$Shape::default());
        )* };
    }
    assert_rejected! {
        AddUserPoolClientSecretInput: ["UserPoolId", "ClientId"]
        CreateUserPoolClientInput: ["UserPoolId", "ClientName"]
        DeleteUserPoolClientInput: ["UserPoolId", "ClientId"]
        DeleteUserPoolClientSecretInput: ["UserPoolId", "ClientId", "ClientSecretId"]
        DescribeUserPoolClientInput: ["UserPoolId", "ClientId"]
        GetUserPoolClientSessionConfigurationInput: ["UserPoolId", "ClientId"]
        ListUserPoolClientSecretsInput: ["UserPoolId", "ClientId"]
        ListUserPoolClientsInput: ["UserPoolId"]
        SetUserPoolClientSessionConfigurationInput: ["UserPoolId", "ClientId", "SSOSession"]
        UpdateUserPoolClientInput: ["UserPoolId", "ClientId"]
        RefreshTokenRotationType: ["Feature"]
        ClientSsoSessionConfigType: ["MaxValidityMinutes"]
    }
}

#[test]
fn a_client_is_built_without_any_required_member() {
    assert_eq!(UserPoolClientType::builder().build().unwrap(), UserPoolClientType::default());
}
