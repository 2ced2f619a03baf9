//! Unknown members and enum values.

use cognito_user_pool_client::UserPoolClientType;
use cognito_user_pool_client::model::{Kind, Member, Shape as ModelShape};
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;
use serde_json::{Map, Value as Json};

use super::strategies::{clients, inputs};
use super::{config, object};
use crate::support::Shape;

proptest! {
    #![proptest_config(config())]

    #[test]
    fn unknown_members_and_enum_values_stay_in_every_shape_that_is_written_and_read(input in inputs()) {
        fn holds<S: Shape>(value: &S) -> Result<(), TestCaseError> {
            let read: S = serde_json::from_value(serde_json::to_value(value)?)?;
            prop_assert_eq!(read.unknown_paths(), value.unknown_paths());
            prop_assert_eq!(read.unknown_fields(), value.unknown_fields());
            Ok(())
        }
        each_shape!(each_arbitrary holds input);
    }

    #[test]
    fn a_copy_without_unknown_members_has_all_modeled_ones(input in inputs()) {
        fn holds<S: Shape>(value: &S) -> Result<(), TestCaseError> {
            let copy = value.without_unknown_fields();
            prop_assert_eq!(serde_json::to_value(&copy)?, modeled(S::MEMBERS, object(value)));
            prop_assert_eq!(copy.without_unknown_fields(), copy);
            Ok(())
        }
        each_shape!(each_arbitrary holds input);
    }

    #[test]
    fn unknown_members_and_enum_values_stay_in_every_conversion_of_a_client(client in clients()) {
        let paths = client.unknown_paths();
        let update = client.to_update().build_unvalidated();
        let create = client.to_create().build_unvalidated();
        prop_assert_eq!(update.unknown_paths(), requested(&client, &["PublishSecretsInAWSSecretsManager"]));
        let modeled = ["PublishSecretsInAWSSecretsManager", "GenerateSecret"];
        prop_assert_eq!(create.unknown_paths(), requested(&client, &modeled));
        let copies =
            [update.applied_to(&client), client.without_secret(), client.to_builder().build_unvalidated()];
        for copy in copies {
            prop_assert_eq!(&copy.unknown_paths(), &paths);
        }
    }
}

#[cfg(feature = "aws-sdk")]
proptest! {
    #![proptest_config(config())]

    #[test]
    fn unknown_enum_values_stay_in_a_conversion_to_the_sdk_and_unknown_members_do_not(client in clients()) {
        let Json::Object(mut expected) = modeled(UserPoolClientType::MEMBERS, object(&client)) else {
            unreachable!()
        };
        // Members that the SDK lacks, or has in another form.
        expected.retain(|name, _| !["ClientSecretArn", "ClientType"].contains(&name.as_str()));
        if client.refresh_token_rotation().is_some_and(|rotation| rotation.feature().is_none()) {
            expected.remove("RefreshTokenRotation");
        }
        if let Some(Json::Object(analytics)) = expected.get_mut("AnalyticsConfiguration") {
            analytics.entry("UserDataShared").or_insert(false.into());
        }
        prop_assert_eq!(object(&UserPoolClientType::from(client.to_sdk_lossy())), expected);
    }
}

/// Returns the unknown paths of a request made from the client. A boolean whose name is in `modeled` is a member of
/// the request, and no request has the type of the client.
fn requested(client: &UserPoolClientType, modeled: &[&str]) -> Vec<String> {
    let is_modeled =
        |path: &str| modeled.contains(&path) && client.unknown_fields().get(path).is_some_and(Json::is_boolean);
    let is_type = |path: &str| path == "ClientType";
    client.unknown_paths().into_iter().filter(|path| !is_modeled(path) && !is_type(path)).collect()
}

/// Removes the members that are not modeled, at every depth.
fn modeled(members: &[Member], object: Map<String, Json>) -> Json {
    fn of(shape: &ModelShape, value: Json) -> Json {
        match (shape.kind, value) {
            (Kind::Structure { members, .. }, Json::Object(object)) => modeled(members, object),
            (Kind::List { of: entry, .. }, Json::Array(entries)) => {
                entries.into_iter().map(|value| of(entry, value)).collect()
            }
            (_, value) => value,
        }
    }
    let shape = |name: &str| members.iter().find(|member| member.name == name).map(|member| member.shape);
    let modeled = object.into_iter().filter_map(|(name, value)| Some((shape(&name)?, name, value)));
    Json::Object(modeled.map(|(shape, name, value)| (name, of(shape, value))).collect())
}
