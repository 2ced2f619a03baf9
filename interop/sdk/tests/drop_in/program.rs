// A program for the types of the AWS SDK or of this crate, depending on the library in scope as `cognito`.

use cognito::operation::create_user_pool_client::CreateUserPoolClientInput;
use cognito::operation::describe_user_pool_client::DescribeUserPoolClientOutput;
use cognito::operation::list_user_pool_client_secrets::ListUserPoolClientSecretsOutput;
use cognito::operation::list_user_pool_clients::ListUserPoolClientsOutput;
use cognito::operation::update_user_pool_client::builders::UpdateUserPoolClientInputBuilder;
use cognito::primitives::DateTime;
use cognito::types::builders::UserPoolClientTypeBuilder;
use cognito::types::{
    AnalyticsConfigurationType, ClientSecretDescriptorType, ExplicitAuthFlowsType, FeatureType, OAuthFlowType,
    PreventUserExistenceErrorTypes, RefreshTokenRotationType, TimeUnitsType, TokenValidityUnitsType,
    UserPoolClientDescription, UserPoolClientType,
};

/// Returns the values that the program reads, with names.
pub fn run() -> Vec<(&'static str, String)> {
    let client = client();
    let output = DescribeUserPoolClientOutput::builder().user_pool_client(client.clone()).build();
    let mut seen = vec![
        ("accessors", accessors(&client)),
        ("builder", format!("{:?}", builder())),
        ("client", format!("{client:?}")),
        ("empty client", format!("{:?}", built(UserPoolClientType::builder()))),
        ("moved out", moved_out(output)),
        ("requests", requests()),
        ("lists", lists()),
    ];
    for value in ["ALLOW_USER_AUTH", "ALLOW_SOMETHING_NEW", ""] {
        seen.push(("enum", enums(value)));
    }
    seen
}

fn builder() -> UserPoolClientTypeBuilder {
    UserPoolClientType::builder()
        .user_pool_id("us-east-1_EXAMPLE")
        .client_name(String::from("web"))
        .client_id("1example23456789")
        .client_secret("an0fake0secret0of0thirty0letters")
        .last_modified_date(DateTime::from_secs(1_726_788_460))
        .creation_date(DateTime::from_secs_and_nanos(1_726_788_459, 464_000_000))
        .refresh_token_validity(30)
        .access_token_validity(60)
        .set_id_token_validity(Some(60))
        .token_validity_units(
            TokenValidityUnitsType::builder().access_token(TimeUnitsType::Minutes).id_token("minutes".into()).build(),
        )
        .read_attributes("email")
        .read_attributes("name")
        .set_write_attributes(Some(vec!["email".to_owned()]))
        .explicit_auth_flows(ExplicitAuthFlowsType::AllowUserSrpAuth)
        .explicit_auth_flows("ALLOW_USER_AUTH".parse().unwrap())
        .supported_identity_providers("COGNITO")
        .callback_urls("https://example.com/callback")
        .logout_urls("https://example.com/logout")
        .default_redirect_uri("https://example.com/callback")
        .allowed_o_auth_flows(OAuthFlowType::Code)
        .allowed_o_auth_scopes("openid")
        .allowed_o_auth_flows_user_pool_client(true)
        .analytics_configuration(
            AnalyticsConfigurationType::builder()
                .application_arn("arn:aws:mobiletargeting:us-east-1:123456789012:apps/1a")
                .user_data_shared(true)
                .build(),
        )
        .prevent_user_existence_errors(PreventUserExistenceErrorTypes::Enabled)
        .enable_token_revocation(true)
        .set_enable_propagate_additional_user_context_data(Some(false))
        .auth_session_validity(5)
        .refresh_token_rotation(
            RefreshTokenRotationType::builder()
                .feature(FeatureType::Enabled)
                .retry_grace_period_seconds(30)
                .build()
                .unwrap(),
        )
}

fn client() -> UserPoolClientType {
    let builder = builder();
    assert_eq!(builder.get_callback_urls().as_deref(), Some(["https://example.com/callback".to_owned()].as_slice()));
    assert_eq!(builder.get_refresh_token_validity(), &Some(30));
    built(builder)
}

fn accessors(client: &UserPoolClientType) -> String {
    let flows: Vec<_> = client.explicit_auth_flows().iter().map(ExplicitAuthFlowsType::as_str).collect();
    let unit = client.token_validity_units().and_then(|units| units.access_token()).map(TimeUnitsType::as_str);
    let grace = client.refresh_token_rotation().and_then(RefreshTokenRotationType::retry_grace_period_seconds);
    format!(
        "{:?} {:?} {:?} {} {:?} {:?} {flows:?} {unit:?} {grace:?} {:?} {:?} {:?} {}",
        client.client_id(),
        client.client_secret().map(str::len),
        client.creation_date().map(DateTime::as_nanos),
        client.refresh_token_validity(),
        client.access_token_validity(),
        client.callback_urls(),
        client.prevent_user_existence_errors() == Some(&PreventUserExistenceErrorTypes::Enabled),
        client.supported_identity_providers().first(),
        client.enable_token_revocation,
        client.logout_urls().len(),
    )
}

fn moved_out(output: DescribeUserPoolClientOutput) -> String {
    let client = output.user_pool_client.unwrap();
    let UserPoolClientType { user_pool_id, client_secret, read_attributes, .. } = client;
    format!("{user_pool_id:?} {client_secret:?} {read_attributes:?}")
}

fn requests() -> String {
    let create = CreateUserPoolClientInput::builder().user_pool_id("us-east-1_EXAMPLE").client_name("web");
    let create = create.generate_secret(true).callback_urls("https://example.com/").build().unwrap();
    let update = UpdateUserPoolClientInputBuilder::default().user_pool_id("us-east-1_EXAMPLE").client_id("1example");
    let update = update.set_logout_urls(None).build().unwrap();
    format!("{create:?} {:?} {update:?} {}", create.generate_secret(), create == create.clone())
}

fn lists() -> String {
    let description = UserPoolClientDescription::builder().client_id("1example").client_name("web").build();
    let clients = ListUserPoolClientsOutput::builder().user_pool_clients(description).next_token("next").build();
    let secret = ClientSecretDescriptorType::builder().client_secret_id("1example--1").client_secret_value("s").build();
    let secrets = ListUserPoolClientSecretsOutput::builder().client_secrets(secret).build();
    format!(
        "{:?} {:?} {:?} {:?}",
        clients.user_pool_clients(),
        clients.next_token(),
        secrets.client_secrets(),
        secrets.client_secrets.as_ref().map(Vec::len),
    )
}

fn enums(value: &str) -> String {
    let flow = ExplicitAuthFlowsType::from(value);
    let known = match &flow {
        ExplicitAuthFlowsType::AllowUserAuth => "choice",
        other if other.as_str().is_empty() => "empty",
        _ => "other",
    };
    let parsed = ExplicitAuthFlowsType::try_parse(value).is_ok();
    let listed = ExplicitAuthFlowsType::values().contains(&flow.as_ref());
    // The SDK orders unknown values last, and this crate by their strings.
    let order = ExplicitAuthFlowsType::AllowUserAuth.cmp(&ExplicitAuthFlowsType::AllowUserSrpAuth);
    format!("{flow} {known} {parsed} {listed} {flow:?} {order:?}")
}
