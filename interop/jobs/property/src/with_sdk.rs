//! The property with the type of the AWS SDK, which its codec reads and writes.

use std::error::Error;

use aws_sdk_cognitoidentityprovider::types::UserPoolClientType;
use aws_smithy_json::codec::JsonCodec;
use aws_smithy_schema::codec::Codec as _;
use aws_smithy_schema::serde::ShapeSerializer as _;

/// Writes a client for storage.
///
/// # Errors
/// Fails if the client cannot be written.
pub fn store(client: &UserPoolClientType) -> Result<String, Box<dyn Error>> {
    let mut serializer = JsonCodec::default().create_serializer();
    serializer.write_struct(UserPoolClientType::SCHEMA, client)?;
    Ok(String::from_utf8(serializer.finish())?)
}

/// Reads a stored client.
///
/// # Errors
/// Fails if the document is not a client.
pub fn load(document: &str) -> Result<UserPoolClientType, Box<dyn Error>> {
    let codec = JsonCodec::default();
    Ok(UserPoolClientType::deserialize(&mut codec.create_deserializer(document.as_bytes()))?)
}

#[cfg(test)]
mod tests {
    use aws_sdk_cognitoidentityprovider::primitives::DateTime;
    use aws_sdk_cognitoidentityprovider::types::{
        ExplicitAuthFlowsType, FeatureType, OAuthFlowType, RefreshTokenRotationType, TimeUnitsType,
        TokenValidityUnitsType, UserPoolClientType,
    };
    use proptest::collection::{btree_set, vec};
    use proptest::option;
    use proptest::prelude::*;

    use super::{load, store};

    /// Returns a strategy for lifetimes of access tokens, with their units.
    fn lifetime() -> impl Strategy<Value = (i32, TimeUnitsType)> {
        prop_oneof![
            (300..=86_400).prop_map(|validity| (validity, TimeUnitsType::Seconds)),
            (5..=1440).prop_map(|validity| (validity, TimeUnitsType::Minutes)),
            (1..=24).prop_map(|validity| (validity, TimeUnitsType::Hours)),
        ]
    }

    /// Returns a strategy for valid clients with the grant type `code`. The other grant types, analytics and attributes
    /// are absent.
    fn client() -> impl Strategy<Value = UserPoolClientType> {
        let identity = (
            "[a-zA-Z0-9_+]{1,128}",
            "[a-zA-Z0-9 _+=,.@-]{1,128}",
            option::of("[a-zA-Z0-9_+]{24,64}"),
            0..=4_102_444_800_i64,
        );
        let flows = vec(Just(ExplicitAuthFlowsType::AllowUserSrpAuth), 0..2);
        let settings = (
            option::of(lifetime()),
            2..=3650,
            flows,
            option::of(any::<bool>()),
            option::of(3..=15),
            option::of(0..=60),
        );
        let urls = btree_set("https://[a-z]{1,20}\\.example\\.com/[a-z]{0,20}", 1..=20);
        (identity, settings, urls).prop_map(|(identity, settings, urls)| {
            let (client_id, client_name, client_secret, creation_date) = identity;
            let (lifetime, refresh_token_validity, flows, revocation, session, grace_period) = settings;
            let units = lifetime.clone().map(|(_, unit)| TokenValidityUnitsType::builder().access_token(unit).build());
            let rotation = grace_period.map(|seconds| {
                let rotation = RefreshTokenRotationType::builder().feature(FeatureType::Enabled);
                rotation.retry_grace_period_seconds(seconds).build().unwrap()
            });
            UserPoolClientType::builder()
                .client_id(client_id)
                .client_name(client_name)
                .set_client_secret(client_secret)
                // The codec changes fractions.
                .creation_date(DateTime::from_secs(creation_date))
                .set_access_token_validity(lifetime.map(|(validity, _)| validity))
                .set_token_validity_units(units)
                .refresh_token_validity(refresh_token_validity)
                .set_explicit_auth_flows(Some(flows))
                .set_callback_urls(Some(urls.into_iter().collect()))
                .allowed_o_auth_flows(OAuthFlowType::Code)
                .allowed_o_auth_scopes("openid")
                .allowed_o_auth_flows_user_pool_client(true)
                .set_enable_token_revocation(revocation)
                .set_auth_session_validity(session)
                .set_refresh_token_rotation(rotation)
                .build()
        })
    }

    proptest! {
        #[test]
        fn a_stored_client_is_read_back(client in client()) {
            prop_assert_eq!(load(&store(&client).unwrap()).unwrap(), client);
        }
    }
}
