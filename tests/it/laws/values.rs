//! Enum values, JSON, equality, hashes and redaction.

use std::hash::{BuildHasher as _, RandomState};

use cognito_user_pool_client::json;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::TestCaseError;
use serde_json::Value as Json;

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
    fn a_redacted_shape_has_the_same_members(input in inputs()) {
        fn holds<S: Shape>(value: &S) -> Result<(), TestCaseError> {
            let (plain, redacted) = (serde_json::to_value(value)?, serde_json::to_value(value.redacted())?);
            prop_assert!(is_redacted(&plain, &redacted), "{plain} {redacted}");
            Ok(())
        }
        each_shape!(each_arbitrary holds input);
    }
}

/// Checks whether the values differ only where one is redacted.
fn is_redacted(plain: &Json, redacted: &Json) -> bool {
    match (plain, redacted) {
        (_, Json::String(string)) if string == "*** Sensitive Data Redacted ***" => true,
        (Json::Object(plain), Json::Object(redacted)) => {
            plain.keys().eq(redacted.keys())
                && plain.values().zip(redacted.values()).all(|(plain, redacted)| is_redacted(plain, redacted))
        }
        (Json::Array(plain), Json::Array(redacted)) => {
            plain.len() == redacted.len()
                && plain.iter().zip(redacted).all(|(plain, redacted)| is_redacted(plain, redacted))
        }
        (plain, redacted) => plain == redacted,
    }
}
