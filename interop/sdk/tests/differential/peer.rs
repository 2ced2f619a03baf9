//! A type of this crate and the type of the SDK, with the functions that read and write both.

use std::fmt::Debug;

use aws_smithy_json::codec::{JsonCodec, JsonCodecSettings};
use aws_smithy_schema::codec::Codec as _;
use aws_smithy_schema::serde::{SerdeError, SerializableStruct, ShapeSerializer as _};
use aws_smithy_types::DateTime;
use cognito_user_pool_client::aws_sdk::SdkConversionError;
use cognito_user_pool_client::{AnalyticsConfigurationType, UserPoolClientType};
use serde::Serialize;
use serde::de::DeserializeOwned;

pub trait Peer: Clone + Debug + PartialEq + Serialize + DeserializeOwned + From<Self::Sdk> {
    type Sdk: Clone + Debug + PartialEq + SerializableStruct + TryFrom<Self, Error = SdkConversionError>;

    fn read_sdk(bytes: &[u8]) -> Result<Self::Sdk, SerdeError>;

    fn to_sdk_lossy(&self) -> Self::Sdk;

    fn analytics(&mut self) -> Option<&mut AnalyticsConfigurationType>;

    fn timestamps(sdk: &mut Self::Sdk) -> Vec<&mut DateTime>;
}

/// A request, which the SDK only writes.
pub trait Request: Serialize + DeserializeOwned + From<Self::Sdk> {
    type Sdk: Clone + SerializableStruct;

    fn to_sdk_lossy(&self) -> Self::Sdk;
}

/// Returns the codec of the SDK's client for this service.
fn codec() -> JsonCodec {
    JsonCodec::new(JsonCodecSettings::builder().use_json_name(false).build())
}

pub fn write_sdk(value: &impl SerializableStruct) -> Vec<u8> {
    let mut serializer = codec().create_serializer();
    serializer.write_struct(value.schema(), value).expect("the SDK writes its types");
    serializer.finish()
}

macro_rules! peers {
    ($(
        $($module:ident)::+ :: { $Shape:ident }
        analytics $analytics:expr, timestamps $timestamps:expr;
    )*) => { $(
        impl Peer for cognito_user_pool_client::$($module)::+::$Shape {
            type Sdk = aws_sdk_cognitoidentityprovider::$($module)::+::$Shape;

            fn read_sdk(bytes: &[u8]) -> Result<Self::Sdk, SerdeError> {
                Self::Sdk::deserialize(&mut codec().create_deserializer(bytes))
            }

            fn to_sdk_lossy(&self) -> Self::Sdk {
                Self::to_sdk_lossy(self)
            }

            fn analytics(&mut self) -> Option<&mut AnalyticsConfigurationType> {
                let analytics: fn(&mut Self) -> Option<&mut AnalyticsConfigurationType> = $analytics;
                analytics(self)
            }

            fn timestamps(sdk: &mut Self::Sdk) -> Vec<&mut DateTime> {
                let timestamps: fn(&mut Self::Sdk) -> Vec<&mut DateTime> = $timestamps;
                timestamps(sdk)
            }
        }
    )* };
}

peers! {
    types::{UserPoolClientType}
        analytics analytics_of, timestamps timestamps_of;
    operation::describe_user_pool_client::{DescribeUserPoolClientOutput}
        analytics |output| output.user_pool_client.as_mut().and_then(analytics_of),
        timestamps |output| output.user_pool_client.as_mut().map(timestamps_of).unwrap_or_default();
    operation::list_user_pool_clients::{ListUserPoolClientsOutput}
        analytics |_| None, timestamps |_| Vec::new();
    operation::list_user_pool_client_secrets::{ListUserPoolClientSecretsOutput}
        analytics |_| None,
        timestamps |output| {
            let secrets = output.client_secrets.as_mut();
            secrets.into_iter().flatten().filter_map(|secret| secret.client_secret_create_date.as_mut()).collect()
        };
}

macro_rules! requests {
    ($($module:ident::$Shape:ident)*) => { $(
        impl Request for cognito_user_pool_client::operation::$module::$Shape {
            type Sdk = aws_sdk_cognitoidentityprovider::operation::$module::$Shape;

            fn to_sdk_lossy(&self) -> Self::Sdk {
                Self::to_sdk_lossy(self).build().expect("the SDK's builders of requests take any value")
            }
        }
    )* };
}

requests! {
    add_user_pool_client_secret::AddUserPoolClientSecretInput
    create_user_pool_client::CreateUserPoolClientInput
    delete_user_pool_client::DeleteUserPoolClientInput
    delete_user_pool_client_secret::DeleteUserPoolClientSecretInput
    describe_user_pool_client::DescribeUserPoolClientInput
    list_user_pool_client_secrets::ListUserPoolClientSecretsInput
    list_user_pool_clients::ListUserPoolClientsInput
    update_user_pool_client::UpdateUserPoolClientInput
}

fn analytics_of(client: &mut UserPoolClientType) -> Option<&mut AnalyticsConfigurationType> {
    client.analytics_configuration.as_mut()
}

fn timestamps_of(client: &mut aws_sdk_cognitoidentityprovider::types::UserPoolClientType) -> Vec<&mut DateTime> {
    [client.creation_date.as_mut(), client.last_modified_date.as_mut()].into_iter().flatten().collect()
}
