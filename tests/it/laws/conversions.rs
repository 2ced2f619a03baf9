//! Requests, copies and clients that are created from clients.

use cognito_user_pool_client::operation::create_user_pool_client::CreateUserPoolClientInput;
use cognito_user_pool_client::operation::update_user_pool_client::UpdateUserPoolClientInput;
use cognito_user_pool_client::{UserPoolClientType, json, would_reset};
use proptest::prelude::*;
use serde_json::{Map, Value as Json};

use super::strategies::{arbitrary_value, clients, inputs, later_clients, updates};
use super::{config, has_service_role, object};
use crate::support::shapes;

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_builder_keeps_every_shape(input in inputs()) {
        macro_rules! kept {
            ([] $($Shape:ident)*) => { $(
                let value: shapes::$Shape = arbitrary_value(&input);
                let built: shapes::$Shape = value.to_builder().build_unvalidated().build();
                prop_assert_eq!(built, value);
            )* };
        }
        each_shape!(kept);
    }

    #[test]
    fn a_valid_client_stays_valid_when_it_is_read_and_updated(client in later_clients()) {
        prop_assert_eq!(client.validate(), Ok(()));
        let read: UserPoolClientType = json::from_str(&json::to_string(&client)?)?;
        prop_assert_eq!(&read, &client);
        prop_assert_eq!(read.validate(), Ok(()));
        if can_be_updated(&client) {
            let update = client.to_update().build()?;
            prop_assert_eq!(update.applied_to(&client).validate(), Ok(()));
        }
    }

    #[test]
    fn an_update_built_from_a_client_changes_nothing(client in clients()) {
        let update = client.to_update().build_unvalidated();
        prop_assert_eq!(would_reset(&update, &client), [""; 0]);
        let after = update.applied_to(&client);
        prop_assert_eq!(client.diff(&after).to_string(), "no difference");
        prop_assert_eq!(after, client);
    }

    #[test]
    fn an_update_built_from_a_client_has_every_setting(client in clients()) {
        let mut expected = object(&client);
        expected.retain(|name, _| !UpdateUserPoolClientInput::OMITTED_MEMBERS.contains(&name.as_str()));
        without_service_role(&client, &mut expected);
        prop_assert_eq!(object(&UpdateUserPoolClientInput::from(client)), expected);
    }

    #[test]
    fn a_create_built_from_a_client_has_every_setting(client in clients()) {
        let mut expected = object(&client);
        let is_managed = expected.contains_key("ClientSecretArn");
        let has_secret = is_managed || expected.contains_key("ClientSecret");
        expected.retain(|name, _| !CreateUserPoolClientInput::OMITTED_MEMBERS.contains(&name.as_str()));
        for (name, implied) in [("GenerateSecret", has_secret), ("PublishSecretsInAWSSecretsManager", is_managed)] {
            if implied && expected.get(name).is_none_or(Json::is_boolean) {
                expected.insert(name.into(), true.into());
            }
        }
        without_service_role(&client, &mut expected);
        prop_assert_eq!(object(&CreateUserPoolClientInput::from(client)), expected);
    }

    #[test]
    fn a_request_built_from_a_client_has_the_same_lifetimes(client in clients()) {
        let create = CreateUserPoolClientInput::from(client.clone());
        let update = UpdateUserPoolClientInput::from(client.clone());
        macro_rules! same {
            ($($lifetime:ident)*) => { $(
                prop_assert_eq!(create.$lifetime(), client.$lifetime());
                prop_assert_eq!(update.$lifetime(), client.$lifetime());
            )* };
        }
        same!(access_token_lifetime id_token_lifetime refresh_token_lifetime auth_session_lifetime);
    }

    #[test]
    fn a_second_update_with_the_same_request_changes_nothing((update, client) in updates()) {
        let once = update.applied_to(&client);
        prop_assert_eq!(update.applied_to(&once), once);
    }

    #[test]
    fn the_member_for_secrets_manager_does_not_change_the_result_of_an_update((update, client) in updates()) {
        let mut without = object(&update);
        without.remove("PublishSecretsInAWSSecretsManager");
        let without: UpdateUserPoolClientInput = serde_json::from_value(without.into())?;
        prop_assert_eq!(update.applied_to(&client), without.applied_to(&client));
    }

    #[test]
    fn a_copy_without_secret_lacks_nothing_else(client in clients()) {
        let lines = if client.client_secret().is_some() { "ClientSecret: removed" } else { "no difference" };
        prop_assert_eq!(client.diff(&client.without_secret()).to_string(), lines);
        let mut expected = object(&client);
        expected.remove("ClientSecret");
        prop_assert_eq!(object(&client.without_secret()), expected);
    }
}

/// Checks whether an Update request for the client is valid if the client is. An unmodeled member of the client
/// that the request models has to have the type of the member.
pub(super) fn can_be_updated(client: &UserPoolClientType) -> bool {
    let is_boolean = |name| client.unknown_fields().get(name).is_none_or(Json::is_boolean);
    client.user_pool_id().is_some() && client.client_id().is_some() && is_boolean("PublishSecretsInAWSSecretsManager")
}

/// Removes the service-linked role, which is not in a request.
fn without_service_role(client: &UserPoolClientType, members: &mut Map<String, Json>) {
    if has_service_role(client)
        && let Some(Json::Object(analytics)) = members.get_mut("AnalyticsConfiguration")
    {
        analytics.remove("RoleArn");
    }
}

/// The two methods make every builder build without validation: each applies where a builder or shape has no method of
/// that name.
trait Unvalidated: Sized {
    fn build_unvalidated(self) -> Self {
        self
    }

    fn build(self) -> Self {
        self
    }
}

impl<T> Unvalidated for T {}
