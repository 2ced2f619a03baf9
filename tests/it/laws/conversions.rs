//! Requests, copies and clients that are created from clients.

use cognito_user_pool_client::operation::create_user_pool_client::CreateUserPoolClientInput;
use cognito_user_pool_client::operation::update_user_pool_client::UpdateUserPoolClientInput;
use cognito_user_pool_client::{Rule, UserPoolClientType, json, would_reset};
use serde_json::{Map, Value as Json};

use super::{OF_REQUESTS, has_service_role, is_unknown, store_no_grace_period};
use crate::support::object;

pub(crate) fn a_valid_client_stays_valid_when_it_is_read_and_updated(client: &UserPoolClientType) {
    assert_eq!(client.validate(), Ok(()));
    let read: UserPoolClientType = json::from_str(&json::to_string(client).unwrap()).unwrap();
    assert_eq!(&read, client);
    assert_eq!(read.validate(), Ok(()));
    if can_be_updated(client) {
        let update = client.to_update().build().unwrap();
        assert_eq!(update.applied_to(client).validate(), Ok(()));
    }
}

pub(crate) fn an_update_built_from_a_client_changes_nothing(client: &UserPoolClientType) {
    let update = client.to_update().build_unvalidated();
    assert_eq!(would_reset(&update, client), [""; 0]);
    let after = update.applied_to(client);
    assert_eq!(client.diff(&after).to_string(), "no difference");
    assert_eq!(object(&after), settled(client));
}

pub(crate) fn a_member_that_requests_a_secret_changes_and_moves_nothing(client: &UserPoolClientType) {
    let update = client.to_update().build_unvalidated();
    for value in [Json::Bool(true), Json::Bool(false), Json::from("x")] {
        let mut stored = object(client);
        stored.extend(OF_REQUESTS.map(|name| (name.to_owned(), value.clone())));
        let stored: UserPoolClientType = serde_json::from_value(stored.into()).unwrap();
        assert_eq!(stored.diff(client).to_string(), "no difference");
        assert_eq!(stored.to_update().build_unvalidated(), update);
        assert_eq!(object(&update.applied_to(&stored)), settled(client));
        assert_eq!(would_reset(&update, &stored), [""; 0]);
        assert_eq!(client.merged_with(&stored).to_update().build_unvalidated(), update);
    }
    assert_eq!(update.publish_secrets_in_aws_secrets_manager(), None);
}

/// Returns the members of a client after an update without changes.
fn settled(client: &UserPoolClientType) -> Map<String, Json> {
    let mut members = object(client);
    members.retain(|name, _| !OF_REQUESTS.contains(&name.as_str()));
    store_no_grace_period(&mut members);
    members
}

pub(crate) fn an_update_built_from_a_client_has_every_setting(client: &UserPoolClientType) {
    let mut expected = object(client);
    expected.retain(|name, _| {
        let name = name.as_str();
        !UpdateUserPoolClientInput::OMITTED_MEMBERS.contains(&name) && !OF_REQUESTS.contains(&name)
    });
    without_service_role(client, &mut expected);
    let update = client.to_update().build_unvalidated();
    assert_eq!(object(&update), expected);
    assert_eq!(UpdateUserPoolClientInput::from(client.clone()), update);
}

pub(crate) fn a_create_built_from_a_client_has_every_setting(client: &UserPoolClientType) {
    let mut expected = object(client);
    let is_managed = expected.contains_key("ClientSecretArn");
    let has_secret = is_managed || expected.contains_key("ClientSecret");
    expected.retain(|name, _| !CreateUserPoolClientInput::OMITTED_MEMBERS.contains(&name.as_str()));
    for (name, implied) in OF_REQUESTS.into_iter().zip([has_secret, is_managed]) {
        if implied && expected.get(name).is_none_or(Json::is_boolean) {
            expected.insert(name.into(), true.into());
        }
    }
    without_service_role(client, &mut expected);
    let create = client.to_create().build_unvalidated();
    assert_eq!(object(&create), expected);
    assert_eq!(CreateUserPoolClientInput::from(client.clone()), create);
}

pub(crate) fn a_request_built_from_a_client_has_the_same_lifetimes(client: &UserPoolClientType) {
    let create = client.to_create().build_unvalidated();
    let update = client.to_update().build_unvalidated();
    macro_rules! same {
        ($($lifetime:ident)*) => { $(
            assert_eq!(create.$lifetime(), client.$lifetime());
            assert_eq!(update.$lifetime(), client.$lifetime());
        )* };
    }
    same!(access_token_lifetime id_token_lifetime refresh_token_lifetime auth_session_lifetime);
}

pub(crate) fn a_copy_without_secret_lacks_nothing_else(client: &UserPoolClientType) {
    let mut expected = object(client);
    expected.remove("ClientSecret");
    let (mut modeled, unknown) = (expected.clone(), client.unknown_fields());
    modeled.retain(|name, _| !unknown.contains_key(name));
    for name in unknown.keys().filter(|name| is_misspelled_secret(name, &modeled)) {
        expected.remove(name);
    }
    expected.values_mut().for_each(remove_secrets_inside);
    assert_eq!(object(&client.without_secret()), expected);
}

fn remove_secrets_inside(value: &mut Json) {
    match value {
        Json::Object(members) => {
            members.retain(|name, _| {
                let is_modeled = !is_unknown(UserPoolClientType::MEMBERS, name);
                if is_modeled { name != "ClientSecret" } else { !is_misspelled_secret(name, &Map::new()) }
            });
            members.values_mut().for_each(remove_secrets_inside);
        }
        Json::Array(entries) => entries.iter_mut().for_each(remove_secrets_inside),
        _ => {}
    }
}

/// Checks whether `lint` reports an unknown member as a misspelled secret of the client.
fn is_misspelled_secret(name: &str, modeled: &Map<String, Json>) -> bool {
    let mut members = modeled.clone();
    members.insert(name.to_owned(), Json::Bool(true));
    let client: UserPoolClientType = serde_json::from_value(members.into()).unwrap();
    let message = "should be a modeled member: did you mean `ClientSecret`?";
    client.lint().iter().any(|it| it.rule() == Rule::MisspelledMember && it.message().to_string() == message)
}

pub(crate) fn every_conversion_of_a_client_keeps_unknown_members_and_enum_values(client: &UserPoolClientType) {
    let paths = client.unknown_paths();
    let update = client.to_update().build_unvalidated();
    let create = client.to_create().build_unvalidated();
    let is_of_requests = |path: &str| OF_REQUESTS.contains(&path);
    let is_boolean = |path: &str| client.unknown_fields().get(path).is_some_and(Json::is_boolean);
    // Requests do not have the type of the client.
    let is_type = |path: &str| path == "ClientType";
    assert_eq!(update.unknown_paths(), without(&paths, |path| is_of_requests(path) || is_type(path)));
    // A boolean becomes the value of a member that the request models.
    let is_modeled = |path: &str| is_of_requests(path) && is_boolean(path);
    assert_eq!(create.unknown_paths(), without(&paths, |path| is_modeled(path) || is_type(path)));
    assert_eq!(update.applied_to(client).unknown_paths(), without(&paths, is_of_requests));
    assert_eq!(client.to_builder().build_unvalidated().unknown_paths(), paths);
}

pub(crate) fn a_merged_client_is_a_merge_patch_of_the_settings(
    client: &UserPoolClientType,
    changes: &UserPoolClientType,
) {
    let (mut expected, patch) = (object(client), object(changes));
    let has = |members: &Map<String, Json>, name| {
        members.get("AnalyticsConfiguration").is_some_and(|it| it.get(name).is_some())
    };
    let (id, arn) = ("ApplicationId", "ApplicationArn");
    if has(&expected, arn) && has(&patch, id) || has(&expected, id) && has(&patch, arn) {
        expected.remove("AnalyticsConfiguration");
    }
    let is_kept = |name: &str| OF_CLIENT.contains(&name) && client.client_id().is_some();
    for (name, value) in patch.into_iter().filter(|(name, _)| !is_kept(name)) {
        let is_structure = STRUCTURES.contains(&name.as_str());
        match (expected.get_mut(&name), value) {
            (Some(Json::Object(members)), Json::Object(patch)) if is_structure => members.extend(patch),
            (_, value) => _ = expected.insert(name, value),
        }
    }
    expected.retain(|name, _| !OF_REQUESTS.contains(&name.as_str()));
    assert_eq!(object(&client.merged_with(changes)), expected);
}

/// The members that a merge does not change in a client with an id.
const OF_CLIENT: [&str; 7] =
    ["UserPoolId", "ClientId", "ClientSecret", "ClientSecretArn", "ClientType", "CreationDate", "LastModifiedDate"];

/// The members that are structures.
const STRUCTURES: [&str; 3] = ["TokenValidityUnits", "AnalyticsConfiguration", "RefreshTokenRotation"];

pub(crate) fn a_second_update_with_the_same_request_changes_nothing(
    update: &UpdateUserPoolClientInput,
    client: &UserPoolClientType,
) {
    let once = update.applied_to(client);
    assert_eq!(update.applied_to(&once), once);
}

pub(crate) fn the_member_for_secrets_manager_does_not_change_the_result_of_an_update(
    update: &UpdateUserPoolClientInput,
    client: &UserPoolClientType,
) {
    let mut without = object(update);
    without.remove("PublishSecretsInAWSSecretsManager");
    let without: UpdateUserPoolClientInput = serde_json::from_value(without.into()).unwrap();
    assert_eq!(update.applied_to(client), without.applied_to(client));
}

/// Checks whether an Update request for the client is valid if the client is.
pub(crate) fn can_be_updated(client: &UserPoolClientType) -> bool {
    client.user_pool_id().is_some() && client.client_id().is_some()
}

/// Removes the service-linked role, which is not in a request.
fn without_service_role(client: &UserPoolClientType, members: &mut Map<String, Json>) {
    if has_service_role(client)
        && let Some(Json::Object(analytics)) = members.get_mut("AnalyticsConfiguration")
    {
        analytics.remove("RoleArn");
    }
}

/// Returns the paths for which `is_left_out` is `false`.
fn without(paths: &[String], is_left_out: impl Fn(&str) -> bool) -> Vec<String> {
    paths.iter().filter(|path| !is_left_out(path)).cloned().collect()
}
