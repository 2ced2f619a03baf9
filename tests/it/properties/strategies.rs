//! Strategies for the values of the laws.

use arbitrary::{Arbitrary, Unstructured};
use cognito_user_pool_client::UserPoolClientType;
use cognito_user_pool_client::model::{Kind, Member, Shape as ModelShape};
use cognito_user_pool_client::operation::update_user_pool_client::UpdateUserPoolClientInput;
use cognito_user_pool_client::test_util::strategy;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value as Json, json};

use crate::laws::{findings, is_unknown, json_of};
use crate::support::{Shape, object};

/// Strings of which lists, URIs, attributes, scopes and ids consist. Each rule accepts some and rejects others.
pub(super) const STRINGS: [&str; 20] = [
    "",
    "web",
    "https://a.example.com/",
    "https://a.example.com/*",
    "https:///a",
    "http://localhost/",
    "http://example.com/",
    "app:/#a",
    "file:///a",
    "localhost:3000",
    "https://a:b@example.com/",
    "openid",
    "email",
    "Email",
    "sub",
    "api/read",
    "api/write",
    "COGNITO",
    "all attributes",
    "arn:aws:mobiletargeting:eu-west-1:123456789012:apps/a",
];

/// Numbers with which lifetimes in different units are equal, and with which lifetimes have their defaults.
const INTEGERS: [i32; 8] = [-1, 0, 1, 3, 30, 60, 720, 3600];

/// Names of unknown members. Some are members of requests, or are written like the path of a member.
pub(super) const UNKNOWN_NAMES: [&str; 10] = [
    "New",
    "client_secret",
    "ClientNames",
    "ClientSecret",
    "CreationDate",
    "GenerateSecret",
    "PublishSecretsInAWSSecretsManager",
    "TokenValidityUnits.AccessToken",
    "AnalyticsConfiguration.RoleArn",
    "UserPoolClient",
];

/// Returns a strategy for values of few forms, so that two of them often agree, or differ only in their form.
fn few_values<S: Shape>() -> impl Strategy<Value = S> {
    few_objects(S::MEMBERS).prop_map(|object| serde_json::from_value(object).expect("each value has the right type"))
}

fn few_objects(members: &'static [Member]) -> BoxedStrategy<Json> {
    let modeled: Vec<_> = members.iter().map(few_members).collect();
    let value = select(vec![json!(true), json!(false), json!("x"), json!({"Newer": [null]})]);
    let unknown = vec((select(&UNKNOWN_NAMES[..]), value), 0..3);
    (modeled, unknown)
        .prop_map(move |(modeled, unknown)| {
            let modeled = modeled.into_iter().filter_map(|(name, value)| Some((name, value?)));
            let unknown = unknown.into_iter().filter(|(name, _)| is_unknown(members, name));
            modeled.chain(unknown).map(|(name, value)| (name.to_owned(), value)).collect::<Map<_, _>>().into()
        })
        .boxed()
}

fn few_members(member: &'static Member) -> impl Strategy<Value = (&'static str, Option<Json>)> {
    let default = member.default.and_then(json_of).map(|default| Just(default).boxed());
    let values = default.into_iter().chain([few_values_of(member.shape)]);
    let value = proptest::strategy::Union::new(values);
    proptest::option::weighted(0.6, value).prop_map(|value| (member.name, value))
}

fn few_values_of(shape: &'static ModelShape) -> BoxedStrategy<Json> {
    match shape.kind {
        Kind::String { .. } => select(&STRINGS[..]).prop_map(Json::from).boxed(),
        Kind::Enum { values, .. } => prop_oneof![4 => select(values), 1 => Just("NEW")].prop_map(Json::from).boxed(),
        Kind::Integer { .. } => select(&INTEGERS[..]).prop_map(Json::from).boxed(),
        Kind::Boolean => any::<bool>().prop_map(Json::from).boxed(),
        // The last one is in milliseconds.
        Kind::Timestamp => select(&[1, 2, 1_726_788_459_464_i64][..]).prop_map(Json::from).boxed(),
        Kind::List { of, .. } => vec(few_values_of(of), 0..4).prop_map(Json::from).boxed(),
        Kind::Structure { members, .. } => few_objects(members),
        ref kind => panic!("no strategy for {kind:?}"),
    }
}

/// Returns a strategy for clients of every kind.
pub(super) fn clients() -> impl Strategy<Value = UserPoolClientType> {
    // The last one breaks more rules than the others.
    prop_oneof![1 => strategy::client(), 1 => strategy::any_client(), 2 => few_values::<UserPoolClientType>()]
}

/// Returns a strategy for valid clients, such as a later version of the service may return.
pub(super) fn later_clients() -> impl Strategy<Value = UserPoolClientType> {
    (strategy::client(), few_objects(&[]), any::<bool>(), any::<bool>()).prop_map(|(client, unknown, flow, errors)| {
        let unknown = object(&unknown).into_iter().filter(|(name, _)| is_unknown(UserPoolClientType::MEMBERS, name));
        let mut builder = client.to_builder().set_unknown_fields(unknown.collect()).expect("no name is modeled");
        if flow {
            builder = builder.explicit_auth_flows("ALLOW_NEW".into());
        }
        if errors {
            builder = builder.prevent_user_existence_errors("NEW".into());
        }
        // A client that was read has unknown values of the service.
        let read: UserPoolClientType = serde_json::from_value(object(&builder.build_unvalidated()).into()).unwrap();
        // An unmodeled flow breaks a rule next to legacy flows.
        if read.validate().is_ok() { read } else { client }
    })
}

/// Returns a strategy for two clients, which are related in most cases.
pub(super) fn pairs() -> impl Strategy<Value = (UserPoolClientType, UserPoolClientType)> {
    let forms = select(vec![0_u8, 5]).boxed();
    let edits = prop_oneof![2 => Just((0_u8..8).boxed()), 1 => Just(forms)];
    let edits = edits.prop_flat_map(|edit| vec(edit, UserPoolClientType::MEMBERS.len()));
    let related = (clients(), clients(), edits).prop_map(|(client, other, edits)| {
        let (mut members, mut other) = (object(&client), object(&other));
        for (member, edit) in UserPoolClientType::MEMBERS.iter().zip(edits) {
            match (edit, members.get_mut(member.name)) {
                // Another order, with a duplicate.
                (5, Some(Json::Array(entries))) if !entries.is_empty() => {
                    entries.rotate_left(1);
                    entries.push(entries[0].clone());
                }
                (0..5, _) | (5, Some(_)) => {}
                (5, None) => {
                    let default = member.default.and_then(json_of);
                    members.extend(default.map(|default| (member.name.to_owned(), default)));
                }
                _ => {
                    members.remove(member.name);
                    members.extend(other.remove_entry(member.name));
                }
            }
        }
        (client, serde_json::from_value(members.into()).expect("each member is one of a client"))
    });
    prop_oneof![1 => (clients(), clients()), 1 => clients().prop_map(|client| (client.clone(), client)), 3 => related]
}

/// Returns a strategy for clients, each with a copy whose lists are in another order.
pub(super) fn shuffled() -> impl Strategy<Value = (UserPoolClientType, UserPoolClientType)> {
    clients().prop_perturb(|client, mut rng| {
        let shuffled = findings::shuffled(&client, || rng.next_u32());
        (client, shuffled)
    })
}

/// Returns a strategy for requests, each with the client that it updates.
pub(super) fn updates() -> impl Strategy<Value = (UpdateUserPoolClientInput, UserPoolClientType)> {
    let any_update = inputs().prop_map(|input| arbitrary_value(&input));
    prop_oneof![
        2 => pairs().prop_map(|(client, other)| (other.to_update().build_unvalidated(), client)),
        2 => (few_values(), few_values()),
        1 => (any_update, clients()),
    ]
}

/// Returns a strategy for the input of `Arbitrary`.
pub(super) fn inputs() -> impl Strategy<Value = Vec<u8>> {
    vec(any::<u8>(), 0..1024)
}

pub(super) fn arbitrary_value<T: for<'a> Arbitrary<'a> + Default>(input: &[u8]) -> T {
    T::arbitrary(&mut Unstructured::new(input)).unwrap_or_default()
}
