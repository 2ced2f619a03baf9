//! Requests made from any described client keep its settings.

use cognito_user_pool_client::operation::create_user_pool_client::CreateUserPoolClientInput;
use cognito_user_pool_client::operation::update_user_pool_client::UpdateUserPoolClientInput;
use cognito_user_pool_client::{UserPoolClientType, would_reset};
use proptest::prelude::*;
use serde_json::{Map, Value as Json};

use cognito_user_pool_client::test_util::strategy;

/// The JSON object of a shape.
fn object<T: serde::Serialize>(value: &T) -> Map<String, Json> {
    let Ok(Json::Object(object)) = serde_json::to_value(value) else { panic!("not an object") };
    object
}

/// What the service makes of an Update request: what is in it replaces the settings, what is not is reset, and what a
/// request does not take stays.
fn replaced(current: &UserPoolClientType, update: &UpdateUserPoolClientInput) -> Map<String, Json> {
    let mut client = object(update);
    let current = object(current);
    for name in UpdateUserPoolClientInput::OMITTED_MEMBERS {
        if let Some(value) = current.get(*name) {
            client.insert((*name).to_owned(), value.clone());
        }
    }
    // The role that the service made for itself, beside an application's ARN.
    if let (Some(Json::Object(analytics)), Some(role)) =
        (client.get_mut("AnalyticsConfiguration"), current.get("AnalyticsConfiguration").and_then(|a| a.get("RoleArn")))
        && analytics.contains_key("ApplicationArn")
        && !analytics.contains_key("ApplicationId")
        && !analytics.contains_key("ExternalId")
    {
        analytics.insert("RoleArn".into(), role.clone());
    }
    client
}

proptest! {
    #[test]
    fn an_update_made_from_a_client_replaces_it_by_the_same_client(client in strategy::any_client()) {
        let before = object(&client);
        let update = UpdateUserPoolClientInput::from(client.clone());
        prop_assert_eq!(replaced(&client, &update), before);
        prop_assert_eq!(would_reset(&update, &client), Vec::<String>::new());
    }

    #[test]
    fn a_create_made_from_a_client_has_every_setting(client in strategy::any_client()) {
        let mut expected = object(&client);
        let is_managed = expected.contains_key("ClientSecretArn");
        let has_secret = is_managed || expected.contains_key("ClientSecret");
        expected.retain(|name, _| !CreateUserPoolClientInput::OMITTED_MEMBERS.contains(&name.as_str()));
        if has_secret {
            expected.insert("GenerateSecret".into(), true.into());
        }
        if is_managed {
            expected.insert("PublishSecretsInAWSSecretsManager".into(), true.into());
        }
        let analytics = client.analytics_configuration();
        if analytics.is_some_and(|a| {
            a.application_arn().is_some() && a.application_id().is_none() && a.external_id().is_none()
        }) {
            expected["AnalyticsConfiguration"].as_object_mut().unwrap().remove("RoleArn");
        }
        prop_assert_eq!(object(&CreateUserPoolClientInput::from(client)), expected);
    }
}
