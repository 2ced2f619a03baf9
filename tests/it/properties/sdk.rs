//! A law of the feature `aws-sdk`, which the fuzz targets do not have.

use aws_sdk_cognitoidentityprovider as sdk;
use cognito_user_pool_client::UserPoolClientType;
use proptest::prelude::*;
use serde_json::Value as Json;

use super::{clients, config};
use crate::laws::shapes::modeled;
use crate::sdk::unsupported_paths;
use crate::support::object;

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_conversion_to_the_sdk_keeps_unknown_enum_values_and_drops_unknown_members(client in clients()) {
        let mut expected = modeled(UserPoolClientType::MEMBERS, object(&client));
        // Members that the SDK lacks, or has in another form.
        let unsupported = unsupported_paths(sdk::types::UserPoolClientType::try_from(client.clone()));
        expected.retain(|name, _| !unsupported.contains(name));
        if client.refresh_token_rotation().is_some_and(|rotation| rotation.feature().is_none()) {
            expected.remove("RefreshTokenRotation");
        }
        if let Some(Json::Object(analytics)) = expected.get_mut("AnalyticsConfiguration") {
            analytics.entry("UserDataShared").or_insert(false.into());
        }
        prop_assert_eq!(object(&UserPoolClientType::from(client.to_sdk_lossy())), expected);
    }
}
