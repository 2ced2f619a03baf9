//! The conversions of feature `aws-sdk` cover every member of the SDK that the lock file has.

use std::collections::BTreeSet;

use aws_sdk_cognitoidentityprovider as sdk;
use aws_smithy_schema::Schema;
use cognito_user_pool_client::aws_sdk::{CHECKED_SDK_VERSION, SdkConversionError, UnsupportedMember};
use cognito_user_pool_client::model::{Kind, Member, Shape, Structure};
use serde_json::{Map, Value, json};

#[test]
fn the_checked_sdk_version_is_the_version_in_the_lock_file() {
    let lock = include_str!("../../../../Cargo.lock");
    // One entry, so that the build script and the compiler read the same source.
    let name = "[[package]]\nname = \"aws-sdk-cognitoidentityprovider\"\nversion = ";
    let versions: Vec<_> = lock.split(name).skip(1).map(|rest| rest.lines().next().unwrap()).collect();
    assert_eq!(versions, [format!("\"{CHECKED_SDK_VERSION}\"")]);
    assert_eq!(sdk::meta::PKG_VERSION, CHECKED_SDK_VERSION);
}

#[test]
fn every_member_of_the_sdk_is_converted() {
    macro_rules! unconverted {
        ($($($module:ident)::* { $($Shape:ident)* })*) => {
            [$({
                // Both libraries have the shape at this path.
                mod ours {
                    pub use cognito_user_pool_client::$($module)::*::*;
                }
                mod theirs {
                    pub use aws_sdk_cognitoidentityprovider::$($module)::*::*;
                }
                [$(unconverted::<ours::$Shape, theirs::$Shape>(theirs::$Shape::SCHEMA)),*].concat()
            },)*]
        };
    }

    let unconverted = unconverted! {
        types {
            AnalyticsConfigurationType ClientSecretDescriptorType RefreshTokenRotationType TokenValidityUnitsType
            UserPoolClientDescription UserPoolClientType
        }
        operation::add_user_pool_client_secret { AddUserPoolClientSecretInput AddUserPoolClientSecretOutput }
        operation::create_user_pool_client { CreateUserPoolClientInput CreateUserPoolClientOutput }
        operation::delete_user_pool_client { DeleteUserPoolClientInput }
        operation::delete_user_pool_client_secret { DeleteUserPoolClientSecretInput }
        operation::describe_user_pool_client { DescribeUserPoolClientInput DescribeUserPoolClientOutput }
        operation::list_user_pool_client_secrets { ListUserPoolClientSecretsInput ListUserPoolClientSecretsOutput }
        operation::list_user_pool_clients { ListUserPoolClientsInput ListUserPoolClientsOutput }
        operation::update_user_pool_client { UpdateUserPoolClientInput UpdateUserPoolClientOutput }
    };
    let unconverted: Vec<_> = unconverted.into_iter().flatten().collect();
    assert_eq!(unconverted, [""; 0], "each needs a row outside of the blocks `but sdk`");
}

/// Returns the members that the SDK's type has and `From` drops.
fn unconverted<Ours, Sdk>(schema: &Schema<'_>) -> Vec<String>
where
    Ours: Structure + From<Sdk>,
    Sdk: TryFrom<Ours, Error = SdkConversionError>,
{
    let full: Ours = serde_json::from_value(document(Ours::MEMBERS).into()).unwrap();
    let error = Sdk::try_from(full).err();
    // Members of nested shapes have longer paths, and are tested with their shapes.
    let lacking: BTreeSet<_> =
        error.iter().flat_map(SdkConversionError::unsupported_members).map(UnsupportedMember::path).collect();
    let converted: BTreeSet<_> =
        Ours::MEMBERS.iter().map(|member| member.name).filter(|name| !lacking.contains(name)).collect();

    let theirs: Vec<_> = schema.members().iter().filter_map(|member| member.member_name()).collect();
    assert_eq!(theirs.len(), schema.members().len(), "a member of the SDK without a name");
    let unconverted = theirs.into_iter().filter(|name| !converted.contains(name));
    unconverted.map(|name| format!("{}.{name}", schema.shape_id().shape_name())).collect()
}

/// An object with every member.
fn document(members: &[Member]) -> Map<String, Value> {
    members.iter().map(|member| (member.name.to_owned(), sample(member.shape))).collect()
}

fn sample(shape: &Shape) -> Value {
    match shape.kind {
        Kind::Boolean => true.into(),
        Kind::Integer { .. } | Kind::Timestamp => 1.into(),
        Kind::List { of, .. } => json!([sample(of)]),
        Kind::Structure { members, .. } => document(members).into(),
        Kind::Enum { .. } | Kind::String { .. } => "a".into(),
        ref kind => panic!("the samples do not cover {kind:?}"),
    }
}
