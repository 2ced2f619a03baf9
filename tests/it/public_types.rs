//! The list of public types. Checks of every type take it from here, and a test compares it with the source.
//!
//! A new type fails the test until it is in one of the lists: `each_shape!` and `each_enum!` in `support`, or
//! `each_other_type!` here.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

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

/// Returns the names of the public types in the source: structs, enums, the shapes and builders of tables, and
/// re-exports.
fn in_source() -> BTreeSet<String> {
    let (mut types, mut traits) = (BTreeSet::new(), BTreeSet::new());
    add_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut types, &mut traits);
    types.difference(&traits).cloned().collect()
}

fn add_folder(folder: &Path, types: &mut BTreeSet<String>, traits: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).expect("the source is readable") {
        let path = entry.expect("the source is readable").path();
        if path.is_dir() {
            let is_enabled = cfg!(feature = "aws-sdk") || !path.ends_with("ext/sdk");
            if is_enabled {
                add_folder(&path, types, traits);
            }
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            add_file(&fs::read_to_string(&path).expect("the source is readable"), types, traits);
        }
    }
}

fn add_file(source: &str, types: &mut BTreeSet<String>, traits: &mut BTreeSet<String>) {
    // Not `$Shape`, which is a parameter of a macro.
    let name =
        |rest: &str| words(rest).next().filter(|name| rest.starts_with(name) && is_type(name)).map(str::to_owned);
    for line in source.lines().map(str::trim_start) {
        if let Some(rest) = line.strip_prefix("pub struct ") {
            types.extend(name(rest));
            // A head of `shape!`: `pub struct Shape("Model") / Builder: …`.
            types.extend(rest.split_once(") / ").and_then(|(_, rest)| name(rest)));
        } else if let Some(rest) = line.strip_prefix("pub enum ") {
            types.extend(name(rest));
        } else if let Some(rest) = line.strip_prefix("pub trait ") {
            traits.extend(name(rest));
        }
    }
    // `pub use path::Name;`, `pub use path::Name as Other;`, `pub use path::{Name, Other};`
    for statement in source.split("pub use ").skip(1).filter_map(|rest| rest.split(';').next()) {
        let items = statement.split_once('{').map_or(statement, |(_, items)| items);
        for item in items.split([',', '}']) {
            types.extend(words(item).last().filter(|name| is_type(name)).map(str::to_owned));
        }
    }
}

fn is_type(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_uppercase())
}

fn words(source: &str) -> impl Iterator<Item = &str> {
    source.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|word| !word.is_empty())
}

#[test]
fn every_public_type_of_the_source_is_in_a_list() {
    let (covered, source) = (covered(), in_source());
    let difference = |one: &BTreeSet<String>, other| one.difference(other).cloned().collect::<Vec<_>>();
    assert_eq!(difference(&source, &covered), [""; 0], "types that the lists lack");
    assert_eq!(difference(&covered, &source), [""; 0], "types that the source lacks");
}

#[test]
fn the_source_is_read_as_written() {
    let source = "
        pub struct A;
            pub enum B { C }
        pub(crate) struct Hidden;
        pub struct $Shape { field: Hidden }
        /// pub struct Docs;
        pub struct D(\"Model\") / DBuilder: plain {
        pub trait E {}
        pub use x::y::F;
        pub use x::y as module;
        pub use x::G as H;
        pub use x::{
            I, j::K,
            function, L as M,
        };
        pub use x::E;
    ";
    let (mut types, mut traits) = (BTreeSet::new(), BTreeSet::new());
    add_file(source, &mut types, &mut traits);
    assert_eq!(types.into_iter().collect::<Vec<_>>(), ["A", "B", "D", "DBuilder", "E", "F", "H", "I", "K", "M"]);
    assert_eq!(traits.into_iter().collect::<Vec<_>>(), ["E"]);
}
