//! The traits of every public type, which are checked by compiling calls.

use std::error::Error;
use std::fmt::{Debug, Display};
use std::hash::Hash;
use std::str::FromStr;

use cognito_user_pool_client::diff::{Change, Diff};
use cognito_user_pool_client::error::{ModeledMemberError, ServiceError, UnknownVariantError};
use cognito_user_pool_client::validation::{ParseRuleError, Warning};
use cognito_user_pool_client::{Rule, ValidationError, Violation, json};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// A type that can be sent to another thread and has no borrowed data.
trait Free: Send + Sync + Unpin + 'static {}
impl<T: Send + Sync + Unpin + 'static> Free for T {}

#[test]
fn shapes_can_be_copied_compared_shown_read_and_written_anywhere() {
    fn implements<T: Free + Clone + Debug + Default + Eq + Hash + Serialize + DeserializeOwned>() {}
    each_shape!(call implements);
}

#[test]
fn enums_can_also_be_ordered_hashed_and_converted() {
    fn implements<T>()
    where
        T: Free + Clone + Debug + Display + Ord + Hash + FromStr + AsRef<str> + Serialize + DeserializeOwned,
        T: for<'a> From<&'a str>,
    {
    }
    each_enum!(call implements);
}

#[test]
fn builders_can_be_copied_compared_and_shown_anywhere() {
    fn implements<T: Free + Clone + Debug + Default + Eq + Hash>(_: T) {}
    macro_rules! builders {
        ([] $($Shape:ident)*) => { $(implements(crate::support::shapes::$Shape::builder());)* };
    }
    each_shape!(builders);
}

#[test]
fn errors_can_be_boxed_and_compared() {
    fn implements<T: Free + Clone + Debug + Eq + Error>() {}
    implements::<json::Error>();
    implements::<ModeledMemberError>();
    implements::<ServiceError>();
    implements::<ParseRuleError>();
    implements::<UnknownVariantError>();
    implements::<ValidationError>();
    #[cfg(feature = "aws-sdk")]
    implements::<cognito_user_pool_client::aws_sdk::SdkConversionError>();
}

#[test]
fn other_types_can_be_copied_and_shown_anywhere() {
    fn implements<T: Free + Clone + Debug>() {}
    each_other_type!(call_types implements);
}

#[test]
fn reports_can_be_compared_and_written() {
    fn implements<T: Free + Clone + Debug + Eq + Serialize>() {}
    implements::<Change>();
    implements::<Diff>();
    implements::<Rule>();
    implements::<ValidationError>();
    implements::<Violation>();
    implements::<Warning>();
}
