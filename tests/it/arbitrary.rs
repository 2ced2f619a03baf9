//! The values that `Arbitrary` creates from the input of a fuzzer.

use std::collections::BTreeSet;
use std::fmt::Debug;

use arbitrary::{Arbitrary, Unstructured};
use cognito_user_pool_client::types::ExplicitAuthFlowsType;
use cognito_user_pool_client::{UserPoolClientType, json};
use serde::Serialize;
use serde::de::DeserializeOwned;

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
fn every_value_reads_back_as_it_was_written() {
    fn holds<T: for<'a> Arbitrary<'a> + PartialEq + Debug + Serialize + DeserializeOwned>() {
        for value in generated::<T>(200) {
            let written = json::to_string(&value).expect("each value can be written");
            let read: T = json::from_str(&written).unwrap_or_else(|error| panic!("{written}: {error}"));
            assert_eq!(read, value, "{written}");
        }
    }
    each_shape!(call holds);
    each_enum!(call holds);
}

#[test]
fn every_member_and_unknown_members_are_present_now_and_then() {
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
fn no_input_is_a_shape_without_members() {
    fn holds<T: for<'a> Arbitrary<'a> + PartialEq + Debug + Default>() {
        assert_eq!(T::arbitrary(&mut Unstructured::new(&[])).ok(), Some(T::default()));
    }
    each_shape!(call holds);
}
