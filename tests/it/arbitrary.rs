//! The values that `Arbitrary` creates from the input of a fuzzer.

use std::collections::BTreeSet;
use std::fmt::Debug;

use arbitrary::{Arbitrary, Unstructured};
use cognito_user_pool_client::UserPoolClientType;
use cognito_user_pool_client::types::ExplicitAuthFlowsType;
use serde_json::Value as Json;

/// Returns pseudorandom inputs, the same on every run (`SplitMix64`).
fn inputs(count: u64) -> impl Iterator<Item = Vec<u8>> {
    let mut state = 0_u64;
    let mut next = move || {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    };
    (0..count).map(move |_| (0..256).flat_map(|_| next().to_le_bytes()).collect())
}

fn generated<T: for<'a> Arbitrary<'a>>(count: u64) -> impl Iterator<Item = T> {
    inputs(count).map(|bytes| T::arbitrary(&mut Unstructured::new(&bytes)).expect("pseudorandom bytes are a value"))
}

#[test]
fn every_member_and_unknown_members_occur() {
    let mut present = BTreeSet::new();
    for client in generated::<UserPoolClientType>(200) {
        let written = serde_json::to_value(&client).expect("each value can be written");
        for (name, _) in written.as_object().expect("a client is an object") {
            let modeled = UserPoolClientType::MEMBERS.iter().find(|member| member.name == name);
            present.insert(modeled.map_or("unknown", |member| member.name));
        }
    }
    let all = UserPoolClientType::MEMBERS.iter().map(|member| member.name).chain(["unknown"]);
    assert_eq!(present, all.collect());
}

#[test]
fn every_known_enum_value_and_unknown_ones_occur() {
    let mut found = BTreeSet::new();
    for value in generated::<ExplicitAuthFlowsType>(500) {
        let known = ExplicitAuthFlowsType::values().iter().find(|known| **known == value.as_str());
        found.insert(*known.unwrap_or(&"unknown"));
    }
    assert_eq!(found, ExplicitAuthFlowsType::values().iter().copied().chain(["unknown"]).collect());
}

#[test]
fn booleans_timestamps_and_strings_are_of_every_kind() {
    let clients: Vec<UserPoolClientType> = generated(300).collect();
    let booleans: BTreeSet<_> = clients.iter().filter_map(|client| client.enable_token_revocation).collect();
    assert_eq!(booleans.len(), 2);

    let dates = clients.iter().filter_map(UserPoolClientType::creation_date);
    let has_micros = |nanos: u32| !nanos.is_multiple_of(1_000_000);
    let dates: BTreeSet<_> = dates.map(|date| (date.secs() < 0, has_micros(date.subsec_nanos()))).collect();
    assert_eq!(dates.len(), 4, "before and after 1970, with microseconds and without");

    let names = || clients.iter().filter_map(UserPoolClientType::client_name);
    let lengths: BTreeSet<_> = names().map(|name| name.chars().count()).collect();
    assert_eq!(lengths, (0..=16).collect());
    let chars: Vec<_> = names().flat_map(str::chars).collect();
    let printable = chars.iter().filter(|char| matches!(char, ' '..='~')).count();
    assert!(printable > chars.len() * 3 / 4 && printable < chars.len(), "{printable} of {}", chars.len());
}

#[test]
fn unknown_members_have_values_of_every_kind_and_at_most_three_levels() {
    fn visit(level: usize, value: &Json, kinds: &mut BTreeSet<(usize, &'static str)>) {
        let kind = match value {
            Json::Null => "null",
            Json::Bool(_) => "boolean",
            Json::Number(number) if number.is_f64() => "float",
            Json::Number(_) => "integer",
            Json::String(_) => "string",
            Json::Array(entries) => {
                for entry in entries {
                    visit(level + 1, entry, kinds);
                }
                "list"
            }
            Json::Object(members) => {
                for member in members.values() {
                    visit(level + 1, member, kinds);
                }
                "object"
            }
        };
        kinds.insert((level, kind));
    }
    let mut found = BTreeSet::new();
    for client in generated::<UserPoolClientType>(2_000) {
        for value in client.unknown_fields().values() {
            visit(1, value, &mut found);
        }
    }
    let scalars = ["null", "boolean", "float", "integer", "string"];
    let mut expected: BTreeSet<_> = (1..=3).flat_map(|level| scalars.map(|kind| (level, kind))).collect();
    // An unknown member that is `null` is absent.
    expected.remove(&(1, "null"));
    expected.extend((1..=2).flat_map(|level| [(level, "list"), (level, "object")]));
    assert_eq!(found, expected);
}

#[test]
fn an_empty_input_is_a_shape_without_members() {
    fn check<T: for<'a> Arbitrary<'a> + PartialEq + Debug + Default>() {
        assert_eq!(T::arbitrary(&mut Unstructured::new(&[])).ok(), Some(T::default()));
    }
    each_shape!(call check);
}
