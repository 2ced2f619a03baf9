//! What several modules need: every public shape and enum, listed once, and documents with all members of a shape.

use cognito_user_pool_client::error::ModeledMemberError;
use cognito_user_pool_client::model::{Kind, Member, Shape as ModelShape, Structure};
use serde_json::{Map, Value, json};

/// All public shapes and enums under one path.
pub(crate) mod shapes {
    pub(crate) use cognito_user_pool_client::error::ServiceErrorCode;
    pub(crate) use cognito_user_pool_client::operation::add_user_pool_client_secret::*;
    pub(crate) use cognito_user_pool_client::operation::create_user_pool_client::*;
    pub(crate) use cognito_user_pool_client::operation::delete_user_pool_client::*;
    pub(crate) use cognito_user_pool_client::operation::delete_user_pool_client_secret::*;
    pub(crate) use cognito_user_pool_client::operation::describe_user_pool_client::*;
    pub(crate) use cognito_user_pool_client::operation::get_user_pool_client_session_configuration::*;
    pub(crate) use cognito_user_pool_client::operation::list_user_pool_client_secrets::*;
    pub(crate) use cognito_user_pool_client::operation::list_user_pool_clients::*;
    pub(crate) use cognito_user_pool_client::operation::set_user_pool_client_session_configuration::*;
    pub(crate) use cognito_user_pool_client::operation::update_user_pool_client::*;
    pub(crate) use cognito_user_pool_client::types::*;
}

/// Calls `$callback` with `$args` and every public shape.
macro_rules! each_shape {
    ($callback:ident $($args:tt)*) => {
        $callback! {
            [$($args)*]
            AnalyticsConfigurationType ClientSecretDescriptorType ClientSsoSessionConfigType RefreshTokenRotationType
            TokenValidityUnitsType UserPoolClientDescription UserPoolClientType
            AddUserPoolClientSecretInput AddUserPoolClientSecretOutput
            CreateUserPoolClientInput CreateUserPoolClientOutput
            DeleteUserPoolClientInput DeleteUserPoolClientOutput
            DeleteUserPoolClientSecretInput DeleteUserPoolClientSecretOutput
            DescribeUserPoolClientInput DescribeUserPoolClientOutput
            GetUserPoolClientSessionConfigurationInput GetUserPoolClientSessionConfigurationOutput
            ListUserPoolClientSecretsInput ListUserPoolClientSecretsOutput
            ListUserPoolClientsInput ListUserPoolClientsOutput
            SetUserPoolClientSessionConfigurationInput SetUserPoolClientSessionConfigurationOutput
            UpdateUserPoolClientInput UpdateUserPoolClientOutput
        }
    };
}

/// Calls `$callback` with `$args` and every public enum.
macro_rules! each_enum {
    ($callback:ident $($args:tt)*) => {
        $callback! {
            [$($args)*]
            ClientTypeType ExplicitAuthFlowsType FeatureType OAuthFlowType PreventUserExistenceErrorTypes
            ServiceErrorCode TimeUnitsType UserPoolTierType
        }
    };
}

/// Calls `$callback` with `$args` and the request of every operation.
macro_rules! each_operation {
    ($callback:ident $($args:tt)*) => {
        $callback! {
            [$($args)*]
            AddUserPoolClientSecretInput CreateUserPoolClientInput DeleteUserPoolClientInput
            DeleteUserPoolClientSecretInput DescribeUserPoolClientInput GetUserPoolClientSessionConfigurationInput
            ListUserPoolClientSecretsInput ListUserPoolClientsInput SetUserPoolClientSessionConfigurationInput
            UpdateUserPoolClientInput
        }
    };
}

/// Runs a generic function for every type that a list macro passes.
macro_rules! call {
    ([$check:ident] $($Type:ident)*) => { $($check::<$crate::support::shapes::$Type>();)* };
}

/// Every public shape, with its name and the `Debug` output of its builder.
pub(crate) trait Shape: Structure {
    const TYPE: &'static str;

    /// `Debug` of the builder that holds the same.
    fn builder_debug(&self) -> String;

    /// Sets the unknown members of a builder.
    fn builder_with_unknown_fields(members: Map<String, Value>) -> Result<(), ModeledMemberError>;
}

macro_rules! implement {
    ([] $($Shape:ident)*) => { $(
        impl Shape for shapes::$Shape {
            const TYPE: &'static str = stringify!($Shape);

            fn builder_debug(&self) -> String {
                format!("{:?}", self.to_builder())
            }

            fn builder_with_unknown_fields(members: Map<String, Value>) -> Result<(), ModeledMemberError> {
                Self::builder().set_unknown_fields(members).map(drop)
            }
        }
    )* };
}
each_shape!(implement);

/// An object with every member of a shape, each of the right type and in the notation that the crate writes.
pub(crate) fn document(members: &[Member]) -> Map<String, Value> {
    document_with(&Map::new(), members)
}

/// A [`document`] that has the members of `extra` too, as has every object in it.
pub(crate) fn document_with(extra: &Map<String, Value>, members: &[Member]) -> Map<String, Value> {
    let mut object = extra.clone();
    object.extend(members.iter().map(|member| (member.name.to_owned(), sample(extra, member.shape))));
    object
}

fn sample(extra: &Map<String, Value>, shape: &ModelShape) -> Value {
    match shape.kind {
        Kind::String { min, .. } => "a".repeat(min.unwrap_or(1).max(1)).into(),
        Kind::Enum { values, .. } => values[0].into(),
        Kind::Integer { max, .. } => max.into(),
        Kind::Boolean => true.into(),
        Kind::Timestamp => json!(1_726_788_459.464_321),
        Kind::List { of, .. } => vec![sample(extra, of); 2].into(),
        Kind::Structure { members, .. } => document_with(extra, members).into(),
        ref kind => panic!("the samples do not know {kind:?}"),
    }
}
