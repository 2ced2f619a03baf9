//! Any crate of a program can enable the feature `arbitrary_precision` of `serde_json`, which passes numbers on as
//! objects with their digits. Every document is still read, and unknown numbers keep their digits.

use cognito_user_pool_client::{UserPoolClientType, json};

#[test]
fn numbers_read_from_text_and_from_values_and_keep_their_digits() {
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
fn an_error_is_that_of_a_program_without_the_feature() {
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
fn a_number_is_no_level_of_nesting() {
    for number in ["5", "1.50"] {
        let text = format!(r#"{{"New":{}{number}{}}}"#, "[".repeat(126), "]".repeat(126));
        let client: UserPoolClientType = json::from_str(&text).unwrap();
        assert_eq!(json::to_string(&client).unwrap(), text);
        let value = serde_json::json!({"New": [client.unknown_fields()["New"]]});
        let error = serde_json::from_value::<UserPoolClientType>(value).unwrap_err();
        assert_eq!(error.to_string(), "must be nested at most 127 levels deep, found a deeper value");
    }
}
