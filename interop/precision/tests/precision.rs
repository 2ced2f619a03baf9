//! Any crate of a program can enable the feature `arbitrary_precision` of `serde_json`, which passes numbers on as
//! objects with their digits. Every document is still read, unknown numbers keep their digits in JSON, and other formats
//! get numbers.

use std::fmt::Debug;

use cognito_user_pool_client::{UserPoolClientType, json};

/// Asserts that a client is written and read back in every format but JSON. Returns what YAML, TOML and RON have.
#[track_caller]
fn written_in_each_format(client: &UserPoolClientType, expected: &UserPoolClientType) -> [String; 3] {
    #[track_caller]
    fn assert_read<E: Debug>(format: &str, read: Result<UserPoolClientType, E>, expected: &UserPoolClientType) {
        let read = read.unwrap_or_else(|error| panic!("{format}: {error:?}"));
        assert_eq!(json::to_string(&read).unwrap(), json::to_string(expected).unwrap(), "{format}");
    }
    let yaml = serde_norway::to_string(client).unwrap();
    assert_read("YAML", serde_norway::from_str(&yaml), expected);
    assert_read("a YAML value", serde_norway::from_value(serde_norway::to_value(client).unwrap()), expected);
    let toml = toml::to_string(client).unwrap();
    assert_read("TOML", toml::from_str(&toml), expected);
    let mut cbor = Vec::new();
    ciborium::into_writer(client, &mut cbor).unwrap();
    assert_read("CBOR", ciborium::from_reader(cbor.as_slice()), expected);
    for message in [rmp_serde::to_vec(client).unwrap(), rmp_serde::to_vec_named(client).unwrap()] {
        assert_read("MessagePack", rmp_serde::from_slice(&message), expected);
    }
    let ron = ron::to_string(client).unwrap();
    assert_read("RON", ron::from_str(&ron), expected);
    [yaml, toml, ron]
}

#[test]
fn a_number_that_an_integer_or_a_double_represents_is_that_number_in_each_format() {
    for number in
        ["0", "5", "-3", "9223372036854775807", "-9223372036854775808", "1.5", "0.1", "-0.5", "1e21", "1726788459.464"]
    {
        let client: UserPoolClientType =
            json::from_str(&format!(r#"{{"AuthSessionValidity":3,"New":{number}}}"#)).unwrap();
        let [yaml, toml, ron] = written_in_each_format(&client, &client);
        assert_eq!(yaml, format!("AuthSessionValidity: 3\nNew: {number}\n"));
        assert_eq!(toml.starts_with("AuthSessionValidity = 3\nNew = "), !toml.contains("private"), "{toml}");
        assert!(!ron.contains("private"), "{ron}");
    }
    let client: UserPoolClientType = json::from_str(r#"{"New":{"a":[18446744073709551615]}}"#).unwrap();
    let yaml = serde_norway::to_string(&client).unwrap();
    assert_eq!(yaml, "New:\n  a:\n  - 18446744073709551615\n");
    assert_eq!(serde_norway::from_str::<UserPoolClientType>(&yaml).unwrap(), client);
}

#[test]
fn any_other_number_keeps_its_digits_in_json_and_is_the_nearest_double_in_other_formats() {
    for (number, double) in [
        ("1.50", "1.5"),
        ("1.0e+2", "100.0"),
        ("-0", "-0.0"),
        ("0.10000000000000000555", "0.1"),
        ("123456789012345678901234567890", "1.2345678901234568e29"),
    ] {
        let document = |number| format!(r#"{{"New":[{number}]}}"#);
        let client: UserPoolClientType = json::from_str(&document(number)).unwrap();
        assert_eq!(json::to_string(&client).unwrap(), document(number));
        assert_eq!(json::to_string_pretty(&client).unwrap(), format!("{{\n  \"New\": [\n    {number}\n  ]\n}}"));
        assert_eq!(json::to_string(&serde_json::to_value(&client).unwrap()).unwrap(), document(number));
        let expected = json::from_str(&document(double)).unwrap();
        let [yaml, ..] = written_in_each_format(&client, &expected);
        assert_eq!(yaml.replace("e+", "e"), format!("New:\n- {double}\n"));
    }
}

#[test]
fn a_number_beyond_the_range_of_a_double_is_written_as_json_only() {
    let document = r#"{"New":1e+400}"#;
    let client: UserPoolClientType = json::from_str(document).unwrap();
    assert_eq!(json::to_string(&client).unwrap(), document);
    let message = "must be within the range of a double, found a larger number";
    assert_eq!(serde_norway::to_string(&client).unwrap_err().to_string(), message);
    assert_eq!(ron::to_string(&client).unwrap_err().to_string(), message);
    assert!(toml::to_string(&client).unwrap_err().to_string().contains(message));
    assert!(rmp_serde::to_vec(&client).unwrap_err().to_string().contains(message));
    assert!(ciborium::into_writer(&client, &mut Vec::new()).unwrap_err().to_string().contains(message));
}

#[test]
fn a_number_keeps_its_digits_in_a_client_that_is_flattened_into_another_struct() {
    #[derive(serde::Serialize, serde::Deserialize)]
    struct App {
        name: String,
        #[serde(flatten)]
        client: UserPoolClientType,
    }
    let document = r#"{"name":"web","New":1.50}"#;
    let app: App = json::from_str(document).unwrap();
    assert_eq!(json::to_string(&app).unwrap(), document);
    assert_eq!(serde_norway::to_string(&app).unwrap(), "name: web\nNew: 1.5\n");
}

#[test]
fn a_change_of_a_number_is_a_number_in_each_format() {
    let before: UserPoolClientType = json::from_str(r#"{"AuthSessionValidity":4}"#).unwrap();
    let after: UserPoolClientType = json::from_str(r#"{"AuthSessionValidity":5}"#).unwrap();
    let yaml = serde_norway::to_string(&before.diff(&after)).unwrap();
    assert_eq!(yaml, "- path: AuthSessionValidity\n  before: 4\n  after: 5\n");
}

#[test]
fn numbers_from_strings_and_values_keep_their_digits() {
    let text = concat!(
        r#"{"CreationDate":1726788459.464,"RefreshTokenValidity":5,"AuthSessionValidity":7,"#,
        r#""New":{"a":[1.50,12345678901234567890123,-3,0.10]},"Other":1.10}"#,
    );
    let client: UserPoolClientType = json::from_str(text).unwrap();
    assert_eq!(client, serde_json::from_str(text).unwrap());
    assert_eq!(client, serde_json::from_value(serde_json::from_str(text).unwrap()).unwrap());
    assert_eq!((client.refresh_token_validity(), client.auth_session_validity()), (5, Some(7)));
    assert_eq!(json::to_string(&client).unwrap(), text);
    assert_eq!(serde_json::to_string(&client).unwrap(), text);
}

#[test]
fn an_error_is_the_same_as_without_the_feature() {
    for (text, error) in [
        ("7", "must be an object, found a number at line 1 column 1"),
        (r#"{"TokenValidityUnits":7}"#, "TokenValidityUnits: must be an object, found a number at line 1 column 23"),
        // A fraction with a last digit 0 is passed on as a string, unlike the numbers that a double can hold as they
        // are.
        ("7.50", "must be an object, found a number at line 1 column 4"),
        (r#"{"TokenValidityUnits":7.50}"#, "TokenValidityUnits: must be an object, found a number at line 1 column 26"),
        (r#"{"ClientSecret":7.50}"#, "ClientSecret: must be a string, found a number at line 1 column 20"),
        (r#"{"ClientSecret":123456789}"#, "ClientSecret: must be a string, found a number at line 1 column 25"),
        (r#"{"CreationDate":1e300}"#, "CreationDate: must be 64-bit epoch seconds, found `1e300` at line 1 column 21"),
        (
            r#"{"AuthSessionValidity":1.5}"#,
            "AuthSessionValidity: must be a 32-bit integer, found `1.5` at line 1 column 26",
        ),
        (r#"{"CallbackURLs":[1]}"#, "CallbackURLs[0]: must be a string, found a number at line 1 column 18"),
        (r#"{"CallbackURLs":1}"#, "CallbackURLs: must be a list, found a number at line 1 column 17"),
    ] {
        assert_eq!(json::from_str::<UserPoolClientType>(text).unwrap_err().to_string(), error);
    }
}

#[test]
fn the_private_name_is_a_number_only_as_the_single_entry_with_a_number() {
    let name = "$serde_json::private::Number";
    for (read, written) in [
        (format!(r#"{{"New":{{"{name}":"1.50"}}}}"#), r#"{"New":1.50}"#.to_owned()),
        (format!(r#"{{"New":{{"{name}":"5","a":1}}}}"#), String::new()),
        (format!(r#"{{"New":{{"a":1,"{name}":"5"}}}}"#), String::new()),
        (format!(r#"{{"New":{{"{name}":5}}}}"#), String::new()),
        (format!(r#"{{"New":{{"{name}":"a"}}}}"#), String::new()),
        (format!(r#"{{"New":{{"{name}":[1.50]}}}}"#), String::new()),
        (format!(r#"{{"ClientName":"web","{name}":"5"}}"#), String::new()),
    ] {
        let written = if written.is_empty() { read.clone() } else { written };
        let client: UserPoolClientType = json::from_str(&read).unwrap();
        assert_eq!(json::to_string(&client).unwrap(), written);
        assert_eq!(serde_json::to_string(&client).unwrap(), written);
        assert_eq!(json::from_str::<UserPoolClientType>(&written).unwrap(), client);
    }
}

#[test]
fn no_error_shows_the_private_name_or_its_value() {
    for value in ["8675309123456", r#""8675309123456""#, r#""canary""#, r#"["canary"]"#, r#""5","a":8675309123456"#] {
        let text = format!(r#"{{"ClientSecret":{{"$serde_json::private::Number":{value}}}}}"#);
        let error = json::from_str::<UserPoolClientType>(&text).unwrap_err();
        let found = if value == r#""8675309123456""# { "a number" } else { "an object" };
        let column = text.len() - 1;
        let message = format!("ClientSecret: must be a string, found {found} at line 1 column {column}");
        assert_eq!(error.to_string(), message);
    }
}

#[test]
fn a_number_is_not_a_level_of_nesting() {
    for number in ["5", "1.50"] {
        let text = format!(r#"{{"New":{}{number}{}}}"#, "[".repeat(126), "]".repeat(126));
        let client: UserPoolClientType = json::from_str(&text).unwrap();
        assert_eq!(json::to_string(&client).unwrap(), text);
        let value = serde_json::json!({"New": [client.unknown_fields()["New"]]});
        let error = serde_json::from_value::<UserPoolClientType>(value).unwrap_err();
        assert_eq!(error.to_string(), "must be nested at most 127 levels deep, found a deeper value");
    }
}
