//! Laws of every shape: JSON, equality, hashes, unknown members and redaction.

use std::hash::{BuildHasher as _, RandomState};

use cognito_user_pool_client::json;
use cognito_user_pool_client::model::{Kind, Member, Shape, Structure};
use serde_json::{Map, Value as Json};

use super::{assert_one_line, shown};
use crate::support::object;

pub(crate) fn a_shape_that_is_read_from_its_json_is_equal_and_has_the_same_hash<S: Structure>(value: &S) {
    let written = json::to_string(value).unwrap();
    let read: S = json::from_str(&written).unwrap_or_else(|error| panic!("{written}: {error}"));
    let hasher = RandomState::new();
    assert_eq!(&read, value);
    assert_eq!(hasher.hash_one(&read), hasher.hash_one(value));
}

pub(crate) fn a_shape_that_is_written_and_read_keeps_unknown_members_and_enum_values<S: Structure>(value: &S) {
    let read: S = serde_json::from_value(object(value).into()).unwrap();
    assert_eq!(read.unknown_paths(), value.unknown_paths());
    assert_eq!(read.unknown_fields(), value.unknown_fields());
}

pub(crate) fn a_copy_without_unknown_members_has_all_modeled_ones<S: Structure>(value: &S) {
    let copy = value.without_unknown_fields();
    assert_eq!(object(&copy), modeled(S::MEMBERS, object(value)));
    assert_eq!(copy.without_unknown_fields(), copy);
    // Unknown enum values are kept, and the unknown members of nested shapes are removed.
    assert!(copy.unknown_paths().len() + value.unknown_fields().len() <= value.unknown_paths().len());
}

pub(crate) fn a_redacted_shape_hides_sensitive_strings_and_unknown_members_only<S: Structure>(value: &S) {
    assert_eq!(object(&value.redacted()), redacted(S::MEMBERS, object(value)));
}

pub(crate) fn a_redacted_shape_is_displayed_as_its_json<S: Structure>(value: &S) {
    let redacted = value.redacted();
    let displayed = redacted.to_string();
    assert_eq!(serde_json::from_str::<Json>(&displayed).unwrap(), Json::Object(object(&redacted)));
    assert_eq!(format!("{redacted:?}"), displayed);
}

pub(crate) fn the_debug_output_of_a_shape_has_one_line<S: Structure>(value: &S) {
    assert_one_line(&format!("{value:?}"));
}

pub(crate) fn the_path_of_an_unknown_member_is_a_line_of_limited_length<S: Structure>(value: &S) {
    for path in value.unknown_paths() {
        assert_one_line(&path);
        // The names of modeled members and the indices before the name of the unknown one.
        assert!(path.len() <= 160 + 100, "{path}");
    }
    for name in value.unknown_fields().keys() {
        assert!(value.unknown_paths().contains(&shown(name)), "{name}");
    }
}

/// Removes the members that are not modeled, at every depth.
pub(crate) fn modeled(members: &[Member], object: Map<String, Json>) -> Map<String, Json> {
    replaced(members, object, None)
}

fn redacted(members: &[Member], object: Map<String, Json>) -> Map<String, Json> {
    replaced(members, object, Some("*** Sensitive Data Redacted ***"))
}

/// Replaces each sensitive string and each unknown member. Without a replacement, removes the unknown members.
fn replaced(members: &[Member], object: Map<String, Json>, replacement: Option<&str>) -> Map<String, Json> {
    let shape = |name: &str| members.iter().find(|member| member.name == name).map(|member| member.shape);
    let members = object.into_iter().filter_map(|(name, value)| match shape(&name) {
        Some(shape) => Some((name, replaced_value(shape, value, replacement))),
        None => Some((name, replacement?.into())),
    });
    members.collect()
}

fn replaced_value(shape: &Shape, value: Json, replacement: Option<&str>) -> Json {
    match (shape.kind, value) {
        (Kind::String { sensitive: true, .. }, value) => replacement.map_or(value, Json::from),
        (Kind::Structure { members, .. }, Json::Object(object)) => replaced(members, object, replacement).into(),
        (Kind::List { of, .. }, Json::Array(entries)) => {
            entries.into_iter().map(|entry| replaced_value(of, entry, replacement)).collect()
        }
        (_, value) => value,
    }
}
