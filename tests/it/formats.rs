//! A client with all members, unknown ones included, in JSON. The other formats are in `interop/formats`.

use cognito_user_pool_client::{UserPoolClientType, json};
use serde::Deserialize as _;
use serde::de::value::{Error, MapDeserializer};
use serde::de::{Deserializer, IntoDeserializer, Visitor};
use serde::forward_to_deserialize_any;
use serde_json::json;

use crate::support::round_trips;

#[test]
fn a_client_with_all_members_round_trips_in_json() {
    round_trips(json::to_string, |text| json::from_str(&text));
    round_trips(json::to_vec, |bytes| json::from_slice(&bytes));
    round_trips(serde_json::to_string_pretty, |text| serde_json::from_str(&text));
    round_trips(serde_json::to_vec, |bytes| serde_json::from_slice(&bytes));
    round_trips(serde_json::to_vec, |bytes| serde_json::from_reader(bytes.as_slice()));
    round_trips(|output| serde_json::to_value(output), serde_json::from_value);
    round_trips(|output| serde_json::to_value(output), |value| serde::Deserialize::deserialize(&value));
}

#[test]
fn the_private_name_of_a_toml_date_time_is_a_timestamp_only_as_the_single_entry() {
    let object = json!({"$__toml_private_datetime": "2024-09-19T23:27:39Z"});
    let client: UserPoolClientType = serde_json::from_value(json!({"CreationDate": object})).unwrap();
    assert_eq!(serde_json::to_value(client).unwrap(), json!({"CreationDate": 1_726_788_459}));
    for object in [
        json!({"$__toml_private_datetime": "2024-09-19T23:27:39Z", "a": 1}),
        json!({"$__toml_private_datetime": 5}),
        json!({"a": "2024-09-19T23:27:39Z"}),
    ] {
        let error = serde_json::from_value::<UserPoolClientType>(json!({"CreationDate": object})).unwrap_err();
        assert_eq!(error.to_string(), "must be epoch seconds or an RFC 3339 date-time, found an object");
    }
}

/// A value that formats other than JSON pass to a visitor.
#[derive(Clone, Copy, Debug)]
enum Foreign {
    I128(i128),
    U128(u128),
    Bytes,
    None,
    Some(&'static str),
    Newtype(&'static str),
    Tagged,
}

impl<'de> Deserializer<'de> for Foreign {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self {
            Self::I128(number) => visitor.visit_i128(number),
            Self::U128(number) => visitor.visit_u128(number),
            Self::Bytes => visitor.visit_bytes(b"web"),
            Self::None => visitor.visit_none(),
            Self::Some(string) => visitor.visit_some(string.into_deserializer()),
            Self::Newtype(string) => visitor.visit_newtype_struct(string.into_deserializer()),
            Self::Tagged => visitor.visit_enum("web".into_deserializer()),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

impl IntoDeserializer<'_> for Foreign {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

#[test]
fn a_value_that_json_lacks_is_read_or_an_error_with_its_type() {
    for (member, value, expected) in [
        ("AccessTokenValidity", Foreign::I128(5), Ok(json!(5))),
        ("AccessTokenValidity", Foreign::U128(5), Ok(json!(5))),
        (
            "AccessTokenValidity",
            Foreign::I128(-(1 << 100)),
            Err("must be a 32-bit integer, found `-1267650600228229401496703205376`"),
        ),
        (
            "AccessTokenValidity",
            Foreign::U128(1 << 100),
            Err("must be a 32-bit integer, found `1267650600228229401496703205376`"),
        ),
        ("ClientName", Foreign::U128(5), Err("must be a string, found a number")),
        ("ClientName", Foreign::Bytes, Err("must be a string, found bytes")),
        ("ClientName", Foreign::None, Ok(json!(null))),
        ("ClientName", Foreign::Some("web"), Ok(json!("web"))),
        ("ClientName", Foreign::Newtype("web"), Ok(json!("web"))),
        ("ClientName", Foreign::Tagged, Err("must be a string, found a tagged value")),
        ("New", Foreign::I128(5), Ok(json!(5))),
        ("New", Foreign::U128(5), Ok(json!(5))),
        ("New", Foreign::U128(u128::MAX), Err("must be a 64-bit integer, found a number")),
        ("New", Foreign::Bytes, Err("must be a JSON value, found bytes")),
        ("New", Foreign::None, Ok(json!(null))),
        ("New", Foreign::Some("web"), Ok(json!("web"))),
        ("New", Foreign::Newtype("web"), Ok(json!("web"))),
        ("New", Foreign::Tagged, Err("must be a JSON value, found a tagged value")),
    ] {
        let document = MapDeserializer::new([(member, value)].into_iter());
        let read = UserPoolClientType::deserialize(document).map_err(|error| error.to_string());
        let written = read.map(|client| serde_json::to_value(client).unwrap()[member].clone());
        assert_eq!(written, expected.map_err(str::to_owned), "{member}: {value:?}");
    }
}

#[test]
fn none_is_not_an_entry_of_a_list() {
    let document = MapDeserializer::new([("CallbackURLs", vec![Foreign::None])].into_iter());
    let error = UserPoolClientType::deserialize(document).unwrap_err();
    assert_eq!(error.to_string(), "must be a string, found null");
}

#[test]
fn a_key_that_is_not_a_string_is_an_error() {
    let document = MapDeserializer::<_, Error>::new([(5, "web")].into_iter());
    let error = UserPoolClientType::deserialize(document).unwrap_err();
    assert_eq!(error.to_string(), "invalid type: integer `5`, expected the name of a member");
}
