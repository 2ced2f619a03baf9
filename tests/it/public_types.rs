//! The list of public types. Checks of every type take it from here, and a test compares it with the listing of the
//! public API.
//!
//! A new type fails the test until it is in one of the lists: `service!` in `support`, or `each_other_type!` here.

use std::collections::BTreeSet;

/// Calls `$callback` with `$args` and every public type that is not a shape, a builder of a shape, or an enum of the
/// service.
macro_rules! each_other_type {
    ($callback:ident $($args:tt)*) => {
        $callback! {
            [$($args)*]
            (cognito_user_pool_client::diff::Change)
            (cognito_user_pool_client::diff::Diff)
            (cognito_user_pool_client::error::BuildError)
            (cognito_user_pool_client::error::ServiceError)
            (cognito_user_pool_client::error::UnknownVariantError)
            (cognito_user_pool_client::json::Error)
            (cognito_user_pool_client::model::DefaultValue)
            (cognito_user_pool_client::model::Kind)
            (cognito_user_pool_client::model::Member)
            (cognito_user_pool_client::model::Pattern)
            (cognito_user_pool_client::model::Shape)
            (cognito_user_pool_client::primitives::DateTime)
            (cognito_user_pool_client::primitives::DateTimeFormat)
            (cognito_user_pool_client::primitives::UnknownVariantValue)
            (cognito_user_pool_client::redact::Redacted<'static>)
            (cognito_user_pool_client::validation::PoolContext)
            (cognito_user_pool_client::validation::PoolContextBuilder)
            (cognito_user_pool_client::validation::Rule)
            (cognito_user_pool_client::validation::RuleKind)
            (cognito_user_pool_client::error::ModeledMemberError)
            (cognito_user_pool_client::validation::ParseRuleError)
            (cognito_user_pool_client::validation::ValidationError)
            (cognito_user_pool_client::validation::Violation)
            (cognito_user_pool_client::validation::Warning)
        }
        #[cfg(feature = "aws-sdk")]
        $callback! {
            [$($args)*]
            (cognito_user_pool_client::aws_sdk::SdkConversionError)
            (cognito_user_pool_client::aws_sdk::UnsupportedMember)
        }
    };
}

/// Runs a generic function for every type that `each_other_type!` passes.
macro_rules! call_types {
    ([$check:ident] $(($Type:ty))*) => { $($check::<$Type>();)* };
}

/// Returns the names of the types in the lists.
fn covered() -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    macro_rules! add {
        ([shapes] $($Type:ident)*) => { $(
            names.insert(stringify!($Type).to_owned());
            names.insert(concat!(stringify!($Type), "Builder").to_owned());
        )* };
        ([enums] $($Type:ident)*) => { $(names.insert(stringify!($Type).to_owned());)* };
        ([others] $(($Type:ty))*) => { $(
            let path = stringify!($Type).split('<').next().unwrap_or_default();
            names.extend(path.rsplit("::").next().map(|name| name.trim().to_owned()));
        )* };
    }
    each_shape!(add shapes);
    each_enum!(add enums);
    each_other_type!(add others);
    names
}

/// Returns the names of the types in `docs/public-api.txt`, which has one item on each line, and all features.
fn in_public_api() -> BTreeSet<String> {
    let lines = include_str!("../../docs/public-api.txt").lines();
    let lines = lines.filter(|line| cfg!(feature = "aws-sdk") || !line.contains(" crate::aws_sdk::"));
    let paths = lines.filter_map(|line| {
        let item = line.trim_start_matches("#[non_exhaustive] ");
        ["pub struct ", "pub enum ", "pub use "].into_iter().find_map(|kind| item.strip_prefix(kind))
    });
    let names = paths.map(|path| path.split(['(', '<']).next().unwrap_or_default().rsplit("::").next());
    names.flatten().map(str::to_owned).collect()
}

#[test]
fn every_public_type_is_in_a_list() {
    let (covered, public) = (covered(), in_public_api());
    assert!(public.contains("UserPoolClientType"), "{public:?}");
    let difference = |one: &BTreeSet<String>, other| one.difference(other).cloned().collect::<Vec<_>>();
    assert_eq!(difference(&public, &covered), [""; 0], "types that the lists lack");
    assert_eq!(difference(&covered, &public), [""; 0], "types that the public API lacks");
}
