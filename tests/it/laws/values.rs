//! Enum values, JSON, equality, hashes and redaction.

use std::hash::{BuildHasher as _, RandomState};

use cognito_user_pool_client::json;
use cognito_user_pool_client::model::{Kind, Member, Shape as ModelShape};
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::TestCaseError;
use serde_json::{Map, Value as Json};

use super::strategies::{STRINGS, inputs, pairs};
use super::{config, object};
use crate::enums::{Enum, conversions_agree};
use crate::support::{Shape, shapes};

/// Calls a law for every enum.
macro_rules! each_for_string {
    ([$string:ident] $($Enum:ident)*) => { $(agrees::<shapes::$Enum>(&$string);)* };
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn every_conversion_of_an_enum_value_agrees(
        string in prop_oneof![".{0,24}", "[A-Za-z_ ]{0,24}", select(&STRINGS[..]).prop_map(str::to_owned)],
    ) {
        fn agrees<E: Enum>(string: &str) {
            conversions_agree::<E>(string);
            for value in E::VALUES {
                for changed in [format!("{value}{string}"), format!("{string}{value}"), value.to_lowercase()] {
                    conversions_agree::<E>(&changed);
                }
            }
        }
        each_enum!(each_for_string string);
    }

    #[test]
    fn every_shape_is_written_as_serde_json_writes_it(input in inputs()) {
        fn holds<S: Shape>(value: &S) -> Result<(), TestCaseError> {
            prop_assert_eq!(json::to_string(value)?, serde_json::to_string(value)?);
            prop_assert_eq!(json::to_vec(value)?, serde_json::to_vec(value)?);
            prop_assert_eq!(json::to_string_pretty(value)?, serde_json::to_string_pretty(value)?);
            Ok(())
        }
        each_shape!(each_arbitrary holds input);
    }

    #[test]
    fn equal_shapes_have_equal_hashes(input in inputs()) {
        fn holds<S: Shape>(value: &S) -> Result<(), TestCaseError> {
            let read: S = json::from_str(&json::to_string(value)?)?;
            let hasher = RandomState::new();
            prop_assert_eq!(&read, value);
            prop_assert_eq!(hasher.hash_one(&read), hasher.hash_one(value));
            Ok(())
        }
        each_shape!(each_arbitrary holds input);
    }

    #[test]
    fn equality_and_hashes_of_clients_are_those_of_their_documents((one, other) in pairs()) {
        let hasher = RandomState::new();
        prop_assert_eq!(one == other, object(&one) == object(&other));
        prop_assert_eq!(hasher.hash_one(&one) == hasher.hash_one(&other), one == other);
    }

    #[test]
    fn a_redacted_shape_hides_sensitive_strings_and_unknown_members_only(input in inputs()) {
        fn holds<S: Shape>(value: &S) -> Result<(), TestCaseError> {
            prop_assert_eq!(serde_json::to_value(value.redacted())?, redacted(S::MEMBERS, object(value)));
            Ok(())
        }
        each_shape!(each_arbitrary holds input);
    }
}

/// Returns the members of a shape, in which each sensitive string and each unknown member is redacted.
fn redacted(members: &[Member], object: Map<String, Json>) -> Json {
    const REDACTED: &str = "*** Sensitive Data Redacted ***";
    fn of(shape: &ModelShape, value: Json) -> Json {
        match (shape.kind, value) {
            (Kind::String { sensitive: true, .. }, _) => REDACTED.into(),
            (Kind::Structure { members, .. }, Json::Object(object)) => redacted(members, object),
            (Kind::List { of: entry, .. }, Json::Array(entries)) => {
                entries.into_iter().map(|value| of(entry, value)).collect()
            }
            (_, value) => value,
        }
    }
    let shape = |name: &str| members.iter().find(|member| member.name == name).map(|member| member.shape);
    let redacted = |name: &str, value| shape(name).map_or(REDACTED.into(), |shape| of(shape, value));
    object.into_iter().map(|(name, value)| (name.clone(), redacted(&name, value))).collect()
}
