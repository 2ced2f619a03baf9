//! Any app client, known and unknown members alike.

use cognito_user_pool_client::UserPoolClientType;
use cognito_user_pool_client::model::{Kind, Member, Shape};
use proptest::prelude::*;
use serde_json::{Map, Value as Json, json};

/// A client with any of its members, made from the rows themselves, so that a new row is part of it.
pub(crate) fn client() -> impl Strategy<Value = UserPoolClientType> {
    object(UserPoolClientType::MEMBERS).prop_map(|members| serde_json::from_value(members).unwrap())
}

fn object(members: &'static [Member]) -> BoxedStrategy<Json> {
    let known: Vec<_> = members
        .iter()
        .map(|member| prop::option::of(value(member.shape)).prop_map(|value| (member.name.to_owned(), value)))
        .collect();
    let unknown = prop::collection::btree_map("New[A-Z][a-z]{1,5}", unknown(), 0..3);
    (known, unknown)
        .prop_map(|(known, unknown)| {
            let known = known.into_iter().filter_map(|(name, value)| Some((name, value?)));
            Json::Object(known.chain(unknown).collect::<Map<_, _>>())
        })
        .boxed()
}

fn value(shape: &'static Shape) -> BoxedStrategy<Json> {
    match shape.kind {
        Kind::Enum { values, .. } => {
            prop_oneof![4 => prop::sample::select(values).prop_map(Json::from), 1 => Just(json!("NEW_VALUE"))].boxed()
        }
        // 0 is how a validity is absent.
        Kind::Integer { .. } => (1..i32::MAX).prop_map(Json::from).boxed(),
        Kind::Boolean => any::<bool>().prop_map(Json::from).boxed(),
        Kind::Timestamp => (0..4_000_000_000_i64).prop_map(Json::from).boxed(),
        Kind::List { of, .. } => prop::collection::vec(value(of), 0..4).prop_map(Json::from).boxed(),
        Kind::Structure { members, .. } => object(members),
        _ => "\\PC{0,12}".prop_map(Json::from).boxed(),
    }
}

fn unknown() -> BoxedStrategy<Json> {
    prop_oneof![
        any::<bool>().prop_map(Json::from),
        any::<i64>().prop_map(Json::from),
        "\\PC{0,6}".prop_map(Json::from),
        Just(json!([1, {"A": null}])),
        Just(json!({"B": [1.5]})),
    ]
    .boxed()
}
