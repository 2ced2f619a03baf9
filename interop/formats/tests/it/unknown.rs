//! Unknown members and values are written as they were read, in binary formats.

use cognito_user_pool_client::model::Structure;
use cognito_user_pool_client::{DescribeUserPoolClientOutput, UserPoolClientType, json};
use serde_json::{Value, json};

use crate::support::{PRIVATE_NUMBER, objects_with_the_private_name};

#[test]
fn the_private_name_for_numbers_is_an_ordinary_member_without_arbitrary_precision() {
    for unknown in objects_with_the_private_name() {
        let original = json!({"ClientName": "web", "New": unknown, PRIVATE_NUMBER: "6"});
        let client: UserPoolClientType = serde_json::from_value(original.clone()).unwrap();
        let mut cbor = Vec::new();
        ciborium::into_writer(&original, &mut cbor).unwrap();
        assert_eq!(ciborium::from_reader::<UserPoolClientType, _>(cbor.as_slice()).unwrap(), client);
    }
}

/// Returns MessagePack of nested objects with one member each, around a value of `levels` levels.
fn nested(names: &[&str], levels: usize, level: &[u8], end: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for name in names {
        bytes.extend([0x81, 0xa0 | u8::try_from(name.len()).unwrap()]);
        bytes.extend_from_slice(name.as_bytes());
    }
    bytes.extend(level.repeat(levels - 1));
    bytes.extend_from_slice(end);
    bytes
}

#[test]
fn a_value_at_the_deepest_level_is_written_and_read_as_json() {
    fn check<S: Structure>(names: &[&str], level: &[u8], end: &[u8]) {
        let bytes = nested(names, 127 - names.len(), level, end);
        let read: S = rmp_serde::from_slice(&bytes).unwrap();
        assert_eq!(json::from_str::<S>(&json::to_string(&read).unwrap()).unwrap(), read);
        assert_eq!(serde_json::from_value::<S>(serde_json::to_value(&read).unwrap()).unwrap(), read);
        assert_eq!(rmp_serde::to_vec(&read).unwrap(), bytes);

        let bytes = nested(names, 128 - names.len(), level, end);
        let message = "must be nested at most 127 levels deep, found a deeper value";
        assert_eq!(rmp_serde::from_slice::<S>(&bytes).unwrap_err().to_string(), message);
        let value: Value = rmp_serde::from_slice(&bytes).unwrap();
        assert_eq!(serde_json::from_value::<S>(value).unwrap_err().to_string(), message);
    }
    // Lists and objects, the innermost of which is empty.
    for (level, end) in [(b"\x91".as_slice(), b"\x90".as_slice()), (b"\x81\xa1a", b"\x80"), (b"\x91", b"\x91\x05")] {
        check::<UserPoolClientType>(&["New"], level, end);
        check::<DescribeUserPoolClientOutput>(&["UserPoolClient", "New"], level, end);
        check::<DescribeUserPoolClientOutput>(&["UserPoolClient", "RefreshTokenRotation", "New"], level, end);
    }
}
