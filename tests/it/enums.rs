//! Every enum: its modeled and unknown values, their comparison and their display.

use std::collections::{BTreeSet, HashSet};
use std::convert::Infallible;
use std::fmt::{Debug, Display};
use std::hash::{BuildHasher as _, BuildHasherDefault, DefaultHasher, Hash};
use std::str::FromStr;

use cognito_user_pool_client::error::UnknownVariantError;
use cognito_user_pool_client::{ExplicitAuthFlowsType, FeatureType, OAuthFlowType};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::support::{NOT_MODELED, must_be_one_of, shapes};

/// The traits and methods of every enum, for generic checks.
pub(crate) trait Enum:
    Clone
    + Debug
    + Display
    + Ord
    + Hash
    + AsRef<str>
    + for<'a> From<&'a str>
    + FromStr<Err = Infallible>
    + Serialize
    + DeserializeOwned
{
    const VALUES: &'static [&'static str];

    fn as_str(&self) -> &str;
    fn try_parse(value: &str) -> Result<Self, UnknownVariantError>;
    fn is_unknown(&self) -> bool;
}

macro_rules! implement {
    ([] $($Enum:ident)*) => { $(
        impl Enum for shapes::$Enum {
            const VALUES: &'static [&'static str] = Self::values();

            fn as_str(&self) -> &str {
                self.as_str()
            }

            fn try_parse(value: &str) -> Result<Self, UnknownVariantError> {
                Self::try_parse(value)
            }

            #[expect(deprecated, reason = "checks only the variant")]
            fn is_unknown(&self) -> bool {
                matches!(self, Self::Unknown(_))
            }
        }
    )* };
}
each_enum!(implement);

#[test]
fn unknown_values_are_equal_and_have_equal_hashes_if_their_strings_are_equal() {
    let [one, same, other] = ["A", "A", "B"].map(FeatureType::from);
    assert_eq!(one, same);
    assert_ne!(one, other);
    assert_eq!(HashSet::from([one.clone(), same]).len(), 1);
    let hashes = BuildHasherDefault::<DefaultHasher>::default();
    assert_ne!(hashes.hash_one(&one), hashes.hash_one(&other));
}

#[test]
fn every_value_converts_to_a_separate_variant() {
    fn check<E: Enum>() {
        let variants: BTreeSet<E> = E::VALUES.iter().map(|value| E::from(value)).collect();
        assert_eq!(variants.len(), E::VALUES.len());
        assert!(!variants.iter().any(E::is_unknown), "{variants:?}");
        assert!(!E::VALUES.is_empty());
    }
    each_enum!(call check);
}

/// Checks that all conversions from and to a string agree.
#[track_caller]
pub(crate) fn conversions_agree<E: Enum>(text: &str) {
    let value = E::from(text);
    assert_eq!(value.as_str(), text);
    assert_eq!(value.as_ref(), text);
    assert_eq!(value.to_string(), text);
    assert_eq!(text.parse(), Ok(value.clone()));
    assert_eq!(serde_json::to_value(&value).unwrap(), text);
    assert_eq!(serde_json::from_value::<E>(text.into()).unwrap(), value);
    assert_eq!(value.is_unknown(), !E::VALUES.contains(&text));
    assert_eq!(E::try_parse(text).ok(), Some(value).filter(|value| !value.is_unknown()));
}

#[test]
fn every_conversion_of_a_value_agrees() {
    fn check<E: Enum>() {
        for text in E::VALUES.iter().chain(&["", NOT_MODELED, "ENABLED ", "enabled", "テ"]) {
            conversions_agree::<E>(text);
        }
    }
    each_enum!(call check);
}

#[test]
fn values_are_ordered_by_their_strings_so_that_an_unknown_one_keeps_its_place_as_a_variant() {
    fn check<E: Enum>() {
        let strings = || ["", "A", "zzz"].iter().chain(E::VALUES).copied();
        let mut values: Vec<E> = strings().map(E::from).collect();
        values.sort();
        let mut sorted: Vec<_> = strings().collect();
        sorted.sort_unstable();
        assert_eq!(values.iter().map(E::as_str).collect::<Vec<_>>(), sorted);
    }
    each_enum!(call check);
}

#[test]
fn equal_values_are_one_entry_of_a_set() {
    fn check<E: Enum>() {
        let twice = || ["A", "B"].iter().chain(E::VALUES).map(|value| E::from(value));
        assert_eq!(twice().chain(twice()).collect::<HashSet<_>>().len(), E::VALUES.len() + 2);
    }
    each_enum!(call check);
}

#[test]
fn the_error_for_an_unknown_value_lists_the_modeled_ones() {
    fn check<E: Enum>() {
        let must_be = must_be_one_of(E::VALUES);
        for (value, found) in [("a\"\n", r#"`a"\n`"#), ("", "an empty string"), (NOT_MODELED, "`NOT_MODELED`")] {
            assert_eq!(E::try_parse(value).unwrap_err().to_string(), format!("{must_be}, found {found}"));
        }
    }
    each_enum!(call check);
}

#[test]
fn a_long_unknown_value_is_truncated_in_the_error_and_kept_in_the_value() {
    let long = "a".repeat(1_000_000);
    let error = FeatureType::try_parse(&long).unwrap_err();
    let shown = format!("{}…", "a".repeat(119));
    assert_eq!(error.to_string(), format!("{}, found `{shown}`", must_be_one_of(FeatureType::values())));
    assert!(format!("{error:?}").len() < 300);
    assert_eq!(FeatureType::from(long.as_str()).to_string(), long);
    let exact = "é".repeat(80);
    let error = FeatureType::try_parse(&exact).unwrap_err();
    assert_eq!(error.to_string(), format!("{}, found `{exact}`", must_be_one_of(FeatureType::values())));
}

#[test]
fn display_applies_the_width_of_the_format() {
    assert_eq!(format!("[{:>6}] [{:6}]", OAuthFlowType::Code, OAuthFlowType::from("a")), "[  code] [a     ]");
}

#[test]
fn variants_have_the_names_of_the_sdk() {
    for (variant, debug) in [
        (ExplicitAuthFlowsType::AdminNoSrpAuth, "AdminNoSrpAuth"),
        (ExplicitAuthFlowsType::AllowUserSrpAuth, "AllowUserSrpAuth"),
        (ExplicitAuthFlowsType::from("ALLOW_ADMIN_USER_PASSWORD_AUTH"), "AllowAdminUserPasswordAuth"),
    ] {
        assert_eq!(format!("{variant:?}"), debug);
    }
}

#[test]
fn an_enum_takes_at_most_two_words() {
    fn check<E: Enum>() {
        assert!(size_of::<Option<E>>() <= 2 * size_of::<usize>(), "{}", size_of::<Option<E>>());
    }
    each_enum!(call check);
}
