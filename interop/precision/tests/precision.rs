//! Any crate of a program can make `serde_json` hand out numbers as objects with their text. Everything still reads, and
//! unknown numbers keep their digits.

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
fn errors_are_as_without() {
    for (text, error) in [
        (r#"{"ClientSecret":123456789}"#, "ClientSecret: found a number, expected a string at line 1 column 25"),
        (
            r#"{"CreationDate":1e300}"#,
            "CreationDate: found 1e300, expected epoch seconds that fit 64 bits at line 1 column 21",
        ),
        (
            r#"{"AuthSessionValidity":1.5}"#,
            "AuthSessionValidity: found 1.5, expected a 32-bit whole number at line 1 column 26",
        ),
        (r#"{"CallbackURLs":[1]}"#, "CallbackURLs[0]: found a number, expected a string at line 1 column 18"),
    ] {
        assert_eq!(json::from_str::<UserPoolClientType>(text).unwrap_err().to_string(), error);
    }
}
