//! Compares fast paths, which process several bytes at a time or skip a check, with the general path.

use std::collections::BTreeMap;

use cognito_user_pool_client::model::{Kind, Pattern};
use cognito_user_pool_client::{UserPoolClientType, json};
use serde::Serialize;

#[track_caller]
fn writes_as_serde_json<T: Serialize + ?Sized>(value: &T) {
    assert_eq!(json::to_string(value).unwrap(), serde_json::to_string(value).unwrap());
}

#[test]
fn a_byte_to_escape_is_found_at_every_place() {
    for length in 0..40 {
        let plain = "x".repeat(length);
        writes_as_serde_json(&plain);
        for place in 0..length {
            for special in ['\0', '\u{1f}', ' ', '"', '\\', '\u{7f}', 'é', '\u{2028}'] {
                let mut text: String = "x".repeat(place);
                text.push(special);
                text.push_str(&"x".repeat(length - place - 1));
                writes_as_serde_json(&text);
                // As the name of an unknown member too.
                let object = format!("{{{}: 1}}", serde_json::to_string(&text).unwrap());
                writes_as_serde_json(&serde_json::from_str::<UserPoolClientType>(&object).unwrap());
            }
        }
    }
}

fn client_secret_pattern() -> Pattern {
    let member = UserPoolClientType::MEMBERS.iter().find(|member| member.name == "ClientSecret").unwrap();
    let Kind::String { pattern: Some(pattern), .. } = member.shape.kind else { panic!("a secret has a pattern") };
    pattern
}

#[test]
fn a_character_outside_a_pattern_is_found_at_every_place() {
    let pattern = client_secret_pattern();
    for length in 1..40 {
        assert!(pattern.matches(&"x".repeat(length)), "{length}");
        for place in 0..length {
            let text = format!("{}-{}", "x".repeat(place), "x".repeat(length - place - 1));
            assert!(!pattern.matches(&text), "{text}");
        }
    }
}

/// `json` writes any value, not only the shapes.
#[test]
fn values_of_every_kind_are_written_as_serde_json_does() {
    #[derive(Serialize)]
    struct Unit;
    #[derive(Serialize)]
    struct Newtype(&'static str);
    #[derive(Serialize)]
    struct Pair(u8, Option<u8>);
    #[derive(Serialize)]
    struct Named {
        text: &'static str,
        client: UserPoolClientType,
    }
    #[derive(Serialize)]
    enum Choice {
        Unit,
        Newtype(u8),
        Tuple(u8, u8),
        Struct { a: u8 },
    }

    let client: UserPoolClientType =
        serde_json::from_str(r#"{"ClientName": "a\"b", "CreationDate": 1.5, "New": {"a": [null, -1.5e300]}}"#).unwrap();
    writes_as_serde_json(&client);
    writes_as_serde_json(&[&client, &client]);
    writes_as_serde_json(&Vec::from([client.clone()]));
    writes_as_serde_json(&Some(&client));
    writes_as_serde_json(&BTreeMap::from([("a\n", &client)]));
    writes_as_serde_json(&BTreeMap::from([(1, &client)]));
    writes_as_serde_json(&BTreeMap::from([(true, 'c'), (false, '"')]));
    writes_as_serde_json(&Named { text: "\t", client });
    writes_as_serde_json(&(Unit, Newtype("n"), Pair(1, None), Choice::Unit, Choice::Newtype(1)));
    writes_as_serde_json(&[Choice::Tuple(1, 2), Choice::Struct { a: 1 }]);
    writes_as_serde_json(&(i128::MIN, u128::MAX, f32::MAX, f64::NAN, i8::MIN, u64::MAX));
    writes_as_serde_json(&serde_json::json!({"": {}, "a": [], "b": [[], {}]}));
    assert!(json::to_vec(&BTreeMap::from([(vec![1], 1)])).is_err());
}
