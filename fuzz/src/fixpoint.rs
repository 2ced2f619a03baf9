//! A document is accepted exactly if it is valid by the documentation. The output has the same meaning and reads unchanged.

use std::any::type_name;

use cognito_user_pool_client::json;
use cognito_user_pool_client::model::Structure;
use serde_json::Value;

use crate::document::{Document, assert_same_meaning, decode, is_structure, parse};

/// Reads the document as every shape, writes it, and compares the output with the document.
pub fn fixpoint(data: &[u8]) {
    let document = decode(data).and_then(|text| parse(&text));
    let document = document.as_ref();
    each_shape!(call_with check(data, document));
}

fn check<S: Structure>(data: &[u8], document: Option<&Document>) {
    let expected = document.filter(|document| !document.has_duplicate && is_structure(S::MEMBERS, &document.value));
    let name = type_name::<S>().rsplit("::").next().unwrap_or_default();
    let (value, original) = match (json::from_slice::<S>(data), expected) {
        (Ok(value), Some(original)) => (value, &original.value),
        (Err(_), None) => return,
        (Err(error), Some(_)) => panic!("{name} is rejected: {error}"),
        (Ok(value), None) => panic!("{name} is accepted: {value:?}"),
    };
    let written = json::to_vec(&value).expect("every shape can be written");
    let output: Value = serde_json::from_slice(&written).expect("the output is JSON");
    assert_same_meaning(name, S::MEMBERS, original, &output);

    let read: S = json::from_slice(&written).expect("the output is the shape");
    assert_eq!(json::to_vec(&read).expect("every shape can be written"), written);
    let pretty = json::to_string_pretty(&value).expect("every shape can be written");
    assert_eq!(json::from_str::<S>(&pretty).expect("the output is the shape"), read);
    assert_eq!(serde_json::to_value(&value).expect("every shape can be written"), output);
}
